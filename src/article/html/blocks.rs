//! The text of a page, block by block, as its lines would stand on screen.

use std::mem;

use dom_query::{Document, NodeRef};

use super::{
    super::{Kind, Mark, Style, marking::Marking},
    links::Links,
    page,
};

/// Elements that begin and end a block (HTML Standard, section 15.3).
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "legend",
    "li",
    "listing",
    "main",
    "menu",
    "nav",
    "ol",
    "optgroup",
    "option",
    "p",
    "plaintext",
    "pre",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
    "xmp",
];

/// The longest cell of a table that holds figures rather than the page's layout,
/// in characters.
const CELL: usize = 240;

/// The most words in an element's name for itself.
const NAME: usize = 3;

/// What parts the cells of a row.
const CELL_JOINT: &str = " | ";

/// A block with what the page says of it.
#[derive(Debug)]
pub(super) struct Piece {
    pub kind: Kind,
    pub text: String,
    pub marks: Vec<Mark>,
    /// The level of a heading; 0 for all else.
    pub level: u8,
    /// The element it is the text of.
    pub element: usize,
    /// Which elements its letters and digits lie in directly, and how many in each.
    pub parts: Vec<(usize, usize)>,
    /// How many of them are in links.
    pub linked: usize,
}

impl Piece {
    /// How many letters and digits it has.
    pub fn chars(&self) -> usize {
        self.parts.iter().map(|(_, chars)| chars).sum()
    }

    /// Whether it is mostly links, as menus are.
    pub fn is_linked(&self) -> bool {
        self.linked * 5 > self.chars() * 4
    }
}

/// An element of a page.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub number: usize,
    /// The element it lies in, whose number is a lower one.
    pub parent: Option<usize>,
    pub tag: String,
    /// The words of its class, its id and what else names it.
    pub words: Vec<String>,
    /// How many letters and digits there are in it.
    pub chars: usize,
}

/// The blocks of a page, and its elements by their numbers.
#[derive(Debug, Default)]
pub(super) struct Pieces {
    pub pieces: Vec<Piece>,
    pub elements: Vec<Element>,
}

impl Pieces {
    /// An element and those that it lies in, the innermost first.
    pub fn around(&self, element: usize) -> impl Iterator<Item = (usize, &Element)> {
        let parent = |number: &usize| self.elements.get(*number).and_then(|it| it.parent);
        std::iter::successors(Some(element), parent)
            .filter_map(|number| Some((number, self.elements.get(number)?)))
    }

    /// What holds for each element, if it holds for all that lies in one for which
    /// it holds.
    pub fn handed_down(&self, holds: impl Fn(&Element) -> bool) -> Vec<bool> {
        let mut all = Vec::with_capacity(self.elements.len());
        for element in &self.elements {
            all.push(element.parent.is_some_and(|parent| all[parent]) || holds(element));
        }
        all
    }
}

/// Takes a numbered page apart.
pub(super) fn of(document: &Document, links: Links) -> Pieces {
    let mut taking = Taking { links, ..Taking::default() };
    let body = document.select_single("body");
    if let Some(body) = body.nodes().first() {
        taking.elements.push(Element { tag: "body".to_owned(), ..Element::default() });
        taking.children(body, Inside::default());
        taking.end_block(Inside::default());
    }
    let mut all = Pieces { pieces: taking.pieces, elements: taking.elements };
    for (number, chars) in all.pieces.iter().flat_map(|piece| &piece.parts) {
        all.elements[*number].chars += chars;
    }
    for number in (0..all.elements.len()).rev() {
        let Element { parent, chars, .. } = all.elements[number];
        if let Some(parent) = parent {
            all.elements[parent].chars += chars;
        }
    }
    all
}

/// What the text at hand lies in.
#[derive(Clone, Copy, Debug)]
struct Inside {
    kind: Kind,
    level: u8,
    element: usize,
    /// The innermost element, be it a block or not.
    innermost: usize,
    /// Whether lines are to stay as they are.
    is_preformatted: bool,
    /// Whether all of it is one block, whatever elements are in it.
    is_whole: bool,
    is_link: bool,
}

impl Default for Inside {
    fn default() -> Self {
        Self {
            kind: Kind::Paragraph,
            level: 0,
            element: 0,
            innermost: 0,
            is_preformatted: false,
            is_whole: false,
            is_link: false,
        }
    }
}

