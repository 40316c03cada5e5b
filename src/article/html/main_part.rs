//! Which elements of a page are its article, as the extractor sees it.

use dom_query::Document;
use dom_smoothie::{Config, Readability};

use super::page;

/// How few characters make the extractor try again with less strict rules. Half
/// of what it would take itself: an article in Chinese says in 250 characters
/// what takes 500 in English.
const FEW: usize = 250;

/// Which elements stay, by their numbers.
pub(super) fn find(document: &Document, elements: usize) -> Vec<bool> {
    let mut kept = vec![false; elements];
    let config = Config { char_threshold: FEW, disable_json_ld: true, ..Config::default() };
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
