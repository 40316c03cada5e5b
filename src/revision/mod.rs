//! An article that was edited, and the annotations of an earlier version of it.
//!
//! The earlier version stays as it is, with all that was said of it. What is brought
//! along keeps its id, and what is not found comes along without a place.

mod bringing;
mod lines;

pub use bringing::{Standing, bring, standings};
pub use lines::{Changed, changes};

use std::rc::Rc;

use crate::{
    anchor::{Mapping, Tracer},
    annotation::{Annotation, Describer, Found, Selectors, Store},
    article::{Canonical, CanonicalSpan},
    exchange::w3c,
    text::{CharOffset, TextSpan},
};

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
        let quote = plain(&self.quote);
        let reads_so = |made: &Annotation| plain(&here.article().quote(made.span)) == quote;
        !self.is_exact && self.is.as_ref().is_some_and(reads_so)
    }

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

/// A quotation without what nobody sees: which blanks there are, and where words may be parted.
fn plain(quote: &str) -> String {
    let seen: String = quote.chars().filter(|c| !matches!(c, '\u{ad}' | '\u{200b}')).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Some of what stands before and after a passage, in kept text.
pub fn around(canonical: &Canonical, span: TextSpan) -> (String, String) {
    let place = canonical.from_full(span).map(|span| Selectors::nearby(canonical, span));
    place.map(|place| (place.prefix, place.suffix)).unwrap_or_default()
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
