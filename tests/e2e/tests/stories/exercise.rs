//! A teacher makes an exercise, and students do it.

use std::fs;

use anyhow::{Result, ensure};
use e2e::{Chapter, Download, Reader, story, words};
use serde_json::{Value, json};

use super::{
    desk::{
        choose, mark, open_harbour, painted, saved, site_with_a_bare_page, take_code, title_is,
        write_note,
    },
    disk::{CLEAR, on_disk},
};

pub fn chapter() -> Chapter {
    Chapter::new(
        "exercise",
        site_with_a_bare_page(),
        [
            story!(it_is_made_done_and_handed_in),
            story!(a_link_has_all_of_it),
            story!(a_link_that_was_cut_says_so),
            story!(a_link_that_chats_may_cut_says_so),
            story!(tags_of_ones_own_are_used),
            story!(every_field_shows_the_tags_of_a_file),
            story!(work_with_other_tags_stays),
            story!(highlights_keep_the_tags_they_were_made_with),
            story!(a_tag_without_a_name_loses_nothing),
            story!(another_headline_keeps_the_exercise),
            story!(going_back_leaves_a_link_behind),
            story!(keys_alone_make_and_do_it),
        ],
    )
}

pub const HARBOUR: &str = "The Harbour Opens Again";
pub const ICE: &str = "eleven weeks of ice";
pub const CLERKS: &str = "they are clerks";
pub const TASK: &str = "Find what could be checked.";

pub async fn sit_down(reader: &mut Reader) -> Result<()> {
    choose(reader, "Make an exercise").await?;
    reader.wait_for("dialog .making").await
}

pub async fn leave(reader: &mut Reader) -> Result<()> {
    reader.press("Escape").await?;
    reader.wait_until_gone("dialog").await
}

/// Clicks a button of the dialog, which may be longer than the screen.
pub async fn push(reader: &mut Reader, name: &str) -> Result<()> {
    push_in(reader, "dialog", name).await
}

pub async fn push_in(reader: &mut Reader, css: &str, name: &str) -> Result<()> {
    let buttons = format!("{css} button");
    let middle = "[...document.querySelectorAll(arguments[0])]
        .find(button => button.textContent === arguments[1]).scrollIntoView({ block: 'center' })";
    reader.run_script(middle, vec![json!(buttons), json!(name)]).await?;
    reader.click_words(words(name).within(&buttons)).await
}

/// Makes an exercise that asks for two highlights with notes.
pub async fn make(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    sit_down(reader).await?;
    reader.type_into("#instructions", TASK).await?;
    reader.click("#least").await?;
    reader.press("Control+a").await?;
    reader.type_text("2").await?;
    reader.click("#wants-notes").await
}

pub async fn made(reader: &mut Reader) -> Result<Download> {
    make(reader).await?;
    push(reader, "Save the exercise").await?;
    reader.next_download().await
}

/// Another reader, who has never been here.
pub async fn another(reader: &mut Reader) -> Result<()> {
    reader.goto("/bare.txt").await?;
    on_disk(reader, CLEAR).await?;
    reader.run_script("localStorage.clear()", vec![]).await?;
    Ok(())
}

pub async fn open(reader: &mut Reader, file: &Download) -> Result<()> {
    reader.goto("/").await?;
    reader.wait_for("main").await?;
    reader.drop_file_synthetically("main", &file.name, &file.bytes).await?;
    title_is(reader, HARBOUR).await
}

pub async fn begin(reader: &mut Reader) -> Result<()> {
    begin_as(reader, "otter 7").await
}

/// Reads what is to be done, and begins under that code.
pub async fn begin_as(reader: &mut Reader, code: &str) -> Result<()> {
    reader.wait_for_text(words(TASK).within("dialog")).await?;
    reader.click("#exercise-code").await?;
    reader.press("Control+a").await?;
    reader.type_text(code).await?;
    reader.press("Enter").await?;
    reader.wait_until_gone("dialog").await
}

/// Begins an exercise that asks for a code.
pub async fn start(reader: &mut Reader) -> Result<()> {
    reader.type_into("#exercise-code", "otter 7").await?;
    push(reader, "Start").await?;
    reader.wait_until_gone("dialog").await
}

/// Waits until the line under the bar says so.
pub async fn line_is(reader: &mut Reader, expected: &[&str]) -> Result<()> {
    let said = r"[...document.querySelectorAll('.exercise li')]
        .map(item => item.textContent.replace(/[\u2068\u2069]/gu, ''))";
    let are_equal = format!("JSON.stringify({said}) === JSON.stringify({})", json!(expected));
    reader.wait_until(&format!("{expected:?} under the bar"), &are_equal).await
}

