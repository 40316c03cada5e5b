//! Reads web pages and Markdown in a worker of the browser, finds annotations again in
//! an article that was edited, reads and writes the files of other tools, and reads and
//! reckons those of a class.
//!
//! It is a program of its own, larger than all else of Highlit together, which is
//! fetched when a page is first opened (docs/adr/0022). What it hands over is an
//! article file.

mod class;
mod files;

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

/// Where passages of one article are in another, and which lines of it are others there;
/// both given as their canonical texts.
///
/// A passage is two code points. It comes back as three numbers, the third of which says
/// whether it reads as it read; not a number if it is not found. Behind all of them stand
/// four numbers for each change: from which line to which before, and after.
#[wasm_bindgen]
pub fn compare(old: String, new: String, passages: &[u32]) -> Vec<f64> {
    let (old, new) = (Canonical::of_text(old), Canonical::of_text(new));
    let passage = |ends: &[u32]| CanonicalSpan::new(CharOffset(ends[0]), CharOffset(ends[1]));
    let traced = revision::trace(&old, &new, passages.chunks_exact(2).filter_map(passage));
    let places = traced.into_iter().flat_map(|traced| match traced {
        Some(traced) => {
            [traced.start.into(), traced.end.into(), f64::from(u8::from(traced.is_exact))]
        }
        None => [f64::NAN; 3],
    });
    let changes = revision::changes(&old, &new).into_iter().flat_map(|(before, after)| {
        [before.start, before.end, after.start, after.end].map(|line| line as f64)
    });
    places.chain(changes).collect()
}
