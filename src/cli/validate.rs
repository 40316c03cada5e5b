//! `highlit validate`: whether files of annotations can be read.

use std::{io::Write, path::Path};

use highlit::json::{Json, Object};

use super::{
    Failure, files,
    ground::{Ground, Read},
    options::Options,
    output::{self, plain},
    progress::Progress,
};

/// Prints a line for each file.
pub fn run(options: Options) -> Result<(), Failure> {
    let (article, rest) = options.article_and_rest()?;
    let ground = Ground::open(article, options.codebook.as_deref())?;
    let files = files::all(rest)?;
    let mut progress = Progress::of(files.len());
    let mut out = output::buffered();
    let mut is_well = true;
    for file in &files {
        let read = ground.read(file);
        is_well &= read.is_ok();
        let line = if options.json { json(file, &read) } else { text(file, &read) };
        writeln!(out, "{line}")?;
        progress.step();
    }
    progress.clear();
    out.flush()?;
    if is_well { Ok(()) } else { Err(Failure::Told) }
}

fn text(file: &Path, read: &Result<Read, String>) -> String {
    let told = match read {
        Ok(read) => {
            let (count, name) = (read.reading.incoming.annotations.len(), read.format.name());
            match read.reading.moved {
                0 => format!("ok, {name}, annotations: {count}"),
                moved => format!("ok, {name}, annotations: {count}, found by words: {moved}"),
            }
        }
        Err(error) => error.clone(),
    };
    plain(&format!("{}: {told}", file.display()))
}

fn json(file: &Path, read: &Result<Read, String>) -> String {
    let object = Object::default().with("file", file.display().to_string());
    let is_ok = |literal: &'static str| Json::Literal(literal.into());
    let object = match read {
        Ok(read) => object
            .with("ok", is_ok("true"))
            .with("format", read.format.name())
            .with("annotations", read.reading.incoming.annotations.len() as u32)
            .with("moved", read.reading.moved as u32),
        Err(error) => object.with("ok", is_ok("false")).with("error", &**error),
    };
    Json::from(object).to_string()
}
