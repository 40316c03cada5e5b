//! One block of an article: a paragraph, a headline, a line of furniture.

use super::Mark;

/// What a block is, whether it counts as part of the article, and what its page
/// marks in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it was recognised as.
    pub kind: Kind,
    /// Whether it is part of the article; if not, it is shown folded.
    pub kept: bool,
    /// Emphasis and links; those of an [`Article`](super::Article) can be drawn.
    pub marks: Vec<Mark>,
}

/// What a block was recognised as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The headline.
    Title,
    /// Where and when it was published.
    Source,
    /// Who wrote it.
    Byline,
    /// A heading within the text.
    Heading,
    /// Running text.
    Paragraph,
    /// A point of a list.
    Item,
    /// A line that is quoted and set off.
    Quote,
    /// A row of a table, its cells parted by bars.
    Row,
    /// What stands under a picture or a table.
    Caption,
    /// What a picture shows, in the words of its page.
    Picture,
    /// What the page says of its author.
    AuthorNote,
    /// Something of the site around the article.
    Furniture,
}

impl Kind {
    /// Whether it tells of what the article is about, and not of where it comes from.
    pub fn tells(self) -> bool {
        !matches!(self, Self::Source | Self::Byline | Self::AuthorNote | Self::Furniture)
    }
}

impl Block {
    /// A block as recognised: furniture is set aside, all else is kept.
    pub fn new(kind: Kind) -> Self {
        Self { kind, kept: kind != Kind::Furniture, marks: Vec::new() }
    }
}

/// What kinds are called where articles are kept and in files.
const NAMES: [(&str, Kind); 12] = [
    ("title", Kind::Title),
    ("source", Kind::Source),
    ("byline", Kind::Byline),
    ("heading", Kind::Heading),
    ("paragraph", Kind::Paragraph),
    ("item", Kind::Item),
    ("quote", Kind::Quote),
    ("row", Kind::Row),
    ("caption", Kind::Caption),
    ("picture", Kind::Picture),
    ("author-note", Kind::AuthorNote),
    ("furniture", Kind::Furniture),
];

impl Kind {
    /// Its name where articles are kept and in files.
    pub fn name(self) -> &'static str {
        NAMES.iter().find(|(_, other)| *other == self).map_or("paragraph", |(name, _)| name)
    }

    /// The kind of that name.
    pub fn named(name: &str) -> Option<Self> {
        NAMES.iter().find(|(other, _)| *other == name).map(|(_, kind)| *kind)
    }
}
