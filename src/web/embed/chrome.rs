//! What is shown of Highlit on someone's page: a bar, and what floats over the article.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent, Node, Range};
use yew::prelude::*;

use super::{
    area::Area,
    float,
    follow::{Follow, ends_of},
    gestures::{Doing, Gestures},
    reveal::reveal,
    sight::Sight,
    work::{Refusal, Work},
};
use crate::{
    annotation::{Action, Annotation, AnnotationId, Held, Note, Purpose, TagId},
    article::{Cursor, Travel, Unit},
    exchange::file_name,
    text::{CharOffset, TextSpan},
    web::{
        exchanging::{JSON, deliver},
        journal::Safety,
        platform::{clock, dom, grips::Edge, selection},
        shared::Shared,
        telling::quoted,
        view::{
            card::{Hooks, badge, highlight_name},
            chooser::chooser,
            details::details,
            edge_menu::edge_menu,
            icon::{Picture, icon},
            rows,
            tag_menu::tag_menu,
        },
        words::{direction, language, say},
    },
    words::Message,
};

#[derive(PartialEq, Properties)]
pub struct Props {
    pub work: Shared<Work>,
}

pub enum Msg {
    Changed,
    /// The page has put other nodes in the place of the article's.
    Relaid,
    Doing(Doing),
    Tag(TagId),
    Leave,
    Open(AnnotationId),
    Close,
    Act(Action),
    Delete(AnnotationId),
    /// Change where an annotation begins and ends.
    Edges(AnnotationId),
    StepEdge(Edge, Travel),
    KeepEdges,
    Write(String),
    Written,
    Undo,
    Redo,
    Save,
    List,
    /// Open what that row of the list is about, from 0.
    Pick(usize),
    /// This row is the first of the list that is in view.
    Scrolled(usize),
    /// A key while the article is read by keys.
    Key(Travel, Unit, bool),
    Choose,
    /// The keyboard's focus goes into what floats.
    Enter,
    /// What floats has to be put anew.
    Moved,
}

/// How long after the last letter a note is put into the work, in milliseconds.
const PAUSE: u32 = 600;

/// How high a row of a long list is (static/widget/chrome.css).
const ROW: &str = "5.75 * var(--highlit-em)";

/// The chrome of one element.
pub struct Chrome {
    menu: NodeRef,
    card: NodeRef,
    choices: NodeRef,
    keys: NodeRef,
    /// Highlights at one point, and where that is, as far from where the first begins.
    choice: Option<(Vec<Rc<Annotation>>, f64, f64)>,
    is_listed: bool,
    list: NodeRef,
    /// The first row of the list that is in view.
    first: usize,
    /// The row that what is open was chosen from.
    picked: Option<usize>,
    /// The row that is to get the keyboard's focus back.
    back_to: Option<usize>,
    /// What is being written of the open annotation, and not in the work yet.
    draft: Option<(AnnotationId, String)>,
    pause: Option<Timeout>,
    /// What is said once, where it is heard.
    said: AttrValue,
    is_by_keys: bool,
    /// Whether what floats is to get the keyboard's focus when it is there.
    takes_focus: bool,
    gestures: Gestures,
    /// Whether what lies at the foot of a narrow screen lies at its top, clear of the words.
    is_at_top: bool,
    /// While something floats.
    follow: Option<Follow>,
    _sight: Sight,
    _listeners: [EventListener; 3],
}

