//! The hand-out: saved as a page, printed, and the menu that leads there.

use std::str;

use anyhow::{Result, ensure};
use e2e::{Chapter, Look, Need, Reader, story};
use serde_json::json;

use super::desk::{
    choose, is, mark, open_harbour, painted, saved, seen, site, take_code, write_note,
};

pub fn chapter() -> Chapter {
    Chapter::new(
        "handout",
        site(),
        [
            story!(the_saved_page_needs_nothing_but_itself),
            story!(the_hand_out_is_there_while_the_page_is_printed),
            story!(all_of_the_app_is_hidden_on_paper).needs(Need::Look),
            story!(a_browser_prints_the_hand_out).needs(Need::Print),
            story!(the_menu_is_worked_with_keys),
        ],
    )
}

/// Three marks, two of which overlap, and a note.
async fn mark_three(reader: &mut Reader) -> Result<()> {
    mark(reader, "Forty-two boats left before noon", "1").await?;
    write_note(reader, "A number <b>& \"counted\"").await?;
    mark(reader, "the finest morning of her life", "2").await?;
    mark(reader, "The mayor called it the finest morning", "3").await?;
    saved(reader).await
}

/// The marks of a hand-out in the page, each with the kind of line under it.
const MARKS: &str = "[...document.querySelectorAll('#handout article .letter')].map(letter => {
    const mark = letter.nextElementSibling.matches('mark') ? letter.nextElementSibling : null;
    const innermost = mark && ([...mark.querySelectorAll('mark')].at(-1) ?? mark);
    const line = innermost && getComputedStyle(innermost).textDecorationStyle;
    return `${letter.textContent} ${line}: ${mark?.textContent}`;
})";

const NOTES: &str = "[...document.querySelectorAll('#handout ol li')]
    .map(note => note.querySelector('strong').textContent + ': ' + note.querySelector('q').textContent
        + (note.querySelector('q ~ p')?.textContent ?? ''))";

async fn shows_three(reader: &mut Reader) -> Result<()> {
    is(
        reader,
        MARKS,
        json!([
            "F1 solid: Forty-two boats left before noon",
            "R2 double: The mayor called it ",
            "O3 dashed: the finest morning",
        ]),
    )
    .await?;
    is(
        reader,
        NOTES,
        json!([
            "Fact claim: Forty-two boats left before noonA number <b>& \"counted\"",
            "Framing: The mayor called it the finest morning",
            "Opinion: the finest morning of her life",
        ]),
    )
    .await?;
    let head = "document.querySelector('#handout header p').textContent";
    let head = seen(reader, head).await?;
    ensure!(head.as_str().is_some_and(|head| head.starts_with("Marked by fox7 · ")), "{head}");
    let first = "document.querySelector('#handout article').firstElementChild.textContent";
    is(reader, first, json!("The Harbour Opens Again")).await
}

async fn the_saved_page_needs_nothing_but_itself(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    take_code(reader, "fox7").await?;
    mark_three(reader).await?;
    choose(reader, "Save as web page").await?;
    let file = reader.next_download().await?;
    ensure!(file.name == "The-Harbour-Opens-Again--fox7.html", "it is called “{}”", file.name);
    reader.wait_for_text("Saved as The-Harbour-Opens-Again--fox7.html.").await?;
    let html = str::from_utf8(&file.bytes)?;
    for forbidden in ["<script", "<link", "<img", "://", "javascript:", " on", "style="] {
        let tags = html.split('<').map(|tag| format!("<{}", tag.split('>').next().unwrap_or("")));
        let bad: Vec<_> = tags.filter(|tag| tag.contains(forbidden)).collect();
        ensure!(bad.is_empty(), "{forbidden} is in {bad:?}");
    }
    reader.open_file(&file.path).await?;
    is(reader, "document.title", json!("The Harbour Opens Again")).await?;
    is(reader, "document.compatMode + document.characterSet", json!("CSS1CompatUTF-8")).await?;
    // The policy lets the page's own style in, or there would be no such lines.
    shows_three(reader).await?;
    let arabic = "[...document.querySelectorAll('article p')]
        .filter(text => getComputedStyle(text).direction === 'rtl').map(text => text.textContent.slice(0, 4))";
    is(reader, arabic, json!(["أعيد"])).await?;
    reader.click("#mark-3").await?;
    is(reader, "location.hash", json!("#note-3")).await?;
    reader.click("#note-3 a").await?;
    is(reader, "location.hash", json!("#mark-3")).await
}

