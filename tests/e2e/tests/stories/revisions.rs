//! An article that was edited since it was marked.

use anyhow::{Result, ensure};
use e2e::{Chapter, Download, Reader, Site, story, words};
use serde_json::json;

use super::{
    desk::{
        cards, choose, choose_file, hand_in, is, mark, painted, saved, site_with_a_bare_page,
        title_is, write_note,
    },
    disk::{CLEAR, on_disk},
    exercise::{leave, push, sit_down},
};

pub fn chapter() -> Chapter {
    Chapter::new(
        "revisions",
        site_with_versions(),
        [
            story!(highlights_are_brought_along_in_one_step),
            story!(what_was_changed_is_looked_at),
            story!(what_only_moved_is_told_from_what_was_changed),
            story!(what_is_gone_is_given_a_place),
            story!(an_earlier_version_of_another_title_is_chosen),
            story!(an_article_that_is_like_no_other_offers_nothing),
            story!(an_offer_waits_until_it_is_answered),
            story!(highlights_come_into_a_version_that_is_marked),
            story!(a_file_for_another_version_is_brought_along),
            story!(what_has_other_tags_gets_one_of_this_version),
            story!(what_has_no_place_is_handed_in_and_gets_one_elsewhere),
            story!(a_place_is_chosen_for_as_long_as_there_is_something_to_place),
            story!(where_the_same_words_stand_is_shown),
            story!(what_is_marked_later_is_offered_and_what_was_removed_is_not),
        ],
    )
}

const BEFORE: &str = "The Bridge\n\nThe council met on Monday in the old hall. It voted to build a \
    bridge over the river by next spring.\n\nNobody had asked the fishers, who need the landing \
    every day.\n\nA second vote will follow in June.";

/// A sentence more, words changed, a paragraph told anew.
const AFTER: &str = "The Bridge\n\nIt rained. The council met on Monday in the old hall. It voted \
    to build a tunnel under the river by next spring.\n\nA second vote will follow in June.\n\nNot \
    one of those who live by their nets was heard.";

/// A sentence and a paragraph that stand elsewhere in the later version.
const STILL: &str = "The Bridge\n\nNobody had asked the fishers, who need the landing every day.\n\nThe \
    old bell rang at noon over the bay. The council met on Monday.\n\nA second vote will follow in \
    June.\n\nThe mayor is away.\n\nNo one can say for how long.";
const MOVED: &str = "The Bridge\n\nThe council met on Monday.\n\nA second vote will follow in June. The old \
    bell rang at noon over the bay.\n\nThe mayor is away.\n\nNo one can say for how long.\n\nNobody had \
    asked the fishers, who need the landing every day.";

fn site_with_versions() -> Site {
    site_with_a_bare_page()
        .with_text("/before.txt", BEFORE)
        .with_text("/after.txt", AFTER)
        .with_text("/twice.txt", TWICE)
        .with_text("/still.txt", STILL)
        .with_text("/moved.txt", MOVED)
        .with_text("/renamed.txt", AFTER.replacen("The Bridge", "The Tunnel", 1))
}

const HALL: &str = "met on Monday in the old hall";
const BRIDGE: &str = "build a bridge over the river";
const TUNNEL: &str = "build a tunnel under the river";
const FISHERS: &str = "asked the fishers";
const BELL: &str = "old bell rang at noon over the bay";
const FISHING: &str = "Nobody had asked the fishers, who need the landing every day.";
const OFFER: &str = "You marked an earlier version of this article.";

/// Marks the earlier version, then opens the later one.
async fn open_both(reader: &mut Reader, later: &str, title: &str) -> Result<()> {
    reader.goto("/?article=before.txt").await?;
    title_is(reader, "The Bridge").await?;
    mark(reader, HALL, "1").await?;
    mark(reader, BRIDGE, "1").await?;
    write_note(reader, "A plan, not yet a fact").await?;
    mark(reader, FISHERS, "2").await?;
    write_note(reader, "Nobody?").await?;
    saved(reader).await?;
    reader.goto(&format!("/?article={later}.txt")).await?;
    title_is(reader, title).await
}

