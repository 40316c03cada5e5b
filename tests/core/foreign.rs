//! What a file says beyond what is understood: it goes out as it came in, and
//! stands where it stood.

use highlit::{
    annotation::{Action, ActionError, Annotation, AnnotationId, Note, ReaderCode, Store},
    article::{Article, Block, Kind, Meta},
    exchange::w3c::{self, Imprint, Problem, ReadError, Reading},
    json::DEPTH_LIMIT,
    storage::Record,
    text::{CharOffset, TextSpan},
};
use proptest::{collection::vec, prelude::*, sample::select};
use serde_json::{Map, Value, json};

use crate::{
    json::value,
    support::{annotation, cases, id, moment, note, reader, store_of},
};

fn river() -> Store {
    let blocks = ["The river ran high.", "They fled the river."];
    let blocks = blocks.map(|text| (Block::new(Kind::Paragraph), text.to_owned()));
    store_of(Article::new(Meta::default(), blocks.to_vec()).unwrap())
}

fn span(start: u32, end: u32) -> TextSpan {
    TextSpan::new(CharOffset(start), CharOffset(end)).unwrap()
}

/// The article with two annotations.
fn marked() -> Store {
    [annotation(1, span(4, 9)), Annotation { note: note("Why?"), ..annotation(2, span(20, 29)) }]
        .into_iter()
        .fold(river(), |store, one| store.apply(Action::Add(one)).unwrap().0)
}

fn write(store: &Store) -> String {
    w3c::write(store, &Imprint::new(id(200), &reader(), moment(7)))
}

/// Reads a file, with ids from 100 on for those that need a fresh one.
fn read(json: &str, store: &Store) -> Result<Reading, ReadError> {
    let mut last = 99;
    w3c::read(json.as_bytes(), store, &mut || {
        last += 1;
        id(last)
    })
}

fn merged(json: &str, store: &Store) -> Store {
    store.apply(Action::merge(read(json, store).unwrap().incoming)).unwrap().0
}

/// A file goes into an empty store and out again, and no later round changes it.
fn around(json: &str) -> String {
    let store = merged(json, &river());
    let out = write(&store);
    assert_eq!(write(&merged(&out, &river())), out, "the second round differs");
    let again = read(json, &store).unwrap();
    assert_eq!(store.apply(Action::merge(again.incoming)), Err(ActionError::NoChange));
    // What is kept in the browser is all of it.
    for made in store.annotations().iter() {
        assert_eq!(Annotation::from_line(&made.to_line()).as_ref(), Some(made.as_ref()));
    }
    out
}

/// Unknown members, extra bodies and extra selectors for one annotation.
#[derive(Clone, Debug)]
struct Extras {
    /// For the places of [`PLACES`], in turn.
    members: Vec<Map<String, Value>>,
    bodies: Vec<Value>,
    selectors: Vec<Value>,
}

const PLACES: [&str; 7] =
    ["", "/creator", "/body/0", "/body/1", "/target", "/target/selector/0", "/target/selector/1"];

/// A name that no field has which is understood.
fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        select(vec![
            "via",
            "rights",
            "canonical",
            "@context",
            "ex:more",
            "",
            "é",
            "__proto__",
            "span"
        ])
        .prop_map(str::to_owned),
        "[a-z]{1,3}:[a-z \"\\\\]{0,5}",
    ]
}

fn members() -> impl Strategy<Value = Map<String, Value>> {
    vec((name(), value()), 0..3).prop_map(|members| members.into_iter().collect())
}

fn extras() -> impl Strategy<Value = Extras> {
    let with = |own: Vec<Value>| {
        (select(own), members()).prop_map(|(mut own, members)| {
            own.as_object_mut().unwrap().extend(members);
            own
        })
    };
    let body = prop_oneof![
        with(vec![
            json!({"purpose": "describing", "value": "wet"}),
            json!({"purpose": ["tagging", "linking"], "value": "wet"}),
            json!({"purpose": "tagging", "source": "http://example.org/tags/wet"}),
            json!({"purpose": "tagging", "value": "another tag"}),
            json!({"type": "Image", "id": "http://example.org/wet.png"}),
            json!({}),
        ]),
        Just(json!("http://example.org/body")),
    ];
    let selector = with(vec![
        json!({"type": "XPathSelector", "value": "/html/body/p[1]"}),
        json!({"type": "TextQuoteSelector", "exact": "another"}),
        json!({"type": ["TextQuoteSelector"]}),
        json!({}),
    ]);
    (vec(members(), PLACES.len()), vec(body, 0..3), vec(selector, 0..3))
        .prop_map(|(members, bodies, selectors)| Extras { members, bodies, selectors })
}

