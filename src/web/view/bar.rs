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

/// Markup for the bar; `save` is its one main button, `more` its end.
pub fn bar(
    title: &str,
    safety: &Safety,
    tools: Vec<Tool>,
    save: Callback<MouseEvent>,
    more: Html,
) -> Html {
    html! {
        <header class="bar" data-chrome="">
            <a class="brand" href="#" aria-label="Highlit: all articles">
                { icon(Picture::Back) }<span>{ "Highlit" }</span>
            </a>
            <p class="bar-title"><bdi>{ title }</bdi></p>
            { standing(safety) }
            <div class="tools" role="group" aria-label="Tools">
                { for tools.into_iter().map(|tool| html! {
                    <button type="button" class="tool" aria-label={tool.name} title={tool.name}
                        disabled={!tool.enabled} onclick={tool.onclick}>
                        { icon(tool.picture) }
                    </button>
                }) }
            </div>
            <button type="button" class="primary save" onclick={save}>
                { icon(Picture::Save) }<span>{ "Save my work" }</span>
            </button>
            { more }
        </header>
    }
}

fn standing(safety: &Safety) -> Html {
    let (class, words) = match safety {
        Safety::Saved => ("safe", "Saved"),
        Safety::Saving => ("saving", "Saving…"),
        Safety::Failing(_) => ("failing", "Not saved"),
        Safety::Passing => ("failing", "Not kept"),
    };
    html! { <p id="safety" class={classes!("safety", class)} role="status">{ words }</p> }
}
