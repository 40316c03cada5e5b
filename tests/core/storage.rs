//! Storage that goes wrong in every way there is: what was said to be saved is
//! there, or it is said that something is missing.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use highlit::{
    annotation::{Action, Annotation, Entry, Session, StepId, WindowId},
    article::{Article, Block, Kind, Meta},
    storage::{
        Answer, Archive, Drawer, Kept, Ledger, Line, MemoryStorage, Opened, Record, Snapshot,
        Standing, Storage, StorageError, Volume, Write, open, seal,
    },
    text::{CharOffset, TextSpan},
};
use proptest::{collection::vec, prelude::*, sample::Index};

use crate::support::{
    Step, after, annotation, article, cases, id, moment, seldom, soon, steps, store_of, window,
};

#[test]
fn a_seal_is_broken_by_any_change() {
    for line in ["{}", "\"undo\"", "{\"note\":\"käse 😀 : :\"}", ""] {
        let sealed = seal(line);
        assert_eq!(open(&sealed), Opened::Whole(line));
        for (place, _) in sealed.char_indices() {
            assert_eq!(open(&sealed[..place]), Opened::Damaged, "{sealed} cut at {place}");
            let mut flipped = sealed.clone().into_bytes();
            flipped[place] ^= 1;
            if let Ok(flipped) = String::from_utf8(flipped) {
                assert_eq!(open(&flipped), Opened::Damaged, "{flipped}");
            }
        }
    }
}

#[test]
fn seals_are_known_by_their_form() {
    assert_eq!(seal("{}"), "2:50690c8335f80a1d:{}");
    assert_eq!(open("{\"do\":[]}"), Opened::Bare("{\"do\":[]}"));
    assert_eq!(open("\"undo\""), Opened::Bare("\"undo\""));
    assert_eq!(open(&newer("whatever")), Opened::Newer);
}

/// A line as a later Highlit would seal it.
fn newer(line: &str) -> String {
    let digits = highlit::article::sha256_hex(&format!("3:{line}"));
    format!("3:{}:{line}", &digits[..16])
}

/// How a storage goes wrong.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Fault {
    /// It refuses to write.
    Refuses,
    /// It writes a part, and refuses the rest.
    Tears,
    /// It says that it has written, and has not.
    Lies,
    /// It says that it has written, and has written a part.
    Skimps,
}

/// Memory with faults.
#[derive(Default)]
struct Faulty {
    memory: MemoryStorage,
    fault: Cell<Option<Fault>>,
    /// How much is written before a tear.
    until: Cell<usize>,
    happened: Cell<u32>,
    /// What has become of a line of the journal.
    changed: RefCell<Option<(u64, Option<String>)>>,
}

impl Storage for Faulty {
    fn standing(&self) -> Standing {
        Standing::Lasting
    }

    fn read<'a>(&'a self, drawer: Drawer, name: &'a str) -> Answer<'a, Option<String>> {
        self.memory.read(drawer, name)
    }

    fn read_all(&self, drawer: Drawer) -> Answer<'_, Vec<(String, String)>> {
        self.memory.read_all(drawer)
    }

    fn names(&self, drawer: Drawer) -> Answer<'_, Vec<String>> {
        self.memory.names(drawer)
    }

    fn journal<'a>(&'a self, article: &'a str, after: u64) -> Answer<'a, Vec<Line>> {
        Box::pin(async move {
            let mut lines = self.memory.journal(article, after).await?;
            if let Some((number, changed)) = self.changed.borrow().as_ref() {
                lines.retain(|line| line.number != *number || changed.is_some());
                let hit = lines.iter_mut().find(|line| line.number == *number);
                hit.into_iter().zip(changed).for_each(|(line, text)| line.text = text.clone());
            }
            Ok(lines)
        })
    }

    fn write<'a>(&'a self, writes: &'a [Write]) -> Answer<'a, ()> {
        Box::pin(async move {
            let Some(fault) = self.fault.take() else { return self.memory.write(writes).await };
            self.happened.set(self.happened.get() + 1);
            let part = &writes[..self.until.get() % (writes.len() + 1)];
            match fault {
                Fault::Refuses => Err(StorageError::Full),
                Fault::Lies => Ok(()),
                Fault::Skimps => self.memory.write(part).await,
                Fault::Tears => {
                    self.memory.write(part).await?;
                    Err(StorageError::Full)
                }
            }
        })
    }
}

