//! Hostile text through every door: nothing of it runs, is fetched or becomes markup, with the
//! page's policy and without it. Each layer has to hold alone.

use std::fs;

use anyhow::{Result, ensure};
use e2e::{Chapter, Engine, Reader, Story, story, words};
use serde_json::{Value, json};

use super::{
    breach::nothing_got_in,
    desk::{choose, hand_in, mark, read, saved, seen},
    hostile_class,
    hostile_site::{article, highlights, notes, paragraphs, site, tag, title},
    payloads::payloads,
};

pub fn chapter() -> Chapter {
    Chapter::new("hostile", site(), stories())
}

/// The same with nothing but the page's own care, which is one program in every engine. Markup that
/// should not be there is looked for with the policy as well, and that in all of them.
pub fn bare_chapter() -> Chapter {
    Chapter::new("hostile_without_policy", site().without_policy(), stories())
        .only_in(Engine::Chromium)
}

fn stories() -> Vec<Story> {
    let mut stories = vec![
        story!(hostile_articles_are_read),
        story!(hostile_titles_are_shelved),
        story!(hostile_pages_are_read),
        story!(a_hostile_text_is_pasted),
        story!(hostile_letters_are_chosen),
        story!(hostile_notes_are_written).long(),
        story!(hostile_highlights_are_imported).long(),
        story!(hostile_work_goes_out).long(),
        story!(hostile_files_are_refused).long(),
        story!(hostile_addresses_lead_nowhere),
        story!(what_a_hostile_hand_kept_is_read),
    ];
    stories.extend(hostile_class::stories());
    stories
}

/// Goes through what takes the keyboard's focus, each with whatever its focus brings up.
pub async fn walk(reader: &mut Reader) -> Result<()> {
    for _ in 0..20 {
        reader.press("Tab").await?;
    }
    nothing_got_in(reader).await
}

/// Ends a story: says how many texts went through which door.
pub async fn held(reader: &mut Reader, door: &str, count: usize) -> Result<()> {
    nothing_got_in(reader).await?;
    println!("hostile text: {count} payloads by {door}, none got in");
    Ok(())
}

/// Fails unless each of these is all the text of some element that a selector names.
pub async fn shown(reader: &mut Reader, css: &str, texts: &[String]) -> Result<()> {
    let missing = reader
        .run_script(
            "const shown = new Set([...document.querySelectorAll(arguments[0])].map(e => e.textContent));
             return arguments[1].filter(text => !shown.has(text));",
            vec![json!(css), json!(texts)],
        )
        .await?;
    ensure!(missing == json!([]), "in `{css}` these are not shown as they are: {missing}");
    Ok(())
}

pub async fn open_hostile(reader: &mut Reader) -> Result<()> {
    reader.goto("/?article=hostile.txt").await?;
    reader.wait_for("#article h1").await?;
    saved(reader).await
}

/// Does one thing in the page with each of some values and waits until the page says a part of
/// it: `act` is given a value and tells what is to be read in `css` then.
async fn each_told(reader: &mut Reader, css: &str, act: &str, values: &[Value]) -> Result<()> {
    let script = format!(
        r"const tidy = text => text.replace(/[\u2066-\u2069]/gu, '').replace(/\s+/gu, ' ').trim();
        const told = () => tidy([...document.querySelectorAll(arguments[0])].map(e => e.textContent).join(' '));
        const says = words => new Promise((found, lost) => {{
            const deadline = performance.now() + 5000;
            const look = () => told().includes(tidy(words)) ? found()
                : performance.now() > deadline ? lost(Error(`“${{words}}” is not said, but “${{told()}}”`))
                : setTimeout(look, 1);
            look();
        }});
        const drop = (name, text) => {{
            const file = new File([text], name);
            const dataTransfer = new DataTransfer();
            dataTransfer.items.add(file);
            document.body.dispatchEvent(new DragEvent('drop', {{ bubbles: true, cancelable: true, dataTransfer }}));
            return file.name;
        }};
        const act = {act};
        return (async () => {{
            for (const value of arguments[1]) await says(await act(value));
        }})();"
    );
    // Drivers give a script half a minute.
    for some in values.chunks(150) {
        reader.run_script(&script, vec![json!(css), json!(some)]).await?;
    }
    Ok(())
}

