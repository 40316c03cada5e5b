//! What the browser keeps: a record that is read is written so that it reads the
//! same, and a journal can be replayed whatever stands in it.
#![no_main]

use std::{fmt::Debug, rc::Rc};

use highlit::{
    annotation::{Codebook, Entry, Session, Store},
    article::{Article, plain},
    storage::{Record, Volume},
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
        Session::new(Store::new(Rc::new(article), Rc::new(codebook.unwrap())))
    };
}

fuzz_target!(|lines: &str| {
    let mut session = SESSION.with(Session::clone);
    session.replay(lines.lines().filter_map(check::<Entry>));
    for line in lines.lines() {
        check::<Article>(line);
        check::<Volume>(line);
    }
});
