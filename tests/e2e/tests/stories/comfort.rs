//! Reading comfort: the page as a reader's eyes and hands need it.

use anyhow::{Result, ensure};
use e2e::{Chapter, Engine, Look, Need, Reader, story};
use serde_json::{Value, json};

use super::{
    desk::{is, mark, open_harbour, painted, read, saved, seen, site},
    screens::fits,
};

pub fn chapter() -> Chapter {
    Chapter::new(
        "comfort",
        site(),
        [
            story!(choices_take_effect_at_once_and_last),
            story!(reset_brings_back_the_usual_look),
            story!(every_theme_keeps_words_and_marks_apart_from_the_page),
            story!(nonsense_that_was_kept_changes_nothing),
            story!(another_tab_follows),
            story!(the_theme_follows_the_system).needs(Need::Look),
            story!(forced_colours_keep_the_lines_of_marks).needs(Need::Look),
            story!(the_largest_letters_fit_the_narrowest_screen),
            story!(on_a_narrow_screen_tools_are_behind_one_button),
            story!(every_target_has_room_for_a_finger).needs(Need::Look),
            story!(what_has_the_focus_is_never_hidden),
        ],
    )
}

async fn choose(reader: &mut Reader, name: &str, value: &str) -> Result<()> {
    reader.click(&format!("input[name={name}][value='{value}']")).await
}

async fn open_comfort(reader: &mut Reader) -> Result<()> {
    reader.click_button("Reading comfort").await?;
    reader.wait_for("dialog[open]").await
}

async fn close_dialog(reader: &mut Reader) -> Result<()> {
    reader.click_button_in("dialog", "Done").await?;
    reader.wait_until_gone("dialog").await
}

/// A computed style of the first paragraph of the article.
async fn style(reader: &mut Reader, property: &str) -> Result<String> {
    let style = format!(
        "getComputedStyle(document.querySelector('.paragraph .text')).getPropertyValue('{property}')"
    );
    Ok(seen(reader, &style).await?.as_str().unwrap_or_default().to_owned())
}

async fn pixels(reader: &mut Reader, property: &str) -> Result<f64> {
    Ok(style(reader, property).await?.trim_end_matches("px").parse()?)
}

const GROUND: &str = "getComputedStyle(document.documentElement).backgroundColor";

/// The files of typefaces that were asked for.
const TYPEFACES: &str = "performance.getEntriesByType('resource')
    .filter(({ name }) => name.includes('/fonts/')).length";

async fn choices_take_effect_at_once_and_last(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    let (letter, ground) = (pixels(reader, "font-size").await?, seen(reader, GROUND).await?);
    is(reader, TYPEFACES, json!(0)).await?;
    open_comfort(reader).await?;
    for (name, value) in [
        ("size", "200"),
        ("spacing", "wide"),
        ("width", "narrow"),
        ("typeface", "legible"),
        ("theme", "sepia"),
        ("motion", "less"),
    ] {
        choose(reader, name, value).await?;
    }
    worn(reader, letter, &ground).await?;
    close_dialog(reader).await?;
    reader.reload().await?;
    reader.wait_for(".paragraph .text").await?;
    worn(reader, letter, &ground).await?;
    open_comfort(reader).await?;
    let chosen = "[...document.querySelectorAll('dialog :checked')].map(({ value }) => value)";
    is(reader, chosen, json!(["200", "wide", "narrow", "legible", "sepia", "less"])).await
}

async fn worn(reader: &mut Reader, letter: f64, ground: &Value) -> Result<()> {
    let size = pixels(reader, "font-size").await?;
    ensure!((size - 2.0 * letter).abs() < 0.1, "letters of {letter} became {size}");
    let spacing = pixels(reader, "line-height").await? / size;
    ensure!((spacing - 2.1).abs() < 0.01, "lines are {spacing} letters apart");
    let family = style(reader, "font-family").await?;
    ensure!(family.contains("Atkinson Hyperlegible Next"), "the letters are {family}");
    reader.wait_until("the typeface to come", &format!("{TYPEFACES} > 0")).await?;
    ensure!(seen(reader, GROUND).await? != *ground, "the ground is still {ground}");
    is(reader, "getComputedStyle(document.querySelector('.tool')).transitionDuration", json!("0s"))
        .await
}

