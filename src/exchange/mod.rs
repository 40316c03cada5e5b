//! File formats: each file here owns one, in both directions.

pub mod handout;
pub mod w3c;

/// The most characters that a title gives to a file's name.
const NAME_LIMIT: usize = 60;

/// A file name made of an article's title and a reader's code, safe on every
/// system: letters, digits and signs of any script, all else a single hyphen.
pub fn file_name(title: &str, code: &str, ending: &str) -> String {
    let slug = |text: &str| {
        let plain: String = text
            .chars()
            .map(|c| if is_safe_in_a_name(c) { c } else { ' ' })
            .take(NAME_LIMIT)
            .collect();
        plain.split_whitespace().collect::<Vec<_>>().join("-")
    };
    let parts = [slug(title), slug(code)];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}.{ending}", parts.join("--"))
}

/// Letters and digits; beyond ASCII also marks, without which Hindi or Thai
/// fall apart, but no punctuation or signs that turn the writing direction.
fn is_safe_in_a_name(c: char) -> bool {
    let is_mark_or_sign = !c.is_ascii() && !c.is_whitespace() && !c.is_control();
    let is_punctuation = matches!(
        c,
        '\u{80}'..='\u{bf}' | '\u{61c}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' | '\u{feff}'
    );
    c.is_alphanumeric() || is_mark_or_sign && !is_punctuation
}
