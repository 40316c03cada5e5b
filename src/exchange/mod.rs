//! File formats: each file here owns one, in both directions.
//!
//! What other tools write is read into [`Draft`]s, which are then set on the article and
//! checked ([`settle`]); the formats themselves know nothing of that. What each keeps and
//! loses is in `docs/formats.md`.

pub mod article_file;
pub mod brat;
pub mod class;
pub mod codebook_file;
mod columns;
mod corpus;
pub mod csv;
pub mod doccano;
mod draft;
pub mod exercise_file;
pub mod exercise_link;
mod fields;
mod file_name;
pub mod foreign_file;
mod format;
mod fresh_ids;
pub mod handout;
pub mod hypothesis;
mod import_error;
pub mod json_lines;
pub mod label_studio;
pub mod ptc;
mod settle;
pub mod students;
mod unit;
pub mod w3c;
pub mod webanno;
pub mod zip;

pub use columns::COLUMNS;
pub use corpus::{Corpus, Original};
pub use draft::{Draft, drafts_of};
pub use file_name::{code_in, code_of, file_name, reader_named};
pub use format::{Format, recognise};
pub use fresh_ids::FreshIds;
pub use import_error::ImportError;
pub use settle::{Assumed, settle};
pub use unit::{Measured, Unit};
