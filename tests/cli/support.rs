//! An article, readers who mark it, and the command.

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
        csv,
        w3c::{self, Imprint},
    },
    text::{CharOffset, TextSpan},
};

pub const TEXT: &str =
    "The Ferry\n\nThe 🌊 ferry was late. It is a disgrace. Nobody minds!\n\nThe end of it.";

/// A folder of its own, with the article in it.
pub fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cli").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("class")).unwrap();
    fs::write(folder.join("article7.txt"), TEXT).unwrap();
    folder
}

pub fn highlit(folder: &Path, arguments: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_highlit"));
    command.args(arguments.split_whitespace()).current_dir(folder).output().unwrap()
}

/// What a command prints and how it exits.
pub fn told(folder: &Path, arguments: &str) -> (String, i32) {
    let done = highlit(folder, arguments);
    (String::from_utf8(done.stdout).unwrap(), done.status.code().unwrap())
}

pub fn moment(minute: u32) -> Timestamp {
    Timestamp::new(&format!("2026-03-01T00:{minute:02}:00Z")).unwrap()
}

/// What a reader marked: words and a tag each.
pub fn store(reader: &str, marked: &[(&str, &str)]) -> Store {
    let codebook = Codebook::read(include_str!("../../static/codebooks/claims.json")).unwrap();
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

pub fn page(reader: &str, minute: u32, marked: &[(&str, &str)]) -> String {
    let code = ReaderCode::new(reader).unwrap();
    let id = AnnotationId::new("urn:page").unwrap();
    let imprint = Imprint::new(id, &code, moment(minute));
    w3c::write(&store(reader, marked), &imprint)
}

/// Three readers, one of whom handed in twice and one a table, and two files that are none.
pub fn class(name: &str) -> PathBuf {
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
