//! A small page to work on, and ears to wait with.

use std::{
    cell::RefCell,
    fmt::Debug,
    future::{poll_fn, ready},
    pin::pin,
    rc::Rc,
    task::{Poll, Waker},
};

use gloo_timers::future::TimeoutFuture;
use highlit::{
    annotation::{
        Action, Annotation, Codebook, Note, ReaderCode, Session, Store, TagId, Timestamp, WindowId,
    },
    article::{Article, Block, Kind, Mark, Meta, Place, Style},
    exchange::handout::draw_words,
    storage::{Answer, SELDOM, Seldom},
    text::{CharOffset, TextSpan, Utf16Offset},
    web::platform::{clock, dom},
};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::Callback;

/// Texts whose letters take one unit of UTF-16, two, or many.
pub const TEXTS: &[&str] = &[
    "Plain words.",
    "An emoji 😀, a family 👨‍👩‍👧, a flag 🇩🇪.",
    "Cafe\u{301} and n\u{303}andu\u{301}.",
    "新闻𠮷野家。",
    "नमस्ते दुनिया",
    "שלום עולם",
];

/// An article of these paragraphs.
pub fn article(paragraphs: &[&str]) -> Article {
    let block = |text: &&str| (Block::new(Kind::Paragraph), (*text).to_owned());
    Article::new(Meta::default(), paragraphs.iter().map(block).collect()).unwrap()
}

/// An article of one paragraph with these marks, each by the words that it covers.
pub fn marked_up(text: &str, marks: &[(&str, &str)]) -> Article {
    let chars = |text: &str| text.chars().count() as u32;
    let mark = |(words, name): &(&str, &str)| {
        let start = chars(&text[..text.find(words).unwrap()]);
        Mark { range: start..start + chars(words), style: Style::named(name).unwrap() }
    };
    let marks: Vec<_> = marks.iter().map(mark).collect();
    let block = Block { marks, ..Block::new(Kind::Paragraph) };
    Article::new(Meta::default(), vec![(block, text.to_owned())]).unwrap()
}

/// An article that no other test works on.
pub fn fresh_article() -> Article {
    article(&[clock::new_id().as_str(), "👨‍👩‍👧 Cafe\u{301} 𠮷 \u{2028}\u{0}\"\\"])
}

/// A stretch of an article's full text, in code points.
pub fn span(start: u32, end: u32) -> TextSpan {
    TextSpan::new(CharOffset(start), CharOffset(end)).unwrap()
}

/// A place in an article, in units of UTF-16.
pub fn place(block: usize, offset: u32) -> Place {
    Place { block, offset: Utf16Offset(offset) }
}

/// A moment within a certain minute.
pub fn moment(minute: u32) -> Timestamp {
    Timestamp::new(&format!("2026-03-04T05:{minute:02}:00Z")).unwrap()
}

/// An annotation of the first letter, told from others by its note.
pub fn annotation(note: &str) -> Annotation {
    Annotation {
        id: clock::new_id(),
        span: span(0, 1),
        tag: TagId::new("fact").unwrap(),
        subtag: None,
        note: Note::new(note).unwrap(),
        confidence: None,
        creator: ReaderCode::new("otter-7").unwrap(),
        created: moment(0),
        modified: moment(0),
        foreign: None,
    }
}

/// The tags that there are.
pub fn codebook() -> Rc<Codebook> {
    Rc::new(Codebook::read(include_str!("../../static/codebooks/claims.json")).unwrap())
}

/// A session in which nothing has been done yet, in a window of that name.
pub fn session_of(article: Article, window: &str) -> Session {
    Session::new(Store::new(Rc::new(article), codebook()), WindowId::new(window))
}

/// One on an article that no other test works on.
pub fn session() -> Session {
    session_of(fresh_article(), "here")
}

/// What a ledger seldom wants, which the page fetches.
pub fn seldom() -> Answer<'static, &'static Seldom> {
    Box::pin(ready(Ok(&SELDOM)))
}

/// The session with one more annotation.
pub fn marked(session: &Session, note: &str) -> Session {
    session.act(Action::Add(annotation(note))).unwrap()
}

