//! One annotation, and the small checked texts it is made of.

use std::{fmt, rc::Rc};

use crate::text::TextSpan;

/// The most code points a note may have.
pub const NOTE_LIMIT: usize = 10_000;

/// The most bytes that [`Foreign`] may have.
pub const FOREIGN_LIMIT: usize = 64 << 10;

/// What a reader said of a stretch of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Annotation {
    /// Its name, for ever.
    pub id: AnnotationId,
    /// What it is about.
    pub span: TextSpan,
    /// The tag given.
    pub tag: TagId,
    /// A finer tag of that tag's own, if one was given.
    pub subtag: Option<SubtagId>,
    /// Why; empty if the reader has not said.
    pub note: Note,
    /// How sure the reader is, if they have said.
    pub confidence: Option<Confidence>,
    /// Who made it.
    pub creator: ReaderCode,
    /// When it was made.
    pub created: Timestamp,
    /// When it was last changed.
    pub modified: Timestamp,
    /// What else a file said of it.
    pub foreign: Option<Foreign>,
}

/// How sure a reader is of a tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidence {
    /// "I am sure."
    Sure,
    /// "I am not sure."
    Unsure,
}

/// A text that is not of the form its kind asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidText {
    /// What the text should have been: `address`, `tag`, `subtag`, `code`, `time`,
    /// `note`, `confidence` or `foreign`.
    pub expected: &'static str,
}

// For programmers: what a reader is told of it depends on where it was found.
impl fmt::Display for InvalidText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected a well-formed {}", self.expected)
    }
}

impl std::error::Error for InvalidText {}

/// Defines a newtype over a shared string whose constructor checks its form.
macro_rules! checked_text {
    ($(#[$doc:meta])* $name:ident, $expected:literal, $check:expr) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Rc<str>);

        impl $name {
            /// Checks the form of `text`.
            pub fn new(text: &str) -> Result<Self, InvalidText> {
                let check: fn(&str) -> bool = $check;
                if check(text) { Ok(Self(text.into())) } else { Err(InvalidText { expected: $expected }) }
            }

            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

    };
}

checked_text!(
    /// An annotation's name: an IRI, as the Web Annotation model asks for
    /// (section 3.1); Highlit's own are `urn:uuid:…`.
    AnnotationId,
    "address",
    |text| {
        let scheme = text.split(':').next().unwrap_or_default();
        text.len() <= 500
            && scheme.len() < text.len()
            && scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b))
            && !text.contains(|c: char| c.is_whitespace() || c.is_control())
    }
);

checked_text!(
    /// The name of a tag within its codebook.
    TagId,
    "tag",
    is_short_name
);

checked_text!(
    /// The name of a sub-tag within its tag.
    SubtagId,
    "subtag",
    is_short_name
);

checked_text!(
    /// What a reader is called: a code, never asked to be a name. It is 1 to 24
    /// characters on one line: letters and digits of any script, and between them
    /// spaces and the signs `- _ . @`, none of which means anything to the systems
    /// that its files come to.
    ReaderCode,
    "code",
    |text| {
        // Line separators, and signs that turn the writing direction of all that
        // follows, would reach beyond the code.
        let reaches_out = |c| matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        let means_more = |c: char| c.is_ascii_punctuation() && !"-_.@".contains(c);
        text.trim() == text
            && (1..=ReaderCode::LIMIT).contains(&text.chars().count())
            && text.contains(char::is_alphanumeric)
            && !text.contains(|c: char| c.is_control() || reaches_out(c) || means_more(c))
    }
);

impl ReaderCode {
    /// The most characters of a code.
    pub const LIMIT: usize = 24;
}

checked_text!(
    /// A moment, as RFC 3339 writes it ("2026-03-04T05:06:07.089Z"): a form
    /// that is also an `xsd:dateTime`, kept to the letter so that a file comes
    /// back as it went out.
    Timestamp,
    "time",
    is_rfc3339
);

checked_text!(
    /// What a file said of an annotation that nothing here understands: the text
    /// of a JSON object that [`crate::exchange::w3c`] makes and reads, and that is
    /// never shown. It is kept so that it goes out again as it came in
    /// (docs/adr/0016).
    Foreign,
    "foreign",
    |text| text.len() <= FOREIGN_LIMIT
);

