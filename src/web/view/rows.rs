//! A list that may be long, of which only the rows near those in view are there.

use std::ops::Range;

use web_sys::Element;

use crate::web::platform::dom;

/// Lists up to this long are shown whole.
const WHOLE: usize = 60;

/// How many rows are kept above and below those in view.
const SPARE: usize = 8;

/// Whether some rows of so many are left out, and all have to be of one height.
pub fn is_long(count: usize) -> bool {
    count > WHOLE
}

/// Which rows of a list to show: all of a short one; of a long one those in
/// view and some on either side. There are always as many: were there fewer before the room for
/// the others is kept, a browser that lays the list out in between would scroll it back.
pub fn near(first: usize, count: usize) -> Range<usize> {
    if !is_long(count) {
        return 0..count;
    }
    let from = first.saturating_sub(SPARE).min(count - 3 * SPARE);
    from..from + 3 * SPARE
}

/// Which row to have first in view for another to be well in view.
pub fn first_for(row: usize) -> usize {
    row.saturating_sub(SPARE / 2)
}

/// Keeps room in a list for the rows that are left out, each of a height that is said as CSS
/// reckons. The room goes into what scrolls, not around it: padding of the scrolled box itself
/// would be a height below which it cannot shrink.
pub fn leave_room(list: &Element, first: usize, count: usize, height: &str) {
    let shown = near(first, count);
    for (side, rows) in [("padding-top", shown.start), ("padding-bottom", count - shown.end)] {
        dom::set_style(list, side, &format!("calc({rows} * {height})"));
    }
}
