//! `cargo xtask bench`: how long Highlit takes, beside the least that could do the same.

use std::env;

use crate::{
    browsers::Engine,
    error::Error,
    process::{self, cargo},
    site, workspace,
};

/// The chore as it is typed. It takes no options.
pub fn run(mut arguments: lexopt::Parser) -> Result<(), Error> {
    if let Some(argument) = arguments.next()? {
        return Err(argument.unexpected().into());
    }
    Engine::Chromium.programs()?;
    let mut bench = cargo();
    // A site that is named is taken as it is; the stories do the same.
    if env::var_os("HIGHLIT_DIST").is_none() {
        site::build()?;
        bench.env("HIGHLIT_DIST", workspace::dist());
    }
    bench
        .args(["run", "--release", "--package", "benches"])
        // What is optimised over all crates at once takes minutes more to build and is no faster.
        .envs([
            ("CARGO_PROFILE_RELEASE_LTO", "off"),
            ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
        ]);
    process::run(&mut bench)
}
