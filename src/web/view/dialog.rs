//! A dialog: the browser's own, which traps focus, closes on Escape and gives
//! the focus back to where it was.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlElement};
use yew::prelude::*;

use super::icon::{Picture, icon};
use crate::web::{platform::dom, words::say};

/// The id of a dialog's heading.
pub const TITLE: &str = "dialog-title";

/// Markup for a dialog with a heading, which is also its name. A button in it
/// with `data-close` closes it; `on_close` is called once it has closed,
/// however that came about.
pub fn dialog(title: AttrValue, on_close: Callback<Event>, children: Html) -> Html {
    // Another dialog is another element: this one may still be closing.
    html! {
        <dialog key={title.to_string()} class="dialog" aria-labelledby={TITLE} data-chrome="" onclick={close_if_asked} onclose={on_close}>
            // Where nothing asks to be filled in, reading begins at the top.
            <header>
                <h2 id={TITLE} tabindex="-1" autofocus=true>{ title }</h2>
                <button type="button" class="tool" aria-label={say("close")} data-close="">
                    { icon(Picture::Close) }
                </button>
            </header>
            { children }
        </dialog>
    }
}

/// Shows a dialog that has just been rendered, once: one that has been closed is
/// still in the page until its owner hears of it, and must stay closed.
pub fn show_new() {
    if let Some(dialog) = find::<HtmlDialogElement>("dialog:not([data-shown])") {
        // What opened it may stand in a popover, and would vanish with it: the focus has to come
        // back to the popover's own button.
        if let Some(popover) = find::<HtmlElement>(":popover-open") {
            let _ = popover.hide_popover();
        }
        // Neither fails for an element that has just come into the page.
        let _ = dialog.set_attribute("data-shown", "");
        let _ = dialog.show_modal();
    }
}

/// Where what had the focus has gone, the dialog's heading gets it: a dialog without the
/// focus hears no Escape.
pub fn keep_focus() {
    if is_open() && !dom::has_focus() {
        dom::focus(TITLE);
    }
}

/// Whether a dialog is open: another than the one that has just closed, say.
pub fn is_open() -> bool {
    find::<HtmlDialogElement>("dialog[open]").is_some()
}

/// Closes the dialog that is open.
pub fn close() {
    if let Some(dialog) = find::<HtmlDialogElement>("dialog[open]") {
        dialog.close();
    }
}

fn close_if_asked(event: MouseEvent) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    if target.is_some_and(|target| matches!(target.closest("[data-close]"), Ok(Some(_)))) {
        close();
    }
}

fn find<T: JsCast>(selector: &str) -> Option<T> {
    dom::document().query_selector(selector).ok()??.dyn_into().ok()
}
