//! Where a selection may begin and end: graphemes, words and sentences of
//! Unicode Standard Annex 29, in bytes of one block's text.

use std::{iter, ops::Range};

use super::{Granularity, Language, unicode::Segments};

/// Titles that a name follows: the full stop after one ends no sentence.
const TITLES: &str = " Adm Capt Col Dr Fr Gen Gov Hon Hr Lt Maj Mlle Mme Mr Mrs Ms Mx Pres Prof Rep \
                      Rev Sen Sgt Sr Sra Srta St vs ";

/// Marks that open a quotation or a bracket.
const OPENING: [char; 14] =
    ['“', '‘', '«', '‹', '「', '『', '《', '〈', '（', '(', '[', '【', '〔', '［'];

/// Widens a range until neither edge splits a grapheme (an emoji family, a
/// letter with its accents). The range must lie on character boundaries.
pub fn snap_to_graphemes(text: &str, range: Range<usize>) -> Range<usize> {
    let start = grapheme_around(text, range.start).map_or(range.start, |around| around.start);
    let end = grapheme_around(text, range.end).map_or(range.end, |around| around.end);
    start..end
}

/// Widens a range to whole words: an edge strictly inside a word moves to that
/// word's edge; one between words stays. Words are UAX 29's, so "can't" is one
/// (where Chinese words part, the browser knows and the crate does not); but white
/// space at a word's edge, such as the narrow no-break space of French, is none of
/// it.
pub fn snap_to_words(text: &str, range: Range<usize>, language: Option<&Language>) -> Range<usize> {
    let around = |at| word_around(text, at, language);
    let start = around(range.start).map_or(range.start, |word| word.start);
    let end = around(range.end).map_or(range.end, |word| word.end);
    start..end
}

/// Drops white space at both ends; `None` if nothing else is there.
pub fn trim(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let slice = &text[range.clone()];
    let kept = slice.trim();
    let start = range.start + (slice.len() - slice.trim_start().len());
    (!kept.is_empty()).then(|| start..start + kept.len())
}

/// Where Unicode parts a text, both ends included, before anything of our own is
/// done about it.
pub fn edges(text: &str, granularity: Granularity, language: Option<&Language>) -> Vec<usize> {
    let segments = Segments::new(text, granularity, language);
    let next = |at: usize| (at < text.len()).then(|| segments.at(at).end);
    iter::successors(Some(0), |&at| next(at)).collect()
}

fn grapheme_around(text: &str, at: usize) -> Option<Range<usize>> {
    if is_plain_edge(text, at) {
        return None;
    }
    // Only the piece between the nearest such edges is asked about: to the browser a whole
    // paragraph would be handed over each time.
    let is_edge = |at: &usize| is_plain_edge(text, *at);
    let from = text[..at].char_indices().rev().map(|(at, _)| at).find(is_edge)?;
    let after = text[at..].char_indices().skip(1).map(|(more, _)| at + more).find(is_edge);
    let piece = &text[from..after.unwrap_or(text.len())];
    let grapheme = Segments::new(piece, Granularity::Grapheme, None).at(at - from);
    Some(from + grapheme.start..from + grapheme.end).filter(|grapheme| grapheme.start < at)
}

/// Whether graphemes part at a byte as can be told without tables; most text is spared the
/// question by that.
fn is_plain_edge(text: &str, at: usize) -> bool {
    match (text[..at].chars().next_back(), text[at..].chars().next()) {
        // CR LF is one.
        (Some(before), Some(after)) => stands_alone(before) && stands_alone(after) && after != '\n',
        _ => true,
    }
}

/// Whether a character joins no other of its kind: what comes before the first combining
/// mark, and the dashes, quotation marks and ideographs of most texts.
fn stands_alone(c: char) -> bool {
    matches!(c, ..'\u{300}' | '\u{2010}'..='\u{2027}' | '\u{3000}'..='\u{3029}'
        | '\u{4e00}'..='\u{9fff}' | '\u{ff01}'..='\u{ff60}')
}

/// The word that has `at` strictly inside it.
fn word_around(text: &str, at: usize, language: Option<&Language>) -> Option<Range<usize>> {
    // Most white space parts words, so the search need not begin at the start
    // of a long paragraph.
    let from = text[..at].rfind(parts_words).unwrap_or(0);
    let to = text[at..].find(parts_words).map_or(text.len(), |offset| at + offset);
    if at == from || at == to {
        return None;
    }
    let word = Segments::new(&text[from..to], Granularity::Word, language).at(at - from);
    trim(text, from + word.start..from + word.end)
        .filter(|word| word.start < at && at < word.end && is_word(&text[word.clone()]))
}

