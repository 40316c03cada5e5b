//! The canonical text: kept blocks joined by one line feed, never normalised.
//! It is what a file's positions, quotations and hash speak of.

use super::{Article, sha256_hex};
use crate::text::{CharOffset, Ruler, TextSpan};

/// The canonical text of an article, and the way between its positions and
/// those of the full text.
#[derive(Debug)]
pub struct Canonical {
    text: String,
    ruler: Ruler,
    pieces: Vec<Piece>,
}

/// A kept block: where it starts in each text, and how long it is.
#[derive(Debug)]
struct Piece {
    full: u32,
    canonical: u32,
    len: u32,
}

/// A half-open stretch of the canonical text, in code points; `start < end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CanonicalSpan {
    start: CharOffset,
    end: CharOffset,
}

impl CanonicalSpan {
    /// Makes a span; `None` unless `start < end`.
    pub fn new(start: CharOffset, end: CharOffset) -> Option<Self> {
        (start < end).then_some(Self { start, end })
    }

    /// The first code point covered.
    pub fn start(self) -> CharOffset {
        self.start
    }

    /// The first code point after the last one covered.
    pub fn end(self) -> CharOffset {
        self.end
    }
}

impl Canonical {
    /// The canonical text of `article` as it stands.
    pub fn of(article: &Article) -> Self {
        let mut text = String::new();
        let mut pieces: Vec<Piece> = Vec::new();
        for (index, _) in article.blocks().iter().enumerate().filter(|(_, block)| block.kept) {
            let canonical = pieces.last().map_or(0, |last| last.canonical + last.len + 1);
            if !pieces.is_empty() {
                text.push('\n');
            }
            text.push_str(article.block_text(index));
            let range = article.block_range(index);
            let (full, len) = (range.start.0, range.end.0 - range.start.0);
            pieces.push(Piece { full, canonical, len });
        }
        let ruler = Ruler::new(&text);
        Self { text, ruler, pieces }
    }

    /// That of an article of this canonical text, all of which is kept.
    pub fn of_text(text: String) -> Self {
        let mut pieces = Vec::new();
        let mut start = 0;
        for line in text.split('\n') {
            // A text is as long as a span can say.
            let len = line.chars().count() as u32;
            pieces.push(Piece { full: start, canonical: start, len });
            start += len + 1;
        }
        let ruler = Ruler::new(&text);
        Self { text, ruler, pieces }
    }

    /// The text itself.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Its SHA-256, in lower-case hexadecimal.
    pub fn sha256(&self) -> String {
        sha256_hex(&self.text)
    }

    /// From the full text to the canonical text; an end that lies in a block
    /// set aside moves to the nearest kept text inside the span.
    pub fn from_full(&self, span: TextSpan) -> Option<CanonicalSpan> {
        let first = self.pieces.partition_point(|piece| piece.full + piece.len <= span.start().0);
        let after = self.pieces.partition_point(|piece| piece.full < span.end().0);
        let (first, last) = (self.pieces.get(first)?, self.pieces.get(after.checked_sub(1)?)?);
        let start = first.canonical + span.start().0.saturating_sub(first.full);
        let end = last.canonical + (span.end().0 - last.full).min(last.len);
        CanonicalSpan::new(CharOffset(start), CharOffset(end))
    }

    /// From the canonical text to the full text; `None` if out of bounds.
    pub fn to_full(&self, span: CanonicalSpan) -> Option<TextSpan> {
        if span.end > self.ruler.char_len() {
            return None;
        }
        let after = |offset: u32| self.pieces.partition_point(|piece| piece.canonical <= offset);
        let first = self.pieces.get(after(span.start.0).checked_sub(1)?)?;
        let last = self.pieces.get(after(span.end.0 - 1).checked_sub(1)?)?;
        let start = CharOffset(first.full + (span.start.0 - first.canonical));
        let end = CharOffset(last.full + (span.end.0 - last.canonical));
        TextSpan::new(start, end).ok()
    }

    /// The words a span covers.
    pub fn slice(&self, span: CanonicalSpan) -> &str {
        let byte = |offset| self.ruler.byte_of_char(&self.text, offset);
        &self.text[byte(span.start)..byte(span.end)]
    }

    /// Converts code points to bytes of [`Self::text`].
    pub(crate) fn byte_of(&self, offset: CharOffset) -> usize {
        self.ruler.byte_of_char(&self.text, offset)
    }

    /// Converts bytes of [`Self::text`] to code points.
    pub(crate) fn char_of(&self, byte: usize) -> CharOffset {
        self.ruler.char_of_byte(&self.text, byte)
    }

    /// The length in code points.
    pub fn char_len(&self) -> CharOffset {
        self.ruler.char_len()
    }
}
