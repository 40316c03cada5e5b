//! The classes of an element of which one comes and goes.

/// Both, for the property `className`. Yew makes a set of names of an attribute `class`
/// that is not a literal; that is four kilobytes of WebAssembly to load before the first
/// page.
pub fn class_name(always: &str, other: Option<&str>) -> String {
    match other {
        Some(other) => format!("{always} {other}"),
        None => always.to_owned(),
    }
}
