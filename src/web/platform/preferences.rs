//! What a reader prefers, kept small and apart from their work.

use web_sys::Storage;

use super::{clock, dom};
use crate::{annotation::ReaderCode, article::Snap};

const CODE: &str = "highlit-code";
const SNAP: &str = "highlit-snap";
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

/// What was chosen of how the page looks, under a name such as `size`; `None`
/// where nothing was. It may be any words: the store can be written by others.
pub fn look(name: &str) -> Option<String> {
    dom::root().get_attribute(&format!("data-{name}"))
}

/// Chooses how the page looks, or with `None` the usual again. What is worn is
/// an attribute of the root element; `static/loader.js` puts on what was kept
/// before the page is first painted, and what another tab chose.
pub fn choose_look(name: &str, choice: Option<&str>) {
    let (worn, kept) = (format!("data-{name}"), format!("highlit-look-{name}"));
    // Neither a plain name nor a store that refuses is worth a word: the choice
    // then lasts as long as the page.
    let _ = match choice {
        Some(choice) => dom::root().set_attribute(&worn, choice),
        None => dom::root().remove_attribute(&worn),
    };
    if let Some(storage) = storage() {
        let _ = match choice {
            Some(choice) => storage.set_item(&kept, choice),
            None => storage.remove_item(&kept),
        };
    }
}

fn storage() -> Option<Storage> {
    dom::window().local_storage().ok().flatten()
}
