//! The article: what is read, and the only place where spans are made.

mod block;
mod canonical;
mod cursor;
pub mod html;
mod language;
mod mark;
pub mod markdown;
mod marking;
mod markup;
mod meta;
pub mod plain;
mod recognise;
pub mod sniff;
mod woven;
mod writing;

use std::{ops::Range, rc::Rc};

use sha2::{Digest, Sha256};

pub use block::{Block, Kind};
pub use canonical::{Canonical, CanonicalSpan};
pub use cursor::{Cursor, LONG_BLOCK, Nth, Travel, Unit, Whereabouts};
pub use mark::{HREF_LIMIT, Href, Mark, ROOM, Style};
pub use markup::Markup;
pub use meta::Meta;
pub use woven::{Lean, Spot, Woven};
pub use writing::{Writing, WritingMode};

use language::Told;

use crate::{
    text::{self, CharOffset, Direction, Language, Ruler, TextSpan, Utf16Offset},
    words::{Message, speaks_english},
};

/// An article: its metadata and its blocks.
///
/// Offsets count code points of the **full text**: every block, kept or set
/// aside, joined by one line feed. So taking a block into the article, or
/// setting it aside, moves no annotation, and edits made in two tabs can be
/// replayed in any order. The **canonical text**, of kept blocks alone, exists
/// where files are written and read: see [`Canonical`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    meta: Meta,
    blocks: Rc<[Block]>,
    text: Rc<Measured>,
}

/// The full text with what is derived from it: shared by the versions of an
/// article that differ only in which blocks are set aside.
#[derive(Debug)]
struct Measured {
    text: String,
    ruler: Ruler,
    id: ArticleId,
    /// Where each block starts and ends, in bytes of `text`.
    bytes: Vec<Range<usize>>,
    /// Where each block starts, in code points.
    chars: Vec<CharOffset>,
    /// What the blocks kept at first tell of the language.
    told: Told,
}

impl PartialEq for Measured {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Measured {}

/// The SHA-256 of an article's full text, in lower-case hexadecimal: the same
/// text opened twice is the same article.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ArticleId(Rc<str>);

impl ArticleId {
    /// Reads an id back, if it is 64 lower-case hexadecimal digits.
    pub fn parse(hex: &str) -> Option<Self> {
        let digits = hex.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        (hex.len() == 64 && digits).then(|| Self(hex.into()))
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// SHA-256 of a text's UTF-8, in lower-case hexadecimal.
pub fn sha256_hex(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().flat_map(|byte| [byte >> 4, byte & 15]).map(hex_digit).collect()
}

/// SHA-256 of a text's UTF-8, in the base64 of RFC 4648, section 4.
pub fn sha256_base64(text: &str) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digest = Sha256::digest(text.as_bytes());
    let four_signs = |three: &[u8]| {
        let bits =
            (0..3).fold(0, |bits, at| bits << 8 | three.get(at).map_or(0, |b| usize::from(*b)));
        let sign = |at| char::from(SIGNS[bits >> (18 - 6 * at) & 63]);
        let len = three.len();
        [0, 1, 2, 3].map(|at| if at <= len { sign(at) } else { '=' })
    };
    digest.chunks(3).flat_map(four_signs).collect()
}

fn hex_digit(nibble: u8) -> char {
    char::from_digit(u32::from(nibble), 16).unwrap_or('0')
}

/// A place the browser can name: a block, and UTF-16 units into its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The block's index among all blocks of the article.
    pub block: usize,
    /// Units from the start of that block's text.
    pub offset: Utf16Offset,
}

/// Which edges a selection is moved to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Snap {
    /// Whole words.
    #[default]
    Words,
    /// Whole graphemes: as selected, but never half an emoji.
    Graphemes,
}

/// Why a selection cannot become a highlight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpanError {
    /// Nothing but white space is selected.
    Blank,
    /// The selection names a block that the article does not have, or holds
    /// nothing but words that are set aside.
    Outside,
}

impl SpanError {
    /// What to say of it.
    pub fn message(&self) -> Message {
        match self {
            Self::Blank => Message::new("span-blank"),
            Self::Outside => Message::new("span-outside"),
        }
    }
}

speaks_english!(SpanError);

/// Why blocks do not make an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArticleError {
    /// There is no text in it.
    Empty,
    /// Every block is set aside.
    NothingKept,
}

