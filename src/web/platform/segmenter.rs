//! Graphemes and words by the browser's own `Intl.Segmenter`: it has the
//! tables already, and knows where words part in Chinese, Japanese and Thai.

use std::ops::Range;

use js_sys::{Array, Intl::Segmenter, Object, Reflect};
use wasm_bindgen::JsValue;

thread_local! {
    static GRAPHEMES: Segmenter = segmenter("grapheme");
    static WORDS: Segmenter = segmenter("word");
}

/// The grapheme that has `at` strictly inside it; `None` if `at` is an edge.
pub fn grapheme_around(text: &str, at: usize) -> Option<Range<usize>> {
    GRAPHEMES.with(|graphemes| segment_around(graphemes, text, at)).map(|(range, _)| range)
}

/// The word that has `at` strictly inside it.
pub fn word_around(text: &str, at: usize) -> Option<Range<usize>> {
    let found = WORDS.with(|words| segment_around(words, text, at));
    found.filter(|(_, is_word)| *is_word).map(|(range, _)| range)
}

fn segmenter(granularity: &str) -> Segmenter {
    let options = Object::new();
    // A plain object takes any property.
    let _ = Reflect::set(&options, &"granularity".into(), &granularity.into());
    Segmenter::new(&Array::new(), &options)
}

/// The segment around a byte, and whether it is like a word.
fn segment_around(segmenter: &Segmenter, text: &str, at: usize) -> Option<(Range<usize>, bool)> {
    let units: usize = text[..at].chars().map(char::len_utf16).sum();
    // Asked for the unit before `at`, since WebKit takes one in front of a letter
    // of two units for a part of the segment before it as well.
    let found: JsValue = segmenter.segment(text).containing(units.checked_sub(1)? as u32)?.into();
    let field = |name: &str| Reflect::get(&found, &name.into()).ok();
    let segment: String = field("segment")?.as_string()?;
    let start_units = field("index")?.as_f64()? as usize;
    // The units between the segment's start and `at`, as bytes back from `at`.
    let mut left = units.checked_sub(start_units)?;
    let mut start = at;
    for c in text[..at].chars().rev() {
        if left == 0 {
            break;
        }
        left = left.checked_sub(c.len_utf16())?;
        start -= c.len_utf8();
    }
    let is_word = field("isWordLike").is_some_and(|value| value.is_truthy());
    let end = start + segment.len();
    (at < end).then_some((start..end, is_word))
}
