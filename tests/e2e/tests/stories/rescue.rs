//! When the program itself breaks: what is said then, and that the work comes out.

use anyhow::{Context, Result, ensure};
use e2e::{Chapter, Download, Reader, story, words};
use serde_json::{Value, json};

use super::desk::{cards, is, mark, painted, safety_is, saved, seen, site, tab_to, write_in_note};

pub fn chapter() -> Chapter {
    Chapter::new(
        "rescue",
        site()
            .with("/bare.txt", "harness/page.css")
            .with("/favicon.ico", "harness/icon.svg")
            .with_script("breakable.html", BREAKER),
        [
            story!(work_comes_out_of_a_broken_page),
            story!(what_the_disk_refused_comes_out_too),
            story!(what_no_disk_has_comes_out_too),
            story!(records_come_out_if_nothing_else_does),
            story!(errors_of_others_are_no_fault_of_ours),
            story!(the_message_can_be_used_by_keys_and_has_no_barriers),
        ],
    )
}

/// Has the program broken off in the midst of its WebAssembly, as a trap does it: something that it asks
/// of the browser throws what a trap throws. A trap of its own making, out of nonsense for arguments or
/// memory, leads to an endless loop as often.
const BREAKER: &str = "document.addEventListener('break', () => {
    const hidden = Object.getOwnPropertyDescriptor(Document.prototype, 'hidden');
    Object.defineProperty(Document.prototype, 'hidden', { configurable: true, get() {
        Object.defineProperty(Document.prototype, 'hidden', hidden);
        throw new WebAssembly.RuntimeError('unreachable');
    } });
    document.dispatchEvent(new Event('visibilitychange'));
});";

const PAGE: &str = "/breakable.html?article=harbour.txt";

async fn open_breakable(reader: &mut Reader) -> Result<()> {
    reader.goto(PAGE).await?;
    reader.wait_for_text(words("The Harbour Opens Again").within("#article h1")).await
}

async fn break_it(reader: &mut Reader) -> Result<()> {
    reader.run_script("document.dispatchEvent(new Event('break'))", vec![]).await?;
    reader.wait_for("#fallen:not([hidden])").await?;
    reader.wait_for_text(words("Something in Highlit has broken").within("#fallen")).await?;
    // The browsers tell of it in words of their own.
    reader.wait_for_error("").await.map(drop)
}

async fn rescued(reader: &mut Reader) -> Result<Download> {
    reader.click("#fallen-save").await?;
    reader.next_download().await
}

/// The words and notes of the annotations in a file.
fn annotations(file: &Download) -> Result<Vec<(String, String)>> {
    let page: Value = serde_json::from_slice(&file.bytes)?;
    let text = |value: Option<&Value>| value.and_then(Value::as_str).unwrap_or_default().to_owned();
    let items = page["items"].as_array().context("it has no items")?;
    let annotation = |item: &Value| {
        let exact = text(item.pointer("/target/selector/0/exact"));
        let bodies = item["body"].as_array().into_iter().flatten();
        let note = bodies.clone().find(|body| body["purpose"] == "commenting");
        (exact, text(note.and_then(|note| note.get("value"))))
    };
    Ok(items.iter().map(annotation).collect())
}

fn are(file: &Download, expected: &[(&str, &str)]) -> Result<()> {
    let found = annotations(file)?;
    let expected: Vec<_> =
        expected.iter().map(|(exact, note)| (exact.to_string(), note.to_string())).collect();
    ensure!(found == expected, "the file has {found:?} and not {expected:?}");
    Ok(())
}

