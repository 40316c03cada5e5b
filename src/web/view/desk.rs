//! The teacher's desk: what a class is to do with the article, and ways to hand it out.

use web_sys::{File, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::{
    codebook::{self, editor},
    dialog::{self, dialog},
    exercise::HOUSE,
};
use crate::{
    annotation::{Codebook, CodebookError, Store},
    classroom::Exercise,
    exchange::{codebook_file, exercise_file, file_name},
    web::{
        exchanging, exercises, handing,
        platform::{
            clock, dom,
            files::{self, Chosen, Picked},
        },
        shared::Shared,
        words::say,
    },
    words::Message,
};

const FILE_ID: &str = "codebook-file";

const LINK_ID: &str = "exercise-link";

/// How much of a moment names an edition: to the second.
const EDITION: usize = "2026-01-31T12:00:00".len();

/// The longest link that chats let through, in characters: a message on Discord holds no more.
const CHAT_LIMIT: usize = 2_000;

const LEAST_WRONG_ID: &str = "least-wrong";

#[derive(PartialEq, Properties)]
pub struct Props {
    pub store: Shared<Store>,
    /// Asked to open the article anew, with the tags of the exercise.
    pub on_article: Callback<Chosen>,
    pub on_close: Callback<Event>,
}

pub enum Msg {
    Instructions(String),
    Least(String),
    Notes(bool),
    Compare(bool),
    OwnTags(bool),
    Codebook(codebook::Change),
    ChooseFile,
    Chosen(File),
    Read(Chosen),
    SaveCodebook,
    Save,
    SavePage,
    Saved(Result<String, Message>),
    Link,
    Linked(Result<String, Message>),
    Copied,
    Closed(Event),
}

/// The teacher's desk.
pub struct Desk {
    exercise: Exercise,
    /// Whether what stands for the number of highlights is none.
    is_least_wrong: bool,
    /// The tags of its own that the exercise had before it was given back those that
    /// Highlit brings.
    put_away: Option<Codebook>,
    /// Whether the edition of the tags was named here: it then stays as it is.
    is_edition_named: bool,
    /// How often tags were opened from a file: fields that were typed into show them only if
    /// they are others.
    opened: usize,
    link: Option<String>,
    told: Option<AttrValue>,
    wrong: Option<AttrValue>,
}

impl Component for Desk {
    type Message = Msg;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let kept = exercises::of(ctx.props().store.article().id());
        Self {
            exercise: kept.map(|kept| (*kept).clone()).unwrap_or_default(),
            is_least_wrong: false,
            put_away: None,
            is_edition_named: false,
            opened: 0,
            link: None,
            told: None,
            wrong: None,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let store = &ctx.props().store;
        let before = self.exercise.clone();
        self.wrong = None;
        match msg {
            Msg::Instructions(words) => self.exercise.instructions = words,
            Msg::Least(typed) => {
                let least = whole(&typed).filter(|least| *least <= Exercise::MOST);
                self.exercise.least = least.unwrap_or(self.exercise.least);
                self.is_least_wrong = least.is_none();
            }
            Msg::Compare(allowed) => self.exercise.may_compare = allowed,
            Msg::Notes(wanted) => self.exercise.wants_notes = wanted,
            Msg::OwnTags(true) => {
                let own = || copy_of(store.codebook());
                self.exercise.codebook = Some(self.put_away.take().unwrap_or_else(own));
            }
            Msg::OwnTags(false) => self.put_away = self.exercise.codebook.take(),
            Msg::Codebook(change) => {
                if let Some(codebook) = &mut self.exercise.codebook {
                    let focus = change.focus();
                    self.is_edition_named |= change.names_edition();
                    change.make(codebook);
                    if !self.is_edition_named {
                        // Other tags under the same name would pass for the same.
                        codebook.version = clock::now().as_str()[..EDITION].to_owned();
                    }
                    focus.into_iter().for_each(dom::next_frame);
                }
            }
            Msg::ChooseFile => {
                dom::find::<HtmlInputElement>(FILE_ID).into_iter().for_each(|input| input.click());
                return false;
            }
            Msg::Chosen(file) => {
                ctx.link().send_future(async move {
                    Msg::Read(files::read(&Picked { file, has_company: false }).await)
                });
                return false;
            }
            Msg::Read(chosen) => self.take_in(&chosen),
            Msg::SaveCodebook => {
                if let Some(codebook) = self.exercise.codebook.clone().filter(|_| self.is_usable())
                {
                    let name = file_name(&codebook.title, "", "codebook.json");
                    let text = codebook_file::write(&codebook);
                    self.tell(exchanging::deliver(&name, exchanging::JSON, &text));
                }
            }
            Msg::Save => {
                if self.is_usable() {
                    self.tell(handing::save(&self.exercise, store.article()));
                }
            }
            Msg::SavePage => {
                if self.is_usable() {
                    let (exercise, store) = (self.exercise.clone(), store.0.clone());
                    self.told = Some(say("desk-page-coming"));
                    ctx.link().send_future(async move {
                        Msg::Saved(handing::save_page(&exercise, store.article()).await)
                    });
                }
            }
            Msg::Saved(saved) => {
                self.told = None;
                self.tell(saved);
            }
            Msg::Link => {
                if self.is_usable() {
                    let linked = handing::link(&self.exercise, store.article());
                    ctx.link().send_message(Msg::Linked(linked));
                }
            }
            Msg::Linked(Ok(link)) => {
                self.told = Some(told_of_link(Message::new("desk-link-made"), &link));
                self.link = Some(link.clone());
                ctx.link().send_future_batch(async move {
                    Vec::from_iter(files::copy(&link).await.map(|()| Msg::Copied))
                });
            }
            Msg::Linked(Err(why)) => self.wrong = Some(say(why)),
            Msg::Copied => {
                let told = |link| told_of_link(Message::new("desk-link-copied"), link);
                self.told = self.link.as_deref().map(told);
            }
            Msg::Closed(event) => {
                ctx.props().on_close.emit(event);
                self.try_out(ctx);
                return false;
            }
        }
        self.keep(ctx, &before);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        let Exercise { instructions, least, wants_notes, may_compare, codebook } = &self.exercise;
        let on_words = link.callback(|event: InputEvent| {
            Msg::Instructions(event.target_unchecked_into::<HtmlTextAreaElement>().value())
        });
        let on_least = link.callback(|event: InputEvent| Msg::Least(field(&event).value()));
        let checked = |event: Event| event.target_unchecked_into::<HtmlInputElement>().checked();
        let on_file = link.batch_callback(|event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let file = input.files().and_then(|files| files.get(0));
            input.set_value("");
            file.map(Msg::Chosen)
        });
        let is_on_disk = handing::is_on_disk();
        let body = html! {
            <div class="making">
                <p>{ say("desk-lead") }</p>
                <label class="field">
                    <span>{ say("desk-instructions") }</span>
                    <textarea id="instructions" rows="4" dir="auto" maxlength={Exercise::INSTRUCTIONS_LIMIT.to_string()}
                        ~defaultValue={instructions.clone()} oninput={on_words} />
                </label>
                <label class="field">
                    <span>{ say("desk-least") }</span>
                    // A field for numbers alone would take 1e5, and say nothing of what is none.
                    <input id="least" inputmode="numeric" autocomplete="off" ~defaultValue={least.to_string()} oninput={on_least}
                        aria-invalid={self.is_least_wrong.to_string()} aria-describedby={LEAST_WRONG_ID} />
                </label>
                <p id={LEAST_WRONG_ID} class="error" role="alert">{ self.is_least_wrong.then(least_wrong).unwrap_or_default() }</p>
                <label class="check">
                    <input id="wants-notes" type="checkbox" checked={*wants_notes} onchange={link.callback(move |event| Msg::Notes(checked(event)))} />
                    <span>{ say("desk-notes") }</span>
                </label>
                <label class="check">
                    <input id="may-compare" type="checkbox" checked={*may_compare} onchange={link.callback(move |event| Msg::Compare(checked(event)))} />
                    <span>{ say("desk-compare") }</span>
                </label>
                <label class="check">
                    <input id="own-tags" type="checkbox" checked={codebook.is_some()} onchange={link.callback(move |event| Msg::OwnTags(checked(event)))} />
                    <span>{ say("desk-own-tags") }</span>
                </label>
                <input id={FILE_ID} type="file" accept=".json,application/json" class="sr" tabindex="-1" aria-hidden="true" onchange={on_file} />
                if let Some(codebook) = codebook {
                    { editor(codebook, self.opened, &link.callback(Msg::Codebook)) }
                    <div class="deeds">
                        <button type="button" class="quiet" onclick={link.callback(|_| Msg::SaveCodebook)}>{ say("desk-save-tags") }</button>
                        <button type="button" class="quiet" onclick={link.callback(|_| Msg::ChooseFile)}>{ say("desk-open-tags") }</button>
                    </div>
                } else {
                    <div class="deeds">
                        <button type="button" class="quiet" onclick={link.callback(|_| Msg::ChooseFile)}>{ say("desk-open-tags") }</button>
                    </div>
                }
                if let Some(link) = &self.link {
                    <label class="field">
                        <span>{ say("desk-link") }</span>
                        <input id={LINK_ID} readonly=true dir="ltr" value={link.clone()} />
                    </label>
                }
                <p class="hint" role="status">{ self.told.clone().unwrap_or_default() }</p>
                if let Some(wrong) = &self.wrong {
                    <p class="error" role="alert">{ wrong }</p>
                }
                <p class="hint">{ say("desk-key") }</p>
                if is_on_disk {
                    <p class="hint">{ say("desk-page-disk") }</p>
                }
                <div class="actions">
                    <button type="button" disabled={is_on_disk} onclick={link.callback(|_| Msg::Link)}>{ say("desk-make-link") }</button>
                    <button type="button" disabled={is_on_disk} onclick={link.callback(|_| Msg::SavePage)}>{ say("desk-save-page") }</button>
                    <button type="button" class="primary" onclick={link.callback(|_| Msg::Save)}>{ say("desk-save") }</button>
                </div>
            </div>
        };
        dialog(say("desk-title"), link.callback(Msg::Closed), body)
    }

    fn rendered(&mut self, _: &Context<Self>, is_first: bool) {
        if is_first {
            dialog::show_new();
        }
    }
}

