//! Hostile text by the doors of a class: exercises, their tags and links, hand-ins and the names
//! of their files, and the report that is saved.

use std::fs;

use anyhow::{Result, ensure};
use e2e::{Reader, Story, story, words};
use serde_json::{Value, json};

use super::{
    breach::nothing_got_in,
    class::{press, zipped},
    desk::choose,
    exercise::{push, sit_down, start},
    hostile::{held, lossy, open_hostile, shown, walk},
    hostile_site::{highlights, tag},
    payloads::payloads,
};

pub fn stories() -> Vec<Story> {
    vec![
        story!(hostile_exercises_are_done).long(),
        story!(hostile_tags_are_used),
        story!(hostile_classes_are_reported).long(),
        story!(hostile_names_of_files_are_told),
    ]
}

/// An exercise on a short article.
fn exercise() -> Value {
    let file = include_str!("../../../../fuzz/seeds/exercise/file.json");
    let mut file: Value = serde_json::from_str(file).unwrap_or_default();
    if let Some(file) = file.as_object_mut() {
        file.remove("codebook");
        file.remove("format");
    }
    file
}

/// The text of an exercise file, which says first what it is.
fn text_of(exercise: &Value) -> String {
    let rest = exercise.to_string();
    format!("{{\"format\":\"highlit-exercise\",{}", &rest[1..])
}

/// As many lines as instructions may have, time and again.
fn instructions() -> Vec<String> {
    let mut all = vec![String::new()];
    for line in lines() {
        let last = all.len() - 1;
        if all[last].chars().count() + line.chars().count() > 3_900 {
            all.push(line);
        } else {
            all[last] += &format!("\n{line}");
        }
    }
    all
}

/// Payloads that stand on one line and are not blank; a line of instructions begins with a word.
fn lines() -> Vec<String> {
    let payloads = payloads().into_iter().filter(|text| text.chars().count() < 3_800);
    payloads.map(|text| format!("Do {}", text.replace(['\n', '\r', '\0'], " "))).collect()
}

async fn hostile_exercises_are_done(reader: &mut Reader) -> Result<()> {
    let mut last = Vec::new();
    for instructions in instructions() {
        let mut file = exercise();
        file["instructions"] = json!(instructions);
        last = instructions.split('\n').filter(|it| !it.is_empty()).map(str::to_owned).collect();
        reader.goto("/").await?;
        reader.wait_for(".samples li").await?;
        reader.drop_file_synthetically("main", "a.json", text_of(&file).as_bytes()).await?;
        let is_there = format!(
            "[...document.querySelectorAll('.task p')].some(p => p.textContent === {})",
            json!(last.last())
        );
        reader.wait_until("the instructions", &is_there).await?;
        shown(reader, ".task p", &last).await?;
        nothing_got_in(reader).await?;
    }
    shown(reader, ".task p", &last).await?;
    walk(reader).await?;
    start(reader).await?;
    // The same by a link.
    sit_down(reader).await?;
    ensure!(reader.value_of("#instructions").await?.contains(&last[0]), "other instructions");
    push(reader, "Make a link").await?;
    reader.wait_for("#exercise-link").await?;
    let link = reader.value_of("#exercise-link").await?;
    let (_, letters) = link.split_once('#').unwrap_or_default();
    reader.goto("/hostile.txt").await?;
    reader.run_script("localStorage.clear()", vec![]).await?;
    reader.goto(&format!("/#{letters}")).await?;
    reader.wait_for(".task").await?;
    shown(reader, ".task p", &last).await?;
    walk(reader).await?;
    held(reader, "the instructions of an exercise", lines().len()).await
}

/// A codebook whose every word is hostile, as far as it is one that can be shown.
fn codebook() -> Value {
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let is_fit = |text: &String| {
        let is_plain = text.chars().all(|c| !c.is_control() && !turns(c));
        is_plain && text.chars().count() <= 40 && !text.trim().is_empty()
    };
    let (short, long): (Vec<_>, Vec<_>) =
        payloads().into_iter().filter(|text| text.chars().count() < 300).partition(is_fit);
    let [mut short, mut long] = [short, long].map(|texts| texts.into_iter().cycle());
    let mut long = || long.next().unwrap_or_default();
    let tags: Vec<Value> = (1..=6)
        .map(|slot| {
            let label = short.next();
            let subtag = |number: usize| {
                json!({ "id": format!("kind-{number}"), "label": short.next(), "definition": long() })
            };
            let subtags: Vec<Value> = (0..40).map(subtag).collect();
            json!({
                "id": format!("tag-{slot}"), "slot": slot, "label": label, "letter": format!("<b{slot}>"),
                "definition": long(), "question": long(), "example": long(), "subtags": subtags,
            })
        })
        .collect();
    json!({ "id": long(), "version": long(), "title": short.next(), "language": "en", "tags": tags })
}

