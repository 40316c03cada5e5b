//! What a screen reader is told of the text: once, and no more than was asked.

use super::Reader;
use crate::{
    annotation::{Held, Purpose, Store},
    text::TextSpan,
    web::platform::preferences::Telling,
};

/// How much of a quotation is read out, in characters.
const LONGEST: usize = 240;

impl Reader {
    /// The words for the live region; they change when there is news.
    pub(super) fn announcement(&self) -> String {
        let Some(held) = self.held.as_ref().filter(|_| self.grasp.is_none()) else {
            return String::new();
        };
        match self.preferences.telling {
            Telling::Nothing => String::new(),
            Telling::Words => quoted(self.store(), held.span()),
            Telling::All => told(self.store(), held),
        }
    }
}

fn told(store: &Store, held: &Held) -> String {
    let article = store.article();
    let span = held.span();
    let quote = quoted(store, span);
    match held.purpose() {
        Purpose::Read => {
            let place = held.cursor().whereabouts(article);
            let marks = marks(store, span);
            format!(
                "{quote} Paragraph {}, sentence {} of {}.{marks}",
                place.block, place.sentence, place.sentences
            )
        }
        Purpose::Mark => {
            let tags = store.codebook().tags.iter().enumerate();
            let tags: String =
                tags.map(|(index, tag)| format!(" {} for {}.", index + 1, tag.label)).collect();
            format!("Selected: {quote}.{tags} Escape to leave.")
        }
        Purpose::Reshape(_) => format!("The highlight would be: {quote}."),
    }
}

/// The tags of the highlights that the reader stands on.
fn marks(store: &Store, span: TextSpan) -> String {
    let mut labels: Vec<&str> = Vec::new();
    for made in store.annotations().overlapping(span) {
        if let Some(tag) = store.codebook().tag(&made.tag) {
            labels.push(&tag.label);
        }
    }
    if labels.is_empty() { String::new() } else { format!(" Marked: {}.", labels.join(", ")) }
}

fn quoted(store: &Store, span: TextSpan) -> String {
    store.article().quote(span).chars().take(LONGEST).collect()
}
