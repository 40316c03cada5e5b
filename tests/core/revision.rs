//! What becomes of annotations when their article is edited.

use std::rc::Rc;

use highlit::{
    annotation::{Action, ActionError, Annotation, Comparison, Incoming, Session, Store},
    article::{Article, Canonical, plain},
    exchange::w3c::{self, Imprint, ReadError},
    revision::{self, Earlier},
};
use serde_json::Value;

use crate::support::{annotation, id, moment, note, reader, store_of, tag, window};

const BEFORE: &str = "The Bridge\n\nThe council met on Monday in the old hall. It voted to build \
    a bridge over the river by next spring.\n\nNobody had asked the fishers, who need the landing \
    every day.\n\nA second vote will follow in June.";

/// A sentence more, a word changed, a paragraph gone.
const AFTER: &str = "The Bridge\n\nIt rained. The council met on Monday in the old hall. It voted \
    to build a tunnel under the river by next spring.\n\nA second vote will follow in June.";

fn article(text: &str) -> Article {
    plain::read(text).unwrap()
}

/// The article with these words marked.
fn marked(text: &str, quotes: &[&str]) -> Store {
    let article = article(text);
    let full = full_text(&article);
    let store = store_of(article);
    quotes.iter().zip(1..).fold(store, |store, (quote, number)| {
        let start = full[..full.find(quote).unwrap()].chars().count() as u32;
        let end = start + quote.chars().count() as u32;
        let span = highlit::text::TextSpan::new(
            highlit::text::CharOffset(start),
            highlit::text::CharOffset(end),
        );
        store.apply(Action::Add(annotation(number, span.unwrap()))).unwrap().0
    })
}

fn full_text(article: &Article) -> String {
    let blocks = (0..article.blocks().len()).map(|block| article.block_text(block));
    blocks.collect::<Vec<_>>().join("\n")
}

fn compared(old: &Store, new: &Store) -> Vec<Earlier> {
    let (before, after) = (Canonical::of(old.article()), Canonical::of(new.article()));
    let traced = revision::trace(&before, &after, revision::passages(old).into_iter());
    revision::compare(old, new, &traced)
}

const QUOTES: [&str; 4] = [
    "met on Monday in the old hall",
    "build a bridge over the river",
    "asked the fishers",
    "second vote",
];

#[test]
fn each_is_found_or_is_known_to_be_gone() {
    let (old, new) = (marked(BEFORE, &QUOTES), store_of(article(AFTER)));
    let found: Vec<_> = compared(&old, &new)
        .into_iter()
        .map(|Earlier { quote, is, is_exact, .. }| {
            let is = is.map(|made| new.article().quote(made.span));
            (quote, is, is_exact)
        })
        .collect();
    let expected = [
        (QUOTES[0], Some(QUOTES[0]), true),
        (QUOTES[1], Some("build a tunnel under the river"), false),
        (QUOTES[2], None, false),
        (QUOTES[3], Some(QUOTES[3]), true),
    ];
    let expected = expected.map(|(was, is, exact)| (was.to_owned(), is.map(str::to_owned), exact));
    assert_eq!(found, expected);
}

#[test]
fn an_unchanged_text_keeps_all_as_they_are() {
    let old = marked(BEFORE, &QUOTES);
    for earlier in compared(&old, &store_of(article(BEFORE))) {
        assert_eq!(earlier.is.as_ref(), Some(&earlier.was));
        assert!(earlier.is_exact);
    }
}

#[test]
fn all_that_are_found_come_in_one_step_and_no_second_time() {
    let (old, new) = (marked(BEFORE, &QUOTES), store_of(article(AFTER)));
    let earlier = compared(&old, &new);
    let brought = bring(&earlier, &session(&new));
    assert_eq!((brought.store().annotations().len(), brought.store().orphans().len()), (3, 1));
    let again = revision::bring(&earlier, &brought);
    assert_eq!(again, Incoming::default());
    assert_eq!(brought.act(Action::merge(again)).err(), Some(ActionError::NoChange));
    assert_eq!(*brought.undo().store(), new);
    // What was taken back can come again.
    assert_eq!(bring(&earlier, &brought.undo()).store(), brought.store());
}

