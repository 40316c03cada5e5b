//! An article that was edited, and the annotations of an earlier version of it.
//!
//! The earlier version stays as it is, with all that was said of it. What is brought
//! along keeps its id, and what is not found comes along without a place.

use std::{ops::Range, rc::Rc};

use imara_diff::{Algorithm, Diff, InternedInput};

use crate::{
    anchor::{LEAST_KEPT, Mapping, Tracer, heaviest},
    annotation::{Annotation, Describer, Found, Incoming, Selectors, Session, Store},
    article::{Canonical, CanonicalSpan},
    exchange::w3c,
    text::{CharOffset, TextSpan},
};

/// How many code points before and after a passage tell where it stands.
const AROUND: u32 = 32;

/// The most pairs of lines that are looked at to tell which became which.
const PAIRS: usize = 400;

/// Where a passage went, in code points of the canonical text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Traced {
    /// Where it begins.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// Whether it reads as it read, among the same neighbours.
    pub is_exact: bool,
}

/// Where passages of one text are in another; `None` for those that are not found.
pub fn trace(
    old: &Canonical,
    new: &Canonical,
    passages: impl Iterator<Item = CanonicalSpan>,
) -> Vec<Option<Traced>> {
    let tracer = Tracer::between(old, new);
    let traced = |span: CanonicalSpan, is_exact| {
        Some(Traced { start: span.start().0, end: span.end().0, is_exact })
    };
    let find = |span: CanonicalSpan| {
        let exact = old.slice(span).to_owned();
        let (prefix, suffix) = Default::default();
        match tracer.find(&Selectors { exact, prefix, suffix, position: Some(span) }) {
            Found::Exact(span) => traced(span, true),
            Found::Moved { span, .. } => traced(span, false),
            Found::Orphan => None,
        }
    };
    passages.map(find).collect()
}

/// The share of a text that is left in another one, in bytes of words, 0 to 1.
pub fn share_left(old: &Canonical, new: &Canonical) -> f32 {
    // What of the old text has been there in the new one.
    Mapping::new(new.text(), old.text()).share_of_old(&(0..old.text().len()))
}

/// Where the annotations of a store are in its canonical text, in text order.
pub fn passages(store: &Store) -> Vec<CanonicalSpan> {
    let canonical = Canonical::of(store.article());
    let places = store.annotations().iter().map(|made| canonical.from_full(made.span));
    // An annotation lies in kept text, so that none is left out.
    places.flatten().collect()
}

/// An annotation of the earlier version.
#[derive(Clone, Debug, PartialEq)]
pub struct Earlier {
    /// As it is there; one that is not found says where that was.
    pub was: Annotation,
    /// The words that it is about there.
    pub quote: String,
    /// Some of what stands before and after them there.
    pub around: (String, String),
    /// As it would be here, if its passage was found.
    pub is: Option<Annotation>,
    /// Whether that reads as it read.
    pub is_exact: bool,
}

impl Earlier {
    /// Whether it reads as it read, but among other words.
    pub fn is_among_others(&self, here: &Store) -> bool {
        let reads_so = |made: &Annotation| here.article().quote(made.span) == self.quote;
        !self.is_exact && self.is.as_ref().is_some_and(reads_so)
    }
}

/// Some of what stands before and after a passage, in kept text.
pub fn around(canonical: &Canonical, span: TextSpan) -> (String, String) {
    let Some(span) = canonical.from_full(span) else { return Default::default() };
    let slice = |start: u32, end: u32| {
        let span = CanonicalSpan::new(CharOffset(start), CharOffset(end));
        span.map(|span| canonical.slice(span).to_owned()).unwrap_or_default()
    };
    let (start, end) = (span.start().0, span.end().0);
    let last = canonical.char_len().0.min(end + AROUND);
    (slice(start.saturating_sub(AROUND), start), slice(end, last))
}

