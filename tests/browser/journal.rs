//! The writer of the journal: "Saved" is said when it is true, and not before.

use std::{
    cell::{Cell, RefCell},
    future::poll_fn,
    rc::Rc,
    task::{Poll, Waker},
};

use highlit::{
    annotation::{Action, Session, WindowId},
    article::Article,
    storage::{
        Answer, Archive, Drawer, GetSeldom, Kept, Ledger, Line, MemoryStorage, Standing, Storage,
        StorageError, Write,
    },
    web::journal::{self, Safety, Writer},
};
use wasm_bindgen_test::wasm_bindgen_test;
use yew::Callback;

use super::support::{
    Heard, annotation, codebook, marked, moment, seldom, session, session_of, turn,
};

/// A door that can be shut before those who come to it.
#[derive(Default)]
struct Gate {
    is_shut: Cell<bool>,
    waiting: RefCell<Option<Waker>>,
}

impl Gate {
    fn shut(&self) {
        self.is_shut.set(true);
    }

    fn open(&self) {
        self.is_shut.set(false);
        self.waiting.take().into_iter().for_each(Waker::wake);
    }

    /// Waits until someone stands before it.
    async fn is_asked(&self) {
        while self.waiting.borrow().is_none() {
            turn().await;
        }
    }

    async fn pass(&self) {
        poll_fn(|context| match self.is_shut.get() {
            true => {
                self.waiting.replace(Some(context.waker().clone()));
                Poll::Pending
            }
            false => Poll::Ready(()),
        })
        .await;
    }
}

/// Storage that is slow, and goes wrong as often as it is told to.
#[derive(Default)]
struct Slow {
    memory: MemoryStorage,
    writing: Gate,
    reading: Gate,
    /// What the next writes come to instead of being done.
    faults: RefCell<Vec<StorageError>>,
    /// What the next readings of a journal come to.
    blindness: RefCell<Vec<StorageError>>,
    /// How many writes it says it has done, and has not.
    lies: Cell<u32>,
    written: Cell<u32>,
}

impl Storage for Slow {
    fn standing(&self) -> Standing {
        Standing::Lasting
    }

    fn read<'a>(&'a self, drawer: Drawer, name: &'a str) -> Answer<'a, Option<String>> {
        self.memory.read(drawer, name)
    }

    fn read_all(&self, drawer: Drawer) -> Answer<'_, Vec<(String, String)>> {
        self.memory.read_all(drawer)
    }

    fn names(&self, drawer: Drawer) -> Answer<'_, Vec<String>> {
        self.memory.names(drawer)
    }

    fn journal<'a>(&'a self, article: &'a str, after: u64) -> Answer<'a, Vec<Line>> {
        Box::pin(async move {
            self.reading.pass().await;
            let fault = self.blindness.borrow_mut().pop();
            match fault {
                Some(error) => Err(error),
                None => self.memory.journal(article, after).await,
            }
        })
    }

    fn write<'a>(&'a self, writes: &'a [Write]) -> Answer<'a, ()> {
        Box::pin(async move {
            self.writing.pass().await;
            if let Some(error) = self.faults.borrow_mut().pop() {
                return Err(error);
            }
            self.written.set(self.written.get() + 1);
            if self.lies.replace(self.lies.get().saturating_sub(1)) > 0 {
                return Ok(());
            }
            self.memory.write(writes).await
        })
    }
}

/// A writer on slow storage, and what it is heard to say.
struct Desk {
    storage: Rc<Slow>,
    archive: Archive,
    start: Session,
    writer: Rc<Writer>,
    heard: Rc<Heard<Safety>>,
}

type Make = fn(Archive, &Kept, Session, GetSeldom, Callback<Safety>) -> Rc<Writer>;

impl Desk {
    fn new() -> Self {
        Self::by(Writer::for_session)
    }

    fn by(make: Make) -> Self {
        let storage = Rc::new(Slow::default());
        let archive = Archive::new(storage.clone());
        let start = session();
        let (heard, on_safety) = Heard::new();
        let kept = Kept::new(article(&start));
        let writer = make(archive.clone(), &kept, start.clone(), seldom, on_safety);
        Self { storage, archive, start, writer, heard }
    }

