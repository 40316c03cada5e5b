//! How a text is marked up, which decides what reads it.

use super::sniff;

/// A way of marking text up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Markup {
    /// A web page, or a piece of one.
    Page,
    /// Markdown.
    Markdown,
}

/// What both are called between the page and its worker.
const NAMES: [(&str, Markup); 2] = [("page", Markup::Page), ("markdown", Markup::Markdown)];

/// How the names of files end that say how they are marked up.
const ENDINGS: [(&str, Markup); 5] = [
    (".html", Markup::Page),
    (".htm", Markup::Page),
    (".xhtml", Markup::Page),
    (".md", Markup::Markdown),
    (".markdown", Markup::Markdown),
];

impl Markup {
    /// How the text of a file of that name is marked up, as far as the name or the
    /// beginning of the text says; `None` for plain text.
    pub fn of(file_name: &str, text: &str) -> Option<Self> {
        if sniff::is_page(text) {
            return Some(Self::Page);
        }
        let name = file_name.to_ascii_lowercase();
        ENDINGS.iter().find(|(ending, _)| name.ends_with(ending)).map(|(_, markup)| *markup)
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        NAMES.iter().find(|(_, other)| *other == self).map_or("", |(name, _)| name)
    }

    /// The markup of that name.
    pub fn named(name: &str) -> Option<Self> {
        NAMES.iter().find(|(other, _)| *other == name).map(|(_, markup)| *markup)
    }
}
