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
    let (size_a, size_b) = (size(a, by), size(b, by));
    if size_a + size_b == 0.0 {
        return Err(Undefined::NothingToCompare);
    }
    let alike = |shared: f64| (shared, shared);
    let (of_a, of_b) = match by {
        Match::Chars => alike(chars_shared(a, b)),
        Match::Exact => alike(spans_shared(a, b)),
        Match::Partial => (spans_touched(a, b), spans_touched(b, a)),
    };
    if of_a * of_b == 0.0 {
        return Ok(0.0);
    }
    // The harmonic mean of of_a / size_a and of_b / size_b.
    Ok(2.0 * of_a * of_b / (of_a * size_b + of_b * size_a))
}

/// The mean F1 over all pairs of coders; a pair of which neither marked anything
/// is left out.
///
/// Undefined if there are [too few coders](Undefined::TooFewCoders) or [no
/// pair](Undefined::NothingToCompare) is left.
pub fn mean_f1(coders: &[Coding], by: Match) -> Agreement {
    if coders.len() < 2 {
        return Err(Undefined::TooFewCoders);
    }
    let (mut sum, mut pairs) = (0.0, 0_u32);
    for (index, a) in coders.iter().enumerate() {
        for value in coders[index + 1..].iter().flat_map(|b| f1(a, b, by)) {
            sum += value;
            pairs += 1;
        }
    }
    if pairs == 0 { Err(Undefined::NothingToCompare) } else { Ok(sum / f64::from(pairs)) }
}

fn size(coding: &Coding, by: Match) -> f64 {
    match by {
        Match::Chars => coding.sections().iter().map(|section| f64::from(section.span.len())).sum(),
        Match::Exact | Match::Partial => coding.spans().len() as f64,
    }
}

/// The code points that both marked with the same tag, once for each such tag.
fn chars_shared(a: &Coding, b: &Coding) -> f64 {
    let (mut a, mut b) = (a.sections(), b.sections());
    let mut shared = 0;
    while let ([first, rest_a @ ..], [second, rest_b @ ..]) = (a, b) {
        shared += overlap(first, second);
        // Sections of one tag do not overlap, so that what ends first has met all it can.
        let end = |section: &TaggedSpan| (section.tag, section.span.end());
        if end(first) <= end(second) { a = rest_a } else { b = rest_b }
    }
    f64::from(shared)
}

/// How many code points two spans share, if they have the same tag.
fn overlap(a: &TaggedSpan, b: &TaggedSpan) -> u32 {
    let (a_span, b_span) = (a.span, b.span);
    if a.tag != b.tag || !a_span.overlaps(b_span) {
        return 0;
    }
    a_span.end().min(b_span.end()).0 - a_span.start().max(b_span.start()).0
}

/// The spans that both have, tag and all.
fn spans_shared(a: &Coding, b: &Coding) -> f64 {
    let (mut a, mut b) = (a.spans(), b.spans());
    let mut shared = 0;
    while let ([first, rest_a @ ..], [second, rest_b @ ..]) = (a, b) {
        shared += u32::from(first == second);
        if first <= second { a = rest_a } else { b = rest_b }
    }
    f64::from(shared)
}

/// The spans of one coding that share a code point with a span of the same tag in
/// the other.
fn spans_touched(a: &Coding, b: &Coding) -> f64 {
    let mut others = b.sections();
    let touched = a.spans().iter().filter(|span| {
        let is_past =
            |other: &TaggedSpan| (other.tag, other.span.end()) <= (span.tag, span.span.start());
        while let [other, rest @ ..] = others
            && is_past(other)
        {
            others = rest;
        }
        others.first().is_some_and(|other| overlap(span, other) > 0)
    });
    touched.count() as f64
}
