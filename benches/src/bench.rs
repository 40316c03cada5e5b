//! Highlit beside a page that does the least that could be done and beside Recogito text-annotator, and the core by
//! itself: `cargo xtask bench --only page`. It prints tables, writes them to `target/bench.md` and all figures to
//! `target/bench.json`, and fails only where something of ours does not work: how fast a machine is proves nothing.

mod addition;
mod contender;
mod material;
mod measure;
mod native;
mod recogito;
mod report;
mod summary;
mod visit;

use std::{env, fs, path::PathBuf, rc::Rc, thread};

use anyhow::{Context, Result};
use e2e::{Engine, Reader};
use highlit::{annotation::Codebook, exchange::w3c::COUNT_LIMIT};
use serde_json::Value;
use tokio::runtime::{Builder, Runtime};
use xtask::{
    server::{Server, Site},
    workspace,
};

use crate::{
    addition::Addition,
    contender::{Contender, Sites},
    material::Material,
    measure::Measure,
    recogito::Counts,
    report::{Part, Report, Setting, Visits},
    visit::{Task, Visit},
};

/// How often something is added in one visit.
const ADDITIONS: usize = 3;

/// A text, and how it is measured.
struct Size {
    name: &'static str,
    bytes: usize,
    annotations: usize,
    rounds: usize,
    /// Whether it is also loaded by a poor line on a slow processor.
    is_loaded_slowly: bool,
}

const SIZES: [Size; 4] = [
    Size { name: "6 kB, 100", bytes: 6_000, annotations: 100, rounds: 3, is_loaded_slowly: true },
    Size {
        name: "100 kB, 1,000",
        bytes: 100_000,
        annotations: 1_000,
        rounds: 3,
        is_loaded_slowly: false,
    },
    Size {
        name: "1 MB, 10,000",
        bytes: 1_000_000,
        annotations: 10_000,
        rounds: 3,
        is_loaded_slowly: false,
    },
    Size {
        name: "1 MB, 100,000",
        bytes: 1_000_000,
        annotations: 100_000,
        rounds: 1,
        is_loaded_slowly: false,
    },
];

fn main() -> Result<()> {
    // For who changes this program: one round with the small texts.
    let is_trial = env::args().any(|argument| argument == "--trial");
    let codebook = workspace::root().join("static/codebooks/claims.json");
    let codebook = Rc::new(Codebook::read(&fs::read_to_string(codebook)?)?);
    let dist = env::var_os("HIGHLIT_DIST").map_or_else(workspace::dist, PathBuf::from);
    let sites = Sites::build(&dist)?;
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let mut parts = Vec::new();
    for size in &SIZES[..if is_trial { 2 } else { SIZES.len() }] {
        let material = Material::new(size.name, size.bytes, size.annotations, codebook.clone())?;
        let is_one_file = size.annotations <= COUNT_LIMIT;
        let native = is_one_file.then(|| native::measure(&material)).transpose()?;
        let rounds = if is_trial { 1 } else { size.rounds };
        let mut visits = measure(&runtime, &sites, &material, rounds, size.is_loaded_slowly)?;
        if size.is_loaded_slowly {
            for (contender, visits) in &mut visits {
                let kilobytes = sites.bytes(*contender)? as f64 / 1e3;
                visits.iter_mut().for_each(|it| it.figures.push((Measure::Bytes, kilobytes)));
            }
        }
        parts.push(Part::new(size.name, native, &visits));
    }
    let report = Report::new(setting(&runtime)?, parts);
    println!("\n{}", report.to_markdown());
    for (name, text) in [("bench.md", report.to_markdown()), ("bench.json", report.to_json()?)] {
        let file = workspace::root().join("target").join(name);
        fs::write(&file, text).with_context(|| format!("writing {}", file.display()))?;
    }
    println!("All figures are in target/bench.json.");
    Ok(())
}

