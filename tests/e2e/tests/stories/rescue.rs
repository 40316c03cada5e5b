//! The program breaks in the middle of something, and the reader's work is saved all the same.
//!
//! It breaks in earnest: its table of functions is emptied from outside (`fixtures/breaks.js`), and
//! the next event that reaches it makes it trap in the middle of its own code.

use anyhow::{Context, Result, ensure};
use e2e::{Chapter, Download, Look, Need, Reader, story, words};
use serde_json::{Value, json};

use super::desk::{
    ASKS, cards, choose, hand_in, is, mark, open_harbour, open_where_nothing_is_kept, read,
    safety_is, saved, seen, site, tab_to, write_in_note,
};

pub fn chapter() -> Chapter {
    Chapter::new(
        "rescue",
        site()
            .with_before("loader", "breaks.js")
            .with("/bare.txt", "harness/page.css")
            .with("/favicon.ico", "harness/icon.svg"),
        [
            story!(the_work_is_saved_and_gone_on_with),
            story!(a_failing_disk_takes_nothing_away),
            story!(a_browser_that_keeps_nothing_takes_nothing_away),
            story!(all_articles_that_are_not_on_the_disk_are_saved),
            story!(no_network_is_wanted).needs(Need::Cache),
            story!(what_cannot_be_read_is_saved_as_it_is),
            story!(keys_alone_lead_to_the_file_and_on),
            story!(a_break_at_the_start_takes_nothing_away),
            story!(a_call_too_deep_is_a_break_too),
            story!(an_exception_that_goes_through_it_is_a_break_too),
            story!(errors_of_others_are_theirs),
            story!(a_newer_highlit_need_not_wait),
            story!(a_dialog_gives_way),
            story!(a_menu_gives_way),
            story!(where_there_is_no_work_there_is_none_to_save),
            story!(the_message_bars_nobody),
            story!(the_message_bars_nobody_in_the_dark).needs(Need::Look),
            story!(the_message_is_in_the_readers_language),
        ],
    )
}

/// Breaks the program: a key is pressed, and it traps.
async fn break_it(reader: &mut Reader) -> Result<()> {
    reader.run_script("dispatchEvent(new Event('break'))", vec![]).await?;
    reader.press("Shift").await?;
    is_broken(reader).await?;
    reader.wait_for_error("RuntimeError").await?;
    Ok(())
}

async fn is_broken(reader: &mut Reader) -> Result<()> {
    reader.wait_for("#fallen").await?;
    is(reader, "document.querySelector('#highlit').inert", json!(true)).await?;
    is(reader, "document.activeElement.id", json!("fallen-title")).await
}

async fn rescued(reader: &mut Reader) -> Result<Download> {
    reader.click_button_in("#fallen", "Save my work").await?;
    let file = reader.next_download().await?;
    reader.wait_for_text(words("Your work is saved").within("#fallen")).await?;
    Ok(file)
}

async fn load_again(reader: &mut Reader) -> Result<()> {
    reader.click_button_in("#fallen", "Load the page again").await
}

/// Fails unless a file marks just these words, in this order.
fn marks(file: &Download, expected: &[&str]) -> Result<()> {
    let page: Value = serde_json::from_slice(&file.bytes)?;
    let items = page["items"].as_array().context("the file has items")?;
    let quotes: Vec<_> = items.iter().map(|item| &item["target"]["selector"][0]["exact"]).collect();
    ensure!(quotes == expected, "the file marks {quotes:?} and not {expected:?}");
    Ok(())
}

const FAILING_DISK: &str = "IDBObjectStore.prototype.add = () => {
    throw new DOMException('The disk is full', 'QuotaExceededError');
};";

