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
/// and each Chinese character stands alone; but white space at a word's edge,
/// such as the narrow no-break space of French, is none of it.
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
        Ok(false) => cursor.next_boundary(text, 0).ok().flatten().unwrap_or(text.len()),
        _ => at,
    }
}

/// The word that has `at` strictly inside it.
fn word_around(text: &str, at: usize) -> Option<Range<usize>> {
    // Most white space parts words, so the search need not begin at the start
    // of a long paragraph.
    let from = text[..at].rfind(parts_words).unwrap_or(0);
    text[from..]
        .split_word_bound_indices()
        .map(|(offset, word)| (from + offset, word))
        .take_while(|(start, _)| *start < at)
        .filter(|(_, word)| word.contains(char::is_alphanumeric))
        .filter_map(|(start, word)| trim(text, start..start + word.len()))
        .find(|word| word.start < at && at < word.end)
}

/// White space other than the narrow no-break space, which UAX 29 lets stand
/// within a word: it is how French writes 10 000.
fn parts_words(c: char) -> bool {
    c.is_whitespace() && c != '\u{202f}'
}
