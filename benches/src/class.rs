//! The report of a large class, in Chromium: `cargo xtask bench --only class`. It prints how long 500 files of 60
//! highlights each take on an article of 6 kB, from the last of them to the report, and for how long the page was
//! ever held up. It fails only where something does not work: how fast a machine is proves nothing.

#[expect(dead_code, reason = "other programs here want more of it")]
mod material;
mod summary;

use std::{env, fs, path::Path, rc::Rc};

use anyhow::{Context, Result};
use e2e::{Engine, Reader};
use highlit::annotation::Codebook;
use serde::Deserialize;
use serde_json::Value;
use tokio::runtime::Builder;
use xtask::{
    server::{Server, Site},
    workspace,
};

use crate::{material::Material, summary::median};

const STUDENTS: usize = 500;
const HIGHLIGHTS: usize = 60;
const ROUNDS: usize = 5;

/// What was promised, in milliseconds: from the last file to the report, and for how long the page may be held up.
const PROMISED: [f64; 2] = [1_000.0, 50.0];

/// Watches the report come about. A file is read as long as the bar that says so is there.
const PROBE: &str = "
    window.found = null;
    const tasks = (window.tasks = []);
    new PerformanceObserver((list) => tasks.push(...list.getEntries()))
        .observe({ type: 'longtask' });
    document.addEventListener('change', () => {
        const start = performance.now();
        let read = null;
        const observer = new MutationObserver(() => {
            const bar = document.querySelector('.class progress');
            if (read === null && bar && !bar.hasAttribute('value')) read = performance.now();
            if (!document.querySelector('.class[aria-busy=false] .figures')) return;
            observer.disconnect();
            const { port1, port2 } = new MessageChannel();
            requestAnimationFrame(() => port2.postMessage(null));
            port1.onmessage = () => {
                const shown = performance.now();
                // What takes long is told of a little later.
                setTimeout(() => {
                    // What the browser does to take the files comes before the page is told of them.
                    const taking = (task) => Math.min(task.duration, Math.max(0, start - task.startTime));
                    const held = (tasks) => Math.max(0, ...tasks);
                    window.found = {
                        reading: read - start,
                        report: shown - read,
                        taken: held(tasks.map(taking)),
                        held: held(tasks.map((task) => task.duration - taking(task))),
                    };
                }, 500);
            };
        });
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    }, { capture: true, once: true });
";

/// Milliseconds of one visit.
#[derive(Deserialize)]
struct Found {
    /// From the choice of the files until all are read.
    reading: f64,
    /// From then until the end of the frame that shows the report.
    report: f64,
    /// How long the browser held the page up to take the files, before the page was told of them.
    taken: f64,
    /// The longest that the page was held up since then; 0 if never for 50 or more.
    held: f64,
    /// The same while a sentence is opened, and while the report is saved as a page.
    #[serde(default)]
    opened: f64,
    #[serde(default)]
    saved: f64,
}

fn main() -> Result<()> {
    let codebook = workspace::root().join("static/codebooks/claims.json");
    let codebook = Rc::new(Codebook::read(&fs::read_to_string(codebook)?)?);
    let article = Material::new("6 kB article", 6_000, 1, codebook)?;
    let folder = tempfile::tempdir()?;
    let text = folder.path().join("text.txt");
    fs::write(&text, &article.text)?;
    let hand_ins = material::hand_ins(&article.empty, STUDENTS, HIGHLIGHTS)?;
    let bytes: usize = hand_ins.iter().map(String::len).sum();
    let mut paths = Vec::new();
    for (student, file) in hand_ins.iter().enumerate() {
        let path = folder.path().join(format!("{student}.json"));
        fs::write(&path, file)?;
        paths.push(path.to_str().context("a path in UTF-8")?.to_owned());
    }
    // A driver takes several files by their paths on lines of their own.
    let all = paths.join("\n");
    let dist = env::var_os("HIGHLIT_DIST").map_or_else(workspace::dist, Into::into);
    let server = Server::start(Site::new(&dist)?.mount("/text.txt", &text))?;
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let visits = (0..ROUNDS).map(|_| runtime.block_on(visit(&server.url(), Path::new(&all))));
    let visits = visits.collect::<Result<Vec<Found>>>()?;
    let of = |what: fn(&Found) -> f64| median(visits.iter().map(what).collect());
    let most = |what: fn(&Found) -> f64| visits.iter().map(what).fold(0.0, f64::max);
    let (held, taken) = (most(|visit| visit.held), most(|visit| visit.taken));
    println!(
        "{STUDENTS} files of {HIGHLIGHTS} highlights, {} kB in all, on a {}.",
        bytes / 1000,
        article.name
    );
    println!("Medians of {ROUNDS} visits, in ms:");
    println!("  reading all files            {:>7.0}", of(|visit| visit.reading));
    println!(
        "  the report, after the last   {:>7.0}  (promised: {})",
        of(|visit| visit.report),
        PROMISED[0]
    );
    println!(
        "The page was held up for at most {held:.0} ms (promised: {}; below 50 is not told).",
        PROMISED[1]
    );
    println!(
        "Later, for at most {:.0} ms to open a sentence, and {:.0} to save the report as a page.",
        most(|visit| visit.opened),
        most(|visit| visit.saved)
    );
    println!("Before that, the browser took up to {taken:.0} ms to give it the files.");
    Ok(())
}

async fn visit(origin: &str, files: &Path) -> Result<Found> {
    let mut reader = Reader::start(Engine::Chromium, origin.to_owned()).await?;
    reader.goto("/?article=/text.txt").await?;
    reader.wait_for("#article .text").await?;
    reader.wait_for(".safety.safe").await?;
    reader.click_button("More").await?;
    reader.click_button_in("#more-menu", "Class report").await?;
    reader.wait_for("dialog .class").await?;
    reader.run_script(PROBE, vec![]).await?;
    reader.upload("#class-files", files).await?;
    reader.wait_until("the report", "window.found").await?;
    let found: Value = reader.run_script("return window.found", vec![]).await?;
    let found = Found {
        opened: held_by(&mut reader, ".flow .passage", ".said-of .voices").await?,
        saved: held_by(&mut reader, ".class .actions .primary", SAVED).await?,
        ..serde_json::from_value(found)?
    };
    Ok(found)
}

/// What stands there once the report is saved.
const SAVED: &str = ".class > p[aria-hidden]";

/// The longest that the page is held up from a click until something is there, in milliseconds.
async fn held_by(reader: &mut Reader, click: &str, there: &str) -> Result<f64> {
    let click = format!("tasks.length = 0; document.querySelector('{click}').click()");
    reader.run_script(&click, vec![]).await?;
    reader.wait_for(there).await?;
    // What takes long is told of a little later.
    let rest = "window.held = null;
        setTimeout(() => { window.held = Math.max(0, ...tasks.map((task) => task.duration)) }, 500)";
    reader.run_script(rest, vec![]).await?;
    reader.wait_until("the tasks", "window.held !== null").await?;
    let held: Value = reader.run_script("return window.held", vec![]).await?;
    held.as_f64().context("a number")
}
