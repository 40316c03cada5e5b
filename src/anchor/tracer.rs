//! One annotation after another, from the old text to the new one.

use std::ops::Range;

use super::{
    alignment::{Alignment, distance},
    mapping::Mapping,
    words::joins,
};
use crate::{
    annotation::{Describer, Found, Selectors},
    article::{Canonical, CanonicalSpan},
    text::{self, Finder},
};

/// The least share of a passage and its context that must agree.
pub const LEAST_SCORE: f32 = 0.5;

/// The least share of the quotation itself that must agree: a context that
/// stands as it stood does not make other words the ones that were marked.
pub const LEAST_LIKENESS: f32 = 0.5;

/// How many edits more than the best place every other place must need.
pub const LEAST_LEAD: usize = 12;

/// The least code points of quotation and context together that tell a place
/// from chance.
const EVIDENCE: usize = 16;

/// The most code points of context on each side that are weighed.
const CONTEXT_LIMIT: usize = 256;

/// The most code points of a pattern that is laid on a text with edits; the cost
/// grows with its square.
const PATTERN_LIMIT: usize = 8_192;

/// The length in bytes of the pieces of a pattern that are looked for to the
/// letter. A passage with fewer edits than pieces has one that is whole (Baeza-Yates
/// and Perleberg, 1992).
const SEED: usize = 12;

/// A piece that stands in more places than this tells nothing.
const SEED_PLACES: usize = 32;

/// The most places that are weighed against one another.
const PLACES: usize = 8;

/// What a place must show to be taken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// See [`LEAST_SCORE`].
    pub score: f32,
    /// See [`LEAST_LIKENESS`].
    pub likeness: f32,
    /// See [`LEAST_LEAD`].
    pub lead: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { score: LEAST_SCORE, likeness: LEAST_LIKENESS, lead: LEAST_LEAD }
    }
}

/// Finds annotations of an old text in a new one.
///
/// What it takes to make one grows with the two texts; what it takes to ask
/// one question, with the quotation.
#[derive(Debug)]
pub struct Tracer<'t> {
    new: &'t Canonical,
    finder: Finder<'t>,
    old: Option<Old<'t>>,
    limits: Limits,
}

/// The old text, where it is at hand.
#[derive(Debug)]
struct Old<'t> {
    canonical: &'t Canonical,
    describer: Describer<'t>,
    mapping: Mapping<'t>,
}

/// A stretch that the whole of a pattern was laid on.
struct Candidate {
    /// Where the quotation is, in bytes.
    range: Range<usize>,
    edits: usize,
}

impl<'t> Tracer<'t> {
    /// Knows the new text alone: places are looked for.
    pub fn new(new: &'t Canonical) -> Self {
        Self { new, finder: Finder::new(new.text()), old: None, limits: Limits::default() }
    }

    /// Knows both texts: places are mapped, and looked for where they left their
    /// neighbours.
    pub fn between(old: &'t Canonical, new: &'t Canonical) -> Self {
        let mapping = Mapping::new(old.text(), new.text());
        let old = Old { canonical: old, describer: Describer::new(old), mapping };
        Self { old: Some(old), ..Self::new(new) }
    }

    /// The same with other limits, to measure what they do.
    pub fn with_limits(self, limits: Limits) -> Self {
        Self { limits, ..self }
    }

    /// Finds one annotation. [`Found::Exact`] is the same words between the same
    /// neighbours, wherever they are counted; [`Found::Moved`] is words that were
    /// edited, or stand among others. A span is never half a grapheme.
    pub fn find(&self, selectors: &Selectors) -> Found {
        let Some(old) = &self.old else { return self.search(selectors) };
        let Some(span) = old.place(selectors) else { return self.search(selectors) };
        if let Some(found) = self.mapped(old, span) {
            return found;
        }
        if selectors.prefix.is_empty() && selectors.suffix.is_empty() {
            self.search(&old.describer.describe(span))
        } else {
            self.search(selectors)
        }
    }

