//! The report as a page, all that was marked as one file, and the tables of the class.

use web_sys::Blob;
use yew::prelude::*;

use super::{Class, Msg};
use crate::{
    classroom::Report,
    exchange::{
        class::{Columns, Told, page},
        file_name, w3c,
    },
    web::{
        platform::{clock, desk::Table, files},
        words::{language, locale, say},
    },
    words::Message,
};

/// Of how many sentences the notes are fetched at a time: the page is held up while they are
/// read.
const FEW: usize = 4;

impl Class {
    pub(super) fn view_saving(&self, ctx: &Context<Self>, report: &Report) -> Html {
        let link = ctx.link();
        let marked: usize = report.by_tag.iter().sum();
        let tables = [
            (Table::Annotations, say("class-save-annotations")),
            (Table::Students, say("class-save-students")),
        ]
        .into_iter();
        let many = Message::new("class-merged-many").number("limit", w3c::COUNT_LIMIT);
        html! {
            <>
                <div class="actions">
                    <button type="button" class="primary" onclick={link.callback(|_| Msg::SavePage)}>{ say("class-save-page") }</button>
                    <button type="button" onclick={link.callback(|_| Msg::SaveMerged)}>{ say("class-save-merged") }</button>
                    { for tables.map(|(table, words)| html! {
                        <button type="button" onclick={link.callback(move |_| Msg::SaveTable(table))}>{ words }</button>
                    }) }
                </div>
                <p class="hint">{ if self.with_codes { say("class-save-named") } else { say("class-save-unnamed") } }</p>
                if self.beside.is_some() {
                    <p class="hint">{ say("class-merged-here") }</p>
                }
                if !self.scores.is_empty() {
                    <p class="hint">{ say("class-score-kept") }</p>
                }
                if marked > w3c::COUNT_LIMIT {
                    <p class="hint">{ say(many) }</p>
                }
                // It is said at the top, and seen here, where the buttons are.
                if let Some(Ok(name)) = &self.said {
                    <p aria-hidden="true">{ say(Message::new("done-saved").text("name", name)) }</p>
                }
            </>
        }
    }

    pub(super) fn save_page(&self, ctx: &Context<Self>) {
        let (Some(desk), Some(report)) = (self.desk.clone(), self.report.clone()) else { return };
        let store = ctx.props().store.0.clone();
        let (key, with_codes, research) = (self.key, self.with_codes, self.research.clone());
        let beside = self.beside.clone();
        let (scores, tallies) = (self.scores.clone(), self.tallies.clone());
        self.send(ctx, async move {
            let spans: Vec<_> = report.sentences.iter().map(|sentence| sentence.span).collect();
            let mut voices = Vec::with_capacity(spans.len());
            for some in spans.chunks(FEW) {
                voices.extend(desk.voices(key, some).await?);
            }
            let told = Told {
                say: &|message| say(message).to_string(),
                language: language().tag,
                direction: if language().is_rtl { "rtl" } else { "ltr" },
                date: &clock::local_date(&clock::now(), &locale()),
                with_codes,
                research: research.as_ref(),
                voices: &voices,
                beside: beside.as_ref().map(|beside| (&beside.told, &*beside.store)),
                scores: &scores,
                tallies: &tallies,
            };
            let html = page(&report, &store, &told);
            let name = file_name(&store.article().title(), "", "report.html");
            let saved = files::save(&name, "text/html;charset=utf-8", &html);
            Ok(Msg::Saved(saved.map(|()| name).map_err(|_| Message::new("save-refused"))))
        });
    }

    pub(super) fn save_merged(&self, ctx: &Context<Self>) {
        let Some(desk) = self.desk.clone() else { return };
        let (key, reader) = (self.key, ctx.props().code.clone());
        let title = ctx.props().store.article().title();
        self.send(ctx, async move {
            let file = desk.merged(key, &reader).await?;
            Ok(Msg::Saved(save_blob(&title, "class.json", &file)))
        });
    }

    pub(super) fn save_table(&self, ctx: &Context<Self>, table: Table) {
        let Some(desk) = self.desk.clone() else { return };
        let (key, with_codes, scores) = (self.key, self.with_codes, self.scores.clone());
        let title = ctx.props().store.article().title();
        self.send(ctx, async move {
            let scores = &scores;
            let file = desk.table(table, key, Columns { with_codes, scores }).await?;
            let ending = match table {
                Table::Annotations => "annotations.csv",
                Table::Students => "students.csv",
            };
            Ok(Msg::Saved(save_blob(&title, ending, &file)))
        });
    }
}

/// Saves a file under the title of an article; what it is called then.
fn save_blob(title: &str, ending: &str, file: &Blob) -> Result<String, Message> {
    let name = file_name(title, "", ending);
    let saved = files::save_blob(&name, file);
    saved.map(|()| name).map_err(|_| Message::new("save-refused"))
}
