//! The laws of storage, held to memory and to the browser's database alike;
//! then what only a database can do: fail, be of another version, and go away.

use std::rc::Rc;

use highlit::{
    storage::{Drawer, Line, MemoryStorage, Standing, Storage, StorageError, Write},
    web::platform::{clock, indexed_db::IndexedDb},
};
use js_sys::{Array, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use wasm_bindgen_test::wasm_bindgen_test;
use yew::Callback;

use super::support::{Heard, TEXTS};

#[wasm_bindgen(module = "/tests/browser/faults.js")]
extern "C" {
    /// Makes `IDBObjectStore.prototype.add` go wrong at its `at`-th call.
    #[wasm_bindgen(js_name = breakAdd)]
    fn break_add(fault: &str, at: u32);

    /// Mends it, and says how often it was called.
    #[wasm_bindgen(js_name = mendAdd)]
    fn mend_add() -> u32;

    /// Deletes the database, and settles when that is done.
    #[wasm_bindgen(js_name = deleteDatabase)]
    fn delete_database(name: &str) -> Promise;

    /// Makes the database anew as the first version of Highlit left it.
    #[wasm_bindgen(js_name = layOutFirstVersion)]
    fn lay_out_first_version(article: &str, lines: &Array) -> Promise;

    /// Opens the database in that version, adds these stores and closes it.
    #[wasm_bindgen(js_name = raiseVersion)]
    fn raise_version(version: u32, stores: &Array) -> Promise;

    /// Makes `IDBDatabase.prototype.createObjectStore` fail for that store, until it is mended.
    #[wasm_bindgen(js_name = breakStore)]
    fn break_store(name: &str);

    #[wasm_bindgen(js_name = mendStore)]
    fn mend_store();
}

/// Two handles on one storage, as two tabs of a browser have.
type Tabs = [Rc<dyn Storage>; 2];

fn memory() -> Tabs {
    let storage = Rc::new(MemoryStorage::default());
    [storage.clone(), storage]
}

async fn open() -> Result<IndexedDb, StorageError> {
    IndexedDb::open(Callback::noop()).await
}

async fn database() -> Tabs {
    [Rc::new(open().await.unwrap()), Rc::new(open().await.unwrap())]
}

/// A name that no other test uses.
fn fresh() -> String {
    clock::new_id().to_string()
}

fn append(article: &str, text: &str) -> Write {
    Write::Append(article.to_owned(), text.to_owned())
}

fn put(name: &str, line: &str) -> Write {
    Write::Put(Drawer::Volumes, name.to_owned(), line.to_owned())
}

async fn journal(storage: &Rc<dyn Storage>, article: &str) -> Vec<Line> {
    storage.journal(article, 0).await.unwrap()
}

fn texts(lines: &[Line]) -> Vec<&str> {
    lines.iter().map(|line| line.text.as_str()).collect()
}

/// Every law of [`Storage`].
async fn check([one, other]: Tabs) {
    lines_come_back_under_their_names(&one, &other).await;
    journals_grow_in_order(&one, &other).await;
    what_is_forgotten_is_gone(&one).await;
    tabs_lose_nothing([one, other]).await;
}

async fn lines_come_back_under_their_names(one: &Rc<dyn Storage>, other: &Rc<dyn Storage>) {
    for drawer in [Drawer::Articles, Drawer::Volumes, Drawer::Snapshots, Drawer::Quarantine] {
        let names = [fresh(), fresh()];
        assert_eq!(one.read(drawer, &names[0]).await, Ok(None));
        for (name, line) in names.iter().zip([TEXTS.concat(), String::new()]) {
            let put = |line: &str| Write::Put(drawer, name.clone(), line.to_owned());
            one.write(&[put("before")]).await.unwrap();
            one.write(&[put(&line)]).await.unwrap();
            assert_eq!(other.read(drawer, name).await, Ok(Some(line.clone())));
            assert!(other.names(drawer).await.unwrap().contains(name));
            assert!(other.read_all(drawer).await.unwrap().contains(&(name.clone(), line)));
        }
        one.write(&[Write::Remove(drawer, names[0].clone())]).await.unwrap();
        assert_eq!(other.read(drawer, &names[0]).await, Ok(None));
        assert!(!other.names(drawer).await.unwrap().contains(&names[0]));
        assert!(other.names(drawer).await.unwrap().contains(&names[1]));
    }
}

async fn journals_grow_in_order(one: &Rc<dyn Storage>, other: &Rc<dyn Storage>) {
    let (here, there) = (fresh(), fresh());
    let many: Vec<String> = (0..500).map(|number| format!("{number} {}", TEXTS.concat())).collect();
    let writes: Vec<_> = many
        .iter()
        .flat_map(|text| [append(&here, text), append(&there, "another article")])
        .collect();
    one.write(&writes).await.unwrap();
    let lines = journal(other, &here).await;
    assert!(texts(&lines) == many, "lines came back in another order");
    assert!(lines.is_sorted_by(|a, b| a.number < b.number));
    assert!(lines[0].number > 0);
    for at in [0, 250, 498, 499] {
        let since = other.journal(&here, lines[at].number).await.unwrap();
        assert!(since == lines[at + 1..], "after line {at}");
    }
}

async fn what_is_forgotten_is_gone(storage: &Rc<dyn Storage>) {
    let article = fresh();
    let writes = ["one", "two", "three"].map(|text| append(&article, text));
    storage.write(&writes).await.unwrap();
    let lines = journal(storage, &article).await;
    storage.write(&[Write::Forget(lines[1].number), append(&article, "four")]).await.unwrap();
    let left = journal(storage, &article).await;
    assert_eq!(texts(&left), ["one", "three", "four"]);
    assert!(left[2].number > lines[2].number, "a number was given twice");
}

async fn tabs_lose_nothing(tabs: Tabs) {
    const ROUNDS: usize = 24;
    let article = fresh();
    let writing = Array::new();
    for (number, tab) in tabs.iter().cloned().enumerate() {
        let article = article.clone();
        writing.push(&future_to_promise(async move {
            for round in 0..ROUNDS {
                let two =
                    ["a", "b"].map(|part| append(&article, &format!("{number}:{round}{part}")));
                tab.write(&two).await.unwrap();
            }
            Ok(JsValue::NULL)
        }));
    }
    JsFuture::from(Promise::all(&writing)).await.unwrap();
    for tab in &tabs {
        let lines = journal(tab, &article).await;
        assert_eq!(lines.len(), ROUNDS * 4);
        for number in 0..tabs.len() {
            let own: Vec<_> = (0..ROUNDS)
                .flat_map(|round| ["a", "b"].map(|part| format!("{number}:{round}{part}")))
                .collect();
            let of_tab = format!("{number}:");
            let kept: Vec<_> =
                texts(&lines).into_iter().filter(|text| text.starts_with(&of_tab)).collect();
            assert!(kept == own, "what one tab wrote is not all there, in its order");
        }
        // What was written together stands together.
        assert!(lines.chunks(2).all(
            |two| two[0].text[..two[0].text.len() - 1] == two[1].text[..two[1].text.len() - 1]
        ));
    }
}

#[wasm_bindgen_test]
async fn memory_keeps_the_laws() {
    check(memory()).await;
}

#[wasm_bindgen_test]
async fn the_database_keeps_the_laws() {
    check(database().await).await;
}

/// A write in which something goes wrong keeps nothing; the next one works.
async fn check_fault(fault: &str, at: u32, expected: fn(&StorageError) -> bool) {
    let [storage, other] = database().await;
    let article = fresh();
    storage.write(&[put(&article, "before")]).await.unwrap();
    let mut writes = vec![put(&article, "after")];
    writes.extend(["one", "two", "three"].map(|text| append(&article, text)));

    break_add(fault, at);
    let result = storage.write(&writes).await;
    assert!(mend_add() >= at, "{fault} at {at}: the fault was never met");
    let error = result.expect_err(fault);
    assert!(expected(&error), "{fault} at {at}: {error:?}");
    for tab in [&storage, &other] {
        assert_eq!(journal(tab, &article).await, [], "{fault} at {at}");
        let volume = tab.read(Drawer::Volumes, &article).await;
        assert_eq!(volume, Ok(Some("before".into())), "{fault} at {at}");
    }

    storage.write(&writes).await.unwrap();
    assert_eq!(texts(&journal(&other, &article).await), ["one", "two", "three"]);
}

#[wasm_bindgen_test]
async fn a_failed_write_keeps_nothing() {
    let is_other = |error: &StorageError| matches!(error, StorageError::Other(_));
    for at in 1..=3 {
        check_fault("throw", at, is_other).await;
        check_fault("abort", at, is_other).await;
        check_fault("clash", at, is_other).await;
        check_fault("quota", at, |error| *error == StorageError::Full).await;
        check_fault("quota later", at, |error| *error == StorageError::Full).await;
    }
}

fn strings(texts: &[&str]) -> Array {
    texts.iter().map(|text| JsValue::from_str(text)).collect()
}

async fn done(promise: Promise) {
    JsFuture::from(promise).await.unwrap();
}

#[wasm_bindgen_test]
async fn a_database_of_the_first_version_is_kept_whole() {
    let lines = [r#"{"do":[]}"#, r#""undo""#];
    done(lay_out_first_version("an-article", &strings(&lines))).await;

    // An upgrade that fails leaves the old one as it was.
    break_store("snapshots");
    let refused = open().await;
    mend_store();
    assert!(matches!(refused, Err(StorageError::Blocked)));

    let storage: Rc<dyn Storage> = Rc::new(open().await.unwrap());
    assert_eq!(storage.standing(), Standing::Lasting);
    assert_eq!(texts(&journal(&storage, "an-article").await), lines);
    let article = storage.read(Drawer::Articles, "an-article").await;
    assert_eq!(article, Ok(Some("the article".into())));
    storage.write(&[append("an-article", "new")]).await.unwrap();
    assert_eq!(journal(&storage, "an-article").await.len(), 3);
}

#[wasm_bindgen_test]
async fn a_database_of_a_later_version_is_read_if_it_can_be() {
    done(delete_database("highlit")).await;
    let (heard, on_gone) = Heard::new();
    let storage = IndexedDb::open(on_gone).await.unwrap();
    storage.write(&[put("an-article", "a line")]).await.unwrap();

    // It gives way at once, and says why it writes no more.
    done(raise_version(99, &strings(&["something-new"]))).await;
    heard.first(1).await;
    assert_eq!(storage.write(&[put("an-article", "?")]).await, Err(StorageError::Superseded));
    assert_eq!(storage.reopen().await, Ok(()));
    assert_eq!(storage.write(&[put("an-article", "?")]).await, Err(StorageError::Superseded));

    let later = open().await.unwrap();
    assert_eq!(later.standing(), Standing::ReadOnly);
    assert_eq!(later.read(Drawer::Volumes, "an-article").await, Ok(Some("a line".into())));
    drop(later);

    // One whose stores are not those is not touched.
    done(delete_database("highlit")).await;
    done(raise_version(99, &strings(&["something-new"]))).await;
    assert!(matches!(open().await, Err(StorageError::Blocked)));
    done(delete_database("highlit")).await;
}

/// The browser made room, or a reader cleared it.
#[wasm_bindgen_test]
async fn a_database_that_was_thrown_away_can_be_opened_again() {
    let (heard, on_gone) = Heard::new();
    let storage = IndexedDb::open(on_gone).await.unwrap();
    let article = fresh();
    storage.write(&[append(&article, "before")]).await.unwrap();
    done(delete_database("highlit")).await;
    heard.first(1).await;
    assert_eq!(storage.write(&[append(&article, "late")]).await, Err(StorageError::Lost));
    assert_eq!(storage.journal(&article, 0).await, Err(StorageError::Lost));
    storage.reopen().await.unwrap();
    assert_eq!(storage.journal(&article, 0).await, Ok(Vec::new()));
    storage.write(&[append(&article, "after")]).await.unwrap();
    assert_eq!(texts(&storage.journal(&article, 0).await.unwrap()), ["after"]);
}
