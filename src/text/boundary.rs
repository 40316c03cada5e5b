//! Where a selection may begin and end: graphemes and words of Unicode Standard
//! Annex 29, in bytes of one block's text.

use std::ops::Range;

use super::unicode;

/// Widens a range until neither edge splits a grapheme (an emoji family, a
/// letter with its accents). The range must lie on character boundaries.
pub fn snap_to_graphemes(text: &str, range: Range<usize>) -> Range<usize> {
    let start = grapheme_around(text, range.start).map_or(range.start, |around| around.start);
    let end = grapheme_around(text, range.end).map_or(range.end, |around| around.end);
    start..end
}

/// Widens a range to whole words: an edge strictly inside a word moves to that
/// word's edge; one between words stays. Words are UAX 29's, so "can't" is one
/// (where Chinese words part, the browser knows and the crate does not); but white space at a word's edge,
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

fn grapheme_around(text: &str, at: usize) -> Option<Range<usize>> {
    // Between two ASCII characters there always is an edge, but for CR LF; most
    // text is spared the question.
    let bytes = text.as_bytes();
    let ascii = |at: usize| bytes.get(at).is_none_or(u8::is_ascii);
    let is_edge = at == 0 || at >= bytes.len() || ascii(at - 1) && ascii(at) && bytes[at] != b'\n';
    if is_edge { None } else { unicode::grapheme_around(text, at) }
}

/// The word that has `at` strictly inside it.
fn word_around(text: &str, at: usize) -> Option<Range<usize>> {
    // Most white space parts words, so the search need not begin at the start
    // of a long paragraph.
    let from = text[..at].rfind(parts_words).unwrap_or(0);
    let to = text[at..].find(parts_words).map_or(text.len(), |offset| at + offset);
    let word = unicode::word_around(&text[from..to], at - from)?;
    trim(text, from + word.start..from + word.end).filter(|word| word.start < at && at < word.end)
}

/// White space other than the narrow no-break space, which UAX 29 lets stand
/// within a word: it is how French writes 10 000.
fn parts_words(c: char) -> bool {
    c.is_whitespace() && c != '\u{202f}'
}