#[test]
fn what_is_not_found_comes_without_a_place_until_it_gets_one() {
    let (brought, orphan) = orphaned();
    assert_eq!(w3c::was(&orphan).map(|(_, was)| was.exact), Some(QUOTES[2].to_owned()));
    let place = brought.store().annotations().iter().next().unwrap().span;
    let placed = brought.act(Action::Place(Annotation { span: place, ..orphan.clone() })).unwrap();
    let standing = |session: &Session| {
        let store = session.store();
        (store.annotations().get(&orphan.id).is_some(), store.orphans().get(&orphan.id).is_some())
    };
    assert_eq!([&brought, &placed].map(standing), [(false, true), (true, false)]);
    assert_eq!(placed.undo().store(), brought.store());
    assert_eq!(placed.undo().redo().store(), placed.store());
    // A file from before cannot make it one of both.
    let file = Incoming { orphans: vec![orphan.clone()], ..Incoming::default() };
    assert_eq!(placed.act(Action::merge(file)).err(), Some(ActionError::NoChange));
    let removed = placed.act(Action::Remove(orphan.id.clone())).unwrap();
    assert_eq!(standing(&removed), (false, false));
}

#[test]
fn a_file_has_what_is_not_found_with_the_text_that_it_was_made_for() {
    let (brought, orphan) = orphaned();
    let (store, reader) = (brought.store(), reader());
    let file = w3c::write(store, &Imprint::new(id(200), &reader, moment(7)));
    let json: Value = serde_json::from_str(&file).unwrap();
    let item = json["items"].as_array().unwrap().last().unwrap();
    assert_eq!(item["id"], orphan.id.as_str());
    let before = Canonical::of(&article(BEFORE)).sha256();
    assert_eq!(item["target"]["source"], format!("nih:sha-256;{before}"));
    assert_eq!(item["target"]["selector"][0]["exact"], QUOTES[2]);
    let empty = store_of(article(AFTER));
    let read = w3c::read(file.as_bytes(), &empty, &mut || id(99)).unwrap();
    assert_eq!(empty.compare(&read.incoming), Comparison { new: 3, orphans: 1, ..none() });
    let (again, _) = empty.apply(Action::merge(read.incoming.clone())).unwrap();
    assert_eq!(again, *store);
    assert_eq!(store.compare(&read.incoming), Comparison { same: 3, ..none() });
    let session = session(store);
    let replaced = session.act(Action::replace(read.incoming.clone())).unwrap();
    assert_eq!((replaced.store(), replaced.undo().store()), (store, store));
    // In place of what is here it brings its own orphans, and takes away those here.
    assert_eq!(store.apply(Action::replace(Incoming::default())).unwrap().0, empty);
    assert_eq!(empty.apply(Action::replace(read.incoming)).unwrap().0, *store);
}

fn none() -> Comparison {
    Comparison::default()
}

#[test]
fn what_has_no_place_goes_on_into_the_next_version() {
    let (brought, orphan) = orphaned();
    let next = store_of(article(&AFTER.replace("rained", "snowed")));
    let earlier = compared(brought.store(), &next);
    let further = bring(&earlier, &session(&next));
    assert_eq!(further.store().annotations().len(), 3);
    let orphans: Vec<_> = further.store().orphans().iter().map(|it| it.as_ref().clone()).collect();
    assert_eq!(orphans, [orphan]);
}

#[test]
fn what_had_no_place_has_one_again_where_its_words_are_put_in_again() {
    let (brought, orphan) = orphaned();
    let paragraphs: Vec<&str> = BEFORE.split("\n\n").collect();
    let again = format!("{AFTER}\n\n{}\n\n{}", paragraphs[2], paragraphs[3]);
    let next = store_of(article(&again));
    let further = bring(&compared(brought.store(), &next), &session(&next));
    assert!(further.store().orphans().is_empty());
    let made = further.store().annotations().get(&orphan.id).unwrap();
    assert_eq!(next.article().quote(made.span), QUOTES[2]);
    assert_eq!(made.foreign, None);
    // In two places it has none.
    let twice = store_of(article(&format!("{again}\n\n{}\n\n{}", paragraphs[2], paragraphs[3])));
    let further = bring(&compared(brought.store(), &twice), &session(&twice));
    assert_eq!(further.store().orphans().len(), 1);
}

#[test]
fn what_has_no_place_is_removed_and_had_back() {
    let (brought, orphan) = orphaned();
    let removed = brought.act(Action::Remove(orphan.id.clone())).unwrap();
    assert!(removed.store().orphans().is_empty());
    let [(_, gone)] = &removed.removed()[..] else { panic!("one step took something") };
    assert_eq!((&gone.annotations[..], &gone.orphans[..]), (&[][..], &[orphan][..]));
    let back = removed.act(Action::merge(gone.clone())).unwrap();
    assert_eq!(back.store(), brought.store());
    assert!(back.removed().is_empty());
}

