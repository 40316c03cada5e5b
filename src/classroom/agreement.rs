//! What a coefficient answers.

/// A coefficient, or why it has no value.
///
/// A value is finite and at most 1, which is perfect agreement. At 0 the coders
/// agree as often as chance would have them; below it they do less often. An F1
/// is not corrected for chance and lies from 0 to 1.
pub type Agreement = Result<f64, Undefined>;

/// Why a coefficient has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undefined {
    /// There are fewer than two coders, or no such coder.
    TooFewCoders,
    /// No two coders did anything that could be set side by side: no unit has
    /// two values, or nobody marked anything.
    NothingToCompare,
    /// All that is compared is of one and the same tag, so that there was no way
    /// to disagree and chance would do as well.
    OneTag,
    /// Some units have more values than others, which this coefficient does not
    /// allow for.
    Uneven,
    /// There is only one unit, which says nothing of how far chance carries.
    TooFewUnits,
    /// Too few resamples were asked for, or had a value.
    TooFewResamples,
}

/// One minus the observed disagreement over the expected one, both of which are
/// at least 0; or what it means that none can be expected.
pub(super) fn corrected(observed: f64, expected: f64) -> Agreement {
    if expected > 0.0 { Ok(1.0 - observed / expected) } else { Err(Undefined::OneTag) }
}