impl Desk {
    /// Keeps what has changed; a link that was made is of what was before.
    fn keep(&mut self, ctx: &Context<Self>, before: &Exercise) {
        if self.exercise != *before {
            self.link = None;
            self.told = None;
            exercises::keep(ctx.props().store.article().id(), &self.exercise);
        }
    }

    fn tell(&mut self, saved: Result<String, Message>) {
        match saved {
            Ok(name) => self.told = Some(say(Message::new("done-saved").text("name", &name))),
            Err(why) => self.wrong = Some(say(why)),
        }
    }

    /// Whether its number and its tags will do; if not, what is wrong is said.
    fn is_usable(&mut self) -> bool {
        if self.is_least_wrong {
            dom::focus("least");
            return false;
        }
        let checked = self.exercise.codebook.as_ref().map_or(Ok(()), codebook_file::check);
        self.wrong = checked.err().map(|error| match error {
            CodebookError::Form(place) => {
                codebook::show(&place);
                say("desk-tags-unfit")
            }
            error => say(error.message()),
        });
        self.wrong.is_none()
    }

    fn take_in(&mut self, chosen: &Chosen) {
        let unreadable = || Message::new("open-unreadable");
        let read = chosen
            .bytes
            .as_deref()
            .ok_or_else(unreadable)
            .and_then(|bytes| codebook_file::read(bytes).map_err(|error| error.message()));
        match read {
            Ok(codebook) => {
                self.exercise.codebook = Some(codebook);
                self.is_edition_named = false;
                self.opened += 1;
            }
            Err(why) => {
                let refused = Message::new("import-refused").text("name", &chosen.name);
                self.wrong = Some(say(refused.text("why", &say(why))));
            }
        }
    }

