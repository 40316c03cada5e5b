//! How work is kept, and what is said while it is not.

use anyhow::{Result, ensure};
use e2e::{Chapter, Need, Reader, story, words};
use serde_json::json;

use super::{
    desk::{
        ASKS, cards, hand_in, is, mark, open_harbour, open_where_nothing_is_kept, painted,
        safety_is, saved, seen, site_with_a_bare_page, write_note,
    },
    disk::{CLEAR, THROW_AWAY, on_disk, records},
    shelf::{erase, put_in_the_bin},
};

pub fn chapter() -> Chapter {
    Chapter::new(
        "keeping",
        site_with_a_bare_page(),
        [
            story!(saved_shows_only_after_saving),
            story!(a_note_is_kept_once_the_pen_rests),
            story!(a_note_half_written_survives_a_reload),
            story!(a_note_half_written_survives_the_back_button),
            story!(a_failing_disk_is_told_of_until_it_is_mended),
            story!(what_is_not_kept_stays_when_the_article_is_left),
            story!(a_browser_that_keeps_nothing_is_told_of),
            story!(what_cannot_be_fetched_is_told_of),
            story!(what_was_saved_survives_a_power_cut).needs(Need::KillAndReopen),
            story!(a_disk_that_is_full_from_the_first_is_told_of),
            story!(what_the_browser_throws_away_is_written_again).needs(Need::SecondWindow),
            story!(what_was_thrown_away_meanwhile_is_told_of_once),
            story!(what_is_taken_for_damaged_comes_back_from_the_copy).needs(Need::Buckets),
            story!(what_is_gone_for_good_is_in_no_copy).needs(Need::Buckets),
            story!(the_start_page_outlives_a_cleared_browser),
            story!(much_work_is_reminded_of_until_it_is_in_a_file),
        ],
    )
}

async fn saved_shows_only_after_saving(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    reader
        .run_script(
            "window.said = [];
             const bar = document.querySelector('#safety');
             new MutationObserver(() => said.push(bar.textContent))
                 .observe(bar, { characterData: true, childList: true, subtree: true });",
            vec![],
        )
        .await?;
    mark(reader, "eleven weeks", "1").await?;
    reader.wait_until("it to be saved", "window.said.at(-1) === 'Saved'").await?;
    is(reader, "said[0]", json!("Saving…")).await
}

async fn a_note_is_kept_once_the_pen_rests(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    saved(reader).await?;
    reader.type_into("#note", "Someone counted").await?;
    // The card says so as soon as the note is a step of the history.
    reader.wait_for_text(words("changed").within(".card .made")).await?;
    saved(reader).await?;
    is(reader, "document.activeElement.id", json!("note")).await?;
    reader.reload().await?;
    cards(reader, &["eleven weeks"]).await?;
    reader.wait_for_text(words("Someone counted").within(".card .why")).await
}

async fn a_note_half_written_survives_a_reload(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    saved(reader).await?;
    reader.type_into("#note", "Someone counted").await?;
    reader.reload().await?;
    cards(reader, &["eleven weeks"]).await?;
    reader.wait_for_text(words("Someone counted").within(".card .why")).await?;
    // It is a step like any other.
    saved(reader).await?;
    reader.press("Control+z").await?;
    let undone = "document.querySelector('.card .why').textContent !== 'Someone counted'";
    reader.wait_until("the note to be taken back", undone).await
}

async fn a_note_half_written_survives_the_back_button(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.click_words(words("Tilby Needs a Skate Park Now").within(".samples")).await?;
    super::desk::title_is(reader, "Tilby Needs a Skate Park Now").await?;
    mark(reader, "nothing had been decided", "1").await?;
    saved(reader).await?;
    reader.type_into("#note", "Who decides?").await?;
    reader.go_back().await?;
    reader.wait_for(".samples").await?;
    reader.click_words(words("Tilby Needs a Skate Park Now").within(".samples")).await?;
    reader.wait_for_text(words("Who decides?").within(".card .why")).await
}

