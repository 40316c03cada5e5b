//! What a class is asked to do with an article.

use crate::annotation::{Codebook, Store};

/// What a class is asked to do with an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exercise {
    /// What to do, in the teacher's words; may be blank.
    pub instructions: String,
    /// How many highlights to make at least; 0 asks for no number.
    pub least: u32,
    /// Whether each highlight is to have a note.
    pub wants_notes: bool,
    /// Whether students who have finished may set their work beside the key, or beside
    /// another student's.
    pub may_compare: bool,
    /// The tags to use; `None` is those that Highlit brings, each reader's in their
    /// own language.
    pub codebook: Option<Codebook>,
}

/// How far a reader is with an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// How many highlights there are.
    pub made: usize,
    /// How many more are asked for.
    pub wanting: usize,
    /// How many of them lack a note that is asked for.
    pub without_note: usize,
}

impl Exercise {
    /// The most code points of instructions.
    pub const INSTRUCTIONS_LIMIT: usize = 4_000;

    /// The most highlights that can be asked for.
    pub const MOST: u32 = 500;

    /// How far the work of a store goes.
    pub fn progress(&self, store: &Store) -> Progress {
        let made = store.annotations().len();
        let bare =
            store.annotations().iter().filter(|made| made.note.as_str().trim().is_empty()).count();
        Progress {
            made,
            wanting: (self.least as usize).saturating_sub(made),
            without_note: if self.wants_notes { bare } else { 0 },
        }
    }
}

impl Progress {
    /// Whether all that is asked for is there.
    pub fn is_enough(self) -> bool {
        self.wanting + self.without_note == 0
    }
}
