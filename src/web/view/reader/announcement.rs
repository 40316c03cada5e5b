//! What a screen reader is told of the text: once, and no more than was asked.

use super::Reader;
use crate::{
    annotation::{Held, Purpose, Store},
    text::TextSpan,
    web::{platform::preferences::Telling, words::say},
    words::Message,
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
    let quote = quoted(store, held.span());
    let mut words = match held.purpose() {
        Purpose::Read => {
            let place = held.cursor().whereabouts(store.article());
            let standing = match place.sentence {
                Some(sentence) => Message::new("told-sentence")
                    .number("block", place.block.number)
                    .number("sentence", sentence.number)
                    .number("sentences", sentence.of),
                None => Message::new("told-block").number("block", place.block.number),
            };
            vec![quote.into(), say(standing)]
        }
        Purpose::Mark => vec![say(Message::new("menu-selected").text("quote", &quote))],
        Purpose::Reshape(_) => vec![say(Message::new("told-reshaped").text("quote", &quote))],
    };
    match held.purpose() {
        Purpose::Read => {
            for made in store.annotations().overlapping(held.span()) {
                if let Some(tag) = store.codebook().tag(&made.tag) {
                    words.push(say(Message::new("told-mark").text("tag", &tag.label)));
                }
            }
        }
        Purpose::Mark => {
            for (index, tag) in store.codebook().tags.iter().enumerate() {
                let key = Message::new("menu-key").number("key", index + 1).text("tag", &tag.label);
                words.push(say(key));
            }
            words.push(say("menu-escape"));
        }
        Purpose::Reshape(_) => {}
    }
    words.join(" ")
}

fn quoted(store: &Store, span: TextSpan) -> String {
    store.article().quote(span).chars().take(LONGEST).collect()
}
