//! Every verb of the harness, tried on a page of its own.

use std::time::Duration;

use anyhow::{Result, ensure};
use e2e::{Chapter, Look, Need, Painted, Reader, Site, after, before, story, words};

pub fn chapter() -> Chapter {
    Chapter::new(
        "harness",
        Site::fixture("harness"),
        [
            story!(dragging_over_words_selects_them),
            story!(words_are_found_across_inline_markup),
            story!(a_drag_may_cross_paragraphs),
            story!(graphemes_are_selected_whole),
            story!(chinese_text_is_selected),
            story!(right_to_left_text_is_selected),
            story!(text_far_below_is_scrolled_to),
            story!(a_double_click_selects_a_word),
            story!(a_shift_click_extends_the_selection),
            story!(keys_arrive),
            story!(typing_fills_a_field),
            story!(emoji_can_be_typed),
            story!(text_is_pasted),
            story!(buttons_are_found_by_name),
            story!(shadow_roots_are_looked_into),
            story!(what_comes_late_is_waited_for),
            story!(highlights_are_read),
            story!(a_download_arrives),
            story!(a_file_is_uploaded),
            story!(a_file_is_dropped),
            story!(storage_survives_a_reload),
            story!(storage_is_fresh_for_every_story),
            story!(storage_survives_a_kill).needs(Need::KillAndReopen),
            story!(a_tap_is_a_touch).needs(Need::Touch),
            story!(a_long_press_holds_the_finger_down).needs(Need::Touch),
            story!(a_selection_can_be_set_by_script),
            story!(the_window_can_be_a_phone),
            story!(colours_follow_the_system).needs(Need::Look),
            story!(a_picture_is_taken).needs(Need::Screenshot),
            story!(two_tabs_share_the_site),
            story!(errors_of_the_page_are_reported),
            story!(failures_say_what_was_there),
        ],
    )
}

async fn select_and_read(reader: &mut Reader, text: &str) -> Result<()> {
    reader.goto("/").await?;
    reader.select(words(text).within("article")).await?;
    let selected = reader.selected_text().await?;
    ensure!(selected == text, "selected “{selected}” instead of “{text}”");
    Ok(())
}

async fn logged(reader: &mut Reader, entry: &str) -> Result<()> {
    reader.wait_for_text(words(entry).within("#log")).await
}

async fn dragging_over_words_selects_them(reader: &mut Reader) -> Result<()> {
    select_and_read(reader, "harbour froze").await
}

async fn words_are_found_across_inline_markup(reader: &mut Reader) -> Result<()> {
    select_and_read(reader, "a record winter, and the ferries").await
}

async fn a_drag_may_cross_paragraphs(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.drag_select(before("waited for"), after(words("the record"))).await?;
    let selected = reader.selected_text().await?;
    let joined = selected.split_whitespace().collect::<Vec<_>>().join(" ");
    ensure!(
        joined == "waited for a week. Nobody remembers a winter like it; the record",
        "selected “{selected}”"
    );
    Ok(())
}

async fn graphemes_are_selected_whole(reader: &mut Reader) -> Result<()> {
    select_and_read(reader, "👨‍👩‍👧 crossed the ice with a cafe\u{301}").await?;
    select_and_read(reader, "🛷").await
}

async fn chinese_text_is_selected(reader: &mut Reader) -> Result<()> {
    select_and_read(reader, "冬天结冰，渡船").await
}

async fn right_to_left_text_is_selected(reader: &mut Reader) -> Result<()> {
    select_and_read(reader, "קפא בחורף והמעבורות").await
}

async fn text_far_below_is_scrolled_to(reader: &mut Reader) -> Result<()> {
    select_and_read(reader, "the thaw came").await?;
    reader.turn_wheel(-5000).await?;
    reader.wait_until("the top of the page", "scrollY === 0").await
}

async fn a_double_click_selects_a_word(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.double_click_word("ferries").await?;
    let selected = reader.selected_text().await?;
    // Windows takes the space behind a word along, Firefox the line break in the markup before it.
    ensure!(selected.trim() == "ferries", "selected “{selected}”");
    Ok(())
}

