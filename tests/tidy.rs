//! Rules of the repository, held by reading its files.
#![cfg(not(target_arch = "wasm32"))]

use std::{
    fs,
    path::{Path, PathBuf},
};

use highlit::article::{Article, Kind, plain};
use serde::Deserialize;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn files_under(dir: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(dir).unwrap_or_else(|error| panic!("{}: {error}", dir.display()));
    let paths = entries.map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> = paths
        .flat_map(|path| if path.is_dir() { files_under(&path) } else { vec![path] })
        .collect();
    files.sort();
    files
}

/// What the pure core may not name: the browser, the clock, chance, the disk.
const IMPURE: &[&str] = &[
    "web_sys",
    "js_sys",
    "yew",
    "gloo",
    "wasm_bindgen",
    "std::time",
    "SystemTime",
    "Instant",
    "rand",
    "getrandom",
    "std::fs",
    "std::net",
    "std::env",
];

/// Whether `word` stands in `line` by itself; "gloo" also begins "gloo_file".
fn mentions(line: &str, word: &str) -> bool {
    let part = |c: char| c.is_alphanumeric();
    line.match_indices(word)
        .any(|(at, _)| !line[..at].ends_with(part) && !line[at + word.len()..].starts_with(part))
}

#[test]
fn the_core_is_pure() {
    assert!(mentions("use gloo_file::Blob;", "gloo") && !mentions("a random operand", "rand"));
    for module in ["text", "article", "annotation", "exchange"] {
        let files = files_under(&root().join("src").join(module));
        assert!(!files.is_empty(), "src/{module} is empty");
        for file in files {
            for (number, line) in read(&file).lines().enumerate() {
                let found = IMPURE.iter().find(|word| mentions(line, word));
                let place = format!("{}:{}", file.display(), number + 1);
                assert_eq!(found, None, "{place}: the core must do without");
            }
        }
    }
}

/// A line of `static/samples/index.json`.
#[derive(Deserialize)]
struct Sample {
    file: String,
    title: String,
    words: usize,
}

fn samples() -> Vec<(Sample, Article)> {
    let index = read(&root().join("static/samples/index.json"));
    let samples: Vec<Sample> = serde_json::from_str(&index).unwrap();
    let article = |sample: &Sample| plain::read(&read(&root().join("static").join(&sample.file)));
    samples
        .into_iter()
        .map(|sample| {
            let article = article(&sample).unwrap();
            (sample, article)
        })
        .collect()
}

#[test]
fn every_sample_is_in_the_index() {
    let listed = |file: &Path| {
        let samples = samples();
        samples.iter().any(|(sample, _)| file.ends_with(&sample.file))
    };
    let texts = files_under(&root().join("static/samples"))
        .into_iter()
        .filter(|file| file.extension().is_some_and(|ending| ending == "txt"));
    let texts: Vec<PathBuf> = texts.collect();
    assert_eq!(texts.len(), samples().len());
    assert!(texts.iter().all(|file| listed(file)));
}

#[test]
fn samples_are_recognised_whole() {
    for (sample, article) in samples() {
        let meta = article.meta();
        assert_eq!(meta.title.as_deref(), Some(&*sample.title));
        assert_eq!(meta.source.as_deref(), Some("Highlit practice texts"));
        for (known, what) in [(&meta.date, "date"), (&meta.byline, "byline")] {
            assert!(known.is_some(), "{}: {what}", sample.file);
        }
        let kinds: Vec<Kind> = article.blocks().iter().map(|block| block.kind).collect();
        let [Kind::Title, Kind::Source, Kind::Byline, body @ .., Kind::AuthorNote] = &kinds[..]
        else {
            panic!("{}: {kinds:?}", sample.file);
        };
        assert!(body.iter().all(|kind| *kind == Kind::Paragraph), "{}", sample.file);
    }
}

#[test]
fn samples_are_of_a_length_to_work_on_and_say_what_they_are() {
    for (sample, article) in samples() {
        let body = (0..article.blocks().len()).filter(|&block| {
            matches!(article.blocks()[block].kind, Kind::Paragraph | Kind::Heading)
        });
        let words: usize =
            body.map(|block| article.block_text(block).split_whitespace().count()).sum();
        assert_eq!(words, sample.words, "{}", sample.file);
        assert!((500..=900).contains(&words), "{}: {words} words", sample.file);
        let note = article.meta().author_note.clone().unwrap_or_default();
        for label in ["not a real person", "made up for practice with Highlit"] {
            assert!(note.contains(label), "{}: {note}", sample.file);
        }
    }
}
