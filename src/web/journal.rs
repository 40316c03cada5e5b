//! Writing the journal: in order, again and again until it is kept, and saying
//! "Saved" only then.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo_timers::future::TimeoutFuture;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::platform::{clock, dom, indexed_db::IndexedDb};
use crate::{
    annotation::{Session, Store},
    article::ArticleId,
    storage::{MemoryStorage, Storage, StorageError, Volume},
};

/// Opens the best storage there is: the browser's, or memory where that is
/// refused.
pub async fn open_storage() -> Rc<dyn Storage> {
    match IndexedDb::open().await {
        Ok(database) => Rc::new(database),
        Err(_) => Rc::new(MemoryStorage::default()),
    }
}

/// How safe the reader's work is.
#[derive(Clone, Debug, PartialEq)]
pub enum Safety {
    /// All of it is on the disk.
    Saved,
    /// Some of it is on its way.
    Saving,
    /// Some of it is not kept, and it is being tried again.
    Failing(StorageError),
    /// It lasts as long as the page.
    Passing,
}

/// How long the browser is given to show an edit before it is written, in
/// milliseconds.
const ONE_FRAME: u32 = 40;

/// The longest wait between two tries, in milliseconds.
const LONGEST_WAIT: u32 = 15_000;

/// Writes the entries of one session.
pub struct Writer {
    storage: Rc<dyn Storage>,
    on_safety: RefCell<Callback<Safety>>,
    /// The newest state seen, and how many of its entries are kept.
    latest: RefCell<Session>,
    written: Cell<usize>,
    /// Whether the article itself is on the shelf yet.
    article_kept: Cell<bool>,
    busy: Cell<bool>,
}

thread_local! {
    /// The writers whose work is not safe, or was not when last looked at: an
    /// article may be left before its work is, and must not take it along.
    static WRITERS: RefCell<Vec<Rc<Writer>>> = const { RefCell::new(Vec::new()) };
}

/// Whether closing the page now would lose anything, of this article or another.
pub fn is_anything_at_risk() -> bool {
    WRITERS.with_borrow(|writers| writers.iter().any(|writer| writer.is_at_risk()))
}

/// The newest state of an article of which some is not safe: what is kept of it
/// is older.
pub fn unsafe_session(article: &ArticleId) -> Option<Session> {
    let writer = writer_at_risk(article)?;
    Some(writer.latest.borrow().clone())
}

fn writer_at_risk(article: &ArticleId) -> Option<Rc<Writer>> {
    WRITERS.with_borrow(|writers| {
        let is_it = |writer: &&Rc<Writer>| writer.is_of(article) && writer.is_at_risk();
        writers.iter().find(is_it).cloned()
    })
}

impl Writer {
    /// The writer for a session that is kept, or that [`unsafe_session`] gave: then
    /// the one that is still at it goes on.
    pub fn for_session(
        storage: Rc<dyn Storage>,
        session: Session,
        on_safety: Callback<Safety>,
    ) -> Rc<Self> {
        if let Some(writer) = writer_at_risk(session.store().article().id()) {
            writer.on_safety.replace(on_safety);
            if writer.is_settled() {
                writer.tell(writer.standing());
            }
            return writer;
        }
        let writer = Self::new(storage, session, on_safety);
        WRITERS.with_borrow_mut(|writers| {
            writers.retain(|writer| writer.is_at_risk());
            writers.push(writer.clone());
        });
        writer
    }

    /// A writer for a session all of which is kept already; the article itself is
    /// put on the shelf first.
    pub fn new(
        storage: Rc<dyn Storage>,
        session: Session,
        on_safety: Callback<Safety>,
    ) -> Rc<Self> {
        let written = Cell::new(session.journal().len());
        Rc::new(Self {
            storage,
            on_safety: RefCell::new(on_safety),
            latest: RefCell::new(session),
            written,
            article_kept: Cell::new(false),
            busy: Cell::new(false),
        })
    }

    /// Brings what is kept up to `session`.
    pub fn follow(self: &Rc<Self>, session: &Session) {
        *self.latest.borrow_mut() = session.clone();
        if self.is_settled() || self.busy.replace(true) {
            return;
        }
        self.tell(Safety::Saving);
        let writer = self.clone();
        spawn_local(async move { writer.write_all().await });
    }

    /// The newest state seen.
    pub fn store(&self) -> Store {
        self.latest.borrow().store().clone()
    }

    fn tell(&self, safety: Safety) {
        let on_safety = self.on_safety.borrow().clone();
        on_safety.emit(safety);
    }

    fn is_of(&self, article: &ArticleId) -> bool {
        self.latest.borrow().store().article().id() == article
    }

    /// Whether closing the page now would lose something.
    pub fn is_at_risk(&self) -> bool {
        let made = !self.latest.borrow().journal().is_empty();
        made && (!self.storage.is_lasting() || !self.is_settled())
    }

    fn is_settled(&self) -> bool {
        self.article_kept.get() && self.written.get() == self.latest.borrow().journal().len()
    }

    async fn write_all(&self) {
        // The reader sees what was done before it is written; but a page that is
        // hidden shows nothing, and may be about to go.
        if !dom::document().hidden() {
            TimeoutFuture::new(ONE_FRAME).await;
        }
        let mut wait = 500;
        while !self.is_settled() {
            match self.write_some().await {
                Ok(()) => wait = 500,
                Err(error) => {
                    self.tell(Safety::Failing(error));
                    TimeoutFuture::new(wait).await;
                    wait = (wait * 2).min(LONGEST_WAIT);
                }
            }
        }
        self.busy.set(false);
        self.tell(self.standing());
    }

    /// How safe it all is once it is settled.
    fn standing(&self) -> Safety {
        if self.storage.is_lasting() { Safety::Saved } else { Safety::Passing }
    }

    async fn write_some(&self) -> Result<(), StorageError> {
        let session = self.latest.borrow().clone();
        let volume = Volume::of(&session, clock::now());
        if !self.article_kept.get() {
            self.storage.keep(session.store().article(), &volume).await?;
            self.article_kept.set(true);
        }
        let news = &session.journal()[self.written.get()..];
        if !news.is_empty() {
            self.storage.append(&volume, news).await?;
            self.written.set(self.written.get() + news.len());
        }
        Ok(())
    }
}
