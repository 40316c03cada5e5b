//! Two articles on the same event, each with its class, are set side by side.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};
use e2e::{Chapter, Download, Reader, story, words};
use serde_json::json;

use super::{
    class::{press, zipped},
    desk::{choose, hand_in, is, mark, painted, saved, seen, site, take_code, title_is},
    screens::fits,
};

pub fn chapter() -> Chapter {
    Chapter::new(
        "twice",
        site(),
        [
            story!(two_articles_are_set_side_by_side),
            story!(another_article_comes_from_a_file),
            story!(the_comparison_bars_nobody),
        ],
    )
}

const FIREWORKS: (&str, &str) =
    ("behind-the-fireworks", "Behind the Fireworks, a Bargain We Will All Pay For");
const NEIGHBOURS: (&str, &str) =
    ("neighbours-shake-hands", "When Neighbours Shake Hands, the World Can Breathe");

async fn open(reader: &mut Reader, (name, title): (&str, &str)) -> Result<()> {
    reader.goto(&format!("/?article=samples/{name}.txt")).await?;
    title_is(reader, title).await
}

/// Marks words, each with the key of its tag, in the name of that code, and hands them in.
async fn student(reader: &mut Reader, code: &str, marked: &[(&str, &str)]) -> Result<Download> {
    take_code(reader, code).await?;
    for (words, key) in marked {
        mark(reader, words, key).await?;
    }
    saved(reader).await?;
    let file = hand_in(reader).await?;
    choose(reader, "Remove all highlights").await?;
    painted(reader, &[]).await?;
    saved(reader).await?;
    Ok(file)
}

const TRADE: &str = "$140 billion";
const CRIMEA: &str = "the seizure of Crimea";

/// Two students of each article, who hand in their files together; the first article is open.
async fn two_classes(reader: &mut Reader) -> Result<Vec<u8>> {
    open(reader, NEIGHBOURS).await?;
    let third = student(reader, "newt-1", &[("In March 1969", "1"), (TRADE, "2")]).await?;
    let fourth = student(reader, "newt-2", &[(TRADE, "2")]).await?;
    open(reader, FIREWORKS).await?;
    mark(reader, "He came to buy insurance", "3").await?;
    reader.click_button_in(".card.open", "Fear").await?;
    saved(reader).await?;
    let first = student(reader, "otter-1", &[(CRIMEA, "1"), (TRADE, "1")]).await?;
    let second = student(reader, "otter-2", &[(CRIMEA, "2"), (TRADE, "1")]).await?;
    Ok(zipped(&[
        ("1.json", &first.bytes),
        ("3.json", &third.bytes),
        ("2.json", &second.bytes),
        ("4.json", &fourth.bytes),
    ]))
}

async fn report_of(reader: &mut Reader, zip: &[u8]) -> Result<()> {
    choose(reader, "Class report").await?;
    reader.wait_for("dialog .class").await?;
    reader.drop_file_synthetically("dialog .class", "class.zip", zip).await?;
    count(reader, "Of 4 files, 2 count.").await
}

async fn count(reader: &mut Reader, standing: &str) -> Result<()> {
    reader.wait_for_text(words(standing).within("dialog")).await?;
    reader.wait_for(".class[aria-busy=false]").await
}

async fn set_beside(reader: &mut Reader, title: &str) -> Result<()> {
    let of_title = "[...document.querySelectorAll('#beside option')]
        .find(option => option.textContent === arguments[0])?.value";
    reader
        .wait_until(
            "the shelf to be read",
            &of_title.replace("arguments[0]", &json!(title).to_string()),
        )
        .await?;
    let id = reader.run_script(&format!("return {of_title}"), vec![json!(title)]).await?;
    reader.choose("#beside", id.as_str().context("it is on the list")?).await?;
    reader.wait_for(".beside .pairs").await
}

