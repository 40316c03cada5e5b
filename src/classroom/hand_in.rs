//! The files of a class, and which of them count.

use std::collections::BTreeMap;

use crate::annotation::{Annotation, AnnotationId, ReaderCode, Timestamp};

/// A file that a student handed in, as it was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HandIn {
    /// Whose it says it is, if it says so with a code.
    pub coder: Option<ReaderCode>,
    /// When it was saved, if it says.
    pub saved: Option<Timestamp>,
    /// When its reader had finished reading, if it says: what is not marked then was read
    /// all the same.
    pub finished: Option<Timestamp>,
    /// Its own id, if it has one.
    pub id: Option<AnnotationId>,
    /// The id of the file that it takes the place of, if it says.
    pub replaces: Option<AnnotationId>,
    /// What it has.
    pub annotations: Vec<Annotation>,
}

impl HandIn {
    /// How many of its annotations were made under another code than the file's own: those
    /// of a file that was merged into the work, or its reader's own under an earlier code.
    /// Nothing tells the two apart, so that they count.
    pub fn of_others(&self) -> usize {
        let is_of_another =
            |made: &&Annotation| self.coder.as_ref().is_some_and(|own| made.creator != *own);
        self.annotations.iter().filter(is_of_another).count()
    }
}

/// What is done about a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It counts.
    Counted,
    /// It is the same as the file of that number, which counts.
    Repeated(usize),
    /// The file of that number takes its place, or is of the same coder, and was saved
    /// later; it counts.
    Superseded(usize),
}

/// What is done about each file of a class. Files without a code are each of another
/// coder, unless one says that it takes the place of another. Their order decides only
/// between files of one coder and one moment: the first of them counts.
pub fn sort_out(hand_ins: &[&HandIn]) -> Vec<Fate> {
    let mut by_coder = BTreeMap::new();
    let mut by_replaced = BTreeMap::new();
    for (index, hand_in) in hand_ins.iter().enumerate() {
        keep_latest(&mut by_coder, hand_in.coder.as_ref(), index, hand_ins);
        keep_latest(&mut by_replaced, hand_in.replaces.as_ref(), index, hand_ins);
    }
    let next = |index: usize| {
        let hand_in = hand_ins[index];
        let of_coder = hand_in.coder.as_ref().map(|coder| by_coder[coder]);
        let in_its_place = hand_in.id.as_ref().and_then(|id| by_replaced.get(id).copied());
        // Two codes are two readers, whatever a file says. One that is not later might lead
        // around in a circle.
        let in_its_place = in_its_place.filter(|next| {
            let next = hand_ins[*next];
            (next.coder.is_none() || hand_in.coder.is_none()) && is_later(next, hand_in)
        });
        of_coder.filter(|latest| *latest != index).or(in_its_place)
    };
    let fate = |index: usize| {
        let mut counted = index;
        while let Some(later) = next(counted) {
            counted = later;
        }
        match counted {
            counted if counted == index => Fate::Counted,
            counted if hand_ins[counted] == hand_ins[index] => Fate::Repeated(counted),
            counted => Fate::Superseded(counted),
        }
    };
    (0..hand_ins.len()).map(fate).collect()
}

/// Notes a file under a name if there is none yet, or if it is later.
fn keep_latest<'h, N: Ord>(
    latest: &mut BTreeMap<&'h N, usize>,
    name: Option<&'h N>,
    index: usize,
    hand_ins: &[&HandIn],
) {
    if let Some(name) = name {
        let known = latest.entry(name).or_insert(index);
        if is_later(hand_ins[index], hand_ins[*known]) {
            *known = index;
        }
    }
}

/// A file that says when it was saved comes after one that does not.
fn is_later(one: &HandIn, other: &HandIn) -> bool {
    match (&one.saved, &other.saved) {
        (Some(one), Some(other)) => one.is_after(other),
        (one, _) => one.is_some(),
    }
}
