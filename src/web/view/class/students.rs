//! What each student did, and the class.

use yew::prelude::*;

use super::{Class, List, Msg};
use crate::{
    annotation::Tag,
    classroom::{
        Report, Student,
        figure::{self, Scale},
    },
    web::{view::card::badge, words::say},
};

impl Class {
    pub(super) fn view_students(&self, ctx: &Context<Self>, report: &Report) -> Html {
        let tags = &ctx.props().store.codebook().tags;
        let column = |tag: &Tag| {
            html! { <th scope="col"><span class="worn">{ badge(tag) }<bdi class="label">{ &tag.label }</bdi></span></th> }
        };
        let mut students: Vec<(usize, &Student)> = report.students.iter().enumerate().collect();
        if self.with_codes {
            students.sort_by_key(|(_, student)| &student.code);
        }
        let shown = students.into_iter().take(self.shown(List::Students));
        let row = |(place, student): (usize, &Student)| self.view_student(report, place, student);
        let onclick = ctx.link().callback(|_| Msg::Codes);
        html! {
            <>
                <h3 id="class-by-student">{ say("class-by-student") }</h3>
                <button type="button" class="codes" aria-pressed={self.with_codes.to_string()} {onclick}>{ say("class-codes") }</button>
                if let Some(unfinished) = figure::unfinished(report) {
                    <p class="hint">{ say(unfinished) }</p>
                }
                <div class="wide" tabindex="0" role="region" aria-labelledby="class-by-student">
                    <table class="students">
                        <thead><tr>
                            <th scope="col">{ say("class-column-student") }</th>
                            { for tags.iter().map(column) }
                            <th scope="col">{ say("class-column-highlights") }</th>
                            <th scope="col">{ say("class-column-notes") }</th>
                            if report.finished().is_some() {
                                <th scope="col">{ say("class-column-finished") }</th>
                            }
                            if !self.scores.is_empty() {
                                <th scope="col">{ say("class-column-score") }</th>
                            }
                            if report.against_key.is_some() {
                                <th scope="col">{ say("class-column-key") }</th>
                            }
                        </tr></thead>
                        <tbody>{ for shown.map(row) }</tbody>
                    </table>
                </div>
                { self.view_more(ctx, List::Students, report.coders()) }
            </>
        }
    }

    fn view_student(&self, report: &Report, place: usize, student: &Student) -> Html {
        let all = student.marked();
        let cell = |count: &usize| {
            let share = say(figure::percent(*count as f64 / all.max(1) as f64));
            html! { <td class="number">{ count }{ " · " }{ share }</td> }
        };
        let as_key = student.against_key.map(|key| {
            let (Ok(value) | Err(value)) = figure::written(key.chars, Scale::Percent);
            say(value)
        });
        let score = self.tallies.get(place).filter(|tally| tally.notes > 0);
        html! {
            <tr>
                <th scope="row"><bdi>{ self.called(report, place) }</bdi></th>
                { for student.by_tag.iter().map(cell) }
                <td class="number">{ all }</td>
                <td class="number">{ student.notes }</td>
                if report.finished().is_some() {
                    <td class="number">{ say(figure::finished(student.has_finished)) }</td>
                }
                if !self.scores.is_empty() {
                    <td class="number">{ score.map_or("–".into(), |tally| say(tally.message())) }</td>
                }
                if let Some(value) = as_key {
                    <td class="number">{ value }</td>
                }
            </tr>
        }
    }
}
