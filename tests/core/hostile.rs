//! Files that someone made to do harm, or that a bad line made: each is read or
//! refused in words, and nothing here changes.

use highlit::{
    annotation::{Action, ActionError, Annotation, Store},
    article::{Article, Block, Kind, Meta},
    exchange::w3c::{self, Imprint, ReadError},
    json::FaultKind,
    text::{CharOffset, TextSpan},
};
use serde_json::{Value, json};

use crate::support::{annotation, id, moment, next, note, reader, store_of};

fn store() -> Store {
    let blocks = ["The river ran high.", "👩‍👧 fled the river."];
    let blocks = blocks.map(|text| (Block::new(Kind::Paragraph), text.to_owned()));
    let store = store_of(Article::new(Meta::default(), blocks.to_vec()).unwrap());
    let span = |start, end| TextSpan::new(CharOffset(start), CharOffset(end)).unwrap();
    let second = Annotation { note: note("“Why?”\n\\ é 🌊"), ..annotation(2, span(20, 28)) };
    [annotation(1, span(4, 9)), second]
        .into_iter()
        .fold(store, |store, one| store.apply(Action::Add(one)).unwrap().0)
}

fn file(store: &Store) -> String {
    w3c::write(store, &Imprint::new(id(200), &reader(), moment(7)))
}

