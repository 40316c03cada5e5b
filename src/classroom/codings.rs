//! What the hand-ins of a class are to a coefficient.

use super::{Coding, Continuum, HandIn, Tag, TaggedSpan};
use crate::{
    annotation::{Annotation, Codebook, TagId},
    article::{Article, Canonical},
    text::TextSpan,
};

/// The hand-ins of a class as codings of one article.
pub(super) struct Codings<'a> {
    article: &'a Article,
    tags: Vec<&'a TagId>,
    /// The sentences of the article.
    pub sentences: Vec<TextSpan>,
    /// What each student marked.
    pub students: Vec<Coding>,
}

impl<'a> Codings<'a> {
    /// Those of hand-ins that all count.
    pub fn of(article: &'a Article, codebook: &'a Codebook, hand_ins: &[&HandIn]) -> Self {
        let tags = codebook.tags.iter().map(|tag| &tag.id).collect();
        let sentences = article.sentences();
        let mut codings = Self { article, tags, sentences, students: Vec::new() };
        codings.students = hand_ins.iter().map(|hand_in| codings.coding(hand_in)).collect();
        codings
    }

    /// What is marked in a hand-in.
    pub fn coding(&self, hand_in: &HandIn) -> Coding {
        Coding::new(
            hand_in
                .annotations
                .iter()
                .filter_map(|made| Some(TaggedSpan { tag: self.tag(made)?, span: made.span })),
        )
    }

    /// The tags of the codebook.
    pub fn tags(&self) -> impl Iterator<Item = Tag> {
        (0..self.tags.len()).filter_map(|number| Tag::new(u8::try_from(number).ok()?))
    }

    /// The tag of an annotation, by its number.
    fn tag(&self, made: &Annotation) -> Option<Tag> {
        let number = self.tags.iter().position(|tag| **tag == made.tag)?;
        Tag::new(u8::try_from(number).ok()?)
    }

    /// How many annotations of a hand-in have each tag.
    pub fn counts(&self, hand_in: &HandIn) -> Vec<usize> {
        let mut counts = vec![0; self.tags.len()];
        for tag in hand_in.annotations.iter().filter_map(|made| self.tag(made)) {
            counts[usize::from(tag.number())] += 1;
        }
        counts
    }

    /// The same in the text of kept blocks alone: what is set aside cannot be marked, and
    /// nobody agrees by leaving it be. `None` if there is no such text.
    pub fn continuum(&self) -> Option<Continuum> {
        let canonical = Canonical::of(self.article);
        let moved = |coding: &Coding| {
            Coding::new(coding.spans().iter().filter_map(|marked| {
                let span = canonical.from_full(marked.span)?;
                let span = TextSpan::new(span.start(), span.end()).ok()?;
                Some(TaggedSpan { tag: marked.tag, span })
            }))
        };
        Continuum::new(canonical.char_len(), self.students.iter().map(moved).collect())
    }
}
