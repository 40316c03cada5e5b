//! An article file, or an exercise with one in it: what is read is written so that it
//! reads the same.
#![no_main]

use highlit::exchange::{article_file, exercise_file};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    match exercise_file::read(bytes) {
        Ok((article, None)) => {
            let file = article_file::write(&article);
            assert_eq!(article_file::read(file.as_bytes()), Ok(article));
        }
        Ok((article, Some(exercise))) => {
            let file = exercise_file::write(&exercise, &article);
            assert_eq!(exercise_file::read(file.as_bytes()), Ok((article, Some(exercise))));
        }
        Err(error) => assert!(error.to_string().contains(' ')),
    }
});
