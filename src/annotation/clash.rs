//! Tags that may not lie over the same words, where a highlight would do so.

use std::rc::Rc;

use super::{Action, Annotation, Codebook, Store, TagId, Timestamp};

/// Highlights that someone wants, and those that are in their way.
#[derive(Clone, Debug, PartialEq)]
pub struct Clash {
    /// As they would be, all with one tag; never empty.
    pub wanted: Vec<Annotation>,
    /// What lies over some of the same words with a tag that excludes theirs, in text
    /// order; never empty.
    pub in_the_way: Vec<Rc<Annotation>>,
}

impl Clash {
    /// What is in the way of an action, if anything is. A file that is imported comes in
    /// as it is.
    pub fn of(action: &Action, store: &Store) -> Option<Self> {
        if store.codebook().exclusions.is_empty() {
            return None;
        }
        let known = |id| store.annotations().get(id).map(|made| made.as_ref().clone());
        let wanted = match action {
            Action::Add(made) | Action::Place(made) => made.clone(),
            Action::Retag(id, tag, _) => Annotation { tag: tag.clone(), ..known(id)? },
            Action::Reshape(id, span, _) => Annotation { span: *span, ..known(id)? },
            _ => return None,
        };
        Self::of_wanted(vec![wanted], store)
    }

    /// What is in the way of these, if anything is.
    fn of_wanted(wanted: Vec<Annotation>, store: &Store) -> Option<Self> {
        let is_in_the_way = |other: &&Rc<Annotation>| {
            wanted.iter().all(|made| made.id != other.id)
                && wanted.iter().any(|made| excludes(store.codebook(), made, other))
        };
        let in_the_way: Vec<_> =
            store.annotations().iter().filter(is_in_the_way).cloned().collect();
        (!in_the_way.is_empty()).then_some(Self { wanted, in_the_way })
    }

    /// What is wanted, and what is in its way given the same tag: as one step, or what is
    /// then in the way of that.
    ///
    /// A new highlight with nothing said of it is not made where one that is changed has
    /// all of its words.
    pub fn resolve(&self, store: &Store, at: &Timestamp) -> Result<Action, Self> {
        let Some(tag) = self.wanted.first().map(|made| &made.tag) else {
            return Ok(Action::put(Vec::new()));
        };
        let changed: Vec<Annotation> =
            self.in_the_way.iter().map(|made| retagged(made, tag.clone(), at)).collect();
        let is_needless = |made: &&Annotation| {
            made.note.is_empty()
                && store.annotations().get(&made.id).is_none()
                && changed
                    .iter()
                    .any(|it| made.span.edges().iter().all(|edge| it.span.covers(*edge)))
        };
        let kept = self.wanted.iter().filter(|made| !is_needless(made)).cloned();
        let all: Vec<Annotation> = kept.chain(changed.iter().cloned()).collect();
        match Self::of_wanted(all.clone(), store) {
            Some(further) => Err(further),
            None => Ok(Action::put(all)),
        }
    }
}

/// What an import would lay over words of something else whose tag excludes its own, each
/// with that; two that lie so already are left out. A file comes in as it is all the same.
pub fn brought(action: &Action, store: &Store) -> Vec<[Rc<Annotation>; 2]> {
    if store.codebook().exclusions.is_empty() {
        return Vec::new();
    }
    let Ok((after, _)) = store.apply(action.clone()) else { return Vec::new() };
    let is_new = |made: &Rc<Annotation>| {
        store
            .annotations()
            .get(&made.id)
            .is_none_or(|known| known.span != made.span || known.tag != made.tag)
    };
    let annotations = after.annotations();
    let mut pairs = Vec::new();
    for made in annotations.iter().filter(|made| is_new(made)) {
        for other in annotations.overlapping(made.span) {
            // Two that are new are one pair, not two.
            let is_told = is_new(other) && (other.span, &other.id) < (made.span, &made.id);
            if excludes(after.codebook(), made, other) && !is_told {
                pairs.push([made.clone(), other.clone()]);
            }
        }
    }
    pairs
}

/// How many annotations lie over words of another whose tag excludes theirs.
pub fn clashing(store: &Store) -> usize {
    let (codebook, annotations) = (store.codebook(), store.annotations());
    let clashes = |made: &&Rc<Annotation>| {
        annotations.overlapping(made.span).iter().any(|other| excludes(codebook, made, other))
    };
    annotations.iter().filter(clashes).count()
}

fn excludes(codebook: &Codebook, made: &Annotation, other: &Annotation) -> bool {
    made.span.overlaps(other.span) && codebook.excludes(&made.tag, &other.tag)
}

/// The same with another tag; its sub-tag goes, since it belonged to the old one.
fn retagged(made: &Annotation, tag: TagId, at: &Timestamp) -> Annotation {
    // A clock that was set right since would make it the older of two.
    let modified = if made.modified.is_after(at) { &made.modified } else { at };
    Annotation { tag, subtag: None, modified: modified.clone(), ..made.clone() }
}
