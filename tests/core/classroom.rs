//! The files of a class, and what is made of them.

use std::collections::{BTreeMap, BTreeSet};

use highlit::{
    annotation::{Annotation, Codebook, ReaderCode},
    article::{Article, plain},
    classroom::{
        Agreement, Coding, Continuum, Fate, HandIn, Reliability, Report, Research, Running,
        Sentence, Tag, TagSet, TaggedSpan, Undefined, alpha, alpha_of_chars, cohen_kappa,
        light_kappa, merged, sort_out, voices,
    },
    text::{CharOffset, TextSpan},
};
use proptest::{collection::vec, prelude::*};

use crate::support::{annotation, cases, claims, id, moment, tag};

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
        ..HandIn::default()
    }
}

fn report(hand_ins: Vec<HandIn>) -> Report {
    Report::of(&article(), &claims(), &all(&hand_ins), None)
}

fn all(hand_ins: &[HandIn]) -> Vec<&HandIn> {
    hand_ins.iter().collect()
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
    let fates = sort_out(&[&early, &late, &other, &late]);
    assert_eq!(fates, [Fate::Superseded(1), Fate::Counted, Fate::Counted, Fate::Repeated(1)]);
    let fates = sort_out(&[&late, &other, &early]);
    assert_eq!(fates, [Fate::Counted, Fate::Counted, Fate::Superseded(0)]);
}

#[test]
fn files_without_a_code_are_of_different_readers() {
    let nobody = HandIn { coder: None, ..hand_in("A", 1, &[]) };
    assert_eq!(sort_out(&[&nobody, &nobody]), [Fate::Counted; 2]);
}

#[test]
fn a_file_that_does_not_say_when_it_was_saved_gives_way() {
    let timeless = HandIn { saved: None, ..hand_in("A", 1, &[marked(1, "The end", "fact")]) };
    let files = [timeless, hand_in("A", 1, &[])];
    assert_eq!(sort_out(&all(&files)), [Fate::Superseded(1), Fate::Counted]);
}

#[test]
fn a_file_takes_the_place_of_the_one_it_names() {
    let first = HandIn { coder: None, id: Some(id(1)), ..hand_in("A", 1, &[]) };
    let named = |number, other, minutes| {
        let (id, replaces) = (Some(id(number)), Some(id(other)));
        HandIn { coder: None, id, replaces, ..hand_in("A", minutes, &[]) }
    };
    let (second, third) = (named(2, 1, 2), named(3, 2, 3));
    let expected = [Fate::Superseded(2), Fate::Superseded(2), Fate::Counted];
    assert_eq!(sort_out(&[&first, &second, &third]), expected);
    // Whatever a file says, two codes are two readers.
    let coded = |code: &str, hand_in: &HandIn| HandIn {
        coder: ReaderCode::new(code).ok(),
        ..hand_in.clone()
    };
    assert_eq!(sort_out(&[&coded("A", &first), &coded("B", &second)]), [Fate::Counted; 2]);
    // It must have been saved later: else two could do away with each other.
    let (one, other) = (named(4, 5, 1), named(5, 4, 1));
    assert_eq!(sort_out(&[&one, &other]), [Fate::Counted; 2]);
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
    let span = report.sentences[report.splits()[0]].span;
    let said: Vec<_> =
        voices(&all(&three()), span).map(|(place, made)| (place, made.id.clone())).collect();
    assert_eq!(said, [(0, id(2)), (1, id(4)), (2, id(6))]);
    // All agree on the first, two of three on the second.
    assert_eq!(report.majority(), Ok((1.0 + 2.0 / 3.0) / 2.0));
    let counts: Vec<_> = report.students.iter().map(|student| student.by_tag.clone()).collect();
    assert_eq!(counts, [[1, 1, 0], [1, 0, 1], [1, 1, 0]]);
}

#[test]
fn the_most_usual_tag_is_counted_whatever_stands_beside_it() {
    let fact = |number| marked(number, "ferry was late", "fact");
    let report = report(vec![
        hand_in("A", 1, &[fact(1)]),
        hand_in("B", 1, &[fact(2), marked(3, "late", "opinion")]),
        hand_in("C", 1, &[fact(4), marked(5, "ferry", "framing")]),
        hand_in("D", 1, &[marked(6, "late", "opinion")]),
    ]);
    let sentence = &report.sentences[1];
    assert_eq!((sentence.readings.len(), sentence.most_usual()), (4, 3));
    assert_eq!((sentence.majority(), report.majority()), (Some(0.75), Ok(0.75)));
}

