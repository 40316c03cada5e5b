//! Articles: where blocks lie, which spans there are, and the way between the
//! full text and the canonical text.

use highlit::{
    article::{
        Article, ArticleError, Block, Canonical, CanonicalSpan, Kind, Meta, Place, Snap, SpanError,
    },
    storage::Record,
    text::{CharOffset, TextSpan, Utf16Offset},
};
use proptest::{collection::vec, prelude::*, sample::Index};
use unicode_segmentation::UnicodeSegmentation;

use crate::support::{Drag, article, cases, drag};

fn kept(text: &str) -> (Block, String) {
    (Block::new(Kind::Paragraph), text.to_owned())
}

fn aside(text: &str) -> (Block, String) {
    (Block::new(Kind::Furniture), text.to_owned())
}

fn article_of(blocks: &[(Block, String)]) -> Article {
    Article::new(Meta::default(), blocks.to_vec()).unwrap()
}

/// The full text, put together again from the blocks.
fn full_text(article: &Article) -> String {
    let blocks: Vec<&str> =
        (0..article.blocks().len()).map(|block| article.block_text(block)).collect();
    blocks.join("\n")
}

fn slice(text: &str, span: TextSpan) -> String {
    text.chars().skip(span.start().0 as usize).take(span.len() as usize).collect()
}

fn check_blocks_tile(article: &Article) {
    let mut next = 0;
    for block in 0..article.blocks().len() {
        let range = article.block_range(block);
        assert_eq!(range.start.0, next);
        assert_eq!(article.block_text(block).chars().count() as u32, range.end.0 - range.start.0);
        for offset in range.start.0..=range.end.0 {
            assert_eq!(article.block_at(CharOffset(offset)), block);
            let units = article.place_in_block(block, CharOffset(offset));
            assert_eq!(article.offset_of(Place { block, offset: units }), Ok(CharOffset(offset)));
        }
        next = range.end.0 + 1;
    }
    assert_eq!(next, article.char_len().0 + 1);
    assert_eq!(full_text(article).chars().count() as u32, article.char_len().0);
}

/// A reader's span starts and ends with a grapheme of a kept block that is not
/// blank, and is the span that would be made of it again.
fn check_span(article: &Article, span: TextSpan) {
    let text = full_text(article);
    assert!(span.end() <= article.char_len());
    for at in [span.start(), CharOffset(span.end().0 - 1)] {
        assert!(article.blocks()[article.block_at(at)].kept, "{span:?} of {text:?}");
    }
    let edge = |at: CharOffset, is_start: bool| {
        let block = article.block_at(if is_start { at } else { CharOffset(at.0 - 1) });
        let into = (at.0 - article.block_range(block).start.0) as usize;
        let mut graphemes = article.block_text(block).graphemes(true).scan(0, |end, grapheme| {
            let start = *end;
            *end += grapheme.chars().count();
            Some((start, *end, grapheme))
        });
        let found =
            graphemes.find(|&(start, end, _)| if is_start { start == into } else { end == into });
        let (_, _, grapheme) =
            found.unwrap_or_else(|| panic!("{at:?} splits a grapheme of {text:?}"));
        assert!(!grapheme.trim().is_empty(), "blank edge {at:?} in {text:?}");
    };
    edge(span.start(), true);
    edge(span.end(), false);
    assert_eq!(article.admit(span), Ok(span), "{:?} of {text:?}", slice(&text, span));
}

fn check_parts(article: &Article, span: TextSpan) {
    let parts: Vec<(usize, TextSpan)> = article.parts(span).collect();
    let mut expected = Vec::new();
    for (index, block) in article.blocks().iter().enumerate().filter(|(_, block)| block.kept) {
        let range = article.block_range(index);
        let inside = (span.start().0..span.end().0).filter(|at| range.contains(&CharOffset(*at)));
        let (first, last) = (inside.clone().min(), inside.max());
        if let (Some(first), Some(last)) = (first, last) {
            assert!(block.kept);
            expected.push((index, TextSpan::new(CharOffset(first), CharOffset(last + 1)).unwrap()));
        }
    }
    assert_eq!(parts, expected);
    let text = full_text(article);
    let words: Vec<String> = parts.iter().map(|(_, part)| slice(&text, *part)).collect();
    assert_eq!(article.quote(span), words.join("\n"));
}

