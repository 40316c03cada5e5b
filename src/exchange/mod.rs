//! File formats: each file here owns one, in both directions.

pub mod article_file;
pub mod class;
mod file_name;
pub mod handout;
pub mod w3c;
pub mod zip;

pub use file_name::file_name;
