//! Storage that the page brings: an object with `load` and `append`, which keeps lines and
//! need not know what they say. It may be a file, a database or a server of its own.

use js_sys::{Array, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::{
    json::Json,
    storage::{Answer, Drawer, Line, MemoryStorage, Standing, Storage, StorageError, Write},
};

#[wasm_bindgen]
extern "C" {
    /// What a page brings.
    #[derive(Clone, Debug)]
    pub type Keeper;

    /// All lines that were appended, in order.
    #[wasm_bindgen(method, catch)]
    fn load(this: &Keeper) -> Result<JsValue, JsValue>;

    /// Keeps lines for good, all of them or none.
    #[wasm_bindgen(method, catch)]
    fn append(this: &Keeper, lines: &Array) -> Result<JsValue, JsValue>;
}

/// The lines of a page's storage, and what they come to.
#[derive(Debug)]
pub struct HostStorage {
    keeper: Keeper,
    state: MemoryStorage,
}

impl HostStorage {
    /// Reads all that it has. A line that is none of ours is passed over.
    pub async fn open(keeper: Keeper) -> Result<Self, StorageError> {
        let lines = settled(keeper.load()).await?;
        let lines = match lines.dyn_into::<Array>() {
            Ok(lines) => lines,
            // Many a store gives nothing where nothing was kept yet.
            Err(nothing) if nothing.is_null() || nothing.is_undefined() => Array::new(),
            Err(_) => return Err(StorageError::Other("load(): !Array.isArray".into())),
        };
        let state = MemoryStorage::default();
        for line in lines.iter().filter_map(|line| line.as_string()) {
            if let Some(writes) = read(&line) {
                state.write(&writes).await?;
            }
        }
        Ok(Self { keeper, state })
    }
}

impl Storage for HostStorage {
    fn standing(&self) -> Standing {
        Standing::Lasting
    }

    fn read<'a>(&'a self, drawer: Drawer, name: &'a str) -> Answer<'a, Option<String>> {
        self.state.read(drawer, name)
    }

    fn read_all(&self, drawer: Drawer) -> Answer<'_, Vec<(String, String)>> {
        self.state.read_all(drawer)
    }

    fn names(&self, drawer: Drawer) -> Answer<'_, Vec<String>> {
        self.state.names(drawer)
    }

    fn journal<'a>(&'a self, article: &'a str, after: u64) -> Answer<'a, Vec<Line>> {
        self.state.journal(article, after)
    }

    fn write<'a>(&'a self, writes: &'a [Write]) -> Answer<'a, ()> {
        Box::pin(async move {
            let line = JsValue::from_str(&Json::from(written(writes)).to_string());
            settled(self.keeper.append(&Array::of1(&line))).await?;
            self.state.write(writes).await
        })
    }
}

/// What comes of a call that may give a promise.
async fn settled(called: Result<JsValue, JsValue>) -> Result<JsValue, StorageError> {
    let settled = match called {
        Ok(value) => JsFuture::from(Promise::resolve(&value)).await,
        Err(error) => Err(error),
    };
    settled.map_err(|error| StorageError::Other(words_of(&error)))
}

/// What an error of the page says.
fn words_of(error: &JsValue) -> String {
    error
        .dyn_ref::<js_sys::Error>()
        .map_or_else(|| error.as_string().unwrap_or_default(), |error| error.message().into())
}

const DRAWERS: [(&str, Drawer); 4] = [
    ("article", Drawer::Articles),
    ("volume", Drawer::Volumes),
    ("snapshot", Drawer::Snapshots),
    ("quarantine", Drawer::Quarantine),
];

fn name_of(drawer: Drawer) -> &'static str {
    DRAWERS.iter().find(|(_, other)| *other == drawer).map_or("", |(name, _)| name)
}

/// Writes that are done together, as one line: `[[what, name, text], …]`.
fn written(writes: &[Write]) -> Vec<Json<'_>> {
    let row = |what: &'static str, name: String, text: &str| -> Json {
        Json::List(vec![what.into(), name.into(), text.to_owned().into()])
    };
    let one = |write: &Write| match write {
        Write::Put(drawer, name, text) => row(name_of(*drawer), name.clone(), text),
        Write::Remove(drawer, name) => {
            Json::List(vec![name_of(*drawer).into(), name.clone().into()])
        }
        Write::Append(article, text) => row("journal", article.clone(), text),
        Write::Forget(number) => Json::List(vec!["forget".into(), number.to_string().into()]),
    };
    writes.iter().map(one).collect()
}

fn read(line: &str) -> Option<Vec<Write>> {
    let Json::List(rows) = Json::read(line).ok()? else { return None };
    rows.into_iter().map(write_of).collect()
}

fn write_of(row: Json) -> Option<Write> {
    let Json::List(parts) = row else { return None };
    let text = |part: &Json| match part {
        Json::Text(text) => Some(text.to_string()),
        _ => None,
    };
    let parts: Vec<String> = parts.iter().map(text).collect::<Option<_>>()?;
    let drawer = |name: &str| DRAWERS.iter().find(|(other, _)| *other == name).map(|(_, it)| *it);
    match &*parts.iter().map(String::as_str).collect::<Vec<_>>() {
        ["journal", article, text] => Some(Write::Append((*article).into(), (*text).into())),
        ["forget", number] => number.parse().ok().map(Write::Forget),
        [name, of, text] => Some(Write::Put(drawer(name)?, (*of).into(), (*text).into())),
        [name, of] => Some(Write::Remove(drawer(name)?, (*of).into())),
        _ => None,
    }
}
