//! Phones, small phones and wide screens.

use anyhow::{Result, ensure};
use e2e::{Chapter, Reader, story, words};
use serde_json::json;

use super::desk::{choose, is, mark, open_harbour, painted, read, seen, site};

pub fn chapter() -> Chapter {
    Chapter::new(
        "screens",
        site(),
        [
            story!(nothing_runs_off_the_side),
            story!(on_a_phone_the_menu_is_a_sheet_at_the_foot),
            story!(on_a_phone_the_list_is_drawn_up),
            story!(on_a_wide_screen_the_list_stands_beside_the_article),
            story!(on_the_widest_screen_the_bar_ends_where_the_page_does),
            story!(a_title_without_a_break_fits),
            story!(a_long_headline_leaves_room_for_the_article),
            story!(the_chooser_stands_clear_of_the_list),
            story!(the_list_that_is_drawn_up_puts_the_last_word_away),
            story!(a_dialog_is_closed_at_its_top),
            story!(a_code_that_is_none_is_not_passed_over),
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

async fn on_the_widest_screen_the_bar_ends_where_the_page_does(reader: &mut Reader) -> Result<()> {
    reader.resize(1920, 900).await?;
    open_harbour(reader).await?;
    let ends = "(() => {
        const [bar, desk] = ['.bar', '.desk'].map(css => {
            const element = document.querySelector(css);
            const { left, right } = element.getBoundingClientRect();
            const { paddingLeft, paddingRight } = getComputedStyle(element);
            return [left + parseFloat(paddingLeft), right - parseFloat(paddingRight)].map(Math.round);
        });
        return JSON.stringify(bar) === JSON.stringify(desk);
    })()";
    is(reader, ends, json!(true)).await
}

async fn a_title_without_a_break_fits(reader: &mut Reader) -> Result<()> {
    reader.resize(320, 640).await?;
    reader.goto("/").await?;
    reader.wait_for(".samples li").await?;
    let text = format!("{}\n\nBy Ada Brandt\n\nThe council voted.", "Rindfleisch".repeat(9));
    reader.drop_file_synthetically("main", "long.txt", text.as_bytes()).await?;
    reader.wait_for("#article h1").await?;
    fits(reader, 320).await?;
    reader.click_button("Highlit: all articles").await?;
    reader.wait_for(".shelf li").await?;
    fits(reader, 320).await
}

async fn a_long_headline_leaves_room_for_the_article(reader: &mut Reader) -> Result<()> {
    reader.resize(360, 740).await?;
    reader.goto("/").await?;
    reader.wait_for(".samples li").await?;
    let headline = format!("Why {}the council never voted", "the harbour waits and ".repeat(17));
    let text = format!("# {headline}\n\nBy Ada Brandt\n\nThe council voted.");
    reader.drop_file_synthetically("main", "long.md", text.as_bytes()).await?;
    reader.wait_for("#article h1").await?;
    is(reader, "document.querySelector('#article h1').textContent", json!(headline)).await?;
    let h1 = "document.querySelector('#article h1')";
    is(reader, &format!("{h1}.offsetHeight < innerHeight * 3 / 4"), json!(true)).await?;
    is(reader, &format!("{h1}.scrollHeight <= {h1}.offsetHeight"), json!(true)).await?;
    fits(reader, 360).await
}

async fn the_chooser_stands_clear_of_the_list(reader: &mut Reader) -> Result<()> {
    reader.resize(360, 740).await?;
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    mark(reader, "after eleven weeks of ice", "2").await?;
    reader.click_button_in(".toast", "Close").await?;
    // The words stand just above the list at the foot.
    let script = "const range = document.createRange();
        range.selectNodeContents(document.querySelector('.paragraph .text'));
        const { bottom } = range.getClientRects()[1];
        const { top } = document.querySelector('.handle').getBoundingClientRect();
        scrollTo({ top: scrollY + bottom - top + 30, behavior: 'instant' });";
    reader.run_script(script, vec![]).await?;
    reader.click_words(read("eleven weeks")).await?;
    reader.wait_for("#chooser").await?;
    let clear = "document.querySelector('#chooser').getBoundingClientRect().bottom
        <= document.querySelector('.handle').getBoundingClientRect().top";
    is(reader, clear, json!(true)).await
}

async fn the_list_that_is_drawn_up_puts_the_last_word_away(reader: &mut Reader) -> Result<()> {
    for width in [320, 390] {
        reader.resize(width, 740).await?;
        open_harbour(reader).await?;
        mark(reader, "eleven weeks", "1").await?;
        reader.wait_for(".toast").await?;
        let rows = "new Set([...document.querySelectorAll('.toast button')]
            .map(button => Math.round(button.getBoundingClientRect().top))).size";
        is(reader, rows, json!(1)).await?;
        let under = "document.querySelector('.toast p').getBoundingClientRect().bottom
            <= document.querySelector('.toast button').getBoundingClientRect().top";
        is(reader, under, json!(true)).await?;
        reader.click(".handle").await?;
        reader.wait_for(".card.open").await?;
        reader.wait_until_gone(".toast").await?;
        reader.press("Control+z").await?;
        reader.wait_until_gone(".card").await?;
    }
    Ok(())
}

async fn a_dialog_is_closed_at_its_top(reader: &mut Reader) -> Result<()> {
    reader.resize(320, 640).await?;
    open_harbour(reader).await?;
    reader.press("?").await?;
    reader.wait_for("dialog").await?;
    let top = "document.querySelector('dialog [aria-label=Close]').getBoundingClientRect().bottom
        < innerHeight / 4";
    is(reader, top, json!(true)).await?;
    reader.click("dialog [aria-label=Close]").await?;
    reader.wait_until_gone("dialog").await
}

async fn a_code_that_is_none_is_not_passed_over(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    choose(reader, "Settings").await?;
    let told = "Use 1 to 24 letters or digits. Between them may stand spaces and - _ . @";
    for (code, is_one) in [("", false), ("../../x", false), ("fox 7", true)] {
        reader.click("#code").await?;
        reader.press("Control+a").await?;
        reader.press("Backspace").await?;
        reader.type_text(code).await?;
        // The first click leaves the field; what it says then may move the button.
        reader.press("Tab").await?;
        if is_one {
            reader.wait_for("#code-hint:not([role])").await?;
            reader.click_button_in("dialog", "Done").await?;
            return reader.wait_until_gone("dialog").await;
        }
        reader.wait_for_text(words(told).within("[role=alert]")).await?;
        reader.click_button_in("dialog", "Done").await?;
        reader
            .wait_until("the code to be asked for", "document.activeElement.id === 'code'")
            .await?;
        is(reader, "document.querySelector('#code').value", json!(code)).await?;
    }
    Ok(())
}
