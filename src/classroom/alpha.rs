//! Krippendorff's alpha for units that are given.

use super::{
    Agreement, Continuum, Reliability, TagSet, Undefined,
    agreement::corrected,
    reliability::{Counts, pairs_that_differ},
};

/// Krippendorff's alpha for nominal values, any number of coders and missing
/// values (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability",
/// section C).
///
/// With *m* the number of values of a unit *u* and *n* that of all values that
/// stand in a unit with another,
/// α = 1 − (n − 1) Σ<sub>u</sub> d<sub>u</sub> / (n² − Σ<sub>c</sub> n<sub>c</sub>²),
/// where d<sub>u</sub> = (m² − Σ<sub>c</sub> n<sub>uc</sub>²) / (m − 1) is what
/// the unit adds off the diagonal of the coincidence matrix. A unit with fewer
/// than two values adds nothing.
///
/// Undefined if there are [too few coders](Undefined::TooFewCoders),
/// [no such unit](Undefined::NothingToCompare), or [no second
/// value](Undefined::OneTag).
pub fn alpha(data: &Reliability) -> Agreement {
    if data.coders() < 2 {
        return Err(Undefined::TooFewCoders);
    }
    alpha_of(&data.counts())
}

/// The same of what two coders or more gave.
pub(super) fn alpha_of(counts: &Counts) -> Agreement {
    Coincidences::of(counts, &Pairable::all(counts)).alpha()
}

/// The same over the code points of a text: the value of each is the set of tags that
/// a coder put on it, and none is a value as well.
///
/// Takes time in proportion to the number of spans, however long the text is: where
/// nothing begins or ends all code points are alike.
pub fn alpha_of_chars(continuum: &Continuum) -> Agreement {
    let coders = continuum.coders();
    if coders.len() < 2 {
        return Err(Undefined::TooFewCoders);
    }
    // Where tags begin and end for a coder. Sections of one tag do not overlap, so that
    // what ends and begins in one place may do so in either order.
    let mut turns: Vec<(u32, usize, TagSet)> = Vec::new();
    for (coder, coding) in coders.iter().enumerate() {
        for section in coding.sections() {
            turns.extend(
                [section.span.start(), section.span.end()]
                    .map(|edge| (edge.0, coder, section.tag.bit())),
            );
        }
    }
    turns.sort_unstable();
    let mut tags: Vec<TagSet> = vec![0; coders.len()];
    let mut values: Vec<TagSet> = vec![0];
    let mut counts = vec![coders.len() as u32];
    let (mut marginals, mut disagreement) = (vec![0.0], 0.0);
    let others = f64::from(counts[0] - 1);
    let mut at = 0;
    for (place, coder, tag) in turns.into_iter().chain([(continuum.length(), 0, 0)]) {
        let length = f64::from(place - at);
        at = place;
        if length > 0.0 {
            disagreement += length * pairs_that_differ(&counts) / others;
            for (marginal, count) in marginals.iter_mut().zip(&counts) {
                *marginal += length * f64::from(*count);
            }
        }
        let mut count = |value: TagSet| {
            let known = values.iter().position(|known| *known == value);
            known.unwrap_or_else(|| {
                values.push(value);
                counts.push(0);
                marginals.push(0.0);
                values.len() - 1
            })
        };
        let (from, to) = (count(tags[coder]), count(tags[coder] ^ tag));
        counts[from] -= 1;
        counts[to] += 1;
        tags[coder] ^= tag;
    }
    let all: f64 = marginals.iter().sum();
    let alike: f64 = marginals.iter().map(|marginal| marginal * marginal).sum();
    corrected(disagreement, (all * all - alike) / (all - 1.0))
}

/// A unit with at least two values.
pub(super) struct Pairable<'c> {
    counts: &'c [u32],
    /// What it adds to the coincidences of different values.
    disagreement: f64,
}

impl<'c> Pairable<'c> {
    /// All units with at least two values.
    pub fn all(counts: &'c Counts) -> Vec<Self> {
        let unit = |counts: &'c [u32]| {
            let others = counts.iter().sum::<u32>().checked_sub(1).filter(|others| *others > 0)?;
            Some(Self { counts, disagreement: pairs_that_differ(counts) / f64::from(others) })
        };
        counts.units().filter_map(unit).collect()
    }
}

/// What alpha needs of the coincidence matrix of some units.
pub(super) struct Coincidences {
    /// How often each value occurs.
    marginals: Vec<u32>,
    /// The sum off the diagonal.
    disagreement: f64,
}

impl Coincidences {
    /// The empty matrix for the values that are counted.
    pub fn none(counts: &Counts) -> Self {
        Self { marginals: vec![0; counts.values], disagreement: 0.0 }
    }

    /// That of all these units.
    pub fn of(counts: &Counts, units: &[Pairable]) -> Self {
        let mut sum = Self::none(counts);
        for unit in units {
            sum.add(unit);
        }
        sum
    }

    /// Empties it again.
    pub fn clear(&mut self) {
        self.marginals.fill(0);
        self.disagreement = 0.0;
    }

    /// Adds a unit.
    pub fn add(&mut self, unit: &Pairable) {
        for (marginal, count) in self.marginals.iter_mut().zip(unit.counts) {
            *marginal += count;
        }
        self.disagreement += unit.disagreement;
    }

    /// Alpha of the units that were added.
    pub fn alpha(&self) -> Agreement {
        let total: u32 = self.marginals.iter().sum();
        if total == 0 {
            return Err(Undefined::NothingToCompare);
        }
        let expected = pairs_that_differ(&self.marginals) / f64::from(total - 1);
        corrected(self.disagreement, expected)
    }
}
