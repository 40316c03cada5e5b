//! The formats of other tools: what is written comes back but for what the format loses,
//! offsets are exact whatever is counted, and a tool that counted otherwise is noticed.

use std::{fs, path::Path, process::Command};

use highlit::{
    annotation::{Action, Annotation, AnnotationId, Confidence, Note, ReaderCode, Store},
    article::{Article, Canonical, plain},
    classroom::{Fate, HandIn},
    exchange::{
        Assumed, Corpus, Format, ImportError, Measured, Original, Unit, csv, foreign_file,
        json_lines, ptc, reader_named, recognise,
        students::{self, Student},
        w3c::{self, Imprint, Reading},
        webanno,
    },
    text::{CharOffset, TextSpan},
};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::{
    annotation, cases, claims, id, moment, note, reader, store, store_of, subtag, tag,
};

/// Emoji of one, two and seven code points, letters with marks, two scripts, and words
/// that stand twice.
const TEXT: &str =
    "The 🌊 river\n\nThey fled 👨‍👩‍👧 to the cafe\u{301}s. العربية and 中文.\n\nThey fled 🇩🇪 again.";

fn article() -> Article {
    plain::read(TEXT).unwrap()
}

const CORPUS: Corpus = Corpus { number: "111111111", original: None };

/// What is written of a store.
fn write(format: Format, store: &Store) -> String {
    format.write(store, &Imprint::new(id(200), &reader(), moment(7)), &CORPUS)
}

fn read(format: Format, file: &str, store: &Store) -> Result<Reading, ImportError> {
    read_in(&CORPUS, format, file, store)
}

fn read_in(
    corpus: &Corpus,
    format: Format,
    file: &str,
    store: &Store,
) -> Result<Reading, ImportError> {
    let mut count = 0;
    let mut new_id = || {
        count += 1;
        AnnotationId::new(&format!("urn:test:{count}")).unwrap()
    };
    let reader = ReaderCode::new("nobody").unwrap();
    let mut assumed = Assumed { reader, when: moment(0), new_id: &mut new_id };
    format.read(file.as_bytes(), store, corpus, &mut assumed)
}

/// What a format keeps of an annotation; `None` if it leaves it out. What it loses is as it
/// is assumed to be.
fn kept(format: Format, made: &Annotation) -> Option<Annotation> {
    let nameless = Annotation {
        id: id(0),
        creator: ReaderCode::new("nobody").unwrap(),
        created: moment(0),
        modified: moment(0),
        foreign: None,
        ..made.clone()
    };
    match format {
        Format::W3c => Some(made.clone()),
        Format::Csv => Some(without_nul(Annotation { foreign: None, ..made.clone() })),
        Format::JsonLines | Format::Hypothesis => {
            Some(Annotation { foreign: None, ..made.clone() })
        }
        Format::LabelStudio => Some(nameless),
        Format::Brat | Format::WebAnno => Some(without_nul(nameless)),
        Format::Doccano => Some(bare(nameless)),
        Format::Ptc => {
            let is_technique = made.subtag.is_some() && made.tag == tag("framing");
            is_technique.then(|| bare(nameless))
        }
    }
}

fn bare(made: Annotation) -> Annotation {
    Annotation { note: Note::default(), confidence: None, ..made }
}

fn without_nul(made: Annotation) -> Annotation {
    Annotation { note: note(&made.note.as_str().replace('\0', " ")), ..made }
}

/// In an order of their own: some formats go by tokens.
fn sorted(mut all: Vec<Annotation>) -> Vec<Annotation> {
    all.sort_by_key(|made| (made.span, format!("{made:?}")));
    all
}

fn check_round_trip(format: Format, store: &Store) {
    let file = write(format, store);
    if !file.is_empty() {
        assert_eq!(recognise(file.as_bytes(), ""), Ok(format), "{file}");
    }
    let reading = read(format, &file, store).unwrap_or_else(|error| panic!("{error}: {file}"));
    assert_eq!((reading.moved, reading.reissued), (0, 0), "{file}");
    let expected = store.annotations().iter().filter_map(|made| kept(format, made)).collect();
    let has_ids = kept(format, &annotation(9, span(0, 1))).is_some_and(|made| made.id == id(9));
    let named =
        |made: Annotation| Annotation { id: if has_ids { made.id.clone() } else { id(0) }, ..made };
    let found = reading.incoming.annotations.into_iter().map(named).collect();
    assert_eq!(sorted(found), sorted(expected), "{format:?}: {file}");
}

