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
    /// Prints what `draw` draws. It is asked when printing begins, and at once:
    /// a script that prints leaves no time for anything to be rendered later.
    pub fn offer(draw: impl Fn(&mut dyn Pen) + 'static) -> Self {
        let window = dom::window();
        let begin = EventListener::new(&window, "beforeprint", move |_| {
            remove();
            style();
            let body = dom::document().body().map(Element::from);
            body.into_iter().for_each(|body| draw(&mut Builder(body)));
        });
        Self { _listeners: [begin, EventListener::new(&window, "afterprint", |_| remove())] }
    }
}

/// Adopts the style, which the page's policy would refuse as an element.
fn style() {
    if let Ok(style) = CssStyleSheet::new() {
        // Only a sheet that is still being fetched could not be written.
        let _ = style.replace_sync(handout::STYLE);
        dom::document().set_adopted_style_sheets(&Array::of1(&style));
    }
}

fn remove() {
    dom::by_id(handout::ID).iter().for_each(Element::remove);
    dom::document().set_adopted_style_sheets(&Array::new());
}
