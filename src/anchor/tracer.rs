//! One annotation after another, from the old text to the new one.

use std::ops::Range;

use super::{
    alignment::{Alignment, distance},
    drift::Drift,
    mapping::Mapping,
    words::joins,
};
use crate::{
    annotation::{Describer, Found, Selectors},
    article::{Canonical, CanonicalSpan},
    text::{self, Finder},
};

/// The least share of a passage and of what stood around it that the diff must
/// have kept in one place.
pub const LEAST_KEPT: f32 = 0.4;

/// The least share of a passage and its context that must agree with a place that
/// was searched for.
pub const LEAST_SCORE: f32 = 0.6;

/// The least share of the quotation itself that must agree: a context that
/// stands as it stood does not make other words the ones that were marked.
pub const LEAST_LIKENESS: f32 = 0.6;

/// How many edits more than the best place every other place must need.
pub const LEAST_LEAD: usize = 16;

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

/// How many bytes beside a place the words themselves are looked for.
const REACH: usize = 48;

/// A place with more of its words from before than this is what another part of
/// the old text became. A passage that was put in has some, too: the diff keeps
/// common words wherever it can.
const LOOKALIKE: f32 = 0.8;

/// The most places that are weighed against one another.
const PLACES: usize = 8;

/// What a place must show to be taken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// See [`LEAST_KEPT`].
    pub kept: f32,
    /// See [`LEAST_SCORE`].
    pub score: f32,
    /// See [`LEAST_LIKENESS`].
    pub likeness: f32,
    /// See [`LEAST_LEAD`].
    pub lead: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { kept: LEAST_KEPT, score: LEAST_SCORE, likeness: LEAST_LIKENESS, lead: LEAST_LEAD }
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
    drift: Drift,
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
    /// The share of the pattern that needs no edits.
    score: f32,
}

