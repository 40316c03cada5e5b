//! The cards beside the article: all that is said of a highlight, and the ways to and from it.

use anyhow::{Result, ensure};
use e2e::{Chapter, Reader, story, words};
use serde_json::{Value, json};

use super::desk::{
    cards, hand_in, is, mark, open_harbour, painted, read, saved, site, title_is, write_note,
};

pub fn chapter() -> Chapter {
    Chapter::new(
        "cards",
        site(),
        [
            story!(a_card_says_all_that_was_said),
            story!(a_note_that_is_full_says_so),
            story!(another_tag_is_chosen),
            story!(a_choice_is_taken_back_by_choosing_it_again),
            story!(a_choice_bears_the_time_at_which_it_is_made),
            story!(deleting_leads_to_the_next_card),
            story!(deleting_the_last_leads_to_the_article),
            story!(what_was_deleted_comes_back),
            story!(cards_stand_in_text_order_with_counts_and_shares),
            story!(cards_are_filtered_by_tag),
            story!(cards_are_filtered_by_text),
            story!(a_card_leads_to_its_words),
            story!(words_lead_to_their_card),
            story!(a_chip_leads_to_its_card),
            story!(overlapping_highlights_are_chosen_from),
            story!(the_strip_leads_through_the_article),
            story!(the_next_step_is_at_hand),
            story!(a_long_list_scrolls_within_its_panel),
            story!(a_new_card_is_shown_under_any_filter),
        ],
    )
}

const BOATS: &str = "Forty-two boats left";
const CLERKS: &str = "they are clerks";
const FERRY: &str = "The ferry is late again";

async fn a_card_says_all_that_was_said(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, BOATS, "1").await?;
    reader.click_button_in(".card.open", "Figure or date").await?;
    reader.click_button_in(".card.open", "Not sure").await?;
    write_note(reader, "Forty-two is a number").await?;
    reader.reload().await?;
    let said = "[...document.querySelectorAll('.card :is(.label, .subtag, .unsure, .why)')].map(part => part.textContent)";
    cards(reader, &[BOATS]).await?;
    let expected = json!(["Fact claim", "Figure or date", "not sure", "Forty-two is a number"]);
    is(reader, said, expected).await?;
    reader.click(".card .summary").await?;
    let note = reader.value_of("#note").await?;
    ensure!(note == "Forty-two is a number", "the note reads “{note}”");
    let pressed = "[...document.querySelectorAll('.card [aria-pressed=true]')].map(choice => choice.textContent)";
    is(reader, pressed, json!(["Fact claim", "Figure or date", "Not sure"])).await
}

async fn a_note_that_is_full_says_so(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, BOATS, "1").await?;
    let pasted = "clerk ".repeat(1_700);
    reader.paste_text("#note", &pasted).await?;
    let full = "The note is full: it has room for 10,000 characters.";
    reader.wait_for_text(words(full).within(".card.open [role=alert]")).await?;
    reader.finds_no_barriers("full note").await?;
    let note = reader.value_of("#note").await?;
    ensure!(note == pasted[..10_000], "the note has {} letters", note.len());
    reader.press("Backspace").await?;
    reader.wait_until_gone(".card.open [role=alert]").await?;
    // Dictation and the like heed no limit of the field's.
    reader
        .run_script(
            "const note = document.querySelector('#note');
             note.value = arguments[0];
             note.dispatchEvent(new InputEvent('input', { bubbles: true }));",
            vec![json!(pasted)],
        )
        .await?;
    reader.press("Tab").await?;
    saved(reader).await?;
    let file = String::from_utf8(hand_in(reader).await?.bytes)?;
    ensure!(file.contains(&pasted[..10_000]), "what there was room for is not in the file");
    Ok(())
}

