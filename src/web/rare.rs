//! What is rarely wanted: dialogs, hand-outs, the reading of files. It lies in a
//! file of its own beside the page's WebAssembly, which is fetched when it is
//! first asked for (docs/adr/0015).
//!
//! The functions are reached through [`Rare`] alone: one that the rest of the
//! page named itself would be a part of the rest.

use std::cell::Cell;

use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::{Callback, Event, Html, MouseEvent};

use super::{
    handout,
    platform::preferences::Preferences,
    view::{
        comfort::comfort,
        help::help,
        import::import_preview,
        settings::{Changes, settings},
    },
};
use crate::{
    annotation::{Codebook, Store},
    article::Article,
    exchange::w3c::{self, ReadError, Reading},
};

/// The functions of that file.
pub struct Rare {
    /// See [`help`].
    pub help: fn(&Codebook, Callback<Event>) -> Html,
    /// See [`settings`].
    pub settings: fn(&Article, &Preferences, Option<&str>, &Changes, Callback<Event>) -> Html,
    /// See [`comfort`].
    pub comfort: fn(&Callback<()>, Callback<Event>) -> Html,
    /// See [`import_preview`].
    pub import_preview: ImportPreview,
    /// See [`w3c::read`].
    pub read: fn(&str, &Store) -> Result<Reading, ReadError>,
    /// See [`handout::page`].
    pub page: fn(&Store) -> String,
    /// See [`handout::lay_out`].
    pub lay_out: fn(&Store),
}

type ImportPreview =
    fn(&str, &Store, &Reading, Callback<MouseEvent>, Callback<MouseEvent>, Callback<Event>) -> Html;

/// It could not be fetched.
#[derive(Clone, Copy, Debug)]
pub struct Unavailable;

impl From<SplitLoaderError> for Unavailable {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

thread_local! {
    static RARE: Cell<Option<&'static Rare>> = const { Cell::new(None) };
}

/// The functions, if they have been fetched.
pub fn here() -> Option<&'static Rare> {
    RARE.get()
}

/// Fetches them, if they have not been yet. What failed can be tried again.
pub async fn fetch() -> Result<(), Unavailable> {
    if here().is_none() {
        RARE.set(Some(rare().await?));
    }
    Ok(())
}

#[wasm_split(rare, fallible)]
fn rare() -> Result<&'static Rare, Unavailable> {
    static FUNCTIONS: Rare = Rare {
        help,
        settings,
        comfort,
        import_preview,
        read: w3c::read,
        page: handout::page,
        lay_out: handout::lay_out,
    };
    Ok(&FUNCTIONS)
}
