//! The interface in the reader's language.

use anyhow::{Result, ensure};
use e2e::{Chapter, Look, Need, Reader, story, words};
use serde_json::json;

use super::desk::{
    cards, choose, hand_in, is, mark, open_harbour, open_where_nothing_is_kept, painted, saved,
    seen, site_with_a_bare_page, write_note,
};

pub fn chapter() -> Chapter {
    Chapter::new(
        "languages",
        site_with_a_bare_page(),
        [
            story!(the_page_speaks_what_the_browser_asks_for).needs(Need::Languages),
            story!(a_language_is_chosen_and_stays_chosen),
            story!(where_nothing_is_kept_a_language_waits),
            story!(the_start_page_offers_languages),
            story!(lines_from_right_to_left_turn_the_page_round),
            story!(every_language_fits_a_narrow_phone),
            story!(the_bar_has_room_for_every_state).needs(Need::Look),
        ],
    )
}

/// What the bar's main button and the state of the work are called.
const NAMES: [(&str, &str, &str); 6] = [
    ("en", "Save my work", "Saved"),
    ("zh-Hans", "保存我的成果", "已保存"),
    ("es", "Guardar mi trabajo", "Guardado"),
    ("fr", "Enregistrer mon travail", "Enregistré"),
    ("ar", "احفظ عملي", "محفوظ"),
    ("hi", "मेरा काम सहेजें", "सहेजा गया"),
];

/// Waits until the page speaks a language, all work kept.
async fn speaks(reader: &mut Reader, tag: &str) -> Result<()> {
    let Some((_, save, kept)) = NAMES.iter().find(|(other, ..)| *other == tag) else {
        unreachable!("{tag} is one of the six");
    };
    reader.wait_for_text(words(save).within(".bar")).await?;
    reader.wait_for_text(words(kept).within("#safety")).await?;
    is(reader, "document.documentElement.lang", json!(tag)).await
}

/// No words but those of one language were asked for since the page was loaded.
async fn asked_only_for(reader: &mut Reader, tag: &str) -> Result<()> {
    let asked = "[...new Set(performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1))
        .filter(name => name.endsWith('.ftl') || name.startsWith('claims'))
        .map(name => name.replace(/(\\.more)?\\.ftl$/, '')))].sort()";
    let codebook = if tag == "en" { "claims.json".into() } else { format!("claims.{tag}.json") };
    let mut expected = [tag.to_owned(), codebook];
    expected.sort();
    is(reader, asked, json!(expected)).await
}

/// Keeps a language as the settings do, without going there, and loads the page again.
async fn set_language(reader: &mut Reader, tag: &str) -> Result<()> {
    let script = "localStorage.setItem('highlit-language', arguments[0])";
    reader.run_script(script, vec![json!(tag)]).await?;
    reader.reload().await
}

async fn the_page_speaks_what_the_browser_asks_for(reader: &mut Reader) -> Result<()> {
    for (languages, tag) in
        [("ar-EG,ar,en", "ar"), ("de,fr-CA,en", "fr"), ("zh-CN,zh", "zh-Hans"), ("tlh", "en")]
    {
        reader.ask_for_languages(languages).await?;
        reader.goto("/?article=harbour.txt").await?;
        speaks(reader, tag).await?;
        asked_only_for(reader, tag).await?;
    }
    Ok(())
}

async fn a_language_is_chosen_and_stays_chosen(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    write_note(reader, "Someone counted").await?;
    choose(reader, "Settings").await?;
    reader.click("[data-language=hi]").await?;
    speaks(reader, "hi").await?;
    asked_only_for(reader, "hi").await?;
    for _ in 0..2 {
        cards(reader, &["eleven weeks"]).await?;
        painted(reader, &[(1, "eleven weeks")]).await?;
        reader.wait_for_text(words("तथ्यात्मक दावा").within(".card .label")).await?;
        reader.wait_for_text(words("Someone counted").within(".card .why")).await?;
        reader.reload().await?;
        speaks(reader, "hi").await?;
    }
    // What is saved is the same in every language.
    reader.click_button("मेरा काम सहेजें").await?;
    let file = String::from_utf8(reader.next_download().await?.bytes)?;
    for part in ["\"Fact, opinion, framing\"", "\"value\":\"fact\""] {
        ensure!(file.contains(part), "the file lacks {part}");
    }
    reader.click("#more").await?;
    reader.click_button_in("#more-menu", "सेटिंग").await?;
    reader.click("[data-language='']").await?;
    speaks(reader, "en").await
}

