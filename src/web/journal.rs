//! Writing the journal: in order, again and again until it is kept, and saying
//! "Saved" only then.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo_timers::future::TimeoutFuture;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::platform::{clock, dom};
use crate::{
    annotation::{Session, Store, WindowId},
    article::ArticleId,
    storage::{Archive, GetSeldom, Kept, Ledger, Standing, StorageError},
};

/// What this window is called, from one loading of the page to the next.
pub fn window() -> WindowId {
    thread_local! {
        static WINDOW: WindowId = WindowId::new(&clock::new_id().as_str()[URN..][..13]);
    }
    WINDOW.with(WindowId::clone)
}

/// How long the beginning is that all ids share.
const URN: usize = "urn:uuid:".len();

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
    /// Only a newer Highlit may go on with it; says whether some of it is not kept.
    ReadOnly(bool),
}

/// How long the browser is given to show an edit before it is written, in
/// milliseconds. It is given that twice: where rendering takes longer, the first is
/// over as soon as that is, and the picture still to come.
const ONE_FRAME: u32 = 30;

/// The shortest wait between two tries, in milliseconds.
const SHORTEST_WAIT: u32 = 500;

/// The longest wait between two tries, in milliseconds.
const LONGEST_WAIT: u32 = 15_000;

/// How long the browser may take over one write before the reader is told, in
/// milliseconds.
pub const PATIENCE: u32 = 10_000;

/// Writes the entries of one session.
pub struct Writer {
    archive: Archive,
    ledger: Ledger,
    on_safety: RefCell<Callback<Safety>>,
    /// Whether it was told that all is saved, and nothing since.
    is_called_saved: Cell<bool>,
    /// How many tries to write or to hear have ended.
    tries: Cell<u32>,
    busy: Cell<bool>,
    /// Whether other windows may have written something.
    has_news: Cell<bool>,
    is_read_only: Cell<bool>,
    /// Whether the session has changed otherwise than by being followed.
    has_changed: Cell<bool>,
}

thread_local! {
    /// The writers whose work is not safe, or was not when last looked at: an
    /// article may be left before its work is, and must not take it along.
    static WRITERS: RefCell<Vec<Rc<Writer>>> = const { RefCell::new(Vec::new()) };

    /// The other windows that are known to be open.
    static APART: RefCell<Vec<WindowId>> = const { RefCell::new(Vec::new()) };

    /// Told the id of each article that something was written of.
    static ON_WRITTEN: RefCell<Callback<String>> = RefCell::new(Callback::noop());

    /// Told that something came that other windows wrote.
    static ON_NEWS: RefCell<Callback<()>> = RefCell::new(Callback::noop());

    /// Told that other windows may have done something to any article.
    static ON_DOINGS: RefCell<Callback<()>> = RefCell::new(Callback::noop());
}

/// Whether closing the page now would lose anything, of this article or another.
pub fn is_anything_at_risk() -> bool {
    WRITERS.with_borrow(|writers| writers.iter().any(|writer| writer.is_at_risk()))
}

/// From now on `on_written` is told what is written.
pub fn tell_of_writing(on_written: Callback<String>) {
    ON_WRITTEN.set(on_written);
}

/// From now on `on_news` is told that something came that other windows wrote.
pub fn tell_of_news(on_news: Callback<()>) {
    ON_NEWS.set(on_news);
}

/// From now on `on_doings` is told that other windows may have done something.
pub fn tell_of_doings(on_doings: Callback<()>) {
    ON_DOINGS.set(on_doings);
}

/// Tells the other windows that something was done to an article.
pub fn tell(article: &str) {
    let on_written = ON_WRITTEN.with_borrow(Callback::clone);
    on_written.emit(article.to_owned());
}

/// Has the writer of an article look for what other windows have written.
pub fn hear(article: &str) {
    let writers = WRITERS.with_borrow(|writers| writers.clone());
    let its = |writer: &&Rc<Writer>| writer.article().as_str() == article;
    writers.iter().filter(its).for_each(Writer::hear);
    ON_DOINGS.with_borrow(Callback::clone).emit(());
}

