//! Where a reader's work is kept.
//!
//! A [`Storage`] keeps lines of text and knows nothing of them: the browser's
//! database in the page, a twin in memory in tests and where the browser refuses.
//! The [`Archive`] is what puts articles and their journals into those lines,
//! and does not trust what comes back. The [`Ledger`] keeps one article's work
//! level with it, and with the other windows that have the article open.

mod archive;
mod ledger;
mod memory;
mod mirror;
mod old;
mod record;
mod seal;
mod volume;

use std::pin::Pin;

pub use archive::{Archive, Damage, Kept, Shelf};
pub use ledger::{GetSeldom, Ledger, SELDOM, Seldom};
pub use memory::MemoryStorage;
pub use mirror::{Mirror, remains};
pub use record::{Record, Snapshot};
pub use seal::{Opened, open, seal};
pub use volume::{Volume, last_touched_first};

use crate::words::{Message, speaks_english};

/// What becomes of what is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It outlives the program.
    Lasting,
    /// It lasts as long as the program.
    Passing,
    /// It can be read, but is in a form that only a newer Highlit may write.
    ReadOnly,
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
    /// What was said to be kept is not there.
    Unkept,
    /// All that was kept is gone: the browser made room, or was cleared.
    Lost,
    /// A newer Highlit is at work in another window.
    Superseded,
    /// A part of Highlit that it takes could not be fetched.
    Unavailable,
    /// What was to be dealt with is not as it was when it was last looked at.
    Changed,
    /// What was to be dealt with is open in another window.
    InUse,
    /// The browser has not answered for longer than anyone would wait.
    Silent,
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
            Self::Unkept => Message::new("storage-unkept"),
            Self::Lost => Message::new("storage-lost"),
            Self::Superseded => Message::new("storage-superseded"),
            Self::Unavailable => Message::new("rare-unavailable"),
            Self::Changed => Message::new("storage-changed"),
            Self::InUse => Message::new("storage-in-use"),
            Self::Silent => Message::new("storage-silent"),
            Self::Other(words) => Message::new("storage-other").text("words", words),
        }
    }
}

speaks_english!(StorageError);

/// An answer that takes its time. Boxed, so that storage can be chosen while
/// the program runs without every use of it being compiled for each kind.
pub type Answer<'a, T> = Pin<Box<dyn Future<Output = Result<T, StorageError>> + 'a>>;

/// Where lines are kept under a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawer {
    /// Articles as first opened, by their ids.
    Articles,
    /// What the start page says of each, by their ids.
    Volumes,
    /// What an article's journal comes to up to some line, by their ids.
    Snapshots,
    /// Lines that could not be read, by what they were.
    Quarantine,
}

/// A line of a journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// A number that grows from line to line, from 1.
    pub number: u64,
    /// What it says.
    pub text: String,
}

/// One thing to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Write {
    /// Put a line under a name, in place of what is there.
    Put(Drawer, String, String),
    /// Take away what is under a name.
    Remove(Drawer, String),
    /// Add a line to the journal of the article of that id.
    Append(String, String),
    /// Take a line out of a journal.
    Forget(u64),
}

/// A place to keep lines of text.
///
/// A journal is only ever added to: two windows on one article cannot overwrite
/// each other's work.
pub trait Storage {
    /// What becomes of what is kept.
    fn standing(&self) -> Standing;

    /// The line under a name.
    fn read<'a>(&'a self, drawer: Drawer, name: &'a str) -> Answer<'a, Option<String>>;

    /// Every name in a drawer, with its line.
    fn read_all(&self, drawer: Drawer) -> Answer<'_, Vec<(String, String)>>;

    /// Every name in a drawer.
    fn names(&self, drawer: Drawer) -> Answer<'_, Vec<String>>;

    /// The lines of an article's journal whose numbers are above `after`, in order.
    fn journal<'a>(&'a self, article: &'a str, after: u64) -> Answer<'a, Vec<Line>>;

    /// Writes all of this in one go. When it returns, that is kept for good; if it
    /// fails, none of it is.
    fn write<'a>(&'a self, writes: &'a [Write]) -> Answer<'a, ()>;

    /// Opens it again after it was lost; it is empty then.
    fn reopen(&self) -> Answer<'_, ()> {
        Box::pin(std::future::ready(Ok(())))
    }
}