async fn where_nothing_is_kept_a_language_waits(reader: &mut Reader) -> Result<()> {
    open_where_nothing_is_kept(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    choose(reader, "Settings").await?;
    reader.click("[data-language=fr]").await?;
    let why = "That language shows once the page is loaded again. Save your work to a file first";
    reader.wait_for_text(words(why).within(".toast [role=alert]")).await?;
    painted(reader, &[(1, "eleven weeks")]).await?;
    hand_in(reader).await.map(drop)
}

async fn the_start_page_offers_languages(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.wait_for(".samples button").await?;
    // They push the languages out of sight, and WebKit's driver does not scroll there by itself.
    reader.run_script("scrollTo(0, document.body.scrollHeight)", vec![]).await?;
    reader.click("[data-language=es]").await?;
    reader.wait_for_text("Abrir un artículo").await?;
    reader.wait_for_text(words("641 palabras en inglés").within(".samples")).await?;
    asked_only_for(reader, "es").await?;
    let chosen = "document.querySelector('.language [aria-pressed=true]').textContent";
    is(reader, chosen, json!("Español")).await
}

async fn lines_from_right_to_left_turn_the_page_round(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    saved(reader).await?;
    set_language(reader, "ar").await?;
    speaks(reader, "ar").await?;
    is(reader, "getComputedStyle(document.body).direction", json!("rtl")).await?;
    // The list stands at the other side, and the article, in English, is read from the left.
    let left = |css: &str| format!("document.querySelector('{css}').getBoundingClientRect().left");
    let list_first = format!("{} < {}", left(".panel"), left("#article"));
    is(reader, &list_first, json!(true)).await?;
    is(reader, "getComputedStyle(document.querySelector('#article h1')).direction", json!("ltr"))
        .await?;
    let turned = "getComputedStyle(document.querySelector('[aria-label=تراجع] .icon')).transform";
    is(reader, turned, json!("matrix(-1, 0, 0, 1, 0, 0)")).await?;
    mark(reader, "sea wall", "2").await?;
    painted(reader, &[(2, "sea wall"), (1, "eleven weeks")]).await?;
    // The strip begins at the right. No verb clicks beside the middle of an element, so a script does.
    for (share, is_there) in
        [("0.95", "scrollY < innerHeight / 4"), ("0.05", "scrollY > innerHeight / 4")]
    {
        let click = "const strip = document.querySelector('.strip'), box = strip.getBoundingClientRect();
            const clientX = box.left + box.width * arguments[0];
            strip.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX, clientY: box.top }))";
        reader.run_script(click, vec![json!(share)]).await?;
        reader.wait_until("the strip to lead there", is_there).await?;
    }
    speaks(reader, "ar").await
}

async fn every_language_fits_a_narrow_phone(reader: &mut Reader) -> Result<()> {
    reader.resize(320, 640).await?;
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    saved(reader).await?;
    for (tag, ..) in NAMES {
        set_language(reader, tag).await?;
        let ready = format!(
            "document.documentElement.lang === '{tag}' && document.querySelector('#safety.safe')"
        );
        reader.wait_until("the page to be ready", &ready).await?;
        painted(reader, &[(1, "eleven weeks")]).await?;
        reader.select(words("sea wall").within("#article")).await?;
        reader.wait_for("#tag-menu").await?;
        let too_wide = "[document.documentElement, ...document.querySelectorAll('.bar, #tag-menu')]
            .filter(box => box.scrollWidth > 320).map(box => `${box.nodeName} ${box.scrollWidth}`)";
        let too_wide = seen(reader, too_wide).await?;
        ensure!(too_wide == json!([]), "{tag}: too wide are {too_wide}");
        reader.press("Escape").await?;
        reader.click(".panel .handle").await?;
        reader.wait_for(".panel.raised .card").await?;
        let panel = seen(reader, "document.querySelector('.panel').scrollWidth").await?;
        ensure!(panel.as_u64() <= Some(320), "{tag}: the list is {panel} wide");
    }
    Ok(())
}

async fn the_bar_has_room_for_every_state(reader: &mut Reader) -> Result<()> {
    reader.look(Look::Touched).await?;
    reader.resize(320, 640).await?;
    open_harbour(reader).await?;
    let outside = "[...document.querySelectorAll('.bar > *, .bar button')]
        .filter(part => part.checkVisibility() && !part.matches('.bar-title, [popover] *'))
        .map(part => [part.className, part.getBoundingClientRect()])
        .filter(([, { left, right }]) => left < 0 || right > innerWidth).map(([name]) => name)";
    for (tag, ..) in NAMES {
        set_language(reader, tag).await?;
        reader.wait_for(".safety.safe").await?;
        is(reader, outside, json!([])).await?;
        let break_disk = "window.mended = IDBObjectStore.prototype.add;
            IDBObjectStore.prototype.add = () => { throw new DOMException('', 'QuotaExceededError'); };";
        reader.run_script(break_disk, vec![]).await?;
        mark(reader, "eleven weeks", "1").await?;
        reader.wait_for(".safety.failing").await?;
        is(reader, outside, json!([])).await?;
        // Its name is read out, and what failed can be read.
        let name = seen(reader, "document.querySelector('#safety').textContent").await?;
        ensure!(name.as_str().is_some_and(|name| !name.is_empty()), "{tag}: the state has no name");
        reader.wait_for(".trouble[role=alert]").await?;
        reader.run_script("IDBObjectStore.prototype.add = window.mended", vec![]).await?;
        reader.wait_for(".safety.safe").await?;
        reader.press("Control+z").await?;
        reader.wait_for(".safety.safe").await?;
    }
    Ok(())
}