async fn hand_in(reader: &mut Reader) -> Result<Value> {
    reader.click_button_in(".exercise", "Save to hand in").await?;
    Ok(serde_json::from_slice(&reader.next_download().await?.bytes)?)
}

async fn it_is_made_done_and_handed_in(reader: &mut Reader) -> Result<()> {
    let file = made(reader).await?;
    reader.finds_no_barriers("making an exercise").await?;
    let exercise: Value = serde_json::from_slice(&file.bytes)?;
    ensure!(exercise["instructions"] == json!(TASK), "it says {}", exercise["instructions"]);
    ensure!(exercise["least"] == json!(2), "it asks for {}", exercise["least"]);
    another(reader).await?;
    open(reader, &file).await?;
    reader.wait_for_text(words(TASK).within("dialog")).await?;
    reader.finds_no_barriers("the task").await?;
    begin(reader).await?;
    line_is(reader, &["0 of 2 highlights"]).await?;
    mark(reader, ICE, "1").await?;
    line_is(reader, &["1 of 2 highlights", "1 still needs a note"]).await?;
    write_note(reader, "The office has the dates").await?;
    mark(reader, CLERKS, "2").await?;
    write_note(reader, "A sneer").await?;
    line_is(reader, &["2 of 2 highlights"]).await?;
    reader.finds_no_barriers("doing an exercise").await?;
    reader.click_button_in(".exercise", "Finished reading").await?;
    line_is(reader, &["2 of 2 highlights", "Finished reading"]).await?;
    saved(reader).await?;
    // It is not asked again what was answered.
    reader.reload().await?;
    line_is(reader, &["2 of 2 highlights", "Finished reading"]).await?;
    painted(reader, &[(1, ICE), (2, CLERKS)]).await?;
    let first = hand_in(reader).await?;
    ensure!(first["creator"]["nickname"] == json!("otter 7"), "it is of {}", first["creator"]);
    ensure!(first["dcterms:dateSubmitted"].is_string(), "it does not say that reading is over");
    ensure!(first.get("dcterms:replaces").is_none(), "the first file takes no other's place");
    let second = hand_in(reader).await?;
    ensure!(
        second["dcterms:replaces"] == first["id"],
        "the second file takes the place of {}",
        second["dcterms:replaces"]
    );
    // Whoever reads next at the same machine hands in for the first time.
    take_code(reader, "otter 8").await?;
    let third = hand_in(reader).await?;
    ensure!(third.get("dcterms:replaces").is_none(), "another's file was taken for an earlier one");
    Ok(())
}

async fn made_link(reader: &mut Reader) -> Result<String> {
    make(reader).await?;
    push(reader, "Make a link").await?;
    reader.wait_for("#exercise-link").await?;
    let link = reader.value_of("#exercise-link").await?;
    let (_, rest) = link.split_once("/#").unwrap_or_default();
    ensure!(rest.starts_with("exercise:"), "the link is {link}");
    let told = "document.querySelector('dialog [role=status]').textContent.replace(/\\D/gu, '')";
    reader.wait_until("its length to be told", &format!("{told} === '{}'", link.len())).await?;
    Ok(format!("/#{rest}"))
}

async fn a_link_has_all_of_it(reader: &mut Reader) -> Result<()> {
    let link = made_link(reader).await?;
    another(reader).await?;
    reader.goto(&link).await?;
    title_is(reader, HARBOUR).await?;
    begin(reader).await?;
    line_is(reader, &["0 of 2 highlights"]).await?;
    // What is after the `#` was sent nowhere.
    let asked = reader.requests();
    ensure!(asked.iter().all(|asked| !asked.contains("exercise:")), "asked for {asked:?}");
    Ok(())
}

async fn a_link_that_was_cut_says_so(reader: &mut Reader) -> Result<()> {
    let link = made_link(reader).await?;
    another(reader).await?;
    reader.goto(&link[..link.len() - 40]).await?;
    reader.wait_for_text(words("This link is not whole").within("[role=alert]")).await?;
    let told = reader.text_of("[role=alert]").await?;
    ensure!(!told.contains('#') && !told.contains("not opened"), "it says {told}");
    Ok(())
}

