//! What the stories of every chapter do with the app.

use anyhow::{Result, bail, ensure};
use e2e::{Download, Reader, Site, Words, words};
use serde_json::{Value, json};

/// The app, and beside it a short article that has all that is hard about text.
pub fn site() -> Site {
    Site::dist().with("/harbour.txt", "harbour.txt")
}

/// The same, with a page of the same origin that holds no database open, and an icon for it.
pub fn site_with_a_bare_page() -> Site {
    site().with("/bare.txt", "harness/page.css").with("/favicon.ico", "harness/icon.svg")
}

/// Opens that article by its address.
pub async fn open_harbour(reader: &mut Reader) -> Result<()> {
    reader.goto("/?article=harbour.txt").await?;
    title_is(reader, "The Harbour Opens Again").await
}

/// Waits until the article of that title is shown and kept.
pub async fn title_is(reader: &mut Reader, title: &str) -> Result<()> {
    reader.wait_for_text(words(title).within("#article h1")).await?;
    saved(reader).await
}

/// Words of the article, and not of the cards beside it.
pub fn read(text: &str) -> Words {
    words(text).within("#article")
}

/// Selects words with the mouse and tags them with a key.
pub async fn mark(reader: &mut Reader, text: &str, key: &str) -> Result<()> {
    reader.select(read(text)).await?;
    tag(reader, key).await
}

/// Tags what is selected with a key.
pub async fn tag(reader: &mut Reader, key: &str) -> Result<()> {
    reader.wait_for("#tag-menu").await?;
    reader.press(key).await?;
    reader.wait_until_gone("#tag-menu").await
}

/// Waits until just these words are painted, each under the number of its tag.
pub async fn painted(reader: &mut Reader, expected: &[(u8, &str)]) -> Result<()> {
    let expected: Vec<_> =
        expected.iter().map(|(slot, text)| format!("highlit-tag-{slot} {text}")).collect();
    let expected = json!(expected);
    let actual = "painted()
        .filter(({ highlight }) => highlight.startsWith('highlit-tag-'))
        .map(({ highlight, text }) => `${highlight} ${text}`)";
    let same = format!("JSON.stringify({actual}) === JSON.stringify({expected})");
    match reader.wait_until("the right words to be painted", &same).await {
        Ok(()) => Ok(()),
        Err(_) => bail!("painted are {:?} and not {expected}", reader.painted().await?),
    }
}

/// What is painted under a name, block by block.
pub async fn all_painted(reader: &mut Reader, highlight: &str) -> Result<Vec<String>> {
    let painted = reader.painted().await?;
    let painted = painted.into_iter().filter(|painted| painted.highlight == highlight);
    Ok(painted.map(|painted| painted.text).collect())
}

/// Waits until these words are selected, and not tagged yet.
pub async fn pending(reader: &mut Reader, words: &str) -> Result<()> {
    let same = format!(
        "painted().some(({{ highlight, text }}) => highlight === 'highlit-pending' && text === {})",
        json!(words)
    );
    match reader.wait_until("the words to be selected", &same).await {
        Ok(()) => Ok(()),
        Err(_) => {
            bail!("selected are {:?}", all_painted(reader, "highlit-pending").await?)
        }
    }
}

/// Goes down sentence by sentence until the cursor is at this one.
pub async fn go_to(reader: &mut Reader, sentence: &str) -> Result<()> {
    for _ in 0..40 {
        if all_painted(reader, "highlit-cursor").await? == [sentence] {
            return Ok(());
        }
        reader.press("j").await?;
        reader.wait_until("the cursor", "CSS.highlights.get('highlit-cursor')?.size > 0").await?;
    }
    let last = all_painted(reader, "highlit-cursor").await?;
    bail!("the cursor is at {last:?} and never came to “{sentence}”")
}

/// Waits until just these words are painted under a name.
pub async fn at(reader: &mut Reader, paint: &str, words: &[&str]) -> Result<()> {
    let expected = json!(words);
    let same = format!(
        "JSON.stringify(painted().filter(({{ highlight }}) => highlight === '{paint}')
            .map(({{ text }}) => text)) === JSON.stringify({expected})"
    );
    match reader.wait_until("the cursor to go there", &same).await {
        Ok(()) => Ok(()),
        Err(_) => bail!("{paint} is at {:?}", all_painted(reader, paint).await?),
    }
}

/// Waits until the reading cursor is at these words.
pub async fn cursor_at(reader: &mut Reader, words: &str) -> Result<()> {
    at(reader, "highlit-cursor", &[words]).await
}

/// Presses Tab until something that this expression tells has the focus.
pub async fn tab_to(reader: &mut Reader, has_focus: &str) -> Result<()> {
    turn_to(reader, "Tab", has_focus).await
}

