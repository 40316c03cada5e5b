//! What is known of an article besides its text.

use super::Writing;

/// Metadata, each part as the page gives it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meta {
    /// The headline.
    pub title: Option<String>,
    /// Who published it.
    pub source: Option<String>,
    /// When, in the page's own words.
    pub date: Option<String>,
    /// Who wrote it, without "By".
    pub byline: Option<String>,
    /// What the page says of its author.
    pub author_note: Option<String>,
    /// How it is written, as far as its page or a reader says.
    pub writing: Writing,
}
