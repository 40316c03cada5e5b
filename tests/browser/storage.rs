//! The laws of storage, held to memory and to the browser's database alike;
//! then what only a database can do: fail.

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

#[wasm_bindgen(module = "/tests/browser/faults.js")]
extern "C" {
    /// Makes a method of `IDBObjectStore` go wrong at its `at`-th call.
    #[wasm_bindgen(js_name = breakStore)]
    fn break_store(method: &str, fault: &str, at: u32);

    /// Mends them, and says how often the broken one was called.
    #[wasm_bindgen(js_name = mendStores)]
    fn mend_stores() -> u32;
}

/// Two handles on one storage, as two tabs of a browser have.
type Tabs = [Rc<dyn Storage>; 2];

fn memory() -> Tabs {
    let storage = Rc::new(MemoryStorage::default());
    [storage.clone(), storage]
}

async fn database() -> Tabs {
    let open = || async { Rc::new(IndexedDb::open(Callback::noop()).await.unwrap()) };
    [open().await, open().await]
}

const DRAWERS: [Drawer; 4] =
    [Drawer::Articles, Drawer::Volumes, Drawer::Snapshots, Drawer::Quarantine];

/// A name that no other test uses.
fn fresh() -> String {
    format!("“{}” 👨‍👩‍👧\u{0}", clock::new_id())
}

/// Lines that have broken programs like this one, and a long one.
fn lines() -> Vec<String> {
    let nasty = ["", "{}", "\"undo\"", "2:beef:{}", "\u{0}\"\\\r\n\u{2028}\u{feff}"];
    let letters = ["Cafe\u{301} 👨‍👩‍👧 𠮷 \u{202e}שלום", &"界".repeat(400_000)];
    nasty.into_iter().chain(letters).map(str::to_owned).collect()
}

fn put(drawer: Drawer, name: &str, line: &str) -> Write {
    Write::Put(drawer, name.to_owned(), line.to_owned())
}

fn remove(drawer: Drawer, name: &str) -> Write {
    Write::Remove(drawer, name.to_owned())
}

fn append(article: &str, text: &str) -> Write {
    Write::Append(article.to_owned(), text.to_owned())
}

async fn texts(storage: &Rc<dyn Storage>, article: &str) -> Vec<String> {
    let journal = storage.journal(article, 0).await.unwrap();
    journal.into_iter().map(|line| line.text).collect()
}

async fn numbers(storage: &Rc<dyn Storage>, article: &str) -> Vec<u64> {
    let journal = storage.journal(article, 0).await.unwrap();
    journal.into_iter().map(|line| line.number).collect()
}

/// All that is kept under some names, in a form that can be compared.
async fn contents(
    storage: &Rc<dyn Storage>,
    names: &[&str],
) -> (Vec<(Drawer, String, String)>, Vec<(String, Line)>) {
    let (mut drawers, mut journal) = (Vec::new(), Vec::new());
    for drawer in DRAWERS {
        let mut all = storage.read_all(drawer).await.unwrap();
        all.retain(|(name, _)| names.contains(&name.as_str()));
        all.sort();
        drawers.extend(all.into_iter().map(|(name, line)| (drawer, name, line)));
    }
    for &name in names {
        let lines = storage.journal(name, 0).await.unwrap();
        journal.extend(lines.into_iter().map(|line| (name.to_owned(), line)));
    }
    (drawers, journal)
}

/// Every law of [`Storage`].
async fn check([one, other]: Tabs) {
    assert_eq!(one.standing(), other.standing());
    what_is_not_there_is_not_found(&one).await;
    drawers_give_back_what_was_put([&one, &other]).await;
    what_is_put_again_takes_the_place([&one, &other]).await;
    journals_give_back_what_was_added_in_order([&one, &other]).await;
    journals_go_on_after_a_line([&one, &other]).await;
    lines_are_forgotten_and_their_numbers_not_used_again([&one, &other]).await;
    many_writes_are_one([&one, &other]).await;
    tabs_lose_nothing([one, other]).await;
}

async fn what_is_not_there_is_not_found(storage: &Rc<dyn Storage>) {
    let name = fresh();
    for drawer in DRAWERS {
        assert_eq!(storage.read(drawer, &name).await, Ok(None));
        assert!(!storage.names(drawer).await.unwrap().contains(&name));
        storage.write(&[remove(drawer, &name)]).await.unwrap();
    }
    assert_eq!(storage.journal(&name, 0).await, Ok(Vec::new()));
    storage.write(&[Write::Forget(u64::MAX >> 12)]).await.unwrap();
    storage.write(&[]).await.unwrap();
}

