//! Choosing among highlights that lie over one another, the smallest first.

use std::rc::Rc;

use yew::prelude::*;

use super::card::{badge, highlight_name};
use crate::{
    annotation::{Annotation, AnnotationId, Store},
    web::words::say,
    words::Message,
};

/// The id of the chooser's element.
pub const ID: &str = "chooser";

/// Markup for a short list of highlights by tag and quotation.
pub fn chooser(
    store: &Store,
    candidates: &[Rc<Annotation>],
    on_choose: &Callback<AnnotationId>,
    on_leave: Callback<MouseEvent>,
) -> Html {
    let buttons = candidates.iter().filter_map(|made| {
        let tag = store.codebook().tag(&made.tag)?;
        let id = made.id.clone();
        let quote = store.article().quote(made.span);
        Some(html! {
            <li>
                <button type="button" onclick={on_choose.reform(move |_: MouseEvent| id.clone())}>
                    { badge(tag) }
                    <span class="sr">{ highlight_name(tag, "") }</span>
                    <q dir="auto">{ quote }</q>
                </button>
            </li>
        })
    });
    let name = say(Message::new("chooser-name").number("count", candidates.len()));
    html! {
        <div id={ID} class="chooser" role="group" data-chrome="" aria-label={name}>
            <ol>{ for buttons }</ol>
            <button type="button" class="quiet small" onclick={on_leave}>{ say("close") }</button>
        </div>
    }
}
