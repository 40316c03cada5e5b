//! What an edit comes to on another state than the one it was made on.
//!
//! Two windows may change one article at once. Their edits come to stand in one
//! order, and each is followed in that order by all. So that nothing a reader
//! made is lost by that,
//!
//! - of a changed annotation only what was changed is changed: a note written in
//!   one window stands beside a tag given in another;
//! - an annotation that is changed here and was removed there comes back;
//! - an undo takes back only what still is as the undone step left it;
//! - an annotation that comes into a part set aside takes that part in;
//! - an annotation of an earlier version has a place here or is an orphan, never both.
//!
//! On the state that it was made on an edit comes to itself.

use std::rc::Rc;

use super::{
    Annotation, AnnotationId, Change, Edit, Store,
    set::{by_id, sorted_by},
    store::counterpart,
};

/// Whether an edit is done or taken back.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Forward,
    Back,
}

impl Store {
    /// What an edit comes to here; an edit that is taken back is given as its
    /// inverse.
    pub(super) fn settle(&self, edit: &Edit, way: Way) -> Edit {
        let mut table = Table::of(self, edit);
        let mut article = self.article().clone();
        let mut orphans = self.orphans().clone();
        let mut settled = Vec::with_capacity(edit.changes().len());
        for change in edit.changes() {
            let change = match change {
                Change::TakenIn(block) => article.with_block(*block, true).map(|taken| {
                    article = Rc::new(taken);
                    change.clone()
                }),
                Change::SetAside(block) => {
                    let so_far = self.with(&Edit::new(settled.clone()));
                    so_far.set_aside(*block).ok().inspect(|_| {
                        let without = article.with_block(*block, false);
                        article = without.map_or(article.clone(), Rc::new);
                    })
                }
                Change::Described { from, to } => {
                    let here = article.meta().writing.clone();
                    let is_due = here != *to && (way == Way::Forward || here == *from);
                    is_due.then(|| {
                        article = Rc::new(article.with_writing(to.clone()));
                        Change::Described { from: here, to: to.clone() }
                    })
                }
                Change::Orphaned(orphan) => {
                    let has_place = table
                        .here(&orphan.id)
                        .unwrap_or_else(|| self.annotations().get(&orphan.id).is_some());
                    let is_due = !has_place && orphans.get(&orphan.id).is_none();
                    is_due.then(|| {
                        orphans = orphans.with(&[], &[orphan]);
                        change.clone()
                    })
                }
                Change::Unorphaned(orphan) => {
                    let here = orphans.get(&orphan.id).map(|here| here.as_ref().clone());
                    here.map(|here| {
                        orphans = orphans.with(&[&here], &[]);
                        Change::Unorphaned(here)
                    })
                }
                Change::Added(_) | Change::Removed(_) | Change::Changed { .. } => {
                    let span = change.incoming().map(|annotation| annotation.span);
                    if span.is_some_and(|span| span.end() > article.char_len()) {
                        continue;
                    }
                    let change = table.settle(change, way);
                    let came = change.as_ref().and_then(Change::incoming);
                    for edge in came.into_iter().flat_map(|annotation| annotation.span.edges()) {
                        let block = article.block_at(edge);
                        if let Some(taken) = article.with_block(block, true) {
                            article = Rc::new(taken);
                            settled.push(Change::TakenIn(block));
                        }
                    }
                    change
                }
            };
            settled.extend(change);
        }
        Edit::new(settled)
    }
}

/// The annotations that an edit names, as they stand by now, in the order of
/// their ids.
struct Table(Vec<(AnnotationId, Option<Annotation>)>);

impl Table {
    fn of(store: &Store, edit: &Edit) -> Self {
        let named = edit.changes().iter().flat_map(|change| [change.outgoing(), change.incoming()]);
        let mut named = sorted_by(named.flatten(), by_id);
        named.dedup_by(|a, b| a.id == b.id);
        // Most edits name one, and one is found faster than all are sorted.
        let here = match named.len() {
            0 | 1 => Vec::new(),
            _ => sorted_by(store.annotations().iter().map(Rc::as_ref), by_id),
        };
        let find = |named: &Annotation| match here.is_empty() {
            true => store.annotations().get(&named.id).map(Rc::as_ref),
            false => counterpart(&here, named),
        };
        Self(named.into_iter().map(|named| (named.id.clone(), find(named).cloned())).collect())
    }

    /// Whether one that the edit names is there by now; `None` if it does not name it.
    fn here(&self, id: &AnnotationId) -> Option<bool> {
        let place = self.0.binary_search_by(|(other, _)| other.cmp(id)).ok()?;
        Some(self.0[place].1.is_some())
    }

    fn settle(&mut self, change: &Change, way: Way) -> Option<Change> {
        let id = &change.outgoing().or(change.incoming())?.id;
        let place = self.0.binary_search_by(|(other, _)| other.cmp(id)).ok()?;
        let here = &mut self.0[place].1;
        let settled = match (change, here.as_ref()) {
            (Change::Added(new), None) => Some(Change::Added(new.clone())),
            (Change::Removed(old), Some(here)) if way == Way::Forward || here == old => {
                Some(Change::Removed(here.clone()))
            }
            (Change::Changed { from, to }, Some(here)) => {
                let next = patched(here, from, to, way);
                (next != *here).then(|| Change::Changed { from: here.clone(), to: next })
            }
            (Change::Changed { to, .. }, None) if way == Way::Forward => {
                Some(Change::Added(to.clone()))
            }
            _ => None,
        };
        if let Some(change) = &settled {
            *here = change.incoming().cloned();
        }
        settled
    }
}

/// The annotation here with what differs between two states of it.
fn patched(here: &Annotation, from: &Annotation, to: &Annotation, way: Way) -> Annotation {
    let mut next = here.clone();
    macro_rules! patch {
        ($($field:ident),*) => {
            let was = ($(&from.$field,)*);
            if was != ($(&to.$field,)*) && (way == Way::Forward || was == ($(&here.$field,)*)) {
                $(next.$field = to.$field.clone();)*
            }
        };
    }
    patch!(span);
    // A sub-tag belongs to its tag.
    patch!(tag, subtag);
    patch!(note);
    patch!(confidence);
    patch!(foreign);
    patch!(creator);
    patch!(created);
    if here.modified == from.modified || way == Way::Forward && to.modified.is_after(&here.modified)
    {
        next.modified = to.modified.clone();
    }
    next
}
