//! A store with the history that led to it.

use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use super::{
    Action, ActionError, Annotation, AnnotationId, Change, Edit, Entry, History, Incoming, StepId,
    Store, WindowId, settle::Way,
};

/// One window's work on an article.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    store: Store,
    history: History,
    journal: Vec<Rc<Entry>>,
    window: WindowId,
    /// How many steps this window has done.
    made: u32,
    /// The windows whose steps are theirs to undo.
    apart: Rc<[WindowId]>,
}

impl Session {
    /// Begins on an article.
    pub fn new(store: Store, window: WindowId) -> Self {
        Self::resume(store, History::default(), window)
    }

    /// Goes on where a history led to a store.
    pub fn resume(store: Store, history: History, window: WindowId) -> Self {
        let own = history.steps().iter().filter(|step| step.id.window == window);
        let made = own.map(|step| step.id.number).max().unwrap_or(0);
        Self { store, history, journal: Vec::new(), window, made, apart: Rc::new([]) }
    }

    /// The state now.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// What was done and undone.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// Every entry followed since the session began, in order.
    pub fn journal(&self) -> &[Rc<Entry>] {
        &self.journal
    }

    /// Whether this window has a step to take back.
    pub fn can_undo(&self) -> bool {
        self.undoable().is_some()
    }

    /// The step that [`undo`](Self::undo) takes back.
    pub fn undoable(&self) -> Option<&StepId> {
        self.history.undoable(&self.apart)
    }

    /// Whether this window has a step to do again.
    pub fn can_redo(&self) -> bool {
        self.redoable().is_some()
    }

    /// The step that [`redo`](Self::redo) does again.
    pub fn redoable(&self) -> Option<&StepId> {
        self.history.redoable(&self.apart)
    }

    /// The windows whose steps are not this one's to undo.
    pub fn apart(&self) -> &[WindowId] {
        &self.apart
    }

    /// Leaves the steps of other windows to them, as long as they are open.
    pub fn keep_apart(&mut self, windows: &[WindowId]) {
        let mut apart: Vec<WindowId> = Vec::new();
        for other in windows {
            if *other != self.window && !apart.contains(other) {
                apart.push(other.clone());
            }
        }
        self.apart = apart.into();
    }

    /// The window that it is in.
    pub fn window(&self) -> &WindowId {
        &self.window
    }

    /// The session after a new action.
    pub fn act(&self, action: Action) -> Result<Session, ActionError> {
        let (store, edit) = self.store.apply(action)?;
        Ok(self.after(store, edit))
    }

    /// The session after a new annotation came: what [`act`](Self::act) does for
    /// [`Action::Add`]. A page that marks and does no more need not hold what all the other
    /// actions take.
    pub fn add(&self, annotation: Annotation) -> Result<Session, ActionError> {
        let (store, edit) = self.store.adding(annotation)?;
        Ok(self.after(store, edit))
    }

    /// The session after an edit that was made for this very store, in which there is
    /// nothing to settle, and that led to `store`.
    fn after(&self, store: Store, edit: Edit) -> Session {
        let mut next = self.clone();
        next.made += 1;
        let step = StepId { window: self.window.clone(), number: next.made };
        next.store = store;
        next.history.did(step.clone(), edit.clone());
        next.journal.push(Rc::new(Entry::Do(step, edit)));
        next
    }

    /// The session after this window's last standing step is taken back; the same
    /// session if there is none.
    pub fn undo(&self) -> Session {
        let step = self.undoable();
        self.after_any(step.map(|step| Entry::Undo(step.clone(), self.window.clone())))
    }

    /// The session after what was last taken back is done again; the same session
    /// if there is nothing.
    pub fn redo(&self) -> Session {
        let step = self.history.redoable(&self.apart);
        self.after_any(step.map(|step| Entry::Redo(step.clone(), self.window.clone())))
    }

    /// Follows entries in place, whichever window they are of.
    pub fn replay(&mut self, entries: impl IntoIterator<Item = Rc<Entry>>) {
        for entry in entries {
            self.follow(&entry);
            self.journal.push(entry);
        }
    }