#[test]
fn the_class_agrees_as_its_coders_do() {
    let all_alike: Vec<_> = ["A", "B", "C"]
        .into_iter()
        .map(|code| hand_in(code, 1, &[marked(1, "ferry was late", "fact")]))
        .collect();
    let report = report(all_alike);
    // Of what was marked nothing had a second tag; of all sentences four were not marked.
    assert_eq!((report.alpha, report.overlap), (Err(Undefined::OneTag), Ok(1.0)));
    assert_eq!(report.interval, Err(Undefined::OneTag));
    assert_eq!(report.alphas, [Ok(1.0), Err(Undefined::OneTag), Err(Undefined::OneTag)]);
    assert_eq!(report.splits().len(), 0);
}

#[test]
fn one_reader_agrees_with_nobody() {
    let report = report(three().into_iter().take(1).collect());
    assert_eq!(report.coders(), 1);
    assert_eq!(report.alpha, Err(Undefined::TooFewCoders));
    assert_eq!(report.overlap, Err(Undefined::TooFewCoders));
    assert_eq!(report.majority(), Err(Undefined::TooFewCoders));
}

#[test]
fn the_main_tag_is_the_one_that_covers_most() {
    let sentence = "It is a disgrace.";
    let long = || marked(1, sentence, "opinion");
    let hand_ins = [
        hand_in("A", 1, &[long(), marked(2, "a disgrace", "framing")]),
        hand_in("B", 1, &[long()]),
        hand_in("C", 1, &[marked(3, "The end", "fact"), marked(4, "It", "framing")]),
        hand_in("D", 1, &[marked(5, "The end", "fact")]),
    ];
    let report = report(hand_ins.to_vec());
    // Opinion, opinion and framing on one, fact and fact on the other: by hand, of five
    // values two pairs of one unit of three differ.
    let (observed, expected) = (4.0 / 2.0, (25.0 - 4.0 - 4.0 - 1.0) / 4.0);
    assert_eq!(report.alpha, Ok(1.0 - observed / expected));
    // Two sentences say nothing of how certain that is.
    assert_eq!(report.interval, Err(Undefined::TooFewUnits));
}

#[test]
fn an_interval_holds_the_alpha_of_many_sentences() {
    let text: String = (0..12).map(|number| format!("Number {number} is here. ")).collect();
    let article = plain::read(&text).unwrap();
    let made = |coder: u8, at: usize, span: &TextSpan| {
        let is_odd = (at + usize::from(coder)).is_multiple_of(5);
        let what = tag(if is_odd || at.is_multiple_of(2) { "fact" } else { "opinion" });
        Annotation { tag: what, ..annotation(coder * 20 + at as u8, *span) }
    };
    let student = |coder: u8| {
        let sentences = article.sentences();
        let marked = sentences.iter().enumerate().map(|(at, span)| made(coder, at, span));
        hand_in(&format!("S{coder}"), 1, &marked.collect::<Vec<_>>())
    };
    let hand_ins: Vec<_> = (0..3).map(student).collect();
    let report = Report::of(&article, &claims(), &all(&hand_ins), None);
    let (alpha, interval) = (report.alpha.unwrap(), report.interval.unwrap());
    assert!(interval.low < alpha && alpha < interval.high, "{alpha} {interval:?}");
}

#[test]
fn a_key_is_set_beside_the_class() {
    let key = hand_in(
        "K",
        1,
        &[
            marked(11, "The ferry was late.", "fact"),
            marked(12, "Nobody minds!", "opinion"),
            marked(13, "It is a disgrace.", "framing"),
        ],
    );
    let report = Report::of(&article(), &claims(), &all(&three()), Some(&key));
    assert_eq!(report.coders(), 3);
    let of_key: Vec<_> = report.sentences.iter().map(|sentence| sentence.key).collect();
    assert_eq!(of_key, [Some(0), Some(1), Some(4), Some(2), Some(0)]);
    // One of three sentences is as in the key for two of them, and two are for the other.
    let shares: Vec<_> =
        report.students.iter().map(|student| student.against_key.unwrap().sentences).collect();
    assert_eq!(shares, [Ok(1.0 / 3.0), Ok(2.0 / 3.0), Ok(1.0 / 3.0)]);
    let key = report.against_key.unwrap();
    assert_eq!(key.sentences, Ok((1.0 / 3.0 + 1.0 / 3.0 + 2.0 / 3.0) / 3.0));
    assert!(key.chars.is_ok_and(|f1| f1 > 0.0 && f1 < 1.0));
    assert_eq!(report.missed(), [3]);
}

