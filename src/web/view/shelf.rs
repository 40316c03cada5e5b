//! The articles that are kept, the bin, and what could not be read.

use yew::prelude::*;

use super::{
    icon::{Picture, icon},
    start::Msg,
};
use crate::{
    storage::{Shelf, Volume},
    web::{
        platform::{dom, lasting},
        words::say,
    },
    words::Message,
};

/// What is asked of a volume.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Put it into the bin.
    Bin,
    /// Take it out of the bin.
    Restore,
    /// Do away with it for good, once the reader has been asked.
    Erase,
}

/// The id of the button that takes an article out of danger again.
pub const KEEP: &str = "bin-keep";

/// Gives the keyboard's focus a place if the button that had it is gone.
pub fn keep_focus() {
    for id in ["bin-summary", "shelf-title", "article-file"] {
        if !dom::has_focus() {
            dom::focus(id);
        }
    }
}

/// Markup for them; `doomed` is the volume that the reader is asked about. What could
/// not be read can be forgotten once it was saved.
pub fn shelf(
    shelf: &Shelf,
    doomed: Option<&str>,
    has_saved_damaged: bool,
    on_msg: &Callback<Msg>,
) -> Html {
    let kept = || shelf.volumes.iter().filter(|volume| volume.binned.is_none());
    let binned: Vec<_> = shelf.volumes.iter().filter(|volume| volume.binned.is_some()).collect();
    html! {
        <>
            if shelf.quarantined > 0 {
                { quarantine(shelf.quarantined, has_saved_damaged, on_msg) }
            }
            if kept().next().is_some() {
                <section aria-labelledby="shelf-title">
                    <h2 id="shelf-title" tabindex="-1">{ say("start-shelf") }</h2>
                    <ul class="shelf">{ for kept().map(|volume| on_shelf(volume, on_msg)) }</ul>
                    <p class="hint">{ say("shelf-hint") }</p>
                </section>
            }
            if !binned.is_empty() {
                <details id="bin" class="bin">
                    <summary id="bin-summary">{ say(Message::new("bin-title").number("count", binned.len())) }</summary>
                    <ul class="shelf">
                        { for binned.into_iter().map(|volume| in_bin(volume, doomed == Some(volume.id.as_str()), on_msg)) }
                    </ul>
                </details>
            }
        </>
    }
}

fn facts(volume: &Volume) -> Html {
    let made = Message::new("shelf-highlights").number("count", volume.highlights);
    let explained = Message::new("shelf-notes").number("count", volume.explained);
    let is_only_here = volume.highlights > 0 && lasting::only_here(&volume.id, volume.lines) > 0;
    html! {
        <span>
            if let Some(source) = &volume.source { <bdi>{ source }</bdi>{ " · " } }
            { say(made) }
            if volume.explained > 0 { { " · " }{ say(explained) } }
            if is_only_here { { " · " }{ say("shelf-only-here") } }
        </span>
    }
}

fn on_shelf(volume: &Volume, on_msg: &Callback<Msg>) -> Html {
    html! {
        <li key={volume.id.clone()}>
            <a href={format!("#{}", volume.id)}>
                <strong dir="auto">{ &volume.title }</strong>
                { facts(volume) }
            </a>
            <button type="button" class="tool" aria-label={label(&say("bin-put"), volume)} title={say("bin-put")}
                onclick={meet(Fate::Bin, volume, on_msg)}>
                { icon(Picture::Bin) }
            </button>
        </li>
    }
}

fn in_bin(volume: &Volume, is_doomed: bool, on_msg: &Callback<Msg>) -> Html {
    html! {
        <li key={volume.id.clone()} class="binned">
            <p><strong dir="auto">{ &volume.title }</strong>{ facts(volume) }</p>
            if is_doomed {
                <p role="alert">{ say(Message::new("bin-erase-ask").number("count", volume.highlights)) }</p>
                { button(say("bin-erase-sure"), Fate::Erase, volume, on_msg) }
                <button id={KEEP} type="button" class="small" aria-label={label(&say("bin-keep"), volume)}
                    onclick={meet(Fate::Bin, volume, on_msg)}>
                    { say("bin-keep") }
                </button>
            } else {
                { button(say("bin-restore"), Fate::Restore, volume, on_msg) }
                { button(say("bin-erase"), Fate::Erase, volume, on_msg) }
            }
        </li>
    }
}

fn button(words: AttrValue, fate: Fate, volume: &Volume, on_msg: &Callback<Msg>) -> Html {
    let (label, onclick) = (label(&words, volume), meet(fate, volume, on_msg));
    html! { <button type="button" class="small" aria-label={label} {onclick}>{ words }</button> }
}

/// Several buttons of the page have the same words: their names tell them apart.
fn label(words: &str, volume: &Volume) -> AttrValue {
    say(Message::new("bin-button").text("what", words).text("title", &volume.title))
}

fn meet(fate: Fate, volume: &Volume, on_msg: &Callback<Msg>) -> Callback<MouseEvent> {
    let id = volume.id.clone();
    on_msg.reform(move |_| Msg::Fate(id.clone(), fate))
}

fn quarantine(count: usize, was_saved: bool, on_msg: &Callback<Msg>) -> Html {
    html! {
        <div class="trouble" role="alert">
            <p>{ say(Message::new("quarantine-lead").number("count", count)) }</p>
            <button type="button" onclick={on_msg.reform(|_| Msg::SaveDamaged)}>{ say("quarantine-save") }</button>
            if was_saved {
                <button type="button" class="quiet" onclick={on_msg.reform(|_| Msg::ForgetDamaged)}>{ say("quarantine-forget") }</button>
            }
        </div>
    }
}
