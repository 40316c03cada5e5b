//! Storage in the browser's database (Indexed Database API 3.0).

use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DomException, EventTarget, IdbDatabase, IdbObjectStoreParameters, IdbOpenDbRequest, IdbRequest,
    IdbTransaction,
};

use super::dom;
use crate::{
    annotation::Entry,
    article::{Article, ArticleId},
    storage::{Answer, Kept, Record, Storage, StorageError, Volume, last_touched_first},
};

#[wasm_bindgen]
extern "C" {
    /// A database whose transactions take options: web-sys has no such method.
    #[derive(Debug)]
    type Database;

    #[wasm_bindgen(method, catch)]
    fn transaction(
        this: &Database,
        stores: &Array,
        mode: &str,
        options: &JsValue,
    ) -> Result<IdbTransaction, JsValue>;
}

const NAME: &str = "highlit";
const VERSION: u32 = 1;

/// Articles as first opened: id → JSON.
const ARTICLES: &str = "articles";
/// What the start page says of each: id → JSON.
const VOLUMES: &str = "volumes";
/// Every entry of every journal: a number that only grows → `{article, entry}`.
const JOURNAL: &str = "journal";
/// The property of a line of the journal that names its article, and the index
/// by it.
const BY_ARTICLE: &str = "article";
/// The property that holds the entry.
const ENTRY: &str = "entry";

const READ: &str = "readonly";
const WRITE: &str = "readwrite";

/// An open database.
#[derive(Debug)]
pub struct IndexedDb {
    database: Database,
}

impl IndexedDb {
    /// Opens the database, or says why it cannot be had.
    pub async fn open() -> Result<Self, StorageError> {
        let request = ask_to_open().ok_or(StorageError::Blocked)?;
        let database = answer(Ok(request)).await.map_err(|_| StorageError::Blocked)?;
        let database: IdbDatabase = database.unchecked_into();
        // A later version in another tab, or a reader who clears the browser,
        // must not wait for this page to be closed.
        EventListener::once(&database.clone(), "versionchange", {
            let database = database.clone();
            move |_| database.close()
        })
        .forget();
        Ok(Self { database: database.unchecked_into() })
    }

    /// Begins a transaction; what it writes counts as done only once the disk
    /// has it.
    fn begin(&self, stores: &[&str], mode: &str) -> Result<IdbTransaction, JsValue> {
        let stores: Array = stores.iter().map(|name| JsValue::from_str(name)).collect();
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        self.database.transaction(&stores, mode, &options)
    }
}

fn ask_to_open() -> Option<IdbRequest> {
    let request = dom::window().indexed_db().ok()??.open_with_u32(NAME, VERSION).ok()?;
    EventListener::once(&request, "upgradeneeded", {
        let request = request.clone();
        // A failure here is one of the request: the browser takes all of it back.
        move |_| lay_out(&request).unwrap_throw()
    })
    .forget();
    Some(request.into())
}

fn lay_out(request: &IdbOpenDbRequest) -> Result<(), JsValue> {
    let database: IdbDatabase = request.result()?.unchecked_into();
    database.create_object_store(ARTICLES)?;
    database.create_object_store(VOLUMES)?;
    let numbered = IdbObjectStoreParameters::new();
    numbered.set_auto_increment(true);
    database
        .create_object_store_with_optional_parameters(JOURNAL, &numbered)?
        .create_index_with_str(BY_ARTICLE, BY_ARTICLE)?;
    Ok(())
}

impl Storage for IndexedDb {
    fn is_lasting(&self) -> bool {
        true
    }

    fn shelf(&self) -> Answer<'_, Vec<Volume>> {
        Box::pin(self.all_volumes())
    }

    fn load<'a>(&'a self, id: &'a ArticleId) -> Answer<'a, Option<Kept>> {
        Box::pin(self.find(id))
    }

    fn keep<'a>(&'a self, article: &'a Article, volume: &'a Volume) -> Answer<'a, ()> {
        Box::pin(self.put(article, volume))
    }

    fn append<'a>(&'a self, volume: &'a Volume, entries: &'a [Rc<Entry>]) -> Answer<'a, ()> {
        Box::pin(self.write_on(volume, entries))
    }
}

impl IndexedDb {
    async fn all_volumes(&self) -> Result<Vec<Volume>, StorageError> {
        let ask = || self.begin(&[VOLUMES], READ)?.object_store(VOLUMES)?.get_all();
        let mut shelf = Vec::new();
        for line in Array::from(&answer(ask()).await?).iter() {
            shelf.push(parse(&line)?);
        }
        last_touched_first(&mut shelf);
        Ok(shelf)
    }

