//! The highlights that were removed, each to be had back.

use yew::prelude::*;

use super::{clash::brought, dialog::dialog};
use crate::{
    annotation::{Action, Annotation, Incoming, Session, Store},
    exchange::w3c,
    web::words::say,
    words::Message,
};

/// How many characters of a highlight's words are shown.
const QUOTE: usize = 160;

/// Markup for the list: those that went together are offered together.
pub fn removed(session: &Session, on_action: &Callback<Action>, on_close: Callback<Event>) -> Html {
    let store = session.store();
    let groups = session.removed();
    let body = html! {
        <>
            if groups.is_empty() {
                <p>{ say("removed-none") }</p>
            } else {
                <p>{ say("removed-lead") }</p>
            }
            <ol class="removed">
                { for groups.into_iter().map(|(step, gone)| group(store, step.to_string(), gone, on_action)) }
            </ol>
        </>
    };
    dialog(say("removed-title"), on_close, body)
}

fn group(store: &Store, key: String, gone: Incoming, on_action: &Callback<Action>) -> Html {
    let count = gone.annotations.len() + gone.orphans.len();
    let placed =
        gone.annotations.iter().map(|made| line(store, made, store.article().quote(made.span)));
    let orphans = gone.orphans.iter().map(|orphan| {
        line(store, orphan, w3c::was(orphan).map(|(_, was)| was.exact).unwrap_or_default())
    });
    let lines: Html = placed.chain(orphans).collect();
    let incoming = with_parts(store, gone);
    let clashes = brought(&incoming, store);
    let action = Action::merge(incoming);
    let restore = on_action.reform(move |_: MouseEvent| action.clone());
    let words = Message::new("removed-restore").number("count", count);
    html! {
        <li {key}>
            <ul>{ lines }</ul>
            { clashes }
            <button type="button" class="small" data-close="" onclick={restore}>{ say(words) }</button>
        </li>
    }
}

fn line(store: &Store, annotation: &Annotation, quote: String) -> Html {
    let label = store.codebook().tag(&annotation.tag).map(|tag| tag.label.clone());
    let short: String = quote.chars().take(QUOTE).collect();
    let ending = if short.len() < quote.len() { "…" } else { "" };
    html! {
        <li>
            <strong><bdi>{ label.unwrap_or_default() }</bdi></strong>{ " " }
            <q dir="auto">{ short }{ ending }</q>
            if !annotation.note.is_empty() {
                <p dir="auto">{ annotation.note.as_str() }</p>
            }
        </li>
    }
}

/// What brings them back, with the parts of the article that they lie in.
fn with_parts(store: &Store, gone: Incoming) -> Incoming {
    let article = store.article();
    let edges = gone.annotations.iter().flat_map(|annotation| annotation.span.edges());
    let take_in = edges.map(|edge| article.block_at(edge)).collect();
    Incoming { take_in, ..gone }
}
