//! Whenever a program breaks, the disk and the mirror together have all that was
//! done, whatever the disk refuses.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use highlit::{
    annotation::{Action, Incoming},
    article::Article,
    storage::{
        Answer, Archive, Drawer, Kept, Ledger, Line, MemoryStorage, Mirror, Standing, Storage,
        StorageError, Write, remains,
    },
    text::{CharOffset, TextSpan},
};
use proptest::{collection::vec, prelude::*, sample::select};

use crate::support::{
    Step, after, annotation, article, cases, id, moment, seldom, soon, steps, store_of, window,
};

thread_local! {
    static SHOWN: RefCell<Vec<Write>> = RefCell::default();
}

/// As the page holds it.
const MIRROR: Mirror = Mirror {
    show: |write| {
        SHOWN.with_borrow_mut(|shown| {
            if let Write::Put(drawer, ..) = write {
                shown.retain(|other| !matches!(other, Write::Put(of, ..) if of == drawer));
            }
            shown.push(write.clone());
        });
    },
    wipe: |_, lines| {
        SHOWN.with_borrow_mut(|shown| {
            shown.retain(|write| matches!(write, Write::Append(..)));
            shown.drain(..lines.min(shown.len()));
        });
    },
};

/// How a disk takes what is written.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Mood {
    Well,
    Full,
    /// It says that it has it, and has not.
    Lying,
    /// The browser has thrown away what it had.
    Emptied,
    /// So it has, and another window writes before this one does.
    Retaken,
}

#[derive(Default)]
struct Disk {
    memory: RefCell<Rc<MemoryStorage>>,
    mood: Cell<Option<Mood>>,
}

impl Disk {
    fn memory(&self) -> Rc<MemoryStorage> {
        self.memory.borrow().clone()
    }
}

impl Storage for Disk {
    fn standing(&self) -> Standing {
        Standing::Lasting
    }

    fn read<'a>(&'a self, drawer: Drawer, name: &'a str) -> Answer<'a, Option<String>> {
        Box::pin(async move { self.memory().read(drawer, name).await })
    }

    fn read_all(&self, drawer: Drawer) -> Answer<'_, Vec<(String, String)>> {
        Box::pin(async move { self.memory().read_all(drawer).await })
    }

    fn names(&self, drawer: Drawer) -> Answer<'_, Vec<String>> {
        Box::pin(async move { self.memory().names(drawer).await })
    }

    fn journal<'a>(&'a self, article: &'a str, after: u64) -> Answer<'a, Vec<Line>> {
        Box::pin(async move { self.memory().journal(article, after).await })
    }

    fn write<'a>(&'a self, writes: &'a [Write]) -> Answer<'a, ()> {
        Box::pin(async move {
            match self.mood.take().unwrap_or(Mood::Well) {
                Mood::Well => self.memory().write(writes).await,
                Mood::Full => Err(StorageError::Full),
                Mood::Lying => Ok(()),
                Mood::Emptied | Mood::Retaken => {
                    self.memory.take();
                    Err(StorageError::Lost)
                }
            }
        })
    }
}

/// What a program that knows only the disk and the mirror makes of an article.
fn rescued(disk: &Disk, article: &Article) -> Option<Kept> {
    let shown = SHOWN.with_borrow(Clone::clone);
    let remains = soon(remains(disk, article.id().as_str(), &shown)).unwrap();
    soon(Archive::new(Rc::new(remains)).load(article.id(), None)).unwrap()
}

