//! Undo and redo, over reloads too.

use anyhow::{Result, ensure};
use e2e::{Chapter, Reader, story};
use serde_json::json;

use super::desk::{cards, is, mark, open_harbour, painted, saved, site, write_note};

pub fn chapter() -> Chapter {
    Chapter::new(
        "history",
        site(),
        [
            story!(keys_undo_and_redo_every_step),
            story!(buttons_undo_and_redo),
            story!(what_was_undone_can_be_redone_after_a_reload),
            story!(everything_can_be_undone_after_a_reload),
            story!(a_new_step_forgets_what_was_undone),
            story!(keys_in_a_field_are_the_fields_own),
        ],
    )
}

const BOATS: &str = "Forty-two boats left";
const CLERKS: &str = "they are clerks";

async fn keys_undo_and_redo_every_step(reader: &mut Reader) -> Result<()> {
    four_steps(reader).await?;
    for _ in 0..4 {
        reader.press("Control+z").await?;
    }
    painted(reader, &[]).await?;
    reader.press("Control+Shift+z").await?;
    painted(reader, &[(1, BOATS)]).await?;
    for _ in 0..3 {
        reader.press("Control+y").await?;
    }
    after_four_steps(reader).await
}

async fn buttons_undo_and_redo(reader: &mut Reader) -> Result<()> {
    four_steps(reader).await?;
    reader.click_button_in(".tools", "Undo").await?;
    painted(reader, &[(1, BOATS), (3, CLERKS)]).await?;
    reader.click_button_in(".tools", "Redo").await?;
    after_four_steps(reader).await?;
    is(reader, REDO_IS_OFF, json!(true)).await
}

async fn what_was_undone_can_be_redone_after_a_reload(reader: &mut Reader) -> Result<()> {
    four_steps(reader).await?;
    for _ in 0..3 {
        reader.press("Control+z").await?;
    }
    painted(reader, &[(1, BOATS)]).await?;
    saved(reader).await?;
    reader.reload().await?;
    painted(reader, &[(1, BOATS)]).await?;
    for _ in 0..3 {
        reader.press("Control+Shift+z").await?;
    }
    after_four_steps(reader).await
}

async fn everything_can_be_undone_after_a_reload(reader: &mut Reader) -> Result<()> {
    four_steps(reader).await?;
    reader.reload().await?;
    after_four_steps(reader).await?;
    for _ in 0..4 {
        reader.press("Control+z").await?;
    }
    cards(reader, &[]).await?;
    is(reader, "document.querySelector('[aria-label=Undo]').disabled", json!(true)).await
}

async fn a_new_step_forgets_what_was_undone(reader: &mut Reader) -> Result<()> {
    four_steps(reader).await?;
    reader.press("Control+z").await?;
    mark(reader, "eleven weeks", "1").await?;
    is(reader, REDO_IS_OFF, json!(true)).await?;
    painted(reader, &[(1, "eleven weeks"), (1, BOATS), (3, CLERKS)]).await
}

async fn keys_in_a_field_are_the_fields_own(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, BOATS, "1").await?;
    reader.type_into("#note", "Counted").await?;
    reader.press("Control+z").await?;
    let left = reader.painted().await?;
    ensure!(!left.is_empty(), "the highlight was undone, not what was typed");
    cards(reader, &[BOATS]).await
}

const REDO_IS_OFF: &str = "document.querySelector('[aria-label=Redo]').disabled";

/// Two highlights, a note for the first, and another tag for the second.
async fn four_steps(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, BOATS, "1").await?;
    write_note(reader, "Counted").await?;
    mark(reader, CLERKS, "3").await?;
    reader.click_button_in(".card.open", "Opinion").await?;
    after_four_steps(reader).await?;
    saved(reader).await
}

async fn after_four_steps(reader: &mut Reader) -> Result<()> {
    painted(reader, &[(1, BOATS), (2, CLERKS)]).await?;
    reader.wait_for_text("Counted").await
}
