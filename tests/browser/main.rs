//! What only a browser can show, tested inside one: storage, places in the
//! document, painting, gestures, decoding. Each law is one `check`.
#![cfg(target_arch = "wasm32")]

mod caret;
mod files;
mod gestures;
mod journal;
mod painter;
mod places;
mod segments;
mod storage;
mod support;
mod versions;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
