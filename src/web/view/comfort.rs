//! Reading comfort: how the page looks, as suits the reader's eyes.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::dialog::dialog;
use crate::web::platform::preferences;

/// One thing that can be chosen. The stylesheet knows it and its values by the
/// same names.
struct Aspect {
    name: &'static str,
    title: &'static str,
    /// The value that is worn where nothing was chosen.
    usual: &'static str,
    /// The values, with what they are called.
    choices: &'static [(&'static str, &'static str)],
}

const ASPECTS: &[Aspect] = &[
    Aspect {
        name: "size",
        title: "Text size",
        usual: "100",
        choices: &[
            ("85", "85 %"),
            ("100", "100 %"),
            ("115", "115 %"),
            ("130", "130 %"),
            ("150", "150 %"),
            ("200", "200 %"),
        ],
    },
    Aspect {
        name: "spacing",
        title: "Space between lines",
        usual: "normal",
        choices: &[("close", "Close"), ("normal", "Normal"), ("wide", "Wide")],
    },
    Aspect {
        name: "width",
        title: "Length of lines",
        usual: "normal",
        choices: &[("narrow", "Short"), ("normal", "Normal"), ("wide", "Long")],
    },
    Aspect {
        name: "typeface",
        title: "Letters",
        usual: "serif",
        choices: &[("serif", "Serif"), ("sans", "Sans"), ("legible", "Dyslexia-friendly")],
    },
    Aspect {
        name: "theme",
        title: "Colours",
        usual: "system",
        choices: &[
            ("system", "As my device"),
            ("light", "Light"),
            ("dark", "Dark"),
            ("sepia", "Sepia"),
            ("contrast", "High contrast"),
        ],
    },
    Aspect {
        name: "motion",
        title: "Movement",
        usual: "system",
        choices: &[("system", "As my device"), ("less", "None")],
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
                <button type="button" onclick={reset}>{ "Reset" }</button>
                <button type="button" class="primary" data-close="">{ "Done" }</button>
            </div>
        </div>
    };
    dialog("Reading comfort", on_close, body)
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
            <legend>{ aspect.title }</legend>
            { for aspect.choices.iter().map(|(value, label)| html! {
                <label class="option">
                    <input type="radio" name={aspect.name} value={*value} checked={worn == *value} />
                    { *label }
                </label>
            }) }
        </fieldset>
    }
}
