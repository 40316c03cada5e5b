//! What an older Highlit left, and what a newer one has.

use anyhow::{Result, ensure};
use e2e::{Chapter, Need, Reader, story, words};
use serde_json::json;

use super::{
    desk::{
        ASKS, cards, hand_in, is, mark, open_harbour, painted, read, safety_is, saved,
        site_with_a_bare_page, write_note,
    },
    disk::{ADD_A_NEWER_LINE, BACK_TO_THE_FIRST_VERSION, UPGRADE, on_disk, records},
};

pub fn chapter() -> Chapter {
    Chapter::new(
        "versions",
        site_with_a_bare_page(),
        [
            story!(the_first_version_opens_with_all_its_work),
            story!(what_a_newer_highlit_left_is_read_and_not_touched),
            story!(an_article_that_a_newer_highlit_worked_on_is_only_read),
            story!(a_tab_gives_way_to_a_newer_highlit).needs(Need::SecondWindow),
            story!(a_tab_that_gives_way_keeps_what_is_not_saved).needs(Need::SecondWindow),
            story!(a_note_half_written_is_in_the_file_of_a_tab_that_gives_way),
            story!(a_start_page_that_gives_way_says_so).needs(Need::SecondWindow),
        ],
    )
}

async fn the_first_version_opens_with_all_its_work(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    write_note(reader, "Someone counted").await?;
    mark(reader, "sea wall", "2").await?;
    reader.press("Control+z").await?;
    painted(reader, &[(1, "eleven weeks")]).await?;
    saved(reader).await?;
    reader.goto("/bare.txt").await?;
    let lines = on_disk(reader, BACK_TO_THE_FIRST_VERSION).await?;
    ensure!(lines == json!(4), "the journal had {lines} lines");

    reader.goto("/").await?;
    reader.wait_for_text(words("1 highlight").within(".shelf")).await?;
    reader.click(".shelf a").await?;
    painted(reader, &[(1, "eleven weeks")]).await?;
    reader.wait_for_text(words("Someone counted").within(".card")).await?;
    saved(reader).await?;
    reader.press("Control+Shift+z").await?;
    painted(reader, &[(2, "sea wall"), (1, "eleven weeks")]).await?;
    mark(reader, "they are clerks", "3").await?;
    saved(reader).await?;
    reader.reload().await?;
    painted(reader, &[(2, "sea wall"), (1, "eleven weeks"), (3, "they are clerks")]).await?;
    for _ in 0..4 {
        reader.press("Control+z").await?;
    }
    cards(reader, &[]).await?;
    is(reader, "document.querySelector('[aria-label=Undo]').disabled", json!(true)).await?;
    reader.press("Control+Shift+z").await?;
    painted(reader, &[(1, "eleven weeks")]).await
}

async fn what_a_newer_highlit_left_is_read_and_not_touched(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    saved(reader).await?;
    reader.goto("/bare.txt").await?;
    on_disk(reader, UPGRADE).await?;
    let before = on_disk(reader, EVERYTHING).await?;
    only_read(reader).await?;

    // Nor can the shelf be changed.
    reader.goto("/").await?;
    reader.click_button("Put in the bin: The Harbour Opens Again").await?;
    reader
        .wait_for_text(words("A newer Highlit has worked on this.").within("[role=alert]"))
        .await?;
    ensure!(reader.count(".shelf a").await? == 1, "it is in the bin");
    reader.goto("/bare.txt").await?;
    let after = on_disk(reader, EVERYTHING).await?;
    ensure!(after == before, "there was {before}, and now there is {after}");
    Ok(())
}

const EVERYTHING: &str = "return within(undefined, () => {}, async store =>
    JSON.stringify(await Promise.all(Object.keys(STORES).map(name => all(store(name))))));";

async fn an_article_that_a_newer_highlit_worked_on_is_only_read(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    saved(reader).await?;
    reader.goto("/bare.txt").await?;
    on_disk(reader, ADD_A_NEWER_LINE).await?;
    only_read(reader).await?;
    // Other articles are not concerned.
    reader.goto("/").await?;
    reader.click_words(words("Tilby Needs a Skate Park Now").within(".samples")).await?;
    mark(reader, "nothing had been decided", "1").await?;
    saved(reader).await?;
    reader.goto("/bare.txt").await?;
    ensure!(records(reader, "journal").await? == 3, "a line was lost or added");
    Ok(())
}

