//! The codebook file: the tags of an exercise, as JSON. Its form is described in
//! `docs/codebook.schema.json`.

use crate::{
    annotation::{Codebook, CodebookError, Subtag, Tag, TagId},
    json::{self, Json, Object},
};

/// The most bytes that a codebook may have.
pub const BYTE_LIMIT: usize = 64 << 10;

/// The most code points of what stands on a button, a card or in the margin.
const LABEL_LIMIT: usize = 40;

/// The most code points of the letter of a tag: one that is seen may be several.
const LETTER_LIMIT: usize = 4;

/// The most finer tags under one tag.
const SUBTAG_LIMIT: usize = 50;

/// Writes a codebook.
pub fn write(codebook: &Codebook) -> String {
    Json::from(object(codebook)).in_lines() + "\n"
}

/// Reads one that somebody else may have written: it has to be fit to be shown.
pub fn read(bytes: &[u8]) -> Result<Codebook, CodebookError> {
    let text = json::text_of(bytes).filter(|text| text.len() <= BYTE_LIMIT);
    let codebook = Codebook::read(&text.ok_or(CodebookError::NotJson(1))?)?;
    check(&codebook)?;
    Ok(codebook)
}

/// Whether every tag can be told by its name and its letter, and all of it has room in a
/// file; or where not.
pub fn check(codebook: &Codebook) -> Result<(), CodebookError> {
    let wrong = |place: String| Err(CodebookError::Form(place));
    if !is_fit(&codebook.title, 2 * LABEL_LIMIT) {
        return wrong("title".to_owned());
    }
    for (index, tag) in codebook.tags.iter().enumerate() {
        if !is_fit(&tag.label, LABEL_LIMIT) {
            return wrong(format!("tags[{index}].label"));
        }
        if !is_fit(&tag.letter, LETTER_LIMIT) {
            return wrong(format!("tags[{index}].letter"));
        }
        if codebook.tags[..index].iter().any(|other| other.label == tag.label) {
            return Err(CodebookError::Twice(tag.label.clone()));
        }
        if codebook.tags[..index].iter().any(|other| other.letter == tag.letter) {
            return Err(CodebookError::Twice(tag.letter.clone()));
        }
        let unfit = tag.subtags.iter().position(|subtag| !is_fit(&subtag.label, LABEL_LIMIT));
        if let Some(subtag) = unfit {
            return wrong(format!("tags[{index}].subtags[{subtag}].label"));
        }
        if tag.subtags.len() > SUBTAG_LIMIT {
            return wrong(format!("tags[{index}].subtags"));
        }
    }
    if write(codebook).len() > BYTE_LIMIT { wrong("tags".to_owned()) } else { Ok(()) }
}

/// Whether words are there, are few, and read as they are written: no sign in them turns
/// the direction of what follows (Unicode Bidirectional Algorithm, section 2).
fn is_fit(text: &str, limit: usize) -> bool {
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let is_plain = text.chars().all(|c| !c.is_control() && !turns(c));
    is_plain && text.chars().count() <= limit && !text.trim().is_empty()
}

/// The codebook as an object, to be a part of another file.
pub(super) fn object(codebook: &Codebook) -> Object<'_> {
    let mut object = Object::default()
        .with("id", &*codebook.id)
        .with("version", &*codebook.version)
        .with("title", &*codebook.title)
        .with("language", &*codebook.language)
        .with("tags", codebook.tags.iter().map(tag).collect::<Vec<_>>());
    if !codebook.exclusions.is_empty() {
        object.put("exclusions", codebook.exclusions.iter().map(pair).collect::<Vec<_>>());
    }
    object
}

fn pair([one, other]: &[TagId; 2]) -> Json<'_> {
    Json::List(vec![one.as_str().into(), other.as_str().into()])
}

fn tag(tag: &Tag) -> Json<'_> {
    let mut object = Object::default()
        .with("id", tag.id.as_str())
        .with("label", &*tag.label)
        .with("letter", &*tag.letter)
        .with("slot", u32::from(tag.slot.number()))
        .with("definition", &*tag.definition)
        .with("question", &*tag.question)
        .with("example", &*tag.example);
    if !tag.subtags.is_empty() {
        object.put("subtags", tag.subtags.iter().map(subtag).collect::<Vec<_>>());
    }
    object.into()
}

fn subtag(subtag: &Subtag) -> Json<'_> {
    let object = Object::default()
        .with("id", subtag.id.as_str())
        .with("label", &*subtag.label)
        .with("definition", &*subtag.definition);
    object.into()
}