impl Component for Chrome {
    type Message = Msg;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let (work, link) = (&ctx.props().work, ctx.link());
        work.tell_of_changes(link.callback(|()| Msg::Changed));
        Self {
            menu: NodeRef::default(),
            card: NodeRef::default(),
            choices: NodeRef::default(),
            keys: NodeRef::default(),
            choice: None,
            is_listed: false,
            list: NodeRef::default(),
            first: 0,
            picked: None,
            back_to: None,
            draft: None,
            pause: None,
            said: AttrValue::default(),
            is_by_keys: false,
            takes_focus: false,
            gestures: Gestures::watch(work.ground().root(), link.callback(Msg::Doing)),
            is_at_top: false,
            follow: None,
            _sight: watch(&work.0),
            _listeners: [
                keys_of_menu(&work.0, link),
                printing(&work.0, "beforeprint", true),
                printing(&work.0, "afterprint", false),
            ],
        }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let work = &ctx.props().work;
        if !matches!(
            msg,
            Msg::Write(_) | Msg::Changed | Msg::Moved | Msg::Relaid | Msg::Scrolled(_)
        ) {
            self.take_note(work);
        }
        match msg {
            Msg::Changed => {}
            Msg::Moved => {
                self.put(ctx);
                return false;
            }
            Msg::Relaid => {
                let ground = work.ground();
                // A press that has begun goes on where the article's element is the same.
                if self.gestures.root() != ground.root() {
                    let on_doing = ctx.link().callback(Msg::Doing);
                    self.gestures = Gestures::watch(ground.root(), on_doing);
                }
                self._sight = watch(&work.0);
            }
            Msg::Doing(doing) => return self.follow(work, doing),
            Msg::Tag(tag) => self.tag(work, tag),
            Msg::Leave => self.leave(work),
            Msg::Open(id) => {
                self.picked = None;
                self.open(work, id);
            }
            Msg::Close => self.close(work),
            Msg::Act(action) => self.act(work, action),
            Msg::Delete(id) => {
                self.act(work, Action::Remove(id));
                if work.opened().is_none() {
                    self.close(work);
                }
            }
            Msg::Edges(id) => {
                if let Some(made) = work.store().annotations().get(&id) {
                    self.takes_focus = true;
                    work.hold(Some(Held::span_of(made.span, Purpose::Reshape(id))));
                }
            }
            Msg::StepEdge(edge, travel) => self.step_edge(work, edge, travel),
            Msg::KeepEdges => self.keep_edges(work),
            Msg::Write(text) => {
                self.draft = work.opened().map(|made| (made.id.clone(), text));
                let link = ctx.link().clone();
                self.pause = Some(Timeout::new(PAUSE, move || link.send_message(Msg::Written)));
                return false;
            }
            Msg::Written => return false,
            Msg::Undo => drop(work.undo()),
            Msg::Redo => drop(work.redo()),
            Msg::Save => self.save(work),
            Msg::List => {
                self.is_listed = !self.is_listed;
                self.first = 0;
            }
            Msg::Pick(row) => {
                let id = work.store().annotations().nth(row).map(|made| made.id.clone());
                self.picked = Some(row);
                id.into_iter().for_each(|id| self.open(work, id));
            }
            Msg::Scrolled(first) if first == self.first => return false,
            Msg::Scrolled(first) => self.first = first,
            Msg::Key(travel, unit, stretches) => self.travel(work, travel, unit, stretches),
            Msg::Enter => self.takes_focus = true,
            Msg::Choose => {
                if let Some(held) = work.held() {
                    self.takes_focus = true;
                    work.hold(Some(held.with(Purpose::Mark)));
                }
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        html! {
            <div class="chrome" part="chrome" lang={language().tag} dir={direction()}>
                { self.menu(ctx) }
                { self.card(ctx) }
                { self.choices(ctx) }
                { self.bar(ctx) }
                { self.list(ctx) }
                <p class="sr" role="status">{ &self.said }</p>
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let work = &ctx.props().work;
        let opened = work.opened().and_then(|made| work.ground().range_of(made.span));
        let sought = opened.filter(|_| work.take_sought());
        self.is_at_top &= sought.is_none();
        let foot = self.put(ctx);
        if let Some(range) = sought {
            reveal(&range, foot);
            // Where a page ends it cannot be scrolled clear of what lies at the foot of the screen.
            self.is_at_top = Area::seen_of(&range).bottom > foot;
            self.put(ctx);
        }
        if let Some(list) = self.list.cast::<Element>() {
            rows::leave_room(&list, self.first, work.store().annotations().len(), ROW);
        }
        if let Some(row) = self.back_to.take() {
            self.focus_row(row, work.store().annotations().len());
        }
    }

    fn destroy(&mut self, ctx: &Context<Self>) {
        self.take_note(&ctx.props().work);
        ctx.props().work.leave();
    }
}

impl Chrome {
    /// Puts what floats beside what it is about, now and whenever that moves. How far down the
    /// viewport is free of it.
    fn put(&mut self, ctx: &Context<Self>) -> f64 {
        let work = &ctx.props().work;
        let range_of = |span: TextSpan| work.ground().range_of(span);
        let held = work.held().filter(|held| *held.purpose() != Purpose::Read);
        let held = held.and_then(|held| range_of(held.span()));
        let opened = work.opened().and_then(|made| range_of(made.span));
        let store = work.store();
        let chosen = self.choice.as_ref().and_then(|(made, x, y)| {
            let first = made.iter().find_map(|one| store.annotations().get(&one.id))?;
            Some((range_of(first.span)?, Some((*x, *y))))
        });
        let whole = |range| (range, None);
        let mut foot = f64::from(dom::viewport_height());
        let (mut about, mut floats): (Vec<Range>, Vec<Element>) = Default::default();
        for (popover, range) in [
            (&self.menu, held.map(whole)),
            (&self.card, opened.map(whole)),
            (&self.choices, chosen),
        ] {
            let (Some(popover), Some((range, point))) = (popover.cast::<HtmlElement>(), range)
            else {
                continue;
            };
            let area = match point {
                Some(point) => Area::at(&range, point),
                None => Area::seen_of(&range),
            };
            foot = foot.min(float::show(&popover, &area, self.is_at_top));
            if std::mem::take(&mut self.takes_focus) {
                let button = popover.query_selector("button").ok().flatten();
                button.iter().for_each(dom::focus_on);
            }
            about.push(range);
            floats.push(popover.into());
        }
        let about = ends_of(&about);
        match &mut self.follow {
            _ if floats.is_empty() => self.follow = None,
            Some(follow) if follow.is_of(&about, &floats) => follow.settle(),
            _ => {
                let on_move = ctx.link().callback(|()| Msg::Moved);
                self.follow = Some(Follow::watch(about, floats, &on_move));
            }
        }
        foot
    }

    /// What the reader did with the text; whether that changes anything.
    fn follow(&mut self, work: &Work, doing: Doing) -> bool {
        match doing {
            Doing::Selected(range) => {
                self.choice = None;
                self.is_by_keys = false;
                work.select_range(&range);
            }
            // What keys hold, or what edges are given to, is no selection of the page's.
            Doing::Released
                if self.is_by_keys
                    || work.held().is_none_or(|held| *held.purpose() != Purpose::Mark) =>
            {
                return false;
            }
            Doing::Released => work.hold(None),
            Doing::Pressed(x, y) => {
                work.hold(None);
                let made = work.at(x, y);
                self.choice = None;
                self.picked = None;
                match &*made {
                    [] => drop(work.open(None)),
                    [one] => self.open(work, one.id.clone()),
                    [first, ..] => {
                        self.takes_focus = true;
                        let range = work.ground().range_of(first.span);
                        let begin = range.as_ref().map(|range| Area::at(range, (0.0, 0.0)));
                        let begin = begin.unwrap_or_default();
                        let (x, y) = (f64::from(x) - begin.left, f64::from(y) - begin.top);
                        self.choice = Some((made, x, y));
                    }
                }
            }
        }
        true
    }

    fn tag(&mut self, work: &Work, tag: TagId) {
        let label = work.store().codebook().tag(&tag).map(|tag| tag.label.clone());
        match work.tag(tag) {
            Ok(Some(id)) => {
                self.say(say(Message::new("done-marked").text("tag", &label.unwrap_or_default())));
                selection::release();
                self.picked = None;
                work.open(Some(id));
                self.takes_focus = self.is_by_keys;
            }
            Ok(None) => {}
            Err(refusal) => self.refuse(work, refusal),
        }
    }

    fn act(&mut self, work: &Work, action: Action) {
        if let Err(refusal) = work.act(action) {
            self.refuse(work, refusal);
        }
    }

    /// What the page prevents is its own to explain.
    fn refuse(&mut self, work: &Work, refusal: Refusal) {
        if let Refusal::Impossible(why) = refusal {
            self.say(say(why.clone()));
            work.complain(&why);
        }
    }

    /// Says something to all who hear the page; twice the same is heard twice.
    fn say(&mut self, words: AttrValue) {
        self.said = if self.said == words { format!("{words}\u{a0}").into() } else { words };
    }

    fn open(&mut self, work: &Work, id: AnnotationId) {
        self.choice = None;
        work.seek(id);
        self.takes_focus = true;
    }

    fn close(&mut self, work: &Work) {
        self.choice = None;
        work.open(None);
        self.return_focus();
    }

    fn leave(&mut self, work: &Work) {
        self.choice = None;
        match work.held().filter(|_| self.is_by_keys) {
            // Back to reading, at the same place.
            Some(held) if *held.purpose() == Purpose::Mark => {
                work.hold(Some(held.with(Purpose::Read)));
            }
            _ => {
                selection::release();
                work.hold(None);
            }
        }
        self.return_focus();
    }

    /// What goes does not take the keyboard's focus with it.
    fn return_focus(&mut self) {
        self.back_to = self.picked.take().filter(|_| self.is_listed);
        if self.back_to.is_none()
            && self.is_by_keys
            && let Some(keys) = self.keys.cast::<HtmlElement>()
        {
            dom::focus_on(&keys);
        }
    }

    /// Gives a row of the list the keyboard's focus: the one that has moved up if it is gone, and
    /// what lies beside the list if there is none.
    fn focus_row(&self, row: usize, count: usize) {
        let button = format!("li[aria-posinset='{}'] button", count.min(row + 1));
        let list = self.list.cast::<Element>();
        let row = list.and_then(|list| list.query_selector(&button).ok().flatten());
        row.or_else(|| self.keys.cast()).iter().for_each(dom::focus_on);
    }

    /// Puts what was written into the work.
    fn take_note(&mut self, work: &Work) {
        self.pause = None;
        if let Some((id, text)) = self.draft.take() {
            let action = Action::Explain(id, Note::fitting(&text), clock::now());
            // A note that is as it was changes nothing; one that the page prevents is gone.
            let _ = work.act(action);
        }
    }

    fn save(&mut self, work: &Work) {
        let name = file_name(&work.store().article().title(), work.reader().as_str(), "json");
        match deliver(&name, JSON, &work.file()) {
            Ok(name) => self.say(say(Message::new("done-saved").text("name", &name))),
            Err(why) => self.refuse(work, Refusal::Impossible(why)),
        }
    }

    /// Goes on by a unit, or stretches what is held.
    fn travel(&mut self, work: &Work, travel: Travel, unit: Unit, stretches: bool) {
        let article = work.store().article().clone();
        let next = match (work.held(), stretches) {
            (None, _) => {
                let place = work.opened().map_or(CharOffset(0), |made| made.span.start());
                let cursor = Cursor::at(&article, Unit::Sentence, place);
                cursor.map(|cursor| Held::new(cursor, Purpose::Read))
            }
            (Some(held), false) => held.go(&article, unit, travel),
            (Some(held), true) => held.stretch(&article, unit, travel),
        };
        let Some(held) = next else { return };
        self.is_by_keys = true;
        self.say(quoted(&work.store(), held.span()).into());
        if let Some(range) = work.ground().range_of(held.span()) {
            reveal(&range, f64::from(dom::viewport_height()));
        }
        work.open(None);
        work.hold(Some(held));
    }

    /// Moves one edge of what is held by a word.
    fn step_edge(&mut self, work: &Work, edge: Edge, travel: Travel) {
        let Some(held) = work.held() else { return };
        let is_it = held.moves_end() == (edge == Edge::End);
        let held = if is_it { held } else { held.swap_ends() };
        let next = held.stretch(work.store().article(), Unit::Word, travel);
        next.into_iter().for_each(|held| work.hold(Some(held)));
    }

    fn keep_edges(&mut self, work: &Work) {
        let Some(held) = work.held() else { return };
        if let Purpose::Reshape(id) = held.purpose() {
            work.hold(None);
            self.takes_focus = true;
            self.act(work, Action::Reshape(id.clone(), held.span(), clock::now()));
        }
    }

    /// What is asked of what is held.
    fn menu(&self, ctx: &Context<Self>) -> Html {
        let (work, link) = (&ctx.props().work, ctx.link());
        let on_leave = link.callback(|_| Msg::Leave);
        let menu = match work.held().as_ref().map(Held::purpose) {
            Some(Purpose::Mark) => {
                tag_menu(work.store().codebook(), &link.callback(Msg::Tag), on_leave)
            }
            Some(Purpose::Reshape(_)) => edge_menu(
                &link.callback(|(edge, travel)| Msg::StepEdge(edge, travel)),
                link.callback(|_| Msg::KeepEdges),
                on_leave,
            ),
            Some(Purpose::Read) | None => return Html::default(),
        };
        html! {
            <div ref={self.menu.clone()} class="float" part="menu" popover="manual" onkeydown={escape(link, || Msg::Leave)}>
                { menu }
            </div>
        }
    }

    fn card(&self, ctx: &Context<Self>) -> Html {
        let (work, link) = (&ctx.props().work, ctx.link());
        let Some(made) = work.opened().filter(|_| work.held().is_none()) else {
            return Html::default();
        };
        let store = work.store();
        let Some(tag) = store.codebook().tag(&made.tag) else { return Html::default() };
        let hooks = Hooks {
            on_toggle: link.callback(|_| Msg::Close),
            on_show: link.callback(Msg::Open),
            on_edges: link.callback(Msg::Edges),
            on_delete: link.callback(Msg::Delete),
            on_action: link.callback(Msg::Act),
            on_write: link.callback(Msg::Write),
            on_written: link.callback(|()| Msg::Written),
            is_read_only: matches!(work.safety(), Safety::ReadOnly(_)),
        };
        let draft = self.draft.as_ref().filter(|(id, _)| *id == made.id);
        let note = draft.map_or(made.note.as_str(), |(_, text)| text.as_str());
        let name = highlight_name(tag, &store.article().quote(made.span));
        html! {
            <div ref={self.card.clone()} key={made.id.as_str()} class="float card open" part="card" popover="manual"
                role="dialog" aria-label={name} onkeydown={escape(link, || Msg::Close)}>
                <div class="head">
                    { badge(tag) }
                    <span class="label">{ &tag.label }</span>
                    <button type="button" class="quiet" aria-label={say("close")} onclick={link.callback(|_: MouseEvent| Msg::Close)}>
                        { icon(Picture::Close) }
                    </button>
                </div>
                { details(&store, &made, note, &hooks) }
            </div>
        }
    }

    fn choices(&self, ctx: &Context<Self>) -> Html {
        let (work, link) = (&ctx.props().work, ctx.link());
        let Some((made, ..)) = &self.choice else { return Html::default() };
        let store = work.store();
        // Meanwhile the page may have deleted some, or shows another article.
        let made = made.iter().filter_map(|one| store.annotations().get(&one.id).cloned());
        let made: Vec<_> = made.collect();
        let choices =
            chooser(&store, &made, &link.callback(Msg::Open), link.callback(|_| Msg::Leave));
        html! {
            <div ref={self.choices.clone()} class="float" popover="manual" onkeydown={escape(link, || Msg::Leave)}>
                { choices }
            </div>
        }
    }

    fn bar(&self, ctx: &Context<Self>) -> Html {
        let (work, link) = (&ctx.props().work, ctx.link());
        let (can_undo, can_redo) = work.steps();
        let count = work.store().annotations().len();
        let tool = |picture, name: AttrValue, is_free: bool, msg: fn() -> Msg| {
            html! {
                <button type="button" class="quiet" title={name.clone()} aria-label={name} disabled={!is_free}
                    onclick={link.callback(move |_: MouseEvent| msg())}>
                    { icon(picture) }
                </button>
            }
        };
        let safety = match work.safety() {
            Safety::Saved => "bar-saved",
            Safety::Saving => "bar-saving",
            Safety::Failing(_) => "bar-not-saved",
            Safety::Passing => "bar-not-kept",
            Safety::ReadOnly(_) => "bar-read-only",
        };
        html! {
            <div class="bar" part="bar" role="group" aria-label="Highlit">
                <button type="button" class="list" aria-expanded={self.is_listed.to_string()}
                    onclick={link.callback(|_: MouseEvent| Msg::List)}>
                    { icon(Picture::Cards) }
                    <span>{ say("panel-name") }</span>
                    <span class="count">{ count }</span>
                </button>
                <button type="button" ref={self.keys.clone()} class="quiet keys" aria-label={say("widget-keys")} title={say("widget-keys-hint")}
                    aria-pressed={self.is_by_keys.to_string()} onkeydown={keys_of_reading(&work.0, link)}>
                    { icon(Picture::Keys) }
                </button>
                { tool(Picture::Undo, say("undo"), can_undo, || Msg::Undo) }
                { tool(Picture::Redo, say("redo"), can_redo, || Msg::Redo) }
                { tool(Picture::Save, say("save-work"), true, || Msg::Save) }
                <span class="safety" role="status">{ say(safety) }</span>
            </div>
        }
    }

    fn list(&self, ctx: &Context<Self>) -> Html {
        let (work, link) = (&ctx.props().work, ctx.link());
        if !self.is_listed {
            return Html::default();
        }
        let store = work.store();
        if store.annotations().is_empty() {
            return html! { <p class="empty" part="list">{ say("panel-empty") }</p> };
        }
        let count = store.annotations().len();
        let rows = rows::near(self.first, count).filter_map(|index| {
            let made = store.annotations().nth(index)?;
            let tag = store.codebook().tag(&made.tag)?;
            Some(html! {
                <li key={made.id.as_str()} aria-setsize={count.to_string()} aria-posinset={(index + 1).to_string()}>
                    <button type="button" class="row" onclick={link.callback(move |_: MouseEvent| Msg::Pick(index))}>
                        { badge(tag) }
                        <span class="sr">{ &tag.label }</span>
                        <span class="words">
                            <q dir="auto">{ store.article().quote(made.span) }</q>
                            if !made.note.is_empty() { <span class="why" dir="auto">{ made.note.as_str() }</span> }
                        </span>
                    </button>
                </li>
            })
        });
        let onscroll = link.callback(move |event: Event| {
            let list: Element = event.target_unchecked_into();
            let height = f64::from(list.scroll_height().max(1)) / count as f64;
            Msg::Scrolled((f64::from(list.scroll_top().max(0)) / height) as usize)
        });
        let long = rows::is_long(count).then_some("long");
        html! {
            <div class={classes!("rows", long)} part="list" {onscroll}>
                <ol ref={self.list.clone()}>{ for rows }</ol>
            </div>
        }
    }
}

fn watch(work: &Rc<Work>) -> Sight {
    let seen = Rc::downgrade(work);
    let on_change = Callback::from(move |visible| {
        seen.upgrade().iter().for_each(|work| work.see(Rc::clone(&visible)));
    });
    Sight::watch(&work.ground(), on_change)
}

/// What the browser says of printing comes in time for something to be painted.
fn printing(work: &Rc<Work>, event: &'static str, is_printed: bool) -> EventListener {
    let work = Rc::downgrade(work);
    EventListener::new(&dom::window(), event, move |_| {
        work.upgrade().iter().for_each(|work| work.print(is_printed));
    })
}

/// Escape leaves what floats, and nothing of the page.
fn escape(link: &yew::html::Scope<Chrome>, msg: fn() -> Msg) -> Callback<KeyboardEvent> {
    link.batch_callback(move |event: KeyboardEvent| {
        (event.key() == "Escape").then(|| {
            event.stop_propagation();
            // Nor does a dialog close that the page has the article in.
            event.prevent_default();
            msg()
        })
    })
}

/// The keys by which the article is read, while the button for that has the focus.
fn keys_of_reading(work: &Rc<Work>, link: &yew::html::Scope<Chrome>) -> Callback<KeyboardEvent> {
    let work = Rc::downgrade(work);
    link.batch_callback(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return None;
        }
        let is_rtl = direction() == "rtl";
        let (ahead, behind) =
            if is_rtl { ("ArrowLeft", "ArrowRight") } else { ("ArrowRight", "ArrowLeft") };
        let (travel, unit) = match &*event.key() {
            "ArrowDown" => (Travel::Forward, Unit::Sentence),
            "ArrowUp" => (Travel::Back, Unit::Sentence),
            key if key == ahead => (Travel::Forward, Unit::Word),
            key if key == behind => (Travel::Back, Unit::Word),
            "Enter" | " " => {
                event.prevent_default();
                return Some(Msg::Choose);
            }
            "Escape" => {
                work.upgrade()?.held()?;
                event.prevent_default();
                return Some(Msg::Leave);
            }
            _ => return None,
        };
        event.prevent_default();
        Some(Msg::Key(travel, unit, event.shift_key()))
    })
}