/// The second annotation of a file, which has a note and so two bodies.
fn second(page: &mut Value) -> &mut Value {
    &mut page["items"][1]
}

fn list<'v>(item: &'v mut Value, place: &str) -> &'v mut Vec<Value> {
    item.pointer_mut(place).unwrap().as_array_mut().unwrap()
}

fn with_extras(extras: &Extras) -> String {
    let mut page: Value = serde_json::from_str(&write(&marked())).unwrap();
    let item = second(&mut page);
    for (place, members) in PLACES.iter().zip(&extras.members) {
        item.pointer_mut(place).unwrap().as_object_mut().unwrap().extend(members.clone());
    }
    list(item, "/body").extend(extras.bodies.clone());
    list(item, "/target/selector").extend(extras.selectors.clone());
    page.to_string()
}

fn check_kept(extras: &Extras) {
    let file = with_extras(extras);
    let mut out: Value = serde_json::from_str(&around(&file)).unwrap();
    let item = second(&mut out);
    for (place, members) in PLACES.iter().zip(&extras.members) {
        let here = item.pointer(place).unwrap();
        for (name, value) in members {
            assert_eq!(here.get(name), Some(value), "{name:?} in {place:?}");
        }
    }
    assert_eq!(list(item, "/body")[2..], extras.bodies);
    assert_eq!(list(item, "/target/selector")[2..], extras.selectors);
    // Nothing was made up: without them it is the file of the annotations alone.
    for (place, members) in PLACES.iter().zip(&extras.members) {
        let here = item.pointer_mut(place).unwrap().as_object_mut().unwrap();
        members.keys().for_each(|name| drop(here.remove(name)));
    }
    list(item, "/body").truncate(2);
    list(item, "/target/selector").truncate(2);
    let plain: Value = serde_json::from_str(&write(&marked())).unwrap();
    assert_eq!(out, plain);
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn what_is_not_understood_goes_out_as_it_came_in(extras in extras()) {
        check_kept(&extras);
    }
}

/// The file of [`marked`] after a change of its second annotation.
fn changed(change: impl FnOnce(&mut Value)) -> String {
    let mut page: Value = serde_json::from_str(&write(&marked())).unwrap();
    change(second(&mut page));
    page.to_string()
}

#[test]
fn numbers_go_out_to_the_letter() {
    let numbers = "[1e999, -0.0, 1.50, 123456789012345678901234567890, 0.1000000000000000055]";
    let file = changed(|item| item["numbers"] = json!("HERE"));
    let file = file.replace("\"HERE\"", numbers);
    let out = around(&file);
    let out: String = out.split_whitespace().collect();
    assert!(out.contains(&numbers.replace(' ', "")), "{out}");
}

#[test]
fn own_fields_win_and_follow_what_is_changed() {
    let file = changed(|item| {
        item["body"][0]["label"] = json!("kept");
        item["body"][1]["format"] = json!("text/plain");
        let xpath = json!({"type": "XPathSelector", "value": "/p[2]"});
        list(item, "/target/selector").push(xpath);
    });
    let store = merged(&file, &river());
    let after = |action: Action| {
        let next = store.apply(action).unwrap().0;
        let mut page: Value = serde_json::from_str(&write(&next)).unwrap();
        around(&page.to_string());
        second(&mut page).take()
    };
    let explained = after(Action::Explain(id(2), note("Because."), moment(9)));
    let expected = json!({"type": "TextualBody", "purpose": "commenting", "value": "Because.", "format": "text/plain"});
    assert_eq!(explained["body"][1], expected);
    // A note that is gone takes with it what was said of it.
    let silent = after(Action::Explain(id(2), Note::default(), moment(9)));
    assert_eq!(silent["body"].as_array().unwrap().len(), 1);
    assert_eq!(silent["body"][0]["label"], "kept");
    assert_eq!(silent["target"]["selector"].as_array().unwrap().len(), 3);
    // A selector of another kind says where it was, not where it is.
    let moved = after(Action::Reshape(id(2), span(20, 24), moment(9)));
    assert_eq!(moved["target"]["selector"].as_array().unwrap().len(), 2);
    assert_eq!(moved["target"]["selector"][0]["exact"], "They");
    assert_eq!(moved["body"][0]["label"], "kept");
}