    /// Where the diff of the texts says that a passage went, if enough of it went there.
    fn mapped(&self, old: &Old<'t>, span: CanonicalSpan) -> Option<Found> {
        let passage = old.canonical.byte_of(span.start())..old.canonical.byte_of(span.end());
        let exact = &old.canonical.text()[passage.clone()];
        let image = old.mapping.image(passage)?;
        let range = self.whole(image.range);
        let is_same = &self.new.text()[range.clone()] == exact;
        let is_taken = image.score >= self.limits.score
            && (is_same
                || likeness(exact, &self.new.text()[range.clone()]) >= self.limits.likeness);
        let span = self.span(range).filter(|_| is_taken)?;
        Some(if is_same { Found::Exact(span) } else { Found::Moved { span, score: image.score } })
    }

    /// Looks for a quotation with its context, to the letter and then with edits.
    fn search(&self, selectors: &Selectors) -> Found {
        let Selectors { prefix, exact, suffix, position } = selectors;
        let full = [&**prefix, exact, suffix].concat();
        let evidence = full.chars().count();
        if let (None, Some(span)) = (&self.old, position)
            && self.stands_at(selectors, *span)
        {
            return Found::Exact(*span);
        }
        if exact.is_empty() || evidence < EVIDENCE {
            return Found::Orphan;
        }
        if let [byte] = *self.finder.occurrences(&full, 2) {
            let start = byte + prefix.len();
            let range = self.whole(start..start + exact.len());
            if !self.is_anothers(&range) && range.len() == exact.len() {
                return self.span(range).map_or(Found::Orphan, Found::Exact);
            }
        }
        self.weigh(exact, &last(prefix, CONTEXT_LIMIT), &first(suffix, CONTEXT_LIMIT))
    }

    fn stands_at(&self, selectors: &Selectors, span: CanonicalSpan) -> bool {
        let Selectors { prefix, exact, suffix, .. } = selectors;
        span.end() <= self.new.char_len() && self.new.slice(span) == exact && {
            let text = self.new.text();
            text[..self.new.byte_of(span.start())].ends_with(&**prefix)
                && text[self.new.byte_of(span.end())..].starts_with(&**suffix)
        }
    }

    /// Lays the words on every place that may be theirs, and takes the best if no
    /// other comes near.
    fn weigh(&self, exact: &str, prefix: &str, suffix: &str) -> Found {
        let full = [prefix, exact, suffix].concat();
        let pattern: Vec<char> = full.chars().collect();
        if pattern.len() > PATTERN_LIMIT {
            return Found::Orphan;
        }
        let start = prefix.chars().count();
        let cuts = [start, start + exact.chars().count()];
        let mut candidates: Vec<Candidate> = self
            .stretches(&full)
            .into_iter()
            .filter_map(|stretch| self.lay(&pattern, stretch, cuts))
            .filter(|candidate| !self.is_anothers(&candidate.range))
            .collect();
        candidates.sort_by_key(|candidate| (candidate.edits, candidate.range.start));
        let Some(best) = candidates.first() else { return Found::Orphan };
        let is_other =
            |range: &Range<usize>| range.end <= best.range.start || best.range.end <= range.start;
        let next = candidates.iter().find(|candidate| is_other(&candidate.range));
        let lead = next.map_or(usize::MAX, |next| next.edits - best.edits);
        let score = 1.0 - best.edits as f32 / pattern.len() as f32;
        let is_taken = score >= self.limits.score
            && lead >= self.limits.lead
            && likeness(exact, &self.new.text()[best.range.clone()]) >= self.limits.likeness;
        match self.span(best.range.clone()).filter(|_| is_taken) {
            Some(span) => Found::Moved { span, score },
            None => Found::Orphan,
        }
    }

    /// The stretches of the new text that share pieces with a pattern, those that
    /// share most first, in bytes.
    fn stretches(&self, full: &str) -> Vec<Range<usize>> {
        let mut starts: Vec<isize> = Vec::new();
        let mut at = 0;
        while at + SEED <= full.len() {
            let end = full.ceil_char_boundary(at + SEED);
            let places = self.finder.occurrences(&full[at..end], SEED_PLACES + 1);
            if places.len() <= SEED_PLACES {
                starts.extend(places.into_iter().map(|place| place as isize - at as isize));
            }
            at = end;
        }
        starts.sort_unstable();
        let slack = slack(full.len());
        // Pieces that agree on where the pattern begins, give or take what edits move.
        let mut groups: Vec<(usize, Range<isize>)> = Vec::new();
        for start in starts {
            match groups.last_mut() {
                Some((count, group)) if start - group.start <= slack as isize => {
                    *count += 1;
                    group.end = start;
                }
                _ => groups.push((1, start..start)),
            }
        }
        groups.sort_by_key(|(count, group)| (std::cmp::Reverse(*count), group.start));
        let text = self.new.text();
        let stretch = |group: Range<isize>| {
            let start = (group.start - slack as isize).max(0) as usize;
            let end = ((group.end + (full.len() + slack) as isize).max(0) as usize).min(text.len());
            text.floor_char_boundary(start.min(end))..text.ceil_char_boundary(end)
        };
        groups.into_iter().take(PLACES).map(|(_, group)| stretch(group)).collect()
    }

