//! The commands of `highlit` on files of annotations, as they are called from a shell.
#![cfg(not(target_arch = "wasm32"))]

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
    rc::Rc,
};

use highlit::{
    annotation::{
        Action, Annotation, AnnotationId, Codebook, Note, ReaderCode, Store, TagId, Timestamp,
    },
    article::plain,
    exchange::{
        csv, json_lines,
        w3c::{self, Imprint},
    },
    text::{CharOffset, TextSpan},
};
use serde_json::{Value, json};

const TEXT: &str =
    "The Ferry\n\nThe 🌊 ferry was late. It is a disgrace. Nobody minds!\n\nThe end of it.";

/// A folder of its own, with the article in it.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cli").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("class")).unwrap();
    fs::write(folder.join("article7.txt"), TEXT).unwrap();
    folder
}

fn highlit(folder: &Path, arguments: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_highlit"));
    command.args(arguments.split_whitespace()).current_dir(folder).output().unwrap()
}

/// What a command prints and how it exits.
fn told(folder: &Path, arguments: &str) -> (String, i32) {
    let done = highlit(folder, arguments);
    (String::from_utf8(done.stdout).unwrap(), done.status.code().unwrap())
}

fn moment(minute: u32) -> Timestamp {
    Timestamp::new(&format!("2026-03-01T00:{minute:02}:00Z")).unwrap()
}

/// What a reader marked: words and a tag each.
fn store(reader: &str, marked: &[(&str, &str)]) -> Store {
    let codebook = Codebook::read(include_str!("../static/codebooks/claims.json")).unwrap();
    let article = plain::read(TEXT).unwrap();
    let text = article.words(CharOffset(0)..article.char_len()).to_owned();
    let empty = Store::new(Rc::new(article), Rc::new(codebook));
    marked.iter().enumerate().fold(empty, |store, (index, (words, tag))| {
        let start = text[..text.find(words).unwrap()].chars().count() as u32;
        let end = start + words.chars().count() as u32;
        let made = Annotation {
            id: AnnotationId::new(&format!("urn:{reader}:{index}")).unwrap(),
            span: TextSpan::new(CharOffset(start), CharOffset(end)).unwrap(),
            tag: TagId::new(tag).unwrap(),
            subtag: None,
            note: Note::new("=why").unwrap(),
            confidence: None,
            creator: ReaderCode::new(reader).unwrap(),
            created: moment(0),
            modified: moment(0),
            foreign: None,
        };
        store.apply(Action::Add(made)).unwrap().0
    })
}

fn page(reader: &str, minute: u32, marked: &[(&str, &str)]) -> String {
    let code = ReaderCode::new(reader).unwrap();
    let id = AnnotationId::new("urn:page").unwrap();
    let imprint = Imprint::new(id, &code, moment(minute));
    w3c::write(&store(reader, marked), &imprint)
}

/// Three readers, one of whom handed in twice and one a table, and two files that are none.
fn class(name: &str) -> PathBuf {
    let folder = folder(name);
    let late = ("ferry was late", "fact");
    for (name, file) in [
        ("a.json", page("A", 1, &[late])),
        ("a-again.json", page("A", 2, &[late, ("a disgrace", "opinion")])),
        ("b.json", page("B", 1, &[late, ("It is", "framing")])),
        ("c.csv", csv::write(&store("C", &[late, ("disgrace", "opinion")]))),
    ] {
        fs::write(folder.join("class").join(name), file).unwrap();
    }
    folder
}

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
    let folder = folder("corpus");
    let start = TEXT[..TEXT.find("Nobody").unwrap()].chars().count();
    let labels = format!("7\tSlogans\t{start}\t{}\n", start + "Nobody minds".len());
    fs::write(folder.join("labels.tsv"), labels).unwrap();
    let (out, code) = told(&folder, "convert labels.tsv --article article7.txt --to ptc");
    assert_eq!((out, code), (format!("7\tSlogans\t{}\t{}\n", start - 1, start + 11), 0));
}

#[test]
fn each_file_is_told_to_be_well_or_what_is_wrong() {
    let folder = class("validate");
    let (out, code) = told(&folder, "validate article7.txt class");
    assert_eq!(code, 0);
    assert_eq!(out.lines().next(), Some("class/a-again.json: ok, w3c, annotations: 2"));
    assert_eq!(out.lines().last(), Some("class/c.csv: ok, csv, annotations: 2"));
    fs::write(folder.join("class/d\u{1b}.txt"), "no annotations").unwrap();
    fs::write(folder.join("class/e.csv"), "tag,start,end,quote\nfact,1,2,whale\n").unwrap();
    let (out, code) = told(&folder, "validate article7.txt class");
    assert_eq!((out.lines().count(), code), (6, 1));
    assert!(out.contains("class/d\u{fffd}.txt: It is in no format that is known here."), "{out}");
    assert!(out.contains("class/e.csv: Annotation 1: its words “whale” do not stand"), "{out}");
    let (out, code) = told(&folder, "validate article7.txt class/b.json class/e.csv --json");
    let lines: Vec<Value> = out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((lines.len(), code), (2, 1));
    let well = json!({"file": "class/b.json", "ok": true, "format": "w3c", "annotations": 2, "moved": 0, "clashes": 0});
    assert_eq!((&lines[0], &lines[1]["ok"]), (&well, &json!(false)));
}

