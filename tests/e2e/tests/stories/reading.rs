//! Opening an article, reading it, leaving it and coming back.

use anyhow::Result;
use e2e::{Chapter, Reader, story, words};
use serde_json::json;

use super::desk::{is, mark, open_harbour, painted, read, saved, site, title_is};

pub fn chapter() -> Chapter {
    Chapter::new(
        "reading",
        site(),
        [
            story!(a_sample_opens_from_the_start_page),
            story!(an_address_opens_an_article),
            story!(an_address_that_was_passed_on_opens_its_article),
            story!(a_reload_stays_on_the_article),
            story!(furniture_is_folded_away),
            story!(furniture_is_taken_in_and_set_aside_again),
            story!(undo_sets_aside_what_was_taken_in),
            story!(back_leads_to_the_start_page),
            story!(two_articles_are_kept),
            story!(help_explains_the_tags),
        ],
    )
}

async fn a_sample_opens_from_the_start_page(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    is(reader, "document.title", json!("Highlit")).await?;
    reader.click_words(words("Tilby Needs a Skate Park").within(".samples")).await?;
    title_is(reader, "Tilby Needs a Skate Park Now").await?;
    is(reader, "document.title", json!("Tilby Needs a Skate Park Now – Highlit")).await?;
    reader
        .wait_for_text(words("Source: Highlit practice texts | 2023-05-16").within(".source"))
        .await?;
    reader.wait_for_text(words("By Dora Pennick").within(".byline")).await?;
    reader.wait_for_text(words("The author is not a real person").within(".author-note")).await
}

async fn an_address_opens_an_article(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    reader.wait_for_text(words("Source: Tern Island Post | 2024-03-11").within(".source")).await?;
    reader.wait_for_text(words("By Ines Marlow").within(".byline")).await?;
    let paragraphs = "document.querySelectorAll('.paragraph').length";
    is(reader, paragraphs, json!(6)).await
}

async fn a_reload_stays_on_the_article(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.click_words(words("Tilby Needs a Skate Park").within(".samples")).await?;
    title_is(reader, "Tilby Needs a Skate Park Now").await?;
    mark(reader, "Eleven people spoke", "1").await?;
    saved(reader).await?;
    reader.reload().await?;
    title_is(reader, "Tilby Needs a Skate Park Now").await?;
    painted(reader, &[(1, "Eleven people spoke")]).await
}

const BREADCRUMB: &str = "Home > Town >";

async fn furniture_is_folded_away(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    let aside = "[...document.querySelectorAll('.aside li > span')].map(line => line.textContent)";
    is(reader, aside, json!([BREADCRUMB, "Share:", "20240311 77120"])).await?;
    is(reader, "document.querySelectorAll('.aside[open]').length", json!(0)).await?;
    reader.click(".aside summary").await?;
    reader.wait_for_text(words(BREADCRUMB).within(".aside")).await
}

async fn furniture_is_taken_in_and_set_aside_again(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    take_in_the_breadcrumb(reader).await?;
    painted(reader, &[(1, "eleven weeks")]).await?;
    mark(reader, "Home > Town", "3").await?;
    painted(reader, &[(3, "Home > Town"), (1, "eleven weeks")]).await?;
    reader.press("Control+z").await?;
    reader.click_button_in("#article", "Set aside again").await?;
    reader.wait_until_gone("#text-0").await?;
    painted(reader, &[(1, "eleven weeks")]).await
}

async fn undo_sets_aside_what_was_taken_in(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    take_in_the_breadcrumb(reader).await?;
    saved(reader).await?;
    reader.reload().await?;
    reader.wait_for("#text-0").await?;
    reader.press("Control+z").await?;
    reader.wait_until_gone("#text-0").await?;
    reader.press("Control+Shift+z").await?;
    reader.wait_for("#text-0").await
}

async fn take_in_the_breadcrumb(reader: &mut Reader) -> Result<()> {
    reader.click(".aside summary").await?;
    reader.click_button_in("#article", "Take in").await?;
    reader.wait_for_text(words(BREADCRUMB).within("#text-0")).await
}

async fn back_leads_to_the_start_page(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    reader.type_into("#note", "Someone counted").await?;
    reader.press("Tab").await?;
    mark(reader, "sea wall", "2").await?;
    saved(reader).await?;
    reader.click_button("Highlit: all articles").await?;
    reader.wait_for_text(words("2 highlights · 1 with a note").within(".shelf")).await?;
    reader.go_back().await?;
    title_is(reader, "The Harbour Opens Again").await?;
    painted(reader, &[(2, "sea wall"), (1, "eleven weeks")]).await
}

async fn two_articles_are_kept(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    saved(reader).await?;
    reader.goto("/").await?;
    reader.click_words(words("Tilby Needs a Skate Park").within(".samples")).await?;
    title_is(reader, "Tilby Needs a Skate Park Now").await?;
    reader.go_back().await?;
    let shelf = ".shelf";
    reader.wait_for_text(words("Tilby Needs a Skate Park Now").within(shelf)).await?;
    reader.wait_for_text(words("nothing marked yet").within(shelf)).await?;
    reader.wait_for_text(words("Tern Island Post · 1 highlight").within(shelf)).await?;
    reader.click_words(words("The Harbour Opens Again").within(shelf)).await?;
    title_is(reader, "The Harbour Opens Again").await?;
    painted(reader, &[(1, "eleven weeks")]).await
}

async fn help_explains_the_tags(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    reader.click_button("Help").await?;
    for (question, example) in [
        ("still check this?", "About 900 cars a day"),
        ("still disagree here?", "Children matter more than parking spaces."),
        ("feel different?", "Greedy drivers"),
    ] {
        reader.wait_for_text(words(question).within("dialog")).await?;
        reader.wait_for_text(words(example).within("dialog")).await?;
    }
    reader.press("Escape").await?;
    reader.wait_until_gone("dialog").await?;
    reader.wait_for_text(read("eleven weeks")).await
}

async fn an_address_that_was_passed_on_opens_its_article(reader: &mut Reader) -> Result<()> {
    // What the address bar of another reader shows: here nothing of that name is kept.
    let elsewhere = "0123456789abcdef".repeat(4);
    reader.goto(&format!("/?article=harbour.txt#{elsewhere}")).await?;
    title_is(reader, "The Harbour Opens Again").await
}
