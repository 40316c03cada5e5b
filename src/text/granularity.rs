//! What a text is cut into.

/// What a text is cut into, by the rules of Unicode Standard Annex 29.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Granularity {
    /// What a reader takes for one character.
    Grapheme,
    /// Words, and what stands between them.
    Word,
    /// Sentences with the white space after them.
    Sentence,
}