/// While something floats over the article and nothing else of the page wants the keys, Escape
/// leaves it and Tab leads into it; in the tag menu a digit chooses.
fn keys_of_menu(work: &Rc<Work>, link: &yew::html::Scope<Chrome>) -> EventListener {
    let (work, link) = (Rc::downgrade(work), link.clone());
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&dom::document(), "keydown", options, move |event| {
        let (Some(work), Some(event)) = (work.upgrade(), event.dyn_ref::<KeyboardEvent>()) else {
            return;
        };
        let is_choosing = work.held().is_some_and(|held| *held.purpose() == Purpose::Mark);
        let is_free = !event.ctrl_key() && !event.meta_key() && !event.alt_key();
        if !(is_choosing || work.opened().is_some())
            || !is_free
            || event.is_composing()
            || event.default_prevented()
            || !is_ours(&work, event)
        {
            return;
        }
        let key = event.key();
        let store = work.store();
        let tag = key.parse::<usize>().ok().filter(|_| is_choosing);
        let tag = tag.and_then(|number| store.codebook().tags.get(number.checked_sub(1)?));
        match (&*key, tag) {
            ("Escape", _) => link.send_message(if is_choosing { Msg::Leave } else { Msg::Close }),
            (_, Some(tag)) => link.send_message(Msg::Tag(tag.id.clone())),
            ("Tab", _) if !event.shift_key() && !is_in_chrome(&work, event) => {
                link.send_message(Msg::Enter);
            }
            _ => return,
        }
        event.prevent_default();
    })
}

/// Whether a key goes to nothing but the article and what is shown of Highlit.
fn is_ours(work: &Work, event: &KeyboardEvent) -> bool {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Node>().ok()) else {
        return false;
    };
    let root: Element = work.ground().root().clone();
    // What the article stands in may be able to have the focus, as a dialog is.
    let is_around = target.contains(Some(&root))
        || dom::document().body().is_some_and(|body| target.is_same_node(Some(&body)));
    let is_field = event.composed_path().get(0).dyn_into::<Element>().is_ok_and(|field| {
        matches!(field.closest("input, textarea, select, [contenteditable]"), Ok(Some(_)))
    });
    !is_field && (is_around || root.contains(Some(&target)) || is_in_chrome(work, event))
}

fn is_in_chrome(work: &Work, event: &KeyboardEvent) -> bool {
    let element: &Node = work.element();
    let is_elements = |target: web_sys::EventTarget| target.dyn_ref::<Node>() == Some(element);
    event.target().is_some_and(is_elements)
        && event.composed_path().get(0).dyn_ref::<Node>() != Some(element)
}
