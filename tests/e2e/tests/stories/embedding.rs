//! Highlit on a page that is not ours, under that page's own strict policy.

use anyhow::{Result, ensure};
use e2e::{Chapter, Look, Need, Reader, Site, story, words};
use serde_json::{Value, json};

use super::desk::painted;

pub fn chapter() -> Chapter {
    Chapter::new(
        "embedding",
        Site::host(),
        [
            story!(an_article_of_the_page_is_marked_where_it_stands),
            story!(an_article_elsewhere_on_the_page_is_marked),
            story!(an_article_is_fetched),
            story!(markdown_is_fetched),
            story!(a_highlight_is_opened_changed_and_deleted),
            story!(it_is_read_and_marked_by_keys),
            story!(a_page_may_keep_things_from_being_done),
            story!(the_element_has_methods),
            story!(a_page_brings_its_own_storage),
            story!(marks_follow_an_article_that_is_rendered_again),
            story!(marks_follow_an_article_that_was_edited),
            story!(two_on_one_page_are_apart),
            story!(hostile_styles_change_nothing),
            story!(an_article_gets_shorter),
            story!(marks_stay_with_their_own_article),
            story!(an_article_is_known_again_as_it_was_last),
            story!(what_a_page_sets_too_early_is_heeded),
            story!(what_is_no_text_is_refused),
            story!(an_article_comes_later),
            story!(an_article_cannot_stand_anywhere),
            story!(an_article_that_is_not_there_is_spoken_of),
            story!(a_storage_may_have_nothing),
            story!(an_element_may_change_and_go_at_any_time),
            story!(keys_are_heard_in_what_has_the_focus),
            story!(what_is_opened_can_be_seen),
            story!(a_clock_may_tick_in_an_article),
            story!(what_was_hidden_is_shown),
            story!(keys_of_a_note_are_not_the_pages),
            story!(all_marks_are_printed),
            story!(what_is_deleted_is_not_open),
            story!(a_page_with_small_letters_has_no_small_chrome),
            story!(an_article_is_put_in_the_place_of_another),
            story!(what_floats_stays_beside_its_words),
            story!(nobody_looks_while_nothing_floats),
            story!(a_box_of_the_page_may_scroll),
            story!(a_long_list_has_the_rows_in_view),
            story!(what_is_closed_leaves_the_focus_in_its_row),
            story!(colours_outlast_the_sheets_of_the_page),
            story!(an_article_in_a_shadow_root_is_spoken_of),
            story!(two_hundred_come_and_go).long(),
            story!(it_is_at_home_on_a_phone).needs(Need::Touch),
            story!(it_is_dark_where_the_page_is).needs(Need::Look),
            story!(forced_colours_keep_tags_apart).needs(Need::Look),
        ],
    )
}

/// An app in React, bundled by Vite, that has the package from npm.
pub fn app_chapter() -> Chapter {
    let stories = [story!(marks_follow_what_react_renders), story!(an_app_has_articles_fetched)];
    Chapter::new("app", Site::app(), stories)
}

/// Highlit in a frame, for pages that allow nothing else.
pub fn frame_chapter() -> Chapter {
    let stories =
        [story!(a_frame_does_what_it_is_asked), story!(a_frame_heeds_nobody_who_is_not_named)];
    Chapter::new("frame", Site::frame(), stories)
}

const MONDAY: &str = "met on Monday in the old hall";
const FISHERS: &str = "asked the fishers";

async fn ready(reader: &mut Reader, page: &str) -> Result<()> {
    reader.goto(page).await?;
    reader.wait_for(".bar").await
}

/// Selects words and gives them the tag of a digit.
async fn mark(reader: &mut Reader, text: &str, digit: &str) -> Result<()> {
    reader.select(words(text).within("article")).await?;
    reader.wait_for("#tag-menu").await?;
    reader.press(digit).await?;
    reader.wait_for(".card.open").await?;
    reader.press("Escape").await?;
    reader.wait_until_gone(".card.open").await
}

async fn saved(reader: &mut Reader) -> Result<()> {
    reader.wait_for_text(words("Saved").within(".safety")).await
}

async fn script(reader: &mut Reader, script: &str) -> Result<Value> {
    let script = format!(
        "return (async () => {{ const element = document.querySelector('highlit-article'); {script} }})()"
    );
    reader.run_script(&script, vec![]).await
}

async fn count(reader: &mut Reader, expected: usize) -> Result<()> {
    reader
        .wait_until(
            &format!("{expected} annotations"),
            &format!("document.querySelector('highlit-article').annotations.length === {expected}"),
        )
        .await
}

/// Everything of the page that is its own, as markup.
const MARKUP: &str = "return document.querySelector('main').outerHTML";

async fn an_article_of_the_page_is_marked_where_it_stands(reader: &mut Reader) -> Result<()> {
    ready(reader, "/").await?;
    let before = script(reader, MARKUP).await?;
    mark(reader, MONDAY, "1").await?;
    mark(reader, "build a bridge over the river", "2").await?;
    mark(reader, FISHERS, "3").await?;
    painted(reader, &[(1, MONDAY), (2, "build a bridge over the river"), (3, FISHERS)]).await?;
    ensure!(script(reader, MARKUP).await? == before, "the page's own nodes were changed");
    reader.finds_no_barriers("an article of a page").await?;
    saved(reader).await?;
    reader.goto("/").await?;
    painted(reader, &[(1, MONDAY), (2, "build a bridge over the river"), (3, FISHERS)]).await?;
    let errors = reader.page_errors().await?;
    ensure!(errors.is_empty(), "{errors:?}");
    Ok(())
}

async fn an_article_elsewhere_on_the_page_is_marked(reader: &mut Reader) -> Result<()> {
    ready(reader, "/for.html").await?;
    mark(reader, MONDAY, "1").await?;
    painted(reader, &[(1, MONDAY)]).await?;
    // It speaks the language that its element says.
    reader.wait_for_text(words("Non conservé").within(".safety")).await
}

async fn an_article_is_fetched(reader: &mut Reader) -> Result<()> {
    ready(reader, "/src.html").await?;
    mark(reader, "The council met on Monday", "1").await?;
    saved(reader).await?;
    let file = script(reader, "return element.export()").await?;
    let file: Value = serde_json::from_str(file.as_str().unwrap_or_default())?;
    let text = file["schema:about"]["schema:text"].as_str().unwrap_or_default();
    ensure!(text.contains("The council  met"), "the text is not to the letter: {text}");
    ensure!(file["creator"]["nickname"] == "K7QM", "it is not the user's: {file}");
    reader.goto("/src.html").await?;
    painted(reader, &[(1, "The council  met on Monday")]).await
}

async fn what_is_closed_leaves_the_focus_in_its_row(reader: &mut Reader) -> Result<()> {
    ready(reader, "/").await?;
    mark(reader, MONDAY, "1").await?;
    mark(reader, FISHERS, "2").await?;
    reader.click(".bar .list").await?;
    reader.wait_for(".rows li").await?;
    script(reader, "element.shadowRoot.querySelectorAll('.row')[1].focus()").await?;
    let focus = |row: &str| {
        let active = "document.querySelector('highlit-article').shadowRoot.activeElement";
        format!("{active}?.matches('{row}')")
    };
    reader.press("Enter").await?;
    reader.wait_for(".card.open").await?;
    reader.press("Escape").await?;
    reader.wait_until("the row it was chosen from", &focus("[aria-posinset=\"2\"] .row")).await?;
    reader.press("Enter").await?;
    reader.click_button_in(".card.open", "Delete").await?;
    reader.wait_until("the row that is left", &focus("[aria-posinset=\"1\"] .row")).await?;
    reader.press("Enter").await?;
    reader.click_button_in(".card.open", "Delete").await?;
    reader.wait_until("the bar, with no row left", &focus(".bar button")).await
}

