//! The few things asked of the document itself.

use wasm_bindgen::{JsCast, UnwrapThrowExt, closure::Closure};
use web_sys::{
    Document, Element, HtmlElement, Node, Range, ScrollIntoViewOptions, ScrollLogicalPosition, Text,
};

use super::{caret, grips::Edge};
use crate::{
    article::{Article, Place},
    exchange::handout::Pen,
    text::{CharOffset, TextSpan, Utf16Offset},
};

/// The window of the page.
pub fn window() -> web_sys::Window {
    web_sys::window().expect_throw("Highlit runs in a window")
}

/// What the browser keeps under names, if it lets this page.
pub fn local_storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

/// The document of the page.
pub fn document() -> Document {
    window().document().expect_throw("a window has a document")
}

/// The root element of the page.
pub fn root() -> Element {
    document().document_element().expect_throw("a page has a root")
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

/// Whether the keyboard's focus is anywhere but on the page as such.
pub fn has_focus() -> bool {
    document().active_element().is_some_and(|element| element.tag_name() != "BODY")
}

/// Whether the keyboard's focus is on an element that the selector names, or in
/// one.
pub fn is_focus_within(selector: &str) -> bool {
    focused_within(selector).is_some()
}

/// An attribute of the element named by the selector that the keyboard's focus
/// is on or in.
pub fn focused_data(selector: &str, attribute: &str) -> Option<String> {
    focused_within(selector)?.get_attribute(attribute)
}

fn focused_within(selector: &str) -> Option<Element> {
    document().active_element()?.closest(selector).ok()?
}

/// A new element of HTML, not in the page yet. Its name and those of its attributes
/// are the program's own.
pub fn element(name: &str, attributes: &[(&str, &str)]) -> Element {
    let element = document().create_element(name).expect_throw("a name of HTML");
    for (name, value) in attributes {
        set_attribute(&element, name, Some(value));
    }
    element
}

/// Gives an element an attribute, or takes it away.
pub fn set_attribute(element: &Element, name: &str, value: Option<&str>) {
    // Only a name that is none can fail.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Builds elements node by node, at the end of the one it holds: text becomes
/// text nodes and nothing else.
pub struct Builder(pub Element);

impl Pen for Builder {
    fn open(&mut self, name: &'static str, attributes: &[(&'static str, &str)]) {
        let element = element(name, attributes);
        // An element that is new can be anyone's child.
        let _ = self.0.append_child(&element);
        self.0 = element;
    }

    fn text(&mut self, text: &str) {
        let _ = self.0.append_child(&document().create_text_node(text));
    }

    fn close(&mut self) {
        if let Some(parent) = self.0.parent_element() {
            self.0 = parent;
        }
    }
}

/// Gives the root element an attribute without a value, or takes it away.
pub fn set_flag(attribute: &str, is_set: bool) {
    set_attribute(&root(), attribute, is_set.then_some(""));
}

