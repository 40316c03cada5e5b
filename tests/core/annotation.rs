//! Stores and sessions: every change can be taken back and replayed, and what a
//! store answers is what a slow search would.

use std::{collections::HashSet, rc::Rc};

use highlit::{
    annotation::{
        Action, ActionError, Annotation, AnnotationId, Comparison, Edit, Entry, Incoming,
        InvalidText, NOTE_LIMIT, Note, ReaderCode, Session, Store, Timestamp,
    },
    article::{Article, Block, Kind, Meta, Travel, Writing, WritingMode},
    storage::Record,
    text::{CharOffset, Language, TextSpan},
};
use proptest::{collection::vec, prelude::*};

use crate::support::{
    Step, annotation, article, cases, id, incoming, moment, note, sessions, sketch, steps, store,
    store_of, subtag, tag, try_any, window,
};

fn all(store: &Store) -> Vec<Annotation> {
    let annotations = store.annotations().iter();
    annotations.map(|annotation| annotation.as_ref().clone()).collect()
}

/// What holds of every store, however it came about.
fn check_store(store: &Store) {
    let annotations = all(store);
    let ids: HashSet<&AnnotationId> = annotations.iter().map(|one| &one.id).collect();
    assert_eq!(ids.len(), annotations.len(), "an id stands twice");
    assert!(store.article().blocks().iter().any(|block| block.kept));
    for one in &annotations {
        assert_eq!(store.article().admit(one.span), Ok(one.span));
        let tag = store.codebook().tag(&one.tag).unwrap();
        assert!(one.subtag.as_ref().is_none_or(|subtag| tag.subtag(subtag).is_some()));
    }
    check_set(store, &annotations);
    for orphan in store.orphans().iter() {
        assert!(store.annotations().get(&orphan.id).is_none(), "an orphan has a place");
    }
}

/// The order of the set and the answers it gives, against a look at each one.
fn check_set(store: &Store, annotations: &[Annotation]) {
    let set = store.annotations();
    assert_eq!((set.len(), set.is_empty()), (annotations.len(), annotations.is_empty()));
    let key = |one: &Annotation| (one.span.start(), one.span.end(), one.id.clone());
    assert!(annotations.is_sorted_by_key(key));
    for one in annotations {
        assert_eq!(set.get(&one.id).map(AsRef::as_ref), Some(one));
    }
    assert_eq!(set.get(&id(99)), None);
    for (index, one) in annotations.iter().enumerate() {
        let before = index.checked_sub(1).map(|index| &annotations[index]);
        let beside = |travel| set.beside(&one.id, travel).map(AsRef::as_ref);
        assert_eq!(beside(Travel::Forward), annotations.get(index + 1));
        assert_eq!(beside(Travel::Back), before);
    }
    for travel in [Travel::Forward, Travel::Back] {
        assert_eq!(set.beside(&id(99), travel), None);
    }

    let end = store.article().char_len().0;
    for start in 0..=end {
        let covering = set.covering(CharOffset(start));
        let mut expected: Vec<&Annotation> =
            annotations.iter().filter(|one| one.span.covers(CharOffset(start))).collect();
        expected.sort_by_key(|one| one.span.len());
        assert!(covering.into_iter().map(AsRef::as_ref).eq(expected));
        let nearest = |travel| set.nearest(CharOffset(start), travel).map(AsRef::as_ref);
        let is_after = |one: &&Annotation| one.span.start() >= CharOffset(start);
        assert_eq!(nearest(Travel::Forward), annotations.iter().find(is_after));
        assert_eq!(nearest(Travel::Back), annotations.iter().rfind(|one| !is_after(one)));
        for length in [1, 2, 7, end + 1] {
            let span = TextSpan::new(CharOffset(start), CharOffset(start + length)).unwrap();
            let expected = annotations.iter().filter(|one| one.span.overlaps(span));
            assert!(set.overlapping(span).into_iter().map(AsRef::as_ref).eq(expected));
        }
    }
    assert!(set.covering(CharOffset(u32::MAX)).is_empty());
}

/// An action that is done can be taken back, and done again; also after its
/// edit was written down.
fn check_action(store: &Store, action: Action) {
    let Ok((next, edit)) = store.apply(action.clone()) else {
        return;
    };
    check_store(&next);
    assert_eq!(&next.with(&edit.inverse()), store, "{action:?} taken back");
    assert_eq!(store.with(&edit), next);
    assert_eq!(edit.inverse().inverse(), edit);
    assert_eq!(Edit::from_line(&edit.to_line()), Some(edit));
}

