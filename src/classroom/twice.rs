//! Two articles that tell of the same thing, each as a class read it.

use super::{Agreement, HandIn, Pair, Reliability, Sentence, Undefined, align, codings::Codings};
use crate::{
    annotation::{Annotation, Codebook, Tag},
    article::Article,
    text::TextSpan,
};

/// Two articles that tell of the same thing, each as a class read it.
#[derive(Clone, Debug, PartialEq)]
pub struct Twice {
    /// Each of them.
    pub sides: [Side; 2],
    /// Their sentences that speak of the same thing. Those that are the same to the letter
    /// and that nobody marked are left out.
    pub pairs: Vec<Pair>,
}

/// One of the articles as its class read it.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    /// How many hand-ins count.
    pub coders: usize,
    /// How many highlights have each tag of the codebook, in its order.
    pub by_tag: Vec<usize>,
    /// For each tag, how many of its highlights have each of its sub-tags, in their order.
    pub by_subtag: Vec<Vec<usize>>,
    /// Its sentences, in text order.
    pub sentences: Vec<Sentence>,
    /// The places of the sentences that half of the class or more marked, and that no
    /// sentence of the other article speaks of.
    pub only: Vec<usize>,
}

impl Twice {
    /// Two articles with what was handed in on each, all of which counts.
    pub fn of(articles: [&Article; 2], codebook: &Codebook, hand_ins: [&[&HandIn]; 2]) -> Self {
        let mut sides = [0, 1].map(|side| Side::of(articles[side], codebook, hand_ins[side]));
        let spans = [0, 1].map(|side| {
            sides[side].sentences.iter().map(|sentence| sentence.span).collect::<Vec<_>>()
        });
        let mut pairs = align(articles, [&spans[0], &spans[1]]);
        // Two articles of one house say the same of where they come from.
        pairs.retain(|pair| {
            let tells = |(article, (spans, place)): (&Article, (&Vec<TextSpan>, &usize))| {
                article.blocks()[article.block_at(spans[*place].start())].kind.tells()
            };
            articles.into_iter().zip(spans.iter().zip(&pair.places)).all(tells)
        });
        for (number, side) in sides.iter_mut().enumerate() {
            let is_marked = |place: &usize| {
                let marked = side.sentences[*place].marked();
                marked > 0 && marked * 2 >= side.coders
            };
            let is_paired = |place: &usize| pairs.iter().any(|pair| pair.places[number] == *place);
            let all = 0..side.sentences.len();
            side.only = all.filter(|place| is_marked(place) && !is_paired(place)).collect();
        }
        pairs.retain(|Pair { places, own, .. }| {
            let is_marked = |(side, place): (&Side, &usize)| side.sentences[*place].marked() > 0;
            sides.iter().zip(places).any(is_marked) || own.iter().any(|own| !own.is_empty())
        });
        Self { sides, pairs }
    }
}

impl Side {
    /// One that is not set beside the other yet.
    fn of(article: &Article, codebook: &Codebook, hand_ins: &[&HandIn]) -> Self {
        let codings = Codings::of(article, codebook, hand_ins);
        let data = Reliability::of_tags(&codings.sentences, &codings.students);
        let all = || hand_ins.iter().flat_map(|hand_in| &hand_in.annotations);
        let of_tag = |tag: &Tag| all().filter(|made| made.tag == tag.id).collect::<Vec<_>>();
        let of_subtags = |tag: &Tag| {
            let made = of_tag(tag);
            let has = |made: &Annotation, id| made.subtag.as_ref() == Some(id);
            let count = |id| made.iter().filter(|made| has(made, id)).count();
            tag.subtags.iter().map(|subtag| count(&subtag.id)).collect()
        };
        Self {
            coders: hand_ins.len(),
            by_tag: codebook.tags.iter().map(|tag| of_tag(tag).len()).collect(),
            by_subtag: codebook.tags.iter().map(of_subtags).collect(),
            sentences: Sentence::all(&codings.sentences, &data),
            only: Vec::new(),
        }
    }

    /// The share of highlights that have a tag, from 0 to 1.
    ///
    /// Undefined if there are [none](Undefined::NothingToCompare).
    pub fn share(&self, tag: usize) -> Agreement {
        share(self.by_tag[tag], self.by_tag.iter().sum())
    }

    /// The share of the highlights of a tag that have a sub-tag of it, from 0 to 1.
    ///
    /// Undefined if there are [none](Undefined::NothingToCompare).
    pub fn share_of_subtag(&self, tag: usize, subtag: usize) -> Agreement {
        share(self.by_subtag[tag][subtag], self.by_tag[tag])
    }
}

fn share(count: usize, all: usize) -> Agreement {
    if all == 0 { Err(Undefined::NothingToCompare) } else { Ok(count as f64 / all as f64) }
}
