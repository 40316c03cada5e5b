//! Writing JSON, for people or as short as may be.

use std::fmt::{self, Write};

use super::{Json, Object};

/// As short as may be.
impl fmt::Display for Json<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write(self, None, 0, out)
    }
}

impl Json<'_> {
    /// In lines, each value in one of its own.
    pub fn in_lines(&self) -> String {
        self.in_lines_to(usize::MAX)
    }

    /// The same down to values that lie in so many others; what lies in those is as short as
    /// may be.
    pub fn in_lines_to(&self, depth: usize) -> String {
        let mut lines = String::new();
        match write(self, Some(0), depth, &mut lines) {
            Ok(()) => lines,
            Err(fmt::Error) => unreachable!("a string takes whatever is written"),
        }
    }
}

/// `indent` is how far the line is moved in, if there are lines.
fn write(value: &Json, indent: Option<usize>, depth: usize, out: &mut dyn Write) -> fmt::Result {
    let indent = indent.filter(|&indent| indent < depth);
    let deeper = indent.map(|indent| indent + 1);
    let next = |is_first: bool, out: &mut dyn Write| {
        out.write_str(if is_first { "" } else { "," })?;
        new_line(deeper, out)
    };
    match value {
        Json::Literal(literal) => out.write_str(literal),
        Json::Text(text) => write_text(text, out),
        Json::List(values) if values.is_empty() => out.write_str("[]"),
        Json::List(values) => {
            out.write_char('[')?;
            for (index, value) in values.iter().enumerate() {
                next(index == 0, out)?;
                write(value, deeper, depth, out)?;
            }
            new_line(indent, out)?;
            out.write_char(']')
        }
        Json::Object(object) if object.is_empty() => out.write_str("{}"),
        Json::Object(Object(members)) => {
            out.write_char('{')?;
            for (index, (name, value)) in members.iter().enumerate() {
                next(index == 0, out)?;
                write_text(name, out)?;
                out.write_str(if indent.is_some() { ": " } else { ":" })?;
                write(value, deeper, depth, out)?;
            }
            new_line(indent, out)?;
            out.write_char('}')
        }
    }
}

fn new_line(indent: Option<usize>, out: &mut dyn Write) -> fmt::Result {
    let Some(indent) = indent else { return Ok(()) };
    out.write_char('\n')?;
    (0..indent).try_for_each(|_| out.write_str("  "))
}

/// A string with escapes where RFC 8259 asks for them (section 7).
fn write_text(text: &str, out: &mut dyn Write) -> fmt::Result {
    out.write_char('"')?;
    let mut rest = text;
    // All that is escaped is one byte.
    while let Some(at) = rest.bytes().position(|byte| matches!(byte, b'"' | b'\\' | ..b' ')) {
        out.write_str(&rest[..at])?;
        match rest.as_bytes()[at] {
            b'"' => out.write_str("\\\"")?,
            b'\\' => out.write_str("\\\\")?,
            b'\n' => out.write_str("\\n")?,
            b'\r' => out.write_str("\\r")?,
            b'\t' => out.write_str("\\t")?,
            other => write!(out, "\\u{other:04x}")?,
        }
        rest = &rest[at + 1..];
    }
    out.write_str(rest)?;
    out.write_char('"')
}