/// A page may set all of its sheets at once, long after it has begun.
async fn colours_outlast_the_sheets_of_the_page(reader: &mut Reader) -> Result<()> {
    ready(reader, "/").await?;
    mark(reader, MONDAY, "1").await?;
    script(reader, "document.adoptedStyleSheets = [new CSSStyleSheet()]").await?;
    mark(reader, FISHERS, "2").await?;
    let sheets = script(reader, "return document.adoptedStyleSheets.length").await?;
    ensure!(sheets == 2, "the page has {sheets} sheets");
    Ok(())
}

async fn markdown_is_fetched(reader: &mut Reader) -> Result<()> {
    ready(reader, "/markdown.html").await?;
    mark(reader, MONDAY, "2").await?;
    painted(reader, &[(2, MONDAY)]).await
}

async fn a_highlight_is_opened_changed_and_deleted(reader: &mut Reader) -> Result<()> {
    ready(reader, "/").await?;
    mark(reader, MONDAY, "1").await?;
    reader.click_words(words("on Monday").within("article")).await?;
    reader.wait_for(".card.open").await?;
    reader.finds_no_barriers("an open card").await?;
    reader.type_into("#note", "The minutes say so").await?;
    reader.click_button_in(".card.open", "Opinion").await?;
    painted(reader, &[(2, MONDAY)]).await?;
    reader.press("Escape").await?;
    reader.wait_until_gone(".card.open").await?;
    saved(reader).await?;
    let note = script(
        reader,
        "return element.annotations[0].body.find(b => b.purpose === 'commenting').value",
    )
    .await?;
    ensure!(note == "The minutes say so", "its note reads {note}");
    reader.click(".bar .list").await?;
    reader.wait_for_text(words("The minutes say so").within(".rows")).await?;
    reader.finds_no_barriers("the list").await?;
    reader.click(".row").await?;
    reader.click_button_in(".card.open", "Change edges").await?;
    reader.click_button_in(".edge-menu", "Start a word later").await?;
    reader.click_button_in(".edge-menu", "Keep").await?;
    painted(reader, &[(2, "on Monday in the old hall")]).await?;
    reader.click_button_in(".card.open", "Delete").await?;
    painted(reader, &[]).await?;
    reader.click_button_in(".bar", "Undo").await?;
    painted(reader, &[(2, "on Monday in the old hall")]).await
}

async fn it_is_read_and_marked_by_keys(reader: &mut Reader) -> Result<()> {
    ready(reader, "/").await?;
    script(reader, "element.shadowRoot.querySelector('.keys').focus()").await?;
    for key in ["ArrowDown", "ArrowDown", "Shift+ArrowRight", "Enter"] {
        reader.press(key).await?;
    }
    reader.wait_for("#tag-menu").await?;
    reader.press("3").await?;
    reader.wait_for(".card.open").await?;
    painted(reader, &[(3, "The council met on Monday in the old hall. It")]).await
}

