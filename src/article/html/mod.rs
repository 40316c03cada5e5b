//! Reading an article from a web page.
//!
//! The page is taken apart into blocks in the order of the document; an extractor
//! says which of its elements are the article, and a pass of our own mends what it
//! is known to get wrong. Whatever is not the article is set aside, as with plain
//! text. What a browser would not show, and what is no text, never comes through.

mod about;
mod blocks;
mod bounds;
mod credits;
mod encoding;
mod judge;
mod links;
mod lists;
mod main_part;
mod names;
mod page;

use super::{Article, ArticleError, Mark};
use crate::words::{Message, speaks_english};

pub use bounds::{DEPTH_LIMIT, ELEMENT_LIMIT};
pub use encoding::encoding;

/// The most bytes that a page may have.
pub const BYTE_LIMIT: usize = super::sniff::BYTE_LIMIT;

/// Why a page does not become an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageError {
    /// It is larger than [`BYTE_LIMIT`]; how large, in bytes.
    TooLarge(usize),
    /// Its elements lie in one another beyond [`DEPTH_LIMIT`].
    TooDeep,
    /// More than [`ELEMENT_LIMIT`] elements could come of it.
    TooMany,
    /// There is nothing in it to read.
    Empty,
}

impl PageError {
    /// What it is called between the page and its worker.
    pub fn name(&self) -> &'static str {
        match self {
            Self::TooLarge(_) => "large",
            Self::TooDeep => "deep",
            Self::TooMany => "many",
            Self::Empty => "empty",
        }
    }

    /// The error of that name.
    pub fn named(name: &str) -> Option<Self> {
        let all = [Self::TooLarge(BYTE_LIMIT), Self::TooDeep, Self::TooMany, Self::Empty];
        all.into_iter().find(|error| error.name() == name)
    }

    /// What to say of it.
    pub fn message(&self) -> Message {
        match self {
            Self::TooLarge(bytes) => Message::new("page-large")
                .number("size", bytes >> 20)
                .number("limit", BYTE_LIMIT >> 20),
            Self::TooDeep => Message::new("page-deep").number("limit", DEPTH_LIMIT),
            Self::TooMany => Message::new("page-many").number("limit", ELEMENT_LIMIT),
            Self::Empty => Message::new("page-empty"),
        }
    }
}

speaks_english!(PageError);

impl From<ArticleError> for PageError {
    fn from(_: ArticleError) -> Self {
        Self::Empty
    }
}

/// Reads a web page.
pub fn read(html: &str) -> Result<Article, PageError> {
    if html.len() > BYTE_LIMIT {
        return Err(PageError::TooLarge(html.len()));
    }
    bounds::check(html)?;
    let document = page::parse(html);
    let about = about::About::of(&document);
    let links = links::Links::of(&document);
    page::prune(&document);
    if page::depth(&document) > DEPTH_LIMIT {
        return Err(PageError::TooDeep);
    }
    let elements = page::number(&document);
    let kept = main_part::find(&document, elements);
    let pieces = blocks::of(&document, links);
    let (meta, blocks) = judge::judge(pieces, &kept, about);
    Ok(Article::new(meta, blocks)?)
}

/// The lines of a piece of a page, as it stands in other text, and what is marked
/// in each; none if it could become too much.
pub(super) fn lines(html: &str) -> Vec<(String, Vec<Mark>)> {
    if bounds::check(html).is_err() {
        return Vec::new();
    }
    let document = page::parse(html);
    page::prune(&document);
    page::number(&document);
    let pieces = blocks::of(&document, links::Links::default()).pieces;
    pieces.into_iter().map(|piece| (piece.text, piece.marks)).collect()
}
