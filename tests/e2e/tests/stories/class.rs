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
            story!(the_end_of_a_long_list_takes_the_focus),
            story!(research_has_its_figures),
            story!(the_report_is_saved_as_a_page),
            story!(all_highlights_are_saved_as_one_file),
            story!(the_class_is_saved_as_tables),
            story!(notes_are_scored),
            story!(a_file_with_other_tags_is_told),
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
pub async fn are_read(reader: &mut Reader, count: usize) -> Result<()> {
    let standing = if count == 1 { "Of 1 file,".to_owned() } else { format!("Of {count} files,") };
    let read = format!(
        "document.querySelector('.class[aria-busy=false]')?.innerText
            .replace(/[\\u2068\\u2069]/g, '').includes('{standing}')"
    );
    reader.wait_until("the files to be read", &read).await
}

pub const CLERKS_SENTENCE: &str =
    "“We are sailors, they are clerks,” she said of the ministry that had closed the port.";

/// Presses what is in a list of sentences, wherever it stands.
pub async fn press(reader: &mut Reader, css: &str) -> Result<()> {
    reader.wait_for(css).await?;
    // It may stand half below the edge of the dialog, and move once what is above it is laid out.
    let rests = format!(
        "(button => {{
            button.scrollIntoView({{ block: 'center' }});
            const before = window.lastPlace;
            window.lastPlace = button.getBoundingClientRect().top;
            return window.lastPlace === before;
        }})(document.querySelector({}))",
        json!(css)
    );
    reader.wait_until("the button to stay where it is", &rests).await?;
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
    // The article reads on as it did; how many marked a sentence stands behind it.
    let text = "[...document.querySelectorAll('.flow p')].map(p => {
        const copy = p.cloneNode(true);
        copy.querySelectorAll('sup, .sr').forEach(one => one.remove());
        return copy.textContent;
    }).find(text => text.includes('they are clerks'))";
    let whole = seen(reader, text).await?;
    let whole = whole.as_str().unwrap_or_default();
    let paragraph = "document.querySelector('.said-of').closest('.passages').innerText";
    ensure!(whole.contains(CLERKS_SENTENCE) && !whole.contains("  "), "it reads: {whole}");
    let counts = "[...document.querySelectorAll('.passage')].map(one =>
        [one.querySelector('sup').innerText.replace(/[\\s\\u2060]+/g, ' ').trim(),
            one.querySelector('.sr').textContent.replace(/[\\u2068\\u2069]/g, '').trim()])";
    let expected = json!([
        ["3 F", "– 3 of 3 marked it, Fact claim 3"],
        ["3 O2 R1", "– 3 of 3 marked it, Opinion 2, Framing 1, split"],
    ]);
    is(reader, counts, expected).await?;
    // By keys alone.
    let first = "document.querySelector('.passage.split').focus()";
    reader.run_script(first, vec![]).await?;
    reader.press("Enter").await?;
    reader.wait_for_text(words("Sailors here, clerks there").within(".said-of .voices")).await?;
    is(reader, &format!("{paragraph}.includes('they are clerks')"), json!(true)).await?;
    let tally = "document.querySelector('.said-of .tally').innerText.replace(/\\s+/g, ' ').trim()";
    is(reader, tally, json!("3 of 3 marked it O Opinion 2 R Framing 1 split")).await?;
    reader.press(" ").await?;
    reader.wait_until_gone(".said-of").await?;
    reader.run_script("document.querySelector('.passage:not(.split)').focus()", vec![]).await?;
    reader.press(" ").await?;
    reader.wait_for_text(words("Nobody wrote a note on it.").within(".said-of")).await?;
    press(reader, ".passage:not(.split)").await?;
    reader.wait_until_gone(".said-of").await?;
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