struct Desk {
    storage: Rc<Faulty>,
    archive: Archive,
    article: Article,
}

impl Desk {
    fn new(article: Article) -> Self {
        let storage = Rc::new(Faulty::default());
        Self { archive: Archive::new(storage.clone()), storage, article }
    }

    fn load(&self) -> Kept {
        let kept = soon(self.archive.load(self.article.id(), Some(&self.article)));
        kept.unwrap().expect("it stands in for itself")
    }

    fn open(&self) -> (Kept, Session) {
        let kept = self.load();
        let codebook = store_of(self.article.clone()).codebook().clone();
        let session = kept.session(codebook, WindowId::new("later"));
        (kept, session)
    }

    fn ledger(&self) -> Ledger {
        let (kept, session) = self.open();
        Ledger::new(self.archive.clone(), &kept, session, seldom)
    }

    /// Does and writes steps; gives the work that was said to be saved.
    fn work(&self, steps: &[(Step, Option<(Fault, usize)>)]) -> Session {
        let ledger = self.ledger();
        soon(ledger.write(moment(0))).unwrap();
        let mut saved = ledger.session();
        for (number, (step, fault)) in steps.iter().enumerate() {
            ledger.follow(&after(&ledger.session(), step, moment(number as u32)));
            if let Some((fault, until)) = fault {
                self.storage.fault.set(Some(*fault));
                self.storage.until.set(*until);
            }
            if soon(ledger.write(moment(number as u32))).is_ok() {
                assert!(ledger.is_settled());
                saved = ledger.session();
            } else {
                assert!(!ledger.is_settled() || saved == ledger.session());
            }
            if number % 3 == 2 && ledger.is_settled() {
                let _ = soon(ledger.sum_up());
            }
        }
        saved
    }
}

fn faults(kind: Fault) -> impl Strategy<Value = Vec<(Step, Option<(Fault, usize)>)>> {
    let step = steps(1).prop_filter_map("a step", |mut steps| steps.pop());
    let fault = prop::option::weighted(0.4, (0..6_usize).prop_map(move |until| (kind, until)));
    vec((step, fault), 1..12)
}

fn check_faults(article: Article, work: &[(Step, Option<(Fault, usize)>)]) {
    let desk = Desk::new(article);
    let saved = desk.work(work);
    let (kept, session) = desk.open();
    // What was torn may also be there: it was made, if not said to be saved.
    if desk.storage.happened.get() == 0 {
        assert_eq!(session.store(), saved.store());
    }
    for annotation in saved.store().annotations().iter() {
        let is_there = session.store().annotations().get(&annotation.id).is_some();
        let is_known = session.last_seen(&annotation.id).is_some();
        assert!(is_there || is_known || kept.damage.lines() > 0, "{annotation:?} is lost");
    }
}

/// All that a storage holds: the drawers and the journal.
fn contents(desk: &Desk) -> Vec<(Option<Drawer>, String, String)> {
    let mut all = Vec::new();
    for drawer in [Drawer::Articles, Drawer::Volumes, Drawer::Snapshots] {
        for (name, line) in soon(desk.storage.read_all(drawer)).unwrap() {
            all.push((Some(drawer), name, line));
        }
    }
    for line in soon(desk.storage.journal(desk.article.id().as_str(), 0)).unwrap() {
        all.push((None, line.number.to_string(), line.text));
    }
    all
}

/// Changes a line, or takes it away.
fn replace(desk: &Desk, at: usize, change: impl FnOnce(&str) -> Option<String>) {
    let (drawer, name, line) = contents(desk).swap_remove(at);
    let write = match (drawer, change(&line)) {
        (Some(drawer), Some(line)) => Write::Put(drawer, name, line),
        (Some(drawer), None) => Write::Remove(drawer, name),
        (None, changed) => {
            desk.storage.changed.replace(Some((name.parse().unwrap(), changed)));
            return;
        }
    };
    soon(desk.storage.memory.write(&[write])).unwrap();
}

