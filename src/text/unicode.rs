//! Graphemes and words by the tables of the `unicode-segmentation` crate.

use std::ops::Range;

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

/// The grapheme that has `at` strictly inside it; `None` if `at` is an edge.
pub fn grapheme_around(text: &str, at: usize) -> Option<Range<usize>> {
    let mut cursor = GraphemeCursor::new(at, text.len(), true);
    match cursor.is_boundary(text, 0) {
        Ok(false) => {
            let mut end = cursor.clone();
            let start = cursor.prev_boundary(text, 0).ok().flatten().unwrap_or(0);
            Some(start..end.next_boundary(text, 0).ok().flatten().unwrap_or(text.len()))
        }
        _ => None,
    }
}

/// The word that has `at` strictly inside it.
pub fn word_around(text: &str, at: usize) -> Option<Range<usize>> {
    text.split_word_bound_indices()
        .take_while(|(start, _)| *start < at)
        .filter(|(_, word)| word.contains(char::is_alphanumeric))
        .map(|(start, word)| start..start + word.len())
        .find(|word| at < word.end)
}
