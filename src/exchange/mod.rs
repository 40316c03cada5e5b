//! File formats: each file here owns one, in both directions.

pub mod w3c;

/// The most characters that a title gives to a file's name.
const NAME_LIMIT: usize = 60;

/// A file name made of an article's title and a reader's code, safe on every
/// system: letters and digits of any script, all else a single hyphen.
pub fn file_name(title: &str, code: &str, ending: &str) -> String {
    let slug = |text: &str| {
        let plain: String = text
            .chars()
            .map(|c| if c.is_alphanumeric() { c } else { ' ' })
            .take(NAME_LIMIT)
            .collect();
        plain.split_whitespace().collect::<Vec<_>>().join("-")
    };
    let parts = [slug(title), slug(code)];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}.{ending}", parts.join("--"))
}
