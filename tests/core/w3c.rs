//! The file a reader hands in: what is in it, that it comes back whole, and
//! what is said of one that cannot.

use highlit::{
    annotation::{Action, ActionError, Annotation, Confidence, ReaderCode, Store, TagId},
    article::{Article, Block, Kind, Meta, Writing},
    exchange::w3c::{self, Imprint, ReadError, Reading},
    json::{Fault, FaultKind},
    text::{CharOffset, Language, TextSpan},
};
use proptest::prelude::*;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::support::{
    Step, annotation, article, cases, id, moment, note, reader, sessions, steps, store, store_of,
    subtag, tag,
};

fn write(store: &Store) -> String {
    w3c::write(store, &Imprint::new(id(200), &reader(), moment(7)))
}

/// Reads a file all of whose annotations keep their ids.
fn read(json: &str, store: &Store) -> Result<Reading, ReadError> {
    w3c::read(json.as_bytes(), store, &mut || panic!("no id is another's"))
}

fn all(store: &Store) -> Vec<Annotation> {
    store.annotations().iter().map(|one| one.as_ref().clone()).collect()
}

fn orphans(store: &Store) -> Vec<Annotation> {
    store.orphans().iter().map(|one| one.as_ref().clone()).collect()
}

/// A string that names something: a scheme, a colon, no spaces.
fn is_iri(value: &Value) -> bool {
    value.as_str().is_some_and(|iri| {
        let (scheme, rest) = iri.split_once(':').unwrap_or_default();
        !scheme.is_empty() && !rest.is_empty() && !iri.contains(char::is_whitespace)
    })
}

fn text_of<'v>(value: &'v Value, name: &str) -> &'v str {
    value[name].as_str().unwrap_or_else(|| panic!("“{name}” is no string in {value:#}"))
}

fn check_agents(value: &Value) {
    assert_eq!(value["creator"]["type"], "Person");
    assert_eq!(value["creator"]["nickname"], "otter-7");
    assert_eq!(value["generator"]["type"], "Software");
    assert_eq!(value["generator"]["name"], "Highlit");
}

/// Holds a file against the Web Annotation Data Model (W3C, 2017), from the
/// model's side: nothing here asks Highlit how it is meant.
fn check_model(json: &str) {
    let page: Value = serde_json::from_str(json).unwrap();
    assert_eq!(page["@context"], "http://www.w3.org/ns/anno.jsonld");
    assert_eq!(page["type"], "AnnotationPage");
    assert!(is_iri(&page["id"]));
    assert!(is_iri(&page["partOf"]["id"]), "a collection has an id (section 5.1)");
    assert_ne!(page["partOf"]["id"], page["id"]);
    assert_eq!(page["partOf"]["type"], "AnnotationCollection");
    assert!(page["partOf"]["label"].is_string());
    assert_eq!(page["startIndex"], 0);
    assert_eq!(page["generated"], "2026-03-01T00:07:00.000Z");
    check_agents(&page);

    let about = &page["schema:about"];
    let text = text_of(about, "schema:text");
    let digest = Sha256::digest(text.as_bytes());
    let hex: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(about["schema:sha256"], hex);
    assert!(is_iri(&about["id"]) && text_of(about, "id").contains(&hex));
    // Section 3.2.1: BCP 47, and one of these directions.
    assert!(about.get("dcterms:language").is_none_or(Value::is_string));
    assert!(["ltr", "rtl"].contains(&text_of(about, "textDirection")));
    assert_eq!(page["dcterms:conformsTo"]["id"], "highlit:claims");

    let items = page["items"].as_array().unwrap();
    assert_eq!(page["partOf"]["total"], items.len());
    let is_here = |item: &&Value| item["target"]["source"] == about["id"];
    for item in items {
        check_annotation(item);
    }
    for item in items.iter().filter(is_here) {
        check_place(item, text);
    }
}

