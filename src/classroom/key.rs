//! A class beside its teacher's key.

use super::{Agreement, Coding, Match, Reliability, Undefined, f1, reliability::Value};

/// How far a student, or a class on average, marked as the key does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Likeness {
    /// The share of sentences with the very tags of the key, of those that it or the
    /// student marked; from 0 to 1. [Nothing to compare](Undefined::NothingToCompare) if
    /// neither marked any.
    pub sentences: Agreement,
    /// The F1 of code points with the same tag, from 0 to 1 ([`Match::Chars`]).
    pub chars: Agreement,
}

impl Likeness {
    /// That of one student, by what they and the key put on each sentence.
    pub(super) fn of(student: &Coding, coder: usize, data: &Reliability, key: &Key) -> Self {
        let values = key.values.iter().enumerate();
        let both = values.map(|(unit, key)| (data.value(coder, unit).unwrap_or(0), *key));
        let (mut marked, mut alike) = (0_u32, 0_u32);
        for (mine, theirs) in both.filter(|(mine, theirs)| mine | theirs != 0) {
            marked += 1;
            alike += u32::from(mine == theirs);
        }
        let sentences = match marked {
            0 => Err(Undefined::NothingToCompare),
            _ => Ok(f64::from(alike) / f64::from(marked)),
        };
        Self { sentences, chars: f1(student, &key.coding, Match::Chars) }
    }

    /// The means of those that have a value. Undefined if [none](Undefined::NothingToCompare)
    /// has, or there is [no student](Undefined::TooFewCoders).
    pub(super) fn mean(of: &[Self]) -> Self {
        let mean = |one: fn(&Self) -> Agreement| {
            // In the order of their sizes, so that the order of students changes no digit.
            let mut values: Vec<f64> = of.iter().flat_map(one).collect();
            values.sort_by(f64::total_cmp);
            match values.len() {
                0 if of.is_empty() => Err(Undefined::TooFewCoders),
                0 => Err(Undefined::NothingToCompare),
                count => Ok(values.iter().sum::<f64>() / count as f64),
            }
        };
        Self { sentences: mean(|one| one.sentences), chars: mean(|one| one.chars) }
    }
}

/// What a teacher marked.
pub(super) struct Key {
    pub coding: Coding,
    /// The set of tags on each sentence.
    pub values: Vec<Value>,
}
