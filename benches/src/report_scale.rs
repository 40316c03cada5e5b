//! `highlit validate`, `class` and `report` over the files of large classes: seconds, and the most memory that was
//! resident: `cargo build --release && cargo run --release -p benches --bin report_scale`. It reads `/proc`, and so
//! runs on Linux alone. Memory that grows with the number of files is seen by the last column.

#[expect(dead_code, reason = "other programs here want more of it")]
mod material;

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
    rc::Rc,
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};
use highlit::annotation::Codebook;
use xtask::workspace;

use crate::material::Material;

const CLASSES: [usize; 2] = [1_000, 10_000];
const HIGHLIGHTS: usize = 12;
const ARTICLE_BYTES: usize = 4_000;

/// How often a command's memory is looked at; the system itself keeps the most of it.
const GLANCE: Duration = Duration::from_millis(2);

fn main() -> Result<()> {
    let program = workspace::root().join("target/release/highlit");
    ensure!(program.is_file(), "build it first: cargo build --release");
    let codebook = workspace::root().join("static/codebooks/claims.json");
    let codebook = Rc::new(Codebook::read(&fs::read_to_string(codebook)?)?);
    let article = Material::new("4 kB article", ARTICLE_BYTES, 1, codebook)?;
    println!("{:<10}{:>8}{:>10}{:>12}{:>16}", "", "files", "seconds", "most MB", "bytes a file");
    for count in CLASSES {
        let folder = tempfile::tempdir()?;
        let class = folder.path().join("class");
        fs::create_dir(&class)?;
        fs::write(folder.path().join("article.txt"), &article.text)?;
        for (number, file) in
            material::hand_ins(&article.empty, count, HIGHLIGHTS)?.into_iter().enumerate()
        {
            fs::write(class.join(format!("{number:05}.json")), file)?;
        }
        for command in ["validate", "class", "report"] {
            let (seconds, most) = run(&program, command, folder.path())?;
            let (each, mega) = (most / count as u64, most as f64 / 1e6);
            println!("{command:<10}{count:>8}{seconds:>10.1}{mega:>12.0}{each:>16}");
        }
    }
    Ok(())
}

/// How many seconds a command takes over a class, and how many bytes of memory at most.
fn run(program: &Path, command: &str, folder: &Path) -> Result<(f64, u64)> {
    let start = Instant::now();
    let mut running = Command::new(program)
        .args([command, "article.txt", "class"])
        .current_dir(folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .context("cannot start highlit")?;
    let status = format!("/proc/{}/status", running.id());
    let mut most = 0;
    let ended = loop {
        // It has none any more once it has ended.
        most = fs::read_to_string(&status).ok().and_then(|told| peak(&told)).unwrap_or(most);
        if let Some(ended) = running.try_wait()? {
            break ended;
        }
        thread::sleep(GLANCE);
    };
    ensure!(ended.success(), "highlit {command} failed: {ended}");
    Ok((start.elapsed().as_secs_f64(), most))
}

/// The most memory that was resident, in bytes (proc(5), `VmHWM`).
fn peak(status: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().strip_suffix(" kB")?.trim().parse::<u64>().ok()? << 10)
}