fn is_short_name(text: &str) -> bool {
    (1..=100).contains(&text.chars().count()) && !text.contains(char::is_control)
}

/// The shape of RFC 3339, section 5.6, with months 1–12, days 1–31 and so on;
/// whether February has a 30th is not asked.
fn is_rfc3339(text: &str) -> bool {
    let bytes = text.as_bytes();
    if bytes.len() < 20 || bytes.len() > 40 || !text.is_ascii() {
        return false;
    }
    let number = |from: usize, to: usize, low: u32, high: u32| {
        text[from..to].bytes().all(|b| b.is_ascii_digit())
            && text[from..to].parse().is_ok_and(|n: u32| (low..=high).contains(&n))
    };
    let marks = [(4, b'-'), (7, b'-'), (10, b'T'), (13, b':'), (16, b':')];
    let rest = &text[19..];
    let fraction = rest.strip_prefix('.').map_or(Some(rest), |digits| {
        let zone = digits.trim_start_matches(|c: char| c.is_ascii_digit());
        (zone.len() < digits.len()).then_some(zone)
    });
    let zone = |zone: &str| {
        let at = text.len() - zone.len();
        zone == "Z"
            || zone.len() == 6
                && zone.starts_with(['+', '-'])
                && zone.as_bytes()[3] == b':'
                && number(at + 1, at + 3, 0, 23)
                && number(at + 4, at + 6, 0, 59)
    };
    marks.iter().all(|&(at, mark)| bytes[at] == mark)
        && number(0, 4, 0, 9999)
        && number(5, 7, 1, 12)
        && number(8, 10, 1, 31)
        && number(11, 13, 0, 23)
        && number(14, 16, 0, 59)
        && number(17, 19, 0, 60)
        && fraction.is_some_and(zone)
}

impl Timestamp {
    /// A moment before all others here: the beginning of 1970.
    pub fn epoch() -> Self {
        Self("1970-01-01T00:00:00Z".into())
    }

    /// Whether this moment comes after another, however each is written.
    pub fn is_after(&self, other: &Self) -> bool {
        self.instant() > other.instant()
    }

    /// Seconds since the start of the calendar, in UTC, and the digits of the
    /// fraction, which sort as text.
    fn instant(&self) -> (i64, &str) {
        let text = self.as_str();
        let number = |from: usize, to: usize| text[from..to].parse().unwrap_or(0_i64);
        // Counting years from March puts the leap day last, where it moves no
        // other day.
        let months = number(0, 4) * 12 + number(5, 7) - 3;
        let (year, month) = (months.div_euclid(12), months.rem_euclid(12));
        let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
        let days = year * 365 + leap_days + (month * 153 + 2) / 5 + number(8, 10);
        let minutes = (days * 24 + number(11, 13)) * 60 + number(14, 16);
        let zone = 19 + text[19..].find(['Z', '+', '-']).unwrap_or(0);
        let ahead = match &text[zone..=zone] {
            "+" => number(zone + 1, zone + 3) * 60 + number(zone + 4, zone + 6),
            "-" => -number(zone + 1, zone + 3) * 60 - number(zone + 4, zone + 6),
            _ => 0,
        };
        let seconds = (minutes - ahead) * 60 + number(17, 19);
        (seconds, text[19..zone].trim_end_matches(['0', '.']))
    }
}

/// A reader's own words on an annotation; may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Note(Rc<str>);

impl Note {
    /// Takes a note of at most [`NOTE_LIMIT`] code points.
    pub fn new(text: &str) -> Result<Self, InvalidText> {
        if text.chars().count() <= NOTE_LIMIT {
            Ok(Self(text.into()))
        } else {
            Err(InvalidText { expected: "note" })
        }
    }

    /// As much of a text as a note has room for.
    pub fn fitting(text: &str) -> Self {
        let end = text.char_indices().nth(NOTE_LIMIT).map_or(text.len(), |(end, _)| end);
        Self(text[..end].into())
    }

    /// Both this note, which came from elsewhere, and what was being written
    /// meanwhile in its place: that alone if it says all of this, or if there is no
    /// room for both.
    pub fn and_also(&self, written: &str) -> String {
        let both = format!("{}\n\n{written}", self.0);
        let is_said = written.contains(self.as_str());
        if is_said || Self::new(&both).is_err() { written.to_owned() } else { both }
    }

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether nothing was said.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