async fn the_work_is_saved_and_gone_on_with(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "sea wall", "2").await?;
    mark(reader, "eleven weeks", "1").await?;
    saved(reader).await?;
    let usual = hand_in(reader).await?;
    reader.click("#note").await?;
    write_in_note(reader, "Someone counted").await?;
    break_it(reader).await?;
    reader.wait_for_text(words("Something in Highlit has broken").within("#fallen h1")).await?;
    reader.wait_for_text(words("eleven weeks").within("#article")).await?;

    let file = rescued(reader).await?;
    ensure!(file.name == usual.name, "the file is called “{}”", file.name);
    let mut page: Value = serde_json::from_slice(&file.bytes)?;
    let mut as_usual: Value = serde_json::from_slice(&usual.bytes)?;
    let items = page["items"].as_array_mut().context("the file has items")?;
    let noted = items.iter_mut().find(|item| item["body"].as_array().is_some_and(|b| b.len() > 1));
    let note = noted.and_then(|item| item["body"].as_array_mut()?.pop());
    let note = note.context("a highlight has a note")?;
    ensure!(note["value"] == "Someone counted", "the note is {note}");
    let replaced = page["dcterms:replaces"].take();
    ensure!(replaced == as_usual["id"], "it takes the place of {replaced}");
    page.as_object_mut().context("the file is an object")?.remove("dcterms:replaces");
    for page in [&mut page, &mut as_usual] {
        // These say when the file was saved, and when the note was written.
        page["id"].take();
        page["generated"].take();
        page["partOf"]["id"].take();
        let items = page["items"].as_array_mut().context("the file has items")?;
        items.iter_mut().for_each(|item| drop(item["modified"].take()));
    }
    ensure!(page == as_usual, "the file is\n{page:#}\nand not\n{as_usual:#}");

    load_again(reader).await?;
    cards(reader, &["sea wall", "eleven weeks"]).await?;
    reader.wait_for_text(words("Someone counted").within(".card .why")).await
}

async fn a_failing_disk_takes_nothing_away(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    saved(reader).await?;
    reader.run_script(FAILING_DISK, vec![]).await?;
    mark(reader, "sea wall", "2").await?;
    safety_is(reader, "Not saved").await?;
    mark(reader, "the finest morning", "2").await?;
    reader.press("Control+z").await?;
    cards(reader, &["sea wall", "eleven weeks"]).await?;
    mark(reader, "they are clerks", "3").await?;
    break_it(reader).await?;
    is(reader, ASKS, json!(true)).await?;
    let all = ["sea wall", "eleven weeks", "they are clerks"];
    marks(&rescued(reader).await?, &all)?;
    is(reader, ASKS, json!(false)).await?;
    // The file can be had again.
    marks(&rescued(reader).await?, &all)
}

