//! Coefficients of agreement: published examples, and what always holds.

use highlit::{
    classroom::{
        Agreement, Coding, Continuum, LEAST_RESAMPLES, Match, Reliability, RunningF1, Tag, TagSet,
        TaggedSpan, UAlpha, Undefined, Value, alpha, alpha_interval, alpha_u, alpha_u_of,
        cohen_kappa, f1, fleiss_kappa, mean_f1,
    },
    text::{CharOffset, TextSpan},
};
use proptest::{collection::vec, option, prelude::*};

use crate::{chance::Chance, support::cases};

/// Floating-point sums in another order differ by less.
const HAIR: f64 = 1e-12;

const MATCHES: [Match; 3] = [Match::Chars, Match::Exact, Match::Partial];

fn span(start: u32, end: u32) -> TextSpan {
    TextSpan::new(CharOffset(start), CharOffset(end)).unwrap()
}

fn tag(number: u8) -> Tag {
    Tag::new(number).unwrap()
}

/// Spans as start, end and the number of the tag.
fn coding(spans: &[(u32, u32, u8)]) -> Coding {
    let spans = spans.iter();
    Coding::new(
        spans
            .map(|(start, end, number)| TaggedSpan { tag: tag(*number), span: span(*start, *end) }),
    )
}

fn continuum(length: u32, coders: &[&[(u32, u32, u8)]]) -> Continuum {
    let coders = coders.iter().map(|spans| coding(spans)).collect();
    Continuum::new(CharOffset(length), coders).unwrap()
}

/// One row of signs per coder; a point is a missing value.
fn data(rows: &[&str]) -> Reliability {
    let value = |sign: char| (sign != '.').then_some(Value::from(sign));
    Reliability::new(rows.iter().map(|row| row.chars().map(value).collect()).collect())
}

/// Two coders of whom the first gave value *i* and the second value *j* so often.
fn table(counts: &[&[usize]]) -> Reliability {
    let (mut a, mut b) = (Vec::new(), Vec::new());
    for (i, row) in (0..).zip(counts) {
        for (j, count) in (0..).zip(*row) {
            a.extend(vec![Some(i); *count]);
            b.extend(vec![Some(j); *count]);
        }
    }
    Reliability::new(vec![a, b])
}

fn turned(rows: &[&str]) -> Reliability {
    let column =
        |at: usize| rows.iter().map(move |row| row.chars().nth(at).map(|sign| sign as Value));
    Reliability::new((0..rows[0].len()).map(|at| column(at).collect()).collect())
}

/// The diagnoses that six psychiatrists gave to each of 30 patients (Fleiss 1971,
/// table 1, as the package `irr` of R spells it out).
const DIAGNOSES: [&str; 30] = [
    "444444", "222555", "233335", "555555", "222444", "113333", "333355", "113334", "114444",
    "555555", "144444", "124444", "222333", "144444", "224445", "333335", "111455", "111112",
    "224444", "133555", "555555", "244444", "224555", "114444", "144445", "222224", "111155",
    "224444", "133333", "555555",
];

/// Krippendorff 2004, "Content Analysis", 2nd edition, p. 254: c is 0, k is 1.
fn two_observers() -> Continuum {
    continuum(
        300,
        &[
            &[(75, 145, 0), (220, 250, 0), (30, 90, 1), (150, 200, 1)],
            &[(70, 150, 0), (205, 225, 0), (250, 270, 0), (30, 90, 1), (150, 200, 1)],
        ],
    )
}

/// Krippendorff 2019, "Content Analysis", 4th edition, figure 12.11, p. 340: what
/// Alex, Paul and Suzan cut out of a continuum.
fn three_observers() -> Continuum {
    continuum(
        60,
        &[
            &[(0, 7, 1), (7, 13, 2), (30, 32, 5), (32, 37, 6), (37, 44, 6), (44, 60, 7)],
            &[(0, 7, 1), (7, 13, 3), (13, 21, 5), (32, 44, 6)],
            &[(0, 7, 1), (7, 13, 4), (13, 21, 5), (32, 37, 6), (37, 41, 6), (41, 44, 6)],
        ],
    )
}