/// Taking a page apart: what is done, and the block at hand.
#[derive(Debug, Default)]
struct Taking {
    pieces: Vec<Piece>,
    elements: Vec<Element>,
    text: String,
    links: Links,
    marking: Marking,
    parts: Vec<(usize, usize)>,
    linked: usize,
    /// White space that has been seen and not yet written.
    space: Option<Space>,
    /// Pictures in the block at hand, which come after it.
    pictures: Vec<Piece>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Space {
    Plain,
    /// With a line end of the source in it.
    LineEnd,
}

impl Taking {
    fn children(&mut self, node: &NodeRef, inside: Inside) {
        for child in node.children_it(false) {
            if child.is_text() {
                self.write(&child.text(), inside);
            } else if child.is_element() {
                self.element(&child, inside);
            }
        }
    }

    fn element(&mut self, node: &NodeRef, outside: Inside) {
        let number = page::numbers_of(node).first().copied().unwrap_or(outside.innermost);
        let tag = node.node_name().map(|name| name.to_string()).unwrap_or_default();
        if self.elements.len() <= number {
            self.elements.resize_with(number + 1, Element::default);
        }
        let parent = (number != outside.innermost).then_some(outside.innermost);
        self.elements[number] =
            Element { number, parent, tag: tag.clone(), words: words_of(node), chars: 0 };
        let inside = Inside { innermost: number, ..outside };
        let style = match tag.as_str() {
            "em" | "i" => Some(Style::Emphasis),
            "strong" | "b" => Some(Style::Strong),
            "a" => node.attr("href").and_then(|href| self.links.href(&href)).map(Style::Link),
            _ => None,
        };
        self.marking.begin(style, self.text.len());
        match tag.as_str() {
            "br" if outside.is_whole => self.space = Some(Space::Plain),
            "br" => self.end_block(outside),
            "img" | "amp-img" => self.picture(node, inside),
            "mfrac" => self.fraction(node, inside),
            "msqrt" => {
                self.write("√", inside);
                self.children(node, inside);
            }
            // What points to a place of the same page does not lead away.
            "a" if !node.attr_or("href", "").starts_with('#') => {
                self.children(node, Inside { is_link: true, ..inside });
            }
            "td" | "th" if outside.is_whole => {
                if !self.text.is_empty() {
                    self.text.push_str(CELL_JOINT);
                    self.space = None;
                }
                self.children(node, inside);
            }
            tag if BLOCKS.contains(&tag) || is_styled_as_block(node) => match outside.is_whole {
                true => {
                    self.space = self.space.or(Some(Space::Plain));
                    self.children(node, inside);
                    self.space = self.space.or(Some(Space::Plain));
                }
                false => self.block(node, tag, Inside { element: number, ..inside }),
            },
            _ => self.children(node, inside),
        }
        self.marking.end(self.text.len());
    }

    /// The two parts of a fraction, which a formula parts by a line that is no text of it.
    fn fraction(&mut self, node: &NodeRef, inside: Inside) {
        for (at, part) in node.children_it(false).filter(NodeRef::is_element).enumerate() {
            if at > 0 {
                self.write("/", inside);
            }
            self.element(&part, inside);
        }
    }

    fn block(&mut self, node: &NodeRef, tag: &str, outside: Inside) {
        self.end_block(outside);
        let heading = |level| Inside { kind: Kind::Heading, level, is_whole: true, ..outside };
        let kind = |kind| Inside { kind, ..outside };
        let inside = match tag {
            "h1" => heading(1),
            "h2" => heading(2),
            "h3" => heading(3),
            "h4" | "h5" | "h6" => heading(4),
            "li" | "dt" | "dd" => kind(Kind::Item),
            "blockquote" => kind(Kind::Quote),
            "figcaption" | "caption" => Inside { is_whole: true, ..kind(Kind::Caption) },
            "pre" | "listing" | "xmp" | "plaintext" => Inside { is_preformatted: true, ..outside },
            "table" if holds_figures(node) => kind(Kind::Row),
            "tr" if outside.kind == Kind::Row => Inside { is_whole: true, ..outside },
            "table" => kind(Kind::Paragraph),
            _ => outside,
        };
        self.children(node, inside);
        self.end_block(inside);
    }

