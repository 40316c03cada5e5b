//! The words of a text as a diff needs them: small, quick to tell and the same
//! everywhere. Where a reader's words end is another matter, and the browser's
//! (`text/boundary.rs`).

use std::ops::Range;

/// The words of a text in order, in bytes. A word is a run of letters and
/// digits; a letter of a script that puts no spaces between words, and a sign
/// beyond ASCII (an emoji, a mark), is one by itself. Spaces and the marks of
/// ASCII are none: they part words, and there are too many of them to tell one
/// place from another.
pub fn words(text: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut runs = false;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let is_letter = joins(c);
        match words.last_mut() {
            Some(word) if runs && is_letter => word.end = end,
            _ if is_letter || !c.is_ascii() && !c.is_whitespace() => words.push(at..end),
            _ => {}
        }
        runs = is_letter;
    }
    words
}

/// Whether a letter makes a word with its neighbours.
pub fn joins(c: char) -> bool {
    c.is_alphanumeric() && !stands_alone(c)
}

/// Letters of Thai, Lao, Burmese and Khmer, of Chinese and Japanese, and of Yi.
fn stands_alone(c: char) -> bool {
    matches!(c,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{2e80}'..='\u{a4cf}' | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9f}'
        | '\u{20000}'..='\u{3ffff}')
}
