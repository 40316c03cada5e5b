//! The reading page: one article, its highlights, and all that is done to them.

use std::{borrow::Cow, rc::Rc};

use gloo_events::EventListener;
use web_sys::{DomRect, Element, File, HtmlInputElement, ScrollLogicalPosition};
use yew::prelude::*;

use super::{
    article::ArticleText,
    bar::{Tool, bar},
    beside,
    card::{NOTE_ID, card_id},
    chooser::{self, chooser},
    dialog,
    help::help,
    icon::{Picture, icon},
    import::import_preview,
    margin::margin,
    panel::Panel,
    settings::settings,
    tag_menu::{self, tag_menu},
    toast::toast,
};
use crate::{
    annotation::{
        Action, ActionError, Annotation, AnnotationId, Entry, Note, ReaderCode, Session, Store,
        TagId,
    },
    article::Snap,
    exchange::{self, w3c},
    storage::Storage,
    text::TextSpan,
    web::{
        journal::{Safety, Writer},
        platform::{
            caret, clock, dom,
            files::{self, Chosen, Drops},
            keys::{self, Key},
            painter::{Paint, Painter},
            preferences::{self, Preferences},
            selection::{self, Gesture, Gestures},
            viewport::Viewport,
        },
        shared::Shared,
        words::say,
    },
    words::Message,
};

#[derive(PartialEq, Properties)]
pub struct Props {
    pub session: Shared<Session>,
    pub storage: Shared<dyn Storage>,
    /// Asked to open a file that is no annotation file.
    pub on_article_file: Callback<Chosen>,
}

pub enum Msg {
    Act(Action),
    Undo,
    Redo,
    Gesture(Gesture),
    Key(Key),
    Tag(TagId),
    Leave,
    /// Open a card and draw the list up.
    Open(AnnotationId),
    Toggle(AnnotationId),
    Show(AnnotationId),
    Delete(AnnotationId),
    Explain(AnnotationId),
    Seek(crate::text::CharOffset),
    Raise(bool),
    Dialog(Dialog),
    Closed,
    Code(String),
    Snap(bool),
    /// The page is to be loaded again in another language.
    Speak,
    Save,
    ChooseFile,
    File(File),
    Chosen(Chosen),
    Visible(Rc<[usize]>),
    Safety(Safety),
    CloseNotice,
}

/// What stands over the page.
pub enum Dialog {
    Help,
    /// Whether the code last typed was refused.
    Settings(bool),
    Import(String, Rc<w3c::Reading>),
}

/// What a toast says, and what it offers.
#[derive(Default)]
struct Notice {
    words: AttrValue,
    alarm: bool,
    undo: bool,
    explain: Option<AnnotationId>,
}

/// Highlights at one point, for the reader to choose from.
struct Choice {
    point: (f32, f32),
    candidates: Vec<Rc<Annotation>>,
}

