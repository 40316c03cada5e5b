//! Files that go in and come out.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Result, bail};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::json;
use tokio::time::{Instant, sleep};

use super::Reader;
use crate::page::{GLANCE, as_element};

/// A file the page has handed out, as it arrived on disk.
#[derive(Clone, Debug)]
pub struct Download {
    /// The name under which the browser saved it.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
    /// Where it lies until the browser is closed.
    pub path: PathBuf,
}

impl Reader {
    /// Waits for the next download to finish.
    pub async fn next_download(&mut self) -> Result<Download> {
        let deadline = Instant::now() + self.patience;
        let mut size_before = None;
        loop {
            let names = self.downloaded()?;
            if let Some(name) = names.first()
                && !names.iter().any(|name| is_partial(name))
            {
                let path = self.browser.downloads().join(name);
                // Firefox reserves the name with an empty file before it writes beside it, and
                // for a moment there is none while it puts the one in place of the other.
                let bytes = fs::read(&path).unwrap_or_default();
                if !bytes.is_empty() && size_before == Some(bytes.len()) {
                    let name = name.clone();
                    let path = self.browser.keep(&path)?;
                    return Ok(Download { name, bytes, path });
                }
                size_before = Some(bytes.len());
            }
            if Instant::now() > deadline {
                bail!(
                    "waited {:?} for a download, but the folder holds only {names:?}",
                    self.patience
                );
            }
            sleep(GLANCE).await;
        }
    }

    /// Chooses a file in a file field, which may be hidden behind a button.
    pub async fn upload(&mut self, css: &str, path: &Path) -> Result<()> {
        let Some(path) = path.to_str() else {
            bail!("the driver takes only paths in UTF-8, not {path:?}");
        };
        let found = self
            .await_answer(
                &format!("`{css}`"),
                "element(arguments[0], { visible: false })",
                vec![json!(css)],
            )
            .await?;
        let field = as_element(&self.browser.client, &found)?;
        Ok(field.send_keys(path).await?)
    }

    /// Opens a file of the disk in place of the site, as a double click on it does.
    pub async fn open_file(&mut self, path: &Path) -> Result<()> {
        let Ok(address) = url::Url::from_file_path(path) else {
            bail!("{path:?} is no place on the disk");
        };
        self.browser.client.goto(address.as_str()).await?;
        self.listen().await
    }

    /// Lets the page believe that a file was dropped on an element: WebDriver cannot carry files,
    /// so the events are made by a script and are not trusted ones.
    pub async fn drop_file_synthetically(
        &mut self,
        css: &str,
        name: &str,
        bytes: &[u8],
    ) -> Result<()> {
        let arguments = vec![json!(css), json!(name), json!(BASE64_STANDARD.encode(bytes))];
        self.await_answer(&format!("`{css}`"), "dropSynthetically(...arguments)", arguments)
            .await?;
        Ok(())
    }

    fn downloaded(&self) -> Result<Vec<String>> {
        let mut names = fs::read_dir(self.browser.downloads())?
            .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
            .collect::<Result<Vec<_>>>()?;
        names.sort();
        Ok(names)
    }
}

/// Chromium, Firefox and WebKit each mark a download that is still under way.
fn is_partial(name: &str) -> bool {
    [".crdownload", ".part", ".wkdownload"].iter().any(|ending| name.ends_with(ending))
        || name.starts_with(".org.chromium.")
}
