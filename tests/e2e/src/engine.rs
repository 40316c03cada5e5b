//! The three browser engines, and what the drivers of some cannot do.

/// A browser engine that stories are told in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chrome, Edge and most Android browsers.
    Chromium,
    /// Firefox.
    Firefox,
    /// Safari's engine, here in its GTK port.
    WebKit,
}

/// Something a story needs beyond mouse, keyboard and files, which not every engine's driver has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Fingers: `tap`, `long_press`.
    Touch,
    /// A finger that rests on a word selects it, as it does on a phone.
    TouchSelection,
    /// Pictures of the page.
    Screenshot,
    /// Dark mode and forced colours on demand.
    Look,
    /// A profile that outlives a killed browser.
    KillAndReopen,
    /// Characters beyond the basic plane typed as keys.
    TypedEmoji,
}

impl Engine {
    /// Every engine, in the order in which stories are told.
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

    /// The name used in test names and in `HIGHLIT_ENGINES`.
    pub fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::WebKit => "webkit",
        }
    }

    /// Why this engine cannot tell a story with that need; `None` if it can.
    pub fn lacks(self, need: Need) -> Option<&'static str> {
        match (self, need) {
            (Engine::WebKit, Need::Touch) => Some("its driver has no touch"),
            (Engine::WebKit, Need::Screenshot) => Some("its driver does not answer"),
            (Engine::WebKit, Need::Look) => Some("MiniBrowser cannot be told which colours to ask for"),
            (Engine::WebKit, Need::KillAndReopen) => Some("its automated sessions store nothing"),
            _ => None,
        }
    }
}
