//! `cargo xtask dist`: the optimised static site, and what it weighs.

use crate::{
    error::Error,
    site::{self, Size},
    workspace,
};

/// What a reader's first load may weigh in brotli, in bytes: a few seconds on a poor connection.
const BUDGET: usize = 160_000;

/// The chore as it is typed. It takes no options.
pub fn run(mut arguments: lexopt::Parser) -> Result<(), Error> {
    match arguments.next()? {
        Some(argument) => Err(argument.unexpected().into()),
        None => build_and_weigh(),
    }
}

/// Builds `dist/`, prints the sizes of its files, and fails if the first load is too heavy.
pub fn build_and_weigh() -> Result<(), Error> {
    site::build()?;
    let sizes = site::sizes(&workspace::dist())?;
    let first_load: Size = sizes
        .iter()
        .filter(|(address, _)| site::is_in_first_load(address))
        .map(|(_, size)| *size)
        .sum();
    print_row("", ["raw", "gzip", "brotli"]);
    for (address, size) in &sizes {
        print_size(address, *size);
    }
    print_size("A reader's first load", first_load);
    println!(
        "(all files but the texts in samples/, what is in fonts/, the languages other than English and the rarely wanted part; the budget is {BUDGET} bytes of brotli)"
    );
    if first_load.brotli > BUDGET {
        return Err(Error::Refused(format!(
            "The first load is {} bytes of brotli, {} over its budget. Make something smaller, or have it \
             loaded later.",
            first_load.brotli,
            first_load.brotli - BUDGET
        )));
    }
    Ok(())
}

fn print_size(name: &str, size: Size) {
    let columns = [size.raw, size.gzip, size.brotli].map(|bytes| bytes.to_string());
    print_row(name, columns.each_ref().map(String::as_str));
}

fn print_row(name: &str, [raw, gzip, brotli]: [&str; 3]) {
    println!("{name:<48}{raw:>10}{gzip:>10}{brotli:>10}");
}