fn check_annotation(item: &Value) {
    assert!(is_iri(&item["id"]));
    assert_eq!(item["type"], "Annotation");
    assert_eq!(item["motivation"], "tagging");
    for moment in ["created", "modified"] {
        assert!(text_of(item, moment).ends_with('Z'));
    }
    check_agents(item);
    let bodies = item["body"].as_array().unwrap();
    let purposes: Vec<&str> = bodies.iter().map(|body| text_of(body, "purpose")).collect();
    assert_eq!(purposes[0], "tagging");
    for (body, purpose) in bodies.iter().zip(&purposes) {
        assert_eq!(body["type"], "TextualBody");
        assert!(!text_of(body, "value").is_empty());
        // Section 3.3.5, as far as these files go.
        assert!(["tagging", "classifying", "commenting", "assessing"].contains(purpose));
    }

    assert!(is_iri(&item["target"]["source"]));
}

fn check_place(item: &Value, text: &str) {
    let [quote, position] = item["target"]["selector"].as_array().unwrap().as_slice() else {
        panic!("two selectors expected in {item:#}");
    };
    assert_eq!(quote["type"], "TextQuoteSelector");
    assert_eq!(position["type"], "TextPositionSelector");
    let [prefix, exact, suffix] = ["prefix", "exact", "suffix"].map(|name| text_of(quote, name));
    let [start, end] = ["start", "end"].map(|name| position[name].as_u64().unwrap() as usize);
    assert!(start < end);
    // Positions count code points (section 4.2.5): slice by those.
    let chars: Vec<char> = text.chars().collect();
    assert!(chars[start..end].iter().copied().eq(exact.chars()), "{quote:#} in {text:?}");
    let slice = |range: &[char]| range.iter().collect::<String>();
    assert!(slice(&chars[..start]).ends_with(prefix) && slice(&chars[end..]).starts_with(suffix));
    let whole = [prefix, exact, suffix].concat();
    let places = text.char_indices().filter(|(at, _)| text[*at..].starts_with(&whole));
    assert_eq!(places.count(), 1, "{quote:#} does not tell one place of {text:?}");
}

fn check_round_trip(store: &Store) {
    let json = write(store);
    check_model(&json);
    let Reading { incoming, reader: by, saved, other_codebook, moved, reissued, .. } =
        read(&json, store).unwrap();
    assert_eq!(incoming.take_in, Vec::<usize>::new());
    assert_eq!(incoming.annotations, all(store));
    assert_eq!(incoming.orphans, orphans(store));
    assert_eq!(incoming.language, None);
    assert_eq!((by, saved), (Some(reader()), Some(moment(7))));
    assert_eq!((other_codebook, moved, reissued), (None, 0, 0));
    assert_eq!(store.apply(Action::merge(incoming)), Err(ActionError::NoChange));
    // What is written is all that was read: the same file comes out again.
    assert_eq!(write(store), json);
}

/// A file read where the article was opened afresh: blocks that its reader took
/// in are named, and merging gives the same annotations in one step.
fn check_handed_in(fresh: &Store, done: &Store) {
    let reading = read(&write(done), fresh).unwrap();
    assert_eq!(reading.moved, 0);
    let kept = |store: &Store, block: usize| store.article().blocks()[block].kept;
    let taken: Vec<usize> = (0..fresh.article().blocks().len())
        .filter(|&block| kept(done, block) && !kept(fresh, block))
        .collect();
    assert_eq!(reading.incoming.take_in, taken);
    let said = done.article().language().filter(|said| fresh.article().language() != Some(said));
    assert_eq!(reading.incoming.language.as_ref(), said);
    for action in [Action::merge(reading.incoming.clone()), Action::replace(reading.incoming)] {
        match fresh.apply(action) {
            Ok((merged, edit)) => {
                assert_eq!(all(&merged), all(done));
                assert_eq!(orphans(&merged), orphans(done));
                assert_eq!(said.or(merged.article().language()), merged.article().language());
                assert_eq!(&merged.with(&edit.inverse()), fresh);
            }
            Err(error) => {
                assert_eq!(error, ActionError::NoChange);
                assert!(taken.is_empty() && said.is_none());
                assert!(done.annotations().is_empty() && done.orphans().is_empty());
            }
        }
    }
}