    async fn find(&self, id: &ArticleId) -> Result<Option<Kept>, StorageError> {
        let key = JsValue::from_str(id.as_str());
        let transaction = self.begin(&[ARTICLES, JOURNAL], READ).map_err(named)?;
        let article = answer(transaction.object_store(ARTICLES).and_then(|all| all.get(&key)));
        let lines = || transaction.object_store(JOURNAL)?.index(BY_ARTICLE)?.get_all_with_key(&key);
        let lines = answer(lines());
        let article = article.await?;
        if article.is_undefined() {
            return Ok(None);
        }
        let mut journal = Vec::new();
        for line in Array::from(&lines.await?).iter() {
            journal.push(parse(&property(&line, ENTRY))?);
        }
        Ok(Some(Kept { article: parse(&article)?, journal }))
    }

    async fn put(&self, article: &Article, volume: &Volume) -> Result<(), StorageError> {
        let key = JsValue::from_str(&volume.id);
        let transaction = self.begin(&[ARTICLES, VOLUMES], WRITE).map_err(named)?;
        let articles = transaction.object_store(ARTICLES).map_err(named)?;
        let known = answer(articles.get_key(&key)).await?;
        if !known.is_undefined() {
            return Ok(());
        }
        let fill = || {
            articles.add_with_key(&write(article), &key)?;
            transaction.object_store(VOLUMES)?.put_with_key(&write(volume), &key)
        };
        finish(&transaction, fill()).await.map(drop)
    }

    async fn write_on(&self, volume: &Volume, entries: &[Rc<Entry>]) -> Result<(), StorageError> {
        let key = JsValue::from_str(&volume.id);
        let transaction = self.begin(&[VOLUMES, JOURNAL], WRITE).map_err(named)?;
        let fill = || {
            let journal = transaction.object_store(JOURNAL)?;
            for entry in entries {
                let line = Object::new();
                Reflect::set(&line, &BY_ARTICLE.into(), &key)?;
                Reflect::set(&line, &ENTRY.into(), &write(entry.as_ref()))?;
                journal.add(&line)?;
            }
            transaction.object_store(VOLUMES)?.put_with_key(&write(volume), &key)
        };
        finish(&transaction, fill()).await.map(drop)
    }
}

/// What the browser answers to a request.
fn answer(asked: Result<IdbRequest, JsValue>) -> Answer<'static, JsValue> {
    outcome(asked.map(EventTarget::from), "success", "error")
}

/// Waits until the disk has all that a transaction was filled with; if any of
/// it failed, none is kept.
fn finish(
    transaction: &IdbTransaction,
    filled: Result<IdbRequest, JsValue>,
) -> Answer<'static, JsValue> {
    if filled.is_err() {
        // Left alone, it would keep what was asked for before the failure.
        let _ = transaction.abort();
    }
    outcome(filled.map(|_| transaction.clone().into()), "complete", "abort")
}

/// What comes of a request or a transaction, which says by events of those names
/// that it went well or did not. It listens at once, not only when it is polled,
/// for the event comes but once.
///
/// Boxed, so that all that wait for it do not bring its machinery along.
fn outcome(
    source: Result<EventTarget, JsValue>,
    well: &'static str,
    ill: &'static str,
) -> Answer<'static, JsValue> {
    let begun = source.map(|source| {
        let done = Promise::new(&mut |resolve, reject| {
            // Neither fails: they are listeners, and of a source of events.
            let _ = source.add_event_listener_with_callback(well, &resolve);
            let _ = source.add_event_listener_with_callback(ill, &reject);
        });
        (source, JsFuture::from(done))
    });
    Box::pin(async {
        let (source, done) = begun.map_err(named)?;
        match done.await {
            // A transaction has no result; nobody asks for it.
            Ok(_) => Ok(property(&source, "result")),
            Err(_) => Err(named(property(&source, "error"))),
        }
    })
}

fn property(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}

fn write(value: &impl Record) -> JsValue {
    JsValue::from_str(&value.to_line())
}

fn parse<T: Record>(value: &JsValue) -> Result<T, StorageError> {
    value.as_string().and_then(|line| T::from_line(&line)).ok_or(StorageError::Damaged)
}

fn named(error: JsValue) -> StorageError {
    match error.dyn_ref::<DomException>() {
        Some(error) if error.name() == "QuotaExceededError" => StorageError::Full,
        Some(error) => StorageError::Other(error.message()),
        None => StorageError::Other("?".into()),
    }
}
