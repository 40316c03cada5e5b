//! The worker that reads web pages and Markdown (docs/adr/0022).

use gloo_timers::callback::Timeout;
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker};

use crate::article::Markup;

#[wasm_bindgen]
extern "C" {
    /// Starts one (static/loader.js).
    #[wasm_bindgen(catch, js_name = highlitImporter)]
    fn begin() -> Result<Worker, JsValue>;
}

/// How long it may take over one text, in milliseconds.
const PATIENCE: u32 = 20_000;

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The worker could not be fetched, or not be started.
    Unavailable,
    /// It took longer than anyone would wait.
    Slow,
}

/// What the worker makes of a text: an article file, or the name of what is wrong.
pub async fn read(markup: Markup, text: &str) -> Result<Result<String, String>, Failure> {
    let worker = begin().map_err(|_| Failure::Unavailable)?;
    let mut give_up = None;
    let answer = Promise::new(&mut |answered, failed: Function| {
        worker.set_onmessage(Some(&answered));
        worker.set_onerror(Some(&failed));
        // A listener; it does not fail.
        give_up = Some(Timeout::new(PATIENCE, move || drop(failed.call0(&JsValue::NULL))));
    });
    let asked = worker.post_message(&Array::of2(&markup.name().into(), &text.into()));
    let answer = match asked {
        Ok(()) => JsFuture::from(answer).await,
        Err(error) => Err(error),
    };
    worker.terminate();
    give_up.map(Timeout::cancel);
    match answer.map(|event| event.unchecked_into::<MessageEvent>().data()) {
        Ok(data) => {
            let part = |name: &str| Reflect::get(&data, &name.into()).ok()?.as_string();
            Ok(part("article").ok_or_else(|| part("refused").unwrap_or_default()))
        }
        // What was given up without a word is the one without an event.
        Err(event) if event.is_undefined() => Err(Failure::Slow),
        Err(_) => Err(Failure::Unavailable),
    }
}
