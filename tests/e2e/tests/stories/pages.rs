//! Web pages, Markdown and article files, through every door.

use anyhow::{Result, ensure};
use e2e::{Chapter, Reader, Site, story, words};
use serde_json::{Value, json};

use super::desk::{hand_in, is, mark, open_harbour, painted, saved, seen, site, title_is};

pub fn chapter() -> Chapter {
    Chapter::new(
        "pages",
        site_with_pages(),
        [
            story!(a_page_becomes_an_article),
            story!(a_page_is_dropped),
            story!(a_page_says_how_its_letters_are_written),
            story!(what_is_copied_from_a_page_is_pasted_with_its_parts),
            story!(what_was_pasted_and_then_changed_is_read_as_it_stands),
            story!(markdown_is_dropped),
            story!(an_article_file_is_dropped),
            story!(a_damaged_article_file_changes_nothing),
            story!(a_page_without_an_end_of_depth_is_refused),
            story!(nothing_of_a_page_is_fetched),
            story!(what_comes_late_replaces_nothing),
        ],
    )
}

fn site_with_pages() -> Site {
    site()
        .with("/news.html", "../../core/pages/news-plain.html")
        .with("/ledger.md", "ledger.md")
        .with("/hostile.html", "hostile.html")
}

const NEWS: &str = "Harbour town votes to keep its ferry";
/// An article file.
const NOTICE: &str = include_str!("../../fixtures/notice.json");
const COST: &str = "nineteen minutes a day";

/// The text of one of the site's files.
async fn text_of(reader: &mut Reader, address: &str) -> Result<String> {
    reader.goto("/").await?;
    reader.wait_for(".samples button").await?;
    let script = "window.fetched = undefined;
        fetch(arguments[0]).then(answer => answer.text()).then(text => { window.fetched = text });";
    reader.run_script(script, vec![json!(address)]).await?;
    reader.wait_until("the file", "window.fetched !== undefined").await?;
    let text = reader.run_script("return window.fetched", vec![]).await?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}

async fn a_page_becomes_an_article(reader: &mut Reader) -> Result<()> {
    reader.goto("/?article=news.html").await?;
    title_is(reader, NEWS).await?;
    let kinds =
        "[...document.querySelectorAll('#article .block')].map(block => block.classList[1])";
    let kinds = seen(reader, kinds).await?;
    let count =
        |kind: &str| kinds.as_array().map_or(0, |all| all.iter().filter(|it| *it == kind).count());
    ensure!(
        (count("title"), count("heading"), count("byline")) == (1, 1, 1),
        "the blocks are {kinds}"
    );
    // What is around it is folded away, and can be had back.
    let folded = "document.querySelector('#article').textContent.includes('Accept all')";
    is(reader, folded, json!(false)).await?;
    ensure!(reader.count("#article details.aside").await? > 0, "nothing was set aside");
    mark(reader, COST, "1").await?;
    saved(reader).await?;
    let file = String::from_utf8(hand_in(reader).await?.bytes)?;
    for known in [NEWS, "Mara Brandt", "The Harbour Post"] {
        ensure!(file.contains(known), "the file does not name “{known}”");
    }
    reader.reload().await?;
    painted(reader, &[(1, COST)]).await
}

async fn a_page_is_dropped(reader: &mut Reader) -> Result<()> {
    let page = text_of(reader, "/news.html").await?;
    reader.drop_file_synthetically("main", "saved page.htm", page.as_bytes()).await?;
    title_is(reader, NEWS).await?;
    // And on an article that is being read.
    open_harbour(reader).await?;
    reader.drop_file_synthetically("#article", "saved page.htm", page.as_bytes()).await?;
    title_is(reader, NEWS).await
}

async fn a_page_says_how_its_letters_are_written(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    let page = b"<!DOCTYPE html><meta charset=gb2312><h1>\xd0\xc2\xce\xc5</h1>\
        <p>\xd0\xc2\xce\xc5\xd0\xc2\xce\xc5\xd0\xc2\xce\xc5\xd0\xc2\xce\xc5\xa1\xa3</p>";
    reader.drop_file_synthetically("#article", "old.html", page).await?;
    title_is(reader, "新闻").await
}

/// Copies a page as a person does, and pastes it into the field.
async fn paste_news(reader: &mut Reader) -> Result<()> {
    let page = text_of(reader, "/news.html").await?;
    reader.click("button.door").await?;
    reader.wait_for("#pasted").await?;
    reader.paste_page("#pasted", &page).await?;
    reader
        .wait_until("the words", "document.querySelector('#pasted').value.includes('Ostwick')")
        .await
}

