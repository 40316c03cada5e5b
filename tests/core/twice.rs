//! The same event told twice: sentences that speak of the same thing, and what two classes
//! made of two articles.

use std::fs;

use highlit::{
    annotation::{Action, Annotation, Incoming, ReaderCode, SubtagId},
    article::{Article, plain},
    classroom::{HandIn, LEAST_LIKENESS, Pair, Report, Scores, Twice, Undefined, align},
    exchange::{
        class::{Answer, Columns, Counted, Desk, Standing, Told, brief, page},
        w3c::{self, Imprint},
    },
    text::{CharOffset, TextSpan},
};
use proptest::{collection::vec, prelude::*, sample::select};

use crate::support::{self, annotation, cases, claims, id, moment, store_of, tag};

fn article(text: &str) -> Article {
    plain::read(text).unwrap()
}

fn op_eds() -> [Article; 2] {
    ["behind-the-fireworks", "neighbours-shake-hands"]
        .map(|name| article(&fs::read_to_string(format!("static/samples/{name}.txt")).unwrap()))
}

fn aligned(articles: [&Article; 2]) -> Vec<Pair> {
    let [first, second] = articles.map(Article::sentences);
    align(articles, [&first, &second])
}

fn quoted(article: &Article, spans: &[TextSpan]) -> Vec<String> {
    spans.iter().map(|span| article.quote(*span)).collect()
}

#[test]
fn the_op_eds_tell_five_things_twice() {
    let [first, second] = op_eds();
    let sentences = [first.sentences(), second.sentences()];
    let pairs = aligned([&first, &second]);
    let told = pairs.iter().filter(|pair| !pair.own[0].is_empty());
    let begins = |article: &Article, span: TextSpan| {
        article.quote(span).split(' ').take(4).collect::<Vec<_>>().join(" ")
    };
    let told: Vec<_> = told
        .map(|pair| {
            let [one, other] = pair.places;
            [begins(&first, sentences[0][one]), begins(&second, sentences[1][other])]
        })
        .collect();
    let expected = [
        ["On 4 February, while", "A few hours before"],
        ["In more than 5,000", "The joint statement runs"],
        ["American and European officials", "More than 100,000 Russian"],
        ["Trade between the two", "Trade between the two"],
        ["Gazprom has promised China", "Gazprom promised to sell"],
    ];
    assert_eq!(told, expected);
    let trade =
        &pairs.iter().find(|pair| first.quote(sentences[0][pair.places[0]]).contains("$140"));
    let own = &trade.unwrap().own;
    assert_eq!(quoted(&first, &own[0]), ["countries", "roughly"]);
    assert_eq!(quoted(&second, &own[1]), ["neighbours", "about", "more", "than", "ever", "before"]);
}

#[test]
fn a_likeness_is_what_its_formula_says() {
    // Of four sentences two have “ferry”, two “was”, two “late”; each other word is in one.
    let [first, second] = ["T\n\nThe ferry was late.", "U\n\nA ferry was late."].map(article);
    let pairs = aligned([&first, &second]);
    let (twice, once) = ((5.0_f64 / 2.0).ln().powi(2), 5.0_f64.ln().powi(2));
    assert_eq!(pairs.len(), 1);
    assert!((pairs[0].likeness - 3.0 * twice / (3.0 * twice + once)).abs() < 1e-12);
}

#[test]
fn scripts_without_spaces_are_compared_by_two_letters() {
    let first = article("港口\n\n港口在冰封十一周后重新开放。\n\n没有人在码头上欢呼。");
    let second = article("码头\n\n春天来了。\n\n冰封十一周后港口终于开放。");
    let pairs = aligned([&first, &second]);
    let sentences = [first.sentences(), second.sentences()];
    let words = |pair: &Pair| {
        [first.quote(sentences[0][pair.places[0]]), second.quote(sentences[1][pair.places[1]])]
    };
    let words: Vec<_> = pairs.iter().map(words).collect();
    assert_eq!(words, [["港口在冰封十一周后重新开放。", "冰封十一周后港口终于开放。"]]);
    assert_eq!(quoted(&second, &pairs[0].own[1]), ["终于"]);
}