/// White space other than the narrow no-break space, which UAX 29 lets stand
/// within a word: it is how French writes 10 000.
fn parts_words(c: char) -> bool {
    c.is_whitespace() && c != '\u{202f}'
}

/// Whether a segment between two edges of words is one, not a mark or a space.
fn is_word(segment: &str) -> bool {
    segment.contains(char::is_alphanumeric)
}

/// What a reader going through one text stops at: its graphemes, words or
/// sentences, in order, apart from each other, each on grapheme edges, none of
/// them blank and none with white space at an edge.
#[derive(Debug)]
pub struct Stops<'t> {
    text: &'t str,
    cut: Option<(Granularity, Segments<'t>)>,
}

impl<'t> Stops<'t> {
    /// The stops of a text in that language, if it is known; without a
    /// granularity the text is one stop.
    pub fn new(
        text: &'t str,
        granularity: Option<Granularity>,
        language: Option<&Language>,
    ) -> Self {
        let cut = granularity.map(|into| (into, Segments::new(text, into, language)));
        Self { text, cut }
    }

    /// Those that end after byte `from`, in order.
    pub fn after(self, from: usize) -> impl Iterator<Item = Range<usize>> + use<'t> {
        let mut at = from;
        let tiles = iter::from_fn(move || {
            let tile = (at < self.text.len()).then(|| self.tile(at))?;
            at = tile.end;
            Some(self.stop(tile))
        });
        tiles.flatten().filter(move |stop| from < stop.end)
    }

    /// Those that start before byte `to`, the last one first.
    pub fn before(self, to: usize) -> impl Iterator<Item = Range<usize>> + use<'t> {
        let mut at = to;
        let tiles = iter::from_fn(move || {
            let tile = self.tile(self.text.floor_char_boundary(at.checked_sub(1)?));
            at = tile.start;
            Some(self.stop(tile))
        });
        tiles.flatten().filter(move |stop| stop.start < to)
    }

    /// The segments around byte `at` that belong together.
    fn tile(&self, at: usize) -> Range<usize> {
        let Some((_, segments)) = &self.cut else { return 0..self.text.len() };
        let mut tile = segments.at(at);
        while tile.start > 0 && !self.parts(tile.start) {
            tile.start = segments.at(self.text.floor_char_boundary(tile.start - 1)).start;
        }
        while tile.end < self.text.len() && !self.parts(tile.end) {
            tile.end = segments.at(tile.end).end;
        }
        let end = self.before_opening(tile.end);
        if end <= at { self.tile(tile.end) } else { self.before_opening(tile.start)..end }
    }

    /// An edge moved before the marks that open what comes after it: without a
    /// space between, Unicode gives them to the sentence before.
    fn before_opening(&self, edge: usize) -> usize {
        let is_sentence = matches!(self.cut, Some((Granularity::Sentence, _)));
        if !is_sentence || edge == self.text.len() {
            return edge;
        }
        let moved = self.text[..edge].trim_end_matches(OPENING).len();
        if grapheme_around(self.text, moved).is_none() { moved } else { edge }
    }

    /// Whether an edge of two segments is one for a reader, too.
    fn parts(&self, edge: usize) -> bool {
        let is_sentence = matches!(self.cut, Some((Granularity::Sentence, _)));
        grapheme_around(self.text, edge).is_none()
            && (!is_sentence || parts_sentences(&self.text[..edge], &self.text[edge..]))
    }

    fn stop(&self, tile: Range<usize>) -> Option<Range<usize>> {
        let is_stop =
            !matches!(self.cut, Some((Granularity::Word, _))) || is_word(&self.text[tile.clone()]);
        let words = is_stop.then(|| trim(self.text, tile)).flatten()?;
        Some(snap_to_graphemes(self.text, words))
    }
}

/// Whether a sentence ends between two pieces of a text that Unicode parts.
///
/// Unicode parts "Dr. | Who", "George W. | Bush", "“Why?” | she asked" and, at
/// the no-break space, "« Non. | »" (UAX 29, section 5, leaves such cases to
/// tailoring); a reader does not. In turn "Plan B. | Then" is taken for the
/// initial of a name.
fn parts_sentences(before: &str, after: &str) -> bool {
    let is_small = || after.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_lowercase);
    let is_quoted = || before.ends_with(['\u{a0}', '\u{202f}']) && after.starts_with('»');
    before.ends_with(['\r', '\n', '\u{85}', '\u{2028}', '\u{2029}'])
        || !(is_small() || is_quoted() || is_abbreviated(before.trim_end()))
}

/// Whether a text ends in an initial or a title.
fn is_abbreviated(text: &str) -> bool {
    let Some(text) = text.strip_suffix('.') else { return false };
    let word = text.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or(text);
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
        || !word.is_empty() && TITLES.split(' ').any(|title| title == word)
}
