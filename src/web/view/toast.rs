//! A short word on what just happened, with the next step at hand.

use yew::prelude::*;

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
        <div class={classes!("toast", alarm.then_some("alarm"))} data-chrome="">
            <p role={if alarm { "alert" } else { "status" }}>{ words }</p>
            <div class="steps">
                { buttons }
                <button type="button" class="quiet small" onclick={on_close}>{ say("close") }</button>
            </div>
        </div>
    }
}
