//! The worker for what is too heavy for the page: it reads web pages and Markdown,
//! and compares versions of an article (docs/adr/0022).

use gloo_timers::callback::Timeout;
use js_sys::{Array, Float64Array, Function, Promise, Reflect, Uint32Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker};

use crate::{
    article::{CanonicalSpan, Markup},
    revision::{Changed, Traced},
};

#[wasm_bindgen]
extern "C" {
    /// Starts one (static/loader.js).
    #[wasm_bindgen(catch, js_name = highlitImporter)]
    fn begin() -> Result<Worker, JsValue>;
}

/// How long it may take over one task, in milliseconds.
const PATIENCE: u32 = 20_000;

/// Why nothing came of a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The worker could not be fetched, or not be started.
    Unavailable,
    /// It took longer than anyone would wait.
    Slow,
    /// It could not be done; the name of what is wrong.
    Refused(String),
}

/// The article file of a text.
pub async fn read(markup: Markup, text: &str) -> Result<String, Failure> {
    let done = ask(&Array::of3(&"read".into(), &markup.name().into(), &text.into())).await?;
    Ok(done.as_string().unwrap_or_default())
}

/// Where passages of one article are in another, both given as article files.
pub async fn trace(
    old: &str,
    new: &str,
    passages: &[CanonicalSpan],
) -> Result<Vec<Option<Traced>>, Failure> {
    let ends = passages.iter().flat_map(|span| [span.start().0, span.end().0]);
    let ends = Uint32Array::from(&*ends.collect::<Vec<_>>());
    let done = ask(&Array::of4(&"trace".into(), &old.into(), &new.into(), &ends)).await?;
    let traced = |numbers: &[f64]| {
        let [start, end, exact] = numbers.try_into().ok()?;
        // Code points of a text are whole and few.
        let place = |number: f64| number as u32;
        (!f64::is_nan(start)).then(|| Traced {
            start: place(start),
            end: place(end),
            is_exact: exact == 1.0,
        })
    };
    let numbers = Float64Array::from(done).to_vec();
    Ok(numbers.chunks(3).map(traced).collect())
}

/// Which lines of one article are others in another, both given as article files.
pub async fn changes(old: &str, new: &str) -> Result<Vec<Changed>, Failure> {
    let done = ask(&Array::of3(&"changes".into(), &old.into(), &new.into())).await?;
    let changed = |lines: &[u32]| {
        let [from, to, since, until] = lines.try_into().ok()?;
        let line = |number: u32| number as usize;
        Some((line(from)..line(to), line(since)..line(until)))
    };
    Ok(Uint32Array::from(done).to_vec().chunks(4).filter_map(changed).collect())
}

/// What a worker makes of a task.
async fn ask(task: &Array) -> Result<JsValue, Failure> {
    let worker = begin().map_err(|_| Failure::Unavailable)?;
    let mut give_up = None;
    let answer = Promise::new(&mut |answered, failed: Function| {
        worker.set_onmessage(Some(&answered));
        worker.set_onerror(Some(&failed));
        // A function of the browser's; it does not fail.
        give_up = Some(Timeout::new(PATIENCE, move || drop(failed.call0(&JsValue::NULL))));
    });
    let answer = match worker.post_message(task) {
        Ok(()) => JsFuture::from(answer).await,
        Err(error) => Err(error),
    };
    worker.terminate();
    give_up.map(Timeout::cancel);
    match answer.map(|event| event.unchecked_into::<MessageEvent>().data()) {
        Ok(data) => {
            let part = |name: &str| Reflect::get(&data, &name.into()).unwrap_or_default();
            match part("refused").as_string() {
                Some(wrong) => Err(Failure::Refused(wrong)),
                None => Ok(part("done")),
            }
        }
        // It was given up without a word.
        Err(event) if event.is_undefined() => Err(Failure::Slow),
        Err(_) => Err(Failure::Unavailable),
    }
}