async fn the_end_of_a_long_list_takes_the_focus(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    let one = student(reader, "otter-1", "2", "").await?;
    let mut page: Value = serde_json::from_slice(&one.bytes)?;
    page["dcterms:dateSubmitted"] = json!("2026-03-01T00:00:00Z");
    let mut files = vec![("otter-1.json".to_owned(), one.bytes.clone())];
    for number in 2..25 {
        page["creator"]["nickname"] = json!(format!("otter-{number}"));
        page["id"] = json!(format!("urn:test:{number}"));
        files.push((format!("otter-{number}.json"), page.to_string().into_bytes()));
    }
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, file)| (&**name, &**file)).collect();
    choose(reader, "Class report").await?;
    reader.wait_for("dialog .class").await?;
    reader.upload("#class-files", &beside(&one, "class.zip", &zipped(&files))?).await?;
    are_read(reader, 24).await?;
    let unfinished = "1 student did not say that they had finished reading.";
    reader.wait_for_text(words(unfinished).within("dialog")).await?;
    let more = "document.querySelector('.wide:has(.students) + button')";
    reader.wait_until("a way to the rest", &format!("{more} !== null")).await?;
    reader.run_script(&format!("{more}.focus()"), vec![]).await?;
    reader.press("Enter").await?;
    let rows = "document.querySelectorAll('.students tbody tr').length === 24";
    reader.wait_until("every student", rows).await?;
    let is_at_end =
        "document.activeElement.previousElementSibling?.matches('.wide:has(.students)')";
    reader.wait_until("the focus to be at the end", is_at_end).await
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

pub const ANNOTATIONS: &str = "Save a table of highlights (CSV)";
const STUDENTS: &str = "Save a table of students (CSV)";

/// Presses the button of those words, and takes the file that comes of it.
pub async fn save_as(reader: &mut Reader, button: &str) -> Result<Download> {
    let middle = "[...document.querySelectorAll('.class .actions button')]
        .find(button => button.innerText === arguments[0]).scrollIntoView({ block: 'center' })";
    reader.wait_for(".class .actions").await?;
    reader.run_script(middle, vec![json!(button)]).await?;
    reader.click_button_in(".class .actions", button).await?;
    reader.next_download().await
}

async fn the_class_is_saved_as_tables(reader: &mut Reader) -> Result<()> {
    let files = three_students(reader).await?;
    report_of(reader, &files).await?;
    reader.wait_for_text(words("Codes are hidden").within("dialog")).await?;
    let file = save_as(reader, ANNOTATIONS).await?;
    ensure!(file.name.ends_with(".annotations.csv"), "it is called {}", file.name);
    let table = String::from_utf8(file.bytes)?;
    ensure!(table.starts_with("\u{feff}id,article,reader,tag,"), "{table}");
    ensure!(table.lines().count() == 7 && table.matches("\r\n").count() == 7, "{table}");
    for part in ["student-1", "She sneers at them", "eleven weeks of ice"] {
        ensure!(table.contains(part), "{part} is not in it: {table}");
    }
    ensure!(!table.contains("otter"), "a code is in it: {table}");
    let file = save_as(reader, STUDENTS).await?;
    ensure!(file.name.ends_with(".students.csv"), "it is called {}", file.name);
    let table = String::from_utf8(file.bytes)?;
    ensure!(table.lines().count() == 4 && !table.contains("otter"), "{table}");
    press(reader, ".codes").await?;
    reader.wait_for_text(words("Codes are shown").within("dialog")).await?;
    let table = String::from_utf8(save_as(reader, STUDENTS).await?.bytes)?;
    ensure!(table.contains("\r\n") && table.contains(",otter-3,"), "{table}");
    let table = String::from_utf8(save_as(reader, ANNOTATIONS).await?.bytes)?;
    ensure!(table.contains(",otter-3,framing,") && !table.contains("student-"), "{table}");
    Ok(())
}

/// The steps that are chosen in the open list of voices.
const CHOSEN: &str = "[...document.querySelectorAll('.voices li')].map(li =>
    [...li.querySelectorAll('.points[aria-pressed=true]')].map(one => one.innerText).join())";

