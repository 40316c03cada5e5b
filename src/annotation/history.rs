//! The journal of a reader's steps, from which undo and redo follow.
//!
//! An article can be open in several windows at once, and their entries come to
//! stand in one journal. An entry therefore says which window made it, and what
//! is undone is named: "the last step" is another one in each window.

use std::{fmt, rc::Rc};

use super::Edit;

/// What one window of the browser, from one loading of the page to the next, is
/// called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WindowId(Rc<str>);

impl WindowId {
    /// Any text that no other window goes by.
    pub fn new(name: &str) -> Self {
        Self(name.into())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What one step is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepId {
    /// The window in which it was first done.
    pub window: WindowId,
    /// Which of that window's steps it is, from 1.
    pub number: u32,
}

impl fmt::Display for StepId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.window.as_str(), self.number)
    }
}

impl StepId {
    /// Reads what [`Display`](fmt::Display) writes.
    pub fn parse(text: &str) -> Option<Self> {
        let (window, number) = text.rsplit_once('/')?;
        Some(Self { window: WindowId::new(window), number: number.parse().ok()? })
    }
}

/// One line of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// The reader did something new.
    Do(StepId, Edit),
    /// The reader took a standing step back, in this window.
    Undo(StepId, WindowId),
    /// The reader did an undone step again, in this window.
    Redo(StepId, WindowId),
}

impl Entry {
    /// The window that made it.
    pub fn window(&self) -> &WindowId {
        match self {
            Self::Do(step, _) => &step.window,
            Self::Undo(_, window) | Self::Redo(_, window) => window,
        }
    }
}

/// A step, as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What it is called.
    pub id: StepId,
    /// What it came to when it was last done.
    pub edit: Rc<Edit>,
    /// The window that last did or undid it.
    pub owner: WindowId,
    /// Whether it stands.
    pub is_done: bool,
    /// Which turn of the history it was first done in.
    pub begun: u32,
    /// Which turn it was last done or undone in.
    pub turned: u32,
}

/// Which steps stand and which are undone.
///
/// It is wholly determined by the entries it was fed, in order: that is why
/// undo still works after a reload.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// In the order of their last turns.
    steps: Vec<Rc<Step>>,
    turn: u32,
}

impl History {
    /// A history as it once was; `None` if it never can have been.
    pub fn of(steps: Vec<Step>) -> Option<Self> {
        let is_in_order = steps.windows(2).all(|pair| pair[0].turned < pair[1].turned);
        let turn = steps.last().map_or(0, |step| step.turned);
        let is_whole = steps.iter().all(|step| step.begun <= step.turned);
        (is_in_order && is_whole)
            .then(|| Self { steps: steps.into_iter().map(Rc::new).collect(), turn })
    }

    /// All steps, in the order of their last turns.
    pub fn steps(&self) -> &[Rc<Step>] {
        &self.steps
    }

    /// A step, if it is known.
    pub fn step(&self, id: &StepId) -> Option<&Rc<Step>> {
        self.steps.iter().rev().find(|step| step.id == *id)
    }

    /// The step that undo would take back, among those of the windows that are
    /// not apart.
    pub fn undoable(&self, apart: &[WindowId]) -> Option<&StepId> {
        let mut own = self.steps.iter().rev().filter(|step| !apart.contains(&step.owner));
        own.find(|step| step.is_done).map(|step| &step.id)
    }

    /// The step that redo would do again, among those of the windows that are not
    /// apart. Whatever is newly done leaves no more to redo.
    pub fn redoable(&self, apart: &[WindowId]) -> Option<&StepId> {
        let own = || self.steps.iter().filter(|step| !apart.contains(&step.owner));
        let newest = own().map(|step| step.begun).max()?;
        let undone = own().rev().find(|step| !step.is_done)?;
        (newest < undone.turned).then_some(&undone.id)
    }

    /// A step was newly done.
    pub(super) fn did(&mut self, id: StepId, edit: Edit) {
        self.turn += 1;
        self.steps.push(Rc::new(Step {
            owner: id.window.clone(),
            id,
            edit: Rc::new(edit),
            is_done: true,
            begun: self.turn,
            turned: self.turn,
        }));
    }

    /// A step was undone, or was done again and came to this.
    pub(super) fn turned(&mut self, id: &StepId, owner: WindowId, redone: Option<Edit>) {
        let Some(place) = self.steps.iter().rposition(|step| step.id == *id) else { return };
        self.turn += 1;
        let was = self.steps.remove(place);
        self.steps.push(Rc::new(Step {
            owner,
            is_done: redone.is_some(),
            edit: redone.map_or(was.edit.clone(), Rc::new),
            turned: self.turn,
            ..was.as_ref().clone()
        }));
    }
}