async fn two_articles_are_set_side_by_side(reader: &mut Reader) -> Result<()> {
    let zip = two_classes(reader).await?;
    report_of(reader, &zip).await?;
    let left_out = "[...document.querySelectorAll('.left-out li')]
        .map(li => li.textContent.includes('for another article'))";
    is(reader, left_out, json!([true, true])).await?;
    set_beside(reader, NEIGHBOURS.1).await?;
    count(reader, "Of 4 files, 4 count.").await?;
    reader.wait_until_gone(".left-out").await?;
    let shares = r"[...document.querySelectorAll('.shares tbody tr')].map(row =>
        [...row.cells].map(cell => cell.innerText.replace(/\s+/g, ' ').trim()))";
    // Of five highlights and of three.
    let expected = json!([
        ["F Fact claim", "3 · 60%", "1 · 33%"],
        ["O Opinion", "1 · 20%", "2 · 67%"],
        ["R Framing", "1 · 20%", "0 · 0%"],
        ["Fear", "1 · 100%", "0 · –"],
    ]);
    is(reader, shares, expected).await?;
    let bars = "[...document.querySelectorAll('.shares tbody tr:first-child path')]
        .map(path => path.getAttribute('d').match(/h([\\d.]+)/)[1])";
    is(reader, bars, json!(["60.0", "33.3"])).await?;
    let only = "[...document.querySelectorAll('.beside .only')].map(list =>
        [...list.querySelectorAll('q')].map(quote => quote.textContent.split(' ', 4).join(' ')))";
    let expected = json!([["In 2014 the seizure", "He came to buy"], ["In March 1969 Soviet"]]);
    is(reader, only, expected).await?;
    let pairs = "document.querySelectorAll('.pairs > li').length";
    is(reader, pairs, json!(5)).await?;
    let trade = "[...document.querySelectorAll('.pairs > li')]
        .find(li => li.innerText.includes('$140'))";
    let own = format!("[...({trade}).querySelectorAll('.own')].map(word => word.textContent)");
    let expected =
        json!(["countries", "roughly", "neighbours", "about", "more", "than", "ever", "before"]);
    is(reader, &own, expected).await?;
    let tallies = format!(
        r"[...({trade}).querySelectorAll('.tally')]
            .map(tally => tally.innerText.replace(/\s+/g, ' ').trim())"
    );
    let expected = json!(["2 of 2 marked it F Fact claim 2", "2 of 2 marked it O Opinion 2"]);
    is(reader, &tallies, expected).await?;
    // What counts for the other article is listed as such.
    press(reader, ".class > details > summary").await?;
    reader.wait_for(".counted").await?;
    let listed = "[...document.querySelectorAll('.counted li')].map(li => li.textContent)";
    let beside = |name: &str| format!("{name}: counts for the other article");
    is(reader, listed, json!(["1.json", beside("3.json"), "2.json", beside("4.json")])).await?;
    press(reader, ".class .actions .primary").await?;
    let page = String::from_utf8(reader.next_download().await?.bytes)?;
    ensure!(page.contains("<b class=\"own\">roughly</b>"), "it has no pairs: {page}");
    // One of them as the key counts no longer.
    reader.choose("#class-key", "0").await?;
    count(reader, "Of 4 files, 3 count.").await?;
    reader.wait_for(".beside[aria-busy=false]").await?;
    is(
        reader,
        shares.replace(".shares tbody tr", ".shares tbody tr:first-child").as_str(),
        json!([["F Fact claim", "1 · 50%", "1 · 33%"]]),
    )
    .await?;
    reader.choose("#beside", "").await?;
    count(reader, "Of 4 files, 1 count.").await?;
    reader.wait_until_gone(".beside .shares").await
}

fn sample((name, _): (&str, &str)) -> Result<Vec<u8>> {
    let path = format!("../../static/samples/{name}.txt");
    Ok(fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(path))?)
}

async fn another_article_comes_from_a_file(reader: &mut Reader) -> Result<()> {
    open(reader, FIREWORKS).await?;
    let file = student(reader, "otter-1", &[(CRIMEA, "1")]).await?;
    choose(reader, "Class report").await?;
    reader.wait_for("dialog .class").await?;
    reader.upload("#class-files", &file.path).await?;
    reader.wait_for("#beside").await?;
    reader.drop_file_synthetically(".beside", "same.txt", &sample(FIREWORKS)?).await?;
    let same = "That is the article that is open. Choose another one.";
    reader.wait_for_text(words(same).within(".beside")).await?;
    reader.drop_file_synthetically(".beside", "class.json", &file.bytes).await?;
    reader.wait_for_text(words("It is a file of highlights.").within(".beside")).await?;
    reader.drop_file_synthetically(".beside", "other.txt", &sample(NEIGHBOURS)?).await?;
    reader.wait_for(".beside .shares").await?;
    let chosen = "document.querySelector('#beside').selectedOptions[0].textContent";
    is(reader, chosen, json!(NEIGHBOURS.1)).await?;
    let words_of = |title: &str| format!("Nothing is highlighted in “{title}” yet.");
    let text = seen(reader, "document.querySelector('.beside').innerText").await?;
    let text = text.as_str().unwrap_or_default();
    ensure!(text.contains(&words_of(NEIGHBOURS.1)), "{text}");
    ensure!(!text.contains("NaN") && !text.contains(&words_of(FIREWORKS.1)), "{text}");
    let cells = "[...document.querySelectorAll('.shares tbody td:last-child')]
        .map(cell => cell.innerText.trim())";
    is(reader, cells, json!(["0 · –", "0 · –", "0 · –"])).await
}

async fn the_comparison_bars_nobody(reader: &mut Reader) -> Result<()> {
    let zip = two_classes(reader).await?;
    report_of(reader, &zip).await?;
    set_beside(reader, NEIGHBOURS.1).await?;
    count(reader, "Of 4 files, 4 count.").await?;
    reader.finds_no_barriers("two articles side by side").await?;
    reader.resize(360, 740).await?;
    fits(reader, 360).await?;
    let dialog = "(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(
        document.querySelector('.dialog'))";
    is(reader, dialog, json!(0)).await?;
    reader.finds_no_barriers("two articles one below the other").await
}