/// Opens the popover of that id.
pub fn show_popover(id: &str) {
    if let Some(popover) = find::<HtmlElement>(id) {
        // It may be open already.
        let _ = popover.show_popover();
    }
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

/// Does something once what has just been rendered can be seen.
pub fn after_paint(then: impl FnOnce() + 'static) {
    // A frame is painted when those asked for it are done; a timer comes after that.
    next_frame(|| {
        gloo_timers::callback::Timeout::new(0, then).forget();
    });
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

/// The text node of a block that holds an edge of a range, and the offset in it.
/// Where nodes meet, a range begins in the one after and ends in the one before: a
/// line may end between them.
pub fn point_of(
    article: &Article,
    block: usize,
    at: CharOffset,
    edge: Edge,
) -> Option<(Node, u32)> {
    let text = by_id(&text_id(block))?;
    let offset = article.place_in_block(block, at).0;
    // Nothing comes after the end of the block.
    let is_end = edge == Edge::End || at == article.block_range(block).end;
    point_in(&text, &mut { offset }, is_end)
}

/// Finds the text node with that offset; else takes off what it went past.
fn point_in(node: &Node, offset: &mut u32, is_end: bool) -> Option<(Node, u32)> {
    if let Some(text) = node.dyn_ref::<Text>() {
        if *offset < text.length() + u32::from(is_end) {
            return Some((node.clone(), *offset));
        }
        *offset -= text.length();
    }
    let mut child = node.first_child();
    while let Some(node) = child {
        if let Some(point) = point_in(&node, offset, is_end) {
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
    let (node, offset) = point_of(article, first, from.start(), Edge::Start)?;
    range.set_start(&node, offset).ok()?;
    let (node, offset) = point_of(article, last, to.end(), Edge::End)?;
    range.set_end(&node, offset).ok()?;
    Some(range)
}

/// An edge of a span as it is drawn: a line from `top` to `bottom` at `x`, in
/// pixels of the viewport.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// From the left edge of the viewport.
    pub x: f32,
    /// Where the line of text begins, from the top of the viewport.
    pub top: f32,
    /// Where it ends.
    pub bottom: f32,
}

/// Where an edge of a span is drawn. In a line that runs from right to left the
/// start is at the right; in one that runs downwards, the edges are at the top
/// and the foot of their letters.
pub fn edge_of(article: &Article, span: TextSpan, edge: Edge) -> Option<Mark> {
    let (block, part) = match edge {
        Edge::Start => article.parts(span).next()?,
        Edge::End => article.parts(span).last()?,
    };
    let letter = match edge {
        Edge::Start => TextSpan::new(part.start(), CharOffset(part.start().0 + 1)),
        Edge::End => TextSpan::new(CharOffset(part.end().0 - 1), part.end()),
    };
    let rects = range_of(article, letter.ok()?)?.get_client_rects()?;
    let rect = match edge {
        Edge::Start => rects.get(0)?,
        Edge::End => rects.get(rects.length().checked_sub(1)?)?,
    };
    let text = by_id(&text_id(block))?;
    let (left, right) = (rect.left() as f32, rect.right() as f32);
    let (top, bottom) = (rect.top() as f32, rect.bottom() as f32);
    Some(match (is_vertical(&text), is_right_to_left(&text), edge) {
        (true, _, Edge::Start) => Mark { x: right, top, bottom: top },
        (true, _, Edge::End) => Mark { x: left, top: bottom, bottom },
        (_, false, Edge::Start) | (_, true, Edge::End) => Mark { x: left, top, bottom },
        (_, false, Edge::End) | (_, true, Edge::Start) => Mark { x: right, top, bottom },
    })
}

/// Whether an element's text runs from right to left.
pub fn is_right_to_left(element: &Element) -> bool {
    computed(element, "direction").as_deref() == Some("rtl")
}

/// Whether an element's lines run downwards.
pub fn is_vertical(element: &Element) -> bool {
    computed(element, "writing-mode").is_some_and(|mode| mode.starts_with("vertical"))
}

/// The value of a property of an element as it is shown.
pub fn computed(element: &Element, property: &str) -> Option<String> {
    window().get_computed_style(element).ok()??.get_property_value(property).ok()
}

/// How far the page is scrolled, in pixels from the left and from the top.
pub fn scrolled() -> (f32, f32) {
    let offset = |offset: Result<f64, _>| offset.unwrap_or_default() as f32;
    (offset(window().scroll_x()), offset(window().scroll_y()))
}

/// Whether the page is read on a Mac, whose keyboards differ.
pub fn is_mac() -> bool {
    window().navigator().platform().is_ok_and(|platform| platform.starts_with("Mac"))
}

/// The part of the screen, in pixels from its top, that the bar may cover.
pub const BAR: f64 = 64.0;

/// Whether some of an element can be seen.
pub fn is_in_view(element: &Element) -> bool {
    let rect = element.get_bounding_client_rect();
    rect.bottom() > BAR && rect.top() < f64::from(viewport_height())
}

/// The place at which what can be seen of some blocks begins.
pub fn first_in_view(blocks: &[usize]) -> Option<Place> {
    let mut texts = blocks.iter().filter_map(|&block| Some((block, by_id(&text_id(block))?)));
    let (block, text) = texts.find(|(_, text)| is_in_view(text))?;
    let rect = text.get_bounding_client_rect();
    let start = Place { block, offset: Utf16Offset(0) };
    if rect.top() >= BAR {
        return Some(start);
    }
    let x = if is_right_to_left(&text) { rect.right() - 4.0 } else { rect.left() + 4.0 };
    Some(caret::nearest_place(x as f32, (BAR + 12.0) as f32).unwrap_or(start))
}

/// Brings an element into view, no further than needed. Not for the article: from
/// what the browser has not laid out there, Firefox would scroll back to it again
/// and again.
pub fn bring_into_view(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Brings the line of an edge into view, as [`bring_span_into_view`] does.
pub fn bring_edge_into_view(article: &Article, span: TextSpan, edge: Edge) {
    if let Some(mark) = edge_of(article, span, edge) {
        bring_into_reach(mark);
    }
}

/// Brings a span's first line to the middle of what is seen, unless it is well
/// in view already.
pub fn bring_span_into_view(article: &Article, span: TextSpan) {
    bring_edge_into_view(article, span, Edge::Start);
}

fn bring_into_reach(mark: Mark) {
    let (top, height) = (f64::from(mark.top), f64::from(viewport_height()));
    if top < 80.0 || top > height - 120.0 {
        window().scroll_by_with_x_and_y(0.0, top - height / 3.0);
    }
    // Lines that run downwards are scrolled past sideways, within the article.
    if let Some(article) = by_id("article") {
        let (seen, x) = (article.get_bounding_client_rect(), f64::from(mark.x));
        if x < seen.left() || x > seen.right() {
            let middle = (seen.left() + seen.right()) / 2.0;
            article.scroll_by_with_x_and_y(x - middle, 0.0);
        }
    }
}
