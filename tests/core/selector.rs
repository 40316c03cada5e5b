//! Describing spans and finding them again.

use highlit::{
    annotation::{Describer, Found, Selectors},
    article::{Article, Block, Canonical, CanonicalSpan, Kind, Meta},
    text::CharOffset,
};
use proptest::{prelude::*, sample::Index};

use crate::support::{article, cases};

fn canonical_of(paragraphs: &[&str]) -> Canonical {
    let block = |text: &&str| (Block::new(Kind::Paragraph), (*text).to_owned());
    let blocks = paragraphs.iter().map(block).collect();
    Canonical::of(&Article::new(Meta::default(), blocks).unwrap())
}

fn span(start: u32, end: u32) -> CanonicalSpan {
    CanonicalSpan::new(CharOffset(start), CharOffset(end)).unwrap()
}

/// How often `needle` stands in `text`, overlapping places included.
fn count(text: &str, needle: &str) -> usize {
    let starts = text.char_indices().map(|(at, _)| at);
    starts.filter(|&at| text[at..].starts_with(needle)).count()
}

fn in_context(selectors: &Selectors) -> String {
    [&*selectors.prefix, &*selectors.exact, &*selectors.suffix].concat()
}

fn check_describe(canonical: &Canonical, span: CanonicalSpan) {
    let describer = Describer::new(canonical);
    let selectors = describer.describe(span);
    assert_eq!(selectors.exact, canonical.slice(span));
    assert_eq!(selectors.position, Some(span));
    assert_eq!(count(canonical.text(), &in_context(&selectors)), 1, "{selectors:?}");
    let before: String = canonical.text().chars().take(span.start().0 as usize).collect();
    let after: String = canonical.text().chars().skip(span.end().0 as usize).collect();
    assert!(before.ends_with(&selectors.prefix) && after.starts_with(&selectors.suffix));

    assert_eq!(describer.resolve(&selectors), Found::Exact(span));
    // The words and their context are enough by themselves.
    let by_words = Selectors { position: None, ..selectors };
    assert_eq!(describer.resolve(&by_words), Found::Moved { span, score: 1.0 });
}

/// A span described in one text is found in a longer one, unless the longer one
/// has what was described more than once.
fn check_moved(old: &Canonical, span: CanonicalSpan, new: &Canonical) {
    let selectors = Describer::new(old).describe(span);
    let found = Describer::new(new).resolve(&selectors);
    if count(new.text(), &in_context(&selectors)) > 1 {
        return;
    }
    match found {
        Found::Exact(there) => assert_eq!(there, span),
        Found::Moved { span: there, score } => {
            assert_eq!(new.slice(there), selectors.exact);
            assert!((0.0..=1.0).contains(&score));
            let moved = new.char_len().0 - old.char_len().0;
            assert_eq!(there.start().0, span.start().0 + moved);
        }
        Found::Orphan => panic!("{selectors:?} is lost from {:?}", new.text()),
    }
}

#[test]
fn described_spans_are_found_again() {
    for paragraphs in [
        &["a"][..],
        &["aaaaaaaa", "aaaaaaaa", "aaaaaaaa"],
        &["The river ran. The river ran. The river ran.", "The river ran."],
        &["👨‍👩‍👧 e\u{301} 中文", "中文 👨‍👩‍👧"],
        &["word"; 40],
    ] {
        let canonical = canonical_of(paragraphs);
        let end = canonical.char_len().0;
        for start in 0..end.min(30) {
            for end in start + 1..=end.min(start + 12) {
                check_describe(&canonical, span(start, end));
            }
        }
        check_describe(&canonical, span(0, end));
    }
}

/// Told apart from its likes only by how far it is from either end.
#[test]
fn a_place_in_a_text_that_repeats_itself() {
    let canonical = canonical_of(&[&"a".repeat(1_000)]);
    check_describe(&canonical, span(499, 501));

    // Past some length a description would be a copy of the book: then the
    // position alone tells the place, and without it nothing is guessed.
    let canonical = canonical_of(&[&"a".repeat(4_000)]);
    let (describer, span) = (Describer::new(&canonical), span(1_999, 2_001));
    let selectors = describer.describe(span);
    assert_eq!((selectors.prefix.len(), selectors.suffix.len()), (1_024, 1_024));
    assert_eq!(describer.resolve(&selectors), Found::Exact(span));
    let by_words = Selectors { position: None, ..selectors };
    assert_eq!(describer.resolve(&by_words), Found::Orphan);
}

