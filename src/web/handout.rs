//! The words on a hand-out.

use super::platform::clock;
use crate::{
    annotation::Store,
    exchange::handout::{Words, makers},
};

/// The words for a hand-out of `store` that is made now.
pub fn words(store: &Store) -> Words {
    let today = clock::local_date(&clock::now());
    let makers: Vec<&str> = makers(store).iter().map(|maker| maker.as_str()).collect();
    let imprint = match makers[..] {
        [] => today,
        _ => format!("Marked by {} · {today}", makers.join(", ")),
    };
    Words {
        language: "en".into(),
        direction: "ltr".into(),
        imprint,
        notes: "Notes".into(),
        sure: "sure".into(),
        unsure: "not sure".into(),
        back: "Back to the mark".into(),
    }
}
