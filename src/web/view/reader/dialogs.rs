//! What stands over the page, and the menu that most of it is asked for by.

use std::rc::Rc;

use yew::prelude::*;

use super::{Errand, Msg, Reader};
use crate::{
    annotation::{Action, Clash, Purpose},
    exchange::{Format, w3c::Reading},
    web::{
        exchanging::Work,
        exercises,
        shared::Shared,
        versions::Versions,
        view::{
            bar::Tool,
            brush::{self, brush},
            clash::clash,
            class::Class,
            compare::Compare,
            desk::Desk,
            exercise,
            export::export,
            help::help,
            icon::Picture,
            import::import_preview,
            more::more,
            preparing::{self, preparing},
            removed::removed,
            settings::{Changes, settings},
            toast::toast,
            versions::{self, orphans, versions},
        },
        words::say,
    },
};

/// What stands over the page.
pub enum Dialog {
    Help,
    /// The code last typed, if it was refused.
    Settings(Option<String>),
    /// What a file of that name brings, which is in the format of another tool.
    Import(String, Rc<Reading>, Option<Format>),
    /// The formats of other tools to save the work in.
    Export,
    /// The article's headline and parts.
    Prepare,
    /// What a class is to do with it.
    Desk,
    /// What the reader is to do with it; the code last typed, if it was refused.
    Exercise(Option<String>),
    /// Whether to leave the exercise.
    LeaveExercise,
    /// The work beside somebody else's.
    Compare,
    /// What a class made of it.
    Class,
    /// What is in the way of a highlight, which its tag may not lie over.
    Clash(Rc<Clash>),
    /// The highlights that were removed.
    Removed,
    /// Earlier versions of the article.
    Versions(Rc<Versions>),
    /// What was said of an earlier version and has no place in this one.
    Orphans,
}

impl Reader {
    /// Markup for the menu of what is wanted less often.
    pub fn menu_of_tools(&self, ctx: &Context<Self>) -> Html {
        let send = |msg: fn() -> Msg| ctx.link().callback(move |_| msg());
        let mut tools = self.tools(ctx);
        tools.retain(|tool| tool.only_if_wide);
        let mut clear =
            Tool::new(Picture::Close, say("bar-clear"), send(|| Msg::Errand(Errand::Clear)));
        clear.enabled = !self.store().annotations().is_empty();
        let save_page = send(|| Msg::Save(Work::Handout));
        let export = send(|| Msg::Dialog(Dialog::Export));
        let prepare = send(|| Msg::Dialog(Dialog::Prepare));
        let desk = send(|| Msg::Dialog(Dialog::Desk));
        let class = send(|| Msg::Dialog(Dialog::Class));
        let removed = send(|| Msg::Dialog(Dialog::Removed));
        let settings = send(|| Msg::Dialog(Dialog::Settings(None)));
        tools.extend([
            Tool::new(Picture::Import, say("bar-import"), send(|| Msg::ChooseFile)),
            Tool::new(Picture::Print, say("bar-print"), send(|| Msg::Print)),
            Tool::new(Picture::Page, say("bar-page"), save_page),
            Tool::new(Picture::Save, say("export-title"), export),
            Tool::new(Picture::Prepare, say("prepare-title"), prepare),
            Tool::new(Picture::Cards, say("desk-title"), desk),
            Tool::new(Picture::Class, say("class-title"), class),
            Tool::new(
                Picture::Versions,
                say("versions-title"),
                send(|| Msg::Errand(Errand::Versions(None))),
            ),
            Tool::new(Picture::Bin, say("removed-title"), removed),
            clear,
            Tool::new(Picture::Settings, say("bar-settings"), settings),
        ]);
        more(&tools)
    }

    /// Markup for what there is of an exercise, for the dialog that is open, and for the offer
    /// to bring along what was said of an earlier version.
    pub fn view_dialog(&self, ctx: &Context<Self>) -> Html {
        html! { <>{ self.view_exercise(ctx) }{ self.view_open_dialog(ctx) }{ self.view_offer(ctx) }</> }
    }

    /// Markup for the bar of the brush, if there is something on it.
    pub fn view_brush(&self, ctx: &Context<Self>) -> Html {
        let Some(loaded) = &self.brush else { return Html::default() };
        let (link, tag) = (ctx.link(), loaded.tag().clone());
        let hooks = brush::Hooks {
            on_load: link.callback(Msg::LoadBrush),
            on_show: link.callback(|_| Msg::Errand(Errand::ShowPlace)),
            on_put: link.callback(move |_| Msg::Tag(tag.clone())),
            on_put_away: link.callback(|_| Msg::Brush),
        };
        let is_held = self.held.as_ref().is_some_and(|held| *held.purpose() == Purpose::Mark);
        brush(self.store().codebook(), loaded, is_held, &hooks)
    }

    /// Markup for that, unless there is something else to say: then it waits.
    fn view_offer(&self, ctx: &Context<Self>) -> Html {
        let Some(id) = self.earlier.clone().filter(|_| self.notice.is_none() && !self.is_placing())
        else {
            return Html::default();
        };
        let link = ctx.link();
        let see =
            link.callback(move |_: MouseEvent| Msg::Errand(Errand::Versions(Some(id.clone()))));
        let see = html! { <button type="button" class="small" onclick={see}>{ say("versions-see") }</button> };
        let offer = toast(&say("versions-offer"), false, link.callback(|_| Msg::Decline), see);
        html! { <div class="offer">{ offer }</div> }
    }

