//! Krippendorff's alpha for unitizing, as it was first defined.

use super::{Agreement, Continuum, Tag, TaggedSpan, Undefined, agreement::corrected};

/// Krippendorff's α<sub>U</sub> of all tags together: one minus the sum of what
/// is observed over the sum of what is expected (Krippendorff 2004, "Content
/// Analysis", 2nd edition, chapter 11, p. 254).
///
/// Tags are taken one at a time, so that spans of two tags may overlap. Where
/// coders are more than two, [`UAlpha`](super::UAlpha) is to be preferred
/// (Krippendorff, Mathet, Bouvry and Widlöcher 2016, "On the reliability of
/// unitizing textual continua", Quality & Quantity 50).
///
/// Undefined if there are [too few coders](Undefined::TooFewCoders), [nothing is
/// marked](Undefined::NothingToCompare), or [all is](Undefined::OneTag), in one way.
pub fn alpha_u(continuum: &Continuum) -> Agreement {
    of_tags(continuum, continuum.tags())
}

/// Krippendorff's α<sub>U</sub> of one tag:
/// 1 − D<sub>o</sub> / D<sub>e</sub>, from the same pages.
///
/// Undefined as [`alpha_u`] is, of what is marked with that tag.
pub fn alpha_u_of(continuum: &Continuum, tag: Tag) -> Agreement {
    of_tags(continuum, continuum.tags().filter(|used| *used == tag))
}

fn of_tags(continuum: &Continuum, tags: impl Iterator<Item = Tag>) -> Agreement {
    if continuum.coders().len() < 2 {
        return Err(Undefined::TooFewCoders);
    }
    let (mut observed, mut expected, mut is_marked) = (0.0, 0.0, false);
    for tag in tags {
        let sections = continuum.coders().iter().map(|coding| coding.sections_of(tag)).collect();
        let one = OneTag { length: continuum.length(), coders: sections };
        observed += one.observed();
        expected += one.expected();
        is_marked = true;
    }
    if is_marked { corrected(observed, expected) } else { Err(Undefined::NothingToCompare) }
}

/// What each coder marked with one tag. What lies between is a gap.
struct OneTag<'c> {
    length: u32,
    coders: Vec<&'c [TaggedSpan]>,
}

impl OneTag<'_> {
    /// The observed disagreement: the sum of δ² over all pairs of sections of two
    /// coders, by m (m − 1) L².
    fn observed(&self) -> f64 {
        let mut sum = 0.0;
        for (index, a) in self.coders.iter().enumerate() {
            for b in &self.coders[index + 1..] {
                sum += distance(a, b);
            }
        }
        let (coders, length) = (self.coders.len() as f64, f64::from(self.length));
        // Each pair of coders counts in both orders.
        2.0 * sum / (coders * (coders - 1.0) * length * length)
    }

    /// The expected disagreement: that of all ways to lay any section of any coder
    /// over any other section or gap.
    fn expected(&self) -> f64 {
        let length = f64::from(self.length);
        let room = self.room();
        let sections = || self.coders.iter().copied().flatten().map(|section| section.span.len());
        let others = sections().count() as f64 - 1.0;
        let (mut sum, mut within) = (0.0, 0.0);
        for len in sections() {
            let l = f64::from(len);
            sum += others / 3.0 * (2.0 * l * l * l - 3.0 * l * l + l) + l * l * room[len as usize];
            within += l * (l - 1.0);
        }
        let all = self.coders.len() as f64 * length;
        2.0 / length * sum / (all * (all - 1.0) - within)
    }

    /// For each length *l*, from 0 to that of the text, in how many ways a section
    /// so long can lie in a gap: Σ (gap − l + 1) over the gaps that hold it.
    fn room(&self) -> Vec<f64> {
        let mut room = vec![0.0; self.length as usize + 2];
        for sections in &self.coders {
            let mut end = 0;
            for section in *sections {
                room[(section.span.start().0 - end) as usize] += 1.0;
                end = section.span.end().0;
            }
            room[(self.length - end) as usize] += 1.0;
        }
        // Summed up from the longest once, it is how many gaps are as long, and twice,
        // in how many ways they hold it.
        for _ in 0..2 {
            for len in (0..room.len() - 1).rev() {
                room[len] += room[len + 1];
            }
        }
        room
    }
}

/// The sum of δ² over the sections of two coders: of two that overlap, the squares
/// of how far apart they begin and end; of one that lies in a gap, the square of
/// its length.
fn distance(a: &[TaggedSpan], b: &[TaggedSpan]) -> f64 {
    let square = |x: u32, y: u32| (f64::from(x) - f64::from(y)).powi(2);
    let (mut i, mut j, mut sum) = (0, 0, 0.0);
    // Whether the section at hand has met one of the other coder's.
    let (mut is_a_met, mut is_b_met) = (false, false);
    // Choices of values, not branches, as in the overlap of pairs.
    while i < a.len() && j < b.len() {
        let (x, y) = (a[i].span, b[j].span);
        let meet = x.overlaps(y);
        let apart = square(x.start().0, y.start().0) + square(x.end().0, y.end().0);
        sum += if meet { apart } else { 0.0 };
        (is_a_met, is_b_met) = (is_a_met | meet, is_b_met | meet);
        let a_ends = x.end() <= y.end();
        let (ended, is_met) = if a_ends { (x, is_a_met) } else { (y, is_b_met) };
        sum += if is_met { 0.0 } else { square(ended.len(), 0) };
        (is_a_met, is_b_met) = (is_a_met & !a_ends, is_b_met & a_ends);
        i += usize::from(a_ends);
        j += usize::from(!a_ends);
    }
    let rest = a[i + usize::from(is_a_met)..].iter().chain(&b[j + usize::from(is_b_met)..]);
    sum + rest.map(|section| square(section.span.len(), 0)).sum::<f64>()
}
