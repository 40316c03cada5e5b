//! The state of one article being annotated, as a value.

use std::{collections::BTreeSet, rc::Rc};

use super::{
    Annotation, AnnotationId, AnnotationSet, Change, Codebook, Confidence, Edit, Note, SubtagId,
    TagId, Timestamp,
    set::{by_id, first_same_id, sorted_by},
};
use crate::{
    article::{Article, Writing},
    text::{Language, TextSpan},
    words::{Message, speaks_english},
};

/// An article, its codebook, and the annotations on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Store {
    article: Rc<Article>,
    codebook: Rc<Codebook>,
    annotations: AnnotationSet,
    orphans: AnnotationSet,
}

/// What a reader wants done.
#[derive(Clone, Debug)]
pub enum Action {
    /// Put a new annotation in.
    Add(Annotation),
    /// Give another tag; its sub-tag goes, since it belonged to the old one.
    Retag(AnnotationId, TagId, Timestamp),
    /// Give or take away a sub-tag.
    Refine(AnnotationId, Option<SubtagId>, Timestamp),
    /// Say why.
    Explain(AnnotationId, Note, Timestamp),
    /// Say how sure.
    Weigh(AnnotationId, Option<Confidence>, Timestamp),
    /// Move its edges.
    Reshape(AnnotationId, TextSpan, Timestamp),
    /// Take an annotation away, with a place or without one.
    Remove(AnnotationId),
    /// Put in an annotation of an earlier version, at a place that the reader chose.
    Place(Annotation),
    /// Put in the annotations of a file, in the way of that function:
    /// [`Action::merge`] and [`Action::replace`] name one.
    Import(Importer, Incoming),
    /// Take a block into the article.
    TakeIn(usize),
    /// Set a block aside.
    SetAside(usize),
    /// Say how the article is written.
    Describe(Writing),
}

/// A way to put in what a file brings.
pub type Importer = fn(&Store, Incoming) -> Result<Edit, ActionError>;

impl Action {
    /// Put the annotations of a file beside those here; of two with one id the
    /// one changed later stays.
    pub fn merge(incoming: Incoming) -> Self {
        Self::Import(Store::merge, incoming)
    }

    /// Keep just the blocks of these indices, and those that carry annotations.
    pub fn arrange(kept: Vec<usize>) -> Self {
        Self::Import(Store::arrange, Incoming { take_in: kept, ..Incoming::default() })
    }

    /// Put the annotations of a file in place of those here.
    pub fn replace(incoming: Incoming) -> Self {
        Self::Import(Store::replace, incoming)
    }

    /// Put these in, each in the place of the one that has its id.
    pub fn put(annotations: Vec<Annotation>) -> Self {
        Self::Import(Store::put, Incoming { annotations, ..Incoming::default() })
    }
}

/// What a file brings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Incoming {
    /// Blocks set aside here that belong to the article there.
    pub take_in: Vec<usize>,
    /// The language the article is in, if the file knows better than is known here.
    pub language: Option<Language>,
    /// Its annotations.
    pub annotations: Vec<Annotation>,
    /// Those of an earlier version whose words are not found in this one.
    pub orphans: Vec<Annotation>,
}

impl Incoming {
    /// Its orphans, each once, but for those that have a place in it or are known otherwise.
    fn orphans_without(&self, is_known: impl Fn(&Annotation) -> bool) -> Vec<Annotation> {
        if self.orphans.is_empty() {
            return Vec::new();
        }
        let mut taken: BTreeSet<_> = self.annotations.iter().map(|made| &made.id).collect();
        let mut coming = Vec::new();
        for orphan in &self.orphans {
            if !is_known(orphan) && taken.insert(&orphan.id) {
                coming.push(orphan.clone());
            }
        }
        coming
    }
}

/// How the annotations of a file compare with those here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Only in the file.
    pub new: usize,
    /// In both, alike.
    pub same: usize,
    /// In both, changed later in the file.
    pub newer: usize,
    /// In both, changed later here.
    pub older: usize,
    /// In both, changed at the same time, yet not alike; the one here stays.
    pub unlike: usize,
    /// Orphans that are only in the file, or were changed later there.
    pub orphans: usize,
}

/// Why an action was refused; nothing has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ActionError {
    /// There is no annotation of that id (it may have been deleted).
    NoSuchAnnotation,
    /// An annotation of that id is there already.
    IdTaken(AnnotationId),
    /// What is to get a place has one by now.
    HasPlace,
    /// The codebook has no such tag.
    NoSuchTag(TagId),
    /// The tag has no such sub-tag.
    NoSuchSubtag(SubtagId),
    /// The highlight does not lie in the article.
    OutsideArticle,
    /// The block to set aside carries this many highlights.
    BlockInUse(usize),
    /// It is the only block that is kept.
    BlockStays,
    /// It would change nothing.
    NoChange,
}

