//! All of Highlit in one file, opened from a disk.

use std::{env, fs, path::PathBuf};

use anyhow::{Result, ensure};
use e2e::{Chapter, Need, Reader, story, words, workspace};
use serde_json::json;
use tempfile::TempDir;

use super::{
    desk::{cards, choose, hand_in, is, mark, open_harbour, saved, site, title_is},
    exercise::{TASK, push, sit_down},
};

pub fn chapter() -> Chapter {
    let stories = [
        story!(it_is_read_from_a_disk_and_keeps_what_is_done),
        story!(its_worker_reads_web_pages).needs(Need::WorkerFromDisk),
        story!(an_exercise_in_it_is_opened),
        story!(the_desk_saves_one_with_its_exercise),
    ];
    Chapter::new("single", site(), stories)
}

fn built() -> PathBuf {
    let dist = env::var_os("HIGHLIT_DIST").map_or_else(|| workspace("dist"), PathBuf::from);
    dist.join("highlit.html")
}

/// A copy of the file where no other story has been, since some browsers keep work by the place of a file.
fn on_a_stick(page: &str) -> Result<(TempDir, PathBuf)> {
    let stick = tempfile::tempdir()?;
    let file = stick.path().join("highlit.html");
    fs::write(&file, page)?;
    Ok((stick, file))
}

const SAMPLE: &str = "Tilby Needs a Skate Park Now";
const CLAIM: &str = "skate park";

async fn it_is_read_from_a_disk_and_keeps_what_is_done(reader: &mut Reader) -> Result<()> {
    let (_stick, file) = on_a_stick(&fs::read_to_string(built())?)?;
    reader.open_file(&file).await?;
    reader.click_words(words(SAMPLE).within(".samples button")).await?;
    title_is(reader, SAMPLE).await?;
    mark(reader, CLAIM, "1").await?;
    saved(reader).await?;
    reader.reload().await?;
    cards(reader, &[CLAIM]).await?;
    let file = hand_in(reader).await?;
    let found = String::from_utf8(file.bytes)?.contains(CLAIM);
    ensure!(found, "the file does not have the highlight");
    Ok(())
}

async fn its_worker_reads_web_pages(reader: &mut Reader) -> Result<()> {
    let (_stick, file) = on_a_stick(&fs::read_to_string(built())?)?;
    reader.open_file(&file).await?;
    reader.wait_for(".samples button").await?;
    let page = format!("<h1>The ledger</h1><p>{}</p>", "Nine boats went out that day. ".repeat(20));
    reader.drop_file_synthetically("#highlit", "page.html", page.as_bytes()).await?;
    title_is(reader, "The ledger").await
}

async fn an_exercise_in_it_is_opened(reader: &mut Reader) -> Result<()> {
    let exercise = fs::read(workspace("fuzz/seeds/article_file/exercise.json"))?;
    let page = xtask::single::with_exercise(&fs::read_to_string(built())?, &exercise)?;
    let (_stick, file) = on_a_stick(&page)?;
    reader.open_file(&file).await?;
    reader.wait_for_text(words("Mark what could be checked, and say how.").within("dialog")).await
}

async fn the_desk_saves_one_with_its_exercise(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    sit_down(reader).await?;
    reader.type_into("#instructions", TASK).await?;
    push(reader, "Save as one page").await?;
    let saved = reader.next_download().await?;
    reader.open_file(&saved.path).await?;
    reader.wait_for_text(words(TASK).within("dialog")).await?;
    // From there it cannot be handed on, and says so.
    reader.press("Escape").await?;
    reader.wait_until_gone("dialog").await?;
    choose(reader, "Make an exercise").await?;
    reader.wait_for_text(words("only the website of Highlit").within("dialog")).await?;
    let idle = "[...document.querySelectorAll('dialog .actions button')]
        .map(button => button.disabled)";
    is(reader, idle, json!([true, true, false])).await?;
    reader.finds_no_barriers("the desk in one file").await
}
