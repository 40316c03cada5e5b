//! The mean F1 of all pairs of more coders than can be held.

use std::collections::BTreeMap;

use super::{Agreement, Coding, Undefined, overlap::Line};

/// How far apart two rates are, as a logarithm. The sum over rates is off by
/// 2|Γ(1 + 2πi/step)| of itself, which is 4 in 10<sup>10</sup>.
const STEP: f64 = 0.4;

/// The quickest rate: two code points, the fewest that a pair can have, come to
/// e<sup>−22</sup> under it.
const QUICKEST: f64 = 11.0;

/// The slowest rate, of that of the most code points that a pair can have. All that would
/// be slower are as good as one.
const SLOWEST: f64 = 1e-3;

/// The mean F1 by code points ([`mean_f1`](super::mean_f1)) of coders who are added one by
/// one and not held.
///
/// Two coders who marked *a* and *b* code points, *s* of them both, have an F1 of
/// 2*s*/(*a* + *b*), in which *a* and *b* do not come apart. But 1/*x* = ∫ e<sup>u − x
/// e<sup>u</sup></sup> d*u* is to nine digits a sum of some fifty terms w·e<sup>−rx</sup>
/// (the trapezoidal rule; Braess and Hackbusch 2005, "Approximation of 1/x by exponential
/// sums in [1, ∞)"), and e<sup>−r(a + b)</sup> is a product. So it is enough to know of each
/// place where a section begins or ends, and of each rate, the sum of e<sup>−ra</sup> over
/// those who marked what follows: the square of it holds all pairs.
#[derive(Clone, Debug)]
pub struct RunningF1 {
    terms: Vec<Term>,
    /// How the sum of each term changes at each edge of a section.
    edges: BTreeMap<u64, Vec<f64>>,
    /// What each coder would share with themselves, term by term.
    alone: Vec<f64>,
    coders: u64,
    /// How many of them marked nothing.
    idle: u64,
}

#[derive(Clone, Copy, Debug)]
struct Term {
    rate: f64,
    weight: f64,
}

impl RunningF1 {
    /// For coders who mark so many code points at the most, each tag by itself.
    pub fn new(most: u64) -> Self {
        let slowest = SLOWEST / (2 * most.max(1)) as f64;
        let rates = std::iter::successors(Some(slowest), |rate| Some(rate * STEP.exp()));
        let terms = rates.take_while(|rate| *rate < QUICKEST);
        let terms = terms.map(|rate| Term { rate, weight: STEP * rate });
        // All that are slower: their weights are a geometric series, and so are their rates.
        let (ratio, slower) = ((-STEP).exp(), slowest * (-STEP).exp());
        let weight = STEP * slower / (1.0 - ratio);
        let rate = slower * (1.0 - ratio) / (1.0 - ratio * ratio);
        let terms: Vec<Term> = terms.chain([Term { rate, weight }]).collect();
        let alone = vec![0.0; terms.len()];
        Self { terms, edges: BTreeMap::new(), alone, coders: 0, idle: 0 }
    }

    /// Adds a coder.
    pub fn add(&mut self, coding: &Coding) {
        let Line { sections, chars, .. } = Line::of(coding);
        self.coders += 1;
        self.idle += u64::from(chars == 0);
        let chars = chars as f64;
        let shares: Vec<f64> = self.terms.iter().map(|term| (-term.rate * chars).exp()).collect();
        for (alone, share) in self.alone.iter_mut().zip(&shares) {
            *alone += chars * share * share;
        }
        for (start, end) in sections {
            for (edge, sign) in [(start, 1.0), (end, -1.0)] {
                let sums = self.edges.entry(edge).or_insert_with(|| vec![0.0; shares.len()]);
                for (sum, share) in sums.iter_mut().zip(&shares) {
                    *sum += sign * share;
                }
            }
        }
    }

    /// The mean over all pairs; one of which neither marked anything is left out.
    ///
    /// Undefined where [`mean_f1`](super::mean_f1) is.
    pub fn mean(&self) -> Agreement {
        if self.coders < 2 {
            return Err(Undefined::TooFewCoders);
        }
        let pairs = |coders: u64| coders * coders.saturating_sub(1) / 2;
        let pairs = pairs(self.coders) - pairs(self.idle);
        if pairs == 0 {
            return Err(Undefined::NothingToCompare);
        }
        let mut shared: Vec<f64> = self.alone.iter().map(|alone| -alone).collect();
        let mut sums = vec![0.0; self.terms.len()];
        let mut before = 0;
        for (edge, changes) in &self.edges {
            let length = (edge - before) as f64;
            before = *edge;
            for (shared, (sum, change)) in shared.iter_mut().zip(sums.iter_mut().zip(changes)) {
                *shared += length * *sum * *sum;
                *sum += change;
            }
        }
        let all: f64 =
            self.terms.iter().zip(shared).map(|(term, shared)| term.weight * shared).sum();
        Ok((all / pairs as f64).clamp(0.0, 1.0))
    }
}
