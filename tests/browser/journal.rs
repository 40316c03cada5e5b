//! The writer of the journal: "Saved" is said when it is true, and not before.

use std::{
    cell::{Cell, RefCell},
    future::poll_fn,
    rc::Rc,
    task::{Poll, Waker},
};

use highlit::{
    annotation::{Entry, Session},
    article::{Article, ArticleId},
    storage::{Answer, Kept, MemoryStorage, Storage, StorageError, Volume},
    web::journal::{self, Safety, Writer},
};
use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{Heard, marked, session, turn};

/// Storage that refuses as often as told, and answers an append when it is let.
#[derive(Default)]
struct Slow {
    memory: MemoryStorage,
    refusals_to_keep: Cell<u32>,
    refusals_to_append: Cell<u32>,
    held: Cell<bool>,
    waiting: RefCell<Option<Waker>>,
}

impl Slow {
    fn hold(&self) {
        self.held.set(true);
    }

    /// Waits until an append waits to be let go.
    async fn is_asked(&self) {
        while self.waiting.borrow().is_none() {
            turn().await;
        }
    }

    fn let_go(&self) {
        self.held.set(false);
        self.waiting.take().into_iter().for_each(Waker::wake);
    }
}

fn refuses(refusals: &Cell<u32>) -> bool {
    refusals.replace(refusals.get().saturating_sub(1)) > 0
}

impl Storage for Slow {
    fn is_lasting(&self) -> bool {
        true
    }

    fn shelf(&self) -> Answer<'_, Vec<Volume>> {
        self.memory.shelf()
    }

    fn load<'a>(&'a self, id: &'a ArticleId) -> Answer<'a, Option<Kept>> {
        self.memory.load(id)
    }

    fn keep<'a>(&'a self, article: &'a Article, volume: &'a Volume) -> Answer<'a, ()> {
        Box::pin(async move {
            if refuses(&self.refusals_to_keep) {
                return Err(StorageError::Full);
            }
            self.memory.keep(article, volume).await
        })
    }

    fn append<'a>(&'a self, volume: &'a Volume, entries: &'a [Rc<Entry>]) -> Answer<'a, ()> {
        Box::pin(async move {
            poll_fn(|context| match self.held.get() {
                true => {
                    self.waiting.replace(Some(context.waker().clone()));
                    Poll::Pending
                }
                false => Poll::Ready(()),
            })
            .await;
            if refuses(&self.refusals_to_append) {
                return Err(StorageError::Full);
            }
            self.memory.append(volume, entries).await
        })
    }
}

fn journal(session: &Session) -> Vec<Entry> {
    session.journal().iter().map(|entry| entry.as_ref().clone()).collect()
}

async fn check_kept(storage: &dyn Storage, session: &Session) {
    let kept = storage.load(session.store().article().id()).await.unwrap().unwrap();
    assert!(kept.journal == journal(session), "what was kept is not what was done");
    let shelf = storage.shelf().await.unwrap();
    assert_eq!(shelf[0].highlights, session.store().annotations().len());
}

fn is_settled(told: &[Safety]) -> bool {
    matches!(told.last(), Some(Safety::Saved | Safety::Passing))
}

#[wasm_bindgen_test]
async fn saved_is_said_after_the_append() {
    let storage = Rc::new(Slow::default());
    let (heard, on_safety) = Heard::new();
    let start = session();
    let writer = Writer::new(storage.clone(), start.clone(), on_safety);
    assert!(!writer.is_at_risk());
    writer.follow(&start);
    assert_eq!(heard.until(is_settled).await, [Safety::Saving, Safety::Saved]);

    storage.hold();
    let session = marked(&start, "one");
    writer.follow(&session);
    storage.is_asked().await;
    assert_eq!(heard.all()[2..], [Safety::Saving]);
    assert!(writer.is_at_risk());
    check_kept(storage.as_ref(), &start).await;

    storage.let_go();
    assert_eq!(heard.first(4).await[2..], [Safety::Saving, Safety::Saved]);
    assert!(!writer.is_at_risk());
    check_kept(storage.as_ref(), &session).await;
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
    let writer = Writer::for_session(storage.clone(), start.clone(), nobody);
    let session = marked(&start, "one");
    writer.follow(&session);
    storage.is_asked().await;
    drop(writer);
    assert!(journal::is_anything_at_risk());
    assert_eq!(journal::unsafe_session(&article).as_ref(), Some(&session));

    // Someone comes back to it, and hears how it ends.
    let (heard, on_safety) = Heard::new();
    Writer::for_session(storage.clone(), session.clone(), on_safety).follow(&session);
    storage.let_go();
    assert_eq!(heard.until(is_settled).await, [Safety::Saved]);
    assert!(!journal::is_anything_at_risk());
    assert_eq!(journal::unsafe_session(&article), None);
    check_kept(storage.as_ref(), &session).await;
}

#[wasm_bindgen_test]
async fn what_is_done_while_saving_is_saved_too_in_order() {
    let storage = Rc::new(Slow::default());
    storage.hold();
    let (heard, on_safety) = Heard::new();
    let mut session = session();
    let writer = Writer::new(storage.clone(), session.clone(), on_safety);
    for note in ["one", "two", "three"] {
        session = marked(&session, note);
        writer.follow(&session);
    }
    session = session.after(Entry::Undo);
    storage.is_asked().await;
    writer.follow(&session);
    session = session.after(Entry::Redo);
    writer.follow(&session);
    storage.let_go();
    assert_eq!(heard.until(is_settled).await, [Safety::Saving, Safety::Saved]);
    check_kept(storage.as_ref(), &session).await;
}

#[wasm_bindgen_test]
async fn what_was_kept_before_is_not_kept_twice() {
    let storage = Rc::new(Slow::default());
    let (heard, on_safety) = Heard::new();
    let start = session();
    let before = marked(&start, "before");
    Writer::new(storage.clone(), start, on_safety.clone()).follow(&before);
    heard.until(is_settled).await;

    let again = Writer::new(storage.clone(), before.clone(), on_safety);
    again.follow(&before);
    heard.first(4).await;
    let after = marked(&before, "after");
    again.follow(&after);
    heard.first(6).await;
    check_kept(storage.as_ref(), &after).await;
}

/// Refused once and again, a writer says so, stays at it and ends with all kept.
#[wasm_bindgen_test]
async fn what_is_refused_is_tried_again() {
    let storage = Rc::new(Slow::default());
    storage.refusals_to_keep.set(1);
    storage.refusals_to_append.set(1);
    let (heard, on_safety) = Heard::new();
    let start = session();
    let writer = Writer::new(storage.clone(), start.clone(), on_safety);
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
    check_kept(storage.as_ref(), &second).await;
}

#[wasm_bindgen_test]
async fn memory_is_never_called_saved() {
    let (heard, on_safety) = Heard::new();
    let start = session();
    let writer = Writer::new(Rc::new(MemoryStorage::default()), start.clone(), on_safety);
    writer.follow(&marked(&start, "one"));
    assert_eq!(heard.until(is_settled).await, [Safety::Saving, Safety::Passing]);
    assert!(writer.is_at_risk());
}
