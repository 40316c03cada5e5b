//! A table of annotations as JSON Lines: each line an object, all with the same names, so
//! that DuckDB and Spark load it without a schema (`docs/formats.md`).

use super::{
    Draft, ImportError,
    columns::{article_of, draft, object},
    drafts_of,
    fields::objects,
};
use crate::{
    annotation::Store,
    json::{Json, Object},
};

/// Writes everything in a store.
pub fn write(store: &Store) -> String {
    lines(&drafts_of(store), &article_of(store))
}

/// Lines of annotations on the text of that name.
pub fn lines(drafts: &[Draft], article: &str) -> String {
    drafts.iter().map(|draft| Json::from(object(draft, article)).to_string() + "\n").collect()
}

/// Reads such lines; blank ones between them are none.
pub fn read(text: &str) -> Result<Vec<Draft>, ImportError> {
    let mut drafts = Vec::new();
    for line in objects(text) {
        let (_, mut line) = line?;
        drafts.push(draft(|name| cell(&mut line, name), drafts.len() + 1)?);
    }
    Ok(drafts)
}

/// Whether an object is such a line.
pub(super) fn is_line(object: &Object) -> bool {
    ["tag", "quote"].iter().all(|name| object.get(name).is_some())
}

fn cell(line: &mut Object, name: &str) -> Option<String> {
    match line.take(name)? {
        Json::Text(text) => Some(text.into_owned()),
        Json::Literal(literal) if literal != "null" => Some(literal.into_owned()),
        _ => None,
    }
}
