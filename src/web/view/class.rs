//! What a class made of the article: its files are chosen, and where it agrees and where
//! it splits is shown. They are read in the page and go nowhere.

use std::rc::Rc;

use web_sys::{DragEvent, File, FileList, HtmlInputElement};
use yew::prelude::*;

use super::{
    card::badge,
    dialog::{self, dialog},
};
use crate::{
    annotation::{Store, Tag},
    classroom::{Agreement, Fate, HandIn, Report, Sentence, TagSet, Undefined, sort_out},
    exchange::w3c,
    web::{
        platform::{
            clock, dom,
            files::{self, Picked},
        },
        shared::Shared,
        words::say,
    },
    words::Message,
};

const FILES_ID: &str = "class-files";

#[derive(PartialEq, Properties)]
pub struct Props {
    pub store: Shared<Store>,
    pub on_close: Callback<Event>,
}

pub enum Msg {
    Chosen(Vec<File>),
    /// So many of those files have been read.
    Progress(usize),
    Read(Vec<Listed>),
}

/// A file, and what could be read of it or why nothing could.
pub struct Listed {
    name: String,
    hand_in: Result<HandIn, AttrValue>,
}

/// The report of a class.
#[derive(Default)]
pub struct Class {
    listed: Vec<Listed>,
    /// How many files have been read, of how many.
    reading: Option<(usize, usize)>,
    report: Option<Report>,
}

impl Component for Class {
    type Message = Msg;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Chosen(files) if files.is_empty() || self.reading.is_some() => return false,
            Msg::Chosen(files) => {
                self.reading = Some((0, files.len()));
                let (store, link) = (ctx.props().store.0.clone(), ctx.link().clone());
                let progress = link.callback(Msg::Progress);
                link.send_future(async move { Msg::Read(read_all(files, &store, progress).await) });
            }
            Msg::Progress(done) => self.reading = self.reading.map(|(_, all)| (done, all)),
            Msg::Read(listed) => {
                self.reading = None;
                self.listed.extend(listed);
                let store = &ctx.props().store;
                let read = self.hand_ins();
                let counted = sort_out(&read).into_iter().zip(read);
                let counted = counted.filter(|(fate, _)| *fate == Fate::Counted);
                let counted: Vec<HandIn> = counted.map(|(_, hand_in)| hand_in).collect();
                self.report = (!counted.is_empty())
                    .then(|| Report::of(store.article(), store.codebook(), counted));
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let take = |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let files = Msg::Chosen(listed_files(input.files()));
            input.set_value("");
            files
        };
        let drop = ctx.link().callback(|event: DragEvent| {
            // What is dropped beside it is opened as ever.
            event.prevent_default();
            event.stop_propagation();
            Msg::Chosen(listed_files(event.data_transfer().and_then(|given| given.files())))
        });
        let choose = |_: MouseEvent| {
            dom::find::<HtmlInputElement>(FILES_ID).into_iter().for_each(|input| input.click());
        };
        let body = html! {
            <div class="class" ondrop={drop}>
                <p>{ say("class-lead") }</p>
                <input id={FILES_ID} type="file" multiple=true accept=".json,application/json" class="sr"
                    tabindex="-1" aria-hidden="true" onchange={ctx.link().callback(take)} />
                <button type="button" class={classes!(self.report.is_none().then_some("primary"))}
                    disabled={self.reading.is_some()} onclick={choose}>
                    { say("class-choose") }
                </button>
                <div role="status">{ self.standing() }</div>
                { self.list() }
                if let Some(report) = &self.report {
                    { view_report(report, &ctx.props().store) }
                }
            </div>
        };
        dialog(say("class-title"), ctx.props().on_close.clone(), body)
    }

    fn rendered(&mut self, _: &Context<Self>, is_first: bool) {
        if is_first {
            dialog::show_new();
        }
    }
}

impl Class {
    fn hand_ins(&self) -> Vec<HandIn> {
        self.listed.iter().filter_map(|file| file.hand_in.as_ref().ok().cloned()).collect()
    }

    /// How far reading is, or how many files count.
    fn standing(&self) -> Html {
        if let Some((done, all)) = self.reading {
            let words = Message::new("class-reading").number("done", done).number("count", all);
            return html! {
                <label>{ say(words) }<progress max={all.to_string()} value={done.to_string()} /></label>
            };
        }
        if self.listed.is_empty() {
            return Html::default();
        }
        let counted = self.report.as_ref().map_or(0, Report::coders);
        let words = Message::new("class-counted").number("count", self.listed.len());
        html! { <p>{ say(words.number("counted", counted)) }</p> }
    }