/// What merging does is what was said it would do.
fn check_merge(store: &Store, incoming: Incoming) {
    let told = store.compare(&incoming);
    let Comparison { new, same, newer, older, unlike, orphans } = told;
    assert_eq!(new + same + newer + older + unlike, incoming.annotations.len());
    let before = all(store);
    match store.apply(Action::merge(incoming.clone())) {
        Ok((merged, _)) => {
            let placed = store.orphans().iter().filter(|orphan| {
                let is_it = |one: &Annotation| one.id == orphan.id;
                incoming.annotations.iter().any(is_it)
            });
            let changed = merged.orphans().iter().filter(|orphan| {
                store.orphans().get(&orphan.id).is_some_and(|before| before != *orphan)
            });
            let came = orphans - changed.count();
            assert_eq!(merged.orphans().len() + placed.count(), store.orphans().len() + came);
            let after = all(&merged);
            let added =
                after.iter().filter(|one| !before.iter().any(|old| old.id == one.id)).count();
            let changed = after
                .iter()
                .filter(|one| before.iter().any(|old| old.id == one.id && old != *one))
                .count();
            assert_eq!((added, changed), (new, newer));
            assert_eq!(after.len(), before.len() + new);
            for one in &incoming.annotations {
                let here = before.iter().find(|old| old.id == one.id);
                let stays = here.filter(|here| here.modified >= one.modified).unwrap_or(one);
                assert!(after.contains(stays));
            }
        }
        Err(ActionError::NoChange) => assert_eq!((new, newer, orphans), (0, 0, 0)),
        Err(error) => {
            let ids: HashSet<_> = incoming.annotations.iter().map(|one| &one.id).collect();
            assert!(ids.len() < incoming.annotations.len(), "{error}");
        }
    }
}

/// Undo to the beginning and redo to the end pass by the same stores.
fn check_undo(session: &Session) {
    let mut seen = vec![session.clone()];
    while seen[seen.len() - 1].can_undo() {
        let last = &seen[seen.len() - 1];
        seen.push(last.undo());
    }
    let first = &seen[seen.len() - 1];
    assert!(first.store().annotations().is_empty());
    assert_eq!(&first.undo(), first, "nothing is left to undo");

    let mut now = first.clone();
    for later in seen.iter().rev().skip(1) {
        assert!(now.can_redo());
        now = now.redo();
        assert_eq!(now.store(), later.store());
    }
}

/// The journal alone leads to the same session, history included.
fn check_replay(start: &Session, session: &Session) {
    let entries = session.journal();
    let read: Vec<Rc<Entry>> =
        entries.iter().map(|entry| Rc::new(Entry::from_line(&entry.to_line()).unwrap())).collect();
    assert_eq!(read, entries);
    let mut replayed = start.clone();
    replayed.replay(read);
    assert_eq!(&replayed, session);
}

fn check_session(article: Article, steps: &[Step]) {
    let sessions = sessions(article, steps);
    for (pair, step) in sessions.windows(2).zip(steps) {
        let [before, now] = pair else { unreachable!() };
        check_store(now.store());
        match step {
            Step::Try(_) if before != now => {
                assert!(!now.can_redo());
                assert_eq!(now.undo().store(), before.store());
            }
            Step::Undo if before.can_undo() => {
                assert_eq!(now.redo().store(), before.store());
            }
            Step::Redo if before.can_redo() => {
                assert_eq!(now.undo().store(), before.store());
            }
            _ => assert_eq!(before, now),
        }
    }
    let (first, last) = (&sessions[0], &sessions[sessions.len() - 1]);
    check_undo(last);
    check_replay(first, last);
}

/// "The river ran high." and "The mayor spoke." with an advertisement between.
fn river() -> Store {
    let blocks = [
        (Kind::Paragraph, "The river ran high."),
        (Kind::Furniture, "Advertisement"),
        (Kind::Paragraph, "The mayor spoke."),
    ];
    let blocks = blocks.map(|(kind, text)| (Block::new(kind), text.to_owned()));
    store_of(Article::new(Meta::default(), blocks.to_vec()).unwrap())
}

fn span(start: u32, end: u32) -> TextSpan {
    TextSpan::new(CharOffset(start), CharOffset(end)).unwrap()
}

