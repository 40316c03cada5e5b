//! Which elements of a page are its article, as the extractor sees it.

use dom_query::Document;
use dom_smoothie::{Config, Readability};

use super::{blocks::is_wide, page};

/// How few characters make the extractor try again with less strict rules. An
/// article in Chinese says in half of them what another does.
const FEW: usize = 500;

/// Which elements stay, by their numbers.
pub(super) fn find(document: &Document, elements: usize) -> Vec<bool> {
    let mut kept = vec![false; elements];
    let text = document.text();
    let letters = text.chars().filter(|c| c.is_alphabetic());
    let is_dense = letters.clone().filter(|c| is_wide(*c)).count() * 2 > letters.count();
    let char_threshold = if is_dense { FEW / 2 } else { FEW };
    let config = Config { char_threshold, disable_json_ld: true, ..Config::default() };
    let extracted = Readability::with_document(document.clone(), None, Some(config))
        .and_then(|mut reader| reader.parse());
    if let Ok(extracted) = extracted {
        let content = Document::from(extracted.content);
        for number in content.root().descendants_it().flat_map(|node| page::numbers_of(&node)) {
            // A page may bear such attributes of its own.
            if let Some(is_kept) = kept.get_mut(number) {
                *is_kept = true;
            }
        }
    }
    kept
}
