//! One article in two windows.

use anyhow::{Result, ensure};
use e2e::{Chapter, Download, Need, Reader, story, words};
use serde_json::{Value, json};

use super::desk::{
    cards, choose, hand_in, is, mark, open_harbour, painted, saved, site, write_in_note, write_note,
};

pub fn chapter() -> Chapter {
    let stories = [
        story!(what_is_done_in_one_appears_in_the_other),
        story!(each_takes_back_its_own_steps_alone),
        story!(both_hand_in_the_same),
        story!(what_is_removed_in_one_can_be_had_back_in_the_other),
        story!(a_window_that_is_closed_leaves_its_steps),
        story!(two_windows_keep_what_each_made),
        story!(a_field_that_someone_writes_in_does_not_vanish),
        story!(a_note_that_was_left_standing_follows_the_other_window),
        story!(an_offer_to_undo_goes_when_another_step_would_go),
        story!(a_start_page_follows_the_other_window),
        story!(what_is_open_elsewhere_is_not_deleted_for_good),
    ];
    Chapter::new("windows", site(), stories.map(|story| story.needs(Need::SecondWindow)))
}

/// Opens the article in a first and a second window, and stays in the second.
async fn open_twice(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    reader.open_tab("/?article=harbour.txt").await?;
    super::desk::title_is(reader, "The Harbour Opens Again").await
}

async fn undo_is_off(reader: &mut Reader, is_off: bool) -> Result<()> {
    let state = format!("document.querySelector('[aria-label=Undo]').disabled === {is_off}");
    reader.wait_until("the button to know what can be undone", &state).await
}