/// After damage to one line: all that does not hang on that line is there, and
/// something is said.
fn check_damage(
    article: Article,
    work: &[Step],
    at: Index,
    change: impl FnOnce(&str) -> Option<String>,
) {
    let desk = Desk::new(article);
    let work: Vec<_> = work.iter().map(|step| (step.clone(), None)).collect();
    let saved = desk.work(&work);
    let all = contents(&desk);
    let at = at.index(all.len());
    let hit = all[at].0;
    replace(&desk, at, change);

    let (kept, session) = desk.open();
    let is_whole = session.store() == saved.store();
    match hit {
        Some(_) => assert!(is_whole, "the journal has all of it"),
        None if is_whole => {}
        None => assert!(kept.damage.lines() > 0, "{:?}", kept.damage),
    }
    // It says so once, keeps what it could not read, and goes on from there.
    let shelf = soon(desk.archive.shelf(saved.store().codebook())).unwrap();
    assert!(shelf.volumes.iter().all(|volume| volume.id == desk.article.id().as_str()));
    let again = desk.open();
    assert_eq!(again.1.store(), session.store());
    assert_eq!(again.0.damage.unreadable, 0);
    let ledger = desk.ledger();
    soon(ledger.write(moment(100))).unwrap();
    assert_eq!(desk.open().1.store(), session.store());
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn a_storage_that_refuses_loses_nothing(article in article(), work in faults(Fault::Refuses)) {
        check_faults(article, &work);
    }

    #[test]
    fn a_storage_that_tears_loses_nothing(article in article(), work in faults(Fault::Tears)) {
        check_faults(article, &work);
    }

    #[test]
    fn a_storage_that_lies_is_not_believed(article in article(), work in faults(Fault::Lies)) {
        check_faults(article, &work);
    }

    #[test]
    fn a_storage_that_skimps_is_not_believed(article in article(), work in faults(Fault::Skimps)) {
        check_faults(article, &work);
    }

    #[test]
    fn a_bit_that_flips_is_noticed(
        article in article(),
        work in steps(12),
        at in any::<Index>(),
        bit in any::<Index>(),
    ) {
        check_damage(article, &work, at, |line| {
            let mut bytes = line.as_bytes().to_vec();
            let bit = bit.index(bytes.len() * 8);
            bytes[bit / 8] ^= 1 << (bit % 8);
            Some(String::from_utf8_lossy(&bytes).into_owned())
        });
    }

    #[test]
    fn a_line_that_is_cut_short_is_noticed(
        article in article(),
        work in steps(12),
        at in any::<Index>(),
        end in any::<Index>(),
    ) {
        check_damage(article, &work, at, |line| {
            let ends: Vec<_> = line.char_indices().map(|(end, _)| end).collect();
            Some(line[..ends[end.index(ends.len())]].to_owned())
        });
    }

    #[test]
    fn a_line_that_is_gone_is_missed(article in article(), work in steps(12), at in any::<Index>()) {
        check_damage(article, &work, at, |_| None);
    }

    #[test]
    fn journals_of_the_first_form_open_and_move_to_the_new_one(
        article in article(),
        work in steps(12),
    ) {
        check_old_form(article, &work);
    }
}

/// What a journal of the first form said.
fn old_line(entry: &Entry) -> String {
    match entry {
        Entry::Do(_, edit) => format!("{{\"do\":{}}}", edit.to_line()),
        Entry::Undo(..) => "\"undo\"".to_owned(),
        Entry::Redo(..) => "\"redo\"".to_owned(),
    }
}

fn check_old_form(article: Article, work: &[Step]) {
    let mut session = Session::new(store_of(article.clone()), window());
    for (number, step) in work.iter().enumerate() {
        session = after(&session, step, moment(number as u32));
    }
    let desk = Desk::new(article);
    let name = desk.article.id().as_str().to_owned();
    let put = Write::Put(Drawer::Articles, name.clone(), desk.article.to_line());
    let lines = session.journal().iter().map(|entry| Write::Append(name.clone(), old_line(entry)));
    let writes: Vec<_> = std::iter::once(put).chain(lines).collect();
    soon(desk.storage.write(&writes)).unwrap();

    let (kept, opened) = desk.open();
    assert_eq!(opened.store(), session.store());
    assert_eq!(kept.is_old, !session.journal().is_empty());
    assert_eq!((opened.can_undo(), opened.can_redo()), (session.can_undo(), session.can_redo()));
    assert_eq!(opened.undo().store(), session.undo().store());

    let ledger = Ledger::new(desk.archive.clone(), &kept, opened.clone(), seldom);
    soon(ledger.write(moment(100))).unwrap();
    if ledger.is_long() {
        soon(ledger.sum_up()).unwrap();
    }
    // The old lines are still there, and no longer needed.
    let (kept, moved) = desk.open();
    assert!(!kept.is_old);
    assert_eq!(moved.store(), session.store());
    assert_eq!(moved.history(), opened.history());
    let old = soon(desk.storage.journal(&name, 0)).unwrap();
    assert_eq!(old.len(), session.journal().len());
}