    /// Writes text with its white space as a page shows it (CSS Text, section 4).
    fn write(&mut self, text: &str, inside: Inside) {
        let (mut chars, mut has_signs) = (0, false);
        for c in text.chars() {
            match c {
                '\n' if inside.is_preformatted && !inside.is_whole => {
                    self.count(mem::take(&mut chars), mem::take(&mut has_signs), inside);
                    self.end_block(inside);
                }
                '\n' | '\r' => self.space = Some(Space::LineEnd),
                ' ' | '\t' | '\u{c}' => self.space = self.space.or(Some(Space::Plain)),
                // Nothing is to be seen of these.
                '\0' | '\u{ad}' | '\u{2061}'..='\u{2064}' | '\u{feff}' => {}
                _ => {
                    if let (Some(space), Some(last)) = (self.space.take(), self.text.chars().last())
                        // A line of Chinese ends anywhere, and has no space there.
                        && !(space == Space::LineEnd && is_wide(last) && is_wide(c))
                    {
                        self.text.push(' ');
                    }
                    self.text.push(c);
                    has_signs |= !c.is_whitespace();
                    chars += usize::from(c.is_alphanumeric());
                }
            }
        }
        self.count(chars, has_signs, inside);
    }

    fn count(&mut self, chars: usize, has_signs: bool, inside: Inside) {
        if has_signs {
            self.parts.push((inside.innermost, chars));
            self.linked += if inside.is_link { chars } else { 0 };
        }
    }

    /// What a picture shows, in the words of its page: the sign itself if it is a
    /// smiling face in a line, or else a block after the one at hand.
    fn picture(&mut self, node: &NodeRef, inside: Inside) {
        let words = node.attr_or("alt", "").split_whitespace().collect::<Vec<_>>().join(" ");
        if !words.is_empty() && !words.chars().any(char::is_alphanumeric) {
            self.write(&words, inside);
        } else if words.split(' ').count() > 2 || words.chars().filter(|c| is_wide(*c)).count() > 4
        {
            let chars = words.chars().filter(|c| c.is_alphanumeric()).count();
            self.pictures.push(Piece {
                kind: Kind::Picture,
                text: words,
                marks: Vec::new(),
                level: 0,
                element: inside.innermost,
                parts: vec![(inside.innermost, chars)],
                linked: if inside.is_link { chars } else { 0 },
            });
        }
    }

    fn end_block(&mut self, inside: Inside) {
        let (text, marks) = self.marking.end_block(&mem::take(&mut self.text));
        let parts = mem::take(&mut self.parts);
        let linked = mem::take(&mut self.linked);
        self.space = None;
        if !text.is_empty() {
            let Inside { kind, level, element, .. } = inside;
            self.pieces.push(Piece { kind, text, marks, level, element, parts, linked });
        }
        self.pieces.append(&mut self.pictures);
    }
}

fn is_styled_as_block(node: &NodeRef) -> bool {
    let style = node.attr_or("style", "").to_ascii_lowercase().replace(' ', "");
    style.contains("display:block")
        || node.has_name("math") && node.attr("display").is_some_and(|it| &*it == "block")
}

/// Whether a table holds figures, each row a line of them, rather than the page.
fn holds_figures(table: &NodeRef) -> bool {
    if table.attr("role").is_some_and(|role| matches!(&*role, "presentation" | "none")) {
        return false;
    }
    let inner = table.descendants();
    let cells = inner.iter().filter(|node| node.has_name("td") || node.has_name("th"));
    let rows = inner.iter().filter(|node| node.has_name("tr")).count();
    let is_laid_out = |node: &NodeRef| {
        ["table", "h1", "h2", "h3", "article", "section", "blockquote", "form"]
            .iter()
            .any(|tag| node.has_name(tag))
    };
    let is_long = |node: &NodeRef| node.normalized_char_count() > CELL;
    let columns = cells.clone().count().checked_div(rows).unwrap_or(0);
    columns > 1 && rows > 1 && !inner.iter().any(is_laid_out) && !cells.clone().any(is_long)
}

/// Letters of full width, between which a line may end.
pub(super) fn is_wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{303f}' | '\u{3040}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{ff01}'..='\u{ff60}' | '\u{20000}'..='\u{3ffff}')
}

/// The words of an element's class, id, role and the like, in small letters.
fn words_of(node: &NodeRef) -> Vec<String> {
    let mut words = Vec::new();
    for attribute in ["class", "id", "role", "itemprop", "rel", "data-testid", "data-component"] {
        let Some(value) = node.attr(attribute) else { continue };
        // Where links point to, sections are called by the words of their headings.
        if attribute == "id" && value.split(['-', '_']).count() > NAME {
            continue;
        }
        let mut word = String::new();
        let mut was_small = false;
        for c in value.chars() {
            if (!c.is_alphabetic() || c.is_uppercase() && was_small) && !word.is_empty() {
                words.push(mem::take(&mut word));
            }
            if c.is_alphabetic() {
                word.extend(c.to_lowercase());
            }
            was_small = c.is_lowercase();
        }
        if !word.is_empty() {
            words.push(word);
        }
    }
    words
}