async fn another_tag_is_chosen(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, CLERKS, "1").await?;
    reader.click_button_in(".card.open", "Figure or date").await?;
    reader.click_button_in(".card.open", "Framing").await?;
    painted(reader, &[(3, CLERKS)]).await?;
    // The kinds are those of the new tag, and the old one's is gone.
    reader.click_button_in(".card.open", "Us and them").await?;
    reader.wait_for_text(words("Us and them").within(".card .subtag")).await?;
    reader.press("Control+z").await?;
    reader.press("Control+z").await?;
    painted(reader, &[(1, CLERKS)]).await?;
    reader.wait_for_text(words("Figure or date").within(".card .subtag")).await
}

async fn a_choice_is_taken_back_by_choosing_it_again(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, BOATS, "1").await?;
    reader.click_button_in(".card.open", "Not sure").await?;
    reader.wait_for(".card .unsure").await?;
    reader.click_button_in(".card.open", "Not sure").await?;
    reader.wait_until_gone(".card .unsure").await?;
    reader.click_button_in(".card.open", "Event").await?;
    reader.wait_for(".card .subtag").await?;
    reader.click_button_in(".card.open", "Event").await?;
    reader.wait_until_gone(".card .subtag").await
}

/// Not that at which its button was drawn: of two versions a merge takes the later.
async fn a_choice_bears_the_time_at_which_it_is_made(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, BOATS, "1").await?;
    reader.wait_for(".card.open .details").await?;
    saved(reader).await?;
    // The card is drawn by now.
    let drawn = reader.run_script("return new Date().toISOString()", vec![]).await?;
    reader.click_button_in(".card.open", "Opinion").await?;
    let file: Value = serde_json::from_slice(&hand_in(reader).await?.bytes)?;
    let (drawn, modified) = (drawn.as_str(), file["items"][0]["modified"].as_str());
    ensure!(drawn.is_some() && drawn < modified, "drawn at {drawn:?}, changed at {modified:?}");
    Ok(())
}

async fn deleting_leads_to_the_next_card(reader: &mut Reader) -> Result<()> {
    three_marked(reader).await?;
    reader.click(".cards li:nth-child(2) .summary").await?;
    reader.click_button_in(".card.open", "Delete").await?;
    cards(reader, &[BOATS, FERRY]).await?;
    painted(reader, &[(1, BOATS), (2, FERRY)]).await?;
    let focus = "document.activeElement.closest('.card')?.querySelector('.quote').textContent";
    is(reader, focus, json!(FERRY)).await
}

async fn deleting_the_last_leads_to_the_article(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, BOATS, "1").await?;
    reader.click_button_in(".card.open", "Delete").await?;
    cards(reader, &[]).await?;
    painted(reader, &[]).await?;
    is(reader, "document.activeElement.id", json!("article")).await?;
    reader.wait_for_text("Nothing marked yet.").await
}

async fn what_was_deleted_comes_back(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, BOATS, "1").await?;
    write_note(reader, "Forty-two is a number").await?;
    reader.click_button_in(".card.open", "Delete").await?;
    reader.click_button_in(".toast", "Undo").await?;
    cards(reader, &[BOATS]).await?;
    reader.wait_for_text(words("Forty-two is a number").within(".card")).await
}

