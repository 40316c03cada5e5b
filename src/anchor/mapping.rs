//! Where each place of an old text went in a new one.

use std::ops::Range;

use imara_diff::{Algorithm, Diff, InternedInput};

use super::words::words;

/// How many bytes on each side of a passage speak for its place.
const AROUND: usize = 48;

/// The fewest words that may be a copy of others, not what replaced them.
const LEAST_RUN: usize = 8;

/// How many of the runs before and after a place are looked at.
const RUNS: usize = 4;

/// No word.
const NONE: u32 = u32::MAX;

/// A diff of two texts by words, made once and asked about many places. All
/// places are bytes.
#[derive(Debug)]
pub struct Mapping<'t> {
    old_text: &'t str,
    new_text: &'t str,
    old: Vec<Range<usize>>,
    new: Vec<Range<usize>>,
    /// For each old word, the first new word that stands for it, or `NONE`.
    starts: Vec<u32>,
    /// For each old word, the new word after the last that stands for it, or `NONE`.
    ends: Vec<u32>,
    /// Whether an old word was kept, not replaced.
    is_kept: Vec<bool>,
    /// Whether a new word was kept, not put in.
    is_old: Vec<bool>,
    /// Runs of `LEAST_RUN` or more new words that were put in, in order.
    put_in: Vec<Range<usize>>,
}

/// Where a passage went.
#[derive(Clone, Debug, PartialEq)]
pub struct Image {
    /// Its bytes in the new text.
    pub range: Range<usize>,
    /// The share of the passage and what stood around it that was kept there, in
    /// bytes of words, 0 to 1.
    pub score: f32,
}

impl<'t> Mapping<'t> {
    /// Compares two texts by the histogram algorithm of JGit, which keeps to
    /// rare words first and so is not misled by common ones.
    pub fn new(old_text: &'t str, new_text: &'t str) -> Self {
        let (old, new) = (words(old_text), words(new_text));
        let mut input = InternedInput::default();
        input.update_before(old.iter().map(|word| &old_text[word.clone()]));
        input.update_after(new.iter().map(|word| &new_text[word.clone()]));
        let diff = Diff::compute(Algorithm::Histogram, &input);
        let mut mapping = Self {
            starts: vec![NONE; old.len()],
            ends: vec![NONE; old.len()],
            is_kept: vec![true; old.len()],
            is_old: vec![true; new.len()],
            put_in: Vec::new(),
            old_text,
            new_text,
            old,
            new,
        };
        let (mut at, mut image) = (0, 0);
        for hunk in diff.hunks() {
            mapping.keep(at..hunk.before.start, image);
            mapping.replace(hunk.before.clone(), hunk.after.clone());
            (at, image) = (hunk.before.end, hunk.after.end);
        }
        mapping.keep(at..mapping.old.len() as u32, image);
        mapping
    }

    fn keep(&mut self, words: Range<u32>, image: u32) {
        for (index, word) in words.enumerate() {
            self.starts[word as usize] = image + index as u32;
            self.ends[word as usize] = image + index as u32 + 1;
        }
    }

    /// Words that were replaced by as many others stand for one another in turn;
    /// of any others only the outer edges are known.
    fn replace(&mut self, words: Range<u32>, image: Range<u32>) {
        self.is_kept[words.start as usize..words.end as usize].fill(false);
        self.is_old[image.start as usize..image.end as usize].fill(false);
        if image.len() >= LEAST_RUN {
            self.put_in.push(image.start as usize..image.end as usize);
        }
        if words.len() == image.len() {
            self.keep(words, image.start);
        } else if !words.is_empty() && !image.is_empty() {
            self.starts[words.start as usize] = image.start;
            self.ends[words.end as usize - 1] = image.end;
        }
    }

