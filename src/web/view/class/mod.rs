//! What a class made of the article: its files are chosen, and where it agrees and where
//! it splits is shown. They are read and reckoned in a worker and go nowhere.

mod beside;
mod figures;
mod files;
mod flow;
mod key;
mod saving;
mod sentences;
mod strip;
mod students;
mod twice;
mod voices;

use std::{collections::BTreeMap, rc::Rc};

use gloo_timers::callback::Timeout;
use web_sys::{DragEvent, File, HtmlInputElement};
use yew::prelude::*;

use self::beside::{Beside, Compared};
use super::dialog::{self, dialog};
use crate::{
    annotation::{ReaderCode, Store},
    classroom::{NoteId, Report, Research, Score, Scores, Tally, figure::Figure},
    exchange::class::{Counted, Standing, Voice},
    storage::Archive,
    web::{
        exercises,
        platform::{
            desk::{Desk, Table},
            dom,
            importer::Failure,
        },
        shared::Shared,
        words::say,
    },
    words::Message,
};

const FILES_ID: &str = "class-files";

/// How many entries of a list are shown at first, and how many more each time.
const STEP: usize = 100;

/// The same where each takes much to draw and few are looked at.
const SHORT_STEP: usize = 20;

/// How many sentences are drawn at a time: between two such parts the page goes on.
const PART: usize = 15;

/// The parts that come before the article: where the class splits, and what it missed.
const AHEAD: usize = 2;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub store: Shared<Store>,
    pub code: ReaderCode,
    pub archive: Archive,
    pub on_close: Callback<Event>,
}

pub enum Msg {
    Chosen(Vec<File>),
    /// A desk has been put up for them.
    Begun(Rc<Desk>),
    /// So many files have been read, and so many are left.
    Read(usize, usize),
    Reckoned(Vec<Standing>, Report),
    /// Draw the next part of the report.
    Part,
    Key(Option<usize>),
    /// What another article beside this one comes to, if there is one.
    Beside(Option<Rc<Compared>>),
    Stood(Vec<Standing>),
    /// Show what was said of a sentence, or hide it.
    Toggle(List, usize),
    Heard(usize, Vec<Voice>),
    /// Score a note, or take its score away.
    Score(NoteId, Option<Score>),
    /// How each student's notes were scored.
    Counted(Vec<Tally>),
    Research,
    Researched(Research),
    Codes,
    /// Show more of a list.
    More(List),
    /// Show what is behind the strip.
    Table,
    /// Show every file.
    Files,
    SavePage,
    SaveMerged,
    SaveTable(Table),
    /// What became of that.
    Saved(Result<String, Message>),
    Failed(Message),
}

/// A list that is shown a step at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum List {
    Article,
    Splits,
    Missed,
    Students,
    Table,
    /// The notes on a sentence.
    Voices(usize),
}

/// The id of what stands at the end of a list of which more was asked for.
fn end_of(list: List) -> String {
    let number = match list {
        List::Article => 0,
        List::Splits => 1,
        List::Missed => 2,
        List::Students => 3,
        List::Table => 4,
        List::Voices(place) => 5 + place,
    };
    format!("class-end-{number}")
}

/// How many entries of a list are shown at first.
fn step(list: List) -> usize {
    match list {
        List::Article | List::Table => STEP,
        List::Splits | List::Missed | List::Students | List::Voices(_) => SHORT_STEP,
    }
}

/// The report of a class.
#[derive(Default)]
pub struct Class {
    desk: Option<Rc<Desk>>,
    files: Rc<[Standing]>,
    /// How many files have been read, and how many are left.
    reading: Option<(usize, usize)>,
    key: Option<usize>,
    on_key: Callback<Option<usize>>,
    report: Option<Rc<Report>>,
    /// How many parts of it are drawn.
    parts: usize,
    research: Option<Research>,
    /// Whether it was asked for.
    wants_research: bool,
    /// The notes on sentences, as far as they were asked for.
    voices: BTreeMap<usize, Vec<Voice>>,
    scores: Scores,
    /// How each student's notes were scored, once that is counted.
    tallies: Vec<Tally>,
    open: Vec<(List, usize)>,
    shown: BTreeMap<List, usize>,
    /// The list of which more has just been asked for.
    extended: Option<List>,
    with_codes: bool,
    with_table: bool,
    with_files: bool,
    said: Option<Result<String, Message>>,
    beside: Option<Rc<Compared>>,
}

