//! JSON (RFC 8259) as it is read from a stranger's file: within limits, and
//! nothing in it lost.
//!
//! Numbers keep their letters, so that one of forty digits goes out as it came
//! in; names that stand twice in one object are refused, since every program
//! makes something else of them. Records and codebooks are our own and need none
//! of this: they are read by serde_json. Records are written here all the same:
//! what serde_json writes floating-point numbers with is five kilobytes of the
//! page, and no record has one.

mod read;
mod write;

use std::borrow::Cow;

use serde_json::Value;

pub use read::{
    DEPTH_LIMIT, Fault, FaultKind, Limit, MEMBER_LIMIT, TEXT_LIMIT, VALUE_LIMIT, begins, text_of,
};

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json<'t> {
    /// A number, `true`, `false` or `null`, to the letter.
    Literal(Cow<'t, str>),
    /// A string.
    Text(Cow<'t, str>),
    /// An array.
    List(Vec<Json<'t>>),
    /// An object.
    Object(Object<'t>),
}

/// An object; no name stands in it twice. What was read is in the order of its
/// names, so that two files that differ in that alone are read alike.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Object<'t>(Vec<(Cow<'t, str>, Json<'t>)>);

impl<'t> Json<'t> {
    /// Whether it is a number.
    pub fn is_number(&self) -> bool {
        let is_of_one = |c: char| c == '-' || c.is_ascii_digit();
        matches!(self, Self::Literal(literal) if literal.starts_with(is_of_one))
    }

    /// The number, if it is a whole one that fits.
    pub fn as_u32(&self) -> Option<u32> {
        match self {
            Self::Literal(literal) => literal.parse().ok(),
            _ => None,
        }
    }

    /// How many entries a list has, or an object; others have none.
    pub fn entries(&self) -> usize {
        match self {
            Self::Literal(_) | Self::Text(_) => 0,
            Self::List(values) => values.len(),
            Self::Object(Object(members)) => members.len(),
        }
    }

    /// How many lists and objects lie in one another in it.
    pub fn depth(&self) -> usize {
        match self {
            Self::Literal(_) | Self::Text(_) => 0,
            Self::List(values) => 1 + values.iter().map(Self::depth).max().unwrap_or(0),
            Self::Object(Object(members)) => {
                1 + members.iter().map(|(_, value)| value.depth()).max().unwrap_or(0)
            }
        }
    }
}

impl<'t> From<&'t str> for Json<'t> {
    fn from(text: &'t str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Json<'_> {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<u32> for Json<'_> {
    fn from(number: u32) -> Self {
        Self::Literal(number.to_string().into())
    }
}

/// A record as it is written; its numbers are whole.
impl<'t> From<&'t Value> for Json<'t> {
    fn from(record: &'t Value) -> Self {
        match record {
            Value::Null => Self::Literal("null".into()),
            Value::Bool(true) => Self::Literal("true".into()),
            Value::Bool(false) => Self::Literal("false".into()),
            Value::Number(number) => {
                let whole = number.as_u64().map(|number| number.to_string());
                Self::Literal(whole.map_or("null".into(), Cow::from))
            }
            Value::String(text) => Self::Text(text.into()),
            Value::Array(values) => Self::List(values.iter().map(Self::from).collect()),
            Value::Object(members) => {
                let members = members.iter().map(|(name, value)| (name.into(), value.into()));
                Self::Object(Object(members.collect()))
            }
        }
    }
}

impl<'t> From<Vec<Json<'t>>> for Json<'t> {
    fn from(values: Vec<Json<'t>>) -> Self {
        Self::List(values)
    }
}

impl<'t> From<Object<'t>> for Json<'t> {
    fn from(object: Object<'t>) -> Self {
        Self::Object(object)
    }
}

impl<'t> Object<'t> {
    /// The value of that name.
    pub fn get(&self, name: &str) -> Option<&Json<'t>> {
        self.0.iter().find(|(other, _)| other == name).map(|(_, value)| value)
    }

    /// Takes the value of that name out.
    pub fn take(&mut self, name: &str) -> Option<Json<'t>> {
        let place = self.0.iter().position(|(other, _)| other == name)?;
        Some(self.0.remove(place).1)
    }

    /// Puts a value last; the name must be a new one.
    pub fn put(&mut self, name: &'t str, value: impl Into<Json<'t>>) {
        self.0.push((name.into(), value.into()));
    }

    /// The same with one value more, last.
    pub fn with(mut self, name: &'t str, value: impl Into<Json<'t>>) -> Self {
        self.put(name, value);
        self
    }

    /// Puts in those of another's values whose names are not here yet.
    pub fn adopt(&mut self, other: Object<'t>) {
        for (name, value) in other.0 {
            if self.get(&name).is_none() {
                self.0.push((name, value));
            }
        }
    }

    /// The names in it.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _)| &**name)
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
