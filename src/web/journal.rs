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
    on_safety: Callback<Safety>,
    /// The newest state seen, and how many of its entries are kept.
    latest: RefCell<Session>,
    written: Cell<usize>,
    /// Whether the article itself is on the shelf yet.
    article_kept: Cell<bool>,
    busy: Cell<bool>,
}

impl Writer {
    /// A writer for a session of which `written` entries are kept already; the
    /// article itself is put on the shelf first.
    pub fn new(
        storage: Rc<dyn Storage>,
        session: Session,
        on_safety: Callback<Safety>,
    ) -> Rc<Self> {
        let written = Cell::new(session.journal().len());
        Rc::new(Self {
            storage,
            on_safety,
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
        self.on_safety.emit(Safety::Saving);
        let writer = self.clone();
        spawn_local(async move { writer.write_all().await });
    }

    /// The newest state seen.
    pub fn store(&self) -> Store {
        self.latest.borrow().store().clone()
    }

    /// Whether closing the page now would lose something.
    pub fn is_anything_at_risk(&self) -> bool {
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
                    self.on_safety.emit(Safety::Failing(error));
                    TimeoutFuture::new(wait).await;
                    wait = (wait * 2).min(LONGEST_WAIT);
                }
            }
        }
        self.busy.set(false);
        self.on_safety.emit(match self.storage.is_lasting() {
            true => Safety::Saved,
            false => Safety::Passing,
        });
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
