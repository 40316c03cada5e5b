//! A file of annotations: it is read or refused in words, and what is read goes
//! out and comes back the same.
#![no_main]

use std::rc::Rc;

use highlit::{
    annotation::{Action, AnnotationId, Codebook, ReaderCode, Store, Timestamp},
    article::plain,
    exchange::w3c::{self, Imprint},
};
use libfuzzer_sys::fuzz_target;

const TEXT: &str = "The river\n\nAdvertisement\n\nThe river ran high. 👩‍👧 fled the river.";

thread_local! {
    static STORE: Store = {
        let codebook = Codebook::read(include_str!("../../static/codebooks/claims.json"));
        Store::new(Rc::new(plain::read(TEXT).unwrap()), Rc::new(codebook.unwrap()))
    };
}

fn id(number: usize) -> AnnotationId {
    AnnotationId::new(&format!("urn:fresh:{number}")).unwrap()
}

fn write(store: &Store) -> String {
    let reader = ReaderCode::new("fox").unwrap();
    let generated = Timestamp::new("2026-03-04T05:06:07Z").unwrap();
    w3c::write(store, &Imprint::new(id(0), &reader, generated))
}

fuzz_target!(|bytes: &[u8]| {
    let store = STORE.with(Store::clone);
    let mut count = 0;
    let mut new_id = || {
        count += 1;
        id(count)
    };
    let reading = match w3c::read(bytes, &store, &mut new_id) {
        Ok(reading) => reading,
        Err(error) => {
            let message = error.to_string();
            assert!(message.contains(' '), "{error:?} is not said in words");
            return;
        }
    };
    let Ok((merged, edit)) = store.apply(Action::merge(reading.incoming)) else { return };
    assert_eq!(merged.with(&edit.inverse()), store);
    let out = write(&merged);
    let again = w3c::read(out.as_bytes(), &merged, &mut new_id).expect("what is written is read");
    assert_eq!((again.reissued, again.moved), (0, 0));
    let fresh = merged.apply(Action::replace(again.incoming)).expect("it comes in").0;
    assert_eq!(write(&fresh), out);
});
