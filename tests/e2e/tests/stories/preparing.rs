//! An article is prepared before it is handed out.

use anyhow::{Result, ensure};
use e2e::{Chapter, Download, Reader, story, words};
use serde_json::{Value, json};

use super::{
    desk::{choose, is, mark, open_harbour, painted, saved, site_with_a_bare_page, title_is},
    disk::{CLEAR, on_disk},
};

pub fn chapter() -> Chapter {
    Chapter::new(
        "preparing",
        site_with_a_bare_page(),
        [
            story!(parts_are_set_aside_and_taken_in),
            story!(what_is_handed_out_opens_as_it_was_prepared),
            story!(parts_that_are_handed_out_anew_are_taken),
            story!(another_headline_is_another_article),
            story!(highlights_follow_to_another_headline),
            story!(a_headline_that_is_typed_stays_and_is_handed_out),
            story!(a_long_headline_is_taken_whole),
            story!(undo_gives_the_headline_back),
            story!(headlines_that_were_tried_leave_the_shelf),
            story!(a_marked_part_stays),
            story!(keys_alone_prepare),
        ],
    )
}

const HARBOUR: &str = "The Harbour Opens Again";
const ICE: &str = "eleven weeks of ice";
const OURS: &str = "Eleven Weeks of Ice Are Over";

async fn prepare(reader: &mut Reader) -> Result<()> {
    choose(reader, "Prepare the article").await?;
    reader.wait_for("dialog .parts").await
}

async fn leave(reader: &mut Reader) -> Result<()> {
    reader.press("Escape").await?;
    reader.wait_until_gone("dialog").await
}

/// Clicks the box of the part that begins so.
async fn tick(reader: &mut Reader, part: &str) -> Result<()> {
    reader.click_words(words(part).within("dialog .part")).await
}

async fn type_headline(reader: &mut Reader, headline: &str) -> Result<()> {
    reader.click("#headline").await?;
    reader.press("Control+a").await?;
    reader.type_text(headline).await?;
    reader.press("Enter").await?;
    title_is(reader, headline).await
}

/// Waits until a block is kept, or is not.
async fn kept(reader: &mut Reader, part: &str, is_kept: bool) -> Result<()> {
    let texts = "[...document.querySelectorAll('#article .text')].map(text => text.textContent)";
    let begins = format!("{texts}.some(text => text.startsWith({}))", json!(part));
    reader.wait_until("the parts to be right", &format!("{begins} === {is_kept}")).await
}

async fn parts_are_set_aside_and_taken_in(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    prepare(reader).await?;
    reader.finds_no_barriers("preparing an article").await?;
    tick(reader, "Home > Town").await?;
    kept(reader, "Home > Town", true).await?;
    tick(reader, "The harbour of Tern").await?;
    kept(reader, "The harbour of Tern", false).await?;
    leave(reader).await?;
    saved(reader).await?;
    reader.reload().await?;
    kept(reader, "Home > Town", true).await?;
    kept(reader, "The harbour of Tern", false).await?;
    reader.press("Control+z").await?;
    kept(reader, "The harbour of Tern", true).await?;
    kept(reader, "Home > Town", true).await
}

/// Sets the mayor aside, and hands the article out so.
async fn without_the_mayor(reader: &mut Reader) -> Result<Download> {
    open_harbour(reader).await?;
    prepare(reader).await?;
    tick(reader, "The mayor called it").await?;
    kept(reader, "The mayor called it", false).await?;
    reader.click_button_in("dialog", "Save to hand out").await?;
    reader.next_download().await
}

async fn what_is_handed_out_opens_as_it_was_prepared(reader: &mut Reader) -> Result<()> {
    let file = without_the_mayor(reader).await?;
    let name = file.path.file_name().map(|name| name.to_string_lossy().into_owned());
    ensure!(name.as_deref() == Some("The-Harbour-Opens-Again.article.json"), "it is {name:?}");
    let article: Value = serde_json::from_slice(&file.bytes)?;
    let blocks = article["blocks"].as_array().map_or(&[][..], |blocks| blocks);
    let aside = |words: &str| {
        let block = blocks
            .iter()
            .find(|block| block["text"].as_str().is_some_and(|text| text.starts_with(words)));
        block.map(|block| block["kept"].clone())
    };
    ensure!(aside("The mayor") == Some(json!(false)), "the mayor is in it");
    ensure!(aside("The harbour") == Some(json!(true)), "the harbour is not in it");
    // Another reader, who has never been here.
    reader.goto("/bare.txt").await?;
    on_disk(reader, CLEAR).await?;
    reader.goto("/").await?;
    reader.wait_for("main").await?;
    reader.drop_file_synthetically("main", "handed-out.json", &file.bytes).await?;
    title_is(reader, HARBOUR).await?;
    kept(reader, "The mayor called it", false).await?;
    kept(reader, "The harbour of Tern", true).await
}

async fn drop_on_start(reader: &mut Reader, file: &Download) -> Result<()> {
    reader.goto("/").await?;
    reader.wait_for(".shelf a").await?;
    reader.drop_file_synthetically("main", &file.name, &file.bytes).await?;
    title_is(reader, HARBOUR).await
}

