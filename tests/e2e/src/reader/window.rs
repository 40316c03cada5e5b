//! The window: its size, its colours, its tabs.

use anyhow::{Context, Result, ensure};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::json;

use super::Reader;

/// What the system tells pages about the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// As on paper.
    Light,
    /// Light letters on a dark ground.
    Dark,
    /// The reader's own few colours instead of the page's.
    ForcedColors,
    /// What is printed.
    Paper,
    /// As on paper, with more contrast.
    MoreContrast,
    /// As on paper, under a finger that covers much where a mouse points at little.
    Touched,
}

impl Reader {
    /// Makes the part of the window that shows the page this large.
    pub async fn resize(&mut self, width: u32, height: u32) -> Result<()> {
        let what = format!("a page of {width}x{height}");
        let has_size = format!("innerWidth === {width} && innerHeight === {height}");
        let patience = self.patience;
        self.patience = patience / 4;
        let mut reached = Ok(());
        for _ in 0..4 {
            // Firefox and WebKit put the size into effect some frames after the command answers, and
            // until then tell a wrong height of their own bars, by which it goes: hence again.
            self.browser.resize(width, height).await?;
            reached = self.wait_until(&what, &has_size).await;
            if reached.is_ok() {
                break;
            }
        }
        self.patience = patience;
        reached
    }

    /// Changes what the system tells of the screen.
    pub async fn look(&mut self, look: Look) -> Result<()> {
        self.browser.look(look).await
    }

    /// Changes the languages that the browser asks pages for from the next one on: the best first,
    /// with commas between.
    pub async fn ask_for_languages(&mut self, languages: &str) -> Result<()> {
        self.browser.ask_for(languages).await
    }

    /// A picture of what the window shows, as a PNG.
    pub async fn screenshot(&mut self) -> Result<Vec<u8>> {
        Ok(self.browser.client.screenshot().await?)
    }

    /// Prints the page, as on paper, and returns it as a PDF.
    pub async fn print_page(&mut self) -> Result<Vec<u8>> {
        let pdf = self.browser.command(http::Method::POST, "print", Some(json!({}))).await?;
        Ok(BASE64_STANDARD.decode(pdf.as_str().unwrap_or_default())?)
    }

    /// Opens a page of the site in a tab of its own and goes there.
    pub async fn open_tab(&mut self, path: &str) -> Result<()> {
        let tab = self.browser.client.new_window(true).await?.handle;
        self.tabs.push(tab.clone());
        self.browser.client.switch_to_window(tab).await?;
        self.goto(path).await
    }

    /// Closes the tab that the reader is in, which is not the first, and goes to the one before.
    pub async fn close_tab(&mut self) -> Result<()> {
        let here = self.browser.client.window().await?;
        let number = self.tabs.iter().position(|tab| *tab == here).unwrap_or_default();
        ensure!(number > 0, "the first tab stays open");
        self.browser.client.close_window().await?;
        self.tabs.remove(number);
        self.switch_to_tab(number - 1).await
    }

    /// Goes to an open tab; the first is 0.
    pub async fn switch_to_tab(&mut self, number: usize) -> Result<()> {
        let tab = self
            .tabs
            .get(number)
            .with_context(|| format!("there is no tab {number}, only {}", self.tabs.len()))?;
        Ok(self.browser.client.switch_to_window(tab.clone()).await?)
    }
}
