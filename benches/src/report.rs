//! What was measured, as a table for people and as JSON for machines.

use std::collections::BTreeMap;

use anyhow::Result;
use serde::Serialize;

use crate::{
    contender::Contender,
    measure::{Goal, Measure},
    native::Native,
    summary::median,
    visit::Visit,
};

/// How all of it was measured.
#[derive(Clone, Debug, Serialize)]
pub struct Setting {
    /// What does it again.
    pub command: &'static str,
    /// The processor, and how many of its cores there are.
    pub machine: String,
    /// The browser and its version.
    pub browser: String,
}

/// Everything that was measured.
#[derive(Serialize)]
pub struct Report {
    setting: Setting,
    parts: Vec<Part>,
}

/// What was measured with one text.
#[derive(Serialize)]
pub struct Part {
    material: &'static str,
    rounds: usize,
    /// Changes to the article's own nodes that Highlit or its element made.
    article_mutations: usize,
    /// None where there is more than a file may hold.
    native: Option<Native>,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    measure: Measure,
    name: &'static str,
    goal: Option<Goal>,
    cells: BTreeMap<&'static str, Cell>,
}

/// What was measured of one contender.
#[derive(Default, Serialize)]
struct Cell {
    /// None if it could not be measured.
    median: Option<f64>,
    /// How many times what the baseline takes.
    ratio: Option<f64>,
    /// Whether that is what was promised; for what is ours.
    is_met: Option<bool>,
    /// Why there is no figure.
    why: Option<String>,
    figures: Vec<f64>,
}

/// All visits to each contender, and what else is known of it.
pub type Visits = Vec<(Contender, Vec<Visit>)>;

impl Part {
    /// Sums up the visits with one text.
    pub fn new(material: &'static str, native: Option<Native>, visits: &Visits) -> Part {
        let is_ours = |who: Contender| matches!(who, Contender::Highlit | Contender::Element);
        let ours = visits.iter().filter(|(who, _)| is_ours(*who));
        let article_mutations = ours.flat_map(|(_, all)| all).map(|one| one.mutations).sum();
        let rows = Measure::ALL.into_iter().filter_map(|measure| row(measure, visits)).collect();
        let rounds = visits.first().map_or(0, |(_, all)| all.len());
        Part { material, rounds, article_mutations, native, rows }
    }

    /// The table.
    fn table(&self) -> String {
        let columns =
            [Contender::Baseline, Contender::Highlit, Contender::Element, Contender::Recogito];
        let mut lines = vec![vec![self.material.to_owned()]];
        lines[0].push("baseline".into());
        for contender in &columns[1..] {
            lines[0].extend([contender.name().to_owned(), "×".to_owned()]);
        }
        lines[0].extend(["bare".to_owned(), "goal".to_owned()]);
        for row in &self.rows {
            let mut line = vec![row.name.to_owned()];
            for contender in columns {
                let cell = row.cells.get(contender.name());
                line.push(cell.map_or_else(String::new, Cell::shown));
                if contender != Contender::Baseline {
                    let ratio = cell.and_then(|cell| cell.ratio);
                    line.push(ratio.map_or_else(String::new, |ratio| format!("{ratio:.2}")));
                }
            }
            let bare = row.cells.get(Contender::Bare.name());
            line.push(bare.map_or_else(String::new, Cell::shown));
            line.push(match row.goal {
                Some(Goal::Times(most)) => format!("≤ {most}×"),
                Some(Goal::Most(most)) => format!("≤ {most}"),
                Some(Goal::Bare) => "≤ bare".to_owned(),
                None => String::new(),
            });
            lines.push(line);
        }
        let native = self.native.as_ref().map_or_else(String::new, |native| {
            let Native { add, write, read } = native;
            format!(" The core by itself, natively: add {add:.3} ms, write {write:.1} ms, read {read:.1} ms.")
        });
        format!(
            "{}\nMedians of {} visits. Bold: a goal that is missed. Changes to the article's own nodes by Highlit: {}.{native}\n",
            aligned(&lines),
            self.rounds,
            self.article_mutations,
        )
    }
}

