//! The words of a block, with what its page marks in them.

use std::ops::Range;

use super::Pen;
use crate::{
    article::{Article, Style},
    text::CharOffset,
};

/// Draws a stretch of one block: without marks it is one piece of text. A link
/// leads to a tab of its own.
pub fn draw_words(article: &Article, range: Range<CharOffset>, pen: &mut dyn Pen) {
    let block = article.block_at(range.start);
    let start = article.block_range(block).start.0;
    let mut drawing = Drawing { article, pen, at: range.start, ends: Vec::new() };
    for mark in &article.blocks()[block].marks {
        let [from, to] = [mark.range.start, mark.range.end]
            .map(|offset| CharOffset(start + offset).clamp(range.start, range.end));
        if from < to {
            drawing.draw_to(from);
            let href = mark.style.name();
            let link = [("href", href), ("target", "_blank"), ("rel", "noopener noreferrer")];
            let (name, attributes) = match &mark.style {
                Style::Emphasis => ("em", &[][..]),
                Style::Strong => ("strong", &[][..]),
                Style::Link(_) => ("a", &link[..]),
            };
            drawing.pen.open(name, attributes);
            drawing.ends.push(to);
        }
    }
    drawing.draw_to(range.end);
}

struct Drawing<'d> {
    article: &'d Article,
    pen: &'d mut dyn Pen,
    /// Up to where all is drawn.
    at: CharOffset,
    /// Where each element ends that is open, the innermost last.
    ends: Vec<CharOffset>,
}

impl Drawing<'_> {
    /// Draws on to a place, and ends what ends on the way there.
    fn draw_to(&mut self, to: CharOffset) {
        while let Some(end) = self.ends.pop_if(|end| *end <= to) {
            self.write_to(end);
            self.pen.close();
        }
        self.write_to(to);
    }

    fn write_to(&mut self, to: CharOffset) {
        if self.at < to {
            self.pen.text(self.article.words(self.at..to));
            self.at = to;
        }
    }
}
