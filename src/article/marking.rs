//! Collecting marks while the text of blocks is written.

use std::{cmp::Reverse, mem, ops::Range};

use super::{Mark, Style};
use crate::text::Ruler;

/// The marks of the block at hand, and what is open in it. Places are bytes of its
/// text, as long as that grows.
#[derive(Debug, Default)]
pub(super) struct Marking {
    /// Where each began that is open; nothing where no mark comes of it.
    open: Vec<Option<(usize, Style)>>,
    done: Vec<(Range<usize>, Style)>,
}

impl Marking {
    /// Begins a mark, or what is to be ended like one. Within one of its own kind
    /// it is no mark.
    pub fn begin(&mut self, style: Option<Style>, at: usize) {
        let kind = style.as_ref().map(mem::discriminant);
        let is_open =
            self.open.iter().flatten().any(|(_, style)| Some(mem::discriminant(style)) == kind);
        self.open.push(style.filter(|_| !is_open).map(|style| (at, style)));
    }

    /// Ends what was begun last.
    pub fn end(&mut self, at: usize) {
        if let Some((start, style)) = self.open.pop().flatten() {
            self.done.push((start..at, style));
        }
    }

    /// Ends a block: its text without the white space around it, and the marks that
    /// cover some of that. What is open goes on in the next block.
    pub fn end_block(&mut self, text: &str) -> (String, Vec<Mark>) {
        for (start, style) in self.open.iter_mut().rev().flatten() {
            self.done.push((*start..text.len(), style.clone()));
            *start = 0;
        }
        let mut done = mem::take(&mut self.done);
        done.retain_mut(|(range, _)| {
            let words = &text[range.clone()];
            let start = range.start + (words.len() - words.trim_start().len());
            *range = start..start + words.trim().len();
            range.start < range.end
        });
        let trimmed = text.trim();
        if done.is_empty() {
            return (trimmed.to_owned(), Vec::new());
        }
        // An outer one was ended after those in it; of two that cover the same, too.
        done.reverse();
        done.sort_by_key(|(range, _)| (range.start, Reverse(range.end)));
        let ruler = Ruler::new(text);
        let char_at = |byte| ruler.char_of_byte(text, byte).0;
        let base = char_at(text.len() - text.trim_start().len());
        let mark = |(range, style): (Range<usize>, Style)| {
            let range = char_at(range.start) - base..char_at(range.end) - base;
            Mark { range, style }
        };
        (trimmed.to_owned(), done.into_iter().map(mark).collect())
    }
}
