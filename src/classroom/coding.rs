//! What coders marked in a continuum.

use crate::text::{CharOffset, TextSpan};

/// The number of a tag in its codebook, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tag(u8);

impl Tag {
    /// How many tags can be told apart.
    pub const COUNT: u8 = 32;

    /// The tag of that number; `None` unless it is below [`Self::COUNT`].
    pub fn new(number: u8) -> Option<Self> {
        (number < Self::COUNT).then_some(Self(number))
    }

    /// Its number, from 0.
    pub fn number(self) -> u8 {
        self.0
    }

    /// The set that holds it alone.
    pub fn bit(self) -> TagSet {
        1 << self.0
    }
}

/// Some tags: bit *n* stands for tag *n*.
pub type TagSet = u32;

/// A span with its tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TaggedSpan {
    /// What it is marked as.
    pub tag: Tag,
    /// What is marked.
    pub span: TextSpan,
}

/// What one coder marked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coding {
    spans: Vec<TaggedSpan>,
    sections: Vec<TaggedSpan>,
}

impl Coding {
    /// Takes spans in any order; the same span with the same tag counts once.
    pub fn new(marked: impl IntoIterator<Item = TaggedSpan>) -> Self {
        let mut spans: Vec<TaggedSpan> = Vec::new();
        for new in marked {
            // They mostly come in order, so that a sort would be the dearer way.
            let place = spans.partition_point(|other| *other < new);
            if spans.get(place) != Some(&new) {
                spans.insert(place, new);
            }
        }
        let mut sections: Vec<TaggedSpan> = Vec::with_capacity(spans.len());
        for new in &spans {
            match sections.last_mut() {
                Some(last) if last.tag == new.tag && last.span.overlaps(new.span) => {
                    let end = last.span.end().max(new.span.end());
                    last.span = TextSpan::new(last.span.start(), end).unwrap_or(last.span);
                }
                _ => sections.push(*new),
            }
        }
        Self { spans, sections }
    }

    /// The spans, by tag and then in text order.
    pub fn spans(&self) -> &[TaggedSpan] {
        &self.spans
    }

    /// The same with overlapping spans of one tag made one, so that those of one
    /// tag do not overlap. Spans that only touch stay two.
    pub fn sections(&self) -> &[TaggedSpan] {
        &self.sections
    }

    /// What is marked with one tag.
    pub fn only(&self, tag: Tag) -> Self {
        let of = |all: &[TaggedSpan]| all[range_of(all, tag)].to_vec();
        Self { spans: of(&self.spans), sections: of(&self.sections) }
    }

    /// The sections of one tag.
    pub(super) fn sections_of(&self, tag: Tag) -> &[TaggedSpan] {
        &self.sections[range_of(&self.sections, tag)]
    }
}

/// Where the spans of a tag are among spans that are ordered by tag.
fn range_of(all: &[TaggedSpan], tag: Tag) -> std::ops::Range<usize> {
    let before = all.partition_point(|other| other.tag < tag);
    before..all.partition_point(|other| other.tag <= tag)
}

/// A text as coders cut it up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Continuum {
    length: u32,
    coders: Vec<Coding>,
}

impl Continuum {
    /// A text of so many code points, and what each coder marked in it; `None`
    /// if it is empty or a span ends after it.
    pub fn new(length: CharOffset, coders: Vec<Coding>) -> Option<Self> {
        let fits = |coding: &Coding| coding.spans.iter().all(|marked| marked.span.end() <= length);
        (length.0 > 0 && coders.iter().all(fits)).then_some(Self { length: length.0, coders })
    }

    /// Its length in code points, at least 1.
    pub fn length(&self) -> u32 {
        self.length
    }

    /// What each coder marked.
    pub fn coders(&self) -> &[Coding] {
        &self.coders
    }

    /// Every tag that a coder used.
    pub fn tags(&self) -> impl Iterator<Item = Tag> {
        let all = self.coders.iter().flat_map(|coding| &coding.spans);
        let used = all.fold(0, |used, marked| used | marked.tag.bit());
        (0..Tag::COUNT).map(Tag).filter(move |tag| used & tag.bit() != 0)
    }
}
