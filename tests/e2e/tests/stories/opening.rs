//! What is opened as an article, and what is refused.

use std::path::Path;

use anyhow::{Result, ensure};
use e2e::{Chapter, Reader, story, words};
use serde_json::json;

use super::desk::{is, open_harbour, seen, site, title_is};

pub fn chapter() -> Chapter {
    Chapter::new(
        "opening",
        site(),
        [
            story!(a_text_is_pasted),
            story!(an_empty_paste_is_refused),
            story!(a_file_is_chosen),
            story!(a_file_is_dropped),
            story!(an_article_dropped_on_another_opens),
            story!(what_is_no_text_is_refused_and_the_article_stays),
            story!(what_is_refused_is_told_of_above_everything),
            story!(what_is_too_large_is_refused),
            story!(chinese_letters_are_chosen_by_how_they_look),
            story!(a_byte_order_mark_is_heeded),
            story!(another_site_is_not_asked),
            story!(an_address_of_no_site_is_not_opened),
            story!(a_missing_article_is_named),
            story!(what_does_not_come_says_why),
            story!(an_empty_address_is_the_start_page),
            story!(of_several_files_the_first_is_opened),
            story!(utf16_is_known_by_its_latin_letters),
            story!(what_takes_long_to_open_says_so_first),
        ],
    )
}

/// The policy alone would stop it: here nothing but the app's own care does.
pub fn chapter_without_policy() -> Chapter {
    Chapter::new(
        "opening_without_policy",
        site().without_policy().sending_abroad("/away.txt", "/harbour.txt"),
        [story!(whoever_is_sent_to_another_site_is_not_followed)],
    )
}

async fn whoever_is_sent_to_another_site_is_not_followed(reader: &mut Reader) -> Result<()> {
    reader.goto("/?article=/away.txt").await?;
    let told = "No answer came for “/away.txt”: the network may be down, or the address leads to";
    reader.wait_for_text(words(told).within("[role=alert]")).await?;
    let asked = reader.requests();
    ensure!(asked.contains(&"/away.txt".to_owned()), "it was not asked for: {asked:?}");
    ensure!(!asked.contains(&"/harbour.txt".to_owned()), "the other site was asked");
    // Chromium says on its console that it refused.
    reader.page_errors().await.map(drop)
}

const FERRY: &str = "The Ferry Stays\n\nBy Ada Brandt\n\nThe council voted on Monday to keep the \
                     old ferry. It was the right choice, and a cheap one.";

async fn a_text_is_pasted(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.click("button.door").await?;
    reader.paste_text("#pasted", FERRY).await?;
    reader.click_button_in("dialog", "Read it").await?;
    title_is(reader, "The Ferry Stays").await?;
    reader.wait_for_text(words("By Ada Brandt").within(".byline")).await
}

async fn an_empty_paste_is_refused(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.click("button.door").await?;
    reader.type_into("#pasted", "  ").await?;
    reader.click_button_in("dialog", "Read it").await?;
    reader.wait_for_text(words("There is no text in it.").within("[role=alert]")).await?;
    reader.click_button_in("dialog", "Cancel").await?;
    reader.wait_until_gone("dialog").await
}

async fn a_file_is_chosen(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/harbour.txt");
    reader.upload("#article-file", &file).await?;
    title_is(reader, "The Harbour Opens Again").await
}

async fn a_file_is_dropped(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.wait_for(".samples").await?;
    reader.drop_file_synthetically("main", "ferry.txt", FERRY.as_bytes()).await?;
    title_is(reader, "The Ferry Stays").await
}

async fn an_article_dropped_on_another_opens(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    reader.drop_file_synthetically("#article", "ferry.txt", FERRY.as_bytes()).await?;
    title_is(reader, "The Ferry Stays").await
}

