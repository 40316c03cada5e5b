//! Codebooks: the one that is shipped, and what is asked of every one.

use std::fs;

use highlit::{
    annotation::{Codebook, CodebookError},
    exchange::codebook_file,
};
use serde_json::{Value, json};

use crate::support::{CLAIMS, claims, tag};

#[test]
fn the_shipped_codebook_has_three_tags() {
    let codebook = claims();
    let outline: Vec<(&str, &str, u8, Vec<&str>)> = codebook
        .tags
        .iter()
        .map(|tag| {
            let subtags = tag.subtags.iter().map(|subtag| subtag.label.as_str());
            (tag.label.as_str(), tag.letter.as_str(), tag.slot.number(), subtags.collect())
        })
        .collect();
    assert_eq!(
        outline,
        [
            (
                "Fact claim",
                "F",
                1,
                vec!["Figure or date", "Event", "Quoted claim", "No source given"]
            ),
            ("Opinion", "O", 2, vec!["Judgement", "Proposal", "Prediction"]),
            (
                "Framing",
                "R",
                3,
                vec![
                    "Charged word",
                    "Label",
                    "Us and them",
                    "Fear",
                    "Either–or",
                    "Single cause",
                    "Borrowed authority",
                    "Whatabout"
                ]
            ),
        ]
    );
    for tag in &codebook.tags {
        for words in [&tag.definition, &tag.question, &tag.example] {
            assert!(words.split_whitespace().count() >= 4, "{}: {words:?}", tag.id);
        }
        for subtag in &tag.subtags {
            assert!(subtag.definition.ends_with('.'), "{}: {}", tag.id, subtag.id);
        }
    }
}

/// The page reads its own codebook without looking for what excludes what.
#[test]
fn no_shipped_codebook_has_tags_that_exclude_each_other() {
    for file in fs::read_dir("static/codebooks").unwrap() {
        let json = fs::read_to_string(file.unwrap().path()).unwrap();
        assert_eq!(Codebook::read(&json), Codebook::read_free(&json));
        assert!(Codebook::read(&json).unwrap().exclusions.is_empty());
    }
}

fn check_refused(change: impl FnOnce(&mut Value), message: &str) {
    let mut codebook: Value = serde_json::from_str(CLAIMS).unwrap();
    change(&mut codebook);
    let error = Codebook::read(&codebook.to_string()).unwrap_err();
    assert_eq!(error.to_string(), message);
}

#[test]
fn a_faulty_codebook_is_refused_by_name() {
    let form =
        |place: &str| format!("In the codebook, “{place}” is missing or not of the right kind.");
    check_refused(|book| book["tags"] = json!([]), "The codebook has 0 tags. It needs 1 to 6.");
    check_refused(
        |book| {
            let tag = book["tags"][0].clone();
            book["tags"] = Value::Array(vec![tag; 7]);
        },
        "The codebook has 7 tags. It needs 1 to 6.",
    );
    check_refused(
        |book| book["tags"][1]["id"] = json!("fact"),
        "The codebook names “fact” twice. Rename one of them.",
    );
    check_refused(
        |book| book["tags"][2]["subtags"][0]["id"] = json!("label"),
        "The codebook names “label” twice. Rename one of them.",
    );
    for slot in [0, 7] {
        check_refused(|book| book["tags"][0]["slot"] = json!(slot), &form("tags[0].slot"));
    }
    for id in [String::new(), "x".repeat(101), "a\nb".to_owned()] {
        check_refused(|book| book["tags"][0]["id"] = json!(id), &form("tags[0].id"));
        check_refused(
            |book| book["tags"][0]["subtags"][0]["id"] = json!(id),
            &form("tags[0].subtags[0].id"),
        );
    }
    for field in ["id", "version", "title", "language", "tags"] {
        check_refused(|book| drop(book.as_object_mut().unwrap().remove(field)), &form(field));
    }
    for field in ["id", "label", "letter", "slot", "definition", "question", "example"] {
        check_refused(
            |book| drop(book["tags"][0].as_object_mut().unwrap().remove(field)),
            &form(&format!("tags[0].{field}")),
        );
    }
}

#[test]
fn subtags_may_be_left_out_or_shared_between_tags() {
    let mut codebook: Value = serde_json::from_str(CLAIMS).unwrap();
    codebook["tags"][0].as_object_mut().unwrap().remove("subtags");
    codebook["tags"][1]["subtags"][0]["id"] = json!("label");
    let codebook = Codebook::read(&codebook.to_string()).unwrap();
    assert!(codebook.tags[0].subtags.is_empty());
    assert_eq!(codebook.tags[1].subtags[0].id, codebook.tags[2].subtags[1].id);
}

fn excluding(pairs: Value) -> String {
    let mut codebook: Value = serde_json::from_str(CLAIMS).unwrap();
    codebook["exclusions"] = pairs;
    codebook.to_string()
}

#[test]
fn tags_exclude_each_other_both_ways_and_no_others() {
    let codebook = Codebook::read(&excluding(json!([["opinion", "fact"]]))).unwrap();
    let excludes = |one: &str, other: &str| codebook.excludes(&tag(one), &tag(other));
    assert!(excludes("opinion", "fact") && excludes("fact", "opinion"));
    assert!(!excludes("fact", "framing") && !excludes("fact", "fact"));
    assert_eq!(codebook_file::read(codebook_file::write(&codebook).as_bytes()), Ok(codebook));
    let free = Codebook::read(&excluding(json!([]))).unwrap();
    assert_eq!(free, claims());
    assert!(!codebook_file::write(&free).contains("exclusions"));
}

#[test]
fn a_pair_that_is_none_is_refused_by_its_place() {
    let refused = |pairs| Codebook::read(&excluding(pairs)).unwrap_err().to_string();
    let no_pair = "In the codebook, “exclusions[1]” must name two different tags of it.";
    assert_eq!(refused(json!([["fact", "opinion"], ["fact", "rumour"]])), no_pair);
    assert_eq!(refused(json!([["fact", "opinion"], ["fact", "fact"]])), no_pair);
    let form = "In the codebook, “exclusions[0]” is missing or not of the right kind.";
    for pair in
        [json!("fact"), json!(["fact"]), json!(["fact", 1]), json!(["fact", "opinion", "framing"])]
    {
        assert_eq!(refused(json!([pair])), form);
    }
    let form = "In the codebook, “exclusions” is missing or not of the right kind.";
    assert_eq!(refused(json!("fact")), form);
}

#[test]
fn two_tags_of_one_letter_are_refused() {
    let mut codebook = claims();
    assert_eq!(codebook_file::check(&codebook), Ok(()));
    codebook.tags[1].letter = codebook.tags[0].letter.clone();
    assert_eq!(codebook_file::check(&codebook), Err(CodebookError::Twice("F".to_owned())));
}
