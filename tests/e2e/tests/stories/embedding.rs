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
            story!(two_hundred_come_and_go).long(),
            story!(it_is_at_home_on_a_phone).needs(Need::Touch),
            story!(it_is_dark_where_the_page_is).needs(Need::Look),
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
