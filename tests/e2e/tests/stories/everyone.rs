//! The main job from the start page to the file and back, with keys alone and with a finger alone.

use anyhow::{Context, Result, ensure};
use e2e::{Chapter, Download, Need, Reader, story, words};
use serde_json::{Value, json};

use super::desk::{
    cards, cursor_at, go_to, painted, pending, read, saved, site, tab_to, title_is, turn_to,
    write_in_note,
};

pub fn chapter() -> Chapter {
    Chapter::new(
        "everyone",
        site(),
        [
            story!(the_main_job_is_done_with_keys_alone),
            story!(the_main_job_is_done_with_a_finger_alone).needs(Need::Touch),
        ],
    )
}

const TITLE: &str = "Tilby Needs a Skate Park Now";
const MONDAY: &str = "On Monday evening the town council of Tilby talked for two hours about the \
                      empty car park behind the library.";
const ELEVEN: &str = "Eleven people spoke.";
const WHY: &str = "Who counted them?";

/// What the focus is on, by its words.
fn is_on(words: &str) -> String {
    format!("document.activeElement.textContent.trim().startsWith({})", json!(words))
}

async fn the_main_job_is_done_with_keys_alone(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.wait_for(".samples li").await?;
    tab_to(reader, &is_on(TITLE)).await?;
    reader.press("Enter").await?;
    title_is(reader, TITLE).await?;

    // One is marked with a digit, one through the menu.
    go_to(reader, MONDAY).await?;
    reader.press("1").await?;
    painted(reader, &[(1, MONDAY)]).await?;
    reader.press("j").await?;
    cursor_at(reader, ELEVEN).await?;
    reader.press("Enter").await?;
    reader.wait_until("the menu", "document.activeElement.closest('#tag-menu')").await?;
    turn_to(reader, "Tab", &is_on("Opinion")).await?;
    reader.press("Enter").await?;
    painted(reader, &[(1, MONDAY), (2, ELEVEN)]).await?;

    // Why, another tag, and which kind.
    reader.press("w").await?;
    reader.wait_until("the note", "document.activeElement.id === 'note'").await?;
    write_in_note(reader, WHY).await?;
    reader.press("Escape").await?;
    reader.wait_until("the article", "document.activeElement.id === 'article'").await?;
    reader.press("n").await?;
    reader.wait_until("the chip", "document.activeElement.matches('.chip')").await?;
    reader.press("1").await?;
    painted(reader, &[(1, MONDAY), (1, ELEVEN)]).await?;
    reader.press("w").await?;
    reader.wait_until("the note", "document.activeElement.id === 'note'").await?;
    turn_to(reader, "Shift+Tab", &is_on("Figure or date")).await?;
    reader.press("Space").await?;
    figure_is_chosen(reader).await?;

    // Deleted where the focus is; it goes to the other card, and comes back to nothing lost.
    reader.press("Delete").await?;
    cards(reader, &[MONDAY]).await?;
    reader.wait_until("the other card", "document.activeElement.closest('.card')").await?;
    reader.press("Control+z").await?;
    all_is_there(reader).await?;
    saved(reader).await?;
    reader.reload().await?;
    all_is_there(reader).await?;

    tab_to(reader, &is_on("Save my work")).await?;
    reader.press("Enter").await?;
    let file = reader.next_download().await?;
    holds_the_work(&file)?;

    for left in [&[ELEVEN][..], &[]] {
        reader.press("Escape").await?;
        reader.press("n").await?;
        reader.wait_until("the chip", "document.activeElement.matches('.chip')").await?;
        reader.press("Delete").await?;
        cards(reader, left).await?;
    }
    turn_to(reader, "Shift+Tab", "document.activeElement.id === 'more'").await?;
    reader.press("Enter").await?;
    reader.wait_until("the menu", &is_on("Import highlights")).await?;
    notice_choosing(reader).await?;
    reader.press("Enter").await?;
    choose_file(reader, &file).await?;
    turn_to(reader, "Tab", &is_on("Merge")).await?;
    reader.press("Enter").await?;
    reader.wait_until_gone("dialog").await?;
    all_is_there(reader).await?;
    saved(reader).await
}

