//! Reading comfort: how the page looks, as suits the reader's eyes.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::dialog::dialog;
use crate::{
    web::{platform::preferences, words::say},
    words::Message,
};

/// One thing that can be chosen. The stylesheet knows it and its values by the
/// same names.
struct Aspect {
    name: &'static str,
    title: Message,
    /// The value that is worn where nothing was chosen.
    usual: &'static str,
    /// The values, with what they are called.
    choices: &'static [(&'static str, Message)],
}

const PERCENT: Message = Message::new("comfort-percent");

const ASPECTS: &[Aspect] = &[
    Aspect {
        name: "size",
        title: Message::new("comfort-size"),
        usual: "100",
        choices: &[
            ("85", PERCENT),
            ("100", PERCENT),
            ("115", PERCENT),
            ("130", PERCENT),
            ("150", PERCENT),
            ("200", PERCENT),
        ],
    },
    Aspect {
        name: "spacing",
        title: Message::new("comfort-spacing"),
        usual: "normal",
        choices: &[
            ("close", Message::new("comfort-close")),
            ("normal", Message::new("comfort-normal")),
            ("wide", Message::new("comfort-wide")),
        ],
    },
    Aspect {
        name: "width",
        title: Message::new("comfort-width"),
        usual: "normal",
        choices: &[
            ("narrow", Message::new("comfort-short")),
            ("normal", Message::new("comfort-normal")),
            ("wide", Message::new("comfort-long")),
        ],
    },
    Aspect {
        name: "typeface",
        title: Message::new("comfort-letters"),
        usual: "serif",
        choices: &[
            ("serif", Message::new("comfort-serif")),
            ("sans", Message::new("comfort-sans")),
            ("legible", Message::new("comfort-legible")),
        ],
    },
    Aspect {
        name: "theme",
        title: Message::new("comfort-theme"),
        usual: "system",
        choices: &[
            ("system", Message::new("comfort-system")),
            ("light", Message::new("comfort-light")),
            ("dark", Message::new("comfort-dark")),
            ("sepia", Message::new("comfort-sepia")),
            ("contrast", Message::new("comfort-contrast")),
        ],
    },
    Aspect {
        name: "motion",
        title: Message::new("comfort-motion"),
        usual: "system",
        choices: &[
            ("system", Message::new("comfort-system")),
            ("less", Message::new("comfort-still")),
        ],
    },
];

/// Markup for the choices; each takes effect at once. `on_change` is called
/// when they are to be shown anew.
pub fn comfort(on_change: &Callback<()>, on_close: Callback<Event>) -> Html {
    let reset = on_change.reform(|_: MouseEvent| {
        ASPECTS.iter().for_each(|aspect| preferences::choose_look(aspect.name, None));
    });
    let body = html! {
        <div class="comfort">
            { for ASPECTS.iter().map(|aspect| group(aspect, on_change)) }
            <div class="actions">
                <button type="button" onclick={reset}>{ say("comfort-reset") }</button>
                <button type="button" class="primary" data-close="">{ say("settings-done") }</button>
            </div>
        </div>
    };
    dialog(say("comfort-title"), on_close, body)
}

fn group(aspect: &'static Aspect, on_change: &Callback<()>) -> Html {
    let worn = preferences::look(aspect.name);
    let known = aspect.choices.iter().find(|(value, _)| worn.as_deref() == Some(value));
    let worn = known.map_or(aspect.usual, |(value, _)| value);
    let onchange = on_change.reform(|event: Event| {
        let chosen = event.target_unchecked_into::<HtmlInputElement>().value();
        preferences::choose_look(aspect.name, (chosen != aspect.usual).then_some(&chosen));
    });
    html! {
        <fieldset {onchange}>
            <legend>{ say(aspect.title.clone()) }</legend>
            { for aspect.choices.iter().map(|(value, label)| html! {
                <label class="option">
                    <input type="radio" name={aspect.name} value={*value} checked={worn == *value} />
                    { say(with_percent(label, value)) }
                </label>
            }) }
        </fieldset>
    }
}

/// A size is called by its number.
fn with_percent(label: &Message, value: &str) -> Message {
    match value.parse() {
        Ok(percent) => label.clone().number("percent", percent),
        Err(_) => label.clone(),
    }
}