impl ActionError {
    /// What to say of it.
    pub fn message(&self) -> Message {
        match self {
            Self::NoSuchAnnotation => Message::new("action-no-highlight"),
            Self::IdTaken(id) => Message::new("action-id-taken").text("id", id.as_str()),
            Self::HasPlace => Message::new("action-has-place"),
            Self::NoSuchTag(tag) => Message::new("action-no-tag").text("tag", tag.as_str()),
            Self::NoSuchSubtag(subtag) => {
                Message::new("action-no-subtag").text("subtag", subtag.as_str())
            }
            Self::OutsideArticle => Message::new("action-outside"),
            Self::BlockInUse(count) => Message::new("action-part-in-use").number("count", *count),
            Self::BlockStays => Message::new("action-part-stays"),
            Self::NoChange => Message::new("action-no-change"),
        }
    }
}

speaks_english!(ActionError);

impl Store {
    /// An article with no annotations yet.
    pub fn new(article: Rc<Article>, codebook: Rc<Codebook>) -> Self {
        let (annotations, orphans) = Default::default();
        Self { article, codebook, annotations, orphans }
    }

    /// The article as it stands.
    pub fn article(&self) -> &Rc<Article> {
        &self.article
    }

    /// The codebook in use.
    pub fn codebook(&self) -> &Rc<Codebook> {
        &self.codebook
    }

    /// The annotations in text order.
    pub fn annotations(&self) -> &AnnotationSet {
        &self.annotations
    }

    /// What was said of an earlier version of the article and is not found in this one, in the
    /// order of that text. The spans are of the text that each one was made for.
    pub fn orphans(&self) -> &AnnotationSet {
        &self.orphans
    }

    /// Does what a reader wants, or refuses and changes nothing.
    pub fn apply(&self, action: Action) -> Result<(Store, Edit), ActionError> {
        let edit = self.edit_for(action)?;
        Ok((self.with(&edit), edit))
    }

    /// The store after an edit that was once made on it.
    pub fn with(&self, edit: &Edit) -> Store {
        let mut next = self.clone();
        next.annotations = after(&self.annotations, edit, Change::outgoing, Change::incoming);
        next.orphans = after(&self.orphans, edit, Change::unorphaned, Change::orphaned);
        for change in edit.changes() {
            let article = match change {
                Change::TakenIn(block) => next.article.with_block(*block, true),
                Change::SetAside(block) => next.article.with_block(*block, false),
                Change::Described { to, .. } => Some(next.article.with_writing(to.clone())),
                _ => None,
            };
            if let Some(article) = article {
                next.article = Rc::new(article);
            }
        }
        next
    }

    fn edit_for(&self, action: Action) -> Result<Edit, ActionError> {
        let change = match action {
            Action::Add(annotation) => {
                self.check_new(&annotation)?;
                Change::Added(annotation)
            }
            Action::Retag(id, tag, at) => self.change(&id, at, |annotation| {
                if annotation.tag != tag {
                    annotation.subtag = None;
                    annotation.tag = tag;
                }
            })?,
            Action::Refine(id, subtag, at) => {
                self.change(&id, at, |annotation| annotation.subtag = subtag)?
            }
            Action::Explain(id, note, at) => {
                self.change(&id, at, |annotation| annotation.note = note)?
            }
            Action::Weigh(id, confidence, at) => {
                self.change(&id, at, |annotation| annotation.confidence = confidence)?
            }
            Action::Reshape(id, span, at) => {
                self.change(&id, at, |annotation| annotation.span = span)?
            }
            Action::Remove(id) => match self.unorphaned(&id).next() {
                Some(change) => change,
                None => Change::Removed(self.find(&id)?.clone()),
            },
            Action::Place(annotation) => {
                // Gone first: taken back, it is an orphan again once it has no place.
                let mut changes: Vec<_> = self.unorphaned(&annotation.id).collect();
                if changes.is_empty() && self.has(&annotation.id) {
                    return Err(ActionError::HasPlace);
                }
                self.check(&annotation)?;
                changes.push(Change::Added(annotation));
                return Ok(Edit::new(changes));
            }
            Action::Import(import, incoming) => return import(self, incoming),
            Action::TakeIn(block) => {
                self.article.with_block(block, true).ok_or(ActionError::NoChange)?;
                Change::TakenIn(block)
            }
            Action::SetAside(block) => self.set_aside(block)?,
            Action::Describe(writing) => self.describe(writing)?,
        };
        Ok(Edit::new(vec![change]))
    }

