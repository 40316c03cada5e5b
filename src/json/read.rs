//! Reading JSON within limits.

use std::borrow::Cow;

use super::{Json, Object};
use crate::article::sniff;

/// How many lists and objects may lie in one another.
pub const DEPTH_LIMIT: usize = 64;

/// How many values a file may have, those inside others included.
pub const VALUE_LIMIT: usize = 8_000_000;

/// How many members one object may have.
pub const MEMBER_LIMIT: usize = 1_000;

/// How many bytes one string may have: those of the longest article.
pub const TEXT_LIMIT: usize = sniff::BYTE_LIMIT;

/// Why a text is not read as JSON, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub kind: FaultKind,
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
}

/// What is wrong with a text that is not read as JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// It does not follow RFC 8259, or writes half of a pair of surrogates
    /// (`\ud800`), which is no character (section 8.2).
    Syntax,
    /// It ends too early.
    Unfinished,
    /// An object has this name twice (section 4).
    Twice(String),
    /// It goes beyond a limit.
    Beyond(Limit),
}

/// What there is a limit to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// [`DEPTH_LIMIT`].
    Depth,
    /// [`VALUE_LIMIT`].
    Values,
    /// [`MEMBER_LIMIT`].
    Members,
    /// [`TEXT_LIMIT`].
    Text,
}

/// The text of a file: UTF-8 (section 8.1), with a byte order mark or without, or
/// UTF-16 with one, as editors for Windows write it. `None` if it is neither.
pub fn text_of(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes)?.into(),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes)?.into(),
        [0xef, 0xbb, 0xbf, rest @ ..] => Cow::from(str::from_utf8(rest).ok()?),
        _ => str::from_utf8(bytes).ok()?.into(),
    };
    // UTF-16 without its mark can pass for UTF-8, and shows by this.
    (!text.contains('\0')).then_some(text)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, rest) = bytes.as_chunks();
    let text = char::decode_utf16(pairs.iter().map(|pair| unit(*pair)));
    text.collect::<Result<_, _>>().ok().filter(|_| rest.is_empty())
}

/// Whether a file begins as JSON does that holds more than one value.
pub fn begins(bytes: &[u8]) -> bool {
    text_of(bytes).is_some_and(|text| text.trim_start().starts_with(['{', '[']))
}

impl<'t> Json<'t> {
    /// Reads a text that is one value.
    pub fn read(text: &'t str) -> Result<Self, Fault> {
        let mut reader = Reader { text, at: 0, values: 0, listed: Vec::new(), named: Vec::new() };
        let read = reader.value(0).and_then(|value| {
            reader.skip_space();
            if reader.at == text.len() { Ok(value) } else { Err(FaultKind::Syntax) }
        });
        read.map_err(|kind| {
            let before = &text[..reader.at];
            let line_start = before.rfind('\n').map_or(0, |at| at + 1);
            Fault {
                kind,
                line: 1 + before.matches('\n').count(),
                column: 1 + before[line_start..].chars().count(),
            }
        })
    }
}

/// Where reading has come to: always between two characters.
struct Reader<'t> {
    text: &'t str,
    at: usize,
    values: usize,
    /// What is in the lists that are not at their end, and in the objects: one at its end takes
    /// as much memory as it needs and was never moved to a larger place.
    listed: Vec<Json<'t>>,
    named: Vec<(Cow<'t, str>, Json<'t>)>,
}

type Read<T> = Result<T, FaultKind>;

impl<'t> Reader<'t> {
    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The fault of what stands here, which is not what was expected.
    fn fault<T>(&self) -> Read<T> {
        Err(if self.peek().is_none() { FaultKind::Unfinished } else { FaultKind::Syntax })
    }

    /// Goes past `byte`, which is ASCII, if it is next.
    fn pass(&mut self, byte: u8) -> bool {
        let is_next = self.peek() == Some(byte);
        self.at += usize::from(is_next);
        is_next
    }

    fn expect(&mut self, byte: u8) -> Read<()> {
        if self.pass(byte) { Ok(()) } else { self.fault() }
    }

    // Here and in strings bytes are looked at, not characters: what is looked for is
    // ASCII, and files are megabytes of both.
    fn skip_space(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
    }