async fn cards_stand_in_text_order_with_counts_and_shares(reader: &mut Reader) -> Result<()> {
    three_marked(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    cards(reader, &["eleven weeks", BOATS, CLERKS, FERRY]).await?;
    reader.wait_for_text(words("4 highlights").within(".panel h2")).await?;
    let counts =
        "[...document.querySelectorAll('.count .number')].map(number => number.textContent)";
    is(reader, counts, json!(["2 · 50%", "1 · 25%", "1 · 25%"])).await
}

async fn cards_are_filtered_by_tag(reader: &mut Reader) -> Result<()> {
    three_marked(reader).await?;
    reader.click(".count[data-only=framing]").await?;
    cards(reader, &[CLERKS]).await?;
    // A filter is about the list; the article keeps its paint.
    painted(reader, &[(1, BOATS), (3, CLERKS), (2, FERRY)]).await?;
    reader.click(".count[data-only=framing]").await?;
    cards(reader, &[BOATS, CLERKS, FERRY]).await
}

async fn cards_are_filtered_by_text(reader: &mut Reader) -> Result<()> {
    three_marked(reader).await?;
    reader.click(".cards li:nth-child(1) .summary").await?;
    reader.wait_for(".cards li:nth-child(1) #note").await?;
    write_note(reader, "A NUMBER").await?;
    reader.type_into("input[type=search]", "ferry").await?;
    cards(reader, &[FERRY]).await?;
    reader.press("Control+a").await?;
    reader.type_text("number").await?;
    cards(reader, &[BOATS]).await?;
    reader.press("Control+a").await?;
    reader.type_text("walrus").await?;
    cards(reader, &[]).await?;
    reader.wait_for_text("No highlight fits this filter.").await
}

async fn a_card_leads_to_its_words(reader: &mut Reader) -> Result<()> {
    open_skate_park(reader).await?;
    mark(reader, "nothing had been decided", "1").await?;
    mark(reader, "waited long enough", "2").await?;
    reader.wait_until("the page to be far down", "scrollY > 300").await?;
    reader.click(".cards li:nth-child(1) .summary").await?;
    reader.click_button_in(".card.open", "Show in article").await?;
    let in_view = "(() => {
        const open = [...CSS.highlights.get('highlit-open')][0];
        const range = document.createRange();
        range.setStart(open.startContainer, open.startOffset);
        range.setEnd(open.endContainer, open.endOffset);
        const { top, bottom } = range.getBoundingClientRect();
        return range.toString() === 'nothing had been decided' && top > 0 && bottom < innerHeight;
    })()";
    reader.wait_until("the words to be in view", in_view).await
}

async fn words_lead_to_their_card(reader: &mut Reader) -> Result<()> {
    three_marked(reader).await?;
    reader.click_words(read("boats left")).await?;
    open_card_is(reader, BOATS).await?;
    reader.click_words(read("are clerks")).await?;
    open_card_is(reader, CLERKS).await?;
    // A click on plain words opens nothing else.
    reader.click_words(read("Nobody on")).await?;
    open_card_is(reader, CLERKS).await
}

async fn a_chip_leads_to_its_card(reader: &mut Reader) -> Result<()> {
    three_marked(reader).await?;
    reader.click_button_in("#article", "Fact claim: Forty-two boats left").await?;
    open_card_is(reader, BOATS).await?;
    reader.click_button_in("#article", "Opinion: The ferry is late again").await?;
    open_card_is(reader, FERRY).await
}

async fn overlapping_highlights_are_chosen_from(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "Forty-two boats left before noon, more than in any year since 1998", "1").await?;
    mark(reader, "left before", "3").await?;
    mark(reader, "boats left before noon", "2").await?;
    reader.click_words(read("before")).await?;
    reader.wait_for("#chooser").await?;
    let choices = "[...document.querySelectorAll('#chooser li q')].map(quote => quote.textContent)";
    let smallest_first = json!([
        "left before",
        "boats left before noon",
        "Forty-two boats left before noon, more than in any year since 1998",
    ]);
    is(reader, choices, smallest_first).await?;
    is(reader, "document.activeElement.closest('#chooser') !== null", json!(true)).await?;
    reader.press("Escape").await?;
    reader.wait_until_gone("#chooser").await?;
    // Elsewhere, or two clicks would be a double one.
    reader.click_words(read("left before")).await?;
    reader.click("#chooser li:nth-child(2) button").await?;
    reader.wait_until_gone("#chooser").await?;
    open_card_is(reader, "boats left before noon").await?;
    // Where only one lies, it opens at once.
    reader.click_words(read("any year")).await?;
    open_card_is(reader, "Forty-two boats left before noon, more than in any year since 1998").await
}

