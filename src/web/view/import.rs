//! Looking at what a file brings before it comes in.

use std::rc::Rc;

use yew::prelude::*;

use super::{clash::brought, dialog::dialog};
use crate::{
    annotation::{Action, Incoming, Store},
    exchange::{Format, w3c::Reading},
    web::words::say,
    words::Message,
};

/// Markup that says what is in the file `name`, and what is not if it is in the `format` of
/// another tool, and offers to merge it, to put it in place of what is here, or to leave it.
pub fn import_preview(
    name: &str,
    store: &Store,
    reading: &Rc<Reading>,
    format: Option<Format>,
    on_action: &Callback<Action>,
    on_close: Callback<Event>,
) -> Html {
    let importing = |action: fn(Incoming) -> Action| {
        let reading = reading.clone();
        on_action.reform(move |_: MouseEvent| action(reading.incoming.clone()))
    };
    let (on_merge, on_replace) = (importing(Action::merge), importing(Action::replace));
    let comparison = store.compare(&reading.incoming);
    let Incoming { take_in, language, .. } = &reading.incoming;
    let coming = comparison.new + comparison.newer + comparison.orphans + take_in.len();
    let is_idle = coming == 0 && language.is_none();
    let here = store.annotations().len() + store.orphans().len();
    let line = |count: usize, words: Message| match count {
        0 => Html::default(),
        _ => html! { <li>{ say(words.number("count", count)) }</li> },
    };
    let lead = match &reading.reader {
        Some(reader) => Message::new("import-lead-by").text("reader", reader.as_str()),
        None => Message::new("import-lead"),
    };
    let lead = lead.text("name", name).number("count", reading.incoming.annotations.len());
    let body = html! {
        <>
            <p>{ say(lead) }</p>
            <ul class="facts">
                { line(comparison.new, Message::new("import-new")) }
                { line(comparison.newer, Message::new("import-newer")) }
                { line(comparison.older, Message::new("import-older")) }
                { line(comparison.unlike, Message::new("import-unlike")) }
                { line(comparison.same, Message::new("import-same")) }
                { line(reading.moved, Message::new("import-moved")) }
                { line(reading.reissued, Message::new("import-reissued")) }
                { line(comparison.orphans, Message::new("import-orphans")) }
                { line(reading.incoming.orphans.len() - comparison.orphans, Message::new("import-orphans-same")) }
                { line(reading.elsewhere, Message::new("import-elsewhere")) }
            </ul>
            if let Some(format) = format {
                <p>{ say(Message::new("import-format").text("tool", format.title())) }</p>
                <p>{ say(Message::new("import-left").text("format", format.name())) }</p>
            }
            if let Some(title) = &reading.other_codebook {
                <p>{ say(Message::new("import-codebook").text("title", title)) }</p>
            }
            if is_idle {
                <p>{ say("import-no-change") }</p>
            }
            { brought(&reading.incoming, store) }
            <p class="hint">{ say("import-undoable") }</p>
            <div class="actions">
                if !is_idle {
                    <button type="button" class="quiet" data-close="">{ say("cancel") }</button>
                }
                if here > 0 {
                    <button type="button" data-close="" onclick={on_replace}>
                        { say(Message::new("import-replace").number("count", here)) }
                    </button>
                }
                if is_idle {
                    <button type="button" class="primary" data-close="">{ say("close") }</button>
                } else {
                    <button type="button" class="primary" data-close="" onclick={on_merge}>{ say("import-merge") }</button>
                }
            </div>
        </>
    };
    dialog(say("import-title"), on_close, body)
}
