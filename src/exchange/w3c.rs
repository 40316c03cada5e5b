//! Web Annotations in JSON-LD: the file a reader hands in.
//!
//! One file is an `AnnotationPage` of the Web Annotation Data Model (W3C
//! Recommendation, 23 February 2017, section 5.2). It needs no vocabulary but
//! the one context that the model names: that context also defines the prefixes
//! `dcterms` and `schema`, which say what the article is.
//!
//! An annotation's bodies: the tag has the purpose `tagging`, the sub-tag
//! `classifying`, the note `commenting`, and how sure the reader is
//! `assessing` (section 3.3.5).

use serde::Serialize;
use serde_json::Value;

use crate::{
    annotation::{
        Annotation, AnnotationId, Codebook, Confidence, Describer, Found, Incoming, InvalidText,
        Note, ReaderCode, Selectors, Store, SubtagId, TagId, Timestamp, first_same_id,
    },
    article::{Article, Canonical, CanonicalSpan, sha256_hex},
    text::{CharOffset, Language},
    words::{Message, speaks_english},
};

/// The JSON-LD context of every file.
pub const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

/// The most bytes that a file may have.
pub const BYTE_LIMIT: usize = 64 << 20;

/// The most annotations that a file may have.
pub const COUNT_LIMIT: usize = 200_000;

/// What a file says of itself when it is written.
#[derive(Clone, Debug)]
pub struct Imprint<'a> {
    /// The id of this file, an IRI of its own.
    pub id: AnnotationId,
    /// Whose work it is.
    pub reader: &'a ReaderCode,
    /// When it was written.
    pub generated: Timestamp,
}

#[derive(Serialize)]
struct Page<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    id: &'a str,
    r#type: &'static str,
    #[serde(rename = "partOf")]
    part_of: Collection<'a>,
    #[serde(rename = "startIndex")]
    start_index: u32,
    creator: Person<'a>,
    generator: Software,
    generated: &'a str,
    #[serde(rename = "schema:about")]
    about: About<'a>,
    #[serde(rename = "dcterms:conformsTo")]
    conforms_to: Standard<'a>,
    items: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Collection<'a> {
    id: String,
    r#type: &'static str,
    label: &'a str,
    total: usize,
}

#[derive(Serialize)]
struct Person<'a> {
    r#type: &'static str,
    nickname: &'a str,
}

#[derive(Clone, Copy, Serialize)]
struct Software {
    r#type: &'static str,
    name: &'static str,
    #[serde(rename = "schema:softwareVersion")]
    version: &'static str,
}

const HIGHLIT: Software =
    Software { r#type: "Software", name: "Highlit", version: env!("CARGO_PKG_VERSION") };

#[derive(Serialize)]
struct About<'a> {
    id: &'a str,
    r#type: &'static str,
    format: &'static str,
    #[serde(rename = "dcterms:title")]
    title: &'a str,
    #[serde(rename = "dcterms:publisher", skip_serializing_if = "Option::is_none")]
    publisher: Option<&'a str>,
    #[serde(rename = "dcterms:date", skip_serializing_if = "Option::is_none")]
    date: Option<&'a str>,
    #[serde(rename = "dcterms:creator", skip_serializing_if = "Option::is_none")]
    creator: Option<&'a str>,
    #[serde(rename = "dcterms:language", skip_serializing_if = "Option::is_none")]
    language: Option<&'a str>,
    #[serde(rename = "textDirection")]
    text_direction: &'static str,
    #[serde(rename = "schema:sha256")]
    sha256: &'a str,
    #[serde(rename = "schema:text")]
    text: &'a str,
}

#[derive(Serialize)]
struct Standard<'a> {
    id: &'a str,
    #[serde(rename = "dcterms:title")]
    title: &'a str,
    #[serde(rename = "schema:version")]
    version: &'a str,
}

#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    r#type: &'static str,
    motivation: &'static str,
    created: &'a str,
    modified: &'a str,
    creator: Person<'a>,
    generator: Software,
    body: Vec<Body<'a>>,
    target: Target<'a>,
}

