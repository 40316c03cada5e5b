//! Keys and the clipboard.

use anyhow::{Context, Result, bail};
use fantoccini::{
    actions::{InputSource, KeyAction, KeyActions},
    key::Key,
};
use serde_json::json;

use super::Reader;
use crate::{Engine, page::as_element};

impl Reader {
    /// Presses a key, or several at once: `"Escape"`, `"1"`, `"Control+Shift+Z"`.
    pub async fn press(&mut self, keys: &str) -> Result<()> {
        let values = chord(keys)?;
        let keyboard = KeyActions::new("keyboard".to_owned());
        let down =
            values.iter().fold(keyboard, |keys, &value| keys.then(KeyAction::Down { value }));
        let all = values.iter().rev().fold(down, |keys, &value| keys.then(KeyAction::Up { value }));
        self.act(all).await
    }

    /// Types text into whatever has the focus.
    pub async fn type_text(&mut self, text: &str) -> Result<()> {
        // Chromium's driver has keys for the basic plane only. A person types an emoji through an
        // input method anyway, and that is what this command stands for.
        if self.engine() == Engine::Chromium && text.chars().any(|c| c.len_utf16() > 1) {
            self.browser.devtools("Input.insertText", json!({ "text": text })).await?;
            return Ok(());
        }
        let keyboard = KeyActions::new("keyboard".to_owned());
        let typed = text.chars().fold(keyboard, |keys, value| {
            keys.then(KeyAction::Down { value }).then(KeyAction::Up { value })
        });
        self.act(typed).await
    }

    /// Clicks a field and types into it.
    pub async fn type_into(&mut self, css: &str, text: &str) -> Result<()> {
        self.click(css).await?;
        self.type_text(text).await
    }

    /// The accessible name of what has the focus.
    pub async fn focused(&mut self) -> Result<String> {
        let focused = self.ask("focused()", vec![]).await?;
        let element = as_element(&self.browser.client, &focused)?;
        self.accessible_name(&element).await
    }

    /// Copies all that a page shows, in another tab, and pastes it into a field of this one.
    pub async fn paste_page(&mut self, css: &str, html: &str) -> Result<()> {
        self.paste(css, "document.documentElement.innerHTML = arguments[0]", html, "p").await
    }

    /// Copies text in another tab and pastes it into a field of this one.
    pub async fn paste_text(&mut self, css: &str, text: &str) -> Result<()> {
        let write = "document.body.append(document.createElement('textarea'));
             document.querySelector('textarea').value = arguments[0];";
        self.paste(css, write, text, "textarea").await
    }

    /// Has a script write something in another tab, copies all that is there from a click on, and
    /// pastes it into a field of this one.
    async fn paste(&mut self, css: &str, write: &str, what: &str, clicked: &str) -> Result<()> {
        let here = self.browser.client.window().await?;
        let elsewhere = self.browser.client.new_window(true).await?.handle;
        self.browser.client.switch_to_window(elsewhere).await?;
        self.run_script(write, vec![json!(what)]).await?;
        self.click(clicked).await?;
        self.press("Control+a").await?;
        self.press("Control+c").await?;
        self.browser.client.close_window().await?;
        self.browser.client.switch_to_window(here).await?;
        self.click(css).await?;
        self.press("Control+v").await
    }
}

fn chord(keys: &str) -> Result<Vec<char>> {
    if keys == "+" {
        return Ok(vec!['+']);
    }
    let names: Vec<&str> = keys.split('+').collect();
    let shifted = names.contains(&"Shift");
    names
        .into_iter()
        .map(|name| {
            let mut letters = name.chars();
            match (letters.next(), letters.next()) {
                // With Shift held a keyboard reports the capital letter.
                (Some(letter), None) if shifted => {
                    letter.to_uppercase().next().context("no such letter")
                }
                (Some(letter), None) => Ok(letter),
                _ => named_key(name),
            }
        })
        .collect()
}

fn named_key(name: &str) -> Result<char> {
    let key = match name {
        "Control" => Key::Control,
        "Shift" => Key::Shift,
        "Alt" => Key::Alt,
        "Meta" => Key::Meta,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "Tab" => Key::Tab,
        "Space" => return Ok(' '),
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "ArrowLeft" => Key::Left,
        "ArrowRight" => Key::Right,
        "ArrowUp" => Key::Up,
        "ArrowDown" => Key::Down,
        "F1" => Key::F1,
        "F2" => Key::F2,
        _ => bail!("no key is named “{name}”"),
    };
    Ok(key.into())
}