#[test]
fn published_examples_come_out() {
    // Krippendorff 2011, section C.
    let four = data(&["123321412...", "1233224125.3", ".3332342251.", "12332441251."]);
    // Wikipedia, "Krippendorff's alpha", the computational example.
    let three = data(&[".....34121133.3", "1.213343.......", "..21344.21133.4"]);
    let patients = table(&[&[88, 14, 18], &[10, 40, 10], &[2, 6, 12]]);
    let UAlpha { overall, binary, coding, values } = UAlpha::of(&three_observers());
    for (source, found, published, last_digit) in [
        ("Krippendorff 2011, section C", alpha(&four), 0.743421, 1e-6),
        ("Wikipedia", alpha(&three), 0.691358, 1e-6),
        ("Cohen 1960, table 2b, p. 45", cohen_kappa(&patients, 0, 1), 0.491525, 1e-6),
        ("Fleiss 1971, table 1", fleiss_kappa(&turned(&DIAGNOSES)), 0.430245, 1e-6),
        ("Krippendorff 2004, c", alpha_u_of(&two_observers(), tag(0)), 0.7286, 1e-4),
        ("Krippendorff 2004, k", alpha_u_of(&two_observers(), tag(1)), 1.0, 1e-6),
        ("Krippendorff 2004, both", alpha_u(&two_observers()), 0.8587, 1e-4),
        ("Krippendorff 2019, overall", overall, 0.510, 1e-3),
        // It prints 0.413 for 0.4136.
        ("Krippendorff 2019, binary", binary, 0.413, 2e-3),
        ("Krippendorff 2019, coding", coding, 0.724, 1e-3),
    ] {
        let found = found.unwrap();
        assert!((found - published).abs() <= last_digit / 2.0 + HAIR, "{source}: {found}");
    }
    // Krippendorff 2019, section 12.6.6: 7 meets nothing but gaps.
    let published = [Some(1.0), Some(0.0), Some(1.0), Some(1.0), None, Some(0.0), Some(0.0)];
    let tags = [1, 2, 5, 6, 7, 3, 4].map(|number| tag(number).bit());
    for ((set, found), (tag, published)) in values.into_iter().zip(tags.into_iter().zip(published))
    {
        assert_eq!(set, tag);
        match published {
            Some(published) => {
                assert!((found.unwrap() - published).abs() < HAIR, "{set:b} {found:?}")
            }
            None => assert_eq!(found, Err(Undefined::NothingToCompare)),
        }
    }
}

