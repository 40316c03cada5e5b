//! Annotations as the API of Hypothesis gives them (`GET /api/search`,
//! <https://h.readthedocs.io/en/latest/api-reference/v1/>), and as its client exports them.
//!
//! Its positions are those of the browser, UTF-16 units. A tag there is any word: the tag
//! here goes out as `framing`, its sub-tag as `framing/fear`, and how sure its reader is as
//! `confidence/unsure`; what else is tagged is left alone. A user name there has no room
//! for every code, which goes out as the name to display.

use super::{
    Draft, ImportError, Measured, Unit,
    columns::article_of,
    draft::{confidence_named, label_of, name_of, of_label},
    drafts_of,
    fields::{items, list, number, object, text, texts, value},
    w3c::ReadError,
};
use crate::{
    annotation::{Codebook, Store, TagId},
    article::Canonical,
    json::{Json, Object},
    text::CharOffset,
};

/// What its positions count.
pub const UNIT: Unit = Unit::Utf16;

/// Where its annotations have their addresses.
const ADDRESS: &str = "https://hypothes.is/a/";

const CONFIDENCE: &str = "confidence/";

/// Writes everything in a store as an answer of the API.
pub fn write(store: &Store) -> String {
    let canonical = Canonical::of(store.article());
    let measured = Measured::new(canonical.text());
    let (uri, title) = (article_of(store), store.article().title());
    let drafts = drafts_of(store);
    let rows: Vec<Json> =
        drafts.iter().map(|draft| row(draft, &measured, &uri, &title).into()).collect();
    let answer = Object::default().with("total", rows.len() as u32).with("rows", rows);
    Json::from(answer).in_lines() + "\n"
}

fn row<'t>(draft: &'t Draft, text: &Measured, uri: &'t str, title: &'t str) -> Object<'t> {
    let [start, end] = draft.range().map(|at| text.count(UNIT, CharOffset(at)));
    let quote = Object::default()
        .with("type", "TextQuoteSelector")
        .with("exact", &*draft.exact)
        .with("prefix", &*draft.prefix)
        .with("suffix", &*draft.suffix);
    let position = Object::default()
        .with("type", "TextPositionSelector")
        .with("start", start)
        .with("end", end);
    let target = Object::default()
        .with("source", uri)
        .with("selector", vec![Json::from(position), quote.into()]);
    let reader = draft.reader.as_deref().unwrap_or_default();
    let user = format!("acct:{}@highlit.invalid", user_name(reader));
    Object::default()
        .with("id", draft.id.as_deref().unwrap_or_default())
        .with("created", draft.created.as_deref().unwrap_or_default())
        .with("updated", draft.modified.as_deref().unwrap_or_default())
        .with("user", user)
        .with("user_info", Object::default().with("display_name", reader))
        .with("uri", uri)
        .with("document", Object::default().with("title", vec![Json::from(title)]))
        .with("text", &*draft.note)
        .with("tags", tags(draft))
        .with("target", vec![Json::from(target)])
}

fn tags(draft: &Draft) -> Vec<Json<'_>> {
    let subtag = draft.subtag.as_ref().map(|_| label_of(draft));
    let confidence = draft.confidence.map(|it| format!("{CONFIDENCE}{}", name_of(it)));
    let rest = subtag.into_iter().chain(confidence).map(Json::from);
    [Json::from(&*draft.tag)].into_iter().chain(rest).collect()
}

/// A code as a user name of Hypothesis: letters and digits of ASCII, dots and underscores.
fn user_name(code: &str) -> String {
    let is_one = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_');
    code.chars().map(|c| Some(c).filter(is_one).unwrap_or('_')).collect()
}

/// The list of annotations in an answer of the API or in an export; `None` if it is
/// neither.
fn rows<'t>(json: &mut Json<'t>) -> Option<Vec<Object<'t>>> {
    let Json::Object(answer) = json else { return None };
    let name = ["rows", "annotations"].into_iter().find(|name| is_rows(answer.get(name)))?;
    Some(items(answer, name))
}

fn is_rows(list: Option<&Json>) -> bool {
    let Some(Json::List(rows)) = list else { return false };
    let is_row = |row: &Json| matches!(row, Json::Object(row) if row.get("target").is_some());
    rows.iter().all(is_row)
}

/// Whether a value is an answer of the API or an export.
pub(super) fn is_one(json: &Json) -> bool {
    let Json::Object(answer) = json else { return false };
    let says = ["total", "export_date", "export_userid"];
    says.iter().any(|name| answer.get(name).is_some())
        && (is_rows(answer.get("rows")) || is_rows(answer.get("annotations")))
}

/// Reads an answer or an export. Notes on a whole page and replies have no place in the
/// text, and are left out.
pub fn read(text: &str, codebook: &Codebook) -> Result<Vec<Draft>, ImportError> {
    let rows = rows(&mut value(text)?).ok_or(ReadError::NotAnnotations)?;
    Ok(rows.into_iter().filter_map(|row| draft(row, codebook)).collect())
}

fn draft(mut row: Object, codebook: &Codebook) -> Option<Draft> {
    let mut target = items(&mut row, "target").into_iter().next()?;
    let mut selectors = items(&mut target, "selector");
    let mut selector = |kind: &str| -> Option<Object> {
        let is_it = |it: &Object| it.get("type") == Some(&kind.into());
        Some(selectors.remove(selectors.iter().position(is_it)?))
    };
    let mut quote = selector("TextQuoteSelector")?;
    let mut position = selector("TextPositionSelector").unwrap_or_default();
    let place = number(&mut position, "start").zip(number(&mut position, "end"));
    let said = texts(list(&mut row, "tags"));
    let (tag, subtag) = tag_of(&said, codebook);
    let confidence = said.iter().find_map(|it| confidence_named(it.strip_prefix(CONFIDENCE)?));
    let mut context = |name| self::text(&mut quote, name).unwrap_or_default();
    Some(Draft {
        id: self::text(&mut row, "id").map(address),
        // It has the page's address, which may be that of any copy.
        article: None,
        place: place.map(|(start, end)| [start, end]),
        exact: context("exact"),
        prefix: context("prefix"),
        suffix: context("suffix"),
        tag,
        subtag,
        note: self::text(&mut row, "text").unwrap_or_default(),
        confidence,
        reader: reader_of(&mut row),
        created: self::text(&mut row, "created"),
        modified: self::text(&mut row, "updated"),
    })
}

/// The first of the words that is a tag here, and its sub-tag if another names one.
fn tag_of(said: &[String], codebook: &Codebook) -> (String, Option<String>) {
    let is_tag = |tag: &str| TagId::new(tag).is_ok_and(|tag| codebook.tag(&tag).is_some());
    let known = || said.iter().map(|label| of_label(label, codebook)).filter(|it| is_tag(&it.0));
    match known().next() {
        Some((tag, None)) => {
            let subtag = known().find_map(|(of, subtag)| subtag.filter(|_| of == tag));
            (tag, subtag)
        }
        Some(both) => both,
        // It is refused by the name that it has.
        None => (said.first().cloned().unwrap_or_default(), None),
    }
}

/// Their ids are bare; an id here is an IRI.
fn address(id: String) -> String {
    if id.contains(':') { id } else { format!("{ADDRESS}{id}") }
}

fn reader_of(row: &mut Object) -> Option<String> {
    let name = text(&mut object(row, "user_info"), "display_name");
    let name = name.filter(|name| crate::annotation::ReaderCode::new(name).is_ok());
    let user = text(row, "user")?;
    let user = user.strip_prefix("acct:").unwrap_or(&user);
    name.or_else(|| user.split('@').next().map(str::to_owned))
}
