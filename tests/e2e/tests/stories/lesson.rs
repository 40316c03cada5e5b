//! A lesson from the teacher's desk to the report: an exercise goes out, three students do it,
//! each in their own way, and their files are looked at together.

use anyhow::{Result, ensure};
use e2e::{Chapter, Download, Engine, Reader, story, words};
use serde_json::{Value, json};

use super::{
    class::{ANNOTATIONS, CLERKS_SENTENCE, are_read, press, save_as},
    desk::{
        choose, go_to, is, mark, open_harbour, painted, pending, read, saved, seen,
        site_with_a_bare_page, title_is, turn_to, write_in_note, write_note,
    },
    exercise::{HARBOUR, TASK, another, begin_as, line_is, open, push, sit_down},
};

pub fn chapter() -> Chapter {
    Chapter::new("lesson", site_with_a_bare_page(), [story!(a_lesson_from_desk_to_report).long()])
}

const OPENED: &str = "The harbour of Tern Island opened again on Monday after eleven weeks of ice.";

/// What a teacher hands out: a file, and what stands after the site's address in a link.
async fn hand_out(reader: &mut Reader) -> Result<(Download, String)> {
    open_harbour(reader).await?;
    sit_down(reader).await?;
    reader.type_into("#instructions", TASK).await?;
    reader.click("#least").await?;
    reader.press("Control+a").await?;
    reader.type_text("2").await?;
    reader.click("#own-tags").await?;
    reader.click_words(words("Fact claim").within("dialog summary")).await?;
    reader.click("#fact-label").await?;
    reader.press("Control+a").await?;
    reader.type_text("Can be checked").await?;
    push(reader, "Save the exercise").await?;
    let file = reader.next_download().await?;
    push(reader, "Make a link").await?;
    reader.wait_for("#exercise-link").await?;
    let link = reader.value_of("#exercise-link").await?;
    let (_, letters) = link.split_once("/#").unwrap_or_default();
    ensure!(letters.starts_with("exercise:"), "the link is {link}");
    Ok((file, format!("/#{letters}")))
}

/// What a student hands in, who marked two sentences and then pressed what is done by `how`.
async fn handed_in(reader: &mut Reader, code: &str, how: Hand) -> Result<Download> {
    line_is(reader, &["2 of 2 highlights"]).await?;
    how.press(reader, "Finished reading").await?;
    line_is(reader, &["2 of 2 highlights", "Finished reading"]).await?;
    saved(reader).await?;
    how.press(reader, "Save to hand in").await?;
    let file = reader.next_download().await?;
    let page: Value = serde_json::from_slice(&file.bytes)?;
    ensure!(page["creator"]["nickname"] == json!(code), "it is of {}", page["creator"]);
    ensure!(page["dcterms:dateSubmitted"].is_string(), "it does not say that reading is over");
    let items = page["items"].as_array().map(Vec::len);
    ensure!(items == Some(2), "it has {items:?} highlights");
    Ok(file)
}

/// What a student has on the page.
#[derive(Clone, Copy)]
enum Hand {
    Mouse,
    Finger,
    Keys,
}

impl Hand {
    /// Presses a button of the line under the bar.
    async fn press(self, reader: &mut Reader, button: &str) -> Result<()> {
        match self {
            Hand::Mouse => reader.click_button_in(".exercise", button).await,
            Hand::Finger => reader.tap(words(button).within(".exercise button")).await,
            Hand::Keys => {
                let is_there = format!("document.activeElement.textContent === {}", json!(button));
                turn_to(reader, "Shift+Tab", &is_there).await?;
                reader.press("Enter").await
            }
        }
    }
}

/// By mouse, from the link.
async fn first(reader: &mut Reader, link: &str) -> Result<Download> {
    another(reader).await?;
    reader.goto(link).await?;
    title_is(reader, HARBOUR).await?;
    begin_as(reader, "otter-1").await?;
    line_is(reader, &["0 of 2 highlights"]).await?;
    reader.select(read(OPENED)).await?;
    reader.wait_for_text(words("Can be checked").within("#tag-menu")).await?;
    reader.click("#tag-menu [data-tag=fact]").await?;
    mark(reader, CLERKS_SENTENCE, "2").await?;
    write_note(reader, "She sneers at them").await?;
    painted(reader, &[(1, OPENED), (2, CLERKS_SENTENCE)]).await?;
    handed_in(reader, "otter-1", Hand::Mouse).await
}

/// By finger, from the file.
async fn second(reader: &mut Reader, file: &Download) -> Result<Download> {
    another(reader).await?;
    open(reader, file).await?;
    begin_as(reader, "otter-2").await?;
    // WebKit's driver has no touch.
    let hand = if reader.engine() == Engine::WebKit { Hand::Mouse } else { Hand::Finger };
    for (sentence, part, tag) in
        [(OPENED, "eleven weeks", "fact"), (CLERKS_SENTENCE, "they are clerks", "opinion")]
    {
        let tag = format!("#tag-menu [data-tag={tag}]");
        match hand {
            Hand::Finger => {
                reader.tap(read(part)).await?;
                pending(reader, sentence).await?;
                reader.tap_on(&tag).await?;
            }
            Hand::Mouse | Hand::Keys => {
                reader.select(read(sentence)).await?;
                reader.click(&tag).await?;
            }
        }
        reader.wait_until_gone("#tag-menu").await?;
    }
    painted(reader, &[(1, OPENED), (2, CLERKS_SENTENCE)]).await?;
    handed_in(reader, "otter-2", hand).await
}