impl<'t> Tracer<'t> {
    /// Knows the new text alone: places are looked for. Those of `all` that still
    /// stand there to the letter tell where the others are to be expected.
    pub fn new<'s>(new: &'t Canonical, all: impl IntoIterator<Item = &'s Selectors>) -> Self {
        let tracer = Self::of(new);
        let place = |selectors: &Selectors| {
            let old = selectors.position?.start().0;
            let start = tracer.to_the_letter(selectors)?.start;
            Some((old, new.char_of(start).0))
        };
        let drift = Drift::new(all.into_iter().filter_map(place).collect());
        Self { drift, ..tracer }
    }

    fn of(new: &'t Canonical) -> Self {
        Self {
            new,
            finder: Finder::new(new.text()),
            old: None,
            drift: Drift::default(),
            limits: Limits::default(),
        }
    }

    /// Knows both texts: places are mapped, and looked for where they left their
    /// neighbours.
    pub fn between(old: &'t Canonical, new: &'t Canonical) -> Self {
        let mapping = Mapping::new(old.text(), new.text());
        let old = Old { canonical: old, describer: Describer::new(old), mapping };
        Self { old: Some(old), ..Self::of(new) }
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
        let words = &self.new.text()[range.clone()];
        let likeness = if words == exact { 1.0 } else { likeness(exact, words) };
        let is_taken = image.score >= self.limits.kept && likeness >= self.limits.likeness;
        let span = self.span(range.clone()).filter(|_| is_taken)?;
        let score = image.score.min(likeness);
        Some(if words == exact { Found::Exact(span) } else { Found::Moved { span, score } })
    }

    /// Looks for a quotation with its context, to the letter and then with edits.
    fn search(&self, selectors: &Selectors) -> Found {
        if let (None, Some(span)) = (&self.old, selectors.position)
            && self.stands_at(selectors, span)
        {
            return Found::Exact(span);
        }
        match self.to_the_letter(selectors) {
            Some(range) if !self.is_anothers(&range) => {
                self.span(range).map_or(Found::Orphan, Found::Exact)
            }
            _ => self.weigh(selectors),
        }
    }

    /// The one place where a quotation stands with the whole of its context.
    fn to_the_letter(&self, selectors: &Selectors) -> Option<Range<usize>> {
        let Selectors { prefix, exact, suffix, .. } = selectors;
        let full = [&**prefix, exact, suffix].concat();
        let [byte] = *self.finder.occurrences(&full, 2) else { return None };
        let start = byte + prefix.len();
        let range = start..start + exact.len();
        let is_place = !exact.is_empty()
            && full.chars().nth(EVIDENCE - 1).is_some()
            && self.whole(range.clone()) == range;
        is_place.then_some(range)
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
    fn weigh(&self, selectors: &Selectors) -> Found {
        let exact = &selectors.exact;
        let prefix = last(&selectors.prefix, CONTEXT_LIMIT);
        let suffix = first(&selectors.suffix, CONTEXT_LIMIT);
        let full = [&prefix, &**exact, &suffix].concat();
        let pattern: Vec<char> = full.chars().collect();
        if exact.is_empty() || !(EVIDENCE..=PATTERN_LIMIT).contains(&pattern.len()) {
            return Found::Orphan;
        }
        let start = prefix.chars().count();
        let cuts = [start, start + exact.chars().count()];
        // A place that would not be taken were it the only one is no rival either.
        let mut candidates: Vec<Candidate> = self
            .stretches(&full)
            .into_iter()
            .filter_map(|stretch| self.lay(&pattern, stretch, cuts))
            .map(|candidate| Candidate { range: self.refined(exact, candidate.range), ..candidate })
            .filter(|candidate| {
                let words = &self.new.text()[candidate.range.clone()];
                candidate.score >= self.limits.score
                    && likeness(exact, words) >= self.limits.likeness
                    && !self.is_anothers(&candidate.range)
            })
            .collect();
        candidates.sort_by_key(|candidate| (candidate.edits, candidate.range.start));
        let best = self.best(&candidates).or_else(|| {
            // Where several are alike, the one that is where its neighbours are.
            let expected = self.drift.expected(selectors.position?.start().0)?;
            let start = |candidate: &Candidate| self.new.char_of(candidate.range.start).0;
            candidates.retain(|candidate| expected.contains(&start(candidate)));
            self.best(&candidates)
        });
        best.unwrap_or(Found::Orphan)
    }

    /// The first of some places, best first, if no other comes near.
    fn best(&self, candidates: &[Candidate]) -> Option<Found> {
        let best = candidates.first()?;
        let is_rival = |other: &Candidate| {
            let is_apart =
                other.range.end <= best.range.start || best.range.end <= other.range.start;
            is_apart && other.edits < best.edits + self.limits.lead
        };
        let span = self.span(best.range.clone())?;
        let has_rival = candidates.iter().any(is_rival);
        (!has_rival).then_some(Found::Moved { span, score: best.score })
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
        let score = 1.0 - alignment.edits as f32 / pattern.len() as f32;
        Some(Candidate { range, edits: alignment.edits, score })
    }

    /// Where the quotation stands to the letter within or beside a range, if it
    /// does: edits around it may have drawn the edges away.
    fn refined(&self, exact: &str, range: Range<usize>) -> Range<usize> {
        let text = self.new.text();
        let start = text.floor_char_boundary(range.start.saturating_sub(REACH));
        let end = text.ceil_char_boundary((range.end + REACH).min(text.len()));
        let mut places = text[start..end].match_indices(exact).map(|(at, _)| start + at);
        match (places.next(), places.next()) {
            (Some(at), None) => self.whole(at..at + exact.len()),
            _ => range,
        }
    }

    /// Whether a stretch is what another part of the old text became: a lookalike
    /// that stood there before.
    fn is_anothers(&self, range: &Range<usize>) -> bool {
        self.old.as_ref().is_some_and(|old| old.mapping.share_of_old(range) > LOOKALIKE)
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
