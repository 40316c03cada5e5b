//! Settings: the reader's code, how selections snap, which keys work and how
//! much is read out.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::{dialog::dialog, language::language_choice, writing::writing};
use crate::{
    article::{Article, Snap, Writing},
    web::{
        platform::{
            dom,
            preferences::{Preferences, Telling},
        },
        words::say,
    },
};

const CODE_ID: &str = "code";

/// What is told of each change.
pub struct Changes {
    /// The reader's code.
    pub code: Callback<String>,
    /// Whether selections snap to whole words.
    pub snap: Callback<bool>,
    /// Whether letters and digits are keys.
    pub letters: Callback<bool>,
    /// How much a screen reader is told.
    pub telling: Callback<Telling>,
    /// How the article is written.
    pub writing: Callback<Writing>,
    /// The language of the interface, which is kept already.
    pub language: Callback<()>,
}

/// Markup for the settings; each takes effect at once. `refused` is the code
/// last typed if it is none.
pub fn settings(
    article: &Article,
    preferences: &Preferences,
    refused: Option<&str>,
    on_change: &Changes,
    on_close: Callback<Event>,
) -> Html {
    let (class, hint) = match refused {
        Some(_) => ("error", say("settings-code-wrong")),
        None => ("hint", say("settings-code-hint")),
    };
    let code = refused.unwrap_or(preferences.code.as_str()).to_owned();
    let on_code = on_change.code.reform(|event: Event| field(event).value());
    let on_telling = on_change.telling.reform(|event: Event| {
        Telling::named(&event.target_unchecked_into::<HtmlSelectElement>().value())
    });
    let body = html! {
        <>
            <label class="field">
                <span>{ say("settings-code") }</span>
                // Not its value: the page may be rendered anew while it is typed.
                <input id={CODE_ID} ~defaultValue={code} maxlength="24" autocomplete="off"
                    aria-invalid={refused.is_some().to_string()} aria-describedby="code-hint" onchange={on_code} />
            </label>
            <p id="code-hint" {class} role={refused.map(|_| "alert")}>{ hint }</p>
            { check("snap", say("settings-snap"), preferences.snap == Snap::Words, &on_change.snap) }
            { check("letters", say("settings-letters"), preferences.letters, &on_change.letters) }
            <label class="field">
                <span>{ say("settings-telling") }</span>
                <select id="telling" onchange={on_telling}>
                    { for Telling::ALL.into_iter().map(|telling| html! {
                        <option value={telling.name()} selected={telling == preferences.telling}>
                            { words_for(telling) }
                        </option>
                    }) }
                </select>
            </label>
            { writing(article, &on_change.writing) }
            { language_choice(&on_change.language) }
            <div class="actions">
                // A code that was refused is not let go of without a word.
                <button type="button" class="primary" data-close={refused.is_none().then_some("")}
                    onclick={refused.map(|_| Callback::from(|_: MouseEvent| dom::focus(CODE_ID)))}>
                    { say("settings-done") }
                </button>
            </div>
        </>
    };
    dialog(say("settings-title"), on_close, body)
}

fn words_for(telling: Telling) -> AttrValue {
    match telling {
        Telling::All => say("settings-telling-all"),
        Telling::Words => say("settings-telling-words"),
        Telling::Nothing => say("settings-telling-nothing"),
    }
}

fn check(id: &'static str, label: AttrValue, is_on: bool, on_change: &Callback<bool>) -> Html {
    html! {
        <label class="check">
            <input {id} type="checkbox" checked={is_on}
                onchange={on_change.reform(|event: Event| field(event).checked())} />
            <span>{ label }</span>
        </label>
    }
}

fn field(event: Event) -> HtmlInputElement {
    event.target_unchecked_into()
}
