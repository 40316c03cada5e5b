//! Highlit on a page that is not ours: `<highlit-article>`.
//!
//! The article stays where the page has it, and as it is: what is marked in it is painted
//! beside its nodes, and all else that is shown stands in a shadow root. Nothing of the page
//! is touched but for highlights under our names and the style sheet that colours them.

mod area;
mod chrome;
mod events;
mod float;
mod follow;
mod gestures;
mod ground;
mod host_storage;
mod opening;
mod reveal;
mod sheet;
mod sight;
mod widget;
mod work;

pub use opening::Wish;
pub use widget::{Styles, Widget};
