//! What is painted of a block.

use crate::{
    annotation::{AnnotationId, Store},
    text::TextSpan,
    web::platform::painter::Paint,
};

/// Every highlight that reaches into a block, cut to it; that of the open card once more.
pub fn strokes(
    store: &Store,
    block: usize,
    open: Option<&AnnotationId>,
) -> Vec<(Paint, usize, TextSpan)> {
    let range = store.article().block_range(block);
    let Ok(span) = TextSpan::new(range.start, range.end) else { return Vec::new() };
    let mut strokes = Vec::new();
    for made in store.annotations().overlapping(span) {
        let (start, end) = (made.span.start().max(range.start), made.span.end().min(range.end));
        let part = TextSpan::new(start, end);
        if let (Ok(part), Some(tag)) = (part, store.codebook().tag(&made.tag)) {
            strokes.push((Paint::Tag(tag.slot.number()), block, part));
            if open == Some(&made.id) {
                strokes.push((Paint::Open, block, part));
            }
        }
    }
    strokes
}