    fn value(&mut self, depth: usize) -> Read<Json<'t>> {
        self.skip_space();
        self.values += 1;
        if self.values > VALUE_LIMIT {
            return Err(FaultKind::Beyond(Limit::Values));
        }
        match self.peek() {
            Some(b'{' | b'[') if depth == DEPTH_LIMIT => Err(FaultKind::Beyond(Limit::Depth)),
            Some(b'{') => self.object(depth).map(Json::Object),
            Some(b'[') => self.list(depth).map(Json::List),
            Some(b'"') => self.string().map(Json::Text),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b't') => self.word("true"),
            Some(b'f') => self.word("false"),
            Some(b'n') => self.word("null"),
            _ => self.fault(),
        }
    }

    fn list(&mut self, depth: usize) -> Read<Vec<Json<'t>>> {
        self.expect(b'[')?;
        let first = self.listed.len();
        self.skip_space();
        if self.pass(b']') {
            return Ok(Vec::new());
        }
        loop {
            let value = self.value(depth + 1)?;
            self.listed.push(value);
            self.skip_space();
            if self.pass(b']') {
                return Ok(self.listed.split_off(first));
            }
            self.expect(b',')?;
        }
    }

    fn object(&mut self, depth: usize) -> Read<Object<'t>> {
        self.expect(b'{')?;
        let first = self.named.len();
        self.skip_space();
        if self.pass(b'}') {
            return Ok(Object::default());
        }
        loop {
            self.skip_space();
            let start = self.at;
            let name = self.string()?;
            let members = &self.named[first..];
            let Err(place) = members.binary_search_by(|(other, _)| other.cmp(&name)) else {
                self.at = start;
                return Err(FaultKind::Twice(name.into_owned()));
            };
            if members.len() == MEMBER_LIMIT {
                return Err(FaultKind::Beyond(Limit::Members));
            }
            self.skip_space();
            self.expect(b':')?;
            let value = self.value(depth + 1)?;
            self.named.insert(first + place, (name, value));
            self.skip_space();
            if self.pass(b'}') {
                return Ok(Object(self.named.split_off(first)));
            }
            self.expect(b',')?;
        }
    }

    fn word(&mut self, word: &'static str) -> Read<Json<'t>> {
        for byte in word.bytes() {
            self.expect(byte)?;
        }
        Ok(Json::Literal(word.into()))
    }

    /// A number by its grammar (section 6), not by its value.
    fn number(&mut self) -> Read<Json<'t>> {
        let start = self.at;
        self.pass(b'-');
        if !self.pass(b'0') {
            self.digits()?;
        }
        if self.pass(b'.') {
            self.digits()?;
        }
        if self.pass(b'e') || self.pass(b'E') {
            let _is_signed = self.pass(b'+') || self.pass(b'-');
            self.digits()?;
        }
        Ok(Json::Literal(self.text[start..self.at].into()))
    }

    /// One digit or more.
    fn digits(&mut self) -> Read<()> {
        let rest = self.rest();
        let count = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        self.at += count;
        if count == 0 { self.fault() } else { Ok(()) }
    }

    /// A string (section 7); it is copied only if something in it is escaped.
    fn string(&mut self) -> Read<Cow<'t, str>> {
        self.expect(b'"')?;
        let mut string = Cow::from("");
        loop {
            let rest = self.rest();
            let plain = rest.bytes().position(|byte| matches!(byte, b'"' | b'\\' | ..b' '));
            let plain = &rest[..plain.unwrap_or(rest.len())];
            if string.len() + plain.len() > TEXT_LIMIT {
                return Err(FaultKind::Beyond(Limit::Text));
            }
            self.at += plain.len();
            string += plain;
            if self.pass(b'"') {
                return Ok(string);
            }
            let start = self.at;
            self.expect(b'\\')?;
            let Some(c) = self.escaped()? else {
                self.at = start;
                return Err(FaultKind::Syntax);
            };
            string.to_mut().push(c);
        }
    }

    /// The character that is written by what follows a backslash; `None` if that
    /// is half of one.
    fn escaped(&mut self) -> Read<Option<char>> {
        let plain = match self.peek() {
            Some(c @ (b'"' | b'\\' | b'/')) => char::from(c),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.surrogates(),
            _ => return self.fault(),
        };
        self.at += 1;
        Ok(Some(plain))
    }

    /// The character of `uXXXX`, or of two of them that are a pair.
    fn surrogates(&mut self) -> Read<Option<char>> {
        let first = self.unit()?;
        let mut units = vec![first];
        if (0xd800..0xdc00).contains(&first) && self.pass(b'\\') {
            units.push(self.unit()?);
        }
        let mut read = char::decode_utf16(units);
        let c = read.next().and_then(Result::ok);
        Ok(c.filter(|_| read.next().is_none()))
    }

    /// The number that is written `uXXXX`.
    fn unit(&mut self) -> Read<u16> {
        self.expect(b'u')?;
        let mut unit = 0;
        for _ in 0..4 {
            let digit = self.peek().and_then(|byte| char::from(byte).to_digit(16));
            let Some(digit) = digit else { return self.fault() };
            unit = unit << 4 | digit as u16;
            self.at += 1;
        }
        Ok(unit)
    }
}
