//! Segments by the tables of the `unicode-segmentation` crate.

use std::ops::Range;

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

use super::{Granularity, Language};

/// One text cut into graphemes, words or sentences.
#[derive(Debug)]
pub struct Segments<'t> {
    text: &'t str,
    /// Where its segments part; `None` for graphemes, whose edges are near to
    /// any place and are looked for there.
    edges: Option<Vec<usize>>,
}

impl<'t> Segments<'t> {
    /// Cuts `text`. The crate's rules are the same for all languages.
    pub fn new(text: &'t str, granularity: Granularity, _: Option<&Language>) -> Self {
        let starts: Option<Vec<usize>> = match granularity {
            Granularity::Grapheme => None,
            Granularity::Word => {
                Some(text.split_word_bound_indices().map(|(start, _)| start).collect())
            }
            Granularity::Sentence => {
                Some(text.split_sentence_bound_indices().map(|(start, _)| start).collect())
            }
        };
        let edges = starts.map(|starts| [starts, vec![text.len()]].concat());
        Self { text, edges }
    }

    /// The segment that holds the character at byte `at`, which lies in the text.
    pub fn at(&self, at: usize) -> Range<usize> {
        let Some(edges) = &self.edges else { return self.grapheme(at) };
        let after = edges.partition_point(|&edge| edge <= at);
        edges[after - 1]..edges[after]
    }

    fn grapheme(&self, at: usize) -> Range<usize> {
        let (text, mut cursor) = (self.text, GraphemeCursor::new(at, self.text.len(), true));
        let start = match cursor.is_boundary(text, 0) {
            Ok(false) => cursor.clone().prev_boundary(text, 0).ok().flatten().unwrap_or(0),
            _ => at,
        };
        start..cursor.next_boundary(text, 0).ok().flatten().unwrap_or(text.len())
    }
}
