//! Changing where a highlight begins and ends, a word at a time.

use yew::prelude::*;

use super::tag_menu::keep_selection;
use crate::{article::Travel, web::platform::grips::Edge};

/// The id of the menu's element.
pub const ID: &str = "edge-menu";

/// Markup for a button for each way each edge can go, to keep what came of it,
/// and to leave it as it was.
pub fn edge_menu(
    on_move: &Callback<(Edge, Travel)>,
    on_keep: Callback<MouseEvent>,
    on_leave: Callback<MouseEvent>,
) -> Html {
    let step = |edge: Edge, direction: Travel, sign: &'static str, name: &'static str| {
        let onclick = on_move.reform(move |_: MouseEvent| (edge, direction));
        html! {
            <button type="button" class="step" aria-label={name} title={name} {onclick}>{ sign }</button>
        }
    };
    html! {
        <div id={ID} class="edge-menu" role="group" aria-label="Change the edges" data-chrome=""
            onmousedown={keep_selection}>
            <div class="edge" role="group" aria-label="Start">
                <span aria-hidden="true">{ "Start" }</span>
                { step(Edge::Start, Travel::Back, "+", "Start a word earlier") }
                { step(Edge::Start, Travel::Forward, "−", "Start a word later") }
            </div>
            <div class="edge" role="group" aria-label="End">
                <span aria-hidden="true">{ "End" }</span>
                { step(Edge::End, Travel::Back, "−", "End a word earlier") }
                { step(Edge::End, Travel::Forward, "+", "End a word later") }
            </div>
            <div class="actions">
                <button type="button" class="quiet" onclick={on_leave}>{ "Cancel" }</button>
                <button type="button" class="primary" onclick={on_keep}>{ "Keep" }</button>
            </div>
        </div>
    }
}
