//! Highlit beside the page in `baseline/`, which does the least that could be done, and the core by
//! itself: `cargo xtask bench --only page`. It prints a table, writes all figures to `target/bench.json`, and
//! fails only where something does not work: how fast a machine is proves nothing.

mod material;
mod native;
mod page;
mod report;
mod summary;

use std::{env, fs, path::Path, rc::Rc};

use anyhow::{Context, Result};
use highlit::annotation::Codebook;
use tokio::runtime::{Builder, Runtime};
use xtask::{
    server::{Server, Site},
    workspace,
};

use crate::{
    material::Material,
    page::{App, Visit},
    report::{Report, Targets},
};

const ROUNDS: usize = 5;

/// What was promised for the book.
const TARGETS: Targets = Targets { import: 3.0, add: 1.5 };

fn main() -> Result<()> {
    let codebook = workspace::root().join("static/codebooks/claims.json");
    let codebook = Rc::new(Codebook::read(&fs::read_to_string(codebook)?)?);
    let article = Material::new("6 kB article, 100 annotations", 6_000, 100, codebook.clone())?;
    let book = Material::new("1 MB book, 10,000 annotations", 1_000_000, 10_000, codebook)?;
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let mut report = Report::default();
    for (material, targets) in [(article, None), (book, Some(TARGETS))] {
        let (native, visits) = (native::measure(&material)?, rounds(&runtime, &material)?);
        report.add(material.name, targets, native, visits);
    }
    report.print();
    let file = workspace::root().join("target/bench.json");
    fs::write(&file, report.to_json()?).with_context(|| format!("writing {}", file.display()))?;
    println!("All figures are in {}.", file.display());
    Ok(())
}

/// Visits to Highlit and to the baseline in turn, so that what else the machine does weighs on both.
fn rounds(runtime: &Runtime, material: &Material) -> Result<[Vec<Visit>; 2]> {
    let folder = tempfile::tempdir()?;
    let (text, file) = (folder.path().join("text.txt"), folder.path().join("annotations.json"));
    fs::write(&text, &material.text)?;
    fs::write(&file, &material.file)?;
    let dist = env::var_os("HIGHLIT_DIST").map_or_else(workspace::dist, Into::into);
    let serve = |folder: &Path| Server::start(Site::new(folder)?.mount("/text.txt", &text));
    let pages = [
        (App::Highlit, serve(&dist)?),
        (App::Baseline, serve(&workspace::root().join("benches/baseline"))?),
    ];
    let mut visits = [Vec::new(), Vec::new()];
    for round in 1..=ROUNDS {
        println!("{}: round {round} of {ROUNDS}", material.name);
        for ((app, server), visits) in pages.iter().zip(&mut visits) {
            let visit = runtime.block_on(page::visit(*app, &server.url(), material, &file));
            visits.push(visit.with_context(|| format!("{app:?}, {}", material.name))?);
        }
    }
    Ok(visits)
}
