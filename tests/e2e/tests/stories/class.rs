//! A class hands in its files, and its teacher looks where it agrees and where it splits.

use std::{fs, path::PathBuf};

use anyhow::{Context, Result, ensure};
use e2e::{Chapter, Download, Reader, story, words};
use serde_json::{Value, json};

use super::desk::{
    choose, hand_in, is, mark, open_harbour, painted, saved, seen, site, take_code, write_note,
};

pub fn chapter() -> Chapter {
    Chapter::new(
        "class",
        site(),
        [
            story!(a_class_is_looked_at),
            story!(the_notes_on_any_sentence_can_be_read),
            story!(a_class_is_set_beside_a_key),
            story!(a_zip_is_read_as_its_files),
            story!(research_has_its_figures),
            story!(the_report_is_saved_as_a_page),
            story!(all_highlights_are_saved_as_one_file),
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
        are_read(reader, number + 1).await?;
    }
    Ok(())
}

/// Waits until so many files have been read, and what they come to is shown.
async fn are_read(reader: &mut Reader, count: usize) -> Result<()> {
    let standing = if count == 1 { "Of 1 file,".to_owned() } else { format!("Of {count} files,") };
    let read = format!(
        "document.querySelector('.class[aria-busy=false]')?.innerText
            .replace(/[\\u2068\\u2069]/g, '').includes('{standing}')"
    );
    reader.wait_until("the files to be read", &read).await
}

const CLERKS_SENTENCE: &str =
    "“We are sailors, they are clerks,” she said of the ministry that had closed the port.";

/// Presses what is in a list of sentences, wherever it stands.
pub async fn press(reader: &mut Reader, css: &str) -> Result<()> {
    reader.wait_for(css).await?;
    // It may stand half below the edge of the dialog.
    let middle = "document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })";
    reader.run_script(middle, vec![json!(css)]).await?;
    reader.click(css).await
}

async fn a_class_is_looked_at(reader: &mut Reader) -> Result<()> {
    let files = three_students(reader).await?;
    report_of(reader, &files).await?;
    reader.wait_for_text(words("Of 3 files, 3 count.").within("dialog")).await?;
    reader.wait_for_text(words("3 students").within("dialog")).await?;
    let figures = "[...document.querySelectorAll('.class > .figures dt')].map(dt => dt.innerText)";
    // Two of three on the one sentence, all three on the other; the alpha by hand: two values
    // of one unit of three differ, of six.
    is(reader, figures, json!(["83%", "0.55", "71%"])).await?;
    let shares = "[...document.querySelectorAll('.by-tag tbody tr')].map(row =>
        [...row.cells].map(cell => cell.innerText.replace(/\\s+/g, ' ').trim()).join(' '))";
    let expected = ["F Fact claim 3 50% 1.00", "O Opinion 2 33% 0.49", "R Framing 1 17% 0.00"];
    is(reader, shares, json!(expected)).await?;
    let split = "[...document.querySelectorAll('.splits > li')].map(li => [
        li.querySelector('q').textContent,
        [...li.querySelectorAll('.taken')].map(one =>
            [...one.childNodes].map(part => part.textContent.trim()).filter(Boolean).join(' '))])";
    is(reader, split, json!([[CLERKS_SENTENCE, ["O Opinion 2", "R Framing 1"]]])).await?;
    press(reader, ".splits > li > button").await?;
    reader.wait_for_text(words("She sneers at them").within(".splits .voices")).await?;
    // Nobody is named until it is asked for.
    let text = seen(reader, "document.querySelector('.splits').innerText").await?;
    ensure!(!text.as_str().unwrap_or_default().contains("otter"), "a code is shown: {text}");
    let named = "[...document.querySelectorAll('.students tbody th')].map(th => th.innerText)";
    is(reader, named, json!(["Student 1", "Student 2", "Student 3"])).await?;
    press(reader, ".codes").await?;
    is(reader, named, json!(["otter-1", "otter-2", "otter-3"])).await?;
    let counts = "[...document.querySelectorAll('.students tbody tr')].map(row =>
        [...row.querySelectorAll('td')].map(cell => cell.innerText).join(', '))";
    let expected = json!([
        "1 · 50%, 1 · 50%, 0 · 0%, 2, 1",
        "1 · 50%, 1 · 50%, 0 · 0%, 2, 0",
        "1 · 50%, 0 · 0%, 1 · 50%, 2, 1",
    ]);
    is(reader, counts, expected).await
}

