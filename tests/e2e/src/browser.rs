//! One running browser with an empty profile, and the raw commands it takes.

use std::{ffi::OsString, fs, path::PathBuf, time::Duration};

use anyhow::{Context, Result, bail};
use fantoccini::{
    Client, ClientBuilder,
    wd::{Capabilities, WebDriverCompatibleCommand},
};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::time::timeout;

use crate::{Engine, driver::Driver, tools};

const ANSWER_WITHIN: Duration = Duration::from_secs(30);

/// A browser, its driver, and the temporary folder that holds all they write.
pub(crate) struct Browser {
    pub(crate) engine: Engine,
    pub(crate) client: Client,
    // Declared before `home`, so that nobody writes there any more when it is removed.
    driver: Driver,
    home: TempDir,
}

impl Browser {
    /// Starts a browser that has never been used before.
    pub(crate) async fn start(engine: Engine) -> Result<Browser> {
        let home = TempDir::with_prefix("highlit-e2e-")?;
        Browser::start_at(engine, home).await
    }

    /// Kills the browser without warning and starts it again on the profile it leaves behind.
    pub(crate) async fn kill_and_reopen(self) -> Result<Browser> {
        let Browser {
            engine,
            driver,
            home,
            ..
        } = self;
        driver.kill()?;
        Browser::start_at(engine, home).await
    }

