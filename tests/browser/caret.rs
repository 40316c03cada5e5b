//! From a point of the screen to the letter that is drawn there.

use highlit::{
    article::Article,
    text::{CharOffset, TextSpan},
    web::platform::{caret, dom},
};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::DomRect;

use super::support::{TEXTS, article, lay_out, marked_up, split_up, text_of};

fn rect_of(article: &Article, span: TextSpan) -> DomRect {
    dom::range_of(article, span).unwrap().get_bounding_client_rect()
}

/// Points in the left part, the middle and the right part of each letter that
/// a reader sees (each grapheme) come to a code point of that letter.
fn check_letters(article: &Article) {
    for block in 0..article.blocks().len() {
        let range = article.block_range(block);
        let mut at = range.start;
        while at < range.end {
            let next = CharOffset(at.0 + 1);
            let letter = article.admit(TextSpan::new(at, next).unwrap());
            at = next;
            // White space is admitted nowhere by itself.
            let Ok(letter) = letter else { continue };
            let rect = rect_of(article, letter);
            assert!(rect.bottom() < f64::from(dom::viewport_height()), "it cannot be seen");
            for part in [0.2, 0.5, 0.8] {
                let x = (rect.left() + rect.width() * part) as f32;
                let y = (rect.top() + rect.height() / 2.0) as f32;
                let found = caret::place_at(x, y).and_then(|place| article.offset_of(place).ok());
                let is_right = found.is_some_and(|found| letter.covers(found));
                assert!(is_right, "{:?} at {part}: {found:?}", article.quote(letter));
            }
            at = at.max(letter.end());
        }
    }
}

#[wasm_bindgen_test]
fn the_letter_under_a_point_is_found() {
    let article = article(TEXTS);
    lay_out(&article);
    check_letters(&article);
}

#[wasm_bindgen_test]
fn the_letter_is_found_in_many_nodes() {
    let article = article(&["Plain words.", "Some more plain words."]);
    lay_out(&article);
    split_up(0, 3);
    split_up(1, 5);
    check_letters(&article);
}

#[wasm_bindgen_test]
fn the_letter_is_found_in_marked_words() {
    let marks =
        [("Pl", "emphasis"), ("n w", "https://walls.example"), ("w", "strong"), ("ds.", "strong")];
    let article = marked_up("Plain words.", &marks);
    lay_out(&article);
    check_letters(&article);
}

#[wasm_bindgen_test]
fn blank_space_has_no_letter() {
    let article = article(&["Words that end", "Last."]);
    let root = lay_out(&article);
    let (first, last) =
        (text_of(0).get_bounding_client_rect(), text_of(1).get_bounding_client_rect());
    let words = rect_of(&article, super::support::span(0, 14));
    let middle = (words.top() + words.height() / 2.0) as f32;
    assert!(first.right() > words.right() + 40.0, "the line has no blank end");
    let points = [
        ("right of the last letter", words.right() as f32 + 20.0, middle),
        ("at the right edge of the line", first.right() as f32 - 1.0, middle),
        ("left of the text", words.left() as f32 - 10.0, middle),
        ("below the last line", last.left() as f32 + 3.0, last.bottom() as f32 + 120.0),
        ("outside the window", -5.0, -5.0),
    ];
    for (what, x, y) in points {
        assert_eq!(caret::place_at(x, y), None, "{what}");
    }
    let margin = root.query_selector("[data-chrome]").unwrap().unwrap().get_bounding_client_rect();
    let (x, y) = (margin.left() as f32 + 4.0, margin.top() as f32 + 12.0);
    assert_eq!(caret::place_at(x, y), None, "in the margin");
}