/// Looks at what could be brought along, as the page offers it.
async fn compare(reader: &mut Reader) -> Result<()> {
    open_both(reader, "after", "The Bridge").await?;
    reader.wait_for_text(words(OFFER).within(".toast")).await?;
    reader.click_button_in(".toast", "Bring your highlights along").await?;
    reader.wait_for_text(words("1 highlight reads as before").within("dialog")).await
}

fn texts(css: &str) -> String {
    format!("[...document.querySelectorAll('{css}')].map(one => one.textContent)")
}

async fn highlights_are_brought_along_in_one_step(reader: &mut Reader) -> Result<()> {
    compare(reader).await?;
    for line in ["1 stands in words that were changed", "1 with no sure place in this version"] {
        reader.wait_for_text(words(line).within("dialog")).await?;
    }
    let both = "[...document.querySelectorAll('dialog dd')].map(words => words.textContent)";
    is(reader, both, json!([BRIDGE, TUNNEL])).await?;
    is(reader, &texts("dialog .both :is(del, ins)"), json!(["bridge over", "tunnel under"]))
        .await?;
    reader.wait_for_text(words("A plan, not yet a fact").within("dialog .removed")).await?;
    reader
        .click_words(words("What changed in the text: 3 places").within("dialog summary"))
        .await?;
    let told = json!([
        "It rained. ",
        "bridge over",
        "tunnel under",
        "Nobody had asked the fishers, who need the landing every day.",
        "Not one of those who live by their nets was heard.",
    ]);
    is(reader, &texts("dialog .edited :is(del, ins)"), told).await?;
    // What stayed stands there once, and neither line rests on its colour.
    is(
        reader,
        &texts("dialog .edited li:first-child p"),
        json!([concat!(
            "It rained. The council met on Monday in the old hall. It voted to build a ",
            "bridge overtunnel under the river by next spring."
        )]),
    )
    .await?;
    let lines = "['del', 'ins'].map(one =>
        getComputedStyle(document.querySelector(`dialog .both ${one}`)).textDecorationLine)";
    is(reader, lines, json!(["line-through", "underline"])).await?;
    reader.finds_no_barriers("comparing versions").await?;
    reader.click_button_in("dialog", "Bring 3 along").await?;
    painted(reader, &[(1, HALL), (1, TUNNEL)]).await?;
    reader.wait_for_text(words("1 without a place").within("#panel")).await?;
    reader.wait_for_text(words("Brought along.").within(".toast")).await?;
    reader.click_button_in(".toast", "Undo").await?;
    painted(reader, &[]).await?;
    reader.wait_until_gone("#panel .orphans").await?;
    reader.press("Control+y").await?;
    painted(reader, &[(1, HALL), (1, TUNNEL)]).await?;
    saved(reader).await?;
    reader.reload().await?;
    painted(reader, &[(1, HALL), (1, TUNNEL)]).await?;
    let said = super::desk::seen(
        reader,
        "[...document.querySelectorAll('.toast')].map(one => one.textContent)",
    )
    .await?;
    ensure!(said == json!([]), "they are offered again: {said}");
    // The earlier version has all of them still.
    reader.goto("/?article=before.txt").await?;
    painted(reader, &[(1, HALL), (1, BRIDGE), (2, FISHERS)]).await
}

