//! The reader's selection: when it has settled, and where it lies.
//!
//! Pointer, pen, touch and keyboard selections all arrive as the same two
//! kinds of event, so none of them has a path of its own: a selection is read
//! as soon as the pointer lifts, or when it has kept still for a moment.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent, Node, PointerEvent, Range, Selection};
use yew::Callback;

use super::dom;
use crate::article::Place;

/// How long, in milliseconds, a selection made without a pointer held down
/// (touch handles, the keyboard) must keep still to count as settled.
pub const STILL: u32 = 250;

/// What a reader did with the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Gesture {
    /// Selected from one place to another.
    Selected {
        /// Where the selection begins.
        start: Place,
        /// Where it ends.
        end: Place,
    },
    /// Let go of the selection.
    Released,
    /// Clicked or tapped, selecting nothing.
    Pressed {
        /// Where in the viewport, from its left edge and its top.
        at: (f32, f32),
        /// With what.
        by: Tip,
    },
}

/// What a reader points with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tip {
    /// A mouse, which selects by dragging.
    Mouse,
    /// A finger or a pen, which scrolls by dragging.
    Finger,
}

/// Listens to the reader's selecting until it is dropped.
pub struct Gestures {
    _listeners: [EventListener; 5],
}

impl Gestures {
    /// Tells `on_gesture` what the reader does in elements with `data-text`.
    pub fn watch(on_gesture: Callback<Gesture>) -> Self {
        let watch = Rc::new(Watch {
            on_gesture,
            pointer_down: Cell::new(false),
            began_on_page: Cell::new(false),
            lifted: Cell::new(None),
            link: Cell::new(None),
            settling: RefCell::default(),
        });
        let document = dom::document();
        let listen = |name: &'static str, handle: fn(&Rc<Watch>, &web_sys::Event)| {
            let watch = watch.clone();
            EventListener::new(&document, name, move |event| handle(&watch, event))
        };
        let _listeners = [
            listen("pointerdown", |watch, event| {
                if let Some(event) = first_finger(event) {
                    // What was about to settle must not settle in the middle of a drag.
                    watch.settling.take();
                    watch.lifted.take();
                    watch.press_link(event);
                    watch.pointer_down.set(true);
                    watch.began_on_page.set(is_on_page(event));
                    dom::set_flag("data-finger", tip_of(event) == Tip::Finger);
                }
            }),
            listen("pointercancel", |watch, _| {
                watch.lift_link();
                watch.pointer_down.set(false);
                watch.settle_in(STILL);
            }),
            listen("pointerup", |watch, event| {
                let Some(event) = first_finger(event) else { return };
                watch.pointer_down.set(false);
                let was_on_link = watch.lift_link();
                if watch.began_on_page.get() {
                    let at = (event.client_x() as f32, event.client_y() as f32);
                    let pressed = Gesture::Pressed { at, by: tip_of(event) };
                    // A press on a link follows it and does nothing else.
                    watch.lifted.set(Some(if was_on_link { Gesture::Released } else { pressed }));
                    // A click on selected text lets go of it only after this.
                    watch.settle_in(0);
                } else {
                    // A press on our own chrome may have let go of it too; the
                    // button that was pressed comes first.
                    watch.settle_in(STILL);
                }
            }),
            listen("selectionchange", |watch, _| {
                // Just after a click it is the click that settles.
                if !watch.pointer_down.get() && watch.lifted.get().is_none() {
                    watch.settle_in(STILL);
                }
            }),
            swallow_landings(&watch),
        ];
        Self { _listeners }
    }
}

/// A finger's click comes some time after it lifts, and may find what the lifting
/// brought up in the place of the text: it was not meant for that. Nor was the
/// click of who selects within a link meant to follow it.
fn swallow_landings(watch: &Rc<Watch>) -> EventListener {
    let watch = watch.clone();
    let options = EventListenerOptions {
        phase: EventListenerPhase::Capture,
        ..EventListenerOptions::enable_prevent_default()
    };
    EventListener::new_with_options(&dom::document(), "click", options, move |event| {
        // One that a key makes counts no presses.
        let is_pointers = event.dyn_ref::<MouseEvent>().is_some_and(|event| event.detail() > 0);
        let is_on = |selector| within(event, selector).is_some();
        let is_amiss = || is_on(CHROME) || is_on(LINK) && selection().is_some();
        if is_pointers && watch.began_on_page.take() && is_amiss() {
            event.prevent_default();
            event.stop_propagation();
        }
    })
}

/// Drops the browser's own selection.
pub fn release() {
    if let Ok(Some(selection)) = dom::window().get_selection() {
        // With no ranges there is nothing that could fail.
        let _ = selection.remove_all_ranges();
    }
}

