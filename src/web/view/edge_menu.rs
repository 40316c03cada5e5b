//! Changing where a highlight begins and ends, a word at a time.

use yew::prelude::*;

use super::tag_menu::keep_selection;
use crate::{
    article::Travel,
    web::{platform::grips::Edge, words::say},
};

/// The id of the menu's element.
pub const ID: &str = "edge-menu";

/// Markup for a button for each way each edge can go, to keep what came of it,
/// and to leave it as it was.
pub fn edge_menu(
    on_move: &Callback<(Edge, Travel)>,
    on_keep: Callback<MouseEvent>,
    on_leave: Callback<MouseEvent>,
) -> Html {
    let step = |edge: Edge, direction: Travel, sign: &'static str, name: AttrValue| {
        let onclick = on_move.reform(move |_: MouseEvent| (edge, direction));
        html! {
            <button type="button" class="step" aria-label={name.clone()} title={name} {onclick}>{ sign }</button>
        }
    };
    html! {
        <div id={ID} class="edge-menu" role="group" aria-label={say("edges-name")} data-chrome=""
            onmousedown={keep_selection}>
            <div class="edge" role="group" aria-label={say("edges-start")}>
                <span aria-hidden="true">{ say("edges-start") }</span>
                { step(Edge::Start, Travel::Back, "+", say("edges-start-earlier")) }
                { step(Edge::Start, Travel::Forward, "−", say("edges-start-later")) }
            </div>
            <div class="edge" role="group" aria-label={say("edges-end")}>
                <span aria-hidden="true">{ say("edges-end") }</span>
                { step(Edge::End, Travel::Back, "−", say("edges-end-earlier")) }
                { step(Edge::End, Travel::Forward, "+", say("edges-end-later")) }
            </div>
            <div class="actions">
                <button type="button" class="quiet" onclick={on_leave}>{ say("cancel") }</button>
                <button type="button" class="primary" onclick={on_keep}>{ say("edges-keep") }</button>
            </div>
        </div>
    }
}