async fn reset_brings_back_the_usual_look(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    let (letter, ground) = (pixels(reader, "font-size").await?, seen(reader, GROUND).await?);
    open_comfort(reader).await?;
    choose(reader, "size", "150").await?;
    choose(reader, "theme", "dark").await?;
    ensure!(pixels(reader, "font-size").await? > letter, "the letters did not grow");
    reader.click_button_in("dialog", "Reset").await?;
    is(reader, GROUND, ground).await?;
    ensure!(pixels(reader, "font-size").await? == letter, "the letters did not shrink again");
    is(reader, "document.querySelector('[name=size]:checked').value", json!("100")).await?;
    is(reader, "document.querySelector('[name=theme]:checked').value", json!("system")).await?;
    let kept = "Object.keys(localStorage).filter(key => key.startsWith('highlit-look'))";
    is(reader, kept, json!([])).await
}

async fn every_theme_keeps_words_and_marks_apart_from_the_page(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    open_comfort(reader).await?;
    let mut seen_before = Vec::new();
    for theme in ["light", "dark", "sepia", "contrast"] {
        choose(reader, "theme", theme).await?;
        let look = "(() => {
            const text = document.querySelector('.paragraph .text');
            const mark = getComputedStyle(text, '::highlight(highlit-tag-1)');
            return [getComputedStyle(text).color, getComputedStyle(document.documentElement).backgroundColor,
                mark.backgroundColor, mark.textDecorationColor, mark.textDecorationLine];
        })()";
        let look: Vec<String> = serde_json::from_value(seen(reader, look).await?)?;
        let [ink, paper, mark, line, lines] = &look[..] else { unreachable!("five styles") };
        ensure!(lines == "underline", "in {theme} the mark has the line {lines:?}");
        ensure!(ink != paper && mark != paper && line != paper, "{theme} looks like {look:?}");
        ensure!(!seen_before.contains(&look), "{theme} looks as another theme does: {look:?}");
        seen_before.push(look);
    }
    close_dialog(reader).await?;
    painted(reader, &[(1, "eleven weeks")]).await
}

async fn nonsense_that_was_kept_changes_nothing(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    let (letter, ground) = (pixels(reader, "font-size").await?, seen(reader, GROUND).await?);
    let keep = "for (const [name, value] of [['size', '900'], ['theme', 'constructor'],
        ['typeface', '\"><b>'], ['no name', 'x']]) localStorage.setItem(`highlit-look-${name}`, value);";
    reader.run_script(keep, vec![]).await?;
    reader.reload().await?;
    reader.wait_for(".paragraph .text").await?;
    ensure!(pixels(reader, "font-size").await? == letter, "the letters changed");
    is(reader, GROUND, ground).await?;
    open_comfort(reader).await?;
    let chosen = "[...document.querySelectorAll('dialog :checked')].map(({ value }) => value)";
    let usual = json!(["100", "normal", "normal", "serif", "system", "system"]);
    is(reader, chosen, usual).await
}

async fn another_tab_follows(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    reader.open_tab("/").await?;
    reader.wait_for(".samples li").await?;
    let keep = "localStorage.setItem('highlit-look-theme', 'dark')";
    reader.run_script(keep, vec![]).await?;
    reader.switch_to_tab(0).await?;
    let dark = "document.documentElement.dataset.palette === 'dark'";
    reader.wait_until("the first tab to turn dark", dark).await?;
    reader.switch_to_tab(1).await?;
    reader.run_script("localStorage.removeItem('highlit-look-theme')", vec![]).await?;
    reader.switch_to_tab(0).await?;
    let light = "document.documentElement.dataset.palette === 'light'";
    reader.wait_until("the first tab to turn light", light).await
}

