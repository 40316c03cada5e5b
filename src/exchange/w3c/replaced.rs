//! Where an annotation was in an earlier version of its article.
//!
//! It is said of the target, in the word of Dublin Core for it (DCMI Metadata Terms,
//! `replaces`), and goes the way of all that a file says beyond what is understood
//! (docs/adr/0016): so it is kept, undone, exported and read back with the rest.

use super::foreign::Parts;
use crate::{
    annotation::{Annotation, Foreign, Selectors},
    article::CanonicalSpan,
    json::{Json, Object},
    text::CharOffset,
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

/// Where an orphan was: the address of the text that it was made for, and its place there.
pub fn was(orphan: &Annotation) -> Option<(String, Selectors)> {
    let Some(Json::Object(mut replaced)) = Parts::of(orphan).take(PART).take(REPLACES) else {
        return None;
    };
    let source = text_of(&mut replaced, "source")?;
    let Some(Json::List(selectors)) = replaced.take("selector") else { return None };
    let mut place = None;
    let mut position = None;
    for selector in selectors {
        let Json::Object(mut selector) = selector else { continue };
        let offset = |name| selector.get(name)?.as_u32().map(CharOffset);
        if let Some(span) = offset("start").zip(offset("end")) {
            position = CanonicalSpan::new(span.0, span.1);
        } else if let Some(exact) = text_of(&mut selector, "exact") {
            let [prefix, suffix] =
                ["prefix", "suffix"].map(|name| text_of(&mut selector, name).unwrap_or_default());
            place = Some(Selectors { exact, prefix, suffix, position: None });
        }
    }
    Some((source, Selectors { position, ..place? }))
}

/// Some of what stood before and after the words that it was about before.
pub fn around_replaced(annotation: &Annotation) -> (String, String) {
    was(annotation).map(|(_, was)| (was.prefix, was.suffix)).unwrap_or_default()
}

/// The same annotation without what it says of that.
pub fn bare(orphan: &Annotation) -> Annotation {
    Annotation { foreign: with(orphan, None), ..orphan.clone() }
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