async fn what_was_changed_is_looked_at(reader: &mut Reader) -> Result<()> {
    compare(reader).await?;
    reader.click_button_in("dialog", "Bring 3 along").await?;
    cards(reader, &[HALL, TUNNEL]).await?;
    // Which one it is can be read on its button.
    let asking = "[...document.querySelectorAll('.card .summary')]
        .map(button => button.innerText.includes('look again'))";
    is(reader, asking, json!([false, true])).await?;
    reader.finds_no_barriers("a card that asks").await?;
    // In the comparison they are those to be looked at, with what was said of them.
    choose(reader, "Earlier version").await?;
    reader.click_words(words("The Bridge").within("dialog")).await?;
    reader.wait_for_text(words("2 here already").within("dialog")).await?;
    is(reader, &texts("dialog .both :is(del, ins)"), json!(["bridge over", "tunnel under"]))
        .await?;
    reader.wait_for_text(words("A plan, not yet a fact").within("dialog .removed")).await?;
    leave(reader).await?;
    reader.click_words(words(TUNNEL).within(".card .quote")).await?;
    let earlier = words(BRIDGE).within(".card.open .earlier");
    reader.wait_for_text(earlier).await?;
    is(reader, &texts(".card.open .earlier del"), json!(["bridge over"])).await?;
    reader.finds_no_barriers("changed words").await?;
    reader.click_button_in(".card.open", "It fits").await?;
    reader.wait_until_gone(".card.open .earlier").await?;
    is(reader, asking, json!([false, false])).await?;
    saved(reader).await?;
    let file = String::from_utf8(hand_in(reader).await?.bytes)?;
    for part in ["\"dcterms:replaces\"", BRIDGE, TUNNEL, "A plan, not yet a fact"] {
        ensure!(file.contains(part), "the file lacks {part}");
    }
    ensure!(!file.contains("unreviewed"), "nobody has looked, it says");
    reader.press("Control+z").await?;
    reader.wait_for(".card.open .earlier").await
}

async fn what_only_moved_is_told_from_what_was_changed(reader: &mut Reader) -> Result<()> {
    reader.goto("/?article=still.txt").await?;
    title_is(reader, "The Bridge").await?;
    mark(reader, BELL, "1").await?;
    write_note(reader, "Who says so?").await?;
    saved(reader).await?;
    reader.goto("/?article=moved.txt").await?;
    title_is(reader, "The Bridge").await?;
    reader.click_button_in(".toast", "Bring your highlights along").await?;
    reader.wait_for_text(words("1 moved, in the same words").within("dialog")).await?;
    let items = "dialog .removed:not(.edited)";
    is(reader, &texts(&format!("{items} q")), json!([BELL])).await?;
    is(
        reader,
        &texts(&format!("{items} dd")),
        json!([
            "… the landing every day.\nThe […]. The council met on Monday.\nA …",
            "… vote will follow in June. The […].\nThe mayor is away.\nNo one can …",
        ]),
    )
    .await?;
    reader.wait_for_text(words("Who says so?").within(items)).await?;
    ensure!(reader.count("dialog .both :is(del, ins)").await? == 0, "the same words differ");
    // A paragraph that stands elsewhere now is shown once, and as that.
    reader
        .click_words(words("What changed in the text: 4 places").within("dialog summary"))
        .await?;
    let shown = "[...document.querySelectorAll('dialog .edited li')]
        .filter(item => item.textContent.includes('need the landing'))
        .map(item => [...item.children].map(part => part.textContent))";
    is(reader, shown, json!([["Moved, in the same words", FISHING]])).await?;
    reader.finds_no_barriers("words that moved").await?;
    reader.click_button_in("dialog", "Bring it along").await?;
    painted(reader, &[(1, BELL)]).await?;
    reader.wait_for_text(words("look again").within(".card .summary")).await?;
    reader.click_words(words(BELL).within(".card .quote")).await?;
    let moved = words("Moved, in the same words").within(".card.open .earlier");
    reader.wait_for_text(moved).await?;
    is(
        reader,
        &texts(".card.open .earlier dd"),
        json!([
            "… the landing every day.\nThe […]. The council met on Monday.\nA …",
            "… vote will follow in June. The […].\nThe mayor is away.\nNo one can …",
        ]),
    )
    .await?;
    reader.finds_no_barriers("a card of words that moved").await?;
    reader.click_button_in(".card.open", "It fits").await?;
    reader.wait_until_gone(".card .again").await
}

