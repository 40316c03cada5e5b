//! The part of an open card in which its highlight is changed.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::{
    card::{Hooks, NOTE_ID, named, slot_class},
    icon::{Picture, icon},
    versions::it_fits,
    wording::then,
};
use crate::{
    annotation::{Action, Annotation, AnnotationId, Confidence, NOTE_LIMIT, Store, Timestamp},
    exchange::w3c,
    web::{
        platform::clock,
        words::{locale, say},
    },
    words::Message,
};

/// What a choice does to a highlight, at a time.
type Act = Box<dyn Fn(AnnotationId, Timestamp) -> Action>;

/// Markup for what stands under the words of an open card.
pub fn details(store: &Store, made: &Annotation, note: &str, hooks: &Hooks) -> Html {
    let Some(tag) = store.codebook().tag(&made.tag) else { return Html::default() };
    // A choice bears the time at which it is made, not that at which it is drawn.
    let choice = |label: &str, meaning: &str, slot: Option<String>, chosen: bool, act: Act| {
        let id = made.id.clone();
        let onclick = hooks.on_action.reform(move |_: MouseEvent| act(id.clone(), clock::now()));
        html! {
            <button type="button" class={classes!("choice", slot)} title={meaning.to_owned()}
                aria-pressed={chosen.to_string()} {onclick}>
                <bdi>{ label }</bdi>
            </button>
        }
    };
    let tags = store.codebook().tags.iter().map(|other| {
        let (chosen, tag) = (other.id == made.tag, other.id.clone());
        let act = Box::new(move |id, at| Action::Retag(id, tag.clone(), at));
        choice(&other.label, &other.definition, Some(slot_class(other)), chosen, act)
    });
    let subtags = tag.subtags.iter().map(|subtag| {
        let chosen = made.subtag.as_ref() == Some(&subtag.id);
        let next = (!chosen).then(|| subtag.id.clone());
        let act = Box::new(move |id, at| Action::Refine(id, next.clone(), at));
        choice(&subtag.label, &subtag.definition, None, chosen, act)
    });
    let confidence = [
        (Confidence::Sure, say("card-choose-sure")),
        (Confidence::Unsure, say("card-choose-unsure")),
    ];
    let confidence = confidence.into_iter().map(|(confidence, label)| {
        let chosen = made.confidence == Some(confidence);
        let next = (!chosen).then_some(confidence);
        choice(&label, "", None, chosen, Box::new(move |id, at| Action::Weigh(id, next, at)))
    });
    let oninput = hooks
        .on_write
        .reform(|event: InputEvent| event.target_unchecked_into::<HtmlTextAreaElement>().value());
    html! {
        <div class="details">
            { earlier(store, made, hooks) }
            <div class="choices" role="group" aria-label={say("card-tags")}>{ for tags }</div>
            <div class="choices" role="group" aria-label={say("card-kinds")}>{ for subtags }</div>
            <label class="note">
                <span>{ say("card-note") }</span>
                <textarea id={NOTE_ID} rows="3" dir="auto" maxlength={NOTE_LIMIT.to_string()}
                    value={note.to_owned()} readonly={hooks.is_read_only} {oninput} onblur={hooks.on_written.reform(|_: FocusEvent| ())} />
            </label>
            // The field itself takes no more, in units of UTF-16, and says nothing of it.
            if note.encode_utf16().count() >= NOTE_LIMIT {
                <p class="hint" role="alert">{ say(Message::new("card-note-full").number("limit", NOTE_LIMIT)) }</p>
            }
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

/// The words that it was about in an earlier version, until someone has looked.
fn earlier(store: &Store, made: &Annotation, hooks: &Hooks) -> Html {
    match w3c::replaced(made).filter(|(_, is_reviewed)| !is_reviewed) {
        Some((quote, _)) => html! {
            <div class="earlier">
                { then(store, made, &quote, &w3c::around_replaced(made)) }
                if !hooks.is_read_only { { it_fits(made, &hooks.on_action) } }
            </div>
        },
        None => Html::default(),
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
