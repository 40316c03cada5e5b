//! What a person sees, and how long they wait for it.

use anyhow::{Result, bail};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::time::{Instant, sleep};

use super::Reader;
use crate::{Engine, Words, page::GLANCE};

/// A piece of text painted by the CSS Custom Highlight API.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub struct Painted {
    /// The name the highlight is registered and styled under.
    pub highlight: String,
    /// The text it covers.
    pub text: String,
}

impl Reader {
    /// Waits until an element is visible.
    pub async fn wait_for(&mut self, css: &str) -> Result<()> {
        self.element(css).await.map(drop)
    }

    /// Waits until no element like this is visible.
    pub async fn wait_until_gone(&mut self, css: &str) -> Result<()> {
        let what = format!("`{css}` to go");
        self.await_answer(&what, "gone(...arguments)", vec![json!(css)]).await?;
        Ok(())
    }

    /// Waits until words can be read on the page.
    pub async fn wait_for_text(&mut self, words: impl Into<Words>) -> Result<()> {
        let words = words.into();
        let what = format!("the text {words}");
        self.await_answer(&what, "readable(...arguments)", vec![json!(words)]).await?;
        Ok(())
    }

    /// Waits until a JavaScript expression is true; `what` says in words what is awaited.
    pub async fn wait_until(&mut self, what: &str, expression: &str) -> Result<()> {
        let expression = format!(
            "(value => value ? {{ found: true }} : {{ seen: String(value) }})({expression})"
        );
        self.await_answer(what, &expression, vec![]).await?;
        Ok(())
    }

    /// The text of the first such element, as it is laid out.
    pub async fn text_of(&mut self, css: &str) -> Result<String> {
        self.read(css, "textOf").await
    }

    /// What stands in the first such field.
    pub async fn value_of(&mut self, css: &str) -> Result<String> {
        self.read(css, "e => e.value").await
    }

    /// How many such elements are visible.
    pub async fn count(&mut self, css: &str) -> Result<usize> {
        let count =
            self.ask("all(...arguments).filter(isVisible).length", vec![json!(css)]).await?;
        Ok(serde_json::from_value(count)?)
    }

    /// The text that is selected.
    pub async fn selected_text(&mut self) -> Result<String> {
        let selected = self.ask("getSelection().toString()", vec![]).await?;
        Ok(serde_json::from_value(selected)?)
    }

    /// What is highlighted at the moment, in the order of the text.
    pub async fn painted(&mut self) -> Result<Vec<Painted>> {
        let painted = self.ask("painted()", vec![]).await?;
        Ok(serde_json::from_value(painted)?)
    }

    /// The errors the page has reported since the story began or since this was last asked:
    /// uncaught errors, unhandled rejections, `console.error` and blocked by the security policy.
    ///
    /// A story that leaves errors unasked for fails. In WebKit only errors after the page has
    /// loaded are known.
    pub async fn page_errors(&mut self) -> Result<Vec<String>> {
        match self.engine() {
            Engine::Chromium => self.browser_log().await,
            Engine::Firefox => self.firefox_console().await,
            Engine::WebKit => {
                let heard = self.ask("heard()", vec![]).await?;
                Ok(serde_json::from_value(heard)?)
            }
        }
    }

    /// Waits until the page reports an error that contains this, and returns all it reported.
    pub async fn wait_for_error(&mut self, part: &str) -> Result<String> {
        let deadline = Instant::now() + self.patience;
        let mut errors = Vec::new();
        while !errors.iter().any(|error: &String| error.contains(part)) {
            if Instant::now() > deadline {
                bail!("waited {:?} for an error with “{part}”, but saw {errors:?}", self.patience);
            }
            sleep(GLANCE).await;
            errors.extend(self.page_errors().await?);
        }
        Ok(errors.join("\n"))
    }

    async fn read(&self, css: &str, how: &str) -> Result<String> {
        let what = format!("`{css}`");
        let expression = format!("first(arguments[0], {how})");
        let found = self.await_answer(&what, &expression, vec![json!(css)]).await?;
        match found {
            Value::String(text) => Ok(text),
            other => bail!("{what} has {other} where text was expected"),
        }
    }

    async fn browser_log(&self) -> Result<Vec<String>> {
        #[derive(Deserialize)]
        struct Entry {
            level: String,
            message: String,
        }
        let body = json!({ "type": "browser" });
        let log = self.browser.command(http::Method::POST, "se/log", Some(body)).await?;
        let entries: Vec<Entry> = serde_json::from_value(log)?;
        // Chromium's remark on the page of an earlier story that was left with unsaved work. It
        // can arrive after this story has begun, and says nothing against either page.
        let left_earlier = |message: &str| {
            message.contains("Blocked attempt to show a 'beforeunload' confirmation panel")
                && !message.starts_with(&self.origin)
        };
        Ok(entries
            .into_iter()
            .filter(|entry| entry.level == "SEVERE" && !left_earlier(&entry.message))
            .map(|entry| entry.message)
            .collect())
    }

    /// Firefox keeps script errors and policy violations in one list and prints what goes through
    /// `console.error`.
    async fn firefox_console(&mut self) -> Result<Vec<String>> {
        let script = "
            const errors = [];
            for (const message of Services.console.getMessageArray()) {
                if (!(message instanceof Ci.nsIScriptError)) continue;
                if (message.flags & Ci.nsIScriptError.warningFlag) continue;
                if (!message.sourceName.startsWith(arguments[0])) continue;
                errors.push(`${message.sourceName} ${message.errorMessage}`);
            }
            Services.console.reset();
            return errors;";
        let errors = self.browser.as_firefox(script, vec![json!(self.origin)]).await?;
        let mut errors: Vec<String> = serde_json::from_value(errors)?;
        let output = self.browser.output();
        let new = output.get(self.printed_before..).unwrap_or_default();
        // Firefox looks for experiments when it starts, finds no network, and says so here. The others
        // are said of a page that was left before it had loaded; one that stays would not start.
        let of_firefox = [
            "RSLoader:",
            "AbortError: The operation was aborted.",
            "(new TypeError(\"error loading dynamically imported module: ",
            "(new TypeError(\"NetworkError when attempting to fetch resource.",
        ];
        let printed = new.lines().filter(|line| {
            let said = line.strip_prefix("console.error: ");
            line.starts_with("console.error:")
                && !said.is_some_and(|said| of_firefox.iter().any(|their| said.starts_with(their)))
        });
        errors.extend(printed.map(str::to_owned));
        self.printed_before = output.len();
        Ok(errors)
    }
}
