//! Highlit without a network, and newer versions of it.

use std::time::Duration;

use anyhow::Result;
use e2e::{Chapter, Need, Reader, Site, story, words};
use serde_json::json;

use super::desk::{cards, is, mark, open_harbour, saved, title_is};

pub fn chapter() -> Chapter {
    Chapter::new(
        "offline",
        Site::dist().with("/harbour.txt", "harbour.txt").with("/ledger.md", "ledger.md").kept(),
        [
            story!(after_one_visit_it_needs_no_network).long(),
            story!(a_web_page_opens_without_a_network).long(),
            story!(a_newer_version_comes_when_it_is_asked_for).long(),
            story!(a_newer_version_waits_for_the_other_tabs).long().needs(Need::SecondWindow),
            story!(half_a_version_is_never_kept).long(),
        ],
    )
}

/// How long a browser may take on a busy machine to copy two megabytes, or to give them up.
const COPYING: Duration = Duration::from_secs(60);

/// Waits until the browser has kept a version, whole. If it could not, it tries again at the next visit.
async fn kept(reader: &mut Reader) -> Result<()> {
    const STATE: &str = "(navigator.serviceWorker.getRegistration()
            .then((found) => { window.isKept = found?.active?.state === 'activated'; }),
        window.isKept)";
    reader.set_patience(COPYING);
    if reader.wait_until("the site to be kept", STATE).await.is_err() {
        load_again(reader).await?;
        reader.wait_until("the site to be kept at last", STATE).await?;
    }
    Ok(())
}

/// Loads the page again as a reader does. What Firefox's driver calls a refresh goes past the worker.
async fn load_again(reader: &mut Reader) -> Result<()> {
    // WebKit's driver takes a script for lost that has the page leave before it has ended.
    let reload = "window.isOld = true; setTimeout(() => location.reload())";
    reader.run_script(reload, vec![]).await?;
    reader
        .wait_until("the page to load again", "!window.isOld && document.readyState === 'complete'")
        .await
}

async fn after_one_visit_it_needs_no_network(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    saved(reader).await?;
    kept(reader).await?;
    load_again(reader).await?;
    title_is(reader, "The Harbour Opens Again").await?;
    reader.cut_line(true);
    load_again(reader).await?;
    title_is(reader, "The Harbour Opens Again").await?;
    // The same again is no newer version.
    is(reader, "document.querySelectorAll('.renewal').length", json!(0)).await?;
    cards(reader, &["eleven weeks"]).await?;
    mark(reader, "Forty-two boats left", "2").await?;
    saved(reader).await?;
    reader.goto("/").await?;
    reader.wait_for_text(words("The Harbour Opens Again")).await?;
    // A sample that nobody has looked at yet.
    reader.click(".samples button").await?;
    reader.wait_for("#article h1").await
}

async fn a_web_page_opens_without_a_network(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.wait_for(".samples button").await?;
    kept(reader).await?;
    reader.cut_line(true);
    load_again(reader).await?;
    reader.wait_for(".samples button").await?;
    let script = "const dropped = new DataTransfer();
        const page = '<h1>The ledger</h1><p>' + 'Nine boats went out that day. '.repeat(20);
        dropped.items.add(new File([page], 'page.html', { type: 'text/html' }));
        document.body.dispatchEvent(
            new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: dropped }));";
    reader.run_script(script, vec![]).await?;
    title_is(reader, "The ledger").await
}

const OLD: &str = "hand in the file.";
const NEW: &str = "hand in the newer file.";
const OFFER: &str = ".renewal";
const TAKE: &str = ".renewal .primary";

/// Another version is published while this one is open, and is there once the page is loaded again.
async fn offered_a_newer_version(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    saved(reader).await?;
    kept(reader).await?;
    reader.change_page(OLD, NEW)?;
    reader.publish()?;
    load_again(reader).await?;
    reader.wait_for(OFFER).await?;
    is_newer(reader, false).await
}

async fn is_newer(reader: &mut Reader, is_newer: bool) -> Result<()> {
    let said = format!(
        "document.querySelector('[name=description]').content.includes('newer') === {is_newer}"
    );
    reader.wait_until("that version", &said).await
}

async fn a_newer_version_comes_when_it_is_asked_for(reader: &mut Reader) -> Result<()> {
    offered_a_newer_version(reader).await?;
    reader.click(TAKE).await?;
    is_newer(reader, true).await?;
    cards(reader, &["eleven weeks"]).await?;
    is(reader, "document.querySelectorAll('.renewal').length", json!(0)).await?;
    reader
        .run_script("caches.keys().then((names) => { window.versions = names.length; })", vec![])
        .await?;
    reader.wait_until("the older version to be gone", "window.versions === 1").await?;
    reader.cut_line(true);
    load_again(reader).await?;
    is_newer(reader, true).await?;
    cards(reader, &["eleven weeks"]).await
}

async fn a_newer_version_waits_for_the_other_tabs(reader: &mut Reader) -> Result<()> {
    offered_a_newer_version(reader).await?;
    reader.open_tab("/").await?;
    reader.wait_for(TAKE).await?;
    reader.click(TAKE).await?;
    reader.wait_for_text(words("open in other tabs").within(OFFER)).await?;
    is_newer(reader, false).await?;
    reader.close_tab().await?;
    reader.click(TAKE).await?;
    is_newer(reader, true).await?;
    cards(reader, &["eleven weeks"]).await
}

async fn half_a_version_is_never_kept(reader: &mut Reader) -> Result<()> {
    reader.set_patience(COPYING);
    reader.change_page(OLD, NEW)?;
    reader.goto("/").await?;
    reader.wait_for(".samples button").await?;
    let ended = "(navigator.serviceWorker.getRegistration().then((found) => {
            const { active, installing, waiting } = found ?? {};
            window.isRefused = !active && !installing && !waiting;
            return caches.keys();
        }).then((names) => { window.caught = names.length; }),
        window.wasTried ||= performance.getEntriesByName(new URL('later.js', location)).length > 0,
        window.wasTried && window.isRefused && window.caught === 0)";
    reader.wait_until("the half to be refused", ended).await?;
    reader.page_errors().await?;
    reader.publish()?;
    load_again(reader).await?;
    kept(reader).await?;
    reader.cut_line(true);
    load_again(reader).await?;
    is_newer(reader, true).await
}
