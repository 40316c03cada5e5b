//! The writer of the journal: "Saved" is said when it is true, and not before;
//! and what other windows do arrives.

use std::{
    cell::{Cell, RefCell},
    future::poll_fn,
    rc::Rc,
    task::{Poll, Waker},
};

use highlit::{
    annotation::{Session, WindowId},
    storage::{
        Answer, Archive, Drawer, Kept, Line, MemoryStorage, SELDOM, Seldom, Standing, Storage,
        StorageError, Write,
    },
    web::journal::{self, Safety, Writer},
};
use wasm_bindgen_test::wasm_bindgen_test;
use yew::Callback;

use super::support::{Heard, marked, session, turn};

/// Storage that refuses as often as told, answers a write when it is let, and
/// can be emptied.
#[derive(Default)]
struct Slow {
    memory: RefCell<Rc<MemoryStorage>>,
    refusals: RefCell<Vec<StorageError>>,
    held: Cell<bool>,
    waiting: RefCell<Option<Waker>>,
    is_lost: Cell<bool>,
}

impl Slow {
    fn hold(&self) {
        self.held.set(true);
    }

    /// Waits until a write waits to be let go.
    async fn is_asked(&self) {
        while self.waiting.borrow().is_none() {
            turn().await;
        }
    }

    fn let_go(&self) {
        self.held.set(false);
        self.waiting.take().into_iter().for_each(Waker::wake);
    }

    /// The browser throws everything away.
    fn lose(&self) {
        self.is_lost.set(true);
        self.memory.replace(Rc::default());
    }

    fn memory(&self) -> Result<Rc<MemoryStorage>, StorageError> {
        match self.is_lost.get() {
            true => Err(StorageError::Lost),
            false => Ok(self.memory.borrow().clone()),
        }
    }
}

impl Storage for Slow {
    fn standing(&self) -> Standing {
        Standing::Lasting
    }

    fn read<'a>(&'a self, drawer: Drawer, name: &'a str) -> Answer<'a, Option<String>> {
        Box::pin(async move { self.memory()?.read(drawer, name).await })
    }

    fn read_all(&self, drawer: Drawer) -> Answer<'_, Vec<(String, String)>> {
        Box::pin(async move { self.memory()?.read_all(drawer).await })
    }

    fn names(&self, drawer: Drawer) -> Answer<'_, Vec<String>> {
        Box::pin(async move { self.memory()?.names(drawer).await })
    }

    fn journal<'a>(&'a self, article: &'a str, after: u64) -> Answer<'a, Vec<Line>> {
        Box::pin(async move { self.memory()?.journal(article, after).await })
    }

    fn write<'a>(&'a self, writes: &'a [Write]) -> Answer<'a, ()> {
        Box::pin(async move {
            poll_fn(|context| match self.held.get() {
                true => {
                    self.waiting.replace(Some(context.waker().clone()));
                    Poll::Pending
                }
                false => Poll::Ready(()),
            })
            .await;
            let refusal = self.refusals.borrow_mut().pop();
            match refusal {
                Some(error) => Err(error),
                None => self.memory()?.write(writes).await,
            }
        })
    }

    fn reopen(&self) -> Answer<'_, ()> {
        self.is_lost.set(false);
        Box::pin(async { Ok(()) })
    }
}

fn seldom() -> Answer<'static, &'static Seldom> {
    Box::pin(async { Ok(&SELDOM) })
}

fn fresh(session: &Session) -> Kept {
    Kept::new(session.store().article().as_ref().clone())
}

/// A writer for a session that nothing is kept of.
fn writer(storage: Rc<dyn Storage>, session: &Session, on_safety: Callback<Safety>) -> Rc<Writer> {
    let archive = Archive::new(storage);
    Writer::new(archive, &fresh(session), session.clone(), seldom, on_safety)
}

/// What a window that is opened now finds.
async fn opened(storage: &Rc<Slow>, session: &Session, window: &str) -> (Kept, Session) {
    let archive = Archive::new(storage.clone());
    let article = session.store().article();
    let kept = archive.load(article.id(), None).await.unwrap().expect("it is kept");
    assert_eq!(kept.damage.lines(), 0);
    let codebook = session.store().codebook().clone();
    let session = kept.session(codebook, WindowId::new(window));
    (kept, session)
}