async fn what_is_gone_is_given_a_place(reader: &mut Reader) -> Result<()> {
    compare(reader).await?;
    reader.click_button_in("dialog", "Choose its place").await?;
    reader.wait_for_text(words(FISHERS).within("#brush")).await?;
    reader.finds_no_barriers("choosing a place").await?;
    reader.select(words("those who live by their nets").within("#article")).await?;
    painted(reader, &[(2, "those who live by their nets")]).await?;
    reader.wait_until_gone("#brush").await?;
    let note = reader.value_of("#note").await?;
    ensure!(note == "Nobody?", "its note reads “{note}”");
    saved(reader).await?;
    let file = String::from_utf8(hand_in(reader).await?.bytes)?;
    ensure!(file.contains(FISHERS), "the file does not say what it was about");
    // It is here now, and the others are still to come.
    choose(reader, "Earlier version").await?;
    reader.click_words(words("The Bridge").within("dialog")).await?;
    reader.wait_for_text(words("1 here already").within("dialog")).await?;
    reader.click_button_in("dialog", "Bring 2 along").await?;
    painted(reader, &[(1, HALL), (1, TUNNEL), (2, "those who live by their nets")]).await
}

async fn an_earlier_version_of_another_title_is_chosen(reader: &mut Reader) -> Result<()> {
    open_both(reader, "renamed", "The Tunnel").await?;
    choose(reader, "Earlier version").await?;
    reader.wait_for_text("Of which article is this another version?").await?;
    ensure!(reader.count(".toast").await? == 0, "another article is taken for this one");
    reader.finds_no_barriers("choosing an earlier version").await?;
    reader.click_words(words("The Bridge").within("dialog")).await?;
    reader.click_button_in("dialog", "Bring 3 along").await?;
    painted(reader, &[(1, HALL), (1, TUNNEL)]).await
}

async fn an_article_that_is_like_no_other_offers_nothing(reader: &mut Reader) -> Result<()> {
    reader.goto("/?article=after.txt").await?;
    title_is(reader, "The Bridge").await?;
    choose(reader, "Earlier version").await?;
    let none = "There is no other article with highlights in this browser.";
    reader.wait_for_text(words(none).within("dialog")).await
}

/// Whether the offer is there once it would be.
async fn nothing_is_offered(reader: &mut Reader) -> Result<()> {
    reader.wait_for(".panel-head").await?;
    saved(reader).await?;
    is(reader, "document.querySelectorAll('.toast').length", json!(0)).await
}

async fn an_offer_waits_until_it_is_answered(reader: &mut Reader) -> Result<()> {
    open_both(reader, "after", "The Bridge").await?;
    reader.wait_for_text(words(OFFER).within(".toast")).await?;
    mark(reader, "It rained", "2").await?;
    // It makes room for what is said of a step, and comes back after that.
    reader.wait_for_text(words("Marked as").within(".toast")).await?;
    is(reader, "document.querySelectorAll('.toast').length", json!(1)).await?;
    reader.click_button_in(".toast", "Close").await?;
    reader.wait_for_text(words(OFFER).within(".toast")).await?;
    mark(reader, "second vote", "2").await?;
    reader.wait_for_text(words("Marked as").within(".toast")).await?;
    reader.click_button_in(".toast", "Undo").await?;
    reader.wait_for_text(words(OFFER).within(".toast")).await?;
    saved(reader).await?;
    reader.reload().await?;
    reader.wait_for_text(words(OFFER).within(".toast")).await?;
    // Who looks and goes away has not answered.
    reader.click_button_in(".toast", "Bring your highlights along").await?;
    reader.click_button_in("dialog", "Cancel").await?;
    reader.wait_for_text(words(OFFER).within(".toast")).await?;
    reader.click_button_in(".toast", "Close").await?;
    reader.wait_until_gone(".toast").await?;
    painted(reader, &[(2, "It rained")]).await?;
    reader.reload().await?;
    nothing_is_offered(reader).await?;
    // Nor is the later version offered to the earlier.
    reader.goto("/?article=before.txt").await?;
    title_is(reader, "The Bridge").await?;
    nothing_is_offered(reader).await
}

async fn highlights_come_into_a_version_that_is_marked(reader: &mut Reader) -> Result<()> {
    open_both(reader, "after", "The Bridge").await?;
    mark(reader, "It rained", "2").await?;
    saved(reader).await?;
    reader.reload().await?;
    reader.click_button_in(".toast", "Bring your highlights along").await?;
    reader.click_button_in("dialog", "Bring 3 along").await?;
    painted(reader, &[(2, "It rained"), (1, HALL), (1, TUNNEL)]).await?;
    saved(reader).await?;
    reader.reload().await?;
    nothing_is_offered(reader).await
}

