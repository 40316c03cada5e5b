//! The reading page: one article, its highlights, and all that is done to them.

mod announcement;
mod attending;
mod clashing;
mod dialogs;
mod edges;
mod errands;
mod holding;
mod stepping;
mod travelling;

use std::{cell::Cell, rc::Rc};

use gloo_events::EventListener;
use web_sys::{DomRect, Element};
use yew::prelude::*;

pub use dialogs::Dialog;
pub use errands::Errand;
use holding::By;

use super::{
    article::ArticleText,
    bar::{Tool, bar},
    beside,
    brush::Brush,
    chooser, dialog,
    draft::Draft,
    edge_menu,
    handles::{self, handles},
    icon::{Picture, icon},
    margin::margin,
    panel,
    strokes::strokes,
    tag_menu::{self, tag_menu},
    toast::toast,
};
use crate::{
    annotation::{
        Action, ActionError, Annotation, AnnotationId, Held, Purpose, Session, StepId, Store, TagId,
    },
    article::Travel,
    storage::{Archive, Kept},
    text::CharOffset,
    web::{
        exchanging::{Purport, Work},
        journal::{Safety, Writer},
        platform::{
            dom,
            files::{self, Chosen, Drops},
            grips::{Edge, Grip, Grips},
            keys::{self, Key},
            layout::Layout,
            painter::{Paint, Painter},
            preferences::{self, Preferences},
            print::Printing,
            selection::{Gesture, Gestures, Tip},
            viewport::Viewport,
        },
        rare,
        shared::Shared,
        words::say,
    },
    words::Message,
};

#[derive(PartialEq, Properties)]
pub struct Props {
    pub kept: Shared<Kept>,
    pub session: Shared<Session>,
    pub archive: Archive,
    /// Asked to open a file that is no annotation file.
    pub on_article_file: Callback<Chosen>,
    /// Asked to show what can be chosen for reading comfort.
    pub on_comfort: Callback<()>,
}

pub enum Msg {
    Act(Action),
    Undo,
    Redo,
    Gesture(Gesture),
    Grip(Grip),
    Key(Key),
    Tag(TagId),
    Leave,
    /// Change where a highlight begins and ends.
    Edges(AnnotationId),
    StepEdge(Edge, Travel),
    KeepEdges,
    /// Take up the brush, or put it away.
    Brush,
    LoadBrush(TagId),
    /// What only that asks for which is fetched later.
    Errand(Errand),
    /// What is fetched later is there: is this another version of something?
    LookBack,
    /// It seems so, of the article of that id.
    Likely(String),
    /// The reader does not want what was said of that.
    Decline,
    /// Text lies elsewhere than before.
    LaidOut,
    /// Open a card and draw the list up.
    Open(AnnotationId),
    Toggle(AnnotationId),
    Show(AnnotationId),
    Delete(AnnotationId),
    Explain(AnnotationId),
    Raise(bool),
    /// More of a note is written than the session has.
    Begun,
    /// The session is to have all of it.
    Due,
    Dialog(Dialog),
    Closed,
    Save(Work),
    Print,
    /// Open the menu at the end of the bar, which has just been fetched.
    More,
    /// That can be done now, which had to wait since as many things had been done.
    Late(usize, Box<Msg>),
    /// What was asked for could not be fetched.
    Unavailable,
    ChooseFile,
    Visible(Rc<[usize]>),
    Safety(Safety),
    CloseNotice,
}

impl Msg {
    /// Whether it takes functions that are fetched when they are first wanted: all
    /// that marking with a pointer can do without.
    fn is_rare(&self, reader: &Reader) -> bool {
        match self {
            Self::Gesture(Gesture::Pressed { by, .. }) => *by == Tip::Finger,
            // Where nothing is held it is about the open highlight, or the brush.
            Self::Key(Key::Number(_)) => reader.held.is_none(),
            Self::Key(key) => key.is_rare(),
            Self::Gesture(_) | Self::Tag(_) | Self::Leave => false,
            Self::Visible(_) | Self::LaidOut | Self::Safety(_) => false,
            Self::Late(..) | Self::Unavailable | Self::CloseNotice => false,
            _ => true,
        }
    }

