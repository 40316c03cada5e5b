//! The two pages under the clock, each in a browser that has never been used before.

use std::path::Path;

use anyhow::{Context, Result};
use e2e::{Engine, Reader};
use highlit::{article::Place, text::Utf16Offset};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::material::Material;

const PROBE: &str = include_str!("probe.js");

/// How often something is added in one browser.
const ADDITIONS: usize = 3;

/// Which page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum App {
    /// The built site.
    Highlit,
    /// The page in `baseline/`.
    Baseline,
}

/// What the probe says of one operation, in milliseconds and pieces.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Measured {
    /// From the start to the end of the frame that shows it.
    pub painted: f64,
    /// From the start to the question whether a file may come in.
    #[serde(default)]
    pub asked: Option<f64>,
    /// How many ranges are registered afterwards.
    pub ranges: usize,
    /// How many changes the article's own nodes have seen.
    pub mutations: usize,
}

/// One visit to a page.
#[derive(Clone, Debug, Serialize)]
pub struct Visit {
    /// The import of the annotation file.
    pub import: Measured,
    /// Additions after it.
    pub additions: Vec<Measured>,
}

/// Opens a page on a text that is served at `/text.txt`, brings a file in and adds to it.
pub async fn visit(app: App, origin: &str, material: &Material, file: &Path) -> Result<Visit> {
    let mut page = Page { app, reader: Reader::start(Engine::Chromium, origin.to_owned()).await? };
    page.open(material).await?;
    let import = page.import(file).await.context("importing")?;
    let mut additions = Vec::new();
    for number in 0..ADDITIONS {
        additions.push(page.add(material, number).await.context("adding")?);
    }
    Ok(Visit { import, additions })
}

struct Page {
    app: App,
    reader: Reader,
}

impl Page {
    async fn open(&mut self, material: &Material) -> Result<()> {
        self.reader.goto("/?article=/text.txt").await?;
        let blocks = material.empty.article().blocks().len();
        let all = format!("document.querySelectorAll('#article .text').length === {blocks}");
        self.reader.wait_until("the whole article", &all).await?;
        self.reader.run_script(PROBE, vec![]).await?;
        self.settle().await
    }

    async fn import(&mut self, file: &Path) -> Result<Measured> {
        self.reader.run_script("probe.watchImport()", vec![]).await?;
        self.reader.upload("#import-file", file).await?;
        let measured = self.measured().await?;
        self.settle().await?;
        Ok(measured)
    }

    /// Adds a highlight to the first words of a paragraph in the middle of the text.
    async fn add(&mut self, material: &Material, number: usize) -> Result<Measured> {
        let article = material.empty.article();
        let block = article.blocks().len() / 2 + number;
        let words = article.block_text(block).char_indices().filter(|(_, c)| *c == ' ');
        let end = words.map(|(byte, _)| byte).nth(4).context("a paragraph has five words")?;
        let units = article.block_text(block)[..end].encode_utf16().count();
        let start = article.block_range(block).start;
        let place = Place { block, offset: Utf16Offset(u32::try_from(units)?) };
        let end = article.offset_of(place)?;

        self.run("probe.scrollTo(...arguments)", vec![json!(block)]).await?;
        self.settle().await?;
        match self.app {
            App::Highlit => {
                let selection = vec![json!(block), json!(0), json!(units)];
                self.run("probe.select(...arguments)", selection).await?;
                self.reader.wait_for("#tag-menu").await?;
                self.settle().await?;
                self.run("probe.measureAdd(probe.pressOne)", vec![]).await?;
            }
            App::Baseline => {
                let made = json!({ "id": "urn:x", "tag": "fact", "start": start.0, "end": end.0 });
                let script = "const [made] = arguments; probe.measureAdd(() => baseline.add(made))";
                self.run(script, vec![made]).await?;
            }
        }
        let measured = self.measured().await?;
        self.settle().await?;
        Ok(measured)
    }

    /// Waits until the page has nothing left to do and, if it keeps anything, has kept it.
    async fn settle(&mut self) -> Result<()> {
        if self.app == App::Highlit {
            self.reader.wait_for(".safety.safe").await?;
        }
        self.run("probe.rest()", vec![]).await?;
        self.reader.wait_until("a page at rest", "window.rested").await
    }

    async fn measured(&mut self) -> Result<Measured> {
        self.reader.wait_until("the end of the measurement", "window.measured").await?;
        Ok(serde_json::from_value(self.run("return window.measured", vec![]).await?)?)
    }

    async fn run(&mut self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        self.reader.run_script(script, arguments).await
    }
}