async fn a_browser_that_keeps_nothing_takes_nothing_away(reader: &mut Reader) -> Result<()> {
    open_where_nothing_is_kept(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    mark(reader, "sea wall", "2").await?;
    safety_is(reader, "Not kept").await?;
    // Nor has local storage what was typed last.
    reader.run_script("Storage.prototype.setItem = () => { throw new Error() }", vec![]).await?;
    reader.press("w").await?;
    reader.wait_until("the note's field", "document.activeElement.id === 'note'").await?;
    write_in_note(reader, "walls keep out water").await?;
    break_it(reader).await?;
    let file = rescued(reader).await?;
    ensure!(String::from_utf8_lossy(&file.bytes).contains("walls keep out water"), "no note");
    marks(&file, &["sea wall", "eleven weeks"])
}

async fn all_articles_that_are_not_on_the_disk_are_saved(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    reader.run_script(FAILING_DISK, vec![]).await?;
    mark(reader, "eleven weeks", "1").await?;
    safety_is(reader, "Not saved").await?;
    reader.click(".bar .brand").await?;
    reader.click_words(words("Tilby Needs a Skate Park Now").within(".samples")).await?;
    reader.wait_for_text(words("Tilby Needs").within("#article h1")).await?;
    mark(reader, "nothing had been decided", "1").await?;
    safety_is(reader, "Not saved").await?;
    break_it(reader).await?;
    reader.click_button_in("#fallen", "Save my work").await?;
    reader.wait_for_text(words("Your work is saved").within("#fallen")).await?;
    let mut files = [reader.next_download().await?, reader.next_download().await?];
    files.sort_by(|one, other| one.name.cmp(&other.name));
    marks(&files[0], &["eleven weeks"])?;
    marks(&files[1], &["nothing had been decided"])
}

async fn no_network_is_wanted(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    saved(reader).await?;
    break_it(reader).await?;
    let before = reader.requests().len();
    marks(&rescued(reader).await?, &["eleven weeks"])?;
    let since = reader.requests().split_off(before);
    // The next fresh instance is asked for, in case it is wanted.
    ensure!(since.iter().all(|target| target.ends_with(".js")), "asked were {since:?}");
    Ok(())
}

async fn what_cannot_be_read_is_saved_as_it_is(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    saved(reader).await?;
    reader.run_script(FAILING_DISK, vec![]).await?;
    mark(reader, "sea wall", "2").await?;
    safety_is(reader, "Not saved").await?;
    reader.click("#note").await?;
    write_in_note(reader, "Who says so?").await?;
    break_it(reader).await?;
    reader.run_script("localStorage.setItem('breaks', 'the others')", vec![]).await?;
    reader.click_button_in("#fallen", "Save my work").await?;
    let file = reader.next_download().await?;
    reader.wait_for_text(words("saved as raw records").within("#fallen")).await?;
    ensure!(file.name == "highlit-records.json", "the file is called “{}”", file.name);
    let records: Value = serde_json::from_slice(&file.bytes)?;
    let article = seen(reader, "location.hash.slice(1)").await?;
    let kept = records["kept"].as_array().context("some is kept")?;
    let kept = |store: &str| kept.iter().find(|row| row[0] == article && row[1] == store);
    let text = kept("articles").and_then(|row| row[2][0].as_str()).context("the text is kept")?;
    ensure!(text.contains("eleven weeks"), "the text is {text}");
    let line = kept("journal").and_then(|row| row[2][0]["entry"].as_str()).context("a step is")?;
    ensure!(line.contains("\"added\""), "the step is {line}");
    let unwritten = &records["unwritten"][0];
    ensure!(unwritten[0] == article && unwritten[1] == "journal", "{records:#}");
    ensure!(unwritten[2].as_str().is_some_and(|line| line.contains("\"added\"")), "{records:#}");
    let note = records["notes"][0][1].as_str().context("a note is there")?;
    ensure!(note.ends_with("\nWho says so?"), "the note is {note}");
    reader.wait_for_error("RuntimeError").await?;
    Ok(())
}

async fn keys_alone_lead_to_the_file_and_on(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    saved(reader).await?;
    break_it(reader).await?;
    reader.press("Escape").await?;
    reader.press("Escape").await?;
    reader.wait_for("#fallen").await?;
    tab_to(reader, "document.activeElement.textContent === 'Save my work'").await?;
    reader.press("Enter").await?;
    marks(&reader.next_download().await?, &["eleven weeks"])?;
    reader.wait_for_text(words("Your work is saved").within("#fallen")).await?;
    is(reader, "document.activeElement.textContent", json!("Save my work")).await?;
    tab_to(reader, "document.activeElement.textContent === 'Load the page again'").await?;
    reader.press("Enter").await?;
    reader.wait_until_gone("#fallen").await?;
    cards(reader, &["eleven weeks"]).await
}

async fn a_call_too_deep_is_a_break_too(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    saved(reader).await?;
    reader.run_script("dispatchEvent(new Event('call-too-deep'))", vec![]).await?;
    is_broken(reader).await?;
    reader.page_errors().await?;
    marks(&rescued(reader).await?, &["eleven weeks"])
}

async fn an_exception_that_goes_through_it_is_a_break_too(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    saved(reader).await?;
    reader.run_script("dispatchEvent(new Event('throw-through'))", vec![]).await?;
    reader.select(read("sea wall")).await?;
    reader.wait_for_error("thrown through").await?;
    is_broken(reader).await?;
    marks(&rescued(reader).await?, &["eleven weeks"])
}

async fn errors_of_others_are_theirs(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    reader
        .run_script(
            "// A module whose one function is a trap.
             const module = new WebAssembly.Module(new Uint8Array([
                 0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0,
                 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11]));
             const { f } = new WebAssembly.Instance(module).exports;
             setTimeout(f);
             Promise.resolve().then(f);
             const deep = () => deep();
             setTimeout(deep);
             setTimeout(() => { throw null; });
             setTimeout(() => { throw new Error('of an extension'); });",
            vec![],
        )
        .await?;
    reader.wait_for_error("of an extension").await?;
    mark(reader, "eleven weeks", "1").await?;
    saved(reader).await?;
    is(reader, "document.querySelector('#highlit').inert", json!(false)).await?;
    is(reader, "document.querySelector('#fallen').hidden", json!(true)).await?;
    reader.page_errors().await?;
    Ok(())
}

async fn a_newer_highlit_need_not_wait(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    saved(reader).await?;
    break_it(reader).await?;
    marks(&rescued(reader).await?, &["eleven weeks"])?;
    let upgrade = "indexedDB.open('highlit', 99).onsuccess = () => { window.isUpgraded = true; };";
    reader.run_script(upgrade, vec![]).await?;
    reader.wait_until("the newer one to be there", "window.isUpgraded").await
}

async fn a_dialog_gives_way(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    saved(reader).await?;
    choose(reader, "Settings").await?;
    reader.wait_for("dialog #code").await?;
    break_it(reader).await?;
    is(reader, "document.querySelector('dialog[open]')", json!(null)).await?;
    marks(&rescued(reader).await?, &["eleven weeks"])
}

async fn a_menu_gives_way(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    saved(reader).await?;
    reader.click_button("More").await?;
    reader.wait_for("#more-menu").await?;
    break_it(reader).await?;
    is(reader, "document.querySelector(':popover-open')", json!(null)).await?;
    marks(&rescued(reader).await?, &["eleven weeks"])
}

async fn where_there_is_no_work_there_is_none_to_save(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.wait_for(".samples li").await?;
    reader.run_script("dispatchEvent(new Event('break'))", vec![]).await?;
    reader.click("h1").await?;
    is_broken(reader).await?;
    reader.wait_for_error("RuntimeError").await?;
    reader.wait_until_gone("#fallen-save").await?;
    load_again(reader).await?;
    reader.wait_for(".samples li").await
}

async fn the_message_bars_nobody(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    saved(reader).await?;
    break_it(reader).await?;
    reader.finds_no_barriers("broken").await?;
    rescued(reader).await?;
    reader.finds_no_barriers("broken, and saved").await?;
    reader.resize(320, 568).await?;
    let fits = "(({ top, left, right, bottom }) =>
        top >= 0 && left >= 0 && right <= innerWidth && bottom <= innerHeight
    )(document.querySelector('#fallen section').getBoundingClientRect())";
    is(reader, fits, json!(true)).await
}

