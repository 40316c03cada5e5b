//! What only that asks for which is fetched later: the settings, the list, the menu.

use std::rc::Rc;

use web_sys::File;
use yew::prelude::*;

use super::{By, Dialog, Focus, Msg, Notice, Reader};
use crate::{
    annotation::{Action, Annotation, Clash, Held, Incoming, Purpose, ReaderCode},
    article::Snap,
    exchange::{Format, article_file, w3c::Reading},
    text::{CharOffset, TextSpan},
    web::{
        exchanging::{self, Purport, Received},
        exercises,
        journal::Safety,
        platform::{
            dom,
            files::{self, Chosen, Picked},
            preferences::{self, Telling},
        },
        versions::{self, Looked},
        view::{
            brush::{Brush, Unplaced},
            dialog,
            exercise::{self, HOUSE},
        },
        words::say,
    },
    words::Message,
};

pub enum Errand {
    /// Look for earlier versions, or compare with the article of that id.
    Versions(Option<String>),
    /// That was done, or could not be.
    Looked(Looked),
    /// Choose a new place for an annotation of an earlier version, which had these words.
    Place(Rc<Annotation>, String),
    /// Show the next of the places where its words stand.
    ShowPlace,
    /// Show what stands there.
    Seek(CharOffset),
    Code(String),
    /// The reader begins an exercise under this code.
    Sign(String),
    /// The reader has seen what is to be done.
    Seen,
    /// What stood over the page was closed; what it was opened from may be gone.
    Closed,
    /// The reader has finished reading, or reads on.
    Finish(bool),
    /// The reader leaves the exercise and keeps the highlights.
    LeaveExercise,
    /// What is in the way is to have the tag that would not lie over it.
    GiveWay(Rc<Clash>),
    Snap(bool),
    Letters(bool),
    Telling(Telling),
    /// The page is to be loaded again in another language.
    Speak,
    /// Take all highlights away, as one step.
    Clear,
    /// Take a file that came in.
    Receive(Picked, Purport),
    /// It was read: a file of annotations to be looked at first, or an article to open.
    Received(File, Chosen, Purport),
    /// A file of that name is in that format, or cannot be read.
    Foreign(String, Format, Result<Reading, Message>),
    /// Save the work in the format of another tool, or with `None` the text alone.
    SaveAs(Option<Format>),
    /// What became of that.
    SavedAs(Result<String, Message>),
}

impl Reader {
    /// Does it; whether there is something to render.
    pub fn run(&mut self, ctx: &Context<Self>, errand: Errand) -> bool {
        match errand {
            Errand::Versions(chosen) => {
                let words = say("opening");
                self.notice = Some(Notice { words, ..Notice::default() });
                let (archive, store) = (ctx.props().archive.clone(), self.store().clone());
                versions::look(
                    archive,
                    store,
                    chosen,
                    ctx.link().callback(|found| Msg::Errand(Errand::Looked(found))),
                );
            }
            Errand::Looked(Ok(versions)) => {
                self.notice = None;
                self.dialog = Some(Dialog::Versions(versions));
            }
            Errand::Looked(Err(why)) => {
                self.dialog = None;
                self.alarm(say(why));
            }
            Errand::Place(made, quote) => {
                let unplaced = Unplaced::new(made, quote, self.store().article());
                self.brush = Some(Brush::Place(unplaced));
                self.open = None;
                self.raised = false;
                self.focus = Some(Focus::On("article".into()));
            }
            Errand::ShowPlace => {
                if let Some(Brush::Place(unplaced)) = &mut self.brush
                    && let Some(next) = unplaced.shown.checked_rem(unplaced.places.len())
                {
                    let place = unplaced.places[next];
                    unplaced.shown = next + 1;
                    self.held = Some(Held::span_of(place, Purpose::Mark));
                    self.by = By::Keys;
                    dom::bring_span_into_view(self.store().article(), place);
                }
            }
            Errand::Seek(offset) => {
                let article = self.store().article();
                // What is set aside there is folded away.
                let at = article.block_at(offset);
                let mut near = (at..article.blocks().len()).chain((0..at).rev());
                if let Some(block) = near.find(|&block| article.blocks()[block].kept) {
                    let range = article.block_range(block);
                    let start = offset.clamp(range.start, CharOffset(range.end.0 - 1));
                    let letter = TextSpan::new(start, CharOffset(start.0 + 1));
                    letter.into_iter().for_each(|at| dom::bring_span_into_view(article, at));
                }
                return false;
            }
            Errand::Code(code) => {
                self.dialog = Some(Dialog::Settings(self.sign(code).err()));
            }
            Errand::Sign(code) => match self.sign(code) {
                Ok(()) => dialog::close(),
                refused => self.dialog = Some(Dialog::Exercise(refused.err())),
            },
            Errand::Seen => {
                // A code that was typed is not lost by closing.
                if let Some(code) = exercise::typed_code() {
                    let _ = self.sign(code);
                }
                self.dialog = None;
                exercises::saw(self.store().article().id());
                self.rest();
            }
            Errand::Closed if dialog::is_open() => return false,
            Errand::Closed => {
                self.dialog = None;
                self.rest();
            }
            Errand::Finish(is_finished) => {
                let id = self.store().article().id();
                exercises::finish(id, is_finished);
                let is_short = exercises::of(id)
                    .is_some_and(|exercise| !exercise.progress(self.store()).is_enough());
                let short = || Notice { words: say("exercise-short"), ..Notice::default() };
                let kept = self.notice.take().filter(Notice::stays);
                self.notice = kept.or_else(|| (is_finished && is_short).then(short));
            }
            Errand::LeaveExercise => self.leave_exercise(ctx),
            Errand::GiveWay(met) => self.give_way(&met),
            Errand::Snap(to_words) => {
                self.preferences.snap = if to_words { Snap::Words } else { Snap::Graphemes };
                preferences::keep(&self.preferences);
            }
            Errand::Letters(letters) => {
                self.letters.set(letters);
                self.preferences.letters = letters;
                preferences::keep(&self.preferences);
            }
            Errand::Telling(telling) => {
                self.preferences.telling = telling;
                preferences::keep(&self.preferences);
            }
            Errand::Speak => {
                self.leaving = true;
                self.leave_when_safe();
                // That may be never.
                if !matches!(self.safety, Safety::Saved | Safety::Saving) {
                    self.leaving = false;
                    self.dialog = None;
                    self.alarm(say("language-later"));
                }
            }
            Errand::Receive(picked, purport) => {
                ctx.link().send_future(async move {
                    let chosen = files::read(&picked).await;
                    Msg::Errand(Errand::Received(picked.file, chosen, purport))
                });
                return false;
            }
            Errand::Received(file, chosen, purport) => self.receive(ctx, file, chosen, purport),
            Errand::Foreign(name, format, Ok(reading)) => {
                self.notice = None;
                self.dialog = Some(Dialog::Import(name, Rc::new(reading), Some(format)));
            }
            Errand::SaveAs(format) => {
                // Where nothing can be done any more, what was being written is not done yet.
                let explained = self.draft.explained(&self.session);
                let store = explained.as_ref().unwrap_or(&self.session).store().clone();
                let code = self.preferences.code.clone();
                self.notice = Some(Notice { words: say("export-writing"), ..Notice::default() });
                ctx.link().send_future(async move {
                    let saved = exchanging::save_as(format, &store, &code).await;
                    Msg::Errand(Errand::SavedAs(saved))
                });
            }
            Errand::SavedAs(Ok(name)) => {
                let words = say(Message::new("done-saved").text("name", &name));
                self.notice = Some(Notice { words, ..Notice::default() });
            }
            Errand::Foreign(.., Err(refused)) | Errand::SavedAs(Err(refused)) => {
                self.alarm(say(refused));
            }
            Errand::Clear => {
                if self.act(Action::replace(Incoming::default())) {
                    self.offer_undo(say("done-cleared"));
                }
            }
        }
        true
    }

