//! The files of a class, and which of them count.

use std::collections::BTreeMap;

use crate::annotation::{Annotation, ReaderCode, Timestamp};

/// A file that a student handed in, as it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct HandIn {
    /// Whose it says it is, if it says so with a code.
    pub coder: Option<ReaderCode>,
    /// When it was saved, if it says.
    pub saved: Option<Timestamp>,
    /// What it has.
    pub annotations: Vec<Annotation>,
}

/// What is done about a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It counts.
    Counted,
    /// It is the same as the file of that number, which counts.
    Repeated(usize),
    /// The file of that number is of the same coder and was saved later; it counts.
    Superseded(usize),
}

/// What is done about each file of a class. Files without a code are each of another
/// coder. Their order decides only between files of one coder and one moment: the first
/// of them counts.
pub fn sort_out(hand_ins: &[&HandIn]) -> Vec<Fate> {
    let mut latest: BTreeMap<&ReaderCode, usize> = BTreeMap::new();
    for (index, hand_in) in hand_ins.iter().enumerate() {
        if let Some(coder) = &hand_in.coder {
            let known = latest.entry(coder).or_insert(index);
            if is_later(hand_in, hand_ins[*known]) {
                *known = index;
            }
        }
    }
    let fate = |(index, hand_in): (usize, &&HandIn)| {
        let counted = hand_in.coder.as_ref().map_or(index, |coder| latest[coder]);
        match counted {
            counted if counted == index => Fate::Counted,
            counted if hand_ins[counted] == *hand_in => Fate::Repeated(counted),
            counted => Fate::Superseded(counted),
        }
    };
    hand_ins.iter().enumerate().map(fate).collect()
}

/// A file that says when it was saved comes after one that does not.
fn is_later(one: &HandIn, other: &HandIn) -> bool {
    match (&one.saved, &other.saved) {
        (Some(one), Some(other)) => one.is_after(other),
        (one, _) => one.is_some(),
    }
}
