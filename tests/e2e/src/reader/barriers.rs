//! What bars people with disabilities from a page.

use std::{fs, sync::OnceLock};

use anyhow::{Context, Result, anyhow, ensure};
use serde_json::Value;
use xtask::tools;

use super::Reader;

/// The source of axe-core, read once for all stories.
static AXE: OnceLock<String> = OnceLock::new();

/// Asks for every rule of WCAG 2.2, levels A and AA, and for what axe calls best practice.
const INSPECT: &str = "
    const done = arguments[arguments.length - 1];
    axe.run(document, { resultTypes: ['violations'] }).then(
        ({ violations, passes }) => done({
            passed: passes.length,
            barriers: violations.flatMap(({ id, help, nodes }) =>
                nodes.map(({ target, failureSummary }) => `${id}: ${help}, at ${target}: ${failureSummary}`)),
        }),
        error => done({ error: String(error) }));";

impl Reader {
    /// Fails if axe-core finds anything in the page as it now is.
    pub async fn finds_no_barriers(&mut self, state: &str) -> Result<()> {
        let client = &self.browser.client;
        if client.execute("return typeof axe", vec![]).await? == "undefined" {
            client.execute(axe()?, vec![]).await?;
        }
        let found = client.execute_async(INSPECT, vec![]).await?;
        let barriers = found["barriers"].as_array().ok_or_else(|| anyhow!("axe says {found}"))?;
        ensure!(found["passed"].as_u64() > Some(10), "axe looked at next to nothing: {found}");
        let barriers: Vec<_> = barriers.iter().filter_map(Value::as_str).collect();
        ensure!(barriers.is_empty(), "barriers in the state “{state}”:\n{}", barriers.join("\n"));
        Ok(())
    }
}

fn axe() -> Result<&'static str> {
    if let Some(source) = AXE.get() {
        return Ok(source);
    }
    let file = tools::modules(&tools::axe())?.join("axe-core/axe.min.js");
    let source =
        fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    Ok(AXE.get_or_init(|| source))
}
