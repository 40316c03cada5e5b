//! The laws of the pure core. Each law is one `check`, run over a table of
//! known cases and over random ones.
#![cfg(not(target_arch = "wasm32"))]

mod agreement;
mod anchor;
mod annotation;
mod article;
mod article_file;
mod breaks;
#[path = "../e2e/src/chance.rs"]
mod chance;
mod clash;
mod class_files;
mod classroom;
mod codebook;
mod colour;
mod costs;
mod cursor;
#[path = "../../benches/src/edited.rs"]
mod edited;
mod exercise;
mod foreign;
mod formats;
mod handout;
mod held;
mod hostile;
mod html;
mod json;
mod language;
#[path = "../../benches/src/likeness.rs"]
mod likeness;
mod locales;
mod markdown;
mod marks;
mod mirror;
mod names;
mod pages;
mod palette;
mod reading;
mod revision;
mod selector;
mod sniff;
mod storage;
mod stylesheet;
mod support;
mod text;
mod twice;
mod w3c;
mod windows;
mod wording;
mod woven;