fn span(start: u32, end: u32) -> TextSpan {
    TextSpan::new(CharOffset(start), CharOffset(end)).unwrap()
}

/// The span of those words, the `nth` time that they stand there.
fn find(words: &str, nth: usize) -> TextSpan {
    let article = article();
    let text = article.words(CharOffset(0)..article.char_len());
    let byte = text.match_indices(words).nth(nth).unwrap().0;
    let start = text[..byte].chars().count() as u32;
    span(start, start + words.chars().count() as u32)
}

fn with(store: Store, made: Annotation) -> Store {
    store.apply(Action::Add(made)).unwrap().0
}

/// Highlights over one another, within words and across blocks, and notes that are hard to
/// write down.
fn sample() -> Store {
    let framing = |number, at, name| Annotation {
        tag: tag("framing"),
        subtag: Some(subtag(name)),
        ..annotation(number, at)
    };
    let made = [
        Annotation {
            note: note("=HYPERLINK(\"a\")\n\t'x', \\n; |[1]_* -> \u{2028}"),
            confidence: Some(Confidence::Unsure),
            modified: moment(90),
            ..annotation(1, find("fled", 0))
        },
        Annotation { note: note("'=1"), ..annotation(2, find("fled", 1)) },
        Annotation { note: note("'tis"), ..framing(3, find("👨‍👩‍👧 to", 0), "fear") },
        framing(4, find("cafe\u{301}", 0), "label"),
        framing(5, find("العربية and 中文.\nThey", 0), "us-them"),
        annotation(6, find("🌊", 0)),
        annotation(7, find("🇩🇪 again", 0)),
    ];
    made.into_iter().fold(store_of(article()), with)
}

#[test]
fn every_format_keeps_what_it_says() {
    for (format, name) in Format::ALL {
        assert_eq!((format.name(), Format::named(name)), (name, Some(format)));
        check_round_trip(format, &sample());
        check_round_trip(format, &store_of(article()));
    }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn any_store_comes_back(store in store()) {
        for (format, _) in Format::ALL {
            check_round_trip(format, &store);
        }
    }

    #[test]
    fn no_file_is_too_strange(
        any in any::<String>(),
        which in any::<prop::sample::Index>(),
        at in any::<prop::sample::Index>(),
        with in any::<char>(),
    ) {
        let store = sample();
        for (format, _) in Format::ALL {
            let _ = read(format, &any, &store);
        }
        let _ = recognise(any.as_bytes(), "a.ann");
        // One character of a good file changed: read or refused, never a panic, and what is
        // read can be merged.
        let (format, _) = *which.get(&Format::ALL);
        let mut chars: Vec<char> = write(format, &store).chars().collect();
        *at.get_mut(&mut chars) = with;
        let changed: String = chars.into_iter().collect();
        let _ = recognise(changed.as_bytes(), "");
        if let Ok(reading) = read(format, &changed, &store_of(article())) {
            let incoming = reading.incoming;
            let is_empty = incoming.annotations.is_empty();
            prop_assert!(is_empty || store_of(article()).apply(Action::merge(incoming)).is_ok());
        }
    }
}

/// Where "again" stands: after three emoji that are pairs of surrogates or two.
#[test]
fn offsets_are_in_the_unit_of_the_format() {
    let store = with(store_of(article()), annotation(1, find("again", 0)));
    let text = Canonical::of(store.article()).text().to_owned();
    let before = &text[..text.find("again").unwrap()];
    let (chars, units) = (before.chars().count(), before.encode_utf16().count());
    assert_eq!(units - chars, 6);
    let has = |format, place: &str| {
        let file = write(format, &store);
        assert!(file.contains(place), "{format:?} lacks {place}: {file}");
    };
    let to = |start: usize, by: &str| format!("{start}{by}{}", start + 5);
    has(Format::Csv, &to(chars, ","));
    has(Format::JsonLines, &format!("\"start\":{chars},"));
    has(Format::Doccano, &format!("[{},\"fact\"]", to(chars, ",")));
    has(Format::LabelStudio, &format!("\"start\": {chars},"));
    has(Format::Brat, &to(chars, " "));
    has(Format::Hypothesis, &format!("\"start\": {units},"));
    has(Format::WebAnno, &to(units, "-"));
}