async fn parts_that_are_handed_out_anew_are_taken(reader: &mut Reader) -> Result<()> {
    let file = without_the_mayor(reader).await?;
    // Another reader, who has the article as it was, and has done nothing to it.
    reader.goto("/bare.txt").await?;
    on_disk(reader, CLEAR).await?;
    open_harbour(reader).await?;
    kept(reader, "The mayor called it", true).await?;
    saved(reader).await?;
    drop_on_start(reader, &file).await?;
    kept(reader, "The mayor called it", false).await?;
    saved(reader).await?;
    reader.press("Control+z").await?;
    kept(reader, "The mayor called it", true).await?;
    // From here on the parts are the reader's own.
    saved(reader).await?;
    drop_on_start(reader, &file).await?;
    saved(reader).await?;
    kept(reader, "The mayor called it", true).await
}

async fn another_headline_is_another_article(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    prepare(reader).await?;
    type_headline(reader, OURS).await?;
    let headlines = "[...document.querySelectorAll('#article h1')].map(h1 => h1.textContent)";
    is(reader, headlines, json!([OURS])).await?;
    reader.wait_until_gone("dialog").await?;
    kept(reader, "Home > Town", false).await?;
    // And back.
    prepare(reader).await?;
    type_headline(reader, HARBOUR).await
}

async fn highlights_follow_to_another_headline(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, ICE, "1").await?;
    saved(reader).await?;
    prepare(reader).await?;
    reader.wait_for_text(words("There is one highlight on it").within("dialog")).await?;
    type_headline(reader, OURS).await?;
    painted(reader, &[]).await?;
    saved(reader).await?;
    reader.reload().await?;
    reader.click_button_in(".toast", "Bring your highlights along").await?;
    reader.wait_for_text(words("1 highlight reads as before").within("dialog")).await?;
    reader.click_button_in("dialog", "Bring it along").await?;
    painted(reader, &[(1, ICE)]).await?;
    saved(reader).await
}

async fn a_headline_that_is_typed_stays_and_is_handed_out(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    prepare(reader).await?;
    reader.click("#headline").await?;
    reader.press("Control+a").await?;
    reader.type_text(OURS).await?;
    tick(reader, "The mayor called it").await?;
    kept(reader, "The mayor called it", false).await?;
    is(reader, "document.querySelector('#headline').value", json!(OURS)).await?;
    reader.click_button_in("dialog", "Save to hand out").await?;
    let article: Value = serde_json::from_slice(&reader.next_download().await?.bytes)?;
    ensure!(article["title"] == json!(OURS), "it is called {}", article["title"]);
    title_is(reader, OURS).await?;
    kept(reader, "The mayor called it", false).await
}

async fn a_long_headline_is_taken_whole(reader: &mut Reader) -> Result<()> {
    let headline = ["Ice"; 90].join(" ");
    open_harbour(reader).await?;
    prepare(reader).await?;
    type_headline(reader, &headline).await
}

const UNDO_IS_OFF: &str = "document.querySelector('[aria-label=Undo]').disabled";

async fn undo_gives_the_headline_back(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, ICE, "1").await?;
    prepare(reader).await?;
    type_headline(reader, OURS).await?;
    reader.press("Control+z").await?;
    title_is(reader, HARBOUR).await?;
    painted(reader, &[(1, ICE)]).await?;
    // There and back: what was done to the article before is not undone in place of that.
    for headline in [OURS, HARBOUR] {
        prepare(reader).await?;
        type_headline(reader, headline).await?;
    }
    painted(reader, &[(1, ICE)]).await?;
    is(reader, UNDO_IS_OFF, json!(false)).await?;
    reader.press("Control+z").await?;
    title_is(reader, OURS).await?;
    // What was done since comes first.
    mark(reader, "they are clerks", "2").await?;
    reader.press("Control+z").await?;
    painted(reader, &[]).await?;
    title_is(reader, OURS).await?;
    reader.reload().await?;
    title_is(reader, OURS).await?;
    is(reader, UNDO_IS_OFF, json!(true)).await
}

async fn headlines_that_were_tried_leave_the_shelf(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, ICE, "1").await?;
    for headline in ["Ice", "Weeks of Ice", OURS] {
        prepare(reader).await?;
        type_headline(reader, headline).await?;
    }
    // The one that is left is known to be made of the first.
    reader.click_button_in(".toast", "Bring your highlights along").await?;
    reader.click_button_in("dialog", "Bring it along").await?;
    painted(reader, &[(1, ICE)]).await?;
    saved(reader).await?;
    reader.goto("/").await?;
    reader.wait_for(".shelf a").await?;
    is(reader, ON_SHELF, json!([HARBOUR, OURS])).await
}

/// The titles that lie on the shelf, and not in the bin.
const ON_SHELF: &str = "[...document.querySelectorAll('.shelf a strong')]
    .map(title => title.textContent).sort().reverse()";

async fn a_marked_part_stays(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, ICE, "1").await?;
    prepare(reader).await?;
    let locked = "[...document.querySelectorAll('.parts li')]
        .filter(part => part.querySelector('input').disabled)
        .map(part => part.querySelector('.part').textContent.slice(0, 19))";
    is(reader, locked, json!(["The harbour of Tern"])).await?;
    reader.wait_for_text(words("There is a highlight in this part.").within(".parts")).await
}

async fn keys_alone_prepare(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    prepare(reader).await?;
    reader.wait_until("the focus to come in", "document.activeElement.closest('dialog')").await?;
    let is_there = "document.activeElement.closest('li')?.textContent.startsWith('Home')";
    for _ in 0..6 {
        if reader.run_script(&format!("return {is_there}"), vec![]).await? == json!(true) {
            break;
        }
        reader.press("Tab").await?;
    }
    reader.press("Space").await?;
    kept(reader, "Home > Town", true).await?;
    is(reader, is_there, json!(true)).await?;
    reader.press("Space").await?;
    kept(reader, "Home > Town", false).await
}
