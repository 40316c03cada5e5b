//! `cargo xtask soak`: proof at length that nothing is lost.

use std::env;

use lexopt::prelude::*;

use crate::{
    browsers::Engine,
    error::Error,
    process::{self, cargo},
    site, workspace,
};

/// The chore as it is typed: `[--only SOAK]... [--rounds N] [--seed N]`.
pub fn run(mut arguments: lexopt::Parser) -> Result<(), Error> {
    let mut order = Vec::new();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("only") => order.extend(["--only".into(), arguments.value()?.string()?]),
            Long(option @ ("rounds" | "seed")) => {
                let option = format!("--{option}");
                let number: u64 = arguments.value()?.parse()?;
                order.extend([option, number.to_string()]);
            }
            _ => return Err(argument.unexpected().into()),
        }
    }
    Engine::Chromium.programs()?;
    let mut soak = cargo();
    // A site that is named is taken as it is; the stories do the same.
    if env::var_os("HIGHLIT_DIST").is_none() {
        site::build()?;
        soak.env("HIGHLIT_DIST", workspace::dist());
    }
    process::run(soak.args(["run", "--package", "e2e", "--bin", "soak", "--"]).args(order))
}
