//! Whether what floats over a page is still beside what it is about. The browser says when
//! something has moved; nobody looks again and again, and while nothing floats nobody looks.

use std::{cell::Cell, rc::Rc};

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Element, EventTarget, IntersectionObserver, IntersectionObserverInit, Range};
use yew::Callback;

use super::area::{Area, around};
use crate::web::platform::{dom, layout::Layout};

/// Watches until it is dropped.
pub struct Follow {
    about: Vec<Element>,
    floats: Vec<Element>,
    places: Vec<Place>,
    _sizes: Vec<Layout>,
    _listeners: [EventListener; 3],
}

/// The elements that ranges begin and end in.
pub fn ends_of<'r>(ranges: impl IntoIterator<Item = &'r Range>) -> Vec<Element> {
    let mut ends: Vec<Element> = Vec::new();
    for range in ranges {
        for node in [range.start_container(), range.end_container()].into_iter().flatten() {
            ends.extend(node.parent_element().filter(|end| !ends.contains(end)));
        }
    }
    ends
}

impl Follow {
    /// Calls `on_move` whenever one of the elements that something floats beside comes to lie
    /// elsewhere, or one of those that float has another size.
    pub fn watch(about: Vec<Element>, floats: Vec<Element>, on_move: &Callback<()>) -> Self {
        let hear = |target: &EventTarget, event: &'static str| {
            let on_move = on_move.clone();
            let options = EventListenerOptions {
                phase: EventListenerPhase::Capture,
                ..EventListenerOptions::default()
            };
            EventListener::new_with_options(target, event, options, move |_| on_move.emit(()))
        };
        let sized = about.iter().filter_map(laid_out).chain(floats.iter().cloned());
        Self {
            _sizes: sized.map(|element| Layout::watch(&element, on_move.clone())).collect(),
            places: about.iter().map(|element| Place::watch(element, on_move.clone())).collect(),
            _listeners: [
                hear(&dom::window(), "scroll"),
                hear(&dom::window(), "resize"),
                // A small image amid a line moves the words after it, and nothing else.
                hear(&dom::document(), "load"),
            ],
            about,
            floats,
        }
    }

    /// Whether it is these that are watched.
    pub fn is_of(&self, about: &[Element], floats: &[Element]) -> bool {
        self.about == about && self.floats == floats
    }

    /// What floats is where it belongs: it moves when something leaves the place where it is
    /// now.
    pub fn settle(&mut self) {
        self.places.iter_mut().for_each(Place::settle);
    }
}

/// The innermost element around words that has a size of its own.
fn laid_out(element: &Element) -> Option<Element> {
    let is_block = |element: &Element| {
        let display = dom::computed(element, "display").unwrap_or_default();
        !display.starts_with("inline") && display != "contents"
    };
    std::iter::once(element.clone()).chain(around(element)).find(is_block)
}

/// Where an element lies. No browser tells that it has moved; but it tells how much of it is
/// inside a frame, and one that is drawn close around it is left with any move. Of one that a box
/// cuts off, a move may leave as much inside, but then changes how much of it is seen at all.
struct Place {
    element: Element,
    frames: Option<[IntersectionObserver; 2]>,
    /// Where it lay when the frame was drawn.
    drawn: Rc<Cell<Area>>,
    on_change: Closure<dyn FnMut()>,
}

/// How finely it is told how much of an element is inside.
const STEPS: u32 = 1000;

impl Place {
    fn watch(element: &Element, on_move: Callback<()>) -> Self {
        let drawn = Rc::new(Cell::new(Area::default()));
        let (there, was) = (element.clone(), drawn.clone());
        let on_change = Closure::<dyn FnMut()>::new(move || {
            if Area::from(there.get_bounding_client_rect()).differs_from(&was.get()) {
                on_move.emit(());
            }
        });
        let mut place = Self { element: element.clone(), frames: None, drawn, on_change };
        place.settle();
        place
    }

    fn settle(&mut self) {
        let now = Area::from(self.element.get_bounding_client_rect());
        if self.frames.is_some() && !now.differs_from(&self.drawn.get()) {
            return;
        }
        self.leave();
        self.drawn.set(now);
        let root = dom::root();
        let (width, height) = (f64::from(root.client_width()), f64::from(dom::viewport_height()));
        let sides = [now.top, width - now.right, height - now.bottom, now.left];
        // Whole pixels, no less than it has.
        let sides = sides.map(|side| format!("{}px", -(side.floor() as i32)));
        self.frames = self.frame(&sides.join(" ")).zip(self.frame("0px")).map(<[_; 2]>::from);
    }

    fn frame(&self, margin: &str) -> Option<IntersectionObserver> {
        let options = IntersectionObserverInit::new();
        options.set_root_margin(margin);
        let steps = (0..=STEPS).map(|step| JsValue::from(f64::from(step) / f64::from(STEPS)));
        options.set_threshold(&steps.collect::<Array>());
        // In a frame of another page's it would else be the window of that page.
        let _ = Reflect::set(&options, &"root".into(), &dom::document());
        let callback = self.on_change.as_ref().unchecked_ref();
        let observer = IntersectionObserver::new_with_options(callback, &options).ok()?;
        observer.observe(&self.element);
        Some(observer)
    }

    fn leave(&mut self) {
        self.frames.iter().flatten().for_each(IntersectionObserver::disconnect);
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.leave();
    }
}
