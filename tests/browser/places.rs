//! Places of the document and places of the article name one another.

use highlit::{
    article::{Article, Place},
    text::CharOffset,
    web::platform::{dom, grips::Edge},
};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Node;

use super::support::{TEXTS, article, lay_out, marked_up, place, span, split_up, text_of};

/// From every code point of every block to the document and back.
fn check_round_trip(article: &Article) {
    for block in 0..article.blocks().len() {
        let range = article.block_range(block);
        for at in (range.start.0..=range.end.0).map(CharOffset) {
            let expected = Place { block, offset: article.place_in_block(block, at) };
            for edge in [Edge::Start, Edge::End] {
                let (node, offset) = dom::point_of(article, block, at, edge).unwrap();
                assert_eq!(dom::place_of(&node, offset), Some(expected), "{edge:?} {at:?}");
            }
            assert_eq!(article.offset_of(expected), Ok(at));
        }
    }
}

/// Ranges hold the words of their spans, wherever these begin and end.
fn check_ranges(article: &Article) {
    for block in 0..article.blocks().len() {
        let (start, end) = (article.block_range(block).start.0, article.block_range(block).end.0);
        for middle in start + 1..end {
            for span in [span(start, middle), span(middle - 1, middle), span(middle, end)] {
                let range = dom::range_of(article, span).unwrap();
                assert_eq!(String::from(range.to_string()), article.quote(span));
            }
        }
    }
}

#[wasm_bindgen_test]
fn every_letter_has_a_place_and_a_point() {
    let article = article(TEXTS);
    lay_out(&article);
    check_round_trip(&article);
    check_ranges(&article);
}

#[wasm_bindgen_test]
fn text_in_many_nodes_is_still_one_text() {
    let article = article(TEXTS);
    for units in 1..=5 {
        lay_out(&article);
        (0..TEXTS.len()).for_each(|block| split_up(block, units));
        check_round_trip(&article);
        check_ranges(&article);
    }
}

/// Where nodes meet, a range lies in those whose words it covers, and in no other.
#[wasm_bindgen_test]
fn marked_words_are_in_nodes_of_their_own() {
    let link = "https://walls.example/";
    let marks = [("An 😀", "strong"), ("👨‍👩‍👧, a", link), ("👧", "emphasis"), ("a flag.", "strong")];
    let article = marked_up("An 😀 emoji, a family 👨‍👩‍👧, and a flag.", &marks);
    let root = lay_out(&article);
    check_round_trip(&article);
    check_ranges(&article);
    let paragraph = root.query_selector("p").unwrap().unwrap();
    let expected = "<strong>An 😀</strong> emoji, a family \
        <a href=\"https://walls.example/\" target=\"_blank\" rel=\"noopener noreferrer\">👨‍👩‍<em>👧</em>, a</a>nd <strong>a flag.</strong>";
    assert_eq!(paragraph.inner_html(), expected);
    for (start, end, words) in [(21, 26, "👨‍👩‍👧"), (25, 26, "👧"), (26, 29, ", a"), (0, 4, "An 😀")]
    {
        let range = dom::range_of(&article, span(start, end)).unwrap();
        assert_eq!(String::from(range.to_string()), words);
        assert_ne!(
            range.start_container().unwrap().text_content(),
            Some(" emoji, a family ".into())
        );
        assert!(!range.collapsed());
    }
    lay_out(&super::support::article(&["Plain words."]));
    let nodes = text_of(0).child_nodes();
    assert_eq!((nodes.length(), nodes.item(0).unwrap().node_type()), (1, Node::TEXT_NODE));
}

#[wasm_bindgen_test]
fn a_range_reaches_across_blocks() {
    let article = article(&["Alpha beta.", "Gamma.", "Delta 😀 end."]);
    let root = lay_out(&article);
    let across = span(6, article.char_len().0 - 5);
    let range = dom::range_of(&article, across).unwrap();
    let place = |node: Node, offset: u32| dom::place_of(&node, offset);
    let start = place(range.start_container().unwrap(), range.start_offset().unwrap());
    let end = place(range.end_container().unwrap(), range.end_offset().unwrap());
    assert_eq!(start, Some(super::support::place(0, 6)));
    assert_eq!(end, Some(super::support::place(2, 8)));
    root.remove();
    assert!(dom::range_of(&article, across).is_none(), "the article is gone");
}

#[wasm_bindgen_test]
fn only_text_of_the_article_has_places() {
    let article = article(&["Alpha", "😀 beta"]);
    let root = lay_out(&article);
    let text = text_of(1);
    assert_eq!(dom::place_of(&text, 0), Some(place(1, 0)));
    assert_eq!(dom::place_of(&text, 1), Some(place(1, 7)));
    let (node, _) = dom::point_of(&article, 1, CharOffset(6), Edge::Start).unwrap();
    assert_eq!(dom::place_of(&node, 1), Some(place(1, 1)), "half an emoji is a place to clamp");
    assert_eq!(dom::place_of(&node, 8), None, "past the end of the node");
    for outside in
        [&*root, &*text.parent_element().unwrap(), &*text.next_element_sibling().unwrap()]
    {
        assert_eq!(dom::place_of(outside, 0), None);
    }
}
