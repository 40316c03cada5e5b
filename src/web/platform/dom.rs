//! The few things asked of the document itself.

use wasm_bindgen::{JsCast, UnwrapThrowExt, closure::Closure};
use web_sys::{
    Document, Element, HtmlElement, Node, Range, ScrollIntoViewOptions, ScrollLogicalPosition, Text,
};

use crate::{
    article::{Article, Place},
    text::{CharOffset, TextSpan, Utf16Offset},
};

/// The window of the page.
pub fn window() -> web_sys::Window {
    web_sys::window().expect_throw("Highlit runs in a window")
}

/// The document of the page.
pub fn document() -> Document {
    window().document().expect_throw("a window has a document")
}

/// The element of that id.
pub fn by_id(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

/// The element of that id and type.
pub fn find<T: JsCast>(id: &str) -> Option<T> {
    by_id(id)?.dyn_into().ok()
}

/// Moves the keyboard's focus to an element, if it can take it.
pub fn focus_on(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        // An element that cannot take focus leaves it where it is.
        let _ = element.focus();
    }
}

/// Moves the keyboard's focus to the element of that id.
pub fn focus(id: &str) {
    by_id(id).iter().for_each(focus_on);
}

/// Moves the keyboard's focus to the first button in the element of that id.
pub fn focus_first(id: &str) {
    let button = by_id(id).and_then(|element| element.query_selector("button").ok().flatten());
    button.iter().for_each(focus_on);
}

/// The id of the element that holds a block's text and nothing else.
pub fn text_id(block: usize) -> String {
    format!("text-{block}")
}

/// The id of the element beside a block's text that holds its margin chips.
pub fn margin_id(block: usize) -> String {
    format!("margin-{block}")
}

/// Sets a length, as [`set_style`] does.
pub fn set_pixels(element: &Element, property: &str, pixels: i32) {
    set_style(element, property, &format!("{pixels}px"));
}

/// Sets a property through the object model: the page's policy forbids style
/// attributes, as it should.
pub fn set_style(element: &Element, property: &str, value: &str) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        // Only a misspelt property name can fail.
        let _ = element.style().set_property(property, value);
    }
}

/// Does something when the next frame begins.
pub fn next_frame(then: impl FnOnce() + 'static) {
    let then = Closure::once_into_js(then);
    // Fails only in a window that has closed.
    let _ = window().request_animation_frame(then.unchecked_ref());
}

/// Loads the page again.
pub fn reload() {
    // Fails only in a window that has closed.
    let _ = window().location().reload();
}

/// The height of what is seen of the page, in pixels.
pub fn viewport_height() -> i32 {
    let height = window().inner_height().ok().and_then(|height| height.as_f64());
    height.unwrap_or_default() as i32
}

/// The place that a node and an offset of the DOM come to, if the node lies in
/// a block's text. Counts across text nodes, since translation tools split them.
pub fn place_of(node: &Node, offset: u32) -> Option<Place> {
    let element = match node.dyn_ref::<Element>() {
        Some(element) => element.clone(),
        None => node.parent_element()?,
    };
    let text = element.closest("[data-text]").ok().flatten()?;
    let block = text.get_attribute("data-text")?.parse().ok()?;
    let before = document().create_range().ok()?;
    before.set_start(&text, 0).ok()?;
    before.set_end(node, offset).ok()?;
    let units = before.to_string().length();
    Some(Place { block, offset: Utf16Offset(units) })
}

/// The text node of a block that holds a code point, and the offset in it.
pub fn point_of(article: &Article, block: usize, at: CharOffset) -> Option<(Node, u32)> {
    let text = by_id(&text_id(block))?;
    point_in(&text, &mut article.place_in_block(block, at).0)
}

/// Finds the text node with that offset; else takes off what it went past.
fn point_in(node: &Node, offset: &mut u32) -> Option<(Node, u32)> {
    if let Some(text) = node.dyn_ref::<Text>() {
        if *offset <= text.length() {
            return Some((node.clone(), *offset));
        }
        *offset -= text.length();
    }
    let mut child = node.first_child();
    while let Some(node) = child {
        if let Some(point) = point_in(&node, offset) {
            return Some(point);
        }
        child = node.next_sibling();
    }
    None
}

/// A live range over a span that may cross blocks.
pub fn range_of(article: &Article, span: TextSpan) -> Option<Range> {
    let (first, from) = article.parts(span).next()?;
    let (last, to) = article.parts(span).last()?;
    let range = document().create_range().ok()?;
    let (node, offset) = point_of(article, first, from.start())?;
    range.set_start(&node, offset).ok()?;
    let (node, offset) = point_of(article, last, to.end())?;
    range.set_end(&node, offset).ok()?;
    Some(range)
}

/// Brings an element to the middle of what is seen, at once: movement is left
/// to the stylesheet, which heeds a reader who asked for none.
pub fn bring_into_view(element: &Element, block: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(block);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Brings a span's first line to the middle of what is seen, unless it is well
/// in view already.
pub fn bring_span_into_view(article: &Article, span: TextSpan) {
    let Some(rect) = range_of(article, span).map(|range| range.get_bounding_client_rect()) else {
        return;
    };
    let height = f64::from(viewport_height());
    if rect.top() < 80.0 || rect.top() > height - 120.0 {
        window().scroll_by_with_x_and_y(0.0, rect.top() - height / 3.0);
    }
}
