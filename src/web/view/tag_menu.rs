//! The tag menu beside a selection.

use yew::prelude::*;

use super::{
    card::slot_class,
    class_name::class_name,
    icon::{Picture, icon},
};
use crate::{
    annotation::{Codebook, TagId},
    web::words::say,
};

/// The id of the menu's element.
pub const ID: &str = "tag-menu";

/// Markup for one button per tag; what a tag means is shown while its button
/// is pointed at or has the focus.
pub fn tag_menu(
    codebook: &Codebook,
    on_tag: &Callback<TagId>,
    on_leave: Callback<MouseEvent>,
) -> Html {
    let tags = codebook.tags.iter().enumerate().map(|(index, tag)| {
        let id = tag.id.clone();
        let meaning = format!("meaning-{index}");
        html! {
            <div ~className={class_name("tag-choice", Some(&slot_class(tag)))}>
                <button type="button" class="tag" data-tag={tag.id.to_string()} aria-describedby={meaning.clone()}
                    onclick={on_tag.reform(move |_: MouseEvent| id.clone())}>
                    <span class="label">{ &tag.label }</span>
                    <kbd aria-hidden="true">{ index + 1 }</kbd>
                </button>
                <p id={meaning} class="meaning">{ &tag.definition }{ " " }<q>{ &tag.example }</q></p>
            </div>
        }
    });
    html! {
        <div id={ID} class="tag-menu" role="group" aria-label={say("menu-name")} data-chrome=""
            onmousedown={keep_selection}>
            <div class="tags">
                { for tags }
                <button type="button" class="quiet leave" aria-label={say("menu-leave")} onclick={on_leave}>
                    { icon(Picture::Close) }
                </button>
                <p class="meaning invitation">{ say("menu-invitation") }<span>{ say("menu-hint") }</span></p>
            </div>
        </div>
    }
}

/// Pressing a button must not take the selection away before it is used.
pub fn keep_selection(event: MouseEvent) {
    event.prevent_default();
}