    /// The store with a new annotation, and the edit that this is: the same as with
    /// [`Action::Add`], and nothing but that.
    pub(super) fn adding(&self, annotation: Annotation) -> Result<(Store, Edit), ActionError> {
        self.check_new(&annotation)?;
        let annotations = self.annotations.with_new(&annotation);
        let edit = Edit::new(vec![Change::Added(annotation)]);
        Ok((Self { annotations, ..self.clone() }, edit))
    }

    fn check_new(&self, annotation: &Annotation) -> Result<(), ActionError> {
        match self.has(&annotation.id) {
            true => Err(ActionError::IdTaken(annotation.id.clone())),
            false => self.check(annotation),
        }
    }

    fn unorphaned(&self, id: &AnnotationId) -> impl Iterator<Item = Change> {
        let orphan = self.orphans.get(id).map(|orphan| orphan.as_ref().clone());
        orphan.map(Change::Unorphaned).into_iter()
    }

    /// Whether an annotation of that id is here, with a place or without one.
    pub(super) fn has(&self, id: &AnnotationId) -> bool {
        [&self.annotations, &self.orphans].iter().any(|here| here.get(id).is_some())
    }

    /// Whether an orphan has a place here, or is here and was not changed since.
    fn knows(&self, orphan: &Annotation) -> bool {
        let here = self.orphans.get(&orphan.id);
        self.annotations.get(&orphan.id).is_some() || here.is_some_and(|it| !is_later(orphan, it))
    }

    fn find(&self, id: &AnnotationId) -> Result<&Annotation, ActionError> {
        self.annotations.get(id).map(Rc::as_ref).ok_or(ActionError::NoSuchAnnotation)
    }

    fn change(
        &self,
        id: &AnnotationId,
        at: Timestamp,
        change: impl FnOnce(&mut Annotation),
    ) -> Result<Change, ActionError> {
        let from = self.find(id)?.clone();
        let mut to = from.clone();
        change(&mut to);
        if to == from {
            return Err(ActionError::NoChange);
        }
        // A clock that was set right since would make it the older of two.
        to.modified = if from.modified.is_after(&at) { from.modified.clone() } else { at };
        self.check(&to)?;
        Ok(Change::Changed { from, to })
    }

    fn check(&self, annotation: &Annotation) -> Result<(), ActionError> {
        let tag = self.codebook.tag(&annotation.tag);
        let tag = tag.ok_or_else(|| ActionError::NoSuchTag(annotation.tag.clone()))?;
        if let Some(subtag) = &annotation.subtag {
            tag.subtag(subtag).ok_or_else(|| ActionError::NoSuchSubtag(subtag.clone()))?;
        }
        match self.article.admit(annotation.span) {
            Ok(span) if span == annotation.span => Ok(()),
            _ => Err(ActionError::OutsideArticle),
        }
    }

    /// Says what merging a file would do, without doing it.
    pub fn compare(&self, incoming: &Incoming) -> Comparison {
        let here = sorted_by(self.annotations.iter().map(Rc::as_ref), by_id);
        let orphans = incoming.orphans_without(|orphan| self.knows(orphan)).len();
        let mut comparison = Comparison { orphans, ..Comparison::default() };
        for annotation in &incoming.annotations {
            *match counterpart(&here, annotation) {
                None => &mut comparison.new,
                Some(here) if here == annotation => &mut comparison.same,
                Some(here) if is_later(annotation, here) => &mut comparison.newer,
                Some(here) if is_later(here, annotation) => &mut comparison.older,
                Some(_) => &mut comparison.unlike,
            } += 1;
        }
        comparison
    }

    fn merge(&self, incoming: Incoming) -> Result<Edit, ActionError> {
        let here = sorted_by(self.annotations.iter().map(Rc::as_ref), by_id);
        self.import(incoming, Vec::new(), &|annotation| match counterpart(&here, &annotation) {
            None => Some(Change::Added(annotation)),
            Some(here) if is_later(&annotation, here) => {
                Some(Change::Changed { from: here.clone(), to: annotation })
            }
            Some(_) => None,
        })
    }

    fn replace(&self, incoming: Incoming) -> Result<Edit, ActionError> {
        let all = |of: &AnnotationSet, change: fn(Annotation) -> Change| -> Vec<Change> {
            of.iter().map(|gone| change(gone.as_ref().clone())).collect()
        };
        let mut leaving = all(&self.annotations, Change::Removed);
        leaving.extend(all(&self.orphans, Change::Unorphaned));
        self.import(incoming, leaving, &|annotation| Some(Change::Added(annotation)))
    }

    fn put(&self, incoming: Incoming) -> Result<Edit, ActionError> {
        self.import(incoming, Vec::new(), &|to| match self.annotations.get(&to.id) {
            None => Some(Change::Added(to)),
            Some(from) if **from == to => None,
            Some(from) => Some(Change::Changed { from: from.as_ref().clone(), to }),
        })
    }

