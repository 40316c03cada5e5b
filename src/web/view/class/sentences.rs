//! Sentences, each with how many marked it and how they split; what was said of it is shown
//! where it is asked for.

use yew::prelude::*;

use super::{Class, List, Msg};
use crate::{
    annotation::{Store, Tag},
    classroom::{Report, Sentence, TagSet},
    exchange::class::warmth,
    web::{view::card::badge, words::say},
    words::Message,
};

impl Class {
    pub(super) fn view_sentences(
        &self,
        ctx: &Context<Self>,
        report: &Report,
        list: List,
        places: Vec<usize>,
    ) -> Html {
        let (heading, none) = match list {
            List::Splits => ("class-splits", say("class-splits-none")),
            _ => ("class-missed", say("class-missed-none")),
        };
        let all = places.len();
        if all == 0 {
            return html! { <p>{ none }</p> };
        }
        let shown = places.into_iter().take(self.shown(list));
        let class = classes!("heat", (list == List::Splits).then_some("splits"));
        html! {
            <>
                <ol {class} aria-labelledby={heading}>
                    { for shown.map(|place| self.view_sentence(ctx, report, list, place)) }
                </ol>
                { self.view_more(ctx, list, all) }
            </>
        }
    }

    fn view_sentence(
        &self,
        ctx: &Context<Self>,
        report: &Report,
        list: List,
        place: usize,
    ) -> Html {
        let store = &ctx.props().store;
        let sentence = &report.sentences[place];
        let is_open = self.open.contains(&(list, place));
        let warm = format!("warm-{}", warmth(sentence, report.coders()));
        let is_split = sentence.split() > 0;
        let onclick = ctx.link().callback(move |_| Msg::Toggle(list, place));
        html! {
            <li key={place} class={classes!(warm, is_split.then_some("split"))}>
                <button type="button" aria-expanded={is_open.to_string()} {onclick}>
                    <q dir="auto">{ store.article().quote(sentence.span) }</q>
                    { self.view_tally(report, place, store) }
                </button>
                if is_open {
                    { self.view_voices(ctx, report, place) }
                }
            </li>
        }
    }

    /// How many marked a sentence, and how they split.
    pub(super) fn view_tally(&self, report: &Report, place: usize, store: &Store) -> Html {
        let sentence = &report.sentences[place];
        let marked = Message::new("class-marked").number("marked", sentence.marked());
        html! {
            <span class="tally">
                <span>{ say(marked.number("count", report.coders())) }</span>
                { for sentence.readings.iter().map(|reading| view_reading(reading, store)) }
                if sentence.split() > 0 {
                    <span class="torn">{ say("class-is-split") }</span>
                }
                { view_key(sentence, store) }
            </span>
        }
    }
}

/// How many gave a sentence which tags.
pub(super) fn view_reading((tags, coders): &(TagSet, usize), store: &Store) -> Html {
    html! {
        <span class="taken">
            { for worn(*tags, store).map(view_tag) }
            <span class="number">{ coders }</span>
        </span>
    }
}

fn view_tag(tag: &Tag) -> Html {
    html! { <>{ badge(tag) }<bdi class="label">{ &tag.label }</bdi></> }
}

/// What the key says of a sentence, if it says anything.
fn view_key(sentence: &Sentence, store: &Store) -> Html {
    match sentence.key {
        None | Some(0) => Html::default(),
        Some(tags) => html! {
            <span class="taken key">
                <span>{ say("class-key") }</span>
                { for worn(tags, store).map(view_tag) }
            </span>
        },
    }
}

/// The tags of a set.
pub(super) fn worn(tags: TagSet, store: &Store) -> impl Iterator<Item = &Tag> {
    let all = store.codebook().tags.iter().enumerate();
    all.filter(move |(number, _)| tags & (1 << number) != 0).map(|(_, tag)| tag)
}
