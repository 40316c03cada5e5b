//! Pasting a text, or a piece of a page with its headings and paragraphs.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlTextAreaElement};
use yew::prelude::*;

use super::{dialog::dialog, start::Msg};
use crate::web::{open::Material, platform::dom, words::say};

/// The id of the field.
const FIELD_ID: &str = "pasted";

/// Markup without any of these parts says no more than its words do.
const PARTS: [&str; 6] = ["<p", "<h1", "<h2", "<h3", "<li", "<blockquote"];

thread_local! {
    /// What was pasted last, if it has such parts.
    static RICH: RefCell<Option<(String, String)>> = const { RefCell::new(None) };
}

/// Markup for a field for a text; what is wrong with it is said under it.
pub fn paste(error: &AttrValue, on_msg: &Callback<Msg>) -> Html {
    let on_read = on_msg.reform(|_: MouseEvent| read());
    let body = html! {
        <>
            <label class="field">
                <span>{ say("paste-hint") }</span>
                <textarea id={FIELD_ID} rows="12" dir="auto" aria-describedby="paste-error" onpaste={remember} />
            </label>
            <p id="paste-error" class="error" role="alert">{ error }</p>
            <div class="actions">
                <button type="button" class="quiet" data-close="">{ say("cancel") }</button>
                <button type="button" class="primary" onclick={on_read}>{ say("paste-read") }</button>
            </div>
        </>
    };
    dialog(say("paste-title"), on_msg.reform(|_: Event| Msg::Close), body)
}

fn remember(event: Event) {
    let pasted = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
    let part = |kind| pasted.as_ref().and_then(|pasted| pasted.get_data(kind).ok());
    let html = part("text/html").filter(|html| PARTS.iter().any(|part| html.contains(part)));
    RICH.set(html.zip(part("text/plain")));
}

/// What is in the field; with its markup if it is still as it was pasted.
fn read() -> Msg {
    let field = dom::find::<HtmlTextAreaElement>(FIELD_ID);
    let text = field.map(|field| field.value()).unwrap_or_default();
    let rich = RICH.take();
    let is_untouched = |plain: &str| plain.split_whitespace().eq(text.split_whitespace());
    match rich.filter(|(_, plain)| is_untouched(plain)) {
        Some((html, plain)) => Msg::Rich(Material::Rich { html, plain }),
        None => Msg::Read(text),
    }
}
