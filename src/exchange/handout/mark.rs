//! Highlights as marks on paper: numbered, and cut where others begin or end.

use std::rc::Rc;

use crate::{
    annotation::{Annotation, Store, Tag},
    text::{CharOffset, TextSpan},
};

/// A highlight with what tells it from others without colour.
pub struct Mark<'s> {
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
pub fn marks(store: &Store) -> Vec<Mark<'_>> {
    // Where the last highlight of each lane ends.
    let mut ends: Vec<CharOffset> = Vec::new();
    let tagged = |made: &'_ Rc<Annotation>| store.codebook().tag(&made.tag);
    let marks = store.annotations().iter().filter_map(|made| Some((made, tagged(made)?)));
    marks
        .enumerate()
        .map(|(index, (made, tag))| {
            let free = ends.iter().position(|end| *end <= made.span.start());
            let lane = free.unwrap_or(ends.len());
            match ends.get_mut(lane) {
                Some(end) => *end = made.span.end(),
                None => ends.push(made.span.end()),
            }
            Mark { number: index + 1, lane, tag, made }
        })
        .collect()
}

/// A stretch of a block within which no highlight begins or ends.
pub struct Piece<'m, 's> {
    /// Where it lies.
    pub span: TextSpan,
    /// What covers it, in text order.
    pub marks: Vec<&'m Mark<'s>>,
}

/// A block's stretch of text cut into pieces, given the marks that touch it.
pub fn pieces<'m, 's>(block: TextSpan, marks: &[&'m Mark<'s>]) -> Vec<Piece<'m, 's>> {
    let mut pieces = Vec::new();
    let mut rest = Ok(block);
    while let Ok(left) = rest {
        let edges = marks.iter().flat_map(|mark| [mark.made.span.start(), mark.made.span.end()]);
        let next = edges.filter(|edge| *edge > left.start()).fold(block.end(), CharOffset::min);
        let covering = marks.iter().copied().filter(|mark| mark.made.span.covers(left.start()));
        let Ok(span) = TextSpan::new(left.start(), next) else { break };
        pieces.push(Piece { span, marks: covering.collect() });
        rest = TextSpan::new(next, block.end());
    }
    pieces
}