/// Valid files of several tools.
fn files(store: &Store) -> Vec<Vec<u8>> {
    let own = file(store);
    let mut page: Value = serde_json::from_str(&own).unwrap();
    let short = page.to_string();
    let item = &mut page["items"][0];
    item["ex:more"] =
        json!({"deep": [[[1, 2.5, null, true, "\u{1f}"]]], "url": "javascript:alert(1)"});
    item["body"] =
        json!([item["body"][0], "http://example.org/body", {"type": "Image", "id": "urn:x"}]);
    item["target"]["selector"][1] = json!({"type": "XPathSelector", "value": "/p[1]"});
    let foreign = page.to_string();
    let little = json!({"type": "AnnotationPage", "items": [{
        "id": "urn:a", "created": "2026-03-01T00:00:00Z", "creator": {"nickname": "fox"},
        "body": {"purpose": "tagging", "value": "fact"},
        "target": {"selector": {"type": "TextQuoteSelector", "exact": "fled"}},
    }]});
    let utf16 = format!("\u{feff}{little}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let texts = [own, short, foreign, little.to_string(), format!("\u{feff}{little}")];
    texts.into_iter().map(String::into_bytes).chain([utf16]).collect()
}

/// What became of files, counted.
#[derive(Debug, Default)]
struct Tally {
    read: usize,
    refused: usize,
}

impl Tally {
    /// Reads a file, and merges it if it is read. Either nothing has changed, and
    /// the answer says why, or all of it comes in and can go out again.
    fn check(&mut self, bytes: &[u8], store: &Store) {
        let before = store.clone();
        let mut last = 100;
        let read = w3c::read(bytes, store, &mut || {
            last += 1;
            id(last)
        });
        assert_eq!(*store, before);
        let shown = || String::from_utf8_lossy(bytes).into_owned();
        match read {
            Ok(reading) => {
                self.read += 1;
                let brought = reading.incoming.annotations.len();
                match store.apply(Action::replace(reading.incoming)) {
                    Ok((merged, edit)) => {
                        assert_eq!(merged.annotations().len(), brought, "{}", shown());
                        assert_eq!(merged.with(&edit.inverse()), before, "{}", shown());
                        let out = file(&merged);
                        let again = w3c::read(out.as_bytes(), &merged, &mut || id(99));
                        let again = again.unwrap_or_else(|error| panic!("{error} in {out}"));
                        assert_eq!(again.reissued, 0, "{}", shown());
                    }
                    Err(error) => assert_eq!(error, ActionError::NoChange, "{}", shown()),
                }
            }
            Err(error) => {
                self.refused += 1;
                let message = error.to_string();
                // A message that Fluent cannot say is given as its name.
                assert!(
                    message.contains(' ') && message.ends_with('.'),
                    "{message:?}: {}",
                    shown()
                );
            }
        }
    }
}

#[test]
fn half_a_file_is_no_file() {
    let store = store();
    let mut tally = Tally::default();
    for file in files(&store) {
        let end = file.len() - usize::from(file.ends_with(b"\n"));
        for at in 0..end {
            tally.check(&file[..at], &store);
            let error = w3c::read(&file[..at], &store, &mut || id(99)).unwrap_err();
            match error {
                // In the middle of a character, or of a mark.
                ReadError::Encoding => {}
                ReadError::Json(fault) if fault.kind == FaultKind::Unfinished => {}
                error => panic!("{error:?} of the first {at} bytes"),
            }
        }
    }
    println!("every truncation of 6 files: {tally:?}");
    assert_eq!(tally.read, 0);
}

/// Pieces that a reader of JSON might stumble over.
const PIECES: [&[u8]; 24] = [
    b"\"",
    b"\\",
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b":",
    b"\\ud800",
    b"\\u0000",
    b"\0",
    b"\xff",
    b"\xed\xa0\x80",
    b"\xef\xbb\xbf",
    b"1e999",
    b"-1",
    b"18446744073709551616",
    b"null",
    b"true",
    b"[[[[[[[[",
    b"\n",
    b"\xf0\x9f",
    "\u{202e}".as_bytes(),
    "\u{301}".as_bytes(),
];

/// A place in the file, before its end.
fn place(bytes: &[u8], seed: &mut u64) -> usize {
    next(seed) % bytes.len().max(1)
}

/// One change of a file, of a kind that the seed chooses.
fn mutate(file: &mut Vec<u8>, others: &[Vec<u8>], seed: &mut u64) {
    let at = place(file, seed);
    let to = (at + 1 + next(seed) % 40).min(file.len());
    match next(seed) % 6 {
        0 if !file.is_empty() => file[at] ^= 1 << (next(seed) % 8),
        1 => drop(file.splice(at..at, PIECES[next(seed) % PIECES.len()].iter().copied())),
        2 => drop(file.drain(at..to)),
        3 => {
            let piece = file[at..to].to_vec();
            let other = place(file, seed);
            file.splice(other..other, piece);
        }
        4 => {
            let other = &others[next(seed) % others.len()];
            let from = place(other, seed);
            file.truncate(at);
            file.extend_from_slice(&other[from..]);
        }
        _ => swap_values(file, seed),
    }
}

/// Every value inside a value.
fn places(value: &Value, here: &str, found: &mut Vec<String>) {
    let mut inside = |name: &str, value| {
        let there = format!("{here}/{}", name.replace('~', "~0").replace('/', "~1"));
        places(value, &there, found);
        found.push(there);
    };
    match value {
        Value::Array(values) => {
            values.iter().enumerate().for_each(|(index, value)| inside(&index.to_string(), value));
        }
        Value::Object(members) => {
            members.iter().for_each(|(name, value)| inside(name, value));
        }
        _ => {}
    }
}

/// Puts a value of the file in place of another; what is no JSON stays.
fn swap_values(file: &mut Vec<u8>, seed: &mut u64) {
    let Ok(mut page) = serde_json::from_slice::<Value>(file) else { return };
    let mut found = Vec::new();
    places(&page, "", &mut found);
    if found.is_empty() {
        return;
    }
    let [from, to] = [0; 2].map(|_| &found[next(seed) % found.len()]);
    let value = page.pointer(from).unwrap().clone();
    *page.pointer_mut(to).unwrap() = value;
    *file = page.to_string().into_bytes();
}

#[test]
fn ten_thousand_damaged_files_are_read_or_refused() {
    let store = store();
    let files = files(&store);
    let mut tally = Tally::default();
    for number in 0..10_000 {
        let mut seed = number;
        let mut file = files[next(&mut seed) % files.len()].clone();
        for _ in 0..=next(&mut seed) % 3 {
            mutate(&mut file, &files, &mut seed);
        }
        tally.check(&file, &store);
    }
    println!("10,000 damaged files: {tally:?}");
    // Neither answer is the only one: the changes are neither harmless nor fatal.
    assert!(tally.read > 500 && tally.refused > 5_000, "{tally:?}");
}

#[test]
fn extremes_are_read_or_refused() {
    let store = store();
    let own = file(&store);
    let mut tally = Tally::default();
    let deep = |open: &str, depth: usize| {
        own.replacen("\"nickname\"", &format!("\"deep\": {}", open.repeat(depth)), 1)
    };
    let swap = |from: &str, to: &str| {
        assert!(own.contains(from), "{from} is not in the file");
        own.replace(from, to)
    };
    let text = "x".repeat(6 << 20);
    let extremes = [
        "[".repeat(1 << 20),
        "{\"a\":".repeat(1 << 20),
        deep("[", 100_000),
        deep("{\"a\":", 100_000),
        swap("\"start\":4", &format!("\"start\": {}", "9".repeat(100_000))),
        swap("\"start\":4", "\"start\": 1e308"),
        swap("\"start\":4", "\"start\": -4"),
        swap("\"start\":4", "\"start\": 4294967296"),
        swap("\"start\":4", "\"start\": 4.0"),
        swap("\"start\":4", "\"start\": 4, \"start\": 5"),
        swap("\"fact\"", "\"\\ud83d\""),
        swap("\"fact\"", "\"\\udc00\\ud83d\""),
        swap("\"exact\":\"river\"", "\"exact\":\"\\ud83d\""),
        swap("\"created\"", "\"\\u0063reated\""),
        swap("\"id\"", "\"@id\""),
        swap("\"nickname\"", "\"__proto__\""),
        swap("river", &text),
        swap("\"items\"", &format!("\"{text}\": 0, \"items\"")),
        format!("{own}{own}"),
        format!("{own}\0"),
        format!("\u{feff}{own}"),
        format!("\u{feff}\u{feff}{own}"),
        "\u{feff}".to_owned(),
        "\0".repeat(1000),
        " \n".repeat(1 << 20),
    ];
    for extreme in &extremes {
        tally.check(extreme.as_bytes(), &store);
        let utf16: Vec<u8> = extreme.encode_utf16().flat_map(u16::to_le_bytes).collect();
        tally.check(&utf16, &store);
        tally.check(&[b"\xff\xfe", &*utf16].concat(), &store);
        tally.check(&[b"\xfe\xff", &*utf16].concat(), &store);
    }
    println!("{} extremes in four encodings: {tally:?}", extremes.len());
}
