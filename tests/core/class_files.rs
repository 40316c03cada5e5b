//! The desk that the files of a class are laid on, what it answers, and its page.

use std::rc::Rc;

use highlit::{
    annotation::{Action, Annotation, Incoming, Note, ReaderCode, Store},
    article::plain,
    classroom::{HandIn, NoteId, Report, Research, Score, Scores, Tally},
    exchange::{
        class::{Answer, Columns, Counted, Desk, Standing, Told, Voice, brief, page},
        csv,
        w3c::{self, Imprint},
        zip::{self, ZipError},
    },
    text::{CharOffset, TextSpan},
    words::Value,
};
use miniz_oxide::deflate::compress_to_vec;
use proptest::prelude::*;

use crate::support::{annotation, cases, claims, id, moment, tag, told};

const TEXT: &str = "The Ferry\n\nThe ferry was late. It is a disgrace. Nobody minds!\n\nThe end.";

fn store() -> Store {
    Store::new(Rc::new(plain::read(TEXT).unwrap()), Rc::new(claims()))
}

fn span(words: &str) -> TextSpan {
    let article = store().article().clone();
    let whole = article.words(CharOffset(0)..article.char_len());
    let start = whole[..whole.find(words).unwrap()].chars().count() as u32;
    TextSpan::new(CharOffset(start), CharOffset(start + words.chars().count() as u32)).unwrap()
}

/// The file of that reader, who marked those words as that and said why.
fn file(code: &str, number: u8, marked: &[(&str, &str, &str)]) -> Vec<u8> {
    let reader = ReaderCode::new(code).unwrap();
    let made = |(at, (words, what, note)): (u8, &(&str, &str, &str))| Annotation {
        tag: tag(what),
        note: Note::new(note).unwrap(),
        creator: reader.clone(),
        ..annotation(number + at, span(words))
    };
    let annotations = (0..).zip(marked).map(made).collect();
    let incoming = Incoming { annotations, ..Incoming::default() };
    let store = store().apply(Action::merge(incoming)).map_or(store(), |(store, _)| store);
    let imprint = Imprint::new(id(200), &reader, moment(1));
    w3c::write(&store, &imprint).into_bytes()
}

fn three() -> [Vec<u8>; 3] {
    [
        file("A", 1, &[("ferry was late", "fact", ""), ("a disgrace", "opinion", "<b>Who says?")]),
        // These have ids of the first.
        file("B", 2, &[("ferry was late", "fact", ""), ("It is", "framing", "")]),
        file("K", 10, &[("Nobody minds!", "opinion", "Mind this")]),
    ]
}

fn desk_with(files: &[(&str, Vec<u8>)]) -> Desk {
    let mut desk = Desk::new(&brief(&store())).unwrap();
    for (name, bytes) in files {
        desk.take(name, Some(bytes.clone()));
    }
    while desk.waiting() > 0 {
        desk.read_next();
    }
    desk
}

/// A zip of files, each stored as it is or packed.
fn zipped(files: &[(&str, &[u8], bool)]) -> Vec<u8> {
    let (mut zip, mut directory) = (Vec::new(), Vec::new());
    for (name, bytes, is_packed) in files {
        let packed = if *is_packed { compress_to_vec(bytes, 6) } else { bytes.to_vec() };
        let mut head: Vec<u8> = vec![20, 0, 0, 0, if *is_packed { 8 } else { 0 }, 0, 0, 0, 0, 0];
        let mut sum = !0_u32;
        for byte in *bytes {
            sum ^= u32::from(*byte);
            (0..8).for_each(|_| sum = if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 });
        }
        head.extend((!sum).to_le_bytes());
        head.extend((packed.len() as u32).to_le_bytes());
        head.extend((bytes.len() as u32).to_le_bytes());
        head.extend((name.len() as u16).to_le_bytes());
        head.extend([0, 0]);
        directory.extend(b"PK\x01\x02\x14\0");
        directory.extend(&head);
        directory.extend([0; 10]);
        directory.extend((zip.len() as u32).to_le_bytes());
        directory.extend(name.as_bytes());
        zip.extend(b"PK\x03\x04");
        zip.extend(head);
        zip.extend(name.as_bytes());
        zip.extend(packed);
    }
    let (start, length, count) = (zip.len() as u32, directory.len() as u32, files.len() as u16);
    zip.extend(directory);
    zip.extend(b"PK\x05\x06\0\0\0\0");
    zip.extend([count.to_le_bytes(), count.to_le_bytes()].concat());
    zip.extend([length.to_le_bytes(), start.to_le_bytes()].concat());
    zip.extend([0, 0]);
    zip
}

