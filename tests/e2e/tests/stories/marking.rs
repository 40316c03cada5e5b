//! Selecting words and giving them a tag.

use anyhow::{Result, ensure};
use e2e::{Chapter, Need, Reader, after, before, story, words};
use serde_json::json;

use super::desk::{cards, is, mark, open_harbour, painted, pending, read, seen, site, tag};

pub fn chapter() -> Chapter {
    Chapter::new(
        "marking",
        site(),
        [
            story!(words_are_dragged_over_and_tagged_with_a_key),
            story!(a_tag_is_clicked),
            story!(a_double_click_marks_a_word),
            story!(a_triple_click_marks_a_paragraph),
            story!(a_shift_click_extends_the_selection),
            story!(a_drag_may_go_backwards),
            story!(a_drag_may_cross_paragraphs),
            story!(many_highlights_stand_in_one_line),
            story!(escape_leaves_without_a_trace),
            story!(what_is_larger_than_the_screen_has_its_menu_in_view),
            story!(the_menu_says_what_a_tag_means),
            story!(the_keyboard_reaches_the_menu),
            story!(white_space_alone_is_nothing),
            story!(the_panel_is_not_the_article),
            story!(a_finger_selects_and_tags).needs(Need::Touch),
        ],
    )
}

async fn words_are_dragged_over_and_tagged_with_a_key(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    reader.select(read("Forty-two boats left before noon")).await?;
    reader.wait_for("#tag-menu").await?;
    menu_is_beside_the_selection(reader).await?;
    reader.press("1").await?;
    reader.wait_until_gone("#tag-menu").await?;
    painted(reader, &[(1, "Forty-two boats left before noon")]).await?;
    cards(reader, &["Forty-two boats left before noon"]).await?;
    reader.click_button_in("#article", "Fact claim: Forty-two boats left before noon").await?;
    is(reader, "getSelection().toString()", json!("")).await
}

async fn a_tag_is_clicked(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    reader.select(read("finest morning of her life")).await?;
    reader.click_button_in("#tag-menu", "Opinion").await?;
    painted(reader, &[(2, "finest morning of her life")]).await?;
    reader.select(read("they are clerks")).await?;
    reader.click_button_in("#tag-menu", "Framing").await?;
    painted(reader, &[(2, "finest morning of her life"), (3, "they are clerks")]).await
}

async fn a_double_click_marks_a_word(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    reader.double_click_word(read("clerks")).await?;
    tag(reader, "3").await?;
    painted(reader, &[(3, "clerks")]).await
}

async fn a_triple_click_marks_a_paragraph(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    reader.triple_click(read("The ferry is late")).await?;
    tag(reader, "2").await?;
    painted(
        reader,
        &[(
            2,
            "The ferry is late again, and it will be late tomorrow. If nothing is done, the \
             island will be empty in ten years.",
        )],
    )
    .await
}

async fn a_shift_click_extends_the_selection(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    reader.click_at(before(read("Nobody on"))).await?;
    reader.shift_click(after(read("the quay"))).await?;
    tag(reader, "1").await?;
    painted(reader, &[(1, "Nobody on the quay")]).await
}

async fn a_drag_may_go_backwards(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    reader.drag_select(after(read("eleven weeks")), before(read("opened again on"))).await?;
    tag(reader, "1").await?;
    painted(reader, &[(1, "opened again on Monday after eleven weeks")]).await
}

async fn a_drag_may_cross_paragraphs(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    reader.drag_select(before(read("Nobody on")), after(read("The mayor called"))).await?;
    tag(reader, "3").await?;
    painted(
        reader,
        &[(3, "Nobody on the quay wanted to talk about anything else."), (3, "The mayor called")],
    )
    .await?;
    cards(reader, &["Nobody on the quay wanted to talk about anything else.\nThe mayor called"])
        .await?;
    let chips = reader.count("#article .chip").await?;
    ensure!(chips == 1, "one highlight has {chips} chips");
    Ok(())
}

async fn many_highlights_stand_in_one_line(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    for (words, tag) in [("boats", "1"), ("before", "1"), ("left before noon", "2"), ("noon", "1")]
    {
        mark(reader, words, tag).await?;
    }
    painted(reader, &[(1, "boats"), (2, "left before noon"), (1, "before"), (1, "noon")]).await?;
    // Those that lie over others, whatever came first: by their tags, and the open one over all.
    let order = "[...CSS.highlights.keys()]";
    let expected =
        ["tag-1", "tag-2", "tag-3", "tag-4", "tag-5", "tag-6", "open", "cursor", "pending"];
    is(reader, order, json!(expected.map(|name| format!("highlit-{name}")))).await
}

