//! Nothing bars anyone from any state of the page.

use anyhow::Result;
use e2e::{Chapter, Look, Need, Reader, story, words};

use super::desk::{choose, choose_file, hand_in, mark, open_harbour, read, saved, site, tag};

pub fn chapter() -> Chapter {
    Chapter::new(
        "access",
        site(),
        [
            story!(the_start_page_bars_nobody),
            story!(reading_and_marking_bar_nobody),
            story!(dialogs_bar_nobody),
            story!(a_narrow_screen_bars_nobody),
            story!(the_dark_bars_nobody).needs(Need::Look),
            story!(more_contrast_bars_nobody),
            story!(lines_from_right_to_left_bar_nobody),
            story!(what_is_read_out_has_an_order),
        ],
    )
}

async fn the_start_page_bars_nobody(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.wait_for(".samples li").await?;
    reader.finds_no_barriers("start").await?;
    reader.click_button("Paste a text from a website or a document").await?;
    reader.wait_for("dialog").await?;
    reader.finds_no_barriers("pasting").await
}

async fn reading_and_marking_bar_nobody(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    reader.finds_no_barriers("reading, nothing marked").await?;
    reader.select(read("eleven weeks of ice")).await?;
    reader.wait_for("#tag-menu").await?;
    reader.finds_no_barriers("the tag menu").await?;
    tag(reader, "1").await?;
    reader.wait_for(".card.open").await?;
    reader.finds_no_barriers("a card open, a toast").await?;
    mark(reader, "weeks of", "3").await?;
    reader.click_words(read("weeks")).await?;
    reader.wait_for("#chooser").await?;
    reader.finds_no_barriers("the chooser").await?;
    reader.press("Escape").await?;
    reader.press("j").await?;
    reader.wait_until("the cursor", "CSS.highlights.get('highlit-cursor')?.size > 0").await?;
    reader.finds_no_barriers("the reading cursor").await?;
    reader.press("n").await?;
    reader.wait_until("a chip", "document.activeElement.matches('.chip')").await?;
    reader.press("e").await?;
    reader.wait_for("#edge-menu").await?;
    reader.finds_no_barriers("the edge menu").await?;
    reader.press("Escape").await?;
    reader.press("b").await?;
    reader.wait_for("#brush").await?;
    reader.finds_no_barriers("the brush").await
}

async fn dialogs_bar_nobody(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    saved(reader).await?;
    let file = hand_in(reader).await?;
    reader.click("#more").await?;
    reader.wait_for("#more-menu:popover-open").await?;
    reader.finds_no_barriers("the menu of the bar").await?;
    reader.press("Escape").await?;
    choose(reader, "Settings").await?;
    reader.wait_for("dialog").await?;
    reader.finds_no_barriers("settings").await?;
    reader.press("Escape").await?;
    reader.wait_until_gone("dialog").await?;
    reader.click_button("Help").await?;
    reader.wait_for("dialog").await?;
    reader.finds_no_barriers("help").await?;
    reader.press("Escape").await?;
    reader.wait_until_gone("dialog").await?;
    reader.click_button("Reading comfort").await?;
    reader.wait_for("dialog").await?;
    reader.finds_no_barriers("reading comfort").await?;
    reader.press("Escape").await?;
    reader.wait_until_gone("dialog").await?;
    choose_file(reader, &file).await?;
    reader.wait_for("dialog").await?;
    reader.finds_no_barriers("the import's preview").await
}

async fn a_narrow_screen_bars_nobody(reader: &mut Reader) -> Result<()> {
    reader.resize(320, 640).await?;
    open_harbour(reader).await?;
    reader.finds_no_barriers("narrow, reading").await?;
    reader.select(read("eleven weeks")).await?;
    reader.wait_for("#tag-menu").await?;
    reader.finds_no_barriers("narrow, the tag menu").await?;
    tag(reader, "2").await?;
    reader.click(".handle").await?;
    reader.wait_for(".card.open").await?;
    reader.finds_no_barriers("narrow, the list").await
}

async fn the_dark_bars_nobody(reader: &mut Reader) -> Result<()> {
    reader.look(Look::Dark).await?;
    every_page(reader, "dark").await
}

async fn more_contrast_bars_nobody(reader: &mut Reader) -> Result<()> {
    for theme in ["sepia", "contrast"] {
        reader.goto("/").await?;
        let keep = format!("localStorage.setItem('highlit-look-theme', '{theme}')");
        reader.run_script(&keep, vec![]).await?;
        every_page(reader, theme).await?;
    }
    Ok(())
}

async fn lines_from_right_to_left_bar_nobody(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.run_script("localStorage.setItem('highlit-language', 'ar')", vec![]).await?;
    reader.goto("/").await?;
    reader.wait_for("[dir=rtl] .samples li").await?;
    reader.finds_no_barriers("right to left, start").await?;
    reader.goto("/?article=harbour.txt").await?;
    reader.wait_for_text(words("The Harbour Opens Again").within("#article h1")).await?;
    reader.select(read("أسبوعا من الجليد")).await?;
    reader.wait_for("#tag-menu").await?;
    reader.finds_no_barriers("right to left, the tag menu").await?;
    tag(reader, "1").await?;
    reader.wait_for(".card.open").await?;
    reader.finds_no_barriers("right to left, a card").await
}

async fn every_page(reader: &mut Reader, state: &str) -> Result<()> {
    reader.goto("/").await?;
    reader.wait_for(".samples li").await?;
    reader.finds_no_barriers(&format!("{state}, start")).await?;
    open_harbour(reader).await?;
    reader.select(read("eleven weeks")).await?;
    reader.wait_for("#tag-menu").await?;
    reader.finds_no_barriers(&format!("{state}, the tag menu")).await?;
    tag(reader, "3").await?;
    reader.wait_for(".card.open").await?;
    reader.finds_no_barriers(&format!("{state}, a card")).await
}

async fn what_is_read_out_has_an_order(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    let outline = "[...document.querySelectorAll('main, aside, header, h1, h2, h3')]
        .filter(e => e.checkVisibility()).map(e => e.localName).join(' ')";
    super::desk::is(reader, outline, serde_json::json!("header main h1 aside h2")).await
}