async fn drawers_give_back_what_was_put(tabs: [&Rc<dyn Storage>; 2]) {
    for drawer in DRAWERS {
        let mut named: Vec<_> = lines().into_iter().map(|line| (fresh(), line)).collect();
        let writes: Vec<_> = named.iter().map(|(name, line)| put(drawer, name, line)).collect();
        tabs[0].write(&writes).await.unwrap();
        named.sort();
        for tab in tabs {
            for (name, line) in &named {
                let found = tab.read(drawer, name).await.unwrap();
                assert!(found.as_ref() == Some(line), "{drawer:?} {name}");
                let elsewhere = DRAWERS.into_iter().filter(|other| *other != drawer);
                for other in elsewhere {
                    assert_eq!(tab.read(other, name).await, Ok(None), "{drawer:?} {other:?}");
                }
            }
            let mut all = tab.read_all(drawer).await.unwrap();
            all.retain(|(name, _)| named.iter().any(|(other, _)| other == name));
            all.sort();
            assert!(all == named, "{drawer:?}: all at once is not what each is");
            let names = tab.names(drawer).await.unwrap();
            assert!(named.iter().all(|(name, _)| names.contains(name)));
        }
    }
}

async fn what_is_put_again_takes_the_place(tabs: [&Rc<dyn Storage>; 2]) {
    let name = fresh();
    tabs[0].write(&[put(Drawer::Volumes, &name, "first")]).await.unwrap();
    tabs[1].write(&[put(Drawer::Volumes, &name, "second")]).await.unwrap();
    assert_eq!(tabs[0].read(Drawer::Volumes, &name).await, Ok(Some("second".into())));
    let names = tabs[0].names(Drawer::Volumes).await.unwrap();
    assert_eq!(names.iter().filter(|other| **other == name).count(), 1);
    tabs[0].write(&[remove(Drawer::Volumes, &name)]).await.unwrap();
    assert_eq!(tabs[1].read(Drawer::Volumes, &name).await, Ok(None));
}

async fn journals_give_back_what_was_added_in_order(tabs: [&Rc<dyn Storage>; 2]) {
    let name = fresh();
    let mut expected = lines();
    let writes: Vec<_> = expected.iter().map(|line| append(&name, line)).collect();
    tabs[0].write(&writes).await.unwrap();
    let many: Vec<_> = (0..2_000).map(|number| number.to_string()).collect();
    let writes: Vec<_> = many.iter().map(|line| append(&name, line)).collect();
    tabs[1].write(&writes).await.unwrap();
    expected.extend(many);
    for tab in tabs {
        assert!(texts(tab, &name).await == expected, "the order, or a line, is another");
        let numbers = numbers(tab, &name).await;
        assert!(numbers[0] >= 1 && numbers.is_sorted_by(|a, b| a < b), "{numbers:?}");
    }
}

/// Whatever comes to stand between the lines of an article, they alone are its.
async fn journals_go_on_after_a_line(tabs: [&Rc<dyn Storage>; 2]) {
    let (name, neighbour) = (fresh(), fresh());
    for line in ["a", "b", "c"] {
        tabs[0].write(&[append(&name, line), append(&neighbour, "not its")]).await.unwrap();
    }
    let all = tabs[1].journal(&name, 0).await.unwrap();
    for known in 0..all.len() {
        let after = tabs[1].journal(&name, all[known].number).await.unwrap();
        assert_eq!(after, all[known + 1..]);
    }
    let beyond = tabs[0].journal(&neighbour, u64::MAX >> 12).await.unwrap();
    assert_eq!(beyond, []);
}

async fn lines_are_forgotten_and_their_numbers_not_used_again(tabs: [&Rc<dyn Storage>; 2]) {
    let name = fresh();
    tabs[0].write(&["a", "b", "c"].map(|line| append(&name, line))).await.unwrap();
    let before = numbers(tabs[0], &name).await;
    let forget = [Write::Forget(before[0]), Write::Forget(before[2])];
    tabs[1].write(&forget).await.unwrap();
    assert_eq!(texts(tabs[0], &name).await, ["b"]);
    tabs[1].write(&[append(&name, "d")]).await.unwrap();
    assert_eq!(texts(tabs[0], &name).await, ["b", "d"]);
    assert!(numbers(tabs[0], &name).await[1] > before[2], "a number was used again");
    // Who knows the last line does not miss what comes after it.
    let after = tabs[0].journal(&name, before[2]).await.unwrap();
    assert_eq!(after.len(), 1);
}

