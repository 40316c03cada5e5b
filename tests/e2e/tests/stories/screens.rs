//! Phones, small phones and wide screens.

use anyhow::{Result, ensure};
use e2e::{Chapter, Reader, story};
use serde_json::json;

use super::desk::{is, mark, open_harbour, painted, read, seen, site};

pub fn chapter() -> Chapter {
    Chapter::new(
        "screens",
        site(),
        [
            story!(nothing_runs_off_the_side),
            story!(on_a_phone_the_menu_is_a_sheet_at_the_foot),
            story!(on_a_phone_the_list_is_drawn_up),
            story!(on_a_wide_screen_the_list_stands_beside_the_article),
        ],
    )
}

async fn nothing_runs_off_the_side(reader: &mut Reader) -> Result<()> {
    for (width, height) in [(320, 640), (360, 740), (768, 1024), (1280, 900)] {
        reader.resize(width, height).await?;
        reader.goto("/").await?;
        reader.wait_for(".samples li").await?;
        fits(reader, width).await?;
        open_harbour(reader).await?;
        fits(reader, width).await?;
        reader.select(read("eleven weeks")).await?;
        reader.wait_for("#tag-menu").await?;
        fits(reader, width).await?;
        reader.press("1").await?;
        reader.wait_until_gone("#tag-menu").await?;
        fits(reader, width).await?;
        reader.press("Control+z").await?;
    }
    Ok(())
}

pub async fn fits(reader: &mut Reader, width: u32) -> Result<()> {
    let wide = "Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)";
    let wide = seen(reader, wide).await?.as_u64().unwrap_or_default();
    ensure!(wide <= width.into(), "the page is {wide} pixels wide on a screen of {width}");
    Ok(())
}

async fn on_a_phone_the_menu_is_a_sheet_at_the_foot(reader: &mut Reader) -> Result<()> {
    reader.resize(360, 740).await?;
    open_harbour(reader).await?;
    for text in ["eleven weeks", "the island will be empty"] {
        reader.select(read(text)).await?;
        reader.wait_for("#tag-menu").await?;
        let clear = "(() => {
            const menu = document.querySelector('#tag-menu').getBoundingClientRect();
            const words = getSelection().getRangeAt(0).getBoundingClientRect();
            return Math.abs(innerHeight - menu.bottom) < 2 && words.bottom <= menu.top && words.top >= 0;
        })()";
        reader.wait_until("the sheet to be clear of the words", clear).await?;
        reader.press("Escape").await?;
        reader.wait_until_gone("#tag-menu").await?;
    }
    Ok(())
}

async fn on_a_phone_the_list_is_drawn_up(reader: &mut Reader) -> Result<()> {
    reader.resize(360, 740).await?;
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    reader.click_button_in(".toast", "Close").await?;
    ensure!(reader.count(".card").await? == 0, "the list lies over the article from the start");
    reader.click(".handle").await?;
    reader.wait_for(".card.open").await?;
    fits(reader, 360).await?;
    reader.click_button_in(".card.open", "Opinion").await?;
    painted(reader, &[(2, "eleven weeks")]).await?;
    reader.click_button_in(".card.open", "Show in article").await?;
    reader.wait_until_gone(".card").await?;
    reader.click("#article .chip").await?;
    reader.wait_for(".card.open").await
}

async fn on_a_wide_screen_the_list_stands_beside_the_article(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    let beside = "document.querySelector('.card').getBoundingClientRect().left
        >= document.querySelector('#article').getBoundingClientRect().right";
    is(reader, beside, json!(true)).await?;
    let letters = "document.querySelector('.paragraph .text').getBoundingClientRect().width
        / parseFloat(getComputedStyle(document.querySelector('.paragraph .text')).fontSize)";
    let measure = seen(reader, letters).await?.as_f64().unwrap_or_default();
    ensure!(
        (25.0..=42.0).contains(&measure),
        "a line is {measure} times as wide as its letters are high"
    );
    Ok(())
}
