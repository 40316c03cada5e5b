//! Choosing among highlights that lie over one another, the smallest first.

use std::rc::Rc;

use yew::prelude::*;

use super::card::badge;
use crate::annotation::{Annotation, AnnotationId, Store};

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
        Some(html! {
            <li>
                <button type="button" onclick={on_choose.reform(move |_: MouseEvent| id.clone())}>
                    { badge(tag) }
                    <span class="sr">{ format!("{}: ", tag.label) }</span>
                    <q dir="auto">{ store.article().quote(made.span) }</q>
                </button>
            </li>
        })
    });
    let name = format!("{} highlights here, the shortest first", candidates.len());
    html! {
        <div id={ID} class="chooser" role="group" data-chrome="" aria-label={name}>
            <ol>{ for buttons }</ol>
            <button type="button" class="quiet small" onclick={on_leave}>{ "Close" }</button>
        </div>
    }
}
