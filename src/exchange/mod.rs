//! File formats: each file here owns one, in both directions.

mod file_name;
pub mod handout;
pub mod w3c;

pub use file_name::file_name;
