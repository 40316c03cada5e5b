//! Why a file of another tool cannot be read.

use super::w3c::{Problem, ReadError, message_of};
use crate::{
    json::Fault,
    words::{Message, speaks_english},
};

/// Why a file cannot be read; the message says what, where and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// It is of no format that is known here.
    Unknown,
    /// As a file of our own may be at fault: too large, another text, or one of its
    /// annotations.
    Read(ReadError),
    /// This line, from 1, is not of the form that the format asks for.
    Line(usize),
    /// This line, from 1, is not JSON.
    Json(usize, Fault),
    /// The table has no column of this name.
    Column(&'static str),
}

impl ImportError {
    /// What is wrong with the annotation of that number, from 1.
    pub(super) fn annotation(number: usize, problem: Problem) -> Self {
        Self::Read(ReadError::Annotation { number, problem })
    }

    /// What to say of it.
    pub fn message(&self) -> Message {
        match self {
            Self::Unknown => Message::new("import-unknown"),
            Self::Read(error) => error.message(),
            Self::Line(line) => Message::new("import-line").number("line", *line),
            Self::Json(line, fault) => message_of(&Fault { line: *line, ..fault.clone() }),
            Self::Column(name) => Message::new("import-column").text("field", name),
        }
    }
}

impl From<ReadError> for ImportError {
    fn from(error: ReadError) -> Self {
        Self::Read(error)
    }
}

speaks_english!(ImportError);
