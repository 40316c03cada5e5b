//! `highlit convert`.

use std::fs;

use highlit::exchange::{csv, json_lines};
use serde_json::{Value, json};

use crate::support::{TEXT, class, folder, highlit, store, told};

#[test]
fn files_of_annotations_are_converted_by_what_they_are() {
    let folder = class("convert");
    let (table, code) = told(&folder, "convert class/b.json --article article7.txt --to csv");
    let store = store("B", &[("ferry was late", "fact"), ("It is", "framing")]);
    assert_eq!((table.as_str(), code), (csv::write(&store).as_str(), 0));
    fs::write(folder.join("table"), table).unwrap();
    let (lines, _) = told(&folder, "convert table --article article7.txt --to jsonl");
    assert_eq!(lines, json_lines::write(&store));
    // Without a format it is a page again, the same each time.
    let (page, _) = told(&folder, "convert table --article article7.txt");
    let again = told(&folder, "convert table --article article7.txt");
    assert_eq!(again, (page.clone(), 0));
    let page: Value = serde_json::from_str(&page).unwrap();
    assert_eq!(
        (&page["type"], &page["creator"]["nickname"]),
        (&json!("AnnotationPage"), &json!("B"))
    );
    // What offsets are of; and an article file does as well as what it is made of.
    let (text, _) = told(&folder, "convert article7.txt --to text");
    assert_eq!(text, TEXT.replace("\n\n", "\n"));
    let (article, _) = told(&folder, "convert article7.txt");
    fs::write(folder.join("article.json"), article).unwrap();
    let (same, _) = told(&folder, "convert table --article article.json --to jsonl");
    assert_eq!(same, lines);
}

/// A corpus counts in its own file, blank lines and all, and names articles by number.
#[test]
fn labels_of_a_corpus_are_of_its_file() {
    for (name, text) in [
        ("corpus", TEXT.to_owned()),
        ("corpus-of-windows", format!("\u{feff}{}", TEXT.replace('\n', "\r\n"))),
    ] {
        let folder = folder(name);
        fs::write(folder.join("article7.txt"), text).unwrap();
        let start = TEXT[..TEXT.find("Nobody").unwrap()].chars().count();
        let labels = format!("7\tSlogans\t{start}\t{}\n", start + "Nobody minds".len());
        fs::write(folder.join("labels.tsv"), &labels).unwrap();
        let convert = |file: &str, to: &str| {
            let (out, code) =
                told(&folder, &format!("convert {file} --article article7.txt --to {to}"));
            assert_eq!(code, 0, "{out}");
            out
        };
        assert_eq!(convert("labels.tsv", "ptc"), labels);
        fs::write(folder.join("page"), convert("labels.tsv", "w3c")).unwrap();
        assert!(convert("page", "csv").contains(",Nobody minds,"));
        assert_eq!(convert("page", "ptc"), labels);
        // Those of other articles are told and left out.
        fs::write(folder.join("labels.tsv"), labels.clone() + "8\tSlogans\t0\t3\n").unwrap();
        let done = highlit(&folder, "convert labels.tsv --article article7.txt --to ptc");
        assert_eq!(String::from_utf8(done.stdout).unwrap(), labels);
        let told = String::from_utf8(done.stderr).unwrap();
        assert_eq!(told, "labels.tsv: of other texts, left out: 1\n");
    }
}

/// What is no article makes none, however it is called.
#[test]
fn annotations_are_no_article() {
    let folder = class("no-article");
    for (file, why) in [
        ("class/a.json", "a file of annotations, and no article"),
        ("class/c.csv", "a file of annotations, and no article"),
        ("other.json", "not an article file"),
    ] {
        fs::write(folder.join("other.json"), "{\"a\": 1}").unwrap();
        for command in [format!("convert {file}"), format!("validate {file} class")] {
            let done = highlit(&folder, &command);
            assert_eq!(done.status.code(), Some(1), "{command}");
            let told = String::from_utf8(done.stderr).unwrap();
            assert!(told.contains(why), "{command}: {told}");
            assert!(done.stdout.is_empty(), "{command}");
        }
    }
}

/// Some programs write the names of an object in their own order.
#[test]
fn an_article_file_is_one_in_any_order() {
    let folder = class("order");
    let (article, _) = told(&folder, "convert article7.txt");
    let sorted: Value = serde_json::from_str(&article).unwrap();
    let sorted = serde_json::to_string_pretty(&sorted).unwrap();
    assert!(sorted.starts_with("{\n  \"blocks\""), "{sorted}");
    fs::write(folder.join("sorted"), &sorted).unwrap();
    assert_eq!(told(&folder, "convert sorted"), (article, 0));
    let (out, code) = told(&folder, "validate sorted class");
    assert_eq!((out.lines().count(), code), (4, 0), "{out}");
}

/// A class is asked to work with an exercise, which has its article and its tags.
#[test]
fn an_exercise_is_an_article_with_its_tags() {
    let folder = folder("exercise");
    let (article, _) = told(&folder, "convert article7.txt");
    let article: Value = serde_json::from_str(&article).unwrap();
    let mut codebook: Value =
        serde_json::from_str(include_str!("../../static/codebooks/claims.json")).unwrap();
    codebook["id"] = json!("https://school.example/tags");
    codebook["tags"][0]["id"] = json!("checkable");
    let exercise = json!({"format": "highlit-exercise", "version": 1, "instructions": "Read.",
        "least": 1, "notes": false, "codebook": codebook, "article": article});
    fs::write(folder.join("task.json"), exercise.to_string()).unwrap();
    fs::write(folder.join("k7.csv"), "tag,quote\ncheckable,ferry was late\n").unwrap();
    let (out, code) = told(&folder, "validate task.json k7.csv");
    assert_eq!((&*out, code), ("k7.csv: ok, csv, annotations: 1\n", 0));
    assert_eq!(told(&folder, "validate article7.txt k7.csv").1, 1);
    let (out, _) = told(&folder, "validate article7.txt task.json");
    assert!(out.contains("It is an article or an exercise"), "{out}");
}

/// A file in our own form stays the file that it is.
#[test]
fn a_page_keeps_its_name() {
    let folder = class("same-page");
    let (page, _) = told(&folder, "convert class/b.json --article article7.txt");
    assert_eq!(page, fs::read_to_string(folder.join("class/b.json")).unwrap());
}
