//! The reading cursor: wherever it goes, its words can be marked, and it comes
//! by every word that is kept.

use highlit::{
    article::{Article, Block, Cursor, Kind, LONG_BLOCK, Meta, Nth, Travel, Unit, Whereabouts},
    text::{CharOffset, TextSpan},
};
use proptest::{
    collection::vec,
    prelude::*,
    sample::{Index, select},
};

use crate::support::{article, cases};

const UNITS: [Unit; 4] = [Unit::Grapheme, Unit::Word, Unit::Sentence, Unit::Block];

fn article_of(blocks: &[&str]) -> Article {
    let blocks = blocks.iter().map(|text| (Block::new(Kind::Paragraph), (*text).to_owned()));
    Article::new(Meta::default(), blocks.collect()).unwrap()
}

/// The kept units from the first to the last.
fn walk(article: &Article, unit: Unit) -> Vec<Cursor> {
    let first = Cursor::at(article, unit, CharOffset(0));
    std::iter::successors(first, |cursor| cursor.move_by(article, unit, Travel::Forward)).collect()
}

fn quotes(article: &Article, unit: Unit) -> Vec<String> {
    walk(article, unit).iter().map(|cursor| article.quote(cursor.span())).collect()
}

fn check_quotes(unit: Unit, blocks: &[&str], expected: &[&str]) {
    assert_eq!(quotes(&article_of(blocks), unit), expected, "{unit:?}");
}

#[test]
fn sentences() {
    for (blocks, expected) in [
        // English: titles, initials, numbers, quotations.
        (
            &["Dr. Ann B. Cole paid $3.50. “Why?” she asked. “It rains.” Then J. R. Hale left!"][..],
            &[
                "Dr. Ann B. Cole paid $3.50.",
                "“Why?” she asked.",
                "“It rains.”",
                "Then J. R. Hale left!",
            ][..],
        ),
        (
            &["The U.S. Senate met at 5 p.m. on Monday. (It was late.) Nobody... spoke."],
            &["The U.S. Senate met at 5 p.m. on Monday.", "(It was late.)", "Nobody... spoke."],
        ),
        // Unicode would part this at the space before the closing quotation mark,
        // and has no edge behind it.
        (
            &["M. Dupont arriva\u{a0}? Oui\u{202f}! «\u{a0}Non.\u{a0}» Bien. Il part."],
            &["M. Dupont arriva\u{a0}?", "Oui\u{202f}!", "«\u{a0}Non.\u{a0}» Bien.", "Il part."],
        ),
        // A block ends a sentence, whatever it ends with.
        (
            &["A headline without a stop", "the text begins small"],
            &["A headline without a stop", "the text begins small"],
        ),
        // Chinese and Japanese: no spaces, stops of their own.
        (&["他走了。“为什么？”她问。下雨了！"], &["他走了。", "“为什么？”", "她问。", "下雨了！"]),
        (
            &["雨が降った。「なぜ？」と彼女は聞いた。終わり"],
            &["雨が降った。", "「なぜ？」", "と彼女は聞いた。", "終わり"],
        ),
        (&["هطل المطر. هل عاد؟ نعم، عاد!"], &["هطل المطر.", "هل عاد؟", "نعم، عاد!"]),
        (&["ירד גשם. האם חזר? כן."], &["ירד גשם.", "האם חזר?", "כן."]),
        (
            &["قال John Smith: “Wait. Now!” ثم خرج."],
            &["قال John Smith: “Wait.", "Now!”", "ثم خرج."],
        ),
        (&["बारिश हुई। वह लौटा? हाँ।"], &["बारिश हुई।", "वह लौटा?", "हाँ।"]),
        // Thai parts sentences by spaces at most: the paragraph is one.
        (&["ฝนตก แล้วเขากลับบ้าน"], &["ฝนตก แล้วเขากลับบ้าน"]),
        (&["Look 👨‍👩‍👧! 🇩🇪🇫🇷. 👍🏽"], &["Look 👨‍👩‍👧!", "🇩🇪🇫🇷.", "👍🏽"]),
        (&["One.\u{2028}two."], &["One.", "two."]),
    ] {
        check_quotes(Unit::Sentence, blocks, expected);
    }
}

#[test]
fn words_and_graphemes() {
    check_quotes(
        Unit::Word,
        &["“I can't”, she said — 3.5 km."],
        &["I", "can't", "she", "said", "3.5", "km"],
    );
    check_quotes(Unit::Word, &["قال العربية.", "עברית, כן"], &["قال", "العربية", "עברית", "כן"]);
    check_quotes(Unit::Word, &["नमस्ते, क्षत्रिय।"], &["नमस्ते", "क्षत्रिय"]);
    // Natively each character; where words part, the browser knows.
    check_quotes(Unit::Word, &["中文。"], &["中", "文"]);
    check_quotes(
        Unit::Grapheme,
        &["e\u{301} 👨‍👩‍👧🇩🇪🇫🇷", "क्षि!"],
        &["e\u{301}", "👨‍👩‍👧", "🇩🇪", "🇫🇷", "क्षि", "!"],
    );
    check_quotes(Unit::Block, &[" One. Two. ", "Three"], &["One. Two.", "Three"]);
    check_quotes(Unit::Word, &["…", "🎉"], &[]);
}

