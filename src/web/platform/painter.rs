//! Painting highlights with the CSS Custom Highlight API (CSS Custom Highlight
//! API Module Level 1), which never touches the article's own nodes.
//!
//! Bound by hand: web-sys has these types only behind a compiler flag.

use wasm_bindgen::prelude::*;
use web_sys::{StaticRange, StaticRangeInit};

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
    fn clear(this: &Highlight);

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

/// Holds the document's highlights that are ours; gone with them when dropped.
#[derive(Default)]
pub struct Painter {
    layers: Vec<(Paint, Highlight)>,
}

impl Painter {
    /// Paints just these stretches, each within one block.
    pub fn paint(
        &mut self,
        article: &Article,
        strokes: impl IntoIterator<Item = (Paint, usize, TextSpan)>,
    ) {
        if self.layers.is_empty() {
            self.register();
        }
        self.layers.iter().for_each(|(_, highlight)| highlight.clear());
        for (paint, block, part) in strokes {
            let Some((_, layer)) = self.layers.iter().find(|(layer, _)| *layer == paint) else {
                continue;
            };
            if let Some(range) = static_range(article, block, part) {
                layer.add(&range);
            }
        }
    }

    /// Of layers that were given no priority, what was registered later lies above.
    /// With priorities WebKit crashes where there are several in one line (2.50). A
    /// browser too old to paint has no registry, and still shows chips and cards.
    fn register(&mut self) {
        with_registry(|registry| {
            for paint in Paint::all() {
                let highlight = Highlight::new();
                registry.set(&paint.name(), &highlight);
                self.layers.push((paint, highlight));
            }
        });
    }
}

impl Drop for Painter {
    fn drop(&mut self) {
        for (paint, _) in &self.layers {
            with_registry(|registry| registry.delete(&paint.name()));
        }
    }
}

fn with_registry(then: impl FnOnce(&HighlightRegistry)) {
    REGISTRY.with(|registry| registry.as_ref().map(then));
}

/// A static range costs the browser nothing when the page changes around it.
fn static_range(article: &Article, block: usize, part: TextSpan) -> Option<StaticRange> {
    let (first, start) = dom::point_of(article, block, part.start(), Edge::Start)?;
    let (last, end) = dom::point_of(article, block, part.end(), Edge::End)?;
    StaticRange::new(&StaticRangeInit::new(&last, end, &first, start)).ok()
}
