//! The highlights that were removed, each to be had back.

use std::rc::Rc;

use yew::prelude::*;

use super::{clash::brought, dialog::dialog};
use crate::{
    annotation::{Action, Annotation, Incoming, Session, Store},
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

fn group(store: &Store, key: String, gone: Vec<Annotation>, on_action: &Callback<Action>) -> Html {
    let gone = Rc::new(gone);
    let action = Action::merge(incoming(store, &gone));
    let clashes = brought(&action, store);
    let restore = on_action.reform(move |_: MouseEvent| action.clone());
    let words = Message::new("removed-restore").number("count", gone.len());
    html! {
        <li {key}>
            <ul>{ for gone.iter().map(|annotation| line(store, annotation)) }</ul>
            { clashes }
            <button type="button" class="small" data-close="" onclick={restore}>{ say(words) }</button>
        </li>
    }
}

fn line(store: &Store, annotation: &Annotation) -> Html {
    let label = store.codebook().tag(&annotation.tag).map(|tag| tag.label.clone());
    let quote = store.article().quote(annotation.span);
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
fn incoming(store: &Store, gone: &[Annotation]) -> Incoming {
    let article = store.article();
    let edges = gone.iter().flat_map(|annotation| annotation.span.edges());
    let take_in = edges.map(|edge| article.block_at(edge)).collect();
    Incoming { take_in, annotations: gone.to_vec(), ..Incoming::default() }
}
