//! How long the browser keeps what is kept (Storage Standard), and whether it is
//! the only one to have it.

use std::cell::Cell;

use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::dom;
use crate::article::ArticleId;

/// Asks the browser not to make room at the cost of this page's work. Some ask
/// the reader, once is enough for those.
pub fn ask_once() {
    thread_local! {
        static ASKED: Cell<bool> = const { Cell::new(false) };
    }
    if !ASKED.replace(true) {
        spawn_local(ask());
    }
}

async fn ask() {
    let storage = dom::window().navigator().storage();
    let asked = storage.persisted().map(JsFuture::from);
    // Where it cannot be asked, nothing is lost by that.
    if let Ok(asked) = asked
        && asked.await.is_ok_and(|lasts| !lasts.is_truthy())
        && let Ok(granted) = storage.persist()
    {
        let _ = JsFuture::from(granted).await;
    }
}

/// The disk has so many lines of an article's journal; whether those that it had are
/// all gone. That is said once.
pub fn were_thrown_away(article: &str, lines: usize) -> bool {
    let Some(store) = dom::local_storage() else { return false };
    let name = kept_name(article);
    if lines > 0 {
        let _ = store.set_item(&name, "");
        return false;
    }
    let had_some = store.get_item(&name).is_ok_and(|kept| kept.is_some());
    let _ = store.remove_item(&name);
    had_some
}

/// A file was saved of an article whose journal had so many lines.
pub fn saved_to_file(article: &ArticleId, lines: usize) {
    let store = dom::local_storage();
    let _ = store.map(|store| store.set_item(&name(article.as_str()), &lines.to_string()));
}

/// How many lines of an article's journal are in no file that was saved here. If
/// the journal was longer then, the browser has thrown it away since, and it began
/// anew.
pub fn only_here(article: &str, lines: usize) -> usize {
    let store = dom::local_storage();
    let saved = store.and_then(|store| store.get_item(&name(article)).ok().flatten());
    match saved.and_then(|saved| saved.parse::<usize>().ok()) {
        Some(saved) if saved <= lines => lines - saved,
        _ => lines.max(1),
    }
}

/// The article is gone, and with it what was in a file of it.
pub fn forget(article: &str) {
    let store = dom::local_storage();
    for name in [name(article), kept_name(article)] {
        let _ = store.as_ref().map(|store| store.remove_item(&name));
    }
}

fn kept_name(article: &str) -> String {
    format!("highlit-kept-{article}")
}

fn name(article: &str) -> String {
    format!("highlit-saved-{article}")
}
