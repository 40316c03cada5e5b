//! The start page's shelf: the bin, and what could not be read.

use anyhow::{Result, ensure};
use e2e::{Chapter, Reader, story, words};
use serde_json::json;

use super::{
    desk::{is, mark, open_harbour, painted, saved, seen, site_with_a_bare_page, tab_to, turn_to},
    disk::{DAMAGE_THE_LAST_LINE, on_disk, records},
};

pub fn chapter() -> Chapter {
    Chapter::new(
        "shelf",
        site_with_a_bare_page(),
        [
            story!(an_article_goes_into_the_bin_and_back),
            story!(an_article_is_deleted_once_the_reader_is_sure),
            story!(the_bin_is_worked_by_keys_alone),
            story!(whoever_opens_a_binned_article_wants_it_back),
            story!(what_is_damaged_is_told_of_and_can_be_saved_and_forgotten),
        ],
    )
}

const TITLE: &str = "The Harbour Opens Again";

/// The name of a button for the article.
fn button(what: &str) -> String {
    format!("{what}: {TITLE}")
}

/// One article with one highlight, seen from the start page.
async fn one_on_the_shelf(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    saved(reader).await?;
    reader.goto("/").await?;
    reader.wait_for(".shelf a").await
}

/// Puts the article into the bin, and opens the bin.
pub async fn put_in_the_bin(reader: &mut Reader) -> Result<()> {
    reader.click_button(&button("Put in the bin")).await?;
    reader.wait_until_gone(".shelf a").await?;
    reader.wait_for_text(words("Bin (1 article)").within("#bin summary")).await?;
    reader.click("#bin summary").await
}

/// Asks for the article in the open bin to be done away with, and is sure of it.
pub async fn try_to_erase(reader: &mut Reader) -> Result<()> {
    reader.click_button(&button("Delete for good")).await?;
    reader.click_button(&button("Yes, delete")).await
}

/// Does away with it.
pub async fn erase(reader: &mut Reader) -> Result<()> {
    try_to_erase(reader).await?;
    reader.wait_until_gone("#bin").await
}

async fn an_article_goes_into_the_bin_and_back(reader: &mut Reader) -> Result<()> {
    one_on_the_shelf(reader).await?;
    put_in_the_bin(reader).await?;
    reader.wait_for_text(words(TITLE).within("#bin")).await?;
    reader.finds_no_barriers("bin").await?;
    reader.reload().await?;
    reader.wait_for("#bin summary").await?;
    ensure!(reader.count(".shelf a").await? == 0, "the bin forgot it");
    reader.click("#bin summary").await?;
    reader.click_button(&button("Put back")).await?;
    reader.wait_until_gone("#bin").await?;
    reader.click(".shelf a").await?;
    painted(reader, &[(1, "eleven weeks")]).await
}

async fn an_article_is_deleted_once_the_reader_is_sure(reader: &mut Reader) -> Result<()> {
    one_on_the_shelf(reader).await?;
    let address = seen(reader, "document.querySelector('.shelf a').getAttribute('href')").await?;
    put_in_the_bin(reader).await?;
    reader.click_button(&button("Delete for good")).await?;
    let question = "Delete this article and its highlight for good?";
    reader.wait_for_text(words(question).within("#bin [role=alert]")).await?;
    is_asked(reader).await?;
    reader.finds_no_barriers("bin that asks").await?;
    reader.click_button(&button("No, keep it")).await?;
    reader.wait_until_gone("#bin [role=alert]").await?;
    reader.reload().await?;
    reader.wait_for_text(words("Bin (1 article)").within("#bin summary")).await?;
    reader.click("#bin summary").await?;
    erase(reader).await?;

    reader.goto("/bare.txt").await?;
    for store in ["articles", "volumes", "snapshots", "journal", "quarantine"] {
        ensure!(records(reader, store).await? == 0, "there is something left in {store}");
    }
    reader.goto(&format!("/{}", address.as_str().unwrap_or_default())).await?;
    reader.wait_for_text(words("is not kept in this browser").within("[role=alert]")).await?;
    open_harbour(reader).await?;
    painted(reader, &[]).await
}

