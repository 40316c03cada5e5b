//! Highlights that were removed, and how they are had back.

use anyhow::Result;
use e2e::{Chapter, Reader, story, words};
use serde_json::json;

use super::desk::{
    cards, choose, choose_file, hand_in, is, mark, open_harbour, painted, saved, site, write_note,
};

pub fn chapter() -> Chapter {
    Chapter::new(
        "removed",
        site(),
        [
            story!(one_is_put_back_after_a_reload),
            story!(all_are_put_back_together_after_a_reload),
            story!(removing_all_is_undone),
            story!(an_import_is_undone_after_a_reload),
            story!(what_an_import_replaced_is_put_back),
        ],
    )
}

const BOTH: [(u8, &str); 2] = [(2, "sea wall"), (1, "eleven weeks")];

async fn mark_both(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    write_note(reader, "Someone counted").await?;
    mark(reader, "sea wall", "2").await?;
    saved(reader).await?;
    painted(reader, &BOTH).await
}

async fn open_removed(reader: &mut Reader) -> Result<()> {
    choose(reader, "Removed highlights").await?;
    reader.wait_for("dialog[open]").await
}

async fn one_is_put_back_after_a_reload(reader: &mut Reader) -> Result<()> {
    mark_both(reader).await?;
    open_removed(reader).await?;
    reader.wait_for_text(words("Nothing has been removed").within("dialog")).await?;
    reader.press("Escape").await?;
    reader.wait_until_gone("dialog").await?;
    reader.click_button_in(".card.open", "Delete").await?;
    painted(reader, &BOTH[1..]).await?;
    saved(reader).await?;
    reader.reload().await?;
    painted(reader, &BOTH[1..]).await?;
    open_removed(reader).await?;
    reader.wait_for_text(words("sea wall").within("dialog .removed q")).await?;
    reader.click_button_in("dialog", "Put it back").await?;
    reader.wait_until_gone("dialog").await?;
    painted(reader, &BOTH).await?;
    reader.wait_for_text(words("Put back.").within(".toast")).await?;
    reader.click_button_in(".toast", "Undo").await?;
    painted(reader, &BOTH[1..]).await?;
    reader.press("Control+Shift+z").await?;
    painted(reader, &BOTH).await?;
    saved(reader).await?;
    reader.reload().await?;
    painted(reader, &BOTH).await
}

async fn all_are_put_back_together_after_a_reload(reader: &mut Reader) -> Result<()> {
    mark_both(reader).await?;
    choose(reader, "Remove all highlights").await?;
    painted(reader, &[]).await?;
    saved(reader).await?;
    reader.reload().await?;
    saved(reader).await?;
    open_removed(reader).await?;
    reader.wait_for_text(words("Someone counted").within("dialog .removed")).await?;
    reader.finds_no_barriers("removed highlights").await?;
    reader.click_button_in("dialog", "Put all 2 back").await?;
    reader.wait_until_gone("dialog").await?;
    painted(reader, &BOTH).await?;
    reader.wait_for_text(words("Someone counted").within(".card")).await?;
    // As one step.
    reader.press("Control+z").await?;
    painted(reader, &[]).await
}

async fn removing_all_is_undone(reader: &mut Reader) -> Result<()> {
    mark_both(reader).await?;
    choose(reader, "Remove all highlights").await?;
    painted(reader, &[]).await?;
    reader.wait_for_text(words("All highlights removed.").within(".toast")).await?;
    reader.click_button_in(".toast", "Undo").await?;
    painted(reader, &BOTH).await?;
    reader.wait_for_text(words("Someone counted").within(".card")).await?;
    reader.press("Control+Shift+z").await?;
    painted(reader, &[]).await?;
    saved(reader).await?;
    reader.reload().await?;
    cards(reader, &[]).await?;
    // There is nothing to remove by now.
    reader.click_button("More").await?;
    reader.wait_for("#more-menu:popover-open").await?;
    let clear = "[...document.querySelectorAll('#more-menu button')]
        .find(button => button.textContent.includes('Remove all')).disabled";
    is(reader, clear, json!(true)).await?;
    reader.press("Escape").await?;
    reader.press("Control+z").await?;
    painted(reader, &BOTH).await
}

async fn an_import_is_undone_after_a_reload(reader: &mut Reader) -> Result<()> {
    mark_both(reader).await?;
    let file = hand_in(reader).await?;
    choose(reader, "Remove all highlights").await?;
    mark(reader, "they are clerks", "3").await?;
    saved(reader).await?;
    choose_file(reader, &file).await?;
    reader.click_button_in("dialog", "Merge").await?;
    painted(reader, &[BOTH[0], BOTH[1], (3, "they are clerks")]).await?;
    saved(reader).await?;
    reader.reload().await?;
    painted(reader, &[BOTH[0], BOTH[1], (3, "they are clerks")]).await?;
    reader.press("Control+z").await?;
    painted(reader, &[(3, "they are clerks")]).await?;
    saved(reader).await?;
    reader.reload().await?;
    painted(reader, &[(3, "they are clerks")]).await
}

async fn what_an_import_replaced_is_put_back(reader: &mut Reader) -> Result<()> {
    mark_both(reader).await?;
    let file = hand_in(reader).await?;
    mark(reader, "they are clerks", "3").await?;
    saved(reader).await?;
    choose_file(reader, &file).await?;
    reader.click_button_in("dialog", "Replace my 3").await?;
    painted(reader, &BOTH).await?;
    saved(reader).await?;
    reader.reload().await?;
    saved(reader).await?;
    open_removed(reader).await?;
    reader.click_button_in("dialog", "Put it back").await?;
    painted(reader, &[BOTH[0], BOTH[1], (3, "they are clerks")]).await
}
