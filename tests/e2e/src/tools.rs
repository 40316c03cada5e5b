//! Where the browsers and their drivers are on this machine.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use crate::Engine;

/// The programs that drive one engine.
pub(crate) struct Tools {
    /// The browser.
    pub(crate) browser: PathBuf,
    /// Its WebDriver server.
    pub(crate) driver: PathBuf,
}

/// Finds the programs for an engine, or names the first that is missing and what provides it.
pub(crate) fn find(engine: Engine) -> Result<Tools, String> {
    let (browser, driver) = match engine {
        Engine::Chromium => (
            on_path("chromium").ok_or("chromium (Debian package chromium)"),
            on_path("chromedriver").ok_or("chromedriver (Debian package chromium-driver)"),
        ),
        Engine::Firefox => (
            on_path("firefox-esr")
                .or_else(|| on_path("firefox"))
                .ok_or("firefox-esr (Debian package firefox-esr)"),
            on_path("geckodriver")
                .or_else(cached_geckodriver)
                .ok_or("geckodriver (cargo install geckodriver --locked)"),
        ),
        Engine::WebKit => (
            mini_browser().ok_or("MiniBrowser (Debian package webkit2gtk-driver)"),
            on_path("xvfb-run")
                .ok_or("xvfb-run (Debian packages xvfb and xauth)")
                .and(on_path("WebKitWebDriver").ok_or("WebKitWebDriver (webkit2gtk-driver)")),
        ),
    };
    let missing = |what: &str| format!("{} needs {what}, which is not here", engine.name());
    Ok(Tools {
        browser: browser.map_err(missing)?,
        driver: driver.map_err(missing)?,
    })
}

fn on_path(program: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(program))
        .find(|path| path.is_file())
}

fn cached_geckodriver() -> Option<PathBuf> {
    let cache = Path::new(&env::var_os("HOME")?).join(".cache/highlit");
    inside(&cache, "bin/geckodriver")
}

fn mini_browser() -> Option<PathBuf> {
    inside(Path::new("/usr/lib"), "webkit2gtk-4.1/MiniBrowser")
}

/// The first `<folder>/<anything>/<path>` that is a file.
fn inside(folder: &Path, path: &str) -> Option<PathBuf> {
    fs::read_dir(folder)
        .ok()?
        .flatten()
        .map(|entry| entry.path().join(path))
        .find(|candidate| candidate.is_file())
}