fn span(start: u32, end: u32) -> TextSpan {
    TextSpan::new(CharOffset(start), CharOffset(end)).unwrap()
}

fn article_of(blocks: &[(Kind, &str)]) -> Article {
    let blocks = blocks.iter().map(|(kind, text)| (Block::new(*kind), (*text).to_owned()));
    let meta = Meta {
        title: Some("The “river”".into()),
        source: Some("Post".into()),
        date: Some("2022-02-07".into()),
        byline: Some("Dora Pennick".into()),
        ..Meta::default()
    };
    Article::new(meta, blocks.collect()).unwrap()
}

fn with(store: &Store, action: Action) -> Store {
    store.apply(action).unwrap().0
}

/// Emoji before the words, a block set aside between them, and notes that are
/// hard to write down.
fn sample() -> Store {
    let store = store_of(article_of(&[
        (Kind::Title, "The “river”"),
        (Kind::Furniture, "Advertisement"),
        (Kind::Paragraph, "🌊 👨‍👩‍👧 fled, cafe\u{301}s closed."),
        (Kind::Paragraph, "They fled 🇩🇪 and العربية and 中文."),
    ]));
    let full: Vec<char> = "The “river”\nAdvertisement\n🌊 👨‍👩‍👧 fled, cafe\u{301}s closed.\nThey fled 🇩🇪 and العربية and 中文."
        .chars()
        .collect();
    let find = |words: &str, nth: usize| {
        let words: Vec<char> = words.chars().collect();
        let mut places = (0..full.len()).filter(|&at| full[at..].starts_with(&words));
        let at = places.nth(nth).unwrap() as u32;
        span(at, at + words.len() as u32)
    };
    let annotations = [
        Annotation {
            note: note("\"\\/\u{8}\u{c}\n\r\t\0\u{1f}\u{7f}\u{2028}\u{2029}</script>\u{202e}abc👨‍👩‍👧"),
            ..annotation(1, find("fled", 0))
        },
        Annotation {
            tag: tag("framing"),
            subtag: Some(subtag("us-them")),
            confidence: Some(Confidence::Unsure),
            modified: moment(90),
            ..annotation(2, find("fled", 1))
        },
        Annotation {
            confidence: Some(Confidence::Sure), ..annotation(3, find("👨‍👩‍👧", 0))
        },
        annotation(4, find("العربية and 中", 0)),
        annotation(5, span(0, full.len() as u32)),
    ];
    annotations.into_iter().fold(store, |store, one| with(&store, Action::Add(one)))
}

#[test]
fn a_file_comes_back_whole() {
    let store = sample();
    check_round_trip(&store);
    check_round_trip(&store_of(store.article().as_ref().clone()));
    check_handed_in(&store_of(store.article().as_ref().clone()), &store);
}

fn said(store: &Store, tag: &str) -> Store {
    let writing = Writing { language: Language::parse(tag), ..Writing::default() };
    with(store, Action::Describe(writing))
}

