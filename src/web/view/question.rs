//! What only the reader can decide before something is opened.

use yew::prelude::*;

use super::{dialog::dialog, encoding::encoding_choice};
use crate::{
    web::{
        abroad,
        importing::Imported,
        open::{self, Material, Opened, Question},
        words::say,
    },
    words::Message,
};

/// Markup for the question; the answer is the name of what is opened, and what became
/// of it by then.
pub fn question(
    question: &Question,
    on_answer: &Callback<(String, Imported)>,
    on_close: Callback<Event>,
) -> Html {
    match question {
        Question::Encoding(encodings) => {
            let name = encodings.name.clone();
            let on_text = on_answer.reform(move |text| (name.clone(), open::text(&name, text)));
            encoding_choice(encodings, &on_text, on_close)
        }
        Question::Site(address) => {
            let lead = Message::new("abroad-lead").text("site", &abroad::site_of(address));
            let address = address.clone();
            let fetch = on_answer.reform(move |_: MouseEvent| {
                (address.clone(), Ok(Opened::Import(Material::Abroad(address.clone()))))
            });
            let body = html! {
                <>
                    <p>{ say(lead) }</p>
                    <div class="actions">
                        <button type="button" class="quiet" data-close="">{ say("cancel") }</button>
                        <button type="button" class="primary" onclick={fetch}>{ say("abroad-fetch") }</button>
                    </div>
                </>
            };
            dialog(say("abroad-title"), on_close, body)
        }
    }
}
