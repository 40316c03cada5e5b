//! Painting highlights with the CSS Custom Highlight API (CSS Custom Highlight
//! API Module Level 1), which never touches the article's own nodes.
//!
//! Bound by hand: web-sys has these types only behind a compiler flag.

use std::{
    cell::RefCell,
    rc::{Rc, Weak},
};

use wasm_bindgen::prelude::*;
use web_sys::{Node, StaticRange, StaticRangeInit};

use super::{dom, grips::Edge};
use crate::{annotation::Slot, article::Article, text::TextSpan};

#[wasm_bindgen]
extern "C" {
    type Highlight;

    #[wasm_bindgen(constructor)]
    fn new() -> Highlight;

    #[wasm_bindgen(method)]
    fn add(this: &Highlight, range: &StaticRange);

    #[wasm_bindgen(method)]
    fn delete(this: &Highlight, range: &StaticRange);

    type HighlightRegistry;

    #[wasm_bindgen(method)]
    fn set(this: &HighlightRegistry, name: &str, highlight: &Highlight);

    #[wasm_bindgen(method)]
    fn delete(this: &HighlightRegistry, name: &str);

    #[wasm_bindgen(thread_local_v2, js_namespace = CSS, js_name = highlights)]
    static REGISTRY: Option<HighlightRegistry>;
}

/// The names of what is painted, lowest first: tags by their slot, then what is
/// open, then where the reader is and what is being selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paint {
    /// A tag's highlight, by the number of its slot.
    Tag(u8),
    /// The highlight whose card is open.
    Open,
    /// Where the reading cursor is.
    Cursor,
    /// What is selected and not yet tagged.
    Pending,
}

impl Paint {
    /// The registry belongs to the whole document, so names carry ours.
    fn name(self) -> String {
        match self {
            Self::Tag(slot) => format!("highlit-tag-{slot}"),
            Self::Open => "highlit-open".into(),
            Self::Cursor => "highlit-cursor".into(),
            Self::Pending => "highlit-pending".into(),
        }
    }

    /// All of them, from the lowest to the uppermost.
    fn all() -> impl Iterator<Item = Self> {
        (1..=Slot::COUNT).map(Self::Tag).chain([Self::Open, Self::Cursor, Self::Pending])
    }
}

/// The document's highlights that are ours: gone with the last painter.
struct Layers(Vec<(Paint, Highlight)>);

impl Layers {
    /// Of layers that were given no priority, what was registered later lies above.
    /// With priorities WebKit crashes where there are several in one line (2.50). A
    /// browser too old to paint has no registry, and still shows chips and cards.
    fn register() -> Self {
        let mut layers = Vec::new();
        with_registry(|registry| {
            for paint in Paint::all() {
                let highlight = Highlight::new();
                registry.set(&paint.name(), &highlight);
                layers.push((paint, highlight));
            }
        });
        Self(layers)
    }
}

impl Drop for Layers {
    fn drop(&mut self) {
        for (paint, _) in &self.0 {
            with_registry(|registry| registry.delete(&paint.name()));
        }
    }
}

thread_local! {
    /// The registry is one for all of a document, in which several may paint.
    static LAYERS: RefCell<Weak<Layers>> = const { RefCell::new(Weak::new()) };
}

/// Paints one article; what it painted is gone when it is dropped.
#[derive(Default)]
pub struct Painter {
    layers: Option<Rc<Layers>>,
    /// What it painted, and on which layer.
    painted: Vec<(usize, StaticRange)>,
}

impl Painter {
    /// Paints just these stretches, each within one block.
    pub fn paint(
        &mut self,
        article: &Article,
        strokes: impl IntoIterator<Item = (Paint, usize, TextSpan)>,
    ) {
        let ends = |block, part: TextSpan| {
            let start = dom::point_of(article, block, part.start(), Edge::Start)?;
            Some((start, dom::point_of(article, block, part.end(), Edge::End)?))
        };
        self.paint_between(&mut strokes.into_iter(), &ends);
    }

    /// The same where nodes hold the text otherwise: `ends` tells where a stretch begins
    /// and ends.
    pub fn paint_between(
        &mut self,
        strokes: &mut dyn Iterator<Item = (Paint, usize, TextSpan)>,
        ends: &dyn Fn(usize, TextSpan) -> Option<(Point, Point)>,
    ) {
        self.wipe();
        let layers = self.layers.get_or_insert_with(|| {
            LAYERS.with_borrow_mut(|shared| {
                shared.upgrade().unwrap_or_else(|| {
                    let layers = Rc::new(Layers::register());
                    *shared = Rc::downgrade(&layers);
                    layers
                })
            })
        });
        for (paint, block, part) in strokes {
            let Some(index) = layers.0.iter().position(|(layer, _)| *layer == paint) else {
                continue;
            };
            if let Some(range) = ends(block, part).and_then(static_range) {
                layers.0[index].1.add(&range);
                self.painted.push((index, range));
            }
        }
    }

    fn wipe(&mut self) {
        let Some(layers) = &self.layers else { return };
        for (index, range) in self.painted.drain(..) {
            layers.0[index].1.delete(&range);
        }
    }
}

impl Drop for Painter {
    fn drop(&mut self) {
        self.wipe();
    }
}

/// A place between letters: a text node and units of UTF-16 into it.
pub type Point = (Node, u32);

fn with_registry(then: impl FnOnce(&HighlightRegistry)) {
    REGISTRY.with(|registry| registry.as_ref().map(then));
}

/// A static range costs the browser nothing when the page changes around it.
fn static_range(((first, start), (last, end)): (Point, Point)) -> Option<StaticRange> {
    StaticRange::new(&StaticRangeInit::new(&last, end, &first, start)).ok()
}
