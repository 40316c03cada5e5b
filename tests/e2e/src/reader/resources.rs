//! What the machine and the line give to a page. Chromium alone can be told and asked.

use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::Reader;

/// A line to the network.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    /// From a request to the first byte of its answer, in milliseconds.
    pub latency: f64,
    /// Bytes in a second, in either direction.
    pub bytes: f64,
}

impl Reader {
    /// Has the page go by such a line from now on.
    pub async fn go_by_line(&mut self, line: Line) -> Result<()> {
        self.browser.devtools("Network.enable", json!({})).await?;
        let line = json!({
            "offline": false,
            "latency": line.latency,
            "downloadThroughput": line.bytes,
            "uploadThroughput": line.bytes,
        });
        self.browser.devtools("Network.emulateNetworkConditions", line).await.map(drop)
    }

    /// Has the page's own thread be that many times as slow.
    pub async fn slow_down(&mut self, times: f64) -> Result<()> {
        let rate = json!({ "rate": times });
        self.browser.devtools("Emulation.setCPUThrottlingRate", rate).await.map(drop)
    }

    /// The bytes that the page's JavaScript holds and cannot do without, once what it can has been
    /// cleared away.
    pub async fn heap(&mut self) -> Result<f64> {
        // What the first finds to be of no use may be all that held something else.
        for _ in 0..2 {
            self.browser.devtools("HeapProfiler.collectGarbage", json!({})).await?;
        }
        let usage = self.browser.devtools("Runtime.getHeapUsage", json!({})).await?;
        usage["usedSize"].as_f64().context("a heap has a size")
    }

    /// The browser's name and version.
    pub async fn version(&mut self) -> Result<String> {
        let version = self.browser.devtools("Browser.getVersion", json!({})).await?;
        Ok(version["product"].as_str().context("a browser has a version")?.to_owned())
    }

    /// Runs a script that returns a promise, for at most that long, and returns what it comes to.
    pub async fn run_to_end(
        &mut self,
        script: &str,
        arguments: Vec<Value>,
        patience: Duration,
    ) -> Result<Value> {
        let limit = json!({ "script": u64::try_from(patience.as_millis())? });
        self.browser.command(http::Method::POST, "timeouts", Some(limit)).await?;
        let script = format!(
            "const done = arguments[arguments.length - 1];
             (async (...arguments) => {{ {script} }})(...[...arguments].slice(0, -1)).then(
                 (value) => done({{ value }}),
                 (error) => done({{ error: String(error) }}));"
        );
        let mut answer = self.browser.client.execute_async(&script, arguments).await?;
        match answer["error"].as_str() {
            None => Ok(answer["value"].take()),
            Some(error) => anyhow::bail!("the script failed: {error}"),
        }
    }
}
