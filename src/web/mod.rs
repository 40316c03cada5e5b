//! All that touches the browser: `platform` holds one file per capability of
//! the browser, `view` one file per component, and the files here join them to
//! the core.

mod app;
mod handout;
pub mod journal;
pub mod open;
pub mod platform;
mod shared;
mod view;

/// Puts the app into the page's `#highlit` element.
pub fn start() {
    if let Some(root) = platform::dom::by_id("highlit") {
        root.set_text_content(None);
        yew::Renderer::<app::App>::with_root(root).render();
    }
}
