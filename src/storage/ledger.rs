//! One article's work, kept level with what is on the disk and with what other
//! windows do to it.
//!
//! The journal on the disk is the one order of all entries. What this window does
//! is followed at once and written later; what other windows wrote meanwhile
//! comes before it, and what is not written yet is followed anew on top.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use super::{
    Answer, Archive, Drawer, Kept, Line, Opened, Record, Snapshot, Standing, StorageError, Volume,
    Write, open,
};
use crate::{
    annotation::{Entry, Session, Timestamp, WindowId},
    article::Article,
};

/// How many lines a journal goes on for before it is summed up.
const LONG: usize = 64;

/// A line that was written here, and the entry that it says.
type Own = (String, Rc<Entry>);

type Merge = fn(&Ledger, &[Line], &[Own]) -> Result<(), StorageError>;

/// What a ledger wants now and then only. It goes by functions of its own, so that
/// the part of a page that is loaded at once need not hold it.
pub struct Seldom {
    merge: Merge,
    sum_up: fn(&Session, u64, usize) -> String,
}

/// What it wants.
pub static SELDOM: Seldom = Seldom { merge: Ledger::merge, sum_up };

fn sum_up(session: &Session, upto: u64, lines: usize) -> String {
    Snapshot::of(session, upto, lines).to_sealed()
}

/// A way to come by that.
pub type GetSeldom = fn() -> Answer<'static, &'static Seldom>;

/// Keeps one article's work.
pub struct Ledger {
    archive: Archive,
    seldom: GetSeldom,
    /// What the lines on the disk come to, as far as they are known here.
    settled: RefCell<Session>,
    /// That, and what was done here since.
    latest: RefCell<Session>,
    /// The number of the last line that is known here.
    seen: Cell<u64>,
    /// How many lines there are.
    lines: Cell<usize>,
    /// How many lines and bytes there are since the snapshot, and how many bytes
    /// that takes.
    tail: Cell<(usize, usize)>,
    summed_up: Cell<usize>,
    /// Whether the journal is to be summed up whatever its length.
    is_old: Cell<bool>,
    /// Whether the article itself is on the disk.
    is_kept: Cell<bool>,
}

impl Ledger {
    /// Goes on with what was kept, which comes to `session`.
    pub fn new(archive: Archive, kept: &Kept, session: Session, seldom: GetSeldom) -> Self {
        Self {
            archive,
            seldom,
            latest: RefCell::new(session.clone()),
            settled: RefCell::new(session),
            seen: Cell::new(kept.seen),
            lines: Cell::new(kept.lines),
            tail: Cell::new((kept.entries.len(), kept.bytes.1)),
            summed_up: Cell::new(kept.bytes.0),
            is_old: Cell::new(kept.is_old),
            is_kept: Cell::new(false),
        }
    }

    /// The work as it stands.
    pub fn session(&self) -> Session {
        self.latest.borrow().clone()
    }

    /// How many lines the journal has, with those that are not written yet.
    pub fn lines(&self) -> usize {
        let (latest, settled) = (self.latest.borrow(), self.settled.borrow());
        self.lines.get() + latest.journal().len() - settled.journal().len()
    }

    /// The work was gone on with.
    pub fn follow(&self, session: &Session) {
        let was_written = self.is_written();
        let known = self.latest.replace(session.clone()).journal().len();
        let article = session.store().article();
        let news = session.journal().iter().skip(known);
        let news = news.map(|entry| append(article.id().as_str(), entry.to_sealed()));
        let mut news = news.peekable();
        if was_written && !self.is_kept.get() && news.peek().is_some() {
            self.show(&[put(article)]);
        }
        news.for_each(|write| self.show(&[write]));
    }

    /// Lets the mirror see what is to be written.
    fn show(&self, writes: &[Write]) {
        if let Some(mirror) = self.archive.mirror() {
            writes.iter().for_each(mirror.show);
        }
    }

