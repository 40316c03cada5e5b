//! When the lines of an element come to lie elsewhere: another width, another
//! size of letters.

use wasm_bindgen::prelude::*;
use web_sys::{Element, ResizeObserver};
use yew::Callback;

/// Watches an element until it is dropped.
pub struct Layout {
    observer: Option<ResizeObserver>,
    _on_change: Closure<dyn FnMut()>,
}

impl Layout {
    /// Calls `on_change` whenever the size of the element has changed.
    pub fn watch(element: &Element, on_change: Callback<()>) -> Self {
        let on_change = Closure::<dyn FnMut()>::new(move || on_change.emit(()));
        let observer = ResizeObserver::new(on_change.as_ref().unchecked_ref()).ok();
        observer.iter().for_each(|observer| observer.observe(element));
        Self { observer, _on_change: on_change }
    }
}

impl Drop for Layout {
    fn drop(&mut self) {
        self.observer.iter().for_each(ResizeObserver::disconnect);
    }
}
