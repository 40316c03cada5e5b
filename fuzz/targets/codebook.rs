//! A codebook: each of its tags is found by its name and has a style.
#![no_main]

use highlit::annotation::{Codebook, Slot};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    match Codebook::read(text) {
        Ok(codebook) => {
            assert!((1..=usize::from(Slot::COUNT)).contains(&codebook.tags.len()));
            for tag in &codebook.tags {
                assert_eq!(codebook.tag(&tag.id), Some(tag));
                assert!((1..=Slot::COUNT).contains(&tag.slot.number()));
                for subtag in &tag.subtags {
                    assert_eq!(tag.subtag(&subtag.id), Some(subtag));
                }
            }
        }
        Err(error) => assert!(error.to_string().contains(' ')),
    }
});
