//! Words as they were and as they are, with what differs between them.

use yew::prelude::*;

use crate::{
    anchor::{Fate, Part, reworded},
    annotation::{Annotation, Store},
    article::Canonical,
    revision,
    web::words::say,
};

/// How many characters before and after some words tell where they stand.
const AROUND: usize = 32;

/// How many characters of what was kept are shown before the first change.
const LEAD: usize = 60;

/// How many characters of earlier words are shown where there is little room.
const SHORT: usize = 200;

/// Markup for parts of one wording or of two: what was deleted is struck, what was inserted
/// underlined.
pub fn parts<'t>(parts: impl IntoIterator<Item = Part<'t>>) -> Html {
    let part = |(fate, words): Part<'t>| match fate {
        Fate::Kept => html! { words.to_owned() },
        Fate::Deleted => html! { <del>{ words.to_owned() }</del> },
        Fate::Inserted => html! { <ins>{ words.to_owned() }</ins> },
    };
    parts.into_iter().map(part).collect()
}

/// Markup for the words of an annotation that are here now, beside those that it was about
/// before, which stood in `around`.
pub fn then_and_now(
    store: &Store,
    here: &Canonical,
    made: &Annotation,
    was: &str,
    around: &(String, String),
) -> Html {
    let is = store.article().quote(made.span);
    if was == is {
        return html! {
            <>
                <p dir="auto"><q>{ is }</q></p>
                <p class="hint">{ say("versions-same-words") }</p>
                { elsewhere(here, made, around) }
            </>
        };
    }
    let differing = reworded(was, &is);
    let but = |not: Fate| parts(differing.iter().copied().filter(|(fate, _)| *fate != not));
    html! {
        <dl class="both">
            <dt>{ say("versions-was") }</dt><dd><q dir="auto">{ but(Fate::Inserted) }</q></dd>
            <dt>{ say("versions-is") }</dt><dd><q dir="auto">{ but(Fate::Deleted) }</q></dd>
        </dl>
    }
}

/// The same where there is little room, under the words that are here now.
pub fn then(store: &Store, made: &Annotation, was: &str, around: &(String, String)) -> Html {
    let is = store.article().quote(made.span);
    if was == is {
        return html! {
            <>
                <p>{ say("versions-same-words") }</p>
                { elsewhere(&Canonical::of(store.article()), made, around) }
            </>
        };
    }
    let differing = reworded(was, &is);
    let has_deleted = differing.iter().any(|(fate, _)| *fate == Fate::Deleted);
    let but = |not: Fate| {
        let wanted = differing.iter().copied().filter(|(fate, _)| *fate != not);
        let (is_cut, shown) = shortened(&wanted.collect::<Vec<_>>());
        html! { <q dir="auto">{ if is_cut { "…" } else { "" } }{ parts(shown) }</q> }
    };
    html! {
        <>
            <p>{ say("card-earlier") }{ " " }{ but(Fate::Inserted) }</p>
            // Where nothing is struck, what came shows what differs.
            if !has_deleted {
                <p>{ say("card-now") }{ " " }{ but(Fate::Deleted) }</p>
            }
        </>
    }
}

/// What stood around some words, and what stands around them now.
fn elsewhere(here: &Canonical, made: &Annotation, around: &(String, String)) -> Html {
    let now = revision::around(here, made.span);
    let side = |(before, after): &(String, String)| {
        html! {
            <dd dir="auto">{ "… " }{ nearest_before(before) }{ "[…]" }{ nearest_after(after) }{ " …" }</dd>
        }
    };
    html! {
        <dl class="both">
            <dt>{ say("versions-around-was") }</dt>{ side(around) }
            <dt>{ say("versions-around-is") }</dt>{ side(&now) }
        </dl>
    }
}

/// The last words of a context, which begins wherever it was long enough: half a word says
/// nothing.
fn nearest_before(context: &str) -> &str {
    let Some((at, _)) = context.char_indices().rev().nth(AROUND - 1) else {
        return context.trim_start();
    };
    let near = &context[at..];
    near.split_once(char::is_whitespace).map_or(near, |(_, words)| words).trim_start()
}

/// The first words of a context.
fn nearest_after(context: &str) -> &str {
    if context.chars().nth(AROUND - 1).is_none() {
        return context.trim_end();
    }
    let end = context.char_indices().nth(AROUND).map_or(context.len(), |(end, _)| end);
    let near = &context[..end];
    near.rsplit_once(char::is_whitespace).map_or(near, |(words, _)| words).trim_end()
}

/// Enough of some words to know them by, the first change among them; and whether they lack
/// their beginning.
fn shortened<'t>(whole: &[Part<'t>]) -> (bool, Vec<Part<'t>>) {
    let mut shown = Vec::new();
    let mut room = SHORT;
    let mut is_cut = false;
    for (index, &(fate, words)) in whole.iter().enumerate() {
        let mut words = words;
        if index == 0
            && fate == Fate::Kept
            && whole.len() > 1
            && let Some((at, _)) = words.char_indices().rev().nth(LEAD)
        {
            words = words[at..].split_once(char::is_whitespace).map_or(&words[at..], |it| it.1);
            is_cut = true;
        }
        match words.char_indices().nth(room) {
            Some((end, _)) => {
                shown.extend([(fate, &words[..end]), (Fate::Kept, "…")]);
                break;
            }
            None => {
                shown.push((fate, words));
                room -= words.chars().count();
            }
        }
    }
    (is_cut, shown)
}
