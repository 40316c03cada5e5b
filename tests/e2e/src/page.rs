//! The questions the harness asks inside the page under test.

use std::time::Duration;

use anyhow::{Result, bail};
use fantoccini::{
    Client,
    elements::{Element, ElementRef},
    error::{CmdError, ErrorStatus},
};
use serde_json::Value;
use tokio::time::{Instant, sleep};

/// How long to wait before looking again.
pub(crate) const GLANCE: Duration = Duration::from_millis(25);

/// How long at most: looking takes what a busy browser needs to get there.
const LONG_GLANCE: Duration = Duration::from_millis(200);

const PAGE: &str = include_str!("page/page.js");

/// Evaluates an expression that may use the functions of `page.js` and the list `arguments`.
pub(crate) async fn ask(client: &Client, expression: &str, arguments: Vec<Value>) -> Result<Value> {
    let script = format!("{PAGE}\nreturn ({expression});");
    Ok(client.execute(&script, arguments).await?)
}

/// Asks until the answer is `{ found }`, and fails with `what` and the last `{ seen }` otherwise.
pub(crate) async fn await_answer(
    client: &Client,
    patience: Duration,
    what: &str,
    expression: &str,
    arguments: Vec<Value>,
) -> Result<Value> {
    let deadline = Instant::now() + patience;
    let mut glance = GLANCE;
    loop {
        let mut answer = match ask(client, expression, arguments.clone()).await {
            // The page has replaced what the answer spoke of before the answer arrived.
            Err(error) if error.downcast_ref().is_some_and(is_stale) => Value::Null,
            answer => answer?,
        };
        match answer.get_mut("found") {
            Some(found) => return Ok(found.take()),
            None if Instant::now() < deadline => {
                sleep(glance).await;
                glance = (glance * 3 / 2).min(LONG_GLANCE);
            }
            None => {
                let seen = answer["seen"].as_str().unwrap_or("no answer");
                bail!("waited {patience:?} for {what}, but saw {seen}")
            }
        }
    }
}

/// Whether an element is meant that the page no longer has.
pub(crate) fn is_stale(error: &CmdError) -> bool {
    let stale = ErrorStatus::StaleElementReference.to_string();
    matches!(error, CmdError::Standard(error) if error.error() == stale)
}

/// The element a script answered with.
pub(crate) fn as_element(client: &Client, answer: &Value) -> Result<Element> {
    let id =
        answer.as_object().and_then(|reference| reference.values().next()).and_then(Value::as_str);
    match id {
        Some(id) => Ok(Element::from_element_id(client.clone(), ElementRef::from(id.to_owned()))),
        None => bail!("the page answered with {answer} instead of an element"),
    }
}
