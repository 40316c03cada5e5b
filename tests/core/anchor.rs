//! Finding annotations again in a changed text.

use std::ops::Range;

use highlit::{
    anchor::Tracer,
    annotation::{Describer, Found, Selectors},
    article::{Article, Block, Canonical, CanonicalSpan, Kind, Meta},
    text::CharOffset,
};
use proptest::{collection::vec, prelude::*, sample::select};

use crate::{
    edited::{Edited, TONGUES, Tally},
    support::{PIECES, cases},
};

fn canonical(text: &str) -> Canonical {
    let block = |text: &str| (Block::new(Kind::Paragraph), text.to_owned());
    Canonical::of(&Article::new(Meta::default(), text.split('\n').map(block).collect()).unwrap())
}

fn span(range: Range<u32>) -> CanonicalSpan {
    CanonicalSpan::new(CharOffset(range.start), CharOffset(range.end)).unwrap()
}

/// Where `words` first stand in a text.
fn place(text: &Canonical, words: &str) -> CanonicalSpan {
    let at = text.text().find(words).unwrap_or_else(|| panic!("{words:?} is not there"));
    let start = text.text()[..at].chars().count() as u32;
    span(start..start + words.chars().count() as u32)
}

const STORY: &str = "The council met on Tuesday night. It voted to close the old bridge for a year.\n\
    Traders in the lower town were furious. Nobody asked us, said the baker, and nobody will pay.\n\
    Read more about the lower town every Friday.\n\
    The mayor promised buses. The bridge, she said, would not have lasted the winter.\n\
    Read more about the lower town every Friday.\n\
    A 🧊 market opens in the spring. Engineers praised the plan without any reserve.";

/// What is found of `words` after the story was changed to `new`: with the old
/// text, and by selectors only.
fn after(words: &str, new: &str) -> [(Found, Option<String>); 2] {
    let (old, new) = (canonical(STORY), canonical(new));
    let selectors = Describer::new(&old).describe(place(&old, words));
    [Tracer::between(&old, &new), Tracer::new(&new, [])].map(|tracer| {
        let found = tracer.find(&selectors);
        let words = match found {
            Found::Exact(span) | Found::Moved { span, .. } => Some(new.slice(span).to_owned()),
            Found::Orphan => None,
        };
        (found, words)
    })
}

#[track_caller]
fn check_moved(words: &str, new: &str, expected: &str) {
    for (found, words) in after(words, new) {
        assert!(matches!(found, Found::Moved { score, .. } if score < 1.0), "{found:?}");
        assert_eq!(words.as_deref(), Some(expected));
    }
}

#[track_caller]
fn check_orphan(words: &str, new: &str) {
    for (found, words) in after(words, new) {
        assert_eq!((found, words), (Found::Orphan, None));
    }
}

#[test]
fn words_between_their_neighbours_are_exact_wherever_they_are_counted() {
    let new = format!("A headline that is new\n{STORY}");
    for (found, words) in after("would not have lasted", &new) {
        assert!(matches!(found, Found::Exact(_)), "{found:?}");
        assert_eq!(words.as_deref(), Some("would not have lasted"));
    }
}

#[test]
fn edited_words_are_found_with_what_replaced_them() {
    let edit = |from: &str, to: &str| STORY.replacen(from, to, 1);
    let passage = "It voted to close the old bridge for a year";
    check_moved(
        passage,
        &edit("old bridge", "iron bridge"),
        "It voted to close the iron bridge for a year",
    );
    check_moved(
        passage,
        &edit("It voted", "They voted"),
        "They voted to close the old bridge for a year",
    );
    check_moved(
        passage,
        &edit("for a year.", "for a month."),
        "It voted to close the old bridge for a month",
    );
    check_moved(
        passage,
        &edit("close the old", "close at once the old"),
        "It voted to close at once the old bridge for a year",
    );
}