async fn hostile_articles_are_read(reader: &mut Reader) -> Result<()> {
    open_hostile(reader).await?;
    nothing_got_in(reader).await?;
    shown(reader, "#article *", &paragraphs()).await?;
    shown(reader, "#article h1", &[title()]).await?;

    // The hostile words of the codebook are in the menu, in chips, cards and the chooser.
    reader.select(read("Claim 3 says")).await?;
    reader.wait_for("#tag-menu").await?;
    for number in 1..=3 {
        let choice = format!("#tag-menu .tag-choice:nth-child({number})");
        reader.hover(&format!("{choice} button")).await?;
        reader.wait_for(&format!("{choice} .meaning")).await?;
    }
    reader.press("1").await?;
    reader.wait_until_gone("#tag-menu").await?;
    mark(reader, "3 says", "2").await?;
    reader.wait_for(".card.open .choice").await?;
    shown(reader, ".card.open .choice", &payloads()[payloads().len() / 2..][..20]).await?;
    for part in [
        ".card.open .choices:nth-of-type(2) button:nth-child(4)",
        ".card.open .choice",
        ".card .summary",
        ".count",
    ] {
        reader.hover(part).await?;
        reader.click(part).await?;
        nothing_got_in(reader).await?;
    }
    reader.click(".count").await?;
    reader.click_words(read("3 says")).await?;
    reader.wait_for("#chooser").await?;
    reader.hover("#chooser button").await?;
    reader.click("#chooser button").await?;
    reader.wait_for(".card.open").await?;
    reader.hover(".margin button").await?;
    reader.click(".margin button").await?;
    reader.type_into(".search", &payloads()[5]).await?;
    reader.wait_for_text("No highlight fits this filter.").await?;
    walk(reader).await?;
    held(reader, "an article and its codebook", payloads().len()).await
}

async fn hostile_titles_are_shelved(reader: &mut Reader) -> Result<()> {
    // A headline is a short line.
    let short = |text: &String| text.chars().count() < 120 && !text.contains(['\0', '\n']);
    let titles: Vec<_> = payloads().into_iter().filter(short).step_by(5).collect();
    let articles: Vec<_> = titles
        .iter()
        .map(|title| {
            let title = title.trim();
            json!([
                title,
                format!("Story: {title}\n\nSource: {title}\n\nBy {title}\n\nIt was a long day.")
            ])
        })
        .collect();
    reader.goto("/").await?;
    reader.wait_for(".samples li").await?;
    let open = "([title, text]) => (drop('a.txt', text), `Story: ${title}`)";
    each_told(reader, "#article h1", open, &articles).await?;
    saved(reader).await?;
    nothing_got_in(reader).await?;
    reader.click(".bar .brand").await?;
    reader.wait_for(".shelf li").await?;
    let shelved: Vec<_> = titles.iter().map(|title| format!("Story: {}", title.trim())).collect();
    shown(reader, ".shelf strong", &shelved).await?;
    nothing_got_in(reader).await?;
    walk(reader).await?;
    reader.hover(".shelf a").await?;
    reader.click(".shelf a").await?;
    reader.wait_for("#article h1").await?;
    let named = seen(reader, "document.title.includes('Story: ')").await?;
    ensure!(named == json!(true), "the window is not named after the article");
    held(reader, "title, source, byline and shelf", titles.len()).await
}

/// Some of them together: one that swallows what comes after it swallows little.
const ON_A_PAGE: usize = 20;

async fn hostile_pages_are_read(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.wait_for(".samples li").await?;
    let quoted = |text: &String| text.replace('"', "&quot;");
    // A file with a null in it is taken for no text, and a page with thousands of parts is refused.
    let payloads: Vec<_> = payloads().iter().map(|text| text.replace('\0', "")).collect();
    let payloads: Vec<_> =
        payloads.into_iter().filter(|text| text.matches('<').count() < 50).collect();
    let pages: Vec<_> = payloads
        .chunks(ON_A_PAGE)
        .enumerate()
        .map(|(number, some)| {
            let parts = some.iter().map(|text| {
                let attribute = quoted(text);
                format!(
                    "<p>Once upon a time {text} it was told, and told again, and nobody believed it.</p>
                     <p><img alt=\"{attribute}\" src=\"{attribute}\"><a href=\"{attribute}\">a way out</a></p>"
                )
            });
            let (title, parts) = (format!("Page {number}."), parts.collect::<String>());
            let about = quoted(&some[0]);
            let page = format!(
                "<!doctype html><meta property=\"og:site_name\" content=\"{about}\">
                 <article><h1>{title}</h1>{parts}</article>"
            );
            json!([title, page, format!("# {title}\n\n{parts}")])
        })
        .collect();
    for (ending, part) in [("html", 1), ("md", 2)] {
        let open = format!("(page) => (drop('a.{ending}', page[{part}]), page[0])");
        each_told(reader, "#article h1, [role=alert]", &open, &pages).await?;
        nothing_got_in(reader).await?;
    }
    saved(reader).await?;
    walk(reader).await?;
    held(reader, "a page and by Markdown", payloads.len()).await
}