    /// Whether all of it is on the disk.
    pub fn is_settled(&self) -> bool {
        self.is_kept.get() && self.is_written()
    }

    /// Whether nothing was done here that is not on the disk.
    pub fn is_written(&self) -> bool {
        self.settled.borrow().journal().len() == self.latest.borrow().journal().len()
    }

    /// Writes what is not on the disk, and takes in what other windows have
    /// written; whether there was any of that.
    pub async fn write(&self, now: Timestamp) -> Result<bool, StorageError> {
        let latest = self.session();
        let settled = self.settled.borrow().clone();
        let news = latest.journal()[settled.journal().len()..].to_vec();
        let lines: Vec<String> = news.iter().map(|entry| entry.to_sealed()).collect();
        let volume = Volume::of(&latest, self.lines.get() + lines.len(), now);
        let mut writes = vec![Write::Put(Drawer::Volumes, volume.id.clone(), volume.to_sealed())];
        if !self.is_kept.get() {
            let beginnings = self.beginnings(&volume.id, &settled).await?;
            self.show(&beginnings);
            writes.extend(beginnings);
        }
        writes.extend(lines.iter().map(|line| append(&volume.id, line.clone())));
        self.archive.storage().write(&writes).await?;
        if !self.is_kept.get() && !self.has_article(&volume.id).await? {
            return Err(StorageError::Unkept);
        }
        let own: Vec<_> = lines.into_iter().zip(news).collect();
        let came = self.catch_up(&own, Some(latest)).await?;
        self.is_kept.set(true);
        // Where there is no disk, the mirror alone outlasts the program.
        if let Some(mirror) = self.archive.mirror()
            && self.archive.storage().standing() != Standing::Passing
        {
            (mirror.wipe)(&volume.id, own.len());
        }
        Ok(came)
    }

    /// What comes before any line: the article, unless it is there, and what was
    /// done to it if the disk has lost that.
    async fn beginnings(&self, name: &str, settled: &Session) -> Result<Vec<Write>, StorageError> {
        if self.has_article(name).await? {
            return Ok(Vec::new());
        }
        let mut writes = vec![put(settled.store().article())];
        if self.lines.get() == 0 && !settled.history().steps().is_empty() {
            let seldom = (self.seldom)().await?;
            let snapshot = (seldom.sum_up)(settled, self.seen.get(), 0);
            writes.push(Write::Put(Drawer::Snapshots, name.to_owned(), snapshot));
        }
        Ok(writes)
    }

    async fn has_article(&self, name: &str) -> Result<bool, StorageError> {
        Ok(self.archive.storage().read(Drawer::Articles, name).await?.is_some())
    }

    /// Takes in what other windows have written; whether there was any. Work that
    /// another window did away with for good, while it is open here, is to be
    /// written again.
    pub async fn hear(&self) -> Result<bool, StorageError> {
        let name = self.settled.borrow().store().article().id().as_str().to_owned();
        if self.archive.storage().read(Drawer::Volumes, &name).await?.is_none() {
            self.start_over();
            return Ok(false);
        }
        self.catch_up(&[], None).await
    }

    /// Reads what was written since, own lines among it: that a disk says it has
    /// them is not enough. With those it comes to `written`, if nothing came between.
    async fn catch_up(&self, own: &[Own], written: Option<Session>) -> Result<bool, StorageError> {
        let name = self.settled.borrow().store().article().id().as_str().to_owned();
        let lines = self.archive.storage().journal(&name, self.seen.get()).await?;
        let is_own = lines.len() == own.len()
            && lines.iter().zip(own).all(|(line, (text, _))| line.text == *text);
        if is_own {
            written.into_iter().for_each(|written| drop(self.settled.replace(written)));
        } else {
            let seldom = (self.seldom)().await?;
            (seldom.merge)(self, &lines, own)?;
        }
        let (count, bytes) = self.tail.get();
        let more: usize = lines.iter().map(|line| line.text.len()).sum();
        self.tail.set((count + lines.len(), bytes + more));
        self.lines.set(self.lines.get() + lines.len());
        self.seen.set(lines.last().map_or(self.seen.get(), |line| line.number));
        Ok(!is_own)
    }

