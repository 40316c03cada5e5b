//! Soaks: long runs of random deeds that prove that nothing is lost. `cargo xtask soak` runs them at
//! length, the tests of this crate a little of each.
//!
//! A soak is a file here with a `run` function, and a line in [`SOAKS`].

mod deed;
mod desk;
mod kill;
mod model;
mod stage;
mod tabs;
mod text;

use std::{env, pin::Pin};

use anyhow::{Result, bail};
use tokio::runtime::Builder;

use crate::{Engine, runner::chosen_engines};

/// How much of a soak is wanted.
#[derive(Clone, Copy, Debug)]
pub struct Order {
    /// How many rounds: browsers killed, interleavings of tabs, deeds done.
    pub rounds: usize,
    /// What chance begins with: the same seed picks the same deeds.
    pub seed: u64,
}

type Running = Pin<Box<dyn Future<Output = Result<()>>>>;

/// One soak.
pub struct Soak {
    /// What it is chosen by.
    pub name: &'static str,
    /// How many rounds it goes on unless told otherwise.
    pub rounds: usize,
    run: fn(Order) -> Running,
}

/// Every soak.
pub const SOAKS: [Soak; 3] = [
    Soak { name: "kill", rounds: 200, run: |order| Box::pin(kill::run(order)) },
    Soak { name: "tabs", rounds: 200, run: |order| Box::pin(tabs::run(order)) },
    Soak { name: "model", rounds: 20_000, run: |order| Box::pin(model::run(order)) },
];

/// The soak of that name.
pub fn named(name: &str) -> Result<&'static Soak> {
    let names: Vec<_> = SOAKS.iter().map(|soak| soak.name).collect();
    match SOAKS.iter().find(|soak| soak.name == name) {
        Some(soak) => Ok(soak),
        None => bail!("There is no soak {name}; there are {}.", names.join(", ")),
    }
}

/// Why there can be no soak here; `None` if there can. Where `CI` is set a missing browser is a failure.
pub fn lacking() -> Result<Option<String>> {
    if !chosen_engines()?.contains(&Engine::Chromium) {
        return Ok(Some("skipped: HIGHLIT_ENGINES leaves chromium out".to_owned()));
    }
    match Engine::Chromium.programs() {
        Ok(_) => Ok(None),
        Err(missing) if env::var_os("CI").is_some() => Err(missing.into()),
        Err(missing) => Ok(Some(format!("skipped: {missing}"))),
    }
}

impl Soak {
    /// Runs it in Chromium, with the site in `HIGHLIT_DIST` or in `dist` of the workspace.
    pub fn run(&self, order: Order) -> Result<()> {
        Builder::new_current_thread().enable_all().build()?.block_on((self.run)(order))
    }
}
