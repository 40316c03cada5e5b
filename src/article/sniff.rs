//! Telling text from what is not, before anything is read as an article.

use crate::words::{Message, speaks_english};

/// The most bytes that an article may have.
pub const BYTE_LIMIT: usize = 5 << 20;

/// What the bytes of a file look like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sniffed {
    /// Text in UTF-8.
    Text(String),
    /// Text in the encoding that its byte order mark names (a label of the
    /// WHATWG Encoding Standard).
    Marked(&'static str),
    /// Text, by all signs, in an encoding that only a person can tell.
    Unmarked,
}

/// The labels of the encodings to offer where none is named.
pub const ENCODINGS: &[&str] = &["windows-1252", "gb18030", "utf-16le"];

/// Why a file cannot be opened as an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotText {
    /// There is nothing in it, or only white space.
    Empty,
    /// It is larger than [`BYTE_LIMIT`]; how large, in bytes.
    TooLarge(usize),
    /// It is of a kind that holds more than text: `pdf`, `packed`, `old-word`,
    /// `rtf`, `picture` or `page`.
    Kind(&'static str),
    /// It has bytes that no text has.
    Binary,
}

impl NotText {
    /// What to say of it.
    pub fn message(&self) -> Message {
        match self {
            Self::Empty => Message::new("not-text-empty"),
            Self::TooLarge(bytes) => Message::new("not-text-large")
                .number("size", bytes >> 20)
                .number("limit", BYTE_LIMIT >> 20),
            Self::Kind(kind) => Message::new("not-text-kind").text("kind", kind),
            Self::Binary => Message::new("not-text-binary"),
        }
    }
}

speaks_english!(NotText);

/// Signs at the start of files that are not plain text.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"%PDF", "pdf"),
    (b"PK\x03\x04", "packed"),
    (b"\xd0\xcf\x11\xe0", "old-word"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
];

/// Says what a file's bytes are, or why they are no article.
pub fn sniff(bytes: &[u8]) -> Result<Sniffed, NotText> {
    if bytes.len() > BYTE_LIMIT {
        return Err(NotText::TooLarge(bytes.len()));
    }
    if let Some((_, kind)) = SIGNATURES.iter().find(|(sign, _)| bytes.starts_with(sign)) {
        return Err(NotText::Kind(kind));
    }
    if bytes.starts_with(b"\xff\xfe") {
        return Ok(Sniffed::Marked("utf-16le"));
    }
    if bytes.starts_with(b"\xfe\xff") {
        return Ok(Sniffed::Marked("utf-16be"));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => check(text).map(|()| Sniffed::Text(text.to_owned())),
        // UTF-16 of any script has many zero bytes among its spaces and line
        // ends, on one side only; other files that are no text have them on both.
        Err(_) if has_control_bytes(bytes) && !is_like_utf16(bytes) => Err(NotText::Binary),
        Err(_) => Ok(Sniffed::Unmarked),
    }
}

/// Whether a decoded text may be read as an article.
pub fn check(text: &str) -> Result<(), NotText> {
    let start = text.trim_start_matches('\u{feff}').trim_start();
    if start.is_empty() {
        return Err(NotText::Empty);
    }
    if text.contains('\0') {
        return Err(NotText::Binary);
    }
    let is_page = |tag: &str| start.get(..tag.len()).is_some_and(|s| s.eq_ignore_ascii_case(tag));
    if is_page("<!doctype html") || is_page("<html") {
        return Err(NotText::Kind("page"));
    }
    Ok(())
}

fn has_control_bytes(bytes: &[u8]) -> bool {
    bytes.iter().any(|byte| matches!(byte, 0..=8 | 14..=31))
}

fn is_like_utf16(bytes: &[u8]) -> bool {
    let zeros = |parity: usize| bytes.iter().skip(parity).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    bytes.len().is_multiple_of(2) && even.min(odd) == 0 && even.max(odd) > 0
}
