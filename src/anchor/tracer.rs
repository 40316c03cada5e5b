//! One annotation after another, from the old text to the new one.

use std::ops::Range;

use super::{
    alignment::{Alignment, distance},
    drift::Drift,
    mapping::Mapping,
    words::joins,
};
use crate::{
    annotation::{Describer, EVIDENCE, Found, Selectors},
    article::{Canonical, CanonicalSpan},
    text::{self, Finder},
};

/// The least share of a passage and of what stood around it that the diff must
/// have kept in one place.
pub const LEAST_KEPT: f32 = 0.4;

/// The least share of a passage and its context that must agree with a place that
/// was searched for.
pub const LEAST_SCORE: f32 = 0.6;

/// The least share where a place is expected: its neighbours speak for it, too.
const EXPECTED_SCORE: f32 = 0.4;

/// The least share of a quotation and its own sentence that must agree with a place
/// far from the sentences that stood around it.
const SENTENCE_SCORE: f32 = 0.8;

/// The least share of the quotation itself that must agree: a context that
/// stands as it stood does not make other words the ones that were marked.
pub const LEAST_LIKENESS: f32 = 0.6;

/// How many edits more than the best place every other place must need.
pub const LEAST_LEAD: usize = 16;

/// How many code points of context a description has on each side at most, unless
/// its words stand elsewhere in the old text, too.
const CONTEXT: usize = 32;

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

/// A quotation with its context, as it is laid on a text.
struct Pattern {
    full: String,
    chars: Vec<char>,
    /// Where the quotation begins and ends, in code points.
    cuts: [usize; 2],
}