#[test]
fn what_has_no_meaning_has_no_value() {
    use Undefined::{NothingToCompare, OneTag, TooFewCoders, TooFewResamples, TooFewUnits, Uneven};
    for (rows, alphas, cohens, fleiss) in [
        (&[] as &[&str], TooFewCoders, TooFewCoders, TooFewCoders),
        (&["abc"], TooFewCoders, TooFewCoders, TooFewCoders),
        (&["", ""], NothingToCompare, NothingToCompare, NothingToCompare),
        (&["..", ".."], NothingToCompare, NothingToCompare, NothingToCompare),
        (&["a.", ".b"], NothingToCompare, NothingToCompare, TooFewCoders),
        (&["aab", "aa."], OneTag, OneTag, Uneven),
        (&["aaa", "aaa"], OneTag, OneTag, OneTag),
    ] {
        let data = data(rows);
        assert_eq!(alpha(&data), Err(alphas), "{rows:?}");
        assert_eq!(alpha_interval(&data, 1, 100), Err(alphas), "{rows:?}");
        assert_eq!(cohen_kappa(&data, 0, 1), Err(cohens), "{rows:?}");
        assert_eq!(fleiss_kappa(&data), Err(fleiss), "{rows:?}");
    }
    assert_eq!(fleiss_kappa(&data(&["ab", "a.", "aa"])), Err(Uneven));
    assert_eq!(cohen_kappa(&data(&["ab", "ab"]), 0, 2), Err(TooFewCoders));
    assert_eq!(alpha_interval(&data(&["ab", "b."]), 1, 100), Err(TooFewUnits));
    assert_eq!(alpha_interval(&data(&["ab", "ab"]), 1, LEAST_RESAMPLES - 1), Err(TooFewResamples));

    let none: &[(u32, u32, u8)] = &[];
    let all = &[(0, 9, 0)][..];
    for (coders, expected) in
        [(&[all] as &[&[(u32, u32, u8)]], TooFewCoders), (&[none, none], NothingToCompare)]
    {
        let continuum = continuum(9, coders);
        assert_eq!(alpha_u(&continuum), Err(expected));
        let same = Err(expected);
        let family = UAlpha { overall: same, binary: same, coding: same, values: Vec::new() };
        assert_eq!(UAlpha::of(&continuum), family);
        assert_eq!(mean_f1(continuum.coders(), Match::Chars), Err(expected));
    }
    let whole = UAlpha::of(&continuum(9, &[all, all]));
    assert_eq!([whole.overall, whole.binary, whole.coding], [Err(OneTag); 3]);
    let apart = UAlpha::of(&continuum(9, &[&[(0, 4, 0)], &[(4, 9, 0)]]));
    assert_eq!(apart.coding, Err(NothingToCompare));
    let alike = UAlpha::of(&continuum(9, &[&[(0, 4, 0)], &[(0, 4, 0)]]));
    assert_eq!([alike.overall, alike.binary, alike.coding], [Ok(1.0), Ok(1.0), Err(OneTag)]);
    assert_eq!(alpha_u_of(&continuum(9, &[all, all]), tag(1)), Err(NothingToCompare));

    assert_eq!(Continuum::new(CharOffset(0), Vec::new()), None);
    assert_eq!(Continuum::new(CharOffset(8), vec![coding(all)]), None);
    assert_eq!(Tag::new(Tag::COUNT), None);
}

#[test]
fn overlap_is_counted_in_characters_and_in_spans() {
    type Spans<'s> = &'s [(u32, u32, u8)];
    let rows: [(Spans, Spans, [f64; 3]); 10] = [
        (&[(0, 10, 0)], &[(0, 10, 0)], [1.0, 1.0, 1.0]),
        (&[(0, 10, 0)], &[(5, 15, 0)], [0.5, 0.0, 1.0]),
        (&[(0, 10, 0)], &[(10, 20, 0)], [0.0, 0.0, 0.0]),
        (&[(0, 10, 0)], &[(0, 10, 1)], [0.0, 0.0, 0.0]),
        (&[(0, 10, 0)], &[], [0.0, 0.0, 0.0]),
        // A place with two tags counts for each.
        (&[(0, 10, 0), (0, 10, 1)], &[(0, 10, 0)], [2.0 / 3.0, 2.0 / 3.0, 2.0 / 3.0]),
        // One long span for three short ones: all of them are matched.
        (&[(0, 30, 0)], &[(0, 5, 0), (10, 15, 0), (20, 25, 0)], [2.0 / 3.0, 0.0, 1.0]),
        // Of two spans one is matched; of one, all.
        (&[(0, 10, 0), (40, 50, 0)], &[(5, 10, 0)], [0.4, 0.0, 2.0 / 3.0]),
        // What overlaps itself counts once in characters.
        (&[(0, 10, 0), (5, 15, 0)], &[(0, 15, 0)], [1.0, 0.0, 1.0]),
        (&[(0, 15, 0), (5, 10, 0)], &[(0, 15, 0)], [1.0, 2.0 / 3.0, 1.0]),
    ];
    for (a, b, expected) in rows {
        for (by, expected) in MATCHES.into_iter().zip(expected) {
            let found = f1(&coding(a), &coding(b), by).unwrap();
            assert!((found - expected).abs() < HAIR, "{a:?} and {b:?} by {by:?}: {found}");
        }
    }
    // A pair of coders of whom neither marked anything is left out of the mean.
    let class =
        [coding(&[(0, 10, 0)]), coding(&[(5, 15, 0)]), Coding::default(), Coding::default()];
    assert_eq!(mean_f1(&class, Match::Chars), Ok(0.5 / 5.0));
    assert_eq!(class[0].only(tag(1)), Coding::default());
}

