//! The words of the interface, in the reader's language. They never change while the
//! page is open. Some are fetched before anything is shown; the others, which only
//! what is fetched later says, come with that.

use std::cell::OnceCell;

use js_sys::Promise;
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
    let words = Words::new(&locale);
    let file = files::fetch(&address(language.tag, "ftl")).await?;
    words.add(&String::from_utf8_lossy(&file));
    let root = dom::document().document_element()?;
    root.set_attribute("lang", language.tag).ok()?;
    root.set_attribute("dir", if language.is_rtl { "rtl" } else { "ltr" }).ok()?;
    TONGUE.with(|tongue| tongue.set(Tongue { language, locale, words })).ok()
}

/// Asks for the other words of that language.
pub fn ask_for_more() -> Promise {
    files::ask(&address(language().tag, "more.ftl"))
}

/// Learns those; `None` if they are not to be had.
pub async fn learn_more(asked: Promise) -> Option<()> {
    let more = files::answer(asked).await?;
    with_tongue(|tongue| tongue.words.add(&String::from_utf8_lossy(&more)));
    Some(())
}

fn address(tag: &str, ending: &str) -> String {
    format!("locales/{tag}.{ending}")
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