async fn the_message_bars_nobody_in_the_dark(reader: &mut Reader) -> Result<()> {
    reader.look(Look::Dark).await?;
    open_harbour(reader).await?;
    break_it(reader).await?;
    reader.finds_no_barriers("broken in the dark").await
}

async fn the_message_is_in_the_readers_language(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.wait_for(".samples").await?;
    reader.run_script("localStorage.setItem('highlit-language', 'ar')", vec![]).await?;
    reader.goto("/?article=harbour.txt").await?;
    reader.wait_for("#article h1").await?;
    break_it(reader).await?;
    reader.wait_for_text(words("تعطل شيء في Highlit").within("#fallen")).await?;
    reader.wait_for_text(words("احفظ عملي").within("#fallen")).await?;
    is(reader, "getComputedStyle(document.querySelector('#fallen')).direction", json!("rtl")).await
}

async fn a_break_at_the_start_takes_nothing_away(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    saved(reader).await?;
    reader.run_script("localStorage.setItem('breaks', 'the first')", vec![]).await?;
    reader.reload().await?;
    is_broken(reader).await?;
    reader.page_errors().await?;
    marks(&rescued(reader).await?, &["eleven weeks"])?;
    reader.run_script("localStorage.removeItem('breaks')", vec![]).await?;
    load_again(reader).await?;
    cards(reader, &["eleven weeks"]).await
}