#[test]
fn tags_are_put_on_the_units_they_touch() {
    let units = [span(0, 4), span(4, 8), span(10, 14)];
    let coders = [coding(&[(3, 5, 0), (4, 12, 2)]), coding(&[(8, 10, 0)])];
    let values =
        |data: &Reliability, coder| (0..3).map(|unit| data.value(coder, unit).unwrap()).collect();
    let sets: Vec<TagSet> = values(&Reliability::of_tags(&units, &coders), 0);
    assert_eq!(sets, [0b001, 0b101, 0b100]);
    let first: Vec<Value> = values(&Reliability::of_tag(tag(0), &units, &coders), 0);
    assert_eq!(first, [1, 1, 0]);
    let between: Vec<Value> = values(&Reliability::of_tags(&units, &coders), 1);
    assert_eq!(between, [0, 0, 0]);
}

#[test]
fn an_interval_has_alphas_of_resamples_for_its_ends() {
    // Of two units that disagree and agree, a resample has the one twice, or the
    // other, which is of one tag, or both.
    let data = data(&["aa", "ba"]);
    let both = alpha(&data).unwrap();
    let disagreed = alpha(&self::data(&["aa", "bb"])).unwrap();
    let interval = alpha_interval(&data, 7, 1_000).unwrap();
    assert_eq!((interval.low, interval.high), (disagreed, both));
    assert!((650..850).contains(&interval.resamples), "{interval:?}");
    let alike = alpha_interval(&self::data(&["ab", "ab"]), 7, 1_000).unwrap();
    assert_eq!((alike.low, alike.high), (1.0, 1.0));
}

/// A random class: few values, and some of them missing.
fn any_data() -> impl Strategy<Value = Vec<Vec<Option<Value>>>> {
    (2..6_usize, 1..12_usize, 1..4_u32).prop_flat_map(|(coders, units, values)| {
        vec(vec(option::weighted(0.8, 0..values), units), coders)
    })
}

fn any_coding() -> impl Strategy<Value = Vec<(u32, u32, u8)>> {
    vec((0..LENGTH - 1, 1..12_u32, 0..3_u8), 0..6).prop_map(|spans| {
        spans.into_iter().map(|(start, len, tag)| (start, LENGTH.min(start + len), tag)).collect()
    })
}

const LENGTH: u32 = 40;

fn check_range(found: Agreement, what: &str) {
    assert!(found.is_err() || found.is_ok_and(|value| value <= 1.0), "{what}: {found:?}");
}

fn check_same(found: Agreement, expected: Agreement, what: &str) {
    match (found, expected) {
        (Ok(found), Ok(expected)) => {
            assert!((found - expected).abs() < 1e-9, "{what}: {found} for {expected}")
        }
        _ => assert_eq!(found, expected, "{what}"),
    }
}

/// Shuffles, the same way for the same seed.
fn shuffle<T>(items: &mut [T], seed: u64) {
    let mut chance = Chance::new(seed);
    for at in (1..items.len()).rev() {
        items.swap(at, chance.below(at + 1));
    }
}