async fn a_link_that_chats_may_cut_says_so(reader: &mut Reader) -> Result<()> {
    let told = "dialog .making [role=status]";
    let warning = words("Some chats cut off links of more than 2,000 characters.").within(told);
    let short = made_link(reader).await?;
    ensure!(short.len() < 2_000, "the link has {} characters", short.len());
    ensure!(!reader.text_of(told).await?.contains("chats"), "a short link is warned of");
    leave(reader).await?;
    reader.goto("/?article=samples/skate-park.txt").await?;
    reader.wait_for("#article h1").await?;
    sit_down(reader).await?;
    push(reader, "Make a link").await?;
    reader.wait_for_text(warning).await
}

/// Takes tags of one's own, and opens the form of the first of them.
pub async fn open_a_tag(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    sit_down(reader).await?;
    reader.click("#own-tags").await?;
    reader.click_words(words("Fact claim").within("dialog summary")).await
}

/// Types in place of what stands in a field.
async fn type_over(reader: &mut Reader, css: &str, text: &str) -> Result<()> {
    reader.click(css).await?;
    reader.press("Control+a").await?;
    reader.type_text(text).await
}

async fn rename_a_tag(reader: &mut Reader) -> Result<()> {
    open_a_tag(reader).await?;
    type_over(reader, "#fact-label", "Can be checked").await
}

async fn tags_of_ones_own_are_used(reader: &mut Reader) -> Result<()> {
    rename_a_tag(reader).await?;
    push(reader, "Save the tags").await?;
    let file = reader.next_download().await?;
    let codebook: Value = serde_json::from_slice(&file.bytes)?;
    ensure!(codebook["tags"][0]["label"] == json!("Can be checked"), "it is {codebook}");
    ensure!(codebook["tags"][0]["id"] == json!("fact"), "its id is {codebook}");
    leave(reader).await?;
    // The article is opened anew, and is where the keyboard goes on.
    reader
        .wait_until("the article to have the focus", "document.activeElement.id === 'article'")
        .await?;
    reader.select(super::desk::read(ICE)).await?;
    reader.wait_for_text(words("Can be checked").within("#tag-menu")).await?;
    super::desk::tag(reader, "1").await?;
    saved(reader).await?;
    let file = super::desk::hand_in(reader).await?;
    let page: Value = serde_json::from_slice(&file.bytes)?;
    ensure!(page["dcterms:conformsTo"]["id"] == codebook["id"], "{}", page["dcterms:conformsTo"]);
    // And they are there again.
    reader.reload().await?;
    painted(reader, &[(1, ICE)]).await?;
    reader.wait_for_text(words("Can be checked").within(".panel")).await
}

async fn every_field_shows_the_tags_of_a_file(reader: &mut Reader) -> Result<()> {
    rename_a_tag(reader).await?;
    type_over(reader, "#codebook-version", "2").await?;
    push(reader, "Save the tags").await?;
    let file = reader.next_download().await?;
    let mut codebook: Value = serde_json::from_slice(&file.bytes)?;
    ensure!(codebook["version"] == json!("2"), "the version is {}", codebook["version"]);
    // What was typed before gives way.
    codebook["tags"][0]["label"] = json!("Checkable");
    codebook["version"] = json!("7");
    let path = file.path.with_file_name("other.codebook.json");
    fs::write(&path, codebook.to_string())?;
    reader.upload("#codebook-file", &path).await?;
    let shown = "['#fact-label', '#codebook-version']
        .map(field => document.querySelector(field).value).join()";
    reader.wait_until("the tags of the file", &format!("{shown} === 'Checkable,7'")).await?;
    // A tag that lacks something is brought up.
    let summary = || words("Checkable").within("dialog summary");
    reader.click_words(summary()).await?;
    type_over(reader, "#fact-letter", " ").await?;
    reader.click_words(summary()).await?;
    push(reader, "Save the exercise").await?;
    let is_there = "document.activeElement.id === 'fact-letter'";
    reader.wait_until("the field that lacks something", is_there).await
}

async fn work_with_other_tags_stays(reader: &mut Reader) -> Result<()> {
    open_a_tag(reader).await?;
    push(reader, "Remove this tag").await?;
    push(reader, "Save the exercise").await?;
    let file = reader.next_download().await?;
    another(reader).await?;
    open_harbour(reader).await?;
    mark(reader, ICE, "1").await?;
    saved(reader).await?;
    open(reader, &file).await?;
    reader.wait_for("dialog").await?;
    start(reader).await?;
    reader.wait_for_text(words("so they keep theirs").within(".exercise")).await?;
    painted(reader, &[(1, ICE)]).await
}

