//! The hand-out: an article with its marks and numbered notes, made to be read
//! on paper and in black and white.
//!
//! It is one small tree of elements. [`page`] writes it as a file of its own,
//! in the syntax of the HTML Standard and without a script; the web half makes
//! the same tree into nodes that are printed. A mark is told by its letter and
//! number and by the kind of line under its words, never by colour alone.

mod mark;
mod markup;

use mark::{Mark, Piece, marks, pieces};
use markup::element;
pub use markup::{Element, Node};

use crate::{
    annotation::{Confidence, ReaderCode, Store, Tag},
    article::{Kind, sha256_base64},
    text::TextSpan,
};

/// The id of a hand-out's element, which its style goes by.
pub const ID: &str = "handout";

/// How a hand-out looks. The file holds it as it is, so it must do without `&`,
/// `<` and `"`, which HTML would write otherwise.
pub const STYLE: &str = include_str!("handout.css");

/// The words of a hand-out that are neither the article's nor the reader's.
#[derive(Clone, Debug)]
pub struct Words {
    /// Their language (BCP 47).
    pub language: String,
    /// Their direction, `ltr` or `rtl`.
    pub direction: String,
    /// Who made the marks, and when.
    pub imprint: String,
    /// The heading over the notes.
    pub notes: String,
    /// What a reader said who was sure.
    pub sure: String,
    /// What a reader said who was not.
    pub unsure: String,
    /// Names the link from a note to its mark.
    pub back: String,
}

/// A hand-out as a file of HTML.
pub fn page(store: &Store, words: &Words) -> String {
    let policy = format!("default-src 'none'; style-src 'sha256-{}'", sha256_base64(STYLE));
    let meta = |name, content: &str| element("meta").with("name", name).with("content", content);
    let head = element("head")
        .add(element("meta").with("charset", "utf-8"))
        .add(element("meta").with("http-equiv", "Content-Security-Policy").with("content", &policy))
        .add(meta("viewport", "width=device-width, initial-scale=1"))
        .add(meta("generator", "Highlit"))
        .add(element("title").text(&store.article().title()))
        .add(element("style").text(STYLE));
    let page = element("html")
        .with("lang", &words.language)
        .with("dir", &words.direction)
        .add(head)
        .add(element("body").add(handout(store, words)));
    let mut html = "<!doctype html>".to_owned();
    page.write(&mut html);
    html
}

/// Who made the highlights, in the order in which they first come.
pub fn makers(store: &Store) -> Vec<&ReaderCode> {
    let mut makers = Vec::new();
    for made in store.annotations().iter() {
        if !makers.contains(&&made.creator) {
            makers.push(&made.creator);
        }
    }
    makers
}

/// A hand-out as one element.
pub fn handout(store: &Store, words: &Words) -> Element {
    let marks = marks(store);
    let mut handout = element("main")
        .with("id", ID)
        .with("lang", &words.language)
        .with("dir", &words.direction)
        .add(element("header").add(element("p").text(&words.imprint)).add(key(store, &marks)))
        .add(article(store, &marks));
    if !marks.is_empty() {
        let several = makers(store).len() > 1;
        let mut list = element("ol");
        marks.iter().for_each(|mark| list.push(note(store, mark, several, words)));
        let heading = element("h2").text(&words.notes);
        handout.push(element("section").add(heading).add(list));
    }
    handout
}

/// What each letter and line stands for, and how often.
fn key(store: &Store, marks: &[Mark]) -> Element {
    let mut key = element("ul");
    for tag in &store.codebook().tags {
        let count = marks.iter().filter(|mark| mark.tag == tag).count();
        let name = element("mark").with("class", &slot(tag)).text(&tag.label);
        key.push(
            element("li").add(letter(tag, "b", "")).text(" ").add(name).text(&format!(" {count}")),
        );
    }
    key
}

