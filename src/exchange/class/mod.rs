//! The files of a class, read and reckoned beside the page, and what the page is told of them.
//!
//! A [`Desk`] stands in a worker. It is given an article and files, and answers in JSON,
//! which is read again in the page: [`Standing`], [`Report`](crate::classroom::Report),
//! [`Research`](crate::classroom::Research), [`Twice`](crate::classroom::Twice) and [`Voice`]. What is said in full, and written
//! in no language, is small: the files themselves never come back. [`page`] is the report as
//! a file of its own.

mod answer;
mod desk;
mod page;
mod standing;
mod strip;
mod table;
mod voice;

pub use answer::Answer;
pub use desk::{Desk, FILE_LIMIT, VOICE_LIMIT, brief, store_of};
pub use page::{Told, page, warmth};
pub use standing::{Counted, Standing};
pub use strip::Strip;
pub use table::Columns;
pub use voice::Voice;
