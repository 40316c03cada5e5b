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

/// How many changes a step may make and still be shown to the mirror at once. One that makes more,
/// as a file does that comes in, is shown when it is about to be written, and what is done after it
/// waits as well, since the mirror keeps things in their order.
const SHORT: usize = 64;

/// A line that was written here, and the entry that it says.
type Own = (String, Rc<Entry>);

type Merge = fn(&Ledger, &[Line], &[Own]) -> Result<(), StorageError>;

/// What a ledger wants now and then only. It goes by functions of its own, so that
/// the part of a page that is loaded at once need not hold it.
pub struct Seldom {
    merge: Merge,
    sum_up: fn(&Session, u64, usize) -> String,
    hear: for<'a> fn(&'a Ledger) -> Answer<'a, bool>,
    miss: for<'a> fn(&'a Ledger) -> Answer<'a, ()>,
    rejoin: for<'a> fn(&'a Ledger) -> Answer<'a, ()>,
    mirror: fn(&Ledger),
}

/// What it wants.
pub static SELDOM: Seldom = Seldom {
    merge: Ledger::merge,
    sum_up,
    hear: |ledger| Box::pin(ledger.look()),
    miss: |ledger| Box::pin(ledger.miss()),
    rejoin: |ledger| Box::pin(ledger.rejoin()),
    mirror: Ledger::mirror_all,
};

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
    /// Whether the disk once had all this, and has lost it.
    is_lost: Cell<bool>,
    /// How many of the last entries the mirror was not shown yet.
    unshown: Cell<usize>,
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
            is_lost: Cell::new(false),
            unshown: Cell::new(0),
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
        let was_ahead = self.is_ahead();
        let known = self.latest.replace(session.clone()).journal().len();
        let unshown = self.unshown.get() + session.journal().len().saturating_sub(known);
        if !was_ahead && !self.is_kept.get() && unshown > 0 {
            self.show(&[put(self.settled.borrow().store().article())]);
        }
        let name = self.name();
        let news = &session.journal()[session.journal().len().saturating_sub(unshown)..];
        let short = news.iter().take_while(|entry| is_short(entry));
        let shown = short.map(|entry| self.show(&[append(&name, entry.to_sealed())])).count();
        self.unshown.set(unshown - shown);
    }

    /// Lets the mirror see what is to be written.
    fn show(&self, writes: &[Write]) {
        if let Some(mirror) = self.archive.mirror() {
            writes.iter().for_each(mirror.show);
        }
    }

    /// Lets the mirror see anew all that the disk lacks.
    fn mirror_all(&self) {
        let Some(mirror) = self.archive.mirror() else { return };
        let (latest, settled) = (self.latest.borrow(), self.settled.borrow());
        let name = self.name();
        (mirror.wipe)(&name, usize::MAX);
        self.show(&[put(settled.store().article())]);
        if self.is_lost.get() {
            let snapshot = sum_up(&settled, 0, 0);
            self.show(&[Write::Put(Drawer::Snapshots, name.clone(), snapshot)]);
        }
        for entry in &latest.journal()[settled.journal().len()..] {
            self.show(&[append(&name, entry.to_sealed())]);
        }
        self.unshown.set(0);
    }

    /// Whether all of it is on the disk.
    pub fn is_settled(&self) -> bool {
        let (latest, settled) = (self.latest.borrow(), self.settled.borrow());
        self.is_kept.get() && settled.journal().len() == latest.journal().len()
    }

    /// Whether the disk lacks anything that was done.
    pub fn is_ahead(&self) -> bool {
        let (latest, settled) = (self.latest.borrow(), self.settled.borrow());
        let is_done = |session: &Session| !session.history().steps().is_empty();
        latest.journal().len() > settled.journal().len() || self.is_lost.get() && is_done(&latest)
    }

    /// Writes what is not on the disk, and takes in what other windows have
    /// written; whether there was any of that.
    pub async fn write(&self, now: Timestamp) -> Result<bool, StorageError> {
        if self.is_lost.get() && self.is_there().await? {
            ((self.seldom)().await?.rejoin)(self).await?;
            return Ok(true);
        }
        let latest = self.session();
        let settled = self.settled.borrow().clone();
        let news = latest.journal()[settled.journal().len()..].to_vec();
        let lines: Vec<String> = news.iter().map(|entry| entry.to_sealed()).collect();
        for line in &lines[lines.len().saturating_sub(self.unshown.take())..] {
            self.show(&[append(&self.name(), line.clone())]);
        }
        let volume = Volume::of(&latest, self.lines.get() + lines.len(), now);
        let mut writes = vec![Write::Put(Drawer::Volumes, volume.id.clone(), volume.to_sealed())];
        if !self.is_kept.get() {
            let beginnings = self.beginnings(&volume.id, &settled).await?;
            self.show(&beginnings);
            writes.extend(beginnings);
        }
        writes.extend(lines.iter().map(|line| append(&volume.id, line.clone())));
        self.archive.storage().write(&writes).await?;
        if !self.is_there().await? {
            ((self.seldom)().await?.miss)(self).await?;
            return Err(StorageError::Unkept);
        }
        self.is_kept.set(true);
        self.is_lost.set(false);
        let own: Vec<_> = lines.into_iter().zip(news).collect();
        let came = self.catch_up(&own, Some(latest)).await?;
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
        if self.archive.storage().read(Drawer::Articles, name).await?.is_some() {
            return Ok(Vec::new());
        }
        let mut writes = vec![put(settled.store().article())];
        if self.is_lost.get() && !settled.history().steps().is_empty() {
            let seldom = (self.seldom)().await?;
            let snapshot = (seldom.sum_up)(settled, self.seen.get(), 0);
            writes.push(Write::Put(Drawer::Snapshots, name.to_owned(), snapshot));
        }
        Ok(writes)
    }

    /// Takes in what other windows have written; whether there was any. Work that
    /// another window did away with for good, while it is open here, is to be
    /// written again.
    pub async fn hear(&self) -> Result<bool, StorageError> {
        ((self.seldom)().await?.hear)(self).await
    }

    async fn look(&self) -> Result<bool, StorageError> {
        match self.is_there().await? {
            true => self.catch_up(&[], None).await,
            false => self.miss().await.map(|()| false),
        }
    }

    fn name(&self) -> String {
        self.settled.borrow().store().article().id().as_str().to_owned()
    }

    /// Whether the article, without which no line can be read, is on the disk.
    async fn is_there(&self) -> Result<bool, StorageError> {
        let name = self.name();
        let names = self.archive.storage().names(Drawer::Articles).await?;
        Ok(names.contains(&name))
    }

    /// The article is not there: it is to be written again, and all that was done
    /// to it if that is gone too.
    async fn miss(&self) -> Result<(), StorageError> {
        self.is_kept.set(false);
        let lines = self.archive.storage().journal(&self.name(), 0).await?;
        if lines.iter().all(|line| line.number > self.seen.get()) {
            self.forget();
        }
        self.mirror_all();
        Ok(())
    }

    /// Goes on from what another window was the first to write again after the disk
    /// had lost it, with what that one did not know of on top.
    async fn rejoin(&self) -> Result<(), StorageError> {
        let id = self.settled.borrow().store().article().id().clone();
        let Some(kept) = self.archive.load(&id, None).await? else { return Ok(()) };
        let (settled, latest) = (self.settled.borrow().clone(), self.session());
        let base = kept.session(latest.store().codebook().clone(), latest.window().clone());
        let mut merged = base.clone();
        let steps = settled.history().steps().iter();
        for step in steps.filter(|step| base.history().step(&step.id).is_none()) {
            let undo = (!step.is_done).then(|| Entry::Undo(step.id.clone(), step.owner.clone()));
            merged.replay([Rc::new(Entry::Do(step.id.clone(), step.edit.as_ref().clone()))]);
            merged.replay(undo.map(Rc::new));
        }
        merged.replay(latest.journal()[settled.journal().len()..].iter().cloned());
        merged.keep_apart(latest.apart());
        self.latest.replace(merged);
        self.settled.replace(base);
        self.seen.set(kept.seen);
        self.lines.set(kept.lines);
        self.is_lost.set(false);
        self.mirror_all();
        Ok(())
    }

    /// Reads what was written since, own lines among it: that a disk says it has
    /// them is not enough. With those it comes to `written`, if nothing came between.
    async fn catch_up(&self, own: &[Own], written: Option<Session>) -> Result<bool, StorageError> {
        let lines = self.archive.storage().journal(&self.name(), self.seen.get()).await?;
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
        merged.keep_apart(&[latest.apart(), &theirs].concat());
        self.latest.replace(merged);
        self.settled.replace(settled);
        Ok(())
    }

    /// The steps of another window are its own, or are this one's again.
    pub fn keep_apart(&self, window: &WindowId, is_apart: bool) {
        let mut latest = self.latest.borrow_mut();
        let mut apart = latest.apart().to_vec();
        apart.retain(|other| other != window);
        apart.extend(is_apart.then(|| window.clone()));
        latest.keep_apart(&apart);
    }

    /// The disk has lost everything: what comes next is to be written from the
    /// beginning.
    pub async fn start_over(&self) {
        self.forget();
        if let Ok(seldom) = (self.seldom)().await {
            (seldom.mirror)(self);
        }
    }

    fn forget(&self) {
        self.is_kept.set(false);
        self.is_lost.set(true);
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
        let name = self.name();
        let seldom = (self.seldom)().await?;
        let snapshot = (seldom.sum_up)(&settled, self.seen.get(), self.lines.get());
        self.summed_up.set(snapshot.len());
        self.archive.storage().write(&[Write::Put(Drawer::Snapshots, name, snapshot)]).await?;
        self.tail.set((0, 0));
        self.is_old.set(false);
        Ok(())
    }
}

/// Whether an entry is sealed in no time, whoever waits for a picture meanwhile.
fn is_short(entry: &Entry) -> bool {
    match entry {
        Entry::Do(_, edit) => edit.changes().len() <= SHORT,
        Entry::Undo(..) | Entry::Redo(..) => true,
    }
}

fn put(article: &Article) -> Write {
    Write::Put(Drawer::Articles, article.id().as_str().to_owned(), article.to_sealed())
}

fn append(name: &str, line: String) -> Write {
    Write::Append(name.to_owned(), line)
}
