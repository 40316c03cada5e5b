//! Exercises in links and in files, and the tags in them: whatever is read is written so that
//! it reads the same, and fits in a link or is said not to.
#![no_main]

use highlit::{
    article::plain,
    exchange::{codebook_file, exercise_file, exercise_link},
};
use libfuzzer_sys::fuzz_target;

fn check_file(bytes: &[u8]) {
    let Ok((article, Some(exercise))) = exercise_file::read(bytes) else { return };
    let file = exercise_file::write(&exercise, &article);
    assert_eq!(exercise_file::read(file.as_bytes()), Ok((article.clone(), Some(exercise.clone()))));
    if let Ok(link) = exercise_link::write(&exercise, &article) {
        assert!(link.len() <= exercise_link::LIMIT);
        let file = exercise_link::read(&link).expect("it has the scheme").expect("it is whole");
        assert_eq!(exercise_file::read(&file), Ok((article, Some(exercise))));
    }
}

fuzz_target!(|bytes: &[u8]| {
    check_file(bytes);
    let text = String::from_utf8_lossy(bytes);
    for address in [text.to_string(), format!("{}{text}", exercise_link::SCHEME)] {
        if let Some(Ok(file)) = exercise_link::read(&address) {
            check_file(&file);
        }
    }
    match codebook_file::read(bytes) {
        Ok(codebook) => {
            let file = codebook_file::write(&codebook);
            assert_eq!(codebook_file::read(file.as_bytes()), Ok(codebook));
        }
        Err(error) => assert!(error.to_string().contains(' ')),
    }
    // What is kept of an exercise goes back to an article that is there.
    if let Ok(exercise) = exercise_file::read_bare(&text) {
        let article = plain::read("The river\n\nThe river ran high.").expect("it is an article");
        assert_eq!(exercise_file::read_bare(&exercise_file::write_bare(&exercise)), Ok(exercise.clone()));
        if exercise.codebook.as_ref().is_none_or(|codebook| codebook_file::check(codebook).is_ok()) {
            check_file(exercise_file::write(&exercise, &article).as_bytes());
        }
    }
});
