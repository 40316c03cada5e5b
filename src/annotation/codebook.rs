//! The codebook: which tags there are and what they mean. It is data, read
//! from a file; no tag is known to the program.

use super::{Annotation, SubtagId, TagId};
use crate::{
    json::{FaultKind, Json},
    words::{Message, speaks_english},
};

/// A set of tags with their definitions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Codebook {
    /// Its name among codebooks, written into every file.
    pub id: String,
    /// Which edition of it.
    pub version: String,
    /// What a person calls it: written into every file, and so the same in every
    /// translation.
    pub title: String,
    /// The language it is written in (BCP 47).
    pub language: String,
    /// Its tags, in the order of the keys 1, 2, 3 …
    pub tags: Vec<Tag>,
    /// Pairs of tags that may not lie over the same words; all others may.
    pub exclusions: Vec<[TagId; 2]>,
}

/// One tag.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    pub subtags: Vec<Subtag>,
}

/// A finer tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subtag {
    /// Its name in files, unique within the tag.
    pub id: SubtagId,
    /// Its name on screen.
    pub label: String,
    /// What it means.
    pub definition: String,
}

/// One of the pairs of colour and underline that the stylesheet defines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot(u8);

impl Slot {
    /// How many styles the stylesheet defines.
    pub const COUNT: u8 = 6;

    /// The style of that number; `None` unless it is 1 to [`Self::COUNT`].
    pub fn new(number: u64) -> Option<Self> {
        u8::try_from(number).ok().filter(|number| (1..=Self::COUNT).contains(number)).map(Self)
    }

    /// The number of the style, from 1.
    pub fn number(self) -> u8 {
        self.0
    }
}

/// Why a text is not a codebook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodebookError {
    /// It is not JSON; the line where it stops being so, from 1.
    NotJson(usize),
    /// Something in it is missing or not of the right kind; says where, for
    /// example `tags[0].label`.
    Form(String),
    /// It has no tags, or more than there are styles.
    TagCount(usize),
    /// Two tags, or two sub-tags of one tag, share this name.
    Twice(String),
    /// A pair of tags that exclude each other names one that is not there, or one twice;
    /// its place, for example `exclusions[0]`.
    NoPair(String),
}

impl CodebookError {
    /// What to say of it.
    pub fn message(&self) -> Message {
        match self {
            Self::NotJson(line) => Message::new("codebook-not-json").number("line", *line),
            Self::Form(place) => Message::new("codebook-form").text("place", place),
            Self::TagCount(count) => Message::new("codebook-tags")
                .number("count", *count)
                .number("most", Slot::COUNT.into()),
            Self::Twice(id) => Message::new("codebook-twice").text("id", id),
            Self::NoPair(place) => Message::new("codebook-no-pair").text("place", place),
        }
    }
}

speaks_english!(CodebookError);

impl Codebook {
    /// Reads a codebook from JSON.
    pub fn read(json: &str) -> Result<Self, CodebookError> {
        let value = value_of(json)?;
        let codebook = Self::of(&value)?;
        codebook.excluding(&Field { value: &value, place: String::new() })
    }

    /// The same of one in which no tags exclude each other, as in those that Highlit
    /// brings (a test holds them to it): there is less to it. What another says of that is
    /// left unread.
    pub fn read_free(json: &str) -> Result<Self, CodebookError> {
        Self::of(&value_of(json)?)
    }

    fn of(value: &Json) -> Result<Self, CodebookError> {
        let codebook = Field { value, place: String::new() };
        let codebook = Self {
            id: codebook.text("id")?,
            version: codebook.text("version")?,
            title: codebook.text("title")?,
            language: codebook.text("language")?,
            tags: codebook.list("tags")?.iter().map(Tag::read).collect::<Result<_, _>>()?,
            exclusions: Vec::new(),
        };
        codebook.check()
    }

    fn check(self) -> Result<Self, CodebookError> {
        let count = self.tags.len();
        if count == 0 || count > usize::from(Slot::COUNT) {
            return Err(CodebookError::TagCount(count));
        }
        for (index, tag) in self.tags.iter().enumerate() {
            if self.tags[..index].iter().any(|other| other.id == tag.id) {
                return Err(CodebookError::Twice(tag.id.to_string()));
            }
            for (index, subtag) in tag.subtags.iter().enumerate() {
                if tag.subtags[..index].iter().any(|other| other.id == subtag.id) {
                    return Err(CodebookError::Twice(subtag.id.to_string()));
                }
            }
        }
        Ok(self)
    }

