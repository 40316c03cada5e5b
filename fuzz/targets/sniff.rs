//! The bytes of any file: text of which every letter is there, or a reason in words.
#![no_main]

use highlit::article::sniff::{self, Sniffed};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    match sniff::sniff(bytes) {
        Ok(Sniffed::Text(text)) => {
            assert!(bytes.starts_with(text.as_bytes()));
            // At most one character is cut off at the end.
            assert!(bytes.len() - text.len() < 4);
            assert_eq!(sniff::check(&text), Ok(()));
        }
        Ok(Sniffed::Encoded(_)) => {}
        Ok(Sniffed::Unclear(encodings)) => assert!(!encodings.is_empty()),
        Err(error) => assert!(error.to_string().contains(' ')),
    }
});
