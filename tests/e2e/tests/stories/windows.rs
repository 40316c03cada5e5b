//! One article in two windows: what is done in one appears in the other, nothing is lost, and each
//! takes back its own steps.

use anyhow::{Result, ensure};
use e2e::{Chapter, Need, Reader, story, words};
use serde_json::json;

use super::desk::{
    cards, choose, hand_in, is, mark, open_harbour, painted, saved, site, write_in_note, write_note,
};

pub fn chapter() -> Chapter {
    Chapter::new(
        "windows",
        site().with("/bare.txt", "harness/page.css").with("/favicon.ico", "harness/icon.svg"),
        [
            story!(what_is_done_in_one_appears_in_the_other).needs(Need::SecondWindow),
            story!(each_window_takes_back_its_own).needs(Need::SecondWindow),
            story!(a_window_that_goes_leaves_its_steps).needs(Need::SecondWindow),
            story!(what_is_removed_in_one_can_be_had_back_in_the_other).needs(Need::SecondWindow),
            story!(a_tab_gives_way_to_a_newer_highlit).needs(Need::SecondWindow),
        ],
    )
}

/// Two windows on the article; the second one is shown.
async fn two_windows(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    saved(reader).await?;
    reader.open_tab("/?article=harbour.txt").await?;
    painted(reader, &[(1, "eleven weeks")]).await
}

async fn what_is_done_in_one_appears_in_the_other(reader: &mut Reader) -> Result<()> {
    two_windows(reader).await?;
    mark(reader, "sea wall", "2").await?;
    write_note(reader, "Who says so?").await?;
    reader.switch_to_tab(0).await?;
    painted(reader, &[(2, "sea wall"), (1, "eleven weeks")]).await?;
    reader.wait_for_text(words("Who says so?").within(".card .why")).await?;
    mark(reader, "they are clerks", "3").await?;
    saved(reader).await?;
    let here = hand_in(reader).await?;
    reader.switch_to_tab(1).await?;
    painted(reader, &[(2, "sea wall"), (1, "eleven weeks"), (3, "they are clerks")]).await?;
    let there = hand_in(reader).await?;
    let items = |bytes: &[u8]| -> Result<serde_json::Value> {
        Ok(serde_json::from_slice::<serde_json::Value>(bytes)?["items"].clone())
    };
    ensure!(items(&here.bytes)? == items(&there.bytes)?, "the two hand in different work");
    reader.reload().await?;
    painted(reader, &[(2, "sea wall"), (1, "eleven weeks"), (3, "they are clerks")]).await
}

async fn each_window_takes_back_its_own(reader: &mut Reader) -> Result<()> {
    two_windows(reader).await?;
    let can_undo = "!document.querySelector('[aria-label=Undo]').disabled";
    reader
        .wait_until("the other window's step to be left to it", &format!("!({can_undo})"))
        .await?;
    mark(reader, "sea wall", "2").await?;
    saved(reader).await?;
    reader.switch_to_tab(0).await?;
    painted(reader, &[(2, "sea wall"), (1, "eleven weeks")]).await?;
    reader.press("Control+z").await?;
    painted(reader, &[(2, "sea wall")]).await?;
    is(reader, can_undo, json!(false)).await?;
    saved(reader).await?;
    reader.switch_to_tab(1).await?;
    painted(reader, &[(2, "sea wall")]).await?;
    reader.press("Control+z").await?;
    painted(reader, &[]).await
}

async fn a_window_that_goes_leaves_its_steps(reader: &mut Reader) -> Result<()> {
    two_windows(reader).await?;
    mark(reader, "sea wall", "2").await?;
    saved(reader).await?;
    // Going elsewhere is the end of that window.
    reader.goto("/bare.txt").await?;
    reader.switch_to_tab(0).await?;
    painted(reader, &[(2, "sea wall"), (1, "eleven weeks")]).await?;
    reader.press("Control+z").await?;
    reader
        .wait_until(
            "the other's step to be this one's",
            "document.querySelectorAll('.chip').length < 2",
        )
        .await?;
    let gone = "document.querySelector('.chip') === null";
    while super::desk::seen(reader, gone).await? != json!(true) {
        reader.press("Control+z").await?;
    }
    painted(reader, &[]).await
}

async fn what_is_removed_in_one_can_be_had_back_in_the_other(reader: &mut Reader) -> Result<()> {
    two_windows(reader).await?;
    reader.click(".card button").await?;
    reader.click("#note").await?;
    write_in_note(reader, "Who").await?;
    reader.switch_to_tab(0).await?;
    reader
        .wait_until("the note to be here", "document.querySelector('#note')?.value === 'Who'")
        .await?;
    reader.click_button_in(".card.open", "Delete").await?;
    saved(reader).await?;
    reader.switch_to_tab(1).await?;
    cards(reader, &[]).await?;
    choose(reader, "Removed highlights").await?;
    reader.click_words(words("Put it back").within("dialog")).await?;
    reader.press("Escape").await?;
    reader.wait_for_text(words("Who").within(".card .why")).await?;
    saved(reader).await?;
    reader.switch_to_tab(0).await?;
    reader.wait_for_text(words("Who").within(".card .why")).await
}

async fn a_tab_gives_way_to_a_newer_highlit(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    saved(reader).await?;
    reader.open_tab("/bare.txt").await?;
    reader
        .run_script(
            "indexedDB.open('highlit', 99).onsuccess = ({ target }) => {
                 target.result.close();
                 window.upgraded = true;
             };",
            vec![],
        )
        .await?;
    reader.wait_until("the newer one to be there", "window.upgraded").await?;
    reader.switch_to_tab(0).await?;
    reader
        .wait_for_text(words("A newer Highlit has worked on this article.").within("[role=alert]"))
        .await?;
    super::desk::safety_is(reader, "Read only").await?;
    reader.select("sea wall").await?;
    reader.press("2").await?;
    reader.wait_for_text(words("Nothing can be changed here").within("[role=alert]")).await?;
    painted(reader, &[(1, "eleven weeks")]).await?;
    let file = hand_in(reader).await?;
    ensure!(String::from_utf8(file.bytes)?.contains("eleven weeks"), "the file lacks the work");
    reader.reload().await?;
    super::desk::safety_is(reader, "Read only").await?;
    painted(reader, &[(1, "eleven weeks")]).await
}