fn standings(desk: &Desk, key: Option<usize>) -> Vec<Standing> {
    Vec::read(&desk.standing(key)).unwrap()
}

#[test]
fn a_desk_knows_the_article_and_what_became_of_each_file() {
    let [a, b, key] = three();
    let files = [("a", a.clone()), ("b", b), ("a2", a), ("k", key), ("x", b"{\"type\"".to_vec())];
    let desk = desk_with(&files);
    let counted: Vec<Counted> =
        standings(&desk, Some(3)).into_iter().map(|file| file.counted).collect();
    assert_eq!(counted[..4], [Counted::Yes, Counted::Yes, Counted::Repeated, Counted::Key]);
    assert!(matches!(&counted[4], Counted::Unreadable(why) if why.id() == "file-unfinished"));
    assert_eq!(standings(&desk, None)[3].counted, Counted::Yes);
    let report = Report::read(&desk.report(Some(3))).unwrap();
    assert_eq!(report.coders(), 2);
    let spans: Vec<_> = report.sentences.iter().map(|sentence| sentence.span).collect();
    assert_eq!(spans, store().article().sentences());
    assert_eq!(report.missed(), [3]);
    let voices = Vec::<Vec<Voice>>::read(&desk.voices(Some(3), &spans)).unwrap();
    let said: Vec<_> = voices.iter().flatten().map(|voice| (voice.student, &*voice.note)).collect();
    assert_eq!(said, [(Some(0), "<b>Who says?"), (None, "Mind this")]);
}

#[test]
fn a_file_that_cannot_be_read_says_why_in_all_its_words() {
    let many = desk_with(&[("x", b"[1, 2".to_vec())]);
    let written = many.standing(None);
    let read = standings(&many, None);
    assert_eq!(read.write(), written);
}

#[test]
fn what_is_answered_is_read_as_it_was_written() {
    let [a, b, key] = three();
    let desk = desk_with(&[("a", a), ("b", b), ("k", key)]);
    for chosen in [None, Some(2)] {
        let report = desk.report(chosen);
        assert_eq!(Report::read(&report).unwrap().write(), report);
        let research = desk.research(chosen);
        assert_eq!(Research::read(&research).unwrap().write(), research);
    }
    assert_eq!(Report::read("{}"), None);
    assert_eq!(Research::read("[1]"), None);
}

#[test]
fn all_that_was_marked_is_one_file_again() {
    let [a, b, _] = three();
    let desk = desk_with(&[("a", a), ("b", b)]);
    let reader = ReaderCode::new("T").unwrap();
    let text = desk.merged(None, id(99), &reader, moment(5));
    let mut new_id = || unreachable!("no two share an id");
    let reading = w3c::read(text.as_bytes(), &store(), &mut new_id).unwrap();
    assert_eq!(reading.incoming.annotations.len(), 4);
    let by: Vec<_> =
        reading.incoming.annotations.iter().map(|made| made.creator.as_str()).collect();
    assert_eq!(by.iter().filter(|code| **code == "A").count(), 2);
    // Merged again with what it was made of, it stays as it is.
    let again = desk_with(&[("all", text.clone().into_bytes())]);
    assert_eq!(again.merged(None, id(99), &reader, moment(5)), text);
}

#[test]
fn the_page_holds_words_as_words() {
    let [a, b, key] = three();
    let desk = desk_with(&[("a", a), ("b", b), ("k", key)]);
    let report = Report::read(&desk.report(Some(2))).unwrap();
    let spans: Vec<_> = report.sentences.iter().map(|sentence| sentence.span).collect();
    let voices = Vec::<Vec<Voice>>::read(&desk.voices(Some(2), &spans)).unwrap();
    let research = Research::read(&desk.research(Some(2))).unwrap();
    let mut scores = Scores::default();
    scores.set(first_note(&three()[0]), Some(Score::Evidence));
    let tallies = Vec::<Tally>::read(&desk.tallies(Some(2), &scores)).unwrap();
    assert_eq!(tallies, [Tally { notes: 1, points: 2 }, Tally::default()]);
    let saved = |with_codes| {
        let (research, voices, tallies) = (Some(&research), &voices, &tallies);
        let told = Told { with_codes, research, voices, tallies, ..told(&scores) };
        page(&report, &store(), &told)
    };
    let html = saved(false);
    assert!(html.contains("&lt;b>Who says?") && !html.contains("<b>Who says?"), "{html}");
    assert!(!html.contains("<script") && !html.contains(" style="));
    assert!(html.contains("default-src 'none'; style-src 'sha256-"));
    assert!(html.contains("Mind this"));
    let scored = [">2 · class-score-2</b>", ">class-score-sum</td>", ">–</td>"];
    for part in scored {
        assert!(html.contains(part), "{part}: {html}");
    }
    // Who they are is a matter of choice.
    let rows = |html: &str| html.matches(">A</th>").count();
    assert_eq!((rows(&html), rows(&saved(true))), (0, 1));
}

