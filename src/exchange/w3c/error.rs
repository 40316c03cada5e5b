//! Why a file cannot be read.

use super::{BYTE_LIMIT, COUNT_LIMIT};
use crate::{
    annotation::{FOREIGN_LIMIT, InvalidText},
    json::{DEPTH_LIMIT, Fault, FaultKind, Limit, MEMBER_LIMIT, TEXT_LIMIT, VALUE_LIMIT},
    words::{Message, speaks_english},
};

/// Why a file cannot be read; the message says what, where and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// There are more than [`BYTE_LIMIT`] bytes.
    TooLarge,
    /// It is not text in an encoding of JSON.
    Encoding,
    /// It is not JSON, or JSON beyond a limit.
    Json(Fault),
    /// It is JSON, but not a page of annotations.
    NotAnnotations,
    /// It has more than [`COUNT_LIMIT`] annotations.
    TooMany(usize),
    /// This field of the page is not of the right kind.
    Field(&'static str),
    /// What it names its reader by is no code.
    Code,
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
    /// A field has more code points than this.
    TooLong(&'static str, usize),
    /// A part has more than this many entries beyond those that are understood.
    TooMany(&'static str, usize),
    /// What is not understood of it is more than can be kept.
    TooForeign,
    /// The codebook here has no such tag or sub-tag.
    UnknownTag(String),
    /// Another annotation has the id, and the new one as well.
    SameId,
    /// Its words do not stand in the article, or in several places alike.
    NotFound(String),
    /// Its words stand in a part that is set aside.
    SetAside(String),
}

impl ReadError {
    /// What to say of it.
    pub fn message(&self) -> Message {
        match self {
            Self::TooLarge => Message::new("file-too-large").number("limit", BYTE_LIMIT >> 20),
            Self::Encoding => Message::new("file-encoding"),
            Self::Json(fault) => message_of(fault),
            Self::NotAnnotations => Message::new("file-not-annotations"),
            Self::TooMany(count) => {
                Message::new("file-too-many").number("count", *count).number("limit", COUNT_LIMIT)
            }
            Self::Field(field) => Message::new("file-field").text("field", field),
            Self::Code => Message::new("file-code"),
            Self::AnotherText(Some(title)) => {
                Message::new("file-another-text").text("title", title)
            }
            Self::AnotherText(None) => Message::new("file-another-text-untitled"),
            Self::Damaged => Message::new("file-damaged"),
            Self::Annotation { number, problem } => problem.message(*number),
        }
    }
}

/// What to say of JSON that cannot be read.
pub(in crate::exchange) fn message_of(Fault { kind, line, column }: &Fault) -> Message {
    let (what, limit) = match kind {
        FaultKind::Syntax => {
            return Message::new("file-not-json").number("line", *line).number("column", *column);
        }
        FaultKind::Unfinished => return Message::new("file-unfinished"),
        FaultKind::Twice(name) => {
            return Message::new("file-twice").number("line", *line).text("field", &shorten(name));
        }
        FaultKind::Beyond(Limit::Depth) => ("levels", DEPTH_LIMIT),
        FaultKind::Beyond(Limit::Values) => ("values", VALUE_LIMIT),
        FaultKind::Beyond(Limit::Members) => ("fields", MEMBER_LIMIT),
        FaultKind::Beyond(Limit::Text) => ("bytes", TEXT_LIMIT),
    };
    Message::new("file-limit").number("line", *line).text("what", what).number("limit", limit)
}

impl Problem {
    /// What to say of it in the annotation of that number.
    fn message(&self, number: usize) -> Message {
        let limit = |what, field, limit| {
            let message = Message::new("annotation-limit").number("number", number);
            message.text("what", what).text("field", field).number("limit", limit)
        };
        match self {
            Self::Field(field) => {
                Message::new("annotation-field").number("number", number).text("field", field)
            }
            Self::Form(field, error) => Message::new("annotation-form")
                .number("number", number)
                .text("field", field)
                .text("expected", error.expected),
            Self::TooLong(field, most) => limit("characters", field, *most),
            Self::TooMany(field, most) => limit("entries", field, *most),
            Self::TooForeign => limit("foreign", "", FOREIGN_LIMIT >> 10),
            Self::UnknownTag(tag) => {
                Message::new("annotation-tag").number("number", number).text("tag", tag)
            }
            Self::SameId => Message::new("annotation-same-id").number("number", number),
            Self::NotFound(quote) => {
                Message::new("annotation-not-found").number("number", number).text("quote", quote)
            }
            Self::SetAside(quote) => {
                Message::new("annotation-set-aside").number("number", number).text("quote", quote)
            }
        }
    }
}

speaks_english!(ReadError);

/// As much of a text from a file as a message should hold.
pub(in crate::exchange) fn shorten(text: &str) -> String {
    let mut short: String = text.chars().take(80).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
