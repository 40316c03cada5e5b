//! One visit to a contender's page, in a browser that has never been used before.

use std::{path::PathBuf, time::Duration};

use anyhow::{Context, Result};
use e2e::{Engine, Line, Reader};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::time::{Instant, timeout};

use crate::{addition::Addition, contender::Contender, measure::Measure};

const COLD: &str = include_str!("cold.js");
const PROBE: &str = include_str!("probe.js");
const SITE: &str = include_str!("../pages/site.js");

/// How long any step may take. What takes longer is told as that and not waited for.
pub const DEADLINE: Duration = Duration::from_secs(60);

/// A poor connection of a phone, as Lighthouse takes it to be.
pub const SLOW_LINE: Line = Line { latency: 150.0, bytes: 1_600_000.0 / 8.0 };
/// How many times slower than this machine a phone is, as Lighthouse takes it to be.
pub const SLOW_TIMES: f64 = 4.0;

/// How many frames are scrolled, and by how many pixels each.
const SCROLL: (u32, u32) = (180, 120);

/// What a page is shown, and what is done to it.
pub struct Task<'t> {
    /// Where the contender's site is.
    pub origin: &'t str,
    /// How many paragraphs the article has, which is at `/text.txt`.
    pub blocks: usize,
    /// The files that are imported one after the other, as the contender reads them.
    pub files: &'t [PathBuf],
    /// What is added then, taken away and so on.
    pub additions: &'t [Addition],
}

/// What a visit came to.
#[derive(Default)]
pub struct Visit {
    /// Each figure that there is; of some measures there are several.
    pub figures: Vec<(Measure, f64)>,
    /// Where it ended before all was measured, and why.
    pub stopped: Option<(Measure, String)>,
    /// Changes to the article's own nodes over all that was done.
    pub mutations: usize,
    /// In how many of the points that were asked for something was drawn.
    pub hits: Option<f64>,
}

#[derive(Deserialize)]
struct Taken {
    took: f64,
    #[serde(default)]
    mutations: usize,
    #[serde(default)]
    hits: f64,
}

#[derive(Deserialize)]
struct Scrolled {
    p95: f64,
    over: f64,
    late: f64,
}

/// Everything but the slow load. A step that takes too long ends it, and so does one that fails in what is not ours.
pub async fn visit(contender: Contender, task: &Task<'_>) -> Result<Visit> {
    let mut page = Page::start(contender, task.origin).await?;
    if let Err(error) = page.tour(task).await {
        let is_late = page.began.elapsed() >= DEADLINE;
        if !is_late && contender.is_ours() {
            return Err(error.context(format!("{contender:?}, {}", page.at.name())));
        }
        let why = if is_late {
            format!("over {} s", DEADLINE.as_secs())
        } else {
            format!("failed: {error:#}").chars().take(200).collect()
        };
        page.visit.stopped = Some((page.at, why));
    }
    Ok(page.visit)
}

/// The load alone, as the machine is.
pub async fn load(contender: Contender, task: &Task<'_>) -> Result<f64> {
    let mut page = Page::start(contender, task.origin).await?;
    page.open(task).await
}

/// The load alone, by a poor line on a slow processor.
pub async fn slow_load(contender: Contender, task: &Task<'_>) -> Result<f64> {
    let mut page = Page::start(contender, task.origin).await?;
    page.reader.go_by_line(SLOW_LINE).await?;
    page.reader.slow_down(SLOW_TIMES).await?;
    page.open(task).await
}

struct Page {
    contender: Contender,
    reader: Reader,
    /// What is being measured, and since when.
    at: Measure,
    began: Instant,
    visit: Visit,
}

impl Page {
    async fn start(contender: Contender, origin: &str) -> Result<Page> {
        let mut reader = Reader::start(Engine::Chromium, origin.to_owned()).await?;
        reader.set_patience(DEADLINE);
        let (at, began) = (Measure::Load, Instant::now());
        Ok(Page { contender, reader, at, began, visit: Visit::default() })
    }

    async fn tour(&mut self, task: &Task<'_>) -> Result<()> {
        let load = self.open(task).await?;
        self.note(load);
        self.reader.run_script(PROBE, vec![]).await?;
        if self.contender == Contender::Highlit {
            self.reader.run_script(SITE, vec![]).await?;
        }
        self.settle().await?;
        if self.contender != Contender::Bare {
            self.go_on(Measure::Import);
            self.import(task.files).await?;
            self.go_on(Measure::Heap);
            self.settle().await?;
            let held =
                "return [...memories].reduce((sum, { buffer }) => sum + buffer.byteLength, 0)";
            let linear = self.reader.run_script(held, vec![]).await?;
            let linear = linear.as_f64().context("memory has a size")?;
            let heap = self.reader.heap().await?;
            self.note((heap + linear) / 1e6);
            for addition in task.additions {
                self.change(addition).await?;
            }
            self.hit_test().await?;
        }
        self.scroll(task).await?;
        if self.contender != Contender::Bare {
            self.go_on(Measure::Save);
            let saved = self.run("return probe.save()", vec![]).await?;
            let saved: Taken = serde_json::from_value(saved)?;
            self.note(saved.took);
        }
        Ok(())
    }

