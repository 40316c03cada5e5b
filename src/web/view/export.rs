//! Saving work in the formats of other tools.

use yew::prelude::*;

use super::dialog::dialog;
use crate::{annotation::Store, exchange::Format, web::words::say, words::Message};

/// Markup for it: each format with what it is for and what does not go along, and after them
/// the text that they count in, which is no format.
pub fn export(
    store: &Store,
    on_choose: &Callback<Option<Format>>,
    on_close: Callback<Event>,
) -> Html {
    let entry = |format: Option<Format>| {
        let (name, title) = match format {
            Some(format) => (format.name(), format.title().into()),
            None => ("text", say("export-text")),
        };
        let id = format!("export-{name}");
        let onclick = on_choose.reform(move |_: MouseEvent| format);
        html! {
            <li>
                <button type="button" data-close="" aria-describedby={id.clone()} {onclick}>{ title }</button>
                <span {id}>{ say(Message::new("export-what").text("format", name)) }</span>
            </li>
        }
    };
    let foreign = Format::ALL.into_iter().map(|(format, _)| Some(format));
    let foreign = foreign.filter(|format| *format != Some(Format::W3c));
    let body = html! {
        <>
            <p>{ say("export-lead") }</p>
            if !store.orphans().is_empty() {
                <p>{ say(Message::new("export-orphans").number("count", store.orphans().len())) }</p>
            }
            <ul class="exports">{ for foreign.chain([None]).map(entry) }</ul>
        </>
    };
    dialog(say("export-title"), on_close, body)
}