/// Alpha from its definition: the share of pairs of values within units that
/// differ, each unit's pairs weighed by m − 1, over that share of all pairs.
fn alpha_by_pairs(rows: &[Vec<Option<Value>>]) -> Option<f64> {
    let units: Vec<Vec<Value>> = (0..rows[0].len())
        .map(|unit| rows.iter().filter_map(|row| row[unit]).collect::<Vec<_>>())
        .filter(|values| values.len() > 1)
        .collect();
    let differ = |values: &[Value]| {
        let pairs = values.iter().flat_map(|a| values.iter().map(move |b| a != b));
        pairs.filter(|differs| *differs).count() as f64
    };
    let all = units.concat();
    let total = all.len() as f64;
    let observed: f64 = units.iter().map(|unit| differ(unit) / (unit.len() as f64 - 1.0)).sum();
    let expected = differ(&all) / (total - 1.0);
    (expected > 0.0).then(|| 1.0 - observed / expected)
}

/// The alphas of resamples that have one, from the smallest to the largest.
fn resampled_alphas(rows: &[Vec<Option<Value>>], seed: u64, resamples: usize) -> Vec<f64> {
    let mut chance = Chance::new(seed);
    let is_pairable = |unit: &usize| rows.iter().filter(|row| row[*unit].is_some()).count() > 1;
    let units: Vec<usize> = (0..rows[0].len()).filter(is_pairable).collect();
    let resample = |_| {
        let below = |bits: u64| (((bits >> 32) * units.len() as u64) >> 32) as usize;
        let drawn: Vec<usize> = units.iter().map(|_| units[below(chance.bits())]).collect();
        let row = |row: &Vec<Option<Value>>| drawn.iter().map(|unit| row[*unit]).collect();
        alpha_by_pairs(&rows.iter().map(row).collect::<Vec<_>>())
    };
    let mut alphas: Vec<f64> = (0..resamples).filter_map(resample).collect();
    alphas.sort_by(f64::total_cmp);
    alphas
}

/// The sections of one coder with gaps (the empty set) for what lies between.
fn partition(coding: &Coding, of: impl Fn(Tag) -> bool) -> Vec<(u32, u32, TagSet)> {
    let sections: Vec<_> = coding.sections().iter().filter(|section| of(section.tag)).collect();
    let mut cuts: Vec<u32> = sections
        .iter()
        .flat_map(|section| [section.span.start().0, section.span.end().0])
        .chain([0, LENGTH])
        .collect();
    cuts.sort_unstable();
    cuts.dedup();
    let set = |at: u32| {
        let covering = sections.iter().filter(|section| section.span.covers(CharOffset(at)));
        covering.fold(0, |set, section| set | section.tag.bit())
    };
    cuts.windows(2).map(|cut| (cut[0], cut[1], set(cut[0]))).collect()
}

fn shared(a: &(u32, u32, TagSet), b: &(u32, u32, TagSet)) -> f64 {
    f64::from(a.1.min(b.1).saturating_sub(a.0.max(b.0)))
}

/// The coefficient of a coincidence matrix that is added up section by section,
/// where `counts` says which pairs of sections are set beside each other.
fn u_alpha_by_sections(
    coders: &[Vec<(u32, u32, TagSet)>],
    value: impl Fn(TagSet) -> TagSet,
    counts: impl Fn(TagSet, TagSet) -> bool,
) -> Option<f64> {
    let others = coders.len() as f64 - 1.0;
    // The length of each section where it is set beside others, and its value.
    let mut lengths: Vec<(f64, TagSet)> = Vec::new();
    let (mut differ, mut all) = (0.0, 0.0);
    for (i, a) in coders.iter().enumerate() {
        for section in a {
            let mut length = 0.0;
            for (_, b) in coders.iter().enumerate().filter(|(j, _)| *j != i) {
                for other in b.iter().filter(|other| counts(section.2, other.2)) {
                    let shared = shared(section, other) / others;
                    length += shared;
                    differ += if value(section.2) == value(other.2) { 0.0 } else { shared };
                }
            }
            all += length;
            lengths.push((length, section.2));
        }
    }
    let squares: f64 =
        lengths.iter().map(|(length, set)| if *set == 0 { *length } else { length * length }).sum();
    let pairs = lengths.iter().flat_map(|a| lengths.iter().map(move |b| (a, b)));
    let apart: f64 = pairs.filter(|(a, b)| value(a.1) != value(b.1)).map(|(a, b)| a.0 * b.0).sum();
    let expected = all * apart / (all * all - squares);
    (expected > 0.0).then(|| 1.0 - differ / expected)
}