impl ArticleError {
    /// What to say of it.
    pub fn message(&self) -> Message {
        match self {
            Self::Empty => Message::new("article-empty"),
            Self::NothingKept => Message::new("article-nothing-kept"),
        }
    }
}

speaks_english!(ArticleError);

impl Article {
    /// Makes an article of blocks in reading order; blank ones are left out. A block
    /// whose marks cannot be drawn, or are too much, has none.
    pub fn new(meta: Meta, mut blocks: Vec<(Block, String)>) -> Result<Self, ArticleError> {
        blocks.retain(|(_, text)| !text.trim().is_empty());
        if blocks.is_empty() {
            return Err(ArticleError::Empty);
        }
        if !blocks.iter().any(|(block, _)| block.kept) {
            return Err(ArticleError::NothingKept);
        }
        let mut room = ROOM;
        for (block, text) in &mut blocks {
            if !block.marks.is_empty() && !mark::fit(&block.marks, text, &mut room) {
                block.marks = Vec::new();
            }
        }
        let mut text = String::new();
        let mut bytes = Vec::with_capacity(blocks.len());
        for (index, (_, block)) in blocks.iter().enumerate() {
            if index > 0 {
                text.push('\n');
            }
            let start = text.len();
            // A line feed inside a block would blur where blocks end.
            text.extend(block.chars().map(|c| if c == '\n' { ' ' } else { c }));
            bytes.push(start..text.len());
        }
        let ruler = Ruler::new(&text);
        let chars = bytes.iter().map(|range| ruler.char_of_byte(&text, range.start)).collect();
        let id = ArticleId(sha256_hex(&text).into());
        let kept = blocks.iter().filter(|(block, _)| block.kept);
        let told = language::tell(kept.map(|(_, text)| &**text));
        Ok(Self {
            meta,
            blocks: blocks.into_iter().map(|(block, _)| block).collect(),
            text: Rc::new(Measured { text, ruler, id, bytes, chars, told }),
        })
    }

    /// What is known of it besides its text.
    pub fn meta(&self) -> &Meta {
        &self.meta
    }

    /// The article's name for itself: its title, or else its first words.
    pub fn title(&self) -> String {
        if let Some(title) = &self.meta.title {
            return title.clone();
        }
        let first = (0..self.blocks.len()).find(|&index| self.blocks[index].kept).unwrap_or(0);
        let words: Vec<&str> = self.block_text(first).split_whitespace().take(9).collect();
        match words.len() {
            9 => words[..8].join(" ") + "…",
            _ => words.join(" "),
        }
    }

    /// The language it is in: as its page or a reader says, or else as its text
    /// shows; `None` if neither does.
    pub fn language(&self) -> Option<&Language> {
        self.meta.writing.language.as_ref().or(self.told_language())
    }

    /// The language that its text shows, whatever is said of it.
    pub fn told_language(&self) -> Option<&Language> {
        self.text.told.language.as_ref()
    }

    /// Which way its lines run: by its language, or by its letters where that is
    /// not known.
    pub fn direction(&self) -> Direction {
        let said = self.meta.writing.language.as_ref().map(Language::direction);
        said.unwrap_or(self.text.told.direction)
    }

    /// The same article with something else said of how it is written.
    pub fn with_writing(&self, writing: Writing) -> Article {
        Article { meta: Meta { writing, ..self.meta.clone() }, ..self.clone() }
    }

    /// The same article under another headline, which is another text: the headline
    /// that is kept reads so, or a new one stands above what is kept. `None` if there
    /// are no words in it.
    pub fn retitled(&self, title: &str) -> Option<Article> {
        let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
        if title.is_empty() {
            return None;
        }
        let texts = (0..self.blocks.len()).map(|index| self.block_text(index).to_owned());
        let mut blocks: Vec<_> = self.blocks.iter().cloned().zip(texts).collect();
        let named = (Block::new(Kind::Title), title.clone());
        match self.blocks.iter().position(|block| block.kept && block.kind == Kind::Title) {
            Some(at) => blocks[at] = named,
            None => {
                let first = self.blocks.iter().position(|block| block.kept).unwrap_or(0);
                blocks.insert(first, named);
            }
        }
        Article::new(Meta { title: Some(title), ..self.meta.clone() }, blocks).ok()
    }