/// A disk on which nothing can be added to a journal.
pub const FAILING_DISK: &str = "window.mended = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = () => { throw new DOMException('The disk is full', 'QuotaExceededError'); };";

const MENDED_DISK: &str = "IDBObjectStore.prototype.add = window.mended";

async fn what_is_not_kept_stays_when_the_article_is_left(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.click_words(words("Tilby Needs a Skate Park Now").within(".samples")).await?;
    super::desk::title_is(reader, "Tilby Needs a Skate Park Now").await?;
    reader.run_script(FAILING_DISK, vec![]).await?;
    mark(reader, "nothing had been decided", "1").await?;
    safety_is(reader, "Not saved").await?;
    reader.click(".bar .brand").await?;
    reader.wait_for_text(words("is not kept yet").within("[role=alert]")).await?;
    is(reader, ASKS, json!(true)).await?;
    reader.click_words(words("Tilby Needs a Skate Park Now").within(".shelf")).await?;
    painted(reader, &[(1, "nothing had been decided")]).await?;
    safety_is(reader, "Not saved").await?;
    reader.run_script(MENDED_DISK, vec![]).await?;
    saved(reader).await?;
    reader.reload().await?;
    painted(reader, &[(1, "nothing had been decided")]).await
}

async fn a_failing_disk_is_told_of_until_it_is_mended(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    reader.run_script(FAILING_DISK, vec![]).await?;
    mark(reader, "eleven weeks", "1").await?;
    safety_is(reader, "Not saved").await?;
    reader
        .wait_for_text(
            words("Save it to a file before you close this page.").within("[role=alert]"),
        )
        .await?;
    mark(reader, "sea wall", "2").await?;
    safety_is(reader, "Not saved").await?;
    reader.click_words(words("Save my work").within(".trouble")).await?;
    let file = reader.next_download().await?;
    let text = String::from_utf8(file.bytes)?;
    ensure!(text.contains("\"exact\":\"sea wall\""), "the file lacks what is not kept");
    reader.run_script(MENDED_DISK, vec![]).await?;
    saved(reader).await?;
    reader.wait_until_gone(".trouble").await?;
    reader.reload().await?;
    painted(reader, &[(2, "sea wall"), (1, "eleven weeks")]).await
}

async fn a_browser_that_keeps_nothing_is_told_of(reader: &mut Reader) -> Result<()> {
    open_where_nothing_is_kept(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    painted(reader, &[(1, "eleven weeks")]).await?;
    reader
        .wait_for_text(words("does not let Highlit keep your work").within("[role=alert]"))
        .await?;
    safety_is(reader, "Not kept").await?;
    reader.click_words(words("Save my work").within(".trouble")).await?;
    let file = reader.next_download().await?;
    ensure!(String::from_utf8(file.bytes)?.contains("eleven weeks"), "the file lacks the work");
    // Leaving would lose it, and the browser would ask.
    let asks = seen(reader, ASKS).await?;
    ensure!(asks == json!(true), "the page can be left without a word");
    Ok(())
}

async fn what_cannot_be_fetched_is_told_of(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.wait_for(".samples li").await?;
    reader
        .run_script(
            "IDBDatabase.prototype.transaction = () => { throw new DOMException('out of order'); };",
            vec![],
        )
        .await?;
    reader.click(".samples button").await?;
    let told = "The browser could not fetch what it kept (out of order).";
    reader.wait_for_text(words(told).within("[role=alert]")).await
}

async fn what_was_saved_survives_a_power_cut(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    mark(reader, "sea wall", "2").await?;
    saved(reader).await?;
    reader.kill_and_reopen().await?;
    painted(reader, &[(2, "sea wall"), (1, "eleven weeks")]).await?;
    reader.press("Control+z").await?;
    painted(reader, &[(1, "eleven weeks")]).await
}

/// Nothing can be put down at all, the article itself neither.
async fn a_disk_that_is_full_from_the_first_is_told_of(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.wait_for(".samples li").await?;
    reader
        .run_script(
            "window.mended = IDBObjectStore.prototype.put;
             IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };",
            vec![],
        )
        .await?;
    reader.click_words(words("Tilby Needs a Skate Park Now").within(".samples")).await?;
    safety_is(reader, "Not saved").await?;
    reader.wait_for_text(words("There is no room left").within("[role=alert]")).await?;
    mark(reader, "nothing had been decided", "1").await?;
    safety_is(reader, "Not saved").await?;
    reader.run_script("IDBObjectStore.prototype.put = window.mended", vec![]).await?;
    saved(reader).await?;
    reader.wait_until_gone(".trouble").await?;
    reader.reload().await?;
    painted(reader, &[(1, "nothing had been decided")]).await
}

