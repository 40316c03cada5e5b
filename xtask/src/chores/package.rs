//! The package for npm, tried in an app: React renders the article, Vite bundles it all.

use std::{fs, path::PathBuf, process::Command};

use crate::{
    error::Error,
    process::run,
    tools::{self, Toolbox},
    widget, workspace,
};

/// Where the app is, once it is built.
pub fn app() -> PathBuf {
    workspace::root().join("target/react/app")
}

/// Builds the app with the package as npm would install it.
pub fn try_in_app() -> Result<(), Error> {
    let toolbox = Toolbox::with(&[tools::react_app()])?;
    let folder = workspace::root().join("target/react");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(Error::file("remove", &folder))?;
    }
    let modules = folder.join("node_modules");
    workspace::copy_folder(&workspace::root().join("tests/e2e/fixtures/react"), &folder)
        .and_then(|()| fs::create_dir_all(modules.join("highlit")))
        .map_err(Error::file("write", &folder))?;
    // The programs lie in a folder of the modules.
    let programs = tools::modules(&tools::react_app())?;
    for module in ["react", "react-dom", "scheduler"] {
        let from = programs.with_file_name(module);
        workspace::copy_folder(&from, &modules.join(module)).map_err(Error::file("copy", &from))?;
    }
    run(Command::new("tar")
        .args(["--strip-components=1", "-xzf"])
        .arg(widget::packed())
        .arg("-C")
        .arg(modules.join("highlit")))?;
    let vite = toolbox.find("vite").expect("the app is built with it");
    run(Command::new(vite)
        .args(["build", "--logLevel", "warn", "--base", "./", "--outDir"])
        .arg(app())
        .current_dir(&folder))
}
