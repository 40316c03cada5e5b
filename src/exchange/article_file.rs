//! The article file: an article by itself, as JSON. Its form is described in
//! `docs/article.schema.json`.
//!
//! It is read to the letter: what it does not know it refuses, since an article
//! that is handed out must be the same for all.

use std::borrow::Cow;

use super::w3c;
use crate::{
    annotation::CodebookError,
    article::{Article, ArticleError, Block, Canonical, Kind, Mark, Meta, Style, Writing, sniff},
    json::{self, Fault, Json, Object},
    text::Language,
    words::{Message, speaks_english},
};

/// What every article file says it is.
const FORMAT: &str = "highlit-article";

/// The version of the form that is written and read.
const VERSION: u32 = 1;

/// The most bytes that an article file may have: those of the longest article,
/// what is escaped in it, and what is said of each block.
pub const BYTE_LIMIT: usize = 4 * sniff::BYTE_LIMIT;

/// The most bytes that the text of all blocks may have.
pub const TEXT_LIMIT: usize = sniff::BYTE_LIMIT;

/// Why an article file cannot be read; the message says what, where and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileError {
    /// It, or its text, is beyond this many bytes.
    TooLarge(usize),
    /// It is not text in an encoding of JSON.
    Encoding,
    /// It is not JSON, or JSON beyond a limit.
    Json(Fault),
    /// It is JSON, but no article.
    NotAnArticle,
    /// It is of another version of the form.
    Version(u32),
    /// What stands at this place is missing or not of the right kind.
    Field(String),
    /// Nothing is known of what stands at this place.
    Unknown(String),
    /// Its blocks do not make an article.
    Blocks(ArticleError),
    /// Its text is not the one that its hash names.
    Damaged,
    /// Its tags are none to work with.
    Codebook(CodebookError),
}

impl FileError {
    /// What to say of it.
    pub fn message(&self) -> Message {
        match self {
            Self::TooLarge(limit) => Message::new("file-too-large").number("limit", limit >> 20),
            Self::Encoding => Message::new("file-encoding"),
            Self::Json(fault) => w3c::message_of(fault),
            Self::NotAnArticle => Message::new("article-file-not"),
            Self::Version(version) => Message::new("article-file-version")
                .number("version", usize::try_from(*version).unwrap_or(usize::MAX))
                .number("known", 1),
            Self::Field(place) => Message::new("article-file-field").text("field", place),
            Self::Unknown(place) => Message::new("article-file-unknown").text("field", place),
            Self::Blocks(error) => error.message(),
            Self::Damaged => Message::new("file-damaged"),
            Self::Codebook(error) => error.message(),
        }
    }
}

speaks_english!(FileError);

/// Writes an article. Which way its lines run down a page is a matter of each
/// reader's screen, and stays out.
pub fn write(article: &Article) -> String {
    Json::from(object(article)).in_lines() + "\n"
}

/// The same as an object, to be a part of another file.
pub(super) fn object(article: &Article) -> Object<'_> {
    let mut file = Object::default().with("format", FORMAT).with("version", VERSION);
    let Meta { title, source, date, byline, author_note, writing } = article.meta();
    let language = writing.language.as_ref().map(Language::as_str);
    for (name, value) in [
        ("title", title.as_deref()),
        ("source", source.as_deref()),
        ("date", date.as_deref()),
        ("byline", byline.as_deref()),
        ("authorNote", author_note.as_deref()),
        ("language", language),
    ] {
        if let Some(value) = value {
            file.put(name, value);
        }
    }
    let canonical = Canonical::of(article);
    file.put("sha256", canonical.sha256());
    let blocks = article.blocks().iter().enumerate().map(|(index, block)| {
        let kept = if block.kept { "true" } else { "false" };
        let mut object = Object::default()
            .with("kind", block.kind.name())
            .with("kept", Json::Literal(kept.into()))
            .with("text", article.block_text(index));
        if !block.marks.is_empty() {
            object.put("marks", block.marks.iter().map(write_mark).collect::<Vec<_>>());
        }
        Json::from(object)
    });
    file.put("blocks", blocks.collect::<Vec<_>>());
    file
}

fn write_mark(Mark { range, style }: &Mark) -> Json<'_> {
    let name = if matches!(style, Style::Link(_)) { "href" } else { "style" };
    let object = Object::default().with("start", range.start).with("end", range.end);
    Json::from(object.with(name, style.name()))
}

/// Whether a file says of itself that it is one, or an exercise with one in it, wherever in it
/// that stands: some programs write names in an order of their own.
pub fn is_one(bytes: &[u8]) -> bool {
    let says = |at: &usize| {
        let before = bytes[..*at].trim_ascii_end().strip_suffix(b":");
        before.is_some_and(|before| before.trim_ascii_end().ends_with(b"\"format\""))
    };
    let family = FAMILY.as_bytes();
    let places = || bytes.windows(family.len()).enumerate().filter(|(_, here)| *here == family);
    json::begins(bytes) && places().any(|(at, _)| says(&at))
}

/// How the name of every form begins that has an article.
const FAMILY: &str = "\"highlit-";

/// Reads an article file.
pub fn read(bytes: &[u8]) -> Result<Article, FileError> {
    if bytes.len() > BYTE_LIMIT {
        return Err(FileError::TooLarge(BYTE_LIMIT));
    }
    let text = json::text_of(bytes).ok_or(FileError::Encoding)?;
    let Json::Object(file) = Json::read(&text).map_err(FileError::Json)? else {
        return Err(FileError::NotAnArticle);
    };
    of_object(file)
}

