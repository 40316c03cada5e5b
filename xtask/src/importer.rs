//! The worker that reads web pages and Markdown: a program of its own, made small as the page's is, and fetched
//! when a page is first opened (docs/adr/0022).

use std::{
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    error::Error,
    process::{cargo, run},
    shrink::WASM_OPT,
    site, tools,
    tools::{Toolbox, WEB_TARGET},
    workspace,
};

/// What index.html calls the script until its name is known, and what the glue calls the WebAssembly.
const SCRIPT: &str = "importer.js";
const WASM: &str = "importer_bg.wasm";

/// Builds the worker, puts it into the site, and tells where its parts are.
pub fn build(toolbox: &Toolbox) -> Result<PathBuf, Error> {
    let kept = program(toolbox)?;
    let hash = kept.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let dist = workspace::dist();
    let [script, wasm] = [format!("{hash}.js"), format!("{hash}_bg.wasm")];
    rewrite(&kept.join("js"), &dist.join(&script), (WASM, &wasm))?;
    fs::copy(kept.join("wasm"), dist.join(&wasm))
        .map_err(Error::file("write", &dist.join(&wasm)))?;
    let page = dist.join("index.html");
    rewrite(&page, &page, (SCRIPT, &script))?;
    Ok(kept)
}

/// Builds the worker's program, and tells where its parts are.
pub fn program(toolbox: &Toolbox) -> Result<PathBuf, Error> {
    run(site::small(
        cargo()
            .args(["build", "--release", "--package", "importer"])
            .args(["--target", WEB_TARGET])
            // Whoever compares two versions waits for it; it is a tenth larger so.
            .args(["--config", "profile.release.package.highlit.opt-level=3"]),
    ))?;
    let linked = workspace::linked_wasm("importer");
    let source = workspace::root().join("static").join(SCRIPT);
    kept("importer", &[linked.clone(), source.clone()], |folder| {
        make(&linked, &source, folder, toolbox)
    })
}

/// The folder of what was made of some files, which is kept under the hash of those.
pub fn kept(
    name: &str,
    sources: &[PathBuf],
    make: impl FnOnce(&Path) -> Result<(), Error>,
) -> Result<PathBuf, Error> {
    let mut hasher = DefaultHasher::new();
    for file in sources {
        fs::read(file).map_err(Error::file("read", file))?.hash(&mut hasher);
    }
    (include_str!("importer.rs"), include_str!("widget.rs")).hash(&mut hasher);
    (WASM_OPT, tools::binaryen().version(), tools::esbuild().version()).hash(&mut hasher);
    let shrunk = workspace::root().join("target/shrunk");
    let kept = shrunk.join(format!("{name}-{:016x}", hasher.finish()));
    if !kept.is_dir() {
        let unfinished = shrunk.join(format!("unfinished-{name}"));
        fs::create_dir_all(&unfinished).map_err(Error::file("create", &unfinished))?;
        make(&unfinished)?;
        fs::rename(&unfinished, &kept).map_err(Error::file("write", &kept))?;
    }
    Ok(kept)
}

fn make(linked: &Path, source: &Path, folder: &Path, toolbox: &Toolbox) -> Result<(), Error> {
    let program = |name| toolbox.find(name).expect("the build has what it is done with");
    run(Command::new(program("wasm-bindgen"))
        .args(["--target", "web", "--no-typescript", "--out-name", "importer", "--out-dir"])
        .args([folder, linked]))?;
    run(Command::new(program("wasm-opt"))
        .args(WASM_OPT)
        .arg(folder.join(WASM))
        .arg("-o")
        .arg(folder.join("wasm")))?;
    run(Command::new(program("esbuild"))
        .args(["--bundle", "--minify", "--format=esm", "--log-level=warning"])
        .arg(format!("--alias:importer={}", folder.join(SCRIPT).display()))
        .arg(source)
        .arg(format!("--outfile={}", folder.join("js").display())))
}

/// Copies a file with one name in it replaced, which must be there.
fn rewrite(from: &Path, to: &Path, (old, new): (&str, &str)) -> Result<(), Error> {
    let text = fs::read_to_string(from).map_err(Error::file("read", from))?;
    if !text.contains(old) {
        return Err(Error::Refused(format!("{} does not name {old}.", from.display())));
    }
    fs::write(to, text.replace(old, new)).map_err(Error::file("write", to))
}
