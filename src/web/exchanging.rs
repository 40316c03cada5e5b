//! Files of work, out and in.

use web_sys::File;

use super::{
    exercises, handout,
    platform::{
        clock,
        files::{self, Chosen},
        importer::{self, Failure},
    },
    words::say,
};
use crate::{
    annotation::{ReaderCode, Store},
    article::{Article, Canonical, sniff::sniff},
    exchange::{
        Format, ImportError, article_file,
        class::Answer,
        file_name,
        foreign_file::Converted,
        recognise,
        w3c::{self, Imprint, ReadError, Reading},
    },
    json::{self, Fault, FaultKind, Json},
    words::Message,
};

/// What is handed to the reader as a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// All of it, to be handed in and read again.
    Annotations,
    /// A page to be read or printed.
    Handout,
    /// The article alone, to be handed out.
    Article,
}

/// Hands a reader their work; the name of the file, or what is said if the browser
/// refuses.
pub fn save(work: Work, store: &Store, code: &ReaderCode) -> Result<String, Message> {
    let (ending, mime, text) = match work {
        Work::Annotations => return hand_in(store, code),
        Work::Handout => ("html", "text/html;charset=utf-8", handout::page(store)),
        Work::Article => return hand_out(store.article()),
    };
    deliver(&file_name(&store.article().title(), code.as_str(), ending), mime, &text)
}

/// The same for the work itself; the file says which one it takes the place of.
fn hand_in(store: &Store, code: &ReaderCode) -> Result<String, Message> {
    let article = store.article();
    let imprint = Imprint {
        finished: exercises::finished(article.id()),
        replaces: exercises::last(article.id(), code),
        ..Imprint::new(clock::new_id(), code, clock::now())
    };
    let name = file_name(&article.title(), code.as_str(), "json");
    let saved = deliver(&name, JSON, &w3c::write(store, &imprint))?;
    exercises::handed_in(article.id(), &imprint.id, code);
    Ok(saved)
}

/// Hands out an article by itself; what is said if the browser refuses.
pub fn hand_out(article: &Article) -> Result<String, Message> {
    // It is nobody's.
    deliver(&file_name(&article.title(), "", "article.json"), JSON, &article_file::write(article))
}

/// Hands a text to the reader under that name, which comes back.
pub fn deliver(name: &str, mime: &str, text: &str) -> Result<String, Message> {
    match files::save(name, mime, text) {
        Ok(()) => Ok(name.to_owned()),
        Err(_) => Err(Message::new("save-refused")),
    }
}

/// What a file of JSON is (RFC 8259, section 11).
pub const JSON: &str = "application/json";

/// What a file that came in is meant to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purport {
    /// Highlights to import, for so it was asked.
    Highlights,
    /// Those or an article: what it looks like decides.
    Any,
}

/// What a file that came in is.
pub enum Received {
    /// Highlights, to be looked at first.
    Highlights(Reading),
    /// Highlights in the format of another tool.
    Foreign(Format),
    /// Something else, perhaps an article.
    Article,
    /// Highlights that cannot be imported; says why.
    Refused(Message),
}

/// Looks at a file that came in.
pub fn receive(chosen: &Chosen, purport: Purport, store: &Store) -> Received {
    let refused = |why| Received::Refused(refused(&chosen.name, why));
    let is_any = purport == Purport::Any;
    let Some(bytes) = chosen.bytes.as_deref() else {
        return if is_any { Received::Article } else { refused(Message::new("open-unreadable")) };
    };
    if is_any && article_file::is_one(bytes) {
        return Received::Article;
    }
    let error = match w3c::read(bytes, store, &mut clock::new_id) {
        Ok(reading) => return Received::Highlights(reading),
        Err(error) => error,
    };
    let is_others = matches!(error, ReadError::Json(_) | ReadError::NotAnnotations);
    let format = recognise(bytes, &chosen.name);
    if let Ok(format) = format
        && is_others
        && format != Format::W3c
    {
        return Received::Foreign(format);
    }
    let is_json = json::begins(bytes);
    // An article, too, may begin with a bracket.
    if is_any && !chosen.name.ends_with(".json") && (!is_json || is_no_json(&error)) {
        return Received::Article;
    }
    refused(match error {
        ReadError::NotAnnotations if article_file::is_one(bytes) => {
            Message::new("import-is-article")
        }
        ReadError::Encoding if sniff(bytes).is_err() => ImportError::Unknown.message(),
        ReadError::Json(_) if !is_json => ImportError::Unknown.message(),
        error => error.message(),
    })
}

fn is_no_json(error: &ReadError) -> bool {
    let kind = match error {
        ReadError::Json(Fault { kind, .. }) => kind,
        _ => return false,
    };
    matches!(kind, FaultKind::Syntax | FaultKind::Unfinished)
}

/// What to say of a file of that name that is not imported.
fn refused(name: &str, why: Message) -> Message {
    Message::new("import-refused").text("name", name).text("why", &say(why))
}

/// Reads a file of another tool; what is said if it cannot be read.
pub async fn read_foreign(file: &File, store: &Store) -> Result<Reading, Message> {
    let read = importer::read_file(store, file).await;
    let Converted { page, reader, moved, elsewhere } = read.map_err(|failure| match failure {
        Failure::Refused(why) => match Json::read(&why).ok().and_then(Message::of_json) {
            Some(why) => refused(&file.name(), why),
            None => Message::new("rare-unavailable"),
        },
        Failure::Unavailable => Message::new("rare-unavailable"),
        Failure::Slow => refused(&file.name(), Message::new("import-slow")),
    })?;
    let reading = w3c::read(page.as_bytes(), store, &mut clock::new_id)
        .map_err(|error| refused(&file.name(), error.message()))?;
    Ok(Reading { reader, moved, elsewhere, ..reading })
}

/// Hands a reader their work in the format of another tool, or with `None` the text alone that
/// such files count in; the name of the file, or what is said if it cannot be had.
pub async fn save_as(
    format: Option<Format>,
    store: &Store,
    code: &ReaderCode,
) -> Result<String, Message> {
    let article = store.article();
    let (ending, text) = match format {
        None => ("txt", Canonical::of(article).text().to_owned()),
        Some(format) => {
            let page = w3c::write(store, &Imprint::new(clock::new_id(), code, clock::now()));
            let written = importer::write_file(store, &page, format).await;
            (format.ending(), written.map_err(|_| Message::new("rare-unavailable"))?)
        }
    };
    // Browsers put endings of their own behind what they take for text.
    deliver(&file_name(&article.title(), code.as_str(), ending), "application/octet-stream", &text)
}