#[test]
fn a_passage_that_went_elsewhere_is_followed() {
    let sentence = "Nobody asked us, said the baker, and nobody will pay.";
    let new = format!("{}\n{sentence}", STORY.replace(&format!(" {sentence}"), ""));
    for (found, words) in after("said the baker, and nobody", &new) {
        assert!(matches!(found, Found::Moved { .. } | Found::Exact(_)), "{found:?}");
        assert_eq!(words.as_deref(), Some("said the baker, and nobody"));
    }
}

#[test]
fn what_was_deleted_is_not_taken_for_what_is_like_it() {
    check_orphan(
        "It voted to close the old bridge for a year.",
        &STORY.replace(" It voted to close the old bridge for a year.", ""),
    );
    check_orphan("furious", &STORY.replace("furious", "delighted"));
    // The second of two alike is gone: the first was there before.
    let (head, tail) = STORY.rsplit_once("\nRead more about the lower town every Friday.").unwrap();
    let old = canonical(STORY);
    let second = old.text().rfind("Read more").unwrap();
    let start = old.text()[..second].chars().count() as u32;
    let selectors = Describer::new(&old).describe(span(start..start + 35));
    let new = canonical(&format!("{head}{tail}"));
    assert_eq!(Tracer::between(&old, &new).find(&selectors), Found::Orphan);
    assert_eq!(Tracer::new(&new, []).find(&selectors), Found::Orphan);
}

#[test]
fn words_that_a_neighbour_has_as_well_stay_with_their_own() {
    let line = |number: &usize| format!("Boat {number} went out at dawn.\n");
    let all: Vec<usize> = (1..8).collect();
    let text = |numbers: &[usize]| canonical(numbers.iter().map(line).collect::<String>().trim());
    let old = text(&all);
    for gone in 1..8 {
        let left: Vec<usize> = all.iter().copied().filter(|number| *number != gone).collect();
        let new = text(&left);
        let tracer = Tracer::between(&old, &new);
        for number in left {
            for words in [format!("Boat {number} went out"), format!("{number} went out at dawn.")]
            {
                let found = tracer.find(&Describer::new(&old).describe(place(&old, &words)));
                if let Found::Exact(span) | Found::Moved { span, .. } = found {
                    assert_eq!(new.slice(span), words, "without boat {gone}");
                }
            }
        }
    }
}

/// Where a passage of `old` is in `new`: with the old text, and by selectors only, with
/// some more annotations that still stand.
fn between(old: &str, new: &str, passage: CanonicalSpan, others: &[&str]) -> [Option<u32>; 2] {
    let (old, new) = (canonical(old), canonical(new));
    let describer = Describer::new(&old);
    let selectors = describer.describe(passage);
    let others: Vec<Selectors> =
        others.iter().map(|words| describer.describe(place(&old, words))).collect();
    [Tracer::between(&old, &new), Tracer::new(&new, &others)].map(|tracer| {
        match tracer.find(&selectors) {
            Found::Exact(span) | Found::Moved { span, .. } => Some(span.start().0),
            Found::Orphan => None,
        }
    })
}

fn start(text: &str, words: &str) -> Option<u32> {
    Some(place(&canonical(text), words).start().0)
}

const NOTICE: &str = "Subscribe to our letter and read more about every town in the valley, free of charge, twice in a week.";

#[test]
fn a_notice_that_is_cut_is_not_followed_to_where_it_is_put_in() {
    let story = STORY.replace("Read more about the lower town every Friday.", NOTICE);
    // The second is dropped, and a new one stands before all.
    let (head, tail) = story.rsplit_once(&format!("\n{NOTICE}")).unwrap();
    let at = head.chars().count() as u32 + 1;
    let new = format!("A headline that is new\n{NOTICE}\n{head}{tail}");
    let words = span(at + 13..at + 50);
    assert_eq!(between(&story, &new, words, &[]), [None, None]);
}