#[test]
fn a_saved_report_begins_with_what_there_is_to_talk_about() {
    let [a, b, _] = three();
    let desk = desk_with(&[("a", a), ("b", b)]);
    let report = Report::read(&desk.report(None)).unwrap();
    let html = page(&report, &store(), &told(&Scores::default()));
    let parts = ["class-splits", "class-heat", "class-by-student", "class-agreement"];
    let places = parts.map(|part| html.find(&format!("<h2>{part}</h2>")).unwrap());
    assert!(places.is_sorted(), "{places:?}");
    // A bar up for each sentence that was marked, one down for each that splits the class.
    let bars = |class: &str| {
        let (_, path) = html.split_once(&format!("<path class=\"{class}\" d=\"")).unwrap();
        path.split_once('"').unwrap().0.matches('M').count()
    };
    let marked = report.sentences.iter().filter(|sentence| sentence.marked() > 0).count();
    assert!(marked > 0);
    assert_eq!((bars("up"), bars("down")), (marked, report.splits().len()));
}

#[test]
fn a_saved_report_leaves_out_what_nobody_marked() {
    let [a, b, key] = three();
    let desk = desk_with(&[("a", a), ("b", b), ("k", key)]);
    let scores = Scores::default();
    let saved = |key| {
        let report = Report::read(&desk.report(key)).unwrap();
        let told = Told {
            say: &|message| match message.values() {
                [(_, Value::Number(count))] => format!("{} {count}", message.id()),
                _ => message.id().to_owned(),
            },
            ..told(&scores)
        };
        page(&report, &store(), &told)
    };
    let with_key = saved(Some(2));
    assert!(with_key.contains("Nobody minds!"), "{with_key}");
    assert!(!with_key.contains("The end."), "{with_key}");
    assert!(with_key.contains("class-unmarked 2"), "{with_key}");
}

/// A student's file as a desk reads it, whose note that is.
fn first_note(bytes: &[u8]) -> NoteId {
    let mut new_id = || unreachable!("no two share an id");
    let hand_in = HandIn::from(w3c::read(bytes, &store(), &mut new_id).unwrap());
    let noted = hand_in.annotations.iter().find(|made| !made.note.is_empty()).unwrap();
    NoteId::of(&hand_in, noted)
}

/// The cells of some columns, row by row.
fn columns(table: &str, names: &[&str]) -> Vec<Vec<String>> {
    let mut reader = ::csv::Reader::from_reader(table.trim_start_matches('\u{feff}').as_bytes());
    let head = reader.headers().unwrap().clone();
    let at = |name: &&str| head.iter().position(|other| other == *name).unwrap();
    let places: Vec<usize> = names.iter().map(at).collect();
    let cells = |row: ::csv::StringRecord| places.iter().map(|at| row[*at].to_owned()).collect();
    reader.records().map(|row| cells(row.unwrap())).collect()
}

#[test]
fn a_class_is_a_table_of_annotations() {
    let [a, b, key] = three();
    let mut scores = Scores::default();
    scores.set(first_note(&a), Some(Score::Evidence));
    scores.set(first_note(&key), Some(Score::Reason));
    let desk = desk_with(&[("b", b), ("a", a), ("k", key)]);
    let table = |with_codes| {
        let columns = Columns { with_codes, scores: &scores };
        desk.annotations(Some(2), columns)
    };
    let with_codes = table(true);
    assert!(with_codes.starts_with("\u{feff}id,article,reader,tag,"), "{with_codes}");
    let told = columns(&with_codes, &["reader", "tag", "quote", "score"]);
    let expected = [
        ["A", "fact", "ferry was late", ""],
        ["A", "opinion", "a disgrace", "2"],
        ["B", "fact", "ferry was late", ""],
        ["B", "framing", "It is", ""],
    ];
    assert_eq!(told, expected);
    // It is read again like any other table.
    assert_eq!(csv::read(&with_codes).unwrap().len(), 4);
    let readers = columns(&table(false), &["reader"]).concat();
    assert_eq!(readers, ["student-1", "student-1", "student-2", "student-2"]);
}