fn check_canonical(article: &Article, span: TextSpan) {
    let canonical = Canonical::of(article);
    let kept = (0..article.blocks().len()).filter(|&block| article.blocks()[block].kept);
    let expected: Vec<&str> = kept.map(|block| article.block_text(block)).collect();
    assert_eq!(canonical.text(), expected.join("\n"));
    let there = canonical.from_full(span).unwrap();
    assert_eq!(canonical.to_full(there), Some(span), "{span:?} of {article:?}");
    assert_eq!(article.quote(span), canonical.slice(there));
}

/// Every code point of the canonical text, as its place in the full text; the
/// joint after a kept block is the one after that block.
fn full_places(article: &Article) -> Vec<u32> {
    let kept = (0..article.blocks().len()).filter(|&block| article.blocks()[block].kept);
    let mut places: Vec<u32> = kept
        .flat_map(|block| {
            let range = article.block_range(block);
            range.start.0..=range.end.0
        })
        .collect();
    places.pop();
    places
}

/// The way between the two texts for any stretch at all, were it never so odd.
fn check_translation(article: &Article, a: u32, b: u32) {
    let (canonical, places) = (Canonical::of(article), full_places(article));
    assert_eq!(places.len() as u32, canonical.char_len().0);
    if let Some(span) = CanonicalSpan::new(CharOffset(a), CharOffset(b)) {
        let expected = (b as usize <= places.len()).then(|| {
            let (first, last) = (places[a as usize], places[b as usize - 1]);
            TextSpan::new(CharOffset(first), CharOffset(last + 1)).unwrap()
        });
        assert_eq!(canonical.to_full(span), expected, "{span:?} of {article:?}");
    }
    if let Ok(span) = TextSpan::new(CharOffset(a), CharOffset(b)) {
        let is_joint = |at: u32| article.block_range(article.block_at(CharOffset(at))).end.0 == at;
        let inside = |at: &usize| span.covers(CharOffset(places[*at])) && !is_joint(places[*at]);
        let first = (0..places.len()).find(inside);
        let last = (0..places.len()).rfind(inside);
        let expected = first.zip(last).map(|(first, last)| (first as u32, last as u32 + 1));
        let there = canonical.from_full(span).map(|it| (it.start().0, it.end().0));
        assert_eq!(there, expected, "{span:?} of {article:?}");
    }
}

/// An edge that is dragged: the other one stays, unless it is passed; and what
/// comes of it could have been selected.
fn check_reach(article: &Article, fixed: CharOffset, to: Place, snap: Snap) {
    let Ok(reached) = article.reach(fixed, to, snap) else { return };
    check_span(article, reached);
    let block = article.block_at(fixed);
    let from = Place { block, offset: article.place_in_block(block, fixed) };
    let selected = article.span(from, to, Snap::Graphemes).unwrap();
    let snapped = article.span(from, to, snap).unwrap();
    match article.offset_of(to).unwrap() > fixed {
        true => {
            assert_eq!((reached.start(), reached.end()), (selected.start(), snapped.end()));
        }
        false => {
            assert_eq!((reached.start(), reached.end()), (snapped.start(), selected.end()));
        }
    }
}

fn check_article(article: &Article, drags: &[Drag]) {
    check_blocks_tile(article);
    for drag in drags {
        let (a, b) = drag.places(article);
        let made = article.span(a, b, drag.snap());
        assert_eq!(article.span(b, a, drag.snap()), made);
        if let Ok(span) = made {
            check_span(article, span);
            check_parts(article, span);
            check_canonical(article, span);
            for fixed in [span.start(), span.end()] {
                for to in [a, b] {
                    check_reach(article, fixed, to, drag.snap());
                }
            }
        }
    }
}

/// Setting blocks aside moves no span whose ends stay in the article.
fn check_subsets(article: &Article, span: TextSpan) {
    for subset in 0..1u32 << article.blocks().len() {
        let Some(variant) = article.with_kept(|block| subset >> block & 1 == 1) else {
            assert_eq!(subset, 0);
            continue;
        };
        assert_eq!(variant.id(), article.id());
        if variant.admit(span) == Ok(span) {
            check_span(&variant, span);
            check_parts(&variant, span);
            check_canonical(&variant, span);
        }
    }
}

#[test]
fn canonical_positions_skip_what_is_set_aside() {
    let article =
        article_of(&[aside("ad"), kept("one 🇩🇪"), aside("share"), kept("two"), aside("8013945")]);
    for a in 0..=article.char_len().0 {
        for b in a..=article.char_len().0 {
            check_translation(&article, a, b);
        }
    }
    let span = TextSpan::new(CharOffset(3), CharOffset(17)).unwrap();
    assert_eq!(slice(&full_text(&article), span), "one 🇩🇪\nshare\nt");
    assert_eq!(article.quote(span), "one 🇩🇪\nt");
    check_canonical(&article, span);
    check_parts(&article, span);
    let canonical = Canonical::of(&article);
    let there = canonical.from_full(span).unwrap();
    assert_eq!((there.start(), there.end()), (CharOffset(0), CharOffset(8)));
}

