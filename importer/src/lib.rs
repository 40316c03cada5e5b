//! Reads web pages and Markdown in a worker of the browser.
//!
//! It is a program of its own, larger than all else of Highlit together, which is
//! fetched when a page is first opened (docs/adr/0022). What it hands over is an
//! article file.

use highlit::{
    article::{Markup, html, markdown},
    exchange::article_file,
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
