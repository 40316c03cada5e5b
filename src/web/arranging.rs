//! The parts of an article as a file has them, for who has the article already.
//!
//! The same text is the same article, whichever of its parts count: who has it but has
//! done nothing to it takes them from the file that is opened, as one step.

use std::cell::RefCell;

use crate::{
    annotation::{Action, Session},
    article::Article,
};

thread_local! {
    static FILE: RefCell<Option<Article>> = const { RefCell::new(None) };
}

/// An article file was read.
pub fn came(article: &Article) {
    FILE.set(Some(article.clone()));
}

/// The session with the parts of the file that was read last, if it is of this article
/// and nothing has been done to that.
pub fn arranged(session: &Session) -> Option<Session> {
    let article = session.store().article();
    let file = FILE.take().filter(|file| file.id() == article.id())?;
    if !session.history().steps().is_empty() {
        return None;
    }
    let blocks = file.blocks().iter().enumerate();
    let kept = blocks.filter(|(_, block)| block.kept).map(|(index, _)| index);
    session.act(Action::arrange(kept.collect())).ok()
}
