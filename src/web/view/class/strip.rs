//! The article as a strip: how many marked each sentence, and how many of them went against
//! its most usual tag. The table behind it says the same.

use yew::prelude::*;

use super::{Class, List, Msg, sentences::view_reading};
use crate::{
    classroom::{Report, Sentence, figure},
    web::words::say,
    words::Message,
};

/// How many steps wide the strip is, and how high on either side of its line.
const WIDTH: usize = 600;
const HEIGHT: usize = 40;

impl Class {
    pub(super) fn view_strip(&self, ctx: &Context<Self>, report: &Report) -> Html {
        let most = report.sentences.iter().map(Sentence::marked).max().unwrap_or(0);
        let words = Message::new("class-strip").number("most", most);
        let words = say(words.number("count", report.coders()));
        let onclick = ctx.link().callback(|_| Msg::Table);
        html! {
            <figure class="class-strip">
                <svg role="img" aria-labelledby="class-strip" preserveAspectRatio="none"
                    viewBox={format!("0 0 {WIDTH} {}", 2 * HEIGHT)}>
                    <path class="up" d={bars(report, Sentence::marked, true)} />
                    <path class="down" d={bars(report, against, false)} />
                    <path class="line" d={format!("M0 {HEIGHT}h{WIDTH}")} />
                </svg>
                <figcaption id="class-strip" class="hint">{ words }</figcaption>
                <details>
                    <summary {onclick}>{ say("class-strip-table") }</summary>
                    if self.with_table {
                        { self.view_table(ctx, report) }
                    }
                </details>
            </figure>
        }
    }

    fn view_table(&self, ctx: &Context<Self>, report: &Report) -> Html {
        let store = &ctx.props().store;
        let row = |sentence: &Sentence| {
            let majority = sentence.majority().map(|share| say(figure::percent(share)));
            html! {
                <tr>
                    <th scope="row" dir="auto">{ store.article().quote(sentence.span) }</th>
                    <td class="number">{ sentence.marked() }</td>
                    <td>{ for sentence.readings.iter().map(|reading| view_reading(reading, store)) }</td>
                    <td class="number">{ majority.unwrap_or("–".into()) }</td>
                </tr>
            }
        };
        html! {
            <>
                <div class="wide" tabindex="0" role="region" aria-labelledby="class-heat">
                    <table>
                        <thead><tr>
                            <th scope="col">{ say("class-column-sentence") }</th>
                            <th scope="col">{ say("class-column-marked") }</th>
                            <th scope="col">{ say("class-column-tags") }</th>
                            <th scope="col">{ say("class-column-majority") }</th>
                        </tr></thead>
                        <tbody>{ for report.sentences.iter().take(self.shown(List::Table)).map(row) }</tbody>
                    </table>
                </div>
                { self.view_more(ctx, List::Table, report.sentences.len()) }
            </>
        }
    }
}

/// How many of those who marked a sentence did not choose its most usual tag.
fn against(sentence: &Sentence) -> usize {
    sentence.marked() - sentence.most_usual()
}

/// A bar for each sentence, as wide as it is long, on one side of the line.
fn bars(report: &Report, size: impl Fn(&Sentence) -> usize, is_up: bool) -> String {
    let end = report.sentences.last().map_or(1, |sentence| sentence.span.end().0 as usize);
    let mut path = String::new();
    for sentence in &report.sentences {
        let [from, to] =
            [sentence.span.start(), sentence.span.end()].map(|at| at.0 as usize * WIDTH / end);
        let height = size(sentence) * HEIGHT / report.coders().max(1);
        // A gap of one step parts it from the next.
        let width = (to - from).saturating_sub(1).max(1);
        if height > 0 {
            let (there, back) = if is_up { ("v-", "v") } else { ("v", "v-") };
            path += &format!("M{from} {HEIGHT}{there}{height}h{width}{back}{height}z");
        }
    }
    path
}
