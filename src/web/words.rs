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
    /// The address of the other words.
    more: String,
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
    learn_from(&str::to_owned, preferences::language().as_deref()).await?;
    let root = dom::document().document_element()?;
    root.set_attribute("lang", language().tag).ok()?;
    root.set_attribute("dir", direction()).ok()
}

/// The same for a widget on a page that says which language it wants; `address` tells where
/// a file of the site is. The first language that is learnt is spoken.
pub async fn learn_from(address: &dyn Fn(&str) -> String, chosen: Option<&str>) -> Option<()> {
    let wanted: Vec<String> =
        dom::window().navigator().languages().iter().filter_map(|tag| tag.as_string()).collect();
    let (language, locale) = choose(chosen, &wanted);
    let words = Words::new(&locale);
    let name = |ending| address(&format!("locales/{}.{ending}", language.tag));
    let file = files::part(&name("ftl")).await?;
    words.add(&String::from_utf8_lossy(&file));
    let more = name("more.ftl");
    // Two widgets may have asked for them at once.
    TONGUE.with(|tongue| drop(tongue.set(Tongue { more, language, locale, words })));
    Some(())
}

/// Asks for the other words of that language.
pub fn ask_for_more() -> Promise {
    with_tongue(|tongue| files::ask(&tongue.more))
}

/// Learns those; `None` if they are not to be had.
pub async fn learn_more(asked: Promise) -> Option<()> {
    let more = files::answer(asked).await.ok()?;
    with_tongue(|tongue| tongue.words.add(&String::from_utf8_lossy(&more)));
    Some(())
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

/// Whether there are any words yet.
pub fn are_known() -> bool {
    TONGUE.with(|tongue| tongue.get().is_some())
}

/// The language that is spoken.
pub fn language() -> &'static Language {
    with_tongue(|tongue| tongue.language)
}

/// Which way its lines run: `ltr` or `rtl`.
pub fn direction() -> &'static str {
    if language().is_rtl { "rtl" } else { "ltr" }
}

/// The locale in which dates are written.
pub fn locale() -> String {
    with_tongue(|tongue| tongue.locale.clone())
}

fn with_tongue<T>(then: impl FnOnce(&Tongue) -> T) -> T {
    TONGUE.with(|tongue| then(tongue.get().expect_throw("the words come first")))
}
