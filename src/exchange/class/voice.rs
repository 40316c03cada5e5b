//! What was said of a sentence.

use super::answer::{Answer, list, text};
use crate::{classroom::NoteId, json::Json};

/// A note on a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// The place of the student in the report; `None` if it is the key's.
    pub student: Option<usize>,
    /// The number of its tag in the codebook, from 0.
    pub tag: usize,
    /// What was said.
    pub note: String,
    /// Which note it is.
    pub id: NoteId,
}

impl Answer for Voice {
    fn to_json(&self) -> Json<'_> {
        let Self { student, tag, note, id } = self;
        Json::List(vec![student.to_json(), tag.to_json(), note.as_str().into(), id.as_str().into()])
    }

    fn of_json(json: Json) -> Option<Self> {
        let [student, tag, note, id] = list(json)?.try_into().ok()?;
        Some(Self {
            student: Answer::of_json(student)?,
            tag: Answer::of_json(tag)?,
            note: text(note)?,
            id: NoteId::new(&text(id)?)?,
        })
    }
}