/// Lays an article out as the reading page does, in place of the last test's.
pub fn lay_out(article: &Article) -> Element {
    let root = element("main", &[("id", "stage")]);
    let style = "position: fixed; inset: 0; z-index: 1; overflow: auto; background: white; \
                 font: 16px/24px monospace; padding: 20px";
    root.set_attribute("style", style).unwrap();
    for block in 0..article.blocks().len() {
        let paragraph = element("div", &[("class", "block")]);
        let (id, number) = (dom::text_id(block), block.to_string());
        let text = element("p", &[("id", &id), ("data-text", &number), ("dir", "auto")]);
        text.set_attribute("style", "margin: 0").unwrap();
        draw_words(article, article.block_range(block), &mut dom::Builder(text.clone()));
        let margin = element("div", &[("id", &dom::margin_id(block)), ("data-chrome", "")]);
        margin.set_text_content(Some("F"));
        paragraph.append_with_node_2(&text, &margin).unwrap();
        root.append_child(&paragraph).unwrap();
    }
    if let Some(last) = dom::by_id("stage") {
        last.remove();
    }
    dom::document().body().unwrap().append_child(&root).unwrap();
    root
}

/// A new element, not yet in the page.
pub fn element(name: &str, attributes: &[(&str, &str)]) -> Element {
    let element = dom::document().create_element(name).unwrap();
    for (name, value) in attributes {
        element.set_attribute(name, value).unwrap();
    }
    element
}

/// The element that holds a block's text.
pub fn text_of(block: usize) -> HtmlElement {
    dom::find(&dom::text_id(block)).unwrap()
}

/// Splits a block's text into text nodes of so many units, every other one in
/// an element of its own, as translators and extensions do.
pub fn split_up(block: usize, units: u32) {
    let mut rest: web_sys::Text = text_of(block).first_child().unwrap().unchecked_into();
    for piece in 1.. {
        if rest.length() <= units {
            break;
        }
        let next = rest.split_text(units).unwrap();
        if piece % 2 == 0 {
            let wrapping = element("font", &[]);
            rest.replace_with_with_node_1(&wrapping).unwrap();
            wrapping.append_child(&rest).unwrap();
        }
        rest = next;
    }
}

/// Everything that a callback was told, in order.
pub struct Heard<T> {
    told: RefCell<Vec<T>>,
    waiting: RefCell<Option<Waker>>,
}

impl<T: Clone + Debug + 'static> Heard<T> {
    /// Ears, and the callback to be told by.
    pub fn new() -> (Rc<Self>, Callback<T>) {
        let heard = Rc::new(Self { told: RefCell::default(), waiting: RefCell::default() });
        let ears = heard.clone();
        let callback = Callback::from(move |told| {
            ears.told.borrow_mut().push(told);
            ears.waiting.take().into_iter().for_each(Waker::wake);
        });
        (heard, callback)
    }

    /// Everything so far.
    pub fn all(&self) -> Vec<T> {
        self.told.borrow().clone()
    }

    /// Waits until so many things were told, and gives them all.
    pub async fn first(&self, count: usize) -> Vec<T> {
        self.until(|told| told.len() >= count).await
    }

    /// Waits until what was told is enough, and gives it all. What never comes
    /// fails this test instead of holding up all.
    pub async fn until(&self, is_enough: impl Fn(&[T]) -> bool) -> Vec<T> {
        let mut patience = pin!(TimeoutFuture::new(5_000));
        poll_fn(|context| {
            if is_enough(&self.told.borrow()) {
                return Poll::Ready(());
            }
            let is_over = patience.as_mut().poll(context).is_ready();
            assert!(!is_over, "no more was told than {:?}", self.all());
            self.waiting.replace(Some(context.waker().clone()));
            Poll::Pending
        })
        .await;
        self.all()
    }
}

/// Lets everything happen that is due at once.
pub async fn turn() {
    // Timers of the same delay ring in the order in which they were set.
    TimeoutFuture::new(0).await;
}
