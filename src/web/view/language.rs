//! Choosing the language of the interface.

use yew::prelude::*;

use crate::{
    web::{platform::preferences, words::say},
    words::LANGUAGES,
};

/// Markup for a button for each language, in its own words. The choice is kept at
/// once and shows after the page is loaded again, which `on_chosen` has to see to.
///
/// No list that drops down: going through one with the arrow keys chooses each
/// on the way, and a reader would be left in a language they do not read.
pub fn language_choice(on_chosen: &Callback<()>) -> Html {
    let chosen = preferences::language();
    let choice = |tag: Option<&'static str>, name: AttrValue| {
        let is_chosen = chosen.as_deref() == tag;
        let onclick = on_chosen.reform(move |_: MouseEvent| preferences::keep_language(tag));
        html! {
            <button type="button" class="choice" lang={tag} data-language={tag.unwrap_or_default()}
                aria-pressed={is_chosen.to_string()} {onclick}>
                { name }
            </button>
        }
    };
    html! {
        <div class="language" role="group" aria-labelledby="language-title">
            <p id="language-title">{ say("language") }</p>
            <div class="choices">
                { choice(None, say("language-of-browser")) }
                { for LANGUAGES.iter().map(|it| choice(Some(it.tag), it.name.into())) }
            </div>
        </div>
    }
}
