//! Where a reader's work is kept, as a small trait: the browser's database in
//! the page, a twin in memory in tests and where the browser refuses storage.

mod memory;
mod record;

use std::{pin::Pin, rc::Rc};

pub use memory::MemoryStorage;
pub use record::Record;

use crate::{
    annotation::{Entry, Session, Timestamp},
    article::{Article, ArticleId},
    words::{Message, speaks_english},
};

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
    /// How many highlights there are.
    pub highlights: usize,
    /// How many of them say why.
    pub explained: usize,
}

impl Volume {
    /// Sums up a session as it stands at `now`.
    pub fn of(session: &Session, now: Timestamp) -> Self {
        let store = session.store();
        let article = store.article();
        Self {
            id: article.id().as_str().to_owned(),
            title: article.title(),
            source: article.meta().source.clone(),
            touched: now,
            highlights: store.annotations().len(),
            explained: store.annotations().iter().filter(|made| !made.note.is_empty()).count(),
        }
    }
}

/// An article with everything ever done to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// The article as it was first opened.
    pub article: Article,
    /// The journal, in order.
    pub journal: Vec<Entry>,
}

/// Why something could not be kept or fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// The browser allows no storage here (a private window, a setting).
    Blocked,
    /// There is no room left.
    Full,
    /// What was kept cannot be read.
    Damaged,
    /// Anything else, in the browser's words.
    Other(String),
}

impl StorageError {
    /// What to say where it came of fetching what was kept.
    pub fn fetching_message(&self) -> Message {
        match self {
            Self::Other(words) => Message::new("storage-unreadable").text("words", words),
            error => error.message(),
        }
    }

    /// What to say where it came of keeping something.
    pub fn message(&self) -> Message {
        match self {
            Self::Blocked => Message::new("storage-blocked"),
            Self::Full => Message::new("storage-full"),
            Self::Damaged => Message::new("storage-damaged"),
            Self::Other(words) => Message::new("storage-other").text("words", words),
        }
    }
}

speaks_english!(StorageError);

/// An answer that takes its time. Boxed, so that storage can be chosen while
/// the program runs without every use of it being compiled for each kind.
pub type Answer<'a, T> = Pin<Box<dyn Future<Output = Result<T, StorageError>> + 'a>>;

/// A place to keep articles and what was done to them.
///
/// Entries are only ever appended: two tabs on one article cannot overwrite
/// each other's work.
pub trait Storage {
    /// Whether what is kept outlives the program.
    fn is_lasting(&self) -> bool;

    /// All articles kept, the one last touched first.
    fn shelf(&self) -> Answer<'_, Vec<Volume>>;

    /// One article, if it is kept.
    fn load<'a>(&'a self, id: &'a ArticleId) -> Answer<'a, Option<Kept>>;

    /// Keeps an article as it was opened; one that is kept already stays.
    fn keep<'a>(&'a self, article: &'a Article, volume: &'a Volume) -> Answer<'a, ()>;

    /// Adds entries to an article's journal. When this returns, they are kept
    /// for good; if it fails, none of them is.
    fn append<'a>(&'a self, volume: &'a Volume, entries: &'a [Rc<Entry>]) -> Answer<'a, ()>;
}

/// Puts a shelf in its order.
pub fn last_touched_first(shelf: &mut [Volume]) {
    // A shelf is short; a sort of this type alone would be four kilobytes more.
    for end in 1..shelf.len() {
        let place = shelf[..end].partition_point(|other| other.touched >= shelf[end].touched);
        shelf[place..=end].rotate_right(1);
    }
}
