//! x
#![allow(dead_code)]
mod browser; mod driver; mod engine; mod tools;
pub use engine::{Engine, Need};