    /// One whose article is on the disk.
    async fn settled() -> Self {
        let desk = Self::new();
        desk.writer.follow(&desk.start);
        assert_eq!(desk.heard.until(is_settled).await, [Safety::Saving, Safety::Saved]);
        desk
    }

    /// What another window, or the next loading of the page, finds.
    async fn load(&self) -> Kept {
        let kept = self.archive.load(self.start.store().article().id(), None).await;
        let kept = kept.unwrap().expect("the article is kept");
        assert_eq!((kept.damage.lines(), kept.is_newer, kept.is_old), (0, false, false));
        kept
    }

    /// Fails unless that is kept.
    async fn check_kept(&self, session: &Session) {
        let kept = self.load().await;
        let found = kept.session(codebook(), WindowId::new("later"));
        assert_eq!(found.store(), session.store(), "what was kept is not what was done");
        assert_eq!(found.history(), session.history());
        let shelf = self.archive.shelf(&codebook()).await.unwrap();
        assert_eq!(shelf.volumes[0].highlights, session.store().annotations().len());
        assert_eq!(shelf.volumes[0].lines, kept.lines);
    }

    /// The ledger of another window that has the article open.
    async fn other(&self, window: &str) -> Ledger {
        let kept = self.load().await;
        let session = kept.session(codebook(), WindowId::new(window));
        Ledger::new(self.archive.clone(), &kept, session, seldom)
    }

    /// Waits until it has heard of what other windows wrote.
    async fn hear(&self) {
        let before = self.heard.all().len();
        journal::hear(self.start.store().article().id().as_str());
        self.heard.until(|told| told.len() > before && is_settled(told)).await;
    }
}

fn article(session: &Session) -> Article {
    session.store().article().as_ref().clone()
}

fn notes(session: &Session) -> Vec<&str> {
    let mut notes: Vec<_> =
        session.store().annotations().iter().map(|made| made.note.as_str()).collect();
    notes.sort_unstable();
    notes
}

fn is_settled(told: &[Safety]) -> bool {
    matches!(told.last(), Some(Safety::Saved | Safety::Passing | Safety::ReadOnly(_)))
}

#[wasm_bindgen_test]
async fn saved_is_said_after_the_write_and_the_reading_back() {
    let desk = Desk::new();
    assert!(!desk.writer.is_at_risk());
    desk.writer.follow(&desk.start);
    assert_eq!(desk.heard.until(is_settled).await, [Safety::Saving, Safety::Saved]);

    let session = marked(&desk.start, "one");
    desk.storage.writing.shut();
    desk.storage.reading.shut();
    desk.writer.follow(&session);
    desk.storage.writing.is_asked().await;
    assert_eq!(desk.heard.all()[2..], [Safety::Saving]);
    assert!(desk.writer.is_at_risk());
    assert_eq!(desk.storage.memory.journal(id(&desk), 0).await, Ok(Vec::new()));

    desk.storage.writing.open();
    desk.storage.reading.is_asked().await;
    assert_eq!(desk.storage.memory.journal(id(&desk), 0).await.unwrap().len(), 1);
    assert_eq!(desk.heard.all()[2..], [Safety::Saving], "it was not read back yet");
    assert!(desk.writer.is_at_risk());

    desk.storage.reading.open();
    assert_eq!(desk.heard.first(4).await[2..], [Safety::Saving, Safety::Saved]);
    assert!(!desk.writer.is_at_risk());
    desk.check_kept(&session).await;
    desk.writer.follow(&session);
    assert_eq!(desk.heard.all().len(), 4, "there was nothing to save");
}

fn id(desk: &Desk) -> &str {
    desk.start.store().article().id().as_str()
}

#[wasm_bindgen_test]
async fn work_that_is_not_safe_is_gone_on_with() {
    let Desk { storage, archive, start, writer, .. } = Desk::new();
    storage.writing.shut();
    let id = start.store().article().id().clone();
    let session = marked(&start, "one");
    writer.follow(&session);
    storage.writing.is_asked().await;
    drop(writer);
    assert!(journal::is_anything_at_risk());
    assert_eq!(journal::unsafe_session(&id).as_ref(), Some(&session));

    // Someone comes back to it, and hears how it ends.
    let (heard, on_safety) = Heard::new();
    let kept = Kept::new(article(&session));
    let writer = Writer::for_session(archive.clone(), &kept, session.clone(), seldom, on_safety);
    writer.follow(&session);
    storage.writing.open();
    assert_eq!(heard.until(is_settled).await, [Safety::Saved]);
    assert!(!journal::is_anything_at_risk());
    assert_eq!(journal::unsafe_session(&id), None);
    Desk { storage, archive, start, writer, heard }.check_kept(&session).await;
}

