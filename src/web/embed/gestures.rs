//! What a reader does with an article in someone's page. Unlike on a page of our own, its
//! links lead where they lead, and a tap is no selection: the page may mean it.

use std::{cell::Cell, cell::RefCell, rc::Rc};

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node, PointerEvent, Range};
use yew::Callback;

use crate::web::platform::{dom, selection::STILL};

/// What a reader did with the text.
#[derive(Clone, Debug)]
pub enum Doing {
    /// Selected something, perhaps of the article.
    Selected(Range),
    /// Let go of what was selected.
    Released,
    /// Clicked or tapped at a point of the viewport.
    Pressed(f32, f32),
}

/// Listens to the reader until it is dropped.
pub struct Gestures {
    root: Element,
    _listeners: [EventListener; 4],
}

/// What a page's own presses are for.
const PAGES_OWN: &str = "a[href], button, input, select, textarea, label, summary, [role=button]";

impl Gestures {
    /// Tells `on_doing` what the reader does in that element of the page; nothing that
    /// is done in a shadow root within it.
    pub fn watch(root: &Element, on_doing: Callback<Doing>) -> Self {
        let watch = Rc::new(Watch {
            root: root.clone(),
            on_doing,
            is_down: Cell::new(false),
            pressed: Cell::new(None),
            settling: RefCell::default(),
        });
        let document = dom::document();
        let listen = |name: &'static str, handle: fn(&Rc<Watch>, &web_sys::Event)| {
            let watch = watch.clone();
            EventListener::new(&document, name, move |event| handle(&watch, event))
        };
        let _listeners = [
            listen("pointerdown", |watch, event| {
                watch.is_down.set(watch.is_inside(event));
                watch.pressed.take();
            }),
            listen("pointerup", |watch, event| {
                if watch.is_down.take()
                    && let Some(event) = event.dyn_ref::<PointerEvent>()
                {
                    let is_ours = watch.is_inside(event) && event.button() == 0;
                    let at = (event.client_x() as f32, event.client_y() as f32);
                    watch.pressed.set(is_ours.then_some(at));
                    // A click on selected text lets go of it only after this.
                    watch.settle_in(0);
                }
            }),
            listen("pointercancel", |watch, _| {
                watch.is_down.set(false);
                watch.settle_in(STILL);
            }),
            listen("selectionchange", |watch, _| {
                if !watch.is_down.get() && watch.pressed.get().is_none() {
                    watch.settle_in(STILL);
                }
            }),
        ];
        Self { root: root.clone(), _listeners }
    }

    /// The element that they are done in.
    pub fn root(&self) -> &Element {
        &self.root
    }
}

struct Watch {
    root: Element,
    on_doing: Callback<Doing>,
    is_down: Cell<bool>,
    /// Where the pointer lifted; until that has settled.
    pressed: Cell<Option<(f32, f32)>>,
    settling: RefCell<Option<Timeout>>,
}

impl Watch {
    /// Whether an event is about the page's own nodes in the article.
    fn is_inside(&self, event: &web_sys::Event) -> bool {
        let innermost = event.composed_path().get(0).dyn_into::<Node>().ok();
        let is_pages = |node: &Node| {
            let element = node.dyn_ref::<Element>();
            !element.is_some_and(|element| matches!(element.closest(PAGES_OWN), Ok(Some(_))))
        };
        innermost.is_some_and(|node| self.root.contains(Some(&node)) && is_pages(&node))
    }

    fn settle_in(self: &Rc<Self>, delay: u32) {
        let watch = self.clone();
        self.settling.replace(Some(Timeout::new(delay, move || watch.settle())));
    }

    fn settle(&self) {
        self.settling.take();
        let pressed = self.pressed.take();
        self.on_doing.emit(match (selected(), pressed) {
            (Some(range), _) => Doing::Selected(range),
            (None, Some((x, y))) => Doing::Pressed(x, y),
            (None, None) => Doing::Released,
        });
    }
}

/// What is selected, wherever it is.
fn selected() -> Option<Range> {
    let selection = dom::window().get_selection().ok()??;
    match selection.is_collapsed() || selection.range_count() == 0 {
        true => None,
        false => selection.get_range_at(0).ok(),
    }
}
