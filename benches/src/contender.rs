//! Who is measured, and the site of each.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Result, ensure};
use tempfile::TempDir;
use xtask::{
    site::{self, Size},
    tools::{self, Toolbox},
    workspace,
};

/// Who is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contender {
    /// The page in `pages/` that does the least.
    Baseline,
    /// The built site.
    Highlit,
    /// Highlit's element on a page of someone else's.
    Element,
    /// Recogito text-annotator.
    Recogito,
    /// The article with nothing to mark it: for scrolling only.
    Bare,
}

impl Contender {
    /// All of them; the first is what the others are set beside.
    pub const ALL: [Self; 5] =
        [Self::Baseline, Self::Highlit, Self::Element, Self::Recogito, Self::Bare];

    /// What tables call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Baseline => "baseline",
            Self::Highlit => "Highlit",
            Self::Element => "element",
            Self::Recogito => "Recogito",
            Self::Bare => "bare",
        }
    }

    /// Whether it is ours to mend: what another's program cannot do is told in the table.
    pub fn is_ours(self) -> bool {
        self != Self::Recogito
    }
}

/// The sites of all contenders, as they are published: in one script each, made small.
pub struct Sites {
    dist: PathBuf,
    pages: TempDir,
}

impl Sites {
    /// Bundles the pages; `dist` is the built site of Highlit.
    pub fn build(dist: &Path) -> Result<Sites> {
        let package = dist.join("npm/highlit");
        ensure!(package.is_dir(), "{} has no package; run `cargo xtask dist`", package.display());
        let sites = Sites { dist: dist.to_owned(), pages: tempfile::tempdir()? };
        let toolbox = Toolbox::with(&[tools::esbuild()])?;
        let esbuild = toolbox.find("esbuild").expect("esbuild is in the toolbox");
        let source = workspace::root().join("benches/pages");
        for contender in Contender::ALL {
            if contender == Contender::Highlit {
                continue;
            }
            let folder = sites.folder(contender);
            fs::create_dir(&folder)?;
            for name in ["index.html", "page.css"] {
                fs::copy(source.join(name), folder.join(name))?;
            }
            let bundled = Command::new(&esbuild)
                .args(["--bundle", "--minify", "--format=esm", "--log-level=warning"])
                .arg("--external:/highlit/*")
                .arg(format!("--outfile={}", folder.join("page.js").display()))
                .arg(source.join(format!("{}.js", contender.name().to_lowercase())))
                .env("NODE_PATH", tools::modules(&tools::recogito())?)
                .status()?;
            ensure!(bundled.success(), "esbuild failed on {}", contender.name());
        }
        workspace::copy_folder(&package, &sites.folder(Contender::Element).join("highlit"))?;
        Ok(sites)
    }

    /// The folder that a contender's site is served from.
    pub fn folder(&self, contender: Contender) -> PathBuf {
        match contender {
            Contender::Highlit => self.dist.clone(),
            other => self.pages.path().join(other.name()),
        }
    }

    /// What a first visit loads until the article is there to be marked, in bytes of brotli.
    pub fn bytes(&self, contender: Contender) -> Result<usize> {
        let is_first = |address: &str| match contender {
            Contender::Highlit => xtask::budget::part_of(address) == "first-load",
            Contender::Element => match address.strip_prefix("highlit/") {
                Some(name) => ELEMENT.contains(&name),
                None => true,
            },
            _ => true,
        };
        let mut all = 0;
        let folder = self.folder(contender);
        for file in site::files_in(&folder)? {
            let address = site::address_in(&folder, &file);
            if is_first(&address) {
                all += Size::of(&fs::read(file)?)?.brotli;
            }
        }
        Ok(all)
    }
}

/// What the element fetches of its package in English.
const ELEMENT: [&str; 5] = [
    "highlit.js",
    "highlit_bg.wasm",
    "locales/en.ftl",
    "locales/en.more.ftl",
    "codebooks/claims.json",
];
