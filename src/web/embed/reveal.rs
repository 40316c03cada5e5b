//! Bringing a place of someone's page into view. Unlike on a page of our own, it may stand in
//! something that scrolls by itself, and the page may scroll smoothly.

use web_sys::{Element, Range, ScrollBehavior, ScrollToOptions};

use super::area::{Area, around, cuts};
use crate::web::platform::dom;

/// How near to the top or the foot of the viewport a place is not well in view any more, in
/// pixels.
const NEAR: f64 = 80.0;

/// Scrolls whatever the range stands in, as far as is needed for its first line to be seen in
/// the viewport down to `foot`.
pub fn reveal(range: &Range, foot: f64) {
    let Ok(node) = range.start_container() else { return };
    let is_rtl = around(&node).next().is_some_and(|element| dom::is_right_to_left(&element));
    for element in around(&node).filter(cuts) {
        let (line, seen) = (first_line(range), Area::inside(&element));
        let is_out = line.top < seen.top || line.bottom > seen.bottom;
        let down = line.top - seen.top - (seen.bottom - seen.top) / 3.0;
        let across = if scrolls_across(&element) { across(&line, &seen, is_rtl) } else { 0.0 };
        element.scroll_by_with_scroll_to_options(&at_once(across, if is_out { down } else { 0.0 }));
    }
    let line = first_line(range);
    let near = NEAR.min(foot / 3.0);
    let is_out = line.top < near || line.bottom > foot - near;
    let down = if is_out { line.top - foot / 3.0 } else { 0.0 };
    let right = f64::from(dom::root().client_width());
    let across = across(&line, &Area { right, bottom: foot, ..Area::default() }, is_rtl);
    dom::window().scroll_by_with_scroll_to_options(&at_once(across, down));
}

/// How far to scroll sideways for a line to be seen whole, or if it is longer than there is room,
/// where it begins.
fn across(line: &Area, seen: &Area, is_rtl: bool) -> f64 {
    let is_in = |x: f64| (seen.left..=seen.right).contains(&x);
    let fits = line.right - line.left <= seen.right - seen.left;
    match (fits, is_rtl) {
        (true, _) if is_in(line.left) && is_in(line.right) => 0.0,
        (true, _) => (line.left + line.right - seen.left - seen.right) / 2.0,
        (false, false) if is_in(line.left) => 0.0,
        (false, false) => line.left - seen.left,
        (false, true) if is_in(line.right) => 0.0,
        (false, true) => line.right - seen.right,
    }
}

/// A headline that is cut short at its side is so by its own wish.
fn scrolls_across(element: &Element) -> bool {
    dom::computed(element, "overflow-x")
        .is_some_and(|overflow| ["auto", "scroll"].contains(&&*overflow))
}

/// Where the first line of a range is.
fn first_line(range: &Range) -> Area {
    let rects = range.get_client_rects();
    let first = rects.and_then(|rects| rects.get(0));
    first.unwrap_or_else(|| range.get_bounding_client_rect()).into()
}

fn at_once(across: f64, down: f64) -> ScrollToOptions {
    let options = ScrollToOptions::new();
    options.set_left(across);
    options.set_top(down);
    options.set_behavior(ScrollBehavior::Instant);
    options
}
