//! A sentence, and how a class read it.

use super::{Agreement, Reliability, Tag, TagSet, Undefined};
use crate::text::TextSpan;

/// A sentence, and how the class read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it is.
    pub span: TextSpan,
    /// The sets of tags that coders put on it, the most usual first, with the number of
    /// coders. Coders who put none on it are in none.
    pub readings: Vec<(TagSet, usize)>,
    /// The tags that the key put on it, perhaps none; `None` without a key.
    pub key: Option<TagSet>,
}

impl Sentence {
    /// Each sentence as coders read it.
    pub(super) fn all(spans: &[TextSpan], data: &Reliability) -> Vec<Self> {
        let sentence = |(unit, span): (usize, &TextSpan)| {
            let mut readings: Vec<(TagSet, usize)> = Vec::new();
            let values = (0..data.coders()).filter_map(|coder| data.value(coder, unit));
            for value in values.filter(|value| *value != 0) {
                match readings.iter_mut().find(|(known, _)| *known == value) {
                    Some((_, coders)) => *coders += 1,
                    None => readings.push((value, 1)),
                }
            }
            Self::read_as(*span, readings)
        };
        spans.iter().enumerate().map(sentence).collect()
    }

    /// One that coders put these sets of tags on, each with their number; no set is empty.
    pub(super) fn read_as(span: TextSpan, mut readings: Vec<(TagSet, usize)>) -> Self {
        readings.sort_by_key(|(tags, coders)| (usize::MAX - coders, *tags));
        Self { span, readings, key: None }
    }

    /// How many coders marked some of it.
    pub fn marked(&self) -> usize {
        self.readings.iter().map(|(_, coders)| coders).sum()
    }

    /// How many pairs of coders marked it differently: it splits the class the more, the
    /// more there are.
    pub fn split(&self) -> usize {
        let pairs = |coders: usize| coders * coders.saturating_sub(1) / 2;
        let alike: usize = self.readings.iter().map(|(_, coders)| pairs(*coders)).sum();
        pairs(self.marked()) - alike
    }

    /// How many coders put its most usual tag on it, whatever else they put there.
    pub fn most_usual(&self) -> usize {
        let having = |tag: Tag| {
            let readings = self.readings.iter().filter(|(tags, _)| tags & tag.bit() != 0);
            readings.map(|(_, coders)| coders).sum()
        };
        (0..Tag::COUNT).filter_map(Tag::new).map(having).max().unwrap_or(0)
    }

    /// The share of those who marked it that put its most usual tag on it, from 0 to 1;
    /// `None` if fewer than two marked it.
    pub fn majority(&self) -> Option<f64> {
        (self.marked() > 1).then(|| self.most_usual() as f64 / self.marked() as f64)
    }
}

/// The mean share of the most usual tag over sentences that at least two of so many coders
/// marked, from 0 to 1.
pub(super) fn majority(sentences: &[Sentence], coders: usize) -> Agreement {
    let shares: Vec<f64> = sentences.iter().filter_map(Sentence::majority).collect();
    match shares.len() {
        _ if coders < 2 => Err(Undefined::TooFewCoders),
        0 => Err(Undefined::NothingToCompare),
        count => Ok(shares.iter().sum::<f64>() / count as f64),
    }
}

/// The places of the sentences that split the class, those that split it most first.
pub(super) fn splits(sentences: &[Sentence]) -> Vec<usize> {
    let mut splits: Vec<usize> =
        (0..sentences.len()).filter(|at| sentences[*at].split() > 0).collect();
    splits.sort_by_key(|at| usize::MAX - sentences[*at].split());
    splits
}
