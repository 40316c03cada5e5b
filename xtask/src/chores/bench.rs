//! `cargo xtask bench`: how long Highlit takes, beside what else could do the same.

use std::env;

use lexopt::prelude::*;

use crate::{
    browsers::Engine,
    error::Error,
    process::{self, cargo},
    site, workspace,
};

/// What can be measured, and the programs in `benches/` that do it.
const PARTS: [(&str, &str); 4] =
    [("page", "bench"), ("lighthouse", "lighthouse"), ("anchor", "beside"), ("class", "class")];

/// The chore as it is typed: `[--only PART]...`.
pub fn run(mut arguments: lexopt::Parser) -> Result<(), Error> {
    let mut only = Vec::new();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("only") => only.push(program(&arguments.value()?.string()?)?),
            _ => return Err(argument.unexpected().into()),
        }
    }
    if only.is_empty() {
        only.extend(PARTS.map(|(_, program)| program));
    }
    Engine::Chromium.programs()?;
    // A site that is named is taken as it is; the stories do the same.
    let named = env::var_os("HIGHLIT_DIST");
    if named.is_none() {
        site::build()?;
    }
    let dist = named.unwrap_or_else(|| workspace::dist().into());
    only.iter().try_for_each(|program| {
        process::run(
            cargo()
                .args(["run", "--release", "--package", "benches", "--bin", program])
                .env("HIGHLIT_DIST", &dist)
                // What is optimised over all crates at once takes minutes more to build and is no faster.
                .envs([
                    ("CARGO_PROFILE_RELEASE_LTO", "off"),
                    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
                ]),
        )
    })
}

fn program(part: &str) -> Result<&'static str, Error> {
    let named = PARTS.iter().find(|(name, _)| *name == part);
    named.map(|(_, program)| *program).ok_or_else(|| {
        let names = PARTS.map(|(name, _)| name).join(", ");
        Error::Usage(format!("There is no part {part}; there are {names}."))
    })
}
