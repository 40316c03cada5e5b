//! A real article, as a teacher copies it from a news page. It is not ours, so it is not in this
//! repository: the stories read it where it lies beside the workspace.

use anyhow::{Context, Result, ensure};
use e2e::{Chapter, Reader, Site, after, before, story, words, workspace};
use serde_json::{Value, json};

use super::desk::{is, mark, read, seen, tag, title_is};

const ARTICLE: &str = "../shared/articles/cgtn-shared-future.txt";

pub fn chapter() -> Chapter {
    let article = workspace(ARTICLE);
    Chapter::new(
        "real_article",
        Site::dist().with_file("/real.txt", article.clone()),
        [
            story!(its_parts_are_recognised).needs_file(article.clone()),
            story!(its_claims_are_marked_and_handed_in).needs_file(article),
        ],
    )
}

const TITLE: &str = "Together for a shared future";

async fn open(reader: &mut Reader) -> Result<()> {
    reader.goto("/?article=real.txt").await?;
    title_is(reader, "a shared future").await
}

async fn its_parts_are_recognised(reader: &mut Reader) -> Result<()> {
    open(reader).await?;
    let texts =
        |css: &str| format!("[...document.querySelectorAll('{css}')].map(e => e.textContent)");
    let title = seen(reader, &texts(".title .text")).await?;
    ensure!(title[0].as_str().is_some_and(|title| title.ends_with(TITLE)), "titled {title}");
    is(reader, &texts(".source .text"), json!(["Source: CGTN | 2022-02-07"])).await?;
    reader.wait_for_text(words("By Song Fang").within(".byline")).await?;
    is(reader, "document.querySelectorAll('.author-note').length", json!(1)).await?;
    is(reader, "document.querySelectorAll('.paragraph').length", json!(15)).await?;
    let aside = seen(reader, &texts(".aside li > span")).await?;
    let aside: Vec<String> = serde_json::from_value(aside)?;
    ensure!(aside.len() == 4, "set aside are {aside:?}");
    ensure!(aside[0].starts_with("习近平"), "the stray headline is not set aside: {aside:?}");
    ensure!(aside[1..] == ["News > Latest >", "Share:", "8013945 8013950"], "aside: {aside:?}");
    Ok(())
}

async fn its_claims_are_marked_and_handed_in(reader: &mut Reader) -> Result<()> {
    open(reader).await?;
    mark(reader, "$140 billion", "1").await?;
    mark(reader, "truly remarkable", "2").await?;
    // From the end of one paragraph into the next.
    reader.drag_select(before(read("boiling over")), after(read("by the enlargement"))).await?;
    tag(reader, "3").await?;
    reader.click_words(words("Save my work").within(".bar")).await?;
    let file: Value = serde_json::from_slice(&reader.next_download().await?.bytes)?;
    let text = file["schema:about"]["schema:text"].as_str().context("the file has its text")?;
    ensure!(!text.contains("News > Latest"), "the text has furniture");
    let items = file["items"].as_array().context("the file has items")?;
    ensure!(items.len() == 3, "the file has {} highlights", items.len());
    for item in items {
        let selector = &item["target"]["selector"];
        let offset = |name: &str| selector[1][name].as_u64().unwrap_or_default();
        let (start, end) = (usize::try_from(offset("start"))?, usize::try_from(offset("end"))?);
        let words: String = text.chars().skip(start).take(end - start).collect();
        ensure!(selector[0]["exact"] == *words, "{} is at “{words}”", selector[0]["exact"]);
    }
    let exact = |index: usize| items[index]["target"]["selector"][0]["exact"].as_str();
    ensure!(exact(0) == Some("$140 billion"), "the first is {:?}", exact(0));
    ensure!(exact(2).is_some_and(|words| words.contains('\n')), "the last is {:?}", exact(2));
    Ok(())
}