    /// Whether it is about what was done, or is open, at that moment.
    fn is_about_last(&self) -> bool {
        match self {
            Self::Undo | Self::Redo => true,
            Self::Key(key) => *key != Key::Help,
            _ => false,
        }
    }
}

/// What a toast says, and what it offers.
#[derive(Default)]
struct Notice {
    words: AttrValue,
    alarm: bool,
    /// The step that it offers to take back.
    undo: Option<StepId>,
    explain: Option<AnnotationId>,
    /// Whether to save the work to a file.
    save: bool,
}

impl Notice {
    /// Whether it stays until it is closed.
    fn stays(&self) -> bool {
        self.alarm || self.save
    }
}

/// Highlights at one point, for the reader to choose from.
struct Choice {
    point: (f32, f32),
    candidates: Vec<Rc<Annotation>>,
}

/// The reading page.
pub struct Reader {
    session: Session,
    text: ArticleText,
    writer: Rc<Writer>,
    safety: Safety,
    /// Whether the page is loaded again as soon as nothing would be lost.
    leaving: bool,
    preferences: Preferences,
    visible: Rc<[usize]>,
    /// What is selected, or read, or about to be the extent of a highlight.
    held: Option<Held>,
    by: By,
    /// While a handle is dragged: the edge that stays.
    grasp: Option<CharOffset>,
    /// Where the reader last was.
    resting: CharOffset,
    /// What everything selected gets at once.
    brush: Option<Brush>,
    choice: Option<Choice>,
    open: Option<AnnotationId>,
    draft: Shared<Draft>,
    raised: bool,
    dialog: Option<Dialog>,
    notice: Option<Notice>,
    /// The id of an article that seems to be an earlier version, until the reader has said
    /// whether to bring along what was said of it.
    earlier: Option<String>,
    has_looked_back: bool,
    /// Whether the reader was told that the work is in this browser only.
    is_reminded: bool,
    /// Where the keyboard's focus goes after the next render.
    focus: Option<Focus>,
    /// Whether something had it before the last change.
    had_focus: bool,
    /// Whether the small menu has been put in its place.
    placed: bool,
    /// Whether something has just been marked: its handles follow a frame later, since to
    /// place them the page has to be laid out.
    is_fresh: bool,
    painter: Painter,
    viewport: Option<Viewport>,
    layout: Option<Layout>,
    file_input: NodeRef,
    /// Whether letters and digits are keys of ours.
    letters: Rc<Cell<bool>>,
    _gestures: Gestures,
    _grips: Grips,
    _keys: EventListener,
    _drops: Drops,
    _printing: Printing,
}

/// Where the keyboard's focus goes.
enum Focus {
    /// To the element of this id.
    On(String),
    /// To the first button in the element of this id.
    In(String),
}