fn with(store: &Store, annotation: Annotation) -> Store {
    store.apply(Action::Add(annotation)).unwrap().0
}

#[test]
fn refused_actions_say_why() {
    let high = annotation(1, span(4, 9));
    let store = with(&with(&river(), high.clone()), annotation(2, span(0, 19)));
    let outside = "That highlight lies outside the article.";
    let none = "That changes nothing.";
    let gone = "That highlight is no longer there.";
    let add = |span| Action::Add(annotation(3, span));
    let merge = |annotations: &[Annotation]| {
        Action::merge(Incoming { annotations: annotations.to_vec(), ..Incoming::default() })
    };
    let replace = |annotations: &[Annotation]| {
        Action::replace(Incoming { annotations: annotations.to_vec(), ..Incoming::default() })
    };
    for (action, message) in [
        (Action::Add(high.clone()), &*format!("There already is a highlight called {}.", id(1))),
        // Not trimmed, in a block set aside, on the joint, past the end.
        (add(span(3, 9)), outside),
        (add(span(20, 33)), outside),
        (add(span(30, 37)), outside),
        (add(span(19, 20)), outside),
        (add(span(40, 51)), outside),
        (
            Action::Add(Annotation { tag: tag("rumour"), ..annotation(3, span(4, 9)) }),
            "The codebook has no tag “rumour”.",
        ),
        (
            Action::Add(Annotation { subtag: Some(subtag("fear")), ..annotation(3, span(4, 9)) }),
            "This tag has no sub-tag “fear”.",
        ),
        (Action::Retag(id(1), tag("rumour"), moment(1)), "The codebook has no tag “rumour”."),
        (Action::Retag(id(1), tag("fact"), moment(1)), none),
        (Action::Retag(id(9), tag("fact"), moment(1)), gone),
        (Action::Refine(id(1), Some(subtag("fear")), moment(1)), "This tag has no sub-tag “fear”."),
        (Action::Refine(id(1), None, moment(1)), none),
        (Action::Explain(id(1), Note::default(), moment(1)), none),
        (Action::Explain(id(9), note("why"), moment(1)), gone),
        (Action::Weigh(id(1), None, moment(1)), none),
        (Action::Reshape(id(1), span(4, 9), moment(1)), none),
        (Action::Reshape(id(1), span(3, 9), moment(1)), outside),
        (Action::Reshape(id(1), span(4, 30), moment(1)), outside),
        (Action::Reshape(id(9), span(4, 9), moment(1)), gone),
        (Action::Describe(Writing::default()), none),
        (Action::Remove(id(9)), gone),
        (merge(&[]), none),
        (merge(std::slice::from_ref(&high)), none),
        (
            merge(&[annotation(3, span(4, 9)), annotation(3, span(0, 3))]),
            &format!("There already is a highlight called {}.", id(3)),
        ),
        // One bad annotation keeps all the others out.
        (merge(&[annotation(3, span(4, 9)), annotation(4, span(3, 9))]), outside),
        (replace(&[annotation(3, span(4, 9)), annotation(4, span(20, 33))]), outside),
        (Action::TakeIn(0), none),
        (Action::TakeIn(3), none),
        (
            Action::SetAside(0),
            "There are 2 highlights in this part. Delete them first, then set it aside.",
        ),
        (Action::SetAside(1), none),
        (Action::SetAside(3), none),
    ] {
        let session = Session::new(store.clone(), window());
        let error = session.act(action.clone()).expect_err(&format!("{action:?}"));
        assert_eq!(error.to_string(), message, "{action:?}");
        assert_eq!(store.apply(action), Err(error));
    }
    let one = with(&river(), annotation(1, span(34, 50)));
    let message = "There is a highlight in this part. Delete it first, then set the part aside.";
    assert_eq!(one.apply(Action::SetAside(2)).unwrap_err().to_string(), message);
    let alone = one.apply(Action::SetAside(0)).unwrap().0.apply(Action::Remove(id(1))).unwrap().0;
    let message = "This part cannot be set aside: nothing would be left.";
    assert_eq!(alone.apply(Action::SetAside(2)).unwrap_err().to_string(), message);
}

