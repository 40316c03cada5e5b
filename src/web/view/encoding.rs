//! Choosing how a file's letters are to be read.

use yew::prelude::*;

use super::dialog::dialog;
use crate::{
    web::{open::Encodings, words::say},
    words::Message,
};

/// How much of the text is shown of each reading, in characters.
const PREVIEW: usize = 160;

/// Markup for the beginning of the file, read in each way that is possible.
pub fn encoding_choice(
    encodings: &Encodings,
    on_text: &Callback<String>,
    on_close: Callback<Event>,
) -> Html {
    let choices = encodings.choices.iter().map(|(label, text)| {
        let whole = text.clone();
        let name = say(Message::new("encoding-name").text("encoding", label));
        html! {
            <li>
                <button type="button" onclick={on_text.reform(move |_: MouseEvent| whole.clone())}>
                    <span class="label">{ name }</span>
                    <span class="preview" dir="auto">{ text.chars().take(PREVIEW).collect::<String>() }</span>
                </button>
            </li>
        }
    });
    let body = html! {
        <>
            <p>{ say(Message::new("encoding-lead").text("name", &encodings.name)) }</p>
            <ul class="encodings">{ for choices }</ul>
            <div class="actions">
                <button type="button" class="quiet" data-close="">{ say("encoding-none") }</button>
            </div>
        </>
    };
    dialog(say("encoding-title"), on_close, body)
}
