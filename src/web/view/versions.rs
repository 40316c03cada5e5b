//! Bringing along what was said of an earlier version of the article.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    card::{badge, slot_class},
    clash::brought,
    dialog::dialog,
    wording::{parts, then_and_now},
};
use crate::{
    annotation::{Action, Annotation, AnnotationId, Codebook, Incoming, Session, Store, Tag},
    article::Canonical,
    exchange::w3c,
    revision::{self, Earlier, Standing},
    storage::Volume,
    web::{
        platform::clock,
        versions::{Compared, Edited, Versions},
        words::{locale, say},
    },
    words::Message,
};

/// What can be asked for there.
pub struct Hooks {
    /// Compare with the article of that id.
    pub on_choose: Callback<String>,
    /// Bring them along, or change one.
    pub on_action: Callback<Action>,
    /// Choose a new place for this one, which had these words.
    pub on_place: Callback<(Rc<Annotation>, String)>,
    /// Show one in the article.
    pub on_show: Callback<AnnotationId>,
    /// It was closed.
    pub on_close: Callback<Event>,
}

/// Markup for it.
pub fn versions(versions: &Versions, session: &Session, hooks: &Hooks) -> Html {
    let body = match versions {
        Versions::Candidates(volumes) => candidates(volumes, hooks),
        Versions::Compared(found) => compared(found, session, hooks),
    };
    dialog(say("versions-title"), hooks.on_close.clone(), body)
}

fn candidates(volumes: &[Volume], hooks: &Hooks) -> Html {
    if volumes.is_empty() {
        return html! { <p>{ say("versions-none") }</p> };
    }
    let choice = |volume: &Volume| {
        let id = volume.id.clone();
        let made = Message::new("shelf-highlights").number("count", volume.highlights);
        let touched = clock::local(&volume.touched, &locale());
        html! {
            <li>
                <button type="button" onclick={hooks.on_choose.reform(move |_: MouseEvent| id.clone())}>
                    <strong dir="auto">{ &volume.title }</strong>
                    <span>{ say(made) }{ " · " }{ touched }</span>
                </button>
            </li>
        }
    };
    html! {
        <>
            <p>{ say("versions-choose") }</p>
            <ul class="samples">{ for volumes.iter().map(choice) }</ul>
        </>
    }
}

fn compared(found: &Compared, session: &Session, hooks: &Hooks) -> Html {
    let Compared { title, file, tags, earlier, changes, .. } = found;
    let store = session.store();
    let here = Canonical::of(store.article());
    let standings = revision::standings(earlier, session);
    let of = |standing: Standing| {
        let all = earlier.iter().zip(&standings).filter(|(_, one)| **one == standing);
        all.map(|(one, _)| one).collect::<Vec<_>>()
    };
    let (lost, strange) = (of(Standing::Lost), of(Standing::Strange));
    let (unchanged, changed): (Vec<&Earlier>, Vec<&Earlier>) =
        of(Standing::Found).into_iter().partition(|one| one.is_exact);
    let line = |count: usize, words: Message| match count {
        0 => Html::default(),
        _ => html! { <li>{ say(words.number("count", count)) }</li> },
    };
    let moved = changed.iter().filter(|one| one.is_among_others(store)).count();
    let to_review = store.annotations().iter().filter_map(|made| {
        let (quote, is_reviewed) = w3c::replaced(made)?;
        (!is_reviewed).then(|| review(store, &here, made, &quote, hooks))
    });
    let to_review: Vec<_> = to_review.collect();
    let incoming = revision::bring(earlier, session);
    let staying = lost.iter().filter(|one| !one.can_be_orphan(store)).count();
    let bring = match (incoming.annotations.len(), incoming.orphans.len()) {
        (0, 0) => None,
        (0, count) => Some(Message::new("versions-keep").number("count", count)),
        (placed, orphans) => Some(Message::new("versions-bring").number("count", placed + orphans)),
    };
    let clashes = brought(&incoming, store);
    let action = Action::merge(incoming);
    let on_bring = hooks.on_action.reform(move |_: MouseEvent| action.clone());
    html! {
        <>
            <p dir="auto">{ title }</p>
            if let Some(name) = file {
                <p>{ say(Message::new("versions-file").text("name", name)) }</p>
            }
            <ul class="facts">
                { line(unchanged.len(), Message::new("versions-stand")) }
                { line(moved, Message::new("versions-moved")) }
                { line(changed.len() - moved, Message::new("versions-changed")) }
                { line(strange.len(), Message::new("versions-strange")) }
                { line(lost.len() - staying, Message::new("versions-gone")) }
                { line(staying, Message::new("versions-staying")) }
                { line(of(Standing::Changed).len(), Message::new("versions-newer")) }
                { line(of(Standing::Here).len(), Message::new("versions-here")) }
                { line(of(Standing::Orphan).len(), Message::new("versions-kept")) }
                { line(of(Standing::TakenAway).len(), Message::new("versions-taken-away")) }
            </ul>
            { list(say("versions-look"), changed.into_iter().map(|one| changed_words(store, &here, one)).collect()) }
            { list(say("versions-look"), to_review) }
            if !strange.is_empty() {
                <h3>{ say("versions-other-tags") }</h3>
                <p class="hint">{ say("versions-other-tags-hint") }</p>
                <ul class="removed">{ for strange.into_iter().map(|one| other_tag(store, &here, tags, one, hooks)) }</ul>
            }
            if !lost.is_empty() {
                <h3>{ say("versions-lost") }</h3>
                <p class="hint">{ say("versions-lost-hint") }</p>
                <ul class="removed">{ for lost.into_iter().map(|one| unplaced(store, tags, one, false, hooks)) }</ul>
            }
            if !changes.is_empty() {
                <details>
                    <summary>{ say(Message::new("versions-text").number("count", changes.len())) }</summary>
                    <ul class="removed edited">{ for changes.iter().map(|edited| change(store, edited)) }</ul>
                </details>
            }
            { clashes }
            <div class="actions staying">
                if let Some(words) = bring {
                    <button type="button" class="quiet" data-close="">{ say("cancel") }</button>
                    <button type="button" class="primary" data-close="" onclick={on_bring}>{ say(words) }</button>
                } else {
                    <button type="button" class="primary" data-close="">{ say("close") }</button>
                }
            </div>
        </>
    }
}