async fn check_kept(storage: &Rc<Slow>, session: &Session) {
    let (_, kept) = opened(storage, session, "later").await;
    assert!(kept.store() == session.store(), "what was kept is not what was done");
    assert!(kept.history() == session.history(), "the history is another");
    let archive = Archive::new(storage.clone());
    let shelf = archive.shelf(session.store().codebook()).await.unwrap();
    assert_eq!(shelf.volumes[0].highlights, session.store().annotations().len());
    assert_eq!(shelf.quarantined, 0);
}

fn is_settled(told: &[Safety]) -> bool {
    matches!(told.last(), Some(Safety::Saved | Safety::Passing))
}

#[wasm_bindgen_test]
async fn saved_is_said_after_the_write() {
    let storage = Rc::new(Slow::default());
    let (heard, on_safety) = Heard::new();
    let start = session();
    let writer = writer(storage.clone(), &start, on_safety);
    assert!(!writer.is_at_risk());
    writer.follow(&start);
    assert_eq!(heard.until(is_settled).await, [Safety::Saving, Safety::Saved]);

    storage.hold();
    let session = marked(&start, "one");
    writer.follow(&session);
    storage.is_asked().await;
    assert_eq!(heard.all()[2..], [Safety::Saving]);
    assert!(writer.is_at_risk());
    check_kept(&storage, &start).await;

    storage.let_go();
    assert_eq!(heard.first(4).await[2..], [Safety::Saving, Safety::Saved]);
    assert!(!writer.is_at_risk());
    check_kept(&storage, &session).await;
    writer.follow(&session);
    assert_eq!(heard.all().len(), 4, "there was nothing to save");
}

#[wasm_bindgen_test]
async fn work_that_is_not_safe_is_gone_on_with() {
    let storage = Rc::new(Slow::default());
    storage.hold();
    let start = session();
    let article = start.store().article().id().clone();
    let (_, nobody) = Heard::new();
    let archive = Archive::new(storage.clone());
    let kept = fresh(&start);
    let writer = Writer::for_session(archive.clone(), &kept, start.clone(), seldom, nobody);
    let session = marked(&start, "one");
    writer.follow(&session);
    storage.is_asked().await;
    drop(writer);
    assert!(journal::is_anything_at_risk());
    assert_eq!(journal::unsafe_session(&article).as_ref(), Some(&session));

    // Someone comes back to it, and hears how it ends.
    let (heard, on_safety) = Heard::new();
    let writer = Writer::for_session(archive, &kept, start, seldom, on_safety);
    assert!(writer.session() == session, "it goes on with what was kept instead");
    storage.let_go();
    assert_eq!(heard.until(is_settled).await, [Safety::Saved]);
    assert!(!journal::is_anything_at_risk());
    assert_eq!(journal::unsafe_session(&article), None);
    check_kept(&storage, &session).await;
}

#[wasm_bindgen_test]
async fn what_is_done_while_saving_is_saved_too_in_order() {
    let storage = Rc::new(Slow::default());
    storage.hold();
    let (heard, on_safety) = Heard::new();
    let mut session = session();
    let writer = writer(storage.clone(), &session, on_safety);
    for note in ["one", "two", "three"] {
        session = marked(&session, note);
        writer.follow(&session);
    }
    session = session.undo();
    storage.is_asked().await;
    writer.follow(&session);
    session = session.redo();
    writer.follow(&session);
    storage.let_go();
    assert_eq!(heard.until(is_settled).await, [Safety::Saving, Safety::Saved]);
    check_kept(&storage, &session).await;
}

#[wasm_bindgen_test]
async fn what_was_kept_before_is_not_kept_twice() {
    let storage = Rc::new(Slow::default());
    let (heard, on_safety) = Heard::new();
    let start = session();
    let before = marked(&start, "before");
    writer(storage.clone(), &start, on_safety.clone()).follow(&before);
    heard.until(is_settled).await;

    let (kept, found) = opened(&storage, &start, "again").await;
    assert_eq!(kept.lines, 1);
    let archive = Archive::new(storage.clone());
    let again = Writer::new(archive, &kept, found.clone(), seldom, on_safety);
    again.follow(&found);
    heard.first(4).await;
    let after = marked(&found, "after");
    again.follow(&after);
    heard.first(6).await;
    assert_eq!(opened(&storage, &start, "last").await.0.lines, 2);
    check_kept(&storage, &after).await;
}

