//! Several windows on one article: whatever they do and however it comes to be
//! interleaved, all end with the same work, and nothing that was made is lost.

use std::{cell::Cell, rc::Rc};

use highlit::{
    annotation::{
        Action, Annotation, Confidence, Entry, Incoming, Session, Store, Timestamp, WindowId,
    },
    article::{Article, Block, Kind, Meta},
    storage::{Archive, Drawer, Kept, Ledger, MemoryStorage, StorageError, Write},
    text::{CharOffset, TextSpan},
};
use proptest::{collection::vec, prelude::*};

use crate::support::{
    Step, Try, after, annotation, article, cases, id, moment, note, orphan, seldom, sketch, soon,
    steps, store_of, subtag, tag,
};

fn span(start: u32, end: u32) -> TextSpan {
    TextSpan::new(CharOffset(start), CharOffset(end)).unwrap()
}

/// "The river ran high." with an advertisement after it.
fn river() -> Article {
    let blocks = [(Kind::Paragraph, "The river ran high."), (Kind::Furniture, "Advertisement")];
    let blocks = blocks.map(|(kind, text)| (Block::new(kind), text.to_owned()));
    Article::new(Meta::default(), blocks.to_vec()).unwrap()
}

/// Windows on one article, over one disk.
struct Windows {
    archive: Archive,
    article: Article,
    ledgers: Vec<Ledger>,
    clock: Cell<u32>,
}

impl Windows {
    fn new(article: Article, count: usize) -> Self {
        let archive = Archive::new(Rc::new(MemoryStorage::default()));
        let mut windows = Self { archive, article, ledgers: Vec::new(), clock: Cell::new(0) };
        for number in 0..count {
            windows.ledgers.push(windows.open(&format!("window-{number}")));
        }
        windows
    }

    /// The article is done away with, on a start page.
    fn erase(&self) {
        let codebook = self.ledgers[0].session().store().codebook().clone();
        let volume = soon(self.archive.shelf(&codebook)).unwrap().volumes.remove(0);
        soon(self.archive.erase(&volume)).unwrap();
    }

    /// The article as a window that is opened now finds it.
    fn open(&self, name: &str) -> Ledger {
        let kept = soon(self.archive.load(self.article.id(), None)).unwrap();
        let kept = kept.unwrap_or_else(|| Kept::new(self.article.clone()));
        assert_eq!((kept.damage.lines(), kept.is_newer, kept.is_old), (0, false, false));
        let codebook = store_of(self.article.clone()).codebook().clone();
        let session = kept.session(codebook, WindowId::new(name));
        Ledger::new(self.archive.clone(), &kept, session, seldom)
    }

    fn now(&self) -> Timestamp {
        self.clock.set(self.clock.get() + 1);
        moment(self.clock.get())
    }

    fn act(&self, window: usize, action: Action) {
        let ledger = &self.ledgers[window];
        ledger.follow(&ledger.session().act(action).unwrap());
    }

    fn undo(&self, window: usize) {
        let ledger = &self.ledgers[window];
        ledger.follow(&ledger.session().undo());
    }

    fn write(&self, window: usize) -> bool {
        soon(self.ledgers[window].write(self.now())).unwrap()
    }

    /// Lets all write and then all hear; gives what they all came to.
    fn agree(&self) -> Store {
        for window in 0..self.ledgers.len() {
            while !self.ledgers[window].is_settled() {
                self.write(window);
            }
        }
        for ledger in &self.ledgers {
            soon(ledger.hear()).unwrap();
            assert!(ledger.is_settled());
        }
        let first = self.ledgers[0].session();
        for ledger in &self.ledgers[1..] {
            let session = ledger.session();
            assert_eq!(session.store(), first.store());
            assert_eq!(session.history(), first.history());
        }
        // A window that is opened later comes to the same.
        let later = self.open("later").session();
        assert_eq!(later.store(), first.store());
        assert_eq!(later.history(), first.history());
        first.store().clone()
    }

    fn only(&self) -> Option<Annotation> {
        let store = self.agree();
        let mut all = store.annotations().iter();
        let one = all.next().map(|one| one.as_ref().clone());
        assert!(all.next().is_none(), "there are more");
        one
    }
}