/// Markup for what was said of an earlier version and has no place in this one.
pub fn orphans(store: &Store, hooks: &Hooks) -> Html {
    let all = store.orphans().iter().filter_map(|orphan| Earlier::orphan(orphan));
    let body = html! {
        <>
            <p class="hint">{ say("orphans-hint") }</p>
            <ul class="removed">{ for all.map(|one| unplaced(store, store.codebook(), &one, true, hooks)) }</ul>
            <div class="actions">
                <button type="button" class="primary" data-close="">{ say("close") }</button>
            </div>
        </>
    };
    dialog(say("orphans-title"), hooks.on_close.clone(), body)
}

fn list(title: AttrValue, items: Vec<Html>) -> Html {
    match items.is_empty() {
        true => Html::default(),
        false => html! { <><h3>{ title }</h3><ul class="removed">{ for items }</ul></> },
    }
}

fn tag(tags: &Codebook, made: &Annotation) -> Html {
    let tag = tags.tag(&made.tag);
    tag.map_or_else(
        Html::default,
        |tag| html! { <>{ badge(tag) }<strong><bdi>{ &tag.label }</bdi></strong></> },
    )
}

fn changed_words(store: &Store, here: &Canonical, one: &Earlier) -> Html {
    let is = one.is.as_ref().unwrap_or(&one.was);
    html! {
        <li>
            { tag(store.codebook(), &one.was) }
            { then_and_now(store, here, is, &one.quote, &one.around) }
            { note(&one.was) }
        </li>
    }
}

fn review(store: &Store, here: &Canonical, made: &Annotation, was: &str, hooks: &Hooks) -> Html {
    let id = made.id.clone();
    let show = hooks.on_show.reform(move |_: MouseEvent| id.clone());
    html! {
        <li>
            { tag(store.codebook(), made) }
            { then_and_now(store, here, made, was, &w3c::around_replaced(made)) }
            { note(made) }
            { it_fits(made, &hooks.on_action) }
            <button type="button" class="quiet small" data-close="" onclick={show}>{ say("card-show") }</button>
        </li>
    }
}

/// A button that says that the words still mean what was said of them.
pub fn it_fits(made: &Annotation, on_action: &Callback<Action>) -> Html {
    let made = made.clone();
    let fits = on_action.reform(move |_: MouseEvent| {
        let looked_at = Annotation { modified: clock::now(), ..w3c::reviewed(&made) };
        Action::merge(Incoming { annotations: vec![looked_at], ..Incoming::default() })
    });
    html! { <button type="button" class="small" onclick={fits}>{ say("versions-fits") }</button> }
}

