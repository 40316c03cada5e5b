//! What is known of an article besides its text.

use serde::{Deserialize, Serialize};

/// Metadata, each part as the page gives it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Meta {
    /// The headline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Who published it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// When, in the page's own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Who wrote it, without "By".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub byline: Option<String>,
    /// What the page says of its author.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author_note: Option<String>,
}
