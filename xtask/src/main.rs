//! `cargo xtask <chore>`: see [`USAGE`].

use std::process::ExitCode;

use lexopt::prelude::*;
use xtask::{chores, error::Error};

const USAGE: &str = "\
The chores of Highlit:

  cargo xtask serve [--article FILE | --examples] [--port N]
      Builds the site and serves it on this machine, at port 8642 unless told
      otherwise. With --article it opens that text file instead of a sample;
      with --examples it serves pages that have Highlit as an element.

  cargo xtask test [--only STEP]...
      Everything that must hold before a change is taken, or only some steps:
      format, policy, lint, lint-web, native, doc, doc-web, components, dist,
      package, stories.

  cargo xtask dist [--single [--exercise FILE]]
      The optimised static site in dist/, and the sizes of its files. With
      --single also dist/single/highlit.html, which is all of it in one file
      and opens without a server, with an exercise in it if one is given.

  cargo xtask fuzz [--seconds N] [TARGET]...
      Every parser, fed with made-up input for 600 seconds unless told
      otherwise; what fails is kept in fuzz/artifacts. It needs nightly Rust.

  cargo xtask bench [--only PART]...
      How long Highlit takes in Chromium, or only a part of it: page (beside
      a page that does the least and beside another annotator), lighthouse
      (its scores), anchor (finding highlights again in an edited article,
      beside the search of another program), class (the report of one).

  cargo xtask soak [--only SOAK]... [--rounds N] [--seed N]
      Long runs of random deeds in Chromium, or only some: kill (200 browsers
      killed in the midst of edits), model (20,000 deeds, and a model of the
      page that agrees after each). The same seed picks the same deeds.

  cargo xtask screenshot [--all FOLDER]
      The pictures in docs/, taken in Chromium, or with --all one of every
      state of the page.

What these need and cannot find is installed into ~/.cache/highlit, or into
the folder that HIGHLIT_CACHE names.
";

fn main() -> ExitCode {
    match dispatch(lexopt::Parser::from_env()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            if matches!(error, Error::Usage(_)) {
                eprint!("\n{USAGE}");
            }
            ExitCode::FAILURE
        }
    }
}

fn dispatch(mut arguments: lexopt::Parser) -> Result<(), Error> {
    let chore = match arguments.next()? {
        Some(Value(chore)) => chore.string()?,
        None | Some(Short('h') | Long("help")) => {
            print!("{USAGE}");
            return Ok(());
        }
        Some(other) => return Err(other.unexpected().into()),
    };
    match chore.as_str() {
        "serve" => chores::serve::run(arguments),
        "test" => chores::test::run(arguments),
        "dist" => chores::dist::run(arguments),
        "fuzz" => chores::fuzz::run(arguments),
        "bench" => chores::bench::run(arguments),
        "soak" => chores::soak::run(arguments),
        "screenshot" => chores::screenshot::run(arguments),
        _ => Err(Error::Usage(format!("There is no chore {chore}."))),
    }
}