#[test]
fn a_class_is_a_table_of_students() {
    let [a, b, key] = three();
    let mut scores = Scores::default();
    scores.set(first_note(&a), Some(Score::NoReason));
    let files = [("k.json", key), ("again.json", b.clone()), ("b.json", b), ("a.A.json", a)];
    let desk = desk_with(&files);
    let table = |with_codes| {
        let columns = Columns { with_codes, scores: &scores };
        desk.students(Some(0), columns)
    };
    let names = ["file", "reader", "counted", "annotations", "notes", "scored", "score"];
    let expected = [
        ["again.json", "B", "true", "2", "0", "0", ""],
        ["b.json", "B", "false", "2", "0", "0", ""],
        ["a.A.json", "A", "true", "2", "1", "1", "0"],
    ];
    assert_eq!(columns(&table(true), &names), expected);
    // Neither their order nor a number tells which file it was.
    let expected = [["", "student-1"], ["", "student-2"], ["", "student-2"]];
    assert_eq!(columns(&table(false), &names[..2]), expected);
}

#[test]
fn a_score_is_of_one_note_and_what_it_says() {
    let [a, b, _] = three();
    let note = first_note(&a);
    // Another's note on an annotation of the same id, and the same note in other words.
    let others = file("B", 1, &[("late", "fact", ""), ("a disgrace", "opinion", "<b>Who says?")]);
    let anew = file("A", 1, &[("late", "fact", ""), ("a disgrace", "opinion", "Says who?")]);
    assert!(first_note(&others) != note && first_note(&anew) != note);
    let again = file("A", 1, &[("late", "fact", ""), ("disgrace", "fact", "<b>Who says?")]);
    assert_eq!(first_note(&again), note);
    let mut scores = Scores::default();
    scores.set(note.clone(), Some(Score::Reason));
    scores.set(first_note(&others), Some(Score::Evidence));
    assert_eq!(Scores::read(&scores.write()), scores);
    let broken = format!("x:1\n{}:3\n{}:\n\n{}", note.as_str(), note.as_str(), scores.write());
    assert_eq!(Scores::read(&broken), scores);
    let mut new_id = || unreachable!("no two share an id");
    let mut tally = |bytes: &[u8]| {
        scores.tally(&HandIn::from(w3c::read(bytes, &store(), &mut new_id).unwrap()))
    };
    assert_eq!(tally(&a), Tally { notes: 1, points: 1 });
    assert_eq!(tally(&b), Tally::default());
    scores.set(note.clone(), None);
    assert_eq!(scores.get(&note), None);
}

#[test]
fn a_zip_is_as_many_files_as_are_in_it() {
    let [a, b, _] = three();
    let zip = zipped(&[
        ("class/", b"", false),
        ("class/a.json", &a, true),
        ("__MACOSX/class/._a.json", b"x", false),
        ("b.json", &b, false),
    ]);
    assert!(zip::begins(&zip));
    let desk = desk_with(&[("class.zip", zip)]);
    let names: Vec<_> = standings(&desk, None).into_iter().map(|file| file.name).collect();
    assert_eq!(names, ["a.json", "b.json"]);
    assert_eq!(Report::read(&desk.report(None)).unwrap().coders(), 2);
    // Some systems give every student a folder, and every file one name.
    let zip = zipped(&[("x/a.json", &a, true), ("y/a.json", &b, true), ("y/c.json", b"", false)]);
    let desk = desk_with(&[("class.zip", zip)]);
    let names: Vec<_> = standings(&desk, None).into_iter().map(|file| file.name).collect();
    assert_eq!(names, ["x/a.json", "y/a.json", "c.json"]);
}

#[test]
fn whoever_made_the_key_is_no_student() {
    let [a, _, key] = three();
    let again = file("K", 9, &[("late", "fact", "")]);
    let of_key = Report::read(&desk_with(&[("k", key.clone())]).report(None)).unwrap();
    assert_eq!(of_key.students[0].code.as_ref().unwrap().as_str(), "K");
    let desk = desk_with(&[("a", a), ("k", key), ("k2", again)]);
    let counted: Vec<_> = standings(&desk, Some(1)).into_iter().map(|file| file.counted).collect();
    assert_eq!(counted, [Counted::Yes, Counted::Key, Counted::OfKey]);
    assert_eq!(Report::read(&desk.report(Some(1))).unwrap().coders(), 1);
}

