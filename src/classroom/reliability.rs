//! Reliability data: which value each coder gave to each unit.

use std::{
    cmp::Ordering,
    collections::{BTreeMap, BTreeSet},
};

use super::{Coding, Tag, TaggedSpan};
use crate::text::TextSpan;

/// A nominal value: all that counts is whether two are the same.
pub type Value = u32;

/// Coders by units, with a value or none in each cell (Krippendorff 2011,
/// "Computing Krippendorff's Alpha-Reliability").
///
/// A few dozen distinct values are expected: time and space grow with their
/// number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reliability {
    coders: Vec<Vec<Option<Value>>>,
    units: usize,
}

impl Reliability {
    /// The values of each coder, unit by unit. What a shorter row lacks is
    /// missing.
    pub fn new(coders: Vec<Vec<Option<Value>>>) -> Self {
        let units = coders.iter().map(Vec::len).max().unwrap_or(0);
        Self { coders, units }
    }

    /// Which tags each coder put on each unit: the value is the set of them, and
    /// the empty set is a value as well. A tag is on a unit if a span of it
    /// shares a code point with the unit.
    pub fn of_tags(units: &[TextSpan], coders: &[Coding]) -> Self {
        Self::of(units, coders, |_| true)
    }

    /// Whether each coder put one tag on each unit: 1 or 0.
    pub fn of_tag(tag: Tag, units: &[TextSpan], coders: &[Coding]) -> Self {
        let mut data = Self::of(units, coders, |other| other == tag);
        for value in data.coders.iter_mut().flatten().flatten() {
            *value = Value::from(*value != 0);
        }
        data
    }

    /// The main tag of each coder on each unit: the one that covers most code points
    /// of it. Where several cover as many the value is the set of them, so that it
    /// makes no difference in which order the tags stand; where none does there is no
    /// value.
    pub fn of_main_tag(units: &[TextSpan], coders: &[Coding]) -> Self {
        let row = |coding: &Coding| {
            // How much the tags at hand cover of each unit, and which cover so much.
            let mut most = vec![(0, 0); units.len()];
            let mut at = 0;
            let sections = coding.sections();
            while let Some(tag) = sections.get(at).map(|section| section.tag) {
                let own = sections[at..].partition_point(|section| section.tag == tag);
                let covered = covered(units, &sections[at..at + own]);
                for ((cover, tags), here) in most.iter_mut().zip(covered) {
                    match here.cmp(cover) {
                        Ordering::Greater => (*cover, *tags) = (here, tag.bit()),
                        Ordering::Equal if here > 0 => *tags |= tag.bit(),
                        Ordering::Equal | Ordering::Less => {}
                    }
                }
                at += own;
            }
            most.into_iter().map(|(_, tags)| Some(tags).filter(|tags| *tags != 0)).collect()
        };
        Self::new(coders.iter().map(row).collect())
    }

    fn of(units: &[TextSpan], coders: &[Coding], counts: impl Fn(Tag) -> bool) -> Self {
        let row = |coding: &Coding| {
            let mut row = vec![Some(0); units.len()];
            for section in coding.sections().iter().filter(|section| counts(section.tag)) {
                // Units come in text order and do not overlap.
                let first = units.partition_point(|unit| unit.end() <= section.span.start());
                let touched = units[first..].iter().take_while(|unit| unit.overlaps(section.span));
                for value in row[first..].iter_mut().zip(touched).flat_map(|(value, _)| value) {
                    *value |= section.tag.bit();
                }
            }
            row
        };
        Self::new(coders.iter().map(row).collect())
    }

    /// How many coders there are.
    pub fn coders(&self) -> usize {
        self.coders.len()
    }

    /// How many units there are.
    pub fn units(&self) -> usize {
        self.units
    }

    /// The value that a coder gave to a unit; `None` if it is missing.
    pub fn value(&self, coder: usize, unit: usize) -> Option<Value> {
        *self.coders.get(coder)?.get(unit)?
    }

    /// How many coders gave each value to each unit.
    pub(super) fn counts(&self) -> Counts {
        let mut known: Vec<Value> = Vec::new();
        for value in self.coders.iter().flatten().flatten() {
            if !known.contains(value) {
                known.push(*value);
            }
        }
        let mut cells = vec![0; self.units * known.len()];
        for row in &self.coders {
            for (unit, value) in row.iter().enumerate() {
                let place = known.iter().position(|known| Some(*known) == *value);
                if let Some(place) = place {
                    cells[unit * known.len() + place] += 1;
                }
            }
        }
        Counts { values: known.len(), cells }
    }
}

/// How many code points of each unit some sections cover, which do not overlap.
fn covered(units: &[TextSpan], sections: &[TaggedSpan]) -> Vec<u32> {
    let mut covered = vec![0; units.len()];
    for TaggedSpan { span, .. } in sections {
        let first = units.partition_point(|unit| unit.end() <= span.start());
        let touched = units[first..].iter().take_while(|unit| unit.overlaps(*span));
        for (covered, unit) in covered[first..].iter_mut().zip(touched) {
            *covered += span.end().min(unit.end()).0 - span.start().max(unit.start()).0;
        }
    }
    covered
}

/// Units by values: how many coders gave that value to that unit. Who they were
/// makes no difference to a coefficient for many coders.
pub(super) struct Counts {
    /// How many distinct values there are.
    pub values: usize,
    cells: Vec<u32>,
}

impl Counts {
    /// Those of units of which it is known how many coders gave which value.
    pub fn of(units: &[BTreeMap<Value, u32>]) -> Self {
        let known: BTreeSet<Value> = units.iter().flat_map(BTreeMap::keys).copied().collect();
        let count = |unit: &BTreeMap<Value, u32>, value| unit.get(value).copied().unwrap_or(0);
        let cells = units.iter().flat_map(|unit| known.iter().map(move |value| count(unit, value)));
        Self { values: known.len(), cells: cells.collect() }
    }

    /// The counts of each unit. There is none where no value was ever given.
    pub fn units(&self) -> impl Iterator<Item = &[u32]> {
        // A chunk must not be empty; without values there is no cell to be in one.
        self.cells.chunks_exact(self.values.max(1))
    }
}

/// How many ordered pairs of values differ, if each value occurs so often.
pub(super) fn pairs_that_differ(counts: &[u32]) -> f64 {
    let total: f64 = counts.iter().copied().map(f64::from).sum();
    total * total - counts.iter().map(|count| f64::from(*count).powi(2)).sum::<f64>()
}