/// Somebody else, who has the later version alone, chooses a file.
async fn receive(reader: &mut Reader, file: &Download) -> Result<()> {
    reader.goto("/bare.txt").await?;
    on_disk(reader, CLEAR).await?;
    reader.goto("/?article=after.txt").await?;
    title_is(reader, "The Bridge").await?;
    choose_file(reader, file).await
}

async fn a_file_for_another_version_is_brought_along(reader: &mut Reader) -> Result<()> {
    reader.goto("/?article=before.txt").await?;
    title_is(reader, "The Bridge").await?;
    for (words, key) in [(HALL, "1"), (BRIDGE, "1"), (FISHERS, "2")] {
        mark(reader, words, key).await?;
    }
    saved(reader).await?;
    let file = hand_in(reader).await?;
    receive(reader, &file).await?;
    let told = "was made for another version of this article.";
    reader.wait_for_text(words(told).within("dialog")).await?;
    reader.wait_for_text(words("1 with no sure place in this version").within("dialog")).await?;
    reader.click_button_in("dialog", "Bring 3 along").await?;
    painted(reader, &[(1, HALL), (1, TUNNEL)]).await?;
    reader.press("Control+z").await?;
    painted(reader, &[]).await
}

async fn what_has_other_tags_gets_one_of_this_version(reader: &mut Reader) -> Result<()> {
    open_both(reader, "after", "The Bridge").await?;
    sit_down(reader).await?;
    reader.click("#own-tags").await?;
    reader.click_words(words("Fact claim").within("dialog summary")).await?;
    push(reader, "Remove this tag").await?;
    reader.wait_until_gone(".codebook .one:nth-of-type(3)").await?;
    leave(reader).await?;
    title_is(reader, "The Bridge").await?;
    choose(reader, "Earlier version").await?;
    reader.click_words(words("The Bridge").within("dialog .samples")).await?;
    reader.wait_for_text(words("2 with tags that this version has not").within("dialog")).await?;
    reader.wait_for_text(words("Fact claim").within("dialog .removed")).await?;
    reader.finds_no_barriers("highlights with other tags").await?;
    reader.click_button_in("dialog .removed li:first-child", "Opinion").await?;
    reader.wait_for_text(words("1 with tags that this version has not").within("dialog")).await?;
    leave(reader).await?;
    cards(reader, &[HALL]).await
}

/// A bridge in two places, and nothing of the fishers.
const TWICE: &str = "The Bridge\n\nRain fell on the hills for a week.\n\nThey build a bridge over \
    the river.\n\nSome say that they build a bridge over the river.";

/// Brings along what is found, and keeps what is not.
async fn bring_two(reader: &mut Reader) -> Result<()> {
    compare(reader).await?;
    reader.click_button_in("dialog", "Bring 3 along").await?;
    painted(reader, &[(1, HALL), (1, TUNNEL)]).await?;
    saved(reader).await
}

async fn what_has_no_place_is_handed_in_and_gets_one_elsewhere(reader: &mut Reader) -> Result<()> {
    bring_two(reader).await?;
    reader.reload().await?;
    reader.wait_for_text(words("1 without a place").within("#panel")).await?;
    let file = hand_in(reader).await?;
    receive(reader, &file).await?;
    reader.wait_for_text(words("1 without a place").within("dialog .facts")).await?;
    push(reader, "Merge").await?;
    painted(reader, &[(1, HALL), (1, TUNNEL)]).await?;
    reader.click_button_in("#panel", "1 without a place").await?;
    reader.wait_for_text(words(FISHERS).within("dialog q")).await?;
    reader.wait_for_text(words("Nobody?").within("dialog")).await?;
    reader.finds_no_barriers("highlights without a place").await?;
    reader.click_button_in("dialog", "Choose its place").await?;
    reader.select(words("those who live by their nets").within("#article")).await?;
    painted(reader, &[(1, HALL), (1, TUNNEL), (2, "those who live by their nets")]).await?;
    reader.wait_until_gone("#panel .orphans").await?;
    reader.press("Control+z").await?;
    reader.wait_for_text(words("1 without a place").within("#panel")).await
}

