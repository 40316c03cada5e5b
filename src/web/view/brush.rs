//! The brush: a tag chosen first, which everything selected then gets at once.

use yew::prelude::*;

use super::card::{badge, slot_class};
use crate::{
    annotation::{Codebook, TagId},
    web::words::say,
};

/// Markup for a bar that says which tag is on the brush and offers the others.
pub fn brush(
    codebook: &Codebook,
    loaded: &TagId,
    on_load: &Callback<TagId>,
    on_put_away: Callback<MouseEvent>,
) -> Html {
    let tags = codebook.tags.iter().map(|tag| {
        let id = tag.id.clone();
        html! {
            <button type="button" class={classes!("choice", slot_class(tag))}
                aria-pressed={(tag.id == *loaded).to_string()}
                onclick={on_load.reform(move |_: MouseEvent| id.clone())}>
                { badge(tag) }{ &tag.label }
            </button>
        }
    });
    html! {
        <div id="brush" class="brush" role="region" aria-label={say("bar-brush")} data-chrome="">
            <span class="hint">{ say("brush-hint") }</span>
            { for tags }
            <button type="button" class="quiet" onclick={on_put_away}>{ say("brush-put-away") }</button>
        </div>
    }
}
