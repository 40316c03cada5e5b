//! Reading, marking and changing with keys alone.

use anyhow::{Result, ensure};
use e2e::{Chapter, Reader, story};
use serde_json::json;

use super::desk::{
    at, cards, choose, cursor_at, go_to, is, mark, open_harbour, painted, saved, seen, site,
    tab_to, write_in_note,
};

pub fn chapter() -> Chapter {
    Chapter::new(
        "keys",
        site(),
        [
            story!(sentences_are_gone_through_and_tagged),
            story!(the_article_is_reached_by_tab_and_gone_through_with_arrows),
            story!(shift_selects_more_and_less),
            story!(the_other_end_moves_too),
            story!(arrows_follow_the_line_in_arabic),
            story!(digits_of_any_keyboard_tag),
            story!(chinese_is_gone_through_word_by_word),
            story!(enter_leads_through_the_menu),
            story!(highlights_are_visited_changed_and_deleted),
            story!(edges_are_moved_by_keys),
            story!(edges_are_left_as_they_were),
            story!(a_note_is_written_and_left),
            story!(the_brush_marks_what_enter_chooses),
            story!(letters_can_be_turned_off),
            story!(letters_are_only_letters_in_a_field),
            story!(a_field_keeps_what_is_typed_slowly),
            story!(the_keys_are_listed),
            story!(focus_is_never_lost),
            story!(each_sentence_is_announced_once),
        ],
    )
}

const OPENED: &str = "The harbour of Tern Island opened again on Monday after eleven weeks of ice.";
const BOATS: &str = "Forty-two boats left before noon, more than in any year since 1998.";
const NOBODY: &str = "Nobody on the quay wanted to talk about anything else.";
const FERRY: &str = "The ferry is late again, and it will be late tomorrow.";

async fn digits_of_any_keyboard_tag(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    go_to(reader, OPENED).await?;
    for (digit, slot) in [("٢", 2), ("۳", 3), ("१", 1)] {
        reader.press(digit).await?;
        painted(reader, &[(slot, OPENED)]).await?;
        reader.press("Control+z").await?;
        painted(reader, &[]).await?;
    }
    Ok(())
}

async fn selected(reader: &mut Reader, words: &[&str]) -> Result<()> {
    at(reader, "highlit-pending", words).await
}

async fn sentences_are_gone_through_and_tagged(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    reader.press("j").await?;
    cursor_at(reader, "The Harbour Opens Again").await?;
    go_to(reader, OPENED).await?;
    reader.press("1").await?;
    painted(reader, &[(1, OPENED)]).await?;
    reader.press("j").await?;
    cursor_at(reader, BOATS).await?;
    reader.press("2").await?;
    painted(reader, &[(1, OPENED), (2, BOATS)]).await?;
    reader.press("k").await?;
    cursor_at(reader, OPENED).await?;
    reader.press("Control+z").await?;
    painted(reader, &[(1, OPENED)]).await?;
    reader.press("Escape").await?;
    at(reader, "highlit-cursor", &[]).await?;
    saved(reader).await?;
    reader.reload().await?;
    painted(reader, &[(1, OPENED)]).await
}

async fn the_article_is_reached_by_tab_and_gone_through_with_arrows(
    reader: &mut Reader,
) -> Result<()> {
    open_harbour(reader).await?;
    tab_to(reader, "document.activeElement.id === 'article'").await?;
    reader.press("ArrowDown").await?;
    cursor_at(reader, "The Harbour Opens Again").await?;
    reader.press("ArrowDown").await?;
    cursor_at(reader, "Source: Tern Island Post | 2024-03-11").await?;
    reader.press("ArrowUp").await?;
    cursor_at(reader, "The Harbour Opens Again").await?;
    reader.press("Control+ArrowRight").await?;
    cursor_at(reader, "The").await?;
    reader.press("Control+ArrowRight").await?;
    cursor_at(reader, "Harbour").await?;
    reader.press("ArrowRight").await?;
    cursor_at(reader, "H").await?;
    reader.press("ArrowRight").await?;
    cursor_at(reader, "a").await?;
    reader.press("ArrowLeft").await?;
    cursor_at(reader, "H").await
}