#[test]
fn without_sentences_there_are_no_pairs() {
    let [first, _] = op_eds();
    let sentences = first.sentences();
    assert_eq!(align([&first, &first], [&sentences, &[]]), []);
    assert_eq!(align([&first, &first], [&[], &sentences]), []);
    assert_eq!(align([&first, &first], [&[], &[]]), []);
}

/// Some words of that article as that.
fn marked(article: &Article, number: u8, words: &str, what: &str) -> Annotation {
    let whole = article.words(CharOffset(0)..article.char_len());
    let start = whole[..whole.find(words).unwrap()].chars().count() as u32;
    let end = start + words.chars().count() as u32;
    let span = TextSpan::new(CharOffset(start), CharOffset(end)).unwrap();
    Annotation { tag: tag(what), ..annotation(number, span) }
}

fn hand_in(annotations: Vec<Annotation>) -> HandIn {
    HandIn { annotations, ..HandIn::default() }
}

fn classes([first, second]: [&Article; 2]) -> [Vec<HandIn>; 2] {
    let fear = |made: Annotation| Annotation { subtag: SubtagId::new("fear").ok(), ..made };
    let here = [
        hand_in(vec![
            marked(first, 1, "$140 billion", "fact"),
            marked(first, 2, "In 2014 the seizure", "fact"),
            fear(marked(first, 3, "He came to buy insurance", "framing")),
        ]),
        hand_in(vec![
            marked(first, 4, "$140 billion", "fact"),
            marked(first, 5, "In 2014 the seizure", "opinion"),
        ]),
        hand_in(vec![]),
    ];
    let there = [hand_in(vec![
        marked(second, 6, "$140 billion", "opinion"),
        marked(second, 7, "In March 1969", "fact"),
    ])];
    [here.into(), there.into()]
}

fn twice(articles: [&Article; 2], hand_ins: &[Vec<HandIn>; 2]) -> Twice {
    let [first, second] = [0, 1].map(|side| hand_ins[side].iter().collect::<Vec<_>>());
    Twice::of(articles, &claims(), [&first, &second])
}

#[test]
fn two_classes_are_set_side_by_side() {
    let [first, second] = &op_eds();
    let told = twice([first, second], &classes([first, second]));
    let [here, there] = &told.sides;
    assert_eq!((here.coders, there.coders), (3, 1));
    assert_eq!(here.by_tag, [3, 1, 1]);
    assert_eq!(there.by_tag, [1, 1, 0]);
    assert_eq!((here.share(0), there.share(0)), (Ok(0.6), Ok(0.5)));
    let fear = claims().tags[2].subtags.iter().position(|subtag| subtag.id.as_str() == "fear");
    assert_eq!(here.share_of_subtag(2, fear.unwrap()), Ok(1.0));
    assert_eq!(there.share_of_subtag(2, fear.unwrap()), Err(Undefined::NothingToCompare));
    // One of three marked the insurance, which is less than half; the trade is told in both.
    let only = |side: usize, article: &Article| {
        let side = &told.sides[side];
        let spans: Vec<_> = side.only.iter().map(|place| side.sentences[*place].span).collect();
        quoted(article, &spans)
    };
    assert_eq!(
        only(0, first),
        ["In 2014 the seizure of Crimea started within a week of the closing ceremony in Sochi."]
    );
    assert!(only(1, second)[0].starts_with("In March 1969"));
    assert_eq!(there.only.len(), 1);
    // What is the same to the letter, and nobody marked, says nothing.
    assert_eq!(told.pairs.len(), 5);
    assert!(Twice::read(&told.write()) == Some(told));
}

#[test]
fn a_class_of_nobody_has_no_shares() {
    let [first, second] = &op_eds();
    let told = twice([first, second], &[vec![], vec![]]);
    for side in &told.sides {
        assert_eq!(side.share(0), Err(Undefined::NothingToCompare));
        assert!(side.only.is_empty());
    }
    assert!(Twice::read(&told.write()) == Some(told));
    assert_eq!(Twice::read("[]"), None);
}

#[test]
fn swapped_classes_are_the_same_the_other_way_round() {
    let [first, second] = &op_eds();
    let hand_ins = classes([first, second]);
    let [here, there] = hand_ins.clone();
    let told = twice([first, second], &hand_ins);
    let swapped = twice([second, first], &[there, here]);
    let [one, other] = swapped.sides;
    assert_eq!([other, one], told.sides);
    assert_eq!(turned(swapped.pairs), told.pairs);
}