    /// The id of its full text.
    pub fn id(&self) -> &ArticleId {
        &self.text.id
    }

    /// All blocks in reading order, those set aside included.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The text of one block.
    pub fn block_text(&self, block: usize) -> &str {
        &self.text.text[self.text.bytes[block].clone()]
    }

    /// The words of a stretch of the full text, whatever blocks it lies in.
    pub fn words(&self, range: Range<CharOffset>) -> &str {
        let byte = |offset| self.text.ruler.byte_of_char(&self.text.text, offset);
        &self.text.text[byte(range.start)..byte(range.end)]
    }

    /// The stretch of the full text that a block takes up, in code points.
    pub fn block_range(&self, block: usize) -> Range<CharOffset> {
        let start = self.text.chars[block];
        let end = match self.text.chars.get(block + 1) {
            Some(next) => CharOffset(next.0 - 1),
            None => self.text.ruler.char_len(),
        };
        start..end
    }

    /// The block at `offset`; the joint after a block counts to it.
    pub fn block_at(&self, offset: CharOffset) -> usize {
        self.text.chars.partition_point(|start| *start <= offset).saturating_sub(1)
    }

    /// The length of the full text in code points.
    pub fn char_len(&self) -> CharOffset {
        self.text.ruler.char_len()
    }

    /// Makes a span of two places of the browser, in either order: clamped to
    /// kept text, trimmed, and moved to the edges asked for.
    pub fn span(&self, a: Place, b: Place, snap: Snap) -> Result<TextSpan, SpanError> {
        let (a, b) = (self.byte_at(a)?, self.byte_at(b)?);
        self.settle(a.min(b)..a.max(b), snap)
    }

    /// The nearest span that could have been made here: in bounds, trimmed, on
    /// grapheme edges, with both ends in kept blocks.
    pub fn admit(&self, span: TextSpan) -> Result<TextSpan, SpanError> {
        if span.end() > self.char_len() {
            return Err(SpanError::Outside);
        }
        self.settle(self.byte_range(span), Snap::Graphemes)
    }

    /// Makes a span from an edge that stays where it is to a place of the browser
    /// on either side of it: only that side is moved to the edges asked for.
    pub fn reach(&self, fixed: CharOffset, to: Place, snap: Snap) -> Result<TextSpan, SpanError> {
        let moved = self.offset_of(to)?;
        let drawn = TextSpan::new(fixed.min(moved), fixed.max(moved));
        let drawn = self.byte_range(drawn.map_err(|_| SpanError::Blank)?);
        let exact = self.settle(drawn.clone(), Snap::Graphemes)?;
        let snapped = self.settle(drawn, snap)?;
        let (start, end) = match moved > fixed {
            true => (exact.start(), snapped.end()),
            false => (snapped.start(), exact.end()),
        };
        TextSpan::new(start, end).map_err(|_| SpanError::Blank)
    }

    fn settle(&self, range: Range<usize>, snap: Snap) -> Result<TextSpan, SpanError> {
        let range = self.trim_to_kept(range.clone()).ok_or_else(|| {
            match text::trim(&self.text.text, range) {
                Some(_) => SpanError::Outside,
                None => SpanError::Blank,
            }
        })?;
        let range = match snap {
            Snap::Words => {
                self.widen(range, |text, range| text::snap_to_words(text, range, self.language()))
            }
            Snap::Graphemes => range,
        };
        let range = self.widen(range, text::snap_to_graphemes);
        let chars = |byte| self.text.ruler.char_of_byte(&self.text.text, byte);
        TextSpan::new(chars(range.start), chars(range.end)).map_err(|_| SpanError::Blank)
    }

    /// The kept words of a span, blocks joined by a line feed.
    pub fn quote(&self, span: TextSpan) -> String {
        let mut quote = String::new();
        for (index, part) in self.parts(span) {
            if !quote.is_empty() {
                quote.push('\n');
            }
            let range = self.block_bytes_of(index, part);
            quote.push_str(&self.text.text[range]);
        }
        quote
    }