/// What becomes of the annotations of an earlier version whose passages were traced, one answer
/// for each of [`passages`], in order; then of those that were not found there either.
pub fn compare(old: &Store, new: &Store, traced: &[Option<Traced>]) -> Vec<Earlier> {
    let (before, after) = (Canonical::of(old.article()), Canonical::of(new.article()));
    let describer = Describer::new(&before);
    let source = w3c::source_of(&before);
    let here = |place: &Traced| {
        let span = CanonicalSpan::new(CharOffset(place.start), CharOffset(place.end))?;
        new.article().admit(after.to_full(span)?).ok()
    };
    // What was brought along from this very text says where it was in it.
    let again = Describer::new(&after);
    let target = w3c::source_of(&after);
    let was_here = |made: &Annotation| {
        let (_, was) = w3c::was(made).filter(|(source, _)| *source == target)?;
        let span = was.position.filter(|span| span.end() <= after.char_len())?;
        (after.slice(span) == was.exact).then_some(span)
    };
    let back = |made: &Annotation, place: CanonicalSpan| {
        let span = new.article().admit(after.to_full(place)?).ok()?;
        Some(Annotation { span, ..w3c::bare(made) })
    };
    let earlier = |(made, place): (&Rc<Annotation>, &Option<Traced>)| {
        if let Some(is) = was_here(made).and_then(|place| back(made, place)) {
            let (was, quote) = (made.as_ref().clone(), old.article().quote(made.span));
            let around = Default::default();
            return Earlier { was, quote, around, is: Some(is), is_exact: true };
        }
        let span = place.as_ref().and_then(here);
        let is_exact = place.is_some_and(|place| place.is_exact);
        // What stands as it stood needs no description.
        let place = before.from_full(made.span).filter(|_| !is_exact || span.is_none());
        let described = place.map(|place| describer.describe(place));
        let replacing = |made: Annotation| match &described {
            Some(described) => w3c::replacing(made, &source, described),
            None => made,
        };
        let is = span.map(|span| replacing(Annotation { span, ..made.as_ref().clone() }));
        let was = match is {
            Some(_) => made.as_ref().clone(),
            None => w3c::reviewed(&replacing(made.as_ref().clone())),
        };
        let around = described.map(|described| (described.prefix, described.suffix));
        let quote = old.article().quote(made.span);
        Earlier { was, quote, around: around.unwrap_or_default(), is, is_exact }
    };
    let orphan = |orphan: &Rc<Annotation>| {
        let was = Earlier::orphan(orphan)?;
        // Words may be put in again that had been taken out.
        let place = was_here(orphan).or_else(|| again.whole(&was.quote, &was.around));
        let is = place.and_then(|place| back(orphan, place));
        Some(Earlier { is_exact: is.is_some(), is, ..was })
    };
    let orphans = old.orphans().iter().filter_map(orphan);
    old.annotations().iter().zip(traced).map(earlier).chain(orphans).collect()
}

/// Lines of the canonical text that were changed, before and after. Those with the same words
/// before and after stand elsewhere now.
pub type Changed = (Range<usize>, Range<usize>);

/// Which lines of one text are others in another, in order.
pub fn changes(old: &Canonical, new: &Canonical) -> Vec<Changed> {
    let (old, new): (Vec<&str>, Vec<&str>) =
        (old.text().split('\n').collect(), new.text().split('\n').collect());
    let mut lines = InternedInput::default();
    lines.update_before(old.iter().copied());
    lines.update_after(new.iter().copied());
    let diff = Diff::compute(Algorithm::Histogram, &lines);
    let range = |range: Range<u32>| range.start as usize..range.end as usize;
    let hunks = diff.hunks().map(|hunk| (range(hunk.before), range(hunk.after)));
    let hunks: Vec<Changed> = hunks.collect();
    let moves = Moves::of(&lines, &hunks);
    hunks.iter().flat_map(|hunk| told_apart(&old, &new, hunk, &moves)).collect()
}

/// The lines that were taken out in one place and put in at another.
struct Moves {
    /// Whether each old line is one of them.
    has_gone: Vec<bool>,
    /// Which old line each new line is.
    from: Vec<Option<usize>>,
}

impl Moves {
    fn of(lines: &InternedInput<&str>, hunks: &[Changed]) -> Self {
        let mut gone = vec![Vec::new(); lines.interner.num_tokens() as usize];
        for line in hunks.iter().rev().flat_map(|(before, _)| before.clone().rev()) {
            gone[lines.before[line].0 as usize].push(line);
        }
        let mut has_gone = vec![false; lines.before.len()];
        let mut from = vec![None; lines.after.len()];
        for line in hunks.iter().flat_map(|(_, after)| after.clone()) {
            from[line] = gone[lines.after[line].0 as usize].pop();
            from[line].into_iter().for_each(|line: usize| has_gone[line] = true);
        }
        Self { has_gone, from }
    }
}

/// The lines of a hunk that only moved, those that became one other, and all else.
fn told_apart(
    old: &[&str],
    new: &[&str],
    (before, after): &Changed,
    moves: &Moves,
) -> Vec<Changed> {
    let were: Vec<usize> = before.clone().filter(|&line| !moves.has_gone[line]).collect();
    let are: Vec<usize> = after.clone().filter(|&line| moves.from[line].is_none()).collect();
    let pairs = match were.len() * are.len() {
        0 => Vec::new(),
        1 => vec![(0, 0)],
        2..=PAIRS => heaviest(were.len(), are.len(), |i, j| kept(old[were[i]], new[are[j]])),
        _ => Vec::new(),
    };
    let mut told = Vec::new();
    let (mut i, mut j) = (0, 0);
    for (was, is) in pairs.into_iter().chain([(were.len(), are.len())]) {
        let old_line = were.get(was).copied().unwrap_or(before.end);
        let new_line = are.get(is).copied().unwrap_or(after.end);
        told.extend(runs(&were[i..was], &are[j..is], (old_line, new_line)));
        if was < were.len() {
            told.push((old_line..old_line + 1, new_line..new_line + 1));
        }
        (i, j) = (was + 1, is + 1);
    }
    for line in after.clone() {
        if let Some(was) = moves.from[line] {
            let at = told.partition_point(|(_, after)| after.start <= line);
            told.insert(at, (was..was + 1, line..line + 1));
        }
    }
    told
}