/// Has every writer look for it.
pub fn hear_all() {
    WRITERS.with_borrow(|writers| writers.clone()).iter().for_each(Writer::hear);
    ON_DOINGS.with_borrow(Callback::clone).emit(());
}

/// Leaves the steps of another window to it, or no longer.
pub fn keep_apart(window: &WindowId, is_apart: bool) {
    APART.with_borrow_mut(|apart| {
        apart.retain(|other| other != window);
        apart.extend(is_apart.then(|| window.clone()));
    });
    let writers = WRITERS.with_borrow(|writers| writers.clone());
    for writer in writers {
        writer.ledger.keep_apart(window, is_apart);
        writer.has_changed.set(true);
        // One that is at work tells when it is done; until then what it has told holds.
        if !writer.busy.get() {
            writer.tell(writer.standing());
        }
    }
}

/// The windows whose steps are left to them.
pub fn apart() -> Vec<WindowId> {
    let writers = WRITERS.with_borrow(|writers| writers.clone());
    writers.iter().flat_map(|writer| writer.ledger.session().apart().to_vec()).collect()
}

/// The newest state of an article of which some is not safe: what is kept of it
/// is older.
pub fn unsafe_session(article: &ArticleId) -> Option<Session> {
    writer_at_risk(article).map(|writer| writer.ledger.session())
}

fn writer_at_risk(article: &ArticleId) -> Option<Rc<Writer>> {
    WRITERS.with_borrow(|writers| {
        let is_it = |writer: &&Rc<Writer>| writer.article() == *article && writer.is_at_risk();
        writers.iter().find(is_it).cloned()
    })
}

impl Writer {
    /// The writer for what was kept, or the one that is still at it, which goes on:
    /// then what was kept is older than what it has.
    pub fn for_session(
        archive: Archive,
        kept: &Kept,
        session: Session,
        seldom: GetSeldom,
        on_safety: Callback<Safety>,
    ) -> Rc<Self> {
        if let Some(writer) = writer_at_risk(session.store().article().id()) {
            writer.on_safety.replace(on_safety);
            if writer.ledger.is_settled() {
                writer.tell(writer.standing());
            }
            return writer;
        }
        let writer = Self::new(archive, kept, session, seldom, on_safety);
        WRITERS.with_borrow_mut(|writers| {
            writers.retain(|writer| writer.is_at_risk());
            writers.push(writer.clone());
        });
        writer
    }

    /// A writer for what was kept; the article itself is put on the shelf first.
    pub fn new(
        archive: Archive,
        kept: &Kept,
        session: Session,
        seldom: GetSeldom,
        on_safety: Callback<Safety>,
    ) -> Rc<Self> {
        let is_newer = kept.is_newer || archive.storage().standing() == Standing::ReadOnly;
        let ledger = Ledger::new(archive.clone(), kept, session, seldom);
        for window in APART.with_borrow(Vec::clone) {
            ledger.keep_apart(&window, true);
        }
        Rc::new(Self {
            ledger,
            archive,
            on_safety: RefCell::new(on_safety),
            is_called_saved: Cell::new(false),
            tries: Cell::new(0),
            busy: Cell::new(false),
            has_news: Cell::new(false),
            is_read_only: Cell::new(is_newer),
            has_changed: Cell::new(false),
        })
    }

    /// The work as it stands, with what other windows did to it.
    pub fn session(&self) -> Session {
        self.ledger.session()
    }

    /// That, if it has changed otherwise than by being followed.
    pub fn take_changed(&self) -> Option<Session> {
        self.has_changed.take().then(|| self.ledger.session())
    }

    /// Brings what is kept up to `session`.
    pub fn follow(self: &Rc<Self>, session: &Session) {
        self.ledger.follow(session);
        self.go_on();
    }

    /// The newest state seen.
    pub fn store(&self) -> Store {
        self.ledger.session().store().clone()
    }

    /// Whether nothing can be changed, since a newer Highlit is at work.
    pub fn is_read_only(&self) -> bool {
        self.is_read_only.get()
    }

    /// How many lines the journal has, or will have.
    pub fn lines(&self) -> usize {
        self.ledger.lines()
    }

