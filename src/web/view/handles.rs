//! The two handles at the edges of a stretch of text, to drag with a finger, a
//! pen or the mouse. The keyboard has its own way, so they say nothing to it.

use web_sys::Element;
use yew::prelude::*;

use crate::{
    article::Article,
    text::TextSpan,
    web::platform::{
        dom,
        grips::{self, Edge},
    },
};

/// Markup for both, which [`place`] puts where they belong.
pub fn handles() -> Html {
    let handle = |edge: Edge| {
        html! {
            <div id={id(edge)} class="grip" data-grip={edge.name()}
                data-chrome="" aria-hidden="true"></div>
        }
    };
    html! { <>{ handle(Edge::Start) }{ handle(Edge::End) }</> }
}

/// Puts the handles under both edges of a span, within their positioned parent.
pub fn place(article: &Article, span: TextSpan) {
    let edge = |edge: Edge| {
        let handle = dom::by_id(id(edge))?;
        let parent = handle.parent_element()?.get_bounding_client_rect();
        Some((handle, parent, dom::edge_of(article, span, edge)?))
    };
    // Where both are is asked before either moves: the page is laid out once.
    let edges = [Edge::Start, Edge::End].map(edge);
    for (handle, parent, mark) in edges.into_iter().flatten() {
        set(&handle, "left", mark.x - parent.left() as f32);
        set(&handle, "top", mark.bottom - parent.top() as f32);
        let (left, top) = dom::scrolled();
        grips::aim(&handle, (mark.x + left, (mark.top + mark.bottom) / 2.0 + top));
    }
}

/// How far below its line a handle hangs, in pixels.
pub fn depth() -> f64 {
    dom::by_id(id(Edge::End)).map_or(0.0, |handle| handle.get_bounding_client_rect().height())
}

fn id(edge: Edge) -> &'static str {
    match edge {
        Edge::Start => "grip-start",
        Edge::End => "grip-end",
    }
}

fn set(handle: &Element, property: &str, pixels: f32) {
    dom::set_pixels(handle, property, pixels.round() as i32);
}
