//! Highlights as the document's registry has them.

use highlit::{
    article::Article,
    text::TextSpan,
    web::platform::painter::{Paint, Painter},
};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{article, lay_out, marked_up, span, split_up};

#[wasm_bindgen(module = "/tests/browser/registry.js")]
extern "C" {
    /// Every highlight of the document with what it covers: a line each,
    /// "name: words | words", in the order of painting.
    fn painted() -> Vec<String>;

    /// Registers a highlight that is not ours.
    #[wasm_bindgen(js_name = paintForeign)]
    fn paint_foreign(name: &str);

    /// Takes it away.
    #[wasm_bindgen(js_name = removeForeign)]
    fn remove_foreign(name: &str);
}

const ALPHA: (usize, u32, u32) = (0, 0, 5);
const BETA: (usize, u32, u32) = (0, 6, 10);
const EMOJI: (usize, u32, u32) = (1, 12, 13);
const END: (usize, u32, u32) = (1, 14, 17);

fn page() -> Article {
    let article = article(&["Alpha beta.", "😀 end"]);
    lay_out(&article);
    article
}

/// Those that cover something.
fn filled() -> Vec<String> {
    painted().into_iter().filter(|line| !line.ends_with(": ")).collect()
}

fn stroke(paint: Paint, (block, start, end): (usize, u32, u32)) -> (Paint, usize, TextSpan) {
    (paint, block, span(start, end))
}

#[wasm_bindgen_test]
fn strokes_are_in_the_registry_until_the_painter_goes() {
    let article = page();
    paint_foreign("someone-elses");
    let mut painter = Painter::default();
    painter.paint(
        &article,
        [
            stroke(Paint::Pending, END),
            stroke(Paint::Tag(1), ALPHA),
            stroke(Paint::Tag(2), ALPHA),
            stroke(Paint::Open, BETA),
            stroke(Paint::Tag(1), EMOJI),
        ],
    );
    let expected = [
        "highlit-tag-1: Alpha | 😀",
        "highlit-tag-2: Alpha",
        "highlit-open: beta",
        "highlit-pending: end",
    ];
    assert_eq!(filled(), expected);

    painter.paint(&article, [stroke(Paint::Tag(3), END), stroke(Paint::Tag(1), BETA)]);
    assert_eq!(filled(), ["highlit-tag-1: beta", "highlit-tag-3: end"]);

    painter.paint(&article, []);
    assert!(filled().is_empty(), "{:?}", filled());

    drop(painter);
    assert_eq!(painted(), ["someone-elses: "]);
    remove_foreign("someone-elses");
}

#[wasm_bindgen_test]
fn text_in_many_nodes_is_painted_whole() {
    let article = page();
    split_up(0, 3);
    split_up(1, 2);
    let mut painter = Painter::default();
    painter.paint(&article, [ALPHA, BETA, EMOJI, END].map(|part| stroke(Paint::Tag(1), part)));
    assert_eq!(filled(), ["highlit-tag-1: Alpha | beta | 😀 | end"]);
}

#[wasm_bindgen_test]
fn marked_words_are_painted_as_others() {
    let article =
        marked_up("Alpha beta gamma.", &[("beta", "emphasis"), ("gamma", "mailto:a@b.c")]);
    lay_out(&article);
    let mut painter = Painter::default();
    let parts = [(0, 0, 8), (0, 6, 10), (0, 10, 11), (0, 13, 17)];
    painter.paint(&article, parts.map(|part| stroke(Paint::Tag(1), part)));
    assert_eq!(filled(), ["highlit-tag-1: Alpha be | beta |   | mma."]);
}

#[wasm_bindgen_test]
fn what_is_not_in_the_page_is_left_out() {
    let article = page();
    highlit::web::platform::dom::by_id("text-0").unwrap().remove();
    let mut painter = Painter::default();
    painter.paint(&article, [ALPHA, END].map(|part| stroke(Paint::Tag(1), part)));
    assert_eq!(filled(), ["highlit-tag-1: end"]);
}
