//! The article as a strip, and the table behind it, which says the same.

use yew::prelude::*;

use super::{Class, List, Msg, sentences::view_reading};
use crate::{
    classroom::{Report, Sentence, figure},
    exchange::class::Strip,
    web::words::say,
};

impl Class {
    pub(super) fn view_strip(&self, ctx: &Context<Self>, report: &Report) -> Html {
        let strip = Strip::of(report);
        let onclick = ctx.link().callback(|_| Msg::Table);
        html! {
            <figure class="class-strip">
                <svg role="img" aria-labelledby="class-strip" preserveAspectRatio="none"
                    viewBox={strip.view_box}>
                    <path class="up" d={strip.up} />
                    <path class="down" d={strip.down} />
                    <path class="line" d={strip.line} />
                </svg>
                <figcaption id="class-strip" class="hint">{ say(strip.meaning) }</figcaption>
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
