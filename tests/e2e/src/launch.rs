//! How each engine is started: its driver's command line and its capabilities.

use std::{ffi::OsString, fs, path::Path, time::Duration};

use anyhow::{Context, Result};
use fantoccini::{Client, ClientBuilder, wd::TimeoutConfiguration};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::time::timeout;
use xtask::browsers::Programs;

use crate::{Engine, driver::Driver};

const SESSION_WITHIN: Duration = Duration::from_secs(60);

/// How long a page may take to load; drivers would wait for five minutes.
const LOADED_WITHIN: Duration = Duration::from_secs(60);

/// The languages that every browser asks for, whatever the machine speaks.
pub(crate) const LANGUAGES: &str = "en-US,en";

/// The parts of the folder that holds all a browser and its driver write.
pub(crate) const DOWNLOADS: &str = "downloads";
const PROFILE: &str = "profile";
const CONFIG: &str = "config";
const TEMPORARY: &str = "tmp";

/// Starts a driver and a browser that write only below `home`; what an earlier browser left there
/// is what this one starts from.
pub(crate) async fn launch(engine: Engine, home: &Path) -> Result<(Driver, Client)> {
    for folder in [DOWNLOADS, PROFILE, CONFIG, TEMPORARY] {
        fs::create_dir_all(home.join(folder))?;
    }
    let programs = engine.programs()?;
    let variables = variables(engine, home)?;
    let driver = Driver::start(&home.join("driver.log"), &variables, |port| {
        command_line(engine, &programs, port)
    })?;
    let capabilities = serde_json::from_value(capabilities(engine, &programs, home))?;
    let mut client = ClientBuilder::new(HttpConnector::new());
    client.capabilities(capabilities);
    let url = driver.url();
    let connected = timeout(SESSION_WITHIN, client.connect(&url))
        .await
        .map_err(anyhow::Error::from)
        .and_then(|connected| Ok(connected?));
    let client = connected.with_context(|| {
        let output = driver.output();
        format!("{} gave no session; it printed:\n{output}", engine.name())
    })?;
    let limits = TimeoutConfiguration::new(None, Some(LOADED_WITHIN), None);
    client.update_timeouts(limits).await?;
    Ok((driver, client))
}

fn variables(engine: Engine, home: &Path) -> Result<Vec<(&'static str, OsString)>> {
    let config = home.join(CONFIG);
    let mut variables = vec![
        ("HOME", home.into()),
        ("TMPDIR", home.join(TEMPORARY).into()),
        ("XDG_CONFIG_HOME", config.clone().into()),
    ];
    if engine == Engine::WebKit {
        // MiniBrowser takes the download folder from the desktop's settings.
        let downloads = home.join(DOWNLOADS);
        fs::write(
            config.join("user-dirs.dirs"),
            format!("XDG_DOWNLOAD_DIR=\"{}\"\n", downloads.display()),
        )?;
        // Its toolbar would keep the window wider than a phone.
        let gtk = config.join("gtk-3.0");
        fs::create_dir_all(&gtk)?;
        fs::write(
            gtk.join("gtk.css"),
            "* { min-width: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; }",
        )?;
        variables.push(("LANGUAGE", "en_US:en".into()));
        variables.push(("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1".into()));
        variables.push(("WEBKIT_DISABLE_COMPOSITING_MODE", "1".into()));
    }
    Ok(variables)
}

fn command_line(engine: Engine, programs: &Programs, port: u16) -> Vec<OsString> {
    let mut command: Vec<OsString> = Vec::new();
    if let Some(screen) = &programs.screen {
        command.push(screen.into());
        command.extend(["-a", "-s", "-screen 0 1600x1200x24"].map(OsString::from));
    }
    command.push((&programs.driver).into());
    command.push(format!("--port={port}").into());
    if engine == Engine::Firefox {
        // System access lets the harness switch dark mode and read Firefox's own error list while
        // the page runs; the port of 0 keeps two sessions from colliding.
        command.extend(["--allow-system-access", "--websocket-port=0"].map(OsString::from));
    }
    command
}

fn capabilities(engine: Engine, programs: &Programs, home: &Path) -> Value {
    let profile = home.join(PROFILE);
    let downloads = home.join(DOWNLOADS);
    match engine {
        Engine::Chromium => json!({
            "browserName": "chrome",
            "goog:loggingPrefs": { "browser": "ALL" },
            "goog:chromeOptions": {
                "binary": programs.browser,
                "args": [
                    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
                    "--disable-dev-shm-usage", "--no-first-run", "--disable-sync",
                    "--disable-background-networking", "--disable-component-update",
                    format!("--accept-lang={LANGUAGES}"),
                    format!("--user-data-dir={}", profile.display()),
                ],
                "prefs": {
                    "download.default_directory": downloads,
                    "download.prompt_for_download": false,
                    // A reader is asked before a page saves a second file by itself.
                    "profile.default_content_setting_values.automatic_downloads": 1,
                },
            },
        }),
        Engine::Firefox => json!({
            "browserName": "firefox",
            "moz:firefoxOptions": {
                "binary": programs.browser,
                "args": ["-headless", "-profile", profile],
                "prefs": {
                    "intl.accept_languages": LANGUAGES,
                    "devtools.console.stdout.content": true,
                    "devtools.console.stdout.chrome": false,
                    // Firefox would look for experiments, fail, and say so on the console.
                    "messaging-system.rsexperimentloader.enabled": false,
                    "browser.download.dir": downloads,
                    // Its list of downloads would take the keyboard from the page.
                    "browser.download.alwaysOpenPanel": false,
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
            "webkitgtk:browserOptions": { "binary": programs.browser, "args": ["--automation"] },
        }),
    }
}
