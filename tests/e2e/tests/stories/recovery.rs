//! Getting back what was deleted, damaged, thrown away by the browser, or made by an older Highlit.

use anyhow::{Context, Result, ensure};
use e2e::{Chapter, Need, Reader, story, words};
use serde_json::Value;

use super::desk::{
    cards, choose, choose_file, hand_in, is, mark, open_harbour, painted, saved, seen, site, tab_to,
};

pub fn chapter() -> Chapter {
    Chapter::new(
        "recovery",
        site().with("/bare.txt", "harness/page.css").with("/favicon.ico", "harness/icon.svg"),
        [
            story!(an_article_comes_back_from_the_bin),
            story!(an_article_is_deleted_for_good_only_when_asked_twice),
            story!(removed_highlights_come_back_after_a_reload),
            story!(an_import_is_taken_back_after_a_reload),
            story!(the_work_of_an_older_highlit_opens),
            story!(a_damaged_step_is_set_apart_and_the_rest_opens),
            story!(what_the_browser_threw_away_is_written_again).needs(Need::SecondWindow),
            story!(much_work_in_one_browser_is_spoken_of),
        ],
    )
}

const TITLE: &str = "document.querySelector('.shelf strong')?.textContent";

async fn home(reader: &mut Reader) -> Result<()> {
    reader.click(".bar .brand").await?;
    reader.wait_for(".samples li").await
}

async fn an_article_comes_back_from_the_bin(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    saved(reader).await?;
    home(reader).await?;
    reader.wait_for(".shelf a").await?;
    let title = seen(reader, TITLE).await?;
    // All by keys.
    tab_to(reader, "document.activeElement.matches('.shelf .tool')").await?;
    reader.press("Enter").await?;
    reader.wait_for("#bin").await?;
    reader.wait_until_gone(".shelf a").await?;
    reader
        .wait_until("the bin to have the focus", "document.activeElement.id === 'bin-summary'")
        .await?;
    reader.goto("/").await?;
    reader.wait_for_text(words("Bin (1 article)").within("#bin")).await?;
    tab_to(reader, "document.activeElement.matches('#bin summary')").await?;
    reader.press("Enter").await?;
    reader.finds_no_barriers("bin").await?;
    tab_to(reader, "document.activeElement.textContent === 'Put back'").await?;
    reader.press("Enter").await?;
    reader.wait_for(".shelf a").await?;
    is(reader, TITLE, title).await?;
    reader.click(".shelf a").await?;
    painted(reader, &[(1, "eleven weeks")]).await
}

async fn an_article_is_deleted_for_good_only_when_asked_twice(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    saved(reader).await?;
    home(reader).await?;
    reader.click(".shelf .tool").await?;
    reader.click("#bin summary").await?;
    reader.click_words(words("Delete for good").within("#bin")).await?;
    reader.wait_for_text(words("and its highlight for good?").within("#bin [role=alert]")).await?;
    // The key that asked must not be the one that does it.
    reader.wait_until("“No” to have the focus", "document.activeElement.id === 'bin-keep'").await?;
    reader.finds_no_barriers("bin that asks").await?;
    reader.click_words(words("No, keep it").within("#bin")).await?;
    reader.wait_until_gone("#bin [role=alert]").await?;
    reader.click_words(words("Delete for good").within("#bin")).await?;
    reader.click_words(words("Yes, delete").within("#bin")).await?;
    reader.wait_until_gone("#bin").await?;
    open_harbour(reader).await?;
    saved(reader).await?;
    painted(reader, &[]).await
}

async fn removed_highlights_come_back_after_a_reload(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    mark(reader, "they are clerks", "3").await?;
    mark(reader, "sea wall", "2").await?;
    reader.click_button_in(".card.open", "Delete").await?;
    choose(reader, "Remove all highlights").await?;
    cards(reader, &[]).await?;
    saved(reader).await?;
    reader.reload().await?;
    saved(reader).await?;
    choose(reader, "Removed highlights").await?;
    reader.wait_for("dialog .removed li").await?;
    reader.finds_no_barriers("removed highlights").await?;
    reader.click_words(words("Put all 2 back").within("dialog")).await?;
    reader.click_words(words("Put it back").within("dialog")).await?;
    reader
        .wait_until("the dialog to keep the focus", "!!document.activeElement.closest('dialog')")
        .await?;
    reader.wait_for_text(words("Nothing has been removed").within("dialog")).await?;
    reader.press("Escape").await?;
    painted(reader, &[(2, "sea wall"), (1, "eleven weeks"), (3, "they are clerks")]).await?;
    reader.press("Control+z").await?;
    painted(reader, &[(1, "eleven weeks"), (3, "they are clerks")]).await
}

async fn an_import_is_taken_back_after_a_reload(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    mark(reader, "sea wall", "2").await?;
    let file = hand_in(reader).await?;
    choose(reader, "Remove all highlights").await?;
    choose_file(reader, &file).await?;
    reader.click_words(words("Merge").within("dialog .primary")).await?;
    painted(reader, &[(2, "sea wall"), (1, "eleven weeks")]).await?;
    saved(reader).await?;
    reader.reload().await?;
    painted(reader, &[(2, "sea wall"), (1, "eleven weeks")]).await?;
    reader.press("Control+z").await?;
    painted(reader, &[]).await?;
    reader.press("Control+z").await?;
    painted(reader, &[(2, "sea wall"), (1, "eleven weeks")]).await
}

