//! One running browser with an empty profile, and the raw commands it takes.

use std::{
    env, fs,
    path::{Path, PathBuf},
    time::Duration,
};

use anyhow::{Context, Result, bail};
use fantoccini::{Client, wd::WebDriverCompatibleCommand};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::time::timeout;

use crate::{
    Engine, Look,
    driver::Driver,
    launch::{DOWNLOADS, LANGUAGES, launch},
};

const ANSWER_WITHIN: Duration = Duration::from_secs(30);

const SIZE: (u32, u32) = (1280, 900);

/// A browser, its driver, and the temporary folder that holds all they write.
pub(crate) struct Browser {
    pub(crate) engine: Engine,
    pub(crate) client: Client,
    look: Look,
    /// The languages that pages are asked for, the best first, with commas between.
    languages: String,
    // Declared before `home`, so that nobody writes there any more when it is removed.
    driver: Driver,
    home: TempDir,
}

impl Browser {
    /// Starts a browser that has never been used before.
    pub(crate) async fn start(engine: Engine) -> Result<Browser> {
        Browser::start_in(engine, &env::temp_dir()).await
    }

    /// Starts one whose own folder lies in another.
    pub(crate) async fn start_in(engine: Engine, folder: &Path) -> Result<Browser> {
        let home = TempDir::with_prefix_in("highlit-e2e-", folder)?;
        let (driver, client) = launch(engine, home.path()).await?;
        let languages = LANGUAGES.to_owned();
        let browser = Browser { engine, client, look: Look::Light, languages, driver, home };
        browser.allow_narrow_window().await?;
        browser.resize(SIZE.0, SIZE.1).await?;
        Ok(browser)
    }

    /// Kills the browser without warning.
    pub(crate) fn kill(&mut self) -> Result<()> {
        self.driver.kill()
    }

    /// Starts a browser that was killed again, on the profile it left behind.
    pub(crate) async fn reopen(&mut self) -> Result<()> {
        (self.driver, self.client) = launch(self.engine, self.home.path()).await?;
        self.look = Look::Light;
        self.languages = LANGUAGES.to_owned();
        self.allow_narrow_window().await?;
        self.resize(SIZE.0, SIZE.1).await
    }

    /// Puts everything a story may have changed back to where it was, except what the site has
    /// stored: the next story gets an origin of its own.
    pub(crate) async fn tidy_up(&mut self) -> Result<()> {
        self.client.release_actions().await?;
        let mut tabs = self.client.windows().await?;
        let first = tabs.remove(0);
        for tab in tabs {
            self.client.switch_to_window(tab).await?;
            self.client.close_window().await?;
        }
        self.client.switch_to_window(first).await?;
        self.client.goto("about:blank").await?;
        self.look(Look::Light).await?;
        self.ask_for(LANGUAGES).await?;
        self.resize(SIZE.0, SIZE.1).await?;
        for entry in fs::read_dir(self.downloads())? {
            fs::remove_file(entry?.path())?;
        }
        Ok(())
    }

    /// Where this browser puts the files a page hands out.
    pub(crate) fn downloads(&self) -> PathBuf {
        self.home.path().join(DOWNLOADS)
    }

    /// Moves a finished download away, so that the next of the same name gets that name too.
    pub(crate) fn keep(&self, download: &Path) -> Result<PathBuf> {
        let kept = tempfile::tempdir_in(self.home.path())?.keep();
        let path = kept.join(download.file_name().context("a download has a name")?);
        fs::rename(download, &path)?;
        Ok(path)
    }

    /// All that driver and browser have printed so far.
    pub(crate) fn output(&self) -> String {
        self.driver.output()
    }

    /// Sends a command of this session that the client library has no name for.
    pub(crate) async fn command(
        &self,
        method: http::Method,
        path: &str,
        body: Option<Value>,
    ) -> Result<Value> {
        let command = SessionCommand { method, path: path.to_owned(), body };
        match timeout(ANSWER_WITHIN, self.client.issue_cmd(command)).await {
            Ok(answer) => Ok(answer?),
            Err(_) => {
                bail!("{} did not answer `{path}` within {ANSWER_WITHIN:?}", self.engine.name())
            }
        }
    }

    /// Sends a command of the Chrome DevTools protocol.
    pub(crate) async fn devtools(&self, command: &str, parameters: Value) -> Result<Value> {
        let body = json!({ "cmd": command, "params": parameters });
        self.command(http::Method::POST, "goog/cdp/execute", Some(body)).await
    }

