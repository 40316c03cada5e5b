//! The article where it stands in someone's page, and the way between its text and the
//! page's nodes, none of which is changed.

use std::rc::Rc;

use js_sys::Map;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node, Range, Text};

use crate::{
    article::{
        Article, ArticleError, Block, Kind, Lean, Meta, Place, Spot, Woven, Writing, WritingMode,
    },
    text::{CharOffset, Language, TextSpan},
    web::platform::{dom, painter::Point},
};

/// An article and the nodes of a page that show it.
pub struct Ground {
    root: Element,
    article: Rc<Article>,
    /// For each block of the article that is shown: in which element, and how it is made
    /// of text nodes.
    blocks: Vec<Option<(Element, Woven)>>,
    /// All text nodes of the article in order, each with its block.
    pieces: Vec<(Text, usize)>,
    /// From a text node to its number among them.
    numbers: Map,
}

/// What has no text of an article in it.
const NOT_TEXT: &str = "script, style, noscript, template, svg, math, canvas, iframe, object, \
    video, audio, button, input, select, textarea, nav, [hidden], [aria-hidden=true], \
    [contenteditable], [data-highlit-ignore], highlit-article";

impl Ground {
    /// What an element of the page shows, taken for an article.
    pub fn of_page(root: &Element) -> Result<Self, ArticleError> {
        let mut walk = Walk::new(root);
        walk.enter(root);
        walk.end_block();
        let Walk { found, pieces, .. } = walk;
        let mut blocks = Vec::new();
        let mut shown = Vec::new();
        for (kind, element, woven) in found {
            blocks.push((Block::new(kind), woven.text().to_owned()));
            shown.push(Some((element, woven)));
        }
        let article = Article::new(meta(root, &blocks), blocks)?;
        Ok(Self::new(root, article, shown, pieces))
    }

    /// An article that we have put into the page ourselves: each block that is kept in an
    /// element that shows nothing else.
    pub fn of_article(root: &Element, article: Article, elements: &[Option<Element>]) -> Self {
        let mut pieces = Vec::new();
        let mut shown = Vec::new();
        for (block, element) in elements.iter().enumerate() {
            shown.push(element.as_ref().map(|element| {
                let mut woven = Woven::default();
                for text in texts_in(element) {
                    woven.add(pieces.len(), &text.data(), true);
                    pieces.push((text, block));
                }
                (element.clone(), woven)
            }));
        }
        Self::new(root, article, shown, pieces)
    }

    fn new(
        root: &Element,
        article: Article,
        blocks: Vec<Option<(Element, Woven)>>,
        pieces: Vec<(Text, usize)>,
    ) -> Self {
        let numbers = Map::new();
        for (number, (text, _)) in pieces.iter().enumerate() {
            numbers.set(text, &JsValue::from_f64(number as f64));
        }
        Self { root: root.clone(), article: Rc::new(article), blocks, pieces, numbers }
    }

    /// The element that the article is in.
    pub fn root(&self) -> &Element {
        &self.root
    }

    /// Whether a node of the page is in a part of that element which is left out, whatever it
    /// says.
    pub fn leaves_out(&self, node: &Node) -> bool {
        let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element());
        let found = element.and_then(|element| element.closest(NOT_TEXT).ok().flatten());
        // The article's own element may be one of those, or be in one.
        found.is_some_and(|found| found != self.root && self.root.contains(Some(&found)))
    }

    /// The article.
    pub fn article(&self) -> &Rc<Article> {
        &self.article
    }

    /// The elements that show blocks, each with its block; several may be in one.
    pub fn elements(&self) -> impl Iterator<Item = (usize, &Element)> {
        let shown =
            |(block, shown): (usize, &'_ Option<(Element, Woven)>)| shown.as_ref().map(|_| block);
        let blocks = self.blocks.iter().enumerate().filter_map(shown);
        blocks.filter_map(|block| Some((block, &self.blocks[block].as_ref()?.0)))
    }

    /// The place of a letter that a text node has at an offset, if it is of the article.
    pub fn place_of(&self, node: &Node, offset: u32) -> Option<Place> {
        let piece = self.numbers.get(node).as_f64()? as usize;
        let block = self.pieces.get(piece)?.1;
        let (_, woven) = self.blocks.get(block)?.as_ref()?;
        Some(Place { block, offset: woven.place(Spot { piece, offset }) })
    }

    /// Both ends of what a range has of the article, in text order; `None` if it has
    /// nothing of it.
    pub fn places_in(&self, range: &Range) -> Option<(Place, Place)> {
        let edge = |node: Result<Node, _>, offset: Result<u32, _>| {
            self.place_of(&node.ok()?, offset.ok()?)
        };
        let first = || {
            let (node, _) = self.pieces.get(self.count_before(range, 0))?;
            self.place_of(node, 0)
        };
        let last = || {
            let (node, _) = self.pieces.get(self.count_before(range, 1).checked_sub(1)?)?;
            self.place_of(node, node.length())
        };
        let start = edge(range.start_container(), range.start_offset()).or_else(first)?;
        let end = edge(range.end_container(), range.end_offset()).or_else(last)?;
        ((start.block, start.offset) < (end.block, end.offset)).then_some((start, end))
    }

    /// How many text nodes begin before a range does, or before it ends: those at a `side`
    /// of it that is less.
    fn count_before(&self, range: &Range, side: i16) -> usize {
        self.pieces.partition_point(|(text, _)| {
            // Fails only for a node that has left the page.
            range.compare_point(text, 0).is_ok_and(|found| found < side)
        })
    }

    /// Where a stretch within one block begins and ends among the page's nodes.
    pub fn ends(&self, block: usize, part: TextSpan) -> Option<(Point, Point)> {
        let start = self.point(block, part.start(), Lean::Forward)?;
        Some((start, self.point(block, part.end(), Lean::Back)?))
    }

    fn point(&self, block: usize, at: CharOffset, lean: Lean) -> Option<Point> {
        let (_, woven) = self.blocks.get(block)?.as_ref()?;
        let spot = woven.spot(self.article.place_in_block(block, at), lean)?;
        let (text, _) = self.pieces.get(spot.piece)?;
        Some((text.clone().into(), spot.offset))
    }

    /// A live range over a span, which may cross blocks.
    pub fn range_of(&self, span: TextSpan) -> Option<Range> {
        let (first, from) = self.article.parts(span).next()?;
        let (last, to) = self.article.parts(span).last()?;
        let (start, offset) = self.point(first, from.start(), Lean::Forward)?;
        let range = dom::document().create_range().ok()?;
        range.set_start(&start, offset).ok()?;
        let (end, offset) = self.point(last, to.end(), Lean::Back)?;
        range.set_end(&end, offset).ok()?;
        Some(range)
    }
}

