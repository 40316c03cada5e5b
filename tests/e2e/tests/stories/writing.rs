//! How an article is written: its language, and lines that run downwards.

use anyhow::Result;
use e2e::{Chapter, Reader, Site, after, before, story};
use serde_json::json;

use super::desk::{
    choose, cursor_at, go_to, is, mark, painted, pending, read, saved, site, title_is,
};

pub fn chapter() -> Chapter {
    Chapter::new(
        "writing",
        site_with_japanese(),
        [
            story!(the_language_is_told_and_can_be_set),
            story!(lines_that_run_downwards_are_read_with_keys),
            story!(lines_that_run_downwards_are_marked),
        ],
    )
}

fn site_with_japanese() -> Site {
    site().with("/harbour-ja.txt", "harbour-ja.txt")
}

const TITLE: &str = "港がふたたび開いた";
const OPENED: &str = "十一週間の氷のあと、海鳥島の港は月曜日にふたたび開いた。";
const BOATS: &str = "正午までに四十二隻の船が出た。";
const LANGUAGE: &str = "document.querySelector('#article').lang";
const DIRECTION: &str = "document.querySelector('#article').dir";

async fn open(reader: &mut Reader) -> Result<()> {
    reader.goto("/?article=harbour-ja.txt").await?;
    title_is(reader, TITLE).await
}

async fn set(reader: &mut Reader, css: &str, value: &str) -> Result<()> {
    choose(reader, "Settings").await?;
    reader.choose(css, value).await?;
    reader.click_button_in("dialog", "Done").await?;
    reader.wait_until_gone("dialog").await
}

async fn open_downwards(reader: &mut Reader) -> Result<()> {
    open(reader).await?;
    set(reader, "#article-lines", "down").await?;
    let downwards = "getComputedStyle(document.querySelector('#article h1')).writingMode";
    is(reader, downwards, json!("vertical-rl")).await
}

async fn the_language_is_told_and_can_be_set(reader: &mut Reader) -> Result<()> {
    open(reader).await?;
    is(reader, LANGUAGE, json!("ja")).await?;
    mark(reader, "月曜日", "1").await?;
    set(reader, "#article-language", "ar").await?;
    is(reader, LANGUAGE, json!("ar")).await?;
    is(reader, DIRECTION, json!("rtl")).await?;
    painted(reader, &[(1, "月曜日")]).await?;
    saved(reader).await?;
    reader.reload().await?;
    painted(reader, &[(1, "月曜日")]).await?;
    is(reader, LANGUAGE, json!("ar")).await?;
    reader.press("Control+z").await?;
    reader.wait_until("the language to be told again", &format!("{LANGUAGE} === 'ja'")).await?;
    is(reader, DIRECTION, json!("ltr")).await
}

async fn lines_that_run_downwards_are_read_with_keys(reader: &mut Reader) -> Result<()> {
    open_downwards(reader).await?;
    go_to(reader, OPENED).await?;
    // To the left lies the next line, and down this one the next word.
    for (key, words) in [
        ("ArrowLeft", BOATS),
        ("ArrowRight", OPENED),
        ("ArrowDown", "十"),
        ("ArrowDown", "一"),
        ("ArrowUp", "十"),
        ("ArrowLeft", BOATS),
        ("Control+ArrowDown", "正午"),
    ] {
        reader.press(key).await?;
        cursor_at(reader, words).await?;
    }
    reader.press("Shift+ArrowDown").await?;
    pending(reader, "正午ま").await?;
    reader.press("2").await?;
    painted(reader, &[(2, "正午ま")]).await
}

async fn lines_that_run_downwards_are_marked(reader: &mut Reader) -> Result<()> {
    open_downwards(reader).await?;
    reader.select(read("四十二隻")).await?;
    reader.wait_for("#tag-menu").await?;
    reader.click_button_in("#tag-menu", "Fact claim").await?;
    painted(reader, &[(1, "四十二隻")]).await?;
    handles_hang_at(reader, "四十二隻").await?;
    reader.drag_mouse("#grip-end", after(read("四十二隻の船"))).await?;
    painted(reader, &[(1, "四十二隻の船")]).await?;
    reader.drag_mouse("#grip-start", before(read("正午まで"))).await?;
    painted(reader, &[(1, "正午までに四十二隻の船")]).await?;
    handles_hang_at(reader, "正午までに四十二隻の船").await?;
    saved(reader).await?;
    reader.reload().await?;
    painted(reader, &[(1, "正午までに四十二隻の船")]).await
}

/// The start of words in such a line is at the top right of their first letter, and the end at the
/// bottom left of their last.
async fn handles_hang_at(reader: &mut Reader, words: &str) -> Result<()> {
    let placed = format!(
        "(() => {{
            const words = {};
            const text = [...document.querySelectorAll('#article [data-text]')]
                .map(block => block.firstChild).find(node => node.data.includes(words));
            const letter = at => {{
                const range = document.createRange();
                range.setStart(text, at);
                range.setEnd(text, at + 1);
                return range.getBoundingClientRect();
            }};
            const at = text.data.indexOf(words);
            const [first, last] = [letter(at), letter(at + words.length - 1)];
            const drop = css => {{
                const {{ left, top, width, height }} = document.querySelector(css).getBoundingClientRect();
                return [left + width / 2, top + height / 2];
            }};
            const near = ([x, y], [toX, toY]) => Math.abs(x - toX) < 3 && Math.abs(y - toY) < 16;
            return near(drop('#grip-start'), [first.right, first.top + 8])
                && near(drop('#grip-end'), [last.left, last.bottom + 8]);
        }})()",
        json!(words)
    );
    reader.wait_until("the handles to hang at both edges", &placed).await
}
