//! One highlight as a card: closed it is a line or two, open it can be changed.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::icon::{Picture, icon};
use crate::{
    annotation::{Action, Annotation, AnnotationId, Confidence, NOTE_LIMIT, Store, Tag},
    web::{
        platform::clock,
        words::{locale, say},
    },
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
    html! { <span class={classes!("badge", slot_class(tag))} aria-hidden="true">{ &tag.letter }</span> }
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
    let why = match (open, made.note.as_str()) {
        (Some(_), _) => Html::default(),
        (None, "") => html! { <span class="why missing">{ say("say-why") }</span> },
        (None, note) => html! { <span class="why" dir="auto">{ note }</span> },
    };
    html! {
        <div id={card_id(&made.id)} data-annotation={made.id.to_string()} class={classes!("card", slot_class(tag), open.map(|_| "open"))}>
            <button type="button" class="summary" aria-expanded={open.is_some().to_string()}
                onclick={named(&hooks.on_toggle, made)}>
                <span class="head">
                    { badge(tag) }
                    <span class="label">{ &tag.label }</span>
                    if let Some(subtag) = subtag { <span class="subtag">{ &subtag.label }</span> }
                    if unsure { <span class="unsure">{ say("card-unsure") }</span> }
                </span>
                <q class="quote" dir="auto">{ store.article().quote(made.span) }</q>
                { why }
            </button>
            { open.map_or_else(Html::default, |note| details(store, tag, made, note, hooks)) }
        </div>
    }
}

fn named(callback: &Callback<AnnotationId>, made: &Annotation) -> Callback<MouseEvent> {
    let id = made.id.clone();
    callback.reform(move |_| id.clone())
}

/// The part of an open card in which the highlight is changed.
fn details(store: &Store, tag: &Tag, made: &Annotation, note: &str, hooks: &Hooks) -> Html {
    let (id, now) = (&made.id, clock::now);
    let choice = |label: &str, meaning: &str, slot: Option<String>, chosen: bool, act: Action| {
        let onclick = hooks.on_action.reform(move |_: MouseEvent| act.clone());
        html! {
            <button type="button" class={classes!("choice", slot)} title={meaning.to_owned()}
                aria-pressed={chosen.to_string()} {onclick}>
                { label }
            </button>
        }
    };
    let tags = store.codebook().tags.iter().map(|other| {
        let action = Action::Retag(id.clone(), other.id.clone(), now());
        let chosen = other.id == made.tag;
        choice(&other.label, &other.definition, Some(slot_class(other)), chosen, action)
    });
    let subtags = tag.subtags.iter().map(|subtag| {
        let chosen = made.subtag.as_ref() == Some(&subtag.id);
        let next = (!chosen).then(|| subtag.id.clone());
        let action = Action::Refine(id.clone(), next, now());
        choice(&subtag.label, &subtag.definition, None, chosen, action)
    });
    let confidence = [
        (Confidence::Sure, say("card-choose-sure")),
        (Confidence::Unsure, say("card-choose-unsure")),
    ];
    let confidence = confidence.into_iter().map(|(confidence, label)| {
        let chosen = made.confidence == Some(confidence);
        let next = (!chosen).then_some(confidence);
        choice(&label, "", None, chosen, Action::Weigh(id.clone(), next, now()))
    });
    let oninput = hooks
        .on_write
        .reform(|event: InputEvent| event.target_unchecked_into::<HtmlTextAreaElement>().value());
    html! {
        <div class="details">
            <div class="choices" role="group" aria-label={say("card-tags")}>{ for tags }</div>
            <div class="choices" role="group" aria-label={say("card-kinds")}>{ for subtags }</div>
            <label class="note">
                <span>{ say("card-note") }</span>
                <textarea id={NOTE_ID} rows="3" dir="auto" maxlength={NOTE_LIMIT.to_string()}
                    value={note.to_owned()} {oninput} onblur={hooks.on_written.reform(|_: FocusEvent| ())} />
            </label>
            <div class="choices" role="group" aria-label={say("card-confidence")}>{ for confidence }</div>
            <div class="foot">
                <span class="made">{ when(made) }</span>
                <button type="button" class="quiet small" onclick={named(&hooks.on_show, made)}>
                    { say("card-show") }
                </button>
                <button type="button" class="quiet small" onclick={named(&hooks.on_edges, made)}>
                    { say("card-edges") }
                </button>
                <button type="button" class="quiet small delete" onclick={named(&hooks.on_delete, made)}>
                    { icon(Picture::Close) }{ say("card-delete") }
                </button>
            </div>
        </div>
    }
}

/// Who made it, and when it was made or last changed, in the reader's own way
/// of writing times.
fn when(made: &Annotation) -> AttrValue {
    let words = match made.modified == made.created {
        true => Message::new("card-made"),
        false => Message::new("card-changed"),
    };
    let time = clock::local(&made.modified, &locale());
    say(words.text("reader", made.creator.as_str()).text("time", &time))
}
