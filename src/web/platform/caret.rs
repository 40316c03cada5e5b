//! From a point of the screen to a place in the text.

use wasm_bindgen::prelude::*;
use web_sys::{CaretPosition, DomRect, Node, Range};

use super::dom;
use crate::article::Place;

#[wasm_bindgen]
extern "C" {
    /// The document, for the two ways to ask: engines have the one or the other.
    type PointDocument;

    #[wasm_bindgen(method, catch, js_name = caretPositionFromPoint)]
    fn caret_position(
        this: &PointDocument,
        x: f32,
        y: f32,
    ) -> Result<Option<CaretPosition>, JsValue>;

    #[wasm_bindgen(method, catch, js_name = caretRangeFromPoint)]
    fn caret_range(this: &PointDocument, x: f32, y: f32) -> Result<Option<Range>, JsValue>;
}

/// The place of the letter that is drawn at a point of the viewport; `None` if
/// no letter of the article is.
pub fn place_at(x: f32, y: f32) -> Option<Place> {
    let (node, letter) = letter_at(x, y)?;
    dom::place_of(&node, letter)
}

/// The node of the letter that is drawn at a point of the viewport, and the letter's
/// offset in it.
pub fn letter_at(x: f32, y: f32) -> Option<(Node, u32)> {
    let (node, offset) = caret_at(x, y)?;
    // The caret nearest to a point stands before or after the letter there, or
    // at the end of a line far from it. Before the first letter of a node WebKit has it
    // at the end of the node before.
    let next = next_text(&node).map(|next| (next, 0));
    let here = [Some(offset), offset.checked_sub(1)].into_iter().flatten();
    let candidates = here.map(|at| (node.clone(), at)).chain(next);
    candidates.into_iter().find(|(node, at)| is_drawn_at(node, *at, x, y))
}

/// The text node that follows a node, wherever it is.
fn next_text(node: &Node) -> Option<Node> {
    let mut node = node.clone();
    loop {
        while node.next_sibling().is_none() {
            node = node.parent_node()?;
        }
        node = node.next_sibling()?;
        while let Some(child) = node.first_child() {
            node = child;
        }
        if node.node_type() == Node::TEXT_NODE {
            return Some(node);
        }
    }
}

/// The place nearest to a point on a block's text, be it between its lines or
/// after their end; `None` if the point is on something else.
pub fn place_near(x: f32, y: f32) -> Option<Place> {
    let hit = dom::document().element_from_point(x, y)?;
    hit.closest("[data-text]").ok()??;
    let (node, offset) = caret_at(x, y)?;
    // After the end of a line the caret stands before the first letter of the
    // next: the letter that is nearer is meant.
    let letters = [offset.checked_sub(1), Some(offset)].into_iter().flatten();
    let letters = letters.filter_map(|at| Some((at, distance(&node, at, x, y)?)));
    let (letter, _) = letters.reduce(|near, far| if far.1 < near.1 { far } else { near })?;
    dom::place_of(&node, letter)
}

/// The place of the article nearest to a point of the viewport; `None` if the
/// point is on something else.
pub fn nearest_place(x: f32, y: f32) -> Option<Place> {
    let (node, offset) = caret_at(x, y)?;
    dom::place_of(&node, offset)
}

fn caret_at(x: f32, y: f32) -> Option<(Node, u32)> {
    let document: PointDocument = dom::document().unchecked_into();
    if let Ok(position) = document.caret_position(x, y) {
        let position = position?;
        return Some((position.offset_node()?, position.offset()));
    }
    let range = document.caret_range(x, y).ok()??;
    Some((range.start_container().ok()?, range.start_offset().ok()?))
}

fn is_drawn_at(node: &Node, offset: u32, x: f32, y: f32) -> bool {
    distance(node, offset, x, y) == Some(0.0)
}

/// How far a point is from the letter at an offset, in pixels along both axes
/// together; nothing if it lies on the letter.
fn distance(node: &Node, offset: u32, x: f32, y: f32) -> Option<f64> {
    let range = dom::document().create_range().ok()?;
    range.set_start(node, offset).ok()?;
    range.set_end(node, offset + 1).ok()?;
    let rects = range.get_client_rects()?;
    let beyond =
        |low: f64, high: f64, at: f32| (low - f64::from(at)).max(f64::from(at) - high).max(0.0);
    let to =
        |rect: DomRect| beyond(rect.left(), rect.right(), x) + beyond(rect.top(), rect.bottom(), y);
    (0..rects.length()).filter_map(|index| rects.get(index)).map(to).reduce(f64::min)
}
