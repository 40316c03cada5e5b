//! The hand-out: an article with its marks and numbered notes, made to be read
//! on paper and in black and white.
//!
//! It is drawn with a [`Pen`]: [`page`] writes it as a file of its own, in the
//! syntax of the HTML Standard and without a script; the web half draws the same
//! into the page that is printed. A mark is told by its letter and number and by
//! the kind of line under its words, never by colour alone.

mod mark;
mod pen;
mod words;

use mark::{Mark, first_piece, marks};
pub use pen::Pen;
pub(super) use pen::Writer;
pub use words::draw_words;

use crate::{
    annotation::{Confidence, ReaderCode, Store, Tag},
    article::{Article, Kind, sha256_base64},
    text::{Language, TextSpan},
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
    let title = store.article().title();
    let writing = (&*words.language, &*words.direction);
    file_of(writing, &title, STYLE, |pen| draw(store, words, pen))
}

/// A file of HTML with a body that is drawn: in one language and direction, with a style of
/// its own and a policy that lets in nothing but that.
pub(super) fn file_of(
    (language, direction): (&str, &str),
    title: &str,
    style: &str,
    body: impl FnOnce(&mut dyn Pen),
) -> String {
    let policy = format!("default-src 'none'; style-src 'sha256-{}'", sha256_base64(style));
    let mut writer = Writer::new();
    let pen: &mut dyn Pen = &mut writer;
    pen.open("html", &[("lang", language), ("dir", direction)]);
    pen.open("head", &[]);
    for attributes in [
        &[("charset", "utf-8")][..],
        &[("http-equiv", "Content-Security-Policy"), ("content", &policy)],
        &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")],
        &[("name", "generator"), ("content", "Highlit")],
    ] {
        pen.open("meta", attributes);
        pen.close();
    }
    pen.draw("title", &[], title);
    pen.draw("style", &[], style);
    pen.close();
    pen.open("body", &[]);
    body(pen);
    pen.close();
    pen.close();
    writer.into_html()
}