async fn what_is_no_text_is_refused_and_the_article_stays(reader: &mut Reader) -> Result<()> {
    let not_articles: [(&str, &[u8], &str); 3] = [
        ("empty.txt", b" \n\n ", "There is no text in it."),
        ("ship.txt", b"\x7fELF\x02\x01\x00\x00\x00\xff\x00\x03\x00\x00", "It is not a text file"),
        ("ship.pdf", b"%PDF-1.7 \x00", "It is a PDF"),
    ];
    open_harbour(reader).await?;
    for (name, bytes, why) in not_articles {
        reader.drop_file_synthetically("#article", name, bytes).await?;
        let refusal = format!("“{name}” was not opened. {why}");
        reader.wait_for_text(words(&refusal).within("[role=alert]")).await?;
        title_is(reader, "The Harbour Opens Again").await?;
    }
    Ok(())
}

async fn what_is_refused_is_told_of_above_everything(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    let half = br#"{ "type": "AnnotationPage", "items": ["#;
    for (name, bytes) in [("half.json", &half[..]), ("paper.pdf", b"%PDF-1.7")] {
        reader.press("?").await?;
        reader.wait_for(".dialog").await?;
        reader.drop_file_synthetically("body", name, bytes).await?;
        reader.wait_for_text(words(name).within(".toast [role=alert]")).await?;
        reader.click_button_in(".toast", "Close").await?;
        reader.wait_until_gone(".toast").await?;
    }
    Ok(())
}

async fn what_is_too_large_is_refused(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.wait_for(".samples").await?;
    let book = vec![b'a'; (5 << 20) + 1];
    reader.drop_file_synthetically("main", "book.txt", &book).await?;
    reader
        .wait_for_text(
            words("“book.txt” was not opened. It is over 5 MB large").within("[role=alert]"),
        )
        .await
}

async fn chinese_letters_are_chosen_by_how_they_look(reader: &mut Reader) -> Result<()> {
    let fisherman = include_bytes!("../../fixtures/fisherman-gb18030.txt");
    reader.goto("/").await?;
    reader.wait_for(".samples").await?;
    reader.drop_file_synthetically("main", "fisherman.txt", fisherman).await?;
    reader.wait_for_text("“fisherman.txt” does not say how its letters are written.").await?;
    reader.wait_for_text(words("渔夫和他的船").within("dialog")).await?;
    reader.click_words(words("Chinese (GB18030)").within("dialog")).await?;
    title_is(reader, "渔夫和他的船").await
}

async fn a_byte_order_mark_is_heeded(reader: &mut Reader) -> Result<()> {
    let text = format!("\u{feff}{FERRY}");
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    reader.goto("/").await?;
    reader.wait_for(".samples").await?;
    reader.drop_file_synthetically("main", "ferry.txt", &utf16).await?;
    title_is(reader, "The Ferry Stays").await
}

async fn another_site_is_not_asked(reader: &mut Reader) -> Result<()> {
    reader.goto("/?article=https://example.org/story.txt").await?;
    let refusal = "“https://example.org/story.txt” is on another site";
    reader.wait_for_text(words(refusal).within("[role=alert]")).await?;
    reader.wait_for(".samples").await?;
    let asked = "performance.getEntriesByType('resource').map(entry => new URL(entry.name).host)";
    let hosts = seen(reader, &format!("[...new Set({asked})]")).await?;
    let own = seen(reader, "[location.host]").await?;
    ensure!(hosts == own, "asked were {hosts}");
    Ok(())
}

async fn an_address_of_no_site_is_not_opened(reader: &mut Reader) -> Result<()> {
    for (address, beginning) in [
        ("data:text/plain,The%20Bridge", "data:"),
        ("javascript:alert(1)", "javascript:"),
        ("file:///etc/hosts", "file:"),
    ] {
        reader.goto(&format!("/?article={address}")).await?;
        let refusal = format!("An address that begins with “{beginning}” cannot be opened.");
        reader.wait_for_text(words(&refusal).within("[role=alert]")).await?;
        reader.wait_for(".samples").await?;
    }
    Ok(())
}

