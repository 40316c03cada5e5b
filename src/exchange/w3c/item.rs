//! Reading one annotation of a file. What is understood is taken out of it, field
//! by field; what is left then is foreign.

use std::borrow::Cow;

use super::{
    CONTEXT_LIMIT, Problem,
    error::shorten,
    foreign::Parts,
    purpose,
    read::one_or_many,
    replaced::{replacing, reviewed, was},
    write::is_another_text,
};
use crate::{
    annotation::{
        Annotation, AnnotationId, Codebook, Confidence, Describer, FOREIGN_LIMIT, Found, Note,
        ReaderCode, Selectors, SubtagId, TagId, Timestamp,
    },
    article::{Article, Canonical, CanonicalSpan},
    json::{Json, Object},
    text::{CharOffset, TextSpan},
};

/// What annotations are read against.
pub(super) struct Ground<'a> {
    pub article: &'a Article,
    pub canonical: &'a Canonical,
    pub describer: &'a Describer<'a>,
    pub codebook: &'a Codebook,
    /// What the file calls the text that it was made for, if it names it by its hash.
    pub source: Option<String>,
}

/// An annotation of a file.
pub(super) enum Item {
    /// It stands where the file says.
    Here(Annotation),
    /// It was found by its words, because it no longer stands there.
    Moved(Annotation),
    /// It was made for an earlier version and not found in that of the file.
    Orphan(Annotation),
}

/// How the words of one were found.
enum Place {
    Here,
    Moved,
    /// Not here: they are in a text of that address.
    There(String, Selectors),
}

/// Reads one.
pub(super) fn read(item: Json, ground: &Ground) -> Result<Item, Problem> {
    let Json::Object(mut item) = item else { return Err(Problem::Field("items")) };
    let mut parts = Parts::default();
    let (place, span) = place_of(&mut item, ground, &mut parts)?;
    let (tag, subtag, note, confidence) = bodies_of(&mut item, ground.codebook, &mut parts)?;
    let creator = creator_of(&mut item, &mut parts)?;
    let id = needed(text(&mut item, "id", "id")?, "id")?;
    let created = needed(text(&mut item, "created", "created")?, "created")?;
    let created = Timestamp::new(&created).map_err(form("created"))?;
    let modified = match text(&mut item, "modified", "modified")? {
        Some(modified) => Timestamp::new(&modified).map_err(form("modified"))?,
        None => created.clone(),
    };
    names(&mut item, "type", "type")?;
    names(&mut item, "motivation", "motivation")?;
    // Who wrote the file that it came in (section 3.3.1): of the next that is us.
    if let Some(Json::Literal(_)) = item.take("generator") {
        return Err(Problem::Field("generator"));
    }
    parts.keep("annotation", item)?;
    let annotation = Annotation {
        id: AnnotationId::new(&id).map_err(form("id"))?,
        span,
        tag,
        subtag,
        note,
        confidence,
        creator,
        created,
        modified,
        foreign: parts.into_foreign()?,
    };
    Ok(match place {
        Place::Here => Item::Here(annotation),
        Place::Moved => Item::Moved(annotation),
        Place::There(source, there) => {
            let orphan = reviewed(&replacing(annotation, &source, &there));
            was(&orphan).ok_or(Problem::TooLong("exact", FOREIGN_LIMIT))?;
            Item::Orphan(orphan)
        }
    })
}

fn creator_of<'t>(item: &mut Object<'t>, parts: &mut Parts<'t>) -> Result<ReaderCode, Problem> {
    const NICKNAME: &str = "creator.nickname";
    let Some(Json::Object(mut creator)) = item.take("creator") else {
        return Err(Problem::Field(NICKNAME));
    };
    let nickname = needed(text(&mut creator, "nickname", NICKNAME)?, NICKNAME)?;
    names(&mut creator, "type", "creator.type")?;
    parts.keep("creator", creator)?;
    ReaderCode::new(&nickname).map_err(form(NICKNAME))
}

type Said = (TagId, Option<SubtagId>, Note, Option<Confidence>);

