//! How much two texts have in common, word by word.

use std::collections::HashMap;

/// The words of a text; each letter of a script without spaces is one.
pub fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    // Nothing is to be seen of a place where a word may be hyphenated.
    for c in text.chars().filter(|c| *c != '\u{ad}') {
        let is_word = ('\u{2e80}'..='\u{9fff}').contains(&c);
        if is_word || !c.is_alphanumeric() {
            words.push(String::new());
        }
        if c.is_alphanumeric() {
            words.last_mut().unwrap().push(c);
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// How many words two texts have in common, in the same order.
pub fn in_common(a: &[String], b: &[String]) -> usize {
    let mut names = HashMap::new();
    let mut named = |words: &'_ [String]| -> Vec<usize> {
        let name = |word: &String| {
            let next = names.len();
            *names.entry(word.clone()).or_insert(next)
        };
        words.iter().map(name).collect()
    };
    let (a, b) = (named(a), named(b));
    let mut lengths = vec![0; b.len() + 1];
    for word in a {
        let mut before = 0;
        for (at, other) in b.iter().enumerate() {
            let here = lengths[at + 1];
            lengths[at + 1] = if word == *other { before + 1 } else { here.max(lengths[at]) };
            before = here;
        }
    }
    lengths[b.len()]
}