/// The reading page.
pub struct Reader {
    session: Session,
    writer: Rc<Writer>,
    safety: Safety,
    /// Whether the page is loaded again as soon as nothing would be lost.
    leaving: bool,
    preferences: Preferences,
    visible: Rc<[usize]>,
    /// What is selected and not yet tagged.
    pending: Option<TextSpan>,
    choice: Option<Choice>,
    open: Option<AnnotationId>,
    raised: bool,
    dialog: Option<Dialog>,
    notice: Option<Notice>,
    /// Where the keyboard's focus goes after the next render.
    focus: Option<Focus>,
    /// Whether the small menu has been put in its place.
    placed: bool,
    painter: Painter,
    viewport: Option<Viewport>,
    file_input: NodeRef,
    _gestures: Gestures,
    _listeners: [EventListener; 2],
    _drops: Drops,
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
        let session = props.session.0.as_ref().clone();
        let safety = link.callback(Msg::Safety);
        let writer = Writer::new(props.storage.clone().0, session.clone(), safety);
        writer.follow(&session);
        Self {
            _listeners: [keys::listen(link.callback(Msg::Key)), warn_before_leaving(&writer)],
            session,
            writer,
            safety: Safety::Saving,
            leaving: false,
            preferences: preferences::fetch(),
            visible: Rc::new([]),
            pending: None,
            choice: None,
            open: None,
            raised: false,
            dialog: None,
            notice: None,
            focus: None,
            placed: true,
            painter: Painter::default(),
            viewport: None,
            file_input: NodeRef::default(),
            _gestures: Gestures::watch(link.callback(Msg::Gesture)),
            _drops: Drops::watch(link.callback(Msg::File)),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
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
        // A moment later: the note that the same click leaves has to come first.
        let save = link.callback_future(|_: MouseEvent| async { Msg::Save });
        let on_chosen = link.batch_callback(|event: Event| {
            files::take_chosen(&event.target_unchecked_into()).map(Msg::File)
        });
        html! {
            <div class="app reading">
                <a class="skip" href="#article" onclick={skip_to_article}>{ say("skip-to-article") }</a>
                { bar(&store.article().title(), &self.safety, self.tools(ctx), save.clone()) }
                <input ref={self.file_input.clone()} id="import-file" type="file" accept=".json,application/json"
                    class="sr" tabindex="-1" aria-hidden="true" onchange={on_chosen} />
                { trouble(&self.safety, save) }
                <div class="desk">
                    <main class="page">
                        <ArticleText article={store.article().clone()}
                            on_take_in={link.callback(|block| Msg::Act(Action::TakeIn(block)))}
                            on_set_aside={link.callback(|block| Msg::Act(Action::SetAside(block)))} />
                        { margin(store, &self.visible, self.open.as_ref(), &on_choice) }
                    </main>
                    <Panel store={store.clone()} open={self.open.clone()} raised={self.raised}
                        on_toggle={link.callback(Msg::Toggle)} on_show={link.callback(Msg::Show)}
                        on_delete={link.callback(Msg::Delete)} on_action={link.callback(Msg::Act)}
                        on_seek={link.callback(Msg::Seek)} on_raise={link.callback(Msg::Raise)} />
                </div>
                <p class="sr" role="status">{ self.announcement() }</p>
                if self.pending.is_some() {
                    { tag_menu(store.codebook(), &link.callback(Msg::Tag), link.callback(|_| Msg::Leave)) }
                }
                if let Some(choice) = &self.choice {
                    { chooser(store, &choice.candidates, &on_choice, link.callback(|_| Msg::Leave)) }
                }
                { self.toast(ctx) }
                { self.view_dialog(ctx) }
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        if self.viewport.is_none() {
            self.watch_blocks(ctx);
        }
        dialog::show_new();
        if !std::mem::replace(&mut self.placed, true) {
            self.place_menu();
        }
        // What gets the focus may be in the list, which follows in the next frame.
        if let Some(focus) = self.focus.take() {
            dom::next_frame(move || match focus {
                Focus::On(id) => dom::focus(&id),
                Focus::In(id) if dom::by_id(&id).is_some() => dom::focus_first(&id),
                // What was next is not shown.
                Focus::In(_) => dom::focus("article"),
            });
        }
    }
}

impl Reader {
    fn store(&self) -> &Store {
        self.session.store()
    }

    /// Does what a message asks for, and says whether there is something to render.
    fn answer(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Act(action) => {
                let is_import = matches!(action, Action::Merge(_) | Action::Replace(_));
                if self.act(action) && is_import {
                    let words = say("done-imported");
                    self.notice = Some(Notice { words, undo: true, ..Notice::default() });
                }
            }
            Msg::Undo => self.follow(Entry::Undo),
            Msg::Redo => self.follow(Entry::Redo),
            Msg::Gesture(gesture) => self.gesture(gesture),
            Msg::Key(key) => return self.key(key),
            Msg::Tag(tag) => self.tag(tag),
            Msg::Leave => self.leave(),
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
            Msg::Seek(offset) => {
                let block = self.store().article().block_at(offset);
                if let Some(block) = dom::by_id(&dom::text_id(block)) {
                    dom::bring_into_view(&block, ScrollLogicalPosition::Center);
                }
                return false;
            }
            Msg::Raise(raised) => self.raised = raised,
            Msg::Dialog(dialog) => self.dialog = Some(dialog),
            Msg::Closed => self.dialog = None,
            Msg::Code(code) => {
                let code = ReaderCode::new(code.trim());
                self.dialog = Some(Dialog::Settings(code.is_err()));
                if let Ok(code) = code {
                    self.preferences.code = code;
                    preferences::keep(&self.preferences);
                }
            }
            Msg::Snap(to_words) => {
                self.preferences.snap = if to_words { Snap::Words } else { Snap::Graphemes };
                preferences::keep(&self.preferences);
            }
            Msg::Speak => {
                self.leaving = true;
                self.leave_when_safe();
            }
            Msg::Save => self.save(),
            Msg::ChooseFile => {
                if let Some(input) = self.file_input.cast::<HtmlInputElement>() {
                    input.click();
                }
                return false;
            }
            Msg::File(file) => {
                ctx.link().send_future(async move { Msg::Chosen(files::read(&file).await) });
                return false;
            }
            Msg::Chosen(chosen) => self.receive(ctx, chosen),
            Msg::Visible(visible) => self.visible = visible,
            Msg::Safety(safety) => {
                self.safety = safety;
                self.leave_when_safe();
            }
            Msg::CloseNotice => self.notice = None,
        }
        true
    }

