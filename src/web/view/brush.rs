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

/// What can be asked of the bar.
pub struct Hooks {
    /// Another tag is wanted on it.
    pub on_load: Callback<TagId>,
    /// The next place of the same words is to be shown.
    pub on_show: Callback<MouseEvent>,
    /// What is selected is the place.
    pub on_put: Callback<MouseEvent>,
    /// It is put away.
    pub on_put_away: Callback<MouseEvent>,
}

/// Markup for a bar that says what is on the brush, and offers other tags, or the places of
/// what gets one. `is_held` says whether something is selected.
pub fn brush(codebook: &Codebook, loaded: &Brush, is_held: bool, hooks: &Hooks) -> Html {
    let (hint, choice, leave) = match loaded {
        Brush::Tag(loaded) => {
            let tags = tags(codebook, loaded, &hooks.on_load);
            (say("brush-hint"), tags, say("brush-put-away"))
        }
        Brush::Place(unplaced) => {
            (say("place-hint"), sought(unplaced, is_held, hooks), say("place-leave"))
        }
    };
    html! {
        <div id="brush" class="brush" role="region" aria-label={say("bar-brush")} data-chrome="">
            <span class="hint">{ hint }</span>
            { choice }
            <button type="button" class="quiet" onclick={hooks.on_put_away.clone()}>{ leave }</button>
        </div>
    }
}

/// The words of an annotation that gets a place, and where they stand.
fn sought(unplaced: &Unplaced, is_held: bool, hooks: &Hooks) -> Html {
    let Unplaced { quote, places, shown, .. } = unplaced;
    let found = match shown {
        0 => Message::new("place-found"),
        shown => Message::new("place-nth").number("number", *shown),
    };
    html! {
        <>
            <q dir="auto">{ quote }</q>
            if !places.is_empty() {
                <span class="found" role="status">{ say(found.number("count", places.len())) }</span>
                <button type="button" class="small" onclick={hooks.on_show.clone()}>{ say("place-show") }</button>
            }
            if is_held {
                <button type="button" class="primary small" onclick={hooks.on_put.clone()}>{ say("place-put") }</button>
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
