//! Hand-outs in the reader's language.

use super::{
    platform::{clock, print},
    words::{language, locale, say},
};
use crate::{
    annotation::Store,
    exchange::handout::{self, Words, makers},
    words::Message,
};

/// A hand-out of `store` as a file, with the date of today.
pub fn page(store: &Store) -> String {
    handout::page(store, &words(store))
}

/// Puts the same into the page, to be printed.
pub fn lay_out(store: &Store) {
    print::lay_out(handout::STYLE, |pen| handout::draw(store, &words(store), pen));
}

fn words(store: &Store) -> Words {
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
