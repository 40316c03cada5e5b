//! The side list: counts, filters and the cards in text order.

use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use super::{
    card::{Hooks, badge, card, card_id, slot_class},
    draft::Draft,
    icon::{Picture, icon},
    rows,
    strip::strip,
};
use crate::{
    annotation::{Action, Annotation, AnnotationId, AnnotationSet, Store, Tag, TagId},
    text::CharOffset,
    web::{
        platform::{dom, last_words},
        shared::Shared,
        words::say,
    },
    words::Message,
};

/// The id of the list's element.
pub const ID: &str = "panel";

/// Twice the height of a closed card and the gap after it, in rem: longer lists
/// show only the cards near those in view, and need to know where each would be.
const TWO_ROWS: i32 = 15;

/// How long, in milliseconds, what is being written may be ahead of the session:
/// each such stretch becomes a step that can be undone.
const STRETCH: u32 = 1000;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub store: Store,
    /// The highlight whose card is open.
    pub open: Option<AnnotationId>,
    /// On a narrow screen: whether the list is drawn up over the article.
    pub raised: bool,
    pub on_toggle: Callback<AnnotationId>,
    pub on_show: Callback<AnnotationId>,
    pub on_delete: Callback<AnnotationId>,
    pub on_edges: Callback<AnnotationId>,
    pub on_action: Callback<Action>,
    pub on_seek: Callback<CharOffset>,
    pub on_raise: Callback<bool>,
    /// Asked for those that have no place here.
    pub on_orphans: Callback<()>,
    /// The note that is being written.
    pub draft: Shared<Draft>,
    /// Whether nothing can be changed.
    pub is_read_only: bool,
    /// Told that the session is no longer level with the draft.
    pub on_begun: Callback<()>,
    /// Asked to bring the session level with the draft.
    pub on_due: Callback<()>,
}

pub enum Msg {
    /// The frame after one in which something changed.
    CatchUp,
    Only(Option<TagId>),
    Find(String),
    Scrolled(usize),
    /// Something more is written in the draft.
    Wrote,
    /// What has been written becomes a step now.
    Due,
    /// The note's field was left.
    Written,
}

/// The side list.
pub struct Panel {
    only: Option<TagId>,
    find: String,
    /// The highlight that is shown whatever the filters say: one that was opened,
    /// or changed, under them must not vanish from under the reader's hands.
    exempt: Option<AnnotationId>,
    /// The highlights that are shown.
    cards: Cards,
    /// The first card in view.
    first: usize,
    /// When the session is to be level with the draft.
    due: Option<Timeout>,
    /// The open card that was last brought into view.
    brought: Option<AnnotationId>,
    list: NodeRef,
    _on_hide: EventListener,
}

/// Markup for the side list.
pub fn panel(props: Props) -> Html {
    html! { <Panel ..props /> }
}

