//! Taking JSON of other tools apart. What is of another kind than expected is as if it
//! were not there.

use super::{ImportError, w3c::ReadError};
use crate::json::{Json, Object};

/// The objects of a text that has one in each line, with the number of the line, from 1.
pub(super) fn objects(
    text: &str,
) -> impl Iterator<Item = Result<(usize, Object<'_>), ImportError>> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines.map(|(index, line)| match Json::read(line) {
        Ok(Json::Object(object)) => Ok((index + 1, object)),
        Ok(_) => Err(ImportError::Line(index + 1)),
        Err(fault) => Err(ImportError::Json(index + 1, fault)),
    })
}

/// A text that is one value.
pub(super) fn value(text: &str) -> Result<Json<'_>, ImportError> {
    Json::read(text).map_err(|fault| ReadError::Json(fault).into())
}

/// Takes out a text.
pub(super) fn text(object: &mut Object, name: &str) -> Option<String> {
    match object.take(name)? {
        Json::Text(text) => Some(text.into_owned()),
        _ => None,
    }
}

/// Takes out a whole number.
pub(super) fn number(object: &mut Object, name: &str) -> Option<u32> {
    object.take(name)?.as_u32()
}

/// Takes out an object; an empty one if there is none.
pub(super) fn object<'t>(parent: &mut Object<'t>, name: &str) -> Object<'t> {
    match parent.take(name) {
        Some(Json::Object(object)) => object,
        _ => Object::default(),
    }
}

/// Takes out a list; an empty one if there is none.
pub(super) fn list<'t>(parent: &mut Object<'t>, name: &str) -> Vec<Json<'t>> {
    match parent.take(name) {
        Some(Json::List(list)) => list,
        _ => Vec::new(),
    }
}

/// Takes out the objects of a list.
pub(super) fn items<'t>(parent: &mut Object<'t>, name: &str) -> Vec<Object<'t>> {
    list(parent, name).into_iter().filter_map(as_object).collect()
}

/// The texts of a list.
pub(super) fn texts(list: Vec<Json>) -> Vec<String> {
    let text = |value| match value {
        Json::Text(text) => Some(text.into_owned()),
        _ => None,
    };
    list.into_iter().filter_map(text).collect()
}

/// The value, if it is an object.
pub(super) fn as_object(value: Json) -> Option<Object> {
    match value {
        Json::Object(object) => Some(object),
        _ => None,
    }
}
