//! Margin chips: a button beside each block for every highlight that starts in
//! it. They are how the keyboard, a screen reader and a finger reach a card,
//! and they carry the tag's letter, since painted highlights cannot.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    card::{badge, highlight_name},
    class_name::class_name,
};
use crate::{
    annotation::{Annotation, AnnotationId, Store},
    text::TextSpan,
    web::platform::dom,
};

/// The id of a chip.
pub fn chip_id(id: &AnnotationId) -> String {
    format!("chip-{id}")
}

/// How much of a quotation a chip's name holds, in characters.
const NAME: usize = 120;

/// Markup that puts chips into the margins of the visible blocks, by portals:
/// the article around them is not rendered again.
pub fn margin(
    store: &Store,
    visible: &[usize],
    open: Option<&AnnotationId>,
    on_open: &Callback<AnnotationId>,
) -> Html {
    let chips_of = |&block: &usize| {
        let host = dom::by_id(&dom::margin_id(block))?;
        let made = starting_in(store, block);
        let chips = made.into_iter().map(|made| chip(store, made, open, on_open));
        // Without the key a portal would be moved to another block's margin as the
        // reader scrolls, and its buttons would no longer hear the pointer.
        Some(create_portal(html! { <key={block}>{ for chips }</> }, host))
    };
    // The chip of the open highlight may be about to get the focus.
    let open_block = open.and_then(|id| store.annotations().get(id));
    let open_block = open_block.map(|made| store.article().block_at(made.span.start()));
    let open_block = open_block.filter(|block| visible.binary_search(block).is_err());
    html! { <>{ for visible.iter().chain(&open_block).filter_map(chips_of) }</> }
}

fn starting_in(store: &Store, block: usize) -> Vec<&Rc<Annotation>> {
    let range = store.article().block_range(block);
    let Ok(span) = TextSpan::new(range.start, range.end) else { return Vec::new() };
    let mut made = store.annotations().overlapping(span);
    made.retain(|annotation| annotation.span.start() >= range.start);
    made
}

fn chip(
    store: &Store,
    annotation: &Annotation,
    open: Option<&AnnotationId>,
    on_open: &Callback<AnnotationId>,
) -> Html {
    let Some(tag) = store.codebook().tag(&annotation.tag) else { return Html::default() };
    let id = annotation.id.clone();
    let is_open = open == Some(&id);
    let quote: String = store.article().quote(annotation.span).chars().take(NAME).collect();
    html! {
        <button type="button" key={id.as_str()} id={chip_id(&id)} data-annotation={id.to_string()}
            ~className={class_name("chip", is_open.then_some("open"))}
            aria-label={highlight_name(tag, &quote)} aria-current={is_open.then_some("true")}
            onclick={on_open.reform(move |_: MouseEvent| id.clone())}>
            { badge(tag) }
        </button>
    }
}
