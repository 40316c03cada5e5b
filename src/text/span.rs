//! A stretch of text that is never empty.

use std::fmt;

use super::CharOffset;

/// A half-open stretch `start..end` of an article's full text.
///
/// Invariant: `start < end`. Spans that a reader made come from
/// [`Article::span`](crate::article::Article::span), which also keeps them in
/// bounds, on grapheme edges, trimmed and never blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TextSpan {
    start: CharOffset,
    end: CharOffset,
}

/// The error of a span whose end does not lie after its start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EmptySpan;

impl fmt::Display for EmptySpan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a highlight must end after it starts")
    }
}

impl std::error::Error for EmptySpan {}

impl TextSpan {
    /// Makes a span, or refuses one that covers nothing.
    pub fn new(start: CharOffset, end: CharOffset) -> Result<Self, EmptySpan> {
        if start < end { Ok(Self { start, end }) } else { Err(EmptySpan) }
    }

    /// The first code point covered.
    pub fn start(self) -> CharOffset {
        self.start
    }

    /// The first code point after the last one covered.
    pub fn end(self) -> CharOffset {
        self.end
    }

    /// How many code points are covered; at least 1.
    #[expect(clippy::len_without_is_empty, reason = "a span is never empty")]
    pub fn len(self) -> u32 {
        self.end.0 - self.start.0
    }

    /// Whether the two spans share a code point.
    pub fn overlaps(self, other: TextSpan) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The first code point that is covered, and the last.
    pub fn edges(self) -> [CharOffset; 2] {
        [self.start, CharOffset(self.end.0 - 1)]
    }

    /// Whether the code point at `offset` is covered.
    pub fn covers(self, offset: CharOffset) -> bool {
        self.start <= offset && offset < self.end
    }
}
