//! `highlit convert`: one file in another format.

use std::path::Path;

use highlit::{
    article::Canonical,
    exchange::{Format, article_file, w3c::Imprint},
};

use super::{Failure, article, files, ground::Ground, options::Options, output};

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
    match to {
        None => {
            let article = article::convert(file).map_err(|error| Failure::file(file, error))?;
            Ok(article_file::write(&article))
        }
        Some(TEXT) => {
            let opened = article::open(file).map_err(|error| Failure::file(file, error))?;
            Ok(Canonical::of(&opened.article).text().to_owned())
        }
        Some(to) => Err(Failure::Usage(format!("--to {to} needs --article."))),
    }
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
    if read.reading.moved > 0 {
        let moved = read.reading.moved;
        let told = "found by their words: they do not stand where the file says";
        eprintln!("{}: {moved} {told}", files::name(file));
    }
    let imprint = Imprint {
        finished: read.reading.finished.clone(),
        replaces: read.reading.replaces.clone(),
        ..Imprint::new(read.id.clone(), &read.reader, read.saved.clone())
    };
    let store = ground.with(read.reading);
    Ok(format.write(&store, &imprint, &number_of(article)))
}

/// The number of an article of the corpus, whose file is called `article111111112.txt`.
fn number_of(article: &Path) -> String {
    let stem = files::stem(article);
    stem.strip_prefix("article").unwrap_or(&stem).replace(['\t', '\n', '\r'], " ")
}
