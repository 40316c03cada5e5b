//! An article file: what is read is written so that it reads the same.
#![no_main]

use highlit::exchange::article_file;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    match article_file::read(bytes) {
        Ok(article) => {
            let file = article_file::write(&article);
            assert_eq!(article_file::read(file.as_bytes()), Ok(article));
        }
        Err(error) => assert!(error.to_string().contains(' ')),
    }
});