/// Draws a hand-out as one element.
pub fn draw(store: &Store, words: &Words, pen: &mut dyn Pen) {
    let marks = marks(store);
    let (language, direction) = (("lang", &*words.language), ("dir", &*words.direction));
    pen.open("main", &[("id", ID), language, direction]);
    draw_head(store, &marks, words, pen);
    draw_article(store, &marks, pen);
    if !marks.is_empty() {
        draw_notes(store, &marks, words, pen);
    }
    pen.close();
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

/// Says who marked what, and what each letter and line stands for.
fn draw_head(store: &Store, marks: &[Mark], words: &Words, pen: &mut dyn Pen) {
    pen.open("header", &[]);
    pen.draw("p", &[], &words.imprint);
    pen.open("ul", &[]);
    for tag in &store.codebook().tags {
        let count = marks.iter().filter(|mark| mark.tag.id == tag.id).count();
        pen.open("li", &[]);
        draw_letter(tag, pen);
        pen.draw("mark", &[("class", &slot(tag))], &tag.label);
        pen.text(&format!(" {count}"));
        pen.close();
    }
    pen.close();
    pen.close();
}

/// The article's language; where it is unknown it is not that of the words around.
fn language_of(article: &Article) -> &str {
    article.language().map_or("", Language::as_str)
}

fn draw_article(store: &Store, marks: &[Mark], pen: &mut dyn Pen) {
    let article = store.article();
    pen.open("article", &[("lang", language_of(article))]);
    let mut coming = marks.iter().peekable();
    let mut here: Vec<&Mark> = Vec::new();
    for (index, block) in article.blocks().iter().enumerate().filter(|(_, block)| block.kept) {
        let range = article.block_range(index);
        here.retain(|mark| mark.made.span.end() > range.start);
        while let Some(mark) = coming.next_if(|mark| mark.made.span.start() < range.end) {
            here.push(mark);
        }
        let (name, class) = match block.kind {
            Kind::Title => ("h1", "title"),
            Kind::Heading => ("h2", "heading"),
            Kind::Source | Kind::Byline => ("p", "about"),
            Kind::AuthorNote => ("p", "author"),
            Kind::Item => ("p", "item"),
            Kind::Quote => ("p", "quote"),
            Kind::Row | Kind::Caption | Kind::Picture => ("p", "about"),
            Kind::Paragraph | Kind::Furniture => ("p", "text"),
        };
        pen.open(name, &[("class", class), ("dir", "auto")]);
        let mut rest = TextSpan::new(range.start, range.end);
        while let Ok(span) = rest {
            let piece = first_piece(span, &here);
            draw_piece(store, piece, &here, pen);
            rest = TextSpan::new(piece.end(), span.end());
        }
        pen.close();
    }
    pen.close();
}

/// Draws words within which no mark begins or ends: before them the letters and
/// numbers of marks that begin there, behind them the numbers of those that end.
fn draw_piece(store: &Store, piece: TextSpan, marks: &[&Mark], pen: &mut dyn Pen) {
    for Mark { number, tag, .. } in
        marks.iter().filter(|mark| mark.made.span.start() == piece.start())
    {
        let attributes = [
            ("class", &*format!("letter {}", slot(tag))),
            ("dir", "auto"),
            ("id", &*format!("mark-{number}")),
            ("href", &*format!("#note-{number}")),
            ("aria-label", &*format!("{} {number}", tag.label)),
        ];
        pen.draw("a", &attributes, &format!("{}{number}", tag.letter));
    }
    let mut depth = 0;
    for mark in marks.iter().filter(|mark| mark.made.span.covers(piece.start())) {
        let class = format!("{} lane-{}", slot(mark.tag), mark.lane);
        pen.open("mark", &[("class", &class)]);
        depth += 1;
    }
    draw_words(store.article(), piece.start()..piece.end(), pen);
    (0..depth).for_each(|_| pen.close());
    for mark in marks.iter().filter(|mark| mark.made.span.end() == piece.end()) {
        pen.draw("sup", &[("dir", "auto")], &mark.number.to_string());
    }
}

fn draw_notes(store: &Store, marks: &[Mark], words: &Words, pen: &mut dyn Pen) {
    let several = makers(store).len() > 1;
    pen.open("section", &[]);
    pen.draw("h2", &[], &words.notes);
    pen.open("ol", &[]);
    for Mark { number, tag, made, .. } in marks {
        pen.open("li", &[("id", &format!("note-{number}"))]);
        pen.open("p", &[]);
        draw_letter(tag, pen);
        pen.draw("strong", &[], &tag.label);
        let subtag = made.subtag.as_ref().and_then(|subtag| tag.subtag(subtag));
        let confidence = made.confidence.map(|confidence| match confidence {
            Confidence::Sure => &*words.sure,
            Confidence::Unsure => &*words.unsure,
        });
        let maker = several.then(|| made.creator.as_str());
        let details = [subtag.map(|subtag| &*subtag.label), confidence, maker];
        for detail in details.into_iter().flatten() {
            pen.text(" · ");
            pen.text(detail);
        }
        pen.text(" ");
        let back = [("href", &*format!("#mark-{number}")), ("aria-label", &*words.back)];
        pen.draw("a", &back, "↑");
        pen.close();
        let quoted = [("lang", language_of(store.article())), ("dir", "auto")];
        pen.draw("q", &quoted, &store.article().quote(made.span));
        let anyones = [("lang", ""), ("dir", "auto")];
        if !made.note.is_empty() {
            pen.draw("p", &anyones, made.note.as_str());
        }
        pen.close();
    }
    pen.close();
    pen.close();
}

/// A tag's letter in its box. It stands by itself among words of any direction.
fn draw_letter(tag: &Tag, pen: &mut dyn Pen) {
    let class = format!("letter {}", slot(tag));
    pen.draw("b", &[("class", &class), ("dir", "auto")], &tag.letter);
    pen.text(" ");
}

fn slot(tag: &Tag) -> String {
    format!("slot-{}", tag.slot.number())
}
