//! Storage in the browser's database (Indexed Database API 3.0).

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo_events::EventListener;
use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DomException, EventTarget, IdbDatabase, IdbFactory, IdbKeyRange, IdbObjectStoreParameters,
    IdbRequest, IdbTransaction,
};
use yew::Callback;

use super::dom;
use crate::storage::{Answer, Drawer, Line, Standing, Storage, StorageError, Write};

#[wasm_bindgen]
extern "C" {
    /// A database whose transactions take options: web-sys has no such method.
    #[derive(Clone, Debug)]
    pub type Database;

    /// Begins one (section 4.5).
    #[wasm_bindgen(method, catch)]
    pub fn transaction(
        this: &Database,
        stores: &Array,
        mode: &str,
        options: &JsValue,
    ) -> Result<IdbTransaction, JsValue>;
}

const NAME: &str = "highlit";

/// Grows with every change to what is laid out below or to the form of a line: a
/// page of an older version then closes the database instead of writing into it.
const VERSION: u32 = 2;

/// The store of each drawer: a name → a line.
pub const fn store_of(drawer: Drawer) -> &'static str {
    match drawer {
        Drawer::Articles => "articles",
        Drawer::Volumes => "volumes",
        Drawer::Snapshots => "snapshots",
        Drawer::Quarantine => "quarantine",
    }
}

/// Every line of every journal: a number that only grows → `{article, entry}`.
pub const JOURNAL: &str = "journal";
/// The property of a line of the journal that names its article, and the index
/// by it.
pub(super) const BY_ARTICLE: &str = "article";
/// The property that holds the line itself.
const ENTRY: &str = "entry";

/// All stores. The first version had no snapshots and no quarantine.
const STORES: [&str; 5] = [
    store_of(Drawer::Articles),
    store_of(Drawer::Volumes),
    store_of(Drawer::Snapshots),
    store_of(Drawer::Quarantine),
    JOURNAL,
];

const READ: &str = "readonly";
pub(super) const WRITE: &str = "readwrite";

/// The database.
#[derive(Debug)]
pub struct IndexedDb {
    database: RefCell<Database>,
    /// Why the database is no longer open, if it is not.
    gone: Rc<RefCell<Option<StorageError>>>,
    is_newer: bool,
    is_new: bool,
    on_gone: Callback<()>,
}

impl IndexedDb {
    /// Opens the database, or says why it cannot be had. `on_gone` is told when the
    /// browser takes it away later.
    pub async fn open(on_gone: Callback<()>) -> Result<Self, StorageError> {
        let is_new = Rc::new(Cell::new(false));
        let database = match open(Some(VERSION), &is_new).await {
            Ok(database) => database,
            // Perhaps a newer Highlit has been here: what it left can be read.
            Err(_) => open(None, &is_new).await.map_err(|_| StorageError::Blocked)?,
        };
        if !STORES.iter().all(|name| has_store(&database, name)) {
            database.close();
            return Err(StorageError::Blocked);
        }
        let (gone, is_newer) = (Rc::default(), database.version() > VERSION.into());
        watch(&database, &gone, &on_gone);
        let (database, is_new) = (RefCell::new(database.unchecked_into()), is_new.get());
        Ok(Self { database, gone, is_newer, is_new, on_gone })
    }

    /// Whether there was none before.
    pub fn is_new(&self) -> bool {
        self.is_new
    }

    /// Begins a transaction; what it writes counts as done only once the disk
    /// has it.
    fn begin(&self, stores: &[&str], mode: &str) -> Result<IdbTransaction, StorageError> {
        if let Some(error) = self.gone.borrow().as_ref() {
            return Err(error.clone());
        }
        if self.is_newer && mode == WRITE {
            return Err(StorageError::Superseded);
        }
        let stores: Array = stores.iter().map(|name| JsValue::from_str(name)).collect();
        let options = Object::new();
        // A plain object takes any property.
        let _ = Reflect::set(&options, &"durability".into(), &"strict".into());
        self.database.borrow().transaction(&stores, mode, &options).map_err(named)
    }

    async fn ask(
        &self,
        store: &str,
        ask: impl FnOnce(&web_sys::IdbObjectStore) -> Result<IdbRequest, JsValue>,
    ) -> Result<JsValue, StorageError> {
        let transaction = self.begin(&[store], READ)?;
        let answer = answer(transaction.object_store(store).and_then(|store| ask(&store)));
        let_go(&transaction);
        answer.await
    }

