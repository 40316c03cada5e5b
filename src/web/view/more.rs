//! The menu at the end of the bar, for what is wanted less often.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::icon::{Picture, icon};
use crate::web::platform::dom;

/// One line of the menu.
pub struct Item {
    /// Its picture.
    pub picture: Picture,
    /// What it is called.
    pub name: &'static str,
    /// What it does.
    pub onclick: Callback<MouseEvent>,
}

const BUTTON_ID: &str = "more";
const MENU_ID: &str = "more-menu";

/// Markup for the button and its menu. It is the browser's own popover, which
/// says whether it is expanded and closes on Escape and on a click elsewhere.
pub fn more(items: Vec<Item>) -> Html {
    let items = items.into_iter().enumerate().map(|(index, item)| {
        let act = item.onclick;
        let onclick = Callback::from(move |event| {
            close();
            act.emit(event);
        });
        html! {
            <button type="button" role="menuitem" tabindex="-1" autofocus={index == 0} {onclick}>
                { icon(item.picture) }{ item.name }
            </button>
        }
    });
    html! {
        <>
            <button id={BUTTON_ID} type="button" class="tool" aria-label="More" title="More"
                aria-haspopup="menu" popovertarget={MENU_ID}>
                { icon(Picture::More) }
            </button>
            <div id={MENU_ID} class="more-menu" role="menu" aria-labelledby={BUTTON_ID} popover="auto"
                onkeydown={walk}>
                { for items }
            </div>
        </>
    }
}

/// Closes the menu and gives the focus back, so that what comes next (a dialog)
/// knows where to return it to.
fn close() {
    if let Some(menu) = dom::find::<HtmlElement>(MENU_ID) {
        // It is a popover, and so can be hidden.
        let _ = menu.hide_popover();
        dom::focus(BUTTON_ID);
    }
}

/// The keys of a menu (ARIA Authoring Practices Guide, menu pattern).
fn walk(event: KeyboardEvent) {
    let item = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(item) = item else { return };
    let Some(menu) = item.parent_element() else { return };
    let next = match event.key().as_str() {
        "ArrowDown" => item.next_element_sibling().or_else(|| menu.first_element_child()),
        "ArrowUp" => item.previous_element_sibling().or_else(|| menu.last_element_child()),
        "Home" => menu.first_element_child(),
        "End" => menu.last_element_child(),
        "Tab" => return close(),
        // The browser closes the menu; nothing else is to be left with the same key.
        "Escape" => return event.stop_propagation(),
        _ => return,
    };
    event.prevent_default();
    next.iter().for_each(dom::focus_on);
}