async fn notes_are_scored(reader: &mut Reader) -> Result<()> {
    let files = three_students(reader).await?;
    report_of(reader, &files).await?;
    press(reader, ".splits > li > button").await?;
    reader.wait_for(".splits .rubric").await?;
    let names = "[...document.querySelectorAll('.voices li:first-child .points')]
        .map(one => one.getAttribute('aria-label').replace(/[\\u2068\\u2069]/g, ''))";
    let expected = ["0: no reason yet", "1: a reason", "2: a reason with evidence from the text"];
    is(reader, names, json!(expected)).await?;
    press(reader, ".voices li:nth-child(1) .points:nth-child(3)").await?;
    until(reader, CHOSEN, json!(["2", ""])).await?;
    // By keys, and the focus stays where it was.
    let next = "document.querySelector('.voices li:nth-child(2) .points:nth-child(2)')";
    reader.run_script(&format!("{next}.focus()"), vec![]).await?;
    reader.press("Enter").await?;
    until(reader, CHOSEN, json!(["2", "1"])).await?;
    is(reader, &format!("document.activeElement === {next}"), json!(true)).await?;
    let column = "[...document.querySelectorAll('.students tbody tr')]
        .map(row => row.cells[row.cells.length - 1].innerText.replace(/[\\u2068\\u2069]/g, ''))";
    press(reader, ".codes").await?;
    // What is scrolled away may not be rendered, and then has no text of its own.
    let scored = "[...document.querySelectorAll('.voices .who')].map(who => who.textContent)";
    let scored = seen(reader, scored).await?;
    let of = |code: &str| match scored.as_array().map(|all| all.iter().position(|who| who == code))
    {
        Some(Some(0)) => "2 of 2",
        Some(Some(1)) => "1 of 2",
        _ => "–",
    };
    let sums = json!([of("otter-1"), of("otter-2"), of("otter-3")]);
    ensure!(sums.to_string().matches("of 2").count() == 2, "{scored} were scored");
    until(reader, column, sums.clone()).await?;
    reader.finds_no_barriers("scored notes").await?;
    let table = save_as(reader, "Save a table of highlights (CSV)").await?;
    let table = String::from_utf8(table.bytes)?;
    let scores: Vec<_> = table.lines().filter_map(|line| line.rsplit(',').next()).collect();
    let given: Vec<_> = scores[1..].iter().filter(|score| !score.is_empty()).collect();
    ensure!(scores.len() == 7 && given == [&"2", &"1"], "{table}");
    let table = String::from_utf8(save_as(reader, "Save a table of students (CSV)").await?.bytes)?;
    ensure!(
        table.lines().skip(1).all(|line| !line.ends_with(',') || line.ends_with(",0,")),
        "{table}"
    );
    ensure!(table.contains(",1,2\r\n") && table.contains(",1,1\r\n"), "{table}");
    let html = String::from_utf8(save_as(reader, "Save the report as a web page").await?.bytes)?;
    ensure!(html.contains("2 · a reason with evidence from the text"), "{html}");
    // They last longer than the page, and are found again whichever file comes first.
    open_harbour(reader).await?;
    let [one, two, three] = files.try_into().ok().context("three files")?;
    report_of(reader, &[three, two, one]).await?;
    press(reader, ".splits > li > button").await?;
    reader.wait_for(".splits .rubric").await?;
    until(reader, CHOSEN, json!(["2", "1"])).await?;
    press(reader, ".codes").await?;
    until(reader, column, sums).await?;
    // Choosing it again takes it away.
    press(reader, ".voices li:nth-child(1) .points:nth-child(3)").await?;
    until(reader, CHOSEN, json!(["", "1"])).await?;
    let left = &format!("{column}.filter(sum => sum !== '–')");
    until(reader, left, json!(["1 of 2"])).await?;
    press(reader, ".voices li:nth-child(2) .points:nth-child(2)").await?;
    until(reader, CHOSEN, json!(["", ""])).await
}

/// Waits until that is so.
async fn until(reader: &mut Reader, expression: &str, expected: Value) -> Result<()> {
    let same = format!("JSON.stringify({expression}) === JSON.stringify({expected})");
    match reader.wait_until("what is shown", &same).await {
        Ok(()) => Ok(()),
        Err(_) => is(reader, expression, expected).await,
    }
}

async fn a_file_with_other_tags_is_told(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    let one = student(reader, "otter-1", "2", "").await?;
    let other = student(reader, "otter-2", "3", "").await?;
    let mut page: Value = serde_json::from_slice(&other.bytes)?;
    let tags = &mut page["dcterms:conformsTo"];
    tags["id"] = json!("urn:uuid:00000000-0000-4000-8000-000000000001");
    tags["dcterms:title"] = json!("House tags");
    let bytes = serde_json::to_vec(&page)?;
    report_of(reader, &[one]).await?;
    reader.drop_file_synthetically("dialog .class", "house.json", &bytes).await?;
    are_read(reader, 2).await?;
    reader.wait_for_text(words("Of 2 files, 2 count.").within("dialog")).await?;
    reader.wait_for_text(words("1 file was made with other tags").within(".other-tags")).await?;
    reader.wait_for_text(words("House tags").within(".other-tags")).await?;
    press(reader, ".class > details > summary").await?;
    reader.wait_for_text(words("made with other tags").within(".counted")).await
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