async fn shift_selects_more_and_less(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    go_to(reader, BOATS).await?;
    reader.press("Shift+j").await?;
    selected(reader, &[&format!("{BOATS} {NOBODY}")]).await?;
    reader.wait_for("#tag-menu").await?;
    reader.press("Shift+k").await?;
    selected(reader, &[BOATS]).await?;
    // The full stop is no word.
    reader.press("Control+Shift+ArrowLeft").await?;
    selected(reader, &["Forty-two boats left before noon, more than in any year since 1998"])
        .await?;
    reader.press("Control+Shift+ArrowLeft").await?;
    selected(reader, &["Forty-two boats left before noon, more than in any year since"]).await?;
    reader.press("Shift+ArrowLeft").await?;
    selected(reader, &["Forty-two boats left before noon, more than in any year sinc"]).await?;
    reader.press("Shift+ArrowRight").await?;
    reader.press("3").await?;
    painted(reader, &[(3, "Forty-two boats left before noon, more than in any year since")]).await
}

async fn the_other_end_moves_too(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    go_to(reader, BOATS).await?;
    reader.press("x").await?;
    reader.press("Control+Shift+ArrowRight").await?;
    selected(reader, &["two boats left before noon, more than in any year since 1998."]).await?;
    reader.press("Escape").await?;
    selected(reader, &[]).await
}

async fn arrows_follow_the_line_in_arabic(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    go_to(reader, "أعيد فتح المرفأ يوم الاثنين بعد أحد عشر أسبوعا من الجليد.").await?;
    reader.press("Control+ArrowLeft").await?;
    cursor_at(reader, "أعيد").await?;
    reader.press("Control+ArrowLeft").await?;
    cursor_at(reader, "فتح").await?;
    reader.press("Control+Shift+ArrowLeft").await?;
    selected(reader, &["فتح المرفأ"]).await?;
    reader.press("2").await?;
    painted(reader, &[(2, "فتح المرفأ")]).await
}

async fn chinese_is_gone_through_word_by_word(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    go_to(reader, "港口在星期一重新开放。").await?;
    reader.press("j").await?;
    cursor_at(reader, "四十二艘船在中午之前离开了码头，没有人想谈别的事情。").await?;
    reader.press("k").await?;
    reader.press("Control+ArrowRight").await?;
    cursor_at(reader, "港口").await?;
    reader.press("1").await?;
    painted(reader, &[(1, "港口")]).await
}

async fn enter_leads_through_the_menu(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    go_to(reader, OPENED).await?;
    reader.press("Enter").await?;
    reader.wait_until("the menu", "document.activeElement.closest('#tag-menu')").await?;
    reader.press("Tab").await?;
    reader.press("Enter").await?;
    painted(reader, &[(2, OPENED)]).await?;
    reader.wait_until("the article", "document.activeElement.id === 'article'").await?;
    cursor_at(reader, OPENED).await?;
    // Leaving the menu leads back as well.
    reader.press("Enter").await?;
    reader.wait_until("the menu", "document.activeElement.closest('#tag-menu')").await?;
    reader.press("Escape").await?;
    reader.wait_until("the article", "document.activeElement.id === 'article'").await?;
    reader.wait_until_gone("#tag-menu").await
}

async fn highlights_are_visited_changed_and_deleted(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    go_to(reader, OPENED).await?;
    reader.press("1").await?;
    reader.press("j").await?;
    reader.press("1").await?;
    go_to(reader, FERRY).await?;
    reader.press("2").await?;
    cards(reader, &[OPENED, BOATS, FERRY]).await?;
    reader.press("Escape").await?;
    reader.press("p").await?;
    reader.wait_until("the chip", "document.activeElement.matches('.chip')").await?;
    let name = reader.focused().await?;
    ensure!(name.starts_with("Fact claim: Forty-two"), "the focus is on “{name}”");
    reader.press("p").await?;
    reader
        .wait_until("the first", "document.activeElement.ariaLabel.includes('The harbour of')")
        .await?;
    reader.press("3").await?;
    painted(reader, &[(3, OPENED), (1, BOATS), (2, FERRY)]).await?;
    reader.press("n").await?;
    reader
        .wait_until("the second", "document.activeElement.ariaLabel.includes('Forty-two')")
        .await?;
    reader.press("Delete").await?;
    painted(reader, &[(3, OPENED), (2, FERRY)]).await?;
    reader.press("Control+z").await?;
    painted(reader, &[(3, OPENED), (1, BOATS), (2, FERRY)]).await
}

