//! Highlit for other people's pages: the element as a package for npm, which also works from any server of files.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    error::Error,
    importer,
    process::{cargo, run},
    shrink::WASM_OPT,
    site, tools,
    tools::{Toolbox, WEB_TARGET},
    workspace,
};

/// What the package is called.
const NAME: &str = "highlit";

/// The package as it would be published.
pub fn packed() -> PathBuf {
    let name = format!("{NAME}-{}.tgz", env!("CARGO_PKG_VERSION"));
    workspace::dist().join("npm").join(name)
}

/// Builds the package in the folder `npm` of the site: as files, and packed.
///
/// `importer` is where the worker's glue and WebAssembly are.
pub fn build(importer: &Path, toolbox: &Toolbox) -> Result<(), Error> {
    let folder = workspace::dist().join("npm").join(NAME);
    run(site::small(
        cargo().args(["build", "--release", "--package", "widget"]).args(["--target", WEB_TARGET]),
    ))?;
    let kept = importer::kept("widget", &[workspace::linked_wasm("widget")], |made| {
        shrink(&workspace::linked_wasm("widget"), made, toolbox)
    })?;
    fs::create_dir_all(&folder).map_err(Error::file("create", &folder))?;
    let copy = |from: &Path, name: &str| {
        let to = folder.join(name);
        to.parent()
            .map_or(Ok(()), fs::create_dir_all)
            .and_then(|()| fs::copy(from, &to).map(drop))
            .map_err(Error::file("write", &to))
    };
    copy(&kept.join("wasm"), "highlit_bg.wasm")?;
    copy(&importer.join("wasm"), "importer_bg.wasm")?;
    bundle(&kept, "element.js", &folder.join("highlit.js"), toolbox)?;
    bundle(importer, "importer.js", &folder.join("importer.js"), toolbox)?;
    let source = workspace::root().join("static/widget");
    for name in ["highlit.d.ts", "README.md", "frame.html", "frame.css", "frame.js"] {
        copy(&source.join(name), name)?;
    }
    for licence in ["LICENSE-APACHE", "LICENSE-MIT"] {
        copy(&workspace::root().join(licence), licence)?;
    }
    for part in ["locales", "codebooks"] {
        for file in site::files_in(&workspace::dist().join(part))? {
            copy(&file, &site::address_in(&workspace::dist(), &file))?;
        }
    }
    let about = folder.join("package.json");
    fs::write(&about, package()).map_err(Error::file("write", &about))?;
    run(Command::new("npm")
        .args(["pack", "--silent", "--ignore-scripts", "--pack-destination", ".."])
        .current_dir(&folder))
}

fn shrink(linked: &Path, folder: &Path, toolbox: &Toolbox) -> Result<(), Error> {
    let program = |name| toolbox.find(name).expect("the build has what it is done with");
    run(Command::new(program("wasm-bindgen"))
        // Where it lies is told; a bundler would look for a file of the glue's name in vain.
        .args(["--target", "web", "--no-typescript", "--omit-default-module-path"])
        .args(["--out-name", "glue", "--out-dir"])
        .args([folder, linked]))?;
    run(Command::new(program("wasm-opt"))
        .args(WASM_OPT)
        .arg(folder.join("glue_bg.wasm"))
        .arg("-o")
        .arg(folder.join("wasm")))
}

/// Bundles a script of static/widget with the glue of its program.
fn bundle(program: &Path, script: &str, out: &Path, toolbox: &Toolbox) -> Result<(), Error> {
    let esbuild = toolbox.find("esbuild").expect("the build has what it is done with");
    let source = workspace::root().join("static/widget");
    let mut command = Command::new(esbuild);
    command.args([
        "--bundle",
        "--minify",
        "--format=esm",
        "--log-level=warning",
        "--loader:.css=text",
    ]);
    command.env("NODE_PATH", tools::modules(&tools::fluent())?);
    match script {
        "importer.js" => command
            .arg("--alias:importer=./static/widget/importer.js")
            .arg(format!("--alias:glue={}", program.join("importer.js").display()))
            .arg("--define:import.meta.url=self.location.href")
            .arg(workspace::root().join("static/importer.js")),
        script => command
            .arg(format!("--alias:widget={}", program.join("glue.js").display()))
            .arg(format!("--inject:{}", source.join("files.js").display()))
            .arg(source.join(script)),
    };
    run(command.arg(format!("--outfile={}", out.display())).current_dir(workspace::root()))
}

/// What npm and bundlers are told of the package.
fn package() -> String {
    let about = serde_json::json!({
        "name": NAME,
        "version": env!("CARGO_PKG_VERSION"),
        "description": "Highlight the claims in an article, tag them, say why, and export Web Annotations.",
        "keywords": ["annotation", "web-annotation", "media-literacy", "highlight", "custom-element"],
        "license": "MIT OR Apache-2.0",
        "type": "module",
        "exports": { ".": { "types": "./highlit.d.ts", "default": "./highlit.js" }, "./*": "./*" },
        "types": "./highlit.d.ts",
        "sideEffects": true,
        "files": ["*.js", "*.wasm", "*.d.ts", "frame.*", "codebooks", "locales", "LICENSE-*"],
    });
    let lines = serde_json::to_string_pretty(&about).expect("a package is JSON");
    lines + "\n"
}
