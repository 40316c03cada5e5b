//! Coordinates and boundaries, held against slow and obvious models of them.

use std::ops::Range;

use highlit::text::{
    CharOffset, Finder, Ruler, Utf16Offset, snap_to_graphemes, snap_to_words, trim,
};
use proptest::{prelude::*, sample::Index};
use unicode_segmentation::UnicodeSegmentation;

use crate::support::{PIECES, cases, text};

/// Every place of a text, in bytes, code points and UTF-16 units.
fn places(text: &str) -> Vec<[usize; 3]> {
    let mut places = vec![[0, 0, 0]];
    for c in text.chars() {
        let [byte, chars, utf16] = places[places.len() - 1];
        places.push([byte + c.len_utf8(), chars + 1, utf16 + c.len_utf16()]);
    }
    places
}

/// The last place that does not lie beyond `target` in that unit.
fn floor(places: &[[usize; 3]], unit: usize, target: usize) -> [usize; 3] {
    *places.iter().rfind(|place| place[unit] <= target).unwrap()
}

fn check_ruler(text: &str) {
    let (ruler, places) = (Ruler::new(text), places(text));
    let [bytes, chars, utf16] = places[places.len() - 1];
    assert_eq!(ruler.char_len(), CharOffset(chars as u32));
    for byte in 0..bytes + 3 {
        let expected = floor(&places, 0, byte)[1] as u32;
        assert_eq!(ruler.char_of_byte(text, byte).0, expected, "byte {byte} of {text:?}");
    }
    for offset in (0..chars + 3).map(|n| CharOffset(n as u32)) {
        let [byte, _, utf16] = floor(&places, 1, offset.0 as usize);
        assert_eq!(ruler.byte_of_char(text, offset), byte, "{offset:?} of {text:?}");
        assert_eq!(ruler.utf16_of_char(text, offset).0 as usize, utf16, "{offset:?} of {text:?}");
    }
    for offset in (0..utf16 + 3).map(|n| Utf16Offset(n as u32)) {
        let expected = floor(&places, 2, offset.0 as usize)[1];
        assert_eq!(
            ruler.char_of_utf16(text, offset).0 as usize,
            expected,
            "{offset:?} of {text:?}"
        );
    }
    assert_eq!(ruler.byte_of_char(text, CharOffset(u32::MAX)), bytes);
    assert_eq!(ruler.char_of_utf16(text, Utf16Offset(u32::MAX)).0 as usize, chars);
}

#[test]
fn ruler_agrees_with_counting() {
    check_ruler("");
    // Characters of every width lie across the ruler's ticks, 256 bytes apart.
    for character in ["a", "é", "中", "🇩", "a中", "é𝒳", "\r"] {
        for count in [1, 63, 64, 65, 85, 86, 128, 255, 256, 257, 600] {
            check_ruler(&character.repeat(count));
        }
    }
    check_ruler(&PIECES.concat());
}

fn check_finder(text: &str, needle: &str) {
    let mut found = Finder::new(text).occurrences(needle, usize::MAX);
    found.sort_unstable();
    let here =
        |&at: &usize| !needle.is_empty() && text.as_bytes()[at..].starts_with(needle.as_bytes());
    let expected: Vec<usize> = (0..text.len()).filter(here).collect();
    assert_eq!(found, expected, "{needle:?} in {text:?}");
    assert_eq!(Finder::new(text).occurs_once(needle), expected.len() == 1);
}

#[test]
fn finder_agrees_with_looking_everywhere() {
    for (text, needle) in [
        ("", ""),
        ("", "a"),
        ("abc", ""),
        ("abc", "abcd"),
        ("abc", "abc"),
        ("aaaa", "aa"),
        ("aaaaaaaaaaaaaaaaaaaa", "aaaaaaaa"),
        ("aaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaa"),
        ("abababababababababab", "abababababab"),
        ("1234567", "1234567"),
        ("12345678", "12345678"),
        ("one two three one two three", "one two three"),
        ("中文中文中文中文", "中文中文"),
        ("👨‍👩‍👧👨‍👩‍👧", "👧"),
    ] {
        check_finder(text, needle);
    }
}

#[test]
fn finder_finds_long_needles_wherever_they_stand() {
    let counted: String = (0..400).map(|number| format!("{number:03} of many. ")).collect();
    for (from, to) in [(0, 62), (0, 63), (1, 64), (31, 94), (32, 300), (5_000, 5_200)] {
        check_finder(&counted, &counted[from..to]);
    }
    check_finder(&counted, &counted[counted.len() - 63..]);
    check_finder(&counted, &format!("{}!", &counted[..80]));
    // The same block lies in it more often than is compared.
    let same = "a".repeat(5_000);
    check_finder(&same, &same[..100]);
    check_finder(&format!("{same}b{same}"), &format!("{0}b{0}", &same[..80]));
    check_finder(&format!("{same}b{same}"), &format!("{0}c{0}", &same[..80]));
    let twice = counted.repeat(2);
    check_finder(&twice, &counted[..500]);
    check_finder(&twice, &counted);
}