impl Component for Reader {
    type Message = Msg;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let (props, link) = (ctx.props(), ctx.link());
        let safety = link.callback(Msg::Safety);
        let session = props.session.0.as_ref().clone();
        let writer = Writer::for_session(
            props.archive.clone(),
            &props.kept.0,
            session,
            rare::seldom,
            safety,
        );
        let mut session = writer.session();
        if !writer.is_read_only() {
            let restored = rare::here().and_then(|rare| (rare.restored)(&session));
            session = restored.unwrap_or(session);
        }
        writer.follow(&session);
        let preferences = preferences::fetch();
        let letters = Rc::new(Cell::new(preferences.letters));
        Self {
            _printing: offer_handout(&writer),
            _keys: keys::listen(letters.clone(), link.callback(Msg::Key)),
            text: ArticleText::new(session.store().article(), link.callback(Msg::Act)),
            session,
            writer,
            safety: Safety::Saving,
            leaving: false,
            preferences,
            visible: Rc::new([]),
            held: None,
            by: By::Browser,
            grasp: None,
            resting: CharOffset(0),
            brush: None,
            choice: None,
            open: None,
            draft: Shared(Rc::default()),
            raised: false,
            dialog: None,
            notice: damage(&props.kept.0),
            earlier: None,
            has_looked_back: false,
            is_reminded: false,
            focus: None,
            had_focus: false,
            placed: true,
            is_fresh: false,
            painter: Painter::default(),
            viewport: None,
            layout: None,
            file_input: NodeRef::default(),
            letters,
            _gestures: Gestures::watch(link.callback(Msg::Gesture)),
            _grips: Grips::watch(link.callback(Msg::Grip)),
            _drops: Drops::watch(
                link.callback(|file| Msg::Errand(Errand::Receive(file, Purport::Any))),
            ),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        self.had_focus = dom::has_focus();
        // Whatever is to be saved, undone or left: the note comes first. What the
        // page tells of itself must not cut the writing into small steps.
        self.catch_up(!matches!(msg, Msg::Begun | Msg::Safety(_) | Msg::Visible(_) | Msg::LaidOut));
        let has_changed = self.answer(ctx, msg);
        if has_changed {
            // No edit renders the article again, so that painting need not wait for
            // rendering, which may be put off to the next frame.
            self.paint();
        }
        has_changed
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        let store = self.store();
        let on_choice = link.callback(Msg::Open);
        let save = link.callback(|_: MouseEvent| Msg::Save(Work::Annotations));
        let on_chosen = link.batch_callback(|event: Event| {
            let file = files::take_chosen(&event.target_unchecked_into())?;
            Some(Msg::Errand(Errand::Receive(file, Purport::Highlights)))
        });
        let more = rare::here()
            .map(|rare| (rare.more)(self, ctx))
            .ok_or_else(|| link.callback(|_: MouseEvent| Msg::More));
        html! {
            <div class="app reading">
                <a class="skip" href="#article" onclick={skip_to_article}>{ say("skip-to-article") }</a>
                { bar(&store.article().title(), self.standing(), &self.tools(ctx), save.clone(), more) }
                <input ref={self.file_input.clone()} id="import-file" type="file" class="sr" tabindex="-1" aria-hidden="true"
                    onchange={on_chosen} />
                { trouble(self.standing(), save) }
                if let Some(rare) = rare::here() {
                    { (rare.brush)(self, ctx) }
                    { (rare.dialog)(self, ctx) }
                }
                <div class="desk">
                    <main class="page">
                        { self.text.view() }
                        { margin(store, &self.visible, self.open.as_ref(), &on_choice) }
                        if self.adjustable().is_some() {
                            { handles() }
                        }
                        { self.menu(ctx) }
                        if let Some((choice, rare)) = self.choice.as_ref().zip(rare::here()) {
                            { (rare.chooser)(store, &choice.candidates, &on_choice, link.callback(|_| Msg::Leave)) }
                        }
                    </main>
                    { self.panel(ctx) }
                </div>
                <p id="told" class="sr" role="status">{ self.announcement() }</p>
                <p id="reading-hint" hidden=true>{ say("reading-hint") }</p>
                { self.toast(ctx) }
            </div>
        }
    }

    fn destroy(&mut self, _: &Context<Self>) {
        self.catch_up(true);
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        if self.viewport.is_none() {
            self.watch_blocks(ctx);
        }
        if std::mem::take(&mut self.is_fresh) {
            let laid_out = ctx.link().callback(|()| Msg::LaidOut);
            dom::next_frame(move || laid_out.emit(()));
        } else {
            self.place_handles();
        }
        dom::set_flag("data-cursor", self.held.is_some());
        dialog::show_new();
        if !std::mem::replace(&mut self.placed, true) {
            self.place_menu();
        }
        // What gets the focus may be in the list, which follows in the next frame;
        // and what had it may be gone by then.
        let wanted = self.focus.take();
        if wanted.is_some() || self.had_focus {
            dom::next_frame(move || {
                match wanted {
                    Some(Focus::On(id)) => dom::focus(&id),
                    Some(Focus::In(id)) => dom::focus_first(&id),
                    None => {}
                }
                if !dom::has_focus() {
                    dom::focus(if dialog::is_open() { dialog::TITLE } else { "article" });
                }
            });
        }
    }
}

impl Reader {
    /// How safe the work is, a note that is being written included.
    fn standing(&self) -> &Safety {
        match self.safety {
            Safety::Saved if self.draft.is_ahead() => &Safety::Saving,
            Safety::ReadOnly(false) if self.draft.is_ahead() => &Safety::ReadOnly(true),
            _ => &self.safety,
        }
    }

