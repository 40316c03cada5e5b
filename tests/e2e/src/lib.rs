//! Stories told by a real browser.
//!
//! A story is an async function that gets a [`Reader`], a person at an open page, and does what a
//! person does: drags over words, presses keys, clicks buttons, opens and saves files. [`run`]
//! tells every story once in each engine where it applies and prints the usual test report.
//!
//! Stories live in `tests/stories/`, one file per chapter; `harness.rs` there shows every verb.

mod browser;
mod driver;
mod engine;
mod page;
mod reader;
mod runner;
mod site;
mod story;
mod tools;

pub use engine::{Engine, Need};
pub use reader::{Download, Look, Painted, Reader, TextPoint, Words, after, before, words};
pub use runner::run;
pub use site::Site;
pub use story::{Chapter, Story};