impl Cell {
    fn shown(&self) -> String {
        match (self.median, &self.why) {
            (Some(figure), _) => {
                let figure = match figure {
                    small if small < 10.0 => format!("{small:.2}"),
                    middling if middling < 1_000.0 => format!("{middling:.1}"),
                    large => format!("{large:.0}"),
                };
                if self.is_met == Some(false) { format!("**{figure}**") } else { figure }
            }
            (None, Some(why)) => why.clone(),
            (None, None) => "–".to_owned(),
        }
    }
}

impl Report {
    /// Sums up all.
    pub fn new(setting: Setting, parts: Vec<Part>) -> Report {
        Report { setting, parts }
    }

    /// The tables, in Markdown.
    pub fn to_markdown(&self) -> String {
        let Setting { command, machine, browser } = &self.setting;
        let tables: Vec<String> = self.parts.iter().map(Part::table).collect();
        format!("{browser}, {machine}, `{command}`.\n\n{}", tables.join("\n"))
    }

    /// All of it in JSON.
    pub fn to_json(&self) -> Result<String> {
        Ok(serde_json::to_string_pretty(self)? + "\n")
    }
}

fn row(measure: Measure, visits: &Visits) -> Option<Row> {
    let figures = |all: &[Visit]| -> Vec<f64> {
        let all = all.iter().flat_map(|visit| &visit.figures);
        all.filter(|(other, _)| *other == measure).map(|(_, figure)| *figure).collect()
    };
    let middle = |who: Contender| {
        let (_, all) = visits.iter().find(|(other, _)| *other == who)?;
        let figures = figures(all);
        (!figures.is_empty()).then(|| median(figures))
    };
    let (baseline, bare) = (middle(Contender::Baseline), middle(Contender::Bare));
    let cell = |(who, all): &(Contender, Vec<Visit>)| {
        let median = middle(*who);
        let ratio = median.zip(baseline).map(|(one, other)| one / other);
        let ratio = ratio.filter(|_| !measure.is_share() && *who != Contender::Baseline);
        let is_met = median.filter(|_| matches!(who, Contender::Highlit | Contender::Element));
        let is_met = is_met.zip(measure.goal()).and_then(|(figure, goal)| match goal {
            Goal::Times(most) => ratio.map(|ratio| ratio <= most),
            Goal::Most(most) => Some(figure <= most),
            Goal::Bare => bare.map(|bare| figure <= bare),
        });
        let stopped = all.iter().find_map(|visit| visit.stopped.as_ref());
        let why = stopped.filter(|(at, _)| *at == measure).map(|(_, why)| why.clone());
        (who.name(), Cell { median, ratio, is_met, why, figures: figures(all) })
    };
    let cells: BTreeMap<_, _> = visits.iter().map(cell).collect();
    let is_known = cells.values().any(|cell| cell.median.is_some() || cell.why.is_some());
    is_known.then(|| Row { measure, name: measure.name(), goal: measure.goal(), cells })
}

/// A table of Markdown whose columns line up; the first line is its head.
fn aligned(lines: &[Vec<String>]) -> String {
    let columns = lines.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        let cells = lines.iter().filter_map(|line| line.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let mut table = String::new();
    for (number, line) in lines.iter().enumerate() {
        for (column, (cell, width)) in line.iter().zip(&widths).enumerate() {
            table += &match column {
                0 => format!("| {cell:<width$} "),
                _ => format!("| {cell:>width$} "),
            };
        }
        table += "|\n";
        if number == 0 {
            for (column, width) in widths.iter().enumerate() {
                table +=
                    &format!("|{}{}", "-".repeat(width + 1), if column == 0 { "-" } else { ":" });
            }
            table += "|\n";
        }
    }
    table
}
