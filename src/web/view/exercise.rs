//! The exercise that a reader does: what to do, and how far it is done.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::dialog::dialog;
use crate::{
    annotation::{ReaderCode, Store},
    classroom::{Exercise, Progress},
    web::{platform::dom, words::say},
    words::Message,
};

/// The id of the codebook that Highlit brings.
pub const HOUSE: &str = "highlit:claims";

const CODE_ID: &str = "exercise-code";

/// What can be asked for there.
pub struct Hooks {
    /// Show what is to be done.
    pub on_task: Callback<MouseEvent>,
    /// The reader has finished reading, or reads on.
    pub on_finish: Callback<bool>,
    /// Save the file to hand in.
    pub on_save: Callback<MouseEvent>,
    /// Set the work beside a file.
    pub on_compare: Callback<MouseEvent>,
}

/// Markup for the line under the bar that says how far the reader is.
pub fn line(exercise: &Exercise, store: &Store, is_finished: bool, hooks: &Hooks) -> Html {
    let progress = exercise.progress(store);
    let here = store.codebook();
    let are_asked_for = match &exercise.codebook {
        Some(asked) => asked.id == here.id,
        None => here.id == HOUSE,
    };
    let has_other_tags = !are_asked_for && progress.made > 0;
    html! {
        <section class="exercise" aria-label={say("exercise-title")} data-chrome="">
            <ul>
                <li>{ say(made(exercise, progress)) }</li>
                if progress.without_note > 0 {
                    <li>{ say(Message::new("exercise-bare").number("count", progress.without_note)) }</li>
                }
                if is_finished {
                    <li>{ say("exercise-finished") }</li>
                }
            </ul>
            <div class="deeds">
                <button type="button" class="quiet" onclick={hooks.on_task.clone()}>{ say("exercise-task") }</button>
                if is_finished {
                    <button type="button" class="quiet" onclick={hooks.on_finish.reform(|_| false)}>{ say("exercise-resume") }</button>
                    if exercise.may_compare {
                        <button type="button" class="quiet" onclick={hooks.on_compare.clone()}>{ say("compare-title") }</button>
                    }
                    <button type="button" class="primary" onclick={hooks.on_save.clone()}>{ say("exercise-hand-in") }</button>
                } else {
                    <button type="button" class={classes!(progress.is_enough().then_some("primary"))}
                        onclick={hooks.on_finish.reform(|_| true)}>{ say("exercise-finish") }</button>
                }
            </div>
            if has_other_tags {
                <p class="error" role="alert">{ say("exercise-other-tags") }</p>
            }
        </section>
    }
}

fn made(exercise: &Exercise, progress: Progress) -> Message {
    let made = match exercise.least {
        0 => Message::new("exercise-made"),
        least => Message::new("exercise-made-of").number("least", least as usize),
    };
    made.number("count", progress.made)
}

/// Markup for what is to be done, with a field for the reader's code, which stands there if
/// they have given one. `refused` is the code last typed if it is none.
pub fn task(
    exercise: &Exercise,
    code: Option<&ReaderCode>,
    refused: Option<&str>,
    on_code: &Callback<String>,
    on_leave: Callback<MouseEvent>,
    on_close: Callback<Event>,
) -> Html {
    let asked = [
        (exercise.least > 0)
            .then(|| Message::new("exercise-least").number("count", exercise.least as usize)),
        exercise.wants_notes.then(|| Message::new("exercise-notes")),
        exercise
            .codebook
            .as_ref()
            .map(|codebook| Message::new("exercise-tags").text("title", &codebook.title)),
        exercise.may_compare.then(|| Message::new("exercise-compare")),
    ];
    let asked: Vec<Message> = asked.into_iter().flatten().collect();
    let paragraphs = exercise.instructions.lines().filter(|line| !line.trim().is_empty());
    let (class, hint) = match refused {
        Some(_) => ("error", say("settings-code-wrong")),
        None => ("hint", say("exercise-why")),
    };
    let on_start = on_code.reform(|event: SubmitEvent| {
        event.prevent_default();
        typed_code().unwrap_or_default()
    });
    let body = html! {
        <form class="task" onsubmit={on_start}>
            { for paragraphs.map(|line| html! { <p dir="auto">{ line.to_owned() }</p> }) }
            if !asked.is_empty() {
                <ul class="facts">{ for asked.into_iter().map(|asked| html! { <li>{ say(asked) }</li> }) }</ul>
            }
            <label class="field">
                <span>{ say("settings-code") }</span>
                <input id={CODE_ID} ~defaultValue={refused.or(code.map(ReaderCode::as_str)).unwrap_or_default().to_owned()} maxlength="24" autocomplete="off"
                    aria-invalid={refused.is_some().to_string()} aria-describedby="exercise-code-hint" />
            </label>
            <p id="exercise-code-hint" {class} role={refused.map(|_| "alert")}>{ hint }</p>
            <div class="actions">
                <button type="button" class="quiet" onclick={on_leave}>{ say("exercise-leave") }</button>
                <button class="primary">{ say("exercise-start") }</button>
            </div>
        </form>
    };
    dialog(say("exercise-title"), on_close, body)
}

/// The code that stands in the field for it, if there is one.
pub fn typed_code() -> Option<String> {
    dom::find::<HtmlInputElement>(CODE_ID).map(|field| field.value())
}

/// Markup that asks whether to leave it, and says what becomes of the work.
pub fn leaving(on_leave: Callback<MouseEvent>, on_close: Callback<Event>) -> Html {
    let body = html! {
        <>
            <p>{ say("exercise-leave-lead") }</p>
            <p class="hint">{ say("exercise-leave-hint") }</p>
            <div class="actions">
                <button type="button" data-close="" onclick={on_leave}>{ say("exercise-leave") }</button>
                <button type="button" class="primary" data-close="">{ say("exercise-keep") }</button>
            </div>
        </>
    };
    dialog(say("exercise-leave-title"), on_close, body)
}