/// Presses a key that moves the focus until something that this expression tells has it.
pub async fn turn_to(reader: &mut Reader, key: &str, has_focus: &str) -> Result<()> {
    let mut stops = Vec::new();
    for _ in 0..60 {
        if seen(reader, has_focus).await? == json!(true) {
            return Ok(());
        }
        stops.push(seen(reader, "document.activeElement.textContent.slice(0, 20)").await?);
        reader.press(key).await?;
    }
    bail!("`{has_focus}` never came true; the focus was on {stops:?}")
}

/// Waits until the cards quote just this, in this order.
pub async fn cards(reader: &mut Reader, expected: &[&str]) -> Result<()> {
    let expected = json!(expected);
    let actual = "all('.card .quote').map(quote => quote.textContent)";
    let same = format!("JSON.stringify({actual}) === JSON.stringify({expected})");
    match reader.wait_until("the right cards", &same).await {
        Ok(()) => Ok(()),
        Err(_) => {
            let actual =
                seen(reader, "[...document.querySelectorAll('.card')].map(card => card.innerText)")
                    .await?;
            bail!("the cards are {actual} and not {expected}")
        }
    }
}

/// Waits until the page says that all work is on the disk.
pub async fn saved(reader: &mut Reader) -> Result<()> {
    safety_is(reader, "Saved").await
}

/// Waits until the page says that of the reader's work.
pub async fn safety_is(reader: &mut Reader, standing: &str) -> Result<()> {
    let same = format!("document.querySelector('#safety')?.textContent === {}", json!(standing));
    reader.wait_until(&format!("the bar to say “{standing}”"), &same).await
}

/// What a JavaScript expression comes to, without the marks of direction that nobody sees.
pub async fn seen(reader: &mut Reader, expression: &str) -> Result<Value> {
    let script = format!(
        r"return JSON.parse(JSON.stringify(({expression}) ?? null).replace(/[\u2068\u2069]/gu, ''));"
    );
    reader.run_script(&script, vec![]).await
}

/// Fails unless a JavaScript expression comes to this.
pub async fn is(reader: &mut Reader, expression: &str, expected: Value) -> Result<()> {
    let actual = seen(reader, expression).await?;
    ensure!(actual == expected, "`{expression}` is {actual} and not {expected}");
    Ok(())
}

/// Chooses something in the menu at the end of the bar.
pub async fn choose(reader: &mut Reader, item: &str) -> Result<()> {
    reader.click_button("More").await?;
    reader.click_button_in("#more-menu", item).await
}

/// Gives oneself a code, as a teacher might have asked.
pub async fn take_code(reader: &mut Reader, code: &str) -> Result<()> {
    choose(reader, "Settings").await?;
    reader.click("#code").await?;
    reader.press("Control+a").await?;
    reader.type_text(code).await?;
    reader.press("Tab").await?;
    reader.press("Escape").await?;
    reader.wait_until_gone("dialog").await
}

/// Types into the note that has the focus.
pub async fn write_in_note(reader: &mut Reader, text: &str) -> Result<()> {
    reader.type_text(text).await?;
    let same = format!("document.querySelector('#note').value === {}", json!(text));
    reader.wait_until("the note to be written", &same).await
}

/// Writes a note into the open card and leaves the field.
pub async fn write_note(reader: &mut Reader, text: &str) -> Result<()> {
    // The list follows the article a frame later: until then the note is that of another card,
    // and what is typed when it goes would be keys of the page.
    let level = "(chip => chip && chip.dataset.annotation
        === document.querySelector('.card.open')?.dataset.annotation)(document.querySelector('.chip.open'))";
    reader.wait_until("the list to show the card of what was just marked", level).await?;
    reader.type_into("#note", text).await?;
    reader.press("Tab").await?;
    saved(reader).await
}

/// Saves all work to a file, which is downloaded.
pub async fn hand_in(reader: &mut Reader) -> Result<Download> {
    reader.click_button_in(".bar", "Save my work").await?;
    reader.next_download().await
}

/// Chooses a file of highlights to import.
pub async fn choose_file(reader: &mut Reader, file: &Download) -> Result<()> {
    reader.upload("#import-file", &file.path).await
}

/// Whether the browser would ask before the page is left.
pub const ASKS: &str = "!dispatchEvent(new Event('beforeunload', { cancelable: true }))";

/// Opens that article in a browser that keeps nothing.
pub async fn open_where_nothing_is_kept(reader: &mut Reader) -> Result<()> {
    // A database that a later Highlit has made over is out of reach for this one.
    reader.goto("/bare.txt").await?;
    reader
        .run_script(
            "indexedDB.open('highlit', 9).onsuccess = ({ target }) => {
                 target.result.close();
                 window.out_of_reach = true;
             };",
            vec![],
        )
        .await?;
    reader.wait_until("the database to be out of reach", "window.out_of_reach").await?;
    reader.goto("/?article=harbour.txt").await?;
    safety_is(reader, "Not kept").await
}