async fn what_was_thrown_away_meanwhile_is_told_of_once(reader: &mut Reader) -> Result<()> {
    const GONE: &str = "This browser has thrown away all that was kept here of this article.";
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    saved(reader).await?;
    reader.goto("/bare.txt").await?;
    on_disk(reader, CLEAR).await?;
    open_harbour(reader).await?;
    reader.wait_for_text(words(GONE).within(".toast [role=alert]")).await?;
    painted(reader, &[]).await?;
    reader.reload().await?;
    mark(reader, "sea wall", "2").await?;
    saved(reader).await?;
    ensure!(reader.count("[role=alert]").await? == 0, "it is told of again");
    Ok(())
}

/// Waits until the copy has so many lines of all journals.
async fn copied(reader: &mut Reader, lines: usize) -> Result<()> {
    let script = "navigator.storageBuckets.open('highlit-copy').then(({ indexedDB }) => {
        const asked = indexedDB.open('highlit');
        asked.onsuccess = ({ target: { result } }) => {
            const all = result.transaction('journal').objectStore('journal').getAllKeys();
            all.onsuccess = () => { window.copied = all.result.length; result.close(); };
        };
        // One that is not laid out yet is left to the page.
        asked.onupgradeneeded = () => asked.transaction.abort();
    }), window.copied";
    reader.wait_until("the copy", &format!("({script}) === {lines}")).await
}

async fn what_is_taken_for_damaged_comes_back_from_the_copy(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    write_note(reader, "Someone counted").await?;
    mark(reader, "sea wall", "2").await?;
    saved(reader).await?;
    copied(reader, 3).await?;
    reader.goto("/bare.txt").await?;
    on_disk(reader, THROW_AWAY).await?;
    open_harbour(reader).await?;
    painted(reader, &[(2, "sea wall"), (1, "eleven weeks")]).await?;
    reader.wait_for_text(words("Someone counted").within(".card")).await?;
    saved(reader).await?;
    ensure!(reader.count("[role=alert]").await? == 0, "it is spoken of as lost");
    // Once more, with what was done since.
    reader.press("Control+z").await?;
    mark(reader, "they are clerks", "3").await?;
    saved(reader).await?;
    copied(reader, 5).await?;
    reader.goto("/bare.txt").await?;
    on_disk(reader, THROW_AWAY).await?;
    open_harbour(reader).await?;
    painted(reader, &[(1, "eleven weeks"), (3, "they are clerks")]).await
}

async fn what_is_gone_for_good_is_in_no_copy(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    saved(reader).await?;
    copied(reader, 1).await?;
    reader.goto("/").await?;
    reader.wait_for(".shelf a").await?;
    put_in_the_bin(reader).await?;
    erase(reader).await?;
    copied(reader, 0).await
}