/// Refused once and again, a writer says so, stays at it and ends with all kept.
#[wasm_bindgen_test]
async fn what_is_refused_is_tried_again() {
    let storage = Rc::new(Slow::default());
    storage.refusals.replace(vec![StorageError::Full, StorageError::Full]);
    let (heard, on_safety) = Heard::new();
    let start = session();
    let writer = writer(storage.clone(), &start, on_safety);
    let first = marked(&start, "first");
    writer.follow(&first);
    let failing = Safety::Failing(StorageError::Full);
    assert_eq!(heard.first(2).await, [Safety::Saving, failing.clone()]);
    assert!(writer.is_at_risk());
    let second = marked(&first, "second");
    writer.follow(&second);

    let told = heard.until(is_settled).await;
    assert_eq!(told, [Safety::Saving, failing.clone(), failing, Safety::Saved]);
    assert!(!writer.is_at_risk());
    check_kept(&storage, &second).await;
}

#[wasm_bindgen_test]
async fn memory_is_never_called_saved() {
    let (heard, on_safety) = Heard::new();
    let start = session();
    let writer = writer(Rc::new(MemoryStorage::default()), &start, on_safety);
    writer.follow(&marked(&start, "one"));
    assert_eq!(heard.until(is_settled).await, [Safety::Saving, Safety::Passing]);
    assert!(writer.is_at_risk());
}

#[wasm_bindgen_test]
async fn what_another_window_does_arrives_and_stays_its_own() {
    let storage = Rc::new(Slow::default());
    let archive = Archive::new(storage.clone());
    let (heard, on_safety) = Heard::new();
    let start = session();
    let here =
        Writer::for_session(archive.clone(), &fresh(&start), start.clone(), seldom, on_safety);
    let mine = marked(&start, "mine");
    here.follow(&mine);
    heard.until(is_settled).await;
    assert_eq!(here.take_changed(), None);

    let (told, on_told) = Heard::new();
    let (kept, found) = opened(&storage, &start, "there").await;
    let there = Writer::new(archive, &kept, found.clone(), seldom, on_told);
    there.follow(&marked(&found, "theirs"));
    told.until(is_settled).await;

    let so_far = heard.all().len();
    journal::hear(start.store().article().id().as_str());
    heard.first(so_far + 1).await;
    let both = here.take_changed().expect("something came");
    assert_eq!(both.store().annotations().len(), 2);
    let left = both.undo();
    let notes: Vec<_> =
        left.store().annotations().iter().map(|made| made.note.as_str().to_owned()).collect();
    assert_eq!(notes, ["theirs"]);
    assert!(!left.can_undo());
}

#[wasm_bindgen_test]
async fn what_the_browser_threw_away_is_written_again() {
    let storage = Rc::new(Slow::default());
    let (heard, on_safety) = Heard::new();
    let start = session();
    let writer = writer(storage.clone(), &start, on_safety);
    let first = marked(&start, "first");
    writer.follow(&first);
    heard.until(is_settled).await;

    storage.lose();
    let second = marked(&first, "second");
    writer.follow(&second);
    assert_eq!(heard.first(4).await[2..], [Safety::Saving, Safety::Saved]);
    check_kept(&storage, &second).await;
}

/// A newer Highlit in another window: nothing is written any more, and what is
/// not kept is said to be so.
#[wasm_bindgen_test]
async fn a_writer_gives_way_to_a_newer_one() {
    let storage = Rc::new(Slow::default());
    let (heard, on_safety) = Heard::new();
    let start = session();
    let writer = writer(storage.clone(), &start, on_safety);
    storage.refusals.replace(vec![StorageError::Superseded]);
    writer.follow(&marked(&start, "late"));
    assert_eq!(heard.first(2).await, [Safety::Saving, Safety::ReadOnly(true)]);
    assert!(writer.is_read_only() && writer.is_at_risk());
    let names = storage.names(Drawer::Volumes).await.unwrap();
    assert!(names.is_empty(), "something was written");
}