    /// Markup for how far an exercise is done, if the article came with one. Who has not
    /// seen it yet is shown what is to be done.
    fn view_exercise(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        let id = self.store().article().id();
        let Some(exercise) = exercises::of(id) else { return Html::default() };
        let hooks = exercise::Hooks {
            on_task: link.callback(|_| Msg::Dialog(Dialog::Exercise(None))),
            on_finish: link.callback(|is_finished| Msg::Errand(Errand::Finish(is_finished))),
            // Nobody would know whose file it is.
            on_save: match self.preferences.is_own_code {
                true => link.callback(|_| Msg::Save(Work::Annotations)),
                false => link.callback(|_| Msg::Dialog(Dialog::Exercise(Some(String::new())))),
            },
            on_compare: link.callback(|_| Msg::Dialog(Dialog::Compare)),
        };
        let is_finished = exercises::finished(id).is_some();
        let line = exercise::line(&exercise, self.store(), is_finished, &hooks);
        let task =
            (self.dialog.is_none() && exercises::is_unseen(id)).then(|| self.view_task(ctx, None));
        html! { <>{ line }{ task.unwrap_or_default() }</> }
    }

    fn view_task(&self, ctx: &Context<Self>, refused: Option<&str>) -> Html {
        let link = ctx.link();
        let Some(exercise) = exercises::of(self.store().article().id()) else {
            return Html::default();
        };
        let on_code = link.callback(|code| Msg::Errand(Errand::Sign(code)));
        let on_leave = link.callback(|_| Msg::Dialog(Dialog::LeaveExercise));
        let on_close = link.callback(|_| Msg::Errand(Errand::Seen));
        let own = self.preferences.is_own_code.then_some(&self.preferences.code);
        exercise::task(&exercise, own, refused, &on_code, on_leave, on_close)
    }

    fn view_open_dialog(&self, ctx: &Context<Self>) -> Html {
        let Some(dialog) = &self.dialog else { return Html::default() };
        let link = ctx.link();
        let on_close = link.callback(|_| Msg::Closed);
        let on_closed = link.callback(|_| Msg::Errand(Errand::Closed));
        let on_action = link.callback(Msg::Act);
        let store = self.store();
        match dialog {
            Dialog::Help => help(store.codebook(), on_close),
            Dialog::Settings(refused) => {
                let on_change = Changes {
                    code: link.callback(|new| Msg::Errand(Errand::Code(new))),
                    snap: link.callback(|new| Msg::Errand(Errand::Snap(new))),
                    letters: link.callback(|new| Msg::Errand(Errand::Letters(new))),
                    telling: link.callback(|new| Msg::Errand(Errand::Telling(new))),
                    writing: on_action.reform(Action::Describe),
                    language: link.callback(|()| Msg::Errand(Errand::Speak)),
                };
                let refused = refused.as_deref();
                settings(store.article(), &self.preferences, refused, &on_change, on_close)
            }
            Dialog::Versions(_) | Dialog::Orphans => {
                let hooks = versions::Hooks {
                    on_choose: link.callback(|id| Msg::Errand(Errand::Versions(Some(id)))),
                    on_action,
                    on_place: link
                        .callback(|(made, quote)| Msg::Errand(Errand::Place(made, quote))),
                    on_show: link.callback(Msg::Open),
                    on_close,
                };
                match dialog {
                    Dialog::Versions(found) => versions(found, &self.session, &hooks),
                    _ => orphans(store, &hooks),
                }
            }
            Dialog::Prepare => {
                let hooks = preparing::Hooks {
                    on_action,
                    on_article: ctx.props().on_article_file.clone(),
                    on_save: link.callback(|_| Msg::Save(Work::Article)),
                    on_close,
                };
                preparing(store, self.writer.is_read_only(), &hooks)
            }
            Dialog::Exercise(refused) => self.view_task(ctx, refused.as_deref()),
            Dialog::LeaveExercise => {
                exercise::leaving(link.callback(|_| Msg::Errand(Errand::LeaveExercise)), on_closed)
            }
            Dialog::Compare => {
                let store = Shared(Rc::new(store.clone()));
                let code = self.preferences.code.clone();
                html! { <Compare {store} {code} {on_close} /> }
            }
            Dialog::Desk => {
                let store = Shared(Rc::new(store.clone()));
                let on_article = ctx.props().on_article_file.clone();
                html! { <Desk {store} {on_article} {on_close} /> }
            }
            Dialog::Class => {
                let store = Shared(Rc::new(store.clone()));
                let code = self.preferences.code.clone();
                let archive = ctx.props().archive.clone();
                html! { <Class {store} {code} {archive} {on_close} /> }
            }
            Dialog::Clash(met) => {
                clash(met, store, link.callback(|met| Msg::Errand(Errand::GiveWay(met))), on_closed)
            }
            Dialog::Removed => removed(&self.session, &on_action, on_close),
            Dialog::Import(name, reading, format) => {
                import_preview(name, store, reading, *format, &on_action, on_close)
            }
            Dialog::Export => {
                let on_choose = link.callback(|format| Msg::Errand(Errand::SaveAs(format)));
                export(store, &on_choose, on_close)
            }
        }
    }
}
