//! Choosing how the article is written: its language, and which way its lines run.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::{
    article::{Article, Writing, WritingMode},
    text::{LANGUAGES, Language},
    web::words::say,
    words::Message,
};

const DOWN: &str = "down";

/// Markup for the two choices.
pub fn writing(article: &Article, on_change: &Callback<Writing>) -> Html {
    let now = article.meta().writing.clone();
    let told = article.told_language().map(|told| name_of(told.as_str()));
    let unset = match told {
        Some(name) => say(Message::new("settings-article-detected").text("language", name)),
        None => say("settings-article-unknown"),
    };
    let on_language = {
        let mode = now.mode;
        on_change.reform(move |event: Event| {
            let tag = event.target_unchecked_into::<HtmlSelectElement>().value();
            Writing { language: Language::parse(&tag), mode }
        })
    };
    let on_lines = {
        let language = now.language.clone();
        on_change.reform(move |event: Event| {
            let is_down = event.target_unchecked_into::<HtmlSelectElement>().value() == DOWN;
            let mode = if is_down { WritingMode::Vertical } else { WritingMode::Horizontal };
            Writing { language: language.clone(), mode }
        })
    };
    let chosen = now.language.as_ref().map(Language::as_str);
    let is_down = now.mode == WritingMode::Vertical;
    html! {
        <fieldset>
            <legend>{ say("settings-article") }</legend>
            <label class="field">
                <span>{ say("language") }</span>
                <select id="article-language" onchange={on_language}>
                    <option value="" selected={chosen.is_none()}>{ unset }</option>
                    { for LANGUAGES.iter().map(|(tag, name)| html! {
                        <option value={*tag} lang={*tag} selected={chosen == Some(tag)}>{ *name }</option>
                    }) }
                </select>
            </label>
            <label class="field">
                <span>{ say("settings-lines") }</span>
                <select id="article-lines" onchange={on_lines}>
                    <option value="across" selected={!is_down}>{ say("settings-lines-across") }</option>
                    <option value={DOWN} selected={is_down}>{ say("settings-lines-down") }</option>
                </select>
            </label>
        </fieldset>
    }
}

/// What a language calls itself; one that is not offered goes by its tag.
fn name_of(tag: &str) -> &str {
    let is_same = |known: &&(&str, &str)| tag.split('-').next() == Some(known.0);
    LANGUAGES.iter().find(is_same).map_or(tag, |(_, name)| name)
}