    fn store(&self) -> &Store {
        self.session.store()
    }

    /// Does what a message asks for, and says whether there is something to render.
    fn answer(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let done = self.session.journal().len();
        if msg.is_rare(self) && rare::here().is_none() {
            ctx.link().send_future(async move {
                rare::fetch().await.map_or(Msg::Unavailable, |()| Msg::Late(done, msg.into()))
            });
            return false;
        }
        match msg {
            Msg::Gesture(gesture) => return self.gesture(gesture),
            Msg::Key(Key::Escape) => return self.escape(),
            Msg::Key(Key::Number(number)) => return self.number(number),
            Msg::Tag(tag) => self.tag(tag),
            Msg::Leave if self.is_reshaping() => self.forget_edges(),
            Msg::Leave => self.leave(),
            Msg::LaidOut => {
                self.place_handles();
                return false;
            }
            // It would be done to something else now.
            Msg::Late(since, msg) if msg.is_about_last() && since != done => return false,
            Msg::Late(_, msg) => return self.answer(ctx, *msg),
            Msg::Unavailable => self.alarm(say("rare-unavailable")),
            Msg::Visible(visible) => self.visible = visible,
            Msg::Safety(safety) => {
                self.safety = safety;
                match rare::here() {
                    Some(rare) => (rare.look_after)(self, ctx),
                    // With the article on the shelf comes the time for what may be wanted
                    // next: who prints, or has lost the network, could not wait for it then.
                    None if self.safety != Safety::Saving => {
                        ctx.link().send_future_batch(async {
                            rare::fetch().await.ok().map(|()| Msg::LookBack)
                        });
                    }
                    None => {}
                }
            }
            Msg::CloseNotice => self.notice = None,
            msg => return rare::here().is_some_and(|rare| (rare.attend)(self, ctx, msg)),
        }
        true
    }

    /// Goes on from what other windows did, and with `and_note` from what has been
    /// written of a note. The one and the other come by what is fetched later.
    fn catch_up(&mut self, and_note: bool) {
        if let Some(rare) = rare::here() {
            (rare.take_in)(self, and_note);
        }
    }

    /// Does what the reader wants, unless tags stand in the way that exclude each other;
    /// whether it was done. Codebooks that say so come with what is fetched later.
    fn act(&mut self, action: Action) -> bool {
        let is_free = rare::here().is_none_or(|rare| (rare.is_free)(self, &action));
        is_free && self.carry_out(action)
    }

    /// Does it, or says why not; whether it was done.
    fn carry_out(&mut self, action: Action) -> bool {
        if self.writer.is_read_only() {
            self.alarm(say("read-only"));
            return false;
        }
        let acted = match (action, rare::here()) {
            (Action::Add(made), _) => self.session.add(made),
            (action, Some(rare)) => (rare.act)(&self.session, action),
            (_, None) => {
                self.alarm(say("rare-unavailable"));
                return false;
            }
        };
        match acted {
            Ok(session) => {
                // An offer to undo was about the step before this one.
                self.notice = self.notice.take().filter(Notice::stays);
                self.writer.follow(&session);
                self.proceed(session);
                return true;
            }
            // What changes nothing needs no word.
            Err(ActionError::NoChange) => {}
            Err(error) => self.alarm(say(error.message())),
        }
        false
    }

    fn is_there(&self, id: &AnnotationId) -> bool {
        self.store().annotations().get(id).is_some()
    }

    /// Shows another state of the work.
    fn proceed(&mut self, session: Session) {
        let same_blocks = session.store().article() == self.store().article();
        if let Some(Brush::Place(unplaced)) = &self.brush {
            let waits = |store: &Store| store.orphans().get(&unplaced.made.id).is_some();
            // Undo may take away what a place is being chosen for.
            if waits(self.store()) && !waits(session.store()) {
                self.brush = None;
            }
        }
        self.session = session;
        if !same_blocks {
            self.text.draw(self.session.store().article());
            self.viewport = None;
        }
    }

    fn show_card(&mut self, id: AnnotationId) {
        self.open = Some(id);
        self.raised = true;
        self.choice = None;
        self.notice = None;
    }