async fn a_hostile_text_is_pasted(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.click("button.door").await?;
    reader.paste_text("#pasted", &article()).await?;
    nothing_got_in(reader).await?;
    reader.click_button_in("dialog", "Read it").await?;
    reader.wait_for("#article h1").await?;
    saved(reader).await?;
    shown(reader, "#article *", &paragraphs()).await?;
    held(reader, "pasting", payloads().len()).await
}

async fn hostile_letters_are_chosen(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.wait_for(".samples li").await?;
    shown(reader, ".samples strong", &payloads()).await?;
    // A letter of Windows-1252, so that it has to be asked how the letters are written.
    let plain = article().replace(|c: char| !matches!(c, ' '..='~' | '\n'), "");
    let bytes = [plain.as_bytes(), b" caf\xe9."].concat();
    reader.drop_file_synthetically("main", &title(), &bytes).await?;
    reader.wait_for_text(words(&title()).within("dialog")).await?;
    nothing_got_in(reader).await?;
    reader.hover("dialog button").await?;
    reader.click_words(words("Western").within("dialog")).await?;
    reader.wait_for("#article h1").await?;
    shown(reader, "#article h1", &[title()]).await?;
    held(reader, "a list of samples and a choice of letters", payloads().len()).await
}

async fn hostile_notes_are_written(reader: &mut Reader) -> Result<()> {
    open_hostile(reader).await?;
    let notes = notes();
    for (number, note) in notes.iter().enumerate() {
        mark(reader, &format!("Claim {number} says"), "1").await?;
        reader.paste_text("#note", note).await?;
        reader.press("Tab").await?;
    }
    saved(reader).await?;
    reader.press("Escape").await?;
    reader.wait_until_gone(".card.open").await?;
    // Keyboards have no null.
    let typed: Vec<_> = notes.iter().map(|note| note.replace('\0', "")).collect();
    let same = format!(
        "(kept => {}.filter(note => !kept.includes(note)).length === 0)(
            [...document.querySelectorAll('.card .why')].map(why => why.textContent.replaceAll('\\0', '')))",
        json!(typed)
    );
    reader.wait_until("the notes to be shown as they are", &same).await?;
    nothing_got_in(reader).await?;
    choose(reader, "Settings").await?;
    for code in payloads().iter().step_by(50) {
        reader.click("#code").await?;
        reader.press("Control+a").await?;
        reader
            .type_text(&code.chars().filter(|c| !c.is_control()).take(24).collect::<String>())
            .await?;
        reader.press("Tab").await?;
        nothing_got_in(reader).await?;
    }
    held(reader, "a pasted note", payloads().len()).await
}

async fn import(reader: &mut Reader) -> Result<()> {
    open_hostile(reader).await?;
    let file = highlights().to_string();
    reader.drop_file_synthetically("#article", &title(), file.as_bytes()).await?;
    reader.wait_for("dialog[open]").await?;
    nothing_got_in(reader).await?;
    reader.click_button_in("dialog", "Merge").await?;
    reader.wait_for(".card").await?;
    saved(reader).await
}

