//! The worker for what is too heavy for the page: it reads web pages and Markdown,
//! compares versions of an article, reads and writes the files of other tools, and reads
//! and reckons those of a class (docs/adr/0022).

use gloo_timers::callback::Timeout;
use js_sys::{Array, Float64Array, Function, Promise, Reflect, Uint32Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, MessageEvent, Worker};

use crate::{
    annotation::{ReaderCode, Store},
    article::{CanonicalSpan, Markup},
    exchange::{Format, class::brief, foreign_file::Converted},
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

/// Where passages of one article are in another, and which lines of it are others there;
/// both given as their canonical texts.
pub async fn compare(
    old: &str,
    new: &str,
    passages: &[CanonicalSpan],
) -> Result<(Vec<Option<Traced>>, Vec<Changed>), Failure> {
    let ends = passages.iter().flat_map(|span| [span.start().0, span.end().0]);
    let ends = Uint32Array::from(&*ends.collect::<Vec<_>>());
    let done = ask(&Array::of4(&"compare".into(), &old.into(), &new.into(), &ends)).await?;
    let numbers = Float64Array::from(done).to_vec();
    let (places, lines) =
        numbers.split_at_checked(3 * passages.len()).ok_or(Failure::Unavailable)?;
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
    let changed = |numbers: &[f64]| {
        let [from, to, since, until] = numbers.try_into().ok()?;
        let line = |number: f64| number as usize;
        Some((line(from)..line(to), line(since)..line(until)))
    };
    Ok((places.chunks(3).map(traced).collect(), lines.chunks(4).filter_map(changed).collect()))
}

/// A file of another tool as one of our own.
pub async fn read_file(store: &Store, file: &File) -> Result<Converted, Failure> {
    let done = ask(&Array::of3(&"fileRead".into(), &brief(store).into(), file)).await?;
    let text = |part: JsValue| part.as_string().unwrap_or_default();
    let [page, reader, moved, elsewhere] =
        &*Array::from(&done).iter().map(text).collect::<Vec<_>>()
    else {
        return Err(Failure::Unavailable);
    };
    Ok(Converted {
        page: page.clone(),
        reader: ReaderCode::new(reader).ok(),
        moved: moved.parse().unwrap_or_default(),
        elsewhere: elsewhere.parse().unwrap_or_default(),
    })
}

/// A file of our own in another format; `page` has all annotations of the store.
pub async fn write_file(store: &Store, page: &str, format: Format) -> Result<String, Failure> {
    let (brief, name) = (brief(store).into(), format.name().into());
    let done = ask(&Array::of4(&"fileWrite".into(), &brief, &page.into(), &name)).await?;
    done.as_string().ok_or(Failure::Unavailable)
}

/// What a worker makes of a task; then it ends.
async fn ask(task: &Array) -> Result<JsValue, Failure> {
    Helper::begin()?.ask(task).await
}

/// A worker, until it is dropped.
pub struct Helper(Worker);

impl Helper {
    /// Starts one.
    pub fn begin() -> Result<Self, Failure> {
        begin().map(Self).map_err(|_| Failure::Unavailable)
    }

    /// What it makes of a task. It is given one at a time.
    pub async fn ask(&self, task: &Array) -> Result<JsValue, Failure> {
        let Self(worker) = self;
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
}

impl Drop for Helper {
    fn drop(&mut self) {
        self.0.terminate();
    }
}
