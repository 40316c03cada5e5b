//! Pasting a text.

use yew::prelude::*;

use super::dialog::dialog;
use crate::web::words::say;

/// The id of the field.
pub const FIELD_ID: &str = "pasted";

/// Markup for a field for a text; what is wrong with it is said under it.
pub fn paste(error: &AttrValue, on_read: Callback<MouseEvent>, on_close: Callback<Event>) -> Html {
    let body = html! {
        <>
            <label class="field">
                <span>{ say("paste-hint") }</span>
                <textarea id={FIELD_ID} rows="12" dir="auto" aria-describedby="paste-error" />
            </label>
            <p id="paste-error" class="error" role="alert">{ error }</p>
            <div class="actions">
                <button type="button" class="quiet" data-close="">{ say("cancel") }</button>
                <button type="button" class="primary" onclick={on_read}>{ say("paste-read") }</button>
            </div>
        </>
    };
    dialog(say("paste-title"), on_close, body)
}