fn texts_in(element: &Element) -> Vec<Text> {
    let mut texts = Vec::new();
    let mut child = element.first_child();
    while let Some(node) = child {
        match (node.dyn_ref::<Text>(), node.dyn_ref::<Element>()) {
            (Some(text), _) => texts.push(text.clone()),
            (_, Some(element)) => texts.extend(texts_in(element)),
            _ => {}
        }
        child = node.next_sibling();
    }
    texts
}

/// What a page says of the article in an element of it.
fn meta(root: &Element, blocks: &[(Block, String)]) -> Meta {
    let said = root.closest("[lang]").ok().flatten().and_then(|said| said.get_attribute("lang"));
    let mode = match dom::is_vertical(root) {
        true => WritingMode::Vertical,
        false => WritingMode::Horizontal,
    };
    let headline = blocks.iter().find(|(block, _)| block.kind == Kind::Title);
    let title = headline.map_or_else(|| dom::document().title(), |(_, text)| text.clone());
    Meta {
        title: Some(title).filter(|title| !title.trim().is_empty()),
        source: dom::window().location().hostname().ok().filter(|name| !name.is_empty()),
        writing: Writing { language: said.and_then(|tag| Language::parse(&tag)), mode },
        ..Meta::default()
    }
}

/// A walk through an element, block by block as they are laid out.
struct Walk {
    found: Vec<(Kind, Element, Woven)>,
    pieces: Vec<(Text, usize)>,
    open: Woven,
    element: Element,
}

impl Walk {
    fn new(root: &Element) -> Self {
        let element = root.clone();
        Self { found: Vec::new(), pieces: Vec::new(), open: Woven::default(), element }
    }

    fn enter(&mut self, element: &Element) {
        let keeps_space = keeps_space(element);
        let mut child = element.first_child();
        while let Some(node) = child {
            if let Some(text) = node.dyn_ref::<Text>() {
                self.open.add(self.pieces.len(), &text.data(), keeps_space);
                // It is in the block after those that are done.
                self.pieces.push((text.clone(), self.found.len()));
            } else if let Some(inner) = node.dyn_ref::<Element>() {
                self.pass(inner);
            }
            child = node.next_sibling();
        }
    }

    fn pass(&mut self, element: &Element) {
        if element.matches(NOT_TEXT).unwrap_or(true) {
            return;
        }
        if element.tag_name().eq_ignore_ascii_case("br") {
            return self.end_block();
        }
        let display = dom::computed(element, "display").unwrap_or_default();
        match &*display {
            "none" => {}
            display if is_in_line(display) => self.enter(element),
            _ => {
                self.end_block();
                let outer = std::mem::replace(&mut self.element, element.clone());
                self.enter(element);
                self.end_block();
                self.element = outer;
            }
        }
    }

    /// Ends the block at hand; what only held white space was none.
    fn end_block(&mut self) {
        let woven = std::mem::take(&mut self.open);
        if woven.text().trim().is_empty() {
            return;
        }
        self.found.push((kind_of(&self.element), self.element.clone(), woven));
    }
}

fn is_in_line(display: &str) -> bool {
    display.starts_with("inline") || display.starts_with("ruby") || display == "contents"
}

fn keeps_space(element: &Element) -> bool {
    let white_space = dom::computed(element, "white-space").unwrap_or_default();
    ["pre", "pre-wrap", "break-spaces"].contains(&&*white_space)
}

/// What an element's text is for, by what it is or stands in.
fn kind_of(element: &Element) -> Kind {
    let within = |selector| matches!(element.closest(selector), Ok(Some(_)));
    match () {
        () if within("h1") => Kind::Title,
        () if within("h2, h3, h4, h5, h6") => Kind::Heading,
        () if within("figcaption") || within("caption") => Kind::Caption,
        () if within("td") || within("th") => Kind::Row,
        () if within("blockquote") => Kind::Quote,
        () if within("li") => Kind::Item,
        () => Kind::Paragraph,
    }
}
