//! An article that was edited since it was marked.

use anyhow::{Result, ensure};
use e2e::{Chapter, Reader, Site, story, words};
use serde_json::json;

use super::desk::{cards, choose, hand_in, is, mark, painted, saved, site, title_is, write_note};

pub fn chapter() -> Chapter {
    Chapter::new(
        "revisions",
        site_with_versions(),
        [
            story!(highlights_are_brought_along_in_one_step),
            story!(what_was_changed_is_looked_at),
            story!(what_is_gone_is_given_a_place),
            story!(an_earlier_version_of_another_title_is_chosen),
            story!(an_article_that_is_like_no_other_offers_nothing),
        ],
    )
}

const BEFORE: &str = "The Bridge\n\nThe council met on Monday in the old hall. It voted to build a \
    bridge over the river by next spring.\n\nNobody had asked the fishers, who need the landing \
    every day.\n\nA second vote will follow in June.";

/// A sentence more, words changed, a paragraph told anew.
const AFTER: &str = "The Bridge\n\nIt rained. The council met on Monday in the old hall. It voted \
    to build a tunnel under the river by next spring.\n\nA second vote will follow in June.\n\nNot \
    one of those who live by their nets was heard.";

fn site_with_versions() -> Site {
    site()
        .with_text("/before.txt", BEFORE)
        .with_text("/after.txt", AFTER)
        .with_text("/renamed.txt", AFTER.replacen("The Bridge", "The Tunnel", 1))
}

const HALL: &str = "met on Monday in the old hall";
const BRIDGE: &str = "build a bridge over the river";
const TUNNEL: &str = "build a tunnel under the river";
const FISHERS: &str = "asked the fishers";
const OFFER: &str = "You marked an earlier version of this article.";

/// Marks the earlier version, then opens the later one.
async fn open_both(reader: &mut Reader, later: &str, title: &str) -> Result<()> {
    reader.goto("/?article=before.txt").await?;
    title_is(reader, "The Bridge").await?;
    mark(reader, HALL, "1").await?;
    mark(reader, BRIDGE, "1").await?;
    write_note(reader, "A plan, not yet a fact").await?;
    mark(reader, FISHERS, "2").await?;
    write_note(reader, "Nobody?").await?;
    saved(reader).await?;
    reader.goto(&format!("/?article={later}.txt")).await?;
    title_is(reader, title).await
}

/// Looks at what could be brought along, as the page offers it.
async fn compare(reader: &mut Reader) -> Result<()> {
    open_both(reader, "after", "The Bridge").await?;
    reader.wait_for_text(words(OFFER).within(".toast")).await?;
    reader.click_button_in(".toast", "Bring your highlights along").await?;
    reader.wait_for_text(words("1 highlight stands where it stood").within("dialog")).await
}

async fn highlights_are_brought_along_in_one_step(reader: &mut Reader) -> Result<()> {
    compare(reader).await?;
    for line in ["1 stands in words that were changed", "1 not found in this version"] {
        reader.wait_for_text(words(line).within("dialog")).await?;
    }
    let both = "[...document.querySelectorAll('dialog dd')].map(words => words.textContent)";
    is(reader, both, json!([BRIDGE, TUNNEL])).await?;
    reader
        .click_words(words("What changed in the text: 2 places").within("dialog summary"))
        .await?;
    let gone = words("Nobody had asked the fishers").within("dialog del");
    reader.wait_for_text(gone).await?;
    reader.wait_for_text(words("live by their nets").within("dialog ins")).await?;
    reader.finds_no_barriers("comparing versions").await?;
    reader.click_button_in("dialog", "Bring 2 along").await?;
    painted(reader, &[(1, HALL), (1, TUNNEL)]).await?;
    reader.wait_for_text(words("Brought along.").within(".toast")).await?;
    reader.click_button_in(".toast", "Undo").await?;
    painted(reader, &[]).await?;
    reader.press("Control+y").await?;
    painted(reader, &[(1, HALL), (1, TUNNEL)]).await?;
    saved(reader).await?;
    reader.reload().await?;
    painted(reader, &[(1, HALL), (1, TUNNEL)]).await?;
    let said = super::desk::seen(
        reader,
        "[...document.querySelectorAll('.toast')].map(one => one.textContent)",
    )
    .await?;
    ensure!(said == json!([]), "they are offered again: {said}");
    // The earlier version has all of them still.
    reader.goto("/?article=before.txt").await?;
    painted(reader, &[(1, HALL), (1, BRIDGE), (2, FISHERS)]).await
}