#[test]
fn what_is_kept_can_always_be_read_again() {
    // One body instead of a list, and one selector, lie a level less deep than
    // they are written.
    for depth in 1..=DEPTH_LIMIT {
        let nested = "[".repeat(depth) + &"]".repeat(depth);
        for place in ["", "/body", "/target/selector", "/target", "/creator"] {
            let file = changed(|item| {
                let (body, quote) = (item["body"][0].take(), item["target"]["selector"][0].take());
                (item["body"], item["target"]["selector"]) = (body, quote);
                item.pointer_mut(place).unwrap()["deep"] = json!("HERE");
            });
            match read(&file.replace("\"HERE\"", &nested), &river()) {
                Ok(_) => drop(around(&file.replace("\"HERE\"", &nested))),
                Err(ReadError::Json(_)) => assert!(depth > DEPTH_LIMIT - 5),
                Err(ReadError::Annotation { number: 2, problem: Problem::TooForeign }) => {
                    assert!(depth > DEPTH_LIMIT - 6);
                }
                Err(error) => panic!("{error}"),
            }
        }
    }
}

/// What becomes of ids, `(number of fresh ids, ids in the order of the file)`.
fn ids(json: &str, store: &Store) -> (usize, Vec<AnnotationId>) {
    let reading = read(json, store).unwrap();
    let ids = reading.incoming.annotations.into_iter().map(|made| made.id);
    (reading.reissued, ids.collect())
}

#[test]
fn of_two_annotations_with_one_id_the_second_gets_another() {
    let file = changed(|item| item["id"] = json!(id(1).as_str()));
    assert_eq!(ids(&file, &river()), (1, vec![id(1), id(100)]));
    let store = merged(&file, &river());
    assert_eq!(store.annotations().len(), 2);
    // When the file comes in again it brings nothing new, nor when a note has been changed since.
    assert_eq!(ids(&file, &store), (0, vec![id(1), id(100)]));
    let again = |store: &Store| store.apply(Action::merge(read(&file, store).unwrap().incoming));
    assert_eq!(again(&store), Err(ActionError::NoChange));
    let since = store.apply(Action::Explain(id(100), note("Since."), moment(9))).unwrap().0;
    assert_eq!(again(&since), Err(ActionError::NoChange));
    // The same annotation three times over is three, and stays three.
    let mut page: Value = serde_json::from_str(&write(&marked())).unwrap();
    let item = second(&mut page).clone();
    list(&mut page, "/items").extend([item.clone(), item]);
    let file = page.to_string();
    assert_eq!(ids(&file, &river()), (2, vec![id(1), id(2), id(100), id(101)]));
    around(&file);
}

#[test]
fn an_id_that_another_has_here_is_not_taken_from_it() {
    let store = marked();
    let by = |item: &mut Value| item["creator"]["nickname"] = json!("fox");
    let at = |item: &mut Value| item["created"] = json!("2026-03-02T00:00:00Z");
    for change in [&by as &dyn Fn(&mut Value), &at] {
        let file = changed(change);
        assert_eq!(ids(&file, &store), (1, vec![id(1), id(100)]));
        let both = merged(&file, &store);
        assert_eq!(both.annotations().len(), 3);
        assert_eq!(both.annotations().get(&id(2)), store.annotations().get(&id(2)));
        assert_eq!(ids(&file, &both), (0, vec![id(1), id(100)]));
    }
    // The same moment written otherwise, and a later change, are no other annotation.
    let same = changed(|item| {
        item["created"] = json!("2026-03-01T01:00:00+01:00");
        item["modified"] = json!("2026-03-05T00:00:00Z");
    });
    assert_eq!(ids(&same, &store), (0, vec![id(1), id(2)]));
}

#[test]
fn an_id_that_is_not_fresh_is_no_answer() {
    let file = changed(|item| item["id"] = json!(id(1).as_str()));
    let nine = Annotation { creator: ReaderCode::new("fox").unwrap(), ..annotation(9, span(0, 3)) };
    let store = river().apply(Action::Add(nine)).unwrap().0;
    for stale in [1, 9] {
        let error = w3c::read(file.as_bytes(), &store, &mut || id(stale)).unwrap_err();
        assert_eq!(error.to_string(), "Annotation 2: another highlight has its id.");
    }
}