/// Visits to all contenders in turn, so that what else the machine does weighs on all; each round begins with another.
fn measure(
    runtime: &Runtime,
    sites: &Sites,
    material: &Material,
    rounds: usize,
    is_loaded_slowly: bool,
) -> Result<Visits> {
    let folder = tempfile::tempdir()?;
    let write = |name: &str, content: &str| -> Result<PathBuf> {
        let file = folder.path().join(name);
        fs::write(&file, content)?;
        Ok(file)
    };
    let text = write("text.txt", &material.text)?;
    let counts = Counts::of(material.empty.article());
    let (mut files, mut recounted) = (Vec::new(), Vec::new());
    for (number, file) in parts(&material.file, COUNT_LIMIT)?.iter().enumerate() {
        files.push(write(&format!("annotations-{number}.json"), file)?);
        recounted.push(write(&format!("recounted-{number}.json"), &counts.file(file)?)?);
    }
    let additions = Addition::some(material, ADDITIONS)?;
    let others: Vec<Addition> = additions
        .iter()
        .map(|it| Ok(Addition { item: counts.item(&it.item)?, id: recogito::name(&it.id), ..*it }))
        .collect::<Result<_>>()?;
    let servers: Vec<(Contender, Server)> = Contender::ALL
        .into_iter()
        .map(|contender| {
            let site = Site::new(&sites.folder(contender))?.mount("/text.txt", &text).packing();
            Ok((contender, Server::start(site)?))
        })
        .collect::<Result<_>>()?;
    let task_for = |contender: Contender, origin| match contender {
        Contender::Recogito => (origin, &recounted, &others),
        _ => (origin, &files, &additions),
    };
    let mut visits: Visits = Contender::ALL.map(|contender| (contender, Vec::new())).into();
    // Round 0 is not counted: in it the servers pack what they send.
    for round in 0..=rounds {
        println!("{}: round {round} of {rounds}", material.name);
        for turn in 0..servers.len() {
            let index = (turn + round) % servers.len();
            let (contender, server) = &servers[index];
            let (origin, files, additions) = task_for(*contender, server.url());
            let blocks = material.empty.article().blocks().len();
            let task = Task { origin: &origin, blocks, files, additions };
            if round == 0 {
                // The load alone.
                runtime.block_on(visit::load(*contender, &task))?;
                continue;
            }
            let all = &mut visits[index].1;
            // What did not end once will not end.
            if all.iter().any(|visit: &Visit| visit.stopped.is_some()) {
                continue;
            }
            let mut visit = runtime.block_on(visit::visit(*contender, &task))?;
            if is_loaded_slowly && *contender != Contender::Bare {
                let slow = runtime.block_on(visit::slow_load(*contender, &task))?;
                visit.figures.push((Measure::SlowLoad, slow));
            }
            if let Some((at, why)) = &visit.stopped {
                println!("{}: {}: {why}", contender.name(), at.name());
            }
            if let Some(hits) = visit.hits {
                println!(
                    "{}: something is drawn at {:.0} % of points",
                    contender.name(),
                    hits * 100.0
                );
            }
            all.push(visit);
        }
    }
    Ok(visits)
}

/// A file in parts of so many annotations at most: Highlit reads no larger ones. Each has some from all over the text,
/// since what is on the screen shows that a part is there.
fn parts(file: &str, most: usize) -> Result<Vec<String>> {
    let mut page: Value = serde_json::from_str(file)?;
    let items = page["items"].take();
    let items = items.as_array().context("a file has items")?;
    let count = items.len().div_ceil(most);
    let part = |first: usize| {
        let items = items.iter().skip(first).step_by(count);
        page["items"] = items.cloned().collect();
        page.to_string()
    };
    Ok((0..count).map(part).collect())
}

/// What all is measured on.
fn setting(runtime: &Runtime) -> Result<Setting> {
    let browser = runtime.block_on(async {
        Reader::start(Engine::Chromium, "about:blank".into()).await?.version().await
    })?;
    // Elsewhere than on Linux the processor has no name here.
    let about = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let name = about.lines().find_map(|line| line.strip_prefix("model name")?.split_once(':'));
    let name = name.map_or("a processor", |(_, name)| name.trim());
    let cores = thread::available_parallelism().map_or(1, usize::from);
    Ok(Setting {
        command: "cargo xtask bench --only page",
        machine: format!("{cores} cores of {name}"),
        browser,
    })
}
