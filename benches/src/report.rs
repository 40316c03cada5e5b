//! The table, and the same for machines.

use anyhow::Result;
use serde::Serialize;

use crate::{
    native::Native,
    page::{Measured, Visit},
    summary::median,
};

/// What Highlit may take for each operation, as a multiple of the baseline.
#[derive(Clone, Copy)]
pub struct Targets {
    /// For the import of a file.
    pub import: f64,
    /// For the addition of one highlight.
    pub add: f64,
}

/// Everything that was measured.
#[derive(Default, Serialize)]
pub struct Report {
    materials: Vec<Part>,
}

#[derive(Serialize)]
struct Part {
    material: &'static str,
    rows: Vec<Row>,
    /// Of the article's own nodes, over all that Highlit did.
    article_mutations: usize,
    native: Native,
    highlit: Vec<Visit>,
    baseline: Vec<Visit>,
}

/// One operation; medians in milliseconds.
#[derive(Serialize)]
struct Row {
    operation: &'static str,
    highlit: f64,
    baseline: f64,
    ratio: f64,
    /// What the ratio may be, where that was promised.
    target: Option<f64>,
}

impl Report {
    /// Takes in what was measured on one material.
    pub fn add(
        &mut self,
        material: &'static str,
        targets: Option<Targets>,
        native: Native,
        visits: [Vec<Visit>; 2],
    ) {
        let [highlit, baseline] = visits;
        let target = |of: fn(Targets) -> f64| targets.map(of);
        let rows = vec![
            row("import to painted", target(|all| all.import), &highlit, &baseline, imports),
            row("add one to painted", target(|all| all.add), &highlit, &baseline, additions),
        ];
        let everything =
            highlit.iter().flat_map(|visit| imports(visit).iter().chain(additions(visit)));
        let article_mutations = everything.map(|measured| measured.mutations).sum();
        let part = Part { material, rows, article_mutations, native, highlit, baseline };
        self.materials.push(part);
    }

    /// Prints the table.
    pub fn print(&self) {
        let line = |cells: [&str; 5]| {
            let [operation, highlit, baseline, ratio, target] = cells;
            println!("{operation:<34}{highlit:>12}{baseline:>12}{ratio:>8}{target:>8}");
        };
        println!("\nMedians in ms:");
        for part in &self.materials {
            println!();
            line([part.material, "Highlit", "baseline", "ratio", "target"]);
            for row in &part.rows {
                let figures = [row.highlit, row.baseline].map(|figure| format!("{figure:.1}"));
                let ratio = format!("{:.2}", row.ratio);
                let target = row.target.map_or_else(String::new, |most| format!("≤ {most:.1}"));
                line([row.operation, &figures[0], &figures[1], &ratio, &target]);
            }
            println!("changes to the article's own nodes: {}", part.article_mutations);
            let Native { add, write, read } = part.native;
            println!("the core by itself: add {add:.3}, write {write:.1}, read {read:.1}");
        }
    }

    /// All of it in JSON.
    pub fn to_json(&self) -> Result<String> {
        Ok(serde_json::to_string_pretty(self)?)
    }
}

fn imports(visit: &Visit) -> &[Measured] {
    std::slice::from_ref(&visit.import)
}

fn additions(visit: &Visit) -> &[Measured] {
    &visit.additions
}

fn row(
    operation: &'static str,
    target: Option<f64>,
    highlit: &[Visit],
    baseline: &[Visit],
    of: impl Fn(&Visit) -> &[Measured],
) -> Row {
    let middle = |visits: &[Visit]| {
        median(visits.iter().flat_map(&of).map(|measured| measured.painted).collect())
    };
    let (highlit, baseline) = (middle(highlit), middle(baseline));
    Row { operation, highlit, baseline, ratio: highlit / baseline, target }
}