struct Watch {
    on_gesture: Callback<Gesture>,
    pointer_down: Cell<bool>,
    /// Whether the pointer went down where it selects; its click belongs there, too.
    began_on_page: Cell<bool>,
    /// What it comes to that the pointer lifted, if nothing is selected; until that
    /// has settled.
    lifted: Cell<Option<Gesture>>,
    /// The link that is pressed, and where it leads.
    link: Cell<Option<(Element, String)>>,
    settling: RefCell<Option<Timeout>>,
}

impl Watch {
    fn settle_in(self: &Rc<Self>, delay: u32) {
        let watch = self.clone();
        self.settling.replace(Some(Timeout::new(delay, move || watch.settle())));
    }

    fn settle(&self) {
        self.settling.take();
        let lifted = self.lifted.take().unwrap_or(Gesture::Released);
        let gesture = selected().map(|(start, end)| Gesture::Selected { start, end });
        self.on_gesture.emit(gesture.unwrap_or(lifted));
    }

    /// While a pointer is down on a link it leads nowhere: browsers would let nobody
    /// begin a selection there, but drag the link about, or show a menu for it.
    fn press_link(&self, event: &PointerEvent) {
        self.lift_link();
        let Some(link) = within(event, LINK).filter(|_| event.button() == 0) else { return };
        if let Some(href) = link.get_attribute("href") {
            dom::set_attribute(&link, "href", None);
            self.link.set(Some((link, href)));
        }
    }

    /// Lets it lead there again, before the click that follows it; says whether
    /// there was one.
    fn lift_link(&self) -> bool {
        let link = self.link.take();
        link.iter().for_each(|(link, href)| dom::set_attribute(link, "href", Some(href)));
        link.is_some()
    }
}

fn first_finger(event: &web_sys::Event) -> Option<&PointerEvent> {
    event.dyn_ref::<PointerEvent>().filter(|event| event.is_primary())
}

fn tip_of(event: &PointerEvent) -> Tip {
    if event.pointer_type() == "mouse" { Tip::Mouse } else { Tip::Finger }
}

/// Whether a pointer goes down to select or click on the page itself: with its
/// main button, and not on our own chrome, whose buttons act on the selection
/// and must not clear it. Where it lifts does not matter: many a selection is
/// dragged past the edge of the text.
fn is_on_page(event: &PointerEvent) -> bool {
    within(event, CHROME).is_none() && event.button() == 0
}

/// What is ours and not the article's.
const CHROME: &str = "[data-chrome]";

/// A link of the article.
const LINK: &str = "[data-text] a";

fn within(event: &web_sys::Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

/// What is selected, wherever it is.
fn selection() -> Option<Selection> {
    let selection = dom::window().get_selection().ok()??;
    (!selection.is_collapsed() && selection.range_count() > 0).then_some(selection)
}

/// Both ends of what is selected of the article, in text order.
fn selected() -> Option<(Place, Place)> {
    let range = selection()?.get_range_at(0).ok()?;
    let start = dom::place_of(&range.start_container().ok()?, range.start_offset().ok()?);
    let end = dom::place_of(&range.end_container().ok()?, range.end_offset().ok()?);
    if let (Some(start), Some(end)) = (start, end) {
        return Some((start, end));
    }
    let (first, last) = texts_within(&range)?;
    let start = start.or_else(|| dom::place_of(&first, 0))?;
    let end = end.or_else(|| dom::place_of(&last, last.child_nodes().length()))?;
    Some((start, end))
}

/// The first and last block text that a range reaches into: a selection dragged
/// past the edge of a paragraph ends in the space between, or in the panel.
fn texts_within(range: &Range) -> Option<(Node, Node)> {
    let texts = dom::document().query_selector_all("[data-text]").ok()?;
    let node = |index| texts.item(index);
    let before = |index: u32, reach: i16| {
        node(index)
            .and_then(|text| range.compare_point(&text, 0).ok())
            .is_some_and(|side| side < reach)
    };
    let first_not = |reach| {
        let (mut low, mut high) = (0, texts.length());
        while low < high {
            let middle = low.midpoint(high);
            if before(middle, reach) { low = middle + 1 } else { high = middle }
        }
        low
    };
    // Texts that begin before the range, then those that begin within it.
    let (began, within) = (first_not(0), first_not(1));
    let reaches_in = |index: &u32| {
        node(*index).is_some_and(|text| range.intersects_node(&text).unwrap_or(false))
    };
    let first = began.checked_sub(1).filter(reaches_in).unwrap_or(began);
    let last = within.checked_sub(1)?;
    (first <= last).then(|| Some((node(first)?, node(last)?))).flatten()
}
