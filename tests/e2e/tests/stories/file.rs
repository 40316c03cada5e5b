//! The file that is handed in, and what comes back from it.

use std::fs;

use anyhow::{Context, Result, ensure};
use e2e::{Chapter, Download, Reader, after, before, story, words};
use serde_json::{Value, json};

use super::desk::{
    cards, choose_file, hand_in, is, mark, open_harbour, painted, read, saved, seen, site, tag,
    take_code, title_is, write_note,
};

pub fn chapter() -> Chapter {
    Chapter::new(
        "file",
        site(),
        [
            story!(the_file_is_a_web_annotation_page),
            story!(a_note_goes_along_while_the_pen_still_moves),
            story!(a_merge_brings_everything_to_another_browser),
            story!(a_merge_is_undone),
            story!(a_replacement_leaves_only_the_file),
            story!(a_cancelled_import_changes_nothing),
            story!(a_dropped_file_is_imported),
            story!(a_file_for_another_text_is_refused),
            story!(a_broken_file_is_refused),
            story!(a_file_of_another_kind_is_refused),
            story!(what_is_asked_for_as_highlights_is_never_an_article),
            story!(a_file_in_utf16_is_imported),
            story!(an_id_that_is_taken_is_given_anew),
            story!(another_set_of_tags_is_named),
        ],
    )
}

const BOATS: &str = "Forty-two boats left before noon";
const MORNING: &str = "the finest morning";
const ACROSS: &str = "Nobody on the quay wanted to talk about anything else.\nThe mayor called it";

async fn the_file_is_a_web_annotation_page(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    take_code(reader, "fox7").await?;
    mark_three(reader).await?;
    let download = hand_in(reader).await?;
    ensure!(
        download.name == "The-Harbour-Opens-Again--fox7.json",
        "the file is called “{}”",
        download.name
    );
    let page: Value = serde_json::from_slice(&download.bytes)?;
    let is = |pointer: &str, expected: Value| {
        let actual = page.pointer(pointer).cloned().unwrap_or_default();
        ensure!(actual == expected, "{pointer} is {actual} and not {expected}");
        Ok(())
    };
    is("/@context", json!("http://www.w3.org/ns/anno.jsonld"))?;
    is("/type", json!("AnnotationPage"))?;
    is("/partOf/type", json!("AnnotationCollection"))?;
    is("/partOf/total", json!(3))?;
    is("/creator/nickname", json!("fox7"))?;
    is("/generator/name", json!("Highlit"))?;
    is("/schema:about/dcterms:title", json!("The Harbour Opens Again"))?;
    is("/schema:about/dcterms:publisher", json!("Tern Island Post"))?;
    is("/schema:about/dcterms:date", json!("2024-03-11"))?;
    is("/schema:about/dcterms:creator", json!("Ines Marlow"))?;
    is("/dcterms:conformsTo/id", json!("highlit:claims"))?;
    is("/dcterms:conformsTo/schema:version", json!("1"))?;

    let text = page["schema:about"]["schema:text"].as_str().context("the file has its text")?;
    ensure!(text.starts_with("The Harbour Opens Again\n"), "the text begins with furniture");
    let hash = reader
        .run_script(
            "return crypto.subtle.digest('SHA-256', new TextEncoder().encode(arguments[0]))
                 .then(hash => [...new Uint8Array(hash)].map(byte => byte.toString(16).padStart(2, '0')).join(''));",
            vec![json!(text)],
        )
        .await?;
    is("/schema:about/schema:sha256", hash)?;

    let items = page["items"].as_array().context("the file has items")?;
    let quotes: Vec<_> = items.iter().map(|item| &item["target"]["selector"][0]["exact"]).collect();
    ensure!(quotes == [BOATS, ACROSS, MORNING], "the quotes are {quotes:?}");
    for item in items {
        check_item(item, text)?;
    }
    is(
        "/items/0/body",
        json!([
            { "type": "TextualBody", "purpose": "tagging", "value": "fact" },
            { "type": "TextualBody", "purpose": "classifying", "value": "figure" },
            { "type": "TextualBody", "purpose": "commenting", "value": "A number 🚢, \"counted\"" },
            { "type": "TextualBody", "purpose": "assessing", "value": "unsure" },
        ]),
    )?;
    is(
        "/items/1/body",
        json!([{ "type": "TextualBody", "purpose": "tagging", "value": "framing" }]),
    )
}

