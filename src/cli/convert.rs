//! `highlit convert`: one file in another format.

use std::path::Path;

use highlit::{
    article::{Article, Canonical},
    exchange::{Format, article_file, w3c::Imprint},
};

use super::{Failure, article, ground::Ground, options::Options, output};

/// The text that offsets are of; it is written, and never read as annotations.
const TEXT: &str = "text";

/// Prints the file that is asked for.
pub fn run(options: Options) -> Result<(), Failure> {
    let [file] = &options.paths[..] else {
        return Err(Failure::Usage("One file is converted at a time.".to_owned()));
    };
    let to = options.to.as_deref();
    let written = match &options.article {
        Some(article) => annotations(file, article, options.codebook.as_deref(), to)?,
        None => page(file, to)?,
    };
    Ok(output::print(&written)?)
}

/// The article file of a page, or its text alone.
fn page(file: &Path, to: Option<&str>) -> Result<String, Failure> {
    let write: fn(&Article) -> String = match to {
        None => article_file::write,
        Some(TEXT) => |article| Canonical::of(article).text().to_owned(),
        Some(to) => return Err(Failure::Usage(format!("--to {to} needs --article."))),
    };
    let opened = article::open(file).map_err(|error| Failure::file(file, error))?;
    Ok(write(&opened.article))
}

/// A file of annotations in that format.
fn annotations(
    file: &Path,
    article: &Path,
    codebook: Option<&Path>,
    to: Option<&str>,
) -> Result<String, Failure> {
    let to = to.unwrap_or(Format::W3c.name());
    let format = Format::named(to).filter(|_| to != TEXT);
    let unknown = || Failure::Usage(format!("There is no format {to}."));
    let format = format.ok_or_else(unknown)?;
    let ground = Ground::open(article, codebook)?;
    let read = ground.read(file).map_err(|error| Failure::file(file, error))?;
    for remark in read.remarks() {
        output::tell(&format!("{}: {remark}", file.display()));
    }
    // What is in our own form stays the file that it is.
    let own_id = read.reading.id.clone().filter(|_| read.format == Format::W3c);
    let reader = read.reader().clone();
    let imprint = Imprint {
        finished: read.reading.finished.clone(),
        replaces: read.reading.replaces.clone(),
        ..Imprint::new(own_id.unwrap_or(read.id), &reader, read.saved)
    };
    let store = ground.with(read.reading);
    let written = format.write(&store, &imprint, &ground.corpus());
    if format == Format::Ptc {
        let left_out = store.annotations().len() - written.lines().count();
        if left_out > 0 {
            let why = "that SemEval has no technique for, left out";
            output::tell(&format!("{}: {why}: {left_out}", file.display()));
        }
    }
    Ok(written)
}