#[test]
fn the_language_goes_out_and_comes_back() {
    let fresh = store_of(article_of(&[(Kind::Paragraph, "The river ran high.")]));
    let about = |store: &Store| {
        let page: Value = serde_json::from_str(&write(store)).unwrap();
        page["schema:about"].clone()
    };
    assert_eq!(about(&fresh).get("dcterms:language"), None);
    assert_eq!(about(&fresh)["textDirection"], "ltr");
    let urdu = said(&fresh, "ur");
    assert_eq!(about(&urdu)["dcterms:language"], "ur");
    assert_eq!(about(&urdu)["textDirection"], "rtl");
    check_round_trip(&urdu);
    check_handed_in(&fresh, &urdu);

    let mut page: Value = serde_json::from_str(&write(&urdu)).unwrap();
    let mut check = |change: &dyn Fn(&mut Value), here: &Store, expected: Option<&str>| {
        let kept = page.clone();
        change(&mut page["schema:about"]);
        let reading = read(&page.to_string(), here).unwrap();
        let language = reading.incoming.language;
        assert_eq!(language.as_ref().map(Language::as_str), expected, "{page:#}");
        page = kept;
    };
    check(&|_| (), &fresh, Some("ur"));
    // What a reader has said here stands.
    check(&|_| (), &said(&fresh, "fa"), None);
    check(&|about| remove(about, "dcterms:language"), &fresh, None);
    check(&|about| about["dcterms:language"] = json!(["x-none", "PT-br"]), &fresh, Some("pt-BR"));
    check(&|about| about["dcterms:language"] = json!("the old tongue"), &fresh, None);
    let renamed = |about: &mut Value| {
        remove(about, "dcterms:language");
        about["language"] = json!("ta");
    };
    check(&renamed, &fresh, Some("ta"));
}

#[test]
fn positions_count_code_points() {
    let page: Value = serde_json::from_str(&write(&sample())).unwrap();
    let [quote, position] = [0, 1].map(|index| &page["items"][2]["target"]["selector"][index]);
    // 12 for the title, then 🌊, a space, five for the family and a space.
    assert_eq!((&quote["exact"], &position["start"]), (&json!("fled"), &json!(20)));
    assert_eq!(
        page["items"][0]["target"]["selector"][0]["exact"],
        page["schema:about"]["schema:text"]
    );
    let about = &page["schema:about"];
    for (name, value) in [
        ("dcterms:title", "The “river”"),
        ("dcterms:publisher", "Post"),
        ("dcterms:date", "2022-02-07"),
        ("dcterms:creator", "Dora Pennick"),
    ] {
        assert_eq!(about[name], value);
    }
}

#[test]
fn blocks_taken_in_or_set_aside_are_told_apart_by_their_words() {
    let blocks = [
        (Kind::Furniture, "After the flood"),
        (Kind::Furniture, "News > Latest >"),
        (Kind::Title, "After the flood"),
        (Kind::Paragraph, "The river ran high."),
        (Kind::Furniture, "Share:"),
        (Kind::AuthorNote, "The author rows."),
    ];
    let fresh = store_of(article_of(&blocks));
    let start = |block| fresh.article().block_range(block).start.0;
    let title = Action::Add(annotation(1, span(start(2), start(2) + 5)));
    for changes in [
        vec![],
        vec![Action::SetAside(5)],
        vec![Action::TakeIn(1)],
        vec![Action::TakeIn(4), Action::SetAside(5), Action::SetAside(3)],
        vec![Action::TakeIn(0)],
    ] {
        let store =
            changes.iter().cloned().fold(fresh.clone(), |store, action| with(&store, action));
        check_handed_in(&fresh, &with(&store, title.clone()));
    }
}

#[test]
fn of_two_blocks_of_the_same_words_the_one_kept_here_is_meant() {
    let fresh = store_of(article_of(&[
        (Kind::Paragraph, "The river ran high."),
        (Kind::Paragraph, "The river ran high."),
        (Kind::Paragraph, "It ran and ran."),
    ]));
    let refrain = with(&fresh, Action::Add(annotation(1, span(4, 9))));
    check_handed_in(&fresh, &with(&refrain, Action::SetAside(1)));
}

/// A change of a file, or of a part of it.
type Change<'a> = &'a dyn Fn(&mut Value);

/// The sample's file with one thing changed, and what is said of it.
fn check_refused(change: impl FnOnce(&mut Value), message: &str) {
    let store = sample();
    let mut page: Value = serde_json::from_str(&write(&store)).unwrap();
    change(&mut page);
    let error = read(&page.to_string(), &store).unwrap_err();
    assert_eq!(error.to_string(), message);
}