async fn what_the_browser_throws_away_is_written_again(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    write_note(reader, "Someone counted").await?;
    mark(reader, "sea wall", "2").await?;
    saved(reader).await?;
    hand_in(reader).await?;
    // What the bar says is noted down together with what there is on the disk just then.
    reader
        .run_script(
            "window.said = [];
             const bar = document.querySelector('#safety');
             new MutationObserver(() => said.push(bar.textContent))
                 .observe(bar, { characterData: true, childList: true, subtree: true });",
            vec![],
        )
        .await?;
    reader.open_tab("/bare.txt").await?;
    on_disk(reader, CLEAR).await?;
    reader.switch_to_tab(0).await?;
    reader.wait_until("it to be written again", "window.said.at(-1) === 'Saved'").await?;
    is(reader, "said[0]", json!("Saving…")).await?;
    reader.switch_to_tab(1).await?;
    ensure!(records(reader, "articles").await? == 1, "it said “Saved”, and nothing was there");
    // A second time, with work that comes between.
    on_disk(reader, CLEAR).await?;
    reader.switch_to_tab(0).await?;
    mark(reader, "they are clerks", "3").await?;
    saved(reader).await?;
    // The file from before tells nothing of what was written anew.
    reader.goto("/").await?;
    reader.wait_for_text(words("not in a file yet").within(".shelf")).await?;
    reader.click(".shelf a").await?;
    let all = [(2, "sea wall"), (1, "eleven weeks"), (3, "they are clerks")];
    painted(reader, &all).await?;
    reader.wait_for_text(words("Someone counted").within(".card")).await?;
    for left in [2, 1] {
        reader.press("Control+z").await?;
        painted(reader, [&all[..2], &all[1..2]][2 - left]).await?;
    }
    saved(reader).await
}

/// Whoever clears the browser with the start page open can go on without loading it again.
async fn the_start_page_outlives_a_cleared_browser(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.wait_for(".samples li").await?;
    on_disk(reader, CLEAR).await?;
    reader.click_words(words("Tilby Needs a Skate Park Now").within(".samples")).await?;
    super::desk::title_is(reader, "Tilby Needs a Skate Park Now").await?;
    mark(reader, "nothing had been decided", "1").await?;
    saved(reader).await?;
    reader.reload().await?;
    painted(reader, &[(1, "nothing had been decided")]).await
}

const REMINDER: &str = "So far your work is in this browser only.";

async fn much_work_is_reminded_of_until_it_is_in_a_file(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    for step in 0..19 {
        reader.press(if step % 2 == 0 { "2" } else { "1" }).await?;
    }
    painted(reader, &[(2, "eleven weeks")]).await?;
    saved(reader).await?;
    write_note(reader, "Someone counted").await?;
    reader.wait_for_text(words(REMINDER).within(".toast")).await?;
    reader.click_button_in(".toast", "Save my work").await?;
    let file = reader.next_download().await?;
    ensure!(String::from_utf8(file.bytes)?.contains("Someone counted"), "the file lacks the note");
    reader.wait_for_text(words("Saved as").within(".toast")).await?;
    // Nor does the next step bring it back, nor the next visit.
    mark(reader, "sea wall", "3").await?;
    saved(reader).await?;
    ensure!(!reader.text_of("body").await?.contains(REMINDER), "it is said again");
    reader.goto("/").await?;
    reader.wait_for_text(words("not in a file yet").within(".shelf")).await?;
    reader.click(".shelf a").await?;
    painted(reader, &[(3, "sea wall"), (2, "eleven weeks")]).await?;
    saved(reader).await?;
    reader.click_button_in(".bar", "Save my work").await?;
    reader.next_download().await?;
    ensure!(!reader.text_of("body").await?.contains(REMINDER), "it is said of a single step");
    reader.goto("/").await?;
    reader.wait_for_text(words("2 highlights").within(".shelf")).await?;
    ensure!(
        !reader.text_of(".shelf").await?.contains("not in a file yet"),
        "it is in a file, and the start page says that it is not"
    );
    Ok(())
}