    /// Opens the article anew if it is to have other tags than it has.
    fn try_out(&self, ctx: &Context<Self>) {
        let store = &ctx.props().store;
        let asked = self.exercise.codebook.as_ref();
        let is_fit = asked.is_none_or(|asked| codebook_file::check(asked).is_ok());
        let has_own = store.codebook().id != HOUSE;
        if is_fit && asked.map_or(has_own, |asked| asked != &**store.codebook()) {
            let file = exercise_file::write(&self.exercise, store.article());
            ctx.props().on_article.emit(Chosen {
                name: store.article().title(),
                bytes: Some(file.into_bytes()),
                has_company: false,
            });
        }
    }
}

/// Tags of one's own, to begin with those that are there: another codebook, whatever
/// becomes of it.
fn copy_of(codebook: &Codebook) -> Codebook {
    Codebook { id: clock::new_id().to_string(), version: "1".to_owned(), ..codebook.clone() }
}

/// The number that digits stand for, in whichever of the scripts that the page is in; no
/// digits stand for none.
fn whole(typed: &str) -> Option<u32> {
    let digit = |letter: char| {
        let zero = ['٠', '०'].into_iter().find(|zero| (*zero..).take(10).any(|it| it == letter));
        zero.map_or(letter.to_digit(10), |zero| Some(letter as u32 - zero as u32))
    };
    typed.trim().chars().try_fold(0, |sum: u32, letter| {
        sum.checked_mul(10).and_then(|tens| tens.checked_add(digit(letter)?))
    })
}

/// How long a link is, and what may become of one as long as that.
fn told_of_link(done: Message, link: &str) -> AttrValue {
    let done = say(done.number("count", link.len()));
    match link.len() {
        ..=CHAT_LIMIT => done,
        _ => format!("{done} {}", say(Message::new("desk-link-cut").number("limit", CHAT_LIMIT)))
            .into(),
    }
}

fn least_wrong() -> AttrValue {
    say(Message::new("desk-least-wrong").number("most", Exercise::MOST as usize))
}

fn field(event: &InputEvent) -> HtmlInputElement {
    event.target_unchecked_into()
}