#[wasm_bindgen_test]
async fn what_is_done_while_saving_is_saved_too_in_order() {
    let desk = Desk::new();
    desk.storage.writing.shut();
    let mut session = desk.start.clone();
    for note in ["one", "two", "three"] {
        session = marked(&session, note);
        desk.writer.follow(&session);
    }
    session = session.undo();
    desk.storage.writing.is_asked().await;
    desk.writer.follow(&session);
    session = session.redo();
    desk.writer.follow(&session);
    desk.storage.writing.open();
    assert_eq!(desk.heard.until(is_settled).await, [Safety::Saving, Safety::Saved]);
    desk.check_kept(&session).await;
    let kept = desk.load().await;
    let kept: Vec<_> = kept.entries.iter().map(|entry| entry.as_ref()).collect();
    let done: Vec<_> = session.journal().iter().map(|entry| entry.as_ref()).collect();
    assert!(kept == done, "what was kept is not what was done, in its order");
}

#[wasm_bindgen_test]
async fn what_was_kept_before_is_not_kept_twice() {
    let desk = Desk::new();
    let before = marked(&desk.start, "before");
    desk.writer.follow(&before);
    desk.heard.until(is_settled).await;

    let kept = desk.load().await;
    let session = kept.session(codebook(), WindowId::new("again"));
    let (heard, on_safety) = Heard::new();
    let again = Writer::new(desk.archive.clone(), &kept, session.clone(), seldom, on_safety);
    again.follow(&session);
    assert_eq!(heard.until(is_settled).await, [Safety::Saving, Safety::Saved]);
    assert_eq!(desk.load().await.lines, 1);
    let after = marked(&session, "after");
    again.follow(&after);
    heard.first(4).await;
    assert_eq!(desk.load().await.lines, 2);
    desk.check_kept(&after).await;
}

/// Refused once and again, a writer says so, stays at it and ends with all kept.
#[wasm_bindgen_test]
async fn what_is_refused_is_tried_again() {
    let desk = Desk::new();
    desk.storage.faults.replace(vec![StorageError::Full; 2]);
    let first = marked(&desk.start, "first");
    desk.writer.follow(&first);
    let failing = Safety::Failing(StorageError::Full);
    assert_eq!(desk.heard.first(2).await, [Safety::Saving, failing.clone()]);
    assert!(desk.writer.is_at_risk());
    let second = marked(&first, "second");
    desk.writer.follow(&second);

    let told = desk.heard.until(is_settled).await;
    assert_eq!(told, [Safety::Saving, failing.clone(), failing, Safety::Saved]);
    assert!(!desk.writer.is_at_risk());
    desk.check_kept(&second).await;
}

#[wasm_bindgen_test]
async fn what_is_said_to_be_written_and_is_not_there_is_not_saved() {
    let desk = Desk::settled().await;
    desk.storage.lies.set(1);
    let session = marked(&desk.start, "one");
    desk.writer.follow(&session);
    let failing = Safety::Failing(StorageError::Unkept);
    let told = desk.heard.first(5).await;
    assert_eq!(told[2..], [Safety::Saving, failing, Safety::Saved]);
    desk.check_kept(&session).await;
}

/// Read back in vain, it is written a second time; that is this window's own step
/// all the same.
#[wasm_bindgen_test]
async fn what_was_written_twice_can_be_undone() {
    let desk = Desk::settled().await;
    let error = StorageError::Other("out of order".into());
    desk.storage.blindness.replace(vec![error.clone()]);
    let session = marked(&desk.start, "one");
    desk.writer.follow(&session);
    let told = desk.heard.first(5).await;
    assert_eq!(told[2..], [Safety::Saving, Safety::Failing(error), Safety::Saved]);
    assert_eq!(desk.load().await.lines, 2);
    let session = desk.writer.session();
    assert_eq!(notes(&session), ["one"]);
    assert!(session.can_undo(), "the window's own step is not its own any more");
    assert_eq!(notes(&session.undo()), Vec::<&str>::new());
}

