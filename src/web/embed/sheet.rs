//! The colours of what is painted: the one style sheet that is given to someone's page. It
//! has rules for highlights of our names alone.

use std::{
    cell::RefCell,
    rc::{Rc, Weak},
};

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::CssStyleSheet;

use crate::web::platform::dom;

/// The sheet while someone needs it.
pub struct Sheet(CssStyleSheet);

thread_local! {
    static SHEET: RefCell<Weak<Sheet>> = const { RefCell::new(Weak::new()) };
}

impl Sheet {
    /// Gives it to the page, if it has not been given yet; it is taken back when all that
    /// was given out is dropped. `None` in a browser that has no such sheets.
    pub fn lend(rules: &str) -> Option<Rc<Self>> {
        SHEET.with_borrow_mut(|lent| {
            if let Some(sheet) = lent.upgrade() {
                return Some(sheet);
            }
            let sheet = CssStyleSheet::new().ok()?;
            sheet.replace_sync(rules).ok()?;
            adopted(&dom::document()).push(&sheet);
            let sheet = Rc::new(Self(sheet));
            *lent = Rc::downgrade(&sheet);
            Some(sheet)
        })
    }
}

/// Gives it to the page again, should that have put other sheets in place of all that it had.
pub fn stay() {
    if let Some(sheet) = SHEET.with_borrow(Weak::upgrade) {
        let adopted = adopted(&dom::document());
        if !adopted.includes(&sheet.0, 0) {
            adopted.push(&sheet.0);
        }
    }
}

impl Drop for Sheet {
    fn drop(&mut self) {
        let document = dom::document();
        let others = adopted(&document).filter(&mut |sheet, _, _| sheet != JsValue::from(&self.0));
        let _ = Reflect::set(&document, &"adoptedStyleSheets".into(), &others);
    }
}

/// Gives a sheet of its own to what is in a shadow root.
pub fn dress(shadow: &web_sys::ShadowRoot, rules: &str) {
    if let Ok(sheet) = CssStyleSheet::new()
        && sheet.replace_sync(rules).is_ok()
    {
        adopted(shadow).push(&sheet);
    }
}

fn adopted(owner: &JsValue) -> Array {
    let adopted = Reflect::get(owner, &"adoptedStyleSheets".into()).unwrap_or_default();
    adopted.unchecked_into()
}