#[test]
fn each_action_does_what_it_says() {
    let store =
        with(&river(), Annotation { subtag: Some(subtag("event")), ..annotation(1, span(4, 9)) });
    let only = |action| all(&store.apply(action).unwrap().0).pop();
    let was = all(&store).remove(0);
    let changed = Annotation { modified: moment(5), ..was.clone() };
    assert_eq!(
        only(Action::Retag(id(1), tag("opinion"), moment(5))),
        Some(Annotation { tag: tag("opinion"), subtag: None, ..changed.clone() })
    );
    assert_eq!(
        only(Action::Refine(id(1), Some(subtag("figure")), moment(5))),
        Some(Annotation { subtag: Some(subtag("figure")), ..changed.clone() })
    );
    assert_eq!(
        only(Action::Explain(id(1), note("“ran”"), moment(5))),
        Some(Annotation { note: note("“ran”"), ..changed.clone() })
    );
    assert_eq!(
        only(Action::Reshape(id(1), span(0, 43), moment(5))),
        Some(Annotation { span: span(0, 43), ..changed })
    );
    assert_eq!(only(Action::Remove(id(1))), None);

    // A highlight may cross a block set aside, but neither begin nor end there.
    let crossing = with(&store, annotation(2, span(4, 43)));
    assert_eq!(crossing.article().quote(span(4, 43)), "river ran high.\nThe mayor");
    let whole = crossing.apply(Action::TakeIn(1)).unwrap().0;
    assert_eq!(whole.article().quote(span(4, 43)), "river ran high.\nAdvertisement\nThe mayor");
    let inside = with(&whole, annotation(3, span(20, 33)));
    assert_eq!(inside.apply(Action::SetAside(1)), Err(ActionError::BlockInUse(1)));
    assert_eq!(whole.apply(Action::SetAside(1)).unwrap().0, crossing);
}

#[test]
fn a_reader_can_say_how_an_article_is_written() {
    let store = with(&river(), annotation(1, span(4, 9)));
    let arabic = Language::parse("ar");
    let writing = Writing { language: arabic.clone(), mode: WritingMode::Vertical };
    let session = Session::new(store.clone(), window());
    let said = session.act(Action::Describe(writing.clone())).unwrap();
    assert_eq!(said.store().article().meta().writing, writing);
    assert_eq!(all(said.store()), all(&store));
    assert_eq!(said.undo().store(), &store);
    // Blocks taken in or set aside afterwards leave it alone.
    let later = said.act(Action::TakeIn(1)).unwrap();
    assert_eq!(later.store().article().language(), arabic.as_ref());
    let back = later.act(Action::Describe(Writing::default())).unwrap();
    assert_eq!(back.store().article().language(), None);
}

/// What a file knows of the language comes with its annotations, as one step.
#[test]
fn a_file_may_bring_the_language() {
    let store = river();
    let language = Language::parse("fr");
    let incoming = Incoming { language: language.clone(), ..Incoming::default() };
    for action in [Action::merge(incoming.clone()), Action::replace(incoming)] {
        check_action(&store, action.clone());
        let (after, edit) = store.apply(action.clone()).unwrap();
        assert_eq!(after.article().language(), language.as_ref());
        assert_eq!(edit.changes().len(), 1);
        assert_eq!(after.apply(action), Err(ActionError::NoChange));
    }
}

#[test]
fn journals_say_changes_in_these_words() {
    let store = river();
    let (_, edit) = store
        .apply(Action::Describe(Writing {
            language: Language::parse("ur"),
            mode: WritingMode::Horizontal,
        }))
        .unwrap();
    assert_eq!(
        edit.to_line(),
        r#"[{"described":[{"language":null,"vertical":false},{"language":"ur","vertical":false}]}]"#
    );
    for damaged in [
        r#"[{"described":[]}]"#,
        r#"[{"described":[{"language":null,"vertical":false}]}]"#,
        r#"[{"described":[{"language":"?","vertical":false},{"language":null,"vertical":false}]}]"#,
        r#"[{"described":[{"language":null},{"language":null,"vertical":true}]}]"#,
    ] {
        assert_eq!(Edit::from_line(damaged), None, "{damaged}");
    }
}

#[test]
fn the_later_of_two_versions_stays() {
    let store = with(&river(), Annotation { modified: moment(10), ..annotation(1, span(4, 9)) });
    for (minutes, moved_to, expected) in [
        (10, span(4, 9), Comparison { same: 1, ..Comparison::default() }),
        (10, span(0, 3), Comparison { unlike: 1, ..Comparison::default() }),
        (9, span(0, 3), Comparison { older: 1, ..Comparison::default() }),
        (11, span(0, 3), Comparison { newer: 1, ..Comparison::default() }),
        (11, span(4, 9), Comparison { newer: 1, ..Comparison::default() }),
    ] {
        let theirs = Annotation { modified: moment(minutes), ..annotation(1, moved_to) };
        let incoming = Incoming { annotations: vec![theirs], ..Incoming::default() };
        assert_eq!(store.compare(&incoming), expected, "{minutes} {moved_to:?}");
        check_merge(&store, incoming);
    }
}