#[test]
fn a_paragraph_put_in_before_moves_spans() {
    let old =
        canonical_of(&["The river ran high. It ran and it ran.", "The mayor spoke. It ran late."]);
    let new = canonical_of(&[
        "Latest: it rains, and it rains, and it rains again!",
        "The river ran high. It ran and it ran.",
        "The mayor spoke. It ran late.",
    ]);
    for start in 0..old.char_len().0 {
        for end in start + 1..=old.char_len().0.min(start + 20) {
            check_moved(&old, span(start, end), &new);
        }
    }
}

/// Where `exact` is found in `text`, given its context and where it stood.
fn resolve(text: &str, [prefix, exact, suffix]: [&str; 3], position: Option<(u32, u32)>) -> Found {
    let canonical = canonical_of(&[text]);
    Describer::new(&canonical).resolve(&Selectors {
        exact: exact.into(),
        prefix: prefix.into(),
        suffix: suffix.into(),
        position: position.map(|(start, end)| span(start, end)),
    })
}

#[test]
fn nothing_is_guessed() {
    let text = "he said yes; she said yes; we said no";
    let moved = |start, end, score| Found::Moved { span: span(start, end), score };
    for (quote, position, expected) in [
        // Gone, or in several places that fit alike.
        (["", "maybe", ""], None, Found::Orphan),
        (["", "maybe", ""], Some((8, 13)), Found::Orphan),
        (["", "said", ""], None, Found::Orphan),
        (["they ", "said", " maybe"], None, Found::Orphan),
        (["", "yes", "; "], None, Found::Orphan),
        // Only one place, or one that fits better.
        (["", "no", ""], None, moved(35, 37, 1.0)),
        (["she said ", "yes", "; we"], None, moved(22, 25, 1.0)),
        (["", "said", " no"], None, moved(30, 34, 1.0)),
        (["xe ", "said", " no"], None, moved(30, 34, 5.0 / 6.0)),
        // The position decides between places that fit alike,
        (["", "said", ""], Some((17, 21)), Found::Exact(span(17, 21))),
        (["xx", "said", "xx"], Some((17, 21)), Found::Exact(span(17, 21))),
        // is not believed where the words do not stand,
        (["", "no", ""], Some((0, 2)), moved(35, 37, 1.0)),
        (["", "no", ""], Some((35, 99)), moved(35, 37, 1.0)),
        // nor where another place fits the context better.
        (["we ", "said", " no"], Some((3, 7)), moved(30, 34, 1.0)),
    ] {
        assert_eq!(resolve(text, quote, position), expected, "{quote:?} at {position:?}");
    }
}

/// A file must not keep the page busy for hours.
#[test]
fn what_stands_nearly_everywhere_is_found_by_its_whole_context_alone() {
    let text = format!("{}but they had not.", "he had ".repeat(1_000));
    let had = |prefix| resolve(&text, [prefix, "had", ""], None);
    let start = 7 * 1_000 + 9;
    assert_eq!(had("they "), Found::Moved { span: span(start, start + 3), score: 1.0 });
    assert_eq!(had("ut they "), Found::Moved { span: span(start, start + 3), score: 1.0 });
    // It fits best, but 1,001 places are not weighed.
    assert_eq!(had("xut they "), Found::Orphan);
    assert_eq!(had("he "), Found::Orphan);
}

/// Some span of a text that is not empty.
fn pick(canonical: &Canonical, a: Index, b: Index) -> CanonicalSpan {
    let end = canonical.char_len().0 as usize;
    let start = a.index(end) as u32;
    span(start, start + 1 + b.index(end - start as usize) as u32)
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn laws_on_any_span(article in article(), a in any::<Index>(), b in any::<Index>()) {
        let canonical = Canonical::of(&article);
        check_describe(&canonical, pick(&canonical, a, b));
    }

    #[test]
    fn laws_on_few_letters(text in "[ab\n]{0,80}c", a in any::<Index>(), b in any::<Index>()) {
        let paragraphs: Vec<&str> = text.split('\n').collect();
        let old = canonical_of(&paragraphs);
        let span = pick(&old, a, b);
        check_describe(&old, span);
        let new = canonical_of(&[&["ddd dd d"], &*paragraphs].concat());
        check_moved(&old, span, &new);
    }
}