async fn the_notes_on_any_sentence_can_be_read(reader: &mut Reader) -> Result<()> {
    let files = three_students(reader).await?;
    report_of(reader, &files).await?;
    // By keys alone.
    let first = "document.querySelector('.heat > .split > button').focus()";
    reader.run_script(first, vec![]).await?;
    reader.press("Enter").await?;
    reader.wait_for_text(words("Sailors here, clerks there").within(".heat .voices")).await?;
    let tally =
        "document.querySelector('.heat > .split .tally').innerText.replace(/\\s+/g, ' ').trim()";
    is(reader, tally, json!("3 of 3 marked it O Opinion 2 R Framing 1 split")).await?;
    reader.press("Enter").await?;
    reader.wait_until_gone(".heat .voices").await?;
    reader.run_script("document.querySelector('.heat > .warm-0 > button').focus()", vec![]).await?;
    reader.press("Enter").await?;
    reader.wait_for_text(words("Nobody wrote a note on it.").within(".heat")).await?;
    // The table behind the picture says the same.
    press(reader, ".class-strip summary").await?;
    let row = "[...document.querySelectorAll('.class-strip tbody tr')]
        .filter(row => row.cells[1].innerText !== '0')
        .map(row => [row.cells[1].innerText, row.cells[3].innerText])";
    is(reader, row, json!([["3", "100%"], ["3", "67%"]])).await
}

async fn a_class_is_set_beside_a_key(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    let one = student(reader, "otter-1", "2", "").await?;
    let other = student(reader, "otter-2", "3", "").await?;
    take_code(reader, "teacher").await?;
    mark(reader, CLERKS, "3").await?;
    mark(reader, "Nobody on the quay", "2").await?;
    saved(reader).await?;
    let key = hand_in(reader).await?;
    report_of(reader, &[one, other, key]).await?;
    reader.wait_for_text(words("3 students").within("dialog")).await?;
    press(reader, ".class > details > summary").await?;
    reader.wait_for("#class-key").await?;
    reader.choose("#class-key", "2").await?;
    reader.wait_for_text(words("2 students").within("dialog")).await?;
    reader.wait_for_text(words("Of 3 files, 2 count.").within("dialog")).await?;
    reader.wait_for(".class[aria-busy=false]").await?;
    // Of three sentences each, one is alike for one student.
    let figures =
        "[...document.querySelectorAll('.class > .figures dt')].map(dt => dt.innerText)[3]";
    is(reader, figures, json!("17%")).await?;
    let missed = "document.querySelectorAll('ol[aria-labelledby=class-missed] > li').length";
    is(reader, missed, json!(1)).await?;
    reader.finds_no_barriers("a class beside its key").await?;
    reader.choose("#class-key", "").await?;
    reader.wait_for_text(words("3 students").within("dialog")).await
}

/// A zip of files as they are.
pub fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut zip, mut directory) = (Vec::new(), Vec::new());
    for (name, bytes) in files {
        let sum = !bytes.iter().fold(!0_u32, |sum, byte| {
            let next = |sum: u32, _| if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 };
            (0..8).fold(sum ^ u32::from(*byte), next)
        });
        let size = (bytes.len() as u32).to_le_bytes();
        let name_size = (name.len() as u32).to_le_bytes();
        let sum = sum.to_le_bytes();
        let head = [&[20, 0, 0, 0, 0, 0, 0, 0, 0, 0], &sum[..], &size, &size, &name_size].concat();
        directory.extend([&b"PK\x01\x02\x14\0"[..], &head, &[0; 10]].concat());
        directory.extend((zip.len() as u32).to_le_bytes());
        directory.extend(name.as_bytes());
        zip.extend([b"PK\x03\x04", &head[..], name.as_bytes(), bytes].concat());
    }
    let count = (files.len() as u16).to_le_bytes();
    let [start, length] = [&zip, &directory].map(|part| (part.len() as u32).to_le_bytes());
    let end = [b"PK\x05\x06\0\0\0\0", &count[..], &count, &length, &start, &[0, 0]].concat();
    [zip, directory, end].concat()
}