/// A walk in letters: `<` and `>` move, `[` and `]` extend, `x` swaps the ends.
fn after(article: &Article, unit: Unit, from: Cursor, steps: &str) -> Option<Cursor> {
    steps.chars().try_fold(from, |cursor, step| match step {
        '<' => cursor.move_by(article, unit, Travel::Back),
        '>' => cursor.move_by(article, unit, Travel::Forward),
        '[' => cursor.extend_by(article, unit, Travel::Back),
        ']' => cursor.extend_by(article, unit, Travel::Forward),
        'x' => Some(cursor.swap_ends()),
        _ => unreachable!("{step}"),
    })
}

#[test]
fn a_walk() {
    let blocks = ["One, two. Three four.", "Skip this.", "Five."];
    let article = article_of(&blocks).with_block(1, false).unwrap();
    let at = |unit, offset| Cursor::at(&article, unit, CharOffset(offset)).unwrap();
    let three = at(Unit::Sentence, 12);
    assert_eq!(article.quote(three.span()), "Three four.");
    for (unit, steps, expected) in [
        (Unit::Sentence, ">", Some("Five.")),
        (Unit::Sentence, ">>", None),
        (Unit::Sentence, "<", Some("One, two.")),
        (Unit::Sentence, "<<", None),
        (Unit::Sentence, "]", Some("Three four.\nFive.")),
        (Unit::Sentence, "][", Some("Three four.")),
        (Unit::Sentence, "[", Some("One, two.")),
        (Unit::Sentence, "[]", Some("Three four.")),
        (Unit::Sentence, "[[", None),
        (Unit::Sentence, "x[", Some("One, two. Three four.")),
        (Unit::Sentence, "x]", Some("Five.")),
        // A smaller step goes into the sentence.
        (Unit::Word, ">", Some("Three")),
        (Unit::Word, "<", Some("four")),
        (Unit::Word, ">>>", Some("Five")),
        (Unit::Word, ">>><", Some("four")),
        (Unit::Word, ">>>>", None),
        (Unit::Word, "[", Some("Three four")),
        (Unit::Word, "[[", Some("Three")),
        (Unit::Word, "[[[", Some("two.")),
        (Unit::Word, "[[[[", Some("One, two.")),
        (Unit::Word, "[[[[[", None),
        (Unit::Word, "[[[]", Some("Three")),
        (Unit::Word, "x[", Some("two. Three four.")),
        (Unit::Word, "x]", Some("four.")),
        (Unit::Word, "x]x]", Some("four.\nFive")),
        (Unit::Grapheme, "[", Some("Three four")),
        (Unit::Grapheme, "[[[[[", Some("Three")),
        (Unit::Grapheme, ">", Some("T")),
        (Unit::Grapheme, "<", Some(".")),
        (Unit::Block, "<", None),
        (Unit::Block, "[", Some("One, two.")),
        (Unit::Block, ">", Some("Five.")),
    ] {
        let end = after(&article, unit, three, steps);
        let quote = end.map(|cursor| article.quote(cursor.span()));
        assert_eq!(quote.as_deref(), expected, "{unit:?} {steps}");
    }
    // A larger step from within goes on to the next, not to the one around.
    let four = at(Unit::Word, 17);
    let next = four.move_by(&article, Unit::Sentence, Travel::Forward).unwrap();
    assert_eq!(article.quote(next.span()), "Five.");
    assert_eq!(four.head(), four.span().end());
    assert_eq!(four.swap_ends().head(), four.span().start());
    assert_eq!(Cursor::from_span(four.span()), four);

    let told = |number, sentence, sentences| Whereabouts {
        block: Nth { number, of: 2 },
        sentence: Some(Nth { number: sentence, of: sentences }),
    };
    assert_eq!(three.whereabouts(&article), told(1, 2, 2));
    assert_eq!(four.whereabouts(&article), told(1, 2, 2));
    assert_eq!(next.whereabouts(&article), told(2, 1, 1));
}

#[test]
fn a_place_without_words_gives_the_nearest_sentence() {
    let article = article_of(&["Skip.", "One.   Two.", "Skip."]);
    let article = article.with_block(0, false).unwrap().with_block(2, false).unwrap();
    for (offset, expected) in [
        (0, "One."),
        (6, "One."),
        (9, "One."),
        (10, "Two."),
        (16, "Two."),
        (17, "Two."),
        (99, "Two."),
    ] {
        let cursor = Cursor::at(&article, Unit::Sentence, CharOffset(offset)).unwrap();
        assert_eq!(article.quote(cursor.span()), expected, "{offset}");
    }
}

