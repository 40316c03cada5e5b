//! What a file is called.

use super::Format;
use crate::annotation::ReaderCode;

/// The most characters that a title or a code gives to a file's name.
const PART_LIMIT: usize = 60;

/// The most bytes that a file's name may have where names are shortest.
const NAME_LIMIT: usize = 255;

/// What Windows takes for a device, whatever ending follows.
const DEVICES: [&str; 4] = ["CON", "PRN", "AUX", "NUL"];

/// What Windows takes for one of several devices, if one digit follows.
const NUMBERED_DEVICES: [&str; 2] = ["COM", "LPT"];

/// A file name made of an article's title and a reader's code, safe on every
/// system: letters, digits and signs of any script, all else a single hyphen. It
/// never begins with a dot or a hyphen, names no device and fits in 255 bytes.
pub fn file_name(title: &str, code: &str, ending: &str) -> String {
    let (mut name, code) = (slug(title), slug(code));
    let rest = if name.is_empty() || code.is_empty() { code } else { format!("--{code}") };
    let room = NAME_LIMIT.saturating_sub(rest.len() + 1 + ending.len());
    name.truncate(name.floor_char_boundary(room));
    name.truncate(name.trim_end_matches('-').len());
    name += &rest;
    match &*name {
        "" => format!("highlit.{ending}"),
        name if is_device(name) => format!("highlit-{name}.{ending}"),
        name => format!("{name}.{ending}"),
    }
}

/// Whose a file is that does not say: the code in a [`file_name`], or else what it is called
/// without its ending, as far as a code can be made of that.
pub fn reader_named(name: &str) -> ReaderCode {
    let code = code_in(name).or_else(|| code_of(stem_of(name)));
    code.unwrap_or_else(|| ReaderCode::new("unknown").expect("a word is a code"))
}

/// The code in a [`file_name`], also if a browser or a desktop has put behind it that the file
/// is there already; `None` if a file is not called like one.
pub fn code_in(name: &str) -> Option<ReaderCode> {
    let (_, code) = name.rsplit_once("--")?;
    ReaderCode::new(first_of_copies(code.split('.').next()?)).ok()
}

/// A name without its ending, which of some formats has two parts.
fn stem_of(name: &str) -> &str {
    let stem = |ending: &str| name.strip_suffix(ending)?.strip_suffix('.');
    let known = Format::ALL.iter().find_map(|(format, _)| stem(format.ending()));
    known.unwrap_or_else(|| name.rsplit_once('.').map_or(name, |(stem, _)| stem))
}

/// A name without what tells copies apart: “ (1)”, “(1)”, “ - Copy” or “ copy”, or several.
fn first_of_copies(name: &str) -> &str {
    let number = |name: &str| {
        let digits = name.strip_suffix(')')?.trim_end_matches(|c: char| c.is_ascii_digit());
        Some(digits.strip_suffix('(')?.trim_end().len())
    };
    let copy = |name: &str| {
        let copy = [" - Copy", " copy"].iter().find_map(|copy| name.strip_suffix(copy));
        Some(copy?.len())
    };
    match number(name).or_else(|| copy(name)) {
        Some(len) => first_of_copies(&name[..len]),
        None => name,
    }
}

/// A code made of a name: signs that a code may not have part its words, and what is too long
/// is cut off. `None` if nothing is left.
pub fn code_of(name: &str) -> Option<ReaderCode> {
    let is_fit = |c: char| c.is_alphanumeric() || "-_.@".contains(c);
    let spaced: String = name.chars().map(|c| if is_fit(c) { c } else { ' ' }).collect();
    let words = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut: String = words.chars().take(ReaderCode::LIMIT).collect();
    ReaderCode::new(name).or_else(|_| ReaderCode::new(cut.trim())).ok()
}

fn slug(text: &str) -> String {
    let plain: String =
        text.chars().map(|c| if is_safe_in_a_name(c) { c } else { ' ' }).take(PART_LIMIT).collect();
    plain.split_whitespace().collect::<Vec<_>>().join("-")
}

/// Letters and digits; beyond ASCII also marks, without which Hindi or Thai
/// fall apart, but no punctuation, no signs that turn the writing direction, and
/// none that cannot be seen.
fn is_safe_in_a_name(c: char) -> bool {
    let is_mark_or_sign = !c.is_ascii() && !c.is_whitespace() && !c.is_control();
    let is_punctuation_or_unseen = matches!(
        c,
        '\u{80}'..='\u{bf}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{2000}'..='\u{206f}'
            | '\u{3000}'..='\u{303f}'
            | '\u{e000}'..='\u{f8ff}'
            | '\u{feff}'
            | '\u{fff0}'..='\u{ffff}'
            | '\u{e0000}'..='\u{10ffff}'
    );
    c.is_alphanumeric() || is_mark_or_sign && !is_punctuation_or_unseen
}

fn is_device(name: &str) -> bool {
    let is_called = |device: &&str| name.eq_ignore_ascii_case(device);
    let digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '¹', '²', '³'];
    let of_several = name.strip_suffix(digits).unwrap_or_default();
    DEVICES.iter().any(is_called)
        || NUMBERED_DEVICES.iter().any(|device| of_several.eq_ignore_ascii_case(device))
}
