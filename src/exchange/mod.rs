//! File formats: each file here owns one, in both directions.

pub mod w3c;