#[test]
fn what_was_changed_in_the_earlier_version_since_comes_along() {
    let (old, new) = (marked(BEFORE, &QUOTES), store_of(article(AFTER)));
    let brought = bring(&compared(&old, &new), &session(&new));
    let later = |store: &Store, number: usize| {
        let id = store.annotations().nth(number).unwrap().id.clone();
        store.apply(Action::Explain(id, note("Since then"), moment(30_000))).unwrap().0
    };
    // One that has a place here, and one that has none.
    let old = later(&later(&old, 0), 2);
    let earlier = compared(&old, &new);
    use revision::Standing::{Changed, Here};
    assert_eq!(revision::standings(&earlier, &brought), [Changed, Here, Changed, Here]);
    let again = bring(&earlier, &brought);
    let notes = |session: &Session| {
        let store = session.store();
        let all = store.annotations().iter().chain(store.orphans().iter());
        all.map(|made| made.note.as_str().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(notes(&again), ["Since then", "", "", "Since then"]);
    let spans = |session: &Session| {
        session.store().annotations().iter().map(|made| made.span).collect::<Vec<_>>()
    };
    assert_eq!(spans(&again), spans(&brought));
    assert_eq!(again.undo().store(), brought.store());
}

#[test]
fn orphans_that_share_an_id_are_each_one() {
    let (brought, orphan) = orphaned();
    let reader = reader();
    let file = w3c::write(brought.store(), &Imprint::new(id(200), &reader, moment(7)));
    let mut page: Value = serde_json::from_str(&file).unwrap();
    let items = page["items"].as_array_mut().unwrap();
    let mut twin = items.last().unwrap().clone();
    twin["target"]["selector"][0]["exact"] = "other words".into();
    items.push(twin);
    let empty = store_of(article(AFTER));
    let read = |store: &Store| w3c::read(page.to_string().as_bytes(), store, &mut || id(99));
    let reading = read(&empty).unwrap();
    let ids: Vec<_> = reading.incoming.orphans.iter().map(|one| one.id.clone()).collect();
    assert_eq!((ids, reading.reissued), (vec![orphan.id, id(99)], 1));
    // When the same file comes in again it brings nothing new.
    let store = empty.apply(Action::merge(reading.incoming)).unwrap().0;
    let again = read(&store).unwrap();
    assert_eq!(again.reissued, 0);
    assert_eq!(store.apply(Action::merge(again.incoming)), Err(ActionError::NoChange));
}

#[test]
fn what_is_too_long_for_a_file_stays_where_it_is() {
    let long = format!("{}\n\n{}", BEFORE, "An endless line of words. ".repeat(3_000));
    let quote = "endless line of words. An ".repeat(2_600);
    let (old, new) = (marked(&long, &[quote.trim()]), store_of(article(AFTER)));
    let earlier = compared(&old, &new);
    assert!(earlier[0].is.is_none() && !earlier[0].can_be_orphan(&new));
    assert_eq!(revision::bring(&earlier, &session(&new)), Incoming::default());
}

#[test]
fn what_was_brought_along_goes_back_to_where_it_was() {
    let (brought, _) = orphaned();
    let before = store_of(article(BEFORE));
    let back = bring(&compared(brought.store(), &before), &session(&before));
    assert_eq!(*back.store(), marked(BEFORE, &QUOTES));
}

#[test]
fn what_the_reader_removed_or_has_marked_alike_does_not_come_again() {
    let (old, new) = (marked(BEFORE, &QUOTES), store_of(article(AFTER)));
    let earlier = compared(&old, &new);
    let first = earlier[0].is.clone().unwrap();
    let brought = bring(&earlier, &session(&new));
    let removed = brought.act(Action::Remove(first.id.clone())).unwrap();
    let standings = |here: &Session| revision::standings(&earlier, here);
    use revision::Standing::{Found, Here, Lost, Orphan, TakenAway};
    assert_eq!(standings(&session(&new)), [Found, Found, Lost, Found]);
    assert_eq!(standings(&removed), [TakenAway, Here, Orphan, Here]);
    assert_eq!(revision::bring(&earlier, &removed), Incoming::default());
    // Removed, and brought back by an undo.
    assert_eq!(standings(&removed.undo()), [Here, Here, Orphan, Here]);
    let alike = Annotation { id: id(77), ..first.clone() };
    let here = session(&new).act(Action::Add(alike)).unwrap();
    assert_eq!(standings(&here), [Here, Found, Lost, Found]);
    let other = Annotation { id: id(77), tag: tag("opinion"), ..first };
    let here = session(&new).act(Action::Add(other)).unwrap();
    assert_eq!(standings(&here), [Found, Found, Lost, Found]);
}

/// The session once all that can come came.
fn bring(earlier: &[Earlier], here: &Session) -> Session {
    here.act(Action::merge(revision::bring(earlier, here))).unwrap()
}

fn session(store: &Store) -> Session {
    Session::new(store.clone(), window())
}

/// The later version with all brought along, and what is not found in it.
fn orphaned() -> (Session, Annotation) {
    let (old, new) = (marked(BEFORE, &QUOTES), store_of(article(AFTER)));
    let brought = bring(&compared(&old, &new), &session(&new));
    let orphan = brought.store().orphans().iter().next().unwrap().as_ref().clone();
    (brought, orphan)
}

#[test]
fn those_with_other_tags_are_found_and_stay_where_they_are() {
    let (old, new) = (marked(BEFORE, &QUOTES), store_of(article(AFTER)));
    let mut codebook = new.codebook().as_ref().clone();
    let used = &old.annotations().iter().next().unwrap().tag;
    codebook.tags.retain(|tag| tag.id != *used);
    let new = Store::new(new.article().clone(), Rc::new(codebook));
    let earlier = compared(&old, &new);
    assert_eq!(earlier.iter().filter(|earlier| earlier.is.is_some()).count(), 3);
    assert_eq!(revision::bring(&earlier, &session(&new)), Incoming::default());
}

#[test]
fn a_file_brings_the_text_that_it_was_made_for() {
    let (old, new) = (marked(BEFORE, &QUOTES), store_of(article(AFTER)));
    let imprint_reader = reader();
    let file = w3c::write(&old, &Imprint::new(id(200), &imprint_reader, moment(7)));
    let read = |store: &Store| w3c::read(file.as_bytes(), store, &mut || id(99));
    assert!(matches!(read(&new), Err(ReadError::AnotherText(Some(_)))));
    let there = w3c::article_there(file.as_bytes()).unwrap();
    assert_eq!(there.title(), old.article().title());
    assert_eq!(Canonical::of(&there).text(), Canonical::of(old.article()).text());
    let there = store_of(there);
    let (there, _) = there.apply(Action::merge(read(&there).unwrap().incoming)).unwrap();
    let found = compared(&there, &new);
    assert_eq!(found.iter().filter(|earlier| earlier.is.is_some()).count(), 3);
    for nothing in ["", "{}", "[]", r#"{"schema:about": {"schema:text": 1}}"#] {
        assert!(w3c::article_there(nothing.as_bytes()).is_none(), "{nothing}");
    }
}

#[test]
fn an_edited_text_is_told_from_another_one() {
    let left = |old: &str, new: &str| {
        revision::share_left(&Canonical::of(&article(old)), &Canonical::of(&article(new)))
    };
    assert_eq!(left(BEFORE, BEFORE), 1.0);
    assert_eq!(left(BEFORE, &format!("{BEFORE}\n\n{AFTER}")), 1.0);
    assert!((0.5..0.9).contains(&left(BEFORE, AFTER)), "{}", left(BEFORE, AFTER));
    let other = "Rain\n\nIt fell on the hills for nine days.\n\nA second vote will follow in June.";
    assert!(left(BEFORE, other) < 0.4, "{}", left(BEFORE, other));
}

/// The annotation whose words changed, on the new text.
fn changed() -> (Store, Annotation) {
    let (old, new) = (marked(BEFORE, &QUOTES), store_of(article(AFTER)));
    let earlier = compared(&old, &new);
    let store = bring(&earlier, &session(&new)).store().clone();
    let moved = earlier.into_iter().find(|earlier| !earlier.is_exact && earlier.is.is_some());
    (store, moved.and_then(|earlier| earlier.is).unwrap())
}

#[test]
fn what_it_was_about_stays_with_it_until_someone_has_looked_and_after() {
    let (_, moved) = changed();
    assert_eq!(w3c::replaced(&moved), Some((QUOTES[1].to_owned(), false)));
    let looked_at = w3c::reviewed(&moved);
    assert_eq!(w3c::replaced(&looked_at), Some((QUOTES[1].to_owned(), true)));
    assert_eq!(w3c::reviewed(&looked_at), looked_at);
    assert_eq!(w3c::replaced(&annotation(9, moved.span)), None);
}

#[test]
fn a_file_says_what_was_and_what_is() {
    let (store, moved) = changed();
    let reader = reader();
    let imprint = Imprint::new(id(200), &reader, moment(7));
    let file = w3c::write(&store, &imprint);
    let json: Value = serde_json::from_str(&file).unwrap();
    let items = json["items"].as_array().unwrap();
    let item = items.iter().find(|item| item["id"] == moved.id.as_str()).unwrap();
    let before = Canonical::of(&article(BEFORE)).sha256();
    let replaced = &item["target"]["dcterms:replaces"];
    assert_eq!(replaced["source"], format!("nih:sha-256;{before}"));
    assert_eq!(replaced["selector"][0]["exact"], QUOTES[1]);
    assert_eq!(item["target"]["selector"][0]["exact"], "build a tunnel under the river");
    let others = items.iter().filter(|item| item["id"] != moved.id.as_str());
    for other in others {
        assert!(other["target"].get("dcterms:replaces").is_none(), "{other}");
    }
    // What is read again is what was written.
    let empty = store_of(article(AFTER));
    let read = w3c::read(file.as_bytes(), &empty, &mut || id(99)).unwrap();
    let (again, _) = empty.apply(Action::merge(read.incoming)).unwrap();
    assert_eq!(again, store);
}

#[test]
fn lines_that_were_changed_are_told_apart_from_those_that_were_not() {
    let changes = |old: &str, new: &str| {
        let canonical = |text: &str| Canonical::of(&article(text));
        revision::changes(&canonical(old), &canonical(new))
    };
    assert_eq!(changes(BEFORE, BEFORE), []);
    // The title is line 0; a paragraph became another, and one is gone.
    assert_eq!(changes(BEFORE, AFTER), [(1..2, 1..2), (2..3, 2..2)]);
    let longer = format!("{BEFORE}\n\nSo it was said.");
    assert_eq!(changes(BEFORE, &longer), [(4..4, 4..5)]);
    assert_eq!(changes(&longer, BEFORE), [(4..5, 4..4)]);
}

#[test]
fn a_line_that_moved_is_told_from_one_that_went_and_one_that_came() {
    let changes = |old: &[&str], new: &[&str]| {
        let canonical = |lines: &[&str]| Canonical::of(&article(&lines.join("\n\n")));
        revision::changes(&canonical(old), &canonical(new))
    };
    let [title, rain, council, fishers] =
        ["The Bridge", "It rained.", "The council met on Monday.", "Nobody asked the fishers."];
    let moved = changes(&[title, rain, council, fishers], &[title, council, fishers, rain]);
    assert_eq!(moved, [(1..2, 3..4)]);
    // Beside one that became another, and among others that are new.
    let edited = "The council met on Tuesday.";
    let both = changes(&[title, rain, council, fishers], &[title, edited, fishers, rain, "So!"]);
    assert_eq!(both, [(2..3, 1..2), (1..2, 3..4), (4..4, 4..5)]);
    // Of two that are the same each goes to a place of its own.
    let twice = changes(&[title, rain, rain, council], &[title, council, rain, fishers, rain]);
    assert_eq!(twice, [(1..2, 2..3), (4..4, 3..4), (2..3, 4..5)]);
}

#[test]
fn each_line_of_several_is_set_beside_the_one_it_became() {
    let changes = |old: &str, new: &str| {
        let canonical = |text: &str| Canonical::of(&article(text));
        revision::changes(&canonical(old), &canonical(new))
    };
    let old = "The Bridge\n\nThe council met on Monday in the old hall.\n\nNobody asked the fishers, \
        who need the landing every day.";
    let new = "The Bridge\n\nThe council met on Tuesday in the old hall.\n\nBells rang all night \
        long.\n\nNobody asked the farmers, who need the landing every day.";
    assert_eq!(changes(old, new), [(1..2, 1..2), (2..2, 2..3), (2..3, 3..4)]);
}

#[test]
fn words_that_only_moved_are_told_from_others() {
    let old = "The Bridge\n\nThe old bell rang at noon over the bay. The council met on Monday.\n\nNobody had asked \
        the fishers, who need the landing every day.\n\nA second vote will follow in June.";
    let new = "The Bridge\n\nThe council met on Tuesday.\n\nNobody had asked the fishers, who need the \
        landing every day.\n\nA second vote will follow in June. The old bell rang at noon over the bay.";
    let (old, new) = (
        marked(old, &["old bell rang at noon over the bay", "council met on Monday"]),
        store_of(article(new)),
    );
    let [bell, council] = &compared(&old, &new)[..] else { panic!("two were marked") };
    assert!(bell.is_among_others(&new) && !bell.is_exact);
    assert!(council.is.is_some() && !council.is_among_others(&new));
    let made = bell.is.as_ref().unwrap();
    let (before, after) = revision::around(&Canonical::of(new.article()), made.span);
    assert!(before.ends_with("vote will follow in June. The "), "{before}");
    assert_eq!(after, ".");
    // What stood around it is still known of what was brought along.
    assert_eq!(w3c::around_replaced(made), bell.around);
    assert!(bell.around.1.starts_with(". The council met"), "{:?}", bell.around);
    assert_eq!(w3c::around_replaced(&bell.was), Default::default());
}

/// What quotes of a newspaper look like is its own to change: the words in them stay whole.
#[test]
fn marks_at_the_edges_come_along_in_another_form() {
    let cases = [
        (
            "He said: \"It is a lie.\" Then he left.",
            "\"It is a lie.\"",
            "He said: “It is a lie.” Then he left.",
            "“It is a lie.”",
        ),
        (
            "He said: “It is a lie.” Then he left.",
            "“It is a lie.”",
            "He said: \"It is a lie.\" Then he left.",
            "\"It is a lie.\"",
        ),
        (
            "He said: „Das ist gelogen.“ Er ging.",
            "„Das ist gelogen.“",
            "He said: »Das ist gelogen.« Er ging.",
            "»Das ist gelogen.«",
        ),
        (
            "Her \"plan\" was bad, he said.",
            "Her \"plan\"",
            "Her “plan” was bad, he said.",
            "Her “plan”",
        ),
        (
            "She said the plan was great. It is not.",
            "She said the plan was great.",
            "She said the plan was “great”. It is not.",
            "She said the plan was “great”.",
        ),
        (
            "They have \"no money\" for it, he said.",
            "\"no money\"",
            "They have no money for it, he said.",
            "no money",
        ),
        (
            "Er sagte 'nie wieder', und ging fort.",
            "'nie wieder'",
            "Er sagte ‘nie wieder’, und ging fort.",
            "‘nie wieder’",
        ),
        (
            "市长说\"渡轮浪费了公共资金\"，应当停运并且出售。",
            "\"渡轮浪费了公共资金\"",
            "市长说“渡轮浪费了公共资金”，应当停运并且出售。",
            "“渡轮浪费了公共资金”",
        ),
    ];
    for (before, quote, after, expected) in cases {
        let old = marked(&format!("On the ferry\n\n{before}"), &[quote]);
        let new = store_of(article(&format!("On the ferry\n\n{after}")));
        let earlier = compared(&old, &new);
        let is = earlier[0].is.as_ref().map(|made| new.article().quote(made.span));
        assert_eq!(is.as_deref(), Some(expected), "{before}");
    }
}

#[test]
fn blanks_and_places_to_part_words_are_no_change_of_the_words() {
    let old = marked("The isle\n\nTern is small, and nobody lives there now.", &["Tern is small"]);
    let after = "The isle\n\nTern is\u{a0}sm\u{ad}all, and nobody lives there now.";
    let new = store_of(article(after));
    let earlier = compared(&old, &new);
    assert!(!earlier[0].is_exact && earlier[0].is_among_others(&new));
}

/// What one version lost another may know: it is looked for in each.
#[test]
fn what_has_no_place_here_gets_the_one_that_another_version_shows() {
    let (brought, orphan) = orphaned();
    let rained = marked(AFTER, &["It rained"]).annotations().nth(0).unwrap().span;
    let placed = Annotation { span: rained, modified: moment(30), ..orphan.clone() };
    let brought = brought.act(Action::Place(placed)).unwrap();
    let next = store_of(article(&format!("{BEFORE}\n\nThe ferry stays for now.")));
    let next = bring(&compared(brought.store(), &next), &session(&next));
    assert_eq!(next.store().orphans().len(), 1);
    let further = bring(&compared(&marked(BEFORE, &QUOTES), next.store()), &next);
    assert!(further.store().orphans().is_empty());
    let made = further.store().annotations().get(&orphan.id).unwrap();
    assert_eq!(further.store().article().quote(made.span), QUOTES[2]);
    // What was said of it last stays.
    assert_eq!(made.modified, moment(30));
}
