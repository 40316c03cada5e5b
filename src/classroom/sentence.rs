//! A sentence, and how a class read it.

use super::{Reliability, TagSet};
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
            readings.sort_by_key(|(tags, coders)| (usize::MAX - coders, *tags));
            Self { span: *span, readings, key: None }
        };
        spans.iter().enumerate().map(sentence).collect()
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

    /// The share of those who marked it that read it in the most usual way, from 0 to 1;
    /// `None` if fewer than two did.
    pub fn majority(&self) -> Option<f64> {
        let most = self.readings.first().map_or(0, |(_, coders)| *coders);
        (self.marked() > 1).then(|| most as f64 / self.marked() as f64)
    }
}
