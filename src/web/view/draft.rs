//! The note that is being written, shared by the list in which it is written and
//! the page that must have all of it before it saves or undoes anything.

use std::cell::RefCell;

use crate::{
    annotation::{Action, AnnotationId, Note, Session, Store},
    web::platform::{clock, dom},
};

/// What the field of the open card says, and whether the session is level with it.
#[derive(Default)]
pub struct Draft(RefCell<Option<Writing>>);

struct Writing {
    of: AnnotationId,
    text: String,
    is_ahead: bool,
}

impl Draft {
    /// The note of that highlight now reads so.
    pub fn write(&self, of: AnnotationId, text: String) {
        self.0.replace(Some(Writing { of, text, is_ahead: true }));
    }

    /// What that highlight's note reads, if it is the one being written.
    pub fn text_of(&self, id: &AnnotationId) -> Option<String> {
        let writing = self.0.borrow();
        writing.as_ref().filter(|writing| writing.of == *id).map(|writing| writing.text.clone())
    }

    /// Whether it belongs to another highlight than this one.
    pub fn is_of_another(&self, id: Option<&AnnotationId>) -> bool {
        self.0.borrow().as_ref().is_some_and(|writing| Some(&writing.of) != id)
    }

    /// What the session does not have yet.
    pub fn news(&self) -> Option<(AnnotationId, String)> {
        let writing = self.0.borrow();
        let writing = writing.as_ref().filter(|writing| writing.is_ahead)?;
        Some((writing.of.clone(), writing.text.clone()))
    }

    /// That; the session is taken to have it from now on.
    pub fn take_news(&self) -> Option<(AnnotationId, String)> {
        let news = self.news()?;
        self.0.borrow_mut().iter_mut().for_each(|writing| writing.is_ahead = false);
        Some(news)
    }

    /// The session with that.
    pub fn explained(&self, session: &Session) -> Option<Session> {
        let (id, text) = self.news()?;
        let action = Action::Explain(id, Note::fitting(&text), clock::now());
        session.act(action).ok()
    }

    /// Other windows have made one state of the work into another. If the note that
    /// is being written is among what they changed, theirs takes its place, and
    /// keeps what the session does not have yet.
    pub fn meet(&self, before: &Store, after: &Store) {
        let mut writing = self.0.borrow_mut();
        let Some(mine) = writing.as_mut() else { return };
        let note = |store: &Store| store.annotations().get(&mine.of).map(|made| made.note.clone());
        match (note(before), note(after)) {
            // A field that someone writes in does not vanish: its highlight comes back.
            (Some(_), None) => mine.is_ahead = dom::is_focus_within(".note"),
            (Some(before), Some(theirs)) if before != theirs => match mine.is_ahead {
                true => mine.text = theirs.and_also(&mine.text),
                false => *writing = None,
            },
            _ => {}
        }
    }

    /// Whether the session lacks some of it.
    pub fn is_ahead(&self) -> bool {
        self.0.borrow().as_ref().is_some_and(|writing| writing.is_ahead)
    }

    /// The field was left: what the session has is what is shown.
    pub fn end(&self) {
        self.0.replace(None);
    }
}