impl Component for Class {
    type Message = Msg;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let scores = exercises::scores(ctx.props().store.article().id());
        Self { scores, on_key: ctx.link().callback(Msg::Key), ..Self::default() }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Chosen(files) if files.is_empty() || self.reading.is_some() => return false,
            Msg::Chosen(files) => {
                self.said = None;
                self.reading = Some((0, files.len()));
                let (desk, store) = (self.desk.clone(), ctx.props().store.0.clone());
                self.send(ctx, async move {
                    let desk = match desk {
                        Some(desk) => desk,
                        None => Rc::new(Desk::begin(&store).await?),
                    };
                    desk.choose(&files).await?;
                    Ok(Msg::Begun(desk))
                });
            }
            Msg::Begun(desk) => {
                self.desk = Some(desk);
                self.read(ctx);
                return false;
            }
            Msg::Read(done, left) => {
                self.reading = Some((done, left));
                if left > 0 { self.read(ctx) } else { self.reckon(ctx) }
            }
            Msg::Reckoned(files, report) => {
                self.reading = None;
                self.files = files.into();
                self.report = (report.coders() > 0).then(|| Rc::new(report));
                self.research = None;
                self.voices.clear();
                self.open.clear();
                self.shown.clear();
                self.parts = 0;
                self.tallies.clear();
                self.count_scores(ctx);
                self.draw_on(ctx);
                if self.wants_research {
                    self.research(ctx);
                }
            }
            Msg::Part => {
                self.parts += 1;
                self.draw_on(ctx);
            }
            Msg::Key(key) => {
                self.key = key;
                self.reading = Some((self.files.len(), 0));
                self.reckon(ctx);
            }
            Msg::Beside(compared) => {
                self.beside = compared;
                self.stand(ctx);
                return false;
            }
            Msg::Stood(files) => self.files = files.into(),
            Msg::Toggle(list, sentence) => {
                let place = self.open.iter().position(|open| *open == (list, sentence));
                match place {
                    Some(place) => drop(self.open.remove(place)),
                    None => {
                        self.open.push((list, sentence));
                        self.hear(ctx, sentence);
                    }
                }
            }
            Msg::Heard(sentence, voices) => drop(self.voices.insert(sentence, voices)),
            Msg::Score(note, score) => self.score(ctx, note, score),
            Msg::Counted(tallies) => self.tallies = tallies,
            Msg::Research => {
                self.wants_research = !self.wants_research;
                if self.wants_research && self.research.is_none() {
                    self.research(ctx);
                }
            }
            Msg::Researched(research) => self.research = Some(research),
            Msg::Codes => self.with_codes = !self.with_codes,
            Msg::More(list) => {
                *self.shown.entry(list).or_insert(step(list)) += step(list);
                self.extended = Some(list);
            }
            Msg::Files => self.with_files = !self.with_files,
            Msg::Table => self.with_table = !self.with_table,
            Msg::SavePage => {
                self.save_page(ctx);
                return false;
            }
            Msg::SaveMerged => {
                self.save_merged(ctx);
                return false;
            }
            Msg::SaveTable(table) => {
                self.save_table(ctx, table);
                return false;
            }
            Msg::Saved(saved) => self.said = Some(saved),
            Msg::Failed(message) => {
                // What went wrong in a worker may go right in another.
                if self.report.is_none() {
                    self.desk = None;
                }
                self.reading = None;
                self.said = Some(Err(message));
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let take = |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let files = Msg::Chosen(files::listed(input.files()));
            input.set_value("");
            files
        };
        let drop = ctx.link().callback(|event: DragEvent| {
            // What is dropped beside it is opened as ever.
            event.prevent_default();
            event.stop_propagation();
            Msg::Chosen(files::listed(event.data_transfer().and_then(|given| given.files())))
        });
        let choose = |_: MouseEvent| {
            dom::find::<HtmlInputElement>(FILES_ID).into_iter().for_each(|input| input.click());
        };
        let body = html! {
            <div class="class" ondrop={drop} aria-busy={(self.reading.is_some() || self.is_unfinished()).to_string()}>
                <p>{ say("class-lead") }</p>
                <input id={FILES_ID} type="file" multiple=true accept=".json,.zip,application/json,application/zip" class="sr"
                    tabindex="-1" aria-hidden="true" onchange={ctx.link().callback(take)} />
                <button type="button" class={classes!(self.report.is_none().then_some("primary"))}
                    disabled={self.reading.is_some()} onclick={choose}>
                    { say("class-choose") }
                </button>
                <div role="status">{ self.standing() }{ self.said() }</div>
                { self.view_key() }
                { self.view_files(ctx) }
                if let Some(report) = &self.report {
                    { self.view_report(ctx, report) }
                }
                { self.view_beside(ctx) }
            </div>
        };
        dialog(say("class-title"), ctx.props().on_close.clone(), body)
    }

    fn rendered(&mut self, _: &Context<Self>, is_first: bool) {
        if is_first {
            dialog::show_new();
        }
        // With the rest of a list its button goes, and takes the focus with it.
        if let Some(list) = self.extended.take()
            && !dom::has_focus()
        {
            dom::focus(&end_of(list));
        }
        dialog::keep_focus();
    }
}

