//! The bar at the top: where one is, how safe the work is, and the tools.

use yew::prelude::*;

use super::icon::{Picture, icon};
use crate::web::{journal::Safety, words::say};

/// One of the bar's tools.
pub struct Tool {
    /// Its picture.
    pub picture: Picture,
    /// Its name.
    pub name: AttrValue,
    /// Whether there is something for it to do.
    pub enabled: bool,
    /// What it does.
    pub onclick: Callback<MouseEvent>,
}

/// Markup for the bar; `save` is its one main button.
pub fn bar(title: &str, safety: &Safety, tools: Vec<Tool>, save: Callback<MouseEvent>) -> Html {
    html! {
        <header class="bar" data-chrome="">
            <a class="brand" href="#" aria-label={say("bar-home")}>
                { icon(Picture::Back) }<span>{ "Highlit" }</span>
            </a>
            <p class="bar-title"><bdi>{ title }</bdi></p>
            { standing(safety) }
            <div class="tools" role="group" aria-label={say("bar-tools")}>
                { for tools.into_iter().map(|tool| html! {
                    <button type="button" class="tool" aria-label={tool.name.clone()} title={tool.name}
                        disabled={!tool.enabled} onclick={tool.onclick}>
                        { icon(tool.picture) }
                    </button>
                }) }
            </div>
            <button type="button" class="primary save" onclick={save}>
                { icon(Picture::Save) }<span>{ say("save-work") }</span>
            </button>
        </header>
    }
}

fn standing(safety: &Safety) -> Html {
    let (class, words) = match safety {
        Safety::Saved => ("safe", say("bar-saved")),
        Safety::Saving => ("saving", say("bar-saving")),
        Safety::Failing(_) => ("failing", say("bar-not-saved")),
        Safety::Passing => ("failing", say("bar-not-kept")),
    };
    html! { <p id="safety" class={classes!("safety", class)} role="status">{ words }</p> }
}
