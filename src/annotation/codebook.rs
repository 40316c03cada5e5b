//! The codebook: which tags there are and what they mean. It is data, read
//! from a file; no tag is known to the program.

use std::{collections::HashSet, fmt};

use serde::{Deserialize, Serialize};

use super::{SubtagId, TagId};

/// A set of tags with their definitions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Codebook {
    /// Its name among codebooks, written into every file.
    pub id: String,
    /// Which edition of it.
    pub version: String,
    /// What a person calls it.
    pub title: String,
    /// The language it is written in (BCP 47).
    pub language: String,
    /// Its tags, in the order of the keys 1, 2, 3 …
    pub tags: Vec<Tag>,
}

/// One tag.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tag {
    /// Its name in files.
    pub id: TagId,
    /// Its name on screen.
    pub label: String,
    /// The letter that stands for it in the margin.
    pub letter: String,
    /// Which of the painted styles it wears.
    pub slot: Slot,
    /// What it means.
    pub definition: String,
    /// The question that decides whether it fits.
    pub question: String,
    /// A sentence it fits.
    pub example: String,
    /// Finer tags under it.
    #[serde(default)]
    pub subtags: Vec<Subtag>,
}

/// A finer tag.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subtag {
    /// Its name in files, unique within the tag.
    pub id: SubtagId,
    /// Its name on screen.
    pub label: String,
    /// What it means.
    pub definition: String,
}

/// One of the pairs of colour and underline that the stylesheet defines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Slot(u8);

impl Slot {
    /// How many styles the stylesheet defines.
    pub const COUNT: u8 = 6;

    /// The number of the style, from 1.
    pub fn number(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Slot {
    type Error = String;

    fn try_from(number: u8) -> Result<Self, String> {
        if (1..=Self::COUNT).contains(&number) {
            Ok(Self(number))
        } else {
            Err(format!("slot {number}: expected 1 to {}", Self::COUNT))
        }
    }
}

impl From<Slot> for u8 {
    fn from(slot: Slot) -> Self {
        slot.0
    }
}

/// Why a text is not a codebook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodebookError {
    /// It is not JSON of the form of a codebook; says where.
    Form(String),
    /// It has no tags, or more than there are styles.
    TagCount(usize),
    /// Two tags, or two sub-tags of one tag, share this name.
    Twice(String),
}

impl fmt::Display for CodebookError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form(what) => write!(f, "The codebook is not in the form expected: {what}."),
            Self::TagCount(count) => {
                write!(f, "The codebook has {count} tags. It needs 1 to {}.", Slot::COUNT)
            }
            Self::Twice(id) => write!(f, "The codebook names “{id}” twice. Rename one of them."),
        }
    }
}

impl std::error::Error for CodebookError {}

impl Codebook {
    /// Reads a codebook from JSON.
    pub fn read(json: &str) -> Result<Self, CodebookError> {
        let codebook: Self =
            serde_json::from_str(json).map_err(|error| CodebookError::Form(error.to_string()))?;
        let count = codebook.tags.len();
        if count == 0 || count > usize::from(Slot::COUNT) {
            return Err(CodebookError::TagCount(count));
        }
        let mut tags = HashSet::new();
        for tag in &codebook.tags {
            let mut subtags = HashSet::new();
            let twice = tag.subtags.iter().find(|subtag| !subtags.insert(&subtag.id));
            if let Some(subtag) = twice {
                return Err(CodebookError::Twice(subtag.id.to_string()));
            }
            if !tags.insert(&tag.id) {
                return Err(CodebookError::Twice(tag.id.to_string()));
            }
        }
        Ok(codebook)
    }

    /// The tag of that name.
    pub fn tag(&self, id: &TagId) -> Option<&Tag> {
        self.tags.iter().find(|tag| tag.id == *id)
    }
}

impl Tag {
    /// The sub-tag of that name.
    pub fn subtag(&self, id: &SubtagId) -> Option<&Subtag> {
        self.subtags.iter().find(|subtag| subtag.id == *id)
    }
}
