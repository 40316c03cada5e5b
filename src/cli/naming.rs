//! Codes for files that do not say whose they are. They are of as many students, whatever they
//! are called: each gets a code that nobody else has.

use std::{collections::BTreeSet, path::Path};

use highlit::{
    annotation::ReaderCode,
    exchange::{code_of, reader_named},
};

use super::files;

/// A code for each file: what it is called, if that is all its own; else what its folder is
/// called and it; else the first of these with a number. None of `taken` is among them.
pub fn codes_of(files: &[&Path], mut taken: BTreeSet<ReaderCode>) -> Vec<ReaderCode> {
    let called: Vec<ReaderCode> =
        files.iter().map(|file| reader_named(&files::name(file))).collect();
    let mut once = BTreeSet::new();
    let shared: BTreeSet<&ReaderCode> = called.iter().filter(|code| !once.insert(*code)).collect();
    let mut code_for = |(file, called): (&&Path, &ReaderCode)| {
        let own = Some(called.clone()).filter(|called| !shared.contains(called));
        let with_folder = file.parent().map(files::name).filter(|folder| !folder.is_empty());
        let with_folder =
            with_folder.and_then(|folder| code_of(&format!("{folder} {}", files::stem(file))));
        let numbered = (2..).map(|number| numbered(called, number));
        let mut codes = own.into_iter().chain(with_folder).chain(numbered);
        let code = codes.find(|code| !taken.contains(code));
        let code = code.expect("numbers do not end");
        taken.insert(code.clone());
        code
    };
    files.iter().zip(&called).map(&mut code_for).collect()
}

/// A code with a number behind it, cut where both are too long for one.
fn numbered(code: &ReaderCode, number: usize) -> ReaderCode {
    let number = format!(" {number}");
    let room = ReaderCode::LIMIT - number.len();
    let cut: String = code.as_str().chars().take(room).collect();
    code_of(&(cut + &number)).expect("a number is a code")
}
