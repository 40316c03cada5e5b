//! Two articles on the same event: how each was tagged, what only one of them says, and
//! what both say in words of their own.

use yew::prelude::*;

use super::sentences::view_reading;
use crate::{
    annotation::{Store, Subtag, Tag},
    article::Article,
    classroom::{Agreement, Pair, Sentence, Side, Twice, figure},
    text::TextSpan,
    web::{view::card::badge, words::say},
    words::Message,
};

/// Each article with what its class made of it.
type Sides<'a> = [(&'a Side, &'a Store); 2];

/// Markup for them; of each list so many entries are shown.
pub(super) fn twice(
    told: &Twice,
    [here, there]: [&Store; 2],
    shown: usize,
    on_more: &Callback<MouseEvent>,
) -> Html {
    let [first, second] = &told.sides;
    let sides = [(first, here), (second, there)];
    let longest = sides.iter().map(|(side, _)| side.only.len()).max();
    let is_cut = longest.max(Some(told.pairs.len())) > Some(shown);
    html! {
        <>
            { shares(sides) }
            <p class="hint">{ say("twice-only-lead") }</p>
            <div class="abreast">{ for sides.iter().map(|side| only(*side, shown)) }</div>
            <h4 id="twice-pairs">{ say("twice-pairs") }</h4>
            <p class="hint">{ say("twice-pairs-lead") }</p>
            if told.pairs.is_empty() {
                <p>{ say("twice-pairs-none") }</p>
            } else {
                <ol class="pairs" aria-labelledby="twice-pairs">
                    { for told.pairs.iter().take(shown).map(|pair| view_pair(pair, sides)) }
                </ol>
            }
            if is_cut {
                <button type="button" class="quiet" onclick={on_more}>{ say("class-more") }</button>
            }
        </>
    }
}

/// Every tag with its share in either, and below it the sub-tags that were used.
fn shares(sides: Sides) -> Html {
    let tags = &sides[0].1.codebook().tags;
    let column = |(side, store): &(&Side, &Store)| {
        let students = Message::new("class-students").number("count", side.coders);
        html! { <th scope="col"><bdi class="told">{ store.article().title() }</bdi>{ say(students) }</th> }
    };
    let row = |(number, tag): (usize, &Tag)| {
        let is_used = |subtag: &(usize, &Subtag)| {
            sides.iter().any(|(side, _)| side.by_subtag[number][subtag.0] > 0)
        };
        let subtags = tag.subtags.iter().enumerate().filter(is_used);
        let subrow = |(place, subtag): (usize, &Subtag)| {
            let cells = sides.iter().map(|(side, _)| {
                cell(side.by_subtag[number][place], side.share_of_subtag(number, place))
            });
            html! { <tr class="finer"><th scope="row"><bdi>{ &subtag.label }</bdi></th>{ for cells }</tr> }
        };
        let cells = sides.iter().map(|(side, _)| cell(side.by_tag[number], side.share(number)));
        html! {
            <>
                <tr>
                    <th scope="row"><span class="worn">{ badge(tag) }<bdi>{ &tag.label }</bdi></span></th>
                    { for cells }
                </tr>
                { for subtags.map(subrow) }
            </>
        }
    };
    let is_bare = |(side, _): &&(&Side, &Store)| side.by_tag.iter().all(|count| *count == 0);
    let bare = |(_, store): &(&Side, &Store)| {
        let words = Message::new("twice-nobody").text("title", &store.article().title());
        html! { <p>{ say(words) }</p> }
    };
    html! {
        <>
            <h4 id="twice-shares">{ say("twice-shares") }</h4>
            { for sides.iter().filter(is_bare).map(bare) }
            <div class="wide" tabindex="0" role="region" aria-labelledby="twice-shares">
                <table class="shares">
                    <thead><tr>
                        <th scope="col">{ say("class-column-tag") }</th>
                        { for sides.iter().map(column) }
                    </tr></thead>
                    <tbody>{ for tags.iter().enumerate().map(row) }</tbody>
                </table>
            </div>
            <p class="hint">{ say("twice-shares-of") }</p>
        </>
    }
}

/// A number of highlights and its share, as words and as a bar.
fn cell(count: usize, share: Agreement) -> Html {
    let bar = |share: f64| {
        html! {
            <svg class="share" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
                <path d={format!("M0 0h{:.1}v1H0z", share * 100.0)} />
            </svg>
        }
    };
    let words = share.map_or("–".into(), |share| say(figure::percent(share)));
    html! { <td class="number">{ count }{ " · " }{ words }{ for share.ok().map(bar) }</td> }
}

/// What only one of them says.
fn only((side, store): (&Side, &Store), shown: usize) -> Html {
    let title = Message::new("twice-only").text("title", &store.article().title());
    let entry = |place: &usize| {
        let sentence = &side.sentences[*place];
        html! { <li>{ view_sentence(sentence, &[], side, store) }</li> }
    };
    html! {
        <div>
            <h4>{ say(title) }</h4>
            if side.only.is_empty() {
                <p>{ say("twice-only-none") }</p>
            } else {
                <ul class="only">{ for side.only.iter().take(shown).map(entry) }</ul>
            }
        </div>
    }
}

fn view_pair(Pair { places, own, .. }: &Pair, sides: Sides) -> Html {
    let one = |number: usize| {
        let (side, store) = sides[number];
        let sentence = &side.sentences[places[number]];
        html! {
            <div>
                <p class="told"><bdi>{ store.article().title() }</bdi></p>
                { view_sentence(sentence, &own[number], side, store) }
            </div>
        }
    };
    html! { <li class="abreast">{ one(0) }{ one(1) }</li> }
}

/// A sentence, the words of its own in it, and how the class tagged it.
fn view_sentence(sentence: &Sentence, own: &[TextSpan], side: &Side, store: &Store) -> Html {
    let marked = Message::new("class-marked").number("marked", sentence.marked());
    html! {
        <>
            <q dir="auto">{ worded(store.article(), sentence.span, own) }</q>
            <span class="tally">
                <span>{ say(marked.number("count", side.coders)) }</span>
                { for sentence.readings.iter().map(|reading| view_reading(reading, store)) }
            </span>
        </>
    }
}

fn worded(article: &Article, span: TextSpan, own: &[TextSpan]) -> Html {
    let mut at = span.start();
    let mut parts: Vec<Html> = Vec::new();
    for word in own {
        parts.push(article.words(at..word.start()).into());
        parts.push(html! { <b class="own">{ article.words(word.start()..word.end()) }</b> });
        at = word.end();
    }
    parts.push(article.words(at..span.end()).into());
    parts.into_iter().collect()
}
