//! Stories told by a real browser.
//!
//! A story is an async function that gets a [`Reader`], a person at an open page, and does what a
//! person does: drags over words, presses keys, clicks buttons, opens and saves files. [`run`]
//! tells every story once in each engine where it applies and prints the usual test report.
//!
//! Stories live in `tests/stories/`, one file per chapter; `harness.rs` there shows every verb. A
//! new story is an async function there and a line in its chapter's list:
//!
//! ```ignore
//! story!(a_claim_is_tagged),
//!
//! async fn a_claim_is_tagged(reader: &mut Reader) -> Result<()> {
//!     reader.goto("/").await?;
//!     reader.select(words("record high").within("article")).await?;
//!     reader.click_button("Fact").await?;
//!     reader.wait_for_text("Saved").await
//! }
//! ```
//!
//! A story that needs what an engine lacks says so, `story!(..).needs(Need::Touch)`, and is skipped
//! there by name. `HIGHLIT_ENGINES=chromium` tells stories in some engines only, and
//! `cargo test -p e2e --test stories -- NAME` tells those whose name has NAME in it.

mod browser;
mod chance;
mod driver;
mod engine;
mod launch;
mod page;
mod reader;
mod runner;
mod site;
pub mod soak;
mod story;

pub use chance::Chance;
pub use engine::{Engine, Need};
pub use reader::{Download, Line, Look, Painted, Reader, TextPoint, Words, after, before, words};
pub use runner::run;
pub use site::{Site, workspace};
pub use story::{Chapter, Story};
