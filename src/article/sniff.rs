//! Telling text from what is not, before anything is read as an article.

use crate::words::{Message, speaks_english};

/// The most bytes that an article may have.
pub const BYTE_LIMIT: usize = 5 << 20;

/// What the bytes of a file look like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sniffed {
    /// Text in UTF-8.
    Text(String),
    /// Text in the encoding of this label (of the WHATWG Encoding Standard),
    /// which its byte order mark names or its escapes or Latin letters show.
    Encoded(&'static str),
    /// Text, by all signs, in one of these encodings; which, only a person can tell.
    Unclear(Vec<&'static str>),
}

/// Why a file cannot be opened as an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotText {
    /// There is nothing in it that could be seen.
    Empty,
    /// It is larger than [`BYTE_LIMIT`]; how large, in bytes.
    TooLarge(usize),
    /// It is of a kind that holds more than text: `pdf`, `packed`, `old-word`,
    /// `rtf`, `mail` (a page or a message with all that belongs to it) or `picture`.
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

/// The text of a file that is plainly text in UTF-8; `None` if it has to be sniffed.
pub fn plain(bytes: &[u8]) -> Option<&str> {
    let is_plain = bytes.len() <= BYTE_LIMIT
        && signature(bytes).is_none()
        && !bytes.contains(&0)
        && !is_iso_2022_jp(bytes);
    std::str::from_utf8(bytes).ok().filter(|_| is_plain)
}

/// Whether bytes that are all ASCII are letters of Japanese: such a text switches between sets
/// of letters by escapes, which no other text has. That of terminals has others.
fn is_iso_2022_jp(bytes: &[u8]) -> bool {
    let switches = |sign: &[u8]| matches!(sign, b"\x1b$@" | b"\x1b$B" | b"\x1b(I" | b"\x1b(J");
    bytes.is_ascii() && bytes.windows(3).any(switches)
}

fn signature(bytes: &[u8]) -> Option<&'static str> {
    let known = SIGNATURES.iter().find(|(sign, _)| bytes.starts_with(sign));
    let written = || is_svg(bytes).then_some("picture").or(is_mail(bytes).then_some("mail"));
    known.map(|(_, kind)| *kind).or_else(written)
}

/// Whether it is of several parts, as browsers save a page in one file (RFC 2557) and mail
/// programs a message.
fn is_mail(bytes: &[u8]) -> bool {
    let head = bytes[..bytes.len().min(HEAD)].to_ascii_lowercase();
    let has = |sign: &str| head.windows(sign.len()).any(|part| part == sign.as_bytes());
    has("\nmime-version:") && has("\ncontent-type: multipart/")
}

/// Whether it is a drawing written as text, which would be taken for a page.
fn is_svg(bytes: &[u8]) -> bool {
    let text = bytes.trim_ascii_start();
    let head = &text[..text.len().min(HEAD)];
    text.starts_with(b"<svg")
        || text.starts_with(b"<?xml") && head.windows(4).any(|part| part == b"<svg")
}

/// How many bytes from its start a drawing says that it is one.
const HEAD: usize = 1_000;

/// Says what a file's bytes are, or why they are no article.
pub fn sniff(bytes: &[u8]) -> Result<Sniffed, NotText> {
    if bytes.len() > BYTE_LIMIT {
        return Err(NotText::TooLarge(bytes.len()));
    }
    if let Some(kind) = signature(bytes) {
        return Err(NotText::Kind(kind));
    }
    if bytes.starts_with(b"\xff\xfe") {
        return Ok(Sniffed::Encoded("utf-16le"));
    }
    if bytes.starts_with(b"\xfe\xff") {
        return Ok(Sniffed::Encoded("utf-16be"));
    }
    if is_iso_2022_jp(bytes) {
        return Ok(Sniffed::Encoded("iso-2022-jp"));
    }
    match utf8(bytes) {
        Some(text) if !bytes.contains(&0) => check(text).map(|()| Sniffed::Text(text.to_owned())),
        // Text of one byte a letter, or of one and two, has no such bytes; UTF-16 of any script
        // has some, in its spaces and line ends if nowhere else.
        _ if bytes.iter().any(|byte| matches!(byte, 0..=8 | 14..=31)) => utf16(bytes),
        _ => Ok(Sniffed::Unclear(vec!["windows-1252", "gb18030"])),
    }
}

/// The text if it is UTF-8, which may have been cut in the middle of its last
/// character: whole ones of several bytes before it are sign enough.
fn utf8(bytes: &[u8]) -> Option<&str> {
    let error = match std::str::from_utf8(bytes) {
        Ok(text) => return Some(text),
        Err(error) => error,
    };
    let whole = std::str::from_utf8(&bytes[..error.valid_up_to()]).ok()?;
    (error.error_len().is_none() && !whole.is_ascii()).then_some(whole)
}

/// Which byte order makes UTF-16 text of the bytes.
fn utf16(bytes: &[u8]) -> Result<Sniffed, NotText> {
    let (pairs, rest) = bytes.as_chunks();
    let mut possible = Vec::new();
    for (label, is_little) in [("utf-16le", true), ("utf-16be", false)] {
        let units = pairs.iter().map(|pair| match is_little {
            true => u16::from_le_bytes(*pair),
            false => u16::from_be_bytes(*pair),
        });
        let is_text = char::decode_utf16(units.clone()).all(|c| c.is_ok_and(stands_in_text));
        if !is_text || !rest.is_empty() {
            continue;
        }
        let latin = units.filter(|unit| *unit < 0x100).count();
        if latin * 10 >= pairs.len() * 9 {
            return Ok(Sniffed::Encoded(label));
        }
        possible.push(label);
    }
    if possible.is_empty() { Err(NotText::Binary) } else { Ok(Sniffed::Unclear(possible)) }
}

/// White space, and signs of no width that only join, part or turn what is beside them.
fn is_unseen(c: char) -> bool {
    let has_no_width = matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
    has_no_width || c.is_whitespace()
}

/// Whether texts have such a character. U+0A00 is none, but a line end read in
/// the wrong byte order.
fn stands_in_text(c: char) -> bool {
    c.is_whitespace() || !c.is_control() && !matches!(c, '\u{a00}' | '\u{fffe}' | '\u{ffff}')
}

/// Whether a decoded text may be read as an article.
pub fn check(text: &str) -> Result<(), NotText> {
    let start = text.trim_start_matches('\u{feff}').trim_start();
    if start.chars().all(is_unseen) {
        return Err(NotText::Empty);
    }
    if text.contains('\0') {
        return Err(NotText::Binary);
    }
    Ok(())
}

/// Whether a text begins as a web page does.
pub fn is_page(text: &str) -> bool {
    let start = text.trim_start_matches('\u{feff}').trim_start();
    let begins = |tag: &str| start.get(..tag.len()).is_some_and(|s| s.eq_ignore_ascii_case(tag));
    begins("<!doctype html") || begins("<html")
}
