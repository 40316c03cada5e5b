//! Tasks of Label Studio with their annotations: the JSON that it imports and exports
//! (<https://labelstud.io/guide/export#Label-Studio-JSON-format-of-annotated-tasks>).
//!
//! A highlight there is several regions of one id: its tag by the control `label`, its
//! sub-tag by `subtag`, the note by `note` and how sure its reader is by `confidence`; the
//! labelling interface that knows them is in `docs/formats.md`. Offsets count code points;
//! versions before 1.5 counted UTF-16 units, which shows by the words of each region.

use std::collections::BTreeMap;

use super::{
    Draft, ImportError, Measured, Unit,
    draft::{confidence_named, name_of, of_label},
    drafts_of,
    fields::{items, list, number, object, text, texts, value},
    w3c::ReadError,
};
use crate::{
    annotation::{Codebook, ReaderCode, Store},
    article::Canonical,
    json::{Json, Object},
};

/// What its offsets count.
pub const UNIT: Unit = Unit::CodePoints;

/// The name of the text in the labelling interface.
const TEXT: &str = "text";

/// Writes everything in a store as one task.
pub fn write(store: &Store) -> String {
    let canonical = Canonical::of(store.article());
    let drafts = drafts_of(store);
    let regions: Vec<Json> =
        drafts.iter().enumerate().flat_map(|(index, draft)| regions(draft, index + 1)).collect();
    let annotation = Object::default().with("result", regions);
    let task = Object::default()
        .with("data", Object::default().with(TEXT, canonical.text()))
        .with("annotations", vec![Json::from(annotation)]);
    Json::from(vec![Json::from(task)]).in_lines() + "\n"
}

/// The regions of one annotation, which share the id `h1`, `h2` and so on.
fn regions(draft: &Draft, number: usize) -> Vec<Json<'_>> {
    let region = |control: &'static str, kind: &'static str, said: &str| {
        let [start, end] = draft.range();
        let value = Object::default()
            .with("start", start)
            .with("end", end)
            // Of a text area the value's own `text` is what was typed.
            .with(kind, vec![Json::from(said.to_owned())]);
        let value = if kind == TEXT { value } else { value.with(TEXT, &*draft.exact) };
        let kind = if kind == TEXT { "textarea" } else { kind };
        let region = Object::default()
            .with("id", format!("h{number}"))
            .with("from_name", control)
            .with("to_name", TEXT)
            .with("type", kind)
            .with("value", value);
        Json::from(region)
    };
    let mut regions = vec![region("label", "labels", &draft.tag)];
    if let Some(subtag) = &draft.subtag {
        regions.push(region("subtag", "choices", subtag));
    }
    if !draft.note.is_empty() {
        regions.push(region("note", TEXT, &draft.note));
    }
    if let Some(confidence) = draft.confidence {
        regions.push(region("confidence", "choices", name_of(confidence)));
    }
    regions
}

/// Whether a value is a list of tasks.
pub(super) fn is_one(json: &Json) -> bool {
    let Json::List(tasks) = json else { return false };
    let is_task = |task: &Json| match task {
        Json::Object(task) => task.get("data").is_some() && task.get("annotations").is_some(),
        _ => false,
    };
    !tasks.is_empty() && tasks.iter().all(is_task)
}

/// Reads tasks. Annotations that were cancelled are left out.
pub fn read(text: &str, codebook: &Codebook) -> Result<Vec<Draft>, ImportError> {
    let Json::List(tasks) = value(text)? else { return Err(ReadError::NotAnnotations.into()) };
    let mut drafts = Vec::new();
    for task in tasks {
        let Json::Object(mut task) = task else { return Err(ReadError::NotAnnotations.into()) };
        let text = self::text(&mut object(&mut task, "data"), TEXT);
        let text = text.as_deref().map(Measured::new);
        for mut annotation in items(&mut task, "annotations") {
            if annotation.get("was_cancelled") == Some(&Json::Literal("true".into())) {
                continue;
            }
            let about = Object::take(&mut annotation, "completed_by");
            let reader = about.and_then(reader_of);
            let created = self::text(&mut annotation, "created_at");
            for mut draft in gather(items(&mut annotation, "result"), codebook) {
                draft.reader = reader.clone();
                draft.created = created.clone();
                if let Some(text) = &text {
                    complete(&mut draft, text);
                }
                drafts.push(draft);
            }
        }
    }
    Ok(drafts)
}

/// The number of a user, or the address where a user is spelt out.
fn reader_of(user: Json) -> Option<String> {
    let name = match user {
        Json::Literal(number) => number.into_owned(),
        Json::Object(mut user) => text(&mut user, "email")?,
        _ => return None,
    };
    Some(name).filter(|name| ReaderCode::new(name).is_ok())
}

/// Makes drafts of regions, one for each label, in the order of the labels.
fn gather(regions: Vec<Object>, codebook: &Codebook) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    let mut by_id: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut beside = Vec::new();
    for mut region in regions {
        let id = text(&mut region, "id").unwrap_or_default();
        let control = text(&mut region, "from_name").unwrap_or_default();
        let kind = text(&mut region, "type").unwrap_or_default();
        let mut value = object(&mut region, "value");
        if kind != "labels" {
            beside.push((id, control, value));
            continue;
        }
        let place = number(&mut value, "start").zip(number(&mut value, "end"));
        let place = place.map(|(start, end)| [start, end]);
        let exact = text(&mut value, TEXT).unwrap_or_default();
        for label in texts(list(&mut value, "labels")) {
            let (tag, subtag) = of_label(&label, codebook);
            by_id.entry(id.clone()).or_default().push(drafts.len());
            drafts.push(Draft { place, exact: exact.clone(), tag, subtag, ..Draft::default() });
        }
    }
    for (id, control, mut value) in beside {
        let choice = texts(list(&mut value, "choices")).into_iter().next();
        let note = texts(list(&mut value, TEXT)).join("\n");
        for index in by_id.get(&id).into_iter().flatten() {
            let draft = &mut drafts[*index];
            match &*control {
                "subtag" => draft.subtag = choice.clone().or(draft.subtag.take()),
                "confidence" => draft.confidence = choice.as_deref().and_then(confidence_named),
                "note" => draft.note.clone_from(&note),
                _ => {}
            }
        }
    }
    drafts
}

/// Gives a draft the name of the task's text, and what that says of its place, if the words
/// are there.
fn complete(draft: &mut Draft, text: &Measured) {
    draft.article = Some(text.name().to_owned());
    let span = draft.place.and_then(|place| text.span(UNIT, place));
    let Some(span) = span else { return };
    let there = text.slice(span);
    if draft.exact.is_empty() {
        there.clone_into(&mut draft.exact);
    }
    if draft.exact == there {
        [draft.prefix, draft.suffix] = text.around(span).map(str::to_owned);
    }
}
