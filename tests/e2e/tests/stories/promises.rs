//! What the page promises to whoever hosts it: nothing leaves it, and an edit leaves the article's
//! own elements alone.

use anyhow::{Result, ensure};
use e2e::{Chapter, Reader, story};
use serde_json::json;

use super::desk::{
    cards, choose, choose_file, hand_in, is, mark, open_harbour, painted, saved, seen, site,
    write_note,
};

pub fn chapter() -> Chapter {
    Chapter::new(
        "promises",
        site(),
        [
            story!(nothing_is_asked_of_another_site),
            story!(an_ordinary_run_keeps_to_the_policy),
            story!(edits_do_not_touch_the_article),
        ],
    )
}

pub fn sub_path_chapter() -> Chapter {
    Chapter::new("sub_path", site().below("class/7b"), [story!(the_page_works_below_the_root)])
}

async fn nothing_is_asked_of_another_site(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    write_note(reader, "Someone counted").await?;
    reader.click_button("Save my work").await?;
    reader.next_download().await?;
    let asked = "performance.getEntriesByType('resource').map(entry => entry.name)";
    let asked = seen(reader, asked).await?;
    let asked: Vec<String> = serde_json::from_value(asked)?;
    let origin = seen(reader, "location.origin").await?;
    let origin = origin.as_str().unwrap_or_default();
    ensure!(asked.iter().any(|address| address.ends_with("/harbour.txt")), "asked were {asked:?}");
    // The file that was handed out has an address of its own origin inside the page.
    let own = |address: &String| address.trim_start_matches("blob:").starts_with(origin);
    ensure!(asked.iter().all(own), "asked were {asked:?}");
    Ok(())
}

/// The browser reports what the policy refuses as an error of the page.
async fn an_ordinary_run_keeps_to_the_policy(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    reader.click_button_in(".card.open", "Figure or date").await?;
    write_note(reader, "Someone counted").await?;
    let file = hand_in(reader).await?;
    choose_file(reader, &file).await?;
    reader.wait_for_text("Merging would change nothing.").await?;
    reader.click_button_in("dialog .actions", "Close").await?;
    reader.run_script("dispatchEvent(new Event('beforeprint'))", vec![]).await?;
    reader.run_script("dispatchEvent(new Event('afterprint'))", vec![]).await?;
    choose(reader, "Save as web page").await?;
    reader.next_download().await?;
    reader.click_button("Reading comfort").await?;
    reader.click("input[name=typeface][value=legible]").await?;
    reader.click("input[name=theme][value=sepia]").await?;
    reader.click_button_in("dialog", "Done").await?;
    choose(reader, "Settings").await?;
    reader.click("[data-language=fr]").await?;
    reader.wait_for_text("Enregistrer mon travail").await?;
    cards(reader, &["eleven weeks"]).await?;
    let errors = reader.page_errors().await?;
    ensure!(errors.is_empty(), "the page reported {errors:?}");

    let own = [
        "/codebooks/",
        "/fonts/",
        "/harbour.txt",
        "/highlit-",
        "/icon-",
        "/icons/",
        "/later.js",
        "/loader-",
        "/locales/",
        "/manifest.webmanifest",
        "/offline-worker.js",
        "/samples/",
        "/style-",
        "/style/",
        "/?",
    ];
    let is_own = |target: &String| own.iter().any(|start| target.starts_with(start));
    let requests = reader.requests();
    ensure!(requests.iter().any(|target| target.starts_with("/fonts/")), "asked were {requests:?}");
    ensure!(requests.iter().all(is_own), "asked were {requests:?}");
    Ok(())
}

async fn edits_do_not_touch_the_article(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    reader
        .run_script(
            "window.changes = [];
             const note = changes => window.changes.push(...changes
                 .filter(({ target }) => !(target.closest ? target : target.parentElement).closest('.margin'))
                 .map(({ type, target }) => `${type} ${target.nodeName}`));
             new MutationObserver(note).observe(document.querySelector('#article'),
                 { attributes: true, characterData: true, childList: true, subtree: true });",
            vec![],
        )
        .await?;
    mark(reader, "eleven weeks", "1").await?;
    mark(reader, "weeks of ice", "3").await?;
    write_note(reader, "Someone counted").await?;
    reader.click_button_in(".card.open", "Opinion").await?;
    reader.click_button_in(".card.open", "Delete").await?;
    reader.press("Control+z").await?;
    cards(reader, &["eleven weeks", "weeks of ice"]).await?;
    painted(reader, &[(1, "eleven weeks"), (2, "weeks of ice")]).await?;
    is(reader, "window.changes", json!([])).await?;
    // Taking a line in is about the article, and is seen: the watch works.
    reader.click(".aside summary").await?;
    reader.click_button_in("#article", "Take in").await?;
    reader.wait_until("the article to change", "window.changes.length > 0").await
}

async fn the_page_works_below_the_root(reader: &mut Reader) -> Result<()> {
    reader.goto("/class/7b/?article=samples/skate-park.txt").await?;
    super::desk::title_is(reader, "Tilby Needs a Skate Park Now").await?;
    mark(reader, "Eleven people spoke", "1").await?;
    saved(reader).await?;
    reader.reload().await?;
    painted(reader, &[(1, "Eleven people spoke")]).await
}