/// The file of one highlight with its numbers changed.
fn moved_by(format: Format, store: &Store, by: i64) -> String {
    let mut json: Value = serde_json::from_str(&write(format, store)).unwrap();
    let value = match format {
        Format::LabelStudio => &mut json[0]["annotations"][0]["result"][0]["value"],
        _ => &mut json["rows"][0]["target"][0]["selector"][0],
    };
    for name in ["start", "end"] {
        value[name] = json!(value[name].as_i64().unwrap() + by);
    }
    json.to_string()
}

/// Half an emoji is no place, and what lies past the end is none.
#[test]
fn an_offset_is_exact_or_none() {
    let text = Measured::new("a🌊b");
    for (unit, place, words) in [
        (Unit::Utf16, [1, 3], Some("🌊")),
        (Unit::Utf16, [1, 2], None),
        (Unit::Utf16, [2, 4], None),
        (Unit::Utf16, [3, 5], None),
        (Unit::CodePoints, [1, 2], Some("🌊")),
        (Unit::CodePoints, [2, 4], None),
        (Unit::CodePoints, [2, 2], None),
        (Unit::CodePoints, [2, 1], None),
    ] {
        assert_eq!(
            text.span(unit, place).map(|span| text.slice(span)),
            words,
            "{unit:?} {place:?}"
        );
    }
}

/// What INCEpTION would take for a part of its own grammar.
#[test]
fn values_of_inception_are_escaped() {
    let made = Annotation { note: note("a->b_[1]|*;\\"), ..annotation(1, find("fled", 0)) };
    let file = webanno::write(&with(store_of(article()), made));
    assert!(
        file.contains("\tfled\tfact[1]\t*[1]\ta\\->b\\_\\[1\\]\\|\\*\\;\\\\[1]\t*[1]\t\n"),
        "{file}"
    );
    // What begins within a word is a part of its token.
    let file = webanno::write(&with(store_of(article()), annotation(1, find("led", 0))));
    assert!(file.contains("\tfled\t_\t_\t_\t_\t\n2-2.1\t19-22\tled\tfact[1]\t"), "{file}");
}

#[test]
fn a_tool_that_counted_otherwise_is_noticed_by_its_quotes() {
    let again = find("again", 0);
    let store = with(store_of(article()), annotation(1, again));
    // The numbers of the other unit, and some that mean nothing.
    for (format, by) in [
        (Format::LabelStudio, 6),
        (Format::LabelStudio, 1),
        (Format::Hypothesis, -6),
        (Format::Hypothesis, 1),
    ] {
        let reading = read(format, &moved_by(format, &store, by), &store).unwrap();
        assert_eq!(reading.incoming.annotations[0].span, again, "{format:?} {by}");
        assert_eq!(reading.moved, 1, "{format:?} {by}");
    }
}

/// Where a span of the sample, all of which is kept, begins in UTF-16.
fn units_before(store: &Store, span: TextSpan) -> usize {
    let text = Canonical::of(store.article()).text().to_owned();
    text.chars().take(span.start().0 as usize).map(char::len_utf16).sum()
}

#[test]
fn words_that_stand_twice_are_told_apart_by_the_count_that_fits() {
    let second = find("fled", 1);
    let store = with(store_of(article()), annotation(1, second));
    let mut json: Value = serde_json::from_str(&write(Format::LabelStudio, &store)).unwrap();
    // Without the text there is no context.
    json[0]["data"] = json!({});
    let mut read_at = |start: usize| {
        let value = &mut json[0]["annotations"][0]["result"][0]["value"];
        (value["start"], value["end"]) = (json!(start), json!(start + 4));
        read(Format::LabelStudio, &json.to_string(), &store)
    };
    let reading = read_at(units_before(&store, second)).unwrap();
    assert_eq!((reading.incoming.annotations[0].span, reading.moved), (second, 1));
    assert_eq!(
        read_at(1).unwrap_err().to_string(),
        "Annotation 1: its words “fled” do not stand in this article, or in several places alike."
    );
}

