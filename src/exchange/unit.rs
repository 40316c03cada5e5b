//! How tools count, and turning one count into another without a guess.

use std::cell::OnceCell;

use crate::{
    article::{CanonicalSpan, sha256_hex},
    text::{CharOffset, Ruler, Utf16Offset},
};

/// What a tool counts when it says where something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Unicode code points, as Python counts and the Web Annotation model.
    CodePoints,
    /// UTF-16 code units, as JavaScript and Java count.
    Utf16,
}

impl Unit {
    /// The unit that a tool may have counted by mistake.
    pub fn other(self) -> Self {
        match self {
            Self::CodePoints => Self::Utf16,
            Self::Utf16 => Self::CodePoints,
        }
    }
}

/// How many code points of context are taken from a text that a file brings.
const CONTEXT: u32 = 32;

/// A text with its ruler.
#[derive(Debug)]
pub struct Measured<'t> {
    text: &'t str,
    ruler: Ruler,
    name: OnceCell<String>,
}

impl<'t> Measured<'t> {
    /// Measures a text in one pass.
    pub fn new(text: &'t str) -> Self {
        Self { text, ruler: Ruler::new(text), name: OnceCell::new() }
    }

    /// A name for the text that comes of its letters alone: what tools keep of an article may
    /// differ from it by white space and by NUL.
    pub fn name(&self) -> &str {
        let is_letter = |c: &char| !c.is_whitespace() && *c != '\0';
        self.name
            .get_or_init(|| sha256_hex(&self.text.chars().filter(is_letter).collect::<String>()))
    }

    /// The stretch between two places, in code points; `None` if one of them is past the
    /// end or within a character, or if nothing lies between them.
    pub fn span(&self, unit: Unit, [start, end]: [u32; 2]) -> Option<CanonicalSpan> {
        CanonicalSpan::new(self.offset(unit, start)?, self.offset(unit, end)?)
    }

    fn offset(&self, unit: Unit, at: u32) -> Option<CharOffset> {
        let chars = match unit {
            Unit::CodePoints => CharOffset(at),
            Unit::Utf16 => self.ruler.char_of_utf16(self.text, Utf16Offset(at)),
        };
        let exists = chars <= self.ruler.char_len() && self.count(unit, chars) == at;
        exists.then_some(chars)
    }

    /// A place of the text in that unit.
    pub fn count(&self, unit: Unit, offset: CharOffset) -> u32 {
        match unit {
            Unit::CodePoints => offset.0,
            Unit::Utf16 => self.ruler.utf16_of_char(self.text, offset).0,
        }
    }

    /// A place of the text, given in bytes, in that unit.
    pub fn count_of_byte(&self, unit: Unit, byte: usize) -> u32 {
        self.count(unit, self.ruler.char_of_byte(self.text, byte))
    }

    /// The words of a stretch.
    pub fn slice(&self, span: CanonicalSpan) -> &'t str {
        &self.text[self.byte(span.start())..self.byte(span.end())]
    }

    /// The words before a stretch and after it.
    pub fn around(&self, span: CanonicalSpan) -> [&'t str; 2] {
        let from = self.byte(CharOffset(span.start().0.saturating_sub(CONTEXT)));
        let to = self.byte(CharOffset(span.end().0.saturating_add(CONTEXT)));
        [&self.text[from..self.byte(span.start())], &self.text[self.byte(span.end())..to]]
    }

    fn byte(&self, offset: CharOffset) -> usize {
        self.ruler.byte_of_char(self.text, offset)
    }
}