    /// Runs a script with the rights of Firefox itself.
    pub(crate) async fn as_firefox(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        self.firefox_context("chrome").await?;
        let answer = self.client.execute(script, arguments).await;
        self.firefox_context("content").await?;
        Ok(answer?)
    }

    /// Makes the part of the window that shows the page this large.
    pub(crate) async fn resize(&self, width: u32, height: u32) -> Result<()> {
        let bars = self.client.execute("return outerHeight - innerHeight", vec![]).await?;
        let bars = u32::try_from(bars.as_u64().unwrap_or_default())?;
        Ok(self.client.set_window_rect(0, 0, width, height + bars).await?)
    }

    /// Changes what the system tells of the screen, where the engine can be told to.
    pub(crate) async fn look(&mut self, look: Look) -> Result<()> {
        if look == self.look {
            return Ok(());
        }
        let (dark, forced) = (look == Look::Dark, look == Look::ForcedColors);
        let paper = look == Look::Paper;
        let (contrast, touched) = (look == Look::MoreContrast, look == Look::Touched);
        match self.engine {
            Engine::Chromium => {
                let scheme = if dark { "dark" } else { "light" };
                let forced = if forced { "active" } else { "none" };
                let contrast = if contrast { "more" } else { "no-preference" };
                let features = json!([
                    { "name": "prefers-color-scheme", "value": scheme },
                    { "name": "forced-colors", "value": forced },
                    { "name": "prefers-contrast", "value": contrast },
                ]);
                let medium = if paper { "print" } else { "" };
                let media = json!({ "media": medium, "features": features });
                self.devtools("Emulation.setEmulatedMedia", media).await?;
                let touch = json!({ "enabled": touched });
                self.devtools("Emulation.setTouchEmulationEnabled", touch).await?;
            }
            Engine::Firefox => {
                let script = "
                    Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', arguments[0] ? 0 : 1);
                    Services.prefs.setIntPref('browser.display.document_color_use', arguments[1] ? 2 : 1);
                     Services.prefs.setIntPref('ui.useAccessibilityTheme', arguments[2] ? 1 : 0);
                     // A coarse pointer is 1; one that is fine and can hover is 2 and 4.
                     Services.prefs.setIntPref('ui.primaryPointerCapabilities', arguments[3] ? 1 : 6);
                     Services.prefs.setIntPref('ui.allPointerCapabilities', arguments[3] ? 1 : 6);
                     gBrowser.selectedBrowser.browsingContext.mediumOverride = arguments[4] ? 'print' : '';";
                let told = [dark, forced, contrast, touched, paper].map(Value::from);
                self.as_firefox(script, told.into()).await?;
            }
            Engine::WebKit => bail!("MiniBrowser cannot be told which colours to ask for"),
        }
        self.look = look;
        Ok(())
    }

    /// Changes the languages that pages are asked for from the next one on, where the engine can be
    /// told to.
    pub(crate) async fn ask_for(&mut self, languages: &str) -> Result<()> {
        if languages == self.languages {
            return Ok(());
        }
        match self.engine {
            Engine::Chromium => {
                let agent = self.client.execute("return navigator.userAgent", vec![]).await?;
                let parameters = json!({ "userAgent": agent, "acceptLanguage": languages });
                self.devtools("Emulation.setUserAgentOverride", parameters).await?;
            }
            Engine::Firefox => {
                let script = "Services.prefs.setCharPref('intl.accept_languages', arguments[0])";
                self.as_firefox(script, vec![json!(languages)]).await?;
            }
            Engine::WebKit => bail!("MiniBrowser cannot be told which languages to ask for"),
        }
        self.languages = languages.to_owned();
        Ok(())
    }

    /// Firefox's toolbar would keep the window wider than a phone.
    async fn allow_narrow_window(&self) -> Result<()> {
        if self.engine == Engine::Firefox {
            let script =
                "document.documentElement.style.setProperty('min-width', '0', 'important')";
            self.as_firefox(script, vec![]).await?;
        }
        Ok(())
    }

    async fn firefox_context(&self, context: &str) -> Result<Value> {
        let body = json!({ "context": context });
        self.command(http::Method::POST, "moz/context", Some(body)).await
    }
}

#[derive(Debug)]
struct SessionCommand {
    method: http::Method,
    path: String,
    body: Option<Value>,
}

impl WebDriverCompatibleCommand for SessionCommand {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (self.method.clone(), self.body.as_ref().map(Value::to_string))
    }
}