#[test]
fn a_copy_elsewhere_is_not_taken_while_the_place_itself_was_edited() {
    let at = "Traders in the lower town were furious";
    let edited = STORY.replace("were furious.", "were quite furious.");
    let new =
        format!("{edited}\nThe council met. {at}. Nobody asked us, said the baker, and nobody");
    let others = ["The council met on Tuesday", "The mayor promised buses"];
    let passage = place(&canonical(STORY), "lower town were furious");
    for found in between(STORY, &new, passage, &others) {
        assert_eq!(found, start(&new, "lower town were quite"));
    }
}

#[test]
fn words_that_were_replaced_where_they_stood_are_not_found_in_a_copy_of_their_sentence() {
    let sentence = "Nobody asked us, said the baker, and nobody will pay.";
    let edited = STORY.replace("the baker", "a tailor");
    let new = format!("{edited} {sentence}");
    let passage = place(&canonical(STORY), "the baker");
    assert_eq!(between(STORY, &new, passage, &[])[0], None);
}

#[test]
fn a_short_word_is_not_found_within_another() {
    let new = STORY.replace("for a year", "of one year").replace("to close", "before to close");
    let passage = place(&canonical(STORY), "for");
    assert_eq!(between(STORY, &new, passage, &[]), [None, None]);
}

#[test]
fn words_of_a_sentence_that_moved_away_from_all_its_neighbours_are_followed() {
    let filler = |c: char| -> String {
        (0..60).map(|n| char::from_u32(c as u32 + n * 7 % 89).unwrap()).collect()
    };
    let sentence = "城里的面包师说没有人问过我们，也没有人会付钱。";
    let (head, middle, tail) = (filler('\u{4e10}'), filler('\u{5e10}'), filler('\u{6e10}'));
    let old = format!("{head}。{sentence}{middle}。\n{tail}。");
    let new = format!("{head}。{middle}。\n{sentence}{tail}。");
    let passage = place(&canonical(&old), "没有人问过我们");
    let others = [&head[..60], &tail[99..]];
    assert_eq!(between(&old, &new, passage, &others), [start(&new, "没有人问过我们"); 2]);
}

#[test]
fn of_two_copies_side_by_side_none_is_taken() {
    let notice = "Subscribe to our letter and read, twice in a week, about every town in the valley and \
                  whoever lives there, free of charge for a year.";
    let old = STORY.replacen("Read more about the lower town every Friday.", notice, 1);
    let edited = notice.replace("our letter", "a letter").replace("for a year", "for this year");
    let new = old.replace(notice, &format!("{edited}\nA storm is near.\n{notice}"));
    let passage = place(&canonical(&old), "about every town in");
    assert_eq!(between(&old, &new, passage, &[]), [None, None]);
}

#[test]
fn no_answer_is_half_a_grapheme() {
    let new =
        STORY.replace("Engineers", "Engineer\u{301}s").replace("🧊 market", "🧊\u{200d}❄ market");
    for words in ["🧊", "A 🧊", "Engineer"] {
        for (_, words) in after(words, &new) {
            let words = words.unwrap_or_default();
            assert!(!words.ends_with('🧊') && !words.ends_with("Engineer"), "{words:?}");
        }
    }
}

fn tally(edited: &Edited, tracer: &Tracer) -> Tally {
    let mut tally = Tally::default();
    for (selectors, fate) in &edited.annotations {
        tally.add(fate, &tracer.find(selectors));
    }
    tally
}

#[test]
fn most_annotations_of_an_edited_article_are_found_and_hardly_one_is_mistaken() {
    let (mut alone, mut both) = (Tally::default(), Tally::default());
    for (tongue, seed) in TONGUES.iter().zip(101..) {
        let edited = Edited::new(tongue, 20_000, 500, 50, true, seed);
        assert!(edited.old.text() != edited.new.text(), "{} was not edited", tongue.name);
        alone += tally(&edited, &Tracer::new(&edited.new, edited.selectors()));
        both += tally(&edited, &Tracer::between(&edited.old, &edited.new));
    }
    for tally in [alone, both] {
        assert!(tally.share_right() >= 0.98, "{tally:?}");
        assert!(tally.share_wrong() <= 0.001, "{tally:?}");
    }
}

