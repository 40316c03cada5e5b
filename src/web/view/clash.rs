//! What is in the way of a highlight, and what can be done about it.

use std::rc::Rc;

use yew::prelude::*;

use super::{card::badge, dialog::dialog};
use crate::{
    annotation::{Annotation, Clash, Store},
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

fn in_the_way(made: &Annotation, store: &Store) -> Html {
    let Some(tag) = store.codebook().tag(&made.tag) else { return Html::default() };
    html! {
        <li key={made.id.to_string()}>
            { badge(tag) }
            <span><bdi class="label">{ &tag.label }</bdi>{ " " }<q dir="auto">{ quoted(store, made.span) }</q></span>
        </li>
    }
}
