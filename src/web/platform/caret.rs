//! From a point of the screen to a place in the text.

use wasm_bindgen::prelude::*;
use web_sys::{CaretPosition, DomRect, Node, Range};

use super::dom;
use crate::{article::Place, text::Utf16Offset};

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
    let (letter, distance) = nearest_letter(x, y)?;
    (distance == 0.0).then_some(letter)
}

/// The place nearest to a point on a block's text, be it between its lines or
/// after their end; `None` if the point is on something else.
pub fn place_near(x: f32, y: f32) -> Option<Place> {
    let hit = dom::document().element_from_point(x, y)?;
    hit.closest("[data-text]").ok()??;
    Some(nearest_letter(x, y)?.0)
}

/// The caret nearest to a point stands before or after the letter there, be that
/// in another text node; or, after the end of a line, before the first letter of
/// the next. The letter that is nearer is meant.
fn nearest_letter(x: f32, y: f32) -> Option<(Place, f64)> {
    let Place { block, offset } = nearest_place(x, y)?;
    let offsets = [offset.0.checked_sub(1), Some(offset.0)].into_iter().flatten();
    let letters = offsets.map(|offset| Place { block, offset: Utf16Offset(offset) });
    let letters = letters.filter_map(|letter| Some((letter, distance(letter, x, y)?)));
    letters.reduce(|near, far| if far.1 < near.1 { far } else { near })
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

/// How far a point is from the letter at a place, in pixels along both axes
/// together; nothing if it lies on the letter.
fn distance(place: Place, x: f32, y: f32) -> Option<f64> {
    let rects = dom::rects_of(place)?;
    let beyond =
        |low: f64, high: f64, at: f32| (low - f64::from(at)).max(f64::from(at) - high).max(0.0);
    let to =
        |rect: DomRect| beyond(rect.left(), rect.right(), x) + beyond(rect.top(), rect.bottom(), y);
    (0..rects.length()).filter_map(|index| rects.get(index)).map(to).reduce(f64::min)
}