/// Two windows that both know one annotation.
fn two_on_one() -> Windows {
    let windows = Windows::new(river(), 2);
    windows.act(0, Action::Add(annotation(1, span(4, 9))));
    windows.agree();
    windows
}

#[test]
fn what_one_window_does_comes_to_the_other() {
    let windows = two_on_one();
    assert_eq!(windows.only(), Some(annotation(1, span(4, 9))));
    windows.act(1, Action::Retag(id(1), tag("opinion"), moment(1)));
    assert!(!windows.write(1), "the other has written nothing");
    assert!(soon(windows.ledgers[0].hear()).unwrap());
    assert_eq!(windows.only().unwrap().tag, tag("opinion"));
}

#[test]
fn changes_of_different_kinds_stand_beside_each_other() {
    let windows = two_on_one();
    windows.act(0, Action::Explain(id(1), note("because"), moment(1)));
    windows.act(1, Action::Retag(id(1), tag("opinion"), moment(2)));
    let both = windows.only().unwrap();
    assert_eq!((both.note, both.tag), (note("because"), tag("opinion")));
    assert_eq!(both.modified, moment(2));

    windows.act(0, Action::Weigh(id(1), Some(Confidence::Unsure), moment(3)));
    windows.act(1, Action::Reshape(id(1), span(0, 9), moment(4)));
    let both = windows.only().unwrap();
    assert_eq!((both.confidence, both.span), (Some(Confidence::Unsure), span(0, 9)));
}

#[test]
fn a_sub_tag_never_stands_under_another_tag() {
    for first in [0, 1] {
        let windows = two_on_one();
        windows.act(first, Action::Refine(id(1), Some(subtag("event")), moment(1)));
        windows.act(1 - first, Action::Retag(id(1), tag("opinion"), moment(2)));
        let store = windows.agree();
        let one = store.annotations().get(&id(1)).unwrap();
        let codebook = store.codebook().tag(&one.tag).unwrap();
        assert!(one.subtag.as_ref().is_none_or(|subtag| codebook.subtag(subtag).is_some()));
    }
}

#[test]
fn what_is_changed_here_and_removed_there_stays() {
    for first in [0, 1] {
        let windows = two_on_one();
        windows.act(first, Action::Remove(id(1)));
        windows.write(first);
        windows.act(1 - first, Action::Explain(id(1), note("because"), moment(1)));
        assert_eq!(windows.only().unwrap().note, note("because"));
    }
}

#[test]
fn a_window_takes_back_its_own_steps_alone() {
    let windows = two_on_one();
    windows.act(1, Action::Add(annotation(2, span(0, 3))));
    windows.agree();
    windows.undo(0);
    assert_eq!(windows.only(), Some(annotation(2, span(0, 3))));
    assert!(!windows.ledgers[0].session().can_undo());
    assert!(windows.ledgers[0].session().can_redo());
    assert!(windows.ledgers[1].session().can_undo());
    assert!(!windows.ledgers[1].session().can_redo());
    // A window that has gone leaves its steps to those that stay.
    windows.ledgers[0].keep_apart(&WindowId::new("window-1"), false);
    windows.undo(0);
    assert_eq!(windows.only(), None);
}

#[test]
fn what_gets_a_place_in_two_windows_gets_one() {
    for first in [0, 1] {
        let windows = Windows::new(river(), 2);
        let orphans = vec![orphan(annotation(1, span(4, 9)))];
        windows.act(0, Action::merge(Incoming { orphans, ..Incoming::default() }));
        windows.agree();
        windows.act(first, Action::Place(annotation(1, span(0, 3))));
        windows.act(1 - first, Action::Place(annotation(1, span(4, 9))));
        let store = windows.agree();
        assert_eq!((store.annotations().len(), store.orphans().len()), (1, 0));
        // What the other window has changed since stays, and is no orphan besides.
        windows.act(1 - first, Action::Explain(id(1), note("because"), moment(1)));
        windows.agree();
        windows.undo(first);
        let store = windows.agree();
        assert_eq!((store.annotations().len(), store.orphans().len()), (1, 0));
    }
}

#[test]
fn an_undo_leaves_what_another_window_has_changed_since() {
    let windows = two_on_one();
    windows.act(1, Action::Explain(id(1), note("because"), moment(1)));
    windows.agree();
    windows.undo(0);
    assert_eq!(windows.only().unwrap().note, note("because"));
}

