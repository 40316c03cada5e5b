//! `highlit validate`: whether files of annotations can be read.

use std::{io::Write, path::Path};

use highlit::json::{Json, Object};

use super::{
    Failure,
    files::Files,
    ground::{Ground, Read},
    options::Options,
    output::{self, plain},
    progress::Progress,
};

/// Prints a line for each file.
pub fn run(options: Options) -> Result<(), Failure> {
    let (article, rest) = options.article_and_rest()?;
    let ground = Ground::open(article, options.codebook.as_deref())?;
    let files = Files::of(rest, article)?;
    let mut progress = Progress::of(files.found.len());
    let mut out = output::buffered();
    let mut is_well = files.faults.is_empty();
    for (file, why) in &files.faults {
        let read = Err(why.clone());
        let line = if options.json { json(file, &read) } else { text(file, &read) };
        writeln!(out, "{line}")?;
    }
    for file in &files.found {
        let read = ground.read(file).map(|read| {
            let clashes = ground.clashes(&read.reading);
            (read, clashes)
        });
        is_well &= read.is_ok();
        let line = if options.json { json(file, &read) } else { text(file, &read) };
        writeln!(out, "{line}")?;
        progress.step();
    }
    progress.clear();
    out.flush()?;
    if is_well { Ok(()) } else { Err(Failure::Told) }
}

fn text(file: &Path, read: &Result<(Read, usize), String>) -> String {
    let told = match read {
        Ok((read, clashes)) => {
            let (count, name) = (read.reading.incoming.annotations.len(), read.format.name());
            let clashes = Some(*clashes).filter(|count| *count > 0);
            let clashes = clashes.map(|count| format!("over excluding tags: {count}"));
            let remarks = read.remarks().into_iter().chain(clashes);
            let remarks: String = remarks.map(|remark| format!(", {remark}")).collect();
            format!("ok, {name}, annotations: {count}{remarks}")
        }
        Err(error) => error.clone(),
    };
    plain(&format!("{}: {told}", file.display()))
}

fn json(file: &Path, read: &Result<(Read, usize), String>) -> String {
    let object = Object::default().with("file", file.display().to_string());
    let is_ok = |literal: &'static str| Json::Literal(literal.into());
    let object = match read {
        Ok((read, clashes)) => object
            .with("ok", is_ok("true"))
            .with("format", read.format.name())
            .with("annotations", read.reading.incoming.annotations.len() as u32)
            .with("moved", read.reading.moved as u32)
            .with("elsewhere", read.reading.elsewhere as u32)
            .with("orphans", read.reading.incoming.orphans.len() as u32)
            .with("clashes", *clashes as u32)
            .with(
                "otherTags",
                match &read.reading.other_codebook {
                    Some(tags) => Json::from(&**tags),
                    None => Json::Literal("null".into()),
                },
            ),
        Err(error) => object.with("ok", is_ok("false")).with("error", &**error),
    };
    Json::from(object).to_string()
}