#[test]
fn later_is_a_matter_of_time_not_of_spelling() {
    let ascending = [
        "2026-03-04T05:06:07Z",
        "2026-03-04T05:06:07.05Z",
        "2026-03-04T05:06:07.5Z",
        "2026-03-04T07:06:08+02:00",
        "2026-03-03T23:06:09-06:00",
        "2026-12-31T23:59:60Z",
        "2027-01-01T00:00:01.000Z",
    ]
    .map(|text| Timestamp::new(text).unwrap());
    for same in [
        ["2026-03-04T05:06:07Z", "2026-03-04T05:06:07.000Z"],
        ["2100-02-28T23:30:00Z", "2100-03-01T00:30:00+01:00"],
        ["2000-02-29T23:30:00Z", "2000-03-01T00:30:00+01:00"],
        ["2026-01-01T00:30:00+01:00", "2025-12-31T23:30:00-00:00"],
    ] {
        let [a, b] = same.map(|text| Timestamp::new(text).unwrap());
        assert!(!a.is_after(&b) && !b.is_after(&a), "{same:?}");
    }
    for (i, here) in ascending.iter().enumerate() {
        let store =
            with(&river(), Annotation { modified: here.clone(), ..annotation(1, span(4, 9)) });
        for (j, there) in ascending.iter().enumerate() {
            let theirs = Annotation { modified: there.clone(), ..annotation(1, span(0, 3)) };
            let told =
                store.compare(&Incoming { annotations: vec![theirs], ..Incoming::default() });
            assert_eq!(told.newer, usize::from(j > i), "{there} against {here}");
        }
    }
}

#[test]
fn checked_texts() {
    fn check<T>(new: fn(&str) -> Result<T, InvalidText>, good: &[&str], bad: &[&str]) {
        for text in good {
            assert!(new(text).is_ok(), "{text:?}");
        }
        for text in bad {
            assert!(new(text).is_err(), "{text:?}");
        }
    }
    check(
        Timestamp::new,
        &[
            "2026-03-04T05:06:07Z",
            "2026-03-04T05:06:07.089Z",
            "2026-12-31T23:59:60+05:30",
            "0000-01-01T00:00:00-23:59",
        ],
        &[
            "",
            "2026-03-04",
            "2026-03-04T05:06:07",
            "2026-03-04 05:06:07Z",
            "2026-13-04T05:06:07Z",
            "2026-03-00T05:06:07Z",
            "2026-03-04T24:06:07Z",
            "2026-03-04T05:06:61Z",
            "2026-03-04T05:06:07.Z",
            "2026-03-04T05:06:07.0",
            "2026-03-04T05:06:07+2:00",
            "2026-03-04T05:06:07+02:60",
            "2026-03-04T05:06:07ZZ",
            "+026-03-04T05:06:07Z",
            "２026-03-04T05:06:07Z",
            "2026-03-04T05:06:07.000000000000000000000Z",
        ],
    );
    check(
        AnnotationId::new,
        &["urn:uuid:1", "http://example.org/1", "a:"],
        &[
            "",
            "1",
            ":a",
            "1a:b",
            "a b:c",
            "urn:uu id",
            "urn:\n",
            "ä:b",
            &format!("a:{}", "b".repeat(499)),
        ],
    );
    check(
        ReaderCode::new,
        &[
            "otter-7",
            "7",
            "Ana M.",
            "读者_3",
            "é",
            "हिन्दी",
            "क्षत्रिय ७",
            "عمر\u{200c}٧",
            "דנה\u{200f} 7",
            "otter-7@school",
            &"\u{93f}".repeat(24),
        ],
        &[
            "",
            " ",
            " otter",
            "otter ",
            "\u{a0}otter",
            "a\nb",
            "a\tb",
            "a\u{85}b",
            "a\u{7f}b",
            "a\u{2028}b",
            "-_.",
            "a/b",
            "<b>",
            "../../x",
            "otter\u{202e}7",
            "\u{202a}otter",
            "\u{2067}דנה\u{2069}",
            &"x".repeat(25),
            &"हि".repeat(13),
        ],
    );
    check(Note::new, &["", "\0", &"é".repeat(10_000)], &[&"x".repeat(10_001)]);
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn any_action_can_be_taken_back(store in store(), tries in vec(try_any(), 12)) {
        check_store(&store);
        for attempt in tries {
            if let Some(action) = attempt.on(store.article(), moment(39_000)) {
                check_action(&store, action);
            }
        }
    }

    #[test]
    fn merging_does_what_was_told(
        store in store(),
        sketches in vec(sketch(), 0..8),
        orphans in vec(sketch(), 0..4),
    ) {
        check_merge(&store, incoming(store.article(), &(Vec::new(), sketches, orphans)));
    }

    #[test]
    fn any_history_can_be_walked_and_replayed(article in article(), steps in steps(30)) {
        check_session(article, &steps);
    }
}

