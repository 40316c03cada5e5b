//! Tags that exclude each other: what is in the way is found, and gives way in one step.

use std::rc::Rc;

use highlit::{
    annotation::{
        Action, Annotation, Clash, Codebook, Incoming, Session, Store, WindowId, brought, clashing,
    },
    article::plain,
    text::{CharOffset, TextSpan},
};
use proptest::{collection::vec, prelude::*};

use crate::support::{annotation, claims, id, moment, note, tag};

const TAGS: [&str; 3] = ["fact", "opinion", "framing"];

fn span(start: u32, end: u32) -> TextSpan {
    TextSpan::new(CharOffset(start), CharOffset(end)).unwrap()
}

fn made(number: u8, (start, end): (u32, u32), name: &str) -> Annotation {
    Annotation { tag: tag(name), ..annotation(number, span(start, end)) }
}

/// An article of letters, where facts exclude opinions, and opinions framing.
fn session(annotations: &[Annotation]) -> Session {
    let exclusions = vec![["fact", "opinion"].map(tag), ["opinion", "framing"].map(tag)];
    let codebook = Codebook { exclusions, ..claims() };
    let article = plain::read(&"x".repeat(60)).unwrap();
    let session =
        Session::new(Store::new(Rc::new(article), Rc::new(codebook)), WindowId::new("here"));
    match session.act(Action::put(annotations.to_vec())) {
        Ok(session) => session,
        Err(_) => session,
    }
}

fn in_the_way(store: &Store, action: &Action) -> Vec<u8> {
    let clash = Clash::of(action, store);
    let number = |made: &Rc<Annotation>| (0..60).find(|number| id(*number) == made.id);
    clash.iter().flat_map(|clash| &clash.in_the_way).filter_map(number).collect()
}

#[test]
fn what_lies_over_the_same_words_with_a_tag_that_excludes_is_in_the_way() {
    let session = session(&[made(1, (0, 10), "fact"), made(2, (10, 20), "framing")]);
    let store = session.store();
    let add = |place, tag| Action::Add(made(9, place, tag));
    assert_eq!(in_the_way(store, &add((5, 15), "opinion")), [1, 2]);
    assert_eq!(in_the_way(store, &add((9, 10), "opinion")), [1]);
    assert_eq!(in_the_way(store, &add((20, 30), "opinion")), [0; 0]);
    assert_eq!(in_the_way(store, &add((5, 15), "fact")), [0; 0]);
    let later = moment(1);
    assert_eq!(in_the_way(store, &Action::Reshape(id(1), span(0, 15), later.clone())), [0; 0]);
    // What is changed is not in its own way.
    assert_eq!(in_the_way(store, &Action::Retag(id(1), tag("opinion"), later.clone())), [0; 0]);
    let (store, _) = store.apply(Action::Add(made(3, (30, 40), "opinion"))).unwrap();
    assert_eq!(in_the_way(&store, &Action::Reshape(id(3), span(15, 40), later)), [2]);
    // A codebook without exclusions never looks.
    let free = Store::new(store.article().clone(), Rc::new(claims()));
    let (free, _) = free.apply(Action::Add(made(1, (0, 10), "fact"))).unwrap();
    assert_eq!(Clash::of(&add((5, 15), "opinion"), &free), None);
}