/// Opens the article with its one highlight and finds that it can be read, and no more.
async fn only_read(reader: &mut Reader) -> Result<()> {
    reader.goto("/?article=harbour.txt").await?;
    painted(reader, &[(1, "eleven weeks")]).await?;
    safety_is(reader, "Read only").await?;
    let told = "A newer Highlit has worked on this article. You can read it here.";
    reader.wait_for_text(words(told).within(".trouble[role=alert]")).await?;
    refused(reader).await?;
    painted(reader, &[(1, "eleven weeks")]).await?;
    let file = hand_in(reader).await?;
    let text = String::from_utf8(file.bytes)?;
    ensure!(text.contains("\"exact\":\"eleven weeks\""), "the file lacks the work");
    // There is nothing to be lost.
    is(reader, ASKS, json!(false)).await
}

/// Tries to mark something and to undo, and is told why that cannot be.
async fn refused(reader: &mut Reader) -> Result<()> {
    let told = words("Nothing can be changed here").within(".toast [role=alert]");
    reader.select(read("sea wall")).await?;
    super::desk::tag(reader, "2").await?;
    reader.wait_for_text(told.clone()).await?;
    reader.click_button_in(".toast", "Close").await?;
    reader.wait_until_gone(".toast").await?;
    reader.press("Control+z").await?;
    reader.wait_for_text(told).await
}

async fn a_tab_gives_way_to_a_newer_highlit(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    saved(reader).await?;
    reader.open_tab("/bare.txt").await?;
    on_disk(reader, UPGRADE).await?;
    reader.switch_to_tab(0).await?;
    safety_is(reader, "Read only").await?;
    let told = "A newer Highlit has worked on this article.";
    reader.wait_for_text(words(told).within(".trouble[role=alert]")).await?;
    refused(reader).await?;
    painted(reader, &[(1, "eleven weeks")]).await
}

async fn a_tab_that_gives_way_keeps_what_is_not_saved(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    reader.run_script(super::keeping::FAILING_DISK, vec![]).await?;
    mark(reader, "eleven weeks", "1").await?;
    safety_is(reader, "Not saved").await?;
    reader.open_tab("/bare.txt").await?;
    on_disk(reader, UPGRADE).await?;
    reader.switch_to_tab(0).await?;
    let told = "A newer Highlit is open in another tab, so this tab has stopped saving.";
    reader.wait_for_text(words(told).within(".trouble[role=alert]")).await?;
    safety_is(reader, "Not saved").await?;
    is(reader, ASKS, json!(true)).await?;
    let file = hand_in(reader).await?;
    let text = String::from_utf8(file.bytes)?;
    ensure!(text.contains("\"exact\":\"eleven weeks\""), "the file lacks the work");
    Ok(())
}

async fn a_note_half_written_is_in_the_file_of_a_tab_that_gives_way(
    reader: &mut Reader,
) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    saved(reader).await?;
    reader.click("#note").await?;
    super::desk::write_in_note(reader, "Someone cou").await?;
    reader.run_script("indexedDB.open('highlit', 99)", vec![]).await?;
    let told = "A newer Highlit is open in another tab, so this tab has stopped saving.";
    reader.wait_for_text(words(told).within(".trouble[role=alert]")).await?;
    is(reader, "document.querySelector('#note').value", json!("Someone cou")).await?;
    is(reader, "document.querySelector('#note').readOnly", json!(true)).await?;
    let file = hand_in(reader).await?;
    let text = String::from_utf8(file.bytes)?;
    ensure!(text.contains("Someone cou"), "the file lacks the note");
    Ok(())
}

async fn a_start_page_that_gives_way_says_so(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    saved(reader).await?;
    reader.open_tab("/bare.txt").await?;
    on_disk(reader, UPGRADE).await?;
    reader.switch_to_tab(0).await?;
    safety_is(reader, "Read only").await?;
    reader.click(".bar .brand").await?;
    let told = "A newer Highlit has worked on this. Load the page again.";
    reader.wait_for_text(words(told).within("[role=alert]")).await
}
