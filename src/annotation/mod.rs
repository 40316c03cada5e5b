//! Annotations: what a reader made, how it changes, and how it is found again.

mod clash;
mod codebook;
mod edit;
mod held;
mod history;
mod note;
mod selector;
mod session;
mod set;
mod settle;
mod store;
mod tree;

pub use clash::{Clash, brought, clashing};
pub use codebook::{Codebook, CodebookError, Slot, Subtag, Tag};
pub use edit::{Change, Edit};
pub use held::{Held, Purpose};
pub use history::{Entry, History, Step, StepId, WindowId};
pub use note::{
    Annotation, AnnotationId, Confidence, FOREIGN_LIMIT, Foreign, InvalidText, NOTE_LIMIT, Note,
    ReaderCode, SubtagId, TagId, Timestamp,
};
pub(crate) use selector::EVIDENCE;
pub use selector::{Describer, Found, Selectors};
pub use session::Session;
pub use set::AnnotationSet;
pub(crate) use set::first_same_id;
pub use store::{Action, ActionError, Comparison, Importer, Incoming, Store};
#[cfg(debug_assertions)]
pub use tree::visits::take as take_visits;
