//! Every file, and what became of it.

use web_sys::{File, FileList, HtmlSelectElement};
use yew::prelude::*;

use super::{Class, Msg};
use crate::{
    exchange::class::{Counted, Standing},
    web::words::say,
};

const KEY_ID: &str = "class-key";

/// The files of a list of the browser's.
pub(super) fn listed(files: Option<FileList>) -> Vec<File> {
    files.map_or_else(Vec::new, |files| {
        (0..files.length()).filter_map(|index| files.get(index)).collect()
    })
}

impl Class {
    /// Those that do not count come first.
    pub(super) fn view_files(&self, ctx: &Context<Self>) -> Html {
        if self.files.is_empty() {
            return Html::default();
        }
        let (mut counted, mut left, mut any) = (Vec::new(), Vec::new(), false);
        for file in &self.files {
            let is_left = !matches!(file.counted, Counted::Yes | Counted::Key | Counted::Beside);
            any |= !is_left;
            if !is_left && !self.with_files {
                continue;
            }
            let why = match &file.counted {
                Counted::Yes => None,
                Counted::Key => Some(say("class-key")),
                Counted::Beside => Some(say("class-beside")),
                Counted::Repeated => Some(say("class-repeated")),
                Counted::Superseded => Some(say("class-superseded")),
                Counted::Unreadable(why) => Some(say(why.clone())),
            };
            match why {
                Some(why) if !is_left => {
                    counted.push(html! { <li><bdi>{ &file.name }</bdi>{ ": " }{ why }</li> });
                }
                Some(why) => left.push(html! { <li><bdi>{ &file.name }</bdi>{ ": " }{ why }</li> }),
                None => counted.push(html! { <li><bdi>{ &file.name }</bdi></li> }),
            }
        }
        let onclick = ctx.link().callback(|_| Msg::Files);
        html! {
            <>
                if !left.is_empty() {
                    <ul class="facts left-out">{ for left }</ul>
                }
                if any {
                    <details>
                        <summary {onclick}>{ say("class-files") }</summary>
                        if self.with_files {
                            { self.view_key(ctx) }
                            <ul class="facts counted">{ for counted }</ul>
                        }
                    </details>
                }
            </>
        }
    }

    /// Which file is the key.
    fn view_key(&self, ctx: &Context<Self>) -> Html {
        let onchange = ctx.link().callback(|event: Event| {
            Msg::Key(event.target_unchecked_into::<HtmlSelectElement>().value().parse().ok())
        });
        let readable = self
            .files
            .iter()
            .enumerate()
            .filter(|(_, file)| matches!(file.counted, Counted::Yes | Counted::Key));
        let option = |(place, file): (usize, &Standing)| {
            html! {
                <option value={place.to_string()} selected={self.key == Some(place)}>{ &file.name }</option>
            }
        };
        html! {
            <div class="field">
                <label for={KEY_ID}>{ say("class-key") }</label>
                <select id={KEY_ID} aria-describedby="class-key-hint" disabled={self.reading.is_some()} {onchange}>
                    <option value="" selected={self.key.is_none()}>{ say("class-key-none") }</option>
                    { for readable.map(option) }
                </select>
                <p id="class-key-hint" class="hint">{ say("class-key-hint") }</p>
            </div>
        }
    }
}
