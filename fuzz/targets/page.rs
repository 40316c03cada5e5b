//! A web page or Markdown: what is made of it is an article that is kept and
//! written as itself.
#![no_main]

use highlit::{
    article::{Article, html, markdown},
    exchange::article_file,
    storage::Record,
};
use libfuzzer_sys::fuzz_target;

fn check(article: Article) {
    assert_eq!(Article::from_line(&article.to_line()).as_ref(), Some(&article));
    let file = article_file::write(&article);
    assert_eq!(article_file::read(file.as_bytes()), Ok(article));
}

fuzz_target!(|text: &str| {
    match html::read(text) {
        Ok(article) => check(article),
        Err(error) => assert!(error.to_string().contains(' ')),
    }
    if let Ok(article) = markdown::read(text) {
        check(article);
    }
});
