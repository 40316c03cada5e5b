//! Which file is the teacher's key.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::{
    exchange::class::{Counted, Standing},
    web::words::say,
};

const KEY_ID: &str = "class-key";

#[derive(PartialEq, Properties)]
pub struct Props {
    pub files: Rc<[Standing]>,
    /// Its place among them, if there is one.
    pub key_file: Option<usize>,
    pub is_disabled: bool,
    pub on_choose: Callback<Option<usize>>,
}

/// A choice of all files that can be read. It is drawn anew only if they are others.
#[component]
pub fn KeyChoice(props: &Props) -> Html {
    let Props { files, key_file, is_disabled, on_choose } = props;
    let onchange = on_choose.reform(|event: Event| {
        event.target_unchecked_into::<HtmlSelectElement>().value().parse().ok()
    });
    let readable = files
        .iter()
        .enumerate()
        .filter(|(_, file)| matches!(file.counted, Counted::Yes | Counted::Key));
    let option = |(place, file): (usize, &Standing)| {
        html! {
            <option value={place.to_string()} selected={*key_file == Some(place)}>{ &file.name }</option>
        }
    };
    html! {
        <div class="field">
            <label for={KEY_ID}>{ say("class-key") }</label>
            <select id={KEY_ID} aria-describedby="class-key-hint" disabled={*is_disabled} {onchange}>
                <option value="" selected={key_file.is_none()}>{ say("class-key-none") }</option>
                { for readable.map(option) }
            </select>
            <p id="class-key-hint" class="hint">{ say("class-key-hint") }</p>
        </div>
    }
}