async fn edges_are_moved_by_keys(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    reader.press("e").await?;
    reader.wait_for("#edge-menu").await?;
    reader.press("Control+ArrowRight").await?;
    selected(reader, &["eleven weeks of"]).await?;
    reader.press("ArrowLeft").await?;
    selected(reader, &["eleven weeks o"]).await?;
    reader.press("x").await?;
    reader.press("Control+ArrowLeft").await?;
    reader.press("Enter").await?;
    painted(reader, &[(1, "after eleven weeks o")]).await?;
    reader.wait_until_gone("#edge-menu").await?;
    reader.press("Control+z").await?;
    painted(reader, &[(1, "eleven weeks")]).await?;
    reader.press("Control+Shift+z").await?;
    saved(reader).await?;
    reader.reload().await?;
    painted(reader, &[(1, "after eleven weeks o")]).await
}

async fn edges_are_left_as_they_were(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    reader.click_button_in(".card.open", "Change edges").await?;
    reader.click_button_in("#edge-menu", "End a word later").await?;
    selected(reader, &["eleven weeks of"]).await?;
    reader.click_button_in("#edge-menu", "Cancel").await?;
    reader.wait_until_gone("#edge-menu").await?;
    painted(reader, &[(1, "eleven weeks")]).await?;
    reader.click_button_in(".card.open", "Change edges").await?;
    reader.click_button_in("#edge-menu", "Start a word earlier").await?;
    reader.click_button_in("#edge-menu", "End a word earlier").await?;
    reader.click_button_in("#edge-menu", "Keep").await?;
    painted(reader, &[(1, "after eleven")]).await
}

async fn a_note_is_written_and_left(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    go_to(reader, OPENED).await?;
    reader.press("1").await?;
    reader.press("w").await?;
    reader.wait_until("the note", "document.activeElement.id === 'note'").await?;
    write_in_note(reader, "jkn 1 said who?").await?;
    reader.press("Escape").await?;
    reader.wait_until("the article", "document.activeElement.id === 'article'").await?;
    saved(reader).await?;
    painted(reader, &[(1, OPENED)]).await?;
    reader.press("j").await?;
    cursor_at(reader, BOATS).await?;
    reader.reload().await?;
    reader.wait_for_text("jkn 1 said who?").await
}

async fn the_brush_marks_what_enter_chooses(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    reader.press("b").await?;
    reader.wait_for("#brush").await?;
    reader.press("3").await?;
    go_to(reader, OPENED).await?;
    reader.press("Enter").await?;
    painted(reader, &[(3, OPENED)]).await?;
    reader.press("j").await?;
    reader.press("Enter").await?;
    painted(reader, &[(3, OPENED), (3, BOATS)]).await?;
    reader.press("b").await?;
    reader.wait_until_gone("#brush").await
}

async fn letters_can_be_turned_off(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    choose(reader, "Settings").await?;
    reader.click("#letters").await?;
    reader.press("Escape").await?;
    reader.wait_until_gone("dialog").await?;
    reader.press("j").await?;
    reader.press("b").await?;
    reader.select(super::desk::read("eleven weeks")).await?;
    reader.wait_for("#tag-menu").await?;
    reader.press("1").await?;
    // What came of the letters would have come before the menu's next answer.
    reader.click_button_in("#tag-menu", "Opinion").await?;
    painted(reader, &[(2, "eleven weeks")]).await?;
    is(reader, "document.querySelector('#brush')", json!(null)).await?;
    at(reader, "highlit-cursor", &[]).await?;
    // All of it still goes by keys that are no letters.
    saved(reader).await?;
    reader.reload().await?;
    painted(reader, &[(2, "eleven weeks")]).await?;
    tab_to(reader, "document.activeElement.id === 'article'").await?;
    reader.press("ArrowDown").await?;
    cursor_at(reader, "The Harbour Opens Again").await?;
    reader.press("Enter").await?;
    reader.wait_until("the menu", "document.activeElement.closest('#tag-menu')").await?;
    reader.press("Enter").await?;
    painted(reader, &[(1, "The Harbour Opens Again"), (2, "eleven weeks")]).await
}

