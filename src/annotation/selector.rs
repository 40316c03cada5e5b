//! Describing a span so that it can be found again, and finding it: the two
//! directions of one table.
//!
//! Selectors are those of the Web Annotation Data Model (W3C, 2017), sections
//! 4.2.4 (TextQuoteSelector) and 4.2.5 (TextPositionSelector).

use crate::{
    article::{Canonical, CanonicalSpan},
    text::{CharOffset, Finder},
};

/// How many code points of context are given at first on each side.
const CONTEXT: u32 = 32;

/// The most code points of context on each side. In a text that repeats whole
/// pages no shorter context may be unique; without a bound 10,000 annotations of
/// such a book would make a file of gigabytes.
const CONTEXT_LIMIT: u32 = 1_024;

/// The least code points of quotation and context together that tell a place from chance.
pub(crate) const EVIDENCE: usize = 16;

/// The most places that are weighed against one another. A file full of
/// annotations of the letter "e" with contexts that fit nowhere would otherwise
/// keep the page busy for very long.
const PLACE_LIMIT: usize = 1_000;

/// A TextQuoteSelector and a TextPositionSelector of the same span.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selectors {
    /// The words themselves.
    pub exact: String,
    /// The words before them.
    pub prefix: String,
    /// The words after them.
    pub suffix: String,
    /// Where they stood, if the file says.
    pub position: Option<CanonicalSpan>,
}

impl Selectors {
    /// Describes a span with as much context as every description has.
    pub fn nearby(canonical: &Canonical, span: CanonicalSpan) -> Self {
        Describer::new(canonical).within(span, CONTEXT)
    }
}

/// What became of a described span. In a changed text, where `anchor` looks, places
/// are counted from their neighbours, and words may have been edited.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Found {
    /// It stands where it stood.
    Exact(CanonicalSpan),
    /// The same words stand elsewhere, and only one place fits their context.
    Moved {
        /// Where they stand now.
        span: CanonicalSpan,
        /// The share of the described context that agrees, 0 to 1.
        score: f32,
    },
    /// The words are gone, or stand in several places that fit alike, or in more
    /// places than can be weighed.
    Orphan,
}

/// Describes and finds spans in one canonical text.
#[derive(Debug)]
pub struct Describer<'c> {
    canonical: &'c Canonical,
    finder: Finder<'c>,
}

impl<'c> Describer<'c> {
    /// Describes and finds spans in that text.
    pub fn new(canonical: &'c Canonical) -> Self {
        Self { canonical, finder: Finder::new(canonical.text()) }
    }

