//! Settings: the reader's code and how selections snap.

use yew::prelude::*;

use super::{dialog::dialog, language::language_choice};
use crate::{
    article::Snap,
    web::{platform::preferences::Preferences, words::say},
};

/// Markup for the settings; each takes effect at once. `refused` says that the
/// code last typed is not one.
pub fn settings(
    preferences: &Preferences,
    refused: bool,
    on_code: Callback<Event>,
    on_snap: Callback<Event>,
    on_language: &Callback<()>,
    on_close: Callback<Event>,
) -> Html {
    let (class, hint) = match refused {
        true => ("error", say("settings-code-wrong")),
        false => ("hint", say("settings-code-hint")),
    };
    let body = html! {
        <>
            <label class="field">
                <span>{ say("settings-code") }</span>
                <input id="code" value={preferences.code.to_string()} maxlength="24" autocomplete="off"
                    aria-invalid={refused.to_string()} aria-describedby="code-hint" onchange={on_code} />
            </label>
            <p id="code-hint" {class}>{ hint }</p>
            <label class="check">
                <input id="snap" type="checkbox" checked={preferences.snap == Snap::Words} onchange={on_snap} />
                <span>{ say("settings-snap") }</span>
            </label>
            { language_choice(on_language) }
            <div class="actions">
                <button type="button" class="primary" data-close="">{ say("settings-done") }</button>
            </div>
        </>
    };
    dialog(say("settings-title"), on_close, body)
}