    /// Where a passage of the old text went: from the first of its words that is
    /// still there, or has a successor, to the last.
    pub fn image(&self, passage: Range<usize>) -> Option<Image> {
        let words = Self::inside(&self.old, &passage);
        if words.is_empty() {
            return self.between(passage, words.start);
        }
        let known = |of: &[u32], word: usize| (of[word] != NONE).then(|| (word, of[word] as usize));
        let (first, start) = words.clone().find_map(|word| known(&self.starts, word))?;
        let (last, end) = words.clone().rev().find_map(|word| known(&self.ends, word))?;
        if start >= end {
            return None;
        }
        let mut range = self.new[start].start..self.new[end - 1].end;
        if first == words.start {
            range.start = self.start_near(range.start, passage.start, first);
        }
        if last + 1 == words.end {
            range.end = self.end_near(range.end, passage.end, last);
        }
        let (word, at) = (self.old[first].start, self.new[start].start);
        if let Some(lead) = word.checked_sub(passage.start) {
            let there = self.new_text[..at].chars().rev().take_while(|c| !CLOSING.contains(*c));
            let taken = taken(self.old_text[..word].chars().rev(), lead, there);
            range.start = taken.map_or(range.start, |len| at - len);
        }
        let (word, to) = (self.old[last].end, self.new[end - 1].end);
        if let Some(tail) = passage.end.checked_sub(word) {
            let there = self.new_text[to..].chars().take_while(|c| !OPENING.contains(*c));
            let taken = taken(self.old_text[word..].chars(), tail, there);
            range.end = taken.map_or(range.end, |len| to + len);
        }
        (range.start < range.end).then(|| Image { score: self.kept_near(&passage, &range), range })
    }

    /// The start of a passage that begins within a word or with the marks before it.
    fn start_near(&self, image: usize, start: usize, word: usize) -> usize {
        let old = self.old[word].start;
        if start <= old {
            let before = self.old_text[start..old].bytes().rev();
            image - common(before, self.new_text[..image].bytes().rev())
        } else {
            image + if self.is_kept[word] { start - old } else { 0 }
        }
    }

    fn end_near(&self, image: usize, end: usize, word: usize) -> usize {
        let old = self.old[word].end;
        if end >= old {
            image + common(self.old_text[old..end].bytes(), self.new_text[image..].bytes())
        } else {
            image - if self.is_kept[word] { old - end } else { 0 }
        }
    }

    /// Marks between two words are where they were if both words are.
    fn between(&self, passage: Range<usize>, after: usize) -> Option<Image> {
        let before = after.checked_sub(1)?;
        let is_kept = |word: usize| self.is_kept.get(word) == Some(&true);
        if !is_kept(before) || !is_kept(after) || self.starts[after] != self.ends[before] {
            return None;
        }
        let start = self.new[self.starts[before] as usize].end;
        let end = self.new[self.starts[after] as usize].start;
        let gap = self.old[before].end..self.old[after].start;
        let range = start + passage.start - gap.start..start + passage.end - gap.start;
        (self.old_text[gap] == self.new_text[start..end])
            .then(|| Image { score: self.kept_near(&passage, &range), range })
    }

    /// The share of the bytes of words in and around a passage that were kept in
    /// and around its image: common words that the diff kept far from one another
    /// prove nothing.
    fn kept_near(&self, passage: &Range<usize>, image: &Range<usize>) -> f32 {
        let near = |range: &Range<usize>, reach: usize| {
            range.start.saturating_sub(reach)..range.end.saturating_add(reach)
        };
        let image = Self::inside(&self.new, &near(image, 2 * AROUND));
        let (mut kept, mut all) = (0, 0);
        for word in Self::inside(&self.old, &near(passage, AROUND)) {
            let is_there = self.is_kept[word] && image.contains(&(self.starts[word] as usize));
            all += self.old[word].len();
            kept += if is_there { self.old[word].len() } else { 0 };
        }
        if all == 0 { 0.0 } else { kept as f32 / all as f32 }
    }

