//! The note that is being written, kept at each letter: a tab may be closed, or a
//! browser killed, before the note becomes a step of the journal.
//!
//! Local storage is written in one go, where a transaction of the database could
//! not be begun any more when a page is being left.

use web_sys::Storage;

use super::{clock, dom};
use crate::{
    annotation::{Annotation, AnnotationId, Timestamp},
    article::ArticleId,
};

/// Keeps what a highlight's note reads now.
pub fn keep(article: &ArticleId, of: &AnnotationId, text: &str) {
    let words = format!("{}\n{of}\n{text}", clock::now());
    // A store that is full or refused leaves the note to the journal alone.
    let _ = storage().map(|storage| storage.set_item(&name(article), &words));
}

/// Forgets it: the journal has it.
pub fn forget(article: &ArticleId) {
    let _ = storage().map(|storage| storage.remove_item(&name(article)));
}

/// The note that the journal lacks, with the highlight it belongs to: `find`
/// finds that, and one that was changed later has the last word itself.
pub fn lost(
    article: &ArticleId,
    find: impl FnOnce(&AnnotationId) -> Option<Annotation>,
) -> Option<(AnnotationId, String)> {
    let words = storage()?.get_item(&name(article)).ok()??;
    let mut parts = words.splitn(3, '\n');
    let (time, of, text) = (parts.next()?, parts.next()?, parts.next()?);
    let written = Timestamp::new(time).ok()?;
    let made = find(&AnnotationId::new(of).ok()?)?;
    let is_news = made.note.as_str() != text && !made.modified.is_after(&written);
    is_news.then(|| (made.id, text.to_owned()))
}

fn name(article: &ArticleId) -> String {
    format!("highlit-note-{}", article.as_str())
}

fn storage() -> Option<Storage> {
    dom::window().local_storage().ok().flatten()
}
