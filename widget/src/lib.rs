//! The program behind `<highlit-article>` (docs/embedding.md). The element itself is written
//! in JavaScript, static/widget/element.js, since only that can define one.

#![cfg(target_arch = "wasm32")]

use highlit::web::embed::{self, Styles, Wish};
use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, ShadowRoot};

/// What one element shows, and its work, until it is freed.
#[wasm_bindgen]
pub struct Widget(embed::Widget);

/// Opens what an element asks for and shows it in its shadow root. The styles are those of
/// what is shown there, and of what is painted in the page.
#[wasm_bindgen]
pub async fn open(
    element: HtmlElement,
    shadow: ShadowRoot,
    wish: Wish,
    chrome: String,
    marks: String,
) -> Result<Widget, JsValue> {
    let styles = Styles { chrome: &chrome, marks: &marks };
    embed::Widget::open(element, shadow, wish, styles).await.map(Widget)
}

#[wasm_bindgen]
impl Widget {
    /// The article stands in another element of the page from now on.
    pub fn follow(&self, root: &Element) {
        self.0.follow(root);
    }

    /// All annotations, in text order, as Web Annotations.
    #[wasm_bindgen(getter)]
    pub fn annotations(&self) -> JsValue {
        self.0.annotations()
    }

    /// All of them as a file.
    pub fn file(&self) -> String {
        self.0.file()
    }

    /// Puts in what a file brings; how many annotations it has.
    pub fn import(&self, file: &str) -> Result<usize, JsValue> {
        self.0.import(file)
    }

    /// Deletes an annotation; whether that was done.
    pub fn remove(&self, id: &str) -> Result<bool, JsValue> {
        self.0.remove(id)
    }

    /// Gives an annotation another tag; whether that was done.
    pub fn retag(&self, id: &str, tag: &str) -> Result<bool, JsValue> {
        self.0.retag(id, tag)
    }

    /// Opens an annotation, or with nothing none; whether it is there.
    pub fn select(&self, id: Option<String>) -> Result<bool, JsValue> {
        self.0.select(id.as_deref())
    }

    /// The ids of the annotations that are drawn at a point of the viewport.
    #[wasm_bindgen(js_name = hitTest)]
    pub fn hit_test(&self, x: f32, y: f32) -> Array {
        self.0.hit_test(x, y)
    }

    /// Takes the last step back; whether there was one.
    pub fn undo(&self) -> bool {
        self.0.undo()
    }

    /// Does again what was last taken back; whether there was something.
    pub fn redo(&self) -> bool {
        self.0.redo()
    }
}
