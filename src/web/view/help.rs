//! Help: what the tags mean, and how to work.

use yew::prelude::*;

use super::{card::badge, dialog::dialog};
use crate::annotation::{Codebook, Tag};

/// The keys that work while reading, and what they do, by what they are for.
const KEYS: &[(&str, &[(&[&str], &str)])] = &[
    (
        "Read",
        &[
            (&["J", "K"], "Next sentence, sentence before"),
            (&["↓", "↑"], "The same, while the article has the focus"),
            (&["→", "←"], "One character on, one back"),
            (&["Ctrl", "→"], "One word on (Option on a Mac)"),
            (&["N", "P"], "Next highlight, highlight before"),
        ],
    ),
    (
        "Mark",
        &[
            (&["Shift"], "With any of these: select more or less"),
            (&["X"], "Move the other end"),
            (&["1", "2", "3"], "Tag the sentence or what is selected"),
            (&["Enter"], "Choose a tag from the menu"),
            (&["B"], "Brush: choose a tag first, then mark"),
            (&["Esc"], "Leave"),
        ],
    ),
    (
        "Change a highlight",
        &[
            (&["1", "2", "3"], "Give the open highlight another tag"),
            (&["W"], "Say why"),
            (&["E"], "Change where it begins and ends"),
            (&["Delete"], "Delete it"),
            (&["Ctrl", "Z"], "Undo"),
            (&["Ctrl", "Shift", "Z"], "Redo"),
            (&["?"], "Show this help"),
        ],
    ),
];

/// Markup for each tag with its question, definition, example and kinds; then
/// the keys.
pub fn help(codebook: &Codebook, on_close: Callback<Event>) -> Html {
    let key = |(keys, meaning): &(&[&'static str], &'static str)| {
        html! {
            <>
                <dt>{ for keys.iter().map(|key| html! { <kbd>{ *key }</kbd> }) }</dt>
                <dd>{ *meaning }</dd>
            </>
        }
    };
    let keys = KEYS.iter().map(|(purpose, keys)| {
        html! { <><h4>{ *purpose }</h4><dl class="keys">{ for keys.iter().map(key) }</dl></> }
    });
    let body = html! {
        <>
            <div class="meanings">{ for codebook.tags.iter().map(meaning) }</div>
            <h3>{ "Keys" }</h3>
            { for keys }
            <p class="hint">{ "Letters and digits can be turned off in the settings." }</p>
            <div class="actions">
                <button type="button" class="primary" data-close="">{ "Back to reading" }</button>
            </div>
        </>
    };
    dialog("What do the tags mean?", on_close, body)
}

fn meaning(tag: &Tag) -> Html {
    html! {
        <section>
            <h3>{ badge(tag) }{ &tag.label }</h3>
            <p class="question">{ &tag.question }</p>
            <p>{ &tag.definition }</p>
            <p class="example">{ "For example: " }<q>{ &tag.example }</q></p>
            <dl>
                { for tag.subtags.iter().map(|subtag| html! {
                    <><dt>{ &subtag.label }</dt><dd>{ &subtag.definition }</dd></>
                }) }
            </dl>
        </section>
    }
}
