//! Articles and their journals in lines of text, and what to do when those lines
//! are not what they were.
//!
//! Nothing that is read is trusted. A line that is damaged is put into quarantine,
//! from where it can be had as it is, and the rest opens without it; a line of a
//! newer form stays where it is, and the article opens to be read only.

use std::rc::Rc;

use super::{
    Drawer, Line, Mirror, Opened, Record, Snapshot, Standing, Storage, StorageError, Volume, Write,
    last_touched_first, old::Forerunner, open,
};
use crate::{
    annotation::{Codebook, Entry, Session, Store, Timestamp, WindowId},
    article::{Article, ArticleId},
};

/// What was lost of an article's journal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Damage {
    /// Lines that could not be read and are in quarantine.
    pub unreadable: usize,
    /// Lines that are not there.
    pub missing: usize,
}

impl Damage {
    /// How many lines in all.
    pub fn lines(self) -> usize {
        self.unreadable + self.missing
    }
}

/// An article with everything that was done to it.
#[derive(Clone, Debug)]
pub struct Kept {
    /// The article as it was first opened.
    pub article: Article,
    /// What was done to it up to some line.
    pub snapshot: Option<Snapshot>,
    /// What was done since.
    pub entries: Vec<Rc<Entry>>,
    /// The number of the last line.
    pub seen: u64,
    /// How many lines the journal has that can be read.
    pub lines: usize,
    /// How many bytes the snapshot takes, and the lines since.
    pub bytes: (usize, usize),
    /// What was lost.
    pub damage: Damage,
    /// Whether some of it is of an older form.
    pub is_old: bool,
    /// Whether some of it can only be read by a newer Highlit.
    pub is_newer: bool,
}

impl Kept {
    /// An article that nothing is known of yet.
    pub fn new(article: Article) -> Self {
        Self {
            article,
            snapshot: None,
            entries: Vec::new(),
            seen: 0,
            lines: 0,
            bytes: (0, 0),
            damage: Damage::default(),
            is_old: false,
            is_newer: false,
        }
    }

    /// The work as it stands, to be gone on with in that window.
    pub fn session(&self, codebook: Rc<Codebook>, window: WindowId) -> Session {
        let snapshot = self.snapshot.as_ref();
        let resumed = snapshot.and_then(|snapshot| {
            let store = snapshot.store(&self.article, codebook.clone())?;
            Some(Session::resume(store, snapshot.history()?, window.clone()))
        });
        let mut session = resumed.unwrap_or_else(|| {
            Session::new(Store::new(Rc::new(self.article.clone()), codebook), window)
        });
        session.replay(self.entries.iter().cloned());
        session
    }
}

/// What the start page shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shelf {
    /// The articles kept, those in the bin included, the one last touched first.
    pub volumes: Vec<Volume>,
    /// How many lines are in quarantine.
    pub quarantined: usize,
}

impl Shelf {
    /// Whether there is nothing at all.
    pub fn is_empty(&self) -> bool {
        self.volumes.is_empty() && self.quarantined == 0
    }
}

/// What a line comes to.
enum Read<T> {
    Fine(T),
    Newer,
    Damaged,
}

fn read<T: Record>(sealed: &str) -> Read<T> {
    match open(sealed) {
        Opened::Bare(line) | Opened::Whole(line) => {
            T::from_line(line).map_or(Read::Damaged, Read::Fine)
        }
        Opened::Newer => Read::Newer,
        Opened::Damaged => Read::Damaged,
    }
}

/// All that is kept.
#[derive(Clone)]
pub struct Archive(Rc<dyn Storage>, Option<Mirror>);

impl PartialEq for Archive {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Archive {
    /// What is kept there.
    pub fn new(storage: Rc<dyn Storage>) -> Self {
        Self(storage, None)
    }

    /// What is kept there, with a copy of what is still to be.
    pub fn mirrored(storage: Rc<dyn Storage>, mirror: Mirror) -> Self {
        Self(storage, Some(mirror))
    }

    /// Where that copy is, if there is one.
    pub fn mirror(&self) -> Option<Mirror> {
        self.1
    }

    /// Where it is kept.
    pub fn storage(&self) -> &Rc<dyn Storage> {
        &self.0
    }

    /// Whether anything is known of an article, so that it is worth loading.
    pub async fn knows(&self, id: &ArticleId) -> Result<bool, StorageError> {
        match self.has(id.as_str()).await {
            // With no article open nobody has opened the storage again.
            Err(StorageError::Lost) => {
                self.0.reopen().await?;
                self.has(id.as_str()).await
            }
            known => known,
        }
    }

