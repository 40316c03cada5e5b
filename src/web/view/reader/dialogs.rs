//! What stands over the page, and the menu that most of it is asked for by.

use std::rc::Rc;

use yew::prelude::*;

use super::{Errand, Msg, Reader};
use crate::{
    annotation::Action,
    exchange::w3c::Reading,
    web::{
        exchanging::Work,
        shared::Shared,
        versions::Versions,
        view::{
            bar::Tool,
            class::Class,
            help::help,
            icon::Picture,
            import::import_preview,
            more::more,
            preparing::{self, preparing},
            removed::removed,
            settings::{Changes, settings},
            versions::{self, versions},
        },
        words::say,
    },
};

/// What stands over the page.
pub enum Dialog {
    Help,
    /// The code last typed, if it was refused.
    Settings(Option<String>),
    Import(String, Rc<Reading>),
    /// The article's headline and parts.
    Prepare,
    /// What a class made of it.
    Class,
    /// The highlights that were removed.
    Removed,
    /// Earlier versions of the article.
    Versions(Rc<Versions>),
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
        let prepare = send(|| Msg::Dialog(Dialog::Prepare));
        let class = send(|| Msg::Dialog(Dialog::Class));
        let removed = send(|| Msg::Dialog(Dialog::Removed));
        let settings = send(|| Msg::Dialog(Dialog::Settings(None)));
        tools.extend([
            Tool::new(Picture::Import, say("bar-import"), send(|| Msg::ChooseFile)),
            Tool::new(Picture::Print, say("bar-print"), send(|| Msg::Print)),
            Tool::new(Picture::Page, say("bar-page"), save_page),
            Tool::new(Picture::Prepare, say("prepare-title"), prepare),
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

    /// Markup for the dialog that is open.
    pub fn view_dialog(&self, ctx: &Context<Self>) -> Html {
        let Some(dialog) = &self.dialog else { return Html::default() };
        let link = ctx.link();
        let on_close = link.callback(|_| Msg::Closed);
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
            Dialog::Versions(found) => {
                let hooks = versions::Hooks {
                    on_choose: link.callback(|id| Msg::Errand(Errand::Versions(Some(id)))),
                    on_action,
                    on_place: link
                        .callback(|(made, quote)| Msg::Errand(Errand::Place(made, quote))),
                    on_show: link.callback(Msg::Open),
                    on_close,
                };
                versions(found, store, &hooks)
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
            Dialog::Class => {
                let store = Shared(Rc::new(store.clone()));
                let code = self.preferences.code.clone();
                html! { <Class {store} {code} {on_close} /> }
            }
            Dialog::Removed => removed(&self.session, &on_action, on_close),
            Dialog::Import(name, reading) => {
                import_preview(name, store, reading, &on_action, on_close)
            }
        }
    }
}
