//! Dragging an edge of a stretch by its handle, with any pointer.

use std::{cell::Cell, rc::Rc};

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};
use yew::Callback;

use super::{caret, dom};
use crate::article::Place;

/// The attribute that makes an element a handle; its value names the edge.
pub const ATTRIBUTE: &str = "data-grip";

/// An edge of a stretch of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// Where it begins.
    Start,
    /// Where it ends.
    End,
}

impl Edge {
    /// Its name in [`ATTRIBUTE`].
    pub fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::End => "end",
        }
    }

    fn of(element: &Element) -> Option<Self> {
        let name = element.get_attribute(ATTRIBUTE)?;
        [Self::Start, Self::End].into_iter().find(|edge| edge.name() == name)
    }
}

/// What a reader does with a handle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Grip {
    /// Drags the edge to a place.
    Dragged(Edge, Place),
    /// Lets go of it where it is.
    Dropped,
    /// The browser took the pointer away.
    Lost,
}

/// Listens to the handles until it is dropped.
pub struct Grips {
    _listeners: [EventListener; 5],
}

/// A handle that is held, and by how much its edge lies beside the pointer.
#[derive(Clone, Copy)]
struct Hold {
    edge: Edge,
    pointer: i32,
    beside: (f32, f32),
}

/// How near to the top or the foot of the screen, in pixels, a drag scrolls on,
/// and how far at a time.
const MARGIN: i32 = 72;
const SCROLL: f64 = 14.0;

impl Grips {
    /// Tells `on_grip` what becomes of the elements with [`ATTRIBUTE`].
    pub fn watch(on_grip: Callback<Grip>) -> Self {
        let hold = Rc::new(Cell::new(None::<Hold>));
        let document = dom::document();
        let options = EventListenerOptions::enable_prevent_default();
        let listen =
            |name: &'static str, handle: fn(&Cell<Option<Hold>>, &PointerEvent) -> Option<Grip>| {
                let (hold, on_grip) = (hold.clone(), on_grip.clone());
                EventListener::new_with_options(&document, name, options, move |event| {
                    let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
                    handle(&hold, event).into_iter().for_each(|grip| on_grip.emit(grip));
                })
            };
        let _listeners = [
            listen("pointerdown", |hold, event| {
                let grip = grip_of(event)?;
                let beside = beside(&grip, event)?;
                let edge = Edge::of(&grip)?;
                hold.set(Some(Hold { edge, pointer: event.pointer_id(), beside }));
                // The text under the handles can be pointed at from now on.
                dom::set_flag("data-dragging", true);
                // What is selected stays selected.
                event.prevent_default();
                None
            }),
            listen("pointermove", |hold, event| {
                let Hold { edge, pointer, beside } = hold.get()?;
                if event.pointer_id() != pointer {
                    return None;
                }
                scroll_along(event.client_y());
                let (x, y) = point(event);
                let place = caret::nearest_place(x + beside.0, y + beside.1)?;
                Some(Grip::Dragged(edge, place))
            }),
            listen("pointerup", |hold, event| end(hold, event, Grip::Dropped)),
            listen("pointercancel", |hold, event| end(hold, event, Grip::Lost)),
            // A press on a handle must not let go of the browser's own selection.
            EventListener::new_with_options(&document, "mousedown", options, |event| {
                let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
                if target.is_some_and(|target| target.has_attribute(ATTRIBUTE)) {
                    event.prevent_default();
                }
            }),
        ];
        Self { _listeners }
    }
}

fn end(hold: &Cell<Option<Hold>>, event: &PointerEvent, grip: Grip) -> Option<Grip> {
    let held = hold.get().filter(|held| held.pointer == event.pointer_id());
    held.map(|_| {
        hold.set(None);
        dom::set_flag("data-dragging", false);
        grip
    })
}

fn grip_of(event: &PointerEvent) -> Option<Element> {
    if event.button() != 0 {
        return None;
    }
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(&format!("[{ATTRIBUTE}]")).ok()?
}

/// From the pointer to the middle of the line at whose edge the handle stands:
/// the handle notes in its box where that is, by [`aim`].
fn beside(grip: &Element, event: &PointerEvent) -> Option<(f32, f32)> {
    let aim = |name: &str| grip.get_attribute(name)?.parse::<i32>().ok();
    let (x, y) = point(event);
    let scrolled = dom::scrolled();
    Some((aim(AIM_X)? as f32 - scrolled.0 - x, aim(AIM_Y)? as f32 - scrolled.1 - y))
}

const AIM_X: &str = "data-x";
const AIM_Y: &str = "data-y";

/// Notes at a handle which point of the page its edge has, in whole pixels: the
/// reading of fractions would cost every reader some twenty kilobytes.
pub fn aim(grip: &Element, (x, y): (f32, f32)) {
    for (name, value) in [(AIM_X, x), (AIM_Y, y)] {
        // Both are fit to be names of attributes.
        let _ = grip.set_attribute(name, &(value.round() as i32).to_string());
    }
}

fn point(event: &PointerEvent) -> (f32, f32) {
    (event.client_x() as f32, event.client_y() as f32)
}

/// Text beyond the screen is reached by holding the handle near its edge.
fn scroll_along(y: i32) {
    let way = match y {
        y if y < MARGIN => -SCROLL,
        y if y > dom::viewport_height() - MARGIN => SCROLL,
        _ => return,
    };
    dom::window().scroll_by_with_x_and_y(0.0, way);
}
