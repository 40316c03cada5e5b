//! Setting drafts on an article: the one place where what other tools say is checked.

use std::collections::BTreeSet;

use super::{
    Draft, ImportError, Measured, Unit,
    w3c::{CONTEXT_LIMIT, COUNT_LIMIT, Problem, ReadError, Reading, reissue, shorten, source_of},
};
use crate::{
    annotation::{
        Annotation, AnnotationId, Codebook, Describer, Found, Incoming, InvalidText, Note,
        ReaderCode, Selectors, Store, SubtagId, TagId, Timestamp,
    },
    article::{Canonical, CanonicalSpan},
};

/// What is assumed where a file does not say.
pub struct Assumed<'a> {
    /// Whose the annotations are.
    pub reader: ReaderCode,
    /// When they were made.
    pub when: Timestamp,
    /// Asked for an id for each annotation without one, or that cannot keep its own.
    pub new_id: &'a mut dyn FnMut() -> AnnotationId,
}

/// Sets drafts on the article of a store. It is all or nothing: the first fault found is
/// the answer, and nothing has changed.
///
/// A draft that is on another text, as its file says, comes in only where its words stand
/// here with all that should be around them: an article may have been opened with other
/// parts. Else it is left out and counted; if all are, the file is for another text.
///
/// A place is believed where the words of the draft stand there, whatever white space is
/// between them; where they stand there in the [other unit](Unit::other), the tool counted
/// otherwise. Else they are looked for by their context, as in a file of our own. Both
/// count as moved, if the draft has a place. A draft without words is where it says.
pub fn settle(
    drafts: Vec<Draft>,
    unit: Unit,
    store: &Store,
    assumed: &mut Assumed,
) -> Result<Reading, ImportError> {
    if drafts.len() > COUNT_LIMIT {
        return Err(ReadError::TooMany(drafts.len()).into());
    }
    let canonical = Canonical::of(store.article());
    let ground = Ground {
        store,
        text: Measured::new(canonical.text()),
        describer: Describer::new(&canonical),
        canonical: &canonical,
        unit,
    };
    let source = source_of(&canonical);
    let is_here = |article: &str| article == source || article == ground.text.name();
    let (mut moved, mut elsewhere) = (0, 0);
    let mut annotations = Vec::with_capacity(drafts.len());
    let mut readers = BTreeSet::new();
    let mut is_said = true;
    for (index, draft) in drafts.into_iter().enumerate() {
        if !draft.article.as_deref().is_none_or(is_here) && !ground.has(&draft) {
            elsewhere += 1;
            continue;
        }
        let says_whose = draft.reader.is_some();
        let made = ground.annotation(draft, assumed);
        let (made, has_moved) =
            made.map_err(|problem| ImportError::annotation(index + 1, problem))?;
        if says_whose {
            readers.insert(made.creator.clone());
        }
        is_said &= says_whose;
        moved += usize::from(has_moved);
        annotations.push(made);
    }
    if annotations.is_empty() && elsewhere > 0 {
        return Err(ReadError::AnotherText(None).into());
    }
    let reissued = reissue(&mut annotations, store, assumed.new_id)
        .map_err(|index| ImportError::annotation(index + 1, Problem::SameId))?;
    let readers: Vec<ReaderCode> = readers.into_iter().collect();
    let reader = readers.first().filter(|_| is_said && readers.len() == 1).cloned();
    let incoming = Incoming { annotations, ..Incoming::default() };
    Ok(Reading { incoming, reader, readers, moved, reissued, elsewhere, ..Reading::default() })
}

/// What drafts are set on.
struct Ground<'a> {
    store: &'a Store,
    canonical: &'a Canonical,
    text: Measured<'a>,
    describer: Describer<'a>,
    unit: Unit,
}

