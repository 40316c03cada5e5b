//! The command `highlit`: articles and files of annotations, many at a time, over the same
//! core as the page.
//!
//! What was asked for goes to standard output, all else to standard error. It exits with 0
//! if all is well, with 1 if a file is at fault, with 2 if the arguments are.
// `println!` ends the program where nobody reads any more.
#![deny(clippy::print_stdout, clippy::print_stderr)]

mod article;
mod class;
mod convert;
mod files;
mod ground;
mod naming;
mod options;
mod output;
mod progress;
mod report;
mod roll;
mod validate;

use std::{env, fmt, io, process::ExitCode};

use options::Options;

const USAGE: &str = "\
Highlit runs in a browser. Start it with: cargo xtask serve

highlit convert FILE [--to text]
    Prints the article file of a web page (.html), of Markdown (.md) or of plain
    text; see docs/article.schema.json. With --to text it prints the text that
    offsets are of.
        highlit convert page.html > news.article.json

highlit convert FILE --article ARTICLE [--to FORMAT]
    Prints a file of annotations in another format: w3c (unless told otherwise),
    csv, jsonl, hypothesis, ptc, doccano, label-studio, brat, webanno. Which
    format FILE is in is recognised; docs/formats.md says what each keeps.
        highlit convert k7.json --article news.article.json --to csv > k7.csv

highlit validate ARTICLE FILE|FOLDER... [--json]
    Says of each file of annotations whether it can be read, or what is wrong.
        highlit validate news.article.json hand-ins

highlit class ARTICLE FILE|FOLDER... [--students] [--to csv|jsonl]
    Prints the annotations of a class as one table, or with --students a table
    with a row for each work. Of several works of one reader the latest counts.
    A table that has several readers is as many works; a file that does not say
    whose it is is a work of its own, and goes by what it is called.
        highlit class news.article.json hand-ins > class.csv

highlit report ARTICLE FILE|FOLDER... [--json]
    How far a class agrees, and the sentences that split it. Each file is read
    twice and none is held, so that there may be as many as you like.
        highlit report news.article.json hand-ins

ARTICLE is an article file, an exercise, a web page, Markdown or plain text. With
each of these, --codebook FILE names other tags than those of the exercise or of
the page. --help prints this, --version the version.

It exits with 0 if all is well, with 1 if a file is at fault (the rest is done),
with 2 if the arguments are.
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
            output::tell(&error);
            output::tell("highlit --help says what there is.");
            ExitCode::from(2)
        }
        Err(Failure::File(error)) => {
            output::tell(&error);
            ExitCode::FAILURE
        }
        Err(Failure::Output(error)) => {
            output::tell(&error.to_string());
            ExitCode::FAILURE
        }
        Err(Failure::Told) => ExitCode::FAILURE,
    }
}

fn dispatch(mut arguments: lexopt::Parser) -> Result<(), Failure> {
    use lexopt::prelude::*;
    let asked = env::args_os().skip(1).take_while(|argument| argument != "--");
    for argument in asked {
        match argument.to_str() {
            Some("-h" | "--help") => return Ok(output::print(USAGE)?),
            Some("-V" | "--version") => {
                return Ok(output::print(concat!("highlit ", env!("CARGO_PKG_VERSION"), "\n"))?);
            }
            _ => {}
        }
    }
    let command = match arguments.next()? {
        Some(Value(help)) if help == "help" => return Ok(output::print(USAGE)?),
        Some(Value(command)) => command.string()?,
        None => return Ok(output::print(USAGE)?),
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
