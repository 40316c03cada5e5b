//! What differs between two wordings.

use highlit::{
    anchor::{Fate, heaviest, reworded},
    text,
};
use proptest::{collection::vec, prelude::*, sample::select};

use crate::support::{PIECES, cases};

/// Two wordings in one line: what went in brackets, what came in braces.
fn told(old: &str, new: &str) -> String {
    let part = |(fate, words): &(Fate, &str)| match fate {
        Fate::Kept => (*words).to_owned(),
        Fate::Deleted => format!("[{words}]"),
        Fate::Inserted => format!("{{{words}}}"),
    };
    reworded(old, new).iter().map(part).collect()
}

#[test]
fn words_that_differ_are_told_from_those_that_do_not() {
    for (old, new, expected) in [
        ("", "", ""),
        ("It rained.", "It rained.", "It rained."),
        ("", "It rained.", "{It rained.}"),
        ("It rained.", "", "[It rained.]"),
        (
            "build a bridge over the river",
            "build a tunnel under the river",
            "build a [bridge over]{tunnel under} the river",
        ),
        ("a very long day", "a long day", "a [very ]long day"),
        ("a long day", "a very long day", "a {very }long day"),
        ("It rained.", "It rained today.", "It rained{ today}."),
        ("No, never.", "No never.", "No[,] never."),
        (
            "The council met on Monday",
            "The board met on Friday",
            "The [council]{board} met on [Monday]{Friday}",
        ),
        // A letter is a word where none are parted; half a sign is none.
        ("市议会周一开会", "市议会周五开会", "市议会周[一]{五}开会"),
        ("नमस्ते दुनिया", "नमस्ते भारत", "नमस्ते [दुनिया]{भारत}"),
        ("un café noir", "un cafe\u{301} noir", "un [café]{cafe\u{301}} noir"),
        ("so 👍🏽", "so 👍🏿", "so [👍🏽]{👍🏿}"),
        // Small words that both have by chance do not cut the rest into pieces.
        (
            "Nobody had asked anyone of the fishers along the shore",
            "Not one person living by nets, of which many tell, was heard",
            "[Nobody had asked anyone of the fishers along the shore]\
             {Not one person living by nets, of which many tell, was heard}",
        ),
    ] {
        assert_eq!(told(old, new), expected);
    }
}

#[test]
fn of_very_long_wordings_the_beginning_and_the_end_are_compared() {
    let words = |from: usize| (from..from + 1_000).map(|n| format!("w{n} ")).collect::<String>();
    let (old, new) = (
        format!("So it began. {}The end.", words(0)),
        format!("So it began. {}The end.", words(1)),
    );
    let fates: Vec<Fate> = reworded(&old, &new).into_iter().map(|(fate, _)| fate).collect();
    assert_eq!(fates, [Fate::Kept, Fate::Deleted, Fate::Inserted, Fate::Kept]);
    let (short, shorter) = (format!("{}x {}", words(0), words(5)), words(0) + &words(5));
    assert_eq!(reworded(&short, &shorter)[1], (Fate::Deleted, "x "));
}

#[test]
fn the_heaviest_common_pairs_are_found() {
    let of = |a: &str, b: &str, weight: fn(u8) -> u32| {
        let (a, b) = (a.as_bytes(), b.as_bytes());
        let pairs = heaviest(a.len(), b.len(), |i, j| if a[i] == b[j] { weight(a[i]) } else { 0 });
        pairs.into_iter().map(|(i, _)| a[i] as char).collect::<String>()
    };
    assert_eq!(of("", "abc", |_| 1), "");
    assert_eq!(of("xaybzc", "abc", |_| 1), "abc");
    assert_eq!(of("abX", "Xab", |_| 1), "ab");
    assert_eq!(of("abX", "Xab", |c| if c == b'X' { 9 } else { 1 }), "X");
}

fn texts() -> impl Strategy<Value = String> {
    vec(select(PIECES), 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn both_wordings_can_be_put_together_again(old in texts(), new in texts()) {
        let parts = reworded(&old, &new);
        let but = |not: Fate| -> String {
            parts.iter().filter(|(fate, _)| *fate != not).map(|(_, words)| *words).collect()
        };
        prop_assert_eq!(but(Fate::Inserted), old.clone());
        prop_assert_eq!(but(Fate::Deleted), new.clone());
        prop_assert!(parts.iter().all(|(_, words)| !words.is_empty()));
        // No two beside each other that are one.
        prop_assert!(parts.windows(2).all(|pair| pair[0].0 != pair[1].0));
        if old == new {
            prop_assert!(parts.len() <= 1);
        }
        // No edge lies within a grapheme of its wording.
        for (not, whole) in [(Fate::Inserted, &old), (Fate::Deleted, &new)] {
            let mut at = 0;
            for (_, words) in parts.iter().filter(|(fate, _)| *fate != not) {
                prop_assert_eq!(text::snap_to_graphemes(whole, at..at), at..at);
                at += words.len();
            }
        }
    }
}
