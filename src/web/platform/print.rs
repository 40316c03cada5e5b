//! Printing: a sheet made for paper stands in for the app while it is printed,
//! however that came about.

use gloo_events::EventListener;
use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::CssStyleSheet;

use super::dom;
use crate::exchange::handout::{self, Element, Node};

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
    /// Prints what `make` gives. It is asked when printing begins, and at once:
    /// a script that prints leaves no time for anything to be rendered later.
    pub fn offer(make: impl Fn() -> Element + 'static) -> Self {
        let window = dom::window();
        let begin = EventListener::new(&window, "beforeprint", move |_| {
            remove();
            // Nothing here can fail but in a browser that would print the app.
            let _ = show(&make());
        });
        Self { _listeners: [begin, EventListener::new(&window, "afterprint", |_| remove())] }
    }
}

fn show(handout: &Element) -> Result<(), JsValue> {
    let style = CssStyleSheet::new()?;
    style.replace_sync(handout::STYLE)?;
    dom::document().set_adopted_style_sheets(&Array::of1(&style));
    if let Some(body) = dom::document().body() {
        let handout = build(handout)?;
        body.append_child(&handout)?;
    }
    Ok(())
}

fn remove() {
    dom::by_id(handout::ID).iter().for_each(web_sys::Element::remove);
    dom::document().set_adopted_style_sheets(&Array::new());
}

/// The element node by node: its text becomes text nodes and nothing else.
fn build(element: &Element) -> Result<web_sys::Element, JsValue> {
    let node = dom::document().create_element(element.name)?;
    for (name, value) in &element.attributes {
        node.set_attribute(name, value)?;
    }
    for child in &element.children {
        let child: web_sys::Node = match child {
            Node::Element(child) => build(child)?.into(),
            Node::Text(text) => dom::document().create_text_node(text).into(),
        };
        node.append_child(&child)?;
    }
    Ok(node)
}
