//! Preparing an article before it is handed out: its headline, and which of its parts
//! count.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::dialog::{self, dialog};
use crate::{
    annotation::{Action, Store},
    article::Article,
    exchange::article_file,
    web::{
        exchanging, exercises,
        platform::{dom, files::Chosen},
        versions,
        words::say,
    },
    words::Message,
};

const HEADLINE_ID: &str = "headline";

/// What can be asked for there.
pub struct Hooks {
    /// Take a part in, or set it aside.
    pub on_action: Callback<Action>,
    /// Open an article that was made of this one.
    pub on_article: Callback<Chosen>,
    /// Hand out the article as a file.
    pub on_save: Callback<MouseEvent>,
    /// It was closed.
    pub on_close: Callback<Event>,
}

/// Markup for it. What is chosen takes effect at once, but for the headline: that
/// makes another article.
pub fn preparing(store: &Store, is_read_only: bool, hooks: &Hooks) -> Html {
    let article = store.article();
    let marked = store.annotations().len();
    let edges = edges(store);
    let may_lose_one = article.blocks().iter().filter(|block| block.kept).count() > 1;
    let part = |(block, &marked): (usize, &usize)| {
        let is_kept = article.blocks()[block].kept;
        let stays = is_read_only || is_kept && (marked > 0 || !may_lose_one);
        let why = match marked {
            0 => Message::new("action-part-stays"),
            marked => Message::new("action-part-in-use").number("count", marked),
        };
        let why = (is_kept && stays && !is_read_only).then(|| say(why));
        part(article, block, stays, why, &hooks.on_action)
    };
    let body = html! {
        <>
            if marked > 0 {
                <p>{ say(Message::new("prepare-marked").number("count", marked)) }</p>
            }
            <form class="headline" onsubmit={retitle(article, hooks)}>
                <label class="field">
                    <span>{ say("prepare-headline") }</span>
                    // What is typed there is not to be set anew by a tick elsewhere.
                    <input id={HEADLINE_ID} ~defaultValue={article.title()} required=true dir="auto"
                        autocomplete="off" disabled={is_read_only} />
                </label>
                <button disabled={is_read_only}>{ say("prepare-change") }</button>
            </form>
            <h3 id="parts">{ say("prepare-parts") }</h3>
            <p class="hint">{ say("prepare-parts-hint") }</p>
            <ul class="parts" aria-labelledby="parts">
                { for edges.iter().enumerate().map(part) }
            </ul>
            <div class="actions">
                <button type="button" class="quiet" data-close="">{ say("close") }</button>
                <button type="button" class="primary" data-close="" onclick={hand_out(article, hooks)}>
                    { say("prepare-save") }
                </button>
            </div>
        </>
    };
    dialog(say("prepare-title"), hooks.on_close.clone(), body)
}

/// How many highlights begin or end in each part, which cannot be set aside then.
fn edges(store: &Store) -> Vec<usize> {
    let article = store.article();
    let mut edges = vec![0; article.blocks().len()];
    for made in store.annotations().iter() {
        let (first, last) =
            (article.block_at(made.span.start()), article.block_at(made.span.end()));
        edges[first] += 1;
        edges[last] += usize::from(last > first);
    }
    edges
}

fn part(
    article: &Article,
    block: usize,
    stays: bool,
    why: Option<AttrValue>,
    on_action: &Callback<Action>,
) -> Html {
    let is_kept = article.blocks()[block].kept;
    let onchange = on_action.reform(move |_: Event| match is_kept {
        true => Action::SetAside(block),
        false => Action::TakeIn(block),
    });
    html! {
        <li key={block}>
            <label class="check">
                <input type="checkbox" checked={is_kept} disabled={stays} {onchange} />
                <span>
                    <span class="part" dir="auto">{ article.block_text(block) }</span>
                    if let Some(why) = why {
                        <span class="hint">{ why }</span>
                    }
                </span>
            </label>
        </li>
    }
}

/// The article under the headline that is typed, unless it has that already.
fn typed(article: &Article) -> Option<Article> {
    let typed = dom::find::<HtmlInputElement>(HEADLINE_ID).map(|field| field.value())?;
    article.retitled(&typed).filter(|retitled| retitled.id() != article.id())
}

/// Opens the article under the headline that was typed.
fn retitle(article: &Article, hooks: &Hooks) -> Callback<SubmitEvent> {
    let (article, on_article) = (article.clone(), hooks.on_article.clone());
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        match typed(&article) {
            Some(retitled) => open(&article, &retitled, &on_article),
            None => dom::focus(HEADLINE_ID),
        }
    })
}

/// Hands out the article under the headline that was typed, and opens that.
fn hand_out(article: &Article, hooks: &Hooks) -> Callback<MouseEvent> {
    let (article, on_article) = (article.clone(), hooks.on_article.clone());
    let on_save = hooks.on_save.clone();
    Callback::from(move |event: MouseEvent| match typed(&article) {
        Some(retitled) if exchanging::hand_out(&retitled).is_ok() => {
            open(&article, &retitled, &on_article);
            versions::was_handed_out(retitled.id());
        }
        _ => {
            versions::was_handed_out(article.id());
            on_save.emit(event);
        }
    })
}

fn open(article: &Article, retitled: &Article, on_article: &Callback<Chosen>) {
    versions::was_retitled(article.id(), retitled.id());
    exercises::carry(article.id(), retitled.id());
    dialog::close();
    on_article.emit(Chosen {
        name: retitled.title(),
        bytes: Some(article_file::write(retitled).into_bytes()),
        has_company: false,
    });
}
