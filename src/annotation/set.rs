//! Annotations in text order, with the two questions a view asks of them.

use std::{cmp::Ordering, rc::Rc};

use super::{Annotation, AnnotationId, TagId, store::counterpart, tree::Tree};
use crate::article::Travel;
use crate::text::{CharOffset, TextSpan};

/// Annotations ordered by start, then end, then id.
///
/// It is a value: a change gives a new set that shares with the old one all that has not changed. Whatever is asked
/// of it or changed in it looks at a number of annotations that grows with the logarithm of how many there are, and
/// with how many come of it.
#[derive(Clone, Debug, Default)]
pub struct AnnotationSet {
    by_place: Tree,
    by_id: Tree,
    /// How many there are of each tag that there are some of.
    tags: Rc<[(TagId, usize)]>,
}

impl PartialEq for AnnotationSet {
    fn eq(&self, other: &Self) -> bool {
        self.by_place == other.by_place
    }
}

impl Eq for AnnotationSet {}

impl AnnotationSet {
    fn of(sorted: &[Rc<Annotation>]) -> Self {
        let by_place = Tree::of(sorted);
        // Looked up again after the one sort that there is.
        let names: Vec<_> = sorted_by(sorted.iter().map(Rc::as_ref), by_id)
            .into_iter()
            .filter_map(|made| by_place.find(&|other| in_text_order(made, other)).cloned())
            .collect();
        let mut tags = Vec::new();
        sorted.iter().for_each(|made| count(&mut tags, &made.tag, true));
        Self { by_place, by_id: Tree::of(&names), tags: tags.into() }
    }

    /// All of them, in text order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Rc<Annotation>> + ExactSizeIterator {
        self.by_place.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.by_place.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many there are of a tag.
    pub fn count_of(&self, tag: &TagId) -> usize {
        self.tags.iter().find(|(other, _)| other == tag).map_or(0, |(_, count)| *count)
    }

    /// The annotation of that name.
    pub fn get(&self, id: &AnnotationId) -> Option<&Rc<Annotation>> {
        self.by_id.find(&|made| id.cmp(&made.id))
    }

    /// The one of that number in text order, from 0.
    pub fn nth(&self, number: usize) -> Option<&Rc<Annotation>> {
        self.by_place.nth(number)
    }

    /// The number of the one of that name in text order, from 0.
    pub fn place_of(&self, id: &AnnotationId) -> Option<usize> {
        let made = self.get(id)?;
        Some(self.by_place.count_while(&|other| in_text_order(other, made).is_lt()))
    }

    /// Those that share a code point with `span`, in text order.
    pub fn overlapping(&self, span: TextSpan) -> Vec<&Rc<Annotation>> {
        let mut found = Vec::new();
        self.by_place.gather(span, &mut found);
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
        let place = self.place_of(id)?;
        self.nth(match travel {
            Travel::Forward => place + 1,
            Travel::Back => place.checked_sub(1)?,
        })
    }

    /// The first that starts at an offset or after it, or the last that starts
    /// before it.
    pub fn nearest(&self, offset: CharOffset, travel: Travel) -> Option<&Rc<Annotation>> {
        let after = self.by_place.count_while(&|annotation| annotation.span.start() < offset);
        self.nth(match travel {
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
        let changes = outgoing.len().max(incoming.len());
        if changes > 1 && changes * MANY > self.len() {
            return self.anew(outgoing, incoming);
        }
        let coming = sorted_by(incoming.iter().copied(), by_id);
        let mut next = self.clone();
        let mut tags = self.tags.to_vec();
        let mut going = sorted_by(outgoing.iter().chain(incoming).copied(), by_id);
        going.dedup_by(|a, b| a.id == b.id);
        for gone in going {
            let Some(was) = next.get(&gone.id).cloned() else { continue };
            count(&mut tags, &was.tag, false);
            let new = counterpart(&coming, &was);
            // What is put into the same place takes it over.
            if new.is_none_or(|new| new.span != was.span) {
                next.by_place = next.by_place.without(&was, in_text_order);
            }
            if new.is_none() {
                next.by_id = next.by_id.without(&was, by_id);
            }
        }
        next.tags = tags.into();
        coming.into_iter().fold(next, |next, new| next.with_new(new))
    }

    /// The same set with one put in whose id none has.
    pub(super) fn with_new(&self, new: &Annotation) -> Self {
        let new = Rc::new(new.clone());
        let mut tags = self.tags.to_vec();
        count(&mut tags, &new.tag, true);
        Self {
            by_place: self.by_place.with(&new, in_text_order),
            by_id: self.by_id.with(&new, by_id),
            tags: tags.into(),
        }
    }

    /// The same for many at once.
    fn anew(&self, outgoing: &[&Annotation], incoming: &[&Annotation]) -> Self {
        // Where there is nothing, nothing makes way.
        let going = outgoing.iter().chain(incoming).copied().filter(|_| !self.is_empty());
        let gone = sorted_by(going, by_id);
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
        Self::of(&sorted)
    }
}

/// One change of several costs about as much as passing by so many annotations: where more than this part of all
/// changes, all are put in order anew.
const MANY: usize = 16;

/// Counts one more of a tag, or one less.
fn count(tags: &mut Vec<(TagId, usize)>, tag: &TagId, is_more: bool) {
    let place = tags.iter().position(|(other, _)| other == tag);
    match place {
        Some(place) if is_more => tags[place].1 += 1,
        Some(place) => tags[place].1 -= 1,
        None if is_more => tags.push((tag.clone(), 1)),
        None => {}
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

/// Files are in text order already. A stable sort, although nothing asks for one: in a library
/// that is made for size the other compares twice as often.
fn sort(annotations: &mut [&Annotation], order: fn(&Annotation, &Annotation) -> Ordering) {
    if !annotations.is_sorted_by(|a, b| order(a, b).is_le()) {
        annotations.sort_by(|a, b| order(a, b));
    }
}

pub(super) fn by_id(a: &Annotation, b: &Annotation) -> Ordering {
    a.id.cmp(&b.id)
}

fn in_text_order(a: &Annotation, b: &Annotation) -> Ordering {
    (a.span, &a.id).cmp(&(b.span, &b.id))
}
