//! JSON: read as serde_json reads it, but for limits and names that stand twice,
//! and written so that both read it again.
#![no_main]

use highlit::json::{FaultKind, Json, text_of};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

fuzz_target!(|bytes: &[u8]| {
    let Some(text) = text_of(bytes) else { return };
    let theirs = serde_json::from_str::<Value>(&text);
    match Json::read(&text) {
        Ok(ours) => {
            for written in [ours.to_string(), ours.in_lines()] {
                assert_eq!(Json::read(&written).as_ref(), Ok(&ours));
                match &theirs {
                    Ok(theirs) => {
                        assert_eq!(&serde_json::from_str::<Value>(&written).unwrap(), theirs)
                    }
                    Err(error) => assert!(error.to_string().starts_with("number out of range")),
                }
            }
        }
        Err(fault) if matches!(fault.kind, FaultKind::Syntax | FaultKind::Unfinished) => {
            assert!(theirs.is_err(), "{fault:?}");
        }
        Err(_) => {}
    }
});
