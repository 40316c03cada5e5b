//! Every file, and what became of it.

use std::collections::BTreeMap;

use web_sys::{File, FileList};
use yew::prelude::*;

use super::{Class, Msg, key::KeyChoice};
use crate::{
    exchange::class::{Counted, Standing},
    web::words::say,
    words::Message,
};

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
        for file in self.files.iter() {
            let is_left = !matches!(file.counted, Counted::Yes | Counted::Key | Counted::Beside);
            any |= !is_left;
            if !is_left && !self.with_files {
                continue;
            }
            let why = match &file.counted {
                Counted::Yes => file
                    .other_tags
                    .as_ref()
                    .map(|title| say(Message::new("class-made-with").text("title", title))),
                Counted::Key => Some(say("class-key")),
                Counted::Beside => Some(say("class-beside")),
                Counted::OfKey => Some(say("class-of-key")),
                Counted::Repeated => Some(say("class-repeated")),
                Counted::Superseded => Some(say("class-superseded")),
                Counted::Unreadable(why) => Some(say(why.clone())),
            };
            match why {
                Some(why) if !is_left => {
                    counted.push(html! { <li><bdi>{ &file.name }</bdi>{ ": " }{ why }</li> });
                }
                Some(why) => {
                    // What is left out as it should be is nothing to mend.
                    let is_amiss = matches!(file.counted, Counted::Unreadable(_));
                    let class = classes!(is_amiss.then_some("amiss"));
                    left.push(html! { <li {class}><bdi>{ &file.name }</bdi>{ ": " }{ why }</li> });
                }
                None => counted.push(html! { <li><bdi>{ &file.name }</bdi></li> }),
            }
        }
        let onclick = ctx.link().callback(|_| Msg::Files);
        html! {
            <>
                if !left.is_empty() {
                    <ul class="facts left-out">{ for left }</ul>
                }
                { self.view_other_tags() }
                { self.view_of_others() }
                if any {
                    <details>
                        <summary {onclick}>{ say("class-files") }</summary>
                        if self.with_files {
                            <ul class="facts counted">{ for counted }</ul>
                        }
                    </details>
                }
            </>
        }
    }

    /// Which file is the key, where there is a choice.
    pub(super) fn view_key(&self) -> Html {
        let is_readable = |file: &&Standing| matches!(file.counted, Counted::Yes | Counted::Key);
        if self.files.iter().filter(is_readable).count() < 2 {
            return Html::default();
        }
        let (files, is_disabled) = (self.files.clone(), self.reading.is_some());
        html! { <KeyChoice {files} key_file={self.key} {is_disabled} on_choose={self.on_key.clone()} /> }
    }

    /// Which files have highlights that are not their reader's, or are of an earlier version.
    fn view_of_others(&self) -> Html {
        let told = |file: &Standing| {
            let of_others = (file.of_others, Message::new("class-of-others"));
            let orphans = (file.orphans, Message::new("class-orphans"));
            let some = [of_others, orphans].into_iter().filter(|(count, _)| *count > 0);
            let line = |(count, told): (usize, Message)| {
                let told = say(told.number("count", count));
                html! { <li><bdi>{ &file.name }</bdi>{ ": " }{ told }</li> }
            };
            some.map(line).collect::<Vec<_>>()
        };
        let counted = self.files.iter().filter(|file| file.counted == Counted::Yes);
        let told: Vec<Html> = counted.flat_map(told).collect();
        html! {
            if !told.is_empty() {
                <ul class="facts">{ for told }</ul>
            }
        }
    }

    /// Which files were made with other tags, and what that means.
    fn view_other_tags(&self) -> Html {
        let mut others: BTreeMap<&str, usize> = BTreeMap::new();
        for file in self.files.iter() {
            *others.entry(file.other_tags.as_deref().unwrap_or_default()).or_default() += 1;
        }
        others.remove("");
        let other = |(title, count): (&str, usize)| {
            let words = Message::new("class-other-tags").number("count", count);
            html! { <li>{ say(words.text("title", title)) }</li> }
        };
        html! {
            if !others.is_empty() {
                <ul class="facts other-tags">{ for others.into_iter().map(other) }</ul>
            }
        }
    }
}
