//! A copy of what is kept, in a database that the browser keeps apart from the first
//! (Storage Buckets API, which Chromium alone has): docs/adr/0024.
//!
//! Nothing hangs on it: where it cannot be made or read, all is as if there were none.

use std::cell::Cell;

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{IdbDatabase, IdbFactory, IdbKeyRange, IdbTransaction};

use super::{
    dom,
    indexed_db::{self, Database, JOURNAL, WRITE, answer, finish, pairs, store_of},
    preferences,
};
use crate::storage::Drawer;

/// What the browser calls its place for the copy.
const BUCKET: &str = "highlit-copy";

/// What is copied. A journal can be read without what sums it up.
const ROWS: [&str; 3] = [store_of(Drawer::Articles), store_of(Drawer::Volumes), JOURNAL];

/// A key, and what is kept under it.
type Row = (JsValue, JsValue);

thread_local! {
    static IS_BUSY: Cell<bool> = const { Cell::new(false) };
    static HAS_NEWS: Cell<bool> = const { Cell::new(false) };
    /// The number of the last line that is copied.
    static COPIED: Cell<f64> = const { Cell::new(-1.0) };
}

/// Something was kept: the copy is to have it, too.
pub fn keep_up() {
    HAS_NEWS.set(true);
    if !IS_BUSY.replace(true) {
        spawn_local(async {
            while HAS_NEWS.take() && copy_news().await.is_some() {}
            IS_BUSY.set(false);
        });
    }
}

/// Puts all that was copied into a database that was made anew.
pub async fn restore() {
    let Some((kept, copy)) = both().await else { return };
    let _ = put_back(&kept, &copy).await;
    kept.close();
    copy.close();
}

/// An article is gone for good, and so from the copy.
pub fn forget(article: &str) {
    let article = JsValue::from_str(article);
    spawn_local(async move {
        let Some(copy) = apart().await else { return };
        let _ = take_out(&copy, &article).await;
        copy.close();
    });
}

/// What is kept, and the copy of it.
async fn both() -> Option<(IdbDatabase, IdbDatabase)> {
    let copy = apart().await?;
    let here = dom::window().indexed_db().ok().flatten();
    let kept = match here {
        Some(here) => indexed_db::open_in(&here).await,
        None => None,
    };
    if kept.is_none() {
        copy.close();
    }
    Some((kept?, copy))
}

async fn apart() -> Option<IdbDatabase> {
    let buckets = Reflect::get(&dom::window().navigator(), &"storageBuckets".into()).ok()?;
    let open: Function = Reflect::get(&buckets, &"open".into()).ok()?.dyn_into().ok()?;
    let bucket: Promise = open.call1(&buckets, &BUCKET.into()).ok()?.dyn_into().ok()?;
    let bucket = JsFuture::from(bucket).await.ok()?;
    let there: IdbFactory = Reflect::get(&bucket, &"indexedDB".into()).ok()?.dyn_into().ok()?;
    indexed_db::open_in(&there).await
}

async fn copy_news() -> Option<()> {
    let (kept, copy) = both().await?;
    let copied = copy_rows(&kept, &copy).await;
    kept.close();
    copy.close();
    copied?;
    preferences::mark_copied();
    Some(())
}

async fn copy_rows(kept: &IdbDatabase, copy: &IdbDatabase) -> Option<()> {
    if COPIED.get() < 0.0 {
        let lines = keys(copy, JOURNAL).await?;
        COPIED.set(lines.iter().last().and_then(|last| last.as_f64()).unwrap_or(0.0));
    }
    let since = IdbKeyRange::lower_bound_with_open(&COPIED.get().into(), true).ok()?;
    let rows = vec![
        new_articles(kept, copy).await?,
        rows_of(kept, store_of(Drawer::Volumes), &JsValue::UNDEFINED).await?,
        rows_of(kept, JOURNAL, &since).await?,
    ];
    let last = rows[2].last().and_then(|(key, _)| key.as_f64());
    put_all(copy, rows).await?;
    last.into_iter().for_each(|last| COPIED.set(last));
    Some(())
}

async fn put_back(kept: &IdbDatabase, copy: &IdbDatabase) -> Option<()> {
    let mut rows = Vec::new();
    for name in ROWS {
        rows.push(rows_of(copy, name, &JsValue::UNDEFINED).await?);
    }
    put_all(kept, rows).await
}

/// The articles that are not copied yet: they are large, and never change.
async fn new_articles(kept: &IdbDatabase, copy: &IdbDatabase) -> Option<Vec<Row>> {
    let name = store_of(Drawer::Articles);
    let known = keys(copy, name).await?;
    let mut rows = Vec::new();
    for key in keys(kept, name).await?.iter().filter(|key| !known.includes(key, 0)) {
        rows.extend(rows_of(kept, name, &key).await?);
    }
    Some(rows)
}

/// The rows whose keys are in a range; of none, all.
async fn rows_of(database: &IdbDatabase, name: &str, range: &JsValue) -> Option<Vec<Row>> {
    let store = database.transaction_with_str(name).ok()?.object_store(name).ok()?;
    pairs(store.get_all_keys_with_key(range), store.get_all_with_key(range)).await.ok()
}

/// Puts rows under their keys into the stores of [`ROWS`], all or none.
async fn put_all(database: &IdbDatabase, rows: Vec<Vec<Row>>) -> Option<()> {
    let transaction = writing(database)?;
    let fill = || {
        for (name, rows) in ROWS.iter().zip(rows) {
            let store = transaction.object_store(name)?;
            for (key, row) in rows {
                store.put_with_key(&row, &key)?;
            }
        }
        Ok(())
    };
    finish(&transaction, fill()).await.ok().map(drop)
}

async fn take_out(copy: &IdbDatabase, article: &JsValue) -> Option<()> {
    let transaction = writing(copy)?;
    let journal = transaction.object_store(JOURNAL).ok()?;
    let lines = journal.index(indexed_db::BY_ARTICLE).ok()?.get_all_keys_with_key(article);
    let lines = Array::from(&answer(lines).await.ok()?);
    let empty = || {
        for name in &ROWS[..2] {
            transaction.object_store(name)?.delete(article)?;
        }
        for line in lines.iter() {
            journal.delete(&line)?;
        }
        Ok(())
    };
    finish(&transaction, empty()).await.ok().map(drop)
}

fn writing(database: &IdbDatabase) -> Option<IdbTransaction> {
    let names: Array = ROWS.iter().map(|name| JsValue::from_str(name)).collect();
    let database: &Database = database.unchecked_ref();
    database.transaction(&names, WRITE, &Object::new()).ok()
}

async fn keys(database: &IdbDatabase, name: &str) -> Option<Array> {
    let store = database.transaction_with_str(name).ok()?.object_store(name).ok()?;
    answer(store.get_all_keys()).await.ok().map(|keys| Array::from(&keys))
}