impl Class {
    /// Sends what comes of that, or what to say of its failing.
    fn send(
        &self,
        ctx: &Context<Self>,
        work: impl Future<Output = Result<Msg, Failure>> + 'static,
    ) {
        ctx.link().send_future(async move {
            work.await.unwrap_or_else(|failure| Msg::Failed(why(failure)))
        });
    }

    fn read(&self, ctx: &Context<Self>) {
        if let Some(desk) = self.desk.clone() {
            self.send(ctx, async move {
                let (done, left) = desk.read().await?;
                Ok(Msg::Read(done, left))
            });
        }
    }

    fn reckon(&self, ctx: &Context<Self>) {
        if let Some(desk) = self.desk.clone() {
            let key = self.key;
            self.send(ctx, async move {
                let files = desk.standing(key).await?;
                Ok(Msg::Reckoned(files, desk.report(key).await?))
            });
        }
    }

    fn stand(&self, ctx: &Context<Self>) {
        if let Some(desk) = self.desk.clone() {
            let key = self.key;
            self.send(ctx, async move { Ok(Msg::Stood(desk.standing(key).await?)) });
        }
    }

    fn research(&self, ctx: &Context<Self>) {
        if let Some(desk) = self.desk.clone() {
            let key = self.key;
            self.send(ctx, async move { Ok(Msg::Researched(desk.research(key).await?)) });
        }
    }

    fn hear(&self, ctx: &Context<Self>, sentence: usize) {
        let span = self.report.as_ref().map(|report| report.sentences[sentence].span);
        if let (Some(desk), Some(span)) = (self.desk.clone(), span)
            && !self.voices.contains_key(&sentence)
        {
            let key = self.key;
            self.send(ctx, async move {
                let voices = desk.voices(key, &[span]).await?.pop().unwrap_or_default();
                Ok(Msg::Heard(sentence, voices))
            });
        }
    }

    /// How far reading is, or how many files count.
    fn standing(&self) -> Html {
        match self.reading {
            Some((done, left)) if left > 0 => {
                let all = done + left;
                let words = Message::new("class-reading").number("done", done).number("count", all);
                html! {
                    <label>{ say(words) }<progress max={all.to_string()} value={done.to_string()} /></label>
                }
            }
            Some(_) => html! { <label>{ say("class-working") }<progress /></label> },
            None if self.files.is_empty() => Html::default(),
            None => {
                let is_counted =
                    |file: &&Standing| matches!(file.counted, Counted::Yes | Counted::Beside);
                let counted = self.files.iter().filter(is_counted).count();
                let words = Message::new("class-counted").number("count", self.files.len());
                html! { <p>{ say(words.number("counted", counted)) }</p> }
            }
        }
    }

    fn said(&self) -> Html {
        match &self.said {
            Some(Ok(name)) => {
                html! { <p>{ say(Message::new("done-saved").text("name", name)) }</p> }
            }
            Some(Err(why)) => html! { <p class="error">{ say(why.clone()) }</p> },
            None => Html::default(),
        }
    }