/// Paragraphs that became others, with the tags of what was said of them.
fn change(store: &Store, edited: &Edited) -> Html {
    let tags = edited.marked.iter().filter_map(|made| store.codebook().tag(&made.tag));
    let words = match &edited.wording {
        _ if edited.only_moved() => html! {
            <>
                <p class="hint">{ say("versions-same-words") }</p>
                { for edited.after.iter().map(|text| html! { <p dir="auto">{ text }</p> }) }
            </>
        },
        Some(wording) => {
            let wording = wording.iter().map(|(fate, words)| (*fate, &**words));
            html! { <p dir="auto">{ parts(wording) }</p> }
        }
        None => html! {
            <>
                { for edited.before.iter().map(|text| html! { <p><del dir="auto">{ text }</del></p> }) }
                { for edited.after.iter().map(|text| html! { <p><ins dir="auto">{ text }</ins></p> }) }
            </>
        },
    };
    html! {
        <li>
            { words }
            { for tags.map(|tag| html! { <>{ badge(tag) }<span class="sr">{ &tag.label }</span></> }) }
        </li>
    }
}

/// One that was found, but has a tag that is none here: it comes along with another.
fn other_tag(
    store: &Store,
    here: &Canonical,
    tags: &Codebook,
    one: &Earlier,
    hooks: &Hooks,
) -> Html {
    let is = one.is.as_ref().unwrap_or(&one.was);
    let bring = |tag: &Tag| {
        let made = retagged(is, tag);
        hooks.on_action.reform(move |_: MouseEvent| {
            let made = Annotation { modified: clock::now(), ..made.clone() };
            Action::merge(Incoming { annotations: vec![made], ..Incoming::default() })
        })
    };
    html! {
        <li>
            { tag(tags, &one.was) }
            if one.is_exact {
                <p dir="auto"><q>{ &one.quote }</q></p>
            } else {
                { then_and_now(store, here, is, &one.quote, &one.around) }
            }
            { note(&one.was) }
            { choice(store.codebook(), false, bring) }
        </li>
    }
}

fn retagged(made: &Annotation, tag: &Tag) -> Annotation {
    Annotation { tag: tag.id.clone(), subtag: None, ..made.clone() }
}

/// A button for each tag; `closes` says whether the dialog goes with it.
fn choice(
    codebook: &Codebook,
    closes: bool,
    choose: impl Fn(&Tag) -> Callback<MouseEvent>,
) -> Html {
    let closes = closes.then_some("");
    let button = |tag: &Tag| {
        html! {
            <button type="button" class={classes!("choice", slot_class(tag))} data-close={closes} onclick={choose(tag)}>
                { badge(tag) }<bdi>{ &tag.label }</bdi>
            </button>
        }
    };
    html! { <div class="choices">{ for codebook.tags.iter().map(button) }</div> }
}

fn note(made: &Annotation) -> Html {
    match made.note.as_str() {
        "" => Html::default(),
        note => html! { <p dir="auto">{ note }</p> },
    }
}

fn unplaced(store: &Store, tags: &Codebook, one: &Earlier, is_here: bool, hooks: &Hooks) -> Html {
    let id = one.was.id.clone();
    let remove = hooks.on_action.reform(move |_: MouseEvent| Action::Remove(id.clone()));
    let place = |made: Annotation| {
        let (made, quote) = (Rc::new(made), one.quote.clone());
        hooks.on_place.reform(move |_: MouseEvent| (made.clone(), quote.clone()))
    };
    // The context ends wherever it is long enough; half a word says nothing.
    let before = one.around.0.split_once(' ').map_or(&*one.around.0, |(_, words)| words);
    let after = one.around.1.rsplit_once(' ').map_or(&*one.around.1, |(words, _)| words);
    html! {
        <li>
            { tag(tags, &one.was) }
            <p dir="auto" class="context">{ "… " }{ before }<q>{ &one.quote }</q>{ after }{ " …" }</p>
            { note(&one.was) }
            if store.codebook().has_tags_of(&one.was) {
                <button type="button" class="small" data-close="" onclick={place(one.was.clone())}>{ say("versions-place") }</button>
            } else {
                <p class="hint">{ say("versions-place-tag") }</p>
                { choice(store.codebook(), true, |tag| place(retagged(&one.was, tag))) }
            }
            if is_here {
                <button type="button" class="quiet small delete" onclick={remove}>{ say("card-delete") }</button>
            }
        </li>
    }
}
