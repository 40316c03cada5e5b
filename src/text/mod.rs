//! Coordinates in text, and the Unicode boundaries a selection may sit on.
//!
//! Nothing here knows of articles or of the browser. Bytes never leave this
//! module's neighbours `article` and `annotation`; the browser is spoken to in
//! [`Utf16Offset`], files in code points.

mod boundary;
mod finder;
mod granularity;
mod language;
mod offset;
mod ruler;
mod span;
#[cfg(not(target_arch = "wasm32"))]
mod unicode;
// In the page the browser's own tables serve, which spares every reader some
// fourteen kilobytes (docs/adr/0007).
#[cfg(target_arch = "wasm32")]
use crate::web::platform::segmenter as unicode;

pub use boundary::{Stops, edges, snap_to_graphemes, snap_to_words, trim};
pub use finder::Finder;
pub use granularity::Granularity;
pub use language::{Direction, LANGUAGES, Language};
pub use offset::{CharOffset, Utf16Offset};
pub use ruler::Ruler;
pub use span::{EmptySpan, TextSpan};
