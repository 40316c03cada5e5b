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
                let Some(block) = block_of(&entry.target()) else { continue };
                match (seen.binary_search(&block), entry.is_intersecting()) {
                    (Err(place), true) => seen.insert(place, block),
                    (Ok(place), false) => {
                        seen.remove(place);
                    }
                    _ => {}
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
    let blocks = dom::document().query_selector_all("[data-text]").ok()?;
    for block in (0..blocks.length()).filter_map(|index| blocks.item(index)) {
        observer.observe(block.unchecked_ref());
    }
    Some(observer)
}

fn block_of(element: &Element) -> Option<usize> {
    element.get_attribute("data-text")?.parse().ok()
}
