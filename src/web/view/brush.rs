//! The brush: what everything selected gets at once, or the next thing.

use std::rc::Rc;

use yew::prelude::*;

use super::card::{badge, slot_class};
use crate::{
    annotation::{Annotation, Codebook, TagId},
    article::{Article, Canonical, CanonicalSpan},
    text::TextSpan,
    web::words::say,
    words::Message,
};

/// What is on it.
#[derive(Clone, PartialEq)]
pub enum Brush {
    /// A tag, which everything selected gets.
    Tag(TagId),
    /// An annotation without a place: what is selected next is its place.
    Place(Unplaced),
}

/// An annotation that gets a place.
#[derive(Clone, PartialEq)]
pub struct Unplaced {
    /// The annotation.
    pub made: Rc<Annotation>,
    /// Its words in the earlier version.
    pub quote: String,
    /// Where the same words stand in this one.
    pub places: Rc<[TextSpan]>,
    /// How many of these have been shown.
    pub shown: usize,
}

/// The most places of the same words that are told.
const PLACES: usize = 20;

impl Unplaced {
    /// One that had these words, in an article that may have them, too.
    pub fn new(made: Rc<Annotation>, quote: String, article: &Article) -> Self {
        let canonical = Canonical::of(article);
        let places = canonical.text().match_indices(&*quote).filter_map(|(start, words)| {
            let end = canonical.char_of(start + words.len());
            canonical.to_full(CanonicalSpan::new(canonical.char_of(start), end)?)
        });
        let places = places.take(PLACES).collect();
        Self { made, quote, places, shown: 0 }
    }
}

impl Brush {
    /// The tag that what is selected gets.
    pub fn tag(&self) -> &TagId {
        match self {
            Self::Tag(tag) => tag,
            Self::Place(unplaced) => &unplaced.made.tag,
        }
    }
}

/// Markup for a bar that says what is on the brush, and offers other tags.
pub fn brush(
    codebook: &Codebook,
    loaded: &Brush,
    on_load: &Callback<TagId>,
    on_show: Callback<MouseEvent>,
    on_put_away: Callback<MouseEvent>,
) -> Html {
    let (hint, choice, leave) = match loaded {
        Brush::Tag(loaded) => {
            let tags = tags(codebook, loaded, on_load);
            (say("brush-hint"), tags, say("brush-put-away"))
        }
        Brush::Place(unplaced) => {
            (say("place-hint"), sought(unplaced, on_show), say("place-leave"))
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

/// The words of an annotation that gets a place, and where they stand.
fn sought(unplaced: &Unplaced, on_show: Callback<MouseEvent>) -> Html {
    let Unplaced { quote, places, .. } = unplaced;
    html! {
        <>
            <q dir="auto">{ quote }</q>
            if !places.is_empty() {
                <span class="found">{ say(Message::new("place-found").number("count", places.len())) }</span>
                <button type="button" class="small" onclick={on_show}>{ say("place-show") }</button>
            }
        </>
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
