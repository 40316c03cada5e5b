//! Coefficients of agreement beside what published packages of Python make of the same random classes,
//! and how long a large class takes: `cargo run --release -p benches --bin agreement`.

use std::{
    collections::BTreeMap,
    io::Write,
    path::Path,
    process::{Command, Stdio},
    time::Instant,
};

use anyhow::{Context, Result, ensure};
use e2e::Chance;
use highlit::{
    classroom::{
        Agreement, Coding, Continuum, Match, Reliability, Tag, TaggedSpan, UAlpha, Value, alpha,
        alpha_interval, alpha_u, cohen_kappa, f1, fleiss_kappa, mean_f1,
    },
    text::{CharOffset, TextSpan},
};
use serde::Serialize;
use xtask::tools::{self, PYTHON};

const CLASSES: u64 = 200;
/// How far apart two sums of the same may be.
const TOLERANCE: f64 = 1e-9;

fn main() -> Result<()> {
    times();
    compare()
}

/// A class as the reference reads it.
#[derive(Serialize)]
struct Class {
    rows: Vec<Vec<Option<Value>>>,
    length: u32,
    spans: Vec<Vec<(u32, u32, u8)>>,
}

impl Class {
    /// A class in which coders more or less agree on what is there.
    fn random(seed: u64) -> Self {
        let mut chance = Chance::new(seed);
        let (coders, units) = (2 + chance.below(7), 1 + chance.below(60));
        let values = 1 + chance.below(6);
        let has_gaps = chance.once_in(2);
        let faults = 2 + chance.below(8);
        let truth: Vec<usize> = (0..units).map(|_| chance.below(values)).collect();
        let mut value = |truth: usize| {
            let given = if chance.once_in(faults) { chance.below(values) } else { truth };
            (!has_gaps || !chance.once_in(5)).then_some(given as Value)
        };
        let rows = (0..coders).map(|_| truth.iter().map(|truth| value(*truth)).collect()).collect();
        let length = 20 + chance.below(400) as u32;
        let spans = (0..coders).map(|_| spans(&mut chance, length, 3 + faults as u32)).collect();
        Self { rows, length, spans }
    }

    fn coefficients(&self) -> Result<BTreeMap<&'static str, Agreement>> {
        let data = Reliability::new(self.rows.clone());
        let coders: Vec<Coding> = self.spans.iter().map(|spans| coding(spans)).collect();
        let [pair_a, pair_b] = [coders[0].clone(), coders[1].clone()];
        let continuum =
            Continuum::new(CharOffset(self.length), coders).context("spans that fit")?;
        let family = UAlpha::of(&continuum);
        Ok(BTreeMap::from([
            ("alpha, krippendorff", alpha(&data)),
            ("alpha, nltk", alpha(&data)),
            ("Cohen's kappa, nltk", cohen_kappa(&data, 0, 1)),
            ("Cohen's kappa, statsmodels", cohen_kappa(&data, 0, 1)),
            ("Fleiss' kappa, statsmodels", fleiss_kappa(&data)),
            ("u-alpha, krippendorff-unitized-alpha", family.overall),
            ("|u-alpha, krippendorff-unitized-alpha", family.binary),
            ("F1 of characters, nltk", f1(&pair_a, &pair_b, Match::Chars)),
            ("F1 of exact spans, nltk", f1(&pair_a, &pair_b, Match::Exact)),
        ]))
    }
}

/// At least one span, none of which overlaps another; they start where those of other coders may.
fn spans(chance: &mut Chance, length: u32, step: u32) -> Vec<(u32, u32, u8)> {
    let mut spans = Vec::new();
    let mut start = 0;
    while start < length {
        let end = length.min(start + step * (1 + chance.below(3) as u32));
        if chance.once_in(2) {
            spans.push((start, end, chance.below(4) as u8));
        }
        start = end;
    }
    if spans.is_empty() {
        spans.push((0, length, 0));
    }
    spans
}

fn coding(spans: &[(u32, u32, u8)]) -> Coding {
    Coding::new(spans.iter().filter_map(|(start, end, number)| {
        let span = TextSpan::new(CharOffset(*start), CharOffset(*end)).ok()?;
        Some(TaggedSpan { tag: Tag::new(*number)?, span })
    }))
}

/// How often a coefficient was the same, and how often neither side had one.
#[derive(Default)]
struct Tally {
    same: usize,
    undefined: usize,
    furthest: f64,
}

