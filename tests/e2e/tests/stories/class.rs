//! A class hands in its files, and its teacher looks where it agrees and where it splits.

use anyhow::{Result, ensure};
use e2e::{Chapter, Download, Reader, story, words};
use serde_json::json;

use super::desk::{
    choose, hand_in, is, mark, open_harbour, painted, saved, seen, site, take_code, write_note,
};

pub fn chapter() -> Chapter {
    Chapter::new(
        "class",
        site(),
        [
            story!(a_class_is_looked_at),
            story!(every_file_is_spoken_of),
            story!(one_file_is_no_class),
            story!(the_report_bars_nobody),
        ],
    )
}

const ICE: &str = "eleven weeks of ice";
const CLERKS: &str = "they are clerks";

/// Marks one sentence as a fact and another with a tag, in the name of that code, and hands it in.
async fn student(reader: &mut Reader, code: &str, tag: &str, note: &str) -> Result<Download> {
    take_code(reader, code).await?;
    mark(reader, ICE, "1").await?;
    mark(reader, CLERKS, tag).await?;
    if !note.is_empty() {
        write_note(reader, note).await?;
    }
    saved(reader).await?;
    let file = hand_in(reader).await?;
    choose(reader, "Remove all highlights").await?;
    painted(reader, &[]).await?;
    saved(reader).await?;
    Ok(file)
}

async fn three_students(reader: &mut Reader) -> Result<Vec<Download>> {
    open_harbour(reader).await?;
    Ok(vec![
        student(reader, "otter-1", "2", "She sneers at them").await?,
        student(reader, "otter-2", "2", "").await?,
        student(reader, "otter-3", "3", "Sailors here, clerks there").await?,
    ])
}

async fn report_of(reader: &mut Reader, files: &[Download]) -> Result<()> {
    choose(reader, "Class report").await?;
    reader.wait_for("dialog .class").await?;
    for (number, file) in files.iter().enumerate() {
        reader.upload("#class-files", &file.path).await?;
        let read = format!(
            "document.querySelectorAll('.class :is(.counted, .left-out) li').length === {}",
            number + 1
        );
        reader.wait_until("the file to be read", &read).await?;
    }
    Ok(())
}

async fn open_voices(reader: &mut Reader) -> Result<()> {
    reader.wait_for(".splits summary").await?;
    // It may stand half below the edge of the dialog.
    let middle = "document.querySelector('.splits summary').scrollIntoView({ block: 'center' })";
    reader.run_script(middle, vec![]).await?;
    reader.click_words(words("2 said why").within(".splits summary")).await
}

async fn a_class_is_looked_at(reader: &mut Reader) -> Result<()> {
    let files = three_students(reader).await?;
    report_of(reader, &files).await?;
    for line in [
        "Of 3 files, 3 count.",
        "3 students",
        // Two of three on the one sentence, all three on the other.
        "83% of them chose its most usual tag",
        "(Krippendorff’s alpha)",
    ] {
        reader.wait_for_text(words(line).within("dialog")).await?;
    }
    let shares = "[...document.querySelectorAll('.class > .shares li')].map(li => li.innerText.replace(/\\s+/g, ' ').trim())";
    is(reader, shares, json!(["F Fact claim 3 · 50%", "O Opinion 2 · 33%", "R Framing 1 · 17%"]))
        .await?;
    let split = "[...document.querySelectorAll('.splits > li')].map(li => [
        li.querySelector('q').textContent,
        [...li.querySelectorAll('.shares li')].map(li => li.innerText.replace(/\\s+/g, ' ').trim())])";
    let clerks =
        "“We are sailors, they are clerks,” she said of the ministry that had closed the port.";
    is(reader, split, json!([[clerks, ["O Opinion 2", "R Framing 1"]]])).await?;
    open_voices(reader).await?;
    reader.wait_for_text(words("She sneers at them").within(".voices")).await?;
    // Nobody is named.
    let text = seen(reader, "document.querySelector('.splits').innerText").await?;
    ensure!(!text.as_str().unwrap_or_default().contains("otter"), "a code is shown: {text}");
    Ok(())
}

async fn every_file_is_spoken_of(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    let early = student(reader, "otter-1", "2", "").await?;
    let late = student(reader, "otter-1", "3", "").await?;
    let other = student(reader, "otter-2", "3", "").await?;
    report_of(reader, &[late.clone(), early, other, late]).await?;
    reader
        .drop_file_synthetically("dialog .class", "half.json", br#"{"type": "AnnotationPage""#)
        .await?;
    reader.wait_for_text(words("Of 5 files, 2 count.").within("dialog")).await?;
    let left_out = "[...document.querySelectorAll('.left-out li')]
        .map(li => li.textContent.split(': ').slice(1).join(': '))";
    let expected = json!([
        "there is a later file with the same code, which counts",
        "the same file once more: it counts once",
        "Its end is missing. Ask for the file again.",
    ]);
    is(reader, left_out, expected).await?;
    reader.wait_for_text(words("No sentence was marked in different ways.").within("dialog")).await
}

async fn one_file_is_no_class(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    let file = student(reader, "otter-1", "2", "").await?;
    report_of(reader, &[file]).await?;
    reader.wait_for_text(words("It takes two students to agree.").within("dialog")).await
}

async fn the_report_bars_nobody(reader: &mut Reader) -> Result<()> {
    let files = three_students(reader).await?;
    choose(reader, "Class report").await?;
    reader.wait_for("dialog .class").await?;
    reader.finds_no_barriers("an empty report of a class").await?;
    reader.press("Escape").await?;
    reader.wait_until_gone("dialog").await?;
    report_of(reader, &files).await?;
    open_voices(reader).await?;
    reader.finds_no_barriers("a report of a class").await
}
