//! `highlit class`: what a class handed in, as one table.
//!
//! Files are read one after the other, twice: first for which of them count, then for what
//! they say. So no more than one of them is held, however many there are.

use std::{
    io::Write,
    path::{Path, PathBuf},
};

use highlit::{
    annotation::Codebook,
    article::Canonical,
    classroom::{Fate, HandIn, sort_out},
    exchange::{
        Format, csv, drafts_of, json_lines,
        students::{self, Student},
    },
};

use super::{
    Failure, files,
    ground::{Ground, Read},
    options::Options,
    output::{self, plain},
    progress::Progress,
};

/// Prints the table that is asked for.
pub fn run(options: Options) -> Result<(), Failure> {
    let format = match options.to.as_deref() {
        None => Format::Csv,
        Some(name) => Format::named(name)
            .filter(|format| [Format::Csv, Format::JsonLines].contains(format))
            .ok_or_else(|| Failure::Usage(format!("A class is csv or jsonl, not {name}.")))?,
    };
    let (article, rest) = options.article_and_rest()?;
    let ground = Ground::open(article, options.codebook.as_deref())?;
    let files = files::all(rest)?;
    let (fates, is_well) = fates(&ground, &files);
    if options.students {
        print_students(&ground, &fates, format)?;
    } else {
        print_annotations(&ground, &fates, format)?;
    }
    if is_well { Ok(()) } else { Err(Failure::Told) }
}

/// What is done about each file that can be read, and whether all of them can. The others
/// are told.
fn fates<'f>(ground: &Ground, files: &'f [PathBuf]) -> (Vec<(&'f Path, Fate)>, bool) {
    let mut progress = Progress::of(files.len());
    let (mut paths, mut hand_ins) = (Vec::new(), Vec::new());
    for file in files {
        match ground.read(file) {
            Ok(Read { reading, .. }) => {
                paths.push(file.as_path());
                hand_ins.push(HandIn { annotations: Vec::new(), ..HandIn::from(reading) });
            }
            Err(error) => {
                progress.clear();
                eprintln!("{}", plain(&format!("{}: {error}", file.display())));
            }
        }
        progress.step();
    }
    let is_well = paths.len() == files.len();
    (paths.into_iter().zip(sort_out(&hand_ins.iter().collect::<Vec<_>>())).collect(), is_well)
}

fn print_annotations(
    ground: &Ground,
    fates: &[(&Path, Fate)],
    format: Format,
) -> Result<(), Failure> {
    let mut out = output::buffered();
    if format == Format::Csv {
        out.write_all(csv::head().as_bytes())?;
    }
    let mut progress = Progress::of(fates.len());
    for (file, fate) in fates {
        progress.step();
        if *fate != Fate::Counted {
            continue;
        }
        let read = ground.read(file).map_err(|error| Failure::file(file, error))?;
        let store = ground.with(read.reading);
        let article = format!("nih:sha-256;{}", Canonical::of(store.article()).sha256());
        let rows = match format {
            Format::Csv => csv::rows(&drafts_of(&store), &article),
            _ => json_lines::lines(&drafts_of(&store), &article),
        };
        out.write_all(rows.as_bytes())?;
    }
    Ok(out.flush()?)
}

fn print_students(ground: &Ground, fates: &[(&Path, Fate)], format: Format) -> Result<(), Failure> {
    let codebook: &Codebook = ground.store.codebook();
    let mut progress = Progress::of(fates.len());
    let mut rows = Vec::with_capacity(fates.len());
    for (file, fate) in fates {
        let read = ground.read(file).map_err(|error| Failure::file(file, error))?;
        let reading = read.reading;
        let hand_in = HandIn::from(reading);
        rows.push(Student::of(&files::name(file), &hand_in, *fate, codebook));
        progress.step();
    }
    let table = match format {
        Format::Csv => students::csv(&rows, codebook),
        _ => students::json_lines(&rows, codebook),
    };
    Ok(output::print(&table)?)
}