fn bodies_of<'t>(
    item: &mut Object<'t>,
    codebook: &Codebook,
    parts: &mut Parts<'t>,
) -> Result<Said, Problem> {
    const TAG: &str = "body[purpose=tagging]";
    let mut bodies: Vec<Json> = item.take("body").map_or_else(Vec::new, one_or_many);
    bodies.iter().try_for_each(check_body)?;
    let mut body = |purpose, is_meant| take_body(&mut bodies, purpose, is_meant, parts);

    let tag = needed(body(purpose::TAG, |_| true)?, TAG)?;
    let tag = TagId::new(&tag).map_err(form("body"))?;
    let known = codebook.tag(&tag).ok_or_else(|| Problem::UnknownTag(tag.to_string()))?;
    let subtag = body(purpose::SUBTAG, |_| true)?;
    let subtag = subtag.map(|id| SubtagId::new(&id)).transpose().map_err(form("body"))?;
    if let Some(subtag) = subtag.as_ref().filter(|subtag| known.subtag(subtag).is_none()) {
        return Err(Problem::UnknownTag(format!("{tag}: {subtag}")));
    }
    let note = body(purpose::NOTE, |_| true)?.unwrap_or_default();
    let note = Note::new(&note).map_err(form("body"))?;
    let confidence = body(purpose::CONFIDENCE, |value| confidence_named(value).is_some())?;
    let confidence = confidence.and_then(|value| confidence_named(&value));
    parts.keep("body", bodies)?;
    Ok((tag, subtag, note, confidence))
}

fn confidence_named(value: &str) -> Option<Confidence> {
    match value {
        "sure" => Some(Confidence::Sure),
        "unsure" => Some(Confidence::Unsure),
        _ => None,
    }
}

/// A body is an object, or the address of one (section 3.2.1); it may be for
/// several things at once.
fn check_body(body: &Json) -> Result<(), Problem> {
    match body {
        Json::Text(_) => Ok(()),
        Json::Object(body) => match body.get("purpose") {
            None | Some(Json::Text(_) | Json::List(_)) => Ok(()),
            Some(_) => Err(Problem::Field("body.purpose")),
        },
        _ => Err(Problem::Field("body")),
    }
}

/// Takes out the first body for that purpose whose text is meant, and keeps the
/// rest of it. One without a text says it by the address of something (section 4):
/// that is foreign.
fn take_body<'t>(
    bodies: &mut Vec<Json<'t>>,
    purpose: &'static str,
    is_meant: fn(&str) -> bool,
    parts: &mut Parts<'t>,
) -> Result<Option<Cow<'t, str>>, Problem> {
    for index in 0..bodies.len() {
        let Json::Object(body) = &mut bodies[index] else { continue };
        if body.get("purpose") != Some(&purpose.into()) {
            continue;
        }
        match body.get("value") {
            Some(Json::Text(value)) if is_meant(value) => {}
            None | Some(Json::Text(_)) => continue,
            Some(_) => return Err(Problem::Field("body.value")),
        }
        let mut body = std::mem::take(body);
        bodies.remove(index);
        body.take("purpose");
        names(&mut body, "type", "body.type")?;
        let value = text(&mut body, "value", "body.value")?;
        parts.keep(purpose, body)?;
        return Ok(value);
    }
    Ok(None)
}

