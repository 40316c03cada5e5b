//! The keys that work anywhere on the page but in a field.

use std::{cell::Cell, rc::Rc};

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::Callback;

use super::dom;
use crate::{article::Travel, web::view::tag_menu};

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Ctrl or Cmd with Z.
    Undo,
    /// Ctrl or Cmd with Shift and Z, or with Y.
    Redo,
    /// Escape.
    Escape,
    /// Enter on the article: what the reading cursor is at.
    Choose,
    /// A digit from 1.
    Number(usize),
    /// J or K: to another sentence. With Shift the stretch grows.
    Sentence(Travel, Reach),
    /// An arrow on the article.
    Arrow(Arrow, Step, Reach),
    /// N or P: to another highlight.
    Highlight(Travel),
    /// E: the edges of the highlight that is open.
    Edges,
    /// X: the other end of what is held is the one that moves.
    SwapEnds,
    /// W: why the open highlight was marked.
    Why,
    /// Delete or Backspace, on a highlight.
    Delete,
    /// B: the brush.
    Brush,
    /// The question mark.
    Help,
    /// Escape in a note: back to the article.
    LeaveNote,
}

impl Key {
    /// Whether it takes functions that are fetched when they are first wanted.
    pub fn is_rare(self) -> bool {
        !matches!(self, Self::Escape | Self::Number(_))
    }
}

/// Whether the cursor goes elsewhere or stretches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// It goes.
    Go,
    /// It stretches: Shift is held.
    Stretch,
}

/// An arrow key, by where it points on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrow {
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// Upwards.
    Up,
    /// Downwards.
    Down,
}

/// How far an arrow along the line goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// One character.
    Character,
    /// One word: Ctrl is held, or on a Mac the Option key.
    Word,
}

/// Tells `on_key` of such keys while the listener lives. Letters, digits and
/// signs count only while `letters` says so (WCAG 2.2, 2.1.4). Tab leads into
/// the tag menu while there is one, wherever in the page it comes to stand.
pub fn listen(letters: Rc<Cell<bool>>, on_key: Callback<Key>) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&dom::document(), "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        if event.is_composing() {
            return;
        }
        let key = match is_within(event, FIELDS) {
            true => {
                (event.key() == "Escape" && is_within(event, ".note")).then_some(Key::LeaveNote)
            }
            false if leads_into_menu(event) => {
                event.prevent_default();
                return dom::focus_first(tag_menu::ID);
            }
            false => command(event)
                .or_else(|| on_article(event))
                .or_else(|| on_page(event))
                .or_else(|| letters.get().then(|| letter(event)).flatten()),
        };
        let Some(key) = key else { return };
        // Escape and Delete mean nothing to the page itself, and letters find
        // text as it is typed in some browsers.
        event.prevent_default();
        on_key.emit(key);
    })
}

/// Where keys are letters to be written, or belong to a dialog or a menu.
const FIELDS: &str =
    "input:not([type=checkbox]), textarea, select, dialog, [role=menu], [contenteditable]";

fn command(event: &KeyboardEvent) -> Option<Key> {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return None;
    }
    match event.key().as_str() {
        "z" | "Z" if event.shift_key() => Some(Key::Redo),
        "z" | "Z" => Some(Key::Undo),
        "y" | "Y" => Some(Key::Redo),
        _ => None,
    }
}

/// Keys that are the article's while it has the keyboard's focus. One that only
/// clicked on it goes on scrolling with the arrows.
fn on_article(event: &KeyboardEvent) -> Option<Key> {
    if event.meta_key() || !is_within(event, "#article:focus-visible, [data-cursor] #article") {
        return None;
    }
    let arrow = match event.key().as_str() {
        "ArrowLeft" => Arrow::Left,
        "ArrowRight" => Arrow::Right,
        "ArrowUp" => Arrow::Up,
        "ArrowDown" => Arrow::Down,
        "Enter" if is_target(event, "#article") && is_plain(event) => return Some(Key::Choose),
        _ => return None,
    };
    let step = match event.ctrl_key() || event.alt_key() && dom::is_mac() {
        true => Step::Word,
        // Elsewhere Alt and an arrow go back a page.
        false if event.alt_key() => return None,
        false => Step::Character,
    };
    Some(Key::Arrow(arrow, step, reach(event)))
}

fn on_page(event: &KeyboardEvent) -> Option<Key> {
    match event.key().as_str() {
        "Escape" => Some(Key::Escape),
        "Delete" | "Backspace" if is_plain(event) && is_within(event, "#article, .card, .chip") => {
            Some(Key::Delete)
        }
        _ => None,
    }
}

fn letter(event: &KeyboardEvent) -> Option<Key> {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return None;
    }
    let name = event.key();
    match name.to_ascii_lowercase().as_str() {
        "j" => Some(Key::Sentence(Travel::Forward, reach(event))),
        "k" => Some(Key::Sentence(Travel::Back, reach(event))),
        "n" => Some(Key::Highlight(Travel::Forward)),
        "p" => Some(Key::Highlight(Travel::Back)),
        "e" => Some(Key::Edges),
        "x" => Some(Key::SwapEnds),
        "w" => Some(Key::Why),
        "b" => Some(Key::Brush),
        "?" => Some(Key::Help),
        name => digit(name).map(Key::Number),
    }
}

/// The noughts of the digits that keyboards of the interface's languages write:
/// Western, Arabic of the east and of the west of it, Devanagari.
const NOUGHTS: [char; 4] = ['0', '٠', '۰', '०'];

/// The number from 1 that a digit stands for.
fn digit(name: &str) -> Option<usize> {
    let mut chars = name.chars();
    let (Some(digit), None) = (chars.next(), chars.next()) else { return None };
    let number = |nought: char| u32::from(digit).wrapping_sub(u32::from(nought)) as usize;
    NOUGHTS.into_iter().map(number).find(|number| (1..=9).contains(number))
}

fn reach(event: &KeyboardEvent) -> Reach {
    if event.shift_key() { Reach::Stretch } else { Reach::Go }
}

fn is_plain(event: &KeyboardEvent) -> bool {
    !(event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key())
}

fn leads_into_menu(event: &KeyboardEvent) -> bool {
    let menu = format!("#{}", tag_menu::ID);
    event.key() == "Tab"
        && is_plain(event)
        && dom::by_id(tag_menu::ID).is_some()
        && !is_within(event, &menu)
}

fn is_within(event: &KeyboardEvent, selector: &str) -> bool {
    target(event).is_some_and(|target| matches!(target.closest(selector), Ok(Some(_))))
}

fn is_target(event: &KeyboardEvent, selector: &str) -> bool {
    target(event).is_some_and(|target| target.matches(selector).unwrap_or(false))
}

fn target(event: &KeyboardEvent) -> Option<Element> {
    event.target()?.dyn_into().ok()
}
