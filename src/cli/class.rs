//! `highlit class`: what a class handed in, as one table.
//!
//! Files are read one after the other, twice: first for which of them count, then for what
//! they say. So no more than one of them is held, however many there are.

use std::io::Write;

use highlit::{
    annotation::{Codebook, ReaderCode},
    article::Canonical,
    classroom::HandIn,
    exchange::{
        Draft, Format, csv, drafts_of, json_lines,
        students::{self, Student},
        w3c,
    },
};

use super::{
    Failure,
    files::Files,
    ground::Ground,
    options::Options,
    output,
    progress::Progress,
    roll::{Roll, Work},
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
    let files = Files::of(rest, article)?;
    let roll = Roll::call(&ground, &files);
    if options.students {
        print_students(&ground, &roll, format)?;
    } else {
        print_annotations(&ground, &roll, format)?;
    }
    if roll.unread == 0 { Ok(()) } else { Err(Failure::Told) }
}

fn print_annotations(ground: &Ground, roll: &Roll, format: Format) -> Result<(), Failure> {
    let mut out = output::buffered();
    if format == Format::Csv {
        out.write_all(csv::head().as_bytes())?;
    }
    let mut progress = Progress::of(roll.count());
    for work in roll.counted(ground) {
        progress.step();
        let reading = work?.reading;
        let reader = reading.reader.as_ref().map(ReaderCode::to_string);
        let store = ground.with(reading);
        let article = w3c::source_of(&Canonical::of(store.article()));
        // Whose work it is, whoever made a highlight that was merged into it.
        let drafts: Vec<Draft> = drafts_of(&store)
            .into_iter()
            .map(|draft| Draft { reader: reader.clone(), ..draft })
            .collect();
        let rows = match format {
            Format::Csv => csv::rows(&drafts, &article),
            _ => json_lines::lines(&drafts, &article),
        };
        out.write_all(rows.as_bytes())?;
    }
    Ok(out.flush()?)
}

fn print_students(ground: &Ground, roll: &Roll, format: Format) -> Result<(), Failure> {
    let codebook: &Codebook = ground.store.codebook();
    let mut progress = Progress::of(roll.fates().count());
    let mut rows = Vec::new();
    for work in roll.all(ground) {
        let Work { file, reading, fate } = work?;
        let hand_in = HandIn::from(reading);
        rows.push(Student::of(&file.display().to_string(), &hand_in, fate, codebook));
        progress.step();
    }
    let table = match format {
        Format::Csv => students::csv(&rows, codebook),
        _ => students::json_lines(&rows, codebook),
    };
    Ok(output::print(&table)?)
}
