//! What a page marks within a line: emphasis, and links.

use std::{ops::Range, rc::Rc};

/// A stretch of a block's text that its page marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The code points of the block's text that it covers.
    pub range: Range<u32>,
    /// As what it marks them.
    pub style: Style,
}

/// As what words are marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Style {
    /// Stressed.
    Emphasis,
    /// Of weight.
    Strong,
    /// A link.
    Link(Href),
}

impl Style {
    /// Its name where articles are kept; that of a link is its address.
    pub fn name(&self) -> &str {
        match self {
            Self::Emphasis => "emphasis",
            Self::Strong => "strong",
            Self::Link(href) => href.as_str(),
        }
    }

    /// The style of that name.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "emphasis" => Some(Self::Emphasis),
            "strong" => Some(Self::Strong),
            address => Href::parse(address).map(Self::Link),
        }
    }
}

/// An address that can be followed without harm: whole, and of the web or of mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Href(Rc<str>);

/// The most bytes that an address may have.
pub const HREF_LIMIT: usize = 2_000;

/// The beginnings of addresses that are followed.
const BEGINNINGS: [&str; 3] = ["http://", "https://", "mailto:"];

impl Href {
    /// Takes an address as it stands. Browsers read past line ends and tabs, and
    /// take a backslash for a slash: what has such in it is none.
    pub fn parse(address: &str) -> Option<Self> {
        let begins = |beginning: &&str| address.starts_with(beginning);
        let beginning = BEGINNINGS.into_iter().find(begins)?;
        let rest = &address.as_bytes()[beginning.len()..];
        let is_odd = |byte: &u8| *byte <= b' ' || *byte == b'\\' || *byte == 0x7f;
        let is_whole = !b"/?#:@".contains(rest.first()?) && !rest.iter().any(is_odd);
        (is_whole && address.len() <= HREF_LIMIT).then(|| Self(address.into()))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// How much all marks of an article may take up where it is kept, in bytes.
pub const ROOM: usize = 1 << 20;

/// About how much one takes up besides its address.
const EACH: usize = 64;

/// Whether the marks of a block can be drawn as elements: they cover some of its
/// text, in the order in which they begin, each within those around it, and none
/// within one of its own kind. They take up some of what room there is left.
pub(super) fn fit(marks: &[Mark], text: &str, room: &mut usize) -> bool {
    let len = text.chars().count();
    let mut last = 0;
    // Where the latest of each kind ends: others may lie within it until then.
    let mut ends = [0; 3];
    for Mark { range, style } in marks {
        let (kind, takes) = match style {
            Style::Emphasis => (0, EACH),
            Style::Strong => (1, EACH),
            Style::Link(href) => (2, EACH + href.as_str().len()),
        };
        let agrees =
            |(other, end): (usize, &u32)| *end <= range.start || range.end <= *end && other != kind;
        if range.start < last
            || range.start >= range.end
            || range.end as usize > len
            || takes > *room
            || !ends.iter().enumerate().all(agrees)
        {
            return false;
        }
        (last, ends[kind]) = (range.start, range.end);
        *room -= takes;
    }
    true
}
