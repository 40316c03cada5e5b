//! What a screen reader is told of a stretch of the text.

use super::words::say;
use crate::{
    annotation::{Held, Purpose, Store},
    text::TextSpan,
    words::Message,
};

/// How much of a quotation is read out, in characters.
const LONGEST: usize = 240;

/// The words, where they stand, what is marked there and what can be done.
pub fn told(store: &Store, held: &Held) -> String {
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

/// The words alone.
pub fn quoted(store: &Store, span: TextSpan) -> String {
    store.article().quote(span).chars().take(LONGEST).collect()
}
