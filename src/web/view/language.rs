//! Choosing the language of the interface.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::{
    web::{platform::preferences, words::say},
    words::LANGUAGES,
};

/// Markup for a list of the languages, each in its own words. The choice is kept
/// at once and shows after the page is loaded again, which `on_chosen` has to see
/// to.
pub fn language_choice(on_chosen: Callback<()>) -> Html {
    let chosen = preferences::language();
    let option = |tag: &'static str, name: AttrValue, lang: Option<&'static str>| {
        let selected = chosen.as_deref().unwrap_or_default() == tag;
        html! { <option value={tag} {lang} {selected}>{ name }</option> }
    };
    let onchange = on_chosen.reform(|event: Event| {
        let tag = event.target_unchecked_into::<HtmlSelectElement>().value();
        preferences::keep_language(Some(&*tag).filter(|tag| !tag.is_empty()));
    });
    html! {
        <label class="language">
            <span>{ say("language") }</span>
            <select id="language" {onchange}>
                { option("", say("language-of-browser"), None) }
                { for LANGUAGES.iter().map(|it| option(it.tag, it.name.into(), Some(it.tag))) }
            </select>
        </label>
    }
}
