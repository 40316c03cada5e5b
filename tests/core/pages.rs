//! Pages in the manner of Mozilla's corpus for Readability, written for this
//! test: each in `pages/` beside what a reader should get of it.

use std::{fs, path::PathBuf};

use highlit::article::{Article, Kind, html};

use crate::likeness::{in_common, words};

/// A page, and what a reader should get of it.
struct Page {
    name: String,
    html: String,
    /// The lines above the first empty one: what is known of the article.
    known: Vec<(String, String)>,
    /// The text of the article; headline and credits are in `known`.
    text: String,
}

impl Page {
    fn known(&self, name: &str) -> Option<&str> {
        self.known.iter().find(|(other, _)| other == name).map(|(_, value)| &**value)
    }
}

fn pages() -> Vec<Page> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/core/pages");
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let mut pages: Vec<PathBuf> =
        files.filter(|path| path.extension().is_some_and(|ending| ending == "html")).collect();
    pages.sort();
    let page = |path: PathBuf| {
        let expected = fs::read_to_string(path.with_extension("txt")).unwrap();
        let (known, text) = expected.split_once("\n\n").unwrap();
        let pair = |line: &str| line.split_once(": ").map(|(a, b)| (a.to_owned(), b.to_owned()));
        Page {
            name: path.file_stem().unwrap().to_string_lossy().into_owned(),
            html: fs::read_to_string(&path).unwrap(),
            known: known.lines().filter_map(pair).collect(),
            text: text.to_owned(),
        }
    };
    pages.into_iter().map(page).collect()
}

/// What is kept of the text, line by line. Headline and credits are told apart
/// from it, and what a picture shows is no text that a page lets be seen.
fn kept_text(article: &Article) -> String {
    let blocks = article.blocks().iter().enumerate();
    let is_text = |kind| {
        !matches!(
            kind,
            Kind::Title | Kind::Source | Kind::Byline | Kind::AuthorNote | Kind::Picture
        )
    };
    let text = blocks.filter(|(_, block)| block.kept && is_text(block.kind));
    text.map(|(index, _)| article.block_text(index).to_owned() + "\n").collect()
}

#[test]
fn an_article_is_found_whole_and_alone() {
    let pages = pages();
    assert!(pages.len() >= 30, "{} pages", pages.len());
    let mut misses = Vec::new();
    let mut titles = 0;
    for page in &pages {
        let article =
            html::read(&page.html).unwrap_or_else(|error| panic!("{}: {error}", page.name));
        let kept = kept_text(&article);
        let (wanted, got) = (words(&page.text), words(&kept));
        let common = in_common(&wanted, &got);
        titles += usize::from(article.meta().title.as_deref() == page.known("title"));
        if common * 100 < wanted.len() * 99 || (got.len() - common) * 100 > got.len() * 3 {
            misses.push(format!(
                "{}: {common} of {} words, {} kept\n{}",
                page.name,
                wanted.len(),
                got.len(),
                difference(&page.text, &kept),
            ));
        }
    }
    assert!(misses.is_empty(), "{}", misses.join("\n"));
    assert!(titles * 100 >= pages.len() * 95, "{titles} of {} titles", pages.len());
}

/// The lines that only one of two texts has.
fn difference(wanted: &str, got: &str) -> String {
    let only = |a: &str, b: &str, sign: char| -> String {
        let lines = a.lines().filter(|line| !b.lines().any(|other| words(line) == words(other)));
        lines.map(|line| format!("  {sign} {line}\n")).collect()
    };
    only(wanted, got, '-') + &only(got, wanted, '+')
}

#[test]
fn what_is_known_of_an_article_is_found() {
    for page in pages() {
        let article = html::read(&page.html).unwrap();
        let meta = article.meta();
        let language = meta.writing.language.as_ref().map(|language| language.as_str());
        for (name, found) in [
            ("title", meta.title.as_deref()),
            ("byline", meta.byline.as_deref()),
            ("date", meta.date.as_deref()),
            ("source", meta.source.as_deref()),
            ("language", language),
            ("author-note", meta.author_note.as_deref()),
        ] {
            assert_eq!(found, page.known(name), "{}: {name}", page.name);
        }
    }
}