#[wasm_bindgen_test]
async fn memory_is_never_called_saved() {
    let (heard, on_safety) = Heard::new();
    let start = session();
    let archive = Archive::new(Rc::new(MemoryStorage::default()));
    let writer =
        Writer::new(archive, &Kept::new(article(&start)), start.clone(), seldom, on_safety);
    writer.follow(&start);
    assert!(!writer.is_at_risk(), "nothing was made");
    writer.follow(&marked(&start, "one"));
    assert_eq!(heard.until(is_settled).await, [Safety::Saving, Safety::Passing]);
    assert!(writer.is_at_risk());
}

#[wasm_bindgen_test]
async fn what_other_windows_wrote_arrives_and_is_theirs_to_undo() {
    let desk = Desk::settled().await;
    let mine = marked(&desk.start, "mine");
    desk.writer.follow(&mine);
    desk.heard.first(4).await;
    assert_eq!(desk.writer.take_changed(), None, "nothing came from elsewhere");

    let other = desk.other("there").await;
    other.follow(&marked(&other.session(), "theirs"));
    other.write(moment(1)).await.unwrap();
    desk.hear().await;
    let session = desk.writer.take_changed().expect("something came");
    assert_eq!(desk.writer.take_changed(), None);
    assert_eq!(notes(&session), ["mine", "theirs"]);
    desk.check_kept(&session).await;

    // It takes back its own step, and only that.
    let undone = session.undo();
    assert_eq!(notes(&undone), ["theirs"]);
    assert!(!undone.can_undo());
    desk.writer.follow(&undone);
    desk.heard.until(is_settled).await;
    other.hear().await.unwrap();
    assert_eq!(notes(&other.session()), ["theirs"]);

    // The other window goes, and leaves its steps behind.
    journal::keep_apart(&WindowId::new("there"), false);
    let session = desk.writer.take_changed().expect("more can be undone");
    assert_eq!(notes(&session.undo()), Vec::<&str>::new());
}

/// Both write at once: each step is kept once, and both come to the same.
#[wasm_bindgen_test]
async fn what_comes_between_is_followed_first() {
    let desk = Desk::settled().await;
    let other = desk.other("there").await;
    desk.storage.writing.shut();
    let mine = marked(&desk.start, "mine");
    desk.writer.follow(&mine);
    desk.storage.writing.is_asked().await;
    let theirs = annotation("theirs");
    other.follow(&other.session().act(Action::Add(theirs)).unwrap());
    desk.storage.writing.is_shut.set(false);
    other.write(moment(1)).await.unwrap();
    desk.storage.writing.open();
    // While that was under way, the work went on.
    let more = marked(&mine, "more");
    desk.writer.follow(&more);
    desk.heard.first(4).await;
    let session = desk.writer.session();
    assert_eq!(notes(&session), ["mine", "more", "theirs"]);
    desk.check_kept(&session).await;
    other.hear().await.unwrap();
    assert_eq!(other.session().history(), session.history());
    assert_eq!(desk.load().await.lines, 3);
}

/// Looking for what others wrote can fail too; it is looked for again.
#[wasm_bindgen_test]
async fn news_that_could_not_be_read_are_fetched_later() {
    let desk = Desk::settled().await;
    let other = desk.other("there").await;
    other.follow(&marked(&other.session(), "theirs"));
    other.write(moment(1)).await.unwrap();
    desk.storage.blindness.replace(vec![StorageError::Other("out of order".into())]);
    desk.hear().await;
    let session = desk.writer.take_changed().expect("something came");
    assert_eq!(notes(&session), ["theirs"]);
}

/// A writer that is at work on something else, and has said that all is saved, takes
/// that back at once.
#[wasm_bindgen_test]
async fn what_is_done_while_looking_for_news_is_not_called_saved() {
    let desk = Desk::settled().await;
    desk.storage.reading.shut();
    journal::hear(desk.start.store().article().id().as_str());
    desk.storage.reading.is_asked().await;
    let told = desk.heard.all().len();
    desk.writer.follow(&marked(&desk.start, "one"));
    assert_eq!(desk.heard.all()[told..], [Safety::Saving]);
    desk.storage.reading.open();
    let told = desk.heard.until(is_settled).await;
    assert_eq!(told.last(), Some(&Safety::Saved));
}