async fn what_is_copied_from_a_page_is_pasted_with_its_parts(reader: &mut Reader) -> Result<()> {
    paste_news(reader).await?;
    reader.click_button_in("dialog", "Read it").await?;
    title_is(reader, NEWS).await?;
    reader.wait_for_text(words("What happens now").within("#article h2")).await
}

async fn what_was_pasted_and_then_changed_is_read_as_it_stands(reader: &mut Reader) -> Result<()> {
    paste_news(reader).await?;
    reader.press("Control+End").await?;
    reader.type_text(" Added by hand.").await?;
    reader.click_button_in("dialog", "Read it").await?;
    // It stands in the last line, which is folded away.
    let is_there = "document.querySelector('#article')?.textContent.includes('Added by hand.')";
    reader.wait_until("the words", is_there).await
}

async fn markdown_is_dropped(reader: &mut Reader) -> Result<()> {
    let text = text_of(reader, "/ledger.md").await?;
    reader.drop_file_synthetically("main", "ledger.md", text.as_bytes()).await?;
    title_is(reader, "The Ledger of Small Ships").await?;
    let items = "[...document.querySelectorAll('#article .item')].length";
    is(reader, items, json!(3)).await?;
    let marks = "[...document.querySelectorAll('#article :is(strong, a)')].map(e => e.href ?? e.textContent)";
    is(reader, marks, json!(["late", "https://ships.example/late"])).await?;
    mark(reader, "Nobody counts", "1").await?;
    let file = String::from_utf8(hand_in(reader).await?.bytes)?;
    ensure!(file.contains("Jon Aske"), "the file does not name its author");
    Ok(())
}

async fn an_article_file_is_dropped(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    let file = NOTICE;
    reader.drop_file_synthetically("#article", "notice.json", file.as_bytes()).await?;
    title_is(reader, "A Short Notice").await?;
    mark(reader, "opens at nine", "1").await
}

async fn a_damaged_article_file_changes_nothing(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    let file = NOTICE.replace("at nine", "at ten");
    reader.drop_file_synthetically("#article", "notice.json", file.as_bytes()).await?;
    let why = "“notice.json” was not opened. It was changed after it was saved";
    reader.wait_for_text(words(why).within("[role=alert]")).await?;
    title_is(reader, "The Harbour Opens Again").await
}

async fn a_page_without_an_end_of_depth_is_refused(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    let page = format!("<!doctype html><p>Down we go{}", "<div>".repeat(5_000));
    reader.drop_file_synthetically("#article", "deep.html", page.as_bytes()).await?;
    let why = "“deep.html” was not opened. The parts of the page lie more than 512 deep";
    reader.wait_for_text(words(why).within("[role=alert]")).await?;
    title_is(reader, "The Harbour Opens Again").await
}

async fn nothing_of_a_page_is_fetched(reader: &mut Reader) -> Result<()> {
    reader.goto("/?article=hostile.html").await?;
    title_is(reader, "A Page That Means No Good").await?;
    let asked: Vec<String> = reader.requests();
    ensure!(!asked.iter().any(|target| target.contains("bait")), "asked were {asked:?}");
    let ran = seen(reader, "window.ran").await?;
    ensure!(ran == Value::Null, "a script of the page ran: {ran}");
    let built = "document.querySelectorAll('#article :is(script, img, iframe, style, form, input, svg)').length";
    is(reader, built, json!(0)).await
}

async fn what_comes_late_replaces_nothing(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.wait_for(".samples button").await?;
    // The page is read by a worker whose answer comes when it is told to.
    reader
        .run_script(
            "const { set } = Object.getOwnPropertyDescriptor(Worker.prototype, 'onmessage');
             Object.defineProperty(Worker.prototype, 'onmessage', {
                 set(listener) {
                     set.call(this, event => { window.answer = () => listener(event); });
                 },
             });",
            vec![],
        )
        .await?;
    let paragraphs = "<p>It took its time, and nobody knew when it would come.</p>".repeat(9);
    let page = format!("<!doctype html><h1>The Late Page</h1>{paragraphs}");
    reader.drop_file_synthetically("main", "late.html", page.as_bytes()).await?;
    reader.wait_until("the page to be read", "window.answer !== undefined").await?;
    reader.click_words(words("Tilby Needs a Skate Park Now").within(".samples")).await?;
    title_is(reader, "Tilby Needs a Skate Park Now").await?;
    reader.run_script("answer()", vec![]).await?;
    mark(reader, "nothing had been decided", "1").await?;
    title_is(reader, "Tilby Needs a Skate Park Now").await
}
