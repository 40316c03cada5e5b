//! What differs between two wordings of a passage, word by word.

use std::ops::Range;

use super::{subsequence::heaviest, words::words};
use crate::text;

/// The most pairs of words that are looked at. Of more, only what both wordings begin and
/// end with is told from the rest.
const PAIRS: usize = 250_000;

/// Two changes are one if both are so many times as long as what was kept between them:
/// other sentences have small words in common, too.
const LONGER: usize = 3;

/// What became of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Both wordings have it.
    Kept,
    /// The old wording alone has it.
    Deleted,
    /// The new wording alone has it.
    Inserted,
}

/// A part of one wording or of both.
pub type Part<'t> = (Fate, &'t str);

/// Two wordings part by part: what was kept and deleted is together the old one, what was
/// kept and inserted the new one.
pub fn reworded<'t>(old: &'t str, new: &'t str) -> Vec<Part<'t>> {
    let mut parts = Vec::new();
    let mut put = |fate, part: &'t str| {
        if !part.is_empty() {
            parts.push((fate, part));
        }
    };
    let mut from = 0;
    for change in merged(changes(old, new)) {
        put(Fate::Kept, &old[from..change.old.start]);
        put(Fate::Deleted, &old[change.old.clone()]);
        put(Fate::Inserted, &new[change.new]);
        from = change.old.end;
    }
    put(Fate::Kept, &old[from..]);
    parts
}

/// Bytes of the old wording that became others.
#[derive(Clone)]
struct Change {
    old: Range<usize>,
    new: Range<usize>,
}

impl Change {
    fn len(&self) -> usize {
        self.old.len().max(self.new.len())
    }
}

fn changes(old: &str, new: &str) -> Vec<Change> {
    let (were, are) = (whole_words(old), whole_words(new));
    let mut kept = kept(old, new, &were, &are);
    kept.push((were.len(), are.len()));
    let mut changes = Vec::new();
    let (mut i, mut j) = (0, 0);
    let (mut before, mut after) = (0, 0);
    for (next_i, next_j) in kept {
        let word = |words: &[Range<usize>], at: usize, text: &str| {
            words.get(at).cloned().unwrap_or(text.len()..text.len())
        };
        let (was, is) = (word(&were, next_i, old), word(&are, next_j, new));
        let change = Change { old: before..was.start, new: after..is.start };
        if old[change.old.clone()] != new[change.new.clone()] {
            let between = (&were[i..next_i], &are[j..next_j]);
            changes.push(without_marks(old, new, change, between));
        }
        (before, after) = (was.end, is.end);
        (i, j) = (next_i + 1, next_j + 1);
    }
    changes
}

/// Words that never part within a grapheme.
fn whole_words(text: &str) -> Vec<Range<usize>> {
    // Where two graphemes plainly meet nobody needs to be asked.
    let is_clear = |at: usize| match (text[..at].chars().next_back(), text[at..].chars().next()) {
        (Some(before), Some(after)) => {
            before.is_alphanumeric() && after.is_ascii()
                || before.is_whitespace() && after.is_alphanumeric()
        }
        _ => true,
    };
    let mut whole: Vec<Range<usize>> = Vec::new();
    for word in words(text) {
        let word = match is_clear(word.start) && is_clear(word.end) {
            true => word,
            false => text::snap_to_graphemes(text, word),
        };
        match whole.last_mut() {
            Some(last) if word.start < last.end => last.end = last.end.max(word.end),
            _ => whole.push(word),
        }
    }
    whole
}

/// The words that both have, in order.
fn kept(old: &str, new: &str, were: &[Range<usize>], are: &[Range<usize>]) -> Vec<(usize, usize)> {
    let same = |was: &Range<usize>, is: &Range<usize>| old[was.clone()] == new[is.clone()];
    let head = were.iter().zip(are).take_while(|(was, is)| same(was, is)).count();
    let (mid_old, mid_new) = (&were[head..], &are[head..]);
    let tail = mid_old.iter().rev().zip(mid_new.iter().rev());
    let tail = tail.take_while(|(was, is)| same(was, is)).count();
    let (before, after) = (mid_old.len() - tail, mid_new.len() - tail);
    let between = match before * after <= PAIRS {
        true => heaviest(before, after, |i, j| match same(&mid_old[i], &mid_new[j]) {
            true => mid_old[i].len() as u32,
            false => 0,
        }),
        false => Vec::new(),
    };
    let kept = (0..head).map(|word| (word, word));
    let kept = kept.chain(between.into_iter().map(|(i, j)| (head + i, head + j)));
    kept.chain((0..tail).map(|word| (head + before + word, head + after + word))).collect()
}

/// A change of those words, without the spaces and marks that stand around both.
fn without_marks(
    old: &str,
    new: &str,
    change: Change,
    (were, are): (&[Range<usize>], &[Range<usize>]),
) -> Change {
    let Change { old: was, new: is } = change;
    let first = |words: &[Range<usize>], end| words.first().map_or(end, |word| word.start);
    let leading = [&old[was.start..first(were, was.end)], &new[is.start..first(are, is.end)]];
    let head = common(leading[0].chars(), leading[1].chars());
    let (was, is) = (was.start + head..was.end, is.start + head..is.end);
    let last = |words: &[Range<usize>], start| words.last().map_or(start, |word| word.end);
    let trailing = [&old[last(were, was.start)..was.end], &new[last(are, is.start)..is.end]];
    let tail = common(trailing[0].chars().rev(), trailing[1].chars().rev());
    Change { old: was.start..was.end - tail, new: is.start..is.end - tail }
}

/// How many bytes two texts have in common before they part.
fn common(a: impl Iterator<Item = char>, b: impl Iterator<Item = char>) -> usize {
    a.zip(b).take_while(|(a, b)| a == b).map(|(c, _)| c.len_utf8()).sum()
}

fn merged(changes: Vec<Change>) -> Vec<Change> {
    let mut merged: Vec<Change> = Vec::new();
    for mut change in changes {
        while let Some(last) = merged.pop_if(|last| {
            let kept = change.old.start - last.old.end;
            LONGER * kept < last.len().min(change.len())
        }) {
            change.old.start = last.old.start;
            change.new.start = last.new.start;
        }
        merged.push(change);
    }
    merged
}