/// The older coefficient of one tag, from its definition: δ² over all pairs of
/// sections and gaps, observed and expected.
fn disagreement_by_sections(coders: &[Vec<(u32, u32, TagSet)>]) -> (f64, f64) {
    let square = |x: f64| x * x;
    let length = |section: &(u32, u32, TagSet)| f64::from(section.1 - section.0);
    let mut observed = 0.0;
    for (i, a) in coders.iter().enumerate() {
        for b in coders.iter().enumerate().filter(|(j, _)| *j != i).map(|(_, b)| b) {
            for (g, h) in a.iter().flat_map(|g| b.iter().map(move |h| (g, h))) {
                let ends = |x: u32, y: u32| square(f64::from(x) - f64::from(y));
                observed += match (g.2 != 0, h.2 != 0) {
                    (true, true) if shared(g, h) > 0.0 => ends(g.0, h.0) + ends(g.1, h.1),
                    (true, false) if shared(g, h) == length(g) => square(length(g)),
                    (false, true) if shared(g, h) == length(h) => square(length(h)),
                    _ => 0.0,
                };
            }
        }
    }
    let all: Vec<_> = coders.iter().flatten().collect();
    let marked = || all.iter().filter(|section| section.2 != 0).map(|section| length(section));
    let gaps = || all.iter().filter(|section| section.2 == 0).map(|section| length(section));
    let mut expected = 0.0;
    for l in marked() {
        expected += (marked().count() as f64 - 1.0) / 3.0 * (2.0 * l.powi(3) - 3.0 * l * l + l);
        expected += l * l * gaps().filter(|gap| *gap >= l).map(|gap| gap - l + 1.0).sum::<f64>();
    }
    let (m, whole) = (coders.len() as f64, f64::from(LENGTH));
    let within: f64 = marked().map(|l| l * (l - 1.0)).sum();
    let expected = 2.0 / whole * expected / (m * whole * (m * whole - 1.0) - within);
    (observed / (m * (m - 1.0) * whole * whole), expected)
}