fn plain() -> Article {
    let block = (Block::new(Kind::Paragraph), "The river ran high.".to_owned());
    Article::new(Meta::default(), vec![block]).unwrap()
}

fn first_word() -> TextSpan {
    TextSpan::new(CharOffset(0), CharOffset(3)).unwrap()
}

fn marked(desk: &Desk, number: u8) -> Session {
    let ledger = desk.ledger();
    let mark = Annotation { id: id(number), ..annotation(1, first_word()) };
    ledger.follow(&ledger.session().act(Action::Add(mark)).unwrap());
    soon(ledger.write(moment(0))).unwrap();
    ledger.session()
}

#[test]
fn what_a_newer_highlit_wrote_is_left_alone() {
    let desk = Desk::new(plain());
    let saved = marked(&desk, 1);
    let name = desk.article.id().as_str().to_owned();
    let line = newer("in a way that nobody knows yet");
    soon(desk.storage.write(&[Write::Append(name.clone(), line.clone())])).unwrap();
    let (kept, opened) = desk.open();
    assert!(kept.is_newer);
    assert_eq!(kept.damage.lines(), 0);
    assert_eq!(opened.store(), saved.store());
    let lines = soon(desk.storage.journal(&name, 0)).unwrap();
    assert_eq!(lines.last().unwrap().text, line);

    // A window that was open before it says so, and writes no more.
    let other = Desk::new(desk.article.clone());
    let ledger = other.ledger();
    soon(ledger.write(moment(0))).unwrap();
    soon(other.storage.write(&[Write::Append(name, line)])).unwrap();
    assert_eq!(soon(ledger.hear()), Err(StorageError::Superseded));
}

#[test]
fn an_article_of_a_newer_highlit_is_not_opened_for_a_damaged_one() {
    let desk = Desk::new(plain());
    let name = desk.article.id().as_str().to_owned();
    let put = Write::Put(Drawer::Articles, name.clone(), newer("?"));
    soon(desk.storage.write(&[put])).unwrap();
    assert_eq!(
        soon(desk.archive.load(desk.article.id(), None)).unwrap_err(),
        StorageError::Superseded
    );
    assert!(desk.load().is_newer);
    assert_eq!(soon(desk.storage.read(Drawer::Articles, &name)).unwrap(), Some(newer("?")));
}

#[test]
fn damaged_lines_can_be_had_as_they_are() {
    let desk = Desk::new(plain());
    let saved = marked(&desk, 1);
    let name = desk.article.id().as_str().to_owned();
    soon(desk.storage.write(&[Write::Append(name.clone(), "2:beef:{}".into())])).unwrap();
    assert_eq!(desk.open().0.damage.unreadable, 1);
    let shelf = soon(desk.archive.shelf(saved.store().codebook())).unwrap();
    assert_eq!(shelf.quarantined, 1);
    let apart = soon(desk.archive.quarantine()).unwrap();
    assert_eq!(apart, [(format!("{name} journal 2"), "2:beef:{}".to_owned())]);
    // Opened and forgotten, they are missed no more.
    soon(desk.ledger().write(moment(1))).unwrap();
    soon(desk.archive.clear_quarantine()).unwrap();
    assert_eq!(desk.load().damage.lines(), 0);
    assert_eq!(soon(desk.archive.shelf(saved.store().codebook())).unwrap().quarantined, 0);
}

/// The browser made room, or was cleared, while the page was open.
#[test]
fn work_that_the_disk_has_lost_is_written_again() {
    let desk = Desk::new(plain());
    let ledger = desk.ledger();
    let mark = annotation(1, first_word());
    ledger.follow(&ledger.session().act(Action::Add(mark)).unwrap());
    soon(ledger.write(moment(0))).unwrap();
    let volume =
        soon(desk.archive.shelf(ledger.session().store().codebook())).unwrap().volumes.remove(0);
    soon(desk.archive.erase(&volume)).unwrap();
    assert!(soon(desk.archive.load(desk.article.id(), None)).unwrap().is_none());

    soon(ledger.start_over());
    assert!(!ledger.is_settled());
    ledger.follow(&ledger.session().act(Action::Remove(id(1))).unwrap());
    soon(ledger.write(moment(1))).unwrap();
    let (_, session) = desk.open();
    assert_eq!(session.store(), ledger.session().store());
    assert_eq!(session.history(), ledger.session().history());
    assert_eq!(session.undo().store().annotations().len(), 1);
}

