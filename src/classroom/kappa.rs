//! The kappas of Cohen and of Fleiss.

use super::{
    Agreement, Reliability, Undefined, Value, agreement::corrected, reliability::pairs_that_differ,
};

/// Cohen's kappa of two coders, over the units to which both gave a value
/// (Cohen 1960, "A coefficient of agreement for nominal scales", Educational and
/// Psychological Measurement 20, formula 1, p. 40):
/// κ = (p<sub>o</sub> − p<sub>c</sub>) / (1 − p<sub>c</sub>).
///
/// Undefined if either is [no coder](Undefined::TooFewCoders), if they have [no
/// unit in common](Undefined::NothingToCompare), or if both gave [one
/// value](Undefined::OneTag) to all.
pub fn cohen_kappa(data: &Reliability, a: usize, b: usize) -> Agreement {
    if a.max(b) >= data.coders() {
        return Err(Undefined::TooFewCoders);
    }
    let both =
        (0..data.units()).filter_map(|unit| Some([data.value(a, unit)?, data.value(b, unit)?]));
    // Each value with how often the one coder gave it, and the other.
    let mut marginals: Vec<(Value, [u32; 2])> = Vec::new();
    let (mut units, mut differ) = (0_u32, 0_u32);
    for pair in both {
        units += 1;
        differ += u32::from(pair[0] != pair[1]);
        for (coder, value) in pair.into_iter().enumerate() {
            let place = marginals.iter().position(|(known, _)| *known == value);
            let place = place.unwrap_or_else(|| {
                marginals.push((value, [0; 2]));
                marginals.len() - 1
            });
            marginals[place].1[coder] += 1;
        }
    }
    if units == 0 {
        return Err(Undefined::NothingToCompare);
    }
    let units = f64::from(units);
    let by_chance: f64 = marginals.iter().map(|(_, [a, b])| f64::from(*a) * f64::from(*b)).sum();
    corrected(f64::from(differ) * units, units * units - by_chance)
}

/// Light's kappa: the mean of Cohen's over all pairs of coders (Light 1971, "Measures
/// of response agreement for qualitative data", Psychological Bulletin 76). A pair
/// without a value is left out. Takes time in proportion to the square of the number
/// of coders.
///
/// Undefined if there are [too few coders](Undefined::TooFewCoders), and otherwise as
/// the first pair is if no pair has a value.
pub fn light_kappa(data: &Reliability) -> Agreement {
    let mut why = Undefined::TooFewCoders;
    let (mut sum, mut pairs) = (0.0, 0_u32);
    for a in 0..data.coders() {
        for b in a + 1..data.coders() {
            match cohen_kappa(data, a, b) {
                Ok(value) => {
                    sum += value;
                    pairs += 1;
                }
                Err(other) if why == Undefined::TooFewCoders => why = other,
                Err(_) => {}
            }
        }
    }
    if pairs == 0 { Err(why) } else { Ok(sum / f64::from(pairs)) }
}

/// Fleiss' kappa, for units that have the same number of values each, whichever
/// coders gave them (Fleiss 1971, "Measuring nominal scale agreement among many
/// raters", Psychological Bulletin 76, pp. 378 to 382):
/// κ = (P̄ − P̄<sub>e</sub>) / (1 − P̄<sub>e</sub>).
///
/// Undefined if there are [no two values](Undefined::TooFewCoders) to a unit, [no
/// units](Undefined::NothingToCompare), [more values to some
/// units](Undefined::Uneven) than to others, or [one value](Undefined::OneTag)
/// alone.
pub fn fleiss_kappa(data: &Reliability) -> Agreement {
    if data.coders() < 2 {
        return Err(Undefined::TooFewCoders);
    }
    let counts = data.counts();
    let mut marginals = vec![0; counts.values];
    let (mut units, mut differ) = (0.0, 0.0);
    let mut raters = None;
    for unit in counts.units() {
        let here: u32 = unit.iter().sum();
        if *raters.get_or_insert(here) != here {
            return Err(Undefined::Uneven);
        }
        for (marginal, count) in marginals.iter_mut().zip(unit) {
            *marginal += count;
        }
        units += 1.0;
        differ += pairs_that_differ(unit);
    }
    let raters = f64::from(raters.ok_or(Undefined::NothingToCompare)?);
    if raters < 2.0 {
        return Err(Undefined::TooFewCoders);
    }
    let all = units * raters;
    corrected(differ / (all * (raters - 1.0)), pairs_that_differ(&marginals) / (all * all))
}
