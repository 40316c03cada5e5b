//! The coefficients that research asks for.

use super::{
    Agreement, HandIn, Match, Reliability, UAlpha, Undefined, alpha, alpha_of_chars, alpha_u,
    codings::Codings, fleiss_kappa, light_kappa, mean_f1,
};
use crate::{annotation::Codebook, article::Article};

/// The coefficients that research asks for. They are not told of with a report: some take
/// time in proportion to the square of the number of students.
#[derive(Clone, Debug, PartialEq)]
pub struct Research {
    /// [Krippendorff's alpha](alpha) over sentences; the value is the set of tags on one.
    pub sets: Agreement,
    /// [Cohen's kappa](super::cohen_kappa) of the same, its mean over pairs of students.
    pub cohen: Agreement,
    /// [Fleiss' kappa](fleiss_kappa) of the same.
    pub fleiss: Agreement,
    /// [Krippendorff's alpha](alpha_of_chars) over code points.
    pub chars: Agreement,
    /// [α<sub>U</sub>](alpha_u) of 2004.
    pub unitizing: Agreement,
    /// [<sub>u</sub>α](UAlpha::overall) of 2016.
    pub overall: Agreement,
    /// [<sub>|u</sub>α](UAlpha::binary) of 2016.
    pub binary: Agreement,
    /// [<sub>cu</sub>α](UAlpha::coding) of 2016.
    pub coding: Agreement,
    /// [Mean F1](mean_f1) of spans that are [the same](Match::Exact).
    pub exact: Agreement,
    /// [Mean F1](mean_f1) of spans that [meet](Match::Partial).
    pub partial: Agreement,
}

impl Research {
    /// Those of hand-ins that all count.
    pub fn of(article: &Article, codebook: &Codebook, hand_ins: &[&HandIn]) -> Self {
        let codings = Codings::of(article, codebook, hand_ins);
        let data = Reliability::of_tags(&codings.sentences, &codings.students);
        let continuum = codings.continuum();
        let none = Err(Undefined::NothingToCompare);
        let family = continuum.as_ref().map(UAlpha::of);
        let (overall, binary, coding) = match family {
            Some(family) => (family.overall, family.binary, family.coding),
            None => (none, none, none),
        };
        Self {
            sets: alpha(&data),
            cohen: light_kappa(&data),
            fleiss: fleiss_kappa(&data),
            chars: continuum.as_ref().map_or(none, alpha_of_chars),
            unitizing: continuum.as_ref().map_or(none, alpha_u),
            overall,
            binary,
            coding,
            exact: mean_f1(&codings.students, Match::Exact),
            partial: mean_f1(&codings.students, Match::Partial),
        }
    }

    /// All of them, in the order in which they are declared.
    pub fn all(&self) -> [Agreement; Self::COUNT] {
        let Self { sets, cohen, fleiss, chars, unitizing, .. } = *self;
        let Self { overall, binary, coding, exact, partial, .. } = *self;
        [sets, cohen, fleiss, chars, unitizing, overall, binary, coding, exact, partial]
    }

    /// How many they are.
    pub const COUNT: usize = 10;
}
