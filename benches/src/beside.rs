//! How Highlit's worker finds annotations again in an edited text, in Chromium, beside the search of the
//! Hypothesis client: `cargo xtask bench --only anchor`. It prints a table and fails only where something
//! does not work: how fast a machine is proves nothing.

mod edited;
mod race;
mod summary;
mod chance {
    pub use e2e::Chance;
}

use std::{env, fs};

use anyhow::Result;
use highlit::annotation::Selectors;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::runtime::Builder;
use xtask::{tools, workspace};

use crate::{
    edited::{Edited, TONGUES},
    race::{Outcome, Runner},
};

const COUNT: usize = 1_000;
/// Words in 1,000 that are changed.
const CHANGED: usize = 50;
const SEED: u64 = 9;

/// How often Highlit's worker is started.
const ROUNDS: usize = 15;

/// A text, and how both sides are measured on it.
struct Text {
    name: &'static str,
    chars: usize,
    /// What was promised, in milliseconds.
    target: Option<f64>,
    /// How often the other is started: it takes a minute where the text is long.
    rival_rounds: usize,
}

const TEXTS: [Text; 4] = [
    Text { name: "100 kB", chars: 100_000, target: Some(100.0), rival_rounds: 3 },
    Text { name: "1 MB", chars: 1_000_000, target: Some(200.0), rival_rounds: 1 },
    Text { name: "2 MB", chars: 2_000_000, target: None, rival_rounds: 0 },
    Text { name: "4 MB", chars: 4_000_000, target: None, rival_rounds: 0 },
];

fn main() -> Result<()> {
    let dist = env::var_os("HIGHLIT_DIST").map_or_else(workspace::dist, Into::into);
    let rival = rival()?;
    let ours = Runner {
        name: "Highlit",
        site: &dist,
        begin: "highlitImporter",
        task: |edited| {
            let spans = edited.selectors().filter_map(|selectors| selectors.position);
            let ends: Vec<u32> = spans.flat_map(|span| [span.start().0, span.end().0]).collect();
            json!(["compare", edited.old.text(), edited.new.text(), ends])
        },
    };
    let theirs = Runner {
        name: "approx-string-match",
        site: rival.path(),
        begin: "() => new Worker('/rival.js', { type: 'module' })",
        task: |edited| json!(["compare", edited.new.text(), described(edited)]),
    };
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let tongue = &TONGUES[0];
    println!("{}, {COUNT} annotations, 5 % of words changed; medians in ms", tongue.name);
    println!(
        "{:<28}{:>7}{:>10}{:>10}{:>10}{:>9}{:>7}{:>9}{:>10}{:>9}{:>9}",
        "",
        "start",
        "search",
        "both",
        "fastest",
        "at most",
        "times",
        "per MB",
        "right",
        "wrong",
        "orphans"
    );
    for text in TEXTS {
        let edited = Edited::new(tongue, text.chars, COUNT, CHANGED, false, SEED);
        let outcome = runtime.block_on(ours.run(&edited, ROUNDS))?;
        row(&text, &ours, &outcome, &outcome);
        if text.rival_rounds > 0 {
            let rival = runtime.block_on(theirs.run(&edited, text.rival_rounds))?;
            row(&Text { target: None, ..text }, &theirs, &rival, &outcome);
        }
    }
    Ok(())
}

fn row(text: &Text, runner: &Runner, outcome: &Outcome, ours: &Outcome) {
    let percent = |share: f64| format!("{:.2} %", share * 100.0);
    let target = text.target.map(|most| format!("{most:.0}")).unwrap_or_default();
    println!(
        "{:<8}{:<20}{:>7.1}{:>10.1}{:>10.1}{:>10.1}{target:>9}{:>7.1}{:>9.1}{:>10}{:>9}{:>9}",
        text.name,
        runner.name,
        outcome.start,
        outcome.search,
        outcome.both,
        outcome.least,
        outcome.both / ours.both,
        outcome.search / (text.chars as f64 / 1e6),
        percent(outcome.tally.share_right()),
        percent(outcome.tally.share_wrong()),
        percent(outcome.tally.orphans as f64 / outcome.tally.all as f64),
    );
}

/// The annotations as files describe them. English is all ASCII, so that a place counts the same
/// in code points and in JavaScript's units.
fn described(edited: &Edited) -> Vec<Value> {
    let describe = |selectors: &Selectors| {
        json!({
            "exact": selectors.exact,
            "prefix": selectors.prefix,
            "suffix": selectors.suffix,
            "position": selectors.position.map(|span| span.start().0),
        })
    };
    edited.selectors().map(describe).collect()
}

/// A site of the other's worker and an empty page.
fn rival() -> Result<TempDir> {
    let module = tools::modules(&tools::approx_string_match())?
        .join("approx-string-match/build/src/index.js");
    let site = tempfile::tempdir()?;
    let file = |name: &str| site.path().join(name);
    fs::copy(module, file("approx-string-match.js"))?;
    fs::write(file("rival.js"), include_str!("rival.js"))?;
    fs::write(file("index.html"), "<!doctype html><title>Nothing</title>")?;
    Ok(site)
}