#[test]
fn cells_that_spreadsheets_would_run_are_made_harmless() {
    for (said, cell) in [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("＝1", "'＝1"),
        ("'=1", "''=1"),
        ("'tis", "'tis"),
        ("1-1", "1-1"),
        ("\"=1\"", "\"\"\"=1\"\"\""),
    ] {
        let made = Annotation { note: note(said), ..annotation(1, find("fled", 0)) };
        let store = with(store_of(article()), made);
        let file = csv::write(&store);
        assert!(file.contains(&format!(",{cell},,")), "{said}: {file}");
        check_round_trip(Format::Csv, &store);
    }
    assert!(csv::write(&sample()).starts_with("\u{feff}id,article,reader,tag,"));
}

/// What a spreadsheet makes of the table when it saves it, and what it may lack.
#[test]
fn a_table_may_be_saved_by_a_spreadsheet() {
    let store = with(store_of(article()), annotation(1, find("again", 0)));
    for table in [
        "tag;start;end;quote\r\nfact;46;51;again\r\n",
        "quote\ttag\tstart\tmore\nagain\tfact\t\tx\n",
        "\"tag\",\"start\",\"end\",\"quote\"\n\"fact\",\"4,6E1\",\"51\",\"again\"",
        "sep=;\r\nTAG;Quote;Confidence\r\nfact;again;Sure\r\n;;\r\n",
        "tag,quote,created,modified\nfact,again,2026-03-01 10:00:00+00,2026-03-01 10:00:00.5-05:30\n",
        "tag,quote,note\nfact,again,a 5\" screen\n",
    ] {
        assert_eq!(recognise(table.as_bytes(), ""), Ok(Format::Csv), "{table}");
        let reading = read(Format::Csv, table, &store).unwrap();
        assert_eq!(reading.incoming.annotations[0].span, find("again", 0), "{table}");
    }
    for (table, message) in [
        (
            "tag,start,end\nfact,1,2",
            "The table has no column “quote”. Add it, or save the table again.",
        ),
        (
            "tag,start,quote\nfact,1,again\nfact,1",
            "Line 3: it is not as its format asks. Save or export the file again.",
        ),
        (
            "tag,quote,note\nfact,again,\"so\nfact,river,x\nfact,again,y",
            "Line 2: it is not as its format asks. Save or export the file again.",
        ),
        (
            "tag,quote,confidence\nfact,again,high",
            "Annotation 1: its “confidence” is not right: expected “sure”, “unsure” or nothing.",
        ),
        (
            "tag,start,quote\nrumour,1,again",
            "Annotation 1: its tag “rumour” is not in the codebook that is in use here.",
        ),
    ] {
        assert_eq!(read(Format::Csv, table, &store).unwrap_err().to_string(), message);
    }
}

#[test]
fn what_other_tools_write_is_read() {
    let store = store_of(article());
    let text = Canonical::of(store.article()).text().to_owned();
    let at = find("again", 0);
    let (start, end) = (at.start().0, at.end().0);
    let units = units_before(&store, at);
    let ptc = format!("{0}\tDoubt\t{start}\t{end}\n{0}\tSlogans\t0\t3\n", CORPUS.number);
    let doccano = json!({"id": 1, "text": text, "Comments": [], "relations": [], "entities":
        [{"id": 3, "label": "framing/fear", "start_offset": start, "end_offset": end}]});
    let labels = json!({"text": text, "labels": [[start, end, "framing"]]});
    let hypothesis = json!({"total": 2, "rows": [
        {"id": "x1", "user": "acct:ann@hypothes.is", "uri": "https://a.example", "text": "why",
         "tags": ["history", "framing"], "created": "2026-01-01T10:00:00.123456+00:00",
         "target": [{"source": "https://a.example", "selector": [
            {"type": "RangeSelector", "startContainer": "/p"},
            {"type": "TextPositionSelector", "start": 900, "end": 905},
            {"type": "TextQuoteSelector", "exact": "again", "prefix": "🇩🇪 "}]}]},
        {"id": "x2", "user": "acct:ann@hypothes.is", "text": "a page note",
         "target": [{"source": "https://a.example"}]}]});
    let studio = json!([{"id": 1, "data": {"text": text}, "annotations": [
        {"id": 1, "completed_by": 7, "was_cancelled": false, "result": [
            {"id": "a", "from_name": "l", "to_name": "t", "type": "labels",
             "value": {"start": start, "end": end, "text": "again", "labels": ["framing"]}}]},
        {"id": 2, "was_cancelled": true, "result": [{"type": "labels"}]}]}]);
    let brat =
        format!("T1\tframing {start} {end}\tagain\nR1\tCause Arg1:T1 Arg2:T1\nA1\tNegation T1\n");
    let head = "#FORMAT=WebAnno TSV 3.3\n#T_SP=de.POS|coarse|PosValue\n#T_SP=custom.Claim|tag\n\n";
    let mut tsv = head.to_owned();
    let mut line_start = 0;
    for (number, line) in text.split('\n').enumerate() {
        let token = format!("{}-1\t{line_start}-{}\tThe\tDT\tDT\t_\t", number + 1, line_start + 3);
        tsv += &format!("\n#Text={line}\n{token}\n");
        line_start += line.encode_utf16().count() + 1;
    }
    tsv += &format!("3-4\t{units}-{}\tagain\tADV\tADV\tframing\t\n", units + 5);
    for (format, file) in [
        (Format::Ptc, ptc),
        (Format::Doccano, doccano.to_string() + "\n"),
        (Format::Doccano, labels.to_string()),
        (Format::Hypothesis, hypothesis.to_string()),
        (Format::LabelStudio, studio.to_string()),
        (Format::Brat, brat),
        (Format::WebAnno, tsv),
    ] {
        assert_eq!(recognise(file.as_bytes(), ""), Ok(format), "{file}");
        let reading = read(format, &file, &store).unwrap_or_else(|error| panic!("{error}: {file}"));
        let made = &reading.incoming.annotations[0];
        assert_eq!((made.span, &made.tag), (at, &tag("framing")), "{file}");
    }
}