    /// Says what was done, and offers to take it back.
    fn offer_undo(&mut self, words: AttrValue) {
        let undo = self.session.undoable().cloned();
        self.notice = Some(Notice { words, undo, ..Notice::default() });
    }

    fn alarm(&mut self, words: AttrValue) {
        self.notice = Some(Notice { words, alarm: true, ..Notice::default() });
    }

    /// Watches which blocks are seen; again when blocks came or went.
    fn watch_blocks(&mut self, ctx: &Context<Self>) {
        let link = ctx.link();
        self.viewport = Some(Viewport::watch(link.callback(Msg::Visible)));
        self.layout = dom::by_id("article")
            .map(|article| Layout::watch(&article, link.callback(|()| Msg::LaidOut)));
    }

    /// Paints what can be seen, in the same frame as what changed it.
    fn paint(&mut self) {
        let store = self.session.store();
        let article = store.article();
        let open = self.open.as_ref();
        let strokes = self.visible.iter().flat_map(|&block| strokes(store, block, open));
        let held = self.held.as_ref().map(|held| match held.purpose() {
            Purpose::Read => (Paint::Cursor, held.span()),
            Purpose::Mark | Purpose::Reshape(_) => (Paint::Pending, held.span()),
        });
        let held = held.into_iter().flat_map(|(paint, span)| {
            article.parts(span).map(move |(block, part)| (paint, block, part))
        });
        let held = held.filter(|(_, block, _)| self.visible.binary_search(block).is_ok());
        self.painter.paint(article, strokes.chain(held));
    }

    fn place_handles(&self) {
        if let Some(span) = self.adjustable() {
            handles::place(self.store().article(), span);
        }
    }

    /// Whether what is selected is to be the place of a highlight that has a tag.
    fn is_placing(&self) -> bool {
        matches!(self.brush, Some(Brush::Place(_)))
    }

    fn is_reshaping(&self) -> bool {
        self.held.as_ref().is_some_and(|held| matches!(held.purpose(), Purpose::Reshape(_)))
    }

    /// The menu for what is held, unless a handle is being dragged.
    fn menu(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        let on_leave = link.callback(|_| Msg::Leave);
        match self.held.as_ref().map(Held::purpose).filter(|_| self.grasp.is_none()) {
            Some(Purpose::Mark) if self.is_placing() => Html::default(),
            Some(Purpose::Mark) => {
                tag_menu(self.store().codebook(), &link.callback(Msg::Tag), on_leave)
            }
            Some(Purpose::Reshape(_)) => {
                let on_move = link.callback(|(edge, direction)| Msg::StepEdge(edge, direction));
                rare::here().map_or_else(Html::default, |rare| {
                    (rare.edge_menu)(&on_move, link.callback(|_| Msg::KeepEdges), on_leave)
                })
            }
            Some(Purpose::Read) | None => Html::default(),
        }
    }

    /// Puts the menu or the chooser beside what it is about.
    fn place_menu(&self) {
        let (id, about) = match (self.span_held(), &self.choice) {
            (Some(span), _) => {
                let range = dom::range_of(self.store().article(), span);
                let about = range.map(|range| range.get_bounding_client_rect());
                if let Some(about) = about.as_ref().filter(|_| self.adjustable().is_some()) {
                    about.set_height(about.height() + handles::depth());
                }
                let id = if self.is_reshaping() { edge_menu::ID } else { tag_menu::ID };
                (id, about)
            }
            (None, Some(Choice { point: (x, y), .. })) => {
                (chooser::ID, DomRect::new_with_x_and_y((*x).into(), (*y).into()).ok())
            }
            (None, None) => return,
        };
        if let (Some(menu), Some(about)) = (dom::find::<Element>(id), about) {
            beside::place(&menu, &about);
        }
    }

    /// The side list; its place, until it has been fetched.
    fn panel(&self, ctx: &Context<Self>) -> Html {
        let Some(rare) = rare::here() else {
            return html! { <aside class="panel"></aside> };
        };
        let link = ctx.link();
        (rare.panel)(panel::Props {
            store: self.store().clone(),
            open: self.open.clone(),
            raised: self.raised,
            on_toggle: link.callback(Msg::Toggle),
            on_show: link.callback(Msg::Show),
            on_delete: link.callback(Msg::Delete),
            on_edges: link.callback(Msg::Edges),
            on_action: link.callback(Msg::Act),
            on_seek: link.callback(|offset| Msg::Errand(Errand::Seek(offset))),
            on_raise: link.callback(Msg::Raise),
            on_orphans: link.callback(|()| Msg::Dialog(Dialog::Orphans)),
            draft: self.draft.clone(),
            is_read_only: self.writer.is_read_only(),
            on_begun: link.callback(|()| Msg::Begun),
            on_due: link.callback(|()| Msg::Due),
        })
    }

