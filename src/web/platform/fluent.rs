//! Project Fluent's own formatter, Mozilla's `@fluent/bundle`, which has the
//! browser's `Intl` choose plurals and write numbers. Its module comes into the
//! page with the glue (docs/adr/0012).

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;

use crate::words::{Message, Value};

#[wasm_bindgen(module = "@fluent/bundle")]
extern "C" {
    type FluentBundle;

    #[wasm_bindgen(constructor)]
    fn new(locale: &str) -> FluentBundle;

    #[wasm_bindgen(method, js_name = addResource)]
    fn add_resource(this: &FluentBundle, resource: &FluentResource);

    /// `{ value }`, or undefined.
    #[wasm_bindgen(method, js_name = getMessage)]
    fn get_message(this: &FluentBundle, id: &str) -> JsValue;

    #[wasm_bindgen(method, js_name = formatPattern)]
    fn format_pattern(
        this: &FluentBundle,
        pattern: &JsValue,
        values: &Object,
        errors: &Array,
    ) -> String;

    type FluentResource;

    #[wasm_bindgen(constructor)]
    fn new(source: &str) -> FluentResource;
}

/// The words of one language.
pub struct Words(FluentBundle);

impl Words {
    /// No words yet; numbers and plurals are those of `locale`.
    pub fn new(locale: &str) -> Self {
        Self(FluentBundle::new(locale))
    }

    /// Adds the words of a file of `static/locales`.
    pub fn add(&self, file: &str) {
        self.0.add_resource(&FluentResource::new(file));
    }

    /// A message in words. What is put into it stands between marks (U+2068,
    /// U+2069) that keep its writing direction to itself. What is missing shows
    /// as its name; a test looks for it before a reader does.
    pub fn say(&self, message: &Message) -> String {
        let found = self.0.get_message(message.id());
        let Ok(pattern) = Reflect::get(&found, &"value".into()) else {
            return message.id().to_owned();
        };
        let values = Object::new();
        for (name, value) in message.values() {
            let value = match value {
                Value::Text(text) => JsValue::from_str(text),
                Value::Number(number) => JsValue::from_f64(*number as f64),
            };
            // A plain object takes any property.
            let _ = Reflect::set(&values, &(*name).into(), &value);
        }
        self.0.format_pattern(&pattern, &values, &Array::new())
    }
}