async fn letters_are_only_letters_in_a_field(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    reader.type_into("input[type=search]", "web3?").await?;
    is(reader, "document.querySelector('input[type=search]').value", json!("web3?")).await?;
    is(reader, "document.querySelector('dialog, #brush, #edge-menu')", json!(null)).await?;
    painted(reader, &[(1, "eleven weeks")]).await
}

async fn a_field_keeps_what_is_typed_slowly(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    choose(reader, "Settings").await?;
    reader.click("#code").await?;
    reader.press("Control+a").await?;
    for letter in ["f", "o", "x"] {
        reader.type_text(letter).await?;
        // A selection counts as settled after a quarter of a second, and nothing may come of it.
        let rest = "return new Promise(rested => setTimeout(rested, 400))";
        reader.run_script(rest, vec![]).await?;
    }
    is(reader, "document.querySelector('#code').value", json!("fox")).await
}

async fn the_keys_are_listed(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    reader.press("?").await?;
    reader.wait_for("dialog .keys").await?;
    reader.press("Escape").await?;
    reader.wait_until_gone("dialog").await
}

async fn focus_is_never_lost(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    let is_somewhere = "document.activeElement !== document.body";
    mark(reader, "eleven weeks", "1").await?;
    mark(reader, "the sea wall", "2").await?;
    cards(reader, &["the sea wall", "eleven weeks"]).await?;
    // Deleted from its card, then the only one left.
    for left in [1, 0] {
        reader.wait_for(".card.open").await?;
        reader.click_button_in(".card.open", "Delete").await?;
        reader.wait_until("it to go", &format!("all('.card').length === {left}")).await?;
        reader.wait_until("the focus", is_somewhere).await?;
        if left > 0 {
            reader.click(".card .summary").await?;
        }
    }
    // What has the focus goes by an undo.
    reader.press("Control+z").await?;
    reader.wait_for(".card").await?;
    reader.press("n").await?;
    reader.wait_until("the chip", "document.activeElement.matches('.chip')").await?;
    reader.press("Control+Shift+z").await?;
    reader.wait_until_gone(".chip").await?;
    reader.wait_until("the focus", is_somewhere).await?;
    reader.press("?").await?;
    reader.wait_for("dialog").await?;
    reader.press("Escape").await?;
    reader.wait_until_gone("dialog").await?;
    reader.wait_until("the focus", is_somewhere).await
}

async fn each_sentence_is_announced_once(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    go_to(reader, OPENED).await?;
    reader.press("1").await?;
    painted(reader, &[(1, OPENED)]).await?;
    reader
        .run_script(
            "window.__told = [];
             new MutationObserver(() => __told.push(document.querySelector('#told').textContent))
                 .observe(document.querySelector('#told'), { childList: true, characterData: true, subtree: true });",
            vec![],
        )
        .await?;
    reader.press("j").await?;
    cursor_at(reader, BOATS).await?;
    reader.press("k").await?;
    cursor_at(reader, OPENED).await?;
    let told = seen(reader, "__told").await?;
    let told: Vec<String> = serde_json::from_value(told)?;
    let plain: Vec<_> =
        told.iter().map(|words| words.replace(['\u{2068}', '\u{2069}'], "")).collect();
    ensure!(plain.len() == 2, "told were {plain:?}");
    ensure!(plain[0].contains(BOATS) && plain[0].contains("sentence 2 of 3"), "{plain:?}");
    ensure!(plain[1].contains(OPENED) && plain[1].contains("Fact claim"), "{plain:?}");
    Ok(())
}
