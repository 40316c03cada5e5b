//! Exercises: what is handed out comes in as it was, and nothing else does.

use highlit::{
    annotation::{Annotation, Change, Codebook, Edit},
    article::{Article, plain},
    classroom::{Exercise, Progress},
    exchange::{article_file::FileError, codebook_file, exercise_file, exercise_link},
    text::{CharOffset, TextSpan},
};
use proptest::prelude::*;

use crate::support::{annotation, claims, note, store_of, tag};

fn article() -> Article {
    plain::read("A headline\n\nThe ferry 👨‍👩‍👧 is late again. It will be late tomorrow.").unwrap()
}

fn exercises() -> impl Strategy<Value = Exercise> {
    let codebook = (0..=1_usize, "[a-zéα漢👍ا ]{1,12}x");
    ("(?s).{0,60}", 0..=Exercise::MOST, any::<(bool, bool)>(), codebook).prop_map(
        |(instructions, least, (wants_notes, may_compare), (has_own, label))| {
            let own = |mut codebook: Codebook| {
                codebook
                    .exclusions
                    .extend((label.len() % 2 == 0).then(|| ["fact", "framing"].map(tag)));
                codebook.tags[0].label = label;
                codebook
            };
            let codebook = (has_own == 1).then(|| own(claims()));
            Exercise { instructions, least, wants_notes, may_compare, codebook }
        },
    )
}

proptest! {
    #[test]
    fn what_is_handed_out_comes_in_as_it_was(exercise in exercises()) {
        let file = exercise_file::write(&exercise, &article());
        let read = exercise_file::read(file.as_bytes());
        prop_assert_eq!(read, Ok((article(), Some(exercise.clone()))));
        let bare = exercise_file::write_bare(&exercise);
        prop_assert_eq!(exercise_file::read_bare(&bare), Ok(exercise.clone()));
        let link = exercise_link::write(&exercise, &article()).unwrap();
        prop_assert!(link.chars().all(|c| c.is_ascii_alphanumeric() || "-_:".contains(c)));
        let file = exercise_link::read(&link).unwrap().unwrap();
        prop_assert_eq!(exercise_file::read(&file), Ok((article(), Some(exercise))));
    }

    #[test]
    fn a_link_that_was_cut_or_changed_never_panics(keep in 0.0..1.0, with in "[A-Za-z0-9_-]{0,9}") {
        let link = exercise_link::write(&Exercise::default(), &article()).unwrap();
        let end = (link.len() as f64 * keep) as usize;
        let changed = format!("{}{with}", &link[..end]);
        if let Some(Ok(file)) = exercise_link::read(&changed) {
            // What can be expanded may still be no exercise.
            let _ = exercise_file::read(&file);
        }
    }
}

#[test]
fn every_truncation_is_refused() {
    let exercise = Exercise { codebook: Some(claims()), ..Exercise::default() };
    let file = exercise_file::write(&exercise, &article());
    for end in 0..file.trim_end().len() {
        assert!(exercise_file::read(&file.as_bytes()[..end]).is_err(), "cut at {end}");
    }
}

#[test]
fn what_does_not_belong_is_refused_by_its_place() {
    let file = exercise_file::write(&Exercise::default(), &article());
    let changed = |from: &str, to: &str| {
        assert!(file.contains(from), "{from} is not in it");
        exercise_file::read(file.replacen(from, to, 1).as_bytes()).unwrap_err()
    };
    let field = |name: &str| FileError::Field(name.to_owned());
    assert_eq!(changed("\"least\": 0", "\"least\": 501"), field("least"));
    assert_eq!(changed("\"least\": 0", "\"least\": -1"), field("least"));
    assert_eq!(changed("\"notes\": false", "\"notes\": 0"), field("notes"));
    let compare = "\"notes\": false, \"compare\": 1";
    assert_eq!(changed("\"notes\": false", compare), field("compare"));
    assert_eq!(changed("\"instructions\": \"\"", "\"instructions\": 7"), field("instructions"));
    assert_eq!(changed("\"version\": 1", "\"version\": 2"), FileError::Version(2));
    let annotated = changed("\"notes\": false", "\"notes\": false, \"items\": []");
    assert_eq!(annotated, FileError::Unknown("items".to_owned()));
    let long = format!("\"instructions\": \"{}\"", "x".repeat(Exercise::INSTRUCTIONS_LIMIT + 1));
    assert_eq!(changed("\"instructions\": \"\"", &long), field("instructions"));
}

