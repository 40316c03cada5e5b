//! How far the annotations of a text have drifted.

use std::ops::Range;

/// How many code points beyond its neighbours a place is still believed to lie.
const SLACK: u32 = 64;

/// Places whose words and context are still there to the letter, before and
/// after: between two of them lies what lay between them before, unless it was
/// moved.
#[derive(Debug, Default)]
pub struct Drift {
    /// Starts in code points, rising in both texts.
    places: Vec<(u32, u32)>,
}

impl Drift {
    /// Takes the longest run of places that rises in both texts: what was moved
    /// past others is left out. Any order will do.
    pub fn new(mut places: Vec<(u32, u32)>) -> Self {
        places.sort_unstable();
        places.dedup_by_key(|place| place.0);
        // Patience sorting (Fredman, 1975): for each length the run that ends lowest.
        let mut ends: Vec<usize> = Vec::new();
        let mut before = vec![None; places.len()];
        for (index, place) in places.iter().enumerate() {
            let length = ends.partition_point(|&end| places[end].1 < place.1);
            before[index] = length.checked_sub(1).map(|length| ends[length]);
            match ends.get_mut(length) {
                Some(end) => *end = index,
                None => ends.push(index),
            }
        }
        let last = ends.last().copied();
        let mut run: Vec<_> = std::iter::successors(last, |&index| before[index])
            .map(|index| places[index])
            .collect();
        run.reverse();
        Self { places: run }
    }

    /// Where the code point that stood at `old` is expected; `None` if nothing is
    /// known of what stood before or after it.
    pub fn expected(&self, old: u32) -> Option<Range<u32>> {
        let next = self.places.partition_point(|place| place.0 <= old);
        let before = self.places.get(next.checked_sub(1)?)?;
        let after = self.places.get(next)?;
        Some(before.1.saturating_sub(SLACK)..after.1.saturating_add(SLACK))
    }
}
