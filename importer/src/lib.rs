//! Reads web pages and Markdown in a worker of the browser, and finds annotations
//! again in an article that was edited.
//!
//! It is a program of its own, larger than all else of Highlit together, which is
//! fetched when a page is first opened (docs/adr/0022). What it hands over is an
//! article file.

use highlit::{
    article::{Canonical, CanonicalSpan, Markup, html, markdown},
    exchange::article_file,
    revision,
    text::CharOffset,
};
use wasm_bindgen::prelude::*;

/// The article file of a text, or the name of what is wrong with it
/// ([`html::PageError::name`]).
#[wasm_bindgen]
pub fn read(kind: &str, text: &str) -> Result<String, String> {
    let article = match Markup::named(kind) {
        Some(Markup::Page) => html::read(text),
        Some(Markup::Markdown) => markdown::read(text).map_err(html::PageError::from),
        None => Err(html::PageError::Empty),
    };
    article.map(|article| article_file::write(&article)).map_err(|error| error.name().to_owned())
}

fn canonical(file: &str) -> Result<Canonical, String> {
    let article = article_file::read(file.as_bytes()).map_err(|error| format!("{error:?}"))?;
    Ok(Canonical::of(&article))
}

/// Which lines of the canonical text of one article are others in another, both
/// given as article files: four numbers each, from where to where before and after.
#[wasm_bindgen]
pub fn changes(old: &str, new: &str) -> Result<Vec<u32>, String> {
    let changes = revision::changes(&canonical(old)?, &canonical(new)?);
    let numbers = changes.into_iter().flat_map(|(before, after)| {
        // A text has fewer lines than that.
        [before.start, before.end, after.start, after.end].map(|line| line as u32)
    });
    Ok(numbers.collect())
}

/// Where passages of one article are in another, both given as article files: each
/// is two code points of the canonical text, and comes back as three numbers, the
/// third of which says whether it reads as it read; not a number if it is not found.
#[wasm_bindgen]
pub fn trace(old: &str, new: &str, passages: &[u32]) -> Result<Vec<f64>, String> {
    let (old, new) = (canonical(old)?, canonical(new)?);
    let passage = |ends: &[u32]| CanonicalSpan::new(CharOffset(ends[0]), CharOffset(ends[1]));
    let is_there = |span: &CanonicalSpan| span.end() <= old.char_len();
    let passages: Vec<_> = passages.chunks_exact(2).filter_map(passage).filter(is_there).collect();
    let traced = revision::trace(&old, &new, passages.into_iter());
    let numbers = traced.into_iter().flat_map(|traced| match traced {
        Some(traced) => {
            [traced.start.into(), traced.end.into(), f64::from(u8::from(traced.is_exact))]
        }
        None => [f64::NAN; 3],
    });
    Ok(numbers.collect())
}