/// Of two that write one note at once, neither loses a word that can be kept.
#[test]
fn of_two_notes_written_at_once_both_are_kept() {
    let long = "é".repeat(9_990);
    for (theirs, mine, both) in [
        ("Who says so?", "Nobody knows", "Who says so?\n\nNobody knows"),
        ("Who", "Who says so?", "Who says so?"),
        ("", "Nobody knows", "Nobody knows"),
        ("Who says so?", "", "Who says so?\n\n"),
        (&long, "Nobody knows", "Nobody knows"),
    ] {
        assert_eq!(note(theirs).and_also(mine), both);
    }
}

/// A highlight that was taken back with its note is had back with its note.
#[test]
fn what_was_removed_is_had_back_as_it_last_was() {
    let session = Session::new(river(), window());
    let marked = session.act(Action::Add(annotation(1, span(0, 3)))).unwrap();
    let noted = marked.act(Action::Explain(id(1), note("Who says so?"), moment(1))).unwrap();
    let without = noted.undo().undo().act(Action::Add(annotation(2, span(0, 3)))).unwrap();
    for gone in [without, noted.act(Action::Remove(id(1))).unwrap()] {
        let removed: Vec<_> =
            gone.removed().into_iter().flat_map(|(_, gone)| gone.annotations).collect();
        assert_eq!(removed.len(), 1);
        assert_eq!((&removed[0].id, &removed[0].note), (&id(1), &note("Who says so?")));
    }
}

/// A file may come from a clock that runs ahead.
#[test]
fn what_is_changed_is_never_older_than_it_was() {
    let store = river();
    let ahead = Annotation { modified: moment(9), ..annotation(1, span(0, 3)) };
    let session = Session::new(store, window()).act(Action::Add(ahead)).unwrap();
    for (at, modified) in [(1, 9), (10, 10)] {
        let noted = session.act(Action::Explain(id(1), note("Who?"), moment(at))).unwrap();
        assert_eq!(noted.store().annotations().get(&id(1)).unwrap().modified, moment(modified));
    }
}

#[test]
fn a_note_takes_as_much_as_there_is_room_for() {
    for (count, kept) in [(0, 0), (NOTE_LIMIT, NOTE_LIMIT), (NOTE_LIMIT + 1, NOTE_LIMIT)] {
        let text = "😀".repeat(count);
        assert_eq!(Note::fitting(&text).as_str().chars().count(), kept);
        assert_eq!(Note::new(&text).is_ok(), count == kept);
    }
}

#[test]
fn parts_are_arranged_in_one_step_around_highlights() {
    let article =
        highlit::article::plain::read("Home > News\n\nThe Ferry\n\nIt was late.\n\nNobody minds.")
            .unwrap();
    let last = article.blocks().len() - 1;
    let range = article.block_range(last);
    let made = annotation(1, TextSpan::new(range.start, range.end).unwrap());
    let store = store_of(article).apply(Action::Add(made)).unwrap().0;
    let before = store.article().clone();
    let (arranged, edit) = store.apply(Action::arrange(vec![0, 1])).unwrap();
    let kept: Vec<_> = arranged.article().blocks().iter().map(|block| block.kept).collect();
    assert_eq!(kept, [true, true, false, true], "the last carries a highlight");
    assert_eq!(arranged.with(&edit.inverse()).article(), &before);
    assert_eq!(arranged.apply(Action::arrange(vec![0, 1])), Err(ActionError::NoChange));
}