    /// Does what the reader wants, or says why not; whether it was done.
    fn act(&mut self, action: Action) -> bool {
        match self.session.act(action) {
            Ok(session) => {
                // An offer to undo was about the step before this one.
                self.notice = self.notice.take().filter(|notice| notice.alarm);
                self.proceed(session);
                return true;
            }
            // What changes nothing needs no word.
            Err(ActionError::NoChange) => {}
            Err(error) => self.alarm(say(error.message())),
        }
        false
    }

    fn follow(&mut self, entry: Entry) {
        // Its offer to undo was about the step before this one.
        self.notice = None;
        self.proceed(self.session.after(entry));
    }

    fn proceed(&mut self, session: Session) {
        let same_blocks = session.store().article() == self.store().article();
        self.session = session;
        self.writer.follow(&self.session);
        if !same_blocks {
            self.viewport = None;
        }
    }

    fn gesture(&mut self, gesture: Gesture) {
        // Turning to the text again, the reader has read the last word.
        if gesture != Gesture::Released {
            self.notice = self.notice.take().filter(|notice| notice.alarm);
        }
        match gesture {
            Gesture::Selected { start, end } => {
                let span = self.store().article().span(start, end, self.preferences.snap).ok();
                self.placed = span == self.pending;
                self.pending = span;
                self.choice = None;
            }
            Gesture::Released => self.pending = None,
            Gesture::Clicked { x, y } => {
                self.pending = None;
                self.choice = None;
                let candidates = highlights_at(self.store(), x, y);
                match &candidates[..] {
                    [] => {}
                    [only] => self.show_card(only.id.clone()),
                    _ => {
                        self.choice = Some(Choice { point: (x, y), candidates });
                        self.placed = false;
                        self.focus = Some(Focus::In(chooser::ID.into()));
                    }
                }
            }
        }
    }

    fn key(&mut self, key: Key) -> bool {
        match key {
            Key::Undo => self.follow(Entry::Undo),
            Key::Redo => self.follow(Entry::Redo),
            Key::Escape if self.pending.is_some() || self.choice.is_some() => self.leave(),
            Key::Escape if self.raised => self.raised = false,
            Key::Number(number) if self.pending.is_some() => {
                let tag = self.store().codebook().tags.get(number - 1).map(|tag| tag.id.clone());
                tag.into_iter().for_each(|tag| self.tag(tag));
            }
            _ => return false,
        }
        true
    }

    fn tag(&mut self, tag: TagId) {
        let Some(span) = self.pending else { return };
        let label = self.store().codebook().tag(&tag).map(|tag| tag.label.clone());
        let now = clock::now();
        let made = Annotation {
            id: clock::new_id(),
            span,
            tag,
            subtag: None,
            note: Note::default(),
            confidence: None,
            creator: self.preferences.code.clone(),
            created: now.clone(),
            modified: now,
        };
        let id = made.id.clone();
        self.leave();
        if !self.act(Action::Add(made)) {
            return;
        }
        self.open = Some(id.clone());
        let words = say(Message::new("done-marked").text("tag", &label.unwrap_or_default()));
        self.notice = Some(Notice { words, undo: true, explain: Some(id), alarm: false });
    }

    fn leave(&mut self) {
        self.pending = None;
        self.choice = None;
        selection::release();
    }

    fn show_card(&mut self, id: AnnotationId) {
        self.open = Some(id);
        self.raised = true;
        self.choice = None;
        self.notice = None;
    }

    fn delete(&mut self, id: AnnotationId) {
        // The button that was pressed goes; focus goes to the next card.
        self.focus = Some(match neighbour(self.store(), &id) {
            Some(next) => Focus::In(card_id(&next.id)),
            None => Focus::On("article".into()),
        });
        if !self.act(Action::Remove(id)) {
            return;
        }
        self.open = None;
        self.notice = Some(Notice { words: say("done-deleted"), undo: true, ..Notice::default() });
    }

