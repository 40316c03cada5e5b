//! Looking at what a file brings before it comes in.

use yew::prelude::*;

use super::dialog::dialog;
use crate::{annotation::Store, exchange::w3c::Reading};

/// Markup that says what is in the file `name` and offers to merge it, to put
/// it in place of what is here, or to leave it.
pub fn import_preview(
    name: &str,
    store: &Store,
    reading: &Reading,
    on_merge: Callback<MouseEvent>,
    on_replace: Callback<MouseEvent>,
    on_close: Callback<Event>,
) -> Html {
    let comparison = store.compare(&reading.incoming);
    let here = store.annotations().len();
    let line = |count: usize, words: &'static str| match count {
        0 => Html::default(),
        _ => html! { <li><strong>{ count }</strong>{ " " }{ words }</li> },
    };
    let reader = reading.reader.as_ref().map(|reader| format!(" by {reader}"));
    let count = match reading.incoming.annotations.len() {
        1 => "1 highlight".to_owned(),
        many => format!("{many} highlights"),
    };
    let body = html! {
        <>
            <p>{ format!("“{name}” has {count}{} for this article.", reader.unwrap_or_default()) }</p>
            <ul class="facts">
                { line(comparison.new, "new") }
                { line(comparison.newer, "changed in the file since: the file’s version comes in") }
                { line(comparison.older, "changed here since: yours stays") }
                { line(comparison.same, "the same here already") }
                { line(reading.moved, "found by their words, not by their position") }
            </ul>
            if comparison.new + comparison.newer == 0 {
                <p>{ "Merging would change nothing." }</p>
            }
            <p class="hint">{ "You can undo it afterwards." }</p>
            <div class="actions">
                <button type="button" class="quiet" data-close="">{ "Cancel" }</button>
                if here > 0 {
                    <button type="button" data-close="" onclick={on_replace}>{ format!("Replace my {here}") }</button>
                }
                <button type="button" class="primary" data-close="" onclick={on_merge}>{ "Merge" }</button>
            </div>
        </>
    };
    dialog("Import highlights", on_close, body)
}
