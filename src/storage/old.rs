//! Journals of the first form: the entries name neither their windows nor what
//! they undo, which was always the last standing step.

use std::rc::Rc;

use super::Record;
use crate::{
    annotation::{Edit, Entry, StepId, WindowId},
    json::Json,
};

/// Brings entries of the first form into today's, one after the other.
#[derive(Debug)]
pub struct Forerunner {
    window: WindowId,
    made: u32,
    done: Vec<StepId>,
    undone: Vec<StepId>,
}

impl Default for Forerunner {
    fn default() -> Self {
        Self { window: WindowId::new(""), made: 0, done: Vec::new(), undone: Vec::new() }
    }
}

impl Forerunner {
    /// The entry that a line of the first form comes to; `None` if it is damaged.
    pub fn bring_up(&mut self, line: &str) -> Option<Rc<Entry>> {
        let record = Json::read(line).ok()?;
        let entry = match record.as_str() {
            Some("undo") => {
                let step = self.done.pop()?;
                self.undone.push(step.clone());
                Entry::Undo(step, self.window.clone())
            }
            Some("redo") => {
                let step = self.undone.pop()?;
                self.done.push(step.clone());
                Entry::Redo(step, self.window.clone())
            }
            _ => {
                let edit = Edit::from_record(record.get("do")?)?;
                self.made += 1;
                let step = StepId { window: self.window.clone(), number: self.made };
                self.done.push(step.clone());
                self.undone.clear();
                Entry::Do(step, edit)
            }
        };
        Some(Rc::new(entry))
    }
}
