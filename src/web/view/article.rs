//! The article itself. It depends on nothing but the article, so that no edit
//! ever renders it again.

use std::{ops::Range, rc::Rc};

use yew::prelude::*;

use crate::{
    article::{Article, Kind, WritingMode},
    web::{platform::dom, words::say},
    words::Message,
};

#[derive(PartialEq, Properties)]
pub struct Props {
    pub article: Rc<Article>,
    /// Asked to take a block into the article.
    pub on_take_in: Callback<usize>,
    /// Asked to set aside a block that had been taken in.
    pub on_set_aside: Callback<usize>,
}

/// All blocks in order; runs of blocks set aside are folded.
pub struct ArticleText;

impl Component for ArticleText {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        ctx.props().article != old.article
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let runs = runs(&props.article);
        let stretches = runs.chunks(STRETCH).enumerate().map(|(index, runs)| {
            let runs = runs.iter().map(|run| match run {
                Run::Kept(block) => kept(props, *block),
                Run::Aside(blocks) => aside(props, blocks.clone()),
            });
            html! { <div key={index} class="stretch">{ for runs }</div> }
        });
        let article = &props.article;
        let is_vertical = article.meta().writing.mode == WritingMode::Vertical;
        html! {
            <article id="article" class={classes!("article", is_vertical.then_some("vertical"))} tabindex="0"
                lang={article.language().map(|language| language.as_str().to_owned())}
                dir={article.direction().as_str()} aria-label={article.title()}
                aria-describedby="reading-hint">
                { for stretches }
            </article>
        }
    }
}

/// How many blocks the browser lays out, or leaves alone until they come near,
/// together: few, for each is painted whole; many, for it watches each.
const STRETCH: usize = 8;

enum Run {
    Kept(usize),
    Aside(Range<usize>),
}

fn runs(article: &Article) -> Vec<Run> {
    let mut runs = Vec::new();
    for (index, block) in article.blocks().iter().enumerate() {
        match runs.last_mut() {
            Some(Run::Aside(blocks)) if !block.kept => blocks.end = index + 1,
            _ if !block.kept => runs.push(Run::Aside(index..index + 1)),
            _ => runs.push(Run::Kept(index)),
        }
    }
    runs
}

fn kept(props: &Props, block: usize) -> Html {
    let article = &props.article;
    let kind = article.blocks()[block].kind;
    let (tag, class) = match kind {
        Kind::Title => ("h1", "title"),
        Kind::Heading => ("h2", "heading"),
        Kind::Source => ("p", "source"),
        Kind::Byline => ("p", "byline"),
        Kind::AuthorNote => ("p", "author-note"),
        Kind::Paragraph | Kind::Furniture => ("p", "paragraph"),
    };
    html! {
        <div key={block} class={classes!("block", class)}>
            <@{tag} id={dom::text_id(block)} class="text" data-text={block.to_string()} dir="auto">
                { article.block_text(block) }
            </@>
            <div id={dom::margin_id(block)} class="margin" data-chrome=""></div>
            if kind == Kind::Furniture {
                { small_button(say("aside-set-aside"), block, &props.on_set_aside) }
            }
        </div>
    }
}

fn aside(props: &Props, blocks: Range<usize>) -> Html {
    let summary = say(Message::new("aside-lines").number("count", blocks.len()));
    let lines = blocks.clone().map(|block| {
        html! {
            <li>
                <span dir="auto">{ props.article.block_text(block) }</span>
                { small_button(say("aside-take-in"), block, &props.on_take_in) }
            </li>
        }
    });
    html! {
        <details key={format!("aside-{}", blocks.start)} class="aside">
            <summary>{ summary }</summary>
            <ul>{ for lines }</ul>
        </details>
    }
}

fn small_button(label: AttrValue, block: usize, callback: &Callback<usize>) -> Html {
    let onclick = callback.reform(move |_: MouseEvent| block);
    html! { <button type="button" class="quiet small" data-chrome="" {onclick}>{ label }</button> }
}
