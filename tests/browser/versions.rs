//! The browser's database as an older Highlit left it, as a newer one has, and as
//! a reader who clears the browser does.

use std::rc::Rc;

use highlit::{
    annotation::{Entry, Session, WindowId},
    storage::{
        Archive, Drawer, Kept, MemoryStorage, Record, Standing, Storage, StorageError, Write,
    },
    web::{
        journal::{self, Safety, Writer},
        platform::indexed_db::IndexedDb,
    },
};
use serde_json::{Value, json};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use yew::Callback;

use super::support::{Heard, codebook, marked, seldom, session};

#[wasm_bindgen(module = "/tests/browser/databases.js")]
extern "C" {
    /// Deletes the database; fails if a page does not let go of it.
    #[wasm_bindgen(catch, js_name = deleteDatabase)]
    async fn delete_database() -> Result<(), JsValue>;

    /// Makes one of that version, of stores with these lines.
    #[wasm_bindgen(catch, js_name = makeDatabase)]
    async fn make_database(version: u32, contents: &str) -> Result<(), JsValue>;

    /// All that is there, as JSON.
    #[wasm_bindgen(catch, js_name = readDatabase)]
    async fn read_database() -> Result<JsValue, JsValue>;

    /// Does what a page of that version does.
    #[wasm_bindgen(catch, js_name = comeWithVersion)]
    async fn come_with_version(version: u32) -> Result<(), JsValue>;
}

#[wasm_bindgen(module = "/tests/browser/faults.js")]
extern "C" {
    /// Makes the second store of an upgrade go wrong.
    #[wasm_bindgen(js_name = breakUpgrade)]
    fn break_upgrade(fault: &str);

    /// Mends that.
    #[wasm_bindgen(js_name = mendUpgrade)]
    fn mend_upgrade();
}

/// Leaves nothing of the tests before: neither a database, nor a writer that
/// would write its work into the next one.
async fn begin() {
    let start = session();
    let kept = Kept::new(start.store().article().as_ref().clone());
    let memory = Archive::new(Rc::new(MemoryStorage::default()));
    Writer::for_session(memory, &kept, start, seldom, Callback::noop());
    delete_database().await.unwrap();
}

/// A later version than any there is.
const LATER: u32 = 99;

async fn open() -> Result<IndexedDb, StorageError> {
    IndexedDb::open(Callback::noop()).await
}

async fn contents() -> Value {
    let contents = read_database().await.unwrap().as_string().unwrap();
    serde_json::from_str(&contents).unwrap()
}

/// Three highlights, of which one was taken back and brought again, and the last
/// taken back.
fn work() -> Session {
    let session = marked(&marked(&session(), "one"), "two 👨‍👩‍👧 Cafe\u{301}\n\"");
    marked(&session.undo().redo(), "three").undo()
}

/// What the first version wrote of that work.
fn first_version(session: &Session) -> Value {
    let article = session.store().article();
    let name = article.id().as_str();
    let line = |entry: &Rc<Entry>| match entry.as_ref() {
        Entry::Do(_, edit) => format!("{{\"do\":{}}}", edit.to_line()),
        Entry::Undo(..) => "\"undo\"".to_owned(),
        Entry::Redo(..) => "\"redo\"".to_owned(),
    };
    let lines = session.journal().iter().map(line);
    let journal: Vec<_> = lines.map(|line| json!({ "article": name, "entry": line })).collect();
    let volume = json!({
        "id": name, "title": article.title(), "source": null,
        "touched": "2026-03-04T05:06:07Z", "highlights": 2, "explained": 2,
    });
    json!({
        "articles": { name: article.to_line() },
        "volumes": { name: volume.to_string() },
        "journal": journal,
    })
}

/// What a later version may have left: our stores, and one that nobody knows yet.
fn later_version() -> Value {
    json!({
        "articles": {}, "volumes": { "it": "3:?" }, "snapshots": {}, "quarantine": {},
        "journal": [{ "article": "it", "entry": "3:?" }], "unheard-of": { "a": "b" },
    })
}

async fn load(archive: &Archive, session: &Session) -> Kept {
    let kept = archive.load(session.store().article().id(), None).await.unwrap();
    let kept = kept.expect("the article is kept");
    assert_eq!((kept.damage.lines(), kept.is_newer), (0, false));
    kept
}

