//! Sequence labelling of doccano: JSON Lines of a text and its labels, `[start, end,
//! label]` each, which is what it imports; it exports them as `entities` where a project
//! has relations (<https://doccano.github.io/doccano/tutorial/>). Its offsets are Python's:
//! code points.

use super::{
    Draft, ImportError, Measured, Unit,
    draft::{label_of, of_label},
    drafts_of,
    fields::{items, list, number, objects, text},
};
use crate::{
    annotation::{Codebook, Store},
    article::Canonical,
    json::{Json, Object},
};

/// What its offsets count.
pub const UNIT: Unit = Unit::CodePoints;

/// Writes everything in a store as one line.
pub fn write(store: &Store) -> String {
    let canonical = Canonical::of(store.article());
    let label = |draft: &Draft| {
        let [start, end] = draft.range().map(Json::from);
        Json::from(vec![start, end, label_of(draft).into()])
    };
    let labels: Vec<Json> = drafts_of(store).iter().map(label).collect();
    let line = Object::default().with("text", canonical.text()).with("label", labels);
    Json::from(line).to_string() + "\n"
}

/// Reads such lines, each of which brings its text.
pub fn read(text: &str, codebook: &Codebook) -> Result<Vec<Draft>, ImportError> {
    let mut drafts = Vec::new();
    for line in objects(text) {
        let (number, mut line) = line?;
        let text = self::text(&mut line, "text").ok_or(ImportError::Line(number))?;
        let measured = Measured::new(&text);
        for (place, label) in labels(&mut line).ok_or(ImportError::Line(number))? {
            let (tag, subtag) = of_label(&label, codebook);
            let mut draft = Draft { place: Some(place), tag, subtag, ..Draft::default() };
            draft.take_words(&measured, UNIT, drafts.len() + 1)?;
            drafts.push(draft);
        }
    }
    Ok(drafts)
}

type Label = ([u32; 2], String);

/// The labels of a line, in whichever way it has them; `None` if one of them is none.
fn labels(line: &mut Object) -> Option<Vec<Label>> {
    let entity = |mut it: Object| {
        let place = [number(&mut it, "start_offset")?, number(&mut it, "end_offset")?];
        Some((place, text(&mut it, "label")?))
    };
    let triple = |it: Json| match it {
        Json::List(parts) => match parts.as_slice() {
            [start, end, Json::Text(label)] => {
                Some(([start.as_u32()?, end.as_u32()?], label.clone().into_owned()))
            }
            _ => None,
        },
        _ => None,
    };
    let entities: Option<Vec<Label>> = items(line, "entities").into_iter().map(entity).collect();
    let triples = ["label", "labels"].into_iter().flat_map(|name| list(line, name));
    let triples: Option<Vec<Label>> = triples.map(triple).collect();
    Some(entities?.into_iter().chain(triples?).collect())
}

/// Whether an object is such a line.
pub(super) fn is_line(object: &Object) -> bool {
    let is_list = |name| matches!(object.get(name), Some(Json::List(_)));
    matches!(object.get("text"), Some(Json::Text(_)))
        && ["label", "labels", "entities"].into_iter().any(is_list)
}