#[test]
fn a_removal_that_is_undone_brings_back_what_was_really_there() {
    let windows = two_on_one();
    windows.act(0, Action::Explain(id(1), note("because"), moment(1)));
    windows.write(0);
    // This window does not know of the note yet.
    windows.act(1, Action::Remove(id(1)));
    assert_eq!(windows.only(), None);
    windows.undo(1);
    assert_eq!(windows.only().unwrap().note, note("because"));
}

#[test]
fn a_part_with_highlights_stays_in_the_article() {
    let windows = Windows::new(river(), 2);
    windows.act(0, Action::TakeIn(1));
    windows.agree();
    windows.act(0, Action::Add(annotation(1, span(20, 33))));
    windows.act(1, Action::SetAside(1));
    let store = windows.agree();
    assert!(store.article().blocks()[1].kept);

    // Set aside before the highlight came, it is taken in again.
    let windows = Windows::new(river(), 2);
    windows.act(0, Action::TakeIn(1));
    windows.agree();
    windows.act(1, Action::SetAside(1));
    windows.write(1);
    windows.act(0, Action::Add(annotation(1, span(20, 33))));
    assert!(windows.agree().article().blocks()[1].kept);
}

/// Also when an answer was lost on its way and the same is written again.
#[test]
fn what_is_written_twice_is_done_once() {
    let session = Session::new(store_of(river()), WindowId::new("here"));
    let done = session.act(Action::Add(annotation(1, span(4, 9)))).unwrap().undo();
    let mut twice = session.clone();
    twice.replay(done.journal().iter().chain(done.journal()).cloned());
    assert_eq!(twice.store(), done.store());
    let entries: Vec<Rc<Entry>> = done.journal().to_vec();
    assert_eq!(twice.journal().len(), 2 * entries.len());
}

/// Nor is a window's own step another's to undo for that.
#[test]
fn what_was_written_twice_is_still_ones_own() {
    let windows = two_on_one();
    let ledger = &windows.ledgers[0];
    let line = soon(windows.archive.storage().journal(windows.article.id().as_str(), 0)).unwrap();
    let again = Write::Append(windows.article.id().as_str().into(), line[0].text.clone());
    soon(windows.archive.storage().write(&[again])).unwrap();
    windows.agree();
    assert!(ledger.session().can_undo());
    assert_eq!(ledger.session().apart(), []);
    windows.undo(0);
    assert_eq!(windows.only(), None);
}

#[test]
fn a_window_is_left_its_steps_once_however_many_they_are() {
    let windows = two_on_one();
    for minute in 1..5 {
        windows.act(0, Action::Explain(id(1), note(&minute.to_string()), moment(minute)));
        windows.agree();
    }
    assert_eq!(windows.ledgers[1].session().apart(), [WindowId::new("window-0")]);
}

/// Another window does away with the article while this one is at work on it and
/// has not heard of that.
#[test]
fn what_is_written_on_an_erased_article_takes_all_of_it_along() {
    let windows = Windows::new(river(), 1);
    windows.act(0, Action::Add(annotation(1, span(4, 9))));
    windows.agree();
    windows.erase();
    windows.act(0, Action::Add(annotation(2, span(0, 3))));
    let ledger = &windows.ledgers[0];
    assert_eq!(soon(ledger.write(windows.now())), Err(StorageError::Unkept));
    assert!(!ledger.is_settled() && ledger.is_ahead());
    soon(ledger.write(windows.now())).unwrap();
    assert!(!ledger.is_ahead());
    assert_eq!(windows.agree().annotations().len(), 2);
}

/// What is known of an article can be found anew: that it is gone is no reason to
/// begin from the beginning.
#[test]
fn an_article_without_its_volume_is_gone_on_with() {
    let windows = two_on_one();
    let name = windows.article.id().as_str().to_owned();
    let remove = Write::Remove(Drawer::Volumes, name.clone());
    soon(windows.archive.storage().write(&[remove])).unwrap();
    assert!(!soon(windows.ledgers[0].hear()).unwrap());
    windows.act(0, Action::Add(annotation(2, span(0, 3))));
    assert_eq!(windows.agree().annotations().len(), 2);
    let lines = soon(windows.archive.storage().journal(&name, 0)).unwrap();
    assert_eq!(lines.len(), 2);
}