    /// A span cut at block edges: each kept block it touches, with the code
    /// points of that block which it covers, in the full text.
    pub fn parts(&self, span: TextSpan) -> impl Iterator<Item = (usize, TextSpan)> + '_ {
        let (first, last) = (self.block_at(span.start()), self.block_at(span.end()));
        (first..=last).filter(|&index| self.blocks[index].kept).filter_map(move |index| {
            let block = self.block_range(index);
            let part = TextSpan::new(span.start().max(block.start), span.end().min(block.end));
            part.ok().map(|part| (index, part))
        })
    }

    /// An offset of the full text, as the browser counts it in that block.
    pub fn place_in_block(&self, block: usize, offset: CharOffset) -> Utf16Offset {
        let text = &self.text;
        let at = |offset| text.ruler.utf16_of_char(&text.text, offset).0;
        Utf16Offset(at(offset) - at(text.chars[block]))
    }

    /// The code point that a place of the browser names.
    pub fn offset_of(&self, place: Place) -> Result<CharOffset, SpanError> {
        let start = *self.text.chars.get(place.block).ok_or(SpanError::Outside)?;
        let text = &self.text;
        let base = text.ruler.utf16_of_char(&text.text, start).0;
        let target = Utf16Offset(base.saturating_add(place.offset.0));
        let offset = text.ruler.char_of_utf16(&text.text, target);
        Ok(offset.min(self.block_range(place.block).end))
    }

    /// The same article with one block kept or set aside; `None` if there is no
    /// such block, it already is so, or nothing would be kept.
    pub fn with_block(&self, block: usize, kept: bool) -> Option<Article> {
        self.blocks.get(block).filter(|block| block.kept != kept)?;
        self.with_kept(|index| if index == block { kept } else { self.blocks[index].kept })
    }

    /// The same article with just those blocks kept that `keep` names by index;
    /// `None` if nothing would be kept.
    pub fn with_kept(&self, mut keep: impl FnMut(usize) -> bool) -> Option<Article> {
        let blocks: Rc<[Block]> = self
            .blocks
            .iter()
            .enumerate()
            .map(|(index, block)| Block { kept: keep(index), ..block.clone() })
            .collect();
        let article = Article { meta: self.meta.clone(), blocks, text: self.text.clone() };
        article.blocks.iter().any(|block| block.kept).then_some(article)
    }

    fn byte_at(&self, place: Place) -> Result<usize, SpanError> {
        self.offset_of(place).map(|offset| self.text.ruler.byte_of_char(&self.text.text, offset))
    }

    fn byte_range(&self, span: TextSpan) -> Range<usize> {
        let byte = |offset| self.text.ruler.byte_of_char(&self.text.text, offset);
        byte(span.start())..byte(span.end())
    }

    fn block_bytes_of(&self, block: usize, part: TextSpan) -> Range<usize> {
        let range = self.byte_range(part);
        let bytes = &self.text.bytes[block];
        range.start.max(bytes.start)..range.end.min(bytes.end)
    }

    /// Moves both ends inwards to the first and last word of kept blocks.
    fn trim_to_kept(&self, range: Range<usize>) -> Option<Range<usize>> {
        let mut parts = self
            .text
            .bytes
            .iter()
            .enumerate()
            .skip(self.text.bytes.partition_point(|block| block.end < range.start))
            .take_while(|(_, block)| block.start < range.end)
            .filter(|(index, _)| self.blocks[*index].kept)
            .filter_map(|(_, block)| {
                let part = block.start.max(range.start)..block.end.min(range.end);
                (part.start < part.end).then(|| text::trim(&self.text.text, part)).flatten()
            });
        let first = parts.next()?;
        let end = parts.last().map_or(first.end, |last| last.end);
        Some(first.start..end)
    }

    /// Applies a widening to each end within the block it lies in.
    fn widen(
        &self,
        range: Range<usize>,
        widen: impl Fn(&str, Range<usize>) -> Range<usize>,
    ) -> Range<usize> {
        let block_of = |byte: usize| {
            let index = self.text.bytes.partition_point(|block| block.start <= byte) - 1;
            self.text.bytes[index].clone()
        };
        let within = |block: Range<usize>, byte: usize| {
            let at = byte - block.start;
            let wide = widen(&self.text.text[block.clone()], at..at);
            block.start + wide.start..block.start + wide.end
        };
        let start = within(block_of(range.start), range.start).start;
        let end = within(block_of(range.end - 1), range.end).end;
        start..end
    }
}
