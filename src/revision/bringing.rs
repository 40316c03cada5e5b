//! What there is to be brought along from an earlier version.

use std::rc::Rc;

use super::Earlier;
use crate::annotation::{Annotation, Incoming, Session};

/// How an annotation of an earlier version stands to what is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It can come to the place where its passage was found, from elsewhere or from none here.
    Found,
    /// Its passage was not found: it can come without a place.
    Lost,
    /// It is here, or the same words have the same tag.
    Here,
    /// It is here without a place.
    Orphan,
    /// It is here, with a place or without one, and was changed in the earlier version since.
    Changed,
    /// The reader took it away here.
    TakenAway,
    /// It has a tag that is none here. What other tag it should have is not to be guessed.
    Strange,
}

/// How each stands to what is here, in order.
pub fn standings(earlier: &[Earlier], here: &Session) -> Vec<Standing> {
    let store = here.store();
    let taken_away = here.taken_away();
    let is_alike = |made: &Annotation| {
        let there = store.annotations().overlapping(made.span);
        there.iter().any(|other| other.span == made.span && other.tag == made.tag)
    };
    let standing = |one: &Earlier| {
        let id = &one.was.id;
        let placed = store.annotations().get(id);
        let known = placed.or_else(|| store.orphans().get(id));
        let is_later = |here: &Rc<Annotation>| one.was.modified.is_after(&here.modified);
        if known.is_some_and(is_later) && store.codebook().has_tags_of(&one.was) {
            Standing::Changed
        } else if placed.is_some() || one.is.as_ref().is_some_and(is_alike) {
            Standing::Here
        } else if known.is_some() && one.is.is_none() {
            Standing::Orphan
        } else if known.is_none() && taken_away.contains(id) {
            Standing::TakenAway
        } else if one.is.is_none() {
            Standing::Lost
        } else if store.codebook().has_tags_of(&one.was) {
            Standing::Found
        } else {
            Standing::Strange
        }
    };
    earlier.iter().map(standing).collect()
}

/// What brings along all that can come: to their places those that were found, without one
/// those that were not.
pub fn bring(earlier: &[Earlier], here: &Session) -> Incoming {
    let mut incoming = Incoming::default();
    for (one, standing) in earlier.iter().zip(standings(earlier, here)) {
        match (standing, &one.is) {
            (Standing::Found, Some(made)) => {
                let said = match here.store().orphans().get(&made.id) {
                    Some(orphan) => orphan.as_ref().clone(),
                    None => made.clone(),
                };
                let (span, foreign) = (made.span, made.foreign.clone());
                incoming.annotations.push(Annotation { span, foreign, ..said });
            }
            (Standing::Changed, is) => match (here.store().annotations().get(&one.was.id), is) {
                // Where it is here stays as it is.
                (Some(here), _) => incoming.annotations.push(Annotation {
                    span: here.span,
                    foreign: here.foreign.clone(),
                    ..one.was.clone()
                }),
                (None, Some(made)) => incoming.annotations.push(made.clone()),
                (None, None) => incoming.orphans.push(one.was.clone()),
            },
            (Standing::Lost, _) if one.can_be_orphan(here.store()) => {
                incoming.orphans.push(one.was.clone());
            }
            _ => {}
        }
    }
    incoming
}
