//! The three browser engines, their drivers, and how a Debian machine gets them.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    error::Error,
    process::{find, output, run},
    tools::{self, Toolbox},
};

/// An engine that the end-to-end stories are told in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKit, in its GTK port.
    WebKit,
}

/// The programs that show an engine at work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programs {
    /// The browser.
    pub browser: PathBuf,
    /// Its WebDriver server.
    pub driver: PathBuf,
    /// `xvfb-run`, for the engine that has no headless mode.
    pub screen: Option<PathBuf>,
}

impl Engine {
    /// Every engine, in the order in which they are tried.
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

    /// The name used in messages and in the variable `HIGHLIT_ENGINES`.
    pub fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::WebKit => "webkit",
        }
    }

    /// Finds the engine's programs, or says which is missing and where it comes from.
    pub fn programs(self) -> Result<Programs, Error> {
        let debian = |program: &str, package: &str| {
            find(program).ok_or_else(|| Error::Missing {
                what: format!("{program}, which {} needs,", self.name()),
                mend: format!("Install the Debian package {package} or its like."),
            })
        };
        Ok(match self {
            Engine::Chromium => Programs {
                browser: debian("chromium", "chromium")?,
                driver: debian("chromedriver", "chromium-driver")?,
                screen: None,
            },
            Engine::Firefox => Programs {
                browser: find("firefox")
                    .map_or_else(|| debian("firefox-esr", "firefox-esr"), Ok)?,
                driver: geckodriver().ok_or_else(|| Error::Missing {
                    what: "geckodriver, which firefox needs,".into(),
                    mend: "Run `cargo install geckodriver --locked`.".into(),
                })?,
                screen: None,
            },
            Engine::WebKit => Programs {
                browser: mini_browser().ok_or_else(|| Error::Missing {
                    what: "MiniBrowser, which webkit needs,".into(),
                    mend: "Install the Debian package webkit2gtk-driver or its like.".into(),
                })?,
                driver: debian("WebKitWebDriver", "webkit2gtk-driver")?,
                screen: Some(debian("xauth", "xauth").and_then(|_| debian("xvfb-run", "xvfb"))?),
            },
        })
    }
}

/// Gets what can be got, then tells which engines are there.
///
/// An engine that stays absent fails a run of continuous integration, where it would hide a broken story
/// for ever, and is named and left out on a person's machine.
pub fn available() -> Result<Vec<Engine>, Error> {
    if let Err(error) = install_packages() {
        println!("{error}");
    }
    let mut engines = Vec::new();
    for engine in Engine::ALL {
        if engine == Engine::Firefox && find("firefox").or_else(|| find("firefox-esr")).is_some() {
            Toolbox::with(&[tools::geckodriver()])?;
        }
        match engine.programs() {
            Ok(_) => engines.push(engine),
            Err(error) if env::var_os("CI").is_some() => return Err(error),
            Err(error) => println!("Left out: {}. {error}", engine.name()),
        }
    }
    Ok(engines)
}

/// Each Debian package with a program that only it brings.
const PACKAGES: [(&str, &str); 6] = [
    ("chromium", "chromium"),
    ("chromium-driver", "chromedriver"),
    ("firefox-esr", "firefox-esr"),
    ("webkit2gtk-driver", "WebKitWebDriver"),
    ("xvfb", "xvfb-run"),
    ("xauth", "xauth"),
];

fn install_packages() -> Result<(), Error> {
    let missing: Vec<&str> = PACKAGES
        .into_iter()
        .filter(|(_, program)| find(program).is_none())
        .map(|(package, _)| package)
        .collect();
    if missing.is_empty() || find("apt-get").is_none() || !is_root() {
        return Ok(());
    }
    println!(
        "Installing the Debian packages {}: about 2 minutes, the first time only",
        missing.join(" ")
    );
    let apt = || {
        let mut command = Command::new("apt-get");
        command.arg("-qq").env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    run(apt().arg("update"))?;
    run(apt().args(["install", "--yes", "--no-install-recommends"]).args(missing))
}

fn is_root() -> bool {
    output(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0")
}

fn geckodriver() -> Option<PathBuf> {
    find("geckodriver").or_else(|| Some(tools::cached(&tools::geckodriver())?.join("geckodriver")))
}

/// WebKit's browser for drivers, which no package puts on `PATH`.
fn mini_browser() -> Option<PathBuf> {
    let versions = ["webkit2gtk-4.1", "webkit2gtk-4.0"];
    let multiarch = fs::read_dir("/usr/lib").into_iter().flatten().flatten();
    multiarch
        .map(|entry| entry.path())
        .chain([Path::new("/usr/libexec").to_owned()])
        .flat_map(|folder| versions.map(|version| folder.join(version).join("MiniBrowser")))
        .find(|path| path.is_file())
}
