//! Painting highlights with the CSS Custom Highlight API (CSS Custom Highlight
//! API Module Level 1), which never touches the article's own nodes.
//!
//! Bound by hand: web-sys has these types only behind a compiler flag.

use wasm_bindgen::prelude::*;
use web_sys::{StaticRange, StaticRangeInit};

use super::dom;
use crate::{article::Article, text::TextSpan};

#[wasm_bindgen]
extern "C" {
    type Highlight;

    #[wasm_bindgen(constructor)]
    fn new() -> Highlight;

    #[wasm_bindgen(method)]
    fn add(this: &Highlight, range: &StaticRange);

    #[wasm_bindgen(method)]
    fn clear(this: &Highlight);

    #[wasm_bindgen(method, setter)]
    fn set_priority(this: &Highlight, priority: i32);

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

    fn priority(self) -> i32 {
        match self {
            Self::Tag(slot) => i32::from(slot),
            Self::Open => 100,
            Self::Cursor => 101,
            Self::Pending => 102,
        }
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
        // A browser too old to paint still shows the chips and the cards.
        if REGISTRY.with(Option::is_none) {
            return;
        }
        self.layers.iter().for_each(|(_, highlight)| highlight.clear());
        for (paint, block, part) in strokes {
            if let Some(range) = static_range(article, block, part) {
                self.layer(paint).add(&range);
            }
        }
    }

    fn layer(&mut self, paint: Paint) -> &Highlight {
        let known = self.layers.iter().position(|(layer, _)| *layer == paint);
        let place = known.unwrap_or_else(|| {
            let highlight = Highlight::new();
            highlight.set_priority(paint.priority());
            with_registry(|registry| registry.set(&paint.name(), &highlight));
            self.layers.push((paint, highlight));
            self.layers.len() - 1
        });
        &self.layers[place].1
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
    let (first, start) = dom::point_of(article, block, part.start())?;
    let (last, end) = dom::point_of(article, block, part.end())?;
    StaticRange::new(&StaticRangeInit::new(&last, end, &first, start)).ok()
}
