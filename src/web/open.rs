//! Opening an article from bytes that someone chose, dropped, pasted or linked.

use yew::AttrValue;

use super::{
    platform::{
        dom,
        files::{self, Chosen, Missing},
    },
    rare,
    words::say,
};
use crate::{
    article::{
        Article, ArticleError, Markup, plain,
        sniff::{self, NotText, Sniffed},
    },
    exchange::article_file,
    words::Message,
};

/// What became of some bytes.
#[derive(Clone, Debug, PartialEq)]
pub enum Opened {
    /// An article.
    Article(Article),
    /// What the reader has to decide first.
    Ask(Question),
    /// What is to be imported first.
    Import(Material),
}

/// What becomes an article, but not at once.
#[derive(Clone, Debug, PartialEq)]
pub enum Material {
    /// An article file.
    File(Vec<u8>),
    /// A file of that name whose bytes are not plainly text in UTF-8.
    Foreign(String, Vec<u8>),
    /// A web page that says itself how its letters are written.
    Page(Vec<u8>),
    /// A text with markup.
    Marked(Markup, String),
    /// A piece of a page or of a document, and what it was seen to say.
    Rich {
        /// With its markup.
        html: String,
        /// Without.
        plain: String,
    },
    /// An address of another origin.
    Elsewhere(String),
    /// The same, once the reader has agreed to ask for it there.
    Abroad(String),
}

/// What only the reader can know.
#[derive(Clone, Debug, PartialEq)]
pub enum Question {
    /// In which encoding a text reads right.
    Encoding(Encodings),
    /// Whether the site of that address may be asked for it.
    Site(String),
}

/// A text as it reads in each encoding that is possible.
#[derive(Clone, Debug, PartialEq)]
pub struct Encodings {
    /// The file's name.
    pub name: String,
    /// The label of each encoding, and the whole text in it.
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
    /// Nothing came from that address.
    NotFetched(String, Missing),
    /// The address is of another site.
    Elsewhere(String),
    /// It could not be imported; what to say of it.
    NotImported(Message),
}

impl OpenError {
    /// What to say of it.
    pub fn message(&self) -> Message {
        match self {
            Self::NotText(error) => error.message(),
            Self::NotArticle(error) => error.message(),
            Self::Highlights => Message::new("open-highlights"),
            Self::Unreadable => Message::new("open-unreadable"),
            Self::NotFetched(address, missing) => match missing {
                Missing::Unanswered => Message::new("open-unanswered"),
                Missing::Status(404 | 410) => Message::new("open-not-found"),
                Missing::Status(status) => {
                    Message::new("open-status").text("status", &status.to_string())
                }
                Missing::Cut => Message::new("open-cut"),
            }
            .text("address", address),
            Self::Elsewhere(address) => Message::new("open-elsewhere").text("address", address),
            Self::NotImported(message) => message.clone(),
        }
    }
}

/// What is said of it. The words for that come with what is fetched later.
pub fn say_why(error: &OpenError) -> AttrValue {
    rare::here().map(|rare| say((rare.why_not_opened)(error))).unwrap_or_default()
}

/// Opens a file that a reader chose.
pub fn chosen(file: &Chosen) -> Result<Opened, OpenError> {
    bytes(&file.name, file.bytes.as_deref().ok_or(OpenError::Unreadable)?)
}

/// Opens the bytes of a file of that name.
pub fn bytes(name: &str, bytes: &[u8]) -> Result<Opened, OpenError> {
    if article_file::is_one(bytes) {
        return Ok(Opened::Import(Material::File(bytes.to_vec())));
    }
    match sniff::plain(bytes) {
        Some(text) => self::text(name, text.to_owned()),
        None => Ok(Opened::Import(Material::Foreign(name.to_owned(), bytes.to_vec()))),
    }
}

/// Opens the bytes of a file of that name which are not plainly text in UTF-8.
pub fn foreign(name: &str, bytes: &[u8]) -> Result<Opened, OpenError> {
    match sniff::sniff(bytes).map_err(OpenError::NotText)? {
        Sniffed::Text(text) => self::text(name, text),
        Sniffed::Encoded(encoding) => {
            let text = files::decode(bytes, encoding);
            self::text(name, text.ok_or(OpenError::NotText(NotText::Binary))?)
        }
        Sniffed::Unclear(encodings) => {
            let start = String::from_utf8_lossy(&bytes[..bytes.len().min(BEGINNING)]);
            if Markup::of(name, &start) == Some(Markup::Page) {
                return Ok(Opened::Import(Material::Page(bytes.to_vec())));
            }
            let mut choices = Vec::new();
            for label in encodings {
                let text = files::decode(bytes, label).filter(|text| sniff::check(text).is_ok());
                choices.extend(text.map(|text| (label, text)));
            }
            if choices.is_empty() {
                return Err(OpenError::NotText(NotText::Binary));
            }
            Ok(Opened::Ask(Question::Encoding(Encodings { name: name.to_owned(), choices })))
        }
    }
}

/// Within so many bytes of its beginning a page is known.
const BEGINNING: usize = 200;

/// Opens the text of a file of that name, or of none.
pub fn text(name: &str, text: String) -> Result<Opened, OpenError> {
    if text.len() > sniff::BYTE_LIMIT {
        return Err(OpenError::NotText(NotText::TooLarge(text.len())));
    }
    sniff::check(&text).map_err(OpenError::NotText)?;
    if text.trim_start().starts_with('{') && text.contains("\"AnnotationPage\"") {
        return Err(OpenError::Highlights);
    }
    match Markup::of(name, &text) {
        Some(markup) => Ok(Opened::Import(Material::Marked(markup, text))),
        None => plain::read(&text).map(Opened::Article).map_err(OpenError::NotArticle),
    }
}

/// Opens an address.
pub async fn address(address: &str) -> Result<Opened, OpenError> {
    let base = dom::document().base_uri().ok().flatten().unwrap_or_default();
    let url = web_sys::Url::new_with_base(address, &base)
        .map_err(|_| OpenError::NotFetched(address.to_owned(), Missing::Status(404)))?;
    if dom::window().location().origin().ok() != Some(url.origin()) {
        return Ok(Opened::Import(Material::Elsewhere(url.href())));
    }
    let found = files::fetch(&url.href()).await;
    let missing = |missing| OpenError::NotFetched(address.to_owned(), missing);
    bytes(&url.pathname(), &found.map_err(missing)?)
}
