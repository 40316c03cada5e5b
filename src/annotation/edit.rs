//! A change as data: what was, and what is.

use std::rc::Rc;

use super::Annotation;
use crate::article::Writing;

/// One step that a reader can undo: one change or many together. The history and the
/// journal have it in common: a file that is imported is many changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit(Rc<[Change]>);

/// A change to one thing.
///
/// Holding both sides makes every change its own inverse turned round, and
/// leaves nothing to look up when it is replayed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// An annotation came.
    Added(Annotation),
    /// An annotation went.
    Removed(Annotation),
    /// An annotation became another of the same id.
    Changed {
        /// What it was.
        from: Annotation,
        /// What it is.
        to: Annotation,
    },
    /// An annotation of an earlier version came whose words are not found in this one.
    Orphaned(Annotation),
    /// It went: it got a place, or the reader took it away.
    Unorphaned(Annotation),
    /// A block, by index, was taken into the article.
    TakenIn(usize),
    /// A block, by index, was set aside.
    SetAside(usize),
    /// Something else was said of how the article is written.
    Described {
        /// What was said.
        from: Writing,
        /// What is said.
        to: Writing,
    },
}

impl Change {
    fn inverse(self) -> Self {
        match self {
            Self::Added(annotation) => Self::Removed(annotation),
            Self::Removed(annotation) => Self::Added(annotation),
            Self::Changed { from, to } => Self::Changed { from: to, to: from },
            Self::Orphaned(annotation) => Self::Unorphaned(annotation),
            Self::Unorphaned(annotation) => Self::Orphaned(annotation),
            Self::TakenIn(block) => Self::SetAside(block),
            Self::SetAside(block) => Self::TakenIn(block),
            Self::Described { from, to } => Self::Described { from: to, to: from },
        }
    }

    /// The annotation that this takes out.
    pub fn outgoing(&self) -> Option<&Annotation> {
        match self {
            Self::Removed(annotation) | Self::Changed { from: annotation, .. } => Some(annotation),
            _ => None,
        }
    }

    /// The annotation that this puts in.
    pub fn incoming(&self) -> Option<&Annotation> {
        match self {
            Self::Added(annotation) | Self::Changed { to: annotation, .. } => Some(annotation),
            _ => None,
        }
    }

    /// The orphan that this takes out.
    pub fn unorphaned(&self) -> Option<&Annotation> {
        match self {
            Self::Unorphaned(orphan) => Some(orphan),
            _ => None,
        }
    }

    /// The orphan that this puts in.
    pub fn orphaned(&self) -> Option<&Annotation> {
        match self {
            Self::Orphaned(orphan) => Some(orphan),
            _ => None,
        }
    }
}

impl Edit {
    /// An edit of these changes, in this order.
    pub fn new(changes: Vec<Change>) -> Self {
        Self(changes.into())
    }

    /// Its changes.
    pub fn changes(&self) -> &[Change] {
        &self.0
    }

    /// The edit that takes this one back.
    pub fn inverse(&self) -> Self {
        Self(self.0.iter().rev().cloned().map(Change::inverse).collect())
    }
}