/// A file on the disk, beside those that were downloaded.
fn beside(file: &Download, name: &str, bytes: &[u8]) -> Result<PathBuf> {
    let path = file.path.with_file_name(name);
    fs::write(&path, bytes).with_context(|| format!("writing {}", path.display()))?;
    Ok(path)
}

async fn a_zip_is_read_as_its_files(reader: &mut Reader) -> Result<()> {
    let files = three_students(reader).await?;
    let [one, two, three] = &files[..] else { unreachable!("there are three") };
    let zip = zipped(&[
        ("class/one.json", &one.bytes),
        ("__MACOSX/class/._one.json", b"x"),
        ("class/two.json", &two.bytes),
        ("three.json", &three.bytes),
    ]);
    let whole = beside(one, "class.zip", &zip)?;
    let half = beside(one, "half.zip", &zip[..zip.len() / 2])?;
    choose(reader, "Class report").await?;
    reader.wait_for("dialog .class").await?;
    reader.upload("#class-files", &whole).await?;
    are_read(reader, 3).await?;
    reader.wait_for_text(words("3 students").within("dialog")).await?;
    reader.upload("#class-files", &half).await?;
    are_read(reader, 4).await?;
    reader.wait_for_text(words("The zip is damaged here. Pack it again.").within(".left-out")).await
}

async fn research_has_its_figures(reader: &mut Reader) -> Result<()> {
    let files = three_students(reader).await?;
    report_of(reader, &files).await?;
    press(reader, ".research summary").await?;
    reader.wait_for(".research .figures").await?;
    let figures = "[...document.querySelectorAll('.research dt')]
        .map(dt => /^-?\\d+(\\.\\d\\d|%)$/.test(dt.innerText.replace(/[\\u2068\\u2069]/g, '')))";
    is(reader, figures, json!(vec![true; 10])).await
}

async fn the_report_is_saved_as_a_page(reader: &mut Reader) -> Result<()> {
    let files = three_students(reader).await?;
    report_of(reader, &files).await?;
    press(reader, ".class .actions .primary").await?;
    let page = reader.next_download().await?;
    ensure!(page.name.ends_with(".report.html"), "it is called {}", page.name);
    reader.wait_for_text(words("Saved as").within("dialog")).await?;
    let html = String::from_utf8(page.bytes.clone())?;
    for part in ["She sneers at them", "Student \u{2068}1", "default-src 'none'"] {
        ensure!(html.contains(part), "{part} is not in it: {html}");
    }
    ensure!(!html.contains("otter") && !html.contains("<script"), "{html}");
    reader.open_file(&page.path).await?;
    reader.wait_for("#class .heat").await?;
    // Its own policy lets its style in.
    let width = "getComputedStyle(document.querySelector('#class .warm-4')).borderInlineStartWidth";
    is(reader, width, json!("6px")).await?;
    reader.finds_no_barriers("the page of a report").await
}

async fn all_highlights_are_saved_as_one_file(reader: &mut Reader) -> Result<()> {
    let files = three_students(reader).await?;
    report_of(reader, &files).await?;
    press(reader, ".class .actions button:not(.primary)").await?;
    let file = reader.next_download().await?;
    ensure!(file.name.ends_with(".class.json"), "it is called {}", file.name);
    let page: Value = serde_json::from_slice(&file.bytes)?;
    let items = page["items"].as_array().context("it has items")?;
    let mut makers: Vec<_> =
        items.iter().map(|item| item["creator"]["nickname"].as_str()).collect();
    makers.sort();
    let codes = ["otter-1", "otter-2", "otter-3"].map(Some);
    ensure!(makers == codes.map(|code| [code; 2]).concat(), "{makers:?}");
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
    press(reader, ".splits > li > button").await?;
    reader.wait_for(".splits .voices").await?;
    press(reader, ".class-strip summary").await?;
    press(reader, ".research summary").await?;
    reader.wait_for(".research .figures").await?;
    reader.finds_no_barriers("a report of a class").await
}
