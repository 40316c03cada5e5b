//! Marking with a finger, and moving edges with any pointer.

use anyhow::{Result, ensure};
use e2e::{Chapter, Need, Reader, after, before, story};
use serde_json::json;

use super::desk::{all_painted, is, mark, open_harbour, painted, pending, read, saved, seen, site};

pub fn chapter() -> Chapter {
    Chapter::new(
        "touch",
        site(),
        [
            story!(a_tapped_sentence_is_tagged).needs(Need::Touch),
            story!(a_tap_elsewhere_moves_on_and_a_second_lets_go).needs(Need::Touch),
            story!(a_tap_between_lines_means_the_sentence).needs(Need::Touch),
            story!(a_tapped_highlight_opens_its_card).needs(Need::Touch),
            story!(handles_adjust_what_was_tapped).needs(Need::Touch),
            story!(nothing_covers_the_handles).needs(Need::Touch),
            story!(the_brush_marks_at_a_tap).needs(Need::Touch),
            story!(scrolling_selects_nothing).needs(Need::Swipe),
            story!(targets_are_large_enough).needs(Need::Touch),
            story!(the_mouse_moves_an_edge),
            story!(an_edge_may_be_dragged_past_the_other),
            story!(the_brush_marks_what_the_mouse_selects),
        ],
    )
}

const OPENED: &str = "The harbour of Tern Island opened again on Monday after eleven weeks of ice.";
const BOATS: &str = "Forty-two boats left before noon, more than in any year since 1998.";

async fn a_tapped_sentence_is_tagged(reader: &mut Reader) -> Result<()> {
    reader.resize(360, 740).await?;
    open_harbour(reader).await?;
    reader.tap(read("eleven weeks")).await?;
    pending(reader, OPENED).await?;
    let clear = "(() => {
        const menu = document.querySelector('#tag-menu').getBoundingClientRect();
        return painted().filter(({ highlight }) => highlight === 'highlit-pending').length === 1
            && menu.bottom >= innerHeight - 2;
    })()";
    reader.wait_until("the sheet at the foot", clear).await?;
    reader.tap_on("#tag-menu [data-tag=fact]").await?;
    painted(reader, &[(1, OPENED)]).await?;
    saved(reader).await
}

async fn a_tap_elsewhere_moves_on_and_a_second_lets_go(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    reader.tap(read("eleven weeks")).await?;
    pending(reader, OPENED).await?;
    reader.tap(read("left before noon")).await?;
    pending(reader, BOATS).await?;
    reader.tap(read("left before noon")).await?;
    reader.wait_until_gone("#tag-menu").await?;
    ensure!(all_painted(reader, "highlit-pending").await?.is_empty(), "still selected");
    Ok(())
}

async fn a_tap_between_lines_means_the_sentence(reader: &mut Reader) -> Result<()> {
    reader.resize(390, 760).await?;
    open_harbour(reader).await?;
    reader.tap_below(read("eleven weeks")).await?;
    pending(reader, OPENED).await?;
    // After the end of a paragraph, not the one that follows.
    reader.tap_behind(read("talk about anything else.")).await?;
    pending(reader, "Nobody on the quay wanted to talk about anything else.").await
}

async fn a_tapped_highlight_opens_its_card(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    reader.click(".card .summary").await?;
    reader.wait_until_gone(".card.open").await?;
    reader.tap(read("eleven weeks")).await?;
    reader.wait_for(".card.open").await
}

async fn handles_adjust_what_was_tapped(reader: &mut Reader) -> Result<()> {
    reader.resize(390, 760).await?;
    open_harbour(reader).await?;
    reader.tap(read("eleven weeks")).await?;
    pending(reader, OPENED).await?;
    reader.drag_touch("#grip-start", before(read("opened again"))).await?;
    pending(reader, "opened again on Monday after eleven weeks of ice.").await?;
    reader.drag_touch("#grip-end", after(read("on Monday"))).await?;
    pending(reader, "opened again on Monday").await?;
    reader.tap_on("#tag-menu [data-tag=framing]").await?;
    painted(reader, &[(3, "opened again on Monday")]).await
}

