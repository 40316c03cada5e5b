//! Handing out an exercise: as a file, or as a link that has all of it after its `#`,
//! which a browser sends to no server.

use super::{
    exchanging::{JSON, deliver},
    platform::dom,
};
use crate::{
    article::Article,
    classroom::Exercise,
    exchange::{exercise_file, exercise_link, file_name},
    words::Message,
};

/// The link of an exercise, or what to say if there can be none.
pub fn link(exercise: &Exercise, article: &Article) -> Result<String, Message> {
    let letters = exercise_link::write(exercise, article)
        .map_err(|most| Message::new("desk-link-long").number("count", most))?;
    let location = dom::window().location();
    let here = location.href().unwrap_or_default();
    let here = here.split(['#', '?']).next().unwrap_or_default();
    Ok(format!("{here}#{letters}"))
}

/// Hands out an exercise as a file; its name, or what is said if the browser refuses.
pub fn save(exercise: &Exercise, article: &Article) -> Result<String, Message> {
    let name = file_name(&article.title(), "", "exercise.json");
    deliver(&name, JSON, &exercise_file::write(exercise, article))
}
