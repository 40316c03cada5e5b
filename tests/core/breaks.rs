//! Unicode's own tests of where graphemes, words and sentences part.
//!
//! The files in `unicode/` are those of the Unicode Character Database as they
//! were published, under the licence beside them.

use std::ops::Range;

use highlit::text::{Granularity, Stops, edges, snap_to_graphemes, trim};
use unicode_segmentation::UNICODE_VERSION;

use crate::support::PIECES;

const FILES: [(Granularity, &str, &str, usize); 3] = [
    (
        Granularity::Grapheme,
        "GraphemeBreakTest",
        include_str!("unicode/GraphemeBreakTest.txt"),
        766,
    ),
    (Granularity::Word, "WordBreakTest", include_str!("unicode/WordBreakTest.txt"), 1944),
    (
        Granularity::Sentence,
        "SentenceBreakTest",
        include_str!("unicode/SentenceBreakTest.txt"),
        512,
    ),
];

/// One line of a file: a text, and where Unicode parts it, in bytes.
struct Case {
    text: String,
    edges: Vec<usize>,
}

/// Reads "÷ 0061 × 0308 ÷ # …".
fn read(line: &str) -> Option<Case> {
    let signs = line.split('#').next()?.split_whitespace();
    let mut case = Case { text: String::new(), edges: Vec::new() };
    for sign in signs {
        match sign {
            "÷" => case.edges.push(case.text.len()),
            "×" => {}
            code => case.text.push(char::from_u32(u32::from_str_radix(code, 16).ok()?)?),
        }
    }
    (!case.text.is_empty()).then_some(case)
}

fn cases(file: &'static str) -> impl Iterator<Item = Case> {
    file.lines().filter_map(read)
}

#[test]
fn edges_are_those_of_unicode() {
    let (major, minor, update) = UNICODE_VERSION;
    for (granularity, name, file, count) in FILES {
        let version = format!("# {name}-{major}.{minor}.{update}.txt");
        assert_eq!(file.lines().next(), Some(&*version), "the crate's tables are of this version");
        for Case { text, edges: expected } in cases(file) {
            assert_eq!(edges(&text, granularity, None), expected, "{granularity:?} {text:?}");
        }
        assert_eq!(cases(file).count(), count, "lines of {name}");
    }
}

/// The pieces between Unicode's edges that a reader would stop at if nothing
/// were done about them.
fn pieces(granularity: Granularity, case: &Case) -> Vec<Range<usize>> {
    let pieces = case.edges.windows(2).map(|pair| pair[0]..pair[1]);
    pieces
        .filter(|piece| {
            granularity != Granularity::Word
                || case.text[piece.clone()].contains(char::is_alphanumeric)
        })
        .filter_map(|piece| trim(&case.text, piece))
        .map(|words| snap_to_graphemes(&case.text, words))
        .collect()
}

fn stops(granularity: Granularity, text: &str) -> Vec<Range<usize>> {
    Stops::new(text, Some(granularity), None).after(0).collect()
}

/// What a reader stops at is told from Unicode's edges, but that no sentence
/// begins with a small letter: "!a", which Unicode parts with and without an accent
/// on the mark. What Unicode says of titles and initials its files do not ask.
#[test]
fn stops_deviate_only_on_purpose() {
    let mut deviating = Vec::new();
    for (granularity, _, file, _) in FILES {
        for case in cases(file) {
            if stops(granularity, &case.text) != pieces(granularity, &case) {
                deviating.push((granularity, case.text));
            }
        }
    }
    let joined = ["!a", "!\u{308}a"].map(|text| (Granularity::Sentence, text.to_owned()));
    assert_eq!(deviating, joined);
}

/// Both ways through a text come by the same stops.
#[test]
fn stops_are_the_same_from_both_ends() {
    let texts = FILES.iter().flat_map(|(_, _, file, _)| cases(file).map(|case| case.text));
    for text in texts.chain([PIECES.concat()]) {
        for granularity in [Granularity::Grapheme, Granularity::Word, Granularity::Sentence] {
            let mut back: Vec<_> =
                Stops::new(&text, Some(granularity), None).before(text.len()).collect();
            back.reverse();
            assert_eq!(back, stops(granularity, &text), "{granularity:?} {text:?}");
        }
    }
}