/// The browser makes room while two windows are open, of which one had not heard
/// yet of all that the other had saved.
#[test]
fn windows_write_again_together_what_the_disk_has_lost() {
    for first in [0, 1] {
        let windows = two_on_one();
        windows.act(0, Action::Add(annotation(2, span(0, 3))));
        windows.act(0, Action::Add(annotation(3, span(0, 9))));
        windows.undo(0);
        windows.write(0);
        windows.act(1, Action::Explain(id(1), note("because"), moment(1)));
        let before = windows.ledgers[0].session();
        windows.erase();
        windows.ledgers.iter().for_each(|ledger| soon(ledger.start_over()));
        for window in [first, 1 - first, first] {
            windows.write(window);
        }
        let store = windows.agree();
        assert_eq!(store.annotations().len(), 2, "{first} was first");
        assert_eq!(store.annotations().get(&id(1)).unwrap().note, note("because"));
        let session = windows.ledgers[0].session();
        for step in before.history().steps() {
            let there = session.history().step(&step.id);
            assert_eq!(there.map(|there| there.is_done), Some(step.is_done), "{first}: {step:?}");
        }
        assert!(session.can_redo() && session.can_undo());
    }
}

/// What a window does at one moment of the story.
#[derive(Clone, Debug)]
enum Turn {
    Step(usize, Step),
    Write(usize),
    Hear(usize),
    SumUp(usize),
    Reopen(usize),
}

fn turns() -> impl Strategy<Value = Vec<Turn>> {
    let window = 0..3_usize;
    let step = steps(1).prop_filter_map("a step", |mut steps| steps.pop());
    let turn = prop_oneof![
        6 => (window.clone(), step).prop_map(|(window, step)| Turn::Step(window, step)),
        3 => window.clone().prop_map(Turn::Write),
        2 => window.clone().prop_map(Turn::Hear),
        1 => window.clone().prop_map(Turn::SumUp),
        1 => window.prop_map(Turn::Reopen),
    ];
    vec(turn, 0..40)
}

fn check_turns(article: Article, turns: &[Turn]) {
    let mut windows = Windows::new(article, 3);
    for (number, turn) in turns.iter().enumerate() {
        match turn {
            Turn::Step(window, step) => {
                let ledger = &windows.ledgers[*window];
                ledger.follow(&after(&ledger.session(), step, windows.now()));
            }
            Turn::Write(window) => {
                windows.write(*window);
            }
            Turn::Hear(window) => {
                soon(windows.ledgers[*window].hear()).unwrap();
            }
            Turn::SumUp(window) => {
                windows.write(*window);
                soon(windows.ledgers[*window].sum_up()).unwrap();
            }
            // What was not written is lost with its window: write first.
            Turn::Reopen(window) => {
                windows.write(*window);
                windows.ledgers[*window] = windows.open(&format!("window-{window}-{number}"));
            }
        }
    }
    let store = windows.agree();
    for one in store.annotations().iter() {
        assert_eq!(store.article().admit(one.span), Ok(one.span), "{one:?}");
    }
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn any_interleaving_ends_alike(article in article(), turns in turns()) {
        check_turns(article, &turns);
    }

    /// Adds alone never conflict: every one must be there.
    #[test]
    fn no_highlight_is_lost(
        article in article(),
        sketches in vec((0..2_usize, sketch(), any::<bool>()), 0..20),
    ) {
        let windows = Windows::new(article.clone(), 2);
        let mut made = Vec::new();
        for (number, (window, sketch, writes)) in sketches.into_iter().enumerate() {
            let ledger = &windows.ledgers[window];
            let session = ledger.session();
            let action = Try::Add(sketch).on(session.store().article(), moment(number as u32));
            let Some(Action::Add(annotation)) = action else { continue };
            let annotation = Annotation { id: id(100 + number as u8), ..annotation };
            if let Ok(session) = session.act(Action::Add(annotation.clone())) {
                ledger.follow(&session);
                made.push(annotation.id);
            }
            if writes {
                windows.write(window);
            }
        }
        let store = windows.agree();
        prop_assert_eq!(store.annotations().len(), made.len());
        for id in made {
            prop_assert!(store.annotations().get(&id).is_some());
        }
    }
}