    /// Every file, and what was done about it: those that do not count first.
    fn list(&self) -> Html {
        let mut fates = sort_out(&self.hand_ins()).into_iter();
        let (mut counted, mut left) = (Vec::new(), Vec::new());
        for file in &self.listed {
            let why = match &file.hand_in {
                Err(why) => Some(why.clone()),
                Ok(_) => match fates.next() {
                    Some(Fate::Repeated(_)) => Some(say("class-repeated")),
                    Some(Fate::Superseded(_)) => Some(say("class-superseded")),
                    Some(Fate::Counted) | None => None,
                },
            };
            match why {
                Some(why) => left.push(html! { <li><bdi>{ &file.name }</bdi>{ ": " }{ why }</li> }),
                None => counted.push(html! { <li><bdi>{ &file.name }</bdi></li> }),
            }
        }
        html! {
            <>
                if !left.is_empty() {
                    <ul class="facts left-out">{ for left }</ul>
                }
                if !counted.is_empty() {
                    <details>
                        <summary>{ say("class-files") }</summary>
                        <ul class="facts counted">{ for counted }</ul>
                    </details>
                }
            </>
        }
    }
}

/// Reads files one after the other; between two of them the page goes on.
async fn read_all(files: Vec<File>, store: &Rc<Store>, progress: Callback<usize>) -> Vec<Listed> {
    let mut listed = Vec::with_capacity(files.len());
    for file in files {
        let chosen = files::read(&Picked { file, has_company: false }).await;
        let unreadable = || Message::new("open-unreadable");
        let hand_in = chosen.bytes.as_deref().ok_or_else(unreadable).and_then(|bytes| {
            let reading = w3c::read(bytes, store, &mut clock::new_id);
            reading.map_err(|error| error.message()).map(|reading| HandIn {
                coder: reading.reader,
                saved: reading.saved,
                annotations: reading.incoming.annotations,
            })
        });
        listed.push(Listed { name: chosen.name, hand_in: hand_in.map_err(say) });
        progress.emit(listed.len());
    }
    listed
}

fn listed_files(files: Option<FileList>) -> Vec<File> {
    files.map_or_else(Vec::new, |files| {
        (0..files.length()).filter_map(|index| files.get(index)).collect()
    })
}

fn view_report(report: &Report, store: &Store) -> Html {
    let all: usize = report.by_tag.iter().sum();
    let tags = &store.codebook().tags;
    let share = |(tag, count): (&Tag, &usize)| {
        let percent = percent(*count as f64 / all.max(1) as f64);
        html! {
            <li>
                { badge(tag) }<span class="label">{ &tag.label }</span>
                <span class="number">{ count }{ " · " }{ percent }</span>
            </li>
        }
    };
    let students = Message::new("class-students").number("count", report.coders());
    let splits = report.splits();
    html! {
        <>
            <h3>{ say(students) }</h3>
            <ul class="shares">{ for tags.iter().zip(&report.by_tag).map(share) }</ul>
            <h3>{ say("class-agreement") }</h3>
            <ul class="facts">
                if let Some(majority) = report.majority() {
                    <li>{ say(Message::new("class-majority").text("percent", &percent(majority))) }</li>
                }
                <li>{ coefficient(report.alpha, |value| Message::new("class-alpha").text("value", &format!("{value:.2}"))) }</li>
                <li>{ coefficient(report.overlap, |value| Message::new("class-overlap").text("percent", &percent(value))) }</li>
            </ul>
            <h3>{ say("class-splits") }</h3>
            if splits.is_empty() {
                <p>{ say("class-splits-none") }</p>
            }
            <ol class="splits">{ for splits.into_iter().map(|sentence| split(sentence, report, store)) }</ol>
        </>
    }
}

/// What a coefficient says, or why it has nothing to say.
fn coefficient(agreement: Agreement, words: impl Fn(f64) -> Message) -> AttrValue {
    match agreement {
        Ok(value) => say(words(value)),
        Err(Undefined::TooFewCoders) => say("class-too-few"),
        Err(Undefined::OneTag) => say("class-one-tag"),
        Err(_) => say("class-nothing"),
    }
}

fn percent(share: f64) -> String {
    say(Message::new("panel-share").number("percent", (share * 100.0).round() as usize)).to_string()
}

/// A sentence that splits the class: who read it how, and what they said.
fn split(sentence: &Sentence, report: &Report, store: &Store) -> Html {
    let reading = |(tags, coders): &(TagSet, usize)| {
        let wears = |(number, _): &(usize, &Tag)| tags & (1 << number) != 0;
        let tags = store.codebook().tags.iter().enumerate().filter(wears);
        html! {
            <li>
                { for tags.map(|(_, tag)| html! { <>{ badge(tag) }<span class="label">{ &tag.label }</span></> }) }
                <span class="number">{ coders }</span>
            </li>
        }
    };
    let voice = |(tag, note): (&Tag, &str)| {
        html! { <li>{ badge(tag) }<span class="sr">{ &tag.label }</span><span dir="auto">{ note.to_owned() }</span></li> }
    };
    let voices = report.voices(sentence.span).filter(|made| !made.note.is_empty());
    let voices = voices
        .filter_map(|made| Some((store.codebook().tag(&made.tag)?, made.note.as_str())))
        .map(voice);
    let voices: Vec<Html> = voices.collect();
    html! {
        <li>
            <q dir="auto">{ store.article().quote(sentence.span) }</q>
            <ul class="shares">{ for sentence.readings.iter().map(reading) }</ul>
            if !voices.is_empty() {
                <details>
                    <summary>{ say(Message::new("class-voices").number("count", voices.len())) }</summary>
                    <ul class="voices">{ for voices }</ul>
                </details>
            }
        </li>
    }
}