/// Every annotation has what the model asks of it, and its selectors find its words.
fn check_item(item: &Value, text: &str) -> Result<()> {
    for (field, expected) in [("type", "Annotation"), ("motivation", "tagging")] {
        ensure!(item[field] == expected, "its {field} is {}", item[field]);
    }
    ensure!(item["creator"]["nickname"] == "fox7", "its creator is {}", item["creator"]);
    for field in ["id", "created", "modified"] {
        ensure!(item[field].is_string(), "its {field} is {}", item[field]);
    }
    let [quote, position] = [0, 1].map(|index| &item["target"]["selector"][index]);
    ensure!(quote["type"] == "TextQuoteSelector", "the first selector is {quote}");
    ensure!(position["type"] == "TextPositionSelector", "the second selector is {position}");
    let offset = |name: &str| -> Result<usize> {
        Ok(usize::try_from(position[name].as_u64().context("an offset is a number")?)?)
    };
    let (start, end) = (offset("start")?, offset("end")?);
    let words: String = text.chars().skip(start).take(end - start).collect();
    ensure!(quote["exact"] == *words, "at {start}..{end} stands “{words}”, not {}", quote["exact"]);
    let part = |name: &str| quote[name].as_str().unwrap_or_default();
    let whole = [part("prefix"), part("exact"), part("suffix")].concat();
    ensure!(text.matches(&whole).count() == 1, "“{whole}” is not unique");
    Ok(())
}

async fn a_note_goes_along_while_the_pen_still_moves(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, BOATS, "1").await?;
    reader.type_into("#note", "Someone counted").await?;
    let page: Value = serde_json::from_slice(&hand_in(reader).await?.bytes)?;
    let note = &page["items"][0]["body"][1];
    ensure!(note["value"] == "Someone counted", "the note is {note}");
    Ok(())
}

async fn a_merge_brings_everything_to_another_browser(reader: &mut Reader) -> Result<()> {
    let file = file_of_three(reader).await?;
    let before = all_cards(reader).await?;
    start_afresh(reader).await?;
    cards(reader, &[]).await?;
    choose_file(reader, &file).await?;
    reader.wait_for_text("has 3 highlights by fox7 for this article").await?;
    reader.wait_for_text("3 new").await?;
    reader.click_button_in("dialog", "Merge").await?;
    three_are_there(reader).await?;
    saved(reader).await?;
    reader.reload().await?;
    three_are_there(reader).await?;
    let after = all_cards(reader).await?;
    ensure!(after == before, "the cards were\n{before}\nand are\n{after}");
    choose_file(reader, &file).await?;
    reader.wait_for_text("Merging would change nothing.").await?;
    let buttons = "[...document.querySelectorAll('dialog .actions button')].map(b => b.innerText)";
    is(reader, buttons, json!(["Replace my 3", "Close"])).await?;
    reader.click_button_in("dialog .actions", "Close").await?;
    reader.wait_until_gone("dialog").await
}