async fn a_shift_click_extends_the_selection(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.click_at(before("Nobody")).await?;
    reader.shift_click(after("a winter like")).await?;
    let selected = reader.selected_text().await?;
    ensure!(selected == "Nobody remembers a winter like", "selected “{selected}”");
    Ok(())
}

async fn keys_arrive(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.press("1").await?;
    logged(reader, "1").await?;
    reader.press("Escape").await?;
    logged(reader, "Escape").await?;
    reader.press("Control+Shift+Z").await?;
    logged(reader, "ctrl-shift-Z").await?;
    reader.press("Tab").await?;
    let focused = reader.focused().await?;
    ensure!(focused == "Paint the harbour", "the focus is on “{focused}”");
    Ok(())
}

async fn typing_fills_a_field(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.type_into("#note", "Cold, isn't it? Ja – sehr kält").await?;
    reader.press("Backspace").await?;
    let value = reader.value_of("#note").await?;
    ensure!(value == "Cold, isn't it? Ja – sehr käl", "the field has “{value}”");
    Ok(())
}

async fn emoji_can_be_typed(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.type_into("#note", "ice 🧊").await?;
    let value = reader.value_of("#note").await?;
    ensure!(value == "ice 🧊", "the field has “{value}”");
    Ok(())
}

async fn text_is_pasted(reader: &mut Reader) -> Result<()> {
    let text = "Two lines:\nice 🧊 and 冬";
    reader.goto("/").await?;
    reader.paste_text("#note", text).await?;
    let value = reader.value_of("#note").await?;
    ensure!(value == text, "the field has “{value}”");
    Ok(())
}

async fn buttons_are_found_by_name(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.click_button("Close the gate").await?;
    logged(reader, "gate").await?;
    reader.click_button_in(".toolbar", "Close").await?;
    logged(reader, "closed").await
}

async fn shadow_roots_are_looked_into(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.select("Words in the shade").await?;
    reader.click_button("Shaded").await?;
    logged(reader, "shade").await
}

async fn what_comes_late_is_waited_for(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.wait_for("#late").await?;
    let late = reader.text_of("#late").await?;
    ensure!(late == "Late, but here.", "it reads “{late}”");
    reader
        .run_script("setTimeout(() => document.querySelector('#late').remove(), 100)", vec![])
        .await?;
    reader.wait_until_gone("#late").await?;
    let left = reader.count("#late").await?;
    ensure!(left == 0, "{left} are left");
    Ok(())
}

async fn highlights_are_read(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.click_button("Paint the harbour").await?;
    let painted = reader.painted().await?;
    let winter = |text: &str| Painted { highlight: "winter".into(), text: text.into() };
    ensure!(painted == [winter("harbour"), winter("Nobody")], "painted: {painted:?}");
    Ok(())
}

