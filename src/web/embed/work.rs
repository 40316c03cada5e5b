//! The work on an article in someone's page: what was done to it, what is seen of it, and
//! what the page is told.
//!
//! It is one value that both the element's methods and what the reader sees ask, so that a
//! method has been carried out when it returns.

use std::{
    cell::{Cell, RefCell},
    future::ready,
    rc::{Rc, Weak},
};

use wasm_bindgen::JsValue;
use web_sys::HtmlElement;
use yew::Callback;

use super::{
    events::{Event, parsed},
    ground::Ground,
    opening::Here,
    sheet,
};
use crate::{
    annotation::{
        Action, ActionError, Annotation, AnnotationId, Change, Edit, Entry, Held, Note, Purpose,
        ReaderCode, Session, Store, TagId,
    },
    article::{Canonical, Snap},
    exchange::w3c::{self, Imprint, ReadError},
    revision,
    storage::{Answer, Archive, Kept, SELDOM, Seldom},
    text::{CharOffset, TextSpan},
    web::{
        journal::{Safety, Writer},
        platform::{
            caret, clock,
            painter::{Paint, Painter},
        },
        view::strokes::strokes,
        words::say,
    },
    words::Message,
};

/// All that there is of one article on a page.
pub struct Work {
    element: HtmlElement,
    archive: Archive,
    reader: ReaderCode,
    here: Here,
    ground: RefCell<Rc<Ground>>,
    canonical: RefCell<Rc<(Canonical, String)>>,
    session: RefCell<Session>,
    writer: RefCell<Rc<Writer>>,
    safety: RefCell<Safety>,
    open: RefCell<Option<AnnotationId>>,
    held: RefCell<Option<Held>>,
    visible: RefCell<Rc<[usize]>>,
    /// Whether all of it is seen, since it is being printed.
    is_printed: Cell<bool>,
    /// Whether what is open is to be brought into view when it is shown.
    is_sought: Cell<bool>,
    /// How many times the page changed its article.
    looks: Cell<u32>,
    painter: RefCell<Painter>,
    on_change: RefCell<Callback<()>>,
    /// Whether the element has left the page.
    is_gone: Cell<bool>,
}

/// The least share of a text, 0 to 1, that is in a later version of it.
const SHARE_OF_A_VERSION: f32 = 0.5;

/// Why nothing came of what was asked.
#[derive(Clone, Debug)]
pub enum Refusal {
    /// The page kept it from being done.
    Prevented,
    /// It cannot be done; what to say.
    Impossible(Message),
}

impl From<ActionError> for Refusal {
    fn from(error: ActionError) -> Self {
        Self::Impossible(error.message())
    }
}

impl From<ReadError> for Refusal {
    fn from(error: ReadError) -> Self {
        Self::Impossible(error.message())
    }
}

/// Where the work begins: what was kept of it, and what it is on.
pub struct Beginning {
    /// The element that it is shown with.
    pub element: HtmlElement,
    /// Where it is kept.
    pub archive: Archive,
    /// Whose work it is.
    pub reader: ReaderCode,
    /// Where the element is.
    pub here: Here,
    /// The article where it stands.
    pub ground: Ground,
    /// What was kept.
    pub kept: Kept,
    /// That, as a session.
    pub session: Session,
}

impl Work {
    /// Goes on with what was kept.
    pub fn new(beginning: Beginning) -> Rc<Self> {
        let Beginning { element, archive, reader, here, ground, kept, session } = beginning;
        let canonical = named(Canonical::of(ground.article()));
        Rc::new_cyclic(|this: &Weak<Self>| {
            let writer = writer(this.clone(), archive.clone(), &kept, session.clone());
            let session = writer.session();
            Self {
                element,
                archive,
                reader,
                here,
                ground: RefCell::new(Rc::new(ground)),
                canonical: RefCell::new(canonical),
                session: RefCell::new(session),
                writer: RefCell::new(writer),
                safety: RefCell::new(Safety::Saving),
                open: RefCell::default(),
                held: RefCell::default(),
                visible: RefCell::new(Rc::new([])),
                is_printed: Cell::default(),
                is_sought: Cell::default(),
                looks: Cell::default(),
                painter: RefCell::default(),
                on_change: RefCell::default(),
                is_gone: Cell::new(false),
            }
        })
    }

    /// From now on `on_change` is told that something is to be shown anew.
    pub fn tell_of_changes(&self, on_change: Callback<()>) {
        self.on_change.replace(on_change);
    }