async fn hostile_highlights_are_imported(reader: &mut Reader) -> Result<()> {
    import(reader).await?;
    // The list renders what is in view alone, and something on either side.
    let read_through = "const list = document.querySelector('.cards');
        const notes = new Set();
        const frame = () => new Promise(requestAnimationFrame);
        return (async () => {
            for (let top = -1; top !== list.scrollTop;) {
                top = list.scrollTop;
                document.querySelectorAll('.card .why').forEach(why => notes.add(why.textContent));
                list.scrollBy(0, list.clientHeight);
                await frame();
                await frame();
            }
            return arguments[0].filter(note => !notes.has(note));
        })();";
    let missing = reader.run_script(read_through, vec![json!(payloads())]).await?;
    ensure!(missing == json!([]), "these notes are not shown as they are: {missing}");
    nothing_got_in(reader).await?;
    reader.type_into(".search", "Claim 0 says").await?;
    reader.wait_until("one card", "document.querySelectorAll('.card').length === 1").await?;
    for part in [".card .summary", ".card.open #note", ".margin button", ".count"] {
        reader.hover(part).await?;
        reader.click(part).await?;
        nothing_got_in(reader).await?;
    }
    // What comes back from the database is as hostile as what went in.
    saved(reader).await?;
    reader.reload().await?;
    reader.wait_for(".card").await?;
    walk(reader).await?;
    held(reader, "every field of an imported file", payloads().len()).await
}

async fn hostile_work_goes_out(reader: &mut Reader) -> Result<()> {
    import(reader).await?;
    reader.run_script("dispatchEvent(new Event('beforeprint'))", vec![]).await?;
    shown(reader, "#handout li > p", &payloads()).await?;
    nothing_got_in(reader).await?;
    reader.run_script("dispatchEvent(new Event('afterprint'))", vec![]).await?;
    let file = hand_in(reader).await?;
    let again: Value = serde_json::from_slice(&file.bytes)?;
    ensure!(again["items"].as_array().map(Vec::len) == Some(payloads().len()), "some are lost");

    choose(reader, "Save as web page").await?;
    let page = reader.next_download().await?;
    nothing_got_in(reader).await?;
    // Once as it is, and once without the policy that it brings.
    let bare = page.path.with_file_name("bare.html");
    let html = String::from_utf8(page.bytes)?;
    let without = html.replacen("Content-Security-Policy", "X-Nothing", 1);
    ensure!(html != without, "the page brings no policy");
    fs::write(&bare, without)?;
    let notes: Vec<_> = payloads().iter().map(|note| lossy(note)).collect();
    for path in [page.path, bare] {
        reader.open_file(&path).await?;
        shown(reader, "#handout li > p", &notes).await?;
        reader.hover("#note-1 a").await?;
        reader.click("#note-1 a").await?;
        walk(reader).await?;
    }
    held(reader, "paper and the saved page, with its policy and without", payloads().len()).await
}

/// A text as a file of HTML can hold it: without control characters.
pub fn lossy(text: &str) -> String {
    let fits = |c: char| !c.is_control() || matches!(c, '\t' | '\n' | '\u{c}');
    text.chars().map(|c| if fits(c) { c } else { '\u{fffd}' }).collect()
}

async fn hostile_files_are_refused(reader: &mut Reader) -> Result<()> {
    open_hostile(reader).await?;
    let payloads: Vec<_> = payloads().into_iter().map(Value::from).collect();
    // Made for another text: what it is called, and what the text is called, is told.
    let another = "title => {
        const about = { 'dcterms:title': title, 'schema:sha256': 'x' };
        const page = { type: 'AnnotationPage', items: [], 'schema:about': about };
        return `“${drop(title, JSON.stringify(page))}” was not imported. It was made for another text, “${[...title].slice(0, 70).join('')}`;
    }";
    each_told(reader, "[role=alert]", another, &payloads).await?;
    nothing_got_in(reader).await?;
    // With words that are not there.
    let lost = "words => {
        const selector = { type: 'TextQuoteSelector', exact: `lost ${words}` };
        const items = [{ id: words, type: words, body: words, target: { source: words, selector } }];
        drop('lost.json', JSON.stringify({ type: 'AnnotationPage', items }));
        return `lost ${words.slice(0, 70)}`;
    }";
    let fit = |text: &&Value| {
        text.as_str().is_some_and(|text| text.chars().all(|c| !c.is_control() && c < '\u{10000}'))
    };
    let visible: Vec<_> = payloads.iter().filter(fit).cloned().collect();
    each_told(reader, "[role=alert]", lost, &visible).await?;
    nothing_got_in(reader).await?;
    // With tags that nobody has.
    let unknown = "tag => {
        const selector = { type: 'TextQuoteSelector', exact: 'Claim 3 says' };
        const body = { type: 'TextualBody', purpose: 'tagging', value: tag };
        drop('unknown.json', JSON.stringify({ type: 'AnnotationPage', items: [
            { id: 'x:y', created: '2026-03-04T05:06:07Z', creator: { nickname: 'fox7' }, body, target: { selector } },
        ] }));
        return tag;
    }";
    let known = [0, 1, 2].map(tag);
    let is_unknown = |tag: &&Value| {
        tag.as_str().is_some_and(|tag| tag.len() < 90 && !known.contains(&tag.to_owned()))
    };
    let tags: Vec<_> = visible.iter().filter(is_unknown).cloned().collect();
    each_told(reader, "[role=alert]", unknown, &tags).await?;
    reader.hover("[role=alert]").await?;
    reader.click_button_in(".toast", "Close").await?;
    nothing_got_in(reader).await?;
    let nothing = "name => `“${drop(name, ' ')}” was not opened.`";
    each_told(reader, "[role=alert]", nothing, &payloads).await?;
    held(reader, "names, titles, quotes and tags in messages", payloads.len()).await
}

