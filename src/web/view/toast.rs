//! A short word on what just happened, with the next step at hand.

use yew::prelude::*;

use super::class_name::class_name;
use crate::web::words::say;

/// Markup for the words and any buttons. An alarm reports something that went
/// wrong.
pub fn toast(
    words: &AttrValue,
    alarm: bool,
    on_close: Callback<MouseEvent>,
    buttons: Html,
) -> Html {
    html! {
        <div ~className={class_name("toast", alarm.then_some("alarm"))} data-chrome="">
            <p role={if alarm { "alert" } else { "status" }}>{ words }</p>
            <div class="steps">
                { buttons }
                <button type="button" class="quiet small" onclick={on_close}>{ say("close") }</button>
            </div>
        </div>
    }
}