async fn the_theme_follows_the_system(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    for (look, palette) in [
        (Look::Dark, "dark"),
        (Look::Light, "light"),
        (Look::MoreContrast, "contrast-light"),
        (Look::Light, "light"),
    ] {
        reader.look(look).await?;
        let worn = format!("document.documentElement.dataset.palette === '{palette}'");
        reader.wait_until(&format!("the palette {palette}"), &worn).await?;
    }
    open_comfort(reader).await?;
    choose(reader, "theme", "sepia").await?;
    reader.look(Look::Dark).await?;
    reader
        .wait_until("the system to be dark", "matchMedia('(prefers-color-scheme: dark)').matches")
        .await?;
    is(reader, "document.documentElement.dataset.palette", json!("sepia")).await
}

async fn forced_colours_keep_the_lines_of_marks(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "eleven weeks", "1").await?;
    mark(reader, "the island will be empty", "2").await?;
    reader.look(Look::ForcedColors).await?;
    reader.wait_until("forced colours", "matchMedia('(forced-colors: active)').matches").await?;
    let lines = "[1, 2, 3].map(slot => {
        const text = document.querySelector('.paragraph .text');
        const mark = getComputedStyle(text, `::highlight(highlit-tag-${slot})`);
        return `${mark.textDecorationLine} ${mark.textDecorationStyle}`;
    })";
    is(reader, lines, json!(["underline solid", "underline dashed", "underline double"])).await?;
    // Else Chromium would paint every mark as it does a selection, and its line in the same colour.
    ensure!(style(reader, "forced-color-adjust").await? == "none", "the words are not their own");
    let letters = "[...document.querySelectorAll('#article .chip')].map(chip => chip.textContent)";
    is(reader, letters, json!(["F", "O"])).await
}

/// Text spacing as WCAG 2.2, SC 1.4.12 lets a reader have it.
const SPACED: &str = "const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`);
    document.adoptedStyleSheets = [sheet];";

async fn the_largest_letters_fit_the_narrowest_screen(reader: &mut Reader) -> Result<()> {
    reader.resize(320, 640).await?;
    open_harbour(reader).await?;
    let keep =
        "for (const [name, value] of [['size', '200'], ['spacing', 'wide'], ['width', 'wide'],
        ['typeface', 'legible']]) localStorage.setItem(`highlit-look-${name}`, value);";
    reader.run_script(keep, vec![]).await?;
    for spaced in [false, true] {
        reader.reload().await?;
        reader.wait_for(".paragraph .text").await?;
        if spaced {
            reader.run_script(SPACED, vec![]).await?;
        }
        fits(reader, 320).await?;
        reader.select(read("eleven weeks")).await?;
        reader.wait_for("#tag-menu").await?;
        fits(reader, 320).await?;
        reader.press("1").await?;
        reader.wait_until_gone("#tag-menu").await?;
        reader.click(".handle").await?;
        reader.wait_for(".card").await?;
        fits(reader, 320).await?;
        reader.click(".handle").await?;
        reader.click("#more").await?;
        open_comfort(reader).await?;
        fits(reader, 320).await?;
        let inside = "(() => {
            const dialog = document.querySelector('dialog');
            return dialog.scrollWidth <= dialog.clientWidth;
        })()";
        is(reader, inside, json!(true)).await?;
        close_dialog(reader).await?;
        reader.press("Control+z").await?;
        painted(reader, &[]).await?;
        saved(reader).await?;
    }
    reader.goto("/").await?;
    reader.wait_for(".samples li").await?;
    reader.run_script(SPACED, vec![]).await?;
    fits(reader, 320).await
}

async fn on_a_narrow_screen_tools_are_behind_one_button(reader: &mut Reader) -> Result<()> {
    reader.resize(320, 640).await?;
    open_harbour(reader).await?;
    let name = "document.activeElement.getAttribute('aria-label')";
    reader.click("#more").await?;
    reader.wait_for("#more-menu").await?;
    reader.press("Escape").await?;
    reader.wait_until_gone("#more-menu").await?;
    reader.click("#more").await?;
    reader.click_button("Help").await?;
    reader.wait_for("dialog[open]").await?;
    reader.wait_until_gone("#more-menu").await?;
    reader.press("Escape").await?;
    reader.wait_until_gone("dialog").await?;
    is(reader, name, json!("More")).await
}