async fn work_comes_out_of_a_broken_page(reader: &mut Reader) -> Result<()> {
    open_breakable(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    mark(reader, "sea wall", "2").await?;
    saved(reader).await?;
    reader.click("#note").await?;
    write_in_note(reader, "Who says so?").await?;
    break_it(reader).await?;
    // What is there can be read, and nothing of it can be pressed.
    is(reader, "document.querySelector('#highlit').inert", json!(true)).await?;
    are(&rescued(reader).await?, &[("sea wall", "Who says so?"), ("eleven weeks", "")])?;
    reader.wait_for_text(words("Your work is saved.").within("#fallen")).await?;
    reader.click("#fallen-load").await?;
    painted(reader, &[(2, "sea wall"), (1, "eleven weeks")]).await?;
    reader.wait_for_text(words("Who says so?").within(".card .why")).await
}

async fn what_the_disk_refused_comes_out_too(reader: &mut Reader) -> Result<()> {
    open_breakable(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    saved(reader).await?;
    reader
        .run_script(
            "IDBObjectStore.prototype.add = () => { throw new DOMException('full', 'QuotaExceededError'); };",
            vec![],
        )
        .await?;
    mark(reader, "sea wall", "2").await?;
    safety_is(reader, "Not saved").await?;
    break_it(reader).await?;
    are(&rescued(reader).await?, &[("sea wall", ""), ("eleven weeks", "")])
}

async fn what_no_disk_has_comes_out_too(reader: &mut Reader) -> Result<()> {
    reader.goto("/bare.txt").await?;
    reader
        .run_script(
            "indexedDB.open('highlit', 99).onsuccess = ({ target }) => {
                 target.result.close();
                 window.out_of_reach = true;
             };",
            vec![],
        )
        .await?;
    reader.wait_until("the database to be out of reach", "window.out_of_reach").await?;
    open_breakable(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    safety_is(reader, "Not kept").await?;
    mark(reader, "sea wall", "2").await?;
    safety_is(reader, "Not kept").await?;
    break_it(reader).await?;
    are(&rescued(reader).await?, &[("sea wall", ""), ("eleven weeks", "")])
}

async fn records_come_out_if_nothing_else_does(reader: &mut Reader) -> Result<()> {
    open_breakable(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    saved(reader).await?;
    // A fresh instance of the program fares no better than the first.
    reader
        .run_script(
            "WebAssembly.instantiate = WebAssembly.instantiateStreaming =
                 () => Promise.reject(new WebAssembly.RuntimeError('unreachable'));",
            vec![],
        )
        .await?;
    break_it(reader).await?;
    let file = rescued(reader).await?;
    ensure!(file.name == "highlit-records.json", "the file is called {}", file.name);
    let records: Value = serde_json::from_slice(&file.bytes)?;
    let lines = records["kept"]["journal"].as_array().context("there is no journal")?;
    let line = lines[0]["entry"].as_str().context("a line is no text")?;
    ensure!(line.contains("\"added\""), "the journal says {line}");
    let article = records["kept"]["articles"][0].as_str().context("there is no article")?;
    ensure!(article.contains("eleven weeks"), "the article is {article}");
    reader.wait_for_text(words("could only be saved as raw records").within("#fallen")).await
}

async fn errors_of_others_are_no_fault_of_ours(reader: &mut Reader) -> Result<()> {
    open_breakable(reader).await?;
    reader.run_script("setTimeout(() => { throw new TypeError('not ours'); })", vec![]).await?;
    reader.wait_for_error("not ours").await?;
    reader.run_script("Promise.reject(new RangeError('nor this'))", vec![]).await?;
    reader.wait_for_error("nor this").await?;
    is(reader, "document.querySelector('#fallen').hidden", json!(true)).await?;
    mark(reader, "eleven weeks", "1").await?;
    cards(reader, &["eleven weeks"]).await
}

async fn the_message_can_be_used_by_keys_and_has_no_barriers(reader: &mut Reader) -> Result<()> {
    open_breakable(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    saved(reader).await?;
    break_it(reader).await?;
    is(reader, "document.activeElement.id", json!("fallen-save")).await?;
    reader.finds_no_barriers("broken").await?;
    tab_to(reader, "document.activeElement.id === 'fallen-load'").await?;
    reader.press("Enter").await?;
    painted(reader, &[(1, "eleven weeks")]).await?;
    let hidden = seen(reader, "document.querySelector('#fallen').hidden").await?;
    ensure!(hidden == json!(true), "the message is there again");
    Ok(())
}