#[test]
fn a_selection_becomes_the_span_that_was_meant() {
    let article = article_of(&[
        kept("Bonjour\u{202f}! 10\u{202f}000 voix"),
        aside("Share this"),
        kept("  A family 👨‍👩‍👧 is one. "),
        kept("中文字"),
    ]);
    let place = |block, offset| Place { block, offset: Utf16Offset(offset) };
    for (a, b, words, graphemes) in [
        // A word with a narrow no-break space after it, as French writes it.
        (place(0, 2), place(0, 5), Ok("Bonjour"), Ok("njo")),
        (place(0, 5), place(0, 8), Ok("Bonjour"), Ok("ur")),
        // Such a space also parts thousands, within one number.
        (place(0, 11), place(0, 12), Ok("10\u{202f}000"), Ok("0")),
        (place(0, 14), place(0, 15), Ok("10\u{202f}000"), Ok("0")),
        // Out of the article at either end: only the words inside are meant.
        (place(1, 2), place(2, 5), Ok("A family"), Ok("A f")),
        (place(0, 17), place(1, 5), Ok("voix"), Ok("voix")),
        // Half a family, and half a surrogate pair.
        (place(2, 11), place(2, 13), Ok("👨‍👩‍👧"), Ok("👨‍👩‍👧")),
        (place(2, 14), place(2, 16), Ok("👨‍👩‍👧"), Ok("👨‍👩‍👧")),
        (place(3, 1), place(3, 2), Ok("文"), Ok("文")),
        (place(3, 99), place(2, 20), Ok("is one. \n中文字"), Ok("is one. \n中文字")),
        (place(2, 0), place(2, 2), Err(SpanError::Blank), Err(SpanError::Blank)),
        (place(3, 1), place(3, 1), Err(SpanError::Blank), Err(SpanError::Blank)),
        (place(1, 0), place(1, 10), Err(SpanError::Outside), Err(SpanError::Outside)),
        (place(9, 0), place(0, 1), Err(SpanError::Outside), Err(SpanError::Outside)),
    ] {
        for (snap, expected) in [(Snap::Words, words), (Snap::Graphemes, graphemes)] {
            let made = article.span(a, b, snap);
            let quote = made.map(|span| article.quote(span));
            assert_eq!(quote.as_deref(), expected.as_ref().copied(), "{a:?} to {b:?}, {snap:?}");
            if let Ok(span) = made {
                check_span(&article, span);
            }
        }
    }
}

#[test]
fn an_edge_is_dragged_to_either_side_of_the_other() {
    let article = article_of(&[kept("One two three."), aside("Share this"), kept("Vier fünf.")]);
    let place = |block, offset| Place { block, offset: Utf16Offset(offset) };
    // The edge that stays is in front of “two”, or within it: there it stays, for
    // only the edge that moves goes to where words begin and end.
    for (fixed, to, words, graphemes) in [
        (4, place(0, 10), Ok("two three"), Ok("two th")),
        (4, place(0, 1), Ok("One"), Ok("ne")),
        (5, place(0, 10), Ok("wo three"), Ok("wo th")),
        (5, place(0, 1), Ok("One t"), Ok("ne t")),
        (4, place(2, 6), Ok("two three.\nVier fünf"), Ok("two three.\nVier f")),
        // What is set aside holds no edge.
        (4, place(1, 5), Ok("two three."), Ok("two three.")),
        (26, place(1, 5), Err(SpanError::Outside), Err(SpanError::Outside)),
        (4, place(0, 4), Err(SpanError::Blank), Err(SpanError::Blank)),
        (4, place(0, 3), Err(SpanError::Blank), Err(SpanError::Blank)),
        (4, place(9, 0), Err(SpanError::Outside), Err(SpanError::Outside)),
    ] {
        for (snap, expected) in [(Snap::Words, words), (Snap::Graphemes, graphemes)] {
            let reached = article.reach(CharOffset(fixed), to, snap);
            let quote = reached.map(|span| article.quote(span));
            let quote = quote.as_deref().map_err(|error| *error);
            assert_eq!(quote, expected, "{fixed} to {to:?}, {snap:?}");
        }
    }
}

