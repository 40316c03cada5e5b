//! What to say to a reader, not yet in any language.
//!
//! The words are in `static/locales`, one file of Project Fluent for each of the
//! [`LANGUAGES`]; here a message has a name and what it is about.

/// Something to say: the name of a message in `static/locales`, and the values
/// that it speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    id: &'static str,
    values: Vec<(&'static str, Value)>,
}

/// A value that a message speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Words that are not the interface's own, or the name of a variant.
    Text(String),
    /// A number, which is written as the language writes it and may decide
    /// which plural is meant.
    Number(usize),
}

impl Message {
    /// The message of that name, which must be a literal: a test compares the
    /// names in the source with those in the files.
    pub const fn new(id: &'static str) -> Self {
        Self { id, values: Vec::new() }
    }

    /// The same with a text for `$name`.
    pub fn text(mut self, name: &'static str, text: &str) -> Self {
        self.values.push((name, Value::Text(text.to_owned())));
        self
    }

    /// The same with a number for `$name`.
    pub fn number(mut self, name: &'static str, number: usize) -> Self {
        self.values.push((name, Value::Number(number)));
        self
    }

    /// Its name.
    pub fn id(&self) -> &'static str {
        self.id
    }

    /// What it speaks of, by name.
    pub fn values(&self) -> &[(&'static str, Value)] {
        &self.values
    }
}

impl From<&'static str> for Message {
    fn from(id: &'static str) -> Self {
        Self::new(id)
    }
}

/// A language that the interface speaks.
#[derive(Debug, PartialEq, Eq)]
pub struct Language {
    /// Its tag (BCP 47), after which its files are named.
    pub tag: &'static str,
    /// What it calls itself.
    pub name: &'static str,
    /// Whether it is written from right to left.
    pub is_rtl: bool,
}

const fn language(tag: &'static str, name: &'static str) -> Language {
    Language { tag, name, is_rtl: false }
}

/// Every language that the interface speaks; the first where none fits.
pub const LANGUAGES: [Language; 6] = [
    language("en", "English"),
    language("zh-Hans", "简体中文"),
    language("es", "Español"),
    language("fr", "Français"),
    Language { is_rtl: true, ..language("ar", "العربية") },
    language("hi", "हिन्दी"),
];

/// The language to speak, and the locale (BCP 47) in which to write numbers and
/// dates: the reader's own region, if they read that language at all.
///
/// `chosen` is the tag of the language that the reader set, if they did;
/// `wanted` are the locales that their browser asks for, the best first.
/// Languages are told by their first part alone: any Chinese is better met by
/// ours than by English.
pub fn choose(chosen: Option<&str>, wanted: &[String]) -> (&'static Language, String) {
    let of = |locale: &str| LANGUAGES.iter().find(|known| root(known.tag) == root(locale));
    let language = chosen.and_then(of).or_else(|| wanted.iter().find_map(|locale| of(locale)));
    let language = language.unwrap_or(&LANGUAGES[0]);
    let own = wanted.iter().find(|locale| of(locale) == Some(language) && is_plain(locale));
    (language, own.map_or(language.tag, String::as_str).to_owned())
}

fn root(locale: &str) -> String {
    locale.split('-').next().unwrap_or_default().to_ascii_lowercase()
}

/// Some systems hand on locales ("en-US@posix") that a browser's own functions
/// then refuse.
fn is_plain(locale: &str) -> bool {
    locale.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// Gives an error that has a `message` its English words where errors of Rust are
/// read, in tests and tools. In the page it has none, so that no error can reach
/// a reader but in their own language.
macro_rules! speaks_english {
    ($error:ty) => {
        #[cfg(not(target_arch = "wasm32"))]
        impl std::fmt::Display for $error {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&crate::english::say(&self.message()))
            }
        }

        #[cfg(not(target_arch = "wasm32"))]
        impl std::error::Error for $error {}
    };
}

pub(crate) use speaks_english;
