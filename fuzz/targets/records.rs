//! What the browser keeps: a record that is read is written so that it reads the
//! same, a journal can be replayed whatever stands in it, and a snapshot of what
//! it comes to reads as that.
#![no_main]

use std::{fmt::Debug, rc::Rc};

use highlit::{
    annotation::{Codebook, Entry, Session, Store, WindowId},
    article::{Article, plain},
    storage::{Opened, Record, Snapshot, Volume, open, seal},
};
use libfuzzer_sys::fuzz_target;

fn check<R: Record + Debug + PartialEq>(line: &str) -> Option<R> {
    let read = R::from_line(line)?;
    assert_eq!(R::from_line(&read.to_line()).as_ref(), Some(&read));
    Some(read)
}

thread_local! {
    static SESSION: Session = {
        let codebook = Codebook::read(include_str!("../../static/codebooks/claims.json"));
        let article = plain::read("The river\n\nAdvertisement\n\nThe river ran high.").unwrap();
        let store = Store::new(Rc::new(article), Rc::new(codebook.unwrap()));
        Session::new(store, WindowId::new("here"))
    };
}

fuzz_target!(|lines: &str| {
    let mut session = SESSION.with(Session::clone);
    session.replay(lines.lines().filter_map(check::<Entry>).map(Rc::new));
    let snapshot = Snapshot::of(&session, 1, 1);
    assert_eq!(check(&snapshot.to_line()), Some(snapshot));
    for line in lines.lines() {
        // Whatever a line says, it is no other under its seal.
        assert_eq!(open(&seal(line)), Opened::Whole(line));
        let _ = (open(line), check::<Snapshot>(line));
        check::<Article>(line);
        check::<Volume>(line);
    }
});