#[test]
fn blank_blocks_are_no_part_of_an_article() {
    let article = article_of(&[kept(""), kept("one"), aside(" \n "), kept("\t"), kept("two")]);
    assert_eq!(full_text(&article), "one\ntwo");
    assert_eq!(Canonical::of(&article).text(), "one\ntwo");
    for (blocks, error) in [
        (vec![], ArticleError::Empty),
        (vec![kept(" \u{3000}"), aside("")], ArticleError::Empty),
        (vec![aside("Share"), kept(" ")], ArticleError::NothingKept),
    ] {
        assert_eq!(Article::new(Meta::default(), blocks), Err(error));
    }
}

#[test]
fn one_block_stays_at_least() {
    let article = article_of(&[kept("one"), aside("two")]);
    assert_eq!(article.with_block(0, false), None);
    assert_eq!(article.with_block(0, true), None);
    assert_eq!(article.with_block(2, true), None);
    assert_eq!(article.with_kept(|_| false), None);
    let both = article.with_block(1, true).unwrap();
    assert_eq!(Canonical::of(&both).text(), "one\ntwo");
    assert_eq!(both.with_block(1, false), Some(article));
}

#[test]
fn the_hash_is_sha_256() {
    // FIPS 180-2, appendix B.1.
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(article_of(&[kept("abc")]).id().as_str(), abc);
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn laws_on_any_article(article in article(), drags in vec(drag(), 8)) {
        check_article(&article, &drags);
    }

    #[test]
    fn positions_translate_anywhere(article in article(), a in any::<Index>(), b in any::<Index>()) {
        let end = article.char_len().0 as usize + 3;
        let (a, b) = (a.index(end) as u32, b.index(end) as u32);
        check_translation(&article, a.min(b), a.max(b));
    }

    #[test]
    fn spans_stand_whatever_is_set_aside(article in article(), drag in drag()) {
        if let Some(span) = drag.span(&article) {
            check_subsets(&article, span);
        }
    }

    #[test]
    fn an_article_comes_back_from_its_own_form(article in article()) {
        prop_assert_eq!(Article::from_line(&article.to_line()), Some(article));
    }
}

#[test]
fn a_headline_is_replaced_and_all_else_stays() {
    let title = |text: &str| (Block::new(Kind::Title), text.to_owned());
    let blocks = [aside("Home > News"), title("Vulcano awakes"), kept("It smokes."), aside("Ads")];
    let article = article_of(&blocks);
    let renamed = article.retitled("  A volcano\n awakes ").unwrap();
    assert_eq!(full_text(&renamed), "Home > News\nA volcano awakes\nIt smokes.\nAds");
    assert_eq!(renamed.title(), "A volcano awakes");
    assert_eq!(renamed.blocks(), article.blocks());
    assert_ne!(renamed.id(), article.id());
}

#[test]
fn an_article_without_a_headline_gets_one_above_what_is_kept() {
    let article = article_of(&[aside("Home"), kept("It smokes.")]);
    let named = article.retitled("A volcano awakes").unwrap();
    assert_eq!(full_text(&named), "Home\nA volcano awakes\nIt smokes.");
    assert_eq!(named.blocks()[1].kind, Kind::Title);
    assert!(named.blocks()[1].kept);
}

#[test]
fn a_headline_of_no_words_is_none() {
    let article = article_of(&[kept("It smokes.")]);
    assert_eq!(article.retitled(" \n "), None);
}

#[test]
fn a_headline_that_is_set_aside_is_not_the_articles() {
    let mut other = (Block::new(Kind::Title), "Another story".to_owned());
    other.0.kept = false;
    let article = article_of(&[other, kept("It smokes.")]);
    let named = article.retitled("A volcano awakes").unwrap();
    assert_eq!(full_text(&named), "Another story\nA volcano awakes\nIt smokes.");
}

proptest! {
    #[test]
    fn changing_a_headline_back_gives_the_same_article(
        first in "[a-z]{1,9}( [a-z]{1,9}){0,3}",
        second in "[a-z]{1,9}( [a-z]{1,9}){0,3}",
        texts in vec("[a-z .]{1,40}[a-z]", 1..6),
    ) {
        let blocks: Vec<_> = texts.iter().map(|text| kept(text)).collect();
        let named = article_of(&blocks).retitled(&first).unwrap();
        let back = named.retitled(&second).unwrap().retitled(&first).unwrap();
        prop_assert_eq!(back, named);
    }
}