    /// The element has left the page: nothing is painted any more. What is not kept yet
    /// goes on being written.
    pub fn leave(&self) {
        self.is_gone.set(true);
        self.look();
        self.on_change.replace(Callback::noop());
        self.painter.take();
    }

    /// The element that it is shown with.
    pub fn element(&self) -> &HtmlElement {
        &self.element
    }

    /// Where the work is kept.
    pub fn archive(&self) -> &Archive {
        &self.archive
    }

    /// The state now.
    pub fn store(&self) -> Store {
        self.session.borrow().store().clone()
    }

    /// Whether there is a step to take back, and one to do again.
    pub fn steps(&self) -> (bool, bool) {
        let session = self.session.borrow();
        (session.can_undo(), session.can_redo())
    }

    /// The article where it stands.
    pub fn ground(&self) -> Rc<Ground> {
        self.ground.borrow().clone()
    }

    /// How safe the work is.
    pub fn safety(&self) -> Safety {
        self.safety.borrow().clone()
    }

    /// The annotation that is open.
    pub fn opened(&self) -> Option<Rc<Annotation>> {
        let open = self.open.borrow();
        self.session.borrow().store().annotations().get(open.as_ref()?).cloned()
    }

    /// What is selected or read.
    pub fn held(&self) -> Option<Held> {
        self.held.borrow().clone()
    }

    /// Holds something from now on, or nothing.
    pub fn hold(&self, held: Option<Held>) {
        self.held.replace(held);
        self.show();
    }

    /// Holds what the page's own selection has of the article.
    pub fn select_range(&self, range: &web_sys::Range) {
        let ground = self.ground();
        let span = ground.places_in(range).and_then(|(start, end)| {
            let span = ground.article().span(start, end, Snap::Words).ok()?;
            Some(Held::span_of(span, Purpose::Mark))
        });
        self.hold(span);
    }

    /// How many annotations there are that have a place.
    pub fn count(&self) -> usize {
        self.session.borrow().store().annotations().len()
    }

    /// The annotations whose words are drawn at a point of the viewport, the shortest first.
    pub fn at(&self, x: f32, y: f32) -> Vec<Rc<Annotation>> {
        let ground = self.ground();
        let offset = caret::letter_at(x, y)
            .and_then(|(node, offset)| ground.place_of(&node, offset))
            .and_then(|place| ground.article().offset_of(place).ok());
        let covering = |offset: CharOffset| {
            let session = self.session.borrow();
            session.store().annotations().covering(offset).into_iter().cloned().collect()
        };
        offset.map_or_else(Vec::new, covering)
    }

    /// Opens an annotation where it can be seen; whether it is there.
    pub fn seek(&self, id: AnnotationId) -> bool {
        let is_there = self.open(Some(id));
        if is_there {
            self.is_sought.set(true);
            // What is open already may have been scrolled away from.
            self.show();
        }
        is_there
    }

    /// Whether what is open is to be brought into view; asked once.
    pub fn take_sought(&self) -> bool {
        self.is_sought.take()
    }

    /// Opens an annotation, or none; whether it is there.
    pub fn open(&self, id: Option<AnnotationId>) -> bool {
        let is_there =
            |id: &AnnotationId| self.session.borrow().store().annotations().get(id).is_some();
        if id.as_ref().is_some_and(|id| !is_there(id)) {
            return false;
        }
        if *self.open.borrow() != id {
            self.held.take();
            self.tell_open(id);
            self.show();
        }
        true
    }

    fn tell_open(&self, id: Option<AnnotationId>) {
        self.open.replace(id.clone());
        let told = id.map_or(JsValue::NULL, |id| id.as_str().into());
        Event::Select.tell(&self.element, &[("id", told)], false);
    }

    /// What is open and not there any more is not open.
    fn close_what_is_gone(&self) {
        let is_open = self.open.borrow().is_some();
        if is_open && self.opened().is_none() {
            self.tell_open(None);
        }
    }

    /// Gives a tag to what is held; the new annotation's id.
    pub fn tag(&self, tag: TagId) -> Result<Option<AnnotationId>, Refusal> {
        let held = self.held.borrow().clone();
        let Some(span) = held.as_ref().and_then(Held::taggable) else { return Ok(None) };
        let made = self.made(span, tag);
        let id = made.id.clone();
        self.held.take();
        self.act(Action::Add(made)).inspect_err(|_| self.show())?;
        Ok(Some(id))
    }

    fn made(&self, span: TextSpan, tag: TagId) -> Annotation {
        let now = clock::now();
        Annotation {
            id: clock::new_id(),
            span,
            tag,
            subtag: None,
            note: Note::default(),
            confidence: None,
            creator: self.reader.clone(),
            created: now.clone(),
            modified: now,
            foreign: None,
        }
    }

