//! Where what floats over a page goes: beside what it is about, never over it.

use web_sys::HtmlElement;

use super::area::Area;
use crate::web::platform::dom;

/// The gap in pixels between it and what it is about, and the edges of the viewport.
const GAP: f64 = 8.0;

/// Shows a popover under an area of the viewport, or above it where there is no room
/// below; always within the viewport. On a narrow screen it stays where its style sheet has put
/// it: at the foot, or if that is wanted at the top. How far down the viewport is free of it.
pub fn show(popover: &HtmlElement, about: &Area, is_at_top: bool) -> f64 {
    // It may be open already.
    let _ = popover.show_popover();
    let height = f64::from(dom::viewport_height());
    if dom::computed(popover, "--is-sheet").is_some_and(|is_sheet| is_sheet.trim() == "1") {
        // Where it was put while the window was wider.
        dom::set_style(popover, "top", "");
        dom::set_style(popover, "left", "");
        dom::set_attribute(popover, "data-at-top", is_at_top.then_some(""));
        return if is_at_top { height } else { popover.get_bounding_client_rect().top() };
    }
    let size = popover.get_bounding_client_rect();
    let root = dom::root();
    let width = f64::from(root.client_width());
    let (below, above) = (about.bottom + GAP, about.top - GAP - size.height());
    let furthest = (height - size.height() - GAP).max(GAP);
    let top = if below <= furthest || above < GAP { below } else { above };
    let top = top.clamp(GAP, furthest);
    let left = about.left.clamp(GAP, (width - size.width() - GAP).max(GAP));
    dom::set_pixels(popover, "top", top as i32);
    dom::set_pixels(popover, "left", left as i32);
    height
}
