//! Where an annotation was in an earlier version of its article.
//!
//! It is said of the target, in the word of Dublin Core for it (DCMI Metadata Terms,
//! `replaces`), and goes the way of all that a file says beyond what is understood
//! (docs/adr/0016): so it is kept, undone, exported and read back with the rest.

use super::foreign::Parts;
use crate::{
    annotation::{Annotation, Foreign, Selectors},
    json::{Json, Object},
};

const PART: &str = "target";
const REPLACES: &str = "dcterms:replaces";
const STATUS: &str = "schema:creativeWorkStatus";
const UNREVIEWED: &str = "unreviewed";

/// What an annotation was about before, in a text of that address.
///
/// The words around it are those of [`Selectors`]; nobody has looked yet whether
/// what it is about now is the same.
pub fn replacing(annotation: Annotation, source: &str, was: &Selectors) -> Annotation {
    let mut selectors = vec![Json::from(
        Object::default()
            .with("exact", &*was.exact)
            .with("prefix", &*was.prefix)
            .with("suffix", &*was.suffix)
            .with("type", "TextQuoteSelector"),
    )];
    if let Some(span) = was.position {
        let position = Object::default()
            .with("end", span.end().0)
            .with("start", span.start().0)
            .with("type", "TextPositionSelector");
        selectors.push(position.into());
    }
    let replaced = Object::default()
        .with(STATUS, UNREVIEWED)
        .with("selector", selectors)
        .with("source", source)
        .with("type", "SpecificResource");
    match with(&annotation, Some(replaced)) {
        Some(foreign) => Annotation { foreign: Some(foreign), ..annotation },
        // A quotation that has no room there stands in the earlier version still.
        None => annotation,
    }
}

/// The words that it was about before, if they were others, and whether someone has
/// looked since.
pub fn replaced(annotation: &Annotation) -> Option<(String, bool)> {
    let (mut quote, is_reviewed) = quote_replaced(annotation)?;
    Some((text_of(&mut quote, "exact")?, is_reviewed))
}

/// Some of what stood before and after those words.
pub fn around_replaced(annotation: &Annotation) -> Option<(String, String)> {
    let (mut quote, _) = quote_replaced(annotation)?;
    let mut text = |name: &str| text_of(&mut quote, name).unwrap_or_default();
    Some((text("prefix"), text("suffix")))
}

/// The selector that quotes what it was about before, and whether someone has looked since.
fn quote_replaced(annotation: &Annotation) -> Option<(Object<'_>, bool)> {
    let mut parts = Parts::of(annotation);
    let mut target = parts.take(PART);
    let Some(Json::Object(mut replaced)) = target.take(REPLACES) else { return None };
    let is_reviewed = replaced.take(STATUS) != Some(UNREVIEWED.into());
    let Some(Json::List(selectors)) = replaced.take("selector") else { return None };
    let quote = selectors.into_iter().find_map(|selector| match selector {
        Json::Object(selector) => {
            matches!(selector.get("exact"), Some(Json::Text(_))).then_some(selector)
        }
        _ => None,
    });
    Some((quote?, is_reviewed))
}

fn text_of(object: &mut Object, name: &str) -> Option<String> {
    match object.take(name) {
        Some(Json::Text(text)) => Some(text.into_owned()),
        _ => None,
    }
}

/// The same annotation, once someone has looked.
pub fn reviewed(annotation: &Annotation) -> Annotation {
    let replaced = match Parts::of(annotation).take(PART).take(REPLACES) {
        Some(Json::Object(mut replaced)) => {
            replaced.take(STATUS);
            Some(replaced)
        }
        _ => None,
    };
    Annotation { foreign: with(annotation, replaced), ..annotation.clone() }
}

/// What else is said of it, with that in place of what it was said to replace. It
/// is in the order in which a file of it is read: what is the same has to look it.
fn with<'t>(annotation: &'t Annotation, replaced: Option<Object<'t>>) -> Option<Foreign> {
    let mut parts = Parts::of(annotation);
    let mut target = parts.take(PART);
    target.take(REPLACES);
    if let Some(replaced) = replaced {
        target.put(REPLACES, replaced);
    }
    let target = Json::from(target).to_string();
    parts.put_first(PART, Json::read(&target).ok()?).into_foreign().ok()?
}
