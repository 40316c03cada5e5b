//! What the element tells the page that it is on (docs/embedding.md lists it).

use js_sys::{JSON, Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

/// What there is to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// An annotation is about to be made.
    Create,
    /// An annotation is about to become another of the same id.
    Update,
    /// An annotation is about to be deleted.
    Delete,
    /// Another annotation is open, or none.
    Select,
    /// All that was done is kept.
    Save,
    /// Something could not be done.
    Error,
}

impl Event {
    fn name(self) -> &'static str {
        match self {
            Self::Create => "highlit-create",
            Self::Update => "highlit-update",
            Self::Delete => "highlit-delete",
            Self::Select => "highlit-select",
            Self::Save => "highlit-save",
            Self::Error => "highlit-error",
        }
    }

    /// Tells it. Whether it may be done: the page can keep it from being done where that is
    /// still to come and `is_free` says that it may.
    pub fn tell(self, element: &HtmlElement, detail: &[(&str, JsValue)], is_free: bool) -> bool {
        let told = Object::new();
        for (name, value) in detail {
            // A plain object takes any property.
            let _ = Reflect::set(&told, &(*name).into(), value);
        }
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_cancelable(is_free);
        init.set_detail(&told);
        let event = CustomEvent::new_with_event_init_dict(self.name(), &init);
        // An event that is new can be told.
        event.map_or(true, |event| element.dispatch_event(&event).unwrap_or(true))
    }
}

/// JSON of our own as values of the page.
pub fn parsed(json: &str) -> JsValue {
    JSON::parse(json).unwrap_or_default()
}
