//! Storage in the browser's database.

use std::rc::Rc;

use idb::{
    Database, KeyPath, Query, Transaction, TransactionMode, TransactionResult,
    builder::{DatabaseBuilder, IndexBuilder, ObjectStoreBuilder},
};
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, IdbDatabase, IdbTransaction};

use crate::{
    annotation::Entry,
    article::{Article, ArticleId},
    storage::{Answer, Kept, Record, Storage, StorageError, Volume, last_touched_first},
};

const NAME: &str = "highlit";
const VERSION: u32 = 1;

/// Articles as first opened: id → JSON.
const ARTICLES: &str = "articles";
/// What the start page says of each: id → JSON.
const VOLUMES: &str = "volumes";
/// Every entry of every journal: a number that only grows → `{article, entry}`.
const JOURNAL: &str = "journal";
/// The index of the journal by article.
const BY_ARTICLE: &str = "article";

/// An open database.
#[derive(Debug)]
pub struct IndexedDb {
    database: IdbDatabase,
}

impl IndexedDb {
    /// Opens the database, or says why it cannot be had.
    pub async fn open() -> Result<Self, StorageError> {
        let by_article =
            IndexBuilder::new(BY_ARTICLE.into(), KeyPath::new_single(BY_ARTICLE)).unique(false);
        let journal = ObjectStoreBuilder::new(JOURNAL).auto_increment(true).add_index(by_article);
        let database = DatabaseBuilder::new(NAME)
            .version(VERSION)
            .add_object_store(ObjectStoreBuilder::new(ARTICLES))
            .add_object_store(ObjectStoreBuilder::new(VOLUMES))
            .add_object_store(journal)
            .build()
            .await
            .map_err(|_| StorageError::Blocked)?;
        Ok(Self { database: database.into() })
    }

    fn read(&self, stores: &[&str]) -> Result<Transaction, StorageError> {
        let database = Database::from(self.database.clone());
        database.transaction(stores, TransactionMode::ReadOnly).map_err(other)
    }

    /// Begins a transaction that counts as done only once the disk has it:
    /// `durability: "strict"` (Indexed Database API 3.0), which the crate does
    /// not offer yet.
    fn write(&self, stores: &[&str]) -> Result<IdbTransaction, StorageError> {
        let names: Array = stores.iter().map(|name| JsValue::from_str(name)).collect();
        let begin = || {
            let options = Object::new();
            Reflect::set(&options, &"durability".into(), &"strict".into())?;
            let begin = Reflect::get(&self.database, &"transaction".into())?;
            let begin: Function = begin.dyn_into()?;
            begin.call3(&self.database, &names, &"readwrite".into(), &options)
        };
        begin().map(JsCast::unchecked_into).map_err(|error| named(&error))
    }
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
        let volumes = self.read(&[VOLUMES])?.object_store(VOLUMES).map_err(other)?;
        let all = volumes.get_all(None, None).map_err(other)?.await.map_err(other)?;
        let mut shelf = all.iter().map(parse).collect::<Result<Vec<Volume>, _>>()?;
        last_touched_first(&mut shelf);
        Ok(shelf)
    }

    async fn find(&self, id: &ArticleId) -> Result<Option<Kept>, StorageError> {
        let key = JsValue::from_str(id.as_str());
        let transaction = self.read(&[ARTICLES, JOURNAL])?;
        let articles = transaction.object_store(ARTICLES).map_err(other)?;
        let article = articles.get(Query::Key(key.clone())).map_err(other)?;
        let by_article = transaction.object_store(JOURNAL).map_err(other)?;
        let by_article = by_article.index(BY_ARTICLE).map_err(other)?;
        let lines = by_article.get_all(Some(Query::Key(key)), None).map_err(other)?;
        let Some(article) = article.await.map_err(other)? else {
            return Ok(None);
        };
        let journal = lines
            .await
            .map_err(other)?
            .iter()
            .map(|line| {
                let entry = Reflect::get(line, &"entry".into());
                entry.map_err(|_| StorageError::Damaged).and_then(|entry| parse(&entry))
            })
            .collect::<Result<Vec<Entry>, _>>()?;
        Ok(Some(Kept { article: parse(&article)?, journal }))
    }

    async fn put(&self, article: &Article, volume: &Volume) -> Result<(), StorageError> {
        let key = JsValue::from_str(&volume.id);
        let transaction = Transaction::from(self.write(&[ARTICLES, VOLUMES])?);
        let articles = transaction.object_store(ARTICLES).map_err(other)?;
        let kept = articles.count(Some(Query::Key(key.clone()))).map_err(other)?;
        if kept.await.map_err(other)? > 0 {
            return Ok(());
        }
        articles.add(&write(article), Some(&key)).map_err(other)?;
        let volumes = transaction.object_store(VOLUMES).map_err(other)?;
        volumes.put(&write(volume), Some(&key)).map_err(other)?;
        finish(transaction).await
    }

    async fn write_on(&self, volume: &Volume, entries: &[Rc<Entry>]) -> Result<(), StorageError> {
        let key = JsValue::from_str(&volume.id);
        let transaction = Transaction::from(self.write(&[VOLUMES, JOURNAL])?);
        let journal = transaction.object_store(JOURNAL).map_err(other)?;
        for entry in entries {
            let line = Object::new();
            let set = |name: &str, value: &JsValue| Reflect::set(&line, &name.into(), value);
            set(BY_ARTICLE, &key).map_err(|error| named(&error))?;
            set("entry", &write(entry.as_ref())).map_err(|error| named(&error))?;
            journal.add(&line, None).map_err(other)?;
        }
        let volumes = transaction.object_store(VOLUMES).map_err(other)?;
        volumes.put(&write(volume), Some(&key)).map_err(other)?;
        finish(transaction).await
    }
}

/// Waits until the disk has it; a transaction that was called off says why.
async fn finish(transaction: Transaction) -> Result<(), StorageError> {
    let raw = IdbTransaction::from(transaction);
    match Transaction::from(raw.clone()).await {
        Ok(TransactionResult::Committed) => Ok(()),
        Ok(TransactionResult::Aborted) => {
            Err(raw.error().map_or(StorageError::Full, |error| named(&error)))
        }
        Err(error) => Err(other(error)),
    }
}

fn write(value: &impl Record) -> JsValue {
    JsValue::from_str(&value.to_line())
}

fn parse<T: Record>(value: &JsValue) -> Result<T, StorageError> {
    value.as_string().and_then(|line| T::from_line(&line)).ok_or(StorageError::Damaged)
}

/// What the browser said, without the crate's words for where it said it.
fn other(error: idb::Error) -> StorageError {
    match error {
        idb::Error::AddFailed(error)
        | idb::Error::TransactionOpenFailed(error)
        | idb::Error::UpdateFailed(error) => named(&error),
        idb::Error::DomException(error) => named(&error),
        _ => StorageError::Other("the database did not answer".into()),
    }
}

fn named(error: &JsValue) -> StorageError {
    match error.dyn_ref::<DomException>() {
        Some(error) if error.name() == "QuotaExceededError" => StorageError::Full,
        Some(error) => StorageError::Other(error.message()),
        None => StorageError::Other("no reason given".into()),
    }
}