async fn escape_leaves_without_a_trace(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    reader.select(read("the sea wall")).await?;
    reader.wait_for("#tag-menu").await?;
    reader.press("Escape").await?;
    reader.wait_until_gone("#tag-menu").await?;
    is(reader, "getSelection().toString()", json!("")).await?;
    // A number has nothing to tag now.
    reader.press("1").await?;
    reader.select(read("the sea wall")).await?;
    reader.click_button_in("#tag-menu", "Leave without tagging").await?;
    reader.wait_until_gone("#tag-menu").await?;
    let left = reader.painted().await?;
    ensure!(left.is_empty(), "still painted: {left:?}");
    cards(reader, &[]).await
}

async fn the_menu_says_what_a_tag_means(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    reader.select(read("the sea wall")).await?;
    reader.hover("#tag-menu [data-tag=framing]").await?;
    reader.wait_for_text("Wording, or a choice of what to tell").await?;
    reader.press("2").await?;
    painted(reader, &[(2, "the sea wall")]).await
}

async fn the_keyboard_reaches_the_menu(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    reader.select(read("the sea wall")).await?;
    reader.wait_for("#tag-menu").await?;
    reader.press("Tab").await?;
    let focused = reader.focused().await?;
    ensure!(focused == "Fact claim", "the focus is on “{focused}”");
    reader.press("Enter").await?;
    painted(reader, &[(1, "the sea wall")]).await
}

async fn white_space_alone_is_nothing(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    reader.select(read("the sea wall")).await?;
    reader.wait_for("#tag-menu").await?;
    reader
        .run_script(
            "const text = document.querySelector('#article .paragraph .text').firstChild;
             const space = text.data.indexOf(' ');
             getSelection().setBaseAndExtent(text, space, text, space + 1);",
            vec![],
        )
        .await?;
    reader.wait_until_gone("#tag-menu").await?;
    reader.press("1").await?;
    cards(reader, &[]).await
}

async fn the_panel_is_not_the_article(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "the sea wall", "1").await?;
    reader.select(read("eleven weeks")).await?;
    reader.wait_for("#tag-menu").await?;
    // What is selected of the panel is no part of the article.
    reader.select_by_script(words("the sea wall").within(".panel")).await?;
    reader.wait_until_gone("#tag-menu").await
}

async fn a_finger_selects_and_tags(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    reader.long_press(read("eleven weeks")).await?;
    reader.select_by_script(read("eleven weeks of ice")).await?;
    pending(reader, "eleven weeks of ice").await?;
    reader.wait_for("#tag-menu").await?;
    reader.tap_on("#tag-menu [data-tag=fact]").await?;
    painted(reader, &[(1, "eleven weeks of ice")]).await?;
    reader.tap_on("#article .chip").await?;
    reader.wait_for(".card.open").await
}

/// Beside means near, and nowhere over the selected words.
async fn menu_is_beside_the_selection(reader: &mut Reader) -> Result<()> {
    let distance = "(() => {
        const menu = document.querySelector('#tag-menu').getBoundingClientRect();
        const words = [...getSelection().getRangeAt(0).getClientRects()];
        const gap = Math.max(...words.map(word =>
            Math.max(menu.top - word.bottom, word.top - menu.bottom, menu.left - word.right, word.left - menu.right)));
        const covers = words.some(word =>
            menu.top < word.bottom && word.top < menu.bottom && menu.left < word.right && word.left < menu.right);
        return covers ? -1 : gap;
    })()";
    let distance = seen(reader, distance).await?.as_f64().unwrap_or(f64::MAX);
    ensure!((0.0..40.0).contains(&distance), "the menu is {distance} pixels off (-1: over them)");
    Ok(())
}

async fn what_is_larger_than_the_screen_has_its_menu_in_view(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    reader.resize(1280, 420).await?;
    reader.press("Control+a").await?;
    reader.wait_for("#tag-menu").await?;
    let in_view = "(() => {
        const { top, bottom } = document.querySelector('#tag-menu').getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
    })()";
    is(reader, in_view, json!(true)).await
}
