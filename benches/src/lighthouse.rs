//! What Lighthouse makes of the built site: `cargo xtask bench --only lighthouse`. It is asked for a phone on a poor
//! line, which is how it asks by itself, once on the page a reader begins with and once on an article. It prints the
//! scores and what each takes points for, writes them to `target/lighthouse.json`, and fails only where Lighthouse
//! itself does: how fast a machine is proves nothing.

mod summary;

use std::{env, fs, path::Path, process::Command};

use anyhow::{Context, Result, ensure};
use serde_json::{Map, Value, json};
use xtask::{
    browsers::Engine,
    server::{Server, Site},
    tools::{self, Toolbox},
    workspace,
};

use crate::summary::median;

/// Scores vary with what else the machine does.
const ROUNDS: usize = 3;

/// The page a reader begins with, and an article that can be marked.
const PAGES: [(&str, &str); 2] = [("start", ""), ("article", "?article=samples/skate-park.txt")];

const CATEGORIES: [&str; 4] = ["performance", "accessibility", "best-practices", "seo"];

/// What a score of performance is made of.
const METRICS: [&str; 5] = [
    "first-contentful-paint",
    "largest-contentful-paint",
    "total-blocking-time",
    "cumulative-layout-shift",
    "speed-index",
];

fn main() -> Result<()> {
    let dist = env::var_os("HIGHLIT_DIST").map_or_else(workspace::dist, Into::into);
    let server = Server::start(Site::new(&dist)?.packing())?;
    let toolbox = Toolbox::with(&[tools::lighthouse()])?;
    let lighthouse = toolbox.find("lighthouse").expect("lighthouse is in the toolbox");
    let browser = Engine::Chromium.programs()?.browser;
    let folder = tempfile::tempdir()?;
    let mut all = Map::new();
    for (name, address) in PAGES {
        let mut reports = Vec::new();
        // Round 0 is not counted: in it the server packs what it sends.
        for round in 0..=ROUNDS {
            let file = folder.path().join("report.json");
            let address = format!("{}{address}", server.url());
            let report = ask(&lighthouse, &browser, &address, &file)?;
            if round > 0 {
                reports.push(report);
            }
        }
        all.insert(name.to_owned(), summary_of(name, &reports)?);
    }
    let file = workspace::root().join("target/lighthouse.json");
    fs::write(&file, serde_json::to_string_pretty(&all)? + "\n")?;
    println!("It is in target/lighthouse.json.");
    Ok(())
}

fn ask(lighthouse: &Path, browser: &Path, address: &str, file: &Path) -> Result<Value> {
    let status = Command::new(lighthouse)
        .args([address, "--quiet", "--output=json"])
        .arg("--chrome-flags=--headless --no-sandbox --disable-dev-shm-usage")
        .arg(format!("--output-path={}", file.display()))
        .env("CHROME_PATH", browser)
        .status()
        .context("cannot start lighthouse")?;
    ensure!(status.success(), "lighthouse failed on {address}");
    let report: Value = serde_json::from_str(&fs::read_to_string(file)?)?;
    ensure!(report["runtimeError"].is_null(), "lighthouse says {}", report["runtimeError"]);
    Ok(report)
}

/// Prints the medians, and what the last report takes points for.
fn summary_of(name: &str, reports: &[Value]) -> Result<Value> {
    let last = reports.last().context("no report")?;
    let middle =
        |of: &dyn Fn(&Value) -> Option<f64>| median(reports.iter().filter_map(of).collect());
    println!(
        "\nLighthouse {} on the page “{name}”, medians of {ROUNDS}:",
        last["lighthouseVersion"]
    );
    let (mut scores, mut metrics, mut faults) = (Map::new(), Map::new(), Vec::new());
    for category in CATEGORIES {
        let score = middle(&|report| report["categories"][category]["score"].as_f64()) * 100.0;
        println!("{category:<28}{score:>8.0}");
        scores.insert(category.to_owned(), json!(score.round()));
        let weighed = last["categories"][category]["auditRefs"].as_array();
        for audit in weighed.into_iter().flatten().filter(|it| it["weight"].as_f64() > Some(0.0)) {
            let id = audit["id"].as_str().unwrap_or_default();
            let found = &last["audits"][id];
            if found["score"].as_f64().is_some_and(|score| score < 1.0) {
                let fault =
                    format!("{category}: {id}: {} {}", found["title"], found["displayValue"]);
                println!("  {fault}");
                faults.push(fault);
            }
        }
    }
    for metric in METRICS {
        let value = middle(&|report| report["audits"][metric]["numericValue"].as_f64());
        println!("{metric:<28}{value:>8.1}");
        metrics.insert(metric.to_owned(), json!(value));
    }
    Ok(json!({ "scores": scores, "metrics": metrics, "faults": faults }))
}
