//! The article as running text. Each sentence that was marked is a button: how strongly it is
//! set off says how many marked it, and a small line behind it says so in numbers and letters,
//! with how they split. What was said of it opens below its paragraph.

use yew::prelude::*;

use super::{AHEAD, Class, List, Msg, PART, sentences::worn};
use crate::{
    annotation::Store,
    article::Kind,
    classroom::{Report, Sentence, TagSet},
    exchange::class::warmth,
    text::{CharOffset, Language},
    web::words::say,
    words::Message,
};

/// How many ways of reading a sentence the small line tells.
const READINGS: usize = 3;

impl Class {
    /// Paragraph by paragraph, as far as the article is shown.
    pub(super) fn view_flow(&self, ctx: &Context<Self>, report: &Report) -> Html {
        let article = ctx.props().store.article();
        // Once all parts are drawn, so is whatever more is asked for.
        let drawn = if self.is_unfinished() { (self.parts - AHEAD) * PART } else { usize::MAX };
        let limit = self.shown(List::Article).min(drawn);
        let mut paragraphs = Vec::new();
        let mut place = 0;
        while place < report.sentences.len().min(limit) {
            let block = article.block_at(report.sentences[place].span.start());
            let end = article.block_range(block).end;
            let rest = &report.sentences[place..];
            let count = rest.iter().take_while(|sentence| sentence.span.start() < end).count();
            paragraphs.push(self.view_paragraph(ctx, report, block, place..place + count));
            place += count;
        }
        html! {
            <>
                <div class="flow" lang={article.language().map(Language::as_str).unwrap_or_default().to_owned()}>{ for paragraphs }</div>
                { self.view_more(ctx, List::Article, report.sentences.len()) }
            </>
        }
    }

    fn view_paragraph(
        &self,
        ctx: &Context<Self>,
        report: &Report,
        block: usize,
        places: std::ops::Range<usize>,
    ) -> Html {
        let store = &ctx.props().store;
        let article = store.article();
        let range = article.block_range(block);
        let mut told = range.start;
        // What stands between two sentences, and before the first.
        let mut until = |place: CharOffset, after: CharOffset| {
            let between = article.words(told..place.max(told)).to_owned();
            told = after;
            between
        };
        let mut text = Vec::new();
        for place in places.clone() {
            let span = report.sentences[place].span;
            text.push(html! { <>{ until(span.start(), span.end()) }</> });
            text.push(self.view_passage(ctx, report, place));
        }
        text.push(html! { <>{ until(range.end, range.end) }</> });
        let is_open = |place: &usize| self.open.contains(&(List::Article, *place));
        let is_heading = matches!(article.blocks()[block].kind, Kind::Title | Kind::Heading);
        html! {
            // All have keys: the text is not made anew when something opens below it, and keeps the focus.
            <div key={block} class="passages">
                <p key="text" dir="auto" class={is_heading.then_some("titled")}>{ for text }</p>
                { for places.filter(is_open).map(|place| self.view_said(ctx, report, place)) }
            </div>
        }
    }

    /// A sentence among others.
    fn view_passage(&self, ctx: &Context<Self>, report: &Report, place: usize) -> Html {
        let store = &ctx.props().store;
        let sentence = &report.sentences[place];
        let quote = store.article().quote(sentence.span);
        if sentence.marked() == 0 && sentence.key.unwrap_or(0) == 0 {
            return html! { <>{ quote }</> };
        }
        let is_open = self.open.contains(&(List::Article, place));
        let is_split = sentence.split() > 0;
        let warm = format!("warm-{}", warmth(sentence, report.coders()));
        let class = classes!("passage", warm, is_split.then_some("split"));
        let onclick = ctx.link().callback(move |_| Msg::Toggle(List::Article, place));
        // A button cannot be broken into lines, so this is none; it answers to the same keys.
        let onkeydown = ctx.link().batch_callback(move |event: KeyboardEvent| {
            let is_meant = matches!(&*event.key(), "Enter" | " ");
            if is_meant {
                event.prevent_default();
            }
            (is_meant && !event.repeat()).then_some(Msg::Toggle(List::Article, place))
        });
        let marked = Message::new("class-marked").number("marked", sentence.marked());
        html! {
            <span {class} role="button" tabindex="0" aria-expanded={is_open.to_string()} {onclick} {onkeydown}>
                { quote }
                <sup class="counted-by" dir="auto" aria-hidden="true">{ brief(sentence, store) }</sup>
                <span class="sr">
                    { " – " }{ say(marked.number("count", report.coders())) }
                    { for sentence.readings.iter().map(|reading| in_words(reading, store)) }
                    if is_split {
                        { ", " }{ say("class-is-split") }
                    }
                </span>
            </span>
        }
    }

    /// What was said of a sentence, below its paragraph.
    fn view_said(&self, ctx: &Context<Self>, report: &Report, place: usize) -> Html {
        let store = &ctx.props().store;
        html! {
            <div key={format!("said-{place}")} class="said-of">
                <q dir="auto">{ store.article().quote(report.sentences[place].span) }</q>
                { self.view_tally(report, place, store) }
                { self.view_voices(ctx, report, place) }
            </div>
        }
    }
}

/// How many marked a sentence, and the letters of the tags they chose; with numbers where they
/// chose differently.
fn brief(sentence: &Sentence, store: &Store) -> String {
    let letters =
        |tags: TagSet| worn(tags, store).map(|tag| &*tag.letter).collect::<Vec<_>>().join("+");
    // Whatever is said in numbers keeps to the words that it belongs to.
    let mut brief = format!("\u{2060}{}", sentence.marked());
    let is_split = sentence.readings.len() > 1;
    for (tags, coders) in sentence.readings.iter().take(READINGS) {
        brief += &format!("\u{a0}{}", letters(*tags));
        if is_split {
            brief += &coders.to_string();
        }
    }
    if sentence.readings.len() > READINGS {
        brief += "\u{a0}…";
    }
    brief
}

/// How many gave a sentence which tags, for who does not see it.
fn in_words((tags, coders): &(TagSet, usize), store: &Store) -> String {
    let labels: Vec<&str> = worn(*tags, store).map(|tag| &*tag.label).collect();
    format!(", {} {coders}", labels.join(" + "))
}