#[test]
fn a_students_number_does_not_come_of_the_order_of_files() {
    let [a, b, key] = three();
    let files = [("a", a), ("b", b), ("k", key)];
    let codes = |files: &[(&str, Vec<u8>)]| {
        let report = Report::read(&desk_with(files).report(None)).unwrap();
        report.students.into_iter().map(|student| student.code).collect::<Vec<_>>()
    };
    let mut turned = files.clone();
    turned.reverse();
    assert_eq!(codes(&files), codes(&turned));
}

#[test]
fn a_zip_that_lies_is_refused() {
    let bytes = vec![b'a'; 100_000];
    let good = zipped(&[("a", &bytes, true)]);
    let entry = |zip: &[u8]| zip::entries(zip).map(|all| all[0].clone());
    assert_eq!(zip::unpack(&good, &entry(&good).unwrap()), Ok(bytes));
    let at = good.len() - 22 - 47;
    let changed = |place: usize, to: &[u8]| {
        let mut zip = good.clone();
        zip[place..place + to.len()].copy_from_slice(to);
        zip
    };
    // It says that it is smaller than it is: no more is unpacked.
    let bomb = changed(at + 24, &10_u32.to_le_bytes());
    assert_eq!(zip::unpack(&bomb, &entry(&bomb).unwrap()), Err(ZipError::Damaged));
    // It says that it is larger than anything may be.
    assert_eq!(entry(&changed(at + 24, &u32::MAX.to_le_bytes())), Err(ZipError::TooLarge));
    assert_eq!(entry(&changed(good.len() - 12, &3_000_u16.to_le_bytes())), Err(ZipError::TooMany));
    let other_sum = changed(at + 16, &[0; 4]);
    assert_eq!(zip::unpack(&other_sum, &entry(&other_sum).unwrap()), Err(ZipError::Damaged));
    let locked = changed(at + 8, &[1]);
    assert_eq!(zip::unpack(&locked, &entry(&locked).unwrap()), Err(ZipError::Foreign));
    let packed_otherwise = changed(at + 10, &[14]);
    let foreign = zip::unpack(&packed_otherwise, &entry(&packed_otherwise).unwrap());
    assert_eq!(foreign, Err(ZipError::Foreign));
    assert_eq!(zip::entries(b"PK\x03\x04"), Err(ZipError::Damaged));
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn nothing_that_calls_itself_a_zip_breaks_anything(
        bytes in proptest::collection::vec(any::<u8>(), 0..300),
        place in any::<prop::sample::Index>(),
        byte in any::<u8>(),
    ) {
        let mut zip = zipped(&[("a.json", &bytes, true), ("b/c.json", &bytes, false)]);
        let at = place.index(zip.len());
        zip[at] = byte;
        for entry in zip::entries(&zip).unwrap_or_default() {
            if let Ok(unpacked) = zip::unpack(&zip, &entry) {
                prop_assert_eq!(&unpacked, &bytes);
            }
        }
        for cut in 0..zip.len() {
            let _ = zip::entries(&zip[..cut]);
        }
    }
}

#[test]
fn what_was_made_under_another_code_is_told() {
    const OWN: &str = "\"nickname\":\"A\"";
    let marked = [("ferry was late", "fact", ""), ("a disgrace", "fact", "")];
    let own = String::from_utf8(file("A", 1, &marked)).unwrap();
    // The file names its own reader first.
    let (head, tail) = own.split_at(own.rfind(OWN).unwrap());
    let mixed = [head, &tail.replacen("\"A\"", "\"B\"", 1)].concat();
    let files = [("mixed", mixed.into_bytes()), ("own", file("C", 5, &marked))];
    let told = standings(&desk_with(&files), None);
    let told: Vec<_> = told.into_iter().map(|file| (file.counted, file.of_others)).collect();
    assert_eq!(told, [(Counted::Yes, 1), (Counted::Yes, 0)]);
}

#[test]
fn what_is_of_an_earlier_version_does_not_count_and_is_told() {
    let marked = [("ferry was late", "fact", ""), ("a disgrace", "fact", "")];
    let file = String::from_utf8(file("A", 1, &marked)).unwrap();
    let mut page: serde_json::Value = serde_json::from_str(&file).unwrap();
    page["items"][1]["target"]["source"] = format!("nih:sha-256;{}", "0".repeat(64)).into();
    let desk = desk_with(&[("edited", page.to_string().into_bytes())]);
    let told: Vec<_> =
        standings(&desk, None).into_iter().map(|file| (file.counted, file.orphans)).collect();
    assert_eq!(told, [(Counted::Yes, 1)]);
}