    /// An annotation as it last was, also if it is gone.
    pub fn last_seen(&self, id: &AnnotationId) -> Option<&Annotation> {
        let is_it = |annotation: &&Annotation| annotation.id == *id;
        let here = self.store.annotations().get(id).map(Rc::as_ref);
        here.or_else(|| {
            let changes = self.history.steps().iter().rev().flat_map(|step| step.edit.changes());
            changes.flat_map(|change| [change.outgoing(), change.incoming()]).flatten().find(is_it)
        })
    }

    /// The annotations that the reader took away and that are not back. What came by a step
    /// that was taken back was never here.
    pub fn taken_away(&self) -> BTreeSet<&AnnotationId> {
        let mut gone = BTreeSet::new();
        let done = self.history.steps().iter().filter(|step| step.is_done);
        for change in done.flat_map(|step| step.edit.changes()) {
            match change {
                // What got a place comes in the same step, after it.
                Change::Removed(it) | Change::Unorphaned(it) => gone.insert(&it.id),
                _ => change.incoming().or(change.orphaned()).is_some_and(|it| gone.remove(&it.id)),
            };
        }
        gone
    }

    fn after_any(&self, entry: Option<Entry>) -> Session {
        let mut next = self.clone();
        next.replay(entry.map(Rc::new));
        next
    }

    /// What it comes to depends on the state it is followed on alone, so that all
    /// windows which follow the same entries come to the same.
    fn follow(&mut self, entry: &Entry) {
        match entry {
            // Written twice, it is done once.
            Entry::Do(step, _) if self.history.step(step).is_some() => {}
            Entry::Do(step, edit) => {
                let edit = self.settle(edit, Way::Forward);
                self.history.did(step.clone(), edit);
                if step.window == self.window {
                    self.made = self.made.max(step.number);
                }
            }
            Entry::Undo(id, by) => {
                let step = self.history.step(id).filter(|step| step.is_done).cloned();
                if let Some(step) = step {
                    self.settle(&step.edit.inverse(), Way::Back);
                    self.history.turned(id, by.clone(), None);
                }
            }
            Entry::Redo(id, by) => {
                let step = self.history.step(id).filter(|step| !step.is_done).cloned();
                if let Some(step) = step {
                    let edit = self.settle(&step.edit, Way::Forward);
                    self.history.turned(id, by.clone(), Some(edit));
                }
            }
        }
    }

    fn settle(&mut self, edit: &Edit, way: Way) -> Edit {
        let edit = self.store.settle(edit, way);
        self.store = self.store.with(&edit);
        edit
    }

    /// Every annotation that was ever here as it was changed last, whether or not that
    /// stands.
    fn newest(&self) -> BTreeMap<&AnnotationId, &Annotation> {
        let mut newest = BTreeMap::new();
        let changes = self.history.steps().iter().flat_map(|step| step.edit.changes());
        for state in changes.filter_map(Change::incoming) {
            let known = newest.entry(&state.id).or_insert(state);
            if state.modified.is_after(&known.modified) {
                *known = state;
            }
        }
        newest
    }

    /// The annotations that were taken away and are not back, each as it last was,
    /// by the step that took them; the newest step first.
    pub fn removed(&self) -> Vec<(StepId, Incoming)> {
        let newest = self.newest();
        let mut seen = BTreeSet::new();
        let mut removed = Vec::new();
        for step in self.history.steps().iter().rev() {
            let mut gone = Incoming::default();
            for change in step.edit.changes() {
                let (kind, taken) = match change {
                    Change::Removed(made) if step.is_done => (&mut gone.annotations, made),
                    Change::Unorphaned(orphan) if step.is_done => (&mut gone.orphans, orphan),
                    // What was done to it was taken back before.
                    Change::Added(made) if !step.is_done => {
                        (&mut gone.annotations, newest.get(&made.id).copied().unwrap_or(made))
                    }
                    _ => continue,
                };
                if !self.store.has(&taken.id) && seen.insert(&taken.id) {
                    kind.push(taken.clone());
                }
            }
            if !gone.annotations.is_empty() || !gone.orphans.is_empty() {
                removed.push((step.id.clone(), gone));
            }
        }
        removed
    }
}
