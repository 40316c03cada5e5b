//! An annotation as other tools know it: a place, some words, and names that may mean
//! nothing here.

use super::{ImportError, Measured, Unit, w3c::Problem};
use crate::{
    annotation::{Annotation, Codebook, Confidence, Describer, Store, SubtagId, TagId},
    article::Canonical,
};

/// What a file says of one annotation; nothing of it is checked yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// Its name, if the format keeps one.
    pub id: Option<String>,
    /// The text that it is on, if the file says: by its hash, which is how tables have it
    /// ([`w3c::source_of`](super::w3c::source_of)), or by its [name](Measured::name).
    pub article: Option<String>,
    /// Its start and its end, in the unit of the format.
    pub place: Option<[u32; 2]>,
    /// Its words; empty if the format has none.
    pub exact: String,
    /// The words before it, as far as the format has them.
    pub prefix: String,
    /// The words after it, as far as the format has them.
    pub suffix: String,
    /// The name of its tag.
    pub tag: String,
    /// The name of its sub-tag.
    pub subtag: Option<String>,
    /// What was said of it.
    pub note: String,
    /// How sure its reader is.
    pub confidence: Option<Confidence>,
    /// Whose it is.
    pub reader: Option<String>,
    /// When it was made (RFC 3339).
    pub created: Option<String>,
    /// When it was last changed (RFC 3339).
    pub modified: Option<String>,
}

impl Draft {
    /// What is to be said of an annotation, its place in code points of the canonical
    /// text; `None` if it lies outside of that.
    pub fn of(made: &Annotation, canonical: &Canonical, describer: &Describer) -> Option<Self> {
        let span = canonical.from_full(made.span)?;
        let described = describer.describe(span);
        Some(Self {
            id: Some(made.id.to_string()),
            article: None,
            place: Some([span.start().0, span.end().0]),
            exact: described.exact,
            prefix: described.prefix,
            suffix: described.suffix,
            tag: made.tag.to_string(),
            subtag: made.subtag.as_ref().map(SubtagId::to_string),
            note: made.note.as_str().to_owned(),
            confidence: made.confidence,
            reader: Some(made.creator.to_string()),
            created: Some(made.created.to_string()),
            modified: Some(made.modified.to_string()),
        })
    }

    /// The start and the end, which every draft of [`Self::of`] has.
    pub(super) fn range(&self) -> [u32; 2] {
        self.place.unwrap_or_default()
    }

    /// Takes the words and what is around them from the text that a file brings; `number`
    /// is the annotation's, from 1. A place that the text does not have is a fault.
    pub(super) fn take_words(
        &mut self,
        text: &Measured,
        unit: Unit,
        number: usize,
    ) -> Result<(), ImportError> {
        self.article = Some(text.name().to_owned());
        let span = self.place.and_then(|place| text.span(unit, place));
        let span = span.ok_or(ImportError::annotation(number, Problem::Field("start, end")))?;
        self.exact = text.slice(span).to_owned();
        [self.prefix, self.suffix] = text.around(span).map(str::to_owned);
        Ok(())
    }
}

/// What is to be said of every annotation of a store, in text order.
pub fn drafts_of(store: &Store) -> Vec<Draft> {
    let canonical = Canonical::of(store.article());
    let describer = Describer::new(&canonical);
    let made = store.annotations().iter();
    made.filter_map(|made| Draft::of(made, &canonical, &describer)).collect()
}

/// A tag and its sub-tag as one label, for tools that know but one.
pub(super) fn label_of(draft: &Draft) -> String {
    match &draft.subtag {
        Some(subtag) => format!("{}/{subtag}", draft.tag),
        None => draft.tag.clone(),
    }
}

/// The tag and the sub-tag that a label names. A label that is no name of the codebook's
/// is taken for a tag, which is then refused by its name.
pub(super) fn of_label(label: &str, codebook: &Codebook) -> (String, Option<String>) {
    let names = |tag: &str, subtag: &str| {
        let tag = codebook.tag(&TagId::new(tag).ok()?)?;
        tag.subtag(&SubtagId::new(subtag).ok()?)
    };
    let parts = label.match_indices('/').map(|(at, _)| (&label[..at], &label[at + 1..]));
    let is_tag = TagId::new(label).is_ok_and(|tag| codebook.tag(&tag).is_some());
    let known = parts.into_iter().find(|(tag, subtag)| !is_tag && names(tag, subtag).is_some());
    match known {
        Some((tag, subtag)) => (tag.to_owned(), Some(subtag.to_owned())),
        None => (label.to_owned(), None),
    }
}

/// How a confidence is called in files.
pub(super) fn name_of(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Sure => "sure",
        Confidence::Unsure => "unsure",
    }
}

/// The confidence of that name.
pub(super) fn confidence_named(name: &str) -> Option<Confidence> {
    [Confidence::Sure, Confidence::Unsure]
        .into_iter()
        .find(|it| name_of(*it).eq_ignore_ascii_case(name))
}

/// A text as files can hold it that are no JSON: NUL, by which programs tell that a file is
/// no text, is a space.
pub(super) fn without_nul(text: &str) -> String {
    text.replace('\0', " ")
}
