//! The keys that work anywhere on the page but in a field.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::Callback;

use super::dom;
use crate::web::view::tag_menu;

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Ctrl or Cmd with Z.
    Undo,
    /// Ctrl or Cmd with Shift and Z, or with Y.
    Redo,
    /// Escape.
    Escape,
    /// A digit from 1.
    Number(usize),
}

/// Tells `on_key` of such keys while the listener lives. Tab leads into the tag
/// menu while there is one, wherever in the page it comes to stand.
pub fn listen(on_key: Callback<Key>) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&dom::document(), "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        if is_within(event, FIELDS) || event.is_composing() || event.alt_key() {
            return;
        }
        let name = event.key();
        let command = event.ctrl_key() || event.meta_key();
        let key = match (name.as_str(), command) {
            ("z" | "Z", true) if event.shift_key() => Key::Redo,
            ("z" | "Z", true) => Key::Undo,
            ("y" | "Y", true) => Key::Redo,
            ("Escape", false) => Key::Escape,
            ("Tab", false) if leads_into_menu(event) => {
                event.prevent_default();
                return dom::focus_first(tag_menu::ID);
            }
            (digit, false) => match digit.parse() {
                Ok(number @ 1..=9) => Key::Number(number),
                _ => return,
            },
            _ => return,
        };
        if command {
            event.prevent_default();
        }
        on_key.emit(key);
    })
}

/// Where keys are letters to be written, or belong to a dialog.
const FIELDS: &str = "input:not([type=checkbox]), textarea, select, dialog, [contenteditable]";

fn leads_into_menu(event: &KeyboardEvent) -> bool {
    let menu = format!("#{}", tag_menu::ID);
    !event.shift_key() && dom::by_id(tag_menu::ID).is_some() && !is_within(event, &menu)
}

fn is_within(event: &KeyboardEvent, selector: &str) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| matches!(target.closest(selector), Ok(Some(_))))
}