/// A region with two labels is two highlights.
#[test]
fn no_label_of_label_studio_is_dropped() {
    let store = store_of(article());
    let made =
        with(store.clone(), Annotation { note: note("why"), ..annotation(1, find("again", 0)) });
    let mut tasks: Value = serde_json::from_str(&write(Format::LabelStudio, &made)).unwrap();
    tasks[0]["annotations"][0]["result"][0]["value"]["labels"] = json!(["fact", "opinion"]);
    let reading = read(Format::LabelStudio, &tasks.to_string(), &store).unwrap();
    let made = reading.incoming.annotations.iter();
    let made: Vec<_> = made.map(|made| (made.tag.as_str(), made.note.as_str())).collect();
    assert_eq!(made, [("fact", "why"), ("opinion", "why")]);
}

/// Of a file that was cut off within a sentence a highlight would come in shortened.
#[test]
fn a_table_of_inception_has_all_tokens_of_its_text() {
    let store = store_of(article());
    let made = with(store.clone(), annotation(1, find("fled 🇩🇪 again", 0)));
    let file = write(Format::WebAnno, &made);
    let lines: Vec<&str> = file.lines().collect();
    for kept in lines.len() - 3..lines.len() - 1 {
        let cut = lines[..kept].join("\n");
        assert!(read(Format::WebAnno, &cut, &store).is_err(), "{cut}");
    }
    assert!(read(Format::WebAnno, &file, &store).is_ok());
}

/// A technique without a sub-tag here keeps its name, and goes out under it again.
#[test]
fn techniques_come_back_by_their_names() {
    let store = store_of(article());
    let labels = "7\tDoubt\t0\t3\n7\tAppeal_to_Fear-Prejudice\t6\t11\n";
    let corpus = Corpus { number: "7", original: None };
    let reading = read_in(&corpus, Format::Ptc, labels, &store).unwrap();
    let made = &reading.incoming.annotations;
    let notes: Vec<&str> = made.iter().map(|made| made.note.as_str()).collect();
    assert_eq!(notes, ["Doubt", ""]);
    let store = store.apply(Action::merge(reading.incoming)).unwrap().0;
    assert_eq!(ptc::write(&store, &corpus), labels);
}