async fn what_was_changed_is_looked_at(reader: &mut Reader) -> Result<()> {
    compare(reader).await?;
    reader.click_button_in("dialog", "Bring 2 along").await?;
    cards(reader, &[HALL, TUNNEL]).await?;
    reader.click_words(words(TUNNEL).within(".card .quote")).await?;
    let earlier = words(BRIDGE).within(".card.open .earlier");
    reader.wait_for_text(earlier).await?;
    reader.finds_no_barriers("changed words").await?;
    reader.click_button_in(".card.open", "It fits").await?;
    reader.wait_until_gone(".card.open .earlier").await?;
    saved(reader).await?;
    let file = String::from_utf8(hand_in(reader).await?.bytes)?;
    for part in ["\"dcterms:replaces\"", BRIDGE, TUNNEL, "A plan, not yet a fact"] {
        ensure!(file.contains(part), "the file lacks {part}");
    }
    ensure!(!file.contains("unreviewed"), "nobody has looked, it says");
    reader.press("Control+z").await?;
    reader.wait_for(".card.open .earlier").await
}

async fn what_is_gone_is_given_a_place(reader: &mut Reader) -> Result<()> {
    compare(reader).await?;
    reader.click_button_in("dialog", "Choose its place").await?;
    reader.wait_for_text(words(FISHERS).within("#brush")).await?;
    reader.finds_no_barriers("choosing a place").await?;
    reader.select(words("those who live by their nets").within("#article")).await?;
    painted(reader, &[(2, "those who live by their nets")]).await?;
    reader.wait_until_gone("#brush").await?;
    let note = reader.value_of("#note").await?;
    ensure!(note == "Nobody?", "its note reads “{note}”");
    saved(reader).await?;
    let file = String::from_utf8(hand_in(reader).await?.bytes)?;
    ensure!(file.contains(FISHERS), "the file does not say what it was about");
    // It is here now, and the others are still to come.
    choose(reader, "Earlier version").await?;
    reader.click_words(words("The Bridge").within("dialog")).await?;
    reader.wait_for_text(words("1 here already").within("dialog")).await?;
    reader.click_button_in("dialog", "Bring 2 along").await?;
    painted(reader, &[(1, HALL), (1, TUNNEL), (2, "those who live by their nets")]).await
}

async fn an_earlier_version_of_another_title_is_chosen(reader: &mut Reader) -> Result<()> {
    open_both(reader, "renamed", "The Tunnel").await?;
    choose(reader, "Earlier version").await?;
    reader.wait_for_text("Of which article is this another version?").await?;
    ensure!(reader.count(".toast").await? == 0, "another article is taken for this one");
    reader.finds_no_barriers("choosing an earlier version").await?;
    reader.click_words(words("The Bridge").within("dialog")).await?;
    reader.click_button_in("dialog", "Bring 2 along").await?;
    painted(reader, &[(1, HALL), (1, TUNNEL)]).await
}

async fn an_article_that_is_like_no_other_offers_nothing(reader: &mut Reader) -> Result<()> {
    reader.goto("/?article=after.txt").await?;
    title_is(reader, "The Bridge").await?;
    choose(reader, "Earlier version").await?;
    let none = "There is no other article with highlights in this browser.";
    reader.wait_for_text(words(none).within("dialog")).await
}
