//! The table of annotations, one row for each: what its columns are called and hold. CSV
//! and JSON Lines write the same.

use super::{
    Draft, ImportError,
    draft::{confidence_named, name_of},
    w3c::Problem,
};
use crate::{
    annotation::InvalidText,
    json::{Json, Object},
};

/// The columns, in the order in which they are written. `article` names the text by its
/// hash (RFC 6920), so that rows of several articles can lie in one table; `start` and
/// `end` count code points of the canonical text, from 0; times are RFC 3339.
pub const COLUMNS: [&str; 14] = [
    "id",
    "article",
    "reader",
    "tag",
    "subtag",
    "note",
    "confidence",
    "start",
    "end",
    "quote",
    "prefix",
    "suffix",
    "created",
    "modified",
];

/// What stands in the columns that hold numbers.
const NUMBERS: [&str; 2] = ["start", "end"];

/// The cells of a row; `None` where nothing is said.
pub(super) fn cells<'t>(draft: &'t Draft, article: &'t str) -> [Option<String>; 14] {
    let said = |text: &'t str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let [start, end] = draft.range();
    [
        draft.id.clone(),
        said(article),
        draft.reader.clone(),
        said(&draft.tag),
        draft.subtag.clone(),
        said(&draft.note),
        draft.confidence.map(|confidence| name_of(confidence).to_owned()),
        Some(start.to_string()),
        Some(end.to_string()),
        said(&draft.exact),
        said(&draft.prefix),
        said(&draft.suffix),
        draft.created.clone(),
        draft.modified.clone(),
    ]
}

/// A row as an object. Every name stands in it, so that each row has the same shape.
pub(super) fn object(draft: &Draft, article: &str) -> Object<'static> {
    let mut object = Object::default();
    for (name, cell) in COLUMNS.into_iter().zip(cells(draft, article)) {
        match cell {
            Some(number) if NUMBERS.contains(&name) => {
                object.put(name, Json::Literal(number.into()));
            }
            Some(text) => object.put(name, text),
            None => object.put(name, Json::Literal("null".into())),
        }
    }
    object
}

/// Reads a row: `cell` gives what stands in a column. A number that a spreadsheet wrote in
/// its own way is none, and the quotation alone says where. `number` is the row's, from 1.
pub(super) fn draft(
    mut cell: impl FnMut(&'static str) -> Option<String>,
    number: usize,
) -> Result<Draft, ImportError> {
    let mut cell = |name| cell(name).filter(|text| !text.is_empty());
    let lacks = |name| ImportError::annotation(number, Problem::Field(name));
    let mut offset = |name| cell(name).and_then(|text| text.parse().ok());
    let place = offset("start").zip(offset("end")).map(|(start, end)| [start, end]);
    let confidence = match cell("confidence") {
        Some(name) => Some(confidence_named(&name).ok_or_else(|| {
            let form = InvalidText { expected: "confidence" };
            ImportError::annotation(number, Problem::Form("confidence", form))
        })?),
        None => None,
    };
    Ok(Draft {
        id: cell("id"),
        article: cell("article"),
        place,
        exact: cell("quote").ok_or(lacks("quote"))?,
        prefix: cell("prefix").unwrap_or_default(),
        suffix: cell("suffix").unwrap_or_default(),
        tag: cell("tag").ok_or(lacks("tag"))?,
        subtag: cell("subtag"),
        note: cell("note").unwrap_or_default(),
        confidence,
        reader: cell("reader"),
        created: cell("created").map(as_rfc_3339),
        modified: cell("modified").map(as_rfc_3339),
    })
}

/// Databases write a space between date and time, and no minutes of the zone where there are
/// none: `2026-03-01 10:00:00+00`.
fn as_rfc_3339(time: String) -> String {
    let Some((date, clock)) = time.split_once(' ') else { return time };
    let zone = clock.len().checked_sub(3).and_then(|at| clock.get(at..)).unwrap_or_default();
    let minutes = if zone.starts_with(['+', '-']) { ":00" } else { "" };
    format!("{date}T{clock}{minutes}")
}

/// The name of an article's text in the column `article`.
pub(super) fn article_of(store: &crate::annotation::Store) -> String {
    super::w3c::source_of(&crate::article::Canonical::of(store.article()))
}
