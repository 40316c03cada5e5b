//! Settings: the reader's code and how selections snap.

use yew::prelude::*;

use super::dialog::dialog;
use crate::{article::Snap, web::platform::preferences::Preferences};

/// Markup for the settings; each takes effect at once. `refused` says that the
/// code last typed is not one.
pub fn settings(
    preferences: &Preferences,
    refused: bool,
    on_code: Callback<Event>,
    on_snap: Callback<Event>,
    on_close: Callback<Event>,
) -> Html {
    let (class, hint) = match refused {
        true => ("error", "Use 1 to 24 letters or digits."),
        false => {
            ("hint", "It goes into the files you save. Use the code you were given, not your name.")
        }
    };
    let body = html! {
        <>
            <label class="field">
                <span>{ "Your code" }</span>
                <input id="code" value={preferences.code.to_string()} maxlength="24" autocomplete="off"
                    aria-invalid={refused.to_string()} aria-describedby="code-hint" onchange={on_code} />
            </label>
            <p id="code-hint" {class}>{ hint }</p>
            <label class="check">
                <input id="snap" type="checkbox" checked={preferences.snap == Snap::Words} onchange={on_snap} />
                <span>{ "Stretch selections to whole words" }</span>
            </label>
            <div class="actions">
                <button type="button" class="primary" data-close="">{ "Done" }</button>
            </div>
        </>
    };
    dialog("Settings", on_close, body)
}
