//! How much of what one coder marked another marked too.

use super::{Agreement, Coding, TaggedSpan, Undefined};

/// What of a coding is matched by what of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Match {
    /// A code point with a tag, by the same code point with that tag.
    Chars,
    /// A span, by the very same span with the same tag.
    Exact,
    /// A span, by any span of the same tag that shares a code point with it. One
    /// long span may so match several short ones (Wiebe, Wilson and Cardie 2005,
    /// "Annotating expressions of opinions and emotions in language", Language
    /// Resources and Evaluation 39: their measure *agr*).
    Partial,
}

/// The F1 of two codings, from 0 to 1: the harmonic mean of the share of the one
/// that the other matches and of the share the other way round. Neither is taken
/// for the right one, and their order makes no difference (Hripcsak and
/// Rothschild 2005, "Agreement, the F-measure, and reliability in information
/// retrieval", Journal of the American Medical Informatics Association 12).
///
/// [Nothing to compare](Undefined::NothingToCompare) if both are empty; if only
/// one is, nothing is matched and it is 0.
pub fn f1(a: &Coding, b: &Coding, by: Match) -> Agreement {
    Line::of(a).f1(&Line::of(b), by)
}

/// The mean F1 over all pairs of coders; a pair of which neither marked anything
/// is left out. Takes time in proportion to the square of the number of coders; by code
/// points, to the square of how many different amounts they marked, if that is less.
///
/// Undefined if there are [too few coders](Undefined::TooFewCoders) or [no
/// pair](Undefined::NothingToCompare) is left.
pub fn mean_f1(coders: &[Coding], by: Match) -> Agreement {
    if coders.len() < 2 {
        return Err(Undefined::TooFewCoders);
    }
    let lines: Vec<Line> = coders.iter().map(Line::of).collect();
    if let Some(amounts) = Amounts::of(&lines).filter(|_| by == Match::Chars) {
        return amounts.mean_f1(lines.len());
    }
    let (mut sum, mut pairs) = (0.0, 0_u32);
    for (index, a) in lines.iter().enumerate() {
        for value in lines[index + 1..].iter().flat_map(|b| a.f1(b, by)) {
            sum += value;
            pairs += 1;
        }
    }
    if pairs == 0 { Err(Undefined::NothingToCompare) } else { Ok(sum / f64::from(pairs)) }
}

/// A start and an end on a line where the texts of all tags stand one after the
/// other, so that spans of two tags never meet.
pub(super) type Stretch = (u64, u64);

fn stretches(marked: &[TaggedSpan]) -> Vec<Stretch> {
    let stretch = |TaggedSpan { tag, span }: &TaggedSpan| {
        let text = u64::from(tag.number()) << 32;
        (text | u64::from(span.start().0), text | u64::from(span.end().0))
    };
    marked.iter().map(stretch).collect()
}

/// A coding, ready to be compared with many. Both lists are in order.
pub(super) struct Line {
    spans: Vec<Stretch>,
    /// These do not overlap.
    pub sections: Vec<Stretch>,
    /// How many code points they are.
    pub chars: u64,
}

impl Line {
    pub fn of(coding: &Coding) -> Self {
        let (spans, sections) = (stretches(coding.spans()), stretches(coding.sections()));
        let chars = sections.iter().map(|(start, end)| end - start).sum();
        Self { spans, sections, chars }
    }

    fn f1(&self, other: &Self, by: Match) -> Agreement {
        let size = |line: &Self| match by {
            Match::Chars => line.chars as f64,
            Match::Exact | Match::Partial => line.spans.len() as f64,
        };
        let (mine, theirs) = (size(self), size(other));
        if mine + theirs == 0.0 {
            return Err(Undefined::NothingToCompare);
        }
        let alike = |shared: u64| (shared as f64, shared as f64);
        let (of_mine, of_theirs) = match by {
            Match::Chars => alike(chars_shared(&self.sections, &other.sections)),
            Match::Exact => alike(spans_shared(&self.spans, &other.spans)),
            Match::Partial => (
                spans_touched(&self.spans, &other.sections) as f64,
                spans_touched(&other.spans, &self.sections) as f64,
            ),
        };
        if of_mine * of_theirs == 0.0 {
            return Ok(0.0);
        }
        // The harmonic mean of of_mine / mine and of_theirs / theirs.
        Ok(2.0 * of_mine * of_theirs / (of_mine * theirs + of_theirs * mine))
    }
}

// Of a class of 500 there are 124,750 pairs. What comes next in two lists is
// anyone's guess, so that the steps through them are sums instead of branches.

/// How many code points two lists of sections share.
fn chars_shared(a: &[Stretch], b: &[Stretch]) -> u64 {
    let (mut i, mut j, mut shared) = (0, 0, 0);
    while i < a.len() && j < b.len() {
        let (x, y) = (a[i], b[j]);
        shared += x.1.min(y.1).saturating_sub(x.0.max(y.0));
        // What ends first has met all it can.
        i += usize::from(x.1 <= y.1);
        j += usize::from(x.1 > y.1);
    }
    shared
}