    /// Follows lines of which some are of other windows, and what is not written yet
    /// on top.
    fn merge(&self, lines: &[Line], own: &[Own]) -> Result<(), StorageError> {
        let mut settled = self.settled.borrow().clone();
        let known = settled.journal().len();
        let mut own = own.iter().peekable();
        let (mut mine, mut theirs) = (0, Vec::new());
        for line in lines {
            if let Some((_, entry)) = own.next_if(|(text, _)| *text == line.text) {
                settled.replay([entry.clone()]);
                mine += 1;
                continue;
            }
            let entry = match open(&line.text) {
                Opened::Whole(json) => Entry::from_line(json),
                Opened::Newer => return Err(StorageError::Superseded),
                // The next one to open the article puts it into quarantine.
                Opened::Bare(_) | Opened::Damaged => None,
            };
            if let Some(entry) = entry {
                theirs.push(entry.window().clone());
                settled.replay([Rc::new(entry)]);
            }
        }
        if own.next().is_some() {
            return Err(StorageError::Unkept);
        }
        let latest = self.session();
        let mut merged = settled.clone();
        merged.replay(latest.journal()[known + mine..].iter().cloned());
        merged.keep_apart(with_all(latest.apart(), &theirs));
        self.latest.replace(merged);
        self.settled.replace(settled);
        Ok(())
    }

    /// The steps of another window are its own, or are this one's again.
    pub fn keep_apart(&self, window: &WindowId, is_apart: bool) {
        let mut latest = self.latest.borrow_mut();
        let others: Vec<_> =
            latest.apart().iter().filter(|other| *other != window).cloned().collect();
        let apart =
            if is_apart { with_all(&others, std::slice::from_ref(window)) } else { others.into() };
        latest.keep_apart(apart);
    }

    /// The disk has lost everything: what comes next is to be written from the
    /// beginning.
    pub fn start_over(&self) {
        self.is_kept.set(false);
        self.seen.set(0);
        self.lines.set(0);
        self.tail.set((0, 0));
        self.summed_up.set(0);
    }

    /// Whether the journal has grown so long that it should be summed up. A
    /// snapshot is written when the lines since the last one come to more than it
    /// does, so that all of them together cost no more than the journal.
    pub fn is_long(&self) -> bool {
        let (lines, bytes) = self.tail.get();
        self.is_old.get() || lines >= LONG && bytes > self.summed_up.get()
    }

    /// Sums the journal up. Its lines stay: should the snapshot be damaged, they
    /// are what it is made of.
    pub async fn sum_up(&self) -> Result<(), StorageError> {
        let settled = self.settled.borrow().clone();
        let name = settled.store().article().id().as_str().to_owned();
        let seldom = (self.seldom)().await?;
        let snapshot = (seldom.sum_up)(&settled, self.seen.get(), self.lines.get());
        self.summed_up.set(snapshot.len());
        self.archive.storage().write(&[Write::Put(Drawer::Snapshots, name, snapshot)]).await?;
        self.tail.set((0, 0));
        self.is_old.set(false);
        Ok(())
    }
}

fn put(article: &Article) -> Write {
    Write::Put(Drawer::Articles, article.id().as_str().to_owned(), article.to_sealed())
}

fn append(name: &str, line: String) -> Write {
    Write::Append(name.to_owned(), line)
}

fn with_all(windows: &[WindowId], more: &[WindowId]) -> Rc<[WindowId]> {
    let mut all = windows.to_vec();
    for window in more {
        if !all.contains(window) {
            all.push(window.clone());
        }
    }
    all.into()
}
