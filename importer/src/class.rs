//! The desk of a class: there is one in a worker, from [`begin`] on.
//!
//! A key is the place of a file; one that is below 0 is none.

use std::cell::RefCell;

use highlit::{
    annotation::{AnnotationId, ReaderCode, Timestamp},
    exchange::{class::Desk, w3c, zip},
    text::{CharOffset, TextSpan},
};
use wasm_bindgen::prelude::*;

thread_local! {
    static DESK: RefCell<Option<Desk>> = const { RefCell::new(None) };
}

fn with<T>(then: impl FnOnce(&mut Desk) -> T) -> Result<T, String> {
    DESK.with_borrow_mut(|desk| desk.as_mut().map(then)).ok_or_else(|| "no desk".to_owned())
}

/// The most bytes of a file of that name that could be of use.
#[wasm_bindgen(js_name = limitOf)]
pub fn limit_of(name: &str) -> f64 {
    let is_zip = name.to_lowercase().ends_with(".zip");
    (if is_zip { zip::BYTE_LIMIT } else { w3c::BYTE_LIMIT }) as f64
}

/// Begins with an empty desk for an article.
#[wasm_bindgen(js_name = classBegin)]
pub fn begin(brief: &str) -> Result<(), String> {
    let desk = Desk::new(brief).ok_or_else(|| "no article".to_owned())?;
    DESK.set(Some(desk));
    Ok(())
}

/// See [`Desk::take`].
#[wasm_bindgen(js_name = classTake)]
pub fn take(name: &str, bytes: Option<Vec<u8>>) -> Result<(), String> {
    with(|desk| desk.take(name, bytes))
}

/// See [`Desk::read_next`].
#[wasm_bindgen(js_name = classReadNext)]
pub fn read_next() -> Result<(), String> {
    with(Desk::read_next)
}

/// See [`Desk::done`].
#[wasm_bindgen(js_name = classDone)]
pub fn done() -> Result<usize, String> {
    with(|desk| desk.done())
}

/// See [`Desk::waiting`].
#[wasm_bindgen(js_name = classWaiting)]
pub fn waiting() -> Result<usize, String> {
    with(|desk| desk.waiting())
}

/// See [`Desk::standing`].
#[wasm_bindgen(js_name = classStanding)]
pub fn standing(key: i32) -> Result<String, String> {
    with(|desk| desk.standing(usize::try_from(key).ok()))
}

/// See [`Desk::report`].
#[wasm_bindgen(js_name = classReport)]
pub fn report(key: i32) -> Result<String, String> {
    with(|desk| desk.report(usize::try_from(key).ok()))
}

/// See [`Desk::set_beside`].
#[wasm_bindgen(js_name = classBeside)]
pub fn set_beside(brief: Option<String>) -> Result<(), String> {
    match with(|desk| desk.set_beside(brief.as_deref()))? {
        true => Ok(()),
        false => Err("no article".to_owned()),
    }
}

/// See [`Desk::twice`].
#[wasm_bindgen(js_name = classTwice)]
pub fn twice(key: i32) -> Result<String, String> {
    with(|desk| desk.twice(usize::try_from(key).ok()))
}

/// See [`Desk::research`].
#[wasm_bindgen(js_name = classResearch)]
pub fn research(key: i32) -> Result<String, String> {
    with(|desk| desk.research(usize::try_from(key).ok()))
}

/// See [`Desk::voices`]; a stretch is two code points.
#[wasm_bindgen(js_name = classVoices)]
pub fn voices(key: i32, stretches: &[u32]) -> Result<String, String> {
    let span = |ends: &[u32]| TextSpan::new(CharOffset(ends[0]), CharOffset(ends[1])).ok();
    let spans: Vec<TextSpan> = stretches.chunks_exact(2).filter_map(span).collect();
    with(|desk| desk.voices(usize::try_from(key).ok(), &spans))
}

/// See [`Desk::merged`].
#[wasm_bindgen(js_name = classMerged)]
pub fn merged(key: i32, id: &str, reader: &str, generated: &str) -> Result<String, String> {
    let wrong = |_| "no imprint".to_owned();
    let id = AnnotationId::new(id).map_err(wrong)?;
    let reader = ReaderCode::new(reader).map_err(wrong)?;
    let generated = Timestamp::new(generated).map_err(wrong)?;
    with(|desk| desk.merged(usize::try_from(key).ok(), id, &reader, generated))
}
