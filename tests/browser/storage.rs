//! The laws of storage, held to memory and to the browser's database alike;
//! then what only a database can do: fail.

use std::rc::Rc;

use highlit::{
    annotation::Entry,
    article::{Article, ArticleId, Block, Kind, Meta, Writing, WritingMode},
    storage::{Kept, MemoryStorage, Storage, StorageError, Volume},
    text::Language,
    web::platform::indexed_db::IndexedDb,
};
use js_sys::{Array, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{TEXTS, article, entry, fresh_article, moment};

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
}

/// Two handles on one storage, as two tabs of a browser have.
type Tabs = [Rc<dyn Storage>; 2];

fn memory() -> Tabs {
    let storage = Rc::new(MemoryStorage::default());
    [storage.clone(), storage]
}

async fn database() -> Tabs {
    [Rc::new(IndexedDb::open().await.unwrap()), Rc::new(IndexedDb::open().await.unwrap())]
}

fn volume(article: &Article, minute: u32) -> Volume {
    Volume {
        id: article.id().as_str().to_owned(),
        title: article.title(),
        source: Some("“Source” 🗞".into()),
        touched: moment(minute),
        highlights: 3,
        explained: 2,
    }
}

fn entries(notes: impl IntoIterator<Item = String>) -> Vec<Rc<Entry>> {
    notes.into_iter().map(|note| entry(&note)).collect()
}

fn kept(article: &Article, journal: &[Rc<Entry>]) -> Kept {
    let journal = journal.iter().map(|entry| entry.as_ref().clone()).collect();
    Kept { article: article.clone(), journal }
}

async fn check_kept(storage: &Rc<dyn Storage>, article: &Article, journal: &[Rc<Entry>]) {
    let found = storage.load(article.id()).await.unwrap().unwrap();
    assert_eq!(found.journal.len(), journal.len());
    assert!(found == kept(article, journal), "something came back other than it was kept");
}

/// Every law of [`Storage`].
async fn check([one, other]: Tabs) {
    unknown_is_none(&one).await;
    keeping_is_done_once(&one).await;
    entries_come_back_in_order(&one).await;
    articles_come_back_equal(&one).await;
    tabs_lose_nothing([one.clone(), other.clone()]).await;
    shelf_is_in_order(&one, &other).await;
}

async fn unknown_is_none(storage: &Rc<dyn Storage>) {
    let unknown = ArticleId::parse(&"0".repeat(64)).unwrap();
    assert_eq!(storage.load(&unknown).await, Ok(None));
}

async fn keeping_is_done_once(storage: &Rc<dyn Storage>) {
    let article = fresh_article();
    let first = volume(&article, 1);
    storage.keep(&article, &first).await.unwrap();
    check_kept(storage, &article, &[]).await;

    let journal = entries(["before".into()]);
    storage.append(&first, &journal).await.unwrap();
    let again = article.with_block(1, false).unwrap();
    storage.keep(&again, &Volume { title: "other".into(), ..first.clone() }).await.unwrap();
    check_kept(storage, &article, &journal).await;
    assert!(storage.shelf().await.unwrap().contains(&first));
}

async fn entries_come_back_in_order(storage: &Rc<dyn Storage>) {
    let article = fresh_article();
    let volume = volume(&article, 1);
    storage.keep(&article, &volume).await.unwrap();
    let mut journal = entries(["👨‍👩‍👧 Cafe\u{301} \u{0}\"\n".into()]);
    journal.extend([Rc::new(Entry::Undo), Rc::new(Entry::Redo)]);
    storage.append(&volume, &journal).await.unwrap();
    storage.append(&volume, &[]).await.unwrap();
    check_kept(storage, &article, &journal).await;

    let many = entries((0..2_000).map(|number| number.to_string()));
    storage.append(&volume, &many).await.unwrap();
    journal.extend(many);
    check_kept(storage, &article, &journal).await;
}

async fn articles_come_back_equal(storage: &Rc<dyn Storage>) {
    let some = |text: &str| Some(text.to_owned());
    let meta = Meta {
        title: some("标题 😀"),
        source: some("S"),
        date: some("4 Feb"),
        byline: some("B"),
        author_note: some("N"),
        writing: Writing { language: Language::parse("ja"), mode: WritingMode::Vertical },
    };
    let kinds = [
        Kind::Title,
        Kind::Source,
        Kind::Byline,
        Kind::Heading,
        Kind::Paragraph,
        Kind::AuthorNote,
        Kind::Furniture,
    ];
    let blocks = kinds.map(|kind| (Block::new(kind), format!("{kind:?} {}", TEXTS.concat())));
    for article in [Article::new(meta, blocks.to_vec()).unwrap(), article(TEXTS)] {
        storage.keep(&article, &volume(&article, 1)).await.unwrap();
        check_kept(storage, &article, &[]).await;
    }
}

