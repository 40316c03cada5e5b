//! The note that is being written, kept at each letter: a tab may be closed, or a
//! browser killed, before the note becomes a step of the journal.
//!
//! Local storage is written in one go, where a transaction of the database could
//! not be begun any more when a page is being left.

use super::{clock, dom};
use crate::annotation::{Action, Annotation, AnnotationId, Note, Session, Timestamp};

/// Keeps what a highlight's note reads now.
pub fn keep(article: &str, of: &AnnotationId, text: &str) {
    let words = format!("{}\n{of}\n{text}", clock::now());
    // A store that is full or refused leaves the note to the journal alone.
    let _ = dom::local_storage().map(|storage| storage.set_item(&name(article), &words));
}

/// Forgets it, whatever it says.
pub fn forget(article: &str) {
    let _ = dom::local_storage().map(|storage| storage.remove_item(&name(article)));
}

/// Forgets it if the session has it; another window may have written it, and not be
/// able to save it.
pub fn forget_taken(session: &Session) {
    if found(session).is_some_and(|words| words.was_taken) {
        forget(session.store().article().id().as_str());
    }
}

/// The session with the note that its journal lacks; `None` if it lacks none. A
/// highlight that was changed later has the last word itself.
pub fn restored(session: &Session) -> Option<Session> {
    let Words { of, note, written, was_taken } = found(session)?;
    let now = clock::now();
    // A clock that runs ahead, as a file's may have done, tells nothing.
    let is_later = of.modified.is_after(&written) && !of.modified.is_after(&now);
    if was_taken || is_later {
        return None;
    }
    session.act(Action::Explain(of.id.clone(), note, now)).ok()
}

/// What was kept of a highlight that there is.
struct Words<'s> {
    of: &'s Annotation,
    note: Note,
    written: Timestamp,
    was_taken: bool,
}

fn found(session: &Session) -> Option<Words<'_>> {
    let store = session.store();
    let words = dom::local_storage()?.get_item(&name(store.article().id().as_str())).ok()??;
    let mut parts = words.splitn(3, '\n');
    let (time, of, text) = (parts.next()?, parts.next()?, parts.next()?);
    let written = Timestamp::new(time).ok()?;
    let of = store.annotations().get(&AnnotationId::new(of).ok()?)?;
    let note = Note::fitting(text);
    // A browser may be killed before it has forgotten what became a step, which may
    // have been undone since.
    let mut changes = session.history().steps().iter().flat_map(|step| step.edit.changes());
    let was_step = changes
        .any(|change| change.incoming().is_some_and(|step| step.id == of.id && step.note == note));
    Some(Words { was_taken: was_step || of.note == note, of, note, written })
}

fn name(article: &str) -> String {
    format!("highlit-note-{article}")
}
