//! Tags that exclude each other: a teacher says which, and a reader meets them.

use anyhow::{Result, ensure};
use e2e::{Chapter, Download, Need, Reader, story, words};
use serde_json::{Value, json};

use super::{
    desk::{
        choose, choose_file, go_to, hand_in, mark, open_harbour, painted, read, saved,
        site_with_a_bare_page, tab_to, tag,
    },
    exercise::{CLERKS, ICE, another, line_is, open, open_a_tag, push, renamed, start},
};

pub fn chapter() -> Chapter {
    Chapter::new(
        "rules",
        site_with_a_bare_page(),
        [
            story!(what_is_in_the_way_may_be_changed),
            story!(it_is_met_by_keys_alone),
            story!(it_is_met_by_touch).needs(Need::Touch),
            story!(another_tag_for_a_highlight_meets_it_too),
            story!(what_comes_in_or_back_all_the_same_is_told),
            story!(undo_brings_back_no_highlight_without_its_tag),
        ],
    )
}

const MORE: &str = "after eleven weeks of ice";
const SENTENCE: &str =
    "The harbour of Tern Island opened again on Monday after eleven weeks of ice.";
const CHANGE: &str = "Change this to “\u{2068}Opinion\u{2069}”";

/// Tags of one's own, of which the first excludes the second; the article has them then.
async fn excluding(reader: &mut Reader) -> Result<Download> {
    open_a_tag(reader).await?;
    reader.click_words(words("Opinion").within(".one[open] .excluding")).await?;
    reader.finds_no_barriers("tags that exclude each other").await?;
    // It is said of both.
    reader.click_words(words("Opinion").within("dialog summary")).await?;
    let both = "document.querySelectorAll('.excluding :checked').length === 2";
    reader.wait_until("both to exclude each other", both).await?;
    push(reader, "Save the tags").await?;
    let tags = reader.next_download().await?;
    let codebook: Value = serde_json::from_slice(&tags.bytes)?;
    ensure!(codebook["exclusions"] == json!([["fact", "opinion"]]), "it is {codebook}");
    push(reader, "Save the exercise").await?;
    let file = reader.next_download().await?;
    let exercise: Value = serde_json::from_slice(&file.bytes)?;
    let exclusions = &exercise["codebook"]["exclusions"];
    ensure!(*exclusions == codebook["exclusions"], "the exercise says {exclusions}");
    Ok(file)
}

/// A student who has begun with that exercise.
async fn student(reader: &mut Reader) -> Result<()> {
    let file = excluding(reader).await?;
    another(reader).await?;
    open(reader, &file).await?;
    reader.wait_for("dialog").await?;
    start(reader).await?;
    mark(reader, ICE, "1").await?;
    saved(reader).await
}

async fn is_met(reader: &mut Reader) -> Result<()> {
    reader.wait_for_text(words("may not share words with this").within("dialog")).await?;
    reader.wait_for_text(words(ICE).within("dialog q")).await
}

async fn what_is_in_the_way_may_be_changed(reader: &mut Reader) -> Result<()> {
    student(reader).await?;
    mark(reader, MORE, "2").await?;
    is_met(reader).await?;
    reader.finds_no_barriers("what is in the way").await?;
    push(reader, "Leave it as it is").await?;
    reader.wait_until_gone("dialog").await?;
    painted(reader, &[(1, ICE)]).await?;
    mark(reader, MORE, "2").await?;
    is_met(reader).await?;
    push(reader, CHANGE).await?;
    reader.wait_until_gone("dialog").await?;
    painted(reader, &[(2, MORE), (2, ICE)]).await?;
    saved(reader).await?;
    reader.press("Control+z").await?;
    painted(reader, &[(1, ICE)]).await?;
    // Of words that are marked already there is no second highlight.
    mark(reader, "eleven weeks", "2").await?;
    is_met(reader).await?;
    push(reader, CHANGE).await?;
    painted(reader, &[(2, ICE)]).await?;
    // A tag that excludes neither lies over both.
    mark(reader, MORE, "3").await?;
    painted(reader, &[(3, MORE), (2, ICE)]).await
}