async fn a_page_may_keep_things_from_being_done(reader: &mut Reader) -> Result<()> {
    ready(reader, "/").await?;
    script(reader, "
        window.told = [];
        for (const name of ['create', 'update', 'delete', 'select', 'save', 'error']) {
          document.addEventListener(`highlit-${name}`, event => told.push([name, event.detail, event.cancelable]));
        }
        document.addEventListener('highlit-create', event => {
          const words = event.detail.annotation.target.selector[0].exact;
          if (words.includes('fishers')) event.preventDefault();
        });
    ").await?;
    reader.select(words(FISHERS).within("article")).await?;
    reader.wait_for("#tag-menu").await?;
    reader.press("1").await?;
    reader.wait_until_gone("#tag-menu").await?;
    count(reader, 0).await?;
    mark(reader, MONDAY, "1").await?;
    count(reader, 1).await?;
    reader.wait_until("the page is told", "window.told.some(([name]) => name === 'save')").await?;
    let told = script(reader, "return told.filter(([name]) => name === 'create').map(([, detail, free]) => [detail.annotation.type, free])").await?;
    ensure!(told == json!([["Annotation", true], ["Annotation", true]]), "told {told}");
    Ok(())
}

async fn the_element_has_methods(reader: &mut Reader) -> Result<()> {
    ready(reader, "/").await?;
    mark(reader, MONDAY, "1").await?;
    let done = script(reader, "
        await element.ready;
        const [one] = element.annotations;
        const box = document.querySelector('em').getBoundingClientRect();
        const hit = element.hitTest(box.left + 5, box.top + box.height / 2);
        const file = element.export();
        const retagged = element.retag(one.id, 'opinion');
        const removed = element.remove(one.id);
        const empty = element.annotations.length;
        const undone = [element.undo(), element.undo()];
        const tag = element.annotations[0].body[0].value;
        const selected = [element.select(one.id), element.select('urn:uuid:00000000-0000-4000-8000-000000000000')];
        element.remove(one.id);
        const brought = element.import(JSON.parse(file));
        element.remove(one.id);
        const added = element.add(one);
        const lines = element.export('jsonl').trim().split('\\n').length;
        let refused;
        try { element.retag(one.id, 'nonsense'); } catch (error) { refused = error.message; }
        try { element.import('[{'); } catch (error) { refused += error.message; }
        return { hit: hit[0] === one.id, retagged, removed, empty, undone, tag, selected, brought, added, lines, refused };
    ").await?;
    for (name, expected) in [
        ("hit", json!(true)),
        ("retagged", json!(true)),
        ("removed", json!(true)),
        ("empty", json!(0)),
        ("undone", json!([true, true])),
        ("tag", json!("fact")),
        ("selected", json!([true, false])),
        ("brought", json!(1)),
        ("added", json!(true)),
        ("lines", json!(1)),
    ] {
        ensure!(done[name] == expected, "{name} is {} in {done}", done[name]);
    }
    ensure!(done["refused"].as_str().is_some_and(|why| why.contains("nonsense")), "{done}");
    painted(reader, &[(1, MONDAY)]).await
}

async fn a_page_brings_its_own_storage(reader: &mut Reader) -> Result<()> {
    const KEEP: &str = "
        element.storage = {
          load: () => JSON.parse(localStorage.getItem('theirs') ?? '[]'),
          append: async lines => {
            const all = JSON.parse(localStorage.getItem('theirs') ?? '[]');
            localStorage.setItem('theirs', JSON.stringify([...all, ...lines]));
          },
        };
        await element.ready;
        return (await indexedDB.databases?.() ?? []).map(({ name }) => name);
    ";
    ready(reader, "/for.html").await?;
    script(reader, KEEP).await?;
    mark(reader, MONDAY, "1").await?;
    reader.wait_for_text(words("Enregistré").within(".safety")).await?;
    reader.goto("/for.html").await?;
    reader.wait_for(".bar").await?;
    let databases = script(reader, KEEP).await?;
    ensure!(databases == json!([]), "the browser's own storage was used: {databases}");
    painted(reader, &[(1, MONDAY)]).await
}

async fn marks_follow_an_article_that_is_rendered_again(reader: &mut Reader) -> Result<()> {
    ready(reader, "/").await?;
    mark(reader, MONDAY, "1").await?;
    script(
        reader,
        "
        const story = document.querySelector('#story');
        const copy = story.cloneNode(true);
        story.replaceWith(copy);
    ",
    )
    .await?;
    painted(reader, &[(1, MONDAY)]).await?;
    mark(reader, FISHERS, "2").await?;
    painted(reader, &[(1, MONDAY), (2, FISHERS)]).await
}

async fn marks_follow_an_article_that_was_edited(reader: &mut Reader) -> Result<()> {
    ready(reader, "/").await?;
    mark(reader, MONDAY, "1").await?;
    mark(reader, FISHERS, "2").await?;
    saved(reader).await?;
    script(
        reader,
        "
        const first = document.createElement('p');
        first.textContent = 'This article was corrected in the evening.';
        document.querySelector('#story h1').after(first);
        document.querySelector('#story li').remove();
    ",
    )
    .await?;
    painted(reader, &[(1, MONDAY)]).await?;
    count(reader, 1).await
}

async fn two_on_one_page_are_apart(reader: &mut Reader) -> Result<()> {
    reader.goto("/two.html").await?;
    reader.wait_for("#two").await?;
    reader.wait_until("both are there", "[...document.querySelectorAll('highlit-article')].every(one => one.shadowRoot.querySelector('.bar'))").await?;
    reader.select(words("One boat").within("#one")).await?;
    reader.wait_for("#tag-menu").await?;
    reader.press("1").await?;
    reader.wait_for(".card.open").await?;
    reader.press("Escape").await?;
    reader.select(words("Two boats").within("#two")).await?;
    reader.wait_for("#tag-menu").await?;
    reader.press("2").await?;
    painted(reader, &[(1, "One boat"), (2, "Two boats")]).await?;
    let left = script(
        reader,
        "
        document.querySelector('#one').remove();
        await new Promise(done => setTimeout(done));
        return document.querySelector('#two').annotations.length;
    ",
    )
    .await?;
    ensure!(left == 1, "the other has {left}");
    painted(reader, &[(2, "Two boats")]).await
}

async fn hostile_styles_change_nothing(reader: &mut Reader) -> Result<()> {
    ready(reader, "/hostile.html").await?;
    mark(reader, "Nobody had", "2").await?;
    painted(reader, &[(2, "Nobody had")]).await?;
    reader.click_button_in(".bar", "Undo").await?;
    painted(reader, &[]).await
}

/// Puts an article of these paragraphs into an empty page, and an element for it.
async fn lay(reader: &mut Reader, address: &str, paragraphs: &[&str]) -> Result<()> {
    reader.goto(address).await?;
    let texts = serde_json::to_string(paragraphs)?;
    script(reader, &format!("{MAKE} put({{}}, {texts});")).await?;
    reader.wait_for(".bar").await
}

/// Makes nodes without markup, which the page's policy forbids.
const MAKE: &str = "
    const main = document.querySelector('main');
    const make = (name, about = {}, ...inside) => {
      const node = document.createElement(name);
      for (const [name, value] of Object.entries(about)) node.setAttribute(name, value);
      node.append(...inside);
      return node;
    };
    const paragraphs = texts => texts.map(text => make('p', {}, text));
    const put = (about, texts) => {
      const one = make('highlit-article', about, make('article', {}, ...paragraphs(texts)));
      main.append(one);
      return one;
    };
";

const EMPTY: &str = "/many.html";
const OFFER: &str = "Read more of the harbour in our letter, which comes on Fridays.";

async fn an_article_gets_shorter(reader: &mut Reader) -> Result<()> {
    let texts: Vec<_> = (1..=20).map(|boat| format!("Boat {boat} went out at dawn.")).collect();
    let texts: Vec<_> = texts.iter().map(String::as_str).collect();
    lay(reader, EMPTY, &texts).await?;
    mark(reader, "3 went out", "1").await?;
    script(reader, "document.querySelector('article').children[1].remove()").await?;
    painted(reader, &[(1, "3 went out")]).await?;
    let shorter = format!(
        "{MAKE} document.querySelector('article').replaceChildren(make('p', {{}}, 'A short note about whales.'))"
    );
    script(reader, &shorter).await?;
    painted(reader, &[]).await?;
    mark(reader, "note about whales", "2").await?;
    painted(reader, &[(2, "note about whales")]).await?;
    saved(reader).await
}

async fn marks_stay_with_their_own_article(reader: &mut Reader) -> Result<()> {
    let one = [
        "One boat went out in the morning and found no fish at all.",
        "Its crew of four had been at sea since before the sun rose over the pier.",
        OFFER,
    ];
    let two = [
        "Rain fell on the hills above Tilby for nine days and nights.",
        "By Sunday evening water stood in every cellar below the church.",
        OFFER,
    ];
    lay(reader, "/many.html?id=1", &one).await?;
    mark(reader, "comes on Fridays", "1").await?;
    saved(reader).await?;
    lay(reader, "/many.html?id=2", &two).await?;
    saved(reader).await?;
    count(reader, 0).await?;
    // Nor do they go from one element of a page to another.
    reader.goto(EMPTY).await?;
    let both = format!(
        "{MAKE} const texts = {}; for (const one of texts) await put({{}}, one).ready;",
        json!([one, two])
    );
    script(reader, &both).await?;
    let counts = "return [...document.querySelectorAll('highlit-article')].map(one => one.annotations.length)";
    let counted = script(reader, counts).await?;
    ensure!(counted == json!([1, 0]), "they have {counted}");
    // Nor with an app that goes on to another article in the same place.
    lay(reader, "/many.html?id=1", &one).await?;
    count(reader, 1).await?;
    let next = format!(
        "{MAKE} document.querySelector('article').replaceChildren(...paragraphs({}))",
        json!(["Nobody had asked the fishers whether they wanted a bridge.", OFFER])
    );
    script(reader, &next).await?;
    painted(reader, &[]).await?;
    count(reader, 0).await
}

async fn an_article_is_known_again_as_it_was_last(reader: &mut Reader) -> Result<()> {
    const LATER: &str = "In the evening the boats came back with nothing.";
    let mut texts = vec!["One boat went out in the morning and found no fish at all.", OFFER];
    lay(reader, EMPTY, &texts).await?;
    let more = format!(
        "{MAKE} document.querySelector('article').append(...paragraphs({}))",
        json!([LATER])
    );
    script(reader, &more).await?;
    mark(reader, "came back with nothing", "2").await?;
    saved(reader).await?;
    texts.extend([LATER, "A correction was made."]);
    lay(reader, EMPTY, &texts).await?;
    painted(reader, &[(2, "came back with nothing")]).await
}

async fn what_a_page_sets_too_early_is_heeded(reader: &mut Reader) -> Result<()> {
    reader.goto(EMPTY).await?;
    let asked = format!(
        "{MAKE}
        // In a document that nobody looks at, no element is more than its name.
        const early = document.implementation.createHTMLDocument('').createElement('highlit-article');
        let asked = 0;
        early.storage = {{ load: () => {{ asked += 1; return []; }}, append: async () => {{}} }};
        early.append(...paragraphs(['The council met.']));
        let heard;
        document.addEventListener('highlit-ready', event => {{ heard = event.target.annotations.length; }});
        main.append(early);
        await early.ready;
        return [asked, heard];"
    );
    let asked = script(reader, &asked).await?;
    ensure!(asked == json!([1, 0]), "asked for and ready: {asked}");
    Ok(())
}

async fn what_is_no_text_is_refused(reader: &mut Reader) -> Result<()> {
    ready(reader, "/").await?;
    mark(reader, MONDAY, "1").await?;
    let refused = script(
        reader,
        "
        await element.ready;
        const { id } = element.annotations[0];
        const tries = {
          select: () => element.select(5),
          remove: () => element.remove(5),
          removeNull: () => element.remove(null),
          removeUndefined: () => element.remove(undefined),
          retag: () => element.retag({}, 'fact'),
          retagHalf: () => element.retag(id),
          import: () => element.import(),
          hitTest: () => element.hitTest(),
          load: () => element.load({ text: 5 }),
          loadNothing: () => element.load(),
        };
        const passed = [];
        for (const [name, act] of Object.entries(tries)) {
          try { await act(); passed.push(name); }
          catch (error) {
            if (error.name !== 'TypeError' || !/wanted|finite/.test(error.message)) passed.push(`${name}: ${error}`);
          }
        }
        return [passed, element.isConnected, element.select(id), element.select(), element.annotations.length];
        ",
    )
    .await?;
    ensure!(refused == json!([[], true, true, true, 1]), "{refused}");
    Ok(())
}

async fn an_article_comes_later(reader: &mut Reader) -> Result<()> {
    reader.goto(EMPTY).await?;
    let later = format!(
        "{MAKE}
        // The program is there for the next one at once.
        await put({{ storage: 'none' }}, ['Another one.']).ready;
        main.firstChild.remove();
        const one = make('highlit-article', {{ for: '#later', storage: 'none' }});
        main.append(one);
        const pause = () => new Promise(done => setTimeout(done));
        await pause();
        const article = make('article', {{ id: 'later' }});
        main.prepend(article);
        await pause();
        article.append(...paragraphs(['The council met on Monday.']));
        await one.ready;"
    );
    script(reader, &later).await?;
    mark(reader, "met on Monday", "1").await?;
    painted(reader, &[(1, "met on Monday")]).await
}

async fn an_article_cannot_stand_anywhere(reader: &mut Reader) -> Result<()> {
    reader.goto(EMPTY).await?;
    let refused = format!(
        "{MAKE}
        const told = [];
        document.addEventListener('highlit-error', ({{ detail }}) => told.push(detail.message));
        const one = make('highlit-article', {{ for: '#1', storage: 'none' }});
        const two = make('highlit-article', {{}}, 'The council met.');
        main.append(one, make('div'));
        main.lastChild.attachShadow({{ mode: 'open' }}).append(two);
        const why = [];
        for (const {{ ready }} of [one, two]) await ready.catch(error => why.push(error.message));
        return [told, why];"
    );
    let refused = script(reader, &refused).await?;
    let sorted = |words: &Value| {
        let mut words = words.as_array().cloned().unwrap_or_default();
        words.sort_by_key(Value::to_string);
        words
    };
    ensure!(
        sorted(&refused[0]) == sorted(&refused[1]),
        "who listens and who waits are told apart: {refused}"
    );
    let said = refused.to_string();
    ensure!(said.contains("#1") && said.contains("shadow root"), "{said}");
    Ok(())
}

/// What is to be fetched and cannot be leaves no empty place.
async fn an_article_that_is_not_there_is_spoken_of(reader: &mut Reader) -> Result<()> {
    reader.goto(EMPTY).await?;
    let said = format!(
        "{MAKE}
        const one = make('highlit-article', {{ src: 'nowhere.txt', storage: 'none' }});
        main.append(one);
        const why = await one.ready.then(() => 'opened', error => error.message);
        const told = one.shadowRoot.querySelector('[part=fault]');
        const {{ height }} = told.getBoundingClientRect();
        const before = [told.textContent === why, told.role, height > 0, why];
        await one.load('The council met.');
        return [before, one.shadowRoot.querySelector('[part=fault]'), one.textContent.trim()];"
    );
    let said = script(reader, &said).await?;
    let [before, after, text] = [&said[0], &said[1], &said[2]];
    let is_told = before[0] == true && before[1] == "alert" && before[2] == true;
    ensure!(is_told && before[3] != "opened", "told: {said}");
    ensure!(after.is_null() && text == "The council met.", "then: {said}");
    // Browsers say on their console that there is nothing at that address.
    reader.page_errors().await.map(drop)
}

async fn a_storage_may_have_nothing(reader: &mut Reader) -> Result<()> {
    reader.goto(EMPTY).await?;
    let answers = format!(
        "{MAKE}
        const answers = [];
        for (const kept of [null, undefined, 'nothing', 7]) {{
          const one = document.createElement('highlit-article');
          one.storage = {{ load: async () => kept, append: async () => {{}} }};
          one.append('The council met.');
          main.append(one);
          answers.push(await one.ready.then(() => true, () => false));
          one.remove();
        }}
        return answers;"
    );
    let answers = script(reader, &answers).await?;
    ensure!(answers == json!([true, true, false, false]), "opened: {answers}");
    Ok(())
}

async fn an_element_may_change_and_go_at_any_time(reader: &mut Reader) -> Result<()> {
    ready(reader, "/").await?;
    mark(reader, MONDAY, "1").await?;
    saved(reader).await?;
    let done = script(
        reader,
        "
        const outcome = promise => promise.then(() => 'there', error => error.message);
        const once = act => document.addEventListener('highlit-create', act, { once: true });
        await element.ready;
        element.undo();
        once(() => element.setAttribute('user', 'K7QM'));
        const changed = element.redo();
        const after = await outcome(element.ready);
        element.undo();
        once(() => element.remove());
        const gone = element.redo();
        await new Promise(done => setTimeout(done));
        const left = await outcome(element.ready);
        document.querySelector('main').append(element);
        const opening = outcome(element.ready);
        element.remove();
        const early = await opening;
        document.querySelector('main').append(element);
        return [changed, after, gone, left, early, await outcome(element.ready)];
        ",
    )
    .await?;
    let expected = json!([
        true,
        "there",
        true,
        "The element is not in the page.",
        "The element has left the page.",
        "there"
    ]);
    ensure!(done == expected, "{done}");
    Ok(())
}

async fn keys_are_heard_in_what_has_the_focus(reader: &mut Reader) -> Result<()> {
    ready(reader, "/").await?;
    script(reader, "document.querySelector('main').tabIndex = -1").await?;
    mark(reader, MONDAY, "1").await?;
    reader.goto(EMPTY).await?;
    let dialog = format!(
        "{MAKE} main.append(make('dialog', {{}}));
        main.lastChild.append(put({{ storage: 'none' }}, ['The council met on Monday.']));
        main.lastChild.showModal();"
    );
    script(reader, &dialog).await?;
    reader.wait_for(".bar").await?;
    mark(reader, "met on Monday", "3").await?;
    painted(reader, &[(3, "met on Monday")]).await?;
    // Escape leaves what is read by keys, and only then the dialog.
    script(reader, "element.shadowRoot.querySelector('.keys').focus()").await?;
    reader.press("ArrowDown").await?;
    const IS_READ: &str = "CSS.highlights.get('highlit-cursor')?.size === 1";
    reader.wait_until("a sentence is read", IS_READ).await?;
    reader.press("Escape").await?;
    reader.wait_until("none is", &format!("!({IS_READ})")).await?;
    reader.wait_for("dialog[open]").await?;
    reader.press("Escape").await?;
    reader.wait_until_gone("dialog[open]").await
}

async fn what_is_opened_can_be_seen(reader: &mut Reader) -> Result<()> {
    const SEEN: &str = "
        (() => {
          const element = document.querySelector('highlit-article');
          const card = element.shadowRoot.querySelector('.card.open')?.getBoundingClientRect();
          const last = [...document.querySelectorAll('article p')].at(-1).getBoundingClientRect();
          const box = document.querySelector('article').getBoundingClientRect();
          return card && card.top >= 0 && card.bottom <= innerHeight + 1
            && last.top >= Math.max(0, box.top) && last.bottom <= Math.min(box.bottom, innerHeight)
            && (last.bottom <= card.top || last.top >= card.bottom || innerWidth > 600);
        })()
    ";
    let texts: Vec<_> = (1..=80).map(|boat| format!("Boat {boat} went out at dawn.")).collect();
    reader.goto(EMPTY).await?;
    let page = format!(
        "{MAKE}
        const texts = {};
        main.append(...paragraphs(texts));
        const one = put({{ storage: 'none' }}, texts);
        const article = one.firstChild;
        article.style.height = '320px';
        article.style.overflow = 'auto';
        await one.ready;
        article.scrollTo(0, 1e6);
        article.scrollIntoView();",
        json!(texts)
    );
    script(reader, &page).await?;
    mark(reader, "Boat 80 went out", "1").await?;
    for (width, height) in [(1000, 700), (390, 844)] {
        reader.resize(width, height).await?;
        script(
            reader,
            "
            element.select(null);
            document.querySelector('article').scrollTo(0, 0);
            scrollTo(0, 0);
            element.select(element.annotations[0].id);
            ",
        )
        .await?;
        reader.wait_until("the mark and its card to be seen", SEEN).await?;
    }
    Ok(())
}

/// Waits until what floats is right under or right above the words that it is about, which are
/// painted under that name, and begins where they begin.
async fn beside(reader: &mut Reader, float: &str, highlight: &str) -> Result<()> {
    let beside = format!(
        "
        (() => {{
          const float = document.querySelector('highlit-article').shadowRoot.querySelector('{float}');
          const [painted] = CSS.highlights.get('{highlight}') ?? [];
          if (!float || !painted) return false;
          const range = new Range();
          range.setStart(painted.startContainer, painted.startOffset);
          range.setEnd(painted.endContainer, painted.endOffset);
          const [one, other] = [float, range].map(it => it.getBoundingClientRect());
          const near = (a, b) => Math.abs(a - b) <= 2;
          return near(one.left, other.left) && (near(one.top, other.bottom + 8) || near(one.bottom, other.top - 8));
        }})()
        "
    );
    reader.wait_until("what floats to be beside its words", &beside).await
}

const CARD: &str = "[part=card]";
const MENU: &str = "[part=menu]";
const OPEN: &str = "highlit-open";
const PENDING: &str = "highlit-pending";

async fn what_floats_stays_beside_its_words(reader: &mut Reader) -> Result<()> {
    /// What a page may do around an article without a word to anyone.
    const SHIFTS: [&str; 5] = [
        "banner.style.height = '150px'",
        "main.style.top = '70px'",
        "main.style.transform = 'translateX(-60px)'",
        "box.scrollTo(0, 20)",
        "banner.style.height = '40px'",
    ];
    reader.goto(EMPTY).await?;
    let page = format!(
        "{MAKE}
        const one = put({{ storage: 'none' }}, ['The council met on Monday.', 'It sat in the old hall.']);
        // It is in a box that stays as large as it is, whatever is in it, and is cut off by it.
        const [box, banner] = [make('div', {{ id: 'box' }}), make('div', {{ id: 'banner' }})];
        main.style.position = 'relative';
        box.style.overflow = 'auto';
        box.style.height = '260px';
        main.prepend(box);
        box.append(banner, one);
        await one.ready;"
    );
    script(reader, &page).await?;
    mark(reader, "met on Monday", "1").await?;
    reader.click_words(words("met on Monday").within("article")).await?;
    reader.wait_for(".card.open").await?;
    beside(reader, CARD, OPEN).await?;
    let around = "const [main, box, banner] = ['main', '#box', '#banner'].map(it => document.querySelector(it));";
    for shift in SHIFTS {
        script(reader, &format!("{around} {shift}")).await?;
        beside(reader, CARD, OPEN).await?;
    }
    reader.resize(900, 900).await?;
    beside(reader, CARD, OPEN).await?;
    // The card is above the words when there is no room below, however high it gets.
    script(reader, &format!("{around} main.style.top = `${{innerHeight - 200}}px`")).await?;
    beside(reader, CARD, OPEN).await?;
    script(reader, "element.shadowRoot.querySelector('#note').style.height = '110px'").await?;
    beside(reader, CARD, OPEN).await?;
    reader.press("Escape").await?;
    script(reader, &format!("{around} main.style.top = '0'; box.scrollTo(0, 0)")).await?;
    reader.select(words("in the old hall").within("article")).await?;
    reader.wait_for("#tag-menu").await?;
    beside(reader, MENU, PENDING).await?;
    for shift in SHIFTS {
        script(reader, &format!("{around} {shift}")).await?;
        beside(reader, MENU, PENDING).await?;
    }
    reader.resize(700, 600).await?;
    beside(reader, MENU, PENDING).await
}

async fn nobody_looks_while_nothing_floats(reader: &mut Reader) -> Result<()> {
    ready(reader, "/").await?;
    // What is listened to and watched from here on, and not any more.
    let count = "
        window.watching = 0;
        for (const { prototype } of [ResizeObserver, IntersectionObserver]) {
          for (const [name, step] of [['observe', 1], ['disconnect', -1]]) {
            const act = prototype[name];
            prototype[name] = function (...about) { window.watching += step; return act.apply(this, about); };
          }
        }
        for (const [name, step] of [['addEventListener', 1], ['removeEventListener', -1]]) {
          const act = EventTarget.prototype[name];
          EventTarget.prototype[name] = function (...about) {
            if ([window, document].includes(this ?? window)) window.watching += step;
            return act.apply(this ?? window, about);
          };
        }
    ";
    script(reader, count).await?;
    reader.select(words(MONDAY).within("article")).await?;
    reader.wait_for("#tag-menu").await?;
    reader.wait_until("the menu to be watched", "window.watching > 4").await?;
    reader.press("1").await?;
    reader.wait_for(".card.open").await?;
    reader.press("Escape").await?;
    reader.wait_until_gone(".card.open").await?;
    reader.wait_until("nothing to be watched", "window.watching === 0").await
}

async fn a_box_of_the_page_may_scroll(reader: &mut Reader) -> Result<()> {
    let texts: Vec<_> = (1..=40).map(|boat| format!("Boat {boat} went out at dawn. ")).collect();
    reader.goto(EMPTY).await?;
    let page = format!(
        "{MAKE}
        const line = make('p', {{}}, ...{}.map(text => make('span', {{}}, text)));
        const article = make('article', {{}}, line);
        for (const [name, value] of [['overflow', 'auto'], ['white-space', 'nowrap'], ['width', '400px']]) {{
          article.style.setProperty(name, value);
        }}
        const one = make('highlit-article', {{ storage: 'none' }}, article);
        main.append(one);
        await one.ready;
        line.children[29].scrollIntoView({{ inline: 'center' }});",
        json!(texts)
    );
    script(reader, &page).await?;
    mark(reader, "30 went out", "1").await?;
    let scroll = |to: &str| format!("document.querySelector('article').{to}");
    script(
        reader,
        &format!("{}; element.select(element.annotations[0].id)", scroll("scrollTo(0, 0)")),
    )
    .await?;
    let seen = "
        (() => {
          const [box, line] = ['article', 'article span:nth-child(30)']
            .map(it => document.querySelector(it).getBoundingClientRect());
          return line.left >= box.left && line.right <= box.right;
        })()
    ";
    reader.wait_until("the words to be seen", seen).await?;
    beside(reader, CARD, OPEN).await?;
    script(reader, &scroll("scrollBy(80, 0)")).await?;
    beside(reader, CARD, OPEN).await?;
    // Where the words are out of sight it waits where they went.
    script(reader, &scroll("scrollTo(0, 0)")).await?;
    let at_edge = "
        (() => {
          const card = document.querySelector('highlit-article').shadowRoot.querySelector('[part=card]');
          const box = document.querySelector('article');
          const edge = box.getBoundingClientRect().left + box.clientWidth;
          return Math.abs(card.getBoundingClientRect().left - edge) <= 2;
        })()
    ";
    reader.wait_until("the card to be at the edge of the box", at_edge).await?;
    reader.press("Escape").await?;
    reader.wait_until_gone(".card.open").await?;
    reader.select(words("1 went out").within("article")).await?;
    reader.wait_for("#tag-menu").await?;
    script(reader, &scroll("scrollBy(20, 0)")).await?;
    beside(reader, MENU, PENDING).await?;
    reader.press("2").await?;
    reader.wait_for(".card.open").await?;
    painted(reader, &[(2, "1 went out"), (1, "30 went out")]).await?;
    reader.press("Escape").await?;
    script(reader, &scroll("scrollBy(-10, 0)")).await?;
    // What is pressed is what is drawn there now.
    reader.click_words(words("1 went out").within("article")).await?;
    reader.wait_for(".card.open").await?;
    beside(reader, CARD, OPEN).await
}

async fn a_long_list_has_the_rows_in_view(reader: &mut Reader) -> Result<()> {
    let texts: Vec<_> = (1..=400).map(|boat| format!("Boat {boat} went out at dawn.")).collect();
    let texts: Vec<_> = texts.iter().map(String::as_str).collect();
    lay(reader, EMPTY, &texts).await?;
    let import = format!(
        "
        const title = Object.assign(document.createElement('h1'), {{ textContent: 'Boats' }});
        document.querySelector('main').prepend(title);
        const texts = {};
        const time = '2026-01-01T00:00:00Z';
        element.import(texts.map((exact, index) => ({{
          id: `urn:uuid:00000000-0000-4000-8000-${{String(index).padStart(12, '0')}}`,
          type: 'Annotation', motivation: 'tagging', created: time, modified: time,
          creator: {{ type: 'Person', nickname: 'K7QM' }},
          body: [{{ type: 'TextualBody', purpose: 'tagging', value: 'fact' }}],
          target: {{ source: 'urn:article', selector: [{{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }}] }},
        }})));
        ",
        json!(texts)
    );
    script(reader, &import).await?;
    reader.click(".bar .list").await?;
    reader.wait_for(".rows li").await?;
    let rows = "
        const rows = [...element.shadowRoot.querySelectorAll('.rows li')];
        const heights = new Set(rows.map(row => row.getBoundingClientRect().height));
        return [rows.length, heights.size, rows[0].ariaSetSize ?? rows[0].getAttribute('aria-setsize')];
    ";
    let rows = script(reader, rows).await?;
    ensure!(rows[0].as_u64().is_some_and(|there| there < 60), "there are {rows}");
    ensure!(rows[1] == 1 && rows[2] == "400", "rows, heights and how many are said: {rows}");
    reader.finds_no_barriers("a long list").await?;
    let foot = "
        const foot = element.getBoundingClientRect().bottom + scrollY;
        return document.documentElement.scrollHeight - foot;
    ";
    let below = script(reader, foot).await?;
    ensure!(below.as_f64().is_some_and(|below| below < 100.0), "the page goes on for {below} px");
    for (to, boat) in [("list.scrollHeight", 400), ("0", 1), ("list.scrollHeight / 2", 201)] {
        let scroll = format!(
            "const list = element.shadowRoot.querySelector('.rows'); list.scrollTo(0, {to})"
        );
        script(reader, &scroll).await?;
        let in_view = format!(
            "
            (() => {{
              const list = document.querySelector('highlit-article').shadowRoot.querySelector('.rows');
              const row = [...list.querySelectorAll('li')].find(it => it.textContent.includes('Boat {boat} went'));
              if (!row) return false;
              const [outer, inner] = [list, row].map(it => it.getBoundingClientRect());
              return inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
            }})()
            "
        );
        reader.wait_until(&format!("boat {boat} to be in view"), &in_view).await?;
    }
    reader.click_words(words("Boat 201 went").within(".rows")).await?;
    reader.wait_for(".card.open").await?;
    painted_at(reader, "Boat 201 went out at dawn.").await
}

/// Waits until just these words are painted as open.
async fn painted_at(reader: &mut Reader, text: &str) -> Result<()> {
    let is_open = format!(
        "painted().filter(({{ highlight }}) => highlight === 'highlit-open').map(({{ text }}) => text).join() === {}",
        json!(text)
    );
    reader.wait_until("the words to be open", &is_open).await
}

/// What a reader selects in a shadow root is not told to others.
async fn an_article_in_a_shadow_root_is_spoken_of(reader: &mut Reader) -> Result<()> {
    reader.goto(EMPTY).await?;
    let page = format!(
        "{MAKE}
        window.told = [];
        document.addEventListener('highlit-error', ({{ detail }}) => told.push(detail.message));
        const shade = (...inside) => {{
          const host = make('div');
          host.attachShadow({{ mode: 'open' }}).append(...inside);
          return host;
        }};
        const text = () => paragraphs(['The council met on Monday.']);
        main.append(
          shade(make('article', {{ id: 'apart' }}, ...text())),
          make('highlit-article', {{ for: '#apart', storage: 'none' }}),
          make('highlit-article', {{ storage: 'none' }}, shade(make('div', {{}}, ...text()))),
          shade(make('article', {{ id: 'near' }}, ...text()), make('highlit-article', {{ for: '#near', storage: 'none' }})),
          // One that is not there at all may still come.
          make('highlit-article', {{ for: '#nowhere', storage: 'none' }}),
        );"
    );
    script(reader, &page).await?;
    reader.wait_until("three to be told of", "told.length === 3").await?;
    let told = script(reader, "return told").await?;
    let all = told.as_array().cloned().unwrap_or_default();
    ensure!(
        all.iter().all(|why| why.as_str().is_some_and(|why| why.contains("shadow root"))),
        "told {told}"
    );
    // What was meant may be another one.
    let later = format!(
        "{MAKE} main.append(make('article', {{ id: 'apart' }}, ...paragraphs(['The council met on Monday.'])));
        await element.ready;
        return told.length;"
    );
    ensure!(script(reader, &later).await? == 3, "more was told");
    reader.select(words("met on Monday").within("main > article")).await?;
    reader.wait_for("#tag-menu").await?;
    reader.press("1").await?;
    painted(reader, &[(1, "met on Monday")]).await
}

async fn a_clock_may_tick_in_an_article(reader: &mut Reader) -> Result<()> {
    ready(reader, "/").await?;
    mark(reader, MONDAY, "1").await?;
    let clock = format!(
        "{MAKE} const clock = make('p', {{ 'data-highlit-ignore': '' }}, '0');
        document.querySelector('#story').append(clock);
        const em = document.querySelector('em');
        const {{ left, top, height }} = em.getBoundingClientRect();
        const about = {{ bubbles: true, composed: true, clientX: left + 5, clientY: top + height / 2 }};
        // No driver lets a clock tick while it holds a button down; so a script does.
        em.dispatchEvent(new PointerEvent('pointerdown', about));
        for (let tick = 0; tick < 5; tick += 1) {{
          clock.textContent = tick;
          // What comes of it is done in a later task than the next.
          for (let task = 0; task < 3; task += 1) await new Promise(done => setTimeout(done));
        }}
        em.dispatchEvent(new PointerEvent('pointerup', about));"
    );
    script(reader, &clock).await?;
    reader.wait_for(".card.open").await
}

async fn what_was_hidden_is_shown(reader: &mut Reader) -> Result<()> {
    reader.goto(EMPTY).await?;
    let hidden = format!(
        "{MAKE}
        const one = put({{ storage: 'none' }}, ['The council met.', 'By style it is here.', 'By itself it is here.']);
        const [, style, itself] = one.querySelectorAll('p');
        style.style.display = 'none';
        itself.hidden = true;
        one.firstChild.append(make('details', {{}}, make('summary', {{}}, 'More'), make('p', {{}}, 'Opened it is here.')));
        await one.ready;
        style.style.display = '';
        itself.hidden = false;"
    );
    script(reader, &hidden).await?;
    mark(reader, "By style it is", "1").await?;
    mark(reader, "By itself it is", "2").await?;
    reader.click("summary").await?;
    mark(reader, "Opened it is", "3").await?;
    painted(reader, &[(1, "By style it is"), (2, "By itself it is"), (3, "Opened it is")]).await
}

async fn keys_of_a_note_are_not_the_pages(reader: &mut Reader) -> Result<()> {
    ready(reader, "/").await?;
    script(
        reader,
        "
        window.heard = [];
        for (const name of ['keydown', 'keypress', 'keyup']) {
          document.addEventListener(name, event => heard.push([name, event.key]));
        }
        ",
    )
    .await?;
    reader.select(words(MONDAY).within("article")).await?;
    reader.wait_for("#tag-menu").await?;
    reader.press("1").await?;
    reader.wait_for(".card.open").await?;
    script(reader, "heard.length = 0").await?;
    reader.type_into("#note", "just so").await?;
    let heard = script(reader, "return heard").await?;
    ensure!(heard == json!([]), "the page heard {heard}");
    reader.press("Escape").await?;
    reader.wait_until_gone(".card.open").await
}

async fn all_marks_are_printed(reader: &mut Reader) -> Result<()> {
    let texts: Vec<_> = (1..=90).map(|boat| format!("Boat {boat} went out at dawn.")).collect();
    let texts: Vec<_> = texts.iter().map(String::as_str).collect();
    lay(reader, EMPTY, &texts).await?;
    mark(reader, "Boat 1 went out", "1").await?;
    mark(reader, "Boat 90 went out", "2").await?;
    script(reader, "scrollTo(0, 0)").await?;
    painted(reader, &[(1, "Boat 1 went out")]).await?;
    // A dialog of the browser's is not for a driver; the page is told as it would be by one.
    script(reader, "dispatchEvent(new Event('beforeprint'))").await?;
    painted(reader, &[(1, "Boat 1 went out"), (2, "Boat 90 went out")]).await?;
    script(reader, "dispatchEvent(new Event('afterprint'))").await?;
    painted(reader, &[(1, "Boat 1 went out")]).await
}

async fn what_is_deleted_is_not_open(reader: &mut Reader) -> Result<()> {
    ready(reader, "/").await?;
    mark(reader, MONDAY, "1").await?;
    let told = script(
        reader,
        "
        const told = [];
        element.addEventListener('highlit-select', ({ detail }) => told.push(detail.id !== null));
        const { id } = element.annotations[0];
        element.select(id);
        element.remove(id);
        element.undo();
        return [told, element.select(id)];
        ",
    )
    .await?;
    ensure!(told == json!([[true, false, true], true]), "told {told}");
    reader.wait_for(".card.open").await
}

async fn a_page_with_small_letters_has_no_small_chrome(reader: &mut Reader) -> Result<()> {
    const SIZES: &str = "
        const bar = element.shadowRoot.querySelector('.bar .keys');
        return [getComputedStyle(bar).fontSize, bar.getBoundingClientRect().height];
    ";
    ready(reader, "/").await?;
    let before = script(reader, SIZES).await?;
    script(reader, "document.documentElement.style.fontSize = '62.5%'").await?;
    let after = script(reader, SIZES).await?;
    ensure!(after == before, "it was {before} and is {after}");
    Ok(())
}

async fn an_article_is_put_in_the_place_of_another(reader: &mut Reader) -> Result<()> {
    ready(reader, "/for.html").await?;
    mark(reader, MONDAY, "1").await?;
    script(
        reader,
        "
        const story = document.querySelector('#story');
        story.replaceWith(story.cloneNode(true));
        ",
    )
    .await?;
    painted(reader, &[(1, MONDAY)]).await?;
    mark(reader, FISHERS, "2").await?;
    painted(reader, &[(1, MONDAY), (2, FISHERS)]).await?;
    // The next one is a moment late, and another version.
    script(
        reader,
        "
        const story = document.querySelector('#story');
        const next = story.cloneNode(true);
        next.querySelector('p').append(' It was a long evening.');
        story.remove();
        await new Promise(done => setTimeout(done));
        document.querySelector('main').prepend(next);
        ",
    )
    .await?;
    mark(reader, "a long evening", "3").await?;
    painted(reader, &[(1, MONDAY), (3, "a long evening"), (2, FISHERS)]).await
}

async fn two_hundred_come_and_go(reader: &mut Reader) -> Result<()> {
    reader.goto("/many.html").await?;
    // A driver waits for a script half a minute at most.
    for _ in 0..20 {
        let come_and_go = "
            await customElements.whenDefined('highlit-article');
            const main = document.querySelector('main');
            for (let number = 0; number < 10; number += 1) {
              const one = document.createElement('highlit-article');
              one.setAttribute('storage', 'none');
              const text = `Boat ${number} went out.`;
              one.append(Object.assign(document.createElement('p'), { textContent: text }));
              main.append(one);
              await one.ready;
              // Half of them are moved first, which is no end.
              if (number % 2) {
                main.prepend(one);
                await one.ready;
              }
              one.remove();
              await new Promise(done => setTimeout(done));
            }
        ";
        script(reader, come_and_go).await?;
    }
    let left = "
        const ours = [...CSS.highlights.keys()].filter(name => name.startsWith('highlit'));
        const elements = document.querySelectorAll('highlit-article');
        return [ours.length, document.adoptedStyleSheets.length, elements.length];
    ";
    let left = script(reader, left).await?;
    ensure!(left == json!([0, 0, 0]), "left behind: {left}");
    Ok(())
}

async fn it_is_at_home_on_a_phone(reader: &mut Reader) -> Result<()> {
    reader.resize(390, 844).await?;
    ready(reader, "/").await?;
    reader.select_by_script(words("Monday").within("article")).await?;
    reader.wait_for("#tag-menu").await?;
    reader.finds_no_barriers("the tag menu on a phone").await?;
    reader.tap_on("#tag-menu .tag").await?;
    reader.wait_for(".card.open").await?;
    painted(reader, &[(1, "Monday")]).await?;
    reader
        .wait_until(
            "nothing is wider than the phone",
            "document.documentElement.scrollWidth <= innerWidth",
        )
        .await
}

async fn it_is_dark_where_the_page_is(reader: &mut Reader) -> Result<()> {
    ready(reader, "/").await?;
    reader.look(Look::Dark).await?;
    mark(reader, MONDAY, "1").await?;
    reader.click_words(words("on Monday").within("article")).await?;
    reader.wait_for(".card.open").await?;
    reader.finds_no_barriers("a dark card").await
}

/// Chromium paints a mark as it does a selection, and what of its line reaches out of the ground
/// of the words in the colour of the page.
async fn forced_colours_keep_tags_apart(reader: &mut Reader) -> Result<()> {
    ready(reader, "/").await?;
    mark(reader, MONDAY, "1").await?;
    reader.look(Look::ForcedColors).await?;
    reader.wait_until("forced colours", "matchMedia('(forced-colors: active)').matches").await?;
    let lines = "
        const words = document.querySelector('#story p');
        const own = getComputedStyle(words);
        const pen = new OffscreenCanvas(1, 1).getContext('2d');
        pen.font = `${own.fontSize} ${own.fontFamily}`;
        const ground = pen.measureText('a').fontBoundingBoxDescent;
        return [1, 2, 3, 4, 5, 6].map(slot => {
          const mark = getComputedStyle(words, `::highlight(highlit-tag-${slot})`);
          const thick = parseFloat(mark.textDecorationThickness);
          const lines = { double: 3, wavy: 3 }[mark.textDecorationStyle] ?? 1;
          const foot = parseFloat(mark.textUnderlineOffset) + lines * thick;
          return [`${mark.textDecorationStyle} ${mark.textDecorationLine}`, foot <= ground + 0.5];
        });
    ";
    let lines = script(reader, lines).await?;
    let lines = lines.as_array().cloned().unwrap_or_default();
    ensure!(lines.iter().all(|line| line[1] == true), "some lines are out of sight: {lines:?}");
    let styles: std::collections::BTreeSet<_> = lines.iter().map(|l| l[0].to_string()).collect();
    ensure!(styles.len() == 6, "some lines are alike: {lines:?}");
    // Nor is what is open taken for another mark: it has a line above it.
    let open = "
        return getComputedStyle(document.querySelector('#story p'), '::highlight(highlit-open)').textDecorationLine;
    ";
    ensure!(script(reader, open).await? == "overline", "what is open has no line of its own");
    Ok(())
}

const SAID: &str = "the council met on Monday";

async fn marks_follow_what_react_renders(reader: &mut Reader) -> Result<()> {
    ready(reader, "/").await?;
    mark(reader, SAID, "1").await?;
    painted(reader, &[(1, SAID)]).await?;
    for button in ["Again", "Correct", "Again"] {
        reader.click_button(button).await?;
        painted(reader, &[(1, SAID)]).await?;
    }
    reader.wait_for_text("This article was corrected.").await?;
    mark(reader, "This article", "2").await?;
    painted(reader, &[(2, "This article"), (1, SAID)]).await
}

async fn an_app_has_articles_fetched(reader: &mut Reader) -> Result<()> {
    ready(reader, "/").await?;
    reader.click_button("Fetch").await?;
    reader.wait_for_text(words("Nine boats went out that day.").within("article")).await?;
    mark(reader, "Nine boats went out", "1").await?;
    painted(reader, &[(1, "Nine boats went out")]).await
}

async fn a_frame_does_what_it_is_asked(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.wait_until("the frame is there", "window.open_ !== undefined").await?;
    let done = script(
        reader,
        "
        await ask('load', { name: 'bridge.txt', text: 'The council met on Monday.' });
        const selector = { type: 'TextQuoteSelector', exact: 'met on Monday', prefix: '', suffix: '' };
        const body = { type: 'TextualBody', purpose: 'tagging', value: 'fact' };
        const made = {
          id: 'urn:uuid:0b8c5a0e-6a52-4c43-8f6b-3d1f6c1f7a11', type: 'Annotation', motivation: 'tagging',
          created: '2026-01-01T00:00:00Z', modified: '2026-01-01T00:00:00Z',
          creator: { type: 'Person', nickname: 'K7QM' }, body: [body],
          target: { source: 'urn:article', selector: [selector] },
        };
        const brought = await ask('import', [made]);
        const [one] = await ask('annotations');
        const retagged = await ask('retag', one.id, 'opinion');
        const undone = await ask('undo');
        const wrong = await ask('retag', 1, 2).catch(error => error.message);
        const unknown = await ask('load', { name: 'a', text: 'b', more: 'c' }).catch(error => error.message);
        return [brought, one.body[0].value, retagged, undone, wrong, unknown,
          heard.filter(({ event }) => event).map(({ event }) => event)];
        ",
    )
    .await?;
    let expected = json!([
        1,
        "fact",
        true,
        true,
        "“retag” is given something else.",
        "“load” is given something else."
    ]);
    let told = done[6].as_array().cloned().unwrap_or_default();
    let answers = Value::from(done.as_array().map(|all| all[..6].to_vec()).unwrap_or_default());
    ensure!(answers == expected, "answered {answers}");
    for event in ["ready", "create", "update"] {
        ensure!(told.contains(&json!(event)), "not told of {event}: {told:?}");
    }
    Ok(())
}

async fn a_frame_heeds_nobody_who_is_not_named(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.wait_until("the frame is there", "window.open_ !== undefined").await?;
    let heard = script(
        reader,
        "
        post(closed_, { highlit: 1, id: 901, method: 'load', args: ['The council met.'] });
        post(closed_, { highlit: 1, id: 902, method: 'annotations' });
        for (const bad of [null, 'load', 7, [], {}, { highlit: 2, id: 903, method: 'undo' },
          { highlit: 1, id: 904, method: 'constructor' }, { highlit: 1, id: 905, method: '__proto__' },
          { highlit: 1, id: 906, method: 'undo', more: 1 }, { highlit: 1, id: 1.5, method: 'undo' }]) {
          post(open_, bad);
        }
        // Whatever was to be answered is by the time that this is.
        await ask('load', 'The council met.');
        await ask('annotations');
        return heard.map(({ id }) => id).filter(id => id > 900 || id === 1.5);
        ",
    )
    .await?;
    ensure!(heard == json!([]), "it answered {heard}");
    Ok(())
}
