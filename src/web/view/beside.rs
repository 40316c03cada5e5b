//! Where a small menu goes: beside what it is about, never over it.

use web_sys::{DomRect, Element};

use super::panel;
use crate::web::platform::dom;

/// The gap in pixels between a menu and what it is about.
const GAP: i32 = 10;

/// The top of the page that the bar may cover, in pixels.
const BAR: i32 = dom::BAR as i32;

/// Puts `menu` under the rectangle, or above it where there is no room below,
/// within its positioned parent. Where it lies at the foot of a narrow screen
/// instead (the stylesheet decides), scrolls the rectangle clear of it.
pub fn place(menu: &Element, about: &DomRect) {
    let Some(parent) = menu.parent_element() else { return };
    let parent = parent.get_bounding_client_rect();
    let size = menu.get_bounding_client_rect();
    let (left, top, bottom) = (about.left() as i32, about.top() as i32, about.bottom() as i32);
    let (width, height) = (size.width() as i32, size.height() as i32);

    if is_sheet(menu) {
        let covered = bottom + GAP - (dom::viewport_height() - height);
        // Never so far that the start of a long selection leaves the screen.
        let room = (top - BAR).max(0);
        if covered > 0 {
            dom::window().scroll_by_with_x_and_y(0.0, covered.min(room).into());
        }
        return;
    }
    let foot = foot();
    let below = bottom + GAP;
    let above = top - GAP - height;
    let y = match (below + height <= foot, above >= BAR) {
        (true, _) => below,
        (false, true) => above,
        // Selected from above the top to below the foot: at the foot, in view.
        (false, false) => foot - height - GAP,
    };
    let y = y - parent.top() as i32;
    let furthest = (parent.width() as i32 - width - GAP).max(GAP);
    let x = (left - parent.left() as i32).clamp(GAP, furthest);
    dom::set_pixels(menu, "top", y);
    dom::set_pixels(menu, "left", x);
}

/// Where the room for a menu ends: at the foot of the screen, or at the list where
/// that lies there.
fn foot() -> i32 {
    let list = dom::by_id(panel::ID).filter(is_sheet);
    list.map_or_else(dom::viewport_height, |list| list.get_bounding_client_rect().top() as i32)
}

fn is_sheet(element: &Element) -> bool {
    dom::computed(element, "position").as_deref() == Some("fixed")
}