async fn the_strip_leads_through_the_article(reader: &mut Reader) -> Result<()> {
    open_skate_park(reader).await?;
    mark(reader, "waited long enough", "2").await?;
    let at_the_end = "document.querySelectorAll('.strip path')[1].getBBox().x / 240 > 0.9";
    reader.wait_until("the strip to show the end", at_the_end).await?;
    reader.run_script("scrollTo(0, 0)", vec![]).await?;
    reader.wait_until("the top", "scrollY === 0").await?;
    reader.click(".strip").await?;
    reader.wait_until("the middle of the article", "scrollY > 100").await
}

async fn the_next_step_is_at_hand(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, BOATS, "1").await?;
    reader.wait_for_text(words("Marked as Fact claim.").within(".toast")).await?;
    reader.click_button_in(".toast", "Say why").await?;
    reader.wait_until("the focus on the note", "document.activeElement.id === 'note'").await?;
    reader.type_text("1").await?;
    let note = reader.value_of("#note").await?;
    ensure!(note == "1", "the note reads “{note}”");
    Ok(())
}

async fn three_marked(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, BOATS, "1").await?;
    mark(reader, CLERKS, "3").await?;
    mark(reader, FERRY, "2").await?;
    cards(reader, &[BOATS, CLERKS, FERRY]).await?;
    saved(reader).await
}

async fn open_skate_park(reader: &mut Reader) -> Result<()> {
    reader.goto("/?article=samples/skate-park.txt").await?;
    title_is(reader, "Tilby Needs a Skate Park Now").await
}

async fn open_card_is(reader: &mut Reader, quote: &str) -> Result<()> {
    let open = "document.querySelector('.card.open .quote')?.textContent";
    reader
        .wait_until(&format!("the card of “{quote}”"), &format!("{open} === {}", json!(quote)))
        .await
}

/// A file of many highlights of the same words, as another tool might write it.
fn many_highlights(count: usize) -> String {
    let item = |number: usize| {
        json!({
            "id": format!("urn:uuid:00000000-0000-4000-8000-{number:012}"),
            "type": "Annotation",
            "created": "2026-03-01T08:00:00Z",
            "creator": { "type": "Person", "nickname": "OTTER" },
            "body": { "type": "TextualBody", "purpose": "tagging", "value": "fact" },
            "target": { "selector": { "type": "TextQuoteSelector", "exact": BOATS } },
        })
    };
    let items: Vec<_> = (0..count).map(item).collect();
    json!({ "type": "AnnotationPage", "items": items }).to_string()
}

async fn a_long_list_scrolls_within_its_panel(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    let file = many_highlights(200);
    reader.drop_file_synthetically("#article", "many.json", file.as_bytes()).await?;
    reader.click_button_in("dialog", "Merge").await?;
    reader.wait_for_text(words("200 highlights").within(".panel h2")).await?;
    let fits = "document.querySelector('.cards').clientHeight <= innerHeight";
    is(reader, fits, json!(true)).await?;
    let scrolls = "document.querySelector('.cards').scrollHeight > 5 * innerHeight";
    is(reader, scrolls, json!(true)).await?;
    is(reader, "document.documentElement.scrollHeight < 10 * innerHeight", json!(true)).await?;
    reader.run_script("document.querySelector('.cards').scrollTop = 1e6", vec![]).await?;
    reader.wait_for(".cards li[aria-posinset='200'] .card").await
}

async fn a_new_card_is_shown_under_any_filter(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, CLERKS, "2").await?;
    reader.click(".count[data-only=opinion]").await?;
    mark(reader, BOATS, "1").await?;
    reader.wait_for_text(words(BOATS).within(".card.open .quote")).await?;
    write_note(reader, "Forty-two is a number").await?;
    reader.wait_for_text(words("Fact claim").within(".card.open .label")).await
}
