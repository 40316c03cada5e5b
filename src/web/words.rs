//! The words of the interface, in the reader's language. They are fetched once,
//! before anything is shown, and never change while the page is open.

use std::cell::OnceCell;

use wasm_bindgen::UnwrapThrowExt;
use yew::AttrValue;

use super::platform::{dom, files, fluent::Words, preferences};
use crate::words::{Language, Message, choose};

struct Tongue {
    language: &'static Language,
    locale: String,
    words: Words,
}

thread_local! {
    static TONGUE: OnceCell<Tongue> = const { OnceCell::new() };
}

/// Fetches the words of the language that the reader chose, or else the best of
/// those that the browser asks for; `None` if they are not to be had.
pub async fn learn() -> Option<()> {
    let wanted: Vec<String> =
        dom::window().navigator().languages().iter().filter_map(|tag| tag.as_string()).collect();
    let (language, locale) = choose(preferences::language().as_deref(), &wanted);
    let file = files::fetch(&format!("locales/{}.ftl", language.tag)).await?;
    let words = Words::read(&locale, &String::from_utf8_lossy(&file));
    let root = dom::document().document_element()?;
    root.set_attribute("lang", language.tag).ok()?;
    root.set_attribute("dir", if language.is_rtl { "rtl" } else { "ltr" }).ok()?;
    TONGUE.with(|tongue| tongue.set(Tongue { language, locale, words })).ok()
}

/// A message in the reader's language.
pub fn say(message: impl Into<Message>) -> AttrValue {
    say_message(message.into())
}

/// Once for all kinds of messages: every page is full of them.
#[inline(never)]
fn say_message(message: Message) -> AttrValue {
    with_tongue(|tongue| tongue.words.say(&message)).into()
}

/// The language that is spoken.
pub fn language() -> &'static Language {
    with_tongue(|tongue| tongue.language)
}

/// The locale in which dates are written.
pub fn locale() -> String {
    with_tongue(|tongue| tongue.locale.clone())
}

fn with_tongue<T>(then: impl FnOnce(&Tongue) -> T) -> T {
    TONGUE.with(|tongue| then(tongue.get().expect_throw("the words come first")))
}