fn check_admissible(article: &Article, span: TextSpan) {
    assert_eq!(article.admit(span), Ok(span), "{span:?} of {article:?}");
}

/// Every kept code point that is not white space lies in one unit, and the units
/// come in order; words may leave some out, but no letter or digit.
fn check_walk(article: &Article, unit: Unit) {
    let cursors = walk(article, unit);
    let spans: Vec<TextSpan> = cursors.iter().map(|cursor| cursor.span()).collect();
    for span in &spans {
        check_admissible(article, *span);
    }
    assert!(spans.windows(2).all(|pair| pair[0].end() <= pair[1].start()), "{unit:?} {spans:?}");
    for (index, block) in article.blocks().iter().enumerate() {
        let start = article.block_range(index).start.0;
        for (at, c) in (start..).zip(article.block_text(index).chars()) {
            let holders = spans.iter().filter(|span| span.covers(CharOffset(at))).count();
            let counts = if unit == Unit::Word { c.is_alphanumeric() } else { !c.is_whitespace() };
            assert!(holders <= usize::from(block.kept));
            assert!(holders == 1 || !block.kept || !counts, "{unit:?} {c:?} of {article:?}");
        }
    }
    for pair in cursors.windows(2) {
        assert_eq!(pair[1].move_by(article, unit, Travel::Back), Some(pair[0]), "{article:?}");
    }
    let first = cursors.first().and_then(|first| first.move_by(article, unit, Travel::Back));
    assert_eq!(first, None);
}

/// From any unit, so many steps of extending and as many back change nothing.
fn check_extending(article: &Article, unit: Unit, from: Cursor, count: usize) {
    for (there, back) in [('[', ']'), (']', '[')] {
        for from in [from, from.swap_ends()] {
            let mut way = vec![from];
            while way.len() <= count
                && let Some(next) = after(article, unit, way[way.len() - 1], &there.to_string())
            {
                check_admissible(article, next.span());
                assert_ne!(next.span(), way[way.len() - 1].span());
                way.push(next);
            }
            let mut here = way[way.len() - 1];
            for earlier in way.iter().rev().skip(1) {
                here = after(article, unit, here, &back.to_string()).unwrap();
                assert_eq!(here.span(), earlier.span(), "{unit:?} {there} of {article:?}");
            }
        }
    }
}

fn check_whereabouts(article: &Article) {
    for cursor in walk(article, Unit::Sentence) {
        let Whereabouts { block, sentence } = cursor.whereabouts(article);
        let at = |cursor: &Cursor| article.block_at(cursor.span().start());
        let kept = (0..article.blocks().len()).filter(|&block| article.blocks()[block].kept);
        let kept: Vec<usize> = kept.collect();
        assert_eq!((block.of, kept[block.number - 1]), (kept.len(), at(&cursor)));
        let mut alike = walk(article, Unit::Sentence);
        alike.retain(|other| at(other) == at(&cursor));
        let Nth { number, of } = sentence.unwrap();
        assert_eq!((of, alike[number - 1]), (alike.len(), cursor));
    }
}

#[test]
fn sentences_of_an_endless_block_are_not_counted() {
    let counted = |text: &str| {
        let article = article_of(&[text]);
        let cursor = Cursor::at(&article, Unit::Sentence, CharOffset(0)).unwrap();
        cursor.whereabouts(&article).sentence
    };
    let long = "One. ".repeat(LONG_BLOCK / 5) + "Two";
    assert_eq!(counted(&long), Some(Nth { number: 1, of: LONG_BLOCK / 5 + 1 }));
    assert_eq!(counted(&(long + "!!!")), None);
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn every_unit_is_come_by_once(article in article()) {
        for unit in UNITS {
            check_walk(&article, unit);
        }
        check_whereabouts(&article);
    }

    #[test]
    fn extending_can_be_taken_back(article in article(), from in any::<Index>()) {
        for unit in UNITS {
            let cursors = walk(&article, unit);
            if !cursors.is_empty() {
                check_extending(&article, unit, *from.get(&cursors), 5);
            }
        }
    }

    #[test]
    fn any_way_leads_to_words_that_can_be_marked(
        article in article(),
        place in 0..60u32,
        steps in vec((select(&UNITS[..]), select(vec!['<', '>', '[', ']', 'x'])), 0..30),
    ) {
        let mut cursor = Cursor::at(&article, Unit::Sentence, CharOffset(place)).unwrap();
        for (unit, step) in steps {
            check_admissible(&article, cursor.span());
            let next = after(&article, unit, cursor, &step.to_string());
            if step != 'x' {
                prop_assert_ne!(next.map(Cursor::span), Some(cursor.span()));
            }
            cursor = next.unwrap_or(cursor);
        }
    }
}