    async fn has(&self, name: &str) -> Result<bool, StorageError> {
        let is_there = |drawer| async move { Ok(self.0.read(drawer, name).await?.is_some()) };
        Ok(is_there(Drawer::Volumes).await? || is_there(Drawer::Articles).await?)
    }

    /// Whether there is nothing at all.
    pub async fn is_empty(&self) -> Result<bool, StorageError> {
        for drawer in [Drawer::Volumes, Drawer::Articles, Drawer::Quarantine] {
            if !self.0.names(drawer).await?.is_empty() {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// All articles kept. What is known of one is found anew if it was lost.
    pub async fn shelf(&self, codebook: &Rc<Codebook>) -> Result<Shelf, StorageError> {
        let mut volumes: Vec<Volume> = Vec::new();
        for (name, line) in self.0.read_all(Drawer::Volumes).await? {
            match read(&line) {
                Read::Fine(volume) => volumes.push(volume),
                Read::Damaged => self.set_apart(Drawer::Volumes, &name, line).await,
                Read::Newer => {}
            }
        }
        for name in self.0.names(Drawer::Articles).await? {
            let is_known = volumes.iter().any(|volume| volume.id == name);
            let id = ArticleId::parse(&name).filter(|_| !is_known);
            if let Some(id) = id
                && let Ok(Some(kept)) = self.load(&id, None).await
            {
                let session = kept.session(codebook.clone(), WindowId::new(""));
                let annotations = session.store().annotations().iter();
                let last = annotations.map(|made| &made.modified).max().cloned();
                volumes.push(Volume::of(
                    &session,
                    kept.lines,
                    last.unwrap_or_else(Timestamp::epoch),
                ));
            }
        }
        last_touched_first(&mut volumes);
        let quarantined = self.0.names(Drawer::Quarantine).await?.len();
        Ok(Shelf { volumes, quarantined })
    }

    /// An article, if it is kept. One that was opened from elsewhere stands in for
    /// its own text, should that be missing or damaged.
    pub async fn load(
        &self,
        id: &ArticleId,
        opened: Option<&Article>,
    ) -> Result<Option<Kept>, StorageError> {
        let name = id.as_str();
        let mut newer = false;
        let mut damaged = false;
        let article = match self.0.read(Drawer::Articles, name).await? {
            None => None,
            Some(line) => match read::<Article>(&line) {
                Read::Fine(article) if article.id() == id => Some(article),
                Read::Newer => {
                    newer = true;
                    None
                }
                _ => {
                    damaged = true;
                    self.set_apart(Drawer::Articles, name, line).await;
                    None
                }
            },
        };
        let Some(article) = article.or_else(|| opened.cloned()) else {
            return match (damaged, newer) {
                (true, _) => Err(StorageError::Damaged),
                (_, true) => Err(StorageError::Superseded),
                _ => Ok(None),
            };
        };
        let mut kept = Kept { is_newer: newer, ..Kept::new(article) };
        kept.damage.unreadable = usize::from(damaged);
        self.recall(&mut kept).await?;
        Ok(Some(kept))
    }

    /// Recalls what was done to an article.
    async fn recall(&self, kept: &mut Kept) -> Result<(), StorageError> {
        let name = kept.article.id().as_str().to_owned();
        if let Some(line) = self.0.read(Drawer::Snapshots, &name).await? {
            match read::<Snapshot>(&line) {
                Read::Fine(snapshot) if snapshot.fits(&kept.article) => {
                    (kept.seen, kept.lines) = (snapshot.upto, snapshot.lines);
                    kept.bytes.0 = line.len();
                    kept.snapshot = Some(snapshot);
                }
                Read::Newer => kept.is_newer = true,
                // The journal still has all that it summed up.
                _ => self.set_apart(Drawer::Snapshots, &name, line).await,
            }
        }
        let mut forerunner = Forerunner::default();
        let mut unreadable = Vec::new();
        for line in self.0.journal(&name, kept.seen).await? {
            kept.seen = line.number;
            kept.bytes.1 += line.text.len();
            let entry = match open(&line.text) {
                Opened::Whole(json) => Entry::from_line(json).map(Rc::new),
                Opened::Bare(json) => {
                    kept.is_old = true;
                    forerunner.bring_up(json)
                }
                Opened::Newer => {
                    kept.is_newer = true;
                    kept.lines += 1;
                    continue;
                }
                Opened::Damaged => None,
            };
            match entry {
                Some(entry) => {
                    kept.entries.push(entry);
                    kept.lines += 1;
                }
                None => unreadable.push(line),
            }
        }
        kept.damage.unreadable += unreadable.len();
        if let Some(line) = self.0.read(Drawer::Volumes, &name).await?
            && let Read::Fine(volume) = read::<Volume>(&line)
            && volume.lines > kept.lines + unreadable.len()
        {
            let of_this = format!("{name} {JOURNAL}");
            let apart = self.0.names(Drawer::Quarantine).await?;
            let apart = apart.iter().filter(|other| other.starts_with(&of_this)).count();
            let known = kept.lines + unreadable.len() + apart;
            kept.damage.missing = volume.lines.saturating_sub(known);
        }
        self.set_lines_apart(&name, unreadable).await;
        Ok(())
    }

    /// Puts a volume into the bin at that time, or takes it out. What else is known
    /// of it stays as it is by now.
    pub async fn bin(&self, seen: &Volume, at: Option<Timestamp>) -> Result<(), StorageError> {
        let line = Volume { binned: at, ..self.as_it_is(seen).await? }.to_sealed();
        self.0.write(&[Write::Put(Drawer::Volumes, seen.id.clone(), line)]).await
    }

    /// What is known of a volume by now, if the article is still there.
    async fn as_it_is(&self, seen: &Volume) -> Result<Volume, StorageError> {
        let name = seen.id.as_str();
        if self.0.read(Drawer::Articles, name).await?.is_none() {
            return Err(StorageError::Changed);
        }
        match self.0.read(Drawer::Volumes, name).await?.as_deref().map(read) {
            Some(Read::Fine(volume)) => Ok(volume),
            Some(Read::Newer) => Err(StorageError::Superseded),
            Some(Read::Damaged) | None => Ok(seen.clone()),
        }
    }

    /// Does away with an article and all that was done to it, for good. Refused if
    /// there is more of it than was seen, or it is in use again.
    pub async fn erase(&self, seen: &Volume) -> Result<(), StorageError> {
        let volume = self.as_it_is(seen).await?;
        if (volume.lines, &volume.binned) != (seen.lines, &seen.binned) {
            return Err(StorageError::Changed);
        }
        let name = seen.id.as_str();
        let drawers = [Drawer::Articles, Drawer::Volumes, Drawer::Snapshots];
        let mut writes: Vec<_> =
            drawers.into_iter().map(|drawer| Write::Remove(drawer, name.to_owned())).collect();
        let lines = self.0.journal(name, 0).await?;
        writes.extend(lines.into_iter().map(|line| Write::Forget(line.number)));
        self.0.write(&writes).await
    }

    /// Everything in quarantine, as it is, each under what it was.
    pub async fn quarantine(&self) -> Result<Vec<(String, String)>, StorageError> {
        self.0.read_all(Drawer::Quarantine).await
    }

    /// Does away with everything in quarantine.
    pub async fn clear_quarantine(&self) -> Result<(), StorageError> {
        let names = self.0.names(Drawer::Quarantine).await?;
        let remove = |name| Write::Remove(Drawer::Quarantine, name);
        self.0.write(&names.into_iter().map(remove).collect::<Vec<_>>()).await
    }

    /// Puts a damaged line of a drawer into quarantine.
    async fn set_apart(&self, drawer: Drawer, name: &str, line: String) {
        let kind = match drawer {
            Drawer::Articles => "article",
            Drawer::Volumes => "volume",
            Drawer::Snapshots | Drawer::Quarantine => "snapshot",
        };
        let put = Write::Put(Drawer::Quarantine, format!("{name} {kind}"), line);
        self.move_away(vec![put, Write::Remove(drawer, name.to_owned())]).await;
    }

    /// Puts damaged lines of a journal into quarantine.
    async fn set_lines_apart(&self, name: &str, lines: Vec<Line>) {
        let writes = lines.into_iter().flat_map(|Line { number, text }| {
            let place = format!("{name} {JOURNAL} {number}");
            [Write::Put(Drawer::Quarantine, place, text), Write::Forget(number)]
        });
        self.move_away(writes.collect()).await;
    }

    async fn move_away(&self, writes: Vec<Write>) {
        if !writes.is_empty() && self.0.standing() != Standing::ReadOnly {
            // If it cannot be moved it stays, and is passed over the next time too.
            let _ = self.0.write(&writes).await;
        }
    }
}

/// What a line of a journal is called in quarantine.
const JOURNAL: &str = "journal";
