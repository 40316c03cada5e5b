//! A kept line under its seal: which form it is in, and whether it is whole.
//!
//! `2:9f86d081884c7d65:{"undo":…}` is a line of the second form. The digits are
//! the first 64 bits of the SHA-256 of the form and the line, which no accident
//! meets. Lines of the first form are bare JSON. A later form may look like
//! anything behind its seal; the seal itself stays.

use crate::article::sha256_hex;

/// The form in which lines are written.
pub const FORM: u32 = 2;

/// How many digits of the hash a seal has.
const DIGITS: usize = 16;

/// What is under a seal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opened<'a> {
    /// A line of JSON, of the first form.
    Bare(&'a str),
    /// A whole line of JSON, of this form.
    Whole(&'a str),
    /// A whole line of a form that is not known yet.
    Newer,
    /// It is not what was sealed.
    Damaged,
}

/// Seals a line.
pub fn seal(line: &str) -> String {
    // Some lines are megabytes long: they are not to be copied more often than once.
    [&format!("{FORM}:{}:", digest(FORM, line)), line].concat()
}

/// Opens what was sealed.
pub fn open(sealed: &str) -> Opened<'_> {
    if sealed.starts_with(['{', '"']) {
        return Opened::Bare(sealed);
    }
    let mut parts = sealed.splitn(3, ':');
    let form = parts.next().and_then(|form| form.parse().ok());
    let (Some(form), Some(digits), Some(line)) = (form, parts.next(), parts.next()) else {
        return Opened::Damaged;
    };
    match digits == digest(form, line) {
        true if form == FORM => Opened::Whole(line),
        true if form > FORM => Opened::Newer,
        _ => Opened::Damaged,
    }
}

fn digest(form: u32, line: &str) -> String {
    let mut digits = sha256_hex(&[&format!("{form}:"), line].concat());
    digits.truncate(DIGITS);
    digits
}
