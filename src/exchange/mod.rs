//! File formats: each file here owns one, in both directions.

pub mod article_file;
pub mod codebook_file;
pub mod exercise_file;
pub mod exercise_link;
mod file_name;
pub mod handout;
pub mod w3c;

pub use file_name::file_name;
