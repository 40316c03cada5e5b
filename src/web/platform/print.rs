//! Printing: a sheet made for paper stands in for the app while it is printed,
//! however that came about.

use gloo_events::EventListener;
use js_sys::Array;
use web_sys::{CssStyleSheet, Element};

use super::dom::{self, Builder};
use crate::exchange::handout::{self, Pen};

/// Asks the browser to print the page.
pub fn print() {
    // A browser that cannot print does nothing.
    let _ = dom::window().print();
}

/// Puts a hand-out into the page for as long as the browser prints.
pub struct Printing {
    _listeners: [EventListener; 2],
}

impl Printing {
    /// Has `lay_out` put it there. It is asked when printing begins, and at once:
    /// a script that prints leaves no time for anything to be rendered later.
    pub fn offer(lay_out: impl Fn() + 'static) -> Self {
        let window = dom::window();
        let begin = EventListener::new(&window, "beforeprint", move |_| {
            remove();
            lay_out();
        });
        Self { _listeners: [begin, EventListener::new(&window, "afterprint", |_| remove())] }
    }
}

/// Puts what `draw` draws at the end of the page, with a style of its own: it is
/// adopted, since the page's policy would refuse it as an element.
pub fn lay_out(style: &str, draw: impl FnOnce(&mut dyn Pen)) {
    if let Ok(sheet) = CssStyleSheet::new() {
        // Only a sheet that is still being fetched could not be written.
        let _ = sheet.replace_sync(style);
        dom::document().set_adopted_style_sheets(&Array::of1(&sheet));
    }
    if let Some(body) = dom::document().body() {
        draw(&mut Builder(body.into()));
    }
}

fn remove() {
    dom::by_id(handout::ID).iter().for_each(Element::remove);
    dom::document().set_adopted_style_sheets(&Array::new());
}