/// A corpus counts in its own file: what goes out by that comes back by it, and stands there.
#[test]
fn labels_are_of_the_file_of_the_corpus() {
    for raw in [TEXT.to_owned(), format!("\u{feff}\n {}", TEXT.replace('\n', "\r\n"))] {
        let store = store_of(plain::read(&raw).unwrap());
        let original = Original::of(store.article(), &raw).unwrap();
        let corpus = Corpus { number: "7", original: Some(&original) };
        let made = Annotation {
            tag: tag("framing"),
            subtag: Some(subtag("fear")),
            ..annotation(1, find("again", 0))
        };
        let file = ptc::write(&with(store.clone(), made.clone()), &corpus);
        // As Python reads the file.
        let read = raw.trim_start_matches('\u{feff}').replace("\r\n", "\n");
        let start = read[..read.find("again").unwrap()].chars().count();
        assert_eq!(file, format!("7\tAppeal_to_Fear-Prejudice\t{start}\t{}\n", start + 5));
        let reading = read_in(&corpus, Format::Ptc, &file, &store).unwrap();
        assert_eq!(reading.incoming.annotations[0].span, made.span);
        // An offset on white space alone, or beyond the end, is none.
        for place in ["0\t0", "0\t10000", "9999\t10000"] {
            let labels = format!("7\tDoubt\t{place}\n");
            let error = read_in(&corpus, Format::Ptc, &labels, &store).unwrap_err().to_string();
            assert!(error.contains("start"), "{error}");
        }
    }
}

proptest! {
    #![proptest_config(cases(200))]

    /// Every stretch of an article that begins and ends with a letter is one of its file, and
    /// back again.
    #[test]
    fn a_file_and_its_article_have_the_same_letters(
        raw in "([a-z é🌊]{0,12}(\n|\r\n|\r|\t|\u{85}|\u{2028}){0,3}){1,12}",
        ends in [any::<prop::sample::Index>(), any::<prop::sample::Index>()],
    ) {
        let Ok(article) = plain::read(&raw) else { return Ok(()) };
        let original = Original::of(&article, &raw).expect("they have the same letters");
        let full = article.words(CharOffset(0)..article.char_len()).to_owned();
        let is_letter = |c: &char| !c.is_whitespace();
        let chars = || (0..).zip(full.chars());
        let letters: Vec<u32> = chars().filter(|(_, c)| is_letter(c)).map(|(at, _)| at).collect();
        let [a, b] = ends.map(|end| letters[end.index(letters.len())]);
        let stretch = span(a.min(b), a.max(b) + 1);
        let there = original.in_file(stretch).unwrap();
        prop_assert_eq!(original.in_article(there), Some(stretch));
        let bare = |text: &str| text.chars().filter(is_letter).collect::<String>();
        prop_assert_eq!(
            bare(&original.words(there)),
            bare(article.words(stretch.start()..stretch.end()))
        );
    }
}

/// What other articles have in the same file stays out, and is counted; a file that has nothing
/// for this one is refused.
#[test]
fn highlights_of_other_texts_stay_out() {
    let store = store_of(article());
    let [ours, theirs] = [
        sample(),
        with(store_of(plain::read("They fled the war.").unwrap()), annotation(1, span(5, 9))),
    ];
    for format in [Format::Csv, Format::JsonLines, Format::Doccano, Format::LabelStudio] {
        let theirs = write(format, &theirs);
        let refused = read(format, &theirs, &store).unwrap_err().to_string();
        assert!(refused.contains("another text"), "{format:?}: {refused}");
        let both = match format {
            Format::Csv => write(format, &ours) + theirs.split_once('\n').unwrap().1,
            Format::LabelStudio => {
                let tasks = [write(format, &ours), theirs]
                    .map(|file| serde_json::from_str::<Vec<Value>>(&file).unwrap());
                json!(tasks.concat()).to_string()
            }
            _ => write(format, &ours) + &theirs,
        };
        let reading = read(format, &both, &store).unwrap();
        assert_eq!(reading.elsewhere, 1, "{format:?}");
        assert_eq!(reading.incoming.annotations.len(), ours.annotations().len(), "{format:?}");
    }
    // The article is known by its number, or by there being one article at all.
    let both = "111111111\tDoubt\t0\t3\n8\tDoubt\t0\t3\n";
    assert_eq!(read(Format::Ptc, both, &store).unwrap().elsewhere, 1);
    let other = "8\tDoubt\t0\t3\n";
    assert!(read(Format::Ptc, other, &store).unwrap_err().to_string().contains("another text"));
    let nameless = Corpus { number: "news", original: None };
    assert_eq!(read_in(&nameless, Format::Ptc, other, &store).unwrap().elsewhere, 0);
    assert!(read_in(&nameless, Format::Ptc, both, &store).is_err());
}

