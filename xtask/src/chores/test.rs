//! `cargo xtask test`: everything that must hold before a change is taken, cheapest first.

use std::{
    process::Command,
    time::{Duration, Instant},
};

use lexopt::prelude::*;

use crate::{
    browsers::{self, Engine},
    chores,
    error::Error,
    process::{self, cargo, output},
    tools::{self, Toolbox, WEB_TARGET},
    workspace,
};

/// One thing that must hold.
struct Step {
    /// What it is chosen by.
    name: &'static str,
    run: fn() -> Result<(), Error>,
}

/// Every step, in the order that fails early: the cheapest checks, then those that need one browser, then
/// the site and the stories told with it.
const STEPS: [Step; 11] = [
    Step { name: "format", run: format },
    Step { name: "policy", run: chores::policy::check },
    Step { name: "lint", run: lint },
    Step { name: "lint-web", run: lint_web },
    Step { name: "native", run: native },
    Step { name: "doc", run: doc },
    Step { name: "doc-web", run: doc_web },
    Step { name: "components", run: components },
    Step { name: "dist", run: chores::dist::build_and_weigh },
    Step { name: "package", run: chores::package::try_in_app },
    Step { name: "stories", run: stories },
];

/// The chore as it is typed: `[--only STEP]...`.
pub fn run(mut arguments: lexopt::Parser) -> Result<(), Error> {
    let mut only = Vec::new();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("only") => only.push(arguments.value()?.string()?),
            _ => return Err(argument.unexpected().into()),
        }
    }
    run_steps(&only)
}

/// Runs the named steps, or all if none is named, until one fails, and says how long each took.
fn run_steps(only: &[String]) -> Result<(), Error> {
    if let Some(name) = only.iter().find(|name| STEPS.iter().all(|step| step.name != **name)) {
        return Err(Error::Usage(format!(
            "There is no step {name}; the steps are {}.",
            STEPS.map(|step| step.name).join(", ")
        )));
    }
    let mut times = Vec::new();
    let mut result = Ok(());
    for step in STEPS {
        if !only.is_empty() && !only.iter().any(|name| name == step.name) {
            continue;
        }
        println!("\n== {}", step.name);
        let start = Instant::now();
        result = (step.run)();
        times.push((step.name, start.elapsed()));
        if result.is_err() {
            break;
        }
    }
    print_summary(&times, result.is_ok());
    result
}

fn print_summary(times: &[(&str, Duration)], passed: bool) {
    println!();
    for (index, (name, time)) in times.iter().enumerate() {
        let verdict = if passed || index + 1 < times.len() { "ok" } else { "FAILED" };
        println!("{name:<12}{:>8.1} s  {verdict}", time.as_secs_f64());
    }
    let total: Duration = times.iter().map(|(_, time)| time).sum();
    println!("{:<12}{:>8.1} s", "in all", total.as_secs_f64());
}

fn format() -> Result<(), Error> {
    ensure_component("rustfmt", "fmt")?;
    process::run(cargo().args(["fmt", "--all", "--check"]))
}

fn lint() -> Result<(), Error> {
    ensure_component("clippy", "clippy")?;
    process::run(cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
}

/// The native tests bring crates that know nothing of browsers, so only what runs in one is looked at.
fn lint_web() -> Result<(), Error> {
    tools::ensure_web_target()?;
    process::run(
        cargo()
            .args(["clippy", "--package", "highlit", "--package", "widget", "--target", WEB_TARGET])
            .args(["--lib", "--bins", "--test", "browser"])
            .args(["--", "-D", "warnings"]),
    )
}

fn native() -> Result<(), Error> {
    process::run(cargo().args(["test", "--workspace", "--exclude", "e2e"]))
}

fn doc() -> Result<(), Error> {
    process::run(
        cargo().args(["doc", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings"),
    )
}

fn doc_web() -> Result<(), Error> {
    tools::ensure_web_target()?;
    process::run(
        cargo()
            .args(["doc", "--package", "highlit", "--package", "widget", "--no-deps"])
            .args(["--target", WEB_TARGET])
            .env("RUSTDOCFLAGS", "-D warnings"),
    )
}

/// The tests in `tests/browser`, run inside Chromium without a window.
fn components() -> Result<(), Error> {
    if !browsers::available()?.contains(&Engine::Chromium) {
        println!("Left out: the component tests, which run in chromium.");
        return Ok(());
    }
    tools::ensure_web_target()?;
    let toolbox = Toolbox::with(&[tools::wasm_bindgen()?])?;
    let runner =
        toolbox.find("wasm-bindgen-test-runner").expect("the runner comes with wasm-bindgen");
    process::run(
        cargo()
            .args(["test", "--package", "highlit", "--target", WEB_TARGET])
            .args(["--test", "browser"])
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
            // Of all of them together, in seconds: a slow disk takes longer than the runner's 20.
            .env("WASM_BINDGEN_TEST_TIMEOUT", "180")
            .env("CHROMEDRIVER", Engine::Chromium.programs()?.driver),
    )
}

/// The end-to-end stories, told with the built site in every engine there is.
fn stories() -> Result<(), Error> {
    let engines = browsers::available()?;
    if engines.is_empty() {
        println!("Left out: the end-to-end stories, which no engine is here to tell.");
        return Ok(());
    }
    let toolbox = Toolbox::with(&[tools::geckodriver()])?;
    process::run(
        cargo()
            .args(["test", "--package", "e2e"])
            .env("HIGHLIT_DIST", workspace::dist())
            .env("HIGHLIT_ENGINES", engines.iter().map(|e| e.name()).collect::<Vec<_>>().join(","))
            .env("PATH", toolbox.path()),
    )
}

/// A minimal installation of the compiler comes without the formatter and the linter.
fn ensure_component(component: &str, subcommand: &str) -> Result<(), Error> {
    if output(cargo().args([subcommand, "--version"])).is_some() {
        return Ok(());
    }
    println!("Adding the Rust component {component}: a few seconds");
    process::run(
        Command::new("rustup")
            .args(["component", "add", component])
            .current_dir(workspace::root()),
    )
    .map_err(|_| Error::Missing {
        what: format!("The Rust component {component}"),
        mend: format!(
            "Connect this machine to the network and run `rustup component add {component}` (rustup comes \
             from https://rustup.rs)."
        ),
    })
}