/// How many bytes of a line are left in another, if that is enough to take it for the same.
fn kept(old: &str, new: &str) -> u32 {
    let share = Mapping::new(old, new).share_of_old(&(0..new.len()));
    let kept = share * new.len() as f32;
    if kept < LEAST_KEPT * old.len().max(new.len()) as f32 { 0 } else { kept as u32 }
}

/// Lines that are none of the other text, as runs of neighbours; where there are none on one
/// side, they would stand before those lines.
fn runs(before: &[usize], after: &[usize], next: (usize, usize)) -> Vec<Changed> {
    let run = |run: &[usize], next: usize| match run {
        [first, .., last] => *first..last + 1,
        [only] => *only..only + 1,
        [] => next..next,
    };
    let are_neighbours = |line: &usize, next: &usize| line + 1 == *next;
    let (mut before, mut after) = (before.chunk_by(are_neighbours), after.chunk_by(are_neighbours));
    let both = std::iter::from_fn(|| match (before.next(), after.next()) {
        (None, None) => None,
        (was, is) => {
            Some((run(was.unwrap_or_default(), next.0), run(is.unwrap_or_default(), next.1)))
        }
    });
    both.collect()
}

/// How an annotation of an earlier version stands to what is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It can come to the place where its passage was found.
    Found,
    /// Its passage was not found: it can come without a place.
    Lost,
    /// It is here, or the same words have the same tag.
    Here,
    /// It is here without a place.
    Orphan,
    /// It is here, with a place or without one, and was changed in the earlier version since.
    Changed,
    /// The reader took it away here.
    TakenAway,
    /// It has a tag that is none here. What other tag it should have is not to be guessed.
    Strange,
}

impl Earlier {
    /// Whether a file has room for what it was about, and it has a tag that is one here.
    pub fn can_be_orphan(&self, here: &Store) -> bool {
        w3c::was(&self.was).is_some() && here.codebook().has_tags_of(&self.was)
    }

    /// One that has no place in the version it is kept with; `None` if it does not say where
    /// it had one.
    pub fn orphan(orphan: &Annotation) -> Option<Self> {
        let (_, there) = w3c::was(orphan)?;
        let (quote, around) = (there.exact, (there.prefix, there.suffix));
        Some(Self { was: orphan.clone(), quote, around, is: None, is_exact: false })
    }
}

/// How each stands to what is here, in order.
pub fn standings(earlier: &[Earlier], here: &Session) -> Vec<Standing> {
    let store = here.store();
    let taken_away = here.taken_away();
    let is_alike = |made: &Annotation| {
        let there = store.annotations().overlapping(made.span);
        there.iter().any(|other| other.span == made.span && other.tag == made.tag)
    };
    let standing = |one: &Earlier| {
        let id = &one.was.id;
        let placed = store.annotations().get(id);
        let known = placed.or_else(|| store.orphans().get(id));
        let is_later = |here: &Rc<Annotation>| one.was.modified.is_after(&here.modified);
        if known.is_some_and(is_later) && store.codebook().has_tags_of(&one.was) {
            Standing::Changed
        } else if placed.is_some() || one.is.as_ref().is_some_and(is_alike) {
            Standing::Here
        } else if known.is_some() {
            Standing::Orphan
        } else if taken_away.contains(id) {
            Standing::TakenAway
        } else if one.is.is_none() {
            Standing::Lost
        } else if store.codebook().has_tags_of(&one.was) {
            Standing::Found
        } else {
            Standing::Strange
        }
    };
    earlier.iter().map(standing).collect()
}

/// What brings along all that can come: to their places those that were found, without one
/// those that were not.
pub fn bring(earlier: &[Earlier], here: &Session) -> Incoming {
    let mut incoming = Incoming::default();
    for (one, standing) in earlier.iter().zip(standings(earlier, here)) {
        match (standing, &one.is) {
            (Standing::Found, Some(made)) => incoming.annotations.push(made.clone()),
            (Standing::Changed, _) => match here.store().annotations().get(&one.was.id) {
                // Where it is here stays as it is.
                Some(here) => incoming.annotations.push(Annotation {
                    span: here.span,
                    foreign: here.foreign.clone(),
                    ..one.was.clone()
                }),
                None => incoming.orphans.push(one.was.clone()),
            },
            (Standing::Lost, _) if one.can_be_orphan(here.store()) => {
                incoming.orphans.push(one.was.clone());
            }
            _ => {}
        }
    }
    incoming
}
