//! A newer version of the site, which waits to be used (static/offline.js).

use gloo_events::EventListener;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::dom;

/// Tells whenever there is one, also one that was there before.
pub fn mind(newer: impl Fn() + 'static) {
    if way().is_some() {
        newer();
    }
    EventListener::new(&dom::window(), "highlit-newer", move |_| newer()).forget();
}

/// Loads the page again in the newer version; `false` if other windows still use
/// this one, and nothing is done.
pub async fn take() -> bool {
    let asked = way().and_then(|way| way.call0(&JsValue::NULL).ok());
    let answered = asked.map(|asked| JsFuture::from(asked.unchecked_into::<Promise>()));
    match answered {
        Some(answered) => answered.await.is_ok_and(|taken| taken.is_truthy()),
        None => false,
    }
}

fn way() -> Option<Function> {
    Reflect::get(&dom::window(), &"highlitRenew".into()).ok()?.dyn_into().ok()
}
