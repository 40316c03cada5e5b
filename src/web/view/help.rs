//! Help: what the tags mean, and how to work.

use yew::prelude::*;

use super::{card::badge, dialog::dialog};
use crate::annotation::{Codebook, Tag};

/// The keys that work while reading, and what they do.
const KEYS: &[(&[&str], &str)] = &[
    (&["1", "2", "3"], "Tag what is selected"),
    (&["Esc"], "Leave the selection"),
    (&["Ctrl", "Z"], "Undo"),
    (&["Ctrl", "Shift", "Z"], "Redo"),
];

/// Markup for each tag with its question, definition, example and kinds; then
/// the keys.
pub fn help(codebook: &Codebook, on_close: Callback<Event>) -> Html {
    let keys = KEYS.iter().map(|(keys, meaning)| {
        html! {
            <>
                <dt>{ for keys.iter().map(|key| html! { <kbd>{ *key }</kbd> }) }</dt>
                <dd>{ *meaning }</dd>
            </>
        }
    });
    let body = html! {
        <>
            <div class="meanings">{ for codebook.tags.iter().map(meaning) }</div>
            <h3>{ "Keys" }</h3>
            <dl class="keys">{ for keys }</dl>
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
