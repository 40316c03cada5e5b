//! Articles whose page had emphasis and links: marking across them, and following them.

use anyhow::{Context, Result, ensure};
use e2e::{Chapter, Reader, after, before, story, words};
use serde_json::{Value, json};

use super::{
    desk::{
        cursor_at, go_to, hand_in, is, open_harbour, painted, pending, read, saved,
        site_with_a_bare_page, tag, turn_to,
    },
    disk::on_disk,
};

pub fn chapter() -> Chapter {
    Chapter::new(
        "links",
        site_with_a_bare_page(),
        [
            story!(words_are_selected_across_emphasis_and_links),
            story!(the_cursor_goes_through_emphasis_and_links),
            story!(a_link_is_followed_by_a_click_and_by_a_key),
        ],
    )
}

/// Marks words of the harbour's first report as a page might have, in the record of the article.
const MARK: &str = "
    await within(undefined, () => {}, async store => {
        const [[id, sealed]] = await all(store('articles'));
        const article = JSON.parse(sealed.replace(/^2:[0-9a-f]{16}:/u, ''));
        const block = article.blocks.find(({ text }) => text.startsWith('The harbour of'));
        const mark = (words, style) => {
            const start = block.text.indexOf(words);
            return `${start}:${start + words.length}:${style}`;
        };
        block.marks = [
            mark('Tern Island', 'emphasis'),
            mark('eleven weeks of ice', `${location.origin}/bare.txt?followed`),
            mark('weeks', 'strong'),
        ];
        // A transaction ends while something else is waited for.
        window.marked = [id, JSON.stringify(article)];
    });
    const [id, line] = window.marked;
    const sealed = await seal(2, line);
    await within(undefined, () => {}, store => store('articles').put(sealed, id));";

async fn open_marked(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    // Firefox reports what was still being fetched when a page is left.
    reader.wait_for(".panel-head").await?;
    reader.goto("/bare.txt").await?;
    on_disk(reader, MARK).await?;
    reader.goto("/").await?;
    reader.click(".shelf a").await?;
    reader.wait_for_text(words("weeks").within("#article a[href$=followed] strong")).await?;
    reader.wait_for_text(words("Tern Island").within("#article em")).await?;
    saved(reader).await
}

async fn words_are_selected_across_emphasis_and_links(reader: &mut Reader) -> Result<()> {
    const ACROSS: &str = "Island opened again on Monday after eleven weeks of ice. Forty-two";
    open_marked(reader).await?;
    reader.drag_select(before(read("Island opened")), after(read("Forty-two"))).await?;
    tag(reader, "1").await?;
    painted(reader, &[(1, ACROSS)]).await?;
    // A drag that begins in a link selects, and is no click on it.
    reader.select(read("weeks of")).await?;
    tag(reader, "2").await?;
    reader.drag_select(before(read("ice")), after(read("noon"))).await?;
    tag(reader, "3").await?;
    reader.select(read("Tern")).await?;
    tag(reader, "2").await?;
    // In the order of the text.
    let all =
        [(2, "Tern"), (1, ACROSS), (2, "weeks of"), (3, "ice. Forty-two boats left before noon")];
    painted(reader, &all).await?;
    saved(reader).await?;
    let file: Value = serde_json::from_slice(&hand_in(reader).await?.bytes)?;
    let text = file["schema:about"]["schema:text"].as_str().context("the file has its text")?;
    let text: Vec<char> = text.chars().collect();
    for item in file["items"].as_array().context("the file has items")? {
        let selectors = item["target"]["selector"].as_array().context("it has selectors")?;
        let said = |name: &str| selectors.iter().find_map(|selector| selector.get(name));
        let at = |name: &str| usize::try_from(said(name)?.as_u64()?).ok();
        let (start, end) = (at("start").context("start")?, at("end").context("end")?);
        let here: String = text[start..end].iter().collect();
        ensure!(said("exact") == Some(&json!(here)), "at {start} there is “{here}”");
    }
    reader.reload().await?;
    painted(reader, &all).await?;
    ensure!(!followed(reader), "the link was followed");
    reader.finds_no_barriers("an article with links").await
}

async fn the_cursor_goes_through_emphasis_and_links(reader: &mut Reader) -> Result<()> {
    open_marked(reader).await?;
    go_to(reader, "The harbour of Tern Island opened again on Monday after eleven weeks of ice.")
        .await?;
    for _ in 0..5 {
        reader.press("Control+ArrowRight").await?;
    }
    cursor_at(reader, "Island").await?;
    reader.press("Control+Shift+ArrowRight").await?;
    pending(reader, "Island opened").await
}

async fn a_link_is_followed_by_a_click_and_by_a_key(reader: &mut Reader) -> Result<()> {
    const NOTICE: &str = "
        window.clicks = [];
        document.addEventListener('click', event => {
            if (!event.target.closest('#article a')) return;
            clicks.push(event.defaultPrevented);
            if (window.stays) event.preventDefault();
        });
        window.stays = true;";
    open_marked(reader).await?;
    reader.select(read("Monday after eleven weeks")).await?;
    tag(reader, "1").await?;
    reader.press("Escape").await?;
    reader.wait_until_gone(".card.open").await?;
    reader.run_script(NOTICE, vec![]).await?;
    reader.click_words(read("eleven")).await?;
    is(reader, "clicks", json!([false])).await?;
    turn_to(reader, "Tab", "document.activeElement.matches('#article a:focus-visible')").await?;
    reader.press("Enter").await?;
    is(reader, "clicks", json!([false, false])).await?;
    // Neither has opened what is marked there, nor begun anything.
    is(reader, "document.querySelector('.card.open, #tag-menu, .chooser')", json!(null)).await?;
    reader.click_words(read("Monday")).await?;
    reader.wait_for(".card.open").await?;

    ensure!(!followed(reader), "the link was followed before");
    reader.run_script("window.stays = false;", vec![]).await?;
    reader.click_words(read("eleven")).await?;
    reader.wait_until("the link to be followed", "clicks.length === 3").await?;
    for _ in 0..100 {
        if followed(reader) {
            return is(reader, "clicks", json!([false, false, false])).await;
        }
        reader.run_script("return new Promise(then => setTimeout(then, 50));", vec![]).await?;
    }
    anyhow::bail!("the link was not followed")
}

/// Whether any tab has asked for what the link leads to.
fn followed(reader: &Reader) -> bool {
    reader.requests().iter().any(|request| request.contains("followed"))
}
