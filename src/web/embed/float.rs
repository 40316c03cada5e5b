//! Where what floats over a page goes: beside what it is about, never over it.

use web_sys::HtmlElement;

use super::area::Area;
use crate::web::platform::dom;

/// The gap in pixels between it and what it is about, and the edges of the viewport.
const GAP: f64 = 8.0;

/// Shows a popover under an area of the viewport, or above it where there is no room
/// below; always within the viewport. At the foot of a narrow screen it stays, where its style
/// sheet has put it. How far down the viewport is free of it.
pub fn show(popover: &HtmlElement, about: &Area) -> f64 {
    // It may be open already.
    let _ = popover.show_popover();
    if dom::computed(popover, "--is-sheet").is_some_and(|is_sheet| is_sheet.trim() == "1") {
        // Where it was put while the window was wider.
        dom::set_style(popover, "top", "");
        dom::set_style(popover, "left", "");
        return popover.get_bounding_client_rect().top();
    }
    let size = popover.get_bounding_client_rect();
    let root = dom::root();
    let (width, height) = (f64::from(root.client_width()), f64::from(dom::viewport_height()));
    let (below, above) = (about.bottom + GAP, about.top - GAP - size.height());
    let furthest = (height - size.height() - GAP).max(GAP);
    let top = if below <= furthest || above < GAP { below } else { above };
    let top = top.clamp(GAP, furthest);
    let left = about.left.clamp(GAP, (width - size.width() - GAP).max(GAP));
    dom::set_pixels(popover, "top", top as i32);
    dom::set_pixels(popover, "left", left as i32);
    height
}
