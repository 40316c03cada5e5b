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
    if dir.is_file() {
        return vec![dir.to_owned()];
    }
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
    for module in [
        "text",
        "article",
        "anchor",
        "annotation",
        "classroom",
        "exchange",
        "json",
        "storage",
        "words.rs",
    ] {
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

/// The string literals of a line of code, each with what stands before it.
fn literals(line: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(open) = line[from..].find('"').map(|at| from + at) {
        let inside = line[open + 1..].char_indices().scan(false, |escaped, (at, c)| {
            let ends = c == '"' && !*escaped;
            *escaped = c == '\\' && !*escaped;
            Some((at, ends))
        });
        let close = inside.filter(|(_, ends)| *ends).map(|(at, _)| open + 1 + at).next();
        let Some(close) = close else { break };
        found.push((&line[..open], &line[open + 1..close]));
        from = close + 1;
    }
    found
}

/// Whether a literal is there to be read by a person: it stands in the markup
/// or in an attribute that is read out, or it is two words and no selector.
fn is_prose(before: &str, literal: &str) -> bool {
    let has_letters = literal.chars().any(char::is_alphabetic) && literal != "Highlit";
    let is_read = [">{ ", "}{ ", "aria-label=", "title=", "placeholder=", "alt="];
    let is_in_markup = before == "{ " || is_read.iter().any(|place| before.ends_with(place));
    if has_letters && is_in_markup {
        return true;
    }
    let is_for_the_browser = ["class=", "(\"class\", ", "classes!(", "_throw(", "unreachable!("];
    if is_for_the_browser.iter().any(|place| before.contains(place)) {
        return false;
    }
    if literal.contains(['[', '#', '>']) {
        return false;
    }
    let is_word = |word: &str| word.len() > 1 && word.chars().all(char::is_alphabetic);
    let words: Vec<&str> =
        literal.split(' ').map(|word| word.trim_end_matches(['.', ','])).collect();
    words.windows(2).any(|pair| is_word(pair[0]) && is_word(pair[1]))
}

#[test]
fn what_is_read_on_screen_is_in_the_files_of_words() {
    for (before, prose) in [
        ("<span>{ ", "Delete"),
        ("<p aria-label=", "Tools"),
        ("let words = ", "Nothing marked yet."),
        ("Err(", "It is {kind}, which cannot be read"),
    ] {
        assert!(is_prose(before, prose), "{prose}");
    }
    for (before, other) in [
        ("<span>{ ", " · "),
        ("<b class=", "quiet small"),
        ("find(", "dialog:not([data-shown]), textarea, select"),
        ("<span>{ ", "Highlit"),
    ] {
        assert!(!is_prose(before, other), "{other}");
    }
    assert_eq!(literals(r#"a("b\"c", "d")"#), [("a(", r#"b\"c"#), (r#"a("b\"c", "#, "d")]);
    for file in files_under(&root().join("src/web")) {
        for (number, line) in read(&file).lines().enumerate() {
            let code = line.trim_start();
            let found = literals(code).into_iter().filter(|_| !code.starts_with("//"));
            let found: Vec<_> =
                found.filter(|(before, literal)| is_prose(before, literal)).collect();
            assert!(found.is_empty(), "{}:{}: {found:?}", file.display(), number + 1);
        }
    }
}

/// A line of `static/samples/index.json`.
#[derive(Deserialize)]
struct Sample {
    name: String,
    title: String,
    words: usize,
}

impl Sample {
    fn file(&self) -> String {
        format!("samples/{}.txt", self.name)
    }
}

fn samples() -> Vec<(Sample, Article)> {
    let index = read(&root().join("static/samples/index.json"));
    let samples: Vec<Sample> = serde_json::from_str(&index).unwrap();
    let article = |sample: &Sample| plain::read(&read(&root().join("static").join(sample.file())));
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
        samples.iter().any(|(sample, _)| file.ends_with(sample.file()))
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
            assert!(known.is_some(), "{}: {what}", sample.name);
        }
        let kinds: Vec<Kind> = article.blocks().iter().map(|block| block.kind).collect();
        let [Kind::Title, Kind::Source, Kind::Byline, body @ .., Kind::AuthorNote] = &kinds[..]
        else {
            panic!("{}: {kinds:?}", sample.name);
        };
        assert!(body.iter().all(|kind| *kind == Kind::Paragraph), "{}", sample.name);
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
        assert_eq!(words, sample.words, "{}", sample.name);
        assert!((500..=900).contains(&words), "{}: {words} words", sample.name);
        let note = article.meta().author_note.clone().unwrap_or_default();
        for label in ["not a real person", "made up for practice with Highlit"] {
            assert!(note.contains(label), "{}: {note}", sample.name);
        }
    }
}