/// How many spans are in both lists.
fn spans_shared(a: &[Stretch], b: &[Stretch]) -> u64 {
    let (mut i, mut j, mut shared) = (0, 0, 0);
    while i < a.len() && j < b.len() {
        let (x, y) = (a[i], b[j]);
        shared += u64::from(x == y);
        i += usize::from(x <= y);
        j += usize::from(x >= y);
    }
    shared
}

/// How many spans share a code point with one of the sections.
fn spans_touched(spans: &[Stretch], sections: &[Stretch]) -> u64 {
    let (mut i, mut j, mut touched) = (0, 0, 0);
    while i < spans.len() && j < sections.len() {
        let (span, section) = (spans[i], sections[j]);
        // Spans come by their starts: a section that ends before this one does so
        // before all that follow.
        let is_past = section.1 <= span.0;
        touched += u64::from(!is_past & (section.0 < span.1));
        i += usize::from(!is_past);
        j += usize::from(is_past);
    }
    touched
}

/// Coders by how much they marked. The F1 of two is what they share over what both marked,
/// so that of all who marked *a* code points and all who marked *b* it is enough to know
/// what they share together: how many of the ones and of the others marked each stretch.
struct Amounts {
    amounts: Vec<Amount>,
    /// The length of each stretch between two neighbouring edges of sections.
    lengths: Vec<u64>,
}

/// All coders who marked so many code points.
struct Amount {
    chars: u64,
    coders: u64,
    /// How many of them marked each stretch.
    counts: Vec<u64>,
}

impl Amounts {
    /// `None` if comparing pair by pair is less work.
    fn of(lines: &[Line]) -> Option<Self> {
        let mut chars: Vec<u64> = lines.iter().map(|line| line.chars).collect();
        chars.sort_unstable();
        chars.dedup();
        let sections = || lines.iter().flat_map(|line| &line.sections);
        let mut edges: Vec<u64> = sections().flat_map(|(start, end)| [*start, *end]).collect();
        let steps_of_pairs = lines.len() as u64 * edges.len() as u64;
        edges.sort_unstable();
        edges.dedup();
        if chars.len() as u64 * chars.len() as u64 * edges.len() as u64 > steps_of_pairs {
            return None;
        }
        let empty = |chars| Amount { chars, coders: 0, counts: vec![0; edges.len()] };
        let mut amounts: Vec<Amount> = chars.iter().copied().map(empty).collect();
        let place = |all: &[u64], one: &u64| all.partition_point(|other| other < one);
        for line in lines {
            let amount = &mut amounts[place(&chars, &line.chars)];
            amount.coders += 1;
            // Where sections begin and end; what lies between is summed up below.
            for (start, end) in &line.sections {
                let (start, end) = (place(&edges, start), place(&edges, end));
                amount.counts[start] = amount.counts[start].wrapping_add(1);
                amount.counts[end] = amount.counts[end].wrapping_sub(1);
            }
        }
        for amount in &mut amounts {
            let mut count = 0_u64;
            for change in &mut amount.counts {
                count = count.wrapping_add(*change);
                *change = count;
            }
        }
        // After the last edge nothing is marked.
        let lengths = edges.windows(2).map(|pair| pair[1] - pair[0]).chain([0]).collect();
        Some(Self { amounts, lengths })
    }

    /// The mean over all pairs of that many coders.
    fn mean_f1(&self, coders: usize) -> Agreement {
        let pairs = |coders: u64| coders * coders.saturating_sub(1) / 2;
        let nothing = self.amounts.iter().find(|amount| amount.chars == 0);
        let left_out = pairs(nothing.map_or(0, |amount| amount.coders));
        let pairs = pairs(coders as u64) - left_out;
        if pairs == 0 {
            return Err(Undefined::NothingToCompare);
        }
        let mut sum = 0.0;
        for (index, a) in self.amounts.iter().enumerate().filter(|(_, a)| a.chars > 0) {
            let weights: Vec<u64> =
                a.counts.iter().zip(&self.lengths).map(|(count, length)| count * length).collect();
            let shared = |other: &[u64]| -> u64 {
                weights.iter().zip(other).map(|(weight, count)| weight * count).sum()
            };
            // Of one amount each shares all of its own with itself, which is no pair.
            let among = (shared(&a.counts) - a.coders * a.chars) / 2;
            sum += among as f64 / a.chars as f64;
            for b in &self.amounts[index + 1..] {
                sum += 2.0 * shared(&b.counts) as f64 / (a.chars + b.chars) as f64;
            }
        }
        Ok(sum / pairs as f64)
    }
}