    fn save(&mut self) {
        let store = self.store();
        let code = &self.preferences.code;
        let imprint = w3c::Imprint { id: clock::new_id(), reader: code, generated: clock::now() };
        let name = exchange::file_name(&store.article().title(), code.as_str(), "json");
        match files::save(&name, "application/json", &w3c::write(store, &imprint)) {
            Ok(()) => {
                let words = say(Message::new("done-saved").text("name", &name));
                self.notice = Some(Notice { words, ..Notice::default() });
            }
            Err(_) => self.alarm(say("save-refused")),
        }
    }

    /// Takes a file: annotations to be looked at first, anything else as an
    /// article to open.
    fn receive(&mut self, ctx: &Context<Self>, chosen: Chosen) {
        let json = chosen.bytes.as_ref().filter(|bytes| looks_like_json(bytes));
        let Some(json) = json.map(|bytes| text_of(bytes)) else {
            return ctx.props().on_article_file.emit(chosen);
        };
        match w3c::read(&json, self.store()) {
            Ok(reading) => self.dialog = Some(Dialog::Import(chosen.name, Rc::new(reading))),
            // An article, too, may begin with a bracket.
            Err(w3c::ReadError::NotJson { .. }) if !chosen.name.ends_with(".json") => {
                ctx.props().on_article_file.emit(chosen);
            }
            Err(error) => {
                let (name, why) = (&chosen.name, say(error.message()));
                self.alarm(say(Message::new("import-refused")
                    .text("name", name)
                    .text("why", &why)));
            }
        }
    }

    fn leave_when_safe(&self) {
        if self.leaving && !self.writer.is_anything_at_risk() {
            dom::reload();
        }
    }

    fn alarm(&mut self, words: AttrValue) {
        self.notice = Some(Notice { words, alarm: true, ..Notice::default() });
    }

    /// Watches which blocks are seen; again when blocks came or went.
    fn watch_blocks(&mut self, ctx: &Context<Self>) {
        self.viewport = Some(Viewport::watch(ctx.link().callback(Msg::Visible)));
    }

    /// Paints what can be seen, in the same frame as what changed it.
    fn paint(&mut self) {
        let store = self.session.store();
        let article = store.article();
        let open = self.open.as_ref();
        let strokes = self.visible.iter().flat_map(|&block| strokes(store, block, open));
        let selected = self.pending.iter().flat_map(|span| article.parts(*span));
        let selected = selected.filter(|(block, _)| self.visible.binary_search(block).is_ok());
        let selected = selected.map(|(block, part)| (Paint::Pending, block, part));
        self.painter.paint(article, strokes.chain(selected));
    }

