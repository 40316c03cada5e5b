//! The bar at the top: where one is, how safe the work is, and the tools.

use yew::prelude::*;

use super::{
    icon::{Picture, icon},
    more,
};
use crate::web::{journal::Safety, rare, words::say};

/// One of the bar's tools.
pub struct Tool {
    /// Its picture.
    pub picture: Picture,
    /// Its name.
    pub name: AttrValue,
    /// Whether there is something for it to do.
    pub enabled: bool,
    /// Where it is found.
    pub home: Home,
    /// What it does.
    pub onclick: Callback<MouseEvent>,
}

/// Where a tool is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Home {
    /// In the bar itself.
    Bar,
    /// In the bar where it has room, else in the menu at its end.
    BarIfWide,
    /// In the menu.
    Menu,
}

/// Markup for the bar; `save` is its one main button.
///
/// The menu at its end is fetched when it is first wanted: until then its button
/// asks for it by `on_more`.
pub fn bar(
    title: &str,
    safety: &Safety,
    tools: &[Tool],
    save: Callback<MouseEvent>,
    on_more: Callback<MouseEvent>,
) -> Html {
    let on_more = Some(on_more).filter(|_| rare::here().is_none());
    html! {
        <header class="bar" data-chrome="">
            <a class="brand" href="#" aria-label={say("bar-home")}>
                { icon(Picture::Back) }<span>{ "Highlit" }</span>
            </a>
            <p class="bar-title"><bdi>{ title }</bdi></p>
            { standing(safety) }
            <div class="tools" role="group" aria-label={say("bar-tools")}>
                { for tools.iter().filter(|tool| tool.home != Home::Menu).map(button) }
            </div>
            <button type="button" class="primary save" aria-label={say("save-work")} onclick={save}>
                { icon(Picture::Save) }<span>{ say("save-work") }</span>
            </button>
            <button id={more::BUTTON_ID} type="button" class="tool" aria-label={say("bar-more")}
                title={say("bar-more")} aria-haspopup="menu" popovertarget={more::MENU_ID} onclick={on_more}>
                { icon(Picture::More) }
            </button>
            { rare::here().map_or_else(Html::default, |rare| (rare.more)(tools)) }
        </header>
    }
}

fn button(tool: &Tool) -> Html {
    let wide = (tool.home == Home::BarIfWide).then_some("wide-only");
    html! {
        <button type="button" class={classes!("tool", wide)} aria-label={tool.name.clone()} title={tool.name.clone()}
            disabled={!tool.enabled} onclick={tool.onclick.clone()}>
            { icon(tool.picture) }
        </button>
    }
}

fn standing(safety: &Safety) -> Html {
    let (class, words) = match safety {
        Safety::Saved => ("safe", say("bar-saved")),
        Safety::Saving => ("saving", say("bar-saving")),
        Safety::Failing(_) => ("failing", say("bar-not-saved")),
        Safety::ReadOnly(false) => ("safe", say("bar-read-only")),
        Safety::ReadOnly(true) => ("failing", say("bar-not-saved")),
        Safety::Passing => ("failing", say("bar-not-kept")),
    };
    // Not read out: it changes with every edit. What fails is an alert of its own.
    html! {
        <p id="safety" class={classes!("safety", class)} title={words.clone()}><span>{ words }</span></p>
    }
}
