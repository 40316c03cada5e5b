//! `cargo xtask screenshot`: the pictures in the documents, taken by a script of the real page.

use std::{env, path::PathBuf};

use lexopt::prelude::*;

use crate::{
    error::Error,
    process::{self, cargo},
    site, workspace,
};

/// The chore as it is typed: `[--all FOLDER]`. It makes the pictures in `docs/`, or with `--all` one of
/// every state of the page in a folder of one's own, for whoever looks at the design.
pub fn run(mut arguments: lexopt::Parser) -> Result<(), Error> {
    let mut all = None;
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("all") => all = Some(PathBuf::from(arguments.value()?)),
            _ => return Err(argument.unexpected().into()),
        }
    }
    // A site that is named is taken as it is; the stories do the same.
    let dist = match env::var_os("HIGHLIT_DIST") {
        Some(dist) => PathBuf::from(dist),
        None => {
            site::build()?;
            workspace::dist()
        }
    };
    let mut camera = cargo();
    camera.args(["run", "--package", "e2e", "--bin", "screenshot", "--"]);
    match all {
        Some(folder) => camera
            .arg("--all")
            .arg(std::path::absolute(&folder).map_err(Error::file("find", &folder))?),
        None => camera.arg(workspace::root().join("docs")),
    };
    process::run(camera.env("HIGHLIT_DIST", dist))
}