#[test]
fn research_says_why_it_has_no_number() {
    let one = three().into_iter().take(1).collect::<Vec<_>>();
    let research = Research::of(&article(), &claims(), &all(&one));
    assert_eq!(research.all(), [Err(Undefined::TooFewCoders); Research::COUNT]);
    let empty = [hand_in("A", 1, &[]), hand_in("B", 1, &[])];
    let research = Research::of(&article(), &claims(), &all(&empty));
    assert!(research.all().iter().all(Result::is_err), "{research:?}");
}

#[test]
fn lights_kappa_is_the_mean_of_pairs() {
    let values = [[1, 1, 2, 2], [1, 2, 2, 2], [1, 1, 2, 1]];
    let rows = values.map(|row| row.map(Some).to_vec());
    let data = Reliability::new(rows.to_vec());
    let of = |a, b| cohen_kappa(&data, a, b).unwrap();
    assert_eq!(light_kappa(&data), Ok((of(0, 1) + of(0, 2) + of(1, 2)) / 3.0));
}

/// Hand-ins of students who mark some of these words, each with some tag.
fn some_hand_ins() -> impl Strategy<Value = Vec<HandIn>> {
    const WORDS: [&str; 6] =
        ["The Ferry", "ferry was late", "It is", "a disgrace", "Nobody", "The end."];
    const TAGS: [&str; 3] = ["fact", "opinion", "framing"];
    let made = (0..WORDS.len(), 0..TAGS.len());
    let marked = move |(place, (words, tag)): (usize, (usize, usize))| {
        marked(place as u8, WORDS[words], TAGS[tag])
    };
    let one = vec(made, 0..5)
        .prop_map(move |all| all.into_iter().enumerate().map(marked).collect::<Vec<_>>());
    vec(one, 0..5).prop_map(|all| {
        let named = all.into_iter().enumerate();
        named.map(|(place, made)| hand_in(&format!("S{place}"), 1, &made)).collect()
    })
}

/// What does not depend on the order of tags: how many gave each sentence which tags by name.
fn by_name(sentences: &[Sentence], codebook: &Codebook) -> Vec<BTreeMap<Vec<String>, usize>> {
    let names = |tags: TagSet| {
        let worn = codebook.tags.iter().enumerate().filter(|(at, _)| tags & (1 << at) != 0);
        let mut names: Vec<String> = worn.map(|(_, tag)| tag.id.to_string()).collect();
        names.sort();
        names
    };
    let one = |sentence: &Sentence| {
        sentence.readings.iter().map(|(tags, coders)| (names(*tags), *coders)).collect()
    };
    sentences.iter().map(one).collect()
}

fn is_close(one: Agreement, other: Agreement) -> bool {
    match (one, other) {
        (Ok(one), Ok(other)) => (one - other).abs() < 1e-12,
        (one, other) => one == other,
    }
}