    async fn lines(&self, article: &str, after: u64) -> Result<Vec<Line>, StorageError> {
        let transaction = self.begin(&[JOURNAL], READ)?;
        let journal = transaction.object_store(JOURNAL).map_err(named)?;
        let lines = match after {
            0 => {
                let of = JsValue::from_str(article);
                let index = journal.index(BY_ARTICLE).map_err(named)?;
                pairs(index.get_all_keys_with_key(&of), index.get_all_with_key(&of))
            }
            // Since a line that is known there are few, of any article.
            after => {
                let since = IdbKeyRange::lower_bound_with_open(&(after as f64).into(), true);
                let since = JsValue::from(since.map_err(named)?);
                pairs(journal.get_all_keys_with_key(&since), journal.get_all_with_key(&since))
            }
        };
        let_go(&transaction);
        let line = |(number, line): (JsValue, JsValue)| {
            let is_its = property(&line, BY_ARTICLE).as_string().is_some_and(|of| of == article);
            let number = number.as_f64()? as u64;
            // What is no text was not written here, and is read as a damaged line.
            let text = property(&line, ENTRY).as_string().unwrap_or_default();
            is_its.then_some(Line { number, text })
        };
        Ok(lines.await?.into_iter().filter_map(line).collect())
    }

    async fn write_all(&self, writes: &[Write]) -> Result<(), StorageError> {
        let transaction = self.begin(&STORES, WRITE)?;
        let fill = || {
            for write in writes {
                match write {
                    Write::Put(drawer, name, line) => {
                        let store = transaction.object_store(store_of(*drawer))?;
                        store.put_with_key(&line.into(), &name.into())?;
                    }
                    Write::Remove(drawer, name) => {
                        transaction.object_store(store_of(*drawer))?.delete(&name.into())?;
                    }
                    Write::Append(article, text) => {
                        let line = Object::new();
                        Reflect::set(&line, &BY_ARTICLE.into(), &article.into())?;
                        Reflect::set(&line, &ENTRY.into(), &text.into())?;
                        transaction.object_store(JOURNAL)?.add(&line)?;
                    }
                    Write::Forget(number) => {
                        let number = JsValue::from(*number as f64);
                        transaction.object_store(JOURNAL)?.delete(&number)?;
                    }
                }
            }
            Ok(())
        };
        finish(&transaction, fill()).await.map(drop)
    }

    async fn open_again(&self) -> Result<(), StorageError> {
        if *self.gone.borrow() != Some(StorageError::Lost) {
            return Ok(());
        }
        let database = open(Some(VERSION), &Rc::default()).await?;
        self.gone.replace(None);
        watch(&database, &self.gone, &self.on_gone);
        self.database.replace(database.unchecked_into());
        Ok(())
    }
}

/// Another connection to the database of that factory, which must be closed soon; `None` if
/// it cannot be had.
pub(super) async fn open_in(factory: &IdbFactory) -> Option<IdbDatabase> {
    let request = ask_to_open(factory, Some(VERSION), &Rc::default())?;
    Some(answer(Ok(request)).await.ok()?.unchecked_into())
}

async fn open(version: Option<u32>, is_new: &Rc<Cell<bool>>) -> Result<IdbDatabase, StorageError> {
    // A page that listens for this is not put to sleep when it is left. One that sleeps while
    // it lays out the database would keep every other page waiting for it, in Chromium too.
    let _stays_awake = EventListener::new(&dom::window(), "unload", |_| {});
    let factory = dom::window().indexed_db().ok().flatten();
    let request = factory.and_then(|factory| ask_to_open(&factory, version, is_new));
    let request = request.ok_or(StorageError::Blocked)?;
    Ok(answer(Ok(request)).await?.unchecked_into())
}

fn ask_to_open(
    factory: &IdbFactory,
    version: Option<u32>,
    is_new: &Rc<Cell<bool>>,
) -> Option<IdbRequest> {
    let request = match version {
        Some(version) => factory.open_with_u32(NAME, version),
        None => factory.open(NAME),
    };
    let request = request.ok()?;
    EventListener::once(&request, "upgradeneeded", {
        let (request, is_new) = (request.clone(), is_new.clone());
        // A failure here is one of the request: the browser takes all of it back.
        move |event| {
            is_new.set(property(event, "oldVersion").as_f64() == Some(0.0));
            lay_out(&request).unwrap_throw()
        }
    })
    .forget();
    Some(request.into())
}

/// Adds the stores that are not there. What lies in the others stays as it is:
/// lines say themselves which form they are in.
fn lay_out(request: &IdbRequest) -> Result<(), JsValue> {
    let database: IdbDatabase = request.result()?.unchecked_into();
    for name in STORES.into_iter().filter(|name| !has_store(&database, name)) {
        if name == JOURNAL {
            let numbered = IdbObjectStoreParameters::new();
            numbered.set_auto_increment(true);
            database
                .create_object_store_with_optional_parameters(name, &numbered)?
                .create_index_with_str(BY_ARTICLE, BY_ARTICLE)?;
        } else {
            database.create_object_store(name)?;
        }
    }
    Ok(())
}

