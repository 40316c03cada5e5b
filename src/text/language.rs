//! The name of a language, and which way its lines run.

use std::{fmt, rc::Rc};

/// A language by its tag (BCP 47, RFC 5646), as far as languages of articles
/// need: a language, perhaps a script, perhaps a region.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Language(Rc<str>);

/// Which way the letters of a line follow each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// As in English.
    #[default]
    LeftToRight,
    /// As in Arabic.
    RightToLeft,
}

/// Languages that an article is often in: their tags, and what they call themselves.
pub const LANGUAGES: &[(&str, &str)] = &[
    ("ar", "العربية"),
    ("bn", "বাংলা"),
    ("zh", "中文"),
    ("de", "Deutsch"),
    ("el", "Ελληνικά"),
    ("en", "English"),
    ("es", "Español"),
    ("fa", "فارسی"),
    ("fr", "Français"),
    ("he", "עברית"),
    ("hi", "हिन्दी"),
    ("id", "Indonesia"),
    ("it", "Italiano"),
    ("ja", "日本語"),
    ("ko", "한국어"),
    ("nl", "Nederlands"),
    ("pl", "Polski"),
    ("pt", "Português"),
    ("ru", "Русский"),
    ("th", "ไทย"),
    ("tr", "Türkçe"),
    ("uk", "Українська"),
    ("ur", "اردو"),
    ("vi", "Tiếng Việt"),
];

/// Languages that are written from right to left unless their tag says otherwise.
const RIGHT_TO_LEFT: [&str; 11] =
    ["ar", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"];

/// Scripts that are written from right to left.
const RIGHT_TO_LEFT_SCRIPTS: [&str; 7] = ["Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"];

impl Language {
    /// Reads a tag, in whatever case; `None` if it is not of the form
    /// `language[-Script][-REGION]`.
    pub fn parse(tag: &str) -> Option<Self> {
        let is_alphabetic = |part: &str| part.bytes().all(|b| b.is_ascii_alphabetic());
        let mut parts = tag.split('-').peekable();
        let language = parts.next().filter(|it| matches!(it.len(), 2 | 3) && is_alphabetic(it))?;
        let mut canonical = language.to_ascii_lowercase();
        if let Some(script) = parts.next_if(|it| it.len() == 4 && is_alphabetic(it)) {
            canonical += "-";
            canonical += &script[..1].to_ascii_uppercase();
            canonical += &script[1..].to_ascii_lowercase();
        }
        let is_number = |it: &str| it.len() == 3 && it.bytes().all(|b| b.is_ascii_digit());
        if let Some(region) =
            parts.next_if(|it| it.len() == 2 && is_alphabetic(it) || is_number(it))
        {
            canonical += "-";
            canonical += &region.to_ascii_uppercase();
        }
        parts.next().is_none().then(|| Self(canonical.into()))
    }

    /// The tag, in the case that RFC 5646 recommends (section 2.1.1).
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Which way its lines run.
    pub fn direction(&self) -> Direction {
        let mut parts = self.0.split('-');
        let language = parts.next().unwrap_or_default();
        let is_leftward = match parts.next().filter(|part| part.len() == 4) {
            Some(script) => RIGHT_TO_LEFT_SCRIPTS.contains(&script),
            None => RIGHT_TO_LEFT.contains(&language),
        };
        if is_leftward { Direction::RightToLeft } else { Direction::LeftToRight }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Direction {
    /// Its name in HTML's `dir` and in the Web Annotation model's `textDirection`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}
