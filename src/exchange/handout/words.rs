//! The words of a block, with what its page marks in them.

use std::ops::Range;

use super::Pen;
use crate::{
    article::{Article, Style},
    text::CharOffset,
};

/// Draws a stretch of one block: without marks it is one piece of text. A link
/// leads to a tab of its own, and is no thing to be dragged, so that a drag that
/// begins on it selects.
pub fn draw_words(article: &Article, range: Range<CharOffset>, pen: &mut dyn Pen) {
    let block = article.block_at(range.start);
    let start = article.block_range(block).start.0;
    let mut drawing = Drawing { article, pen, at: range.start, ends: Vec::new() };
    for mark in &article.blocks()[block].marks {
        let [from, to] = [mark.range.start, mark.range.end]
            .map(|offset| CharOffset(start + offset).clamp(range.start, range.end));
        if from < to {
            drawing.draw_to(from);
            match &mark.style {
                Style::Emphasis => drawing.pen.open("em", &[]),
                Style::Strong => drawing.pen.open("strong", &[]),
                Style::Link(href) => drawing.pen.open(
                    "a",
                    &[
                        ("href", href.as_str()),
                        ("target", "_blank"),
                        ("rel", "noopener noreferrer"),
                        ("draggable", "false"),
                    ],
                ),
            }
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