    /// The tools that stand in the bar.
    fn tools(&self, ctx: &Context<Self>) -> Vec<Tool> {
        let link = ctx.link();
        let send = |msg: fn() -> Msg| link.callback(move |_| msg());
        let mut undo = Tool::new(Picture::Undo, say("undo"), send(|| Msg::Undo));
        let is_retitled = rare::here().is_some_and(|rare| (rare.is_retitled)(&self.session));
        undo.enabled = self.session.can_undo() || is_retitled;
        let mut redo = Tool::new(Picture::Redo, say("redo"), send(|| Msg::Redo));
        redo.enabled = self.session.can_redo();
        let comfort = ctx.props().on_comfort.reform(|_| ());
        let help = send(|| Msg::Dialog(Dialog::Help));
        vec![
            undo,
            redo,
            Tool::new(Picture::Brush, say("bar-brush"), send(|| Msg::Brush)),
            Tool::new(Picture::Comfort, say("comfort-title"), comfort).if_wide(),
            Tool::new(Picture::Help, say("bar-help"), help).if_wide(),
        ]
    }

    fn toast(&self, ctx: &Context<Self>) -> Html {
        let Some(said) = &self.notice else { return Html::default() };
        let link = ctx.link();
        let button = |label: AttrValue, onclick: Callback<MouseEvent>| {
            html! { <button type="button" class="small" {onclick}>{ label }</button> }
        };
        let explain = said
            .explain
            .clone()
            .map(|id| button(say("say-why"), link.callback(move |_| Msg::Explain(id.clone()))));
        // By now undo may take back something else: a step of a window that went.
        let undo = said.undo.as_ref().filter(|step| self.session.undoable() == Some(step));
        let undo = undo.map(|_| button(say("undo"), link.callback(|_| Msg::Undo)));
        let save = said
            .save
            .then(|| button(say("save-work"), link.callback(|_| Msg::Save(Work::Annotations))));
        let buttons = html! { <>{ explain.unwrap_or_default() }{ undo.unwrap_or_default() }{ save.unwrap_or_default() }</> };
        toast(&said.words, said.alarm, link.callback(|_| Msg::CloseNotice), buttons)
    }
}

/// The link's own address would be taken for an article's.
fn skip_to_article(event: MouseEvent) {
    event.prevent_default();
    dom::focus("article");
}

/// What stands above everything while work is not being kept.
fn trouble(safety: &Safety, save: Callback<MouseEvent>) -> Html {
    let words = match safety {
        Safety::Saved | Safety::Saving => return Html::default(),
        Safety::Failing(error) => {
            Message::new("trouble-failing").text("why", &say(error.message()))
        }
        Safety::Passing => Message::new("trouble-passing"),
        Safety::ReadOnly(false) => Message::new("trouble-read-only"),
        Safety::ReadOnly(true) => Message::new("trouble-superseded"),
    };
    html! {
        <div class="trouble" role="alert" data-chrome="">
            <p>{ say(words) }</p>
            <button type="button" onclick={save}>{ icon(Picture::Save) }{ say("save-work") }</button>
        </div>
    }
}

/// What is said of work that could not all be read.
fn damage(kept: &Kept) -> Option<Notice> {
    let lines = kept.damage.lines();
    let words = || say(Message::new("damage-found").number("count", lines));
    (lines > 0).then(|| Notice { words: words(), alarm: true, ..Notice::default() })
}

/// Prints the newest state as a hand-out in place of the app.
fn offer_handout(writer: &Rc<Writer>) -> Printing {
    let writer = writer.clone();
    Printing::offer(move || {
        if let Some(rare) = rare::here() {
            (rare.lay_out)(&writer.store());
        }
    })
}
