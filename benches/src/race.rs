//! A way of finding annotations again, timed in workers of a browser that has never been used before.

use std::{fs, path::Path, time::Duration};

use anyhow::{Context, Result, ensure};
use e2e::{Engine, Reader};
use highlit::{annotation::Found, article::CanonicalSpan, text::CharOffset};
use serde::Deserialize;
use serde_json::{Value, json};
use xtask::server::{Server, Site};

use crate::{
    edited::{Edited, Tally},
    summary::median,
};

const RACE: &str = include_str!("race.js");

/// Far more than anything takes: what is slow is measured, too.
const PATIENCE: Duration = Duration::from_secs(600);

/// Who finds annotations again.
pub struct Runner<'r> {
    /// What the table calls it.
    pub name: &'static str,
    /// The site that has its worker.
    pub site: &'r Path,
    /// JavaScript that starts one.
    pub begin: &'static str,
    /// What the worker is asked.
    pub task: fn(&Edited) -> Value,
}

/// What came of it; medians in milliseconds.
pub struct Outcome {
    /// Until the worker runs.
    pub start: f64,
    /// From the question to the answer.
    pub search: f64,
    /// Both.
    pub both: f64,
    /// Both in the fastest round, which other work on the machine held up least.
    pub least: f64,
    /// How right the answer is.
    pub tally: Tally,
}

#[derive(Deserialize)]
struct Round {
    start: f64,
    search: f64,
    /// Three numbers for each annotation, none where it is not found; then what else is answered.
    places: Vec<Option<f64>>,
}

impl Round {
    fn both(&self) -> f64 {
        self.start + self.search
    }
}

impl Runner<'_> {
    /// Has it find the annotations of a text some times.
    pub async fn run(&self, edited: &Edited, rounds: usize) -> Result<Outcome> {
        let folder = tempfile::tempdir()?;
        let task = folder.path().join("task.json");
        fs::write(&task, serde_json::to_string(&(self.task)(edited))?)?;
        let server = Server::start(Site::new(self.site)?.mount("/task.json", &task))?;
        let mut reader = Reader::start(Engine::Chromium, server.url()).await?;
        reader.set_patience(PATIENCE);
        reader.goto("/").await?;
        reader.run_script(RACE, vec![]).await?;
        let script = format!("race({}, ...arguments)", self.begin);
        reader.run_script(&script, vec![json!(rounds)]).await?;
        reader.wait_until("the end of the race", "window.raced").await?;
        let raced = reader.run_script("return window.raced", vec![]).await?;
        let rounds: Vec<Round> = serde_json::from_value(raced).context(self.name)?;
        let last = rounds.last().context("no round was run")?;
        let middle = |of: fn(&Round) -> f64| median(rounds.iter().map(of).collect());
        Ok(Outcome {
            start: middle(|round| round.start),
            search: middle(|round| round.search),
            both: middle(Round::both),
            least: rounds.iter().map(Round::both).fold(f64::INFINITY, f64::min),
            tally: tally(edited, &last.places)?,
        })
    }
}

fn tally(edited: &Edited, places: &[Option<f64>]) -> Result<Tally> {
    let answers = places.chunks_exact(3);
    ensure!(answers.len() >= edited.annotations.len(), "some annotations have no answer");
    let mut tally = Tally::default();
    for ((_, fate), answer) in edited.annotations.iter().zip(answers) {
        // Places are whole and few.
        let place = |number: Option<f64>| number.map(|number| CharOffset(number as u32));
        let span = place(answer[0]).zip(place(answer[1]));
        let span = span.and_then(|(start, end)| CanonicalSpan::new(start, end));
        tally.add(fate, &span.map_or(Found::Orphan, Found::Exact));
    }
    Ok(tally)
}
