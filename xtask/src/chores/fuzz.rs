//! `cargo xtask fuzz`: every parser, fed with what libFuzzer makes up.

use std::{fs, process::Command};

use lexopt::prelude::*;

use crate::{
    error::Error,
    process::{self, output},
    tools::{self, Toolbox},
    workspace,
};

/// How long each target runs unless told otherwise, in seconds.
const SECONDS: u32 = 600;

/// The longest that one input may take, in seconds: a page that hangs is a finding, too.
const PATIENCE: u32 = 10;

/// The chore as it is typed: `[--seconds N] [TARGET]...`; all targets if none is named.
pub fn run(mut arguments: lexopt::Parser) -> Result<(), Error> {
    let mut seconds = SECONDS;
    let mut wanted = Vec::new();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("seconds") => seconds = arguments.value()?.parse()?,
            Value(target) => wanted.push(target.string()?),
            _ => return Err(argument.unexpected().into()),
        }
    }
    tools::ensure_nightly()?;
    let toolbox = Toolbox::with(&[tools::cargo_fuzz()])?;
    process::run(cargo_fuzz(&toolbox).arg("build"))?;
    let targets = output(cargo_fuzz(&toolbox).arg("list")).unwrap_or_default();
    let mut findings = 0;
    let is_wanted = |target: &&str| wanted.is_empty() || wanted.iter().any(|one| one == target);
    for target in targets.lines().filter(is_wanted) {
        println!("{target}: {seconds} s");
        let found = feed(&toolbox, target, seconds)?;
        println!("{target}: {} executions, {} findings", found.executions, found.inputs.len());
        found.inputs.iter().for_each(|input| println!("  {input}"));
        findings += found.inputs.len();
    }
    if findings == 0 {
        return Ok(());
    }
    Err(Error::Refused(format!(
        "There are {findings} findings. `cargo +nightly fuzz run TARGET FILE` shows one again."
    )))
}

/// What a target came to.
struct Found {
    executions: u64,
    /// The files with inputs that failed.
    inputs: Vec<String>,
}

fn feed(toolbox: &Toolbox, target: &str, seconds: u32) -> Result<Found, Error> {
    let folder = workspace::root().join("fuzz");
    // What is found to reach new code is added to the corpus; the seeds are only read.
    let [corpus, seeds] = ["corpus", "seeds"].map(|name| folder.join(name).join(target));
    fs::create_dir_all(&corpus).map_err(Error::file("create", &corpus))?;
    let mut command = cargo_fuzz(toolbox);
    command
        .args(["run", target])
        .args([corpus, seeds])
        .arg("--")
        .args([format!("-max_total_time={seconds}"), format!("-timeout={PATIENCE}")])
        .arg("-print_final_stats=1")
        .arg(format!("-dict={}", folder.join("json.dict").display()));
    let ran = command.output().map_err(|source| Error::Io {
        doing: format!("cannot start the fuzzing of {target}"),
        source,
    })?;
    let said = String::from_utf8_lossy(&ran.stderr);
    let after = |sign: &str| {
        said.lines().filter_map(|line| Some(line.split_once(sign)?.1.trim())).collect::<Vec<_>>()
    };
    let inputs: Vec<String> =
        after("Test unit written to").into_iter().map(str::to_owned).collect();
    if !ran.status.success() {
        eprintln!("{said}");
        if inputs.is_empty() {
            let command = format!("cargo fuzz run {target}");
            return Err(Error::Failed { command, ending: ran.status.to_string() });
        }
    }
    let executions = after("stat::number_of_executed_units:");
    let executions = executions.iter().filter_map(|count| count.parse::<u64>().ok()).sum();
    Ok(Found { executions, inputs })
}

fn cargo_fuzz(toolbox: &Toolbox) -> Command {
    let mut command = Command::new("rustup");
    command
        .args(["run", "nightly", "cargo", "fuzz"])
        .current_dir(workspace::root())
        .env("PATH", toolbox.path());
    command
}
