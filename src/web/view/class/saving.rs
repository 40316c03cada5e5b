//! The report as a page, and all that was marked as one file.

use yew::prelude::*;

use super::{Class, Msg};
use crate::{
    classroom::Report,
    exchange::{
        class::{Told, page},
        file_name, w3c,
    },
    web::{
        platform::{clock, files},
        words::{language, locale, say},
    },
    words::Message,
};

impl Class {
    pub(super) fn view_saving(&self, ctx: &Context<Self>, report: &Report) -> Html {
        let link = ctx.link();
        let marked: usize = report.by_tag.iter().sum();
        let many = Message::new("class-merged-many").number("limit", w3c::COUNT_LIMIT);
        html! {
            <>
                <div class="actions">
                    <button type="button" class="primary" onclick={link.callback(|_| Msg::SavePage)}>{ say("class-save-page") }</button>
                    <button type="button" onclick={link.callback(|_| Msg::SaveMerged)}>{ say("class-save-merged") }</button>
                </div>
                if marked > w3c::COUNT_LIMIT {
                    <p class="hint">{ say(many) }</p>
                }
            </>
        }
    }

    pub(super) fn save_page(&self, ctx: &Context<Self>) {
        let (Some(desk), Some(report)) = (self.desk.clone(), self.report.clone()) else { return };
        let store = ctx.props().store.0.clone();
        let (key, with_codes, research) = (self.key, self.with_codes, self.research.clone());
        let beside = self.beside.clone();
        self.send(ctx, async move {
            let spans: Vec<_> = report.sentences.iter().map(|sentence| sentence.span).collect();
            let voices = desk.voices(key, &spans).await?;
            let told = Told {
                say: &|message| say(message).to_string(),
                language: language().tag,
                direction: if language().is_rtl { "rtl" } else { "ltr" },
                date: &clock::local_date(&clock::now(), &locale()),
                with_codes,
                research: research.as_ref(),
                voices: &voices,
                beside: beside.as_ref().map(|beside| (&beside.told, &*beside.store)),
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
            let name = file_name(&title, "", "class.json");
            let saved = files::save_blob(&name, &file);
            Ok(Msg::Saved(saved.map(|()| name).map_err(|_| Message::new("save-refused"))))
        });
    }
}
