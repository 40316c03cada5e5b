//! Which blocks of an article in someone's page can be seen, or soon will be.

use std::{cell::RefCell, collections::BTreeSet, rc::Rc};

use js_sys::{Array, Map};
use wasm_bindgen::prelude::*;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};
use yew::Callback;

use super::{
    area::{around, cuts},
    ground::Ground,
};

/// Watches until it is dropped.
pub struct Sight {
    observer: Option<IntersectionObserver>,
    _on_change: Closure<dyn FnMut(Array)>,
}

impl Sight {
    /// Calls `on_change` with the blocks within one height of the viewport, in order,
    /// whenever they change.
    pub fn watch(ground: &Ground, on_change: Callback<Rc<[usize]>>) -> Self {
        // From an element to the blocks in it.
        let blocks = Map::new();
        for (block, element) in ground.elements() {
            let seen = stand_in(element);
            let others = blocks.get(&seen).dyn_into::<Array>().unwrap_or_default();
            others.push(&JsValue::from_f64(block as f64));
            blocks.set(&seen, &others);
        }
        let (seen, of) = (RefCell::new(BTreeSet::new()), blocks.clone());
        let _on_change = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            let mut seen = seen.borrow_mut();
            for entry in entries.iter().map(JsCast::unchecked_into::<IntersectionObserverEntry>) {
                let blocks = of.get(&entry.target()).dyn_into::<Array>().unwrap_or_default();
                for block in blocks.iter().filter_map(|block| block.as_f64()) {
                    match entry.is_intersecting() {
                        true => seen.insert(block as usize),
                        false => seen.remove(&(block as usize)),
                    };
                }
            }
            on_change.emit(seen.iter().copied().collect());
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin("100% 0%");
        let callback = _on_change.as_ref().unchecked_ref();
        let observer = IntersectionObserver::new_with_options(callback, &options).ok();
        if let Some(observer) = &observer {
            blocks.for_each(&mut |_, element| observer.observe(element.unchecked_ref()));
        }
        Self { observer, _on_change }
    }
}

/// What is in view when an element's text may be. A line that reaches out of its element is scrolled
/// into view when the element itself is out of it: then it is the box that scrolls.
fn stand_in(element: &Element) -> Element {
    let reaches_out = element.scroll_width() > element.client_width();
    let scroller = reaches_out.then(|| around(element).find(cuts)).flatten();
    scroller.unwrap_or_else(|| element.clone())
}

impl Drop for Sight {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}
