//! JSON (RFC 8259) as it is read from a stranger's file: within limits, and
//! nothing in it lost.
//!
//! Numbers keep their letters, so that one of forty digits goes out as it came
//! in; names that stand twice in one object are refused, since every program
//! makes something else of them. Records and codebooks are our own and need none
//! of this, but a second reader beside this one would be five kilobytes more
//! of the first load.

mod read;
mod write;

use std::{borrow::Cow, str::FromStr};

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

    /// A whole number.
    pub fn whole(number: impl ToString) -> Self {
        Self::Literal(number.to_string().into())
    }

    /// The number, if it is a whole one that fits.
    pub fn as_u32(&self) -> Option<u32> {
        self.as_whole()
    }

    /// The number, if it is a whole one that fits.
    pub fn as_whole<N: FromStr>(&self) -> Option<N> {
        match self {
            Self::Literal(literal) => literal.parse().ok(),
            _ => None,
        }
    }

    /// The truth value, if it is one.
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Literal(literal) => literal.parse().ok(),
            _ => None,
        }
    }

    /// The string, if it is one.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The values, if it is an array.
    pub fn as_list(&self) -> Option<&[Json<'t>]> {
        match self {
            Self::List(values) => Some(values),
            _ => None,
        }
    }

    /// The value of that name, if it is an object that has one.
    pub fn get(&self, name: &str) -> Option<&Json<'t>> {
        match self {
            Self::Object(object) => object.get(name),
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

impl From<bool> for Json<'_> {
    fn from(is_so: bool) -> Self {
        Self::Literal(if is_so { "true" } else { "false" }.into())
    }
}

/// Nothing is `null`.
impl<'t, T: Into<Json<'t>>> From<Option<T>> for Json<'t> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Literal("null".into()), T::into)
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
