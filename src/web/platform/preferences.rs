//! What a reader prefers, kept small and apart from their work.

use super::{clock, dom};
use crate::{annotation::ReaderCode, article::Snap};

const CODE: &str = "highlit-code";
const OWN_CODE: &str = "highlit-own-code";
const SNAP: &str = "highlit-snap";
const LETTERS: &str = "highlit-letters";
const TELLING: &str = "highlit-telling";
const OFF: &str = "off";
const LANGUAGE: &str = "highlit-language";
const EXACT: &str = "exact";
const WORDS: &str = "words";

/// A reader's own settings.
#[derive(Clone, Debug, PartialEq)]
pub struct Preferences {
    /// The code on everything they make.
    pub code: ReaderCode,
    /// Whether it was given by them, and not made up here.
    pub is_own_code: bool,
    /// Whether selections snap to whole words.
    pub snap: Snap,
    /// Whether letters and digits are keys of ours (WCAG 2.2, 2.1.4).
    pub letters: bool,
    /// How much a screen reader is told of its own accord.
    pub telling: Telling,
}

/// How much a screen reader is told while the reader goes through the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Telling {
    /// The words, where they stand, what is marked there, and what can be done.
    #[default]
    All,
    /// The words alone.
    Words,
    /// Nothing but what went wrong.
    Nothing,
}

impl Telling {
    /// All of them, the most talkative first.
    pub const ALL: [Self; 3] = [Self::All, Self::Words, Self::Nothing];

    /// The name under which it is kept.
    pub fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Words => WORDS,
            Self::Nothing => OFF,
        }
    }

    /// What is kept under a name; nonsense is the usual.
    pub fn named(name: &str) -> Self {
        Self::ALL.into_iter().find(|telling| telling.name() == name).unwrap_or_default()
    }
}

/// Fetches the preferences; a reader without a code gets a new one, kept at once.
pub fn fetch() -> Preferences {
    let kept = |key| dom::local_storage()?.get_item(key).ok()?;
    let snap = if kept(SNAP).as_deref() == Some(EXACT) { Snap::Graphemes } else { Snap::Words };
    let letters = kept(LETTERS).as_deref() != Some(OFF);
    let telling = Telling::named(&kept(TELLING).unwrap_or_default());
    let is_own_code = kept(OWN_CODE).is_some();
    let with = |code| Preferences { code, is_own_code, snap, letters, telling };
    match kept(CODE).map(|code| ReaderCode::new(&code)) {
        Some(Ok(code)) => with(code),
        _ => {
            let fresh = with(clock::new_code());
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
    if let Some(storage) = dom::local_storage() {
        let _ = storage.set_item(CODE, preferences.code.as_str());
        if preferences.is_own_code {
            let _ = storage.set_item(OWN_CODE, "");
        }
        let _ = storage.set_item(SNAP, snap);
        let _ = storage.set_item(LETTERS, if preferences.letters { "on" } else { OFF });
        let _ = storage.set_item(TELLING, preferences.telling.name());
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
    if let Some(storage) = dom::local_storage() {
        let _ = match choice {
            Some(choice) => storage.set_item(&kept, choice),
            None => storage.remove_item(&kept),
        };
    }
}

/// The tag of the language that the reader chose for the interface; `None` for
/// the one that the browser asks for. Apart from the others, for it is wanted
/// before anything is shown.
pub fn language() -> Option<String> {
    dom::local_storage()?.get_item(LANGUAGE).ok()?
}

/// Keeps the tag of the language that the reader chose, or that they chose none.
pub fn keep_language(tag: Option<&str>) {
    if let Some(storage) = dom::local_storage() {
        let _ = match tag {
            Some(tag) => storage.set_item(LANGUAGE, tag),
            None => storage.remove_item(LANGUAGE),
        };
    }
}

/// There is a copy of what is kept from now on.
pub fn mark_copied() {
    if let Some(storage) = dom::local_storage() {
        let _ = storage.set_item(COPIED, "");
    }
}

/// Whether there is one.
pub fn is_copied() -> bool {
    dom::local_storage().is_some_and(|storage| matches!(storage.get_item(COPIED), Ok(Some(_))))
}

const COPIED: &str = "highlit-copied";
