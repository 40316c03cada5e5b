//! Where graphemes, words and sentences part, asked of the browser's segmenter.

use highlit::text::{Granularity, Language, Stops, edges, snap_to_graphemes, snap_to_words};
use wasm_bindgen_test::wasm_bindgen_test;

fn pieces(text: &str, granularity: Granularity, language: Option<&Language>) -> Vec<String> {
    let edges = edges(text, granularity, language);
    edges.windows(2).map(|pair| text[pair[0]..pair[1]].to_owned()).collect()
}

/// Engines differ where a piece begins with a letter of two UTF-16 units.
#[wasm_bindgen_test]
fn pieces_begin_with_letters_of_any_width() {
    for (granularity, expected) in [
        (Granularity::Grapheme, &["a", "👍🏽", "👨‍👩‍👧", "🇩🇪", "🇫🇷", "𝒳", "e\u{301}", "中", "𠮷"][..]),
        (Granularity::Word, &["one", " ", "𝒳𝒴", ",", " ", "👍🏽", " ", "can't"]),
        (Granularity::Sentence, &["One. ", "𝒳 is two! ", "👍🏽 three. ", "他走了。", "𠮷野来了。"]),
    ] {
        assert_eq!(pieces(&expected.concat(), granularity, None), expected, "{granularity:?}");
    }
    for granularity in [Granularity::Grapheme, Granularity::Word, Granularity::Sentence] {
        assert_eq!(edges("", granularity, None), [0]);
    }
}

#[wasm_bindgen_test]
fn words_part_without_spaces() {
    for (tag, expected) in [
        ("zh", &["我们", "喜欢", "苹果"][..]),
        ("ja", &["日本語", "を", "話す"]),
        ("th", &["ฉัน", "รัก", "คุณ"]),
    ] {
        let language = Language::parse(tag);
        let text = expected.concat();
        assert_eq!(pieces(&text, Granularity::Word, language.as_ref()), expected);
        let first = expected[0].len();
        let second = first + expected[1].len();
        let inside = first..first + expected[1].chars().next().map_or(0, char::len_utf8);
        assert!(snap_to_words(&text, inside, language.as_ref()).end >= second);
    }
}

/// In Greek ";" is the question mark.
#[wasm_bindgen_test]
fn sentences_follow_the_language() {
    let text = "Ποιος ήρθε; Κανείς.";
    let count = |tag| pieces(text, Granularity::Sentence, Language::parse(tag).as_ref()).len();
    assert_eq!((count("el"), count("en")), (2, 1));
}

#[wasm_bindgen_test]
fn stops_are_those_of_the_native_laws() {
    let text = "Dr. Ann B. Cole paid 👍🏽. “Why?” she asked. 他走了。“为什么？”她问。";
    let stops = |granularity| -> Vec<&str> {
        Stops::new(text, Some(granularity), None).after(0).map(|stop| &text[stop]).collect()
    };
    let sentences =
        ["Dr. Ann B. Cole paid 👍🏽.", "“Why?” she asked.", "他走了。", "“为什么？”", "她问。"];
    assert_eq!(stops(Granularity::Sentence), sentences);
    let back: Vec<&str> = Stops::new(text, Some(Granularity::Sentence), None)
        .before(text.len())
        .map(|stop| &text[stop])
        .collect();
    assert!(back.into_iter().rev().eq(sentences));
    assert_eq!(snap_to_graphemes("a👨‍👩‍👧b", 5..5), 1..19);
}