async fn a_place_is_chosen_for_as_long_as_there_is_something_to_place(
    reader: &mut Reader,
) -> Result<()> {
    const NETS: &str = "live by their nets";
    bring_two(reader).await?;
    let choose_place = async |reader: &mut Reader| {
        reader.click_button_in("#panel", "1 without a place").await?;
        reader.click_button_in("dialog", "Choose its place").await?;
        reader.wait_for_text(words("Select the words that say this now").within("#brush")).await
    };
    choose_place(reader).await?;
    // It has a tag: that of a digit is not for what is selected next.
    reader.press("1").await?;
    reader.select(words(NETS).within("#article")).await?;
    painted(reader, &[(1, HALL), (1, TUNNEL), (2, NETS)]).await?;
    let said = "document.querySelector('.toast').textContent.includes('Say why')";
    is(reader, said, json!(false)).await?;
    reader.press("Control+z").await?;
    reader.wait_for_text(words("1 without a place").within("#panel")).await?;
    choose_place(reader).await?;
    reader.press("Control+z").await?;
    reader.wait_until_gone("#brush").await?;
    painted(reader, &[]).await
}

async fn where_the_same_words_stand_is_shown(reader: &mut Reader) -> Result<()> {
    open_both(reader, "twice", "The Bridge").await?;
    reader.click_button_in(".toast", "Bring your highlights along").await?;
    reader.wait_for_text(words("3 with no sure place in this version").within("dialog")).await?;
    reader.click_button_in("dialog", "Keep 3 without a place").await?;
    reader.click_button_in("#panel", "3 without a place").await?;
    reader.click_button_in("dialog li:nth-child(2)", "Choose its place").await?;
    reader.wait_for_text(words("The same words here: 2").within("#brush")).await?;
    reader.finds_no_barriers("the same words in two places").await?;
    reader.click_button_in("#brush", "Show me").await?;
    reader.wait_for_text(words("1 of 2").within("#brush")).await?;
    reader.click_button_in("#brush", "Show me").await?;
    reader.wait_for_text(words("2 of 2").within("#brush")).await?;
    reader.finds_no_barriers("a place that is shown").await?;
    reader.click_button_in("#brush", "Put it here").await?;
    painted(reader, &[(1, BRIDGE)]).await?;
    reader.wait_for_text(words("2 without a place").within("#panel")).await?;
    // The later of the two.
    let last = "document.querySelector('.card .quote').textContent";
    is(reader, last, json!(BRIDGE)).await?;
    reader.click_button_in("#panel", "2 without a place").await?;
    reader.click_button_in("dialog li:first-child", "Delete").await?;
    leave(reader).await?;
    reader.wait_for_text(words("1 without a place").within("#panel")).await?;
    choose(reader, "Removed highlights").await?;
    reader.wait_for_text(words(HALL).within("dialog .removed")).await?;
    reader.click(".removed button").await?;
    reader.wait_for_text(words("2 without a place").within("#panel")).await
}

async fn what_is_marked_later_is_offered_and_what_was_removed_is_not(
    reader: &mut Reader,
) -> Result<()> {
    bring_two(reader).await?;
    reader.click_words(words(HALL).within(".card .quote")).await?;
    reader.press("Delete").await?;
    painted(reader, &[(1, TUNNEL)]).await?;
    saved(reader).await?;
    reader.goto("/?article=before.txt").await?;
    title_is(reader, "The Bridge").await?;
    nothing_is_offered(reader).await?;
    mark(reader, "A second vote", "2").await?;
    saved(reader).await?;
    reader.goto("/?article=after.txt").await?;
    title_is(reader, "The Bridge").await?;
    reader.click_button_in(".toast", "Bring your highlights along").await?;
    for line in ["1 here already", "1 here without a place", "1 that you removed here"] {
        reader.wait_for_text(words(line).within("dialog")).await?;
    }
    reader.click_button_in("dialog", "Bring it along").await?;
    painted(reader, &[(1, TUNNEL), (2, "A second vote")]).await?;
    saved(reader).await?;
    reader.reload().await?;
    nothing_is_offered(reader).await
}
