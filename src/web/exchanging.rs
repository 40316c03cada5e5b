//! Files of work, out and in.

use super::{
    exercises, handout,
    platform::{
        clock,
        files::{self, Chosen},
    },
    words::say,
};
use crate::{
    annotation::{ReaderCode, Store},
    article::Article,
    exchange::{
        article_file, file_name,
        w3c::{self, Imprint, ReadError, Reading},
    },
    json::{self, Fault, FaultKind},
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
    /// Something else, perhaps an article.
    Article,
    /// Highlights that cannot be imported; says why.
    Refused(Message),
}

/// Looks at a file that came in.
pub fn receive(chosen: &Chosen, purport: Purport, store: &Store) -> Received {
    if purport == Purport::Any && chosen.bytes.as_deref().is_some_and(article_file::begins) {
        return Received::Article;
    }
    let is_surely_json = purport == Purport::Highlights || chosen.name.ends_with(".json");
    let bytes = chosen.bytes.as_deref();
    if !is_surely_json && !bytes.is_some_and(json::begins) {
        return Received::Article;
    }
    let why = match bytes.map(|bytes| w3c::read(bytes, store, &mut clock::new_id)) {
        Some(Ok(reading)) => return Received::Highlights(reading),
        // An article, too, may begin with a bracket.
        Some(Err(ReadError::Json(Fault { kind, .. }))) if !is_surely_json && is_no_json(&kind) => {
            return Received::Article;
        }
        Some(Err(error)) => error.message(),
        None => Message::new("open-unreadable"),
    };
    let refused = Message::new("import-refused").text("name", &chosen.name);
    Received::Refused(refused.text("why", &say(why)))
}

fn is_no_json(kind: &FaultKind) -> bool {
    matches!(kind, FaultKind::Syntax | FaultKind::Unfinished)
}