impl Component for Panel {
    type Message = Msg;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        Self {
            only: None,
            find: String::new(),
            exempt: None,
            cards: Cards::sift(&ctx.props().store, None, "", None),
            first: 0,
            due: None,
            brought: None,
            list: NodeRef::default(),
            _on_hide: {
                // A page that is hidden may never be seen again.
                let due = ctx.link().callback(|()| Msg::Due);
                EventListener::new(&dom::document(), "visibilitychange", move |_| due.emit(()))
            },
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let props = ctx.props();
        if props.open != old.open {
            self.exempt = props.open.clone();
        }
        if props.draft.is_ahead() && props.draft.is_of_another(props.open.as_ref()) {
            self.commit(ctx);
        }
        // The reader looks at the words just marked: the list follows a frame later.
        let catch_up = ctx.link().callback(|()| Msg::CatchUp);
        dom::next_frame(move || catch_up.emit(()));
        false
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::CatchUp => self.catch_up(ctx.props()),
            Msg::Only(tag) => {
                self.only = tag;
                self.sift_anew(ctx.props());
            }
            Msg::Find(text) => {
                self.find = text;
                self.sift_anew(ctx.props());
            }
            Msg::Scrolled(first) if first == self.first => return false,
            Msg::Scrolled(first) => self.first = first,
            Msg::Wrote => {
                if ctx.props().draft.is_ahead() && self.due.is_none() {
                    ctx.props().on_begun.emit(());
                    let due = ctx.link().callback(|()| Msg::Due);
                    self.due = Some(Timeout::new(STRETCH, move || due.emit(())));
                }
            }
            Msg::Due => self.commit(ctx),
            Msg::Written => self.commit(ctx),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let (props, link) = (ctx.props(), ctx.link());
        let (store, cards) = (&props.store, &self.cards);
        let shown = rows::near(self.first, cards.len());
        let hooks = Hooks {
            on_toggle: props.on_toggle.clone(),
            on_show: props.on_show.clone(),
            on_delete: props.on_delete.clone(),
            on_edges: props.on_edges.clone(),
            on_action: props.on_action.clone(),
            on_write: self.on_write(ctx),
            on_written: link.callback(|()| Msg::Written),
            is_read_only: props.is_read_only,
        };
        let raised = props.raised;
        let onscroll = link.callback(|event: Event| {
            let list: Element = event.target_unchecked_into();
            Msg::Scrolled((list.scroll_top() / row_height()).max(0) as usize)
        });
        let orphans = store.orphans().len();
        let unplaced = Message::new("orphans-count").number("count", orphans);
        let long = rows::is_long(cards.len()).then_some("long");
        let total = say(Message::new("panel-count").number("count", store.annotations().len()));
        html! {
            <aside id={ID} class={classes!("panel", raised.then_some("raised"))} aria-label={say("panel-name")} data-chrome="">
                <button type="button" class="handle" aria-expanded={raised.to_string()}
                    onclick={props.on_raise.reform(move |_: MouseEvent| !raised)}>
                    { icon(Picture::Cards) }{ &total }
                    if orphans > 0 { { " · " }{ say(unplaced.clone()) } }
                </button>
                <div class="panel-head">
                    <h2>{ &total }</h2>
                    { strip(store, &props.on_seek) }
                    { self.filters(ctx) }
                    if orphans > 0 {
                        <button type="button" class="quiet small orphans" onclick={props.on_orphans.reform(|_: MouseEvent| ())}>
                            { say(unplaced) }
                        </button>
                    }
                </div>
                { empty_words(store, cards.len()) }
                <div ref={self.list.clone()} class={classes!("cards", long)} {onscroll}>
                <ol>
                    { for shown.filter_map(|index| {
                        let made = cards.nth(index)?;
                        let is_open = props.open.as_ref() == Some(&made.id);
                        let note = is_open.then(|| note_of(&props.draft, made));
                        Some(html! {
                            <li key={made.id.as_str()} aria-setsize={cards.len().to_string()}
                                aria-posinset={(index + 1).to_string()}>
                                { card(store, made, note.as_deref(), &hooks) }
                            </li>
                        })
                    }) }
                </ol>
                </div>
            </aside>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let props = ctx.props();
        let list = self.list.cast::<Element>().and_then(|list| list.first_element_child());
        if let Some(list) = list {
            rows::leave_room(&list, self.first, self.cards.len(), &format!("{TWO_ROWS}rem / 2"));
        }
        if props.open != self.brought {
            self.brought = props.open.clone();
            if let Some(card) = self.brought.as_ref().and_then(|id| dom::by_id(&card_id(id))) {
                dom::bring_into_view(&card);
            }
        }
    }
}

impl Panel {
    /// Brings the list level with what it shows.
    fn catch_up(&mut self, props: &Props) {
        self.sift(props);
        if props.open != self.brought
            && let Some(open) = self.place_of(props.open.as_ref())
        {
            self.first = rows::first_for(open);
        }
    }

    fn sift(&mut self, props: &Props) {
        let (only, exempt) = (self.only.as_ref(), self.exempt.as_ref());
        self.cards = Cards::sift(&props.store, only, &self.find, exempt);
    }

    /// Follows a filter that has just been set, the open card included.
    fn sift_anew(&mut self, props: &Props) {
        self.exempt = None;
        self.sift(props);
        if self.place_of(props.open.as_ref()).is_some() {
            self.exempt = props.open.clone();
        }
    }

    fn place_of(&self, id: Option<&AnnotationId>) -> Option<usize> {
        self.cards.place_of(id?)
    }

    /// Notes what is written at once, before any message is delivered: the click
    /// that leaves the field may be the one that saves.
    fn on_write(&self, ctx: &Context<Self>) -> Callback<String> {
        let (draft, open) = (ctx.props().draft.clone(), ctx.props().open.clone());
        let article = ctx.props().store.article().id().clone();
        let wrote = ctx.link().callback(|()| Msg::Wrote);
        Callback::from(move |text: String| {
            if let Some(of) = &open {
                last_words::keep(article.as_str(), of, &text);
                draft.write(of.clone(), text);
                wrote.emit(());
            }
        })
    }

    /// Brings the session level with what has been written.
    fn commit(&mut self, ctx: &Context<Self>) {
        self.due = None;
        ctx.props().on_due.emit(());
    }

