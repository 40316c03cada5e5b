//! What the page does once what is fetched later is there: all that marking with a
//! pointer can do without.

use web_sys::HtmlInputElement;
use yew::Context;

use super::{Dialog, Focus, Msg, Notice, Reader};
use crate::{
    annotation::{Action, Annotation, AnnotationId, Note},
    article::{ArticleId, Travel},
    web::{
        exchanging::{self, Work},
        journal::Safety,
        platform::{clock, copy, dom, keys::Key, last_words, lasting, print, windows},
        versions,
        view::{
            brush::Brush,
            card::{NOTE_ID, card_id},
            dialog, more,
        },
        words::say,
    },
    words::Message,
};

/// How many highlights are worth asking the browser to keep them: who has made
/// these means to go on.
const WORTH_KEEPING: usize = 3;

/// How many steps of work that is in no file are worth a word.
const WORTH_SAVING: usize = 20;

impl Reader {
    /// Does what a message asks for; whether there is something to render.
    pub fn attend(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Act(action) if !matches!(action, Action::Import(..)) => drop(self.act(action)),
            Msg::Act(action) => {
                let done = match &self.dialog {
                    Some(Dialog::Removed) => Message::new("done-restored"),
                    Some(Dialog::Versions(_)) => Message::new("done-brought"),
                    _ => Message::new("done-imported"),
                };
                let compared = match &self.dialog {
                    Some(Dialog::Versions(found)) => Some(found.clone()),
                    _ => None,
                };
                if self.act(action) && self.dialog.is_some() {
                    if let Some(compared) = compared {
                        self.earlier = None;
                        let earlier = compared.earlier().map(ArticleId::as_str);
                        let article = self.store().article().id();
                        earlier.iter().for_each(|it| versions::answer(article, it));
                    }
                    self.offer_undo(say(done));
                }
            }
            Msg::Undo => self.undo(),
            Msg::Redo => self.redo(),
            Msg::Grip(grip) => self.grip(grip),
            Msg::Key(Key::Help) => self.dialog = Some(Dialog::Help),
            Msg::Key(key) => return self.key(key),
            Msg::Edges(id) => self.begin_edges(id),
            Msg::StepEdge(edge, direction) => self.step_edge(edge, direction),
            Msg::KeepEdges => self.keep_edges(),
            Msg::Brush => self.toggle_brush(),
            Msg::LoadBrush(tag) => self.brush = Some(Brush::Tag(tag)),
            Msg::Errand(errand) => return self.run(ctx, errand),
            Msg::LookBack => self.look_back(ctx),
            Msg::Likely(earlier) => self.earlier = Some(earlier),
            Msg::Decline => {
                let offered = self.earlier.take();
                offered.iter().for_each(|it| versions::answer(self.store().article().id(), it));
            }
            Msg::Open(id) => self.show_card(id),
            Msg::Toggle(id) => self.open = (self.open.as_ref() != Some(&id)).then_some(id),
            Msg::Show(id) => {
                self.raised = false;
                if let Some(made) = self.store().annotations().get(&id) {
                    dom::bring_span_into_view(self.store().article(), made.span);
                }
            }
            Msg::Delete(id) => self.delete(id),
            Msg::Explain(id) => {
                self.show_card(id);
                self.notice = None;
                self.focus = Some(Focus::On(NOTE_ID.into()));
            }
            Msg::Raise(raised) => {
                self.raised = raised;
                // What is said of the last step would lie over the cards.
                self.notice = self.notice.take().filter(Notice::stays);
            }
            Msg::Begun | Msg::Due => {}
            Msg::Dialog(dialog) => self.dialog = Some(dialog),
            Msg::Closed if dialog::is_open() => return false,
            Msg::Closed => self.dialog = None,
            Msg::Save(work) => self.save(work),
            Msg::Print => {
                print::print();
                return false;
            }
            Msg::More => dom::next_frame(|| dom::show_popover(more::MENU_ID)),
            Msg::ChooseFile => {
                if let Some(input) = self.file_input.cast::<HtmlInputElement>() {
                    input.click();
                }
                return false;
            }
            // What the page does by itself from the first.
            Msg::Gesture(_)
            | Msg::Tag(_)
            | Msg::Leave
            | Msg::CloseNotice
            | Msg::LaidOut
            | Msg::Late(..)
            | Msg::Unavailable
            | Msg::Visible(_)
            | Msg::Safety(_) => return false,
        }
        true
    }

    /// How safe the work is has been told.
    pub fn look_after(&mut self, ctx: &Context<Self>) {
        self.look_back(ctx);
        if self.safety == Safety::Saved {
            let article = self.store().article().id().as_str();
            windows::show_open(Some(article));
            copy::keep_up();
            if lasting::were_thrown_away(article, self.writer.lines()) {
                self.alarm(say("storage-gone"));
            }
            if !self.draft.is_ahead() {
                last_words::forget_taken(&self.session);
            }
        }
        self.leaving &= matches!(self.safety, Safety::Saved | Safety::Saving);
        self.leave_when_safe();
        self.look_after_work();
    }

    /// Goes on from what other windows did, and with `and_note` from what has been
    /// written of a note.
    pub fn take_in(&mut self, and_note: bool) {
        if let Some(session) = self.writer.take_changed() {
            let open = self.open.clone();
            self.draft.meet(self.store(), session.store());
            self.proceed(session);
            // What is being written on a highlight that is gone brings it back.
            self.take_note();
            self.open = open.filter(|open| self.is_there(open));
        }
        if and_note {
            self.take_note();
        }
    }

    /// Takes what has been written of a note into the session.
    fn take_note(&mut self) {
        // There it can go into a file only.
        if self.writer.is_read_only() {
            return;
        }
        if let Some((id, text)) = self.draft.take_news() {
            // Software that types into fields heeds no limit of theirs.
            let note = Note::fitting(&text);
            let now = clock::now();
            let gone = self.session.last_seen(&id).filter(|made| !self.is_there(&made.id));
            self.carry_out(match gone.cloned() {
                // Removed in another window while a note on it was written here.
                Some(made) => Action::Add(Annotation { note, modified: now, ..made }),
                None => Action::Explain(id, note, now),
            });
        }
        if !dom::is_focus_within(".note") {
            self.draft.end();
        }
    }

    pub(super) fn delete(&mut self, id: AnnotationId) {
        let annotations = self.store().annotations();
        // The list follows a frame later: its button may be pressed once too often.
        if annotations.get(&id).is_none() {
            return;
        }
        // The button that was pressed goes; focus goes to the next card.
        let next = annotations.beside(&id, Travel::Forward);
        self.focus = Some(match next.or_else(|| annotations.beside(&id, Travel::Back)) {
            Some(next) if dom::is_focus_within(".panel") => Focus::In(card_id(&next.id)),
            _ => Focus::On("article".into()),
        });
        self.open = self.open.take().filter(|open| *open != id);
        if !self.act(Action::Remove(id)) {
            return;
        }
        self.offer_undo(say("done-deleted"));
    }

    /// Work that is worth something is not left to the mercy of one browser.
    fn look_after_work(&mut self) {
        if self.safety != Safety::Saved {
            return;
        }
        if self.store().annotations().len() >= WORTH_KEEPING {
            lasting::ask_once();
        }
        let article = self.store().article().id();
        let only_here = lasting::only_here(article.as_str(), self.writer.lines());
        let is_free = self.notice.as_ref().is_none_or(|notice| !notice.alarm);
        if only_here >= WORTH_SAVING && is_free && !self.is_reminded {
            self.is_reminded = true;
            let notice = self.notice.get_or_insert_default();
            notice.words = format!("{} {}", notice.words, say("remind-to-save")).into();
            notice.save = true;
        }
    }

    /// Looks once whether this is another version of an article that was marked.
    fn look_back(&mut self, ctx: &Context<Self>) {
        if self.safety != Safety::Saved || std::mem::replace(&mut self.has_looked_back, true) {
            return;
        }
        versions::tidy(ctx.props().archive.clone(), self.store().clone());
        let (archive, session) = (ctx.props().archive.clone(), self.session.clone());
        versions::likely(archive, session, ctx.link().callback(Msg::Likely));
    }

    /// Hands a file to the reader and says so.
    fn save(&mut self, work: Work) {
        // Where nothing can be done any more, what was being written is not done yet.
        let explained = self.draft.explained(&self.session);
        let store = explained.as_ref().unwrap_or(&self.session).store();
        match exchanging::save(work, store, &self.preferences.code) {
            Ok(name) => {
                if work == Work::Annotations {
                    lasting::saved_to_file(self.store().article().id(), self.writer.lines());
                }
                let words = say(Message::new("done-saved").text("name", &name));
                self.notice = Some(Notice { words, ..Notice::default() });
            }
            Err(refused) => self.alarm(say(refused)),
        }
    }

    pub(super) fn leave_when_safe(&self) {
        if self.leaving && !self.writer.is_at_risk() {
            dom::reload();
        }
    }

    pub(super) fn toggle_brush(&mut self) {
        self.brush = match self.brush {
            Some(_) => None,
            None => self.store().codebook().tags.first().map(|tag| Brush::Tag(tag.id.clone())),
        };
    }
}
