//! Web Annotations in JSON-LD: the file a reader hands in.
//!
//! One file is an `AnnotationPage` of the Web Annotation Data Model (W3C
//! Recommendation, 23 February 2017, section 5.2). It needs no vocabulary but
//! the one context that the model names: that context also defines the prefixes
//! `dcterms` and `schema`, which say what the article is.
//!
//! An annotation's bodies: the tag has the purpose `tagging`, the sub-tag
//! `classifying`, the note `commenting`, and how sure the reader is
//! `assessing` (section 3.3.5).
//!
//! A file comes from a stranger: every limit is checked, every field is of the
//! kind expected or the file is refused, and what an annotation has beyond these
//! fields is kept, never shown, and written again (docs/adr/0016).

mod error;
mod foreign;
mod item;
mod names;
mod read;
mod replaced;
mod write;

pub use error::{Problem, ReadError};
pub(super) use error::{message_of, shorten};
pub(super) use names::reissue;
pub use read::{Reading, article_there, read};
pub use replaced::{around_replaced, bare, replaced, replacing, reviewed, was};
pub use write::{Imprint, source_of, write, write_one};

/// The JSON-LD context of every file.
pub const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

/// The most bytes that a file may have.
pub const BYTE_LIMIT: usize = 32 << 20;

/// The most annotations that a file may have: hundreds of hand-ins together. All of
/// them may lie on one word, and still the page must be one to work with.
pub const COUNT_LIMIT: usize = 20_000;

/// The most bodies, selectors or fields of one thing in an annotation that may be
/// beyond those that are understood.
pub const OTHER_LIMIT: usize = 100;

/// The most code points of a quotation's prefix or suffix.
pub const CONTEXT_LIMIT: usize = 10_000;

/// What each kind of body is for (section 3.3.5).
mod purpose {
    pub const TAG: &str = "tagging";
    pub const SUBTAG: &str = "classifying";
    pub const NOTE: &str = "commenting";
    pub const CONFIDENCE: &str = "assessing";
}
