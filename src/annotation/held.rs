//! A stretch of the article that a reader holds and has not let go of.

use super::AnnotationId;
use crate::{
    article::{Article, Cursor, Travel, Unit},
    text::TextSpan,
};

/// What a reader holds, and what for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    cursor: Cursor,
    purpose: Purpose,
}

/// What a stretch is held for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// It is where the reader reads.
    Read,
    /// It is selected, to be given a tag.
    Mark,
    /// It is what this highlight is to cover.
    Reshape(AnnotationId),
}

impl Held {
    /// Holds what a cursor is at.
    pub fn new(cursor: Cursor, purpose: Purpose) -> Self {
        Self { cursor, purpose }
    }

    /// Holds a span that was selected in one go.
    pub fn span_of(span: TextSpan, purpose: Purpose) -> Self {
        Self::new(Cursor::from_span(span), purpose)
    }

    /// The cursor itself.
    pub fn cursor(&self) -> Cursor {
        self.cursor
    }

    /// What it is held for.
    pub fn purpose(&self) -> &Purpose {
        &self.purpose
    }

    /// The stretch that is held.
    pub fn span(&self) -> TextSpan {
        self.cursor.span()
    }

    /// The stretch, if it can be given a tag now.
    pub fn taggable(&self) -> Option<TextSpan> {
        match self.purpose {
            Purpose::Read | Purpose::Mark => Some(self.span()),
            Purpose::Reshape(_) => None,
        }
    }

    /// Holds the same for another purpose.
    pub fn with(&self, purpose: Purpose) -> Self {
        Self::new(self.cursor, purpose)
    }

    /// Goes on by a unit; `None` where there is no further one. An edge that is
    /// being moved goes alone; else what was selected is let go of.
    pub fn go(&self, article: &Article, unit: Unit, direction: Travel) -> Option<Self> {
        match self.purpose {
            Purpose::Reshape(_) => self.stretch(article, unit, direction),
            Purpose::Read | Purpose::Mark => {
                Some(Self::new(self.cursor.move_by(article, unit, direction)?, Purpose::Read))
            }
        }
    }

    /// Moves the end that moves by a unit; `None` where there is no further one.
    pub fn stretch(&self, article: &Article, unit: Unit, direction: Travel) -> Option<Self> {
        let cursor = self.cursor.extend_by(article, unit, direction)?;
        Some(match self.purpose {
            Purpose::Read => Self::new(cursor, Purpose::Mark),
            _ => Self::new(cursor, self.purpose.clone()),
        })
    }

    /// Whether it is the end that moves, and not the start.
    pub fn moves_end(&self) -> bool {
        self.cursor.head() == self.span().end()
    }

    /// Has the other end be the one that moves.
    pub fn swap_ends(&self) -> Self {
        Self::new(self.cursor.swap_ends(), self.purpose.clone())
    }
}