fn check_definitions(continuum: &Continuum) {
    let coders = |of: &dyn Fn(Tag) -> bool| -> Vec<Vec<_>> {
        continuum.coders().iter().map(|coding| partition(coding, of)).collect()
    };
    let all = coders(&|_| true);
    let family = UAlpha::of(continuum);
    let any = |_, _| true;
    let both = |a, b| a != 0 && b != 0;
    for (what, found, expected) in [
        ("overall", family.overall, u_alpha_by_sections(&all, |set| set, any)),
        ("binary", family.binary, u_alpha_by_sections(&all, |set| set.min(1), any)),
        ("coding", family.coding, u_alpha_by_sections(&all, |set| set, both)),
    ] {
        check_same(found, expected.ok_or(found.err().unwrap_or(Undefined::OneTag)), what);
    }
    let disagreements =
        continuum.tags().map(|tag| disagreement_by_sections(&coders(&|other| other == tag)));
    let (observed, expected) =
        disagreements.fold((0.0, 0.0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    if expected > 0.0 {
        check_same(alpha_u(continuum), Ok(1.0 - observed / expected), "alpha_u");
    }
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn alpha_is_what_it_is_defined_to_be(rows in any_data()) {
        let found = alpha(&Reliability::new(rows.clone()));
        prop_assert_eq!(found.is_ok(), alpha_by_pairs(&rows).is_some());
        if let Some(expected) = alpha_by_pairs(&rows) {
            check_same(found, Ok(expected), "alpha");
        }
    }

    #[test]
    fn order_and_names_make_no_difference(mut rows in any_data(), seed in any::<u64>()) {
        let before = Reliability::new(rows.clone());
        shuffle(&mut rows, seed);
        for row in &mut rows {
            shuffle(row, seed ^ 1);
            for value in row.iter_mut().flatten() {
                *value = value.wrapping_mul(u32::MAX / 3).wrapping_add(seed as u32);
            }
        }
        let after = Reliability::new(rows);
        check_same(alpha(&after), alpha(&before), "alpha");
        check_same(fleiss_kappa(&after), fleiss_kappa(&before), "fleiss");
        check_same(cohen_kappa(&after, 0, 1), cohen_kappa(&after, 1, 0), "cohen");
        for found in [alpha(&after), fleiss_kappa(&after), cohen_kappa(&after, 0, 1)] {
            check_range(found, "a coefficient");
        }
    }

    /// Of many coders who marked few different amounts the mean is told without going
    /// through all pairs.
    #[test]
    fn the_mean_f1_is_that_of_all_pairs(
        codings in vec(vec((0..12_u32, 1..5_u32, 0..3_u8), 0..4), 1..5),
        coders in vec(any::<prop::sample::Index>(), 2..90),
    ) {
        let spans = |made: &Vec<(u32, u32, u8)>| -> Vec<(u32, u32, u8)> {
            made.iter().map(|(start, length, tag)| (*start, start + length, *tag)).collect()
        };
        let coders: Vec<Coding> =
            coders.iter().map(|index| coding(&spans(index.get(&codings)))).collect();
        for by in MATCHES {
            let pairs = coders.iter().enumerate().flat_map(|(index, a)| {
                coders[index + 1..].iter().map(move |b| f1(a, b, by))
            });
            let values: Vec<f64> = pairs.flatten().collect();
            let mean = values.iter().sum::<f64>() / values.len() as f64;
            let expected = if values.is_empty() { Err(Undefined::NothingToCompare) } else { Ok(mean) };
            check_same(mean_f1(&coders, by), expected, "mean F1");
        }
    }

    /// To nine digits, whether coders mark a letter of a book or nearly all of it.
    #[test]
    fn the_running_mean_f1_is_that_of_all_pairs(
        lengths in vec(prop::sample::select(vec![1, 2, 7, 300, 20_000, 900_000_u32]), 0..8),
        starts in vec(0..12_u32, 8),
    ) {
        let coder = |(at, length): (usize, &u32)| {
            let start = starts[at];
            coding(&[(start, start + length, 0), (start + length + 1, start + length + 3, 1)])
        };
        let coders: Vec<Coding> =
            lengths.iter().enumerate().map(coder).chain([Coding::default()]).collect();
        let mut running = RunningF1::new(2_000_000);
        coders.iter().for_each(|coding| running.add(coding));
        match (running.mean(), mean_f1(&coders, Match::Chars)) {
            (Ok(found), Ok(expected)) => {
                prop_assert!((found - expected).abs() < 1e-9, "{} {}", found, expected);
            }
            (found, expected) => prop_assert_eq!(found, expected),
        }
    }

    #[test]
    fn who_all_say_the_same_agree(row in vec(option::weighted(0.8, 0..3_u32), 0..9), coders in 2..5_usize) {
        let data = Reliability::new(vec![row; coders]);
        for found in [alpha(&data), cohen_kappa(&data, 0, 1), fleiss_kappa(&data)] {
            prop_assert!(found.is_err() || found == Ok(1.0), "{:?}", found);
        }
    }

    #[test]
    fn fleiss_is_alpha_but_for_the_size_of_the_sample(
        rows in (1..9_usize).prop_flat_map(|units| vec(vec((0..3_u32).prop_map(Some), units), 2..5))
    ) {
        // Krippendorff 2011 corrects by n - 1 where Fleiss has n.
        let all = (rows.len() * rows[0].len()) as f64;
        let data = Reliability::new(rows);
        let expected = fleiss_kappa(&data).map(|kappa| 1.0 - (1.0 - kappa) * (all - 1.0) / all);
        check_same(alpha(&data), expected, "alpha");
    }

    #[test]
    fn an_interval_is_that_of_its_resamples(rows in any_data(), seed in any::<u64>()) {
        let data = Reliability::new(rows.clone());
        let found = alpha_interval(&data, seed, 130);
        prop_assert_eq!(found, alpha_interval(&data, seed, 130));
        if let Ok(interval) = found {
            let alphas = resampled_alphas(&rows, seed, 130);
            prop_assert_eq!(interval.resamples, alphas.len());
            let beyond = ((alphas.len() as f64 + 1.0) * 0.025).floor() as usize;
            check_same(Ok(interval.low), Ok(alphas[beyond - 1]), "low");
            check_same(Ok(interval.high), Ok(alphas[alphas.len() - beyond]), "high");
        }
    }

    #[test]
    fn overlap_is_the_same_from_either_side(a in any_coding(), b in any_coding()) {
        let (a, b) = (coding(&a), coding(&b));
        for by in MATCHES {
            prop_assert_eq!(f1(&a, &b, by), f1(&b, &a, by));
            prop_assert!(f1(&a, &b, by).is_ok_and(|value| (0.0..=1.0).contains(&value)) != (a == b && a == Coding::default()));
            let alone = if a == Coding::default() { Err(Undefined::NothingToCompare) } else { Ok(1.0) };
            prop_assert_eq!(f1(&a, &a, by), alone);
        }
        let exact = f1(&a, &b, Match::Exact);
        prop_assert!(exact.is_err() || exact.unwrap() <= f1(&a, &b, Match::Partial).unwrap() + HAIR);
    }

    #[test]
    fn continua_are_compared_as_defined(
        spans in vec(any_coding(), 2..5), seed in any::<u64>(), turn in 0..3_u8,
    ) {
        let coders: Vec<Coding> = spans.iter().map(|spans| coding(spans)).collect();
        let before = Continuum::new(CharOffset(LENGTH), coders.clone()).unwrap();
        check_definitions(&before);

        // The order of coders and the numbers of tags make no difference.
        let turned = spans.iter().map(|spans| {
            let turned = spans.iter().map(|(start, end, tag)| (*start, *end, (tag + turn) % 3));
            let mut turned: Vec<_> = turned.collect();
            shuffle(&mut turned, seed);
            coding(&turned)
        });
        let mut turned: Vec<Coding> = turned.collect();
        shuffle(&mut turned, seed);
        let after = Continuum::new(CharOffset(LENGTH), turned).unwrap();
        let [one, other] = [UAlpha::of(&before), UAlpha::of(&after)];
        check_same(one.overall, other.overall, "overall");
        check_same(one.binary, other.binary, "binary");
        check_same(one.coding, other.coding, "coding");
        check_same(alpha_u(&before), alpha_u(&after), "alpha_u");
        for by in MATCHES {
            check_same(mean_f1(before.coders(), by), mean_f1(after.coders(), by), "mean F1");
        }
        for found in [one.overall, one.binary, one.coding, alpha_u(&before)] {
            check_range(found, "a coefficient");
        }
        for (_, found) in one.values {
            check_range(found, "a value");
        }

        let alike = Continuum::new(CharOffset(LENGTH), vec![coders[0].clone(); 3]).unwrap();
        let family = UAlpha::of(&alike);
        for found in [family.overall, family.binary, family.coding, alpha_u(&alike)] {
            prop_assert!(found.is_err() || found == Ok(1.0), "{:?}", found);
        }
    }
}
