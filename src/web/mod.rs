//! All that touches the browser: `platform` holds one file per capability of
//! the browser, `view` one file per component, and the files here join them to
//! the core.

mod abroad;
mod app;
mod arranging;
pub mod embed;
mod exchanging;
mod exercises;
mod handing;
mod handout;
mod importing;
pub mod journal;
pub mod open;
pub mod platform;
mod rare;
mod rescue;
mod shared;
mod shelving;
mod telling;
mod versions;
mod view;
mod windows;
mod words;

pub use rare::{Fetch, Functions, Unavailable, functions};

use platform::dom;
use wasm_bindgen::UnwrapThrowExt;

/// Fetches the words of the interface and puts the app into the page's `#highlit`
/// element, or shows what stands there for a start that failed.
pub fn start(fetch: Fetch) {
    rare::come_by(fetch);
    wasm_bindgen_futures::spawn_local(async {
        let Some(root) = dom::by_id("highlit") else { return };
        let learned = words::learn().await;
        if rescue::is_wanted() {
            // The page hears of an exception as well.
            learned.unwrap_throw();
            return (rare::get().await.unwrap_throw().hand_out)().await;
        }
        if learned.is_none() {
            dom::by_id("starting").iter().for_each(web_sys::Element::remove);
            let _ = dom::by_id("failed").map(|words| words.remove_attribute("hidden"));
            return;
        }
        rescue::translate();
        root.set_text_content(None);
        yew::Renderer::<app::App>::with_root(root).render();
    });
}
