//! Finding annotations again after the article changed.
//!
//! A [`Tracer`] is made once for a new text and asked about one annotation at a
//! time. No answer depends on another, so a caller may ask in slices between
//! frames, in a worker or in any order, and always gets the same.
//!
//! Where the old text is at hand a [`Mapping`], a diff of the two texts by
//! words, says where each place went; where it is not, or the passage moved
//! past its neighbours, the words are looked for with their context. A place is
//! taken only if enough of what is known agrees and no other place fits nearly
//! as well ([`LEAST_SCORE`], [`LEAST_LEAD`]); the curves that these come from
//! are in `docs/adr/0019`.
//!
//! Where a person is to judge what was found, [`reworded`] tells what differs.

mod alignment;
mod drift;
mod mapping;
mod subsequence;
mod tracer;
mod wording;
mod words;

pub use mapping::Mapping;
pub use subsequence::heaviest;
pub use tracer::{LEAST_KEPT, LEAST_LEAD, LEAST_LIKENESS, LEAST_SCORE, Limits, Tracer};
pub use wording::{Fate, Part, reworded};
