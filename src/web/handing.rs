//! Handing out an exercise: as a file, as a link that has all of it after its `#`,
//! which a browser sends to no server, or as a page that has Highlit in it as well.

use super::{
    exchanging::{JSON, deliver},
    platform::{dom, files},
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
    let here = dom::window().location().href().unwrap_or_default();
    let here = here.split(['#', '?']).next().unwrap_or_default();
    Ok(format!("{here}#{letters}"))
}

/// Whether this page is a file on a disk: it has no address that others could follow, and
/// no site beside it.
pub fn is_on_disk() -> bool {
    dom::window().location().href().is_ok_and(|here| here.starts_with("file:"))
}

/// Hands out an exercise as a file; its name, or what is said if the browser refuses.
pub fn save(exercise: &Exercise, article: &Article) -> Result<String, Message> {
    let name = file_name(&article.title(), "", "exercise.json");
    deliver(&name, JSON, &exercise_file::write(exercise, article))
}

/// Hands out an exercise as a page that needs no other file and no network; its name, or
/// what is said if it cannot be had.
pub async fn save_page(exercise: &Exercise, article: &Article) -> Result<String, Message> {
    let page = files::part("highlit.html").await.and_then(|page| String::from_utf8(page).ok());
    let page = page.and_then(|page| exercise_link::write_into(&page, exercise, article));
    let page = page.ok_or(Message::new("desk-no-page"))?;
    deliver(&file_name(&article.title(), "", "html"), "text/html;charset=utf-8", &page)
}
