//! Sentences, each with how many marked it and how they split; what was said of it is shown
//! where it is asked for.

use yew::prelude::*;

use super::{Class, List, Msg, PART};
use crate::{
    annotation::{Store, Tag},
    classroom::{Report, Sentence, TagSet},
    exchange::class::{Voice, warmth},
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
            List::Splits => ("class-splits", Some(say("class-splits-none"))),
            List::Missed => ("class-missed", Some(say("class-missed-none"))),
            List::Article | List::Students | List::Table => ("class-heat", None),
        };
        let all = places.len();
        if let (0, Some(none)) = (all, none) {
            return html! { <p>{ none }</p> };
        }
        let drawn = if list == List::Article { self.parts * PART } else { usize::MAX };
        // Once all parts are drawn, so is whatever more is asked for.
        let drawn = if self.is_unfinished() { drawn } else { usize::MAX };
        let shown = places.into_iter().take(self.shown(list).min(drawn));
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
        let marked = Message::new("class-marked").number("marked", sentence.marked());
        html! {
            <li key={place} class={classes!(warm, is_split.then_some("split"))}>
                <button type="button" aria-expanded={is_open.to_string()} {onclick}>
                    <q dir="auto">{ store.article().quote(sentence.span) }</q>
                    <span class="tally">
                        <span>{ say(marked.number("count", report.coders())) }</span>
                        { for sentence.readings.iter().map(|reading| view_reading(reading, store)) }
                        if is_split {
                            <span class="torn">{ say("class-is-split") }</span>
                        }
                        { view_key(sentence, store) }
                    </span>
                </button>
                if is_open {
                    { self.view_voices(report, place, store) }
                }
            </li>
        }
    }

    fn view_voices(&self, report: &Report, place: usize, store: &Store) -> Html {
        let Some(voices) = self.voices.get(&place) else {
            return html! { <p class="hint" role="status">{ say("class-working") }</p> };
        };
        if voices.is_empty() {
            return html! { <p class="hint" role="status">{ say("class-no-notes") }</p> };
        }
        let voice = |Voice { student, tag, note }: &Voice| {
            let who = match student {
                Some(place) => self.called(report, *place),
                None => say("class-key"),
            };
            let tag = store.codebook().tags.get(*tag);
            html! {
                <li>
                    if let Some(tag) = tag {
                        { badge(tag) }<span class="sr">{ &tag.label }</span>
                    }
                    <span><bdi class="who">{ who }</bdi>{ " " }<span dir="auto">{ note.clone() }</span></span>
                </li>
            }
        };
        html! { <ul class="voices">{ for voices.iter().map(voice) }</ul> }
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
    html! { <>{ badge(tag) }<span class="label">{ &tag.label }</span></> }
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
