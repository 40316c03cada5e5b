//! Where something lies in the viewport, and what is seen of it: a page may have its article in
//! boxes that scroll by themselves.

use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, Node, Range, ShadowRoot, Text};

use crate::web::platform::dom;

/// A rectangle of the viewport, in pixels from its left and its top.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    /// Its left edge.
    pub left: f64,
    /// Its top.
    pub top: f64,
    /// Its right edge.
    pub right: f64,
    /// Its foot.
    pub bottom: f64,
}

impl From<DomRect> for Area {
    fn from(rect: DomRect) -> Self {
        let (left, top) = (rect.left(), rect.top());
        Self { left, top, right: rect.right(), bottom: rect.bottom() }
    }
}

impl Area {
    /// What of a range is in view as far as the boxes around it go; if nothing is, the edge
    /// behind which it lies.
    pub fn seen_of(range: &Range) -> Self {
        let mut area = Self::from(range.get_bounding_client_rect());
        for element in range.start_container().iter().flat_map(around) {
            if cuts(&element) {
                area = area.within(Self::inside(&element));
            }
        }
        area
    }

    /// A point that is so far from where a range begins.
    pub fn at(range: &Range, (x, y): (f64, f64)) -> Self {
        let range = range.get_bounding_client_rect();
        let (left, top) = (range.left() + x, range.top() + y);
        Self { left, top, right: left, bottom: top }
    }

    /// Where an element shows what is in it: within its borders, beside its scrollbars.
    pub fn inside(element: &Element) -> Self {
        let outer = element.get_bounding_client_rect();
        let left = outer.left() + f64::from(element.client_left());
        let top = outer.top() + f64::from(element.client_top());
        let right = left + f64::from(element.client_width());
        Self { left, top, right, bottom: top + f64::from(element.client_height()) }
    }

    fn within(self, other: Self) -> Self {
        let across = |x: f64| x.min(other.right).max(other.left);
        let down = |y: f64| y.min(other.bottom).max(other.top);
        let (left, right) = (across(self.left), across(self.right));
        Self { left, right, top: down(self.top), bottom: down(self.bottom) }
    }

    /// Whether it is another one to the eye.
    pub fn differs_from(&self, other: &Self) -> bool {
        let is_apart = |one: f64, other: f64| (one - other).abs() > 0.5;
        is_apart(self.left, other.left)
            || is_apart(self.top, other.top)
            || is_apart(self.right, other.right)
            || is_apart(self.bottom, other.bottom)
    }
}

/// The elements that a node is laid out in, the innermost first: where it has a place in another
/// element's shadow root, those there as well.
pub fn around(node: &Node) -> impl Iterator<Item = Element> + use<> {
    std::iter::successors(outer(node), |element| outer(element))
}

fn outer(node: &Node) -> Option<Element> {
    let slot = match (node.dyn_ref::<Element>(), node.dyn_ref::<Text>()) {
        (Some(element), _) => element.assigned_slot(),
        (_, Some(text)) => text.assigned_slot(),
        (None, None) => None,
    };
    let host = || node.parent_node()?.dyn_into::<ShadowRoot>().ok().map(|shadow| shadow.host());
    slot.map(Element::from).or_else(|| node.parent_element()).or_else(host)
}

/// Whether an element cuts off what reaches out of it. What the root and the body are given in
/// this the viewport has.
pub fn cuts(element: &Element) -> bool {
    let is_viewports = ["HTML", "BODY"].contains(&&*element.tag_name());
    !is_viewports
        && dom::computed(element, "overflow-y").is_some_and(|overflow| overflow != "visible")
}
