//! The words on a hand-out, in the reader's language.

use super::{
    platform::clock,
    words::{language, locale, say},
};
use crate::{
    annotation::Store,
    exchange::handout::{Words, makers},
    words::Message,
};

/// The words for a hand-out of `store` that is made now.
pub fn words(store: &Store) -> Words {
    let today = clock::local_date(&clock::now(), &locale());
    let makers: Vec<&str> = makers(store).iter().map(|maker| maker.as_str()).collect();
    let imprint = match makers[..] {
        [] => today,
        _ => {
            let imprint = Message::new("handout-imprint").text("readers", &makers.join(", "));
            say(imprint.text("date", &today)).to_string()
        }
    };
    Words {
        language: language().tag.into(),
        direction: if language().is_rtl { "rtl" } else { "ltr" }.into(),
        imprint,
        notes: say("handout-notes").to_string(),
        sure: say("handout-sure").to_string(),
        unsure: say("card-unsure").to_string(),
        back: say("handout-back").to_string(),
    }
}