async fn many_writes_are_one(tabs: [&Rc<dyn Storage>; 2]) {
    let (name, other) = (fresh(), fresh());
    let writes = [
        put(Drawer::Articles, &name, "text"),
        put(Drawer::Volumes, &name, "volume"),
        append(&name, "one"),
        put(Drawer::Volumes, &name, "volume again"),
        put(Drawer::Snapshots, &other, "gone"),
        remove(Drawer::Snapshots, &other),
        append(&name, "two"),
    ];
    tabs[0].write(&writes).await.unwrap();
    let (drawers, journal) = contents(tabs[1], &[&name, &other]).await;
    let expected = [
        (Drawer::Articles, name.clone(), "text".to_owned()),
        (Drawer::Volumes, name.clone(), "volume again".to_owned()),
    ];
    assert_eq!(drawers, expected);
    let journal: Vec<_> = journal.iter().map(|(_, line)| line.text.as_str()).collect();
    assert_eq!(journal, ["one", "two"]);
}

async fn tabs_lose_nothing(tabs: Tabs) {
    const ROUNDS: usize = 12;
    let name = fresh();
    let lines = |tab: usize| (0..ROUNDS * 2).map(move |number| format!("{tab}:{number}"));
    let journals = [0, 1].map(|tab| lines(tab).collect::<Vec<_>>());
    let writing = Array::new();
    for (tab, journal) in tabs.iter().cloned().zip(journals.clone()) {
        let name = name.clone();
        writing.push(&future_to_promise(async move {
            for two in journal.chunks(2) {
                let writes: Vec<_> = two.iter().map(|line| append(&name, line)).collect();
                tab.write(&writes).await.unwrap();
            }
            Ok(JsValue::NULL)
        }));
    }
    JsFuture::from(Promise::all(&writing)).await.unwrap();

    let found = texts(&tabs[0], &name).await;
    assert_eq!(found.len(), ROUNDS * 4);
    for journal in &journals {
        let kept: Vec<_> = found.iter().filter(|line| journal.contains(line)).cloned().collect();
        assert!(kept == *journal, "what one tab wrote is not all there, in its order");
    }
    assert!(texts(&tabs[1], &name).await == found, "the two see it in another order");
}

#[wasm_bindgen_test]
async fn memory_keeps_the_laws() {
    assert_eq!(memory()[0].standing(), Standing::Passing);
    check(memory()).await;
}

#[wasm_bindgen_test]
async fn the_database_keeps_the_laws() {
    let tabs = database().await;
    assert_eq!(tabs[0].standing(), Standing::Lasting);
    check(tabs).await;
}

/// A write in which something goes wrong keeps nothing; the next one works.
async fn check_fault(method: &str, fault: &str, at: u32, expected: fn(&StorageError) -> bool) {
    let what = format!("{fault} at {method} {at}");
    let [storage, other] = database().await;
    let (name, old) = (fresh(), fresh());
    let before = [
        put(Drawer::Volumes, &name, "before"),
        put(Drawer::Articles, &old, "old"),
        put(Drawer::Snapshots, &old, "old"),
        append(&old, "old"),
    ];
    storage.write(&before).await.unwrap();
    let forgotten = numbers(&storage, &old).await[0];
    let news = [
        put(Drawer::Articles, &name, "text"),
        append(&name, "one"),
        remove(Drawer::Articles, &old),
        append(&name, "two"),
        put(Drawer::Volumes, &name, "after"),
        remove(Drawer::Snapshots, &old),
        put(Drawer::Quarantine, &name, "odd"),
        append(&name, "three"),
        Write::Forget(forgotten),
    ];
    let kept = contents(&other, &[&name, &old]).await;
    assert_eq!((kept.0.len(), kept.1.len()), (3, 1));

    break_store(method, fault, at);
    let result = storage.write(&news).await;
    assert!(mend_stores() >= at, "{what}: the fault was never met");
    let error = result.expect_err(&what);
    assert!(expected(&error), "{what}: {error:?}");
    for tab in [&storage, &other] {
        assert_eq!(contents(tab, &[&name, &old]).await, kept, "{what}");
    }

    storage.write(&news).await.unwrap();
    assert_eq!(texts(&other, &name).await, ["one", "two", "three"], "{what}");
    assert_eq!(texts(&other, &old).await, Vec::<String>::new(), "{what}");
    assert_eq!(other.read(Drawer::Volumes, &name).await, Ok(Some("after".into())), "{what}");
}

#[wasm_bindgen_test]
async fn a_failed_write_keeps_nothing() {
    let is_other = |error: &StorageError| matches!(error, StorageError::Other(_));
    let is_full = |error: &StorageError| *error == StorageError::Full;
    for method in ["add", "put", "delete"] {
        for at in 1..=3 {
            check_fault(method, "throw", at, is_other).await;
            check_fault(method, "abort", at, is_other).await;
            check_fault(method, "clash", at, is_other).await;
            check_fault(method, "quota", at, is_full).await;
            check_fault(method, "quota later", at, is_full).await;
        }
    }
}
