//! The annotations of many as one list.

use std::{cmp::Ordering, collections::BTreeMap};

use crate::{
    annotation::{Annotation, AnnotationId, ReaderCode},
    article::sha256_hex,
};

/// All annotations of some lists, each once, ordered by their ids.
///
/// Two with one id are the same annotation if one reader made them at one time: the one
/// changed later stays. Otherwise the one that comes first by its reader and its time
/// keeps the id, and any other gets one that follows from the three. So it makes no
/// difference in which order lists are merged, in how many steps, or how often.
pub fn merged<'a>(lists: impl IntoIterator<Item = &'a [Annotation]>) -> Vec<Annotation> {
    let mut by_id: BTreeMap<&AnnotationId, Vec<&Annotation>> = BTreeMap::new();
    for made in lists.into_iter().flatten() {
        let alike = by_id.entry(&made.id).or_default();
        match alike.iter_mut().find(|other| maker(other) == maker(made)) {
            Some(other) if is_before(other, made) => *other = made,
            Some(_) => {}
            None => alike.push(made),
        }
    }
    let mut merged: BTreeMap<AnnotationId, Annotation> = BTreeMap::new();
    for (id, mut alike) in by_id {
        alike.sort_by_key(|made| maker(made));
        for (place, made) in alike.into_iter().enumerate() {
            let id = if place == 0 { id.clone() } else { reissued(made) };
            let made = Annotation { id: id.clone(), ..made.clone() };
            // It may have got its new id in an earlier step.
            match merged.get(&id) {
                Some(other) if !is_before(other, &made) => {}
                _ => drop(merged.insert(id, made)),
            }
        }
    }
    merged.into_values().collect()
}

/// Who made an annotation, and when.
fn maker(made: &Annotation) -> (&ReaderCode, &str) {
    (&made.creator, made.created.as_str())
}

/// Whether one of two of the same id gives way to the other.
fn is_before(one: &Annotation, other: &Annotation) -> bool {
    let order =
        match (one.modified.is_after(&other.modified), other.modified.is_after(&one.modified)) {
            (true, _) => Ordering::Greater,
            (_, true) => Ordering::Less,
            // Of the same moment: any order does that goes by nothing but what they say.
            _ => format!("{one:?}").cmp(&format!("{other:?}")),
        };
    order == Ordering::Less
}

/// The id of an annotation that cannot keep its own: a UUID made of a hash (RFC 9562,
/// version 8).
fn reissued(made: &Annotation) -> AnnotationId {
    let (creator, created) = maker(made);
    let mut hex = sha256_hex(&format!("{}\n{}\n{created}", made.id, creator.as_str()));
    hex.truncate(32);
    hex.replace_range(12..13, "8");
    hex.replace_range(16..17, "8");
    let [a, b, c, d, e] = [0..8, 8..12, 12..16, 16..20, 20..32].map(|part| hex[part].to_owned());
    match AnnotationId::new(&format!("urn:uuid:{a}-{b}-{c}-{d}-{e}")) {
        Ok(id) => id,
        Err(_) => unreachable!("urn:uuid:… is an address"),
    }
}
