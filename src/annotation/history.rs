//! The journal of a reader's steps, from which undo and redo follow.

use std::rc::Rc;

use super::Edit;

/// One line of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// The reader did something new.
    Do(Edit),
    /// The reader took the last standing step back.
    Undo,
    /// The reader did the last undone step again.
    Redo,
}

/// Which steps stand and which are undone.
///
/// It is wholly determined by the entries it was fed, in order: that is why
/// undo still works after a reload.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    done: Vec<Rc<Edit>>,
    undone: Vec<Rc<Edit>>,
}

impl History {
    /// Follows one entry, and gives the edit that it comes to; `None` if there
    /// is nothing to undo or redo.
    pub fn follow(&mut self, entry: &Entry) -> Option<Rc<Edit>> {
        match entry {
            Entry::Do(edit) => {
                let edit = Rc::new(edit.clone());
                self.undone.clear();
                self.done.push(edit.clone());
                Some(edit)
            }
            Entry::Undo => {
                let edit = self.done.pop()?;
                self.undone.push(edit.clone());
                Some(Rc::new(edit.inverse()))
            }
            Entry::Redo => {
                let edit = self.undone.pop()?;
                self.done.push(edit.clone());
                Some(edit)
            }
        }
    }

    /// Whether there is a step to take back.
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    /// Whether there is a step to do again.
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }
}