/// An article that was opened with other parts has another hash, and the words still stand there.
#[test]
fn an_article_with_other_parts_has_the_same_words() {
    let shorter = store_of(plain::read(TEXT.rsplit_once("\n\n").unwrap().0).unwrap());
    let made = annotation(1, find("river", 0));
    for format in [Format::Csv, Format::Doccano, Format::WebAnno] {
        let reading = read(
            format,
            &write(format, &with(shorter.clone(), made.clone())),
            &store_of(article()),
        )
        .unwrap();
        assert_eq!((reading.incoming.annotations[0].span, reading.elsewhere), (made.span, 0));
    }
}

/// A text without highlights is an empty file with some tools.
#[test]
fn an_empty_file_is_what_it_is_called() {
    let store = store_of(article());
    for (name, format) in
        [("a.ann", Format::Brat), ("k7.jsonl", Format::JsonLines), ("7.labels.tsv", Format::Ptc)]
    {
        assert_eq!(write(format, &store), "");
        assert_eq!(recognise(b"", name), Ok(format));
        assert_eq!(recognise(b"", &name.to_uppercase()), Ok(format));
        assert_eq!(read(format, "", &store).unwrap().incoming.annotations, []);
    }
    assert_eq!(recognise(b"\n", "a.txt"), Err(ImportError::Unknown));
}

/// Whose the highlights are is said by all rows, by some or by none.
#[test]
fn a_table_may_have_several_readers() {
    let store = store_of(article());
    let rows = |readers: [&str; 2]| {
        let table =
            format!("tag,quote,reader\nfact,river,{}\nfact,again,{}\n", readers[0], readers[1]);
        let reading = read(Format::Csv, &table, &store).unwrap();
        let names = reading.readers.iter().map(ToString::to_string).collect::<Vec<_>>();
        (names, reading.reader.map(|reader| reader.to_string()))
    };
    assert_eq!(rows(["b", "a"]), (vec!["a".to_owned(), "b".to_owned()], None));
    assert_eq!(rows(["a", "a"]), (vec!["a".to_owned()], Some("a".to_owned())));
    assert_eq!(rows(["a", ""]), (vec!["a".to_owned()], None));
    assert_eq!(rows(["", ""]), (vec![], None));
}

/// Every sub-tag of framing has a technique: one that is added to the codebook needs one.
#[test]
fn every_kind_of_framing_is_a_technique() {
    let codebook = claims();
    let framing = codebook.tag(&tag("framing")).unwrap();
    for kind in &framing.subtags {
        let made = Annotation {
            tag: tag("framing"),
            subtag: Some(kind.id.clone()),
            ..annotation(1, find("fled", 0))
        };
        assert_ne!(ptc::write(&with(store_of(article()), made), &CORPUS), "", "{}", kind.id);
    }
}

/// What a worker makes of a file is what would have been made of it on the spot.
#[test]
fn a_worker_reads_and_writes_the_same() {
    let full = sample();
    let empty = store_of(article());
    let (ours, maker) = (write(Format::W3c, &full), reader());
    let imprint = Imprint::new(id(200), &maker, moment(7));
    let article = Corpus { number: empty.article().id().as_str(), original: None };
    for (format, name) in Format::ALL.into_iter().filter(|(format, _)| *format != Format::W3c) {
        let file = foreign_file::write(&empty, &ours, format).unwrap();
        assert_eq!(file, format.write(&full, &imprint, &article), "{name}");
        let converted = foreign_file::read(&empty, "ann.x", moment(3), file.as_bytes()).unwrap();
        let mut no_id = || unreachable!("it has ids");
        let reading = w3c::read(converted.page.as_bytes(), &empty, &mut no_id).unwrap();
        let direct = read_in(&article, format, &file, &empty).unwrap();
        let bare = |all: Vec<Annotation>| -> Vec<_> {
            all.into_iter().map(|made| (made.span, made.tag, made.subtag, made.note)).collect()
        };
        let mut expected = bare(direct.incoming.annotations);
        expected.sort_by_key(|(span, ..)| (span.start(), span.end()));
        let mut came = bare(reading.incoming.annotations);
        came.sort_by_key(|(span, ..)| (span.start(), span.end()));
        assert_eq!(came, expected, "{name}");
        assert_eq!(converted.moved, 0, "{name}");
        // The same bytes are the same annotations again.
        let again = foreign_file::read(&empty, "ann.x", moment(3), file.as_bytes()).unwrap();
        assert_eq!(again, converted, "{name}");
    }
    let refused = foreign_file::read(&empty, "x", moment(3), b"The river ran.").unwrap_err();
    assert_eq!(refused, ImportError::Unknown);
    assert_eq!(foreign_file::write(&empty, "{}", Format::Csv), None);
}

