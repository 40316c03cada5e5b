//! Annotations in text order, with the two questions a view asks of them.

use std::rc::Rc;

use super::{Annotation, AnnotationId};
use crate::text::{CharOffset, TextSpan};

/// Annotations ordered by start, then end, then id.
///
/// It is a value: a change gives a new set that shares the annotations. That
/// copies one pointer per annotation, which for 10,000 of them is a fraction
/// of a millisecond (measured in `benches/`), far below a frame, and keeps
/// lookups a binary search over one array.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnnotationSet {
    sorted: Vec<Rc<Annotation>>,
    /// For each place in `sorted`, the furthest end up to and including it:
    /// where a search backwards for what covers a point may stop.
    reach: Vec<CharOffset>,
}

impl AnnotationSet {
    /// All of them, in text order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Rc<Annotation>> + ExactSizeIterator {
        self.sorted.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.sorted.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.sorted.is_empty()
    }

    /// The annotation of that name.
    pub fn get(&self, id: &AnnotationId) -> Option<&Rc<Annotation>> {
        self.sorted.iter().find(|annotation| annotation.id == *id)
    }

    /// Those that share a code point with `span`, in text order.
    pub fn overlapping(&self, span: TextSpan) -> Vec<&Rc<Annotation>> {
        let after = self.sorted.partition_point(|annotation| annotation.span.start() < span.end());
        let mut found: Vec<_> = (0..after)
            .rev()
            .take_while(|&index| self.reach[index] > span.start())
            .map(|index| &self.sorted[index])
            .filter(|annotation| annotation.span.overlaps(span))
            .collect();
        found.reverse();
        found
    }

    /// Those that cover a code point, the smallest first.
    pub fn covering(&self, offset: CharOffset) -> Vec<&Rc<Annotation>> {
        let next = CharOffset(offset.0.saturating_add(1));
        let mut found = match TextSpan::new(offset, next) {
            Ok(point) => self.overlapping(point),
            Err(_) => Vec::new(),
        };
        found.sort_by_key(|annotation| annotation.span.len());
        found
    }

    /// The same set with `outgoing` taken out and `incoming` put in.
    ///
    /// Both go by id, and what has the id of an incoming annotation makes way
    /// for it: an edit made in another window may find another state than the
    /// one it was made on, and still no id may stand twice.
    pub(super) fn with(&self, outgoing: &[&Annotation], incoming: &[&Annotation]) -> Self {
        let mut gone: Vec<&AnnotationId> = outgoing.iter().chain(incoming).map(|a| &a.id).collect();
        gone.sort_unstable();
        let mut sorted = self.sorted.clone();
        sorted.retain(|annotation| gone.binary_search(&&annotation.id).is_err());
        sorted.extend(incoming.iter().map(|annotation| Rc::new((*annotation).clone())));
        // All but the last few are in order already, which this sort makes use of.
        sorted.sort_by(|a, b| order(a).cmp(&order(b)));
        Self { reach: reach(&sorted), sorted }
    }
}

fn order(annotation: &Annotation) -> (TextSpan, &AnnotationId) {
    (annotation.span, &annotation.id)
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