    /// Where pieces of the text stand.
    pub(crate) fn finder(&self) -> &Finder<'c> {
        &self.finder
    }

    /// Describes a span. The context is doubled until prefix, quotation and
    /// suffix together occur once in the text, or it is as long as may be.
    pub fn describe(&self, span: CanonicalSpan) -> Selectors {
        let mut reach = CONTEXT;
        loop {
            let (from, to) = self.around(span, reach);
            if reach >= CONTEXT_LIMIT || self.finder.occurs_once(self.slice(from, to)) {
                return self.within(span, reach);
            }
            reach *= 2;
        }
    }

    /// Describes a span with so much context on each side.
    fn within(&self, span: CanonicalSpan, reach: u32) -> Selectors {
        let (from, to) = self.around(span, reach);
        Selectors {
            exact: self.slice(span.start(), span.end()).to_owned(),
            prefix: self.slice(from, span.start()).to_owned(),
            suffix: self.slice(span.end(), to).to_owned(),
            position: Some(span),
        }
    }

    /// From where to where a span reaches with so much context on each side.
    fn around(&self, span: CanonicalSpan, reach: u32) -> (CharOffset, CharOffset) {
        let end = self.canonical.char_len();
        let from = CharOffset(span.start().0.saturating_sub(reach));
        (from, CharOffset(span.end().0.saturating_add(reach).min(end.0)))
    }

    /// Finds a described span again. The position is believed where the
    /// quotation stands and no other place fits its context better (a short word
    /// may stand there by chance); otherwise a place is taken only if its context
    /// fits better than that of every other place.
    pub fn resolve(&self, selectors: &Selectors) -> Found {
        let Selectors { prefix, exact, suffix, position } = selectors;
        let here = position.filter(|span| span.end() <= self.canonical.char_len());
        let here = here.map(|span| (span, self.canonical.byte_of(span.start())));
        let here = here.filter(|(span, byte)| {
            self.canonical.text()[*byte..self.canonical.byte_of(span.end())] == **exact
        });
        // So it is with nearly all of a file: only for others agreement is counted.
        if let Some((span, byte)) = here
            && self.fits(selectors, byte)
        {
            return Found::Exact(span);
        }
        let here = here.map(|(span, byte)| (span, self.agreed(selectors, byte)));
        let described = prefix.chars().count() + suffix.chars().count();
        // Where the whole of its context stands no other place fits better.
        match *self.finder.occurrences(&[&**prefix, exact, suffix].concat(), 2) {
            [] => {}
            [byte] => return self.moved(byte + prefix.len(), exact, 1.0),
            _ => return Found::Orphan,
        }
        let places = self.finder.occurrences(exact, PLACE_LIMIT + 1);
        if places.len() > PLACE_LIMIT {
            return Found::Orphan;
        }
        // The place that fits best, and how well the next best one fits.
        let (mut best, mut second) = (None, None);
        for byte in places {
            let agreed = self.agreed(selectors, byte);
            match best {
                Some((most, _)) if agreed <= most => second = second.max(Some(agreed)),
                _ => {
                    second = best.map(|(agreed, _)| agreed);
                    best = Some((agreed, byte));
                }
            }
        }
        let Some((agreed, byte)) = best else { return Found::Orphan };
        match here {
            Some((span, here)) if here == agreed => Found::Exact(span),
            _ if second == Some(agreed) => Found::Orphan,
            _ => self.moved(byte, exact, agreed as f32 / described as f32),
        }
    }

    /// The one place where a quotation stands with what stood around it in its paragraph, if
    /// that is enough to tell it from chance.
    pub fn whole(&self, exact: &str, (prefix, suffix): &(String, String)) -> Option<CanonicalSpan> {
        let prefix = prefix.rsplit('\n').next().unwrap_or_default();
        let suffix = suffix.split('\n').next().unwrap_or_default();
        let whole = [prefix, exact, suffix].concat();
        whole.chars().nth(EVIDENCE - 1)?;
        let [byte] = *self.finder.occurrences(&whole, 2) else { return None };
        let start = byte + prefix.len();
        CanonicalSpan::new(
            self.canonical.char_of(start),
            self.canonical.char_of(start + exact.len()),
        )
    }

    /// Whether these words stand in one place of the text and in no other.
    pub fn stands_once(&self, words: &str) -> bool {
        self.finder.occurs_once(words)
    }

    fn moved(&self, byte: usize, exact: &str, score: f32) -> Found {
        let start = self.canonical.char_of(byte);
        let end = self.canonical.char_of(byte + exact.len());
        match CanonicalSpan::new(start, end) {
            Some(span) => Found::Moved { span, score },
            None => Found::Orphan,
        }
    }

    /// Whether all of prefix and suffix stands around a place.
    fn fits(&self, selectors: &Selectors, byte: usize) -> bool {
        let text = self.canonical.text();
        text[..byte].ends_with(&*selectors.prefix)
            && text[byte + selectors.exact.len()..].starts_with(&*selectors.suffix)
    }

    /// How much of prefix and suffix stands around a place, in code points counted
    /// from the quotation outwards.
    fn agreed(&self, selectors: &Selectors, byte: usize) -> usize {
        let text = self.canonical.text();
        let (before, after) = (&text[..byte], &text[byte + selectors.exact.len()..]);
        let common = |a: &mut dyn Iterator<Item = char>, b: &mut dyn Iterator<Item = char>| {
            a.zip(b).take_while(|(a, b)| a == b).count()
        };
        common(&mut before.chars().rev(), &mut selectors.prefix.chars().rev())
            + common(&mut after.chars(), &mut selectors.suffix.chars())
    }

    fn slice(&self, from: CharOffset, to: CharOffset) -> &'c str {
        &self.canonical.text()[self.canonical.byte_of(from)..self.canonical.byte_of(to)]
    }
}
