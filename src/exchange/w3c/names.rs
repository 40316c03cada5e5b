//! Ids of annotations that others have already.

use std::collections::{BTreeMap, BTreeSet};

use crate::annotation::{Annotation, AnnotationId, Store, first_same_id};

/// Gives a fresh id to every annotation of a file that has the id of another: of
/// one before it in the file, or of one here that someone else made or that was
/// made at another time. Nothing here is overwritten by what only shares its name.
///
/// One that got a fresh id when the same file came in before gets that id again,
/// so that it does not come in twice. The answer is how many fresh ids there are;
/// the error is the index of an annotation whose fresh id is another's as well.
pub(in crate::exchange) fn reissue(
    annotations: &mut [Annotation],
    store: &Store,
    new_id: &mut dyn FnMut() -> AnnotationId,
) -> Result<usize, usize> {
    let here: BTreeMap<_, _> = store.annotations().iter().map(|made| (&made.id, made)).collect();
    let is_another =
        |made: &Annotation| here.get(&made.id).is_some_and(|here| !is_same(here, made));
    // In most files there are none, and then there is less to look at.
    if first_same_id(annotations).is_none() && !annotations.iter().any(is_another) {
        return Ok(0);
    }
    let mut taken: BTreeSet<_> = annotations.iter().map(|made| made.id.clone()).collect();
    let mut seen = BTreeSet::new();
    let mut fresh = 0;
    for (index, made) in annotations.iter_mut().enumerate() {
        if seen.insert(made.id.clone()) && !is_another(made) {
            continue;
        }
        let earlier = store.annotations().overlapping(made.span).into_iter().find(|here| {
            here.span == made.span && is_same(here, made) && !taken.contains(&here.id)
        });
        made.id = match earlier {
            Some(earlier) => earlier.id.clone(),
            None => {
                fresh += 1;
                Some(new_id()).filter(|id| !here.contains_key(id)).ok_or(index)?
            }
        };
        if !taken.insert(made.id.clone()) {
            return Err(index);
        }
    }
    Ok(fresh)
}

/// The same for orphans, after the annotations of their file: each that only shares an id with
/// another is one of its own. The answer is how many fresh ids there are.
pub(super) fn reissue_orphans(
    orphans: &mut [Annotation],
    annotations: &[Annotation],
    store: &Store,
    new_id: &mut dyn FnMut() -> AnnotationId,
) -> usize {
    if orphans.is_empty() {
        return 0;
    }
    let mut taken: BTreeSet<_> = annotations.iter().map(|made| made.id.clone()).collect();
    let mut fresh = 0;
    for orphan in orphans {
        if taken.insert(orphan.id.clone()) {
            continue;
        }
        // The file may have come in before.
        let is_it =
            |here: &Annotation| Annotation { id: orphan.id.clone(), ..here.clone() } == *orphan;
        let mut here = store.orphans().iter().filter(|here| !taken.contains(&here.id));
        orphan.id = match here.find(|here| is_it(here)) {
            Some(here) => here.id.clone(),
            None => {
                fresh += 1;
                new_id()
            }
        };
        taken.insert(orphan.id.clone());
    }
    fresh
}

/// Whether two annotations of one id are the same, perhaps at different times.
fn is_same(one: &Annotation, other: &Annotation) -> bool {
    let is_as_old = !one.created.is_after(&other.created) && !other.created.is_after(&one.created);
    one.creator == other.creator && is_as_old
}