async fn a_missing_article_is_named(reader: &mut Reader) -> Result<()> {
    reader.goto("/?article=nowhere.txt").await?;
    reader
        .wait_for_text(words("There is nothing to read at “nowhere.txt”.").within("[role=alert]"))
        .await?;
    is(reader, "document.querySelector('.samples') !== null", json!(true)).await?;
    // The browser itself tells of the answer, too.
    reader.page_errors().await?;
    Ok(())
}

/// What a page may get in place of a text, and what is said of it.
const ILL_FATED: [(&str, &str); 3] = [
    ("Promise.resolve(new Response('', { status: 500 }))", "with error 500 in place of a text."),
    (
        "Promise.resolve(new Response(new ReadableStream({
             start(stream) {
                 stream.enqueue(new TextEncoder().encode('The Ferry'));
                 stream.error(new TypeError());
             },
         })))",
        "broke off halfway.",
    ),
    ("Promise.reject(new TypeError())", "No answer came for “samples/"),
];

/// No server of ours gives half of an answer: the page's own function is in the place of one.
async fn what_does_not_come_says_why(reader: &mut Reader) -> Result<()> {
    for (answer, told) in ILL_FATED {
        reader.goto("/").await?;
        reader.wait_for(".samples li").await?;
        let instead = format!(
            "const real = window.fetch.bind(window);
             window.fetch = (asked, ...rest) =>
                 String(asked).endsWith('.txt') ? {answer} : real(asked, ...rest);"
        );
        reader.run_script(&instead, vec![]).await?;
        reader.click(".samples a, .samples button").await?;
        reader.wait_for_text(words(told).within("[role=alert]")).await?;
    }
    // Firefox says on its console that a stream broke off.
    reader.page_errors().await.map(drop)
}

async fn an_empty_address_is_the_start_page(reader: &mut Reader) -> Result<()> {
    reader.goto("/?article=").await?;
    reader.wait_for(".samples li").await?;
    is(reader, "document.querySelectorAll('[role=alert]').length", json!(0)).await
}

async fn of_several_files_the_first_is_opened(reader: &mut Reader) -> Result<()> {
    let drop_both = "const dataTransfer = new DataTransfer();
        for (const name of ['ferry.txt', 'other.txt']) {
            dataTransfer.items.add(new File([arguments[0]], name));
        }
        document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));";
    let told = "Only “ferry.txt” was opened: one file at a time.";
    reader.goto("/").await?;
    reader.wait_for(".samples li").await?;
    reader.run_script(drop_both, vec![json!(FERRY)]).await?;
    title_is(reader, "The Ferry Stays").await?;
    reader.wait_for_text(told).await?;
    // The same on another article.
    open_harbour(reader).await?;
    reader.run_script(drop_both, vec![json!(FERRY)]).await?;
    title_is(reader, "The Ferry Stays").await?;
    reader.wait_for_text(told).await
}

async fn utf16_is_known_by_its_latin_letters(reader: &mut Reader) -> Result<()> {
    let utf16: Vec<u8> = FERRY.encode_utf16().flat_map(u16::to_be_bytes).collect();
    reader.goto("/").await?;
    reader.wait_for(".samples").await?;
    reader.drop_file_synthetically("main", "ferry.txt", &utf16).await?;
    title_is(reader, "The Ferry Stays").await
}

async fn what_takes_long_to_open_says_so_first(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.wait_for(".samples").await?;
    reader
        .run_script(
            "window.painted = [];
             const look = () => {
                 const status = document.querySelector('.samples') && document.querySelector('#highlit [role=status]');
                 if (status) window.painted.push(status.textContent);
                 requestAnimationFrame(look);
             };
             look();",
            vec![],
        )
        .await?;
    reader.drop_file_synthetically("main", "ferry.txt", FERRY.as_bytes()).await?;
    title_is(reader, "The Ferry Stays").await?;
    is(reader, "window.painted[0]", json!("Opening…")).await?;
    is(reader, "document.querySelector('p.toast')", json!(null)).await
}