/// The file of that reader with those annotations.
fn file(article: &Article, code: &str, annotations: Vec<Annotation>) -> Vec<u8> {
    let reader = ReaderCode::new(code).unwrap();
    let incoming = Incoming { annotations, ..Incoming::default() };
    let (store, _) = store_of(article.clone()).apply(Action::merge(incoming)).unwrap();
    w3c::write(&store, &Imprint::new(id(200), &reader, moment(1))).into_bytes()
}

fn laid(desk: &mut Desk, name: &str, bytes: Vec<u8>) {
    desk.take(name, Some(bytes));
    desk.read_next();
}

fn standings(desk: &Desk, key: Option<usize>) -> Vec<Counted> {
    let standings = Vec::<Standing>::read(&desk.standing(key)).unwrap();
    standings.into_iter().map(|standing| standing.counted).collect()
}

#[test]
fn files_for_another_text_count_for_the_article_beside() {
    let [first, second] = &op_eds();
    let trade = |article, number| vec![marked(article, number, "$140 billion", "fact")];
    let third = article("Third\n\n$140 billion");
    let mut desk = Desk::new(&brief(&store_of(first.clone()))).unwrap();
    laid(&mut desk, "1", file(first, "A", trade(first, 1)));
    laid(&mut desk, "2", file(second, "B", trade(second, 2)));
    laid(&mut desk, "3", file(&third, "C", trade(&third, 3)));
    laid(&mut desk, "4", b"{".to_vec());
    let is_unread = |counted: &Counted| matches!(counted, Counted::Unreadable(_));
    let alone = standings(&desk, None);
    assert_eq!(alone.iter().map(is_unread).collect::<Vec<_>>(), [false, true, true, true]);
    assert_eq!(Option::<Twice>::read(&desk.twice(None)), Some(None));

    assert!(desk.set_beside(Some(&brief(&store_of(second.clone())))));
    // Those that come later are read for either as well.
    laid(&mut desk, "5", file(second, "B", trade(second, 2)));
    laid(&mut desk, "6", file(second, "D", trade(second, 4)));
    let beside = standings(&desk, None);
    assert_eq!(beside[..2], [Counted::Yes, Counted::Beside]);
    assert_eq!(beside[2..4], alone[2..]);
    assert_eq!(beside[4..], [Counted::Repeated, Counted::Beside]);
    let coders = |key| {
        let told = Option::<Twice>::read(&desk.twice(key)).unwrap().unwrap();
        told.sides.map(|side| side.coders)
    };
    assert_eq!(coders(None), [1, 2]);
    assert_eq!(coders(Some(0)), [0, 2]);
    assert_eq!(standings(&desk, Some(0))[..2], [Counted::Key, Counted::Beside]);

    assert!(!desk.set_beside(Some("[]")));
    assert!(desk.set_beside(None));
    assert_eq!(standings(&desk, None)[..4], alone);
}

#[test]
fn the_tables_have_both_and_say_which() {
    let [first, second] = &op_eds();
    let trade = |article, number| vec![marked(article, number, "$140 billion", "fact")];
    let mut desk = Desk::new(&brief(&store_of(first.clone()))).unwrap();
    assert!(desk.set_beside(Some(&brief(&store_of(second.clone())))));
    laid(&mut desk, "1", file(first, "A", trade(first, 1)));
    laid(&mut desk, "2", file(second, "B", trade(second, 2)));
    laid(&mut desk, "3", file(second, "A", trade(second, 3)));
    let table = |with_codes| {
        let columns = Columns { with_codes, scores: &Scores::default() };
        [desk.annotations(None, columns), desk.students(None, columns)]
    };
    let rows = |table: &str, names: [&str; 2]| -> Vec<[String; 2]> {
        let mut reader =
            ::csv::Reader::from_reader(table.trim_start_matches('\u{feff}').as_bytes());
        let head = reader.headers().unwrap().clone();
        let at = names.map(|name| head.iter().position(|other| other == name).unwrap());
        reader
            .records()
            .map(|row| row.unwrap())
            .map(|row| at.map(|at| row[at].to_owned()))
            .collect()
    };
    let [one, other] = [first.title(), second.title()];
    let [annotations, students] = table(true);
    let told = rows(&students, ["reader", "title"]);
    assert_eq!(told, [["A", &*one], ["B", &*other], ["A", &*other]], "{students}");
    let told: Vec<_> =
        rows(&annotations, ["quote", "title"]).into_iter().map(|[_, title]| title).collect();
    assert_eq!(told, [&*one, &*other, &*other], "{annotations}");
    // One student has one number in both.
    // Students come in the order of their numbers, so that no place tells whose a file is.
    let expected =
        [["student-1", "student-2", "student-1"], ["student-1", "student-1", "student-2"]];
    for (table, expected) in table(false).into_iter().zip(expected) {
        let told = rows(&table, ["reader", "title"]);
        let numbers: Vec<_> = told.iter().map(|[reader, _]| &**reader).collect();
        assert_eq!(numbers, expected, "{table}");
    }
}

