//! Highlit: highlight the claims in an article, tag them, say why, and export
//! Web Annotations.
//!
//! Everything but `web` is a pure core: it reads no clock, draws no random
//! number, does no input or output and knows nothing of the browser. Callers
//! pass ids and times in.

pub mod anchor;
pub mod annotation;
pub mod article;
pub mod classroom;
#[cfg(not(target_arch = "wasm32"))]
mod english;
pub mod exchange;
pub mod json;
pub mod revision;
pub mod storage;
pub mod text;
#[cfg(target_arch = "wasm32")]
pub mod web;
pub mod words;