#[test]
fn a_changed_letter_is_noticed_and_what_follows_a_link_is_not_part_of_it() {
    let exercise = Exercise { instructions: "Read closely.".to_owned(), ..Exercise::default() };
    let link = exercise_link::write(&exercise, &article()).unwrap();
    let whole = exercise_link::read(&link);
    for tail in [".", "&utm_source=chat", "%20", ")"] {
        assert_eq!(exercise_link::read(&format!("{link}{tail}")), whole, "{tail}");
    }
    let start = exercise_link::SCHEME.len() + 4;
    for at in start..link.len() - 1 {
        let other = if &link[at..=at] == "A" { "B" } else { "A" };
        let changed = format!("{}{other}{}", &link[..at], &link[at + 1..]);
        assert_ne!(exercise_link::read(&changed), whole, "letter {at}");
        assert_eq!(exercise_link::read(&changed), Some(Err(exercise_link::Broken)), "letter {at}");
    }
}

#[test]
fn an_exercise_that_is_being_made_is_kept_with_tags_that_are_not_named_yet() {
    let mut codebook = claims();
    codebook.tags[0].label.clear();
    let exercise = Exercise { codebook: Some(codebook), least: 2, ..Exercise::default() };
    let bare = exercise_file::write_bare(&exercise);
    assert_eq!(exercise_file::read_bare(&bare).as_ref(), Ok(&exercise));
    let file = exercise_file::write(&exercise, &article());
    let refused = exercise_file::read(file.as_bytes());
    assert!(matches!(refused, Err(FileError::Codebook(_))), "{refused:?}");
}

#[test]
fn a_few_letters_stand_for_no_more_than_there_is_room_for() {
    let bomb = miniz_oxide::deflate::compress_to_vec_zlib(&vec![b' '; 64 << 20], 6);
    let letters = base64::Engine::encode(&base64::prelude::BASE64_URL_SAFE_NO_PAD, bomb);
    let expanded = exercise_link::read(&format!("exercise:{letters}"));
    assert_eq!(expanded, Some(Err(exercise_link::Broken)));
    assert_eq!(exercise_link::read("https://example.org/"), None);
}

#[test]
fn a_codebook_that_cannot_be_shown_is_refused() {
    let codebook = claims();
    let file = codebook_file::write(&codebook);
    assert_eq!(codebook_file::read(file.as_bytes()).as_ref(), Ok(&codebook));
    for label in ["", "  ", "a\u{7}b", "a\u{202e}b", &"x".repeat(41)] {
        let mut codebook = codebook.clone();
        codebook.tags[1].label = label.to_owned();
        let error = codebook_file::read(codebook_file::write(&codebook).as_bytes()).unwrap_err();
        assert!(error.to_string().contains("tags[1].label"), "{error}");
    }
}

#[test]
fn progress_is_what_is_there_and_what_is_asked_for() {
    let exercise = Exercise { least: 2, wants_notes: true, ..Exercise::default() };
    let store = store_of(article());
    let progress = |notes: &[&str]| {
        let made = notes.iter().enumerate().map(|(number, words)| {
            let start = CharOffset(12 + number as u32);
            let span = TextSpan::new(start, CharOffset(start.0 + 3)).unwrap();
            Change::Added(Annotation { note: note(words), ..annotation(number as u8, span) })
        });
        exercise.progress(&store.with(&Edit::new(made.collect())))
    };
    assert_eq!(progress(&[]), Progress { made: 0, wanting: 2, without_note: 0 });
    assert_eq!(progress(&[" "]), Progress { made: 1, wanting: 1, without_note: 1 });
    assert_eq!(progress(&["", "Why"]), Progress { made: 2, wanting: 0, without_note: 1 });
    assert!(!progress(&["", "Why"]).is_enough());
    assert!(progress(&["Because", "Why", "So"]).is_enough());
}