async fn hostile_tags_are_used(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.wait_for(".samples li").await?;
    let mut file = exercise();
    file["codebook"] = codebook();
    let bytes = text_of(&file);
    reader.drop_file_synthetically("main", "a.json", bytes.as_bytes()).await?;
    reader.wait_for(".task").await?;
    nothing_got_in(reader).await?;
    start(reader).await?;
    reader.select(super::desk::read("late again")).await?;
    reader.wait_for("#tag-menu").await?;
    for number in 1..=6 {
        reader.hover(&format!("#tag-menu .tag-choice:nth-child({number}) button")).await?;
        nothing_got_in(reader).await?;
    }
    reader.press("1").await?;
    reader.wait_for(".card.open .choice").await?;
    reader.hover(".card.open .choice").await?;
    walk(reader).await?;
    // From a file of tags, into the form where they are edited.
    sit_down(reader).await?;
    let codebook = codebook().to_string();
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("tags.json");
    fs::write(&path, &codebook)?;
    reader.upload("#codebook-file", &path).await?;
    reader.wait_for(".codebook .one:nth-of-type(6)").await?;
    reader
        .run_script(
            "document.querySelectorAll('.one').forEach(one => { one.open = true; })",
            vec![],
        )
        .await?;
    let title = &file["codebook"]["title"];
    let is_there = format!(
        "[...document.querySelectorAll('.codebook input')].some(({{ value }}) => value === {title})"
    );
    reader.wait_until("the title of the tags", &is_there).await?;
    nothing_got_in(reader).await?;
    push(reader, "Save the tags").await?;
    let saved = reader.next_download().await?;
    let saved: Value = serde_json::from_slice(&saved.bytes)?;
    ensure!(saved["tags"] == file["codebook"]["tags"], "the tags changed");
    walk(reader).await?;
    held(reader, "the tags of an exercise", codebook.matches("breach").count()).await
}

/// What a student hands in. The next one tags every sentence otherwise, so that all are told
/// with their notes.
fn hand_in(code: &str, turn: usize) -> Value {
    let mut page = highlights();
    page["creator"]["nickname"] = json!(code);
    let items = page["items"].as_array_mut().map_or(&mut [][..], |items| items);
    for (number, item) in items.iter_mut().enumerate() {
        item["creator"]["nickname"] = json!(code);
        item["body"][0]["value"] = json!(tag((number + turn) % 3));
    }
    page
}

async fn open_report(reader: &mut Reader) -> Result<()> {
    open_hostile(reader).await?;
    choose(reader, "Class report").await?;
    reader.wait_for("dialog .class").await
}

async fn hostile_classes_are_reported(reader: &mut Reader) -> Result<()> {
    open_report(reader).await?;
    for (code, turn) in [("fox7", 0), ("owl8", 1)] {
        let page = hand_in(code, turn).to_string();
        reader.drop_file_synthetically("dialog .class", "a.json", page.as_bytes()).await?;
        super::class::are_read(reader, turn + 1).await?;
    }
    nothing_got_in(reader).await?;
    press(reader, ".splits > li > button").await?;
    reader.wait_for(".splits .voices").await?;
    press(reader, ".codes").await?;
    walk(reader).await?;
    press(reader, ".class .actions .primary").await?;
    let page = reader.next_download().await?;
    nothing_got_in(reader).await?;
    // Once as it is, and once without the policy that it brings.
    let bare = page.path.with_file_name("bare-report.html");
    let html = String::from_utf8(page.bytes)?;
    let without = html.replacen("Content-Security-Policy", "X-Nothing", 1);
    ensure!(html != without, "the page brings no policy");
    fs::write(&bare, without)?;
    let notes: Vec<_> = payloads().iter().map(|note| lossy(note)).collect();
    for path in [page.path, bare] {
        reader.open_file(&path).await?;
        let missing = reader
            .run_script(
                "const text = document.body.textContent;
                 return arguments[0].filter(note => !text.includes(note));",
                vec![json!(notes)],
            )
            .await?;
        ensure!(missing == json!([]), "these notes are not there as they are: {missing}");
        walk(reader).await?;
    }
    held(reader, "hand-ins and the report that is saved, with its policy and without", notes.len())
        .await
}

async fn hostile_names_of_files_are_told(reader: &mut Reader) -> Result<()> {
    open_report(reader).await?;
    let names: Vec<String> =
        payloads().into_iter().filter(|name| name.len() < 60_000 && !name.contains('\0')).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(|name| (&**name, &b"{}"[..])).collect();
    let zip = zipped(&files);
    reader.drop_file_synthetically("dialog .class", "class.zip", &zip).await?;
    reader.wait_for_text(words("It is not a file of annotations.").within(".class")).await?;
    reader.wait_for(".class[aria-busy=false]").await?;
    nothing_got_in(reader).await?;
    walk(reader).await?;
    held(reader, "the names of files in a zip", names.len()).await
}