    fn hear(self: &Rc<Self>) {
        self.has_news.set(true);
        self.go_on();
    }

    fn go_on(self: &Rc<Self>) {
        if self.is_read_only() {
            self.tell(self.standing());
        } else if !self.is_done() {
            let is_at_rest = !self.busy.replace(true);
            // One that looks for news is at work too, and has taken nothing back yet.
            if !self.ledger.is_settled() && (is_at_rest || self.is_called_saved.get()) {
                self.tell(Safety::Saving);
            }
            if is_at_rest {
                let writer = self.clone();
                spawn_local(async move { writer.write_all().await });
            }
        }
    }

    fn tell(&self, safety: Safety) {
        self.is_called_saved.set(safety == Safety::Saved);
        let on_safety = self.on_safety.borrow().clone();
        on_safety.emit(safety);
    }

    fn article(&self) -> ArticleId {
        self.ledger.session().store().article().id().clone()
    }

    /// Whether closing the page now would lose something.
    pub fn is_at_risk(&self) -> bool {
        match self.archive.storage().standing() {
            Standing::Passing => !self.ledger.session().history().steps().is_empty(),
            Standing::Lasting | Standing::ReadOnly => self.ledger.is_ahead(),
        }
    }

    fn is_done(&self) -> bool {
        self.ledger.is_settled() && !self.has_news.get()
    }

    async fn write_all(self: Rc<Self>) {
        // The reader sees what was done before it is written; but a page that is
        // hidden shows nothing, and may be about to go.
        for _ in 0..2 {
            if !dom::document().hidden() {
                TimeoutFuture::new(ONE_FRAME).await;
            }
        }
        let mut wait = SHORTEST_WAIT;
        while !self.is_done() && !self.is_read_only() {
            self.mind_silence();
            let written = self.write_some().await;
            self.tries.set(self.tries.get() + 1);
            match written {
                Ok(()) => wait = SHORTEST_WAIT,
                Err(StorageError::Superseded) => self.is_read_only.set(true),
                Err(error) => {
                    self.tell(Safety::Failing(error));
                    TimeoutFuture::new(wait).await;
                    wait = (wait * 2).min(LONGEST_WAIT);
                }
            }
            if self.is_done() && self.ledger.is_long() {
                // Nothing hangs on it: what is not summed up is read line by line.
                let _ = self.ledger.sum_up().await;
            }
        }
        self.busy.set(false);
        self.tell(self.standing());
    }

    /// Tells the reader should this try take too long; it goes on all the same.
    fn mind_silence(self: &Rc<Self>) {
        let (writer, this) = (self.clone(), self.tries.get());
        spawn_local(async move {
            TimeoutFuture::new(PATIENCE).await;
            if writer.tries.get() == this {
                writer.tell(Safety::Failing(StorageError::Silent));
            }
        });
    }

    /// How safe it all is once it is settled.
    fn standing(&self) -> Safety {
        match self.archive.storage().standing() {
            _ if self.is_read_only() => Safety::ReadOnly(self.ledger.is_ahead()),
            Standing::Passing => Safety::Passing,
            _ if self.ledger.is_settled() => Safety::Saved,
            _ => Safety::Saving,
        }
    }

    async fn write_some(&self) -> Result<(), StorageError> {
        let was_settled = self.ledger.is_settled();
        let written = if was_settled {
            self.has_news.set(false);
            let heard = self.ledger.hear().await;
            if heard.is_err() {
                self.has_news.set(true);
            }
            heard
        } else {
            let written = self.ledger.write(clock::now()).await;
            if written.is_ok() {
                tell(self.article().as_str());
            }
            written
        };
        if written == Err(StorageError::Lost) {
            self.ledger.start_over().await;
        }
        if was_settled && !self.ledger.is_settled() {
            self.tell(self.standing());
        }
        match written {
            Ok(came) => {
                self.has_changed.set(self.has_changed.get() || came);
                if came {
                    ON_NEWS.with_borrow(Callback::clone).emit(());
                }
                Ok(())
            }
            Err(StorageError::Lost) => self.archive.storage().reopen().await,
            Err(error) => Err(error),
        }
    }
}
