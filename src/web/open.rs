//! Opening an article from bytes that someone chose, dropped, pasted or linked.

use std::fmt;

use super::platform::{
    dom,
    files::{self, Chosen},
};
use crate::article::{
    Article, ArticleError, plain,
    sniff::{self, ENCODINGS, NotText, Sniffed},
};

/// What became of some bytes.
#[derive(Clone, Debug, PartialEq)]
pub enum Opened {
    /// An article.
    Article(Article),
    /// Text whose encoding the reader has to choose.
    Ask(Encodings),
}

/// A text as it reads in each encoding that is possible.
#[derive(Clone, Debug, PartialEq)]
pub struct Encodings {
    /// The file's name.
    pub name: String,
    /// What each encoding is called, and the whole text in it.
    pub choices: Vec<(&'static str, String)>,
}

/// Why something could not be opened. The current article stays.
#[derive(Clone, Debug, PartialEq)]
pub enum OpenError {
    /// It is no text that Highlit reads.
    NotText(NotText),
    /// It is text, but no article.
    NotArticle(ArticleError),
    /// It is a file of highlights, which wants its article first.
    Highlights,
    /// The browser could not read the file.
    Unreadable,
    /// There is nothing at that address.
    NotFound(String),
    /// The address is of another site.
    Elsewhere(String),
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotText(error) => error.fmt(f),
            Self::NotArticle(error) => error.fmt(f),
            Self::Highlights => f.write_str(
                "It is a file of highlights. Open its article first, then import the file there.",
            ),
            Self::Unreadable => f.write_str(
                "The browser could not read it. Check that the file is still there and choose it \
                 again.",
            ),
            Self::NotFound(address) => write!(
                f,
                "There is nothing to read at “{address}”. Check the link, or open a file instead."
            ),
            Self::Elsewhere(address) => write!(
                f,
                "“{address}” is on another site, and Highlit only reads from its own. Open that \
                 page, copy the article, and paste it here."
            ),
        }
    }
}

/// Opens a file that a reader chose.
pub fn chosen(file: &Chosen) -> Result<Opened, OpenError> {
    bytes(&file.name, file.bytes.as_ref().ok_or(OpenError::Unreadable)?)
}

fn bytes(name: &str, bytes: &[u8]) -> Result<Opened, OpenError> {
    match sniff::sniff(bytes).map_err(OpenError::NotText)? {
        Sniffed::Text(text) => self::text(&text).map(Opened::Article),
        Sniffed::Marked(encoding) => {
            let text = files::decode(bytes, encoding);
            self::text(&text.ok_or(OpenError::NotText(NotText::Binary))?).map(Opened::Article)
        }
        Sniffed::Unmarked => {
            let mut choices = Vec::new();
            for (label, called) in ENCODINGS {
                let Some(text) = files::decode(bytes, label) else { continue };
                match sniff::check(&text) {
                    Ok(()) => choices.push((*called, text)),
                    // What it is shows in one reading or another.
                    Err(kind @ NotText::Kind(_)) => return Err(OpenError::NotText(kind)),
                    Err(_) => {}
                }
            }
            if choices.is_empty() {
                return Err(OpenError::NotText(NotText::Binary));
            }
            Ok(Opened::Ask(Encodings { name: name.to_owned(), choices }))
        }
    }
}

/// Opens a text.
pub fn text(text: &str) -> Result<Article, OpenError> {
    if text.len() > sniff::BYTE_LIMIT {
        return Err(OpenError::NotText(NotText::TooLarge(text.len())));
    }
    sniff::check(text).map_err(OpenError::NotText)?;
    if text.trim_start().starts_with('{') && text.contains("\"AnnotationPage\"") {
        return Err(OpenError::Highlights);
    }
    plain::read(text).map_err(OpenError::NotArticle)
}

/// Opens an address of the page's own origin.
pub async fn address(address: &str) -> Result<Opened, OpenError> {
    let base = dom::document().base_uri().ok().flatten().unwrap_or_default();
    let url = web_sys::Url::new_with_base(address, &base)
        .map_err(|_| OpenError::NotFound(address.to_owned()))?;
    if dom::window().location().origin().ok() != Some(url.origin()) {
        return Err(OpenError::Elsewhere(address.to_owned()));
    }
    let found = files::fetch(&url.href()).await;
    let found = found.ok_or_else(|| OpenError::NotFound(address.to_owned()))?;
    bytes(address, &found)
}
