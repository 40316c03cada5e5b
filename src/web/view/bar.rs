//! The bar at the top: where one is, how safe the work is, and the tools.

use yew::prelude::*;

use super::{
    class_name::class_name,
    icon::{Picture, icon},
    more,
};
use crate::web::{journal::Safety, words::say};

/// A tool of the bar, or of the menu at its end.
pub struct Tool {
    /// Its picture.
    pub picture: Picture,
    /// Its name.
    pub name: AttrValue,
    /// Whether there is something for it to do.
    pub enabled: bool,
    /// Whether it stands in the bar only where that has room, and else in the menu.
    pub only_if_wide: bool,
    /// What it does.
    pub onclick: Callback<MouseEvent>,
}

impl Tool {
    /// A tool that has something to do.
    pub fn new(picture: Picture, name: AttrValue, onclick: Callback<MouseEvent>) -> Self {
        Self { picture, name, enabled: true, only_if_wide: false, onclick }
    }

    /// The same where there is room for it.
    pub fn if_wide(self) -> Self {
        Self { only_if_wide: true, ..self }
    }
}

/// Markup for the bar; `save` is its one main button.
///
/// The menu at its end is fetched when it is first wanted: until then its button asks
/// for it.
pub fn bar(
    title: &str,
    safety: &Safety,
    tools: &[Tool],
    save: Callback<MouseEvent>,
    more: Result<Html, Callback<MouseEvent>>,
) -> Html {
    let (menu, ask) = more.map_or_else(|ask| (Html::default(), Some(ask)), |menu| (menu, None));
    html! {
        <header class="bar" data-chrome="">
            <a class="brand" href="#" aria-label={say("bar-home")}>
                { icon(Picture::Back) }<span>{ "Highlit" }</span>
            </a>
            <p class="bar-title"><bdi>{ title }</bdi></p>
            { standing(safety) }
            <div class="tools" role="group" aria-label={say("bar-tools")}>
                { for tools.iter().map(button) }
            </div>
            <button type="button" class="primary save" aria-label={say("save-work")} onclick={save}>
                { icon(Picture::Save) }<span>{ say("save-work") }</span>
            </button>
            <button id={more::BUTTON_ID} type="button" class="tool" aria-label={say("bar-more")}
                title={say("bar-more")} aria-haspopup="menu" popovertarget={more::MENU_ID} onclick={ask}>
                { icon(Picture::More) }
            </button>
            { menu }
        </header>
    }
}

fn button(tool: &Tool) -> Html {
    let wide = tool.only_if_wide.then_some("wide-only");
    html! {
        <button type="button" ~className={class_name("tool", wide)} aria-label={tool.name.clone()} title={tool.name.clone()}
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
        <p id="safety" ~className={class_name("safety", Some(class))} title={words.clone()}><span>{ words }</span></p>
    }
}