/// Puts what the database holds into the form in which the first version of Highlit left it.
const MAKE_OLD: &str = "(async () => {
    const asked = request => new Promise((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
    });
    const bare = line => JSON.parse(line.split(':').slice(2).join(':'));
    let database = await asked(indexedDB.open('highlit'));
    const store = name => database.transaction(name).objectStore(name);
    const [id] = await asked(store('articles').getAllKeys());
    const [article] = await asked(store('articles').getAll());
    const lines = (await asked(store('journal').getAll())).map(({ entry }) => bare(entry))
        .map(({ undo, redo, ...entry }) => undo ? 'undo' : redo ? 'redo' : { do: entry.do });
    database.close();
    await asked(indexedDB.deleteDatabase('highlit'));
    const opening = indexedDB.open('highlit', 1);
    opening.onupgradeneeded = () => {
        database = opening.result;
        database.createObjectStore('articles').add(JSON.stringify(bare(article)), id);
        database.createObjectStore('volumes').add(JSON.stringify({
            id, title: 'Old', source: null, touched: '2026-03-04T05:06:07Z', highlights: 2, explained: 0,
        }), id);
        const journal = database.createObjectStore('journal', { autoIncrement: true });
        journal.createIndex('article', 'article');
        lines.forEach(entry => journal.add({ article: id, entry: JSON.stringify(entry) }));
    };
    (await asked(opening)).close();
    window.isOld = true;
})()";

async fn the_work_of_an_older_highlit_opens(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    mark(reader, "they are clerks", "3").await?;
    reader.press("Control+z").await?;
    mark(reader, "sea wall", "2").await?;
    saved(reader).await?;
    reader.goto("/bare.txt").await?;
    reader.run_script(MAKE_OLD, vec![]).await?;
    reader.wait_until("the database to be old", "window.isOld").await?;
    reader.goto("/").await?;
    reader.click_words(words("Old").within(".shelf")).await?;
    painted(reader, &[(2, "sea wall"), (1, "eleven weeks")]).await?;
    saved(reader).await?;
    reader.press("Control+z").await?;
    painted(reader, &[(1, "eleven weeks")]).await?;
    mark(reader, "they are clerks", "3").await?;
    saved(reader).await?;
    reader.reload().await?;
    painted(reader, &[(1, "eleven weeks"), (3, "they are clerks")]).await
}

/// Flips a letter in the second line of the journal.
const DAMAGE: &str = "(async () => {
    const asked = request => new Promise((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
    });
    const database = await asked(indexedDB.open('highlit'));
    const journal = database.transaction('journal', 'readwrite').objectStore('journal');
    const [, key] = await asked(journal.getAllKeys());
    const line = await asked(journal.get(key));
    await asked(journal.put({ ...line, entry: line.entry.replace('opinion', 'opinjon') }, key));
    database.close();
    window.isDamaged = true;
})()";

async fn a_damaged_step_is_set_apart_and_the_rest_opens(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    mark(reader, "sea wall", "2").await?;
    mark(reader, "they are clerks", "3").await?;
    saved(reader).await?;
    reader.run_script(DAMAGE, vec![]).await?;
    reader.wait_until("the line to be damaged", "window.isDamaged").await?;
    reader.reload().await?;
    painted(reader, &[(1, "eleven weeks"), (3, "they are clerks")]).await?;
    reader.wait_for_text(words("One step of your work was damaged").within("[role=alert]")).await?;
    mark(reader, "sea wall", "2").await?;
    saved(reader).await?;
    home(reader).await?;
    reader
        .wait_for_text(words("One record in this browser was damaged").within("[role=alert]"))
        .await?;
    reader.finds_no_barriers("damaged records").await?;
    reader.click_words(words("Save them to a file").within("[role=alert]")).await?;
    let file = String::from_utf8(reader.next_download().await?.bytes)?;
    ensure!(file.contains("opinjon"), "the file lacks the record: {file}");
    reader.click_words(words("Forget them").within("[role=alert]")).await?;
    reader.wait_until_gone(".start [role=alert]").await?;
    reader.click(".shelf a").await?;
    painted(reader, &[(2, "sea wall"), (1, "eleven weeks"), (3, "they are clerks")]).await?;
    is(reader, "document.querySelector('[role=alert]')", Value::Null).await
}

async fn what_the_browser_threw_away_is_written_again(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    saved(reader).await?;
    reader.open_tab("/bare.txt").await?;
    reader
        .run_script(
            "indexedDB.deleteDatabase('highlit').onsuccess = () => { window.isGone = true; };",
            vec![],
        )
        .await?;
    reader.wait_until("the database to be gone", "window.isGone").await?;
    reader.switch_to_tab(0).await?;
    mark(reader, "sea wall", "2").await?;
    saved(reader).await?;
    reader.reload().await?;
    painted(reader, &[(2, "sea wall"), (1, "eleven weeks")]).await?;
    reader.press("Control+z").await?;
    painted(reader, &[(1, "eleven weeks")]).await
}

async fn much_work_in_one_browser_is_spoken_of(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    // Each is a step: what counts is how much would be lost.
    let choices = ["Opinion", "Framing", "Fact claim"];
    for step in 0..24 {
        let tag = choices.get(step % 3).context("there are three")?;
        reader.click_button_in(".card.open", tag).await?;
    }
    saved(reader).await?;
    reader.wait_for_text(words("your work is in this browser only").within(".toast")).await?;
    reader.click_button_in(".toast", "Save my work").await?;
    reader.next_download().await?;
    home(reader).await?;
    reader.wait_for(".shelf a").await?;
    let shelf = seen(reader, "document.querySelector('.shelf a').textContent").await?;
    ensure!(!shelf.to_string().contains("not in a file yet"), "the shelf says {shelf}");
    reader.click(".shelf a").await?;
    mark(reader, "sea wall", "2").await?;
    saved(reader).await?;
    home(reader).await?;
    reader.wait_for_text(words("not in a file yet").within(".shelf")).await
}
