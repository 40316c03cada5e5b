//! The commands of `highlit` on files of annotations, as they are called from a shell.
#![cfg(not(target_arch = "wasm32"))]

mod arguments;
mod classes;
mod converting;
mod support;
mod validating;
