//! What a reader prefers, kept small and apart from their work.

use web_sys::Storage;

use super::{clock, dom};
use crate::{annotation::ReaderCode, article::Snap};

const CODE: &str = "highlit-code";
const SNAP: &str = "highlit-snap";
const LANGUAGE: &str = "highlit-language";
const EXACT: &str = "exact";
const WORDS: &str = "words";

/// A reader's own settings.
#[derive(Clone, Debug, PartialEq)]
pub struct Preferences {
    /// The code on everything they make.
    pub code: ReaderCode,
    /// Whether selections snap to whole words.
    pub snap: Snap,
}

/// Fetches the preferences; a reader without a code gets a new one, kept at once.
pub fn fetch() -> Preferences {
    let kept = |key| storage()?.get_item(key).ok()?;
    let snap = if kept(SNAP).as_deref() == Some(EXACT) { Snap::Graphemes } else { Snap::Words };
    match kept(CODE).map(|code| ReaderCode::new(&code)) {
        Some(Ok(code)) => Preferences { code, snap },
        _ => {
            let fresh = Preferences { code: clock::new_code(), snap };
            keep(&fresh);
            fresh
        }
    }
}

/// Keeps the preferences where the browser allows it; where it does not, they
/// last as long as the page.
pub fn keep(preferences: &Preferences) {
    let snap = match preferences.snap {
        Snap::Words => WORDS,
        Snap::Graphemes => EXACT,
    };
    if let Some(storage) = storage() {
        let _ = storage.set_item(CODE, preferences.code.as_str());
        let _ = storage.set_item(SNAP, snap);
    }
}

/// The tag of the language that the reader chose for the interface; `None` for
/// the one that the browser asks for. Apart from the others, for it is wanted
/// before anything is shown.
pub fn language() -> Option<String> {
    storage()?.get_item(LANGUAGE).ok()?
}

/// Keeps the tag of the language that the reader chose, or that they chose none.
pub fn keep_language(tag: Option<&str>) {
    if let Some(storage) = storage() {
        let _ = match tag {
            Some(tag) => storage.set_item(LANGUAGE, tag),
            None => storage.remove_item(LANGUAGE),
        };
    }
}

fn storage() -> Option<Storage> {
    dom::window().local_storage().ok().flatten()
}