async fn a_download_arrives(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    for _ in 0..2 {
        reader.click_button("Save the notes").await?;
        let file = reader.next_download().await?;
        ensure!(file.name == "harbour notes.json", "its name is “{}”", file.name);
        ensure!(file.bytes == r#"{"winter":"kältester 🧊"}"#.as_bytes(), "it has {:?}", file.bytes);
    }
    Ok(())
}

async fn a_file_is_uploaded(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.click_button("Save the notes").await?;
    let file = reader.next_download().await?;
    reader.upload("#file", &file.path).await?;
    logged(reader, r#"harbour notes.json={"winter":"kältester 🧊"}"#).await
}

async fn a_file_is_dropped(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.drop_file_synthetically("#dropzone", "eis.txt", "kalt 🧊".as_bytes()).await?;
    logged(reader, "dropped eis.txt=kalt 🧊").await
}

async fn storage_survives_a_reload(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.click_button("Paint the harbour").await?;
    reader.reload().await?;
    logged(reader, "painted before").await
}

async fn storage_is_fresh_for_every_story(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.wait_for("#late").await?;
    let log = reader.text_of("#log").await?;
    ensure!(log.is_empty(), "the page remembers “{log}”");
    Ok(())
}

async fn storage_survives_a_kill(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader
        .run_script(
            "window.stored = false;
             const opening = indexedDB.open('ice');
             opening.onupgradeneeded = () => opening.result.createObjectStore('floes');
             opening.onsuccess = () => {
                 const writing = opening.result.transaction('floes', 'readwrite', { durability: 'strict' });
                 writing.objectStore('floes').put('thick', 1);
                 writing.oncomplete = () => { window.stored = true; };
             };",
            vec![],
        )
        .await?;
    reader.wait_until("the durable write", "window.stored").await?;
    reader.kill_and_reopen().await?;
    reader
        .run_script(
            "const opening = indexedDB.open('ice');
             opening.onsuccess = () => {
                 const reading = opening.result.transaction('floes').objectStore('floes').get(1);
                 reading.onsuccess = () => { window.read = reading.result; };
             };",
            vec![],
        )
        .await?;
    reader.wait_until("what was written before the kill", "window.read === 'thick'").await
}

async fn a_tap_is_a_touch(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.tap("ferries").await?;
    logged(reader, "touch").await?;
    reader.tap_on(".toolbar button").await?;
    logged(reader, "closed").await
}

async fn a_long_press_holds_the_finger_down(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.long_press("ferries").await?;
    logged(reader, "touch").await?;
    logged(reader, "held").await
}

async fn a_selection_can_be_set_by_script(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.select_by_script("a record winter").await?;
    let selected = reader.selected_text().await?;
    ensure!(selected == "a record winter", "selected “{selected}”");
    Ok(())
}

async fn the_window_can_be_a_phone(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.resize(360, 740).await?;
    reader.resize(1280, 900).await
}

async fn colours_follow_the_system(reader: &mut Reader) -> Result<()> {
    let background = "getComputedStyle(document.body).backgroundColor";
    reader.goto("/").await?;
    reader.wait_until("a white page", &format!("{background} === 'rgb(255, 255, 255)'")).await?;
    reader.look(Look::Dark).await?;
    reader.wait_until("a black page", &format!("{background} === 'rgb(0, 0, 0)'")).await?;
    reader.look(Look::ForcedColors).await?;
    reader.wait_until("forced colours", "matchMedia('(forced-colors: active)').matches").await?;
    reader.look(Look::Light).await?;
    reader.wait_until("a white page again", &format!("{background} === 'rgb(255, 255, 255)'")).await
}

async fn a_picture_is_taken(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    let picture = reader.screenshot().await?;
    ensure!(picture.starts_with(b"\x89PNG"), "the picture is no PNG");
    Ok(())
}

async fn two_tabs_share_the_site(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.click_button("Paint the harbour").await?;
    reader.open_tab("/").await?;
    logged(reader, "painted before").await?;
    reader.switch_to_tab(0).await?;
    let painted = reader.painted().await?;
    ensure!(painted.len() == 2, "painted: {painted:?}");
    Ok(())
}

async fn errors_of_the_page_are_reported(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    let quiet = reader.page_errors().await?;
    ensure!(quiet.is_empty(), "the quiet page reported {quiet:?}");
    let mishaps = [
        ("thrown", "setTimeout(() => { throw new Error('ice thrown') })"),
        ("rejected", "Promise.reject(new Error('ice rejected'))"),
        ("logged", "console.error('ice logged')"),
        (
            "image",
            "document.body.append(Object.assign(new Image(), { src: 'https://ice.invalid/image.png' }))",
        ),
    ];
    for (trace, script) in mishaps {
        reader.run_script(script, vec![]).await?;
        let errors = reader.wait_for_error(trace).await?;
        ensure!(errors.contains("ice"), "{trace}: {errors}");
    }
    Ok(())
}

async fn failures_say_what_was_there(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader.set_patience(Duration::from_millis(300));
    let Err(error) = reader.click_button_in(".toolbar", "Open").await else {
        anyhow::bail!("a button that does not exist was clicked");
    };
    let message = error.to_string();
    ensure!(message.contains("“Open” in `.toolbar`"), "{message}");
    ensure!(message.contains("these controls: “Close”"), "{message}");
    Ok(())
}