#[test]
fn what_breaks_the_rules_of_the_codebook_counts_and_is_told() {
    let folder = class("clashes");
    let mut codebook: Value =
        serde_json::from_str(include_str!("../static/codebooks/claims.json")).unwrap();
    codebook["exclusions"] = json!([["framing", "fact"]]);
    fs::write(folder.join("rules.json"), codebook.to_string()).unwrap();
    let files =
        "tag,start,end,quote\nfact,17,31,ferry was late\nframing,23,26,was\nfact,51,57,Nobody\n";
    fs::write(folder.join("mixed.csv"), files).unwrap();
    let (out, code) = told(&folder, "validate article7.txt mixed.csv --codebook rules.json");
    assert_eq!(
        (&*out, code),
        ("mixed.csv: ok, csv, annotations: 3, found by words: 3, over excluding tags: 2\n", 0)
    );
    let (out, _) = told(&folder, "validate article7.txt mixed.csv --codebook rules.json --json");
    assert_eq!(serde_json::from_str::<Value>(&out).unwrap()["clashes"], json!(2));
    let (out, _) = told(&folder, "validate article7.txt mixed.csv");
    assert_eq!(out, "mixed.csv: ok, csv, annotations: 3, found by words: 3\n");
}

#[test]
fn a_class_is_one_table_of_the_files_that_count() {
    let folder = class("class");
    let (table, code) = told(&folder, "class article7.txt class");
    assert_eq!(code, 0);
    assert_eq!(table.matches('\u{feff}').count(), 1);
    let drafts = csv::read(&table).unwrap();
    let readers: Vec<&str> = drafts.iter().flat_map(|draft| draft.reader.as_deref()).collect();
    assert_eq!(readers, ["A", "A", "B", "B", "C", "C"]);
    assert!(table.contains(",'=why,"), "{table}");
    let (lines, _) = told(&folder, "class article7.txt class --to jsonl");
    assert_eq!(lines.lines().count(), 6);
    let (table, _) = told(&folder, "class article7.txt class --students");
    let counted: Vec<(&str, &str)> = table
        .lines()
        .skip(1)
        .map(|row| row.split(',').collect::<Vec<_>>())
        .map(|cells| (cells[0], cells[4]))
        .collect();
    let expected =
        [("a-again.json", "true"), ("a.json", "false"), ("b.json", "true"), ("c.csv", "true")];
    assert_eq!(counted, expected);
    // A file that cannot be read is told, and the rest is done.
    fs::write(folder.join("class/d.txt"), "no annotations").unwrap();
    let done = highlit(&folder, "class article7.txt class");
    assert_eq!(done.status.code(), Some(1));
    let table = String::from_utf8(done.stdout).unwrap();
    assert_eq!(csv::read(&table).unwrap().len(), 6);
    assert!(String::from_utf8(done.stderr).unwrap().starts_with("class/d.txt: It is in no format"));
}

#[test]
fn a_report_has_the_figures_of_the_page() {
    let folder = class("report");
    let (out, code) = told(&folder, "report article7.txt class --json");
    assert_eq!(code, 0);
    let report: Value = serde_json::from_str(&out).unwrap();
    let files = json!({"all": 4, "counted": 3, "repeated": 0, "superseded": 1, "unread": 0});
    assert_eq!(report["files"], files);
    assert_eq!(report["byTag"], json!({"fact": 3, "opinion": 2, "framing": 1}));
    // All agree on one sentence, two of three on another.
    assert_eq!(report["majority"].as_f64(), Some((1.0 + 2.0 / 3.0) / 2.0));
    let split = &report["sentences"][2];
    assert_eq!((&split["text"], &split["split"]), (&json!("It is a disgrace."), &json!(2)));
    assert_eq!(split["readings"][0], json!({"tags": ["opinion"], "students": 2}));
    let (text, _) = told(&folder, "report article7.txt class");
    for line in [
        "Files: all 4, counted 3, repeated 0, superseded 1, unread 0",
        "Fact claim: 3 (50 %)",
        "- It is a disgrace.",
        "  opinion 2, framing 1",
    ] {
        assert!(text.lines().any(|other| other == line), "{line}: {text}");
    }
    let (text, _) = told(&folder, "report article7.txt class/b.json");
    assert!(text.contains("undefined, it takes two students"), "{text}");
}

#[test]
fn what_cannot_be_done_is_told_by_the_exit_code() {
    let folder = class("codes");
    for (arguments, code) in [
        ("", 0),
        ("--help", 0),
        ("run", 2),
        ("convert", 2),
        ("convert a b", 2),
        ("convert article7.txt --to csv", 2),
        ("convert class/a.json --article article7.txt --to pdf", 2),
        ("validate article7.txt", 2),
        ("class article7.txt class --to brat", 2),
        ("report article7.txt class --students", 2),
        ("validate nowhere class", 1),
        ("validate article7.txt nowhere", 1),
        ("convert class/a.json --article article7.txt --codebook article7.txt", 1),
    ] {
        let done = highlit(&folder, arguments);
        assert_eq!(done.status.code(), Some(code), "{arguments}");
        let is_told = !done.stderr.is_empty() || !done.stdout.is_empty();
        assert!(is_told, "{arguments}");
    }
}
