//! Highlights as marks on paper.

use crate::{
    annotation::{Annotation, Store, Tag},
    text::{CharOffset, TextSpan},
};

/// A highlight with what tells it from others without colour.
pub(super) struct Mark<'s> {
    /// Its place in text order, from 1.
    pub number: usize,
    /// How deep its line lies under the words, from 0: never as deep as that of
    /// a highlight that it overlaps.
    pub lane: usize,
    /// Its tag.
    pub tag: &'s Tag,
    /// The highlight.
    pub made: &'s Annotation,
}

/// All highlights in text order.
pub(super) fn marks(store: &Store) -> Vec<Mark<'_>> {
    let mut marks = Vec::new();
    // Where the last highlight of each lane ends.
    let mut ends: Vec<CharOffset> = Vec::new();
    for made in store.annotations().iter() {
        let Some(tag) = store.codebook().tag(&made.tag) else { continue };
        let lane = ends.iter().position(|end| *end <= made.span.start()).unwrap_or(ends.len());
        if lane == ends.len() {
            ends.push(made.span.end());
        }
        ends[lane] = made.span.end();
        marks.push(Mark { number: marks.len() + 1, lane, tag, made });
    }
    marks
}

/// The longest start of `span` within which no mark begins or ends.
pub(super) fn first_piece(span: TextSpan, marks: &[&Mark]) -> TextSpan {
    let edges = marks.iter().flat_map(|mark| [mark.made.span.start(), mark.made.span.end()]);
    let next = edges.filter(|edge| *edge > span.start()).fold(span.end(), CharOffset::min);
    TextSpan::new(span.start(), next).unwrap_or(span)
}