/// That another window comes or goes is no reason to take an alarm back.
#[wasm_bindgen_test]
async fn an_alarm_stays_while_windows_come_and_go() {
    let desk = Desk::settled().await;
    desk.storage.faults.replace(vec![StorageError::Full; 2]);
    let session = marked(&desk.start, "one");
    desk.writer.follow(&session);
    let failing = Safety::Failing(StorageError::Full);
    desk.heard.first(4).await;
    for is_apart in [true, false] {
        journal::keep_apart(&WindowId::new("someone"), is_apart);
    }
    let told = desk.heard.until(is_settled).await;
    assert_eq!(told[2..], [Safety::Saving, failing.clone(), failing, Safety::Saved]);
}

#[wasm_bindgen_test]
async fn a_long_journal_is_summed_up() {
    let desk = Desk::settled().await;
    let mut session = desk.start.clone();
    for number in 0..70 {
        session = marked(&session, &number.to_string());
    }
    desk.writer.follow(&session);
    desk.heard.first(4).await;
    let kept = desk.load().await;
    assert!(kept.snapshot.is_some() && kept.entries.is_empty());
    assert_eq!(kept.lines, 70);
    desk.check_kept(&session).await;
    // Nothing was taken away for it.
    assert_eq!(desk.storage.memory.journal(id(&desk), 0).await.unwrap().len(), 70);
}

/// A newer Highlit has taken over while the page was open.
#[wasm_bindgen_test]
async fn a_writer_that_is_superseded_stops_and_says_so() {
    // It stays at risk: no other test is to find it among the writers of the page.
    let desk = Desk::by(Writer::new);
    desk.storage.faults.replace(vec![StorageError::Superseded]);
    let session = marked(&desk.start, "one");
    let written = desk.storage.written.get();
    desk.writer.follow(&session);
    let told = desk.heard.until(is_settled).await;
    assert_eq!(told, [Safety::Saving, Safety::ReadOnly(true)]);
    assert!(desk.writer.is_read_only() && desk.writer.is_at_risk());
    desk.writer.follow(&marked(&session, "two"));
    assert_eq!(*desk.heard.all().last().unwrap(), Safety::ReadOnly(true));
    assert_eq!(desk.storage.written.get(), written, "it wrote on");
}

/// What a newer Highlit left can be read, and there is nothing to be lost.
#[wasm_bindgen_test]
async fn what_is_of_a_newer_highlit_is_only_read() {
    let desk = Desk::new();
    desk.writer.follow(&marked(&desk.start, "one"));
    desk.heard.until(is_settled).await;
    let kept = Kept { is_newer: true, ..desk.load().await };
    let session = kept.session(codebook(), WindowId::new("again"));
    assert_eq!(notes(&session), ["one"]);
    let written = desk.storage.written.get();
    let (heard, on_safety) = Heard::new();
    let writer = Writer::new(desk.archive.clone(), &kept, session.clone(), seldom, on_safety);
    writer.follow(&session);
    assert_eq!(heard.all(), [Safety::ReadOnly(false)]);
    assert!(writer.is_read_only() && !writer.is_at_risk());
    assert_eq!(desk.storage.written.get(), written);
}

/// Opened once more and not written to yet, kept work is not at risk.
#[wasm_bindgen_test]
async fn what_is_on_the_disk_is_not_at_risk() {
    let desk = Desk::new();
    desk.writer.follow(&marked(&desk.start, "one"));
    desk.heard.until(is_settled).await;
    let kept = desk.load().await;
    let session = kept.session(codebook(), WindowId::new("again"));
    let writer =
        Writer::new(desk.archive.clone(), &kept, session.clone(), seldom, Callback::noop());
    assert!(!writer.is_at_risk());
    writer.follow(&marked(&session, "two"));
    assert!(writer.is_at_risk());
}

#[wasm_bindgen_test]
async fn an_article_without_a_highlight_is_kept_too() {
    let desk = Desk::settled().await;
    desk.check_kept(&session_of(article(&desk.start), "here")).await;
}
