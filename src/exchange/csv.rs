//! A table of annotations for spreadsheets: CSV (RFC 4180), in UTF-8 with a byte order
//! mark, which is how Excel knows UTF-8.
//!
//! A cell that a spreadsheet would take for a formula gets an apostrophe before it (OWASP,
//! "CSV Injection"); reading takes that away again. Spreadsheets save with semicolons or
//! tabs where a comma writes decimals, and all three are read.

use ::csv::{ReaderBuilder, Terminator, WriterBuilder};

use super::{
    COLUMNS, Draft, ImportError,
    columns::{article_of, cells, draft},
    draft::without_nul,
    drafts_of,
};
use crate::annotation::Store;

/// What every table begins with.
pub const BYTE_ORDER_MARK: char = '\u{feff}';

/// Writes everything in a store, its head included.
pub fn write(store: &Store) -> String {
    head() + &rows(&drafts_of(store), &article_of(store))
}

/// The byte order mark and the names of the columns.
pub fn head() -> String {
    table([COLUMNS.map(str::to_owned).to_vec()])
}

/// Rows without the head, of annotations on the text of that name: tables of several files
/// are written one after the other.
pub fn rows(drafts: &[Draft], article: &str) -> String {
    let row = |draft| cells(draft, article).map(Option::unwrap_or_default).to_vec();
    lines(drafts.iter().map(row))
}

/// A whole table of any rows, its head among them.
pub(super) fn table(rows: impl IntoIterator<Item = Vec<String>>) -> String {
    format!("{BYTE_ORDER_MARK}{}", lines(rows))
}

/// Any rows as lines of CSV, each cell made harmless.
fn lines(rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let mut writer =
        WriterBuilder::new().terminator(Terminator::CRLF).flexible(true).from_writer(Vec::new());
    for row in rows {
        let written = writer.write_record(row.iter().map(|cell| harmless(cell)));
        written.expect("memory takes whatever is written");
    }
    let bytes = writer.into_inner().expect("memory takes whatever is written");
    String::from_utf8(bytes).expect("text and commas are text")
}

/// What spreadsheets take for the beginning of a formula, or skip before one.
const BEGINNINGS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Whether a cell is a formula behind however many apostrophes.
fn is_formula(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(BEGINNINGS)
}

fn harmless(cell: &str) -> String {
    let cell = without_nul(cell);
    if is_formula(&cell) { format!("'{cell}") } else { cell }
}

/// Undoes [`harmless`]. An apostrophe before anything else is the reader's own.
fn as_it_was(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(cell)
}

/// Reads a table; its columns may stand in any order, and others beside them.
pub fn read(text: &str) -> Result<Vec<Draft>, ImportError> {
    let (above, text) = below_what_excel_says(text);
    let delimiter = delimiter_of(text).ok_or(ImportError::Unknown)?;
    let mut reader = ReaderBuilder::new().delimiter(delimiter).from_reader(text.as_bytes());
    let fault = |error: ::csv::Error| {
        let line = error.position().map_or(1, |at| at.line());
        ImportError::Line(usize::try_from(line).unwrap_or(usize::MAX).saturating_add(above))
    };
    let head = reader.headers().map_err(fault)?.clone();
    let column = |name: &str| head.iter().position(|other| is_called(other, name));
    for needed in ["tag", "quote"] {
        column(needed).ok_or(ImportError::Column(needed))?;
    }
    if let Some(line) = unclosed(text, delimiter) {
        return Err(ImportError::Line(line + above));
    }
    let mut drafts = Vec::new();
    for record in reader.records() {
        let record = record.map_err(fault)?;
        // Spreadsheets save rows that only look empty.
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let cell = |name| record.get(column(name)?).map(|cell| as_it_was(cell).to_owned());
        drafts.push(draft(cell, drafts.len() + 1)?);
    }
    Ok(drafts)
}

/// Whether a text is a table of annotations.
pub(super) fn is_one(text: &str) -> bool {
    delimiter_of(below_what_excel_says(text).1).is_some()
}

/// The line, from 1, of a quoted cell that does not end: all that follows would be taken for a
/// part of it.
fn unclosed(text: &str, delimiter: u8) -> Option<usize> {
    let ends_cell = |byte: u8| byte == delimiter || byte == b'\n' || byte == b'\r';
    let (mut line, mut before, mut opened) = (1, b'\n', None);
    let mut bytes = text.bytes().peekable();
    while let Some(byte) = bytes.next() {
        match (byte, opened) {
            (b'"', None) if ends_cell(before) => opened = Some(line),
            // A quotation mark within is written twice.
            (b'"', Some(_)) if bytes.peek() == Some(&b'"') => drop(bytes.next()),
            (b'"', Some(_)) => opened = None,
            _ => {}
        }
        line += usize::from(byte == b'\n');
        before = byte;
    }
    opened
}

/// What parts the cells of a table of annotations; `None` if its first line is not the
/// head of one. A column that is missing is told when the table is read.
fn delimiter_of(text: &str) -> Option<u8> {
    let head = text.lines().next()?;
    let has = |by: &u8| {
        let cells: Vec<&str> = head.split(char::from(*by)).collect();
        let has = |name| cells.iter().any(|cell| is_called(cell.trim().trim_matches('"'), name));
        has("tag") && (has("quote") || has("start"))
    };
    b",;\t".iter().copied().find(has)
}

/// Whether a cell of the head is the name of that column: programs write names in capitals.
fn is_called(cell: &str, name: &str) -> bool {
    cell.trim().eq_ignore_ascii_case(name)
}

/// How many lines tell Excel what parts the cells, and the text below them.
fn below_what_excel_says(text: &str) -> (usize, &str) {
    let text = text.trim_start_matches(BYTE_ORDER_MARK);
    match text.split_once('\n') {
        Some((first, rest)) if first.trim_end().len() == 5 && first.starts_with("sep=") => {
            (1, rest)
        }
        _ => (0, text),
    }
}