async fn the_bin_is_worked_by_keys_alone(reader: &mut Reader) -> Result<()> {
    one_on_the_shelf(reader).await?;
    press_on(reader, "Put in the bin").await?;
    goes_to(reader, "bin-summary").await?;
    reader.press("Enter").await?;
    press_on(reader, "Put back").await?;
    goes_to(reader, "shelf-title").await?;
    press_on(reader, "Put in the bin").await?;
    goes_to(reader, "bin-summary").await?;
    reader.press("Enter").await?;
    press_on(reader, "Delete for good").await?;
    is_asked(reader).await?;
    press_on(reader, "No, keep it").await?;
    reader.wait_until_gone("#bin [role=alert]").await?;
    is(reader, "document.querySelector('#bin').open", json!(true)).await?;
    press_on(reader, "Delete for good").await?;
    is_asked(reader).await?;
    // By way of the browser's own controls, Firefox's driver loses the focus.
    turn_to(reader, "Shift+Tab", &has_focus("Yes, delete")).await?;
    reader.press("Enter").await?;
    reader.wait_until_gone("#bin").await
}

/// The key that made the page ask must not be the one that does it.
async fn is_asked(reader: &mut Reader) -> Result<()> {
    goes_to(reader, "bin-keep").await
}

/// Waits until the page has put the focus there, in place of a button that went.
async fn goes_to(reader: &mut Reader, id: &str) -> Result<()> {
    let has_focus = format!("document.activeElement.id === '{id}'");
    reader.wait_until("the focus to go on", &has_focus).await
}

/// Goes to a button of the article by Tab, and presses it. Whatever was pressed before, few steps
/// lead there: the focus is never lost to the top of the page.
async fn press_on(reader: &mut Reader, what: &str) -> Result<()> {
    tab_to(reader, &has_focus(what)).await?;
    reader.press("Enter").await
}

fn has_focus(what: &str) -> String {
    let name = json!(button(what));
    format!(
        "document.activeElement.getAttribute('aria-label')
             ?.replace(/[\\u2068\\u2069]/gu, '') === {name}"
    )
}

async fn whoever_opens_a_binned_article_wants_it_back(reader: &mut Reader) -> Result<()> {
    one_on_the_shelf(reader).await?;
    let address = seen(reader, "document.querySelector('.shelf a').getAttribute('href')").await?;
    put_in_the_bin(reader).await?;
    reader.goto(&format!("/{}", address.as_str().unwrap_or_default())).await?;
    painted(reader, &[(1, "eleven weeks")]).await?;
    saved(reader).await?;
    reader.click(".bar .brand").await?;
    reader.wait_for(".shelf a").await?;
    ensure!(reader.count("#bin").await? == 0, "it is still in the bin");
    Ok(())
}

async fn what_is_damaged_is_told_of_and_can_be_saved_and_forgotten(
    reader: &mut Reader,
) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    mark(reader, "sea wall", "2").await?;
    saved(reader).await?;
    reader.goto("/bare.txt").await?;
    let damaged = on_disk(reader, DAMAGE_THE_LAST_LINE).await?;
    open_harbour(reader).await?;
    painted(reader, &[(1, "eleven weeks")]).await?;
    let alarm = "One step of your work was damaged and could not be read. The rest is here.";
    reader.wait_for_text(words(alarm).within(".toast [role=alert]")).await?;
    mark(reader, "they are clerks", "3").await?;
    saved(reader).await?;

    reader.goto("/").await?;
    let notice = "One record in this browser was damaged";
    reader.wait_for_text(words(notice).within(".trouble")).await?;
    reader.finds_no_barriers("damaged records").await?;
    ensure!(reader.count(".trouble button").await? == 1, "they can be forgotten unsaved");
    reader.click_button("Save them to a file").await?;
    let file = reader.next_download().await?;
    ensure!(file.name == "highlit-damaged.txt", "the file is called {}", file.name);
    let text = String::from_utf8(file.bytes)?;
    ensure!(damaged == json!(text), "the file is {text:?} and not {damaged}");
    reader.click_button("Forget them").await?;
    reader.wait_until_gone(".trouble").await?;

    // Forgotten, it is not missed either.
    reader.click(".shelf a").await?;
    painted(reader, &[(1, "eleven weeks"), (3, "they are clerks")]).await?;
    saved(reader).await?;
    ensure!(reader.count("[role=alert]").await? == 0, "it is told of again");
    reader.goto("/").await?;
    reader.wait_for(".shelf a").await?;
    ensure!(reader.count(".trouble").await? == 0, "it is told of again");
    Ok(())
}
