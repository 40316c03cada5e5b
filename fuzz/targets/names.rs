//! Small texts with a form of their own: tags of languages, ids, codes and times.
#![no_main]

use highlit::{
    annotation::{AnnotationId, ReaderCode, SubtagId, TagId, Timestamp},
    article::ArticleId,
    exchange::file_name,
    text::Language,
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|texts: (&str, &str)| {
    let (text, other) = texts;
    if let Some(language) = Language::parse(text) {
        assert!(language.as_str().eq_ignore_ascii_case(text));
        assert_eq!(Language::parse(language.as_str()).as_ref(), Some(&language));
        let _ = language.direction();
    }
    let kept = [
        ArticleId::parse(text).map(|id| id.as_str().to_owned()),
        AnnotationId::new(text).ok().map(|id| id.to_string()),
        TagId::new(text).ok().map(|id| id.to_string()),
        SubtagId::new(text).ok().map(|id| id.to_string()),
        ReaderCode::new(text).ok().map(|code| code.to_string()),
        Timestamp::new(text).ok().map(|time| time.to_string()),
    ];
    assert!(kept.iter().flatten().all(|kept| kept == text));
    if let (Ok(one), Ok(two)) = (Timestamp::new(text), Timestamp::new(other)) {
        assert!(!one.is_after(&one));
        assert!(!(one.is_after(&two) && two.is_after(&one)));
    }
    let name = file_name(text, other, "json");
    assert!(name.len() <= 255 && name.ends_with(".json") && !name.starts_with(['.', '-']));
    assert!(!name.contains(|c: char| c.is_control() || "/\\:*?\"<>| ".contains(c)));
});