fn place_of<'t>(
    item: &mut Object<'t>,
    ground: &Ground,
    parts: &mut Parts<'t>,
) -> Result<(Place, TextSpan), Problem> {
    const SELECTOR: &str = "target.selector";
    const QUOTE: &str = "TextQuoteSelector";
    const POSITION: &str = "TextPositionSelector";
    let Some(Json::Object(mut target)) = item.take("target") else {
        return Err(Problem::Field("target"));
    };
    // The text is known by its hash, whatever this file calls it: only the hash of another
    // text says that the words are not to be looked for here.
    let another = match (target.take("source"), &ground.source) {
        (Some(Json::Literal(_)), _) => return Err(Problem::Field("target.source")),
        (Some(Json::Text(source)), Some(here)) if is_another_text(&source, here) => {
            Some(source.into_owned())
        }
        _ => None,
    };
    let selectors = target.take("selector").ok_or(Problem::Field(SELECTOR))?;
    let mut selectors = one_or_many(selectors);
    if selectors.iter().any(|selector| matches!(selector, Json::Literal(_) | Json::List(_))) {
        return Err(Problem::Field(SELECTOR));
    }
    let mut quote = needed(take_selector(&mut selectors, QUOTE), QUOTE)?;
    let exact = needed(text(&mut quote, "exact", "exact")?, "exact")?;
    let [prefix, suffix] = ["prefix", "suffix"].map(|name| context(&mut quote, name));
    let mut position = take_selector(&mut selectors, POSITION).unwrap_or_default();
    let [start, end] = ["start", "end"].map(|name| offset(&mut position, name));
    let wanted = Selectors {
        exact: Some(exact).filter(|exact| !exact.is_empty()).ok_or(Problem::Field("exact"))?.into(),
        prefix: prefix?.into(),
        suffix: suffix?.into(),
        position: start?.zip(end?).and_then(|(start, end)| CanonicalSpan::new(start, end)),
    };
    let (place, span) = match another {
        Some(source) => {
            let span = span_there(&wanted).ok_or(Problem::Field("exact"))?;
            (Place::There(source, wanted), span)
        }
        None => {
            let (found, place) = match ground.describer.resolve(&wanted) {
                Found::Exact(span) => (Some(span), Place::Here),
                Found::Moved { span, .. } => (Some(span), Place::Moved),
                Found::Orphan => (None, Place::Here),
            };
            let span = found
                .and_then(|span| ground.canonical.to_full(span))
                .and_then(|span| ground.article.admit(span).ok())
                .ok_or_else(|| Problem::NotFound(shorten(&wanted.exact)))?;
            (place, span)
        }
    };
    parts.keep("target", target)?;
    parts.keep(QUOTE, quote)?;
    parts.keep(POSITION, position)?;
    parts.keep_selectors(selectors, span)?;
    Ok((place, span))
}

/// Where an orphan was. Where a file does not say, all that is known is how long its words are.
fn span_there(there: &Selectors) -> Option<TextSpan> {
    let [start, end] = match there.position {
        Some(span) => [span.start(), span.end()],
        None => [CharOffset(0), CharOffset(there.exact.chars().count() as u32)],
    };
    TextSpan::new(start, end).ok()
}

/// Takes out the first selector of a type, which is then known.
fn take_selector<'t>(selectors: &mut Vec<Json<'t>>, kind: &str) -> Option<Object<'t>> {
    let is_it = |selector: &Json| match selector {
        Json::Object(selector) => {
            matches!(selector.get("type"), Some(Json::Text(other)) if other == kind)
        }
        _ => false,
    };
    let Json::Object(mut selector) = selectors.remove(selectors.iter().position(is_it)?) else {
        return None;
    };
    selector.take("type");
    Some(selector)
}

fn context<'t>(quote: &mut Object<'t>, name: &'static str) -> Result<Cow<'t, str>, Problem> {
    let context = text(quote, name, name)?.unwrap_or_default();
    if context.chars().nth(CONTEXT_LIMIT).is_some() {
        return Err(Problem::TooLong(name, CONTEXT_LIMIT));
    }
    Ok(context)
}

/// A place in the text; one that no text has is none, and the words alone count.
fn offset(position: &mut Object, name: &'static str) -> Result<Option<CharOffset>, Problem> {
    match position.take(name) {
        None => Ok(None),
        Some(number) if number.is_number() => Ok(number.as_u32().map(CharOffset)),
        Some(_) => Err(Problem::Field(name)),
    }
}

/// Takes out a text, if there is one.
fn text<'t>(
    object: &mut Object<'t>,
    name: &str,
    place: &'static str,
) -> Result<Option<Cow<'t, str>>, Problem> {
    match object.take(name) {
        None => Ok(None),
        Some(Json::Text(text)) => Ok(Some(text)),
        Some(_) => Err(Problem::Field(place)),
    }
}

/// Takes out a name or several; what they are makes no difference here.
fn names(object: &mut Object, name: &str, place: &'static str) -> Result<(), Problem> {
    match object.take(name) {
        None | Some(Json::Text(_) | Json::List(_)) => Ok(()),
        Some(_) => Err(Problem::Field(place)),
    }
}

fn needed<T>(value: Option<T>, place: &'static str) -> Result<T, Problem> {
    value.ok_or(Problem::Field(place))
}

fn form(place: &'static str) -> impl Fn(crate::annotation::InvalidText) -> Problem {
    move |error| Problem::Form(place, error)
}
