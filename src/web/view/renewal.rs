//! The offer of a newer version. It stands beside the app, whatever the app shows.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::toast::toast;
use crate::web::{
    platform::{dom, renewal},
    words::say,
};

pub enum Msg {
    Take,
    /// Other windows still use this version.
    Refused,
    Close,
}

/// The offer, until it is taken or closed.
#[derive(Default)]
pub struct Renewal {
    is_refused: bool,
    is_closed: bool,
}

/// From now on a newer version is offered when there is one.
pub fn mind() {
    renewal::mind(|| {
        let Some(body) = dom::document().body() else { return };
        let place = dom::element("div", &[]);
        // A body takes any element.
        let _ = body.append_child(&place);
        yew::Renderer::<Renewal>::with_root(place).render();
    });
}

impl Component for Renewal {
    type Message = Msg;
    type Properties = ();

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Take => {
                let refused = ctx.link().callback(|()| Msg::Refused);
                spawn_local(async move {
                    if !renewal::take().await {
                        refused.emit(());
                    }
                });
                return false;
            }
            Msg::Refused => self.is_refused = true,
            Msg::Close => self.is_closed = true,
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        if self.is_closed {
            return Html::default();
        }
        let words = if self.is_refused { say("renewal-others") } else { say("renewal-ready") };
        let take = html! {
            <button type="button" class="primary small" onclick={ctx.link().callback(|_| Msg::Take)}>
                { say("renewal-take") }
            </button>
        };
        html! {
            <div class="renewal">
                { toast(&words, false, ctx.link().callback(|_| Msg::Close), take) }
            </div>
        }
    }
}
