//! The reading cursor: going through an article by keys, and choosing words on
//! the way.

use std::ops::Range;

use super::{Article, Block};
use crate::text::{CharOffset, Granularity, Stops, TextSpan};

/// How far one step goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// What a reader takes for one character. Blank ones are passed over.
    Grapheme,
    /// A word. Marks and white space between words are passed over.
    Word,
    /// A sentence, which never reaches beyond its block.
    Sentence,
    /// A paragraph, a heading or whatever else is one block.
    Block,
}

/// Which way to go, in the order of the text: forward is to the left in Arabic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Travel {
    /// Towards the start of the article.
    Back,
    /// Towards its end.
    Forward,
}

/// The words a reader is at: a span that [`Article::admit`] gives back as it is,
/// and which of its ends moves when it is made longer or shorter. Where blocks
/// were taken in or set aside since, [`Cursor::at`] finds its place again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    span: TextSpan,
    moving: End,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    First,
    Last,
}

/// Where a cursor starts, as a reader is told: "paragraph 3 of 12, sentence 2 of
/// 5". Blocks set aside do not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Whereabouts {
    /// Which block of the article.
    pub block: Nth,
    /// Which sentence of that block; `None` if the block is so long
    /// ([`LONG_BLOCK`]) that counting would be felt.
    pub sentence: Option<Nth>,
}

/// One among many, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nth {
    /// Which.
    pub number: usize,
    /// Of how many.
    pub of: usize,
}

/// The most bytes of a block whose sentences are counted. Asking a browser for a
/// sentence costs it more the longer the text is: some 40 µs each at this length,
/// some 2 ms in a megabyte.
pub const LONG_BLOCK: usize = 32 << 10;

impl Cursor {
    /// The unit at a place, or else the nearest one after it, or before it; `None`
    /// if the article has no such unit, as it may be without words.
    pub fn at(article: &Article, unit: Unit, place: CharOffset) -> Option<Self> {
        let after = article.stops_after(unit, place).next();
        after.or_else(|| article.stops_before(unit, place).next()).map(Self::from_span)
    }

    /// A cursor on the words of a highlight, whose last end moves.
    pub fn from_span(span: TextSpan) -> Self {
        Self { span, moving: End::Last }
    }

    /// The words it is at.
    pub fn span(self) -> TextSpan {
        self.span
    }

    /// The place of the end that moves: what should be kept in sight.
    pub fn head(self) -> CharOffset {
        match self.moving {
            End::First => self.span.start(),
            End::Last => self.span.end(),
        }
    }

    /// The same words, with the other end moving.
    pub fn swap_ends(self) -> Self {
        let moving = match self.moving {
            End::First => End::Last,
            End::Last => End::First,
        };
        Self { moving, ..self }
    }

    /// A step to the next unit or the one before; `None` where there is no other.
    /// A step smaller than what the cursor is at goes to its first or last part.
    pub fn move_by(self, article: &Article, unit: Unit, travel: Travel) -> Option<Self> {
        let here = self.span;
        let is_other = |stop: &TextSpan| stop.start() > here.start() || stop.end() < here.end();
        let stop = match travel {
            Travel::Forward => article
                .stops_after(unit, here.start())
                .find(|stop| stop.start() >= here.start() && is_other(stop)),
            Travel::Back => article
                .stops_before(unit, here.end())
                .find(|stop| stop.end() <= here.end() && is_other(stop)),
        };
        stop.map(Self::from_span)
    }