async fn tabs_lose_nothing(tabs: Tabs) {
    const ROUNDS: usize = 12;
    let article = fresh_article();
    let volume = volume(&article, 1);
    tabs[0].keep(&article, &volume).await.unwrap();
    let of_tab = |tab: usize| entries((0..ROUNDS * 2).map(|number| format!("{tab}:{number}")));
    let journals = [of_tab(0), of_tab(1)];
    let writing = Array::new();
    for (tab, journal) in tabs.iter().cloned().zip(journals.clone()) {
        let volume = volume.clone();
        writing.push(&future_to_promise(async move {
            for two in journal.chunks(2) {
                tab.append(&volume, two).await.unwrap();
            }
            Ok(JsValue::NULL)
        }));
    }
    JsFuture::from(Promise::all(&writing)).await.unwrap();

    for tab in &tabs {
        let found = tab.load(article.id()).await.unwrap().unwrap().journal;
        assert_eq!(found.len(), ROUNDS * 4);
        for journal in &journals {
            let own: Vec<_> = journal.iter().map(Rc::as_ref).collect();
            let kept: Vec<_> = found.iter().filter(|entry| own.contains(entry)).collect();
            assert!(kept == own, "what one tab wrote is not all there, in its order");
        }
    }
}

async fn shelf_is_in_order(one: &Rc<dyn Storage>, other: &Rc<dyn Storage>) {
    let articles = [fresh_article(), fresh_article(), fresh_article()];
    for (article, minute) in articles.iter().zip([20, 10, 30]) {
        one.keep(article, &volume(article, minute)).await.unwrap();
    }
    check_shelf(
        other,
        [&volume(&articles[2], 30), &volume(&articles[0], 20), &volume(&articles[1], 10)],
    )
    .await;
    let touched = Volume { highlights: 4, ..volume(&articles[1], 40) };
    other.append(&touched, &entries(["new".into()])).await.unwrap();
    check_shelf(one, [&touched, &volume(&articles[2], 30), &volume(&articles[0], 20)]).await;
}

async fn check_shelf(storage: &Rc<dyn Storage>, expected: [&Volume; 3]) {
    let shelf = storage.shelf().await.unwrap();
    let ours = shelf.iter().filter(|volume| expected.iter().any(|other| other.id == volume.id));
    assert_eq!(ours.collect::<Vec<_>>(), expected);
}

#[wasm_bindgen_test]
async fn memory_keeps_the_laws() {
    check(memory()).await;
}

#[wasm_bindgen_test]
async fn the_database_keeps_the_laws() {
    check(database().await).await;
}

/// An append in which something goes wrong keeps nothing; the next one works.
async fn check_fault(fault: &str, at: u32, expected: fn(&StorageError) -> bool) {
    let [storage, other] = database().await;
    let article = fresh_article();
    let before = volume(&article, 1);
    storage.keep(&article, &before).await.unwrap();
    let news = entries(["one", "two", "three"].map(String::from));
    let after = Volume { highlights: 9, ..volume(&article, 2) };

    break_add(fault, at);
    let result = storage.append(&after, &news).await;
    assert!(mend_add() >= at, "{fault} at {at}: the fault was never met");
    let error = result.expect_err(fault);
    assert!(expected(&error), "{fault} at {at}: {error:?}");
    for tab in [&storage, &other] {
        check_kept(tab, &article, &[]).await;
        assert!(tab.shelf().await.unwrap().contains(&before), "{fault} at {at}: the volume");
    }

    storage.append(&after, &news).await.unwrap();
    check_kept(&other, &article, &news).await;
}

#[wasm_bindgen_test]
async fn a_failed_append_keeps_nothing() {
    let is_other = |error: &StorageError| matches!(error, StorageError::Other(_));
    for at in 1..=3 {
        check_fault("throw", at, is_other).await;
        check_fault("abort", at, is_other).await;
        check_fault("clash", at, is_other).await;
        check_fault("quota", at, |error| *error == StorageError::Full).await;
        check_fault("quota later", at, |error| *error == StorageError::Full).await;
    }
}

#[wasm_bindgen_test]
async fn an_article_that_cannot_be_kept_is_not_half_kept() {
    let [storage, other] = database().await;
    let article = fresh_article();
    for fault in ["throw", "abort", "clash"] {
        break_add(fault, 1);
        let result = storage.keep(&article, &volume(&article, 1)).await;
        assert!(mend_add() > 0 && result.is_err(), "{fault}: {result:?}");
        assert_eq!(other.load(article.id()).await, Ok(None), "{fault}");
    }
    storage.keep(&article, &volume(&article, 1)).await.unwrap();
    check_kept(&other, &article, &[]).await;
}

/// A later version of Highlit in another tab must be able to open the database
/// while this one is still on screen; so must a reader who clears it.
#[wasm_bindgen_test]
async fn an_open_page_gives_way_and_says_so() {
    let [storage, other] = database().await;
    let article = fresh_article();
    let volume = volume(&article, 1);
    storage.keep(&article, &volume).await.unwrap();
    drop(other);
    JsFuture::from(delete_database("highlit")).await.unwrap();
    let result = storage.append(&volume, &entries(["late".into()])).await;
    assert!(matches!(result, Err(StorageError::Other(_))), "{result:?}");
}