/// Takes a tag of Highlit's under another name, and hands out the exercise.
pub async fn renamed(reader: &mut Reader) -> Result<Download> {
    rename_a_tag(reader).await?;
    push(reader, "Save the exercise").await?;
    reader.next_download().await
}

async fn highlights_keep_the_tags_they_were_made_with(reader: &mut Reader) -> Result<()> {
    let theirs = renamed(reader).await?;
    another(reader).await?;
    let ours = made(reader).await?;
    // With the tags of the exercise first, then with those of Highlit asked for.
    another(reader).await?;
    open(reader, &theirs).await?;
    start(reader).await?;
    mark(reader, ICE, "1").await?;
    saved(reader).await?;
    open(reader, &ours).await?;
    begin(reader).await?;
    reader.wait_for_text(words("so they keep theirs").within(".exercise")).await?;
    painted(reader, &[(1, ICE)]).await?;
    reader.wait_for_text(words("Can be checked").within(".card")).await?;
    // And the other way around: the same ids do not make them the same tags.
    another(reader).await?;
    open_harbour(reader).await?;
    mark(reader, ICE, "1").await?;
    saved(reader).await?;
    open(reader, &theirs).await?;
    start(reader).await?;
    reader.wait_for_text(words("so they keep theirs").within(".exercise")).await?;
    reader.wait_for_text(words("Fact claim").within(".card")).await
}

async fn a_tag_without_a_name_loses_nothing(reader: &mut Reader) -> Result<()> {
    make(reader).await?;
    reader.click("#own-tags").await?;
    push(reader, "Add a tag").await?;
    reader.wait_until("the name of the new tag to have the focus", NAMELESS).await?;
    push(reader, "Save the exercise").await?;
    reader.wait_for_text(words("Each tag needs a name").within("dialog [role=alert]")).await?;
    leave(reader).await?;
    reader.reload().await?;
    reader.wait_for(".exercise").await?;
    sit_down(reader).await?;
    ensure!(reader.value_of("#instructions").await? == TASK, "the instructions are gone");
    reader.wait_for(".codebook .one:nth-of-type(4)").await?;
    // What takes the focus away gives it another place, from where Escape still leaves.
    reader.click(".codebook .one:nth-of-type(4) summary").await?;
    push_in(reader, ".one[open]", "Remove this tag").await?;
    reader.wait_until_gone(".codebook .one:nth-of-type(4)").await?;
    leave(reader).await
}

const NAMELESS: &str = "document.activeElement.closest('.one') && !document.activeElement.value";

async fn another_headline_keeps_the_exercise(reader: &mut Reader) -> Result<()> {
    make(reader).await?;
    leave(reader).await?;
    choose(reader, "Prepare the article").await?;
    reader.click("#headline").await?;
    reader.press("Control+a").await?;
    reader.type_text("Open Water").await?;
    reader.press("Enter").await?;
    title_is(reader, "Open Water").await?;
    line_is(reader, &["0 of 2 highlights"]).await
}

async fn going_back_leaves_a_link_behind(reader: &mut Reader) -> Result<()> {
    let link = made_link(reader).await?;
    another(reader).await?;
    reader.goto(&link).await?;
    title_is(reader, HARBOUR).await?;
    begin(reader).await?;
    reader.go_back().await?;
    // Where it leads to differs: engines do not agree on what makes an entry of the history.
    reader.wait_until_gone("#article").await
}

async fn keys_alone_make_and_do_it(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    sit_down(reader).await?;
    super::desk::tab_to(reader, "document.activeElement.id === 'instructions'").await?;
    reader.type_text(TASK).await?;
    super::desk::tab_to(reader, "document.activeElement.textContent === 'Save the exercise'")
        .await?;
    reader.press("Enter").await?;
    let file = reader.next_download().await?;
    another(reader).await?;
    open(reader, &file).await?;
    begin(reader).await?;
    line_is(reader, &["0 highlights"]).await?;
    // Who closes the task stands before the article.
    reader.wait_until("the focus to be back", "document.activeElement.id === 'article'").await?;
    let is_there = "document.activeElement.textContent === 'Finished reading'";
    super::desk::turn_to(reader, "Shift+Tab", is_there).await?;
    reader.press("Enter").await?;
    line_is(reader, &["0 highlights", "Finished reading"]).await
}