#[test]
fn what_a_file_lays_over_words_that_exclude_its_tag_is_told() {
    let session = session(&[
        made(1, (0, 10), "fact"),
        made(2, (5, 12), "opinion"),
        made(3, (30, 40), "fact"),
    ]);
    let told = |action: &Action| {
        let number = |made: &Rc<Annotation>| (0..60).find(|number| id(*number) == made.id);
        let pairs = brought(action, session.store()).into_iter();
        pairs.map(|pair| pair.map(|made| number(&made).unwrap())).collect::<Vec<_>>()
    };
    let merge = |annotations: &[Annotation]| {
        Action::merge(Incoming { annotations: annotations.to_vec(), ..Incoming::default() })
    };
    // What lies so already is not told again, and two that are new are one pair.
    let file = [
        made(1, (0, 10), "fact"),
        made(7, (35, 36), "opinion"),
        made(8, (50, 55), "opinion"),
        made(9, (52, 58), "framing"),
    ];
    assert_eq!(told(&merge(&file)), [[7, 3], [8, 9]]);
    assert_eq!(told(&merge(&file[..1])), [[0; 2]; 0]);
    let replace = Incoming { annotations: file.to_vec(), ..Incoming::default() };
    assert_eq!(told(&Action::replace(replace)), [[8, 9]]);
    // It comes in as it is.
    let (store, _) = session.store().apply(merge(&file)).unwrap();
    assert_eq!(store.annotations().len(), 6);
}

#[test]
fn what_gives_way_has_the_tag_that_was_wanted_and_undo_takes_all_of_it_back() {
    let fact = Annotation {
        subtag: Some(crate::support::subtag("figure")),
        note: note("mine"),
        ..made(1, (0, 10), "fact")
    };
    let before = session(&[fact]);
    let resolved = |place, note_of: &str| {
        let wanted = Annotation { note: note(note_of), ..made(9, place, "opinion") };
        let clash = Clash::of(&Action::Add(wanted), before.store()).unwrap();
        before.act(clash.resolve(before.store(), &moment(5)).unwrap()).unwrap()
    };
    let told = |session: &Session| {
        let all = session.store().annotations().iter().map(|made| {
            let span = made.span;
            (span.start().0, span.end().0, made.tag.to_string(), made.note.as_str().to_owned())
        });
        all.collect::<Vec<_>>()
    };
    let opinion = |start, end, note: &str| (start, end, "opinion".to_owned(), note.to_owned());
    // All its words are marked already.
    assert_eq!(told(&resolved((2, 8), "")), [opinion(0, 10, "mine")]);
    assert_eq!(told(&resolved((5, 15), "")), [opinion(0, 10, "mine"), opinion(5, 15, "")]);
    // What was said of it is kept.
    assert_eq!(told(&resolved((2, 8), "why")), [opinion(0, 10, "mine"), opinion(2, 8, "why")]);
    let changed = resolved((5, 15), "");
    let first = changed.store().annotations().get(&id(1)).unwrap();
    assert_eq!((&first.subtag, &first.modified), (&None, &moment(5)));
    assert_eq!(changed.undo().store(), before.store());
}

proptest! {
    #[test]
    fn whatever_gives_way_leaves_nothing_in_the_way(
        marked in vec((0..3_usize, 1..50_u32, 1..10_u32), 0..8),
        (wanted, start, length) in (0..3_usize, 1..50_u32, 1..10_u32),
    ) {
        let mut before = session(&[]);
        for (number, (tag, start, length)) in marked.into_iter().enumerate() {
            let new = Action::Add(made(number as u8, (start, start + length), TAGS[tag]));
            if Clash::of(&new, before.store()).is_none() {
                before = before.act(new).unwrap();
            }
        }
        prop_assert_eq!(clashing(before.store()), 0);
        let wanted = made(50, (start, start + length), TAGS[wanted]);
        let mut clash = Clash::of(&Action::Add(wanted.clone()), before.store());
        let action = loop {
            match clash.map(|clash| clash.resolve(before.store(), &moment(9))) {
                None => break Action::Add(wanted.clone()),
                Some(Ok(action)) => break action,
                Some(Err(further)) => clash = Some(further),
            }
        };
        let after = before.act(action).unwrap();
        let store = after.store();
        prop_assert_eq!(clashing(store), 0);
        for at in start..start + length {
            let covering = store.annotations().covering(CharOffset(at));
            prop_assert!(covering.iter().any(|made| made.tag == wanted.tag), "at {at}");
        }
        let undone = after.undo();
        prop_assert_eq!(undone.store(), before.store());
    }
}
