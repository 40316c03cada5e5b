//! Which blocks can be seen, or soon will be: only those are painted.

use std::{cell::RefCell, rc::Rc};

use wasm_bindgen::prelude::*;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};
use yew::Callback;

use super::dom;

/// Watches the blocks of the article in the page until it is dropped.
pub struct Viewport {
    observer: Option<IntersectionObserver>,
    _on_change: Closure<dyn FnMut(js_sys::Array)>,
}

impl Viewport {
    /// Calls `on_change` with the blocks within one height of the viewport, by
    /// index in ascending order, whenever they change.
    pub fn watch(on_change: Callback<Rc<[usize]>>) -> Self {
        let seen = RefCell::new(Vec::<usize>::new());
        let on_change = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
            let mut seen = seen.borrow_mut();
            for entry in entries.iter().map(JsCast::unchecked_into::<IntersectionObserverEntry>) {
                for block in blocks_of(&entry.target()) {
                    match (seen.binary_search(&block), entry.is_intersecting()) {
                        (Err(place), true) => seen.insert(place, block),
                        (Ok(place), false) => {
                            seen.remove(place);
                        }
                        _ => {}
                    }
                }
            }
            on_change.emit(seen.as_slice().into());
        });
        Self { observer: observe(&on_change), _on_change: on_change }
    }
}

impl Drop for Viewport {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

fn observe(on_change: &Closure<dyn FnMut(js_sys::Array)>) -> Option<IntersectionObserver> {
    let options = IntersectionObserverInit::new();
    options.set_root_margin("100% 0%");
    let callback = on_change.as_ref().unchecked_ref();
    let observer = IntersectionObserver::new_with_options(callback, &options).ok()?;
    let stretches = dom::document().query_selector_all("#article > *").ok()?;
    for stretch in (0..stretches.length()).filter_map(|index| stretches.item(index)) {
        observer.observe(stretch.unchecked_ref());
    }
    Some(observer)
}

fn blocks_of(stretch: &Element) -> Vec<usize> {
    let Ok(texts) = stretch.query_selector_all("[data-text]") else { return Vec::new() };
    let texts = (0..texts.length()).filter_map(|index| texts.item(index)?.dyn_into().ok());
    texts.filter_map(|text: Element| text.get_attribute("data-text")?.parse().ok()).collect()
}
