//! How far a class agrees: coefficients of agreement and of overlap.
//!
//! Students are **coders**. What they marked is compared in two ways. Cut into
//! **units** (words, sentences), a text gives [`Reliability`] data, of which
//! [`alpha`], [`cohen_kappa`] and [`fleiss_kappa`] are told. Taken as it is, a
//! **continuum** of code points that each coder cut into sections, it gives
//! [`alpha_u`], [`UAlpha`] and, pair by pair, [`f1`].
//!
//! A class is given an [`Exercise`]. It hands in files ([`HandIn`]), of which some count
//! ([`sort_out`]) and one may be the teacher's key; what they make of an article, sentence by sentence, is a [`Report`], or of more
//! of them than can be held, a [`Summary`].
//! Two articles on one event, each as it was read, are set side by side by [`Twice`].
//! What research asks for besides is [`Research`]; all that they marked is one list,
//! [`merged`]. What each number is called, and means and counts, is in [`figure`]. How well notes give
//! reasons, as their teacher sees it, is in [`Scores`].
//!
//! Nothing here is ever not a number: where a coefficient has no meaning the
//! answer says why ([`Undefined`]).

mod agreement;
mod alignment;
mod alpha;
mod alpha_u;
mod bootstrap;
mod coding;
mod codings;
mod exercise;
pub mod figure;
mod hand_in;
mod kappa;
mod key;
mod merging;
mod overlap;
mod reliability;
mod report;
mod research;
mod running;
mod running_f1;
mod score;
mod sentence;
mod twice;
mod u_alpha;

pub use agreement::{Agreement, Undefined};
pub use alignment::{LEAST_LIKENESS, Pair, align};
pub use alpha::{alpha, alpha_of_chars};
pub use alpha_u::{alpha_u, alpha_u_of};
pub use bootstrap::{Interval, LEAST_RESAMPLES, alpha_interval};
pub use coding::{Coding, Continuum, Tag, TagSet, TaggedSpan};
pub use exercise::{Exercise, Progress};
pub use hand_in::{Fate, HandIn, sort_out};
pub use kappa::{cohen_kappa, fleiss_kappa, light_kappa};
pub use key::Likeness;
pub use merging::merged;
pub use overlap::{Match, f1, mean_f1};
pub use reliability::{Reliability, Value};
pub use report::{Report, Student, voices};
pub use research::Research;
pub use running::{Running, Summary};
pub use running_f1::RunningF1;
pub use score::{NoteId, Score, Scores, Tally};
pub use sentence::Sentence;
pub use twice::{Side, Twice};
pub use u_alpha::UAlpha;