/// The words of a text with some letter or digit in them, without the white
/// space that Unicode counts to a word ("10\u{202f}000" is one, and so is
/// "mot\u{202f}").
fn words(text: &str) -> Vec<Range<usize>> {
    text.split_word_bound_indices()
        .filter(|(_, word)| word.contains(char::is_alphanumeric))
        .filter_map(|(start, word)| trim(text, start..start + word.len()))
        .collect()
}

fn check_snapping(text: &str, range: Range<usize>) {
    let graphemes: Vec<Range<usize>> = text
        .grapheme_indices(true)
        .map(|(start, grapheme)| start..start + grapheme.len())
        .collect();
    for (name, snap, units) in [
        ("graphemes", snap_to_graphemes as fn(&str, Range<usize>) -> Range<usize>, graphemes),
        ("words", |text, range| snap_to_words(text, range, None), words(text)),
    ] {
        let around = |at: usize| units.iter().find(|unit| unit.start < at && at < unit.end);
        let expected = around(range.start).map_or(range.start, |unit| unit.start)
            ..around(range.end).map_or(range.end, |unit| unit.end);
        let snapped = snap(text, range.clone());
        assert_eq!(snapped, expected, "{name} around {range:?} of {text:?}");
        assert!(snapped.start <= range.start && range.end <= snapped.end);
        assert_eq!(snap(text, snapped.clone()), snapped, "{name}, twice, in {text:?}");
    }
}

fn check_trim(text: &str, range: Range<usize>) {
    let kept = trim(text, range.clone()).map(|kept| {
        assert!(range.start <= kept.start && kept.end <= range.end);
        &text[kept]
    });
    let expected = text[range].trim();
    assert_eq!(kept, (!expected.is_empty()).then_some(expected), "{text:?}");
}

fn check_every_range(text: &str) {
    let edges: Vec<usize> = (0..=text.len()).filter(|&at| text.is_char_boundary(at)).collect();
    for &start in &edges {
        for &end in edges.iter().filter(|&&end| end >= start) {
            check_snapping(text, start..end);
            check_trim(text, start..end);
        }
    }
}

/// Most are told to stand alone without asking the tables: none may be told so wrongly.
#[test]
fn graphemes_part_beside_each_character_as_unicode_says() {
    for c in '\0'..='\u{1ffff}' {
        for text in [format!("a{c}a"), format!("{c}{c}"), format!("“{c}中")] {
            for (at, _) in text.char_indices() {
                let graphemes = text.grapheme_indices(true);
                let (start, _) = graphemes.take_while(|(start, _)| *start <= at).last().unwrap();
                let snapped = snap_to_graphemes(&text, at..text.len());
                assert_eq!(snapped.start, start, "{at} in {text:?}");
            }
        }
    }
}

#[test]
fn snapping_widens_to_whole_units() {
    for text in [
        "",
        "I can't say 3.14 or 1,000.",
        "un café, cafe\u{301}s",
        "👨‍👩‍👧 🇩🇪🇫🇷🇮 👍🏽❤\u{fe0f}",
        "中文，日本語とカタカナ",
        "नमस्ते क्ष",
        "Bonjour\u{202f}! 10\u{202f}000\u{202f}\u{202f}km",
        "a \u{301}b\u{600} c\u{600}1",
        "  \t \u{a0}",
        " \u{200d}ℹ\u{200d}❤",
        "snake_case __init__",
    ] {
        check_every_range(text);
    }
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn ruler_on_any_text(text in text(60)) {
        check_ruler(&text);
    }

    #[test]
    fn finder_on_few_letters(text in "[ab]{0,200}", needle in "[ab]{0,24}") {
        check_finder(&text, &needle);
    }

    #[test]
    fn finder_on_its_own_slices(text in text(30), a in any::<Index>(), b in any::<Index>()) {
        let edges: Vec<usize> = (0..=text.len()).filter(|&at| text.is_char_boundary(at)).collect();
        let (a, b) = (*a.get(&edges), *b.get(&edges));
        check_finder(&text, &text[a.min(b)..a.max(b)]);
    }

    #[test]
    fn snapping_on_any_text(text in text(6)) {
        check_every_range(&text);
    }
}
