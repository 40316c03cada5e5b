//! The files of a class, and what is made of them.

use highlit::{
    annotation::{Annotation, ReaderCode},
    article::{Article, plain},
    classroom::{Fate, HandIn, Report, Undefined, sort_out},
    text::{CharOffset, TextSpan},
};
use proptest::prelude::*;

use crate::support::{annotation, claims, id, moment, tag};

const TEXT: &str = "The Ferry\n\nThe ferry was late. It is a disgrace. Nobody minds!\n\nThe end.";

fn article() -> Article {
    plain::read(TEXT).unwrap()
}

/// An annotation of those words.
fn marked(number: u8, words: &str, as_what: &str) -> Annotation {
    let article = article();
    let whole = article.words(CharOffset(0)..article.char_len());
    let start = whole[..whole.find(words).unwrap()].chars().count() as u32;
    let end = start + words.chars().count() as u32;
    let span = TextSpan::new(CharOffset(start), CharOffset(end)).unwrap();
    Annotation { tag: tag(as_what), ..annotation(number, span) }
}

fn hand_in(code: &str, minutes: u32, annotations: &[Annotation]) -> HandIn {
    HandIn {
        coder: ReaderCode::new(code).ok(),
        saved: Some(moment(minutes)),
        annotations: annotations.to_vec(),
    }
}

fn report(hand_ins: Vec<HandIn>) -> Report {
    Report::of(&article(), &claims(), hand_ins)
}

/// Three who marked two sentences, one of them in two ways.
fn three() -> Vec<HandIn> {
    let late = |number| marked(number, "ferry was late", "fact");
    vec![
        hand_in("A", 1, &[late(1), marked(2, "a disgrace", "opinion")]),
        hand_in("B", 1, &[late(3), marked(4, "It is", "framing")]),
        hand_in("C", 1, &[late(5), marked(6, "disgrace", "opinion")]),
    ]
}

#[test]
fn the_later_file_of_a_reader_counts_wherever_it_stands() {
    let early = hand_in("A", 1, &[]);
    let late = hand_in("A", 2, &[marked(1, "a disgrace", "opinion")]);
    let other = hand_in("B", 1, &[]);
    let fates = sort_out(&[early.clone(), late.clone(), other.clone(), late.clone()]);
    assert_eq!(fates, [Fate::Superseded(1), Fate::Counted, Fate::Counted, Fate::Repeated(1)]);
    let fates = sort_out(&[late, other, early]);
    assert_eq!(fates, [Fate::Counted, Fate::Counted, Fate::Superseded(0)]);
}

#[test]
fn files_without_a_code_are_of_different_readers() {
    let nobody = HandIn { coder: None, ..hand_in("A", 1, &[]) };
    assert_eq!(sort_out(&[nobody.clone(), nobody]), [Fate::Counted; 2]);
}

#[test]
fn a_file_that_does_not_say_when_it_was_saved_gives_way() {
    let timeless = HandIn { saved: None, ..hand_in("A", 1, &[marked(1, "The end", "fact")]) };
    let files = [timeless, hand_in("A", 1, &[])];
    assert_eq!(sort_out(&files), [Fate::Superseded(1), Fate::Counted]);
}

#[test]
fn sentences_say_how_many_read_them_how() {
    let report = report(three());
    let texts: Vec<_> = report
        .sentences
        .iter()
        .map(|it| (article().quote(it.span), it.marked(), it.split()))
        .collect();
    let expected = [
        ("The Ferry", 0, 0),
        ("The ferry was late.", 3, 0),
        ("It is a disgrace.", 3, 2),
        ("Nobody minds!", 0, 0),
        ("The end.", 0, 0),
    ];
    assert_eq!(texts, expected.map(|(text, marked, split)| (text.to_owned(), marked, split)));
    assert_eq!(report.by_tag, [3, 2, 1]);
    assert_eq!(report.splits().len(), 1);
    let said: Vec<_> = report.voices(report.splits()[0].span).map(|made| made.id.clone()).collect();
    assert_eq!(said, [2, 4, 6].map(id));
    // All agree on the first, two of three on the second.
    assert_eq!(report.majority(), Some((1.0 + 2.0 / 3.0) / 2.0));
}

#[test]
fn the_class_agrees_as_its_coders_do() {
    let all_alike: Vec<_> = ["A", "B", "C"]
        .into_iter()
        .map(|code| hand_in(code, 1, &[marked(1, "ferry was late", "fact")]))
        .collect();
    let report = report(all_alike);
    assert_eq!((report.alpha, report.overlap), (Ok(1.0), Ok(1.0)));
    assert_eq!(report.splits().len(), 0);
}

#[test]
fn one_reader_agrees_with_nobody() {
    let report = report(three().into_iter().take(1).collect());
    assert_eq!(report.coders(), 1);
    assert_eq!(report.alpha, Err(Undefined::TooFewCoders));
    assert_eq!(report.overlap, Err(Undefined::TooFewCoders));
    assert_eq!(report.majority(), None);
}

proptest! {
    #[test]
    fn the_order_of_files_makes_no_difference(order in Just(three()).prop_shuffle()) {
        let (shuffled, report) = (report(order), report(three()));
        prop_assert_eq!(shuffled.sentences, report.sentences);
        prop_assert_eq!(shuffled.by_tag, report.by_tag);
        prop_assert_eq!(shuffled.alpha, report.alpha);
    }
}
