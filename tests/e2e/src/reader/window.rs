//! The window: its size, its colours, its tabs.

use anyhow::{Context, Result};

use super::Reader;

/// How the system asks pages to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// As on paper.
    Light,
    /// Light letters on a dark ground.
    Dark,
    /// The reader's own few colours instead of the page's.
    ForcedColors,
}

impl Reader {
    /// Makes the part of the window that shows the page this large.
    pub async fn resize(&mut self, width: u32, height: u32) -> Result<()> {
        // Firefox and WebKit put the size into effect some frames after the command answers.
        self.browser.resize(width, height).await?;
        self.wait_until(
            &format!("a page of {width}x{height}"),
            &format!("innerWidth === {width} && innerHeight === {height}"),
        )
        .await
    }

    /// Changes the colours the system asks for.
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

    /// Opens a page of the site in a tab of its own and goes there.
    pub async fn open_tab(&mut self, path: &str) -> Result<()> {
        let tab = self.browser.client.new_window(true).await?.handle;
        self.tabs.push(tab.clone());
        self.browser.client.switch_to_window(tab).await?;
        self.goto(path).await
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
