//! How a corpus knows an article: by a number, and by a file of plain text that its offsets
//! count in, blank lines and all.

use crate::{
    article::Article,
    text::{CharOffset, TextSpan},
};

/// What a corpus knows of an article.
#[derive(Clone, Copy, Debug, Default)]
pub struct Corpus<'a> {
    /// The number, or the name, that the article has there; empty if nobody knows.
    pub number: &'a str,
    /// The file that the article was made of, where it is at hand.
    pub original: Option<&'a Original>,
}

/// The file of plain text that an article was made of, letter by letter. They differ by white
/// space alone: lines are trimmed, joined or parted when a file becomes an article.
#[derive(Debug)]
pub struct Original {
    text: String,
    /// In code points.
    len: u32,
    /// Of each letter, in order, its place in the article and its place in the file.
    letters: Vec<Places>,
}

/// In the article's full text and in the file, in code points.
type Places = [u32; 2];

const ARTICLE: usize = 0;
const FILE: usize = 1;

impl Original {
    /// Lays a file beside the article that was made of it; `None` if they have other letters.
    ///
    /// CR LF and CR are one line feed, as Python reads them; a byte order mark is not counted.
    pub fn of(article: &Article, file: &str) -> Option<Self> {
        let file = file.trim_start_matches('\u{feff}');
        let text = file.replace("\r\n", "\n").replace('\r', "\n");
        let full = article.words(CharOffset(0)..article.char_len());
        let signs = |text| letters(text).map(|(_, c)| c);
        let places = letters(full).zip(letters(&text)).map(|((here, _), (there, _))| [here, there]);
        let letters = signs(full).eq(signs(&text)).then(|| places.collect())?;
        let len = text.chars().count() as u32;
        Some(Self { text, len, letters })
    }

    /// Where a stretch of the article stands in the file; `None` if it is white space.
    pub fn in_file(&self, span: TextSpan) -> Option<[u32; 2]> {
        self.across([span.start().0, span.end().0], ARTICLE, FILE)
    }

    /// What a stretch of the file is in the article; `None` if it is white space, or not in
    /// the file.
    pub fn in_article(&self, place: [u32; 2]) -> Option<TextSpan> {
        if place[1] > self.len {
            return None;
        }
        let [start, end] = self.across(place, FILE, ARTICLE)?;
        TextSpan::new(CharOffset(start), CharOffset(end)).ok()
    }

    /// The words of the file at a place.
    pub fn words(&self, [start, end]: [u32; 2]) -> String {
        let count = end.saturating_sub(start) as usize;
        self.text.chars().skip(start as usize).take(count).collect()
    }

    /// From the first letter of a stretch to the end of the last, on the other side.
    fn across(&self, [start, end]: [u32; 2], from: usize, to: usize) -> Option<[u32; 2]> {
        let first = self.letters.partition_point(|places| places[from] < start);
        let after = self.letters.partition_point(|places| places[from] < end);
        let within = self.letters.get(first..after)?;
        Some([within.first()?[to], within.last()?[to] + 1])
    }
}

/// What is not white space, each with its place.
fn letters(text: &str) -> impl Iterator<Item = (u32, char)> {
    (0..).zip(text.chars()).filter(|(_, c)| !c.is_whitespace())
}
