//! What was said of a sentence, and how well it gives reasons: the teacher scores each note.

use yew::prelude::*;

use super::{Class, List, Msg};
use crate::{
    classroom::{NoteId, Report, Score},
    exchange::class::Voice,
    web::{exercises, view::card::badge, words::say},
    words::Message,
};

/// How many letters of a note its rubric is called by.
const BEGINNING: usize = 60;

impl Class {
    pub(super) fn view_voices(&self, ctx: &Context<Self>, report: &Report, place: usize) -> Html {
        let Some(voices) = self.voices.get(&place) else {
            return html! { <p class="hint" role="status">{ say("class-working") }</p> };
        };
        if voices.is_empty() {
            return html! { <p class="hint" role="status">{ say("class-no-notes") }</p> };
        }
        let list = List::Voices(place);
        let shown = voices.iter().take(self.shown(list));
        html! {
            <>
                <p class="hint">{ say("class-score-lead") }</p>
                <ul class="voices">{ for shown.map(|voice| self.view_voice(ctx, report, voice)) }</ul>
                { self.view_more(ctx, list, voices.len()) }
            </>
        }
    }

    fn view_voice(&self, ctx: &Context<Self>, report: &Report, voice: &Voice) -> Html {
        let Voice { student, tag, note, id } = voice;
        let who = match student {
            Some(place) => self.called(report, *place),
            None => say("class-key"),
        };
        let tag = ctx.props().store.codebook().tags.get(*tag);
        html! {
            <li>
                if let Some(tag) = tag {
                    { badge(tag) }<span class="sr">{ &tag.label }</span>
                }
                <div>
                    <bdi class="who">{ &who }</bdi>{ " " }<span dir="auto">{ note.clone() }</span>
                    if student.is_some() {
                        { self.view_rubric(ctx, id, &who, note) }
                    }
                </div>
            </li>
        }
    }

    /// The steps of the rubric; the one that is chosen is taken away by choosing it again.
    fn view_rubric(&self, ctx: &Context<Self>, id: &NoteId, who: &str, note: &str) -> Html {
        let given = self.scores.get(id);
        let step = |score: Score| {
            let id = id.clone();
            let is_given = given == Some(score);
            let wanted = (!is_given).then_some(score);
            let onclick = ctx.link().callback(move |_| Msg::Score(id.clone(), wanted));
            html! {
                <button type="button" class="points" aria-pressed={is_given.to_string()}
                    aria-label={format!("{}: {}", score.points(), say(score.meaning()))}
                    title={say(score.meaning())} {onclick}>
                    { score.points() }
                </button>
            }
        };
        // One student may have written several.
        let beginning: String = note.chars().take(BEGINNING).collect();
        let label = Message::new("class-score-of").text("student", who).text("note", &beginning);
        let label = say(label);
        html! {
            <div class="rubric" role="group" aria-label={label}>
                { for Score::ALL.into_iter().map(step) }
                if let Some(score) = given {
                    <span aria-hidden="true">{ say(score.meaning()) }</span>
                }
            </div>
        }
    }

    /// Keeps a score. What another window has kept meanwhile stays.
    pub(super) fn score(&mut self, ctx: &Context<Self>, note: NoteId, score: Option<Score>) {
        let article = ctx.props().store.article().id().clone();
        let mut scores = exercises::scores(&article);
        scores.set(note, score);
        exercises::keep_scores(&article, &scores);
        self.scores = scores;
        self.count_scores(ctx);
    }

    /// Has the scores of each student counted, if there are any.
    pub(super) fn count_scores(&mut self, ctx: &Context<Self>) {
        if self.scores.is_empty() {
            self.tallies.clear();
        } else if let Some(desk) = self.desk.clone() {
            let (key, scores) = (self.key, self.scores.clone());
            self.send(ctx, async move { Ok(Msg::Counted(desk.tallies(key, &scores).await?)) });
        }
    }
}
