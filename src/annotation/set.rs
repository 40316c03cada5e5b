//! Annotations in text order, with the two questions a view asks of them.

use std::{cmp::Ordering, rc::Rc};

use super::{Annotation, AnnotationId};
use crate::article::Travel;
use crate::text::{CharOffset, TextSpan};

/// Annotations ordered by start, then end, then id.
///
/// It is a value: a change gives a new set that shares the annotations. That
/// copies one pointer per annotation, which for 10,000 of them is a fraction
/// of a millisecond (measured in `benches/`), far below a frame, and keeps
/// the search by place a binary one over one array; a name is looked for along
/// it. A mere copy shares all of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnnotationSet(Rc<Arrays>);

#[derive(Debug, Default, PartialEq, Eq)]
struct Arrays {
    sorted: Vec<Rc<Annotation>>,
    /// For each place in `sorted`, the furthest end up to and including it:
    /// where a search backwards for what covers a point may stop.
    reach: Vec<CharOffset>,
}

impl AnnotationSet {
    /// All of them, in text order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Rc<Annotation>> + ExactSizeIterator {
        self.0.sorted.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.sorted.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.sorted.is_empty()
    }

    /// The annotation of that name.
    pub fn get(&self, id: &AnnotationId) -> Option<&Rc<Annotation>> {
        self.iter().find(|annotation| annotation.id == *id)
    }

    /// Those that share a code point with `span`, in text order.
    pub fn overlapping(&self, span: TextSpan) -> Vec<&Rc<Annotation>> {
        let Arrays { sorted, reach } = self.0.as_ref();
        let after = sorted.partition_point(|annotation| annotation.span.start() < span.end());
        let mut found: Vec<_> = (0..after)
            .rev()
            .take_while(|&index| reach[index] > span.start())
            .map(|index| &sorted[index])
            .filter(|annotation| annotation.span.overlaps(span))
            .collect();
        found.reverse();
        found
    }

    /// Those that cover a code point, the smallest first.
    pub fn covering(&self, offset: CharOffset) -> Vec<&Rc<Annotation>> {
        let next = CharOffset(offset.0.saturating_add(1));
        let Ok(point) = TextSpan::new(offset, next) else { return Vec::new() };
        let mut found: Vec<&Rc<Annotation>> = Vec::new();
        // There are few at one place, so that a sort would be the dearer way.
        for annotation in self.overlapping(point) {
            let len = annotation.span.len();
            let place = found.partition_point(|other| other.span.len() <= len);
            found.insert(place, annotation);
        }
        found
    }

    /// The one after another in text order, or the one before; `None` at the ends.
    pub fn beside(&self, id: &AnnotationId, travel: Travel) -> Option<&Rc<Annotation>> {
        let place = self.iter().position(|annotation| annotation.id == *id)?;
        self.0.sorted.get(match travel {
            Travel::Forward => place + 1,
            Travel::Back => place.checked_sub(1)?,
        })
    }

    /// The first that starts at an offset or after it, or the last that starts
    /// before it.
    pub fn nearest(&self, offset: CharOffset, travel: Travel) -> Option<&Rc<Annotation>> {
        let sorted = &self.0.sorted;
        let after = sorted.partition_point(|annotation| annotation.span.start() < offset);
        sorted.get(match travel {
            Travel::Forward => after,
            Travel::Back => after.checked_sub(1)?,
        })
    }

    /// The same set with `outgoing` taken out and `incoming` put in.
    ///
    /// Both go by id, and what has the id of an incoming annotation makes way
    /// for it: an edit made in another window may find another state than the
    /// one it was made on, and still no id may stand twice.
    pub(super) fn with(&self, outgoing: &[&Annotation], incoming: &[&Annotation]) -> Self {
        let gone = sorted_by(outgoing.iter().chain(incoming).copied(), by_id);
        let is_gone = |made: &Annotation| gone.binary_search_by(|other| by_id(other, made)).is_ok();
        let mut coming = sorted_by(incoming.iter().copied(), in_text_order).into_iter().peekable();
        let mut sorted = Vec::with_capacity(self.len() + incoming.len());
        for made in self.iter().filter(|made| !is_gone(made)) {
            while let Some(new) = coming.next_if(|new| in_text_order(new, made).is_lt()) {
                sorted.push(Rc::new(new.clone()));
            }
            sorted.push(made.clone());
        }
        sorted.extend(coming.map(|new| Rc::new(new.clone())));
        Self(Rc::new(Arrays { reach: reach(&sorted), sorted }))
    }
}

/// Annotations in an order of choice. The one place where annotations are
/// sorted: each further instance of a sort is some four kilobytes of code.
pub(super) fn sorted_by<'a>(
    annotations: impl Iterator<Item = &'a Annotation>,
    order: fn(&Annotation, &Annotation) -> Ordering,
) -> Vec<&'a Annotation> {
    let mut sorted: Vec<_> = annotations.collect();
    sort(&mut sorted, order);
    sorted
}

/// The index of the first annotation whose id stands before it already.
pub fn first_same_id(annotations: &[Annotation]) -> Option<usize> {
    let sorted = sorted_by(annotations.iter(), by_id);
    let twice = sorted.windows(2).filter(|pair| pair[0].id == pair[1].id).map(|pair| &pair[0].id);
    let place = |id: &AnnotationId| {
        let mut places = (0..annotations.len()).filter(|&index| annotations[index].id == *id);
        places.nth(1)
    };
    twice.filter_map(place).min()
}

fn sort(annotations: &mut [&Annotation], order: fn(&Annotation, &Annotation) -> Ordering) {
    annotations.sort_unstable_by(|a, b| order(a, b));
}

pub(super) fn by_id(a: &Annotation, b: &Annotation) -> Ordering {
    a.id.cmp(&b.id)
}

fn in_text_order(a: &Annotation, b: &Annotation) -> Ordering {
    (a.span, &a.id).cmp(&(b.span, &b.id))
}

fn reach(sorted: &[Rc<Annotation>]) -> Vec<CharOffset> {
    sorted
        .iter()
        .scan(CharOffset(0), |furthest, annotation| {
            *furthest = (*furthest).max(annotation.span.end());
            Some(*furthest)
        })
        .collect()
}