    /// Puts the tag menu or the chooser beside what it is about.
    fn place_menu(&self) {
        let (id, about) = match (&self.pending, &self.choice) {
            (Some(span), _) => {
                let range = dom::range_of(self.store().article(), *span);
                (tag_menu::ID, range.map(|range| range.get_bounding_client_rect()))
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

    fn announcement(&self) -> String {
        let Some(span) = self.pending else { return String::new() };
        let store = self.store();
        let quote = shorten(&store.article().quote(span));
        let mut words = vec![say(Message::new("menu-selected").text("quote", &quote))];
        for (index, tag) in store.codebook().tags.iter().enumerate() {
            let key = Message::new("menu-key").number("key", index + 1).text("tag", &tag.label);
            words.push(say(key));
        }
        words.push(say("menu-escape"));
        words.join(" ")
    }

    fn tools(&self, ctx: &Context<Self>) -> Vec<Tool> {
        let tool = |picture, name, enabled, msg: fn() -> Msg| Tool {
            picture,
            name,
            enabled,
            onclick: ctx.link().callback(move |_| msg()),
        };
        let history = self.session.history();
        vec![
            tool(Picture::Undo, say("undo"), history.can_undo(), || Msg::Undo),
            tool(Picture::Redo, say("redo"), history.can_redo(), || Msg::Redo),
            tool(Picture::Help, say("bar-help"), true, || Msg::Dialog(Dialog::Help)),
            tool(Picture::Settings, say("bar-settings"), true, || {
                Msg::Dialog(Dialog::Settings(false))
            }),
            tool(Picture::Import, say("bar-import"), true, || Msg::ChooseFile),
        ]
    }

    fn view_dialog(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        let on_close = link.callback(|_| Msg::Closed);
        match &self.dialog {
            None => Html::default(),
            Some(Dialog::Help) => help(self.store().codebook(), on_close),
            Some(Dialog::Settings(refused)) => {
                let field = |event: Event| event.target_unchecked_into::<HtmlInputElement>();
                let on_code = link.callback(move |event| Msg::Code(field(event).value()));
                let on_snap = link.callback(move |event| Msg::Snap(field(event).checked()));
                let on_language = link.callback(|()| Msg::Speak);
                settings(&self.preferences, *refused, on_code, on_snap, &on_language, on_close)
            }
            Some(Dialog::Import(name, reading)) => {
                let (merge, replace) = (reading.clone(), reading.clone());
                let on_merge =
                    link.callback(move |_| Msg::Act(Action::Merge(merge.incoming.clone())));
                let on_replace =
                    link.callback(move |_| Msg::Act(Action::Replace(replace.incoming.clone())));
                import_preview(name, self.store(), reading, on_merge, on_replace, on_close)
            }
        }
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
        let undo = said.undo.then(|| {
            button(say("undo"), link.batch_callback(|_| vec![Msg::Undo, Msg::CloseNotice]))
        });
        let buttons = html! { <>{ explain.unwrap_or_default() }{ undo.unwrap_or_default() }</> };
        toast(&said.words, said.alarm, link.callback(|_| Msg::CloseNotice), buttons)
    }
}

/// The link's own address would be taken for an article's.
fn skip_to_article(event: MouseEvent) {
    event.prevent_default();
    dom::focus("article");
}

/// The highlights drawn at a point of the viewport, the smallest first.
fn highlights_at(store: &Store, x: f32, y: f32) -> Vec<Rc<Annotation>> {
    let offset = caret::place_at(x, y).and_then(|place| store.article().offset_of(place).ok());
    offset.map_or_else(Vec::new, |offset| {
        store.annotations().covering(offset).into_iter().cloned().collect()
    })
}

fn neighbour<'s>(store: &'s Store, id: &AnnotationId) -> Option<&'s Rc<Annotation>> {
    let all: Vec<_> = store.annotations().iter().collect();
    let at = all.iter().position(|made| made.id == *id)?;
    all.get(at + 1).or_else(|| all.get(at.checked_sub(1)?)).copied()
}

fn looks_like_json(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    matches!(bytes.trim_ascii_start().first(), Some(b'{' | b'['))
}

fn shorten(quote: &str) -> String {
    quote.chars().take(120).collect()
}

/// What stands above everything while work is not being kept.
fn trouble(safety: &Safety, save: Callback<MouseEvent>) -> Html {
    let words = match safety {
        Safety::Saved | Safety::Saving => return Html::default(),
        Safety::Failing(error) => {
            Message::new("trouble-failing").text("why", &say(error.message()))
        }
        Safety::Passing => Message::new("trouble-passing"),
    };
    html! {
        <div class="trouble" role="alert" data-chrome="">
            <p>{ say(words) }</p>
            <button type="button" onclick={save}>{ icon(Picture::Save) }{ say("save-work") }</button>
        </div>
    }
}

/// Asks before the page is left with work that is not kept.
fn warn_before_leaving(writer: &Rc<Writer>) -> EventListener {
    let writer = writer.clone();
    let options = gloo_events::EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&dom::window(), "beforeunload", options, move |event| {
        if writer.is_anything_at_risk() {
            event.prevent_default();
        }
    })
}

fn strokes(
    store: &Store,
    block: usize,
    open: Option<&AnnotationId>,
) -> Vec<(Paint, usize, TextSpan)> {
    let range = store.article().block_range(block);
    let Ok(span) = TextSpan::new(range.start, range.end) else { return Vec::new() };
    let mut strokes = Vec::new();
    for made in store.annotations().overlapping(span) {
        let (start, end) = (made.span.start().max(range.start), made.span.end().min(range.end));
        let part = TextSpan::new(start, end);
        if let (Ok(part), Some(tag)) = (part, store.codebook().tag(&made.tag)) {
            strokes.push((Paint::Tag(tag.slot.number()), block, part));
            if open == Some(&made.id) {
                strokes.push((Paint::Open, block, part));
            }
        }
    }
    strokes
}

/// Text that is valid is not copied, and is checked faster than it could be mended.
fn text_of(bytes: &[u8]) -> Cow<'_, str> {
    str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::from)
}