async fn it_is_met_by_keys_alone(reader: &mut Reader) -> Result<()> {
    student(reader).await?;
    reader.press("Escape").await?;
    go_to(reader, SENTENCE).await?;
    reader.press("Enter").await?;
    tag(reader, "2").await?;
    is_met(reader).await?;
    reader.press("Escape").await?;
    reader.wait_until_gone("dialog").await?;
    painted(reader, &[(1, ICE)]).await?;
    // The keys go on from where they were.
    reader.wait_until("the focus to be back", "document.activeElement.id === 'article'").await?;
    reader.press("Enter").await?;
    tag(reader, "2").await?;
    is_met(reader).await?;
    tab_to(reader, "document.activeElement.textContent.startsWith('Change this')").await?;
    reader.press("Enter").await?;
    painted(reader, &[(2, SENTENCE), (2, ICE)]).await
}

async fn it_is_met_by_touch(reader: &mut Reader) -> Result<()> {
    student(reader).await?;
    reader.press("Escape").await?;
    reader.tap(read("opened again on")).await?;
    reader.tap(words("Opinion").within("#tag-menu")).await?;
    is_met(reader).await?;
    reader.tap(words("Change this to").within("dialog button")).await?;
    painted(reader, &[(2, SENTENCE), (2, ICE)]).await
}

async fn another_tag_for_a_highlight_meets_it_too(reader: &mut Reader) -> Result<()> {
    student(reader).await?;
    mark(reader, MORE, "3").await?;
    painted(reader, &[(3, MORE), (1, ICE)]).await?;
    reader.click_words(words("Opinion").within(".card.open .choices")).await?;
    is_met(reader).await?;
    push(reader, CHANGE).await?;
    painted(reader, &[(2, MORE), (2, ICE)]).await?;
    reader.press("Control+z").await?;
    painted(reader, &[(3, MORE), (1, ICE)]).await
}

async fn what_comes_in_or_back_all_the_same_is_told(reader: &mut Reader) -> Result<()> {
    const BOTH: [(u8, &str); 2] = [(2, MORE), (1, ICE)];
    let is_told = || words("1 highlight would share words with one").within("dialog .brought");
    let which = || words("Fact claim: “eleven weeks of ice”").within("dialog .brought");
    student(reader).await?;
    reader.click_button_in(".card.open", "Delete").await?;
    painted(reader, &[]).await?;
    mark(reader, MORE, "2").await?;
    saved(reader).await?;
    choose(reader, "Removed highlights").await?;
    reader.wait_for_text(is_told()).await?;
    reader.wait_for_text(which()).await?;
    reader.finds_no_barriers("what is put back where it may not lie").await?;
    push(reader, "Put it back").await?;
    painted(reader, &BOTH).await?;
    saved(reader).await?;
    let file = hand_in(reader).await?;
    choose(reader, "Remove all highlights").await?;
    painted(reader, &[]).await?;
    choose_file(reader, &file).await?;
    reader.wait_for_text(is_told()).await?;
    push(reader, "Merge").await?;
    painted(reader, &BOTH).await
}

async fn undo_brings_back_no_highlight_without_its_tag(reader: &mut Reader) -> Result<()> {
    let theirs = renamed(reader).await?;
    another(reader).await?;
    open_harbour(reader).await?;
    mark(reader, CLERKS, "1").await?;
    saved(reader).await?;
    reader.press("Delete").await?;
    painted(reader, &[]).await?;
    saved(reader).await?;
    let file = String::from_utf8(theirs.bytes)?;
    let other = file.replace("\"id\": \"fact\"", "\"id\": \"checkable\"");
    ensure!(other != file, "no tag got another id in {file}");
    reader.goto("/").await?;
    reader.wait_for("main").await?;
    reader.drop_file_synthetically("main", &theirs.name, other.as_bytes()).await?;
    reader.wait_for("dialog").await?;
    start(reader).await?;
    reader.press("Control+z").await?;
    reader.wait_for_text(words("has a tag of another exercise").within("[role=alert]")).await?;
    line_is(reader, &["0 highlights"]).await?;
    // What is made with the tags of the exercise is undone as ever.
    mark(reader, ICE, "1").await?;
    painted(reader, &[(1, ICE)]).await?;
    reader.press("Control+z").await?;
    painted(reader, &[]).await
}