impl Ground<'_> {
    /// The annotation, and whether it was found elsewhere than the file says.
    fn annotation(
        &self,
        draft: Draft,
        assumed: &mut Assumed,
    ) -> Result<(Annotation, bool), Problem> {
        let (place, has_moved) = self.place(&draft)?;
        let span = self.canonical.to_full(place);
        let span = span.and_then(|span| self.store.article().admit(span).ok());
        let span = span.ok_or_else(|| Problem::NotFound(shorten(&draft.exact)))?;
        let (tag, subtag) = tags_of(&draft, self.store.codebook())?;
        let time = |text: &Option<String>, field| {
            text.as_deref().map(Timestamp::new).transpose().map_err(form(field))
        };
        let modified = time(&draft.modified, "modified")?;
        let created = time(&draft.created, "created")?;
        let created = created.or_else(|| modified.clone());
        let created = created.unwrap_or_else(|| assumed.when.clone());
        let annotation = Annotation {
            id: match &draft.id {
                Some(id) => AnnotationId::new(id).map_err(form("id"))?,
                None => (assumed.new_id)(),
            },
            span,
            tag,
            subtag,
            note: Note::new(&draft.note).map_err(form("note"))?,
            confidence: draft.confidence,
            creator: match &draft.reader {
                Some(reader) => ReaderCode::new(reader).map_err(form("reader"))?,
                None => assumed.reader.clone(),
            },
            modified: modified.unwrap_or_else(|| created.clone()),
            created,
            foreign: None,
        };
        Ok((annotation, has_moved))
    }

    /// Whether the words of a draft stand in one place of this text, with all that should be
    /// around them.
    fn has(&self, draft: &Draft) -> bool {
        let Draft { prefix, exact, suffix, .. } = draft;
        let is_told_apart = !prefix.is_empty() || !suffix.is_empty();
        is_told_apart && self.describer.stands_once(&[&**prefix, exact, suffix].concat())
    }

    fn place(&self, draft: &Draft) -> Result<(CanonicalSpan, bool), Problem> {
        for (context, field) in [(&draft.prefix, "prefix"), (&draft.suffix, "suffix")] {
            if context.chars().nth(CONTEXT_LIMIT).is_some() {
                return Err(Problem::TooLong(field, CONTEXT_LIMIT));
            }
        }
        let at = |unit| draft.place.and_then(|place| self.text.span(unit, place));
        let (stated, otherwise) = (at(self.unit), at(self.unit.other()));
        if draft.exact.is_empty() {
            return stated.map(|span| (span, false)).ok_or(Problem::Field("start, end"));
        }
        let stands = |span: &CanonicalSpan| self.stands(draft, *span);
        if let Some(span) = stated.filter(stands) {
            return Ok((span, false));
        }
        if let Some(span) = otherwise.filter(stands) {
            return Ok((span, true));
        }
        let wanted = Selectors {
            exact: draft.exact.clone(),
            prefix: draft.prefix.clone(),
            suffix: draft.suffix.clone(),
            position: stated,
        };
        match self.describer.resolve(&wanted) {
            Found::Exact(span) => Ok((span, false)),
            Found::Moved { span, .. } => Ok((span, draft.place.is_some())),
            Found::Orphan => Err(Problem::NotFound(shorten(&draft.exact))),
        }
    }

    /// Whether the words of a draft stand there, between what should be around them.
    fn stands(&self, draft: &Draft, span: CanonicalSpan) -> bool {
        let text = self.canonical.text();
        let [start, end] = [span.start(), span.end()].map(|at| self.canonical.byte_of(at));
        is_alike(self.text.slice(span).chars(), draft.exact.chars())
            && begins(text[..start].chars().rev(), draft.prefix.chars().rev())
            && begins(text[end..].chars(), draft.suffix.chars())
    }
}

/// Some formats have no line breaks within words that are quoted, and no NUL, and write a
/// space.
fn is_same(a: char, b: char) -> bool {
    let is_space = |c: char| c.is_whitespace() || c == '\0';
    a == b || is_space(a) && is_space(b)
}

fn is_alike(mut a: impl Iterator<Item = char>, b: impl Iterator<Item = char>) -> bool {
    begins(&mut a, b) && a.next().is_none()
}

/// Whether the characters begin with those of the other.
fn begins(mut all: impl Iterator<Item = char>, mut with: impl Iterator<Item = char>) -> bool {
    with.all(|c| all.next().is_some_and(|other| is_same(c, other)))
}

fn tags_of(draft: &Draft, codebook: &Codebook) -> Result<(TagId, Option<SubtagId>), Problem> {
    let tag = TagId::new(&draft.tag).map_err(form("tag"))?;
    let known = codebook.tag(&tag).ok_or_else(|| Problem::UnknownTag(shorten(tag.as_str())))?;
    let subtag = draft.subtag.as_deref().map(SubtagId::new).transpose().map_err(form("subtag"))?;
    match subtag.as_ref().filter(|subtag| known.subtag(subtag).is_none()) {
        Some(subtag) => Err(Problem::UnknownTag(format!("{tag}: {subtag}"))),
        None => Ok((tag, subtag)),
    }
}

fn form(field: &'static str) -> impl Fn(InvalidText) -> Problem {
    move |error| Problem::Form(field, error)
}