async fn a_merge_is_undone(reader: &mut Reader) -> Result<()> {
    let file = file_of_three(reader).await?;
    start_afresh(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    choose_file(reader, &file).await?;
    reader.click_button_in("dialog", "Merge").await?;
    cards(reader, &["eleven weeks", BOATS, ACROSS, MORNING]).await?;
    reader.press("Control+z").await?;
    cards(reader, &["eleven weeks"]).await?;
    painted(reader, &[(1, "eleven weeks")]).await?;
    reader.press("Control+Shift+z").await?;
    cards(reader, &["eleven weeks", BOATS, ACROSS, MORNING]).await
}

async fn a_replacement_leaves_only_the_file(reader: &mut Reader) -> Result<()> {
    let file = file_of_three(reader).await?;
    start_afresh(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    choose_file(reader, &file).await?;
    reader.click_button_in("dialog", "Replace my 1").await?;
    three_are_there(reader).await?;
    reader.press("Control+z").await?;
    cards(reader, &["eleven weeks"]).await
}

async fn a_cancelled_import_changes_nothing(reader: &mut Reader) -> Result<()> {
    let file = file_of_three(reader).await?;
    start_afresh(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    choose_file(reader, &file).await?;
    reader.click_button_in("dialog", "Cancel").await?;
    reader.wait_until_gone("dialog").await?;
    choose_file(reader, &file).await?;
    reader.wait_for("dialog").await?;
    reader.press("Escape").await?;
    reader.wait_until_gone("dialog").await?;
    cards(reader, &["eleven weeks"]).await?;
    painted(reader, &[(1, "eleven weeks")]).await
}

async fn a_dropped_file_is_imported(reader: &mut Reader) -> Result<()> {
    let file = file_of_three(reader).await?;
    start_afresh(reader).await?;
    reader.drop_file_synthetically("#article", &file.name, &file.bytes).await?;
    reader.click_button_in("dialog", "Merge").await?;
    three_are_there(reader).await
}

async fn a_file_for_another_text_is_refused(reader: &mut Reader) -> Result<()> {
    let file = file_of_three(reader).await?;
    reader.goto("/?article=samples/skate-park.txt").await?;
    title_is(reader, "Tilby Needs a Skate Park Now").await?;
    choose_file(reader, &file).await?;
    refused(reader, "It was made for another text, “The Harbour Opens Again”.").await?;
    cards(reader, &[]).await
}

async fn a_broken_file_is_refused(reader: &mut Reader) -> Result<()> {
    let file = file_of_three(reader).await?;
    let half = &file.bytes[..file.bytes.len() / 2];
    reader.drop_file_synthetically("#article", &file.name, half).await?;
    refused(reader, "Its end is missing. Ask for the file again.").await?;
    let changed = String::from_utf8(file.bytes)?.replace("eleven weeks", "twelve weeks");
    reader.drop_file_synthetically("#article", "changed.json", changed.as_bytes()).await?;
    refused(reader, "“changed.json” was not imported. It was changed after it was saved").await?;
    three_are_there(reader).await
}

async fn a_file_of_another_kind_is_refused(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    let list = br#"{ "shopping": ["rope", "tar"] }"#;
    reader.drop_file_synthetically("#article", "list.json", list).await?;
    refused(reader, "“list.json” was not imported. It is not a file of annotations.").await?;
    cards(reader, &["eleven weeks"]).await
}

async fn what_is_asked_for_as_highlights_is_never_an_article(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    let folder = tempfile::tempdir()?;
    let picture = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
    let article = br#"{"format": "highlit-article", "version": 1}"#;
    for (name, text, why) in [
        ("null.json", &b"null"[..], "It is not a file of annotations."),
        ("twelve.txt", b"12", "It is not a file of annotations."),
        ("half.json", b"\"AnnotationPage\" {", "It is in no format that is known here."),
        ("story.txt", b"The ferry stays.", "It is in no format that is known here."),
        ("boat.png", picture, "It is in no format that is known here."),
        ("harbour.article.json", article, "It is an article, not highlights."),
    ] {
        let path = folder.path().join(name);
        fs::write(&path, text)?;
        reader.upload("#import-file", &path).await?;
        refused(reader, &format!("“{name}” was not imported. {why}")).await?;
        title_is(reader, "The Harbour Opens Again").await?;
    }
    let letters = b"\"caf\xe9\"";
    reader.drop_file_synthetically("#article", "latin.json", letters).await?;
    refused(reader, "“latin.json” was not imported. Its letters are written in a way").await?;
    cards(reader, &["eleven weeks"]).await
}

async fn a_file_in_utf16_is_imported(reader: &mut Reader) -> Result<()> {
    let file = file_of_three(reader).await?;
    let text = format!("\u{feff}{}", String::from_utf8(file.bytes)?);
    let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    start_afresh(reader).await?;
    reader.drop_file_synthetically("#article", "fox7.json", &bytes).await?;
    reader.click_button_in("dialog", "Merge").await?;
    three_are_there(reader).await
}

async fn another_set_of_tags_is_named(reader: &mut Reader) -> Result<()> {
    let file = file_of_three(reader).await?;
    let mut page: Value = serde_json::from_slice(&file.bytes)?;
    page["dcterms:conformsTo"]["schema:version"] = json!("2");
    page["dcterms:conformsTo"]["dcterms:title"] = json!("Claims and more");
    // The same highlights, of which another tool says more at the same time.
    for item in page["items"].as_array_mut().context("the file has items")? {
        item["rights"] = json!("https://example.org/rights");
    }
    reader.drop_file_synthetically("#article", "tags.json", page.to_string().as_bytes()).await?;
    reader.wait_for_text("Made with another set of tags: Claims and more (2).").await?;
    reader.wait_for_text("3 different here, changed at the same time: yours stays").await
}

/// Another reader's highlights that bear the ids of those here.
async fn an_id_that_is_taken_is_given_anew(reader: &mut Reader) -> Result<()> {
    let file = file_of_three(reader).await?;
    let mut page: Value = serde_json::from_slice(&file.bytes)?;
    for item in page["items"].as_array_mut().context("the file has items")? {
        item["creator"]["nickname"] = json!("crab5");
    }
    let theirs = page.to_string();
    reader.drop_file_synthetically("#article", "theirs.json", theirs.as_bytes()).await?;
    reader.wait_for_text("3 new").await?;
    reader.wait_for_text("3 with an id that another highlight has: it gets a new one").await?;
    reader.click_button_in("dialog", "Merge").await?;
    cards(reader, &[BOATS, BOATS, ACROSS, ACROSS, MORNING, MORNING]).await?;
    reader.drop_file_synthetically("#article", "theirs.json", theirs.as_bytes()).await?;
    reader.wait_for_text("3 the same here already").await
}

/// Marks a claim with all that can be said of it, one across paragraphs, and one with a tag alone.
async fn mark_three(reader: &mut Reader) -> Result<()> {
    mark(reader, MORNING, "2").await?;
    reader.drag_select(before(read("Nobody")), after(read("mayor called it"))).await?;
    tag(reader, "3").await?;
    mark(reader, BOATS, "1").await?;
    reader.click_button_in(".card.open", "Figure or date").await?;
    reader.click_button_in(".card.open", "Not sure").await?;
    write_note(reader, "A number 🚢, \"counted\"").await?;
    reader
        .wait_until(
            "the pen to rest",
            "document.querySelector('.made').textContent.includes('changed')",
        )
        .await?;
    three_are_there(reader).await?;
    saved(reader).await
}

async fn three_are_there(reader: &mut Reader) -> Result<()> {
    cards(reader, &[BOATS, ACROSS, MORNING]).await?;
    painted(
        reader,
        &[
            (1, BOATS),
            (3, "Nobody on the quay wanted to talk about anything else."),
            (3, "The mayor called it"),
            (2, MORNING),
        ],
    )
    .await
}

async fn file_of_three(reader: &mut Reader) -> Result<Download> {
    open_harbour(reader).await?;
    take_code(reader, "fox7").await?;
    mark_three(reader).await?;
    hand_in(reader).await
}

async fn refused(reader: &mut Reader, why: &str) -> Result<()> {
    reader.wait_for_text(words(why).within("[role=alert]")).await?;
    let dialogs = reader.count("dialog").await?;
    ensure!(dialogs == 0, "{dialogs} dialogs are open");
    Ok(())
}

/// Everything the closed cards say.
async fn all_cards(reader: &mut Reader) -> Result<Value> {
    // An open card shows more than a closed one.
    let open = reader.count(".card.open").await?;
    if open > 0 {
        reader.click(".card.open .summary").await?;
        reader.wait_until_gone(".card.open").await?;
    }
    seen(reader, "[...document.querySelectorAll('.card')].map(card => card.innerText)").await
}

/// Opens the article as another reader would, in a browser that has never seen it.
async fn start_afresh(reader: &mut Reader) -> Result<()> {
    reader
        .run_script(
            "localStorage.clear();
             indexedDB.open('highlit').onsuccess = ({ target: { result: database } }) => {
                 const names = [...database.objectStoreNames];
                 const clearing = database.transaction(names, 'readwrite');
                 for (const name of names) clearing.objectStore(name).clear();
                 clearing.oncomplete = () => { window.afresh = true; };
             };",
            vec![],
        )
        .await?;
    reader.wait_until("everything to be forgotten", "window.afresh").await?;
    open_harbour(reader).await
}