#[test]
fn the_saved_report_has_both() {
    let [first, second] = &op_eds();
    let hand_ins = classes([first, second]);
    let told = twice([first, second], &hand_ins);
    let report = Report::of(first, &claims(), &hand_ins[0].iter().collect::<Vec<_>>(), None);
    let other = store_of(second.clone());
    let saved = |beside| {
        let scores = Scores::default();
        page(&report, &store_of(first.clone()), &Told { beside, ..support::told(&scores) })
    };
    let both = saved(Some((&told, &other)));
    for part in ["<b class=\"own\">roughly</b>", "<b class=\"own\">neighbours</b>", "0 · –"] {
        assert!(both.contains(part), "{part} is not in it: {both}");
    }
    assert!(!saved(None).contains("twice-"));
}

fn turned(pairs: Vec<Pair>) -> Vec<Pair> {
    let turn = |Pair { places: [one, other], likeness, own: [here, there] }| Pair {
        places: [other, one],
        likeness,
        own: [there, here],
    };
    let mut pairs: Vec<Pair> = pairs.into_iter().map(turn).collect();
    pairs.sort_by_key(|pair| pair.places);
    pairs
}

/// Texts of few words, so that they are met again.
fn texts() -> impl Strategy<Value = String> {
    let word = select(
        &[
            "ferry",
            "Ferry",
            "late",
            "12,000",
            "e\u{301}t\u{e9}",
            "港口",
            "開放",
            "ไทย",
            "👍🏽",
            "नमस्ते",
        ][..],
    );
    let sentence = vec(word, 1..6).prop_map(|words| words.join(" ") + ".");
    vec(sentence, 1..12).prop_map(|sentences| format!("Ferry\n\n{}", sentences.join("\n\n")))
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn it_makes_no_difference_which_text_is_first(one in texts(), other in texts()) {
        let (one, other) = (article(&one), article(&other));
        prop_assert_eq!(turned(aligned([&other, &one])), aligned([&one, &other]));
    }

    #[test]
    fn no_sentence_is_in_two_pairs(one in texts(), other in texts()) {
        let (one, other) = (article(&one), article(&other));
        let pairs = aligned([&one, &other]);
        for side in [0, 1] {
            let mut places: Vec<_> = pairs.iter().map(|pair| pair.places[side]).collect();
            places.sort();
            places.dedup();
            prop_assert_eq!(places.len(), pairs.len());
        }
        prop_assert!(pairs.iter().all(|pair| (LEAST_LIKENESS..=1.0).contains(&pair.likeness)));
    }

    #[test]
    fn a_text_is_told_as_it_is_told(text in texts()) {
        let article = article(&text);
        let sentences = article.sentences();
        let pairs = aligned([&article, &article]);
        let has_words = |span: &&TextSpan| article.quote(**span).contains(char::is_alphanumeric);
        prop_assert_eq!(pairs.len(), sentences.iter().filter(has_words).count());
        for Pair { places: [one, other], likeness, own } in pairs {
            prop_assert_eq!(likeness, 1.0);
            prop_assert_eq!(own, [vec![], vec![]]);
            prop_assert!(one == other || text.matches(&article.quote(sentences[one])).count() > 1);
        }
    }
}