/// No driver presses Ctrl+P: the events that a browser sends then are made by a
/// script, and what a browser really prints is another story's.
async fn the_hand_out_is_there_while_the_page_is_printed(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    take_code(reader, "fox7").await?;
    mark_three(reader).await?;
    reader.run_script("dispatchEvent(new Event('beforeprint'))", vec![]).await?;
    shows_three(reader).await?;
    ensure!(reader.count("#handout").await? == 0, "the hand-out is seen on the screen");
    // A second beginning without an end must not print it twice.
    reader.run_script("dispatchEvent(new Event('beforeprint'))", vec![]).await?;
    is(reader, "document.querySelectorAll('#handout').length", json!(1)).await?;
    reader.run_script("dispatchEvent(new Event('afterprint'))", vec![]).await?;
    is(reader, "document.querySelectorAll('#handout').length", json!(0)).await?;
    is(reader, "document.adoptedStyleSheets.length", json!(0)).await?;

    reader.run_script("window.print = () => window.asked = true", vec![]).await?;
    choose(reader, "Print").await?;
    reader.wait_until("the browser to be asked to print", "window.asked").await
}

async fn all_of_the_app_is_hidden_on_paper(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark_three(reader).await?;
    reader.look(Look::Paper).await?;
    let seen_on_paper = "[...document.body.children]
        .filter(part => part.checkVisibility()).map(part => part.id)";
    is(reader, seen_on_paper, json!(["highlit"])).await?;
    reader.run_script("dispatchEvent(new Event('beforeprint'))", vec![]).await?;
    is(reader, seen_on_paper, json!(["handout"])).await?;
    is(reader, "document.querySelector('#note-1 a').checkVisibility()", json!(false)).await?;
    reader.run_script("dispatchEvent(new Event('afterprint'))", vec![]).await.map(drop)
}

async fn a_browser_prints_the_hand_out(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    take_code(reader, "fox7").await?;
    mark_three(reader).await?;
    let listen = "addEventListener('beforeprint', () => {
        window.onPaper = document.querySelector('#handout').textContent;
    })";
    reader.run_script(listen, vec![]).await?;
    let pdf = reader.print_page().await?;
    ensure!(pdf.starts_with(b"%PDF-"), "what was printed is no PDF");
    let paper = seen(reader, "window.onPaper ?? null").await?;
    let paper = paper.as_str().unwrap_or_default();
    for words in ["Marked by fox7", "Forty-two boats", "Notes"] {
        ensure!(paper.contains(words), "the browser printed “{paper}”");
    }
    is(reader, "document.querySelectorAll('#handout').length", json!(0)).await
}

async fn the_menu_is_worked_with_keys(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    reader.run_script("document.querySelector('#more').focus()", vec![]).await?;
    for (key, item) in [
        ("Enter", "Import highlights"),
        ("ArrowDown", "Print"),
        ("ArrowUp", "Import highlights"),
        ("ArrowUp", "Settings"),
        ("ArrowDown", "Import highlights"),
        ("End", "Settings"),
        ("Home", "Import highlights"),
        ("Escape", "More"),
    ] {
        reader.press(key).await?;
        focus_is(reader, item).await?;
    }
    reader.wait_until_gone("#more-menu").await?;
    // The key that closed the menu did nothing else.
    painted(reader, &[(1, "eleven weeks")]).await?;
    reader.press("Enter").await?;
    focus_is(reader, "Import highlights").await?;
    reader.press("End").await?;
    reader.press("Enter").await?;
    reader.wait_for("dialog[open]").await?;
    reader.press("Escape").await?;
    reader.wait_until_gone("dialog").await?;
    focus_is(reader, "More").await?;
    reader.click("#more").await?;
    reader.wait_for("#more-menu").await?;
    reader.click("#article h1").await?;
    reader.wait_until_gone("#more-menu").await
}

async fn focus_is(reader: &mut Reader, name: &str) -> Result<()> {
    let name_of = "(focused => focused.ariaLabel ?? focused.textContent)(document.activeElement)";
    let same = format!("{name_of} === {}", json!(name));
    reader.wait_until(&format!("the focus to be on “{name}”"), &same).await
}
