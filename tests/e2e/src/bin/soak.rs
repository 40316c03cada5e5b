//! Runs the soaks: `soak [--only NAME]... [--rounds N] [--seed N]`. `cargo xtask soak` calls it.

use std::{
    env,
    process::ExitCode,
    time::{SystemTime, UNIX_EPOCH},
};

use anyhow::{Context, Result, bail};
use e2e::soak::{Order, SOAKS, Soak, named};

fn main() -> Result<ExitCode> {
    let mut only: Vec<&Soak> = Vec::new();
    let (mut rounds, mut seed) = (None, None);
    let mut arguments = env::args().skip(1);
    while let Some(option) = arguments.next() {
        let value = arguments.next().with_context(|| format!("{option} takes a value"))?;
        match option.as_str() {
            "--only" => only.push(named(&value)?),
            "--rounds" => rounds = Some(value.parse()?),
            "--seed" => seed = Some(value.parse()?),
            _ => bail!("usage: soak [--only NAME]... [--rounds N] [--seed N]"),
        }
    }
    if only.is_empty() {
        only.extend(&SOAKS);
    }
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
    let mut outcome = ExitCode::SUCCESS;
    for soak in only {
        let order = Order { rounds: rounds.unwrap_or(soak.rounds), seed: seed.unwrap_or(now) };
        if let Err(error) = soak.run(order) {
            eprintln!("{}: {error:#}", soak.name);
            outcome = ExitCode::FAILURE;
        }
    }
    Ok(outcome)
}
