//! One highlight as a card: closed it is a line or two, open it can be changed.

use yew::prelude::*;

use super::class_name::class_name;
use crate::{
    annotation::{Action, Annotation, AnnotationId, Confidence, Store, Tag},
    exchange::w3c,
    web::{rare, words::say},
    words::Message,
};

/// What can be asked of a card.
#[derive(Clone, PartialEq)]
pub struct Hooks {
    /// Open this card, or close it.
    pub on_toggle: Callback<AnnotationId>,
    /// Show the words in the article.
    pub on_show: Callback<AnnotationId>,
    /// Change where it begins and ends.
    pub on_edges: Callback<AnnotationId>,
    /// Delete it.
    pub on_delete: Callback<AnnotationId>,
    /// Change it.
    pub on_action: Callback<Action>,
    /// The note now reads so, but is still being written.
    pub on_write: Callback<String>,
    /// The note's field was left.
    pub on_written: Callback<()>,
    /// Whether nothing can be written.
    pub is_read_only: bool,
}

/// The id of a card's element.
pub fn card_id(id: &AnnotationId) -> String {
    format!("card-{id}")
}

/// The id of an open card's note.
pub const NOTE_ID: &str = "note";

/// The class that gives an element a tag's colour and underline.
pub fn slot_class(tag: &Tag) -> String {
    format!("slot-{}", tag.slot.number())
}

/// Markup for a tag's letter in its colours; the name stands beside it.
pub fn badge(tag: &Tag) -> Html {
    html! { <span ~className={class_name("badge", Some(&slot_class(tag)))} aria-hidden="true">{ &tag.letter }</span> }
}

/// What a highlight's button is called where only a letter is seen.
pub fn highlight_name(tag: &Tag, quote: &str) -> AttrValue {
    say(Message::new("highlight-name").text("tag", &tag.label).text("quote", quote))
}

/// Markup for a closed card, or with the words of its note for an open one.
pub fn card(store: &Store, made: &Annotation, open: Option<&str>, hooks: &Hooks) -> Html {
    let Some(tag) = store.codebook().tag(&made.tag) else { return Html::default() };
    let subtag = made.subtag.as_ref().and_then(|subtag| tag.subtag(subtag));
    let unsure = made.confidence == Some(Confidence::Unsure);
    let asks = w3c::replaced(made).is_some_and(|(_, is_reviewed)| !is_reviewed);
    let why = match (open, made.note.as_str()) {
        (Some(_), _) => Html::default(),
        (None, "") => html! { <span class="why missing">{ say("say-why") }</span> },
        (None, note) => html! { <span class="why" dir="auto">{ note }</span> },
    };
    let details = open.zip(rare::here());
    let details = details.map(|(note, rare)| (rare.details)(store, made, note, hooks));
    html! {
        <div id={card_id(&made.id)} data-annotation={made.id.to_string()} class={classes!("card", slot_class(tag), open.map(|_| "open"))}>
            <button type="button" class="summary" aria-expanded={open.is_some().to_string()}
                onclick={named(&hooks.on_toggle, made)}>
                <span class="head">
                    { badge(tag) }
                    <bdi class="label">{ &tag.label }</bdi>
                    if let Some(subtag) = subtag { <span class="subtag"><bdi>{ &subtag.label }</bdi></span> }
                    if unsure { <span class="unsure">{ say("card-unsure") }</span> }
                    if asks { <span class="again">{ say("card-again") }</span> }
                </span>
                <q class="quote" dir="auto">{ store.article().quote(made.span) }</q>
                { why }
            </button>
            { details.unwrap_or_default() }
        </div>
    }
}

/// A click that is about one highlight.
pub fn named(callback: &Callback<AnnotationId>, made: &Annotation) -> Callback<MouseEvent> {
    let id = made.id.clone();
    callback.reform(move |_| id.clone())
}