    /// Moves one end by a unit and leaves the other; `None` where it can go no
    /// further. An end that comes to the other passes it, so that what is chosen
    /// then lies on the other side of the end that stays.
    pub fn extend_by(self, article: &Article, unit: Unit, travel: Travel) -> Option<Self> {
        let (start, end) = (self.span.start(), self.span.end());
        let longer = || match travel {
            Travel::Forward => article.stops_after(unit, end).next().map(|stop| stop.end()),
            Travel::Back => article.stops_before(unit, start).next().map(|stop| stop.start()),
        };
        let (from, to, moving) = match (self.moving, travel) {
            (End::Last, Travel::Forward) => (start, longer()?, End::Last),
            (End::First, Travel::Back) => (longer()?, end, End::First),
            (End::Last, Travel::Back) => {
                let mut ends = article.stops_before(unit, end).map(|stop| stop.end());
                match ends.find(|&last| last < end).filter(|&last| last > start) {
                    Some(last) => (start, last, End::Last),
                    None => (longer()?, start, End::First),
                }
            }
            (End::First, Travel::Forward) => {
                let mut starts = article.stops_after(unit, start).map(|stop| stop.start());
                match starts.find(|&first| first > start).filter(|&first| first < end) {
                    Some(first) => (first, end, End::First),
                    None => (end, longer()?, End::Last),
                }
            }
        };
        let span = article.admit(TextSpan::new(from, to).ok()?).ok()?;
        Some(Self { span, moving })
    }

    /// Where it is.
    pub fn whereabouts(self, article: &Article) -> Whereabouts {
        let here = article.block_at(self.span.start());
        let kept = |blocks: &[Block]| blocks.iter().filter(|block| block.kept).count();
        let sentence = (article.block_text(here).len() <= LONG_BLOCK).then(|| {
            let mut nth = Nth { number: 0, of: 0 };
            for stop in article.stops(here, Unit::Sentence).after(0) {
                nth.of += 1;
                nth.number += usize::from(article.offset_in(here, stop.start) <= self.span.start());
            }
            nth
        });
        let block = Nth { number: kept(&article.blocks[..=here]), of: kept(&article.blocks) };
        Whereabouts { block, sentence }
    }
}

impl Unit {
    /// What a block is cut into; `None` leaves it whole.
    fn granularity(self) -> Option<Granularity> {
        match self {
            Self::Grapheme => Some(Granularity::Grapheme),
            Self::Word => Some(Granularity::Word),
            Self::Sentence => Some(Granularity::Sentence),
            Self::Block => None,
        }
    }
}

impl Article {
    /// The sentences of kept blocks, in order.
    pub fn sentences(&self) -> Vec<TextSpan> {
        let kept = (0..self.blocks.len()).filter(|&block| self.blocks[block].kept);
        let sentences = kept.flat_map(|block| {
            let stops = self.stops(block, Unit::Sentence).after(0);
            stops.filter_map(move |stop| self.span_in(block, stop))
        });
        sentences.collect()
    }

    /// The units of kept blocks that end after `place`, in order.
    fn stops_after(&self, unit: Unit, place: CharOffset) -> impl Iterator<Item = TextSpan> {
        let blocks = (self.block_at(place)..self.blocks.len()).filter(|&at| self.blocks[at].kept);
        blocks.flat_map(move |block| {
            let stops = self.stops(block, unit).after(self.byte_in(block, place));
            stops.filter_map(move |stop| self.span_in(block, stop))
        })
    }

    /// The units of kept blocks that start before `place`, the last one first.
    fn stops_before(&self, unit: Unit, place: CharOffset) -> impl Iterator<Item = TextSpan> {
        let blocks = (0..=self.block_at(place)).rev().filter(|&at| self.blocks[at].kept);
        blocks.flat_map(move |block| {
            let stops = self.stops(block, unit).before(self.byte_in(block, place));
            stops.filter_map(move |stop| self.span_in(block, stop))
        })
    }

    fn stops(&self, block: usize, unit: Unit) -> Stops<'_> {
        Stops::new(self.block_text(block), unit.granularity(), self.language())
    }

    /// The byte of a block's text that is nearest to `place`.
    fn byte_in(&self, block: usize, place: CharOffset) -> usize {
        let bytes = &self.text.bytes[block];
        let byte = self.text.ruler.byte_of_char(&self.text.text, place);
        byte.clamp(bytes.start, bytes.end) - bytes.start
    }

    fn offset_in(&self, block: usize, byte: usize) -> CharOffset {
        self.text.ruler.char_of_byte(&self.text.text, self.text.bytes[block].start + byte)
    }

    fn span_in(&self, block: usize, bytes: Range<usize>) -> Option<TextSpan> {
        TextSpan::new(self.offset_in(block, bytes.start), self.offset_in(block, bytes.end)).ok()
    }
}