#[derive(Serialize)]
struct Body<'a> {
    r#type: &'static str,
    purpose: &'static str,
    value: &'a str,
}

#[derive(Serialize)]
struct Target<'a> {
    source: &'a str,
    selector: (QuoteSelector, PositionSelector),
}

#[derive(Serialize)]
struct QuoteSelector {
    r#type: &'static str,
    exact: String,
    prefix: String,
    suffix: String,
}

#[derive(Serialize)]
struct PositionSelector {
    r#type: &'static str,
    start: u32,
    end: u32,
}

/// Writes everything in a store as one file.
pub fn write(store: &Store, imprint: &Imprint) -> String {
    let article = store.article();
    let canonical = Canonical::of(article);
    let describer = Describer::new(&canonical);
    let sha256 = canonical.sha256();
    let source = source_of(&sha256);
    let title = article.title();
    let item = |annotation: &'_ Annotation| -> Option<(QuoteSelector, PositionSelector)> {
        let span = canonical.from_full(annotation.span)?;
        let Selectors { exact, prefix, suffix, .. } = describer.describe(span);
        let (start, end) = (span.start().0, span.end().0);
        Some((
            QuoteSelector { r#type: "TextQuoteSelector", exact, prefix, suffix },
            PositionSelector { r#type: "TextPositionSelector", start, end },
        ))
    };
    let annotations = store.annotations();
    let items: Vec<Item> = annotations
        .iter()
        .filter_map(|annotation| {
            Some(Item {
                id: annotation.id.as_str(),
                r#type: "Annotation",
                motivation: "tagging",
                created: annotation.created.as_str(),
                modified: annotation.modified.as_str(),
                creator: Person { r#type: "Person", nickname: annotation.creator.as_str() },
                generator: HIGHLIT,
                body: bodies(annotation),
                target: Target { source: &source, selector: item(annotation)? },
            })
        })
        .collect();
    let meta = article.meta();
    let codebook = store.codebook();
    let page = Page {
        context: CONTEXT,
        id: imprint.id.as_str(),
        r#type: "AnnotationPage",
        part_of: Collection {
            id: format!("{}#collection", imprint.id),
            r#type: "AnnotationCollection",
            label: &title,
            total: items.len(),
        },
        start_index: 0,
        creator: Person { r#type: "Person", nickname: imprint.reader.as_str() },
        generator: HIGHLIT,
        generated: imprint.generated.as_str(),
        about: About {
            id: &source,
            r#type: "Text",
            format: "text/plain",
            title: &title,
            publisher: meta.source.as_deref(),
            date: meta.date.as_deref(),
            creator: meta.byline.as_deref(),
            language: article.language().map(Language::as_str),
            text_direction: article.direction().as_str(),
            sha256: &sha256,
            text: canonical.text(),
        },
        conforms_to: Standard {
            id: &codebook.id,
            title: &codebook.title,
            version: &codebook.version,
        },
        items,
    };
    let mut json = serde_json::to_string_pretty(&page)
        .unwrap_or_else(|error| unreachable!("a page of strings is valid JSON: {error}"));
    json.push('\n');
    json
}

/// The IRI of a text: RFC 6920, section 7, names it by its hash.
fn source_of(sha256: &str) -> String {
    format!("nih:sha-256;{sha256}")
}

fn bodies(annotation: &Annotation) -> Vec<Body<'_>> {
    let body = |purpose, value| Body { r#type: "TextualBody", purpose, value };
    let mut bodies = vec![body("tagging", annotation.tag.as_str())];
    if let Some(subtag) = &annotation.subtag {
        bodies.push(body("classifying", subtag.as_str()));
    }
    if !annotation.note.is_empty() {
        bodies.push(body("commenting", annotation.note.as_str()));
    }
    match annotation.confidence {
        Some(Confidence::Sure) => bodies.push(body("assessing", "sure")),
        Some(Confidence::Unsure) => bodies.push(body("assessing", "unsure")),
        None => {}
    }
    bodies
}

/// A file read against an article.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// What it brings.
    pub incoming: Incoming,
    /// Whose work it says it is, if it says so with a code.
    pub reader: Option<ReaderCode>,
    /// The codebook it was made with, by its title and version, if it says one
    /// and that is not the one in use here.
    pub other_codebook: Option<String>,
    /// How many of its highlights were found by their words, because they no
    /// longer stood where the file says.
    pub moved: usize,
}

/// Why a file cannot be read; the message says what, where and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// There are more than [`BYTE_LIMIT`] bytes.
    TooLarge,
    /// It is not JSON; where it stops being so.
    NotJson {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
    },
    /// It is JSON, but not a page of annotations.
    NotAnnotations,
    /// It has more than [`COUNT_LIMIT`] annotations.
    TooMany(usize),
    /// It was made for another text, of this title if it says.
    AnotherText(Option<String>),
    /// Its text is not the one that its hash names.
    Damaged,
    /// Something is missing or wrong in one annotation (counted from 1).
    Annotation {
        /// Which.
        number: usize,
        /// What.
        problem: Problem,
    },
}

/// What is wrong with one annotation of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A field is missing or of the wrong kind.
    Field(&'static str),
    /// A field's text is not of the form expected.
    Form(&'static str, InvalidText),
    /// The codebook here has no such tag or sub-tag.
    UnknownTag(String),
    /// Another annotation before it has the same id.
    SameId,
    /// Its words do not stand in the article, or in several places alike.
    NotFound(String),
}

impl ReadError {
    /// What to say of it.
    pub fn message(&self) -> Message {
        match self {
            Self::TooLarge => Message::new("file-too-large").number("limit", BYTE_LIMIT >> 20),
            Self::NotJson { line, column } => {
                Message::new("file-not-json").number("line", *line).number("column", *column)
            }
            Self::NotAnnotations => Message::new("file-not-annotations"),
            Self::TooMany(count) => {
                Message::new("file-too-many").number("count", *count).number("limit", COUNT_LIMIT)
            }
            Self::AnotherText(Some(title)) => {
                Message::new("file-another-text").text("title", title)
            }
            Self::AnotherText(None) => Message::new("file-another-text-untitled"),
            Self::Damaged => Message::new("file-damaged"),
            Self::Annotation { number, problem } => problem.message(*number),
        }
    }
}

impl Problem {
    /// What to say of it in the annotation of that number.
    fn message(&self, number: usize) -> Message {
        match self {
            Self::Field(field) => {
                Message::new("annotation-field").number("number", number).text("field", field)
            }
            Self::Form(field, error) => Message::new("annotation-form")
                .number("number", number)
                .text("field", field)
                .text("expected", error.expected),
            Self::UnknownTag(tag) => {
                Message::new("annotation-tag").number("number", number).text("tag", tag)
            }
            Self::SameId => Message::new("annotation-same-id").number("number", number),
            Self::NotFound(quote) => {
                Message::new("annotation-not-found").number("number", number).text("quote", quote)
            }
        }
    }
}

speaks_english!(ReadError);

/// Reads a file against the article and the codebook of a store. It is all or
/// nothing: the first fault found is the answer, and nothing has changed.
pub fn read(json: &str, store: &Store) -> Result<Reading, ReadError> {
    if json.len() > BYTE_LIMIT {
        return Err(ReadError::TooLarge);
    }
    let json = json.trim_start_matches('\u{feff}');
    let page: Value = serde_json::from_str(json)
        .map_err(|error| ReadError::NotJson { line: error.line(), column: error.column() })?;
    let kind = page.get("type").and_then(Value::as_str);
    let items = page.get("items").and_then(Value::as_array);
    let (Some("AnnotationPage"), Some(items)) = (kind, items) else {
        return Err(ReadError::NotAnnotations);
    };
    if items.len() > COUNT_LIMIT {
        return Err(ReadError::TooMany(items.len()));
    }
    let article = article_of(&page, store)?;
    let canonical = Canonical::of(&article);
    let describer = Describer::new(&canonical);
    let mut moved = 0;
    let mut annotations = Vec::with_capacity(items.len());
    for (index, item) in items.iter().enumerate() {
        let fault = |problem| ReadError::Annotation { number: index + 1, problem };
        let selectors = selectors_of(item).map_err(fault)?;
        let found = match describer.resolve(&selectors) {
            Found::Exact(span) => Some(span),
            Found::Moved { span, .. } => {
                moved += 1;
                Some(span)
            }
            Found::Orphan => None,
        };
        let span = found
            .and_then(|span| canonical.to_full(span))
            .and_then(|span| article.admit(span).ok())
            .ok_or_else(|| fault(Problem::NotFound(shorten(&selectors.exact))))?;
        annotations.push(annotation_of(item, span, store).map_err(fault)?);
    }
    if let Some(index) = first_same_id(&annotations) {
        return Err(ReadError::Annotation { number: index + 1, problem: Problem::SameId });
    }
    let take_in = (0..article.blocks().len())
        .filter(|&block| article.blocks()[block].kept && !store.article().blocks()[block].kept)
        .collect();
    let language = language_of(&page).filter(|language| is_news(language, store.article()));
    let reader = page.pointer("/creator/nickname").and_then(Value::as_str);
    Ok(Reading {
        incoming: Incoming { take_in, language, annotations },
        reader: reader.and_then(|code| ReaderCode::new(code).ok()),
        other_codebook: other_codebook(&page, store.codebook()),
        moved,
    })
}

fn other_codebook(page: &Value, here: &Codebook) -> Option<String> {
    let said = page.get("dcterms:conformsTo")?;
    let field = |name| said.get(name).and_then(Value::as_str);
    let (id, version) = (field("id")?, field("schema:version").unwrap_or_default());
    let name = shorten(field("dcterms:title").unwrap_or(id));
    ((id, version) != (&here.id, &here.version)).then(|| format!("{name} ({})", shorten(version)))
}

/// The article here, with the blocks kept that the file kept.
///
/// A file of another tool names no hash: it is taken for one of this article,
/// since every annotation has to be found by its words anyway.
fn article_of(page: &Value, store: &Store) -> Result<Article, ReadError> {
    let here = store.article().as_ref();
    let about = page.get("schema:about");
    let field = |name| about.and_then(|about| about.get(name)).and_then(Value::as_str);
    let (hash, text) = (field("schema:sha256"), field("schema:text"));
    if let (Some(hash), Some(text)) = (hash, text)
        && sha256_hex(text) != hash
    {
        return Err(ReadError::Damaged);
    }
    let Some(hash) = hash else {
        return Ok(here.clone());
    };
    let canonical = Canonical::of(here);
    // Where the file brings its text, that is compared with less work than a hash.
    if text.map_or_else(|| canonical.sha256() == hash, |text| canonical.text() == text) {
        return Ok(here.clone());
    }
    text.and_then(|text| with_blocks_of(here, text))
        .ok_or_else(|| ReadError::AnotherText(field("dcterms:title").map(shorten)))
}

/// The language a file says its article is in, if it says one that is known
/// here; other tools may use the model's own word for it (section 3.2.1).
fn language_of(page: &Value) -> Option<Language> {
    let about = page.get("schema:about")?;
    let said = about.get("dcterms:language").or(about.get("language"))?;
    one_or_many(said).find_map(|tag| Language::parse(tag.as_str()?))
}

/// What a reader has said of the language here stands against any file.
fn is_news(language: &Language, article: &Article) -> bool {
    article.meta().writing.language.is_none() && article.language() != Some(language)
}

/// The article with just those blocks kept that make up `text`, if they do.
/// Where a line could be a block set aside here or a later one of the same
/// words, it is the later one: sites repeat a headline above the article's own.
fn with_blocks_of(article: &Article, text: &str) -> Option<Article> {
    let lines: Vec<&str> = text.split('\n').collect();
    let blocks = article.blocks();
    // How many of the last lines are made up by the blocks from each one on.
    let mut made = vec![0; blocks.len() + 1];
    for block in (0..blocks.len()).rev() {
        let last = made[block + 1];
        let line = lines.len().checked_sub(last + 1).map(|line| lines[line]);
        made[block] = last + usize::from(line == Some(article.block_text(block)));
    }
    let mut next = 0;
    let variant = article.with_kept(|block| {
        let can_wait = !blocks[block].kept && next + made[block + 1] >= lines.len();
        let keep = !can_wait && lines.get(next) == Some(&article.block_text(block));
        next += usize::from(keep);
        keep
    })?;
    (next == lines.len()).then_some(variant)
}

fn selectors_of(item: &Value) -> Result<Selectors, Problem> {
    let selector = item.pointer("/target/selector").ok_or(Problem::Field("target.selector"))?;
    let of_type = |name: &str| {
        one_or_many(selector).find(|value| value.get("type").and_then(Value::as_str) == Some(name))
    };
    let quote = of_type("TextQuoteSelector").ok_or(Problem::Field("TextQuoteSelector"))?;
    let text = |name| quote.get(name).and_then(Value::as_str);
    let position = of_type("TextPositionSelector").and_then(|value| {
        let offset = |name| {
            let number = value.get(name).and_then(Value::as_u64)?;
            u32::try_from(number).ok().map(CharOffset)
        };
        CanonicalSpan::new(offset("start")?, offset("end")?)
    });
    Ok(Selectors {
        exact: text("exact")
            .filter(|exact| !exact.is_empty())
            .ok_or(Problem::Field("exact"))?
            .into(),
        prefix: text("prefix").unwrap_or_default().into(),
        suffix: text("suffix").unwrap_or_default().into(),
        position,
    })
}

fn annotation_of(
    item: &Value,
    span: crate::text::TextSpan,
    store: &Store,
) -> Result<Annotation, Problem> {
    let body = |purpose: &str| {
        let bodies = item.get("body").into_iter().flat_map(one_or_many);
        bodies
            .filter(|body| body.get("purpose").and_then(Value::as_str) == Some(purpose))
            .find_map(|body| body.get("value").and_then(Value::as_str))
    };
    let text =
        |name: &'static str| item.get(name).and_then(Value::as_str).ok_or(Problem::Field(name));
    let form = |name| move |error| Problem::Form(name, error);
    let moment = |name| Timestamp::new(text(name)?).map_err(form(name));

    let tag = body("tagging").ok_or(Problem::Field("body[purpose=tagging]"))?;
    let tag = TagId::new(tag).map_err(form("body"))?;
    let known = store.codebook().tag(&tag).ok_or_else(|| Problem::UnknownTag(tag.to_string()))?;
    let subtag = body("classifying").map(SubtagId::new).transpose().map_err(form("body"))?;
    if let Some(subtag) = subtag.as_ref().filter(|subtag| known.subtag(subtag).is_none()) {
        return Err(Problem::UnknownTag(format!("{tag}: {subtag}")));
    }
    let confidence = match body("assessing") {
        Some("sure") => Some(Confidence::Sure),
        Some("unsure") => Some(Confidence::Unsure),
        _ => None,
    };
    let nickname = item.pointer("/creator/nickname").and_then(Value::as_str);
    let created = moment("created")?;
    let modified =
        if item.get("modified").is_some() { moment("modified")? } else { created.clone() };
    Ok(Annotation {
        id: AnnotationId::new(text("id")?).map_err(form("id"))?,
        span,
        tag,
        subtag,
        note: Note::new(body("commenting").unwrap_or_default()).map_err(form("body"))?,
        confidence,
        creator: ReaderCode::new(nickname.ok_or(Problem::Field("creator.nickname"))?)
            .map_err(form("creator.nickname"))?,
        created,
        modified,
    })
}

/// JSON-LD writes a set of one as the thing itself.
fn one_or_many(value: &Value) -> impl Iterator<Item = &Value> {
    match value {
        Value::Array(many) => many.iter(),
        one => std::slice::from_ref(one).iter(),
    }
}

fn shorten(text: &str) -> String {
    let mut short: String = text.chars().take(80).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
