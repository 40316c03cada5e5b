//! The laws of the pure core. Each law is one `check`, run over a table of
//! known cases and over random ones.
#![cfg(not(target_arch = "wasm32"))]

mod annotation;
mod article;
mod breaks;
mod codebook;
mod cursor;
mod language;
mod names;
mod reading;
mod selector;
mod support;
mod text;
mod w3c;
