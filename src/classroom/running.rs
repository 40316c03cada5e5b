//! How far a class agrees, told of more hand-ins than can be held.

use std::collections::BTreeMap;

use super::{
    Agreement, HandIn, Reliability, RunningF1, Sentence, TagSet, Undefined, Value, alpha::alpha_of,
    codings::Codings, reliability::Counts, sentence,
};
use crate::{annotation::Codebook, article::Article, text::TextSpan};

/// Hand-ins that are added one by one and not held: what it takes grows with the article and
/// its tags alone.
pub struct Running<'a> {
    codings: Codings<'a>,
    coders: usize,
    by_tag: Vec<usize>,
    /// How many coders put each set of tags on each sentence, the empty one left out.
    readings: Vec<BTreeMap<TagSet, usize>>,
    /// How many coders gave each sentence which main tag.
    main: Vec<BTreeMap<Value, u32>>,
    overlap: RunningF1,
}

/// What a class made of an article, student by student left out: as in a
/// [`Report`](super::Report).
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// How many hand-ins it is of.
    pub coders: usize,
    /// How many annotations have each tag of the codebook, in its order.
    pub by_tag: Vec<usize>,
    /// The sentences of the article, in text order.
    pub sentences: Vec<Sentence>,
    /// Krippendorff's alpha over sentences, of the main tag on each.
    pub alpha: Agreement,
    /// Mean F1 over pairs of coders, by code points with the same tag, to nine digits.
    pub overlap: Agreement,
}

impl<'a> Running<'a> {
    /// Begins with none.
    pub fn new(article: &'a Article, codebook: &'a Codebook) -> Self {
        let codings = Codings::of(article, codebook, &[]);
        let units = codings.sentences.len();
        let tags = codebook.tags.len();
        let most = u64::from(article.char_len().0) * tags as u64;
        Self {
            codings,
            coders: 0,
            by_tag: vec![0; tags],
            readings: vec![BTreeMap::new(); units],
            main: vec![BTreeMap::new(); units],
            overlap: RunningF1::new(most),
        }
    }

    /// Adds one that counts.
    pub fn add(&mut self, hand_in: &HandIn) {
        let coding = self.codings.coding(hand_in);
        self.coders += 1;
        for (sum, count) in self.by_tag.iter_mut().zip(self.codings.counts(hand_in)) {
            *sum += count;
        }
        self.overlap.add(&coding);
        let coding = [coding];
        let tags = Reliability::of_tags(&self.codings.sentences, &coding);
        let main = Reliability::of_main_tag(&self.codings.sentences, &coding);
        for unit in 0..self.codings.sentences.len() {
            if let Some(tags) = tags.value(0, unit).filter(|tags| *tags != 0) {
                *self.readings[unit].entry(tags).or_default() += 1;
            }
            if let Some(main) = main.value(0, unit) {
                *self.main[unit].entry(main).or_default() += 1;
            }
        }
    }

    /// What those that were added come to.
    pub fn summary(self) -> Summary {
        let spans = self.codings.sentences.iter();
        let sentence = |(span, readings): (&TextSpan, BTreeMap<TagSet, usize>)| {
            Sentence::read_as(*span, readings.into_iter().collect())
        };
        let alpha = match self.coders {
            0 | 1 => Err(Undefined::TooFewCoders),
            _ => alpha_of(&Counts::of(&self.main)),
        };
        Summary {
            coders: self.coders,
            sentences: spans.zip(self.readings).map(sentence).collect(),
            alpha,
            overlap: self.overlap.mean(),
            by_tag: self.by_tag,
        }
    }
}

impl Summary {
    /// See [`Report::majority`](super::Report::majority).
    pub fn majority(&self) -> Agreement {
        sentence::majority(&self.sentences, self.coders)
    }

    /// See [`Report::splits`](super::Report::splits).
    pub fn splits(&self) -> Vec<usize> {
        sentence::splits(&self.sentences)
    }
}