async fn the_main_job_is_done_with_a_finger_alone(reader: &mut Reader) -> Result<()> {
    reader.resize(390, 760).await?;
    reader.goto("/").await?;
    reader.tap(words(TITLE).within(".samples")).await?;
    title_is(reader, TITLE).await?;

    reader.tap(read("talked for two hours")).await?;
    pending(reader, MONDAY).await?;
    reader.tap_on("#tag-menu [data-tag=fact]").await?;
    painted(reader, &[(1, MONDAY)]).await?;
    reader.tap(read("Eleven people")).await?;
    pending(reader, ELEVEN).await?;
    reader.tap_on("#tag-menu [data-tag=opinion]").await?;
    painted(reader, &[(1, MONDAY), (2, ELEVEN)]).await?;

    reader.tap(read("Eleven people")).await?;
    reader.wait_for(".panel.raised .card.open").await?;
    reader.tap_on("#note").await?;
    reader.wait_until("the note", "document.activeElement.id === 'note'").await?;
    write_in_note(reader, WHY).await?;
    reader.tap(words("Fact claim").within(".card.open .choices")).await?;
    painted(reader, &[(1, MONDAY), (1, ELEVEN)]).await?;
    reader.tap(words("Figure or date").within(".card.open .choices")).await?;
    figure_is_chosen(reader).await?;
    reader.tap_on(".card.open .delete").await?;
    cards(reader, &[MONDAY]).await?;
    reader.tap(words("Undo").within(".toast")).await?;
    reader.tap_on(".panel .handle").await?;
    all_is_there(reader).await?;
    saved(reader).await?;
    reader.reload().await?;
    all_is_there(reader).await?;

    reader.tap_on(".bar .save").await?;
    let file = reader.next_download().await?;
    holds_the_work(&file)?;

    for (chip, left) in [(2, &[MONDAY][..]), (1, &[])] {
        reader.tap_on(&format!("#article .chip:nth-of-type({chip})")).await?;
        reader.tap_on(".card.open .delete").await?;
        cards(reader, left).await?;
        reader.tap_on(".panel .handle").await?;
        reader.wait_until_gone(".panel.raised").await?;
    }
    reader.tap_on("#more").await?;
    reader.wait_for("#more-menu").await?;
    notice_choosing(reader).await?;
    reader.tap(words("Import highlights").within("#more-menu")).await?;
    choose_file(reader, &file).await?;
    reader.tap(words("Merge").within("dialog button")).await?;
    reader.wait_until_gone("dialog").await?;
    all_is_there(reader).await?;
    saved(reader).await
}

async fn figure_is_chosen(reader: &mut Reader) -> Result<()> {
    reader.wait_for_text(words("Figure or date").within(".card.open .subtag")).await
}

/// Both highlights, and on the second all that was said of it.
async fn all_is_there(reader: &mut Reader) -> Result<()> {
    painted(reader, &[(1, MONDAY), (1, ELEVEN)]).await?;
    cards(reader, &[MONDAY, ELEVEN]).await?;
    let said = json!(["Fact claim", "Figure or date", WHY]);
    let card = "(card => [card.querySelector('.label').textContent, card.querySelector('.subtag')?.textContent,
        card.querySelector('.why')?.textContent ?? card.querySelector('#note').value])(all('.card')[1])";
    let same = format!("JSON.stringify({card}) === JSON.stringify({said})");
    reader.wait_until("the second card to say it all", &same).await
}

fn holds_the_work(file: &Download) -> Result<()> {
    let page: Value = serde_json::from_slice(&file.bytes)?;
    let items = page["items"].as_array().context("the file has items")?;
    let said: Vec<_> = items
        .iter()
        .map(|item| {
            let bodies = item["body"].as_array().into_iter().flatten();
            let bodies: Vec<_> = bodies.map(|body| body["value"].clone()).collect();
            (item["target"]["selector"][0]["exact"].clone(), bodies)
        })
        .collect();
    let expected = [
        (json!(MONDAY), vec![json!("fact")]),
        (json!(ELEVEN), vec![json!("fact"), json!("figure"), json!(WHY)]),
    ];
    ensure!(said == expected, "the file holds {said:?}");
    Ok(())
}

/// The browser's own window to choose a file in is beyond any driver: it is kept from opening, and
/// that it would have opened is noted.
async fn notice_choosing(reader: &mut Reader) -> Result<()> {
    let notice = "document.querySelector('#import-file').addEventListener('click', event => {
        event.preventDefault();
        window.choosing = true;
    }, { once: true })";
    reader.run_script(notice, vec![]).await.map(drop)
}

async fn choose_file(reader: &mut Reader, file: &Download) -> Result<()> {
    reader.wait_until("the browser to be asked for a file", "window.choosing").await?;
    reader.upload("#import-file", &file.path).await?;
    reader.wait_for("dialog[open]").await
}