    /// Does something, unless the page keeps it from being done.
    pub fn act(&self, action: Action) -> Result<(), Refusal> {
        if self.writer.borrow().is_read_only() {
            return Err(Refusal::Impossible(Message::new("read-only")));
        }
        let before = self.session.borrow().clone();
        let next = before.act(action.clone())?;
        if let Some(Entry::Do(_, edit)) = next.journal().last().map(Rc::as_ref)
            && !self.announce(edit, true)
        {
            return Err(Refusal::Prevented);
        }
        // Whoever was told may have done something as well.
        let is_same = self.session.borrow().journal().len() == before.journal().len();
        let next = if is_same { next } else { self.session.borrow().act(action)? };
        self.proceed(next);
        Ok(())
    }

    /// Takes the last step back; whether there was one.
    pub fn undo(&self) -> bool {
        let session = self.session.borrow().clone();
        let step = session.undoable().and_then(|id| session.history().step(id));
        let Some(edit) = step.map(|step| step.edit.inverse()) else { return false };
        self.turn(&edit, session.undo())
    }

    /// Does again what was last taken back; whether there was something.
    pub fn redo(&self) -> bool {
        let session = self.session.borrow().clone();
        let step = session.redoable().and_then(|id| session.history().step(id));
        let Some(edit) = step.map(|step| step.edit.clone()) else { return false };
        self.turn(&edit, session.redo())
    }

    fn turn(&self, edit: &Edit, next: Session) -> bool {
        if self.writer.borrow().is_read_only() {
            return false;
        }
        self.announce(edit, false);
        self.proceed(next);
        true
    }

    /// Tells the page what is about to be done; whether it may be.
    fn announce(&self, edit: &Edit, is_free: bool) -> bool {
        let canonical = self.canonical.borrow().clone();
        let told = |made: &Annotation| {
            let (canonical, source) = &*canonical;
            let json = w3c::write_one(made, canonical, source);
            json.map_or(JsValue::NULL, |json| parsed(&json))
        };
        edit.changes().iter().all(|change| {
            let (event, made, was) = match change {
                Change::Added(made) => (Event::Create, made, None),
                Change::Removed(made) => (Event::Delete, made, None),
                Change::Changed { from, to } => (Event::Update, to, Some(from)),
                _ => return true,
            };
            let mut detail = vec![("annotation", told(made))];
            detail.extend(was.map(|was| ("was", told(was))));
            event.tell(&self.element, &detail, is_free) || !is_free
        })
    }

    fn proceed(&self, session: Session) {
        self.writer.borrow().follow(&session);
        self.session.replace(session);
        self.close_what_is_gone();
        self.show();
    }

    /// All that was made, as a file of Web Annotations.
    pub fn file(&self) -> String {
        let imprint = Imprint::new(clock::new_id(), &self.reader, clock::now());
        w3c::write(self.session.borrow().store(), &imprint)
    }

    /// Puts in what a file of Web Annotations brings; how many it brings.
    pub fn import(&self, file: &str) -> Result<usize, Refusal> {
        let reading = w3c::read(file.as_bytes(), &self.store(), &mut clock::new_id)?;
        let count = reading.incoming.annotations.len();
        match self.act(Action::merge(reading.incoming)) {
            // It is all here already.
            Err(Refusal::Impossible(why)) if why.id() == ActionError::NoChange.message().id() => {
                Ok(count)
            }
            done => done.map(|()| count),
        }
    }

    /// Whose work it is.
    pub fn reader(&self) -> &ReaderCode {
        &self.reader
    }

    /// What the writer tells: how safe it all is, and that other windows may have done
    /// something.
    fn hear(&self, safety: Safety) {
        let changed = self.writer.borrow().take_changed();
        if let Some(session) = changed {
            self.session.replace(session);
            self.close_what_is_gone();
        }
        match &safety {
            Safety::Saved => {
                let lines = self.writer.borrow().lines();
                Event::Save.tell(&self.element, &[("steps", (lines as u32).into())], false);
            }
            Safety::Failing(error) => self.complain(&error.message()),
            Safety::Saving | Safety::Passing | Safety::ReadOnly(_) => {}
        }
        self.safety.replace(safety);
        self.show();
    }

    /// Tells the page what could not be done.
    pub fn complain(&self, why: &Message) {
        complain(&self.element, why);
    }

    /// Paints what can be seen from now on.
    pub fn see(&self, visible: Rc<[usize]>) {
        self.visible.replace(visible);
        self.paint();
    }