fn is_saved(told: &[Safety]) -> bool {
    told.last() == Some(&Safety::Saved)
}

#[wasm_bindgen_test]
async fn the_first_version_opens_with_everything() {
    begin().await;
    let done = work();
    let name = done.store().article().id().as_str().to_owned();
    make_database(1, &first_version(&done).to_string()).await.unwrap();
    let before = contents().await;

    let database = Rc::new(open().await.unwrap());
    assert_eq!(database.standing(), Standing::Lasting);
    let archive = Archive::new(database.clone());
    let kept = load(&archive, &done).await;
    assert!(kept.is_old);
    let session = kept.session(codebook(), WindowId::new("later"));
    assert_eq!(session.store(), done.store());
    assert_eq!(session.undo().store(), done.undo().store());
    assert_eq!(session.redo().store(), done.redo().store());
    let shelf = archive.shelf(&codebook()).await.unwrap();
    assert_eq!((shelf.volumes.len(), shelf.quarantined), (1, 0));
    assert_eq!((shelf.volumes[0].highlights, &shelf.volumes[0].binned), (2, &None));
    // Nothing that was there was touched by that.
    let after = contents().await;
    assert_eq!(after["version"], 2);
    for store in ["articles", "volumes", "journal"] {
        assert_eq!(after[store], before[store], "{store}");
    }

    // Work goes on, and the lines of before stay.
    let (heard, on_safety) = Heard::new();
    let writer = Writer::new(archive.clone(), &kept, session.clone(), seldom, on_safety);
    let session = marked(&session, "four");
    writer.follow(&session);
    heard.until(is_saved).await;
    let kept = load(&archive, &done).await;
    assert!(kept.snapshot.is_some() && !kept.is_old);
    let found = kept.session(codebook(), WindowId::new("later"));
    assert_eq!((found.store(), found.history()), (session.store(), session.history()));
    let journal = database.journal(&name, 0).await.unwrap();
    assert_eq!(journal.len(), done.journal().len() + 1);
    assert!(journal.is_sorted_by(|a, b| a.number < b.number));
}

#[wasm_bindgen_test]
async fn an_upgrade_that_fails_leaves_everything_as_it_was() {
    begin().await;
    let done = work();
    make_database(1, &first_version(&done).to_string()).await.unwrap();
    let before = contents().await;
    for fault in ["throw", "abort"] {
        break_upgrade(fault);
        let opened = open().await.map(drop);
        mend_upgrade();
        assert_eq!(opened, Err(StorageError::Blocked), "{fault}");
        assert_eq!(contents().await, before, "{fault}");
    }
    let archive = Archive::new(Rc::new(open().await.unwrap()));
    let session = load(&archive, &done).await.session(codebook(), WindowId::new("later"));
    assert_eq!(session.store(), done.store());
}

#[wasm_bindgen_test]
async fn a_later_version_with_our_stores_is_only_read() {
    begin().await;
    make_database(LATER, &later_version().to_string()).await.unwrap();
    let before = contents().await;
    let database = open().await.unwrap();
    assert_eq!(database.standing(), Standing::ReadOnly);
    assert_eq!(database.read(Drawer::Volumes, "it").await, Ok(Some("3:?".into())));
    let line = &database.journal("it", 0).await.unwrap()[0];
    assert_eq!(line.text, "3:?");
    let writes = [
        Write::Put(Drawer::Volumes, "it".into(), "ours".into()),
        Write::Append("it".into(), "ours".into()),
        Write::Forget(line.number),
    ];
    for write in &writes {
        let written = database.write(std::slice::from_ref(write)).await;
        assert_eq!(written, Err(StorageError::Superseded), "{write:?}");
    }
    assert_eq!(contents().await, before);
    begin().await;
}

#[wasm_bindgen_test]
async fn a_later_version_without_our_stores_is_left_alone() {
    let mut later = later_version();
    later.as_object_mut().unwrap().remove("snapshots");
    for stores in [later, json!({}), json!({ "unheard-of": {} })] {
        begin().await;
        make_database(LATER, &stores.to_string()).await.unwrap();
        let before = contents().await;
        assert_eq!(open().await.map(drop), Err(StorageError::Blocked));
        assert_eq!(contents().await, before);
    }
    // Nor is it held open.
    begin().await;
}