/// By keys alone, from the link.
async fn third(reader: &mut Reader, link: &str) -> Result<Download> {
    another(reader).await?;
    reader.goto(link).await?;
    title_is(reader, HARBOUR).await?;
    reader.wait_for_text(words(TASK).within("dialog")).await?;
    super::desk::tab_to(reader, "document.activeElement.id === 'exercise-code'").await?;
    reader.press("Control+a").await?;
    reader.type_text("otter-3").await?;
    reader.press("Enter").await?;
    reader.wait_until_gone("dialog").await?;
    reader.wait_until("the article", "document.activeElement.id === 'article'").await?;
    go_to(reader, OPENED).await?;
    reader.press("1").await?;
    painted(reader, &[(1, OPENED)]).await?;
    go_to(reader, CLERKS_SENTENCE).await?;
    reader.press("3").await?;
    painted(reader, &[(1, OPENED), (3, CLERKS_SENTENCE)]).await?;
    reader.press("w").await?;
    reader.wait_until("the note", "document.activeElement.id === 'note'").await?;
    write_in_note(reader, "Sailors here, clerks there").await?;
    reader.press("Escape").await?;
    saved(reader).await?;
    handed_in(reader, "otter-3", Hand::Keys).await
}

async fn a_lesson_from_desk_to_report(reader: &mut Reader) -> Result<()> {
    let (file, link) = hand_out(reader).await?;
    let files =
        [first(reader, &link).await?, second(reader, &file).await?, third(reader, &link).await?];

    // The teacher, at home and on another machine.
    another(reader).await?;
    open(reader, &file).await?;
    begin_as(reader, "teacher").await?;
    choose(reader, "Class report").await?;
    reader.wait_for("dialog .class").await?;
    for (number, file) in files.iter().enumerate() {
        reader.drop_file_synthetically("dialog .class", &file.name, &file.bytes).await?;
        are_read(reader, number + 1).await?;
    }
    reader.wait_for_text(words("Of 3 files, 3 count.").within("dialog")).await?;
    // Two of three on the one sentence, all three on the other. The alpha by hand: two values of
    // one unit of three differ, of six. The pairs share 161, 76 and 76 of 161 letters each.
    let figures = json!(["83%", "0.55", "65%"]);
    let shown = "[...document.querySelectorAll('.class > .figures dt')].map(dt => dt.innerText)";
    is(reader, shown, figures.clone()).await?;
    let shares = "[...document.querySelectorAll('.by-tag tbody tr')].map(row =>
        [...row.cells].map(cell => cell.innerText.replace(/\\s+/g, ' ').trim()).join(' '))";
    let expected = ["F Can be checked 3 50% 1.00", "O Opinion 2 33% 0.49", "R Framing 1 17% 0.00"];
    is(reader, shares, json!(expected)).await?;
    let split = "[...document.querySelectorAll('.splits > li')].map(li => li.querySelector('q').textContent)";
    is(reader, split, json!([CLERKS_SENTENCE])).await?;
    press(reader, ".splits > li > button").await?;
    for note in ["She sneers at them", "Sailors here, clerks there"] {
        reader.wait_for_text(words(note).within(".splits .voices")).await?;
    }
    reader.finds_no_barriers("the report of a lesson").await?;

    let table = String::from_utf8(save_as(reader, ANNOTATIONS).await?.bytes)?;
    for (made, times) in [("fact", 3), ("opinion", 2), ("framing", 1)] {
        let rows = table.lines().filter(|row| row.contains(&format!(",{made},"))).count();
        ensure!(rows == times, "{made} is in {rows} rows of it: {table}");
    }
    for part in [",framing,", "\"Sailors here, clerks there\""] {
        ensure!(table.contains(part), "{part} is not in it: {table}");
    }

    press(reader, ".class .actions .primary").await?;
    let page = reader.next_download().await?;
    the_page_says_the_same(reader, &page, figures).await
}

async fn the_page_says_the_same(
    reader: &mut Reader,
    page: &Download,
    figures: Value,
) -> Result<()> {
    reader.open_file(&page.path).await?;
    reader.wait_for("#class").await?;
    let told = "[...document.querySelectorAll('#class dl')][0].querySelectorAll('dt')";
    is(reader, &format!("[...{told}].map(dt => dt.innerText)"), figures).await?;
    let text = seen(reader, "document.querySelector('#class').innerText").await?;
    let text = text.as_str().unwrap_or_default();
    for part in [HARBOUR, "Can be checked", "She sneers at them", "Sailors here, clerks there"] {
        ensure!(text.contains(part), "{part} is not in it: {text}");
    }
    ensure!(!text.contains("otter"), "a code is in it: {text}");
    reader.finds_no_barriers("the page of a lesson").await
}
