//! How well annotations are found again in a changed text, and how long that takes:
//! `cargo run --release -p benches --bin anchor`; with `--curve` also what other limits would do, with
//! `--seed N` on texts that the limits were not chosen on.

mod edited;
mod chance {
    pub use e2e::Chance;
}

use std::{env, time::Instant};

use anyhow::{Context, Result, bail};
use highlit::{
    anchor::{Limits, Tracer},
    annotation::{Describer, Found, Selectors},
};

use crate::edited::{Edited, TONGUES, Tally, Tongue};

/// Annotations in each language; 10,000 in all.
const COUNT: usize = 2_500;
const CHARS: usize = 100_000;
/// Words in 1,000 that are changed.
const CHANGED: usize = 50;

fn main() -> Result<()> {
    let (mut seed, mut has_curve) = (1, false);
    let mut arguments = env::args().skip(1);
    while let Some(option) = arguments.next() {
        match option.as_str() {
            "--curve" => has_curve = true,
            "--seed" => seed = arguments.next().context("--seed takes a number")?.parse()?,
            _ => bail!("usage: anchor [--curve] [--seed N]"),
        }
    }
    let parts: Vec<(&Tongue, Edited)> = TONGUES
        .iter()
        .zip(seed..)
        .map(|(tongue, seed)| (tongue, Edited::new(tongue, CHARS, COUNT, CHANGED, true, seed)))
        .collect();
    table(&parts);
    times(seed + 8);
    if has_curve {
        curve(&parts);
    }
    Ok(())
}

fn tally(edited: &Edited, find: impl Fn(&Selectors) -> Found) -> Tally {
    let mut tally = Tally::default();
    for (selectors, fate) in &edited.annotations {
        tally.add(fate, &find(selectors));
    }
    tally
}

fn table(parts: &[(&Tongue, Edited)]) {
    println!(
        "{:<9}{:<20}{:>8}{:>10}{:>9}{:>9}{:>8}{:>9}",
        "", "", "all", "survive", "right", "edges", "wrong", "orphans"
    );
    let mut sums = [Tally::default(); 3];
    for (tongue, edited) in parts {
        let exact = Describer::new(&edited.new);
        let alone = Tracer::new(&edited.new, edited.selectors());
        let both = Tracer::between(&edited.old, &edited.new);
        let tallies = [
            tally(edited, |selectors| exact.resolve(selectors)),
            tally(edited, |selectors| alone.find(selectors)),
            tally(edited, |selectors| both.find(selectors)),
        ];
        rows(tongue.name, tallies);
        for (sum, tally) in sums.iter_mut().zip(tallies) {
            *sum += tally;
        }
    }
    rows("all", sums);
}

fn rows(name: &str, tallies: [Tally; 3]) {
    for (way, tally) in
        ["exact words alone", "selectors only", "with the old text"].iter().zip(tallies)
    {
        let percent = |share: f64| format!("{:.2} %", share * 100.0);
        let edges = percent(tally.edges as f64 / tally.survive as f64);
        println!(
            "{name:<9}{way:<20}{:>8}{:>10}{:>9}{edges:>9}{:>8}{:>9}",
            tally.all,
            tally.survive,
            percent(tally.share_right()),
            percent(tally.share_wrong()),
            tally.orphans
        );
    }
}

fn curve(parts: &[(&Tongue, Edited)]) {
    println!("\nright, wrong: selectors only; with the old text");
    let chosen = Limits::default();
    let with = |limits: Limits| {
        let sum = |make: &dyn Fn(&Edited) -> Tally| {
            let mut sum = Tally::default();
            parts.iter().for_each(|(_, edited)| sum += make(edited));
            sum
        };
        let alone = sum(&|edited| {
            let tracer = Tracer::new(&edited.new, edited.selectors()).with_limits(limits);
            tally(edited, |selectors| tracer.find(selectors))
        });
        let both = sum(&|edited| {
            let tracer = Tracer::between(&edited.old, &edited.new).with_limits(limits);
            tally(edited, |selectors| tracer.find(selectors))
        });
        let say = |t: Tally| {
            format!("{:>8.2} %{:>8.2} %", t.share_right() * 100.0, t.share_wrong() * 100.0)
        };
        format!("{}   {}", say(alone), say(both))
    };
    for share in [0.3, 0.4, 0.5, 0.6, 0.7] {
        println!("kept     {share:>5.2}{}", with(Limits { kept: share, ..chosen }));
        println!("score    {share:>5.2}{}", with(Limits { score: share, ..chosen }));
    }
    for likeness in [0.0, 0.4, 0.5, 0.6, 0.7] {
        println!("likeness {likeness:>5.2}{}", with(Limits { likeness, ..chosen }));
    }
    for lead in [0, 2, 4, 8, 16, 32] {
        println!("lead     {lead:>5}{}", with(Limits { lead, ..chosen }));
    }
}

fn times(seed: u64) {
    println!("\n1,000 annotations, 5 % of words changed, in ms: making a tracer, finding all");
    for (name, chars) in [("100 kB", 100_000), ("1 MB", 1_000_000)] {
        let edited = Edited::new(&TONGUES[0], chars, 1_000, CHANGED, false, seed);
        let time = |make: fn(&Edited) -> Tracer<'_>| {
            let start = Instant::now();
            let tracer = make(&edited);
            let made = start.elapsed();
            let tally = tally(&edited, |selectors| tracer.find(selectors));
            let ms = |time: std::time::Duration| time.as_secs_f64() * 1e3;
            format!(
                "{:>8.1}{:>8.1}  right {:.2} %, wrong {:.2} %",
                ms(made),
                ms(start.elapsed() - made),
                tally.share_right() * 100.0,
                tally.share_wrong() * 100.0
            )
        };
        println!(
            "{name:<8}selectors only    {}",
            time(|edited| Tracer::new(&edited.new, edited.selectors()))
        );
        println!(
            "{name:<8}with the old text {}",
            time(|edited| Tracer::between(&edited.old, &edited.new))
        );
    }
}
