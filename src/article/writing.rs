//! How an article is written: in which language, and which way its lines run.

use crate::text::Language;

/// What its page or a reader says of how an article is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Writing {
    /// The language; `None` leaves it to be told from the text.
    pub language: Option<Language>,
    /// Which way its lines run.
    pub mode: WritingMode,
}

/// Which way lines run (CSS Writing Modes Level 4, section 3.1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WritingMode {
    /// Across the page, from top to bottom.
    #[default]
    Horizontal,
    /// Down the page, from right to left: `vertical-rl`, as books in Chinese and
    /// Japanese have it. Only ever on request.
    Vertical,
}