/// Everything that is pressed, smaller than so many pixels either way.
fn smaller_than(least: u32) -> String {
    format!(
        "[...document.querySelectorAll('button, a, summary, label.check, label.option, label.door, textarea, input.search')]
            .filter(element => element.checkVisibility() && !element.matches('.skip'))
            .map(element => [element, element.getBoundingClientRect()])
            .filter(([, {{ width, height }}]) => Math.round(width) < {least} || Math.round(height) < {least})
            .map(([element, {{ width, height }}]) =>
                `${{element.className}} ${{element.getAttribute('aria-label') ?? element.textContent}}: ${{width}} x ${{height}}`)"
    )
}

async fn every_target_has_room_for_a_finger(reader: &mut Reader) -> Result<()> {
    for (look, width, least) in
        [(Look::Light, 1280, 24), (Look::Touched, 1280, 44), (Look::Touched, 320, 44)]
    {
        reader.look(look).await?;
        reader.resize(width, 700).await?;
        reader.goto("/").await?;
        reader.wait_for(".samples li").await?;
        is(reader, &smaller_than(least), json!([])).await?;
        open_harbour(reader).await?;
        reader.click(".aside summary").await?;
        reader.select_by_script(read("eleven weeks")).await?;
        reader.wait_for("#tag-menu").await?;
        is(reader, &smaller_than(least), json!([])).await?;
        reader.press("1").await?;
        reader.wait_until_gone("#tag-menu").await?;
        is(reader, &smaller_than(least), json!([])).await?;
        reader.click("#article .chip").await?;
        reader.wait_for(".card.open").await?;
        is(reader, &smaller_than(least), json!([])).await?;
        if width == 320 {
            reader.click(".handle").await?;
            reader.click("#more").await?;
            reader.wait_for("#more-menu").await?;
            is(reader, &smaller_than(least), json!([])).await?;
        }
        open_comfort(reader).await?;
        is(reader, &smaller_than(least), json!([])).await?;
        close_dialog(reader).await?;
        fits(reader, width).await?;
        reader.press("Control+z").await?;
        painted(reader, &[]).await?;
    }
    Ok(())
}

async fn what_has_the_focus_is_never_hidden(reader: &mut Reader) -> Result<()> {
    for (width, height) in [(1280, 500), (360, 640)] {
        reader.resize(width, height).await?;
        open_harbour(reader).await?;
        mark(reader, "eleven weeks", "1").await?;
        reader.run_script("document.querySelector('.bar .brand').focus()", vec![]).await?;
        let mut stops = Vec::new();
        for (key, times) in [("Shift+Tab", 1), ("Tab", 16), ("Shift+Tab", 16)] {
            for _ in 0..times {
                reader.press(key).await?;
                // Beyond the last stop the browser's own controls have the focus. WebKit's window never
                // has it, so that the first link, which only shows itself then, is not seen there.
                let stop = "(() => {
                    const focused = document.activeElement;
                    if (focused === document.body || focused.id === 'article' || focused.matches('.skip:not(:focus)')) {
                        return 'page';
                    }
                    const { left, top, width, height } = focused.getBoundingClientRect();
                    const found = document.elementFromPoint(left + width / 2, top + height / 2);
                    const name = focused.getAttribute('aria-label') ?? focused.textContent;
                    return focused.contains(found) ? name : `hidden: ${name}`;
                })()";
                let stop = seen(reader, stop).await?.as_str().unwrap_or_default().to_owned();
                ensure!(!stop.starts_with("hidden"), "at {width} pixels {stop} after {stops:?}");
                stops.push(stop);
            }
        }
        let chip =
            stops.iter().any(|stop| stop.starts_with("Fact") && stop.contains("eleven weeks"));
        let skip = reader.engine() == Engine::WebKit || stops[0] == "Skip to the article";
        ensure!(chip && skip, "the stops are {stops:?}");
        reader.press("Control+z").await?;
        painted(reader, &[]).await?;
    }
    Ok(())
}