fn article(store: &Store, marks: &[Mark]) -> Element {
    // Its language is unknown, and not that of the words around it.
    let mut shown = element("article").with("lang", "");
    let article = store.article();
    let mut coming = marks.iter().peekable();
    let mut here: Vec<&Mark> = Vec::new();
    for (index, block) in article.blocks().iter().enumerate().filter(|(_, block)| block.kept) {
        let range = article.block_range(index);
        let Ok(span) = TextSpan::new(range.start, range.end) else { continue };
        here.retain(|mark| mark.made.span.end() > span.start());
        while let Some(mark) = coming.next_if(|mark| mark.made.span.start() < span.end()) {
            here.push(mark);
        }
        let text = match block.kind {
            Kind::Title => element("h1"),
            Kind::Heading => element("h2"),
            Kind::Source | Kind::Byline => element("p").with("class", "about"),
            Kind::AuthorNote => element("p").with("class", "author"),
            Kind::Paragraph | Kind::Furniture => element("p"),
        };
        let mut text = text.with("dir", "auto");
        pieces(span, &here).iter().for_each(|piece| show(store, piece, &mut text));
        shown.push(text);
    }
    shown
}

/// Adds a piece, with the letters of the marks that begin there before it and
/// the numbers of those that end there behind it.
fn show(store: &Store, piece: &Piece, text: &mut Element) {
    let Piece { span, marks } = piece;
    for mark in marks.iter().filter(|mark| mark.made.span.start() == span.start()) {
        text.push(
            letter(mark.tag, "a", &mark.number.to_string())
                .with("id", &format!("mark-{}", mark.number))
                .with("href", &format!("#note-{}", mark.number))
                .with("aria-label", &format!("{} {}", mark.tag.label, mark.number)),
        );
    }
    let words = Node::Text(store.article().quote(*span));
    let marked = marks.iter().rev().fold(words, |inner, mark| {
        let class = format!("{} lane-{}", slot(mark.tag), mark.lane);
        Node::Element(element("mark").with("class", &class).add(inner))
    });
    text.push(marked);
    for mark in marks.iter().filter(|mark| mark.made.span.end() == span.end()) {
        text.push(element("sup").with("dir", "auto").text(&mark.number.to_string()));
    }
}

fn slot(tag: &Tag) -> String {
    format!("slot-{}", tag.slot.number())
}

/// A tag's letter in its box. It stands by itself among words of any direction.
fn letter(tag: &Tag, name: &'static str, number: &str) -> Element {
    element(name)
        .with("class", &format!("letter {}", slot(tag)))
        .with("dir", "auto")
        .text(&format!("{}{number}", tag.letter))
}

/// `several` readers' notes say whose they are.
fn note(store: &Store, mark: &Mark, several: bool, words: &Words) -> Element {
    let Mark { number, tag, made, .. } = mark;
    let subtag = made.subtag.as_ref().and_then(|subtag| tag.subtag(subtag));
    let confidence = made.confidence.map(|confidence| match confidence {
        Confidence::Sure => words.sure.as_str(),
        Confidence::Unsure => words.unsure.as_str(),
    });
    let maker = several.then(|| made.creator.as_str());
    let details = [subtag.map(|subtag| subtag.label.as_str()), confidence, maker];
    let details: String =
        details.into_iter().flatten().map(|detail| format!(" · {detail}")).collect();
    let back = element("a")
        .with("href", &format!("#mark-{number}"))
        .with("aria-label", &words.back)
        .text("↑");
    let head = element("p")
        .add(letter(tag, "b", ""))
        .text(" ")
        .add(element("strong").text(&tag.label))
        .text(&format!("{details} "))
        .add(back);
    let quote = element("q").with("lang", "").with("dir", "auto");
    let mut note = element("li")
        .with("id", &format!("note-{number}"))
        .add(head)
        .add(quote.text(&store.article().quote(made.span)));
    if !made.note.is_empty() {
        let why = element("p").with("class", "why").with("dir", "auto");
        note.push(why.text(made.note.as_str()));
    }
    note
}