    /// One edit that takes in the blocks that are named and sets all others aside.
    fn arrange(&self, incoming: Incoming) -> Result<Edit, ActionError> {
        let kept: BTreeSet<usize> = incoming.take_in.into_iter().collect();
        let blocks = 0..self.article.blocks().len();
        let (wanted, others): (Vec<_>, Vec<_>) = blocks.partition(|block| kept.contains(block));
        let wanted = wanted.into_iter().filter(|&block| self.is_aside(block));
        let mut changes: Vec<Change> = wanted.map(Change::TakenIn).collect();
        let base = self.with(&Edit::new(changes.clone()));
        changes.extend(others.into_iter().filter_map(|block| base.set_aside(block).ok()));
        if changes.is_empty() { Err(ActionError::NoChange) } else { Ok(Edit::new(changes)) }
    }

    /// One edit that takes in the blocks a file needs and then its annotations,
    /// or nothing at all: every one is checked first.
    fn import(
        &self,
        incoming: Incoming,
        leaving: Vec<Change>,
        enter: &dyn Fn(Annotation) -> Option<Change>,
    ) -> Result<Edit, ActionError> {
        let has_left = !leaving.is_empty();
        let orphans = incoming.orphans_without(|orphan| !has_left && self.knows(orphan));
        let mut changes = Vec::new();
        for block in incoming.take_in {
            let change = Change::TakenIn(block);
            if self.is_aside(block) && !changes.contains(&change) {
                changes.push(change);
            }
        }
        if let Some(language) = incoming.language {
            let writing = Writing { language: Some(language), ..self.writing().clone() };
            changes.extend(self.describe(writing).ok());
        }
        let base = self.with(&Edit::new(changes.clone()));
        for annotation in &incoming.annotations {
            base.check(annotation)?;
        }
        if let Some(index) = first_same_id(&incoming.annotations) {
            return Err(ActionError::IdTaken(incoming.annotations[index].id.clone()));
        }
        changes.extend(leaving);
        if !has_left && !self.orphans.is_empty() {
            let placed = incoming.annotations.iter().flat_map(|made| self.unorphaned(&made.id));
            changes.extend(placed);
        }
        changes.extend(incoming.annotations.into_iter().filter_map(enter));
        for orphan in orphans {
            changes.extend(self.unorphaned(&orphan.id).filter(|_| !has_left));
            changes.push(Change::Orphaned(orphan));
        }
        if changes.is_empty() { Err(ActionError::NoChange) } else { Ok(Edit::new(changes)) }
    }

    fn writing(&self) -> &Writing {
        &self.article.meta().writing
    }

    fn describe(&self, to: Writing) -> Result<Change, ActionError> {
        let from = self.writing().clone();
        if to == from { Err(ActionError::NoChange) } else { Ok(Change::Described { from, to }) }
    }

    fn is_aside(&self, block: usize) -> bool {
        self.article.blocks().get(block).is_some_and(|block| !block.kept)
    }

    pub(super) fn set_aside(&self, block: usize) -> Result<Change, ActionError> {
        if !self.article.blocks().get(block).is_some_and(|it| it.kept) {
            return Err(ActionError::NoChange);
        }
        self.article.with_block(block, false).ok_or(ActionError::BlockStays)?;
        let range = self.article.block_range(block);
        let ends_here = |annotation: &&Rc<Annotation>| {
            range.contains(&annotation.span.start())
                || range.start < annotation.span.end() && annotation.span.end() <= range.end
        };
        match self.annotations.iter().filter(ends_here).count() {
            0 => Ok(Change::SetAside(block)),
            count => Err(ActionError::BlockInUse(count)),
        }
    }
}

/// A set after the changes of an edit that concern it.
fn after(
    set: &AnnotationSet,
    edit: &Edit,
    outgoing: fn(&Change) -> Option<&Annotation>,
    incoming: fn(&Change) -> Option<&Annotation>,
) -> AnnotationSet {
    let outgoing: Vec<_> = edit.changes().iter().filter_map(outgoing).collect();
    let incoming: Vec<_> = edit.changes().iter().filter_map(incoming).collect();
    match outgoing.is_empty() && incoming.is_empty() {
        true => set.clone(),
        false => set.with(&outgoing, &incoming),
    }
}

/// Whether an annotation replaces the other; of two changed at the same time
/// neither does.
fn is_later(annotation: &Annotation, other: &Annotation) -> bool {
    annotation.modified.is_after(&other.modified)
}

pub(super) fn counterpart<'a>(
    sorted: &[&'a Annotation],
    annotation: &Annotation,
) -> Option<&'a Annotation> {
    let place = sorted.binary_search_by(|other| by_id(other, annotation));
    place.ok().map(|place| sorted[place])
}
