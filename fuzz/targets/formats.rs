//! Files of other tools: each is read or refused in words in every format, and what is read
//! can be put into the article and taken out again.
#![no_main]

use std::rc::Rc;

use highlit::{
    annotation::{Action, AnnotationId, Codebook, ReaderCode, Store, Timestamp},
    article::plain,
    exchange::{Assumed, Corpus, Format, Original, recognise},
};
use libfuzzer_sys::fuzz_target;

const TEXT: &str = "The river\n\nAdvertisement\n\nThe river ran high. 👩‍👧 fled the river.";

thread_local! {
    static STORE: Store = {
        let codebook = Codebook::read(include_str!("../../static/codebooks/claims.json"));
        Store::new(Rc::new(plain::read(TEXT).unwrap()), Rc::new(codebook.unwrap()))
    };
}

fuzz_target!(|bytes: &[u8]| {
    let store = STORE.with(Store::clone);
    let _ = recognise(bytes, "a.ann");
    let original = Original::of(store.article(), TEXT).unwrap();
    for (format, _) in Format::ALL {
        let mut count = 0;
        let mut new_id = || {
            count += 1;
            AnnotationId::new(&format!("urn:fresh:{count}")).unwrap()
        };
        let mut assumed = Assumed {
            reader: ReaderCode::new("fox").unwrap(),
            when: Timestamp::epoch(),
            new_id: &mut new_id,
        };
        for original in [None, Some(&original)] {
            let corpus = Corpus { number: "7", original };
            match format.read(bytes, &store, &corpus, &mut assumed) {
                Ok(reading) => {
                    let Ok((merged, edit)) = store.apply(Action::merge(reading.incoming)) else {
                        continue;
                    };
                    assert_eq!(merged.with(&edit.inverse()), store);
                }
                Err(error) => {
                    let message = error.to_string();
                    assert!(message.contains(' '), "{error:?} is not said in words");
                }
            }
        }
    }
});
