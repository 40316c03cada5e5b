//! Segments by the browser's own `Intl.Segmenter`: it has the tables already,
//! and knows where words part in Chinese, Japanese and Thai.

use std::{
    cell::{Cell, RefCell},
    cmp::Ordering,
    ops::Range,
};

use js_sys::{
    Array,
    Intl::{self, Segmenter},
    Object, Reflect,
};
use wasm_bindgen::JsValue;

use crate::text::{Granularity, Language};

thread_local! {
    /// Making a segmenter is slow, so each is made once.
    static SEGMENTERS: RefCell<Vec<(Granularity, Option<Language>, Segmenter)>> =
        const { RefCell::new(Vec::new()) };
}

/// One text cut into graphemes, words or sentences.
#[derive(Debug)]
pub struct Segments<'t> {
    text: &'t str,
    segments: Intl::Segments,
    /// The place last converted, in bytes and in UTF-16 units. Places are asked
    /// for one after another, so that the next one is near.
    last: Cell<(usize, usize)>,
}

impl<'t> Segments<'t> {
    /// Cuts `text` by the rules of its language, if that is known.
    pub fn new(text: &'t str, granularity: Granularity, language: Option<&Language>) -> Self {
        let segments = segmenter(granularity, language).segment(text);
        Self { text, segments, last: Cell::default() }
    }

    /// The segment that holds the character at byte `at`, which lies in the text.
    pub fn at(&self, at: usize) -> Range<usize> {
        let (_, units) = self.walk(|(byte, _)| at.cmp(&byte));
        // The last unit of the letter is asked for: of one of two units WebKit takes
        // the first for a part of the segment before it.
        let width = self.text[at..].chars().next().map_or(1, char::len_utf16);
        let Some(found) = self.segments.containing((units + width - 1) as u32) else {
            return at..self.text.len();
        };
        let (start, end) = (found.index(), found.index() + found.segment().length());
        let byte = |units: u32| self.walk(|(_, here)| (units as usize).cmp(&here)).0;
        byte(start)..byte(end)
    }

    /// Walks from the last place to the one where `there` finds nothing to do.
    fn walk(&self, there: impl Fn((usize, usize)) -> Ordering) -> (usize, usize) {
        let (mut byte, mut units) = self.last.get();
        while there((byte, units)).is_gt()
            && let Some(next) = self.text[byte..].chars().next()
        {
            byte += next.len_utf8();
            units += next.len_utf16();
        }
        while there((byte, units)).is_lt()
            && let Some(before) = self.text[..byte].chars().next_back()
        {
            byte -= before.len_utf8();
            units -= before.len_utf16();
        }
        self.last.set((byte, units));
        (byte, units)
    }
}

fn segmenter(granularity: Granularity, language: Option<&Language>) -> Segmenter {
    SEGMENTERS.with_borrow_mut(|known| {
        let alike = |(other, tongue, _): &&(Granularity, Option<Language>, Segmenter)| {
            *other == granularity && tongue.as_ref() == language
        };
        if let Some((_, _, segmenter)) = known.iter().find(alike) {
            return segmenter.clone();
        }
        let segmenter = new_segmenter(granularity, language);
        known.push((granularity, language.cloned(), segmenter.clone()));
        segmenter
    })
}

fn new_segmenter(granularity: Granularity, language: Option<&Language>) -> Segmenter {
    let name = match granularity {
        Granularity::Grapheme => "grapheme",
        Granularity::Word => "word",
        Granularity::Sentence => "sentence",
    };
    let options = Object::new();
    // A plain object takes any property.
    let _ = Reflect::set(&options, &"granularity".into(), &name.into());
    let locales: Array =
        language.iter().map(|language| JsValue::from_str(language.as_str())).collect();
    Segmenter::new(&locales, &options)
}
