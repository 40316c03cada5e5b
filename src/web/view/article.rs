//! The article itself, built node by node. It depends on nothing but the article,
//! so that no other edit ever touches its nodes.

use std::ops::Range;

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use crate::{
    annotation::Action,
    article::{Article, Kind, WritingMode},
    exchange::handout::{Pen, draw_words},
    web::{
        platform::dom::{self, Builder},
        words::say,
    },
    words::Message,
};

/// A headline of more characters than this is set smaller.
const LONG: u32 = 120;

/// All blocks in order; runs of blocks set aside are folded.
pub struct ArticleText {
    root: Element,
    stretches: Vec<Element>,
    runs: Vec<Run>,
    /// What shows each run.
    elements: Vec<Element>,
    _on_click: EventListener,
}

/// How many runs the browser lays out, or leaves alone until they come near,
/// together: few, for each is painted whole; many, for it watches each.
const STRETCH: usize = 8;

/// On a button: the block that it takes in.
const TAKE_IN: &str = "data-take-in";
/// On a button: the block that it sets aside.
const SET_ASIDE: &str = "data-set-aside";

impl ArticleText {
    /// Builds the text of an article; `on_action` is asked to take in a block or to
    /// set one aside.
    pub fn new(article: &Article, on_action: Callback<Action>) -> Self {
        let root = dom::element(
            "article",
            &[
                ("id", "article"),
                ("class", "article"),
                ("tabindex", "0"),
                ("aria-describedby", "reading-hint"),
            ],
        );
        let _on_click = EventListener::new(&root, "click", move |event| {
            action_of(event).into_iter().for_each(|action| on_action.emit(action));
        });
        let (stretches, runs, elements) = (Vec::new(), Vec::new(), Vec::new());
        let mut text = Self { root, stretches, runs, elements, _on_click };
        text.draw(article);
        text
    }

    /// Markup that shows it.
    pub fn view(&self) -> Html {
        Html::VRef(self.root.clone().into())
    }

    /// Follows a change of the article. What stays as it was keeps its nodes: the
    /// browser's selection, what is painted on them and the chips beside them.
    pub fn draw(&mut self, article: &Article) {
        let is_vertical = article.meta().writing.mode == WritingMode::Vertical;
        dom::set_attribute(&self.root, "data-lines", is_vertical.then_some("down"));
        dom::set_attribute(&self.root, "lang", article.language().map(|known| known.as_str()));
        dom::set_attribute(&self.root, "dir", Some(article.direction().as_str()));
        dom::set_attribute(&self.root, "aria-label", Some(&article.title()));

        let mut open = Vec::new();
        for (run, element) in self.runs.iter().zip(&self.elements) {
            if element.has_attribute("open") {
                open.extend(run.blocks.clone());
            }
        }
        let old = std::mem::replace(&mut self.runs, runs(article));
        let mut old = old.into_iter().zip(std::mem::take(&mut self.elements)).peekable();
        for run in &self.runs {
            while let Some((_, gone)) = old.next_if(|(old, _)| old.blocks.start < run.blocks.start)
            {
                gone.remove();
            }
            let same = old.next_if(|(old, _)| old == run);
            let element = same.map_or_else(|| run.draw(article, &open), |(_, element)| element);
            self.elements.push(element);
        }
        old.for_each(|(_, gone)| gone.remove());

        let count = self.runs.len().div_ceil(STRETCH);
        self.stretches.resize_with(count, || dom::element("div", &[("class", "stretch")]));
        for (stretch, elements) in self.stretches.iter().zip(self.elements.chunks(STRETCH)) {
            fill(stretch, elements);
        }
        fill(&self.root, &self.stretches);
    }
}

