//! The brush: what everything selected gets at once, or the next thing.

use std::rc::Rc;

use yew::prelude::*;

use super::card::{badge, slot_class};
use crate::{
    annotation::{Annotation, Codebook, TagId},
    web::words::say,
};

/// What is on it.
#[derive(Clone, PartialEq)]
pub enum Brush {
    /// A tag, which everything selected gets.
    Tag(TagId),
    /// An annotation of an earlier version and its words there: what is selected next
    /// is its new place.
    Place(Rc<Annotation>, String),
}

impl Brush {
    /// The tag that what is selected gets.
    pub fn tag(&self) -> &TagId {
        match self {
            Self::Tag(tag) => tag,
            Self::Place(made, _) => &made.tag,
        }
    }
}

/// Markup for a bar that says what is on the brush, and offers other tags.
pub fn brush(
    codebook: &Codebook,
    loaded: &Brush,
    on_load: &Callback<TagId>,
    on_put_away: Callback<MouseEvent>,
) -> Html {
    let (hint, choice, leave) = match loaded {
        Brush::Tag(loaded) => {
            let tags = tags(codebook, loaded, on_load);
            (say("brush-hint"), tags, say("brush-put-away"))
        }
        Brush::Place(_, quote) => {
            (say("place-hint"), html! { <q dir="auto">{ quote }</q> }, say("place-leave"))
        }
    };
    html! {
        <div id="brush" class="brush" role="region" aria-label={say("bar-brush")} data-chrome="">
            <span class="hint">{ hint }</span>
            { choice }
            <button type="button" class="quiet" onclick={on_put_away}>{ leave }</button>
        </div>
    }
}

fn tags(codebook: &Codebook, loaded: &TagId, on_load: &Callback<TagId>) -> Html {
    let tags = codebook.tags.iter().map(|tag| {
        let id = tag.id.clone();
        html! {
            <button type="button" class={classes!("choice", slot_class(tag))}
                aria-pressed={(tag.id == *loaded).to_string()}
                onclick={on_load.reform(move |_: MouseEvent| id.clone())}>
                { badge(tag) }<bdi>{ &tag.label }</bdi>
            </button>
        }
    });
    html! { <>{ for tags }</> }
}
