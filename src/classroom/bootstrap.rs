//! How far alpha may be from that of more units of the kind.

use super::{
    Reliability, Undefined,
    alpha::{Coincidences, Pairable},
};

/// Resamples below which a 95 % interval would have no resample beyond its ends.
pub const LEAST_RESAMPLES: usize = 39;

/// The interval that holds 95 % of the resamples' alphas.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// Its lower end.
    pub low: f64,
    /// Its upper end.
    pub high: f64,
    /// How many resamples had a value: one in which all is of one tag has none.
    pub resamples: usize,
}

/// The 95 % percentile interval of [`alpha`](super::alpha()) by a bootstrap over
/// units: as many are drawn, with replacement, as have at least two values, and
/// alpha is taken of them, `resamples` times over. Its ends are the k-th smallest
/// and the k-th largest of the *B* alphas, k = ⌊(B + 1) · 0.025⌋ (Efron and
/// Tibshirani 1993, "An Introduction to the Bootstrap", sections 12.5 and 13.3;
/// Zapf and others 2016, BMC Medical Research Methodology 16:93, for alpha).
///
/// The same data, seed and number give the same interval. Words and sentences of
/// one text are not drawn independently of one another, so it is rather too
/// narrow than too wide.
///
/// Undefined where alpha is, if only [one unit](Undefined::TooFewUnits) has two
/// values, and if [fewer than 39 resamples](Undefined::TooFewResamples) have a
/// value.
pub fn alpha_interval(
    data: &Reliability,
    seed: u64,
    resamples: usize,
) -> Result<Interval, Undefined> {
    if data.coders() < 2 {
        return Err(Undefined::TooFewCoders);
    }
    let counts = data.counts();
    let units = Pairable::all(&counts);
    Coincidences::of(&counts, &units).alpha()?;
    if units.len() < 2 {
        return Err(Undefined::TooFewUnits);
    }
    let mut chance = SplitMix64(seed);
    let mut sum = Coincidences::none(&counts);
    let mut alphas: Vec<f64> = Vec::with_capacity(resamples);
    for _ in 0..resamples {
        sum.clear();
        for _ in 0..units.len() {
            sum.add(&units[chance.below(units.len())]);
        }
        if let Ok(alpha) = sum.alpha() {
            // A thousand are put in their places for less code than a sort.
            alphas.insert(alphas.partition_point(|other| *other < alpha), alpha);
        }
    }
    let beyond = (alphas.len() + 1) / 40;
    if beyond == 0 {
        return Err(Undefined::TooFewResamples);
    }
    let (low, high) = (alphas[beyond - 1], alphas[alphas.len() - beyond]);
    Ok(Interval { low, high, resamples: alphas.len() })
}

/// The generator SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable
/// pseudorandom number generators").
struct SplitMix64(u64);

impl SplitMix64 {
    fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `limit`, which is less than 2³²: the upper half of a
    /// product (Lemire 2019), whose unevenness is less than one in 2³² / `limit`.
    fn below(&mut self, limit: usize) -> usize {
        (((self.bits() >> 32) * limit as u64) >> 32) as usize
    }
}