    fn view_report(&self, ctx: &Context<Self>, report: &Rc<Report>) -> Html {
        let store = &ctx.props().store;
        let students = Message::new("class-students").number("count", report.coders());
        html! {
            <>
                <h3>{ say(students) }</h3>
                { figures::tags(report, store) }
                if self.parts > 0 {
                    <h3 id="class-splits">{ say("class-splits") }</h3>
                    { self.view_sentences(ctx, report, List::Splits, report.splits()) }
                }
                if self.parts > 1 && report.against_key.is_some() {
                    <h3 id="class-missed">{ say("class-missed") }</h3>
                    { self.view_sentences(ctx, report, List::Missed, report.missed()) }
                }
                if self.parts > AHEAD {
                    <h3 id="class-heat">{ say("class-heat") }</h3>
                    <p class="hint">{ say("class-heat-lead") }</p>
                    { self.view_strip(ctx, report) }
                    { self.view_flow(ctx, report) }
                }
                if !self.is_unfinished() {
                    { self.view_students(ctx, report) }
                    <h3>{ say("class-agreement") }</h3>
                    { figures::figures(Figure::of(report)) }
                    { self.view_research(ctx) }
                    { self.view_saving(ctx, report) }
                }
            </>
        }
    }

    fn view_beside(&self, ctx: &Context<Self>) -> Html {
        let Some(desk) = &self.desk else { return Html::default() };
        let Props { store, archive, .. } = ctx.props();
        html! {
            <Beside desk={Shared(desk.clone())} store={store.clone()} archive={archive.clone()}
                key_file={self.key} files={self.files.len()} on_beside={ctx.link().callback(Msg::Beside)} />
        }
    }

    fn view_research(&self, ctx: &Context<Self>) -> Html {
        let onclick = ctx.link().callback(|_| Msg::Research);
        let figures = match &self.research {
            Some(research) => figures::figures(Figure::of_research(research)),
            None if self.wants_research => html! { <p>{ say("class-working") }</p> },
            None => Html::default(),
        };
        html! {
            <details class="research">
                <summary {onclick}>{ say("class-research") }</summary>
                { figures }
            </details>
        }
    }

    /// How much of a list is shown.
    fn shown(&self, list: List) -> usize {
        self.shown.get(&list).copied().unwrap_or(step(list))
    }

    /// In how many parts the article is drawn at first.
    fn parts_of_article(&self) -> usize {
        let sentences = self.report.as_ref().map_or(0, |report| report.sentences.len());
        sentences.min(STEP).div_ceil(PART)
    }

    /// Whether some of the report is still to be drawn.
    fn is_unfinished(&self) -> bool {
        self.report.is_some() && self.parts < AHEAD + self.parts_of_article() + 1
    }

    /// Has the next part drawn once the page has done what else it has to.
    fn draw_on(&self, ctx: &Context<Self>) {
        if self.is_unfinished() {
            let link = ctx.link().clone();
            Timeout::new(0, move || link.send_message(Msg::Part)).forget();
        }
    }

    /// A way to the rest of a list, if not all of it is shown.
    fn view_more(&self, ctx: &Context<Self>, list: List, all: usize) -> Html {
        if all <= self.shown(list) {
            let is_end = self.shown.contains_key(&list);
            return html! {
                if is_end {
                    <p id={end_of(list)} class="hint" tabindex="-1">{ say("class-all-shown") }</p>
                }
            };
        }
        let onclick = ctx.link().callback(move |_| Msg::More(list));
        html! { <button type="button" class="quiet" {onclick}>{ say("class-more") }</button> }
    }

    /// What a student is called.
    fn called(&self, report: &Report, place: usize) -> AttrValue {
        let code = report.students.get(place).and_then(|student| student.code.as_ref());
        match code.filter(|_| self.with_codes) {
            Some(code) => code.as_str().to_owned().into(),
            None => say(Message::new("class-student").number("number", place + 1)),
        }
    }
}

/// What to say of a failure.
fn why(failure: Failure) -> Message {
    match failure {
        Failure::Unavailable => Message::new("rare-unavailable"),
        Failure::Slow | Failure::Refused(_) => Message::new("class-failed"),
    }
}