/// What the browser was asked to forget is gone; all else is as it was.
#[test]
fn an_article_is_binned_and_brought_back_and_erased() {
    let desk = Desk::new(plain());
    let saved = marked(&desk, 1);
    let codebook = saved.store().codebook();
    let shelf = || soon(desk.archive.shelf(codebook)).unwrap().volumes;
    let volume = shelf().remove(0);
    assert_eq!((volume.highlights, volume.lines, &volume.binned), (1, 1, &None));
    let binned = Volume { binned: Some(moment(5)), ..volume.clone() };
    soon(desk.archive.bin(&volume, Some(moment(5)))).unwrap();
    assert_eq!(shelf(), [binned]);
    assert_eq!(desk.open().1.store(), saved.store());
    soon(desk.archive.bin(&volume, None)).unwrap();
    assert_eq!(shelf(), std::slice::from_ref(&volume));
    soon(desk.archive.erase(&volume)).unwrap();
    assert_eq!(shelf(), []);
    assert_eq!(contents(&desk), []);
}

/// Whoever looked at the shelf before another window did something to it does no
/// harm to that.
#[test]
fn what_is_done_to_an_old_view_of_the_shelf_keeps_what_is_new() {
    let desk = Desk::new(plain());
    let first = marked(&desk, 1);
    let shelf = || soon(desk.archive.shelf(first.store().codebook())).unwrap().volumes;
    let seen = shelf().remove(0);
    let both = marked(&desk, 2);
    soon(desk.archive.bin(&seen, Some(moment(5)))).unwrap();
    let now = shelf().remove(0);
    assert_eq!((now.highlights, now.lines, now.binned.clone()), (2, 2, Some(moment(5))));

    let asked = Volume { binned: now.binned.clone(), ..seen.clone() };
    assert_eq!(soon(desk.archive.erase(&asked)), Err(StorageError::Changed));
    soon(desk.archive.bin(&now, None)).unwrap();
    assert_eq!(soon(desk.archive.erase(&now)), Err(StorageError::Changed));
    assert_eq!(desk.open().1.store(), both.store());

    let gone = shelf().remove(0);
    soon(desk.archive.erase(&gone)).unwrap();
    assert_eq!(soon(desk.archive.bin(&gone, None)), Err(StorageError::Changed));
    assert_eq!(contents(&desk), []);
}

#[test]
fn a_long_journal_is_summed_up_now_and_then() {
    let desk = Desk::new(plain());
    let ledger = desk.ledger();
    let mark = annotation(1, first_word());
    let mut sums = Vec::new();
    for number in 0..400_u32 {
        let session = ledger.session();
        let next = match session.store().annotations().is_empty() {
            true => session.act(Action::Add(mark.clone())).unwrap(),
            false => session.undo(),
        };
        ledger.follow(&next);
        soon(ledger.write(moment(number))).unwrap();
        if ledger.is_long() {
            soon(ledger.sum_up()).unwrap();
            sums.push(number);
        }
    }
    assert_eq!(sums.first(), Some(&63));
    assert!((2..=6).contains(&sums.len()), "{sums:?}");
    let (kept, session) = desk.open();
    assert!(kept.snapshot.is_some() && kept.entries.len() < 400);
    assert_eq!(session.history(), ledger.session().history());
    assert_eq!(kept.lines, 400);
    let snapshot = Snapshot::of(&session, 7, 7);
    assert_eq!(Snapshot::from_line(&snapshot.to_line()), Some(snapshot));
}

#[test]
fn ids_of_steps_can_be_read() {
    let step = StepId { window: WindowId::new("a/b"), number: 12 };
    assert_eq!(StepId::parse(&step.to_string()), Some(step));
    for bad in ["", "a", "a/", "a/x", "a/-1"] {
        assert_eq!(StepId::parse(bad), None, "{bad}");
    }
}
