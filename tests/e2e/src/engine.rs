//! What the drivers of some engines cannot do.

pub use xtask::browsers::Engine;

/// Something a story needs beyond mouse, keyboard and files, which not every engine's driver has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Fingers: `tap`, `long_press`.
    Touch,
    /// Fingers that scroll: `swipe_up`.
    Swipe,
    /// Pictures of the page.
    Screenshot,
    /// Dark mode, forced colours, the look of paper and a touched screen on demand.
    Look,
    /// Other languages to ask pages for.
    Languages,
    /// A second window that can be worked in.
    SecondWindow,
    /// A profile that outlives a killed browser.
    KillAndReopen,
    /// Copies of what was fetched, in the browser's cache.
    Cache,
    /// Paper: `print_page`.
    Print,
    /// Places that the browser keeps apart for one site (Storage Buckets API).
    Buckets,
    /// A database that is let go of by a page that was left while it opened it.
    Abandoning,
    /// Workers of a page that is opened from a disk.
    WorkerFromDisk,
}

/// Why a story with that need cannot be told in that engine; `None` if it can.
pub(crate) fn lacking(engine: Engine, need: Need) -> Option<&'static str> {
    match (engine, need) {
        (Engine::Firefox, Need::Swipe) => {
            Some("skipped in Firefox: its driver's fingers are told to pages, but scroll nothing")
        }
        (Engine::WebKit, Need::Abandoning) => {
            Some("skipped in WebKit: now and then it keeps the next page waiting")
        }
        (Engine::WebKit, Need::WorkerFromDisk) => {
            Some("skipped in WebKit: a page from a disk makes no worker of itself there")
        }
        (Engine::Firefox | Engine::WebKit, Need::Buckets) => {
            Some("skipped here: Chromium alone keeps places apart for one site")
        }
        (Engine::Chromium | Engine::Firefox, _) => None,
        (Engine::WebKit, Need::Touch | Need::Swipe) => {
            Some("skipped in WebKit: its driver has no touch")
        }
        (Engine::WebKit, Need::Screenshot) => {
            Some("skipped in WebKit: its driver does not answer when asked for a picture")
        }
        (Engine::WebKit, Need::Look) => {
            Some("skipped in WebKit: MiniBrowser cannot be told which colours to ask for")
        }
        (Engine::WebKit, Need::Languages) => {
            Some("skipped in WebKit: MiniBrowser cannot be told which languages to ask for")
        }
        (Engine::WebKit, Need::SecondWindow) => {
            Some("skipped in WebKit: a second window gets no pointer from its driver")
        }
        (Engine::WebKit, Need::KillAndReopen | Need::Cache) => {
            Some("skipped in WebKit: its automated sessions keep nothing on disk")
        }
        (Engine::WebKit, Need::Print) => Some("skipped in WebKit: its driver does not print"),
    }
}