fn compare() -> Result<()> {
    let packages = tools::modules(&tools::agreement_references()?)?;
    let classes: Vec<Class> = (0..CLASSES).map(Class::random).collect();
    let lines: Vec<String> = classes.iter().map(serde_json::to_string).collect::<Result<_, _>>()?;
    let answers = ask(&packages, &lines.join("\n"))?;
    ensure!(answers.len() == classes.len(), "{} answers to {CLASSES} classes", answers.len());

    let mut tallies: BTreeMap<&str, Tally> = BTreeMap::new();
    for (seed, (class, answer)) in classes.iter().zip(&answers).enumerate() {
        for (name, found) in class.coefficients()? {
            let reference = answer.get(name).with_context(|| format!("no {name}"))?;
            let tally = tallies.entry(name).or_default();
            match (found, reference) {
                (Ok(found), Some(reference)) => {
                    let apart = (found - reference).abs();
                    ensure!(apart <= TOLERANCE, "{name}, seed {seed}: {found}, not {reference}");
                    tally.same += 1;
                    tally.furthest = tally.furthest.max(apart);
                }
                (Err(_), None) => tally.undefined += 1,
                _ => anyhow::bail!("{name}, seed {seed}: {found:?}, not {reference:?}"),
            }
        }
    }
    println!("\n{:<40}{:>6}{:>12}{:>12}", "", "same", "undefined", "furthest");
    for (name, Tally { same, undefined, furthest }) in tallies {
        println!("{name:<40}{same:>6}{undefined:>12}{furthest:>12.1e}");
    }
    Ok(())
}

/// What the packages make of classes, one per line.
fn ask(packages: &Path, classes: &str) -> Result<Vec<BTreeMap<String, Option<f64>>>> {
    let root = xtask::workspace::root();
    let mut reference = Command::new(PYTHON)
        .arg(root.join("tests/core/agreement/reference.py"))
        .env("PYTHONPATH", packages)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start {PYTHON}"))?;
    // It answers nothing before it has read all, so that neither waits for the other.
    reference.stdin.take().context("its input")?.write_all(classes.as_bytes())?;
    let output = reference.wait_with_output()?;
    ensure!(output.status.success(), "{PYTHON} failed; it has printed why");
    String::from_utf8(output.stdout)?
        .lines()
        .map(|line| serde_json::from_str(line).context("an answer"))
        .collect()
}

/// 500 hand-ins of 60 highlights each, in an article of 1,000 words and 50 sentences.
fn times() {
    const LENGTH: u32 = 6_000;
    let mut chance = Chance::new(1);
    let hand_in = |chance: &mut Chance| {
        let span = |_| {
            let start = 6 * chance.below(980) as u32;
            (start, start + 6 * (1 + chance.below(20) as u32), chance.below(6) as u8)
        };
        coding(&(0..60).map(span).collect::<Vec<_>>())
    };
    let coders: Vec<Coding> = (0..500).map(|_| hand_in(&mut chance)).collect();
    let units = |len: u32| -> Vec<TextSpan> {
        let unit = |at| TextSpan::new(CharOffset(at * len), CharOffset((at + 1) * len)).ok();
        (0..LENGTH / len).filter_map(unit).collect()
    };
    let (words, sentences) = (units(6), units(120));
    let Some(continuum) = Continuum::new(CharOffset(LENGTH), coders) else { return };
    let coders = continuum.coders();

    println!("500 hand-ins of 60 highlights in 6,000 characters, in ms");
    let mut all = 0.0;
    for (what, units) in [("words", &words), ("sentences", &sentences)] {
        let data = Reliability::of_tags(units, coders);
        all += time(&format!("data of {what}"), || Reliability::of_tags(units, coders));
        all += time(&format!("alpha of {what}"), || alpha(&data));
        all += time(&format!("Fleiss' kappa of {what}"), || fleiss_kappa(&data));
        all += time(&format!("interval of {what}, 1,000 resamples"), || {
            alpha_interval(&data, 1, 1_000)
        });
    }
    for by in [Match::Chars, Match::Exact, Match::Partial] {
        all += time(&format!("mean F1, {by:?}"), || mean_f1(coders, by));
    }
    all += time("alpha_U of 2004", || alpha_u(&continuum));
    all += time("u-alpha family", || UAlpha::of(&continuum));
    println!("{:<40}{all:>8.1}", "all");
}

/// How long work takes, in milliseconds.
fn time<T>(what: &str, work: impl FnOnce() -> T) -> f64 {
    let start = Instant::now();
    std::hint::black_box(work());
    let took = start.elapsed().as_secs_f64() * 1e3;
    println!("{what:<40}{took:>8.1}");
    took
}