#[test]
fn a_file_that_does_not_say_is_of_whom_it_is_called() {
    for (name, reader) in [
        ("otter 7.ann", "otter 7"),
        ("fox", "fox"),
        ("a--b--owl-8.labels.tsv", "owl-8"),
        ("class.2.csv", "class.2"),
        ("Anna Smith (1).ann", "Anna Smith 1"),
        ("Müller, Jörg_1234567_assignsubmission_file.ann", "Müller Jörg_1234567_assi"),
        ("a--<b>.ann", "a-- b"),
        ("S04.labels.tsv", "S04"),
        ("a--k7 (1).ann", "k7"),
        ("a--k7(2) - Copy.ann", "k7"),
        ("a--k7 copy.doccano.jsonl", "k7"),
        (".ann", "unknown"),
        ("<\n>.csv", "unknown"),
    ] {
        assert_eq!(reader_named(name).as_str(), reader, "{name:?}");
    }
}

#[test]
fn what_is_no_file_of_annotations_is_not_recognised() {
    for other in ["", "The river.", "a,b\n1,2", "{\"a\":1}", "[1,2]", "<p>"] {
        assert_eq!(recognise(other.as_bytes(), ""), Err(ImportError::Unknown), "{other}");
    }
    // What breaks off is told where, as a file of our own.
    assert_eq!(recognise(b"{\"type\":", ""), Ok(Format::W3c));
    // A table that a spreadsheet wrote in an old encoding.
    let told = recognise(b"tag,quote\nfact,caf\xe9", "").unwrap_err().to_string();
    assert!(told.contains("UTF-8"), "{told}");
}

#[test]
fn a_class_is_a_table_with_a_row_for_each_student() {
    let annotations = sample().annotations().iter().map(|made| made.as_ref().clone()).collect();
    let hand_in = HandIn {
        coder: Some(reader()),
        saved: Some(moment(7)),
        finished: Some(moment(6)),
        annotations,
        ..HandIn::default()
    };
    let student = Student::of("=a.json", &hand_in, Fate::Counted, &claims());
    let table = students::csv(std::slice::from_ref(&student), &claims());
    let [head, row] = table.lines().collect::<Vec<_>>()[..] else { panic!("{table}") };
    assert_eq!(
        head,
        "\u{feff}file,reader,saved,finished,counted,annotations,notes,\
         tag_fact,tag_opinion,tag_framing,first,last"
    );
    assert_eq!(
        row,
        "'=a.json,otter-7,2026-03-01T00:07:00.000Z,2026-03-01T00:06:00.000Z,true,7,3,\
         4,0,3,2026-03-01T00:00:00.000Z,2026-03-01T01:30:00.000Z"
    );
    let line: Value = serde_json::from_str(&students::json_lines(&[student], &claims())).unwrap();
    assert_eq!((&line["tag_framing"], &line["counted"]), (&json!(3), &json!(true)));
}

/// DuckDB's one-liner of `docs/formats.md`, where Python has the package `duckdb`.
#[test]
fn duckdb_loads_lines_without_a_schema() {
    const QUERY: &str =
        "SELECT tag, count(*) AS n, max(\"end\") FROM 'class.jsonl' GROUP BY tag ORDER BY tag";
    assert!(include_str!("../../docs/formats.md").contains(QUERY));
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("duckdb");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("class.jsonl"), json_lines::write(&sample())).unwrap();
    let python = std::env::var_os("HIGHLIT_PYTHON").unwrap_or_else(|| "python3".into());
    let run = |code| Command::new(&python).args(["-c", code, QUERY]).current_dir(&folder).output();
    if !run("import duckdb").is_ok_and(|done| done.status.success()) {
        eprintln!("Not run: Python without duckdb. HIGHLIT_PYTHON may name one that has it.");
        return;
    }
    let done = run("import duckdb, sys; print(duckdb.sql(sys.argv[1]).fetchall())").unwrap();
    let told = String::from_utf8_lossy(&done.stdout);
    let error = String::from_utf8_lossy(&done.stderr);
    let ends = ["again", "中文.\nThey"].map(|words| find(words, 0).end().0);
    let expected = format!("[('fact', 4, {}), ('framing', 3, {})]", ends[0], ends[1]);
    assert_eq!(told.trim(), expected, "{error}");
}
