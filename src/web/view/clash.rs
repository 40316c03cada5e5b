//! What is in the way of a highlight, and what can be done about it.

use std::rc::Rc;

use yew::prelude::*;

use super::{card::badge, dialog::dialog};
use crate::{
    annotation::{self, Action, Annotation, Clash, Incoming, Store},
    web::{telling::quoted, words::say},
    words::Message,
};

/// Markup that names what is in the way, and offers to give it the tag that is wanted or
/// to leave all as it is.
pub fn clash(
    clash: &Rc<Clash>,
    store: &Store,
    on_change: Callback<Rc<Clash>>,
    on_close: Callback<Event>,
) -> Html {
    let tag = clash.wanted.first().and_then(|made| store.codebook().tag(&made.tag));
    let label = tag.map_or("", |tag| &tag.label);
    let with = |message: Message| say(message.text("tag", label));
    let onclick = {
        let clash = clash.clone();
        on_change.reform(move |_: MouseEvent| clash.clone())
    };
    let body = html! {
        <>
            <p role="status">{ with(Message::new("clash-lead")) }</p>
            <ul class="voices">{ for clash.in_the_way.iter().map(|made| in_the_way(made, store)) }</ul>
            <div class="actions">
                <button type="button" {onclick}>{ with(Message::new("clash-change")) }</button>
                <button type="button" class="primary" data-close="">{ say("clash-leave") }</button>
            </div>
        </>
    };
    dialog(say("clash-title"), on_close, body)
}

/// How many are told of what comes in all the same.
const TOLD: usize = 20;

/// Markup that says what merging a file would lay over words whose tag excludes its own.
pub fn brought(incoming: &Incoming, store: &Store) -> Html {
    // Most codebooks exclude nothing, and a file may have very many.
    if store.codebook().exclusions.is_empty() {
        return Html::default();
    }
    let pairs = annotation::brought(&Action::merge(incoming.clone()), store);
    if pairs.is_empty() {
        return Html::default();
    }
    let pair = |[made, other]: &[Rc<Annotation>; 2]| {
        let label = |made: &Annotation| {
            store.codebook().tag(&made.tag).map_or_else(String::new, |tag| tag.label.clone())
        };
        let words = Message::new("clash-brought-pair")
            .text("tag", &label(made))
            .text("quote", &quoted(store, made.span))
            .text("otherTag", &label(other))
            .text("otherQuote", &quoted(store, other.span));
        html! { <li>{ say(words) }</li> }
    };
    html! {
        <div class="brought" role="note">
            <p>{ say(Message::new("clash-brought").number("count", pairs.len())) }</p>
            <ul class="facts">
                { for pairs.iter().take(TOLD).map(pair) }
                if pairs.len() > TOLD {
                    <li>{ say(Message::new("clash-brought-more").number("count", pairs.len() - TOLD)) }</li>
                }
            </ul>
        </div>
    }
}

fn in_the_way(made: &Annotation, store: &Store) -> Html {
    let Some(tag) = store.codebook().tag(&made.tag) else { return Html::default() };
    html! {
        <li key={made.id.to_string()}>
            { badge(tag) }
            <span><bdi class="label">{ &tag.label }</bdi>{ " " }<q dir="auto">{ quoted(store, made.span) }</q></span>
        </li>
    }
}