    /// Paints all of the article while it is printed: what is out of sight is on paper as well.
    pub fn print(&self, is_printed: bool) {
        self.is_printed.set(is_printed);
        self.paint();
    }

    /// Shows what has changed: what is painted at once, all else with the next rendering.
    fn show(&self) {
        if self.is_gone.get() {
            return;
        }
        self.paint();
        let on_change = self.on_change.borrow().clone();
        on_change.emit(());
    }

    fn paint(&self) {
        if self.is_gone.get() {
            return;
        }
        sheet::stay();
        let (store, ground) = (self.store(), self.ground());
        let (visible, open) = (self.visible.borrow().clone(), self.open.borrow().clone());
        let number = store.article().blocks().len();
        let seen: Vec<usize> = match self.is_printed.get() {
            true => (0..number).collect(),
            // What was seen may be of an article that had more blocks.
            false => visible.iter().copied().filter(|block| *block < number).collect(),
        };
        let made = seen.into_iter().flat_map(|block| strokes(&store, block, open.as_ref()));
        let held = self.held.borrow().clone();
        let held = held.into_iter().flat_map(|held| {
            let paint =
                if *held.purpose() == Purpose::Read { Paint::Cursor } else { Paint::Pending };
            let parts: Vec<_> = store.article().parts(held.span()).collect();
            parts.into_iter().map(move |(block, part)| (paint, block, part))
        });
        let ends = |block, part| ground.ends(block, part);
        self.painter.borrow_mut().paint_between(&mut made.chain(held), &ends);
    }

    /// The page has changed its article; what to give to [`Self::is_latest`].
    pub fn look(&self) -> u32 {
        self.looks.set(self.looks.get().wrapping_add(1));
        self.looks.get()
    }

    /// Whether the page has not changed its article since.
    pub fn is_latest(&self, look: u32) -> bool {
        self.looks.get() == look
    }

    /// The page shows the same article with other nodes.
    pub fn stand_on(&self, ground: Ground) {
        self.ground.replace(Rc::new(ground));
        self.show();
    }

    /// The page shows another text: the work goes on with what was kept of that, and what
    /// was made of the text before is brought along as far as it is found. That also stays
    /// with the text before.
    pub fn move_to(self: &Rc<Self>, ground: Ground, kept: &Kept, session: Session) {
        let before = self.store();
        let next = named(Canonical::of(ground.article()));
        let writer = writer(Rc::downgrade(self), self.archive.clone(), kept, session);
        self.ground.replace(Rc::new(ground));
        self.canonical.replace(next);
        self.session.replace(writer.session());
        self.writer.replace(writer);
        self.held.take();
        self.here.remember(self.store().article().id());
        self.bring(&before);
        self.close_what_is_gone();
        self.show();
    }

    /// Brings along what was made of another version of the text and is found in this one,
    /// as one step. It stays with the other as well. What stands at one place of a page need
    /// not be versions of one text, and many texts of a page have a sentence in common:
    /// nothing is brought unless most of the old one is in the new one.
    pub fn bring(&self, before: &Store) {
        let session = self.session.borrow().clone();
        let old = Canonical::of(before.article());
        if before.annotations().is_empty() && before.orphans().is_empty()
            || revision::share_left(&old, &self.canonical.borrow().0) < SHARE_OF_A_VERSION
        {
            return;
        }
        let traced = {
            let new = self.canonical.borrow();
            revision::trace(&old, &new.0, revision::passages(before).into_iter())
        };
        let earlier = revision::compare(before, session.store(), &traced);
        // Where nothing is found, or all is here, there is nothing to do.
        if let Ok(next) = session.act(Action::merge(revision::bring(&earlier, &session))) {
            self.proceed(next);
        }
    }
}

/// A text with its name.
fn named(canonical: Canonical) -> Rc<(Canonical, String)> {
    let source = w3c::source_of(&canonical);
    Rc::new((canonical, source))
}

fn writer(work: Weak<Work>, archive: Archive, kept: &Kept, session: Session) -> Rc<Writer> {
    let on_safety = Callback::from(move |safety| {
        if let Some(work) = work.upgrade() {
            work.hear(safety);
        }
    });
    let writer = Writer::for_session(archive, kept, session, seldom, on_safety);
    writer.follow(&writer.session());
    writer
}

fn seldom() -> Answer<'static, &'static Seldom> {
    Box::pin(ready(Ok(&SELDOM)))
}

/// Tells a page what could not be done for an element of it.
pub fn complain(element: &HtmlElement, why: &Message) {
    let words = say(why.clone());
    Event::Error.tell(element, &[("message", words.as_str().into())], false);
}