/// A stretch that the whole of a pattern was laid on.
struct Candidate {
    /// Where the quotation is, in bytes.
    range: Range<usize>,
    edits: usize,
    /// The share of the pattern that needs no edits.
    score: f32,
    /// It stands where its neighbours say.
    is_expected: bool,
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
        let passage = old.canonical.byte_of(span.start())..old.canonical.byte_of(span.end());
        if let Some(found) = self.mapped(old, passage.clone()) {
            return if self.has_rival(old, &passage, &found) { Found::Orphan } else { found };
        }
        let described = match selectors.prefix.is_empty() && selectors.suffix.is_empty() {
            true => old.describer.describe(span),
            false => selectors.clone(),
        };
        let gone = old.without_what_stayed(&described, &passage);
        self.exact_or_moved(&described, self.weigh(&gone, self.limits.score, Some(passage)))
    }

    /// Whether words like those of a passage, with what stands around them, were put in
    /// so near to where the diff says they went that it may have taken the one for the other.
    fn has_rival(&self, old: &Old<'t>, passage: &Range<usize>, found: &Found) -> bool {
        let (Found::Exact(span) | Found::Moved { span, .. }) = found else { return false };
        let image = self.new.byte_of(span.start())..self.new.byte_of(span.end());
        let mut put_in = old.mapping.put_in_beside(&image).peekable();
        if put_in.peek().is_none() {
            return false;
        }
        let Some(pattern) = old.pattern(passage) else { return false };
        let text = self.new.text();
        let edits = |stretch: Range<usize>| Some(pattern.lay(text, stretch)?.1);
        let slack = slack(pattern.full.len());
        let start = text.floor_char_boundary(image.start.saturating_sub(slack));
        let end = text.ceil_char_boundary((image.end + slack).min(text.len()));
        let Some(here) = edits(start..end) else { return false };
        put_in.filter_map(edits).any(|there| there < here + self.limits.lead)
    }

    /// Where the diff of the texts says that a passage went, if enough of it went there.
    fn mapped(&self, old: &Old<'t>, passage: Range<usize>) -> Option<Found> {
        let exact = &old.canonical.text()[passage.clone()];
        let image = old.mapping.image(passage)?;
        let range = self.whole(self.in_full(self.whole(image.range), exact));
        let words = &self.new.text()[range.clone()];
        let likeness = if words == exact { 1.0 } else { likeness(exact, words) };
        let is_taken = image.score >= self.limits.kept && likeness >= self.limits.likeness;
        let span = self.span(range.clone()).filter(|_| is_taken)?;
        let score = image.score.min(likeness);
        Some(if words == exact { Found::Exact(span) } else { Found::Moved { span, score } })
    }

    /// All of a quotation, where its end or its beginning was found: where neighbours begin or
    /// end alike, a diff may give those words to the wrong one.
    fn in_full(&self, part: Range<usize>, exact: &str) -> Range<usize> {
        let text = self.new.text();
        let words = &text[part.clone()];
        if exact.ends_with(words) && text[..part.end].ends_with(exact) {
            part.end - exact.len()..part.end
        } else if exact.starts_with(words) && text[part.start..].starts_with(exact) {
            part.start..part.start + exact.len()
        } else {
            part
        }
    }

    /// Looks for a quotation with its context, to the letter and then with edits.
    fn search(&self, selectors: &Selectors) -> Found {
        if let (None, Some(span)) = (&self.old, selectors.position)
            && self.stands_at(selectors, span)
        {
            return Found::Exact(span);
        }
        let expected = self.expected(selectors);
        let is_known = expected.is_some();
        if let Some(range) = self.to_the_letter(selectors)
            && expected.is_none_or(|expected| expected.contains(&self.new.char_of(range.start).0))
            && !self.is_anothers(&range)
        {
            return self.span(range).map_or(Found::Orphan, Found::Exact);
        }
        let found = match self.weigh(selectors, self.limits.score, None) {
            Found::Orphan if is_known && !is_repeated(selectors) => in_its_sentence(selectors)
                .map_or(Found::Orphan, |selectors| self.weigh(&selectors, SENTENCE_SCORE, None)),
            found => found,
        };
        self.exact_or_moved(selectors, found)
    }

    /// Where the annotations around one say that it is to be looked for.
    fn expected(&self, selectors: &Selectors) -> Option<Range<u32>> {
        self.drift.expected(selectors.position?.start().0)
    }

    /// What was found is exact where it stands among all of its neighbours.
    fn exact_or_moved(&self, selectors: &Selectors, found: Found) -> Found {
        match found {
            Found::Moved { span, .. } if self.stands_at(selectors, span) => Found::Exact(span),
            found => found,
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
    /// other comes near; the places that are expected before all others. `passage` is
    /// where they stood in the old text, if that is at hand.
    fn weigh(&self, selectors: &Selectors, least: f32, passage: Option<Range<usize>>) -> Found {
        let Some(pattern) = Pattern::new(selectors) else { return Found::Orphan };
        let expected = self.expected(selectors);
        // A place that would not be taken were it the only one is no rival either.
        let mut candidates: Vec<Candidate> =
            stretches(&self.finder, self.new.text(), &pattern.full)
                .into_iter()
                .filter_map(|stretch| {
                    self.candidate(&pattern, stretch, selectors, expected.as_ref())
                })
                .filter(|candidate| {
                    let words = &self.new.text()[candidate.range.clone()];
                    let least =
                        if candidate.is_expected { EXPECTED_SCORE.min(least) } else { least };
                    candidate.score >= least
                        && likeness(&selectors.exact, words) >= self.limits.likeness
                        && !self.is_anothers(&candidate.range)
                })
                .collect();
        candidates.sort_by_key(|candidate| {
            (!candidate.is_expected, candidate.edits, candidate.range.start)
        });
        let expected_ones = candidates.partition_point(|candidate| candidate.is_expected);
        if let Some(found) = self.best(&candidates[..expected_ones]) {
            return found;
        }
        candidates.sort_by_key(|candidate| (candidate.edits, candidate.range.start));
        let Some(best) = candidates.first() else { return Found::Orphan };
        let is_repeated = match (&self.old, passage) {
            // What is like the passage in the old text may have been put in again.
            (Some(old), Some(passage)) => old
                .lookalike(&pattern, &passage)
                .is_some_and(|edits| edits < best.edits + self.limits.lead),
            _ => expected.is_some() && is_repeated(selectors),
        };
        if is_repeated { Found::Orphan } else { self.best(&candidates).unwrap_or(Found::Orphan) }
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

    fn candidate(
        &self,
        pattern: &Pattern,
        stretch: Range<usize>,
        selectors: &Selectors,
        expected: Option<&Range<u32>>,
    ) -> Option<Candidate> {
        let text = self.new.text();
        let (range, edits) = pattern.lay(text, stretch)?;
        let range = self.whole(self.whole_words(text::trim(text, range)?));
        let range = self.refined(selectors, range);
        let score = 1.0 - edits as f32 / pattern.chars.len() as f32;
        let start = self.new.char_of(range.start).0;
        let is_expected = expected.is_some_and(|expected| expected.contains(&start));
        Some(Candidate { range, edits, score, is_expected })
    }

    /// Where the quotation stands to the letter across a range, if it does: edits around
    /// it may have drawn the edges away. It is the end of a word, or its beginning, only
    /// where it was that before; a short word stands in many others.
    fn refined(&self, selectors: &Selectors, range: Range<usize>) -> Range<usize> {
        let text = self.new.text();
        let exact = &*selectors.exact;
        let is_cut = [
            selectors.prefix.ends_with(joins) && exact.starts_with(joins),
            exact.ends_with(joins) && selectors.suffix.starts_with(joins),
        ];
        let splits = |at: usize| splits(text, at);
        let start = text.floor_char_boundary(range.start.saturating_sub(REACH));
        let end = text.ceil_char_boundary((range.end + REACH).min(text.len()));
        let mut places =
            text[start..end].match_indices(exact).map(|(at, _)| start + at).filter(|&at| {
                let end = at + exact.len();
                is_cut == [splits(at), splits(end)] && at < range.end && range.start < end
            });
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
        let splits = |at: usize| splits(text, at);
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

impl Pattern {
    /// `None` where it is too short to tell a place, or too long to be laid.
    fn new(selectors: &Selectors) -> Option<Self> {
        let exact = &*selectors.exact;
        let prefix = last(&selectors.prefix, CONTEXT_LIMIT);
        let suffix = first(&selectors.suffix, CONTEXT_LIMIT);
        let full = [&prefix, exact, &suffix].concat();
        let chars: Vec<char> = full.chars().collect();
        let start = prefix.chars().count();
        let cuts = [start, start + exact.chars().count()];
        let is_one = !exact.is_empty() && (EVIDENCE..=PATTERN_LIMIT).contains(&chars.len());
        is_one.then_some(Self { full, chars, cuts })
    }

    /// The bytes of a text that the quotation comes to lie on within a stretch, and how
    /// many edits the whole pattern needs there.
    fn lay(&self, text: &str, stretch: Range<usize>) -> Option<(Range<usize>, usize)> {
        let chars: Vec<char> = text[stretch.clone()].chars().collect();
        let alignment = Alignment::within(&self.chars, &chars, &self.cuts)?;
        let [from, to] = [alignment.cuts[0].end, alignment.cuts[1].start];
        let bytes = |chars: &[char]| chars.iter().map(|c| c.len_utf8()).sum::<usize>();
        let start = stretch.start + bytes(&chars[..from]);
        let end = start + bytes(chars.get(from..to)?);
        Some((start..end, alignment.edits))
    }
}

impl Old<'_> {
    /// A passage with what stands around it.
    fn pattern(&self, passage: &Range<usize>) -> Option<Pattern> {
        let text = self.canonical.text();
        let (prefix, suffix) =
            (last(&text[..passage.start], CONTEXT), first(&text[passage.end..], CONTEXT));
        Pattern::new(&Selectors {
            exact: text[passage.clone()].to_owned(),
            prefix,
            suffix,
            position: None,
        })
    }

    /// The description of a passage less the context that is still where it was: that
    /// does not speak for another place, and is no part of a sentence that was moved.
    fn without_what_stayed(&self, described: &Selectors, passage: &Range<usize>) -> Selectors {
        let text = self.canonical.text();
        let Selectors { prefix, suffix, .. } = described;
        if !text[..passage.start].ends_with(&**prefix)
            || !text[passage.end..].starts_with(&**suffix)
        {
            return described.clone();
        }
        let around = passage.start - prefix.len()..passage.end + suffix.len();
        let gone = self.mapping.gone_around(passage, &around);
        Selectors {
            prefix: text[gone.start..passage.start].to_owned(),
            suffix: text[passage.end..gone.end].to_owned(),
            ..described.clone()
        }
    }

    /// The edits with which a pattern can be laid on another place of the old text.
    fn lookalike(&self, pattern: &Pattern, passage: &Range<usize>) -> Option<usize> {
        let text = self.canonical.text();
        let places = stretches(self.describer.finder(), text, &pattern.full).into_iter();
        let edits = places.filter_map(|stretch| {
            let (range, edits) = pattern.lay(text, stretch)?;
            (range.end <= passage.start || passage.end <= range.start).then_some(edits)
        });
        edits.min()
    }

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

/// The stretches of a text that share pieces with a pattern, those that
/// share most first, in bytes.
fn stretches(finder: &Finder, text: &str, full: &str) -> Vec<Range<usize>> {
    let mut starts: Vec<isize> = Vec::new();
    let mut at = 0;
    while at + SEED <= full.len() {
        let end = full.ceil_char_boundary(at + SEED);
        let places = finder.occurrences(&full[at..end], SEED_PLACES + 1);
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
    let stretch = |group: Range<isize>| {
        let start = (group.start - slack as isize).max(0) as usize;
        let end = ((group.end + (full.len() + slack) as isize).max(0) as usize).min(text.len());
        text.floor_char_boundary(start.min(end))..text.ceil_char_boundary(end)
    };
    groups.into_iter().take(PLACES).map(|(_, group)| stretch(group)).collect()
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

/// Whether a place lies within a word.
fn splits(text: &str, at: usize) -> bool {
    text[..at].ends_with(joins) && text[at..].starts_with(joins)
}

/// Whether a description says that its words, with less context, stand in the old text
/// more than once.
fn is_repeated(selectors: &Selectors) -> bool {
    let is_longer = |context: &str| context.chars().nth(CONTEXT).is_some();
    is_longer(&selectors.prefix) || is_longer(&selectors.suffix)
}

/// A description with no more context than its sentence has, if it has any: sentences
/// move as a whole.
fn in_its_sentence(selectors: &Selectors) -> Option<Selectors> {
    let ends = ['.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।', '\n'];
    let Selectors { prefix, suffix, .. } = selectors;
    let start = prefix.rfind(ends).map_or(0, |at| prefix.ceil_char_boundary(at + 1));
    let end = suffix.find(ends).unwrap_or(suffix.len());
    let (prefix, suffix) = (prefix[start..].to_owned(), suffix[..end].to_owned());
    let has_context = [&prefix, &suffix].iter().any(|context| !context.trim().is_empty());
    has_context.then(|| Selectors { prefix, suffix, ..selectors.clone() })
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
