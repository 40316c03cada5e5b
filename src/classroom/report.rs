//! What a class made of an article.

use super::{
    Agreement, Coding, HandIn, Match, Reliability, Tag, TagSet, TaggedSpan, alpha, mean_f1,
};
use crate::{
    annotation::{Annotation, Codebook, TagId},
    article::Article,
    text::TextSpan,
};

/// What a class made of an article, sentence by sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    hand_ins: Vec<HandIn>,
    /// How many annotations have each tag of the codebook, in its order.
    pub by_tag: Vec<usize>,
    /// The sentences of the article, in text order.
    pub sentences: Vec<Sentence>,
    /// Krippendorff's alpha over sentences; the value is the set of tags on one, and
    /// none is a value as well.
    pub alpha: Agreement,
    /// Mean F1 over pairs of coders, by code points with the same tag.
    pub overlap: Agreement,
}

/// A sentence, and how the class read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it is.
    pub span: TextSpan,
    /// The sets of tags that coders put on it, the most usual first, with the number of
    /// coders. Coders who put none on it are in none.
    pub readings: Vec<(TagSet, usize)>,
}

impl Sentence {
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

impl Report {
    /// The report of hand-ins that all count.
    pub fn of(article: &Article, codebook: &Codebook, hand_ins: Vec<HandIn>) -> Self {
        let tags: Vec<&TagId> = codebook.tags.iter().map(|tag| &tag.id).collect();
        let tag_of = |made: &Annotation| {
            let number = tags.iter().position(|tag| **tag == made.tag)?;
            Tag::new(u8::try_from(number).ok()?)
        };
        let mut by_tag = vec![0; tags.len()];
        let codings = hand_ins.iter().map(|hand_in| {
            Coding::new(hand_in.annotations.iter().filter_map(|made| {
                let tag = tag_of(made)?;
                by_tag[usize::from(tag.number())] += 1;
                Some(TaggedSpan { tag, span: made.span })
            }))
        });
        let codings: Vec<Coding> = codings.collect();
        let spans = article.sentences();
        let data = Reliability::of_tags(&spans, &codings);
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
            Sentence { span: *span, readings }
        };
        Self {
            sentences: spans.iter().enumerate().map(sentence).collect(),
            alpha: alpha(&data),
            overlap: mean_f1(&codings, Match::Chars),
            by_tag,
            hand_ins,
        }
    }

    /// How many hand-ins it is of.
    pub fn coders(&self) -> usize {
        self.hand_ins.len()
    }

    /// The mean share of the most usual reading over sentences that at least two coders
    /// marked, from 0 to 1; `None` if there is no such sentence.
    pub fn majority(&self) -> Option<f64> {
        let shares: Vec<f64> = self.sentences.iter().filter_map(Sentence::majority).collect();
        (!shares.is_empty()).then(|| shares.iter().sum::<f64>() / shares.len() as f64)
    }

    /// The sentences that split the class, those that split it most first.
    pub fn splits(&self) -> Vec<&Sentence> {
        let mut splits: Vec<_> =
            self.sentences.iter().filter(|sentence| sentence.split() > 0).collect();
        splits.sort_by_key(|sentence| usize::MAX - sentence.split());
        splits
    }

    /// What was said of a stretch of the article, hand-in by hand-in.
    pub fn voices(&self, span: TextSpan) -> impl Iterator<Item = &Annotation> {
        let all = self.hand_ins.iter().flat_map(|hand_in| &hand_in.annotations);
        all.filter(move |made| made.span.overlaps(span))
    }
}