    fn lay(&self, pattern: &[char], stretch: Range<usize>, cuts: [usize; 2]) -> Option<Candidate> {
        let text = &self.new.text()[stretch.clone()];
        let chars: Vec<char> = text.chars().collect();
        let alignment = Alignment::within(pattern, &chars, &cuts)?;
        let [from, to] = [alignment.cuts[0].end, alignment.cuts[1].start];
        let bytes = |chars: &[char]| chars.iter().map(|c| c.len_utf8()).sum::<usize>();
        let start = stretch.start + bytes(&chars[..from]);
        let end = start + bytes(chars.get(from..to)?);
        let range = self.whole(self.whole_words(text::trim(self.new.text(), start..end)?));
        Some(Candidate { range, edits: alignment.edits })
    }

    /// Whether a stretch is what another part of the old text became: a lookalike
    /// that stood there before.
    fn is_anothers(&self, range: &Range<usize>) -> bool {
        self.old.as_ref().is_some_and(|old| old.mapping.share_of_old(range) > 0.5)
    }

    /// Widened to the edges of words that were replaced by longer ones.
    fn whole_words(&self, range: Range<usize>) -> Range<usize> {
        let (text, mut range) = (self.new.text(), range);
        let splits = |at: usize| text[..at].ends_with(joins) && text[at..].starts_with(joins);
        while splits(range.start) {
            range.start = text.floor_char_boundary(range.start - 1);
        }
        while splits(range.end) {
            range.end = text.ceil_char_boundary(range.end + 1);
        }
        range
    }

    /// Widened to the edges of graphemes, which never reach past a block.
    fn whole(&self, range: Range<usize>) -> Range<usize> {
        let text = self.new.text();
        let edge = |at: usize| {
            let start = text[..at].rfind('\n').map_or(0, |feed| feed + 1);
            let end = text[at..].find('\n').map_or(text.len(), |feed| at + feed);
            let wide = text::snap_to_graphemes(&text[start..end], at - start..at - start);
            start + wide.start..start + wide.end
        };
        edge(range.start).start..edge(range.end).end
    }

    fn span(&self, range: Range<usize>) -> Option<CanonicalSpan> {
        CanonicalSpan::new(self.new.char_of(range.start), self.new.char_of(range.end))
    }
}

impl Old<'_> {
    /// Where an annotation stood in the old text.
    fn place(&self, selectors: &Selectors) -> Option<CanonicalSpan> {
        let at_position = selectors.position.filter(|span| {
            span.end() <= self.canonical.char_len()
                && self.canonical.slice(*span) == selectors.exact
        });
        at_position.or_else(|| match self.describer.resolve(selectors) {
            Found::Exact(span) | Found::Moved { span, .. } => Some(span),
            Found::Orphan => None,
        })
    }
}

/// How far edits may move the edges of a pattern, in the unit it is given in.
fn slack(len: usize) -> usize {
    len / 4 + 16
}

/// The share of two texts that agrees, 0 to 1: one less the edits for each code
/// point of the longer one. What both begin and end with is set aside first, so
/// that a long text with few edits costs little.
fn likeness(a: &str, b: &str) -> f32 {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let longer = a.len().max(b.len());
    let head = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[head..], &b[head..]);
    let tail = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[..a.len() - tail], &b[..b.len() - tail]);
    let edits = if a.len().max(b.len()) > PATTERN_LIMIT { longer } else { distance(a, b) };
    if longer == 0 { 0.0 } else { 1.0 - edits as f32 / longer as f32 }
}

/// The last code points of a text.
fn last(text: &str, count: usize) -> String {
    let skipped = text.chars().count().saturating_sub(count);
    text.chars().skip(skipped).collect()
}

/// The first code points of a text.
fn first(text: &str, count: usize) -> String {
    text.chars().take(count).collect()
}
