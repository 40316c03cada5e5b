//! What the start page says of an article that is kept.

use crate::annotation::{Session, Timestamp};

/// What the start page says of an article that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Volume {
    /// The article's id, in hexadecimal.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who published it, if known.
    pub source: Option<String>,
    /// When it was last opened or worked on.
    pub touched: Timestamp,
    /// How many highlights there are, those without a place included.
    pub highlights: usize,
    /// How many of them say why.
    pub explained: usize,
    /// How many lines its journal has at least, as the window that wrote this
    /// knew: what is missing from the end would not be missed otherwise.
    pub lines: usize,
    /// When it was put into the bin, if it was.
    pub binned: Option<Timestamp>,
}

impl Volume {
    /// Sums up a session as it stands at `now`, with so many lines in its journal.
    pub fn of(session: &Session, lines: usize, now: Timestamp) -> Self {
        let store = session.store();
        let article = store.article();
        let all = || store.annotations().iter().chain(store.orphans().iter());
        Self {
            id: article.id().as_str().to_owned(),
            title: article.title(),
            source: article.meta().source.clone(),
            touched: now,
            highlights: all().count(),
            explained: all().filter(|made| !made.note.is_empty()).count(),
            lines,
            binned: None,
        }
    }
}

/// Puts volumes in the order of the start page.
pub fn last_touched_first(volumes: &mut [Volume]) {
    // They are few; a sort of this type alone would be four kilobytes more.
    for end in 1..volumes.len() {
        let place = volumes[..end].partition_point(|other| other.touched >= volumes[end].touched);
        volumes[place..=end].rotate_right(1);
    }
}
