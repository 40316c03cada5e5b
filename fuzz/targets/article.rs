//! A plain text: nothing of it is lost, and what is kept of it is the same article.
#![no_main]

use highlit::{
    article::{Article, Canonical, plain},
    storage::Record,
};
use libfuzzer_sys::fuzz_target;

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| !c.is_whitespace())
}

fuzz_target!(|text: &str| {
    let Ok(article) = plain::read(text) else { return };
    let blocks = (0..article.blocks().len()).map(|block| article.block_text(block));
    let read = text.trim_start_matches('\u{feff}');
    assert!(blocks.flat_map(letters).eq(letters(read)), "something was lost");
    assert_eq!(Article::from_line(&article.to_line()).as_ref(), Some(&article));
    assert!(!Canonical::of(&article).text().is_empty());
});
