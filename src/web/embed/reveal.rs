//! Bringing a place of someone's page into view. Unlike on a page of our own, it may stand in
//! something that scrolls by itself, and the page may scroll smoothly.

use web_sys::{Element, Range, ScrollBehavior, ScrollToOptions};

use crate::web::platform::dom;

/// How near to an edge of the viewport a place is not well in view any more, in pixels.
const NEAR: f64 = 80.0;

/// Scrolls whatever the range stands in, as far as is needed for its first line to be seen in
/// the viewport down to `foot`.
pub fn reveal(range: &Range, foot: f64) {
    let mut around = range.start_container().ok().and_then(|node| node.parent_element());
    while let Some(element) = around {
        if is_scroller(&element) {
            let seen = element.get_bounding_client_rect();
            let rect = first_line(range);
            if rect.0 < seen.top() || rect.1 > seen.bottom() {
                let by = rect.0 - seen.top() - f64::from(element.client_height()) / 3.0;
                element.scroll_by_with_scroll_to_options(&at_once(by));
            }
        }
        around = element.parent_element();
    }
    let (top, bottom) = first_line(range);
    if top < NEAR.min(foot / 3.0) || bottom > foot - NEAR.min(foot / 3.0) {
        dom::window().scroll_by_with_scroll_to_options(&at_once(top - foot / 3.0));
    }
}

/// Where the first line of a range begins and ends, from the top of the viewport.
fn first_line(range: &Range) -> (f64, f64) {
    let rects = range.get_client_rects();
    let first = rects.and_then(|rects| rects.get(0));
    let rect = first.unwrap_or_else(|| range.get_bounding_client_rect());
    (rect.top(), rect.bottom())
}

/// Whether an element scrolls what is in it. What the root and the body are given in this the
/// viewport has.
fn is_scroller(element: &Element) -> bool {
    let is_viewports = ["HTML", "BODY"].contains(&&*element.tag_name());
    !is_viewports
        && element.scroll_height() > element.client_height()
        && dom::computed(element, "overflow-y")
            .is_some_and(|overflow| ["auto", "scroll", "hidden"].contains(&&*overflow))
}

fn at_once(by: f64) -> ScrollToOptions {
    let options = ScrollToOptions::new();
    options.set_top(by);
    options.set_behavior(ScrollBehavior::Instant);
    options
}