fn remove(value: &mut Value, name: &str) {
    value.as_object_mut().unwrap().remove(name).unwrap();
}

#[test]
fn a_page_of_another_kind_or_text_is_refused() {
    let other =
        "It is not a file of annotations. Choose a file that was saved with “Save my work”.";
    for json in
        ["null", "7", "\"text\"", "[]", "{}", r#"{"type":"AnnotationPage"}"#, r#"{"items":[]}"#]
    {
        let error = read(json, &sample()).unwrap_err();
        assert_eq!(error.to_string(), other, "{json}");
    }
    check_refused(|page| page["type"] = json!("AnnotationCollection"), other);
    check_refused(|page| page["items"] = json!({}), other);

    let wrong: [(Change, &str); 10] = [
        (&|page| page["creator"] = json!(["otter-7"]), "creator"),
        (&|page| page["creator"]["nickname"] = json!(7), "nickname"),
        (&|page| page["schema:about"] = json!(null), "schema:about"),
        (&|page| page["schema:about"]["schema:text"] = json!(["words"]), "schema:text"),
        (&|page| page["schema:about"]["schema:sha256"] = json!(7), "schema:sha256"),
        (&|page| page["schema:about"]["dcterms:title"] = json!({}), "dcterms:title"),
        (&|page| page["schema:about"]["dcterms:language"] = json!(7), "dcterms:language"),
        (&|page| page["schema:about"]["dcterms:language"] = json!(["en", 7]), "dcterms:language"),
        (&|page| page["dcterms:conformsTo"] = json!(1), "dcterms:conformsTo"),
        (&|page| page["dcterms:conformsTo"]["schema:version"] = json!(1), "schema:version"),
    ];
    for (change, field) in wrong {
        let message = format!("Its “{field}” is not of the right kind. Ask for the file again.");
        check_refused(change, &message);
    }
    for code in ["-5+3", "=cmd", "", &"x".repeat(25)] {
        let message = "The code in it is not right: a code is 1 to 24 letters or digits, with \
            spaces or - _ . @ between them. Ask for the file again.";
        check_refused(|page| page["creator"]["nickname"] = json!(code), message);
    }

    let damaged = "It was changed after it was saved: its text does not match its own check. Ask for the file again.";
    check_refused(|page| page["schema:about"]["schema:sha256"] = json!("00"), damaged);
    check_refused(|page| page["schema:about"]["schema:text"] = json!("Another text"), damaged);

    let another = store_of(article_of(&[(Kind::Paragraph, "Another text.")]));
    let told = |json: &str| read(json, &another).unwrap_err().to_string();
    assert_eq!(
        told(&write(&sample())),
        "It was made for another text, “The “river””. Open that article first, then import the file there."
    );
    let mut page: Value = serde_json::from_str(&write(&sample())).unwrap();
    remove(&mut page["schema:about"], "dcterms:title");
    remove(&mut page["schema:about"], "schema:text");
    assert_eq!(
        told(&page.to_string()),
        "It was made for another text. Open that article first, then import the file there."
    );
    let long = "x".repeat(200);
    page["schema:about"]["dcterms:title"] = json!(long);
    assert_eq!(
        told(&page.to_string()),
        format!(
            "It was made for another text, “{}…”. Open that article first, then import the file there.",
            "x".repeat(80)
        )
    );
}

#[test]
fn a_faulty_annotation_is_named() {
    let item = |page: &mut Value| page["items"][1].take();
    let check = |change: &dyn Fn(&mut Value), problem: &str| {
        check_refused(
            |page| {
                let mut second = item(page);
                change(&mut second);
                page["items"][1] = second;
            },
            &format!("Annotation 2: {problem}"),
        );
    };
    for field in ["id", "created"] {
        let message = format!("its “{field}” is missing or not of the right kind.");
        check(&|one| remove(one, field), &message);
        check(&|one| one[field] = json!(7), &message);
    }
    let time = |field| {
        format!("its “{field}” is not right: expected a time such as 2026-03-04T05:06:07Z.")
    };
    check(&|one| one["created"] = json!("yesterday"), &time("created"));
    check(&|one| one["modified"] = json!("2026-02-32T00:00:00Z"), &time("modified"));
    check(
        &|one| one["modified"] = json!(null),
        "its “modified” is missing or not of the right kind.",
    );
    check(
        &|one| one["id"] = json!("no address"),
        "its “id” is not right: expected an address such as urn:uuid:… of at most 500 characters without spaces.",
    );
    check(
        &|one| remove(one, "creator"),
        "its “creator.nickname” is missing or not of the right kind.",
    );
    check(
        &|one| one["creator"]["nickname"] = json!("otter\u{202e}7"),
        "its “creator.nickname” is not right: expected a code of 1 to 24 letters or digits, with spaces or - _ . @ between them.",
    );
    let untagged = "its “body[purpose=tagging]” is missing or not of the right kind.";
    check(&|one| remove(one, "body"), untagged);
    check(&|one| one["body"] = json!([]), untagged);
    check(
        &|one| one["body"][0]["value"] = json!("rumour"),
        "its tag “rumour” is not in the codebook that is in use here.",
    );
    check(
        &|one| {
            one["body"] = json!([
                {"type": "TextualBody", "purpose": "tagging", "value": "fact"},
                {"type": "TextualBody", "purpose": "classifying", "value": "fear"},
            ])
        },
        "its tag “fact: fear” is not in the codebook that is in use here.",
    );
    check(
        &|one| {
            one["body"] = json!([
                {"type": "TextualBody", "purpose": "tagging", "value": "fact"},
                {"type": "TextualBody", "purpose": "commenting", "value": "x".repeat(10_001)},
            ])
        },
        "its “body” is not right: expected a note of at most 10,000 characters.",
    );
    let selector = "its “target.selector” is missing or not of the right kind.";
    let target = "its “target” is missing or not of the right kind.";
    check(&|one| remove(one, "target"), target);
    check(&|one| one["target"] = json!("http://example.org"), target);
    check(&|one| remove(&mut one["target"], "selector"), selector);
    check(&|one| one["target"]["selector"] = json!([[]]), selector);
    check(
        &|one| one["target"]["selector"] = json!({"type": "XPathSelector", "value": "/p[1]"}),
        "its “TextQuoteSelector” is missing or not of the right kind.",
    );
    let exact = "its “exact” is missing or not of the right kind.";
    check(&|one| remove(&mut one["target"]["selector"][0], "exact"), exact);
    check(&|one| one["target"]["selector"][0]["exact"] = json!(""), exact);
    check(
        &|one| one["target"]["selector"][0]["exact"] = json!("a whale"),
        "its words “a whale” do not stand in this article, or in several places alike.",
    );
    let long = "whale ".repeat(20);
    check(
        &|one| one["target"]["selector"][0]["exact"] = json!(long),
        &format!(
            "its words “{}…” do not stand in this article, or in several places alike.",
            &long[..80]
        ),
    );
    let wrong: [(Change, &str); 12] = [
        (&|one| *one = json!("urn:one"), "items"),
        (&|one| one["type"] = json!(7), "type"),
        (&|one| one["motivation"] = json!({}), "motivation"),
        (&|one| one["generator"] = json!(true), "generator"),
        (&|one| one["creator"]["type"] = json!(1), "creator.type"),
        (&|one| one["body"] = json!([7]), "body"),
        (&|one| one["body"][0]["purpose"] = json!(7), "body.purpose"),
        (&|one| one["body"][0]["value"] = json!(7), "body.value"),
        (&|one| one["body"][0]["type"] = json!(null), "body.type"),
        (&|one| one["target"]["source"] = json!(0), "target.source"),
        (&|one| one["target"]["selector"][0]["prefix"] = json!(["a"]), "prefix"),
        (&|one| one["target"]["selector"][1]["start"] = json!("7"), "start"),
    ];
    for (change, field) in wrong {
        check(change, &format!("its “{field}” is missing or not of the right kind."));
    }
    let body = json!({"type": "TextualBody", "purpose": "describing", "value": "wet"});
    check(
        &|one| one["body"].as_array_mut().unwrap().extend(vec![body.clone(); 101]),
        "its “body” has more than 100 entries. Ask for a file with less in it.",
    );
    check(
        &|one| one["target"]["selector"].as_array_mut().unwrap().extend(vec![json!({}); 101]),
        "its “target.selector” has more than 100 entries. Ask for a file with less in it.",
    );
    check(
        &|one| (0..101).for_each(|n| one[format!("field {n}")] = json!(n)),
        "its “annotation” has more than 100 entries. Ask for a file with less in it.",
    );
    check(
        &|one| one["target"]["selector"][0]["suffix"] = json!("é".repeat(10_001)),
        "its “suffix” has more than 10000 characters. Ask for a file with less in it.",
    );
    check(
        &|one| one["more"] = json!("x".repeat(64 << 10)),
        "what Highlit does not know of it takes more than 64 kB, or lies too deep. Ask for a file with less in it.",
    );
    // "fled" stands twice, and nothing tells which is meant.
    check(
        &|one| one["target"]["selector"] = json!({"type": "TextQuoteSelector", "exact": "fled"}),
        "its words “fled” do not stand in this article, or in several places alike.",
    );
    check(
        &|one| one["target"]["selector"] = json!({"type": "TextQuoteSelector", "exact": " "}),
        "its words “ ” do not stand in this article, or in several places alike.",
    );
}

#[test]
fn what_is_not_json_is_refused_where_it_breaks() {
    for (json, line, column) in [
        ("{\n  \"type\": \"AnnotationPage\",\n  oops\n}", 3, 3),
        ("{\"type\":\"\\ud800\"}", 1, 10),
        ("{\"start\":01}", 1, 11),
        ("{\"note\":\"a\nb\"}", 1, 11),
        ("PK\u{3}\u{4}", 1, 1),
    ] {
        let fault = Fault { kind: FaultKind::Syntax, line, column };
        assert_eq!(read(json, &sample()), Err(ReadError::Json(fault)), "{json}");
    }
    let told = |json: &str| read(json, &sample()).unwrap_err().to_string();
    let many = "0,".repeat(w3c::COUNT_LIMIT);
    for (json, message) in [
        (
            "{\n\u{e9}",
            "It is damaged, or not a JSON file: it cannot be read from line 2, column 1 on. Ask for the file again.",
        ),
        ("", "Its end is missing. Ask for the file again."),
        (
            "{\n\"a\": {\n\"b\": 1, \"\\u0062\": 2}}",
            "Line 3: “b” stands there twice. Ask for the file again.",
        ),
        (
            &"[".repeat(100_000),
            "Line 1: there it has more than 64 levels, one inside another. Ask for the file again, as it was saved by Highlit.",
        ),
        (
            &format!(r#"{{"type":"AnnotationPage","items":[{many}0]}}"#),
            "It has 20001 annotations; at most 20000 can be opened.",
        ),
        (&" ".repeat(w3c::BYTE_LIMIT + 1), "It is larger than 32 MB."),
        (
            "{\0}",
            "Its letters are written in a way that cannot be read here. Save it in UTF-8 (a spreadsheet says “CSV UTF-8”), or ask for the file again.",
        ),
    ] {
        assert_eq!(told(json), message);
    }
}

/// Changes that leave a file's meaning as it was.
#[test]
fn other_spellings_of_a_file_are_read_alike() {
    let store = sample();
    let json = write(&store);
    let expected = read(&json, &store).unwrap();
    assert_eq!(read(&format!("\u{feff}{json}"), &store), Ok(expected.clone()));

    let reread = |change: &dyn Fn(&mut Value)| {
        let mut page: Value = serde_json::from_str(&json).unwrap();
        change(&mut page);
        read(&page.to_string(), &store).unwrap()
    };
    assert_eq!(reread(&|_| {}), expected);
    // JSON-LD writes a set of one as the thing itself.
    let single = reread(&|page| {
        let body = page["items"][3]["body"][0].take();
        page["items"][3]["body"] = body;
    });
    assert_eq!(single.incoming.annotations[3].tag, TagId::new("framing").unwrap());
    // A file of another tool: no hash, no text, no modification times, and
    // positions that are wrong, absurd or missing.
    for position in [
        json!({}),
        json!({"start": 3, "end": 4}),
        json!({"start": -1, "end": 4}),
        json!({"start": 1e300, "end": 4}),
        json!({"start": 18446744073709551615u64, "end": 4294967296u64}),
        json!({"start": 9, "end": 2}),
    ] {
        let found = reread(&|page| {
            remove(page, "schema:about");
            for item in page["items"].as_array_mut().unwrap() {
                let mut selector = position.clone();
                selector["type"] = json!("TextPositionSelector");
                item["target"]["selector"][1] = selector;
            }
        });
        assert_eq!(found.moved, 5, "{position}");
        assert_eq!(found.incoming, expected.incoming, "{position}");
    }
    let first_dated = reread(&|page| remove(&mut page["items"][3], "modified"));
    assert_eq!(first_dated.incoming.annotations[3].modified, moment(0));
    assert_eq!(reread(&|page| remove(page, "creator")).reader, None);
    let named = |name: &str| reread(&|page| page["creator"]["nickname"] = json!(name)).reader;
    assert_eq!(named("fox"), ReaderCode::new("fox").ok());
}

#[test]
fn another_codebook_is_named() {
    let store = sample();
    let json = write(&store);
    let named = |change: &dyn Fn(&mut Value)| {
        let mut page: Value = serde_json::from_str(&json).unwrap();
        change(&mut page);
        read(&page.to_string(), &store).unwrap().other_codebook
    };
    let title = &store.codebook().title;
    let with = |field: &'static str, value: &'static str| {
        named(&move |page| page["dcterms:conformsTo"][field] = json!(value))
    };
    assert_eq!(with("id", "urn:other"), Some(format!("{title} (1)")));
    assert_eq!(with("schema:version", "2"), Some(format!("{title} (2)")));
    assert_eq!(with("dcterms:title", "The same by another name"), None);
    // A file that names none was made by another tool.
    assert_eq!(named(&|page| remove(page, "dcterms:conformsTo")), None);
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn any_store_comes_back(store in store()) {
        check_round_trip(&store);
    }

    #[test]
    fn any_work_can_be_handed_in(article in article(), steps in steps(20)) {
        let texts: std::collections::HashSet<&str> =
            (0..article.blocks().len()).map(|block| article.block_text(block)).collect();
        // Of two blocks of the same words a file cannot tell which was taken in.
        prop_assume!(texts.len() == article.blocks().len());
        let steps: Vec<Step> = steps;
        let sessions = sessions(article, &steps);
        check_handed_in(sessions[0].store(), sessions[sessions.len() - 1].store());
    }

    #[test]
    fn no_file_is_too_strange(json in any::<String>(), at in any::<prop::sample::Index>(), with in any::<char>()) {
        let store = sample();
        let _ = w3c::read(json.as_bytes(), &store, &mut || id(99));
        // One character of a good file changed: read or refused, never a panic,
        // and what is read can be merged.
        let mut chars: Vec<char> = write(&store).chars().collect();
        *at.get_mut(&mut chars) = with;
        let changed: String = chars.into_iter().collect();
        if let Ok(reading) = w3c::read(changed.as_bytes(), &store, &mut || id(99)) {
            let merged = store.apply(Action::merge(reading.incoming));
            prop_assert!(matches!(merged, Ok(_) | Err(ActionError::NoChange)));
        }
    }
}