/// Reads it from an object.
pub(super) fn of_object(mut file: Object) -> Result<Article, FileError> {
    if file.take("format") != Some(FORMAT.into()) {
        return Err(FileError::NotAnArticle);
    }
    check_version(&mut file)?;
    let mut known = |name: &str| match file.take(name) {
        None => Ok(None),
        Some(value) => string(value).map(Some).ok_or_else(|| FileError::Field(name.to_owned())),
    };
    let meta = Meta {
        title: known("title")?,
        source: known("source")?,
        date: known("date")?,
        byline: known("byline")?,
        author_note: known("authorNote")?,
        writing: Writing { language: language(known("language")?)?, ..Writing::default() },
    };
    let sha256 = known("sha256")?.ok_or_else(|| FileError::Field("sha256".to_owned()))?;
    let Some(Json::List(blocks)) = file.take("blocks") else {
        return Err(FileError::Field("blocks".to_owned()));
    };
    nothing_more(&file, "")?;
    let blocks = blocks.into_iter().enumerate().map(|(index, block)| read_block(block, index));
    let blocks: Vec<(Block, String)> = blocks.collect::<Result<_, _>>()?;
    if blocks.iter().map(|(_, text)| text.len()).sum::<usize>() > TEXT_LIMIT {
        return Err(FileError::TooLarge(TEXT_LIMIT));
    }
    let marks: Vec<_> = blocks.iter().map(|(block, _)| block.marks.clone()).collect();
    let article = Article::new(meta, blocks).map_err(FileError::Blocks)?;
    // An article leaves out what it cannot draw; here all of them must have been fit.
    let is_fit = |(block, marks): (&Block, &Vec<Mark>)| block.marks == *marks;
    if let Some(index) = article.blocks().iter().zip(&marks).position(|both| !is_fit(both)) {
        return Err(FileError::Field(format!("{}.marks", place_of(index))));
    }
    if Canonical::of(&article).sha256() != sha256 {
        return Err(FileError::Damaged);
    }
    Ok(article)
}

/// Takes out the version of the form, which has to be the one that is known.
pub(super) fn check_version(file: &mut Object) -> Result<(), FileError> {
    let version = file.take("version").and_then(|version| version.as_u32());
    match version.ok_or_else(|| FileError::Field("version".to_owned()))? {
        VERSION => Ok(()),
        other => Err(FileError::Version(other)),
    }
}

fn read_block(block: Json, index: usize) -> Result<(Block, String), FileError> {
    let place = place_of(index);
    let Json::Object(mut block) = block else { return Err(FileError::Field(place)) };
    let mut take = |name: &str| {
        let value = block.take(name);
        value.ok_or_else(|| FileError::Field(format!("{place}.{name}")))
    };
    let wrong = |name: &str| FileError::Field(format!("{place}.{name}"));
    let kind = string(take("kind")?).and_then(|name| Kind::named(&name));
    let kept = match take("kept")? {
        Json::Literal(literal) if literal == "true" => true,
        Json::Literal(literal) if literal == "false" => false,
        _ => return Err(wrong("kept")),
    };
    let is_one_line = |text: &String| !text.contains('\n') && !text.trim().is_empty();
    let text = string(take("text")?).filter(is_one_line).ok_or_else(|| wrong("text"))?;
    let marks = match block.take("marks") {
        None => Some(Vec::new()),
        Some(Json::List(marks)) => marks.into_iter().map(read_mark).collect(),
        Some(_) => None,
    };
    let marks = marks.ok_or_else(|| wrong("marks"))?;
    nothing_more(&block, &format!("{place}."))?;
    Ok((Block { kind: kind.ok_or_else(|| wrong("kind"))?, kept, marks }, text))
}

/// What a block is called where it is spoken of: people count from one.
fn place_of(index: usize) -> String {
    format!("blocks[{}]", index + 1)
}

fn read_mark(mark: Json) -> Option<Mark> {
    let Json::Object(mut mark) = mark else { return None };
    let mut offset = |name| mark.take(name)?.as_u32();
    let range = offset("start")?..offset("end")?;
    let (name, is_link) = match mark.take("href") {
        Some(href) => (string(href)?, true),
        None => (string(mark.take("style")?)?, false),
    };
    let style = Style::named(&name).filter(|style| matches!(style, Style::Link(_)) == is_link)?;
    mark.is_empty().then_some(Mark { range, style })
}

fn language(tag: Option<String>) -> Result<Option<Language>, FileError> {
    let parsed = |tag: String| Language::parse(&tag);
    let wrong = || FileError::Field("language".to_owned());
    tag.map(|tag| parsed(tag).ok_or_else(wrong)).transpose()
}

pub(super) fn string(value: Json) -> Option<String> {
    match value {
        Json::Text(text) => Some(Cow::into_owned(text)),
        _ => None,
    }
}

/// Refuses what has not been taken out of an object.
pub(super) fn nothing_more(object: &Object, place: &str) -> Result<(), FileError> {
    let short = |name: &str| w3c::shorten(name);
    match object.names().next() {
        Some(name) => Err(FileError::Unknown(format!("{place}{}", short(name)))),
        None => Ok(()),
    }
}