    fn filters(&self, ctx: &Context<Self>) -> Html {
        let store = &ctx.props().store;
        let all = store.annotations().len();
        let oninput = ctx.link().callback(|event: InputEvent| {
            Msg::Find(event.target_unchecked_into::<HtmlInputElement>().value())
        });
        html! {
            <>
                <div class="filter" role="group" aria-label={say("panel-only")}>
                    { for store.codebook().tags.iter().map(|tag| self.tag_filter(ctx, tag, all)) }
                </div>
                if all > 0 {
                    <input type="search" class="search" aria-label={say("panel-find")}
                        placeholder={say("panel-find")} value={self.find.clone()} {oninput} />
                }
            </>
        }
    }

    /// A button for a tag, with how many there are and their share of all.
    fn tag_filter(&self, ctx: &Context<Self>, tag: &Tag, all: usize) -> Html {
        let count = ctx.props().store.annotations().count_of(&tag.id);
        let percent = (count * 100 + all / 2).checked_div(all).unwrap_or(0);
        let share = Message::new("panel-share").number("percent", percent);
        let chosen = self.only.as_ref() == Some(&tag.id);
        let next = (!chosen).then(|| tag.id.clone());
        let onclick = ctx.link().callback(move |_: MouseEvent| Msg::Only(next.clone()));
        html! {
            <button type="button" class={classes!("count", slot_class(tag))} aria-pressed={chosen.to_string()}
                data-only={tag.id.to_string()} {onclick}>
                { badge(tag) }
                <span class="label"><bdi>{ &tag.label }</bdi></span>
                <span class="number">{ count }<span class="share">{ " · " }{ say(share) }</span></span>
            </button>
        }
    }
}

fn note_of(draft: &Draft, made: &Annotation) -> String {
    draft.text_of(&made.id).unwrap_or_else(|| made.note.as_str().to_owned())
}

/// The highlights of a list, in text order. All of them are not listed once more: what an
/// edit costs does not grow with how many there are.
enum Cards {
    All(AnnotationSet),
    Some(Vec<Rc<Annotation>>),
}

impl Cards {
    /// The highlights with one tag, if it is given, and some words in them or in
    /// their notes; and one that is exempt.
    fn sift(
        store: &Store,
        only: Option<&TagId>,
        find: &str,
        exempt: Option<&AnnotationId>,
    ) -> Self {
        let find = find.trim();
        if only.is_none() && find.is_empty() {
            return Self::All(store.annotations().clone());
        }
        Self::Some(passing(store, only, find, exempt))
    }

    fn len(&self) -> usize {
        match self {
            Self::All(all) => all.len(),
            Self::Some(cards) => cards.len(),
        }
    }

    fn nth(&self, index: usize) -> Option<&Rc<Annotation>> {
        match self {
            Self::All(all) => all.nth(index),
            Self::Some(cards) => cards.get(index),
        }
    }

    fn place_of(&self, id: &AnnotationId) -> Option<usize> {
        match self {
            Self::All(all) => all.place_of(id),
            Self::Some(cards) => cards.iter().position(|made| made.id == *id),
        }
    }
}

fn passing(
    store: &Store,
    only: Option<&TagId>,
    find: &str,
    exempt: Option<&AnnotationId>,
) -> Vec<Rc<Annotation>> {
    let needle = lower(find);
    let holds = |text: &str| lower(text).contains(&needle);
    let passes = |made: &&Rc<Annotation>| {
        exempt == Some(&made.id)
            || only.is_none_or(|only| made.tag == *only)
                && (needle.is_empty()
                    || holds(made.note.as_str())
                    || holds(&store.article().quote(made.span)))
    };
    store.annotations().iter().filter(passes).cloned().collect()
}

fn empty_words(store: &Store, passing: usize) -> Html {
    let words = match (store.annotations().is_empty(), passing) {
        (true, _) => {
            html! { <><p>{ say("panel-empty") }</p><p>{ say("panel-empty-hint") }</p></> }
        }
        (false, 0) => html! { <p>{ say("panel-none-fit") }</p> },
        _ => return Html::default(),
    };
    html! { <div class="empty">{ words }</div> }
}

fn row_height() -> i32 {
    let root = dom::document().document_element();
    let style = root.and_then(|root| dom::window().get_computed_style(&root).ok().flatten());
    let size = style.and_then(|style| style.get_property_value("font-size").ok());
    let whole = size.as_deref().and_then(|size| size.split(['.', 'p']).next()?.parse().ok());
    TWO_ROWS * whole.unwrap_or(16) / 2
}

/// Lower case by the browser, which has the tables that this would otherwise
/// bring along.
fn lower(text: &str) -> String {
    js_sys::JsString::from(text).to_lower_case().into()
}