    /// Opens the article; when it was painted and could be marked.
    async fn open(&mut self, task: &Task<'_>) -> Result<f64> {
        self.reader.before_each_page(COLD).await?;
        self.reader.goto("/?article=/text.txt").await?;
        self.reader.wait_until("an article", "window.shown").await?;
        let blocks = task.blocks;
        let all = format!("document.querySelectorAll('#article .text').length === {blocks}");
        self.reader.wait_until("the whole article", &all).await?;
        let shown = self.reader.run_script("return window.shown", vec![]).await?;
        shown.as_f64().context("a moment is a number")
    }

    async fn import(&mut self, files: &[PathBuf]) -> Result<()> {
        let mut all = 0.0;
        for file in files {
            self.settle().await?;
            self.began = Instant::now();
            self.reader.run_script("probe.watchImport()", vec![]).await?;
            self.reader.upload("#import-file", file).await?;
            let taken = self.run("return probe.imported", vec![]).await?;
            let taken: Taken = serde_json::from_value(taken)?;
            self.visit.mutations += taken.mutations;
            all += taken.took;
        }
        self.note(all);
        Ok(())
    }

    /// Adds one, gives it another tag and takes it away, each from a page at rest.
    async fn change(&mut self, addition: &Addition) -> Result<()> {
        self.go_on(Measure::Add);
        self.reader.run_script("probe.scrollTo(...arguments)", vec![json!(addition.block)]).await?;
        self.settle().await?;
        if self.contender == Contender::Highlit {
            let words = json!({ "block": addition.block, "units": addition.units });
            self.reader.run_script("contender.prepare(...arguments)", vec![words]).await?;
            self.reader.wait_for("#tag-menu").await?;
        }
        let changes = [
            (Measure::Add, vec![json!("add"), addition.item.clone()]),
            (Measure::Retag, vec![json!("retag"), json!(addition.id), json!("opinion")]),
            (Measure::Remove, vec![json!("remove"), json!(addition.id)]),
        ];
        for (measure, given) in changes {
            self.go_on(measure);
            self.settle().await?;
            self.taken("return probe.change(...arguments)", given).await?;
        }
        self.settle().await
    }

    async fn hit_test(&mut self) -> Result<()> {
        self.go_on(Measure::HitTest);
        let tested = self.run("return probe.hitTest()", vec![]).await?;
        if let Some(tested) = serde_json::from_value::<Option<Taken>>(tested)? {
            self.note(tested.took * 1e3);
            self.visit.hits = Some(tested.hits);
        }
        Ok(())
    }

    /// Down from the middle of the text.
    async fn scroll(&mut self, task: &Task<'_>) -> Result<()> {
        self.go_on(Measure::Frame);
        let middle = vec![json!(task.blocks / 2)];
        self.reader.run_script("probe.scrollTo(...arguments)", middle).await?;
        self.settle().await?;
        let given = vec![json!(SCROLL.0), json!(SCROLL.1)];
        let scrolled = self.run("return probe.scroll(...arguments)", given).await?;
        let Scrolled { p95, over, late } = serde_json::from_value(scrolled)?;
        self.visit.figures.extend([
            (Measure::Frame, p95),
            (Measure::LongFrames, over * 100.0),
            (Measure::LateFrames, late * 100.0),
        ]);
        self.settle().await
    }

    /// Waits until the page has nothing left to do and, if it keeps anything, has kept it.
    async fn settle(&mut self) -> Result<()> {
        if self.contender == Contender::Highlit {
            self.reader.wait_for(".safety.safe").await?;
        }
        self.run("return probe.rest()", vec![]).await.map(drop)
    }

    async fn taken(&mut self, script: &str, given: Vec<Value>) -> Result<()> {
        let taken: Taken = serde_json::from_value(self.run(script, given).await?)?;
        self.note(taken.took);
        self.visit.mutations += taken.mutations;
        Ok(())
    }

    async fn run(&mut self, script: &str, given: Vec<Value>) -> Result<Value> {
        let running = self.reader.run_to_end(script, given, DEADLINE);
        // A page that is busy may keep the driver itself from answering.
        timeout(DEADLINE + Duration::from_secs(5), running).await.context("timeout")?
    }

    fn note(&mut self, figure: f64) {
        self.visit.figures.push((self.at, figure));
    }

    /// From now on something else is measured.
    fn go_on(&mut self, measure: Measure) {
        (self.at, self.began) = (measure, Instant::now());
    }
}