    /// A passage with those words around it that did not stay, up to where as many did:
    /// common words are kept here and there.
    pub fn gone_around(&self, passage: &Range<usize>, around: &Range<usize>) -> Range<usize> {
        let reach = |words: &mut dyn Iterator<Item = usize>| {
            let (mut gone, mut most, mut last) = (0, 0, None);
            for word in words {
                let len = self.old[word].len() as isize;
                gone += if self.is_kept[word] { -len } else { len };
                if gone > most {
                    (most, last) = (gone, Some(word));
                }
            }
            last
        };
        let before = Self::inside(&self.old, &(around.start..passage.start));
        let after = Self::inside(&self.old, &(passage.end..around.end));
        let start = reach(&mut before.rev()).map_or(passage.start, |word| self.old[word].start);
        let end = reach(&mut after.clone()).map_or(passage.end, |word| self.old[word].end);
        start.max(around.start)..end.min(around.end)
    }

    /// The stretches that were put in before and after a part of the new text, no
    /// further from it than they are long: one of them may be the part itself, and the part
    /// what was put in, where the two are alike.
    pub fn put_in_beside(&self, part: &Range<usize>) -> impl Iterator<Item = Range<usize>> {
        let words = Self::inside(&self.new, part);
        let next = self.put_in.partition_point(|run| run.start < words.start);
        let near = next.saturating_sub(RUNS)..(next + RUNS).min(self.put_in.len());
        let is_near = move |run: &&Range<usize>| {
            let gap = words.start.saturating_sub(run.end).max(run.start.saturating_sub(words.end));
            gap <= run.len()
        };
        let bytes = |run: &Range<usize>| self.new[run.start].start..self.new[run.end - 1].end;
        self.put_in[near].iter().filter(is_near).map(bytes)
    }

    /// The share of a stretch of the new text that was there before, in bytes of
    /// words, 0 to 1.
    pub fn share_of_old(&self, stretch: &Range<usize>) -> f32 {
        let words = Self::inside(&self.new, stretch);
        let all: usize = self.new[words.clone()].iter().map(Range::len).sum();
        let old: usize =
            words.filter(|&word| self.is_old[word]).map(|word| self.new[word].len()).sum();
        if all == 0 { 0.0 } else { old as f32 / all as f32 }
    }

    /// The words that a stretch touches.
    fn inside(words: &[Range<usize>], stretch: &Range<usize>) -> Range<usize> {
        let first = words.partition_point(|word| word.end <= stretch.start);
        let after = words.partition_point(|word| word.start < stretch.end);
        first..after.max(first)
    }
}

/// Marks that open something, whatever the language: quotes do not, which open in one what
/// they close in another.
const OPENING: &str = "([{（［｛「『《〈【„‚¿¡";

/// Those that close something.
const CLOSING: &str = ")]}）］｝」』》〉】";

fn is_mark(c: char) -> bool {
    !c.is_alphanumeric() && !c.is_whitespace()
}

/// How many bytes of the marks beside a word a passage takes, that took so many bytes of those
/// which stood beside it: the same marks where they are there, as many where they were replaced
/// one by one, as curly quotes are, and all where it took all. `None` if it took none, or more
/// than marks.
fn taken(
    old: impl Iterator<Item = char>,
    bytes: usize,
    new: impl Iterator<Item = char>,
) -> Option<usize> {
    let [old, new] = [marks(old), marks(new)];
    let (mut count, mut left) = (0, bytes);
    while left > 0 {
        left = left.checked_sub(old.get(count)?.len_utf8())?;
        count += 1;
    }
    let count = match old.len() {
        _ if new.starts_with(&old[..count]) => count,
        all if all == new.len() => count,
        all if all == count => new.len(),
        _ => return None,
    };
    (bytes > 0).then(|| new[..count].iter().copied().map(char::len_utf8).sum())
}

/// The marks before anything else.
fn marks(text: impl Iterator<Item = char>) -> Vec<char> {
    text.take_while(|c| is_mark(*c)).collect()
}

/// How many bytes agree before two texts part; always a whole number of
/// characters where the first one is of ASCII, as the marks between words are.
fn common(a: impl Iterator<Item = u8>, b: impl Iterator<Item = u8>) -> usize {
    a.zip(b).take_while(|(a, b)| a == b && a.is_ascii()).count()
}
