//! Help: what the tags mean, and how to work.

use yew::prelude::*;

use super::{card::badge, dialog::dialog};
use crate::{
    annotation::{Codebook, Tag},
    web::words::say,
    words::Message,
};

/// The keys that work while reading, and what they do.
const KEYS: &[(&[&str], Message)] = &[
    (&["1", "2", "3"], Message::new("help-key-tag")),
    (&["Esc"], Message::new("help-key-leave")),
    (&["Ctrl", "Z"], Message::new("undo")),
    (&["Ctrl", "Shift", "Z"], Message::new("redo")),
];

/// Markup for each tag with its question, definition, example and kinds; then
/// the keys.
pub fn help(codebook: &Codebook, on_close: Callback<Event>) -> Html {
    let keys = KEYS.iter().map(|(keys, meaning)| {
        html! {
            <>
                <dt>{ for keys.iter().map(|key| html! { <kbd>{ *key }</kbd> }) }</dt>
                <dd>{ say(meaning.clone()) }</dd>
            </>
        }
    });
    let body = html! {
        <>
            <div class="meanings">{ for codebook.tags.iter().map(meaning) }</div>
            <h3>{ say("help-keys") }</h3>
            <dl class="keys">{ for keys }</dl>
            <div class="actions">
                <button type="button" class="primary" data-close="">{ say("help-back") }</button>
            </div>
        </>
    };
    dialog(say("help-title"), on_close, body)
}

fn meaning(tag: &Tag) -> Html {
    html! {
        <section>
            <h3>{ badge(tag) }{ &tag.label }</h3>
            <p class="question">{ &tag.question }</p>
            <p>{ &tag.definition }</p>
            <p class="example">{ say(Message::new("help-example").text("example", &tag.example)) }</p>
            <dl>
                { for tag.subtags.iter().map(|subtag| html! {
                    <><dt>{ &subtag.label }</dt><dd>{ &subtag.definition }</dd></>
                }) }
            </dl>
        </section>
    }
}
