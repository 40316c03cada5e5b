//! The command `highlit`: articles and files of annotations, many at a time, over the same
//! core as the page.
//!
//! What was asked for goes to standard output, all else to standard error. It exits with 0
//! if all is well, with 1 if a file is at fault, with 2 if the arguments are.

mod article;
mod class;
mod convert;
mod files;
mod ground;
mod options;
mod output;
mod progress;
mod report;
mod roll;
mod validate;

use std::{fmt, io, process::ExitCode};

use options::Options;

const USAGE: &str = "\
Highlit runs in a browser. Start it with: cargo xtask serve

highlit convert FILE [--to text]
    Prints the article file of a web page (.html), of Markdown (.md) or of plain
    text; see docs/article.schema.json. With --to text it prints the text that
    offsets are of.

highlit convert FILE --article ARTICLE [--to FORMAT]
    Prints a file of annotations in another format: w3c (unless told otherwise),
    csv, jsonl, hypothesis, ptc, doccano, label-studio, brat, webanno. Which
    format FILE is in is recognised; docs/formats.md says what each keeps.

highlit validate ARTICLE FILE|FOLDER... [--json]
    Says of each file of annotations whether it can be read, or what is wrong.

highlit class ARTICLE FILE|FOLDER... [--students] [--to csv|jsonl]
    Prints the annotations of a class as one table, or with --students a table
    with a row for each file. Of several files of one reader the latest counts.

highlit report ARTICLE FILE|FOLDER... [--json]
    How far a class agrees, and the sentences that split it. Each file is read
    twice and none is held, so that there may be as many as you like.

ARTICLE is an article file, a web page, Markdown or plain text. With each of
these, --codebook FILE names another codebook than that of the page.
";

/// Why a command did not do what was asked.
#[derive(Debug)]
enum Failure {
    /// The arguments make no sense; says which.
    Usage(String),
    /// Something is wrong with a file; says which and what.
    File(String),
    /// A file was at fault, which has been told; the rest was done.
    Told,
    /// What was asked for cannot be written.
    Output(io::Error),
}

impl Failure {
    /// What is wrong with a file.
    fn file(path: &std::path::Path, error: impl fmt::Display) -> Self {
        Self::File(format!("{}: {error}", path.display()))
    }
}

impl From<lexopt::Error> for Failure {
    fn from(error: lexopt::Error) -> Self {
        Self::Usage(error.to_string())
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

/// Does what the arguments ask for.
pub fn run() -> ExitCode {
    match dispatch(lexopt::Parser::from_env()) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads may have enough of it before the end.
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            ExitCode::SUCCESS
        }
        Err(Failure::Usage(error)) => {
            eprint!("{error}\n\n{USAGE}");
            ExitCode::from(2)
        }
        Err(Failure::File(error)) => {
            eprintln!("{}", output::plain(&error));
            ExitCode::FAILURE
        }
        Err(Failure::Output(error)) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
        Err(Failure::Told) => ExitCode::FAILURE,
    }
}

fn dispatch(mut arguments: lexopt::Parser) -> Result<(), Failure> {
    use lexopt::prelude::*;
    let command = match arguments.next()? {
        Some(Value(command)) => command.string()?,
        None | Some(Short('h') | Long("help")) => {
            print!("{USAGE}");
            return Ok(());
        }
        Some(other) => return Err(other.unexpected().into()),
    };
    let options = |known: &[&str]| Options::read(arguments, known);
    match command.as_str() {
        "convert" => convert::run(options(&["article", "codebook", "to"])?),
        "validate" => validate::run(options(&["codebook", "json"])?),
        "class" => class::run(options(&["codebook", "students", "to"])?),
        "report" => report::run(options(&["codebook", "json"])?),
        _ => Err(Failure::Usage(format!("There is no command {command}."))),
    }
}