/// Annotations of three readers that share a few ids and moments.
fn some_annotations() -> impl Strategy<Value = Vec<Annotation>> {
    let made = (0..3_u8, 0..3_usize, 0..2_u32, 0..3_u32, 0..2_usize);
    let annotation = |(number, creator, created, modified, tag)| Annotation {
        creator: ReaderCode::new(["A", "B", "C"][creator]).unwrap(),
        created: moment(created),
        modified: moment(created + modified),
        ..marked(number, "The end", ["fact", "opinion"][tag])
    };
    vec(made.prop_map(annotation), 0..8)
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn the_order_of_files_makes_no_difference(
        (hand_ins, order) in some_hand_ins()
            .prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle()))
    ) {
        let (key, hand_ins) = (hand_in("K", 1, &[marked(1, "It is", "fact")]), all(&hand_ins));
        let of = |hand_ins: &[&HandIn]| Report::of(&article(), &claims(), hand_ins, Some(&key));
        let (report, shuffled) = (of(&hand_ins), of(&all(&order)));
        prop_assert_eq!(&shuffled.sentences, &report.sentences);
        prop_assert_eq!(&shuffled.by_tag, &report.by_tag);
        prop_assert_eq!(shuffled.alpha, report.alpha);
        prop_assert_eq!(shuffled.interval, report.interval);
        prop_assert_eq!(&shuffled.alphas, &report.alphas);
        prop_assert_eq!(shuffled.against_key, report.against_key);
        prop_assert_eq!(shuffled.missed(), report.missed());
        prop_assert!(is_close(shuffled.overlap, report.overlap));
        let research = |all: &[&HandIn]| Research::of(&article(), &claims(), all).all();
        for (one, other) in research(&hand_ins).into_iter().zip(research(&all(&order))) {
            prop_assert!(is_close(one, other), "{one:?} {other:?}");
        }
    }

    #[test]
    fn what_is_told_of_hand_ins_that_pass_by_is_what_the_report_says(hand_ins in some_hand_ins()) {
        let (article, codebook) = (article(), claims());
        let report = Report::of(&article, &codebook, &all(&hand_ins), None);
        let mut running = Running::new(&article, &codebook);
        hand_ins.iter().for_each(|hand_in| running.add(hand_in));
        let summary = running.summary();
        prop_assert_eq!(summary.coders, report.coders());
        prop_assert_eq!(&summary.by_tag, &report.by_tag);
        prop_assert_eq!(&summary.sentences, &report.sentences);
        prop_assert!(is_close(summary.alpha, report.alpha));
        prop_assert_eq!(summary.majority(), report.majority());
        prop_assert_eq!(summary.splits(), report.splits());
    }

    #[test]
    fn the_order_of_tags_makes_no_difference(
        hand_ins in some_hand_ins(),
        order in Just([0, 1, 2]).prop_shuffle(),
    ) {
        let codebook = claims();
        let tags = order.iter().map(|place| codebook.tags[*place].clone()).collect();
        let other_codebook = Codebook { tags, ..codebook.clone() };
        let of = |codebook: &Codebook| Report::of(&article(), codebook, &all(&hand_ins), None);
        let (report, other) = (of(&codebook), of(&other_codebook));
        prop_assert_eq!(
            by_name(&report.sentences, &codebook),
            by_name(&other.sentences, &other_codebook)
        );
        prop_assert_eq!(report.splits(), other.splits());
        for (at, place) in order.into_iter().enumerate() {
            prop_assert_eq!(report.by_tag[place], other.by_tag[at]);
            prop_assert_eq!(report.alphas[place], other.alphas[at]);
        }
        prop_assert!(is_close(report.alpha, other.alpha));
        prop_assert!(is_close(report.overlap, other.overlap));
    }

    #[test]
    fn those_who_mark_alike_agree_wholly_or_it_has_no_meaning(
        hand_ins in some_hand_ins(),
        coders in 2..5_usize,
    ) {
        for HandIn { annotations, .. } in hand_ins {
            let alike: Vec<_> =
                (0..coders).map(|it| hand_in(&format!("S{it}"), 1, &annotations)).collect();
            let report = Report::of(&article(), &claims(), &all(&alike), alike.first());
            let research = Research::of(&article(), &claims(), &all(&alike));
            let key = report.against_key.unwrap();
            let mut found = vec![report.alpha, report.overlap, report.majority()];
            found.extend(report.alphas);
            found.extend([key.sentences, key.chars]);
            found.extend(research.all());
            for agreement in found {
                prop_assert!(agreement.map_or(true, |value| (value - 1.0).abs() < 1e-9));
            }
        }
    }

    #[test]
    fn letters_are_units_like_any_other(hand_ins in some_hand_ins()) {
        let article = article();
        let length = article.char_len();
        let coding = |hand_in: &HandIn| Coding::new(hand_in.annotations.iter().map(|made| {
            let place = claims().tags.iter().position(|tag| tag.id == made.tag).unwrap();
            TaggedSpan { tag: Tag::new(place as u8).unwrap(), span: made.span }
        }));
        let codings: Vec<Coding> = hand_ins.iter().map(coding).collect();
        let letter = |at| TextSpan::new(CharOffset(at), CharOffset(at + 1)).unwrap();
        let letters: Vec<TextSpan> = (0..length.0).map(letter).collect();
        let slowly = alpha(&Reliability::of_tags(&letters, &codings));
        let continuum = Continuum::new(length, codings).unwrap();
        prop_assert!(is_close(alpha_of_chars(&continuum), slowly));
    }

    #[test]
    fn merging_again_in_another_order_or_in_steps_changes_nothing(
        [a, b, c] in [some_annotations(), some_annotations(), some_annotations()]
    ) {
        let all = merged([&*a, &*b, &*c]);
        prop_assert_eq!(&merged([&*c, &*a, &*b]), &all);
        prop_assert_eq!(&merged([&*merged([&*a, &*b]), &*c]), &all);
        prop_assert_eq!(&merged([&*a, &*merged([&*b, &*c])]), &all);
        prop_assert_eq!(&merged([&*all, &*b]), &all);
        prop_assert_eq!(&merged([&*all]), &all);
        // Nobody's is lost, and no two share an id.
        let makers = |list: &[Annotation]| -> BTreeSet<_> {
            let maker = |made: &Annotation| (made.creator.clone(), made.created.as_str().to_owned());
            list.iter().map(maker).collect()
        };
        prop_assert_eq!(makers(&all), makers(&[a, b, c].concat()));
        let ids: BTreeSet<_> = all.iter().map(|made| &made.id).collect();
        prop_assert_eq!(ids.len(), all.len());
    }
}
