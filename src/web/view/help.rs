//! Help: what the tags mean, and how to work.

use yew::prelude::*;

use super::{card::badge, dialog::dialog};
use crate::{
    annotation::{Codebook, Tag},
    web::words::say,
    words::Message,
};

/// Keys, and what they do.
type Row = (&'static [&'static str], Message);

/// The keys that work while reading, and what they do, by what they are for.
const KEYS: &[(Message, &[Row])] = &[
    (
        Message::new("help-read"),
        &[
            (&["J", "K"], Message::new("help-key-sentence")),
            (&["↓", "↑"], Message::new("help-key-focused")),
            (&["→", "←"], Message::new("help-key-character")),
            (&["Ctrl", "→"], Message::new("help-key-word")),
            (&["N", "P"], Message::new("help-key-highlight")),
        ],
    ),
    (
        Message::new("help-mark"),
        &[
            (&["Shift"], Message::new("help-key-stretch")),
            (&["X"], Message::new("help-key-swap")),
            (&["1", "2", "3"], Message::new("help-key-tag")),
            (&["Enter"], Message::new("help-key-choose")),
            (&["B"], Message::new("help-key-brush")),
            (&["Esc"], Message::new("help-key-leave")),
        ],
    ),
    (
        Message::new("help-change"),
        &[
            (&["1", "2", "3"], Message::new("help-key-retag")),
            (&["W"], Message::new("help-key-why")),
            (&["E"], Message::new("help-key-edges")),
            (&["Delete"], Message::new("help-key-delete")),
            (&["Ctrl", "Z"], Message::new("undo")),
            (&["Ctrl", "Shift", "Z"], Message::new("redo")),
            (&["?"], Message::new("help-key-help")),
        ],
    ),
];

/// Markup for each tag with its question, definition, example and kinds; then
/// the keys.
pub fn help(codebook: &Codebook, on_close: Callback<Event>) -> Html {
    let key = |(keys, meaning): &Row| {
        html! {
            <>
                <dt>{ for keys.iter().map(|key| html! { <kbd>{ *key }</kbd> }) }</dt>
                <dd>{ say(meaning.clone()) }</dd>
            </>
        }
    };
    let keys = KEYS.iter().map(|(purpose, keys)| {
        html! { <><h4>{ say(purpose.clone()) }</h4><dl class="keys">{ for keys.iter().map(key) }</dl></> }
    });
    let body = html! {
        <>
            <div class="meanings">{ for codebook.tags.iter().map(|tag| meaning(tag, codebook)) }</div>
            <h3>{ say("help-keys") }</h3>
            { for keys }
            <p class="hint">{ say("help-letters") }</p>
            <div class="actions">
                <button type="button" class="primary" data-close="">{ say("help-back") }</button>
            </div>
        </>
    };
    dialog(say("help-title"), on_close, body)
}

fn meaning(tag: &Tag, codebook: &Codebook) -> Html {
    let excluded = codebook.tags.iter().filter(|other| codebook.excludes(&tag.id, &other.id));
    html! {
        <section>
            <h3>{ badge(tag) }<bdi>{ &tag.label }</bdi></h3>
            <p class="question">{ &tag.question }</p>
            <p>{ &tag.definition }</p>
            <p class="example">{ say(Message::new("help-example").text("example", &tag.example)) }</p>
            { for excluded.map(|other| html! {
                <p class="hint">{ say(Message::new("help-excludes").text("tag", &other.label)) }</p>
            }) }
            <dl>
                { for tag.subtags.iter().map(|subtag| html! {
                    <><dt dir="auto">{ &subtag.label }</dt><dd dir="auto">{ &subtag.definition }</dd></>
                }) }
            </dl>
        </section>
    }
}