    fn excluding(mut self, codebook: &Field) -> Result<Self, CodebookError> {
        if codebook.get("exclusions").is_none() {
            return Ok(self);
        }
        self.exclusions =
            codebook.list("exclusions")?.iter().map(pair).collect::<Result<_, _>>()?;
        let is_pair = |[one, other]: &[TagId; 2]| {
            one != other && self.tag(one).is_some() && self.tag(other).is_some()
        };
        match self.exclusions.iter().position(|pair| !is_pair(pair)) {
            Some(index) => Err(CodebookError::NoPair(format!("exclusions[{index}]"))),
            None => Ok(self),
        }
    }

    /// Whether the two tags may not lie over the same words.
    pub fn excludes(&self, tag: &TagId, other: &TagId) -> bool {
        self.exclusions.iter().any(|[a, b]| a == tag && b == other || a == other && b == tag)
    }

    /// The tag of that name.
    pub fn tag(&self, id: &TagId) -> Option<&Tag> {
        self.tags.iter().find(|tag| tag.id == *id)
    }

    /// Whether it has the tag of an annotation, and its finer one.
    pub fn has_tags_of(&self, made: &Annotation) -> bool {
        let tag = self.tag(&made.tag);
        tag.is_some_and(|tag| made.subtag.as_ref().is_none_or(|fine| tag.subtag(fine).is_some()))
    }
}

impl Tag {
    fn read(tag: &Field) -> Result<Self, CodebookError> {
        Ok(Self {
            id: TagId::new(&tag.text("id")?).map_err(|_| tag.fault("id"))?,
            label: tag.text("label")?,
            letter: tag.text("letter")?,
            slot: tag.get("slot").and_then(slot).ok_or_else(|| tag.fault("slot"))?,
            definition: tag.text("definition")?,
            question: tag.text("question")?,
            example: tag.text("example")?,
            subtags: match tag.get("subtags") {
                None => Vec::new(),
                Some(_) => {
                    tag.list("subtags")?.iter().map(Subtag::read).collect::<Result<_, _>>()?
                }
            },
        })
    }

    /// The sub-tag of that name.
    pub fn subtag(&self, id: &SubtagId) -> Option<&Subtag> {
        self.subtags.iter().find(|subtag| subtag.id == *id)
    }
}

impl Subtag {
    fn read(subtag: &Field) -> Result<Self, CodebookError> {
        Ok(Self {
            id: SubtagId::new(&subtag.text("id")?).map_err(|_| subtag.fault("id"))?,
            label: subtag.text("label")?,
            definition: subtag.text("definition")?,
        })
    }
}

fn value_of(json: &str) -> Result<Json<'_>, CodebookError> {
    let json = json.trim_start_matches('\u{feff}');
    Json::read(json).map_err(|fault| match fault.kind {
        FaultKind::Twice(name) => CodebookError::Twice(name),
        _ => CodebookError::NotJson(fault.line),
    })
}

fn slot(slot: &Json) -> Option<Slot> {
    slot.as_whole().and_then(Slot::new)
}

/// The names of two tags that exclude each other.
fn pair(pair: &Field) -> Result<[TagId; 2], CodebookError> {
    let form = || CodebookError::Form(pair.place.trim_end_matches('.').to_owned());
    let Some([one, other]) = pair.value.as_list() else { return Err(form()) };
    let id = |id: &Json| id.as_str().and_then(|id| TagId::new(id).ok()).ok_or_else(form);
    Ok([id(one)?, id(other)?])
}

/// A part of a codebook's JSON, which knows its own place for the sake of a
/// clear fault.
struct Field<'v> {
    value: &'v Json<'v>,
    place: String,
}

impl Field<'_> {
    /// What is `null` is as if it were not there.
    fn get(&self, name: &str) -> Option<&Json<'_>> {
        let is_there = |value: &&Json| !matches!(value, Json::Literal(it) if it == "null");
        self.value.get(name).filter(is_there)
    }

    fn fault(&self, name: &str) -> CodebookError {
        CodebookError::Form(format!("{}{name}", self.place))
    }

    fn text(&self, name: &str) -> Result<String, CodebookError> {
        self.get(name).and_then(Json::as_str).map(str::to_owned).ok_or_else(|| self.fault(name))
    }

    fn list(&self, name: &str) -> Result<Vec<Field<'_>>, CodebookError> {
        let list = self.get(name).and_then(Json::as_list).ok_or_else(|| self.fault(name))?;
        let place = |index| format!("{}{name}[{index}].", self.place);
        Ok(list.iter().enumerate().map(|(i, value)| Field { value, place: place(i) }).collect())
    }
}
