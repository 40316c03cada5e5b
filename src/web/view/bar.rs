//! The bar at the top: where one is, how safe the work is, and the tools.

use yew::prelude::*;

use super::icon::{Picture, icon};
use crate::web::journal::Safety;

/// One of the bar's tools.
pub struct Tool {
    /// Its picture.
    pub picture: Picture,
    /// Its name.
    pub name: &'static str,
    /// Whether there is something for it to do.
    pub enabled: bool,
    /// What it does.
    pub onclick: Callback<MouseEvent>,
}

/// The id of what holds the tools that are not always seen.
const MORE_ID: &str = "more-tools";

/// How many tools always stand in the bar. On a narrow screen the others are
/// behind one button.
const ALWAYS: usize = 2;

/// Markup for the bar; `save` is its one main button.
pub fn bar(title: &str, safety: &Safety, mut tools: Vec<Tool>, save: Callback<MouseEvent>) -> Html {
    html! {
        <header class="bar" data-chrome="">
            <a class="brand" href="#" aria-label="Highlit: all articles">
                { icon(Picture::Back) }<span>{ "Highlit" }</span>
            </a>
            <p class="bar-title"><bdi>{ title }</bdi></p>
            { standing(safety) }
            <div class="tools" role="group" aria-label="Tools">
                { for tools.drain(..ALWAYS.min(tools.len())).map(button) }
            </div>
            <button type="button" class="tool more" popovertarget={MORE_ID} aria-label="More tools" title="More tools">
                { icon(Picture::More) }
            </button>
            <div id={MORE_ID} class="tools more-tools" popover="" role="group" aria-label="More tools">
                { for tools.into_iter().map(button) }
            </div>
            <button type="button" class="primary save" onclick={save}>
                { icon(Picture::Save) }<span>{ "Save my work" }</span>
            </button>
        </header>
    }
}

fn button(tool: Tool) -> Html {
    html! {
        <button type="button" class="tool" aria-label={tool.name} title={tool.name}
            disabled={!tool.enabled} onclick={tool.onclick}>
            { icon(tool.picture) }<span>{ tool.name }</span>
        </button>
    }
}

fn standing(safety: &Safety) -> Html {
    let (class, words) = match safety {
        Safety::Saved => ("safe", "Saved"),
        Safety::Saving => ("saving", "Saving…"),
        Safety::Failing(_) => ("failing", "Not saved"),
        Safety::Passing => ("failing", "Not kept"),
    };
    // Not read out: it changes with every edit. What fails is an alert of its own.
    html! { <p id="safety" class={classes!("safety", class)}>{ words }</p> }
}