/// A newer Highlit in another tab must be able to open the database while this
/// one is still on screen.
#[wasm_bindgen_test]
async fn an_open_page_gives_way_to_a_newer_one() {
    begin().await;
    let (heard, on_gone) = Heard::new();
    let database = IndexedDb::open(on_gone).await.unwrap();
    let put = [Write::Put(Drawer::Volumes, "a".into(), "b".into())];
    database.write(&put).await.unwrap();
    come_with_version(LATER).await.unwrap();
    heard.first(1).await;
    let before = contents().await;
    assert_eq!(database.write(&put).await, Err(StorageError::Superseded));
    assert_eq!(database.read(Drawer::Volumes, "a").await, Err(StorageError::Superseded));
    // It does not come back behind the newer one's back.
    database.reopen().await.unwrap();
    assert_eq!(database.write(&put).await, Err(StorageError::Superseded));
    assert_eq!(contents().await, before);
    begin().await;
}

/// Nor must a reader who clears the browser wait; and nothing is kept any more.
#[wasm_bindgen_test]
async fn what_was_deleted_can_be_opened_again() {
    begin().await;
    let (heard, on_gone) = Heard::new();
    let database = IndexedDb::open(on_gone).await.unwrap();
    let other = open().await.unwrap();
    let put = [Write::Put(Drawer::Volumes, "a".into(), "b".into())];
    for round in 1..=2 {
        database.write(&put).await.unwrap();
        delete_database().await.unwrap();
        heard.first(round).await;
        for database in [&database, &other] {
            assert_eq!(database.write(&put).await, Err(StorageError::Lost));
            assert_eq!(database.read(Drawer::Volumes, "a").await, Err(StorageError::Lost));
            assert_eq!(database.names(Drawer::Volumes).await, Err(StorageError::Lost));
            assert_eq!(database.journal("a", 0).await, Err(StorageError::Lost));
            database.reopen().await.unwrap();
            assert_eq!(database.read(Drawer::Volumes, "a").await, Ok(None));
        }
    }
    database.write(&put).await.unwrap();
    assert_eq!(other.read(Drawer::Volumes, "a").await, Ok(Some("b".into())));
}

/// Nothing is open that would have opened it again.
#[wasm_bindgen_test]
async fn an_article_can_be_opened_after_a_deletion() {
    begin().await;
    let archive = Archive::new(Rc::new(open().await.unwrap()));
    delete_database().await.unwrap();
    assert_eq!(archive.knows(session().store().article().id()).await, Ok(false));
    assert_eq!(archive.is_empty().await, Ok(true));
}

#[wasm_bindgen_test]
async fn work_that_was_deleted_is_written_again() {
    begin().await;
    let database = IndexedDb::open(Callback::from(|()| journal::hear_all())).await.unwrap();
    let archive = Archive::new(Rc::new(database));
    let start = session();
    let kept = Kept::new(start.store().article().as_ref().clone());
    let (heard, on_safety) = Heard::new();
    let writer = Writer::for_session(archive.clone(), &kept, start.clone(), seldom, on_safety);
    let mut session = marked(&marked(&start, "one"), "two").undo();
    writer.follow(&session);
    heard.until(is_saved).await;
    for round in 0..2 {
        let before = heard.all().len();
        delete_database().await.unwrap();
        // Nothing has to be done for it.
        let told = heard.until(|told| told.len() > before && is_saved(told)).await;
        assert!(told[before..].contains(&Safety::Saving), "{told:?}");
        let check = async |session: &Session| {
            let kept = load(&archive, session).await;
            let found = kept.session(codebook(), WindowId::new("later"));
            assert_eq!((found.store(), found.history()), (session.store(), session.history()));
        };
        check(&session).await;
        let before = heard.all().len();
        session = marked(&session, &format!("more {round}"));
        writer.follow(&session);
        heard.until(|told| told.len() > before && is_saved(told)).await;
        check(&session).await;
    }
}