    async fn start_at(engine: Engine, home: TempDir) -> Result<Browser> {
        let folder = |name: &str| -> Result<PathBuf> {
            let path = home.path().join(name);
            fs::create_dir_all(&path)?;
            Ok(path)
        };
        let profile = folder("profile")?;
        let downloads = folder("downloads")?;
        let config = folder("config")?;
        let tools = tools::find(engine).map_err(anyhow::Error::msg)?;

        fs::write(
            config.join("user-dirs.dirs"),
            format!("XDG_DOWNLOAD_DIR=\"{}\"\n", downloads.display()),
        )?;
        let mut variables = vec![
            ("HOME", home.path().into()),
            ("TMPDIR", folder("tmp")?.into()),
            ("XDG_CONFIG_HOME", config.into()),
        ];
        if engine == Engine::WebKit {
            let gtk = config_gtk(&home)?; fs::write(gtk, "* { min-width: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; }")?;
            variables.push(("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1".into()));
            variables.push(("WEBKIT_DISABLE_COMPOSITING_MODE", "1".into()));
        }

        let driver = Driver::start(&home.path().join("driver.log"), &variables, |port| {
            let driver = OsString::from(&tools.driver);
            match engine {
                Engine::Chromium => vec![driver, format!("--port={port}").into()],
                // System access lets the harness switch dark mode and read Firefox's own error
                // list while the page runs; the port of 0 keeps two sessions from colliding.
                Engine::Firefox => vec![
                    driver,
                    format!("--port={port}").into(),
                    "--websocket-port=0".into(),
                    "--allow-system-access".into(),
                ],
                Engine::WebKit => vec![
                    "stdbuf".into(), "-oL".into(),
                    "xvfb-run".into(),
                    "-a".into(),
                    "-s".into(),
                    "-screen 0 1600x1200x24".into(),
                    driver,
                    format!("--port={port}").into(),
                ],
            }
        })?;

        let capabilities = match engine {
            Engine::Chromium => json!({
                "browserName": "chrome",
                "goog:loggingPrefs": { "browser": "ALL" },
                "goog:chromeOptions": {
                    "binary": tools.browser,
                    "args": [
                        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
                        "--disable-dev-shm-usage", "--no-first-run", "--disable-sync",
                        "--disable-background-networking", "--disable-component-update",
                        format!("--user-data-dir={}", profile.display()),
                    ],
                    "prefs": {
                        "download.default_directory": downloads,
                        "download.prompt_for_download": false,
                    },
                },
            }),
            Engine::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "binary": tools.browser,
                    "args": ["-headless", "-profile", profile],
                    "prefs": {
                        "browser.download.dir": downloads,
                        "browser.download.folderList": 2,
                        "browser.download.useDownloadDir": true,
                        "browser.helperApps.neverAsk.saveToDisk":
                            "application/json,application/ld+json,application/octet-stream,\
                             text/csv,text/plain,text/html",
                    },
                },
            }),
            Engine::WebKit => json!({
                "browserName": "MiniBrowser",
                "webkitgtk:browserOptions": {
                    "binary": tools.browser,
                    "args": ["--automation", "--enable-write-console-messages-to-stdout=true"],
                },
            }),
        };
        let capabilities: Capabilities = serde_json::from_value(capabilities)?;
        let connecting = async {
            ClientBuilder::new(HttpConnector::new())
                .capabilities(capabilities)
                .connect(&driver.url())
                .await
        };
        let client = timeout(ANSWER_WITHIN, connecting)
            .await
            .map_err(anyhow::Error::from)
            .and_then(|connected| Ok(connected?))
            .with_context(|| {
                format!(
                    "{} gave no session; it printed:\n{}",
                    engine.name(),
                    driver.output()
                )
            })?;
        Ok(Browser {
            engine,
            client,
            driver,
            home,
        })
    }

    /// Where this browser puts the files a page hands out.
    pub(crate) fn downloads(&self) -> PathBuf {
        self.home.path().join("downloads")
    }

    /// All that driver and browser have printed so far.
    pub(crate) fn output(&self) -> String {
        self.driver.output()
    }

    /// Sends a command of this session that the client library has no name for.
    pub(crate) async fn command(&self, method: http::Method, path: &str, body: Option<Value>) -> Result<Value> {
        let command = SessionCommand {
            method,
            path: path.to_owned(),
            body,
        };
        match timeout(ANSWER_WITHIN, self.client.issue_cmd(command)).await {
            Ok(answer) => Ok(answer?),
            Err(_) => bail!("{} did not answer `{path}` within {ANSWER_WITHIN:?}", self.engine.name()),
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


fn config_gtk(home: &TempDir) -> Result<PathBuf> { let p = home.path().join("config/gtk-3.0"); fs::create_dir_all(&p)?; Ok(p.join("gtk.css")) }
#[cfg(test)]
mod probe {
    use super::*;
    fn on<T>(f: impl Future<Output = T>) -> T { tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(f) }
    #[test]
    fn probe() {
        for engine in Engine::ALL { if std::env::var("P").is_ok_and(|p| !p.contains(engine.name())) { continue }
        on(async {
            let b = Browser::start(engine).await.unwrap();
            b.client.goto(&std::env::var("U").unwrap()).await.unwrap();
            if engine == Engine::Firefox { println!("{:?}", b.as_firefox("document.documentElement.style.setProperty('min-width','0','important'); return 1", vec![]).await); }
            for (w,h) in [(360,740),(1280,900)] {
              println!("size {:?} {:?}", b.client.set_window_rect(0,0,w,h).await, b.client.execute("return [innerWidth, innerHeight, outerWidth, outerHeight]", vec![]).await);
            }
            println!("dark {:?}", b.client.execute("return [matchMedia('(prefers-color-scheme: dark)').matches, navigator.maxTouchPoints, 'ontouchstart' in window]", vec![]).await);
            if engine == Engine::Firefox {
              println!("{:?}", b.as_firefox("return Services.console.getMessageArray().map(m => { try { m.QueryInterface(Ci.nsIScriptError); return [m.errorMessage, m.sourceName, m.category, m.flags] } catch { return [m.message] } })", vec![]).await);
              println!("{:?}", b.as_firefox("return Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage).getEvents().map(e => [e.level, e.filename, String(e.arguments[0])])", vec![]).await);
              println!("{:?}", b.as_firefox("Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', 0); Services.prefs.setIntPref('browser.display.document_color_use', 2);  return 1", vec![]).await);
              println!("dark {:?}", b.client.execute("return [matchMedia('(prefers-color-scheme: dark)').matches, matchMedia('(forced-colors: active)').matches]", vec![]).await);
            }
            if engine == Engine::Chromium {
              println!("{:?}", b.command(http::Method::POST, "se/log", Some(json!({"type":"browser"}))).await);
              println!("{:?}", b.devtools("Emulation.setEmulatedMedia", json!({"features":[{"name":"prefers-color-scheme","value":"dark"},{"name":"forced-colors","value":"active"}]})).await);
              println!("dark {:?}", b.client.execute("return [matchMedia('(prefers-color-scheme: dark)').matches, matchMedia('(forced-colors: active)').matches]", vec![]).await);
            }
            println!("OUT {}", b.output());
        }); }
    }
}
