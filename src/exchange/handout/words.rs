//! The words of a block, with what its page marks in them.

use std::ops::Range;

use super::Pen;
use crate::{
    article::{Article, Mark, Style},
    text::CharOffset,
};

/// Draws a stretch of one block: without marks it is one piece of text. A link
/// leads to a tab of its own.
pub fn draw_words(article: &Article, range: Range<CharOffset>, pen: &mut dyn Pen) {
    let block = article.block_at(range.start);
    let start = article.block_range(block).start.0;
    let marks = &*article.blocks()[block].marks;
    let mut drawing = Drawing { article, pen, start, at: range.start.0 - start, marks };
    drawing.draw_to(range.end.0 - start);
}

/// Places are code points of the block's text, as those of marks are.
struct Drawing<'d> {
    article: &'d Article,
    pen: &'d mut dyn Pen,
    /// Where the block starts in the full text.
    start: u32,
    /// Up to where all is drawn.
    at: u32,
    /// The marks that are still to be drawn.
    marks: &'d [Mark],
}

impl Drawing<'_> {
    fn draw_to(&mut self, end: u32) {
        while let [Mark { range, style }, rest @ ..] = self.marks
            && range.start < end
        {
            self.marks = rest;
            let end = range.end.min(end);
            if self.at < end {
                self.write_to(range.start);
                let link =
                    [("href", style.name()), ("target", "_blank"), ("rel", "noopener noreferrer")];
                let (name, attributes) = match style {
                    Style::Emphasis => ("em", &[][..]),
                    Style::Strong => ("strong", &[][..]),
                    Style::Link(_) => ("a", &link[..]),
                };
                self.pen.open(name, attributes);
                self.draw_to(end);
                self.pen.close();
            }
        }
        self.write_to(end);
    }

    fn write_to(&mut self, to: u32) {
        if self.at < to {
            let [from, end] = [self.at, to].map(|at| CharOffset(self.start + at));
            self.pen.text(self.article.words(from..end));
            self.at = to;
        }
    }
}