async fn what_is_done_in_one_appears_in_the_other(reader: &mut Reader) -> Result<()> {
    open_twice(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    reader.switch_to_tab(0).await?;
    painted(reader, &[(1, "eleven weeks")]).await?;
    cards(reader, &["eleven weeks"]).await?;
    reader.click(".card .summary").await?;
    reader.wait_for(".card.open").await?;
    reader.press("3").await?;
    reader.switch_to_tab(1).await?;
    painted(reader, &[(3, "eleven weeks")]).await?;
    reader.wait_for(".card.open").await?;
    write_note(reader, "Someone counted").await?;
    reader.switch_to_tab(0).await?;
    reader
        .wait_until("the note", "document.querySelector('#note').value === 'Someone counted'")
        .await?;
    reader.click_button_in(".card.open", "Delete").await?;
    reader.switch_to_tab(1).await?;
    painted(reader, &[]).await?;
    cards(reader, &[]).await?;
    saved(reader).await
}

async fn each_takes_back_its_own_steps_alone(reader: &mut Reader) -> Result<()> {
    open_twice(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    reader.switch_to_tab(0).await?;
    painted(reader, &[(1, "eleven weeks")]).await?;
    undo_is_off(reader, true).await?;
    mark(reader, "sea wall", "2").await?;
    reader.switch_to_tab(1).await?;
    painted(reader, &[(2, "sea wall"), (1, "eleven weeks")]).await?;
    reader.press("Control+z").await?;
    painted(reader, &[(2, "sea wall")]).await?;
    undo_is_off(reader, true).await?;
    reader.switch_to_tab(0).await?;
    painted(reader, &[(2, "sea wall")]).await?;
    reader.press("Control+z").await?;
    painted(reader, &[]).await?;
    reader.switch_to_tab(1).await?;
    painted(reader, &[]).await?;
    reader.press("Control+Shift+z").await?;
    painted(reader, &[(1, "eleven weeks")]).await?;
    reader.switch_to_tab(0).await?;
    painted(reader, &[(1, "eleven weeks")]).await
}

async fn both_hand_in_the_same(reader: &mut Reader) -> Result<()> {
    open_twice(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    reader.switch_to_tab(0).await?;
    painted(reader, &[(1, "eleven weeks")]).await?;
    mark(reader, "sea wall", "2").await?;
    write_note(reader, "A wall").await?;
    let one = items(&hand_in(reader).await?)?;
    reader.switch_to_tab(1).await?;
    reader.wait_for_text(words("A wall").within(".card")).await?;
    let other = items(&hand_in(reader).await?)?;
    ensure!(one == other, "one handed in {one}, the other {other}");
    ensure!(one.as_array().is_some_and(|items| items.len() == 2), "handed in was {one}");
    Ok(())
}

fn items(file: &Download) -> Result<Value> {
    let page: Value = serde_json::from_slice(&file.bytes)?;
    Ok(page["items"].clone())
}

async fn what_is_removed_in_one_can_be_had_back_in_the_other(reader: &mut Reader) -> Result<()> {
    open_twice(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    write_note(reader, "Who").await?;
    reader.switch_to_tab(0).await?;
    painted(reader, &[(1, "eleven weeks")]).await?;
    reader.click(".card .summary").await?;
    reader.wait_until("the note", "document.querySelector('#note')?.value === 'Who'").await?;
    reader.click_button_in(".card.open", "Delete").await?;
    saved(reader).await?;
    reader.switch_to_tab(1).await?;
    cards(reader, &[]).await?;
    choose(reader, "Removed highlights").await?;
    reader.click_button_in("dialog", "Put it back").await?;
    reader.wait_for_text(words("Who").within(".card .why")).await?;
    saved(reader).await?;
    reader.switch_to_tab(0).await?;
    reader.wait_for_text(words("Who").within(".card .why")).await
}

async fn a_window_that_is_closed_leaves_its_steps(reader: &mut Reader) -> Result<()> {
    open_twice(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    saved(reader).await?;
    reader.switch_to_tab(0).await?;
    painted(reader, &[(1, "eleven weeks")]).await?;
    undo_is_off(reader, true).await?;
    reader.switch_to_tab(1).await?;
    reader.close_tab().await?;
    undo_is_off(reader, false).await?;
    reader.press("Control+z").await?;
    painted(reader, &[]).await?;
    saved(reader).await
}

async fn two_windows_keep_what_each_made(reader: &mut Reader) -> Result<()> {
    open_twice(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    mark(reader, "sea wall", "2").await?;
    saved(reader).await?;
    reader.switch_to_tab(0).await?;
    mark(reader, "they are clerks", "3").await?;
    saved(reader).await?;
    reader.reload().await?;
    painted(reader, &[(2, "sea wall"), (1, "eleven weeks"), (3, "they are clerks")]).await
}

async fn a_field_that_someone_writes_in_does_not_vanish(reader: &mut Reader) -> Result<()> {
    open_twice(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    reader.click("#note").await?;
    write_in_note(reader, "Who").await?;
    saved(reader).await?;
    reader.switch_to_tab(0).await?;
    painted(reader, &[(1, "eleven weeks")]).await?;
    choose(reader, "Remove all highlights").await?;
    saved(reader).await?;
    reader.switch_to_tab(1).await?;
    reader.type_text(" says so? 123").await?;
    is(reader, "document.querySelector('#note')?.value", json!("Who says so? 123")).await?;
    saved(reader).await?;
    reader.reload().await?;
    reader.wait_for_text(words("Who says so? 123").within(".card .why")).await?;
    painted(reader, &[(1, "eleven weeks")]).await
}

async fn a_note_that_was_left_standing_follows_the_other_window(reader: &mut Reader) -> Result<()> {
    open_twice(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    reader.click("#note").await?;
    write_in_note(reader, "Who").await?;
    saved(reader).await?;
    reader.switch_to_tab(0).await?;
    reader.click(".card .summary").await?;
    reader.wait_until("the note", "document.querySelector('#note')?.value === 'Who'").await?;
    reader.type_into("#note", " says so?").await?;
    reader.press("Tab").await?;
    saved(reader).await?;
    // There the pen still rests in the field.
    reader.switch_to_tab(1).await?;
    reader
        .wait_until("the note", "document.querySelector('#note').value === 'Who says so?'")
        .await?;
    reader.type_text(" Nobody").await?;
    is(reader, "document.querySelector('#note').value", json!("Who says so? Nobody")).await?;
    saved(reader).await?;
    reader.reload().await?;
    reader.wait_for_text(words("Who says so? Nobody").within(".card .why")).await
}

async fn an_offer_to_undo_goes_when_another_step_would_go(reader: &mut Reader) -> Result<()> {
    open_twice(reader).await?;
    reader.switch_to_tab(0).await?;
    mark(reader, "eleven weeks", "1").await?;
    reader.click_button_in(".card.open", "Delete").await?;
    reader.wait_for(".toast button").await?;
    let offers = "[...document.querySelectorAll('.toast button')].map(b => b.textContent)";
    is(reader, offers, json!(["Undo", "Close"])).await?;
    reader.switch_to_tab(1).await?;
    mark(reader, "sea wall", "2").await?;
    saved(reader).await?;
    // A window that goes leaves its step, which is the last one.
    reader.close_tab().await?;
    painted(reader, &[(2, "sea wall")]).await?;
    undo_is_off(reader, false).await?;
    reader.wait_until("the offer to go", &format!("!{offers}.includes('Undo')")).await?;
    painted(reader, &[(2, "sea wall")]).await
}

async fn a_start_page_follows_the_other_window(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    saved(reader).await?;
    reader.open_tab("/").await?;
    reader.wait_for_text(words("1 highlight").within(".shelf")).await?;
    reader.switch_to_tab(0).await?;
    mark(reader, "sea wall", "2").await?;
    saved(reader).await?;
    reader.switch_to_tab(1).await?;
    reader.wait_for_text(words("2 highlights").within(".shelf")).await?;
    super::shelf::put_in_the_bin(reader).await?;
    reader.wait_for_text(words("2 highlights").within("#bin")).await
}

/// What is open is in use, whatever is done to it on the start page of another window.
async fn what_is_open_elsewhere_is_not_deleted_for_good(reader: &mut Reader) -> Result<()> {
    open_twice(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    saved(reader).await?;
    reader.switch_to_tab(0).await?;
    reader.goto("/").await?;
    super::shelf::put_in_the_bin(reader).await?;
    super::shelf::try_to_erase(reader).await?;
    let why = "It is open in another tab. Close it there first, then delete it here.";
    reader.wait_for_text(words(why).within(".toast [role=alert]")).await?;
    reader.switch_to_tab(1).await?;
    painted(reader, &[(1, "eleven weeks")]).await?;
    reader.click(".bar .brand").await?;
    reader.wait_for("#bin").await?;
    reader.switch_to_tab(0).await?;
    super::shelf::erase(reader).await
}
