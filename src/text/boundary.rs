//! Where a selection may begin and end: graphemes and words of Unicode Standard
//! Annex 29, in bytes of one block's text.

use std::ops::Range;

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

/// Widens a range until neither edge splits a grapheme (an emoji family, a
/// letter with its accents). The range must lie on character boundaries.
pub fn snap_to_graphemes(text: &str, range: Range<usize>) -> Range<usize> {
    grapheme_floor(text, range.start)..grapheme_ceil(text, range.end)
}

/// Widens a range to whole words: an edge strictly inside a word moves to that
/// word's edge; one between words stays. Words are UAX 29's, so "can't" is one
/// and each Chinese character stands alone.
pub fn snap_to_words(text: &str, range: Range<usize>) -> Range<usize> {
    let start = word_around(text, range.start).map_or(range.start, |word| word.start);
    let end = word_around(text, range.end).map_or(range.end, |word| word.end);
    start..end
}

/// Drops white space at both ends; `None` if nothing else is there.
pub fn trim(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let slice = &text[range.clone()];
    let kept = slice.trim();
    let start = range.start + (slice.len() - slice.trim_start().len());
    (!kept.is_empty()).then(|| start..start + kept.len())
}

fn grapheme_floor(text: &str, at: usize) -> usize {
    let mut cursor = GraphemeCursor::new(at, text.len(), true);
    match cursor.is_boundary(text, 0) {
        Ok(false) => cursor.prev_boundary(text, 0).ok().flatten().unwrap_or(0),
        _ => at,
    }
}

fn grapheme_ceil(text: &str, at: usize) -> usize {
    let mut cursor = GraphemeCursor::new(at, text.len(), true);
    match cursor.is_boundary(text, 0) {
        Ok(false) => cursor
            .next_boundary(text, 0)
            .ok()
            .flatten()
            .unwrap_or(text.len()),
        _ => at,
    }
}

/// The word that has `at` strictly inside it.
fn word_around(text: &str, at: usize) -> Option<Range<usize>> {
    // White space always parts words, so the search need not begin at the start
    // of a long paragraph.
    let from = text[..at].rfind(char::is_whitespace).unwrap_or(0);
    text[from..]
        .split_word_bound_indices()
        .map(|(offset, word)| (from + offset, word))
        .take_while(|(start, _)| *start < at)
        .find(|(start, word)| at < start + word.len() && word.contains(char::is_alphanumeric))
        .map(|(start, word)| start..start + word.len())
}