/// Does and writes steps on a disk of changing mood; now and then the journal is
/// summed up.
fn check(article: &Article, work: &[(Step, Mood)]) {
    SHOWN.take();
    let disk = Rc::new(Disk::default());
    let archive = Archive::mirrored(disk.clone(), MIRROR);
    let codebook = store_of(article.clone()).codebook().clone();
    let kept = Kept::new(article.clone());
    let session = kept.session(codebook.clone(), window());
    let ledger = Ledger::new(archive, &kept, session, seldom);
    for (number, (step, mood)) in work.iter().enumerate() {
        let now = moment(number as u32);
        ledger.follow(&after(&ledger.session(), step, now.clone()));
        let done = ledger.session();
        let check = || {
            if done.journal().is_empty() {
                return;
            }
            let found = rescued(&disk, article).expect("the article is somewhere");
            assert_eq!(found.session(codebook.clone(), window()).store(), done.store());
        };
        check();
        disk.mood.set(Some(*mood));
        if soon(ledger.write(now.clone())) == Err(StorageError::Lost) {
            // As the writer does.
            soon(ledger.start_over());
            check();
            if *mood == Mood::Retaken {
                let session = kept.session(codebook.clone(), window());
                let other = Ledger::new(Archive::new(disk.clone()), &kept, session, seldom);
                soon(other.write(now.clone())).unwrap();
                check();
                // It goes on from what that one wrote.
                let _ = soon(ledger.write(now.clone()));
                check();
            }
            let _ = soon(ledger.write(now));
        }
        disk.mood.take();
        check();
        if number % 3 == 2 && ledger.is_settled() {
            soon(ledger.sum_up()).unwrap();
            check();
        }
        // Nothing stays that the disk has.
        assert!(!ledger.is_settled() || SHOWN.with_borrow(Vec::is_empty));
    }
}

fn work() -> impl Strategy<Value = Vec<(Step, Mood)>> {
    let step = steps(1).prop_filter_map("a step", |mut steps| steps.pop());
    let mood = select(vec![Mood::Well, Mood::Well, Mood::Full, Mood::Lying, Mood::Emptied]);
    vec((step, mood), 1..12)
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn the_disk_and_the_mirror_have_it_all(article in article(), work in work()) {
        check(&article, &work);
    }
}

/// So that a picture does not wait for it, a long step is shown when it is written, and a short one after it
/// waits as well.
#[test]
fn a_long_step_is_shown_when_it_is_written_and_in_its_order() {
    SHOWN.take();
    let article =
        highlit::article::plain::read("The river rose by two metres in one night.").unwrap();
    let span = |end| TextSpan::new(CharOffset(0), CharOffset(end)).unwrap();
    let many: Vec<_> = (0..200).map(|number| annotation(number, span(9))).collect();
    let brought = Action::merge(Incoming { annotations: many, ..Incoming::default() });
    let disk = Rc::new(Disk::default());
    let kept = Kept::new(article.clone());
    let session = kept.session(store_of(article.clone()).codebook().clone(), window());
    let archive = Archive::mirrored(disk.clone(), MIRROR);
    let ledger = Ledger::new(archive, &kept, session.clone(), seldom);
    let lines = || {
        let is_line = |write: &&Write| matches!(write, Write::Append(..));
        SHOWN.with_borrow(|shown| shown.iter().filter(is_line).count())
    };

    let session = session.act(brought).unwrap();
    ledger.follow(&session);
    let session = session.act(Action::Remove(id(7))).unwrap();
    ledger.follow(&session);
    assert_eq!(lines(), 0);

    disk.mood.set(Some(Mood::Full));
    assert_eq!(soon(ledger.write(moment(1))), Err(StorageError::Full));
    assert_eq!(lines(), 2);
    let session = session.act(Action::Add(annotation(7, span(5)))).unwrap();
    ledger.follow(&session);
    assert_eq!(lines(), 3);
    let found = rescued(&disk, &article).unwrap();
    let found = found.session(session.store().codebook().clone(), window());
    assert_eq!(found.store(), session.store());

    soon(ledger.write(moment(2))).unwrap();
    assert_eq!(lines(), 0);
}

#[test]
fn lines_that_come_back_keep_their_numbers() {
    let storage = MemoryStorage::default();
    storage.restore("a", Line { number: 7, text: "seven".into() });
    soon(storage.write(&[Write::Append("a".into(), "next".into())])).unwrap();
    let lines = soon(storage.journal("a", 6)).unwrap();
    let lines: Vec<_> = lines.iter().map(|line| (line.number, line.text.as_str())).collect();
    assert_eq!(lines, [(7, "seven"), (8, "next")]);
}