async fn hostile_addresses_lead_nowhere(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.wait_for(".samples li").await?;
    // Where an article is not kept, the page's address says where it lies.
    let address = "(number => address => {
        const id = (number++).toString(16).padStart(64, '0');
        const search = new URLSearchParams({ article: address });
        history.replaceState(null, '', `/?${search}#${id}`);
        dispatchEvent(new Event('hashchange'));
        return address.trim() && `“${address}”`;
    })(1)";
    let payloads: Vec<_> = payloads().into_iter().map(Value::from).collect();
    // Browsers heed 200 changes of the address within ten seconds, WebKit 100.
    let fetched: Vec<_> = payloads.iter().step_by(11).cloned().collect();
    each_told(reader, "[role=alert]", address, &fetched).await?;
    nothing_got_in(reader).await?;
    let recalled: Vec<_> = payloads.iter().step_by(13).cloned().collect();
    let hash = "hash => { location.hash = hash; return ''; }";
    each_told(reader, "[role=alert]", hash, &recalled).await?;
    reader.wait_for(".samples li").await?;
    for payload in payloads.iter().step_by(60) {
        let text = payload.as_str().unwrap_or_default();
        let query = url::form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
        reader.goto(&format!("/?article={query}&lang={query}&{query}#{query}")).await?;
        reader.wait_for("[role=alert]").await?;
        nothing_got_in(reader).await?;
    }
    // The browser itself tells of what was not found, and of nothing else.
    let errors = reader.page_errors().await?;
    let others: Vec<_> =
        errors.iter().filter(|error| !error.contains("Failed to load resource")).collect();
    ensure!(others.is_empty(), "the page reported errors: {others:?}");
    held(reader, "?article= and #", fetched.len() + recalled.len()).await
}

async fn what_a_hostile_hand_kept_is_read(reader: &mut Reader) -> Result<()> {
    open_hostile(reader).await?;
    mark(reader, "Claim 3 says", "1").await?;
    let keep = "const names = ['code', 'snap', 'letters', 'telling', 'language', 'look-size', 'look-spacing',
            'look-width', 'look-typeface', 'look-theme', 'look-motion', 'look-palette', 'look-onclick'];
        for (const name of names) localStorage.setItem(`highlit-${name}`, arguments[0]);
        localStorage.setItem(arguments[0], arguments[0]);
        const made = document.querySelector('.card').dataset.annotation;
        const note = [new Date().toISOString(), made, arguments[1]].join('\\n');
        localStorage.setItem(`highlit-note-${location.hash.slice(1)}`, note);";
    let payloads = payloads();
    let notes = notes();
    for (payload, note) in payloads.iter().step_by(payloads.len() / notes.len()).zip(&notes) {
        saved(reader).await?;
        reader.run_script(keep, vec![json!(payload), json!(note)]).await?;
        reader.reload().await?;
        reader.wait_for(".card .why").await?;
        let same = format!("document.querySelector('.card .why').textContent === {}", json!(note));
        reader.wait_until("the note that was kept", &same).await?;
        nothing_got_in(reader).await?;
    }
    reader.click_button("Reading comfort").await?;
    reader.wait_for("dialog[open]").await?;
    held(reader, "a note in local storage", payloads.len()).await
}