/// Makes `children` the children of an element; those in their places stay there.
fn fill(parent: &Element, children: &[Element]) {
    let mut place = parent.first_element_child();
    for child in children {
        if place.as_ref() == Some(child) {
            place = child.next_element_sibling();
        } else {
            // Fails only for an element that holds its parent.
            let _ = parent.insert_before(child, place.as_deref());
        }
    }
    while let Some(surplus) = place {
        place = surplus.next_element_sibling();
        surplus.remove();
    }
}

/// What the button asks for that was clicked.
fn action_of(event: &Event) -> Option<Action> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let button = target.closest("button").ok()??;
    let block = |name| button.get_attribute(name)?.parse().ok();
    block(TAKE_IN).map(Action::TakeIn).or_else(|| block(SET_ASIDE).map(Action::SetAside))
}

/// A block that is kept, or blocks set aside, one after the other.
#[derive(PartialEq)]
struct Run {
    blocks: Range<usize>,
    kept: bool,
}

fn runs(article: &Article) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (index, block) in article.blocks().iter().enumerate() {
        match runs.last_mut() {
            Some(run) if !run.kept && !block.kept => run.blocks.end = index + 1,
            _ => runs.push(Run { blocks: index..index + 1, kept: block.kept }),
        }
    }
    runs
}

impl Run {
    fn draw(&self, article: &Article, open: &[usize]) -> Element {
        if self.kept {
            return kept(article, self.blocks.start);
        }
        let fold = aside(article, self.blocks.clone());
        // Who takes in one line of a fold goes on reading the others.
        let is_open = open.iter().any(|block| self.blocks.contains(block));
        dom::set_attribute(&fold, "open", is_open.then_some(""));
        fold
    }
}

fn kept(article: &Article, block: usize) -> Element {
    let kind = article.blocks()[block].kind;
    let range = article.block_range(block);
    let (tag, part) = match kind {
        Kind::Title if range.end.0 - range.start.0 > LONG => ("h1", "title title-long"),
        Kind::Title => ("h1", "title"),
        Kind::Heading => ("h2", "heading"),
        Kind::Source => ("p", "source"),
        Kind::Byline => ("p", "byline"),
        Kind::AuthorNote => ("p", "author-note"),
        Kind::Item => ("p", "item"),
        Kind::Quote => ("p", "quote"),
        Kind::Row => ("p", "row"),
        Kind::Caption => ("p", "caption"),
        Kind::Picture => ("p", "picture"),
        Kind::Paragraph | Kind::Furniture => ("p", "paragraph"),
    };
    let element = dom::element("div", &[("class", &format!("block {part}"))]);
    let pen: &mut dyn Pen = &mut Builder(element.clone());
    let (text, margin, number) = (dom::text_id(block), dom::margin_id(block), block.to_string());
    let attributes = [("id", &*text), ("class", "text"), ("data-text", &number), ("dir", "auto")];
    pen.open(tag, &attributes);
    draw_words(article, range, pen);
    pen.close();
    pen.draw("div", &[("id", &margin), ("class", "margin"), ("data-chrome", "")], "");
    if kind == Kind::Furniture {
        small_button(pen, SET_ASIDE, block, &say("aside-set-aside"));
    }
    element
}

fn aside(article: &Article, blocks: Range<usize>) -> Element {
    let element = dom::element("details", &[("class", "aside")]);
    let pen: &mut dyn Pen = &mut Builder(element.clone());
    let summary = Message::new("aside-lines").number("count", blocks.len());
    pen.draw("summary", &[], &say(summary));
    pen.open("ul", &[]);
    for block in blocks {
        pen.open("li", &[]);
        pen.draw("span", &[("dir", "auto")], article.block_text(block));
        small_button(pen, TAKE_IN, block, &say("aside-take-in"));
        pen.close();
    }
    pen.close();
    element
}

fn small_button(pen: &mut dyn Pen, does: &'static str, block: usize, label: &str) {
    let block = block.to_string();
    let attributes =
        [("type", "button"), ("class", "quiet small"), ("data-chrome", ""), (does, &*block)];
    pen.draw("button", &attributes, label);
}