#[test]
fn all_annotations_of_an_unchanged_article_are_where_they_were() {
    for (tongue, seed) in TONGUES.iter().zip(1..) {
        let edited = Edited::new(tongue, 10_000, 200, 0, false, seed);
        for tracer in [
            Tracer::new(&edited.new, edited.selectors()),
            Tracer::between(&edited.old, &edited.new),
        ] {
            for (selectors, _) in &edited.annotations {
                assert_eq!(Some(tracer.find(selectors)), selectors.position.map(Found::Exact));
            }
        }
    }
}

fn texts() -> impl Strategy<Value = String> {
    let words =
        &["bridge ", "the ", "council ", "🧊", "一", "桥", "في ", "المدينة ", "\n", "town. "];
    vec(prop_oneof![select(PIECES), select(&words[..])], 1..60)
        .prop_map(|pieces| format!("x{}", pieces.concat()))
}

/// Some valid span of a text, on grapheme edges.
fn described(text: &Canonical, from: usize, length: usize) -> Selectors {
    let count = text.char_len().0 as usize;
    let start = from % count;
    let end = (start + 1 + length).min(count);
    Describer::new(text).describe(span(start as u32..end as u32))
}

proptest! {
    #![proptest_config(cases(24))]

    /// Where the paragraph is gone nothing else is taken for words of it, though
    /// the article repeats some of its paragraphs.
    #[test]
    fn what_is_gone_is_nowhere(seed in any::<u64>(), tongue in 0..TONGUES.len()) {
        let edited = Edited::new(&TONGUES[tongue], 2_000, 8, 0, false, seed);
        for (selectors, _) in &edited.annotations {
            let position = selectors.position.unwrap();
            let before: String = edited.old.text().chars().take(position.start().0 as usize).collect();
            let text = edited.old.text();
            let start = text[..before.len()].rfind('\n').map_or(0, |feed| feed + 1);
            let end = before.len() + selectors.exact.len();
            let end = text[end..].find('\n').map_or(text.len(), |feed| end + feed + 1);
            let left = format!("{}{}", &text[..start], &text[end..]);
            let left = left.trim_end();
            prop_assume!(!left.is_empty());
            let new = canonical(left);
            prop_assert_eq!(Tracer::between(&edited.old, &new).find(selectors), Found::Orphan);
        }
    }
}

proptest! {
    #![proptest_config(cases(256))]

    /// Answers are valid, the same when asked again, in any order, and for a text
    /// that did not change the place itself.
    #[test]
    fn answers_are_valid_and_always_the_same(
        old in texts(), new in texts(), places in vec((0_usize..500, 0_usize..40), 1..8)
    ) {
        let (old, new) = (canonical(&old), canonical(&new));
        let asked: Vec<Selectors> = places.iter().map(|&(from, length)| described(&old, from, length)).collect();
        for make in [|_: &_, new| Tracer::new(new, []), |old, new| Tracer::between(old, new)] as [for<'t> fn(&'t Canonical, &'t Canonical) -> Tracer<'t>; 2] {
            let tracer = make(&old, &new);
            let answers: Vec<Found> = asked.iter().map(|selectors| tracer.find(selectors)).collect();
            let again = make(&old, &new);
            let mut backwards: Vec<Found> = asked.iter().rev().map(|selectors| again.find(selectors)).collect();
            backwards.reverse();
            prop_assert_eq!(&answers, &backwards);
            for found in answers {
                let (span, score) = match found {
                    Found::Exact(span) => (span, 1.0),
                    Found::Moved { span, score } => (span, score),
                    Found::Orphan => continue,
                };
                prop_assert!(span.end() <= new.char_len() && (0.0..=1.0).contains(&score));
            }
        }
    }
}