fn has_store(database: &IdbDatabase, name: &str) -> bool {
    Array::from(&property(database, "objectStoreNames")).includes(&name.into(), 0)
}

/// Notices when the database is taken away: by a newer Highlit in another window,
/// which must not wait for this page to be closed, by a reader who clears the
/// browser, or by the browser itself, to make room.
fn watch(database: &IdbDatabase, gone: &Rc<RefCell<Option<StorageError>>>, on_gone: &Callback<()>) {
    // Should the program break, the page closes it (static/rescue.js). A window takes
    // any property.
    let _ = Reflect::set(&dom::window(), &"highlitDatabase".into(), database);
    for name in ["versionchange", "close"] {
        let (closing, gone, on_gone) = (database.clone(), gone.clone(), on_gone.clone());
        EventListener::new(database, name, move |event| {
            closing.close();
            let is_newer = property(event, "newVersion").is_truthy();
            gone.replace(Some(match is_newer {
                true => StorageError::Superseded,
                false => StorageError::Lost,
            }));
            on_gone.emit(());
        })
        .forget();
    }
}

impl Storage for IndexedDb {
    fn standing(&self) -> Standing {
        if self.is_newer { Standing::ReadOnly } else { Standing::Lasting }
    }

    fn read<'a>(&'a self, drawer: Drawer, name: &'a str) -> Answer<'a, Option<String>> {
        Box::pin(async move {
            let line = self.ask(store_of(drawer), |store| store.get(&name.into())).await?;
            Ok(line.as_string())
        })
    }

    fn read_all(&self, drawer: Drawer) -> Answer<'_, Vec<(String, String)>> {
        Box::pin(async move {
            let transaction = self.begin(&[store_of(drawer)], READ)?;
            let store = transaction.object_store(store_of(drawer)).map_err(named)?;
            let all = pairs(store.get_all_keys(), store.get_all());
            let_go(&transaction);
            let all = all.await?;
            let text = |value: &JsValue| value.as_string().unwrap_or_default();
            Ok(all.iter().map(|(name, line)| (text(name), text(line))).collect())
        })
    }

    fn names(&self, drawer: Drawer) -> Answer<'_, Vec<String>> {
        Box::pin(async move {
            let names = self.ask(store_of(drawer), |store| store.get_all_keys()).await?;
            Ok(Array::from(&names).iter().filter_map(|name| name.as_string()).collect())
        })
    }

    fn journal<'a>(&'a self, article: &'a str, after: u64) -> Answer<'a, Vec<Line>> {
        Box::pin(self.lines(article, after))
    }

    fn write<'a>(&'a self, writes: &'a [Write]) -> Answer<'a, ()> {
        Box::pin(self.write_all(writes))
    }

    fn reopen(&self) -> Answer<'_, ()> {
        Box::pin(self.open_again())
    }
}

/// The keys and the values that two requests of one transaction ask for.
pub(super) fn pairs(
    keys: Result<IdbRequest, JsValue>,
    values: Result<IdbRequest, JsValue>,
) -> Answer<'static, Vec<(JsValue, JsValue)>> {
    let (keys, values) = (answer(keys), answer(values));
    Box::pin(async {
        let (keys, values) = (Array::from(&keys.await?), Array::from(&values.await?));
        Ok(keys.iter().zip(values.iter()).collect())
    })
}

/// What the browser answers to a request.
pub(super) fn answer(asked: Result<IdbRequest, JsValue>) -> Answer<'static, JsValue> {
    outcome(asked.map(EventTarget::from), "success", "error")
}

/// Nothing more is asked of a transaction: it may end without this page, which
/// WebKit puts to sleep when it is left. Then the next page would wait for ever.
// web-sys calls it deprecated; the standard does not.
#[expect(deprecated)]
fn let_go(transaction: &IdbTransaction) {
    // One that has ended already needs no end.
    let _ = transaction.commit();
}

/// Waits until the disk has all that a transaction was filled with; if any of
/// it failed, none is kept.
pub(super) fn finish(
    transaction: &IdbTransaction,
    filled: Result<(), JsValue>,
) -> Answer<'static, JsValue> {
    match filled {
        Ok(()) => let_go(transaction),
        // Left alone, it would keep what was asked for before the failure.
        Err(_) => drop(transaction.abort()),
    }
    outcome(filled.map(|()| transaction.clone().into()), "complete", "abort")
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

fn named(error: JsValue) -> StorageError {
    match error.dyn_ref::<DomException>() {
        Some(error) if error.name() == "QuotaExceededError" => StorageError::Full,
        Some(error) => StorageError::Other(error.message()),
        None => StorageError::Other("?".into()),
    }
}
