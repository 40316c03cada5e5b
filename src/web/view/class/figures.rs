//! The numbers of a report, each with what it means and counts.

use yew::prelude::*;

use crate::{
    annotation::{Store, Tag},
    classroom::{
        Report,
        figure::{self, Figure, Scale},
    },
    web::{view::card::badge, words::say},
};

/// Markup for some.
pub(super) fn figures(figures: Vec<Figure>) -> Html {
    let row = |figure: Figure| {
        let value = figure.value();
        html! {
            <div>
                <dt>{ value.as_ref().map_or("–".into(), |value| say(value.clone())) }</dt>
                <dd>
                    { say(figure.meaning) }
                    if let Err(why) = value {
                        { " " }<strong>{ say(why) }</strong>
                    }
                    if let Some(certainty) = figure.certainty {
                        <p class="hint">{ say(certainty) }</p>
                    }
                </dd>
            </div>
        }
    };
    html! { <dl class="figures">{ for figures.into_iter().map(row) }</dl> }
}

/// How often each tag was used, and how far the class agrees on it.
pub(super) fn tags(report: &Report, store: &Store) -> Html {
    let all: usize = report.by_tag.iter().sum();
    let row = |(number, tag): (usize, &Tag)| {
        let count = report.by_tag[number];
        let share = say(figure::percent(count as f64 / all.max(1) as f64));
        let (Ok(alpha) | Err(alpha)) = figure::written(report.alphas[number], Scale::Plain);
        html! {
            <tr>
                <th scope="row"><span class="worn">{ badge(tag) }<bdi>{ &tag.label }</bdi></span></th>
                <td class="number">{ count }</td>
                <td class="number">{ share }</td>
                <td class="number">{ say(alpha) }</td>
            </tr>
        }
    };
    html! {
        <>
            <div class="wide" tabindex="0" role="region" aria-label={say("class-by-tag")}>
                <table class="by-tag">
                    <caption class="sr">{ say("class-by-tag") }</caption>
                    <thead><tr>
                        <th scope="col">{ say("class-column-tag") }</th>
                        <th scope="col">{ say("class-column-highlights") }</th>
                        <th scope="col">{ say("class-column-share") }</th>
                        <th scope="col">{ say("class-column-alpha") }</th>
                    </tr></thead>
                    <tbody>{ for store.codebook().tags.iter().enumerate().map(row) }</tbody>
                </table>
            </div>
            <p class="hint">{ say("class-by-tag-alpha") }</p>
        </>
    }
}