async fn nothing_covers_the_handles(reader: &mut Reader) -> Result<()> {
    let free = "['#grip-start', '#grip-end'].every(css => {
        const { left, top, bottom } = document.querySelector(css).getBoundingClientRect();
        return [top + 2, bottom - 2].every(y => document.elementFromPoint(left + 22, y)?.matches(css));
    })";
    // On a narrow screen the sheet makes room even for the lowest sentence that can be seen.
    let sizes = [
        (1280, 900, &["eleven weeks", "finest morning"][..]),
        (360, 600, &["waved from", "eleven weeks", "nothing is done"]),
    ];
    for (width, height, tapped) in sizes {
        reader.resize(width, height).await?;
        open_harbour(reader).await?;
        for &words in tapped {
            reader.tap(read(words)).await?;
            reader.wait_for("#tag-menu").await?;
            reader.wait_until("both handles to lie open", free).await?;
            reader.tap_on("#tag-menu .leave").await?;
            reader.wait_until_gone("#tag-menu").await?;
        }
    }
    Ok(())
}

async fn the_brush_marks_at_a_tap(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    reader.tap_on("[aria-label=Brush]").await?;
    reader.wait_for("#brush").await?;
    reader.tap_on("#brush .choice:nth-of-type(2)").await?;
    reader.tap(read("eleven weeks")).await?;
    painted(reader, &[(2, OPENED)]).await?;
    reader.tap(read("left before noon")).await?;
    painted(reader, &[(2, OPENED), (2, BOATS)]).await
}

async fn scrolling_selects_nothing(reader: &mut Reader) -> Result<()> {
    reader.resize(360, 500).await?;
    open_harbour(reader).await?;
    reader.swipe_up(300).await?;
    reader.wait_until("the page to scroll", "scrollY > 100").await?;
    ensure!(all_painted(reader, "highlit-pending").await?.is_empty(), "a swipe selected words");
    is(reader, "document.querySelector('#tag-menu')", json!(null)).await
}

async fn targets_are_large_enough(reader: &mut Reader) -> Result<()> {
    reader.resize(360, 740).await?;
    open_harbour(reader).await?;
    reader.tap(read("eleven weeks")).await?;
    pending(reader, OPENED).await?;
    let small = "[...document.querySelectorAll('.grip, #tag-menu button')].map(e => e.getBoundingClientRect())
        .filter(({ width, height }) => width < 44 || height < 44).length";
    is(reader, small, json!(0)).await
}

async fn the_mouse_moves_an_edge(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    reader.drag_mouse("#grip-end", after(read("of ice"))).await?;
    painted(reader, &[(1, "eleven weeks of ice")]).await?;
    reader.drag_mouse("#grip-start", before(read("on Monday"))).await?;
    painted(reader, &[(1, "on Monday after eleven weeks of ice")]).await?;
    reader.press("Control+z").await?;
    painted(reader, &[(1, "eleven weeks of ice")]).await?;
    saved(reader).await?;
    reader.reload().await?;
    painted(reader, &[(1, "eleven weeks of ice")]).await
}

async fn an_edge_may_be_dragged_past_the_other(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    reader.drag_mouse("#grip-end", before(read("on Monday"))).await?;
    painted(reader, &[(1, "on Monday after")]).await
}

async fn the_brush_marks_what_the_mouse_selects(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    reader.click_button("Brush").await?;
    reader.click_button_in("#brush", "Opinion").await?;
    reader.select(read("eleven weeks")).await?;
    painted(reader, &[(2, "eleven weeks")]).await?;
    reader.select(read("the sea wall")).await?;
    painted(reader, &[(2, "the sea wall"), (2, "eleven weeks")]).await?;
    reader.click_button_in("#brush", "Put the brush away").await?;
    reader.wait_until_gone("#brush").await?;
    let shown = seen(reader, "document.querySelectorAll('.card').length").await?;
    ensure!(shown == json!(2), "{shown} cards");
    Ok(())
}