    /// Takes a file: annotations to be looked at first, or else an article to open.
    fn receive(&mut self, ctx: &Context<Self>, file: File, chosen: Chosen, purport: Purport) {
        // What is said of it would lie under it, out of reach.
        self.dialog = None;
        let only = || say(Message::new("open-first").text("name", &chosen.name));
        let company = chosen.has_company.then(|| Notice { words: only(), ..Notice::default() });
        match exchanging::receive(&chosen, purport, self.store()) {
            Received::Highlights(reading) => {
                self.notice = company;
                self.dialog = Some(Dialog::Import(chosen.name, Rc::new(reading), None));
            }
            Received::Foreign(format) => {
                self.notice = Some(Notice { words: say("opening"), ..Notice::default() });
                let store = self.store().clone();
                ctx.link().send_future(async move {
                    let read = exchanging::read_foreign(&file, &store).await;
                    Msg::Errand(Errand::Foreign(chosen.name, format, read))
                });
            }
            Received::Article => ctx.props().on_article_file.emit(chosen),
            Received::Refused(why) => {
                let bytes = chosen.bytes.as_deref().unwrap_or_default();
                let Some(old) = versions::work_of(bytes, self.store()) else {
                    return self.alarm(say(why));
                };
                self.notice = Some(Notice { words: say("opening"), ..Notice::default() });
                let told = ctx.link().callback(|found| Msg::Errand(Errand::Looked(found)));
                versions::look_in_file(chosen.name, old, self.store().clone(), why, told);
            }
        }
    }

    /// Where nothing has the focus, the article gets it.
    fn rest(&mut self) {
        if !dom::has_focus() {
            self.focus = Some(Focus::On("article".into()));
        }
    }

    fn leave_exercise(&mut self, ctx: &Context<Self>) {
        let store = self.store();
        exercises::leave(store.article().id());
        let words = say("exercise-left");
        // Where nothing is marked with them its tags go as well.
        if store.annotations().is_empty() && store.codebook().id != HOUSE {
            let article = store.article();
            ctx.props().on_article_file.emit(Chosen {
                name: article.title(),
                bytes: Some(article_file::write(article).into_bytes()),
                has_company: false,
            });
        }
        self.notice = Some(Notice { words, ..Notice::default() });
    }

    /// Takes up a code; one that is none comes back.
    fn sign(&mut self, code: String) -> Result<(), String> {
        self.preferences.code = ReaderCode::new(code.trim()).map_err(|_| code)?;
        self.preferences.is_own_code = true;
        preferences::keep(&self.preferences);
        Ok(())
    }
}
