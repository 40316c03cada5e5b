//! Mouse and finger.

use std::{
    fmt::{self, Display, Formatter},
    time::Duration,
};

use anyhow::{Result, bail};
use fantoccini::{
    actions::{
        Actions, InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions,
        PointerAction, TouchActions, WheelAction, WheelActions,
    },
    elements::Element,
    error::{CmdError, ErrorStatus},
    key::Key,
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tokio::time::{Instant, sleep};

use super::Reader;
use crate::page::{GLANCE, as_element, is_stale};

/// Longer than any system waits before it takes a resting finger for a long press.
const LONG_PRESS: Duration = Duration::from_millis(900);

/// Words on the page, found by the text itself.
#[derive(Clone, Debug, Serialize)]
pub struct Words {
    words: String,
    within: String,
    nth: usize,
}

/// The first visible occurrence of these words on the page.
pub fn words(text: &str) -> Words {
    Words { words: text.to_owned(), within: "body".to_owned(), nth: 0 }
}

impl Words {
    /// Looks only inside the elements a CSS selector names.
    pub fn within(mut self, css: &str) -> Words {
        self.within = css.to_owned();
        self
    }

    /// Takes a later occurrence; the first is 0.
    pub fn nth(mut self, nth: usize) -> Words {
        self.nth = nth;
        self
    }
}

impl Display for Words {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        write!(formatter, "“{}” in `{}`", self.words, self.within)
    }
}

impl From<&str> for Words {
    fn from(text: &str) -> Words {
        words(text)
    }
}

/// A caret position in the text of the page.
#[derive(Clone, Debug, Serialize)]
pub struct TextPoint {
    #[serde(flatten)]
    words: Words,
    edge: Edge,
}

#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "lowercase")]
enum Edge {
    Before,
    Middle,
    After,
}

/// The position in front of the words.
pub fn before(words: impl Into<Words>) -> TextPoint {
    words.into().point(Edge::Before)
}

/// The position behind the words.
pub fn after(words: impl Into<Words>) -> TextPoint {
    words.into().point(Edge::After)
}

impl Words {
    fn point(self, edge: Edge) -> TextPoint {
        TextPoint { words: self, edge }
    }
}

#[derive(Clone, Copy, Deserialize)]
struct Pixel {
    x: f64,
    y: f64,
}

impl Reader {
    /// Selects words by dragging the mouse over them.
    pub async fn select(&mut self, words: impl Into<Words>) -> Result<()> {
        let words = words.into();
        self.drag_select(before(words.clone()), after(words)).await
    }

    /// Presses the mouse button at one point of the text and lets it go at another.
    pub async fn drag_select(&mut self, from: TextPoint, to: TextPoint) -> Result<()> {
        let pixels = self.points(&[from, to]).await?;
        let (from, to) = (pixels[0], pixels[1]);
        let halfway =
            Pixel { x: ((from.x + to.x) / 2.0).round(), y: ((from.y + to.y) / 2.0).round() };
        self.mouse(vec![jump(from), press(), glide(halfway), glide(to), release()]).await
    }

    /// Double-clicks a word.
    pub async fn double_click_word(&mut self, word: impl Into<Words>) -> Result<()> {
        let at = self.point(word.into().point(Edge::Middle)).await?;
        self.mouse(vec![jump(at), press(), release(), press(), release()]).await
    }

    /// Clicks three times amid words, which selects the paragraph.
    pub async fn triple_click(&mut self, words: impl Into<Words>) -> Result<()> {
        let at = self.point(words.into().point(Edge::Middle)).await?;
        let click = || [press(), release()];
        let clicks = click().into_iter().chain(click()).chain(click());
        self.mouse([jump(at)].into_iter().chain(clicks).collect()).await
    }

    /// Clicks amid words.
    pub async fn click_words(&mut self, words: impl Into<Words>) -> Result<()> {
        let at = self.point(words.into().point(Edge::Middle)).await?;
        self.mouse(vec![jump(at), press(), release()]).await
    }

    /// Clicks in front of or behind words, which puts the caret there.
    pub async fn click_at(&mut self, point: TextPoint) -> Result<()> {
        let at = self.point(point).await?;
        self.mouse(vec![jump(at), press(), release()]).await
    }

    /// Clicks with Shift held, which extends the selection to that point.
    pub async fn shift_click(&mut self, point: TextPoint) -> Result<()> {
        let at = self.point(point).await?;
        let rest = KeyAction::Pause { duration: Duration::ZERO };
        let shift = Key::Shift.into();
        let keys = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: shift })
            .then(rest.clone())
            .then(rest.clone())
            .then(rest)
            .then(KeyAction::Up { value: shift });
        let mouse = MouseActions::new("mouse".to_owned())
            .then(pause(Duration::ZERO))
            .then(jump(at))
            .then(press())
            .then(release());
        self.act(Actions::from(keys).and(mouse)).await
    }

    /// Rests the mouse on words.
    pub async fn hover_words(&mut self, words: impl Into<Words>) -> Result<()> {
        let at = self.point(words.into().point(Edge::Middle)).await?;
        self.mouse(vec![jump(at)]).await
    }

    /// Rests the mouse on an element.
    pub async fn hover(&mut self, css: &str) -> Result<()> {
        let at = self.middle_of(css).await?;
        self.mouse(vec![jump(at)]).await
    }

    /// Turns the mouse wheel over the middle of the window; positive goes down.
    pub async fn turn_wheel(&mut self, pixels: i64) -> Result<()> {
        let size = self.ask("[innerWidth, innerHeight]", vec![]).await?;
        let half = |value: &Value| value.as_i64().unwrap_or_default() / 2;
        let wheel = WheelActions::new("wheel".to_owned()).then(WheelAction::Scroll {
            duration: None,
            x: half(&size[0]),
            y: half(&size[1]),
            delta_x: 0,
            delta_y: pixels,
        });
        self.act(wheel).await
    }

    /// Clicks an element.
    pub async fn click(&mut self, css: &str) -> Result<()> {
        let deadline = Instant::now() + self.patience;
        loop {
            let element = self.element(css).await?;
            if self.clicked(&element, css, deadline).await? {
                return Ok(());
            }
        }
    }

    /// Clicks the one button, link, menu item or other control with that accessible name.
    pub async fn click_button(&mut self, name: &str) -> Result<()> {
        self.click_button_in("body", name).await
    }

    /// Clicks the one control with that accessible name inside an element.
    pub async fn click_button_in(&mut self, css: &str, name: &str) -> Result<()> {
        let deadline = Instant::now() + self.patience;
        loop {
            let control = self.control(css, name).await?;
            if self.clicked(&control, name, deadline).await? {
                return Ok(());
            }
        }
    }

    /// Chooses from a list that drops down.
    pub async fn choose(&mut self, css: &str, value: &str) -> Result<()> {
        let list = self.element(css).await?;
        // WebKit's driver does not scroll to a list by itself.
        self.middle_of(css).await?;
        Ok(list.select_by_value(value).await?)
    }

    /// Touches words with a finger.
    pub async fn tap(&mut self, words: impl Into<Words>) -> Result<()> {
        let at = self.point(words.into().point(Edge::Middle)).await?;
        self.touch(vec![jump(at), press(), release()]).await
    }

    /// Touches the space between the line of words and the next with a finger.
    pub async fn tap_below(&mut self, words: impl Into<Words>) -> Result<()> {
        let words = words.into();
        let at = self.point(words.clone().point(Edge::Middle)).await?;
        let gap = self.await_answer("a gap", "gapBelow(...arguments)", vec![json!(words)]).await?;
        let y = at.y + gap.as_f64().unwrap_or_default();
        self.touch(vec![jump(Pixel { y, ..at }), press(), release()]).await
    }

    /// Touches the blank behind the last of some words with a finger.
    pub async fn tap_behind(&mut self, words: impl Into<Words>) -> Result<()> {
        let at = self.point(words.into().point(Edge::After)).await?;
        self.touch(vec![jump(Pixel { x: at.x + 12.0, ..at }), press(), release()]).await
    }

    /// Touches an element with a finger.
    pub async fn tap_on(&mut self, css: &str) -> Result<()> {
        let at = self.middle_of(css).await?;
        self.touch(vec![jump(at), press(), release()]).await
    }

    /// Rests a finger on words. No driver turns that into the selection a phone would make; that
    /// part is for [`select_by_script`](Reader::select_by_script).
    pub async fn long_press(&mut self, words: impl Into<Words>) -> Result<()> {
        let at = self.point(words.into().point(Edge::Middle)).await?;
        self.touch(vec![jump(at), press(), pause(LONG_PRESS), release()]).await
    }

    /// Drags an element to a point of the text with the mouse.
    pub async fn drag_mouse(&mut self, css: &str, to: TextPoint) -> Result<()> {
        let (from, way) = self.way(css, to).await?;
        let actions = [jump(from), press()].into_iter().chain(way).chain([release()]);
        self.mouse(actions.collect()).await
    }

    /// Drags an element to a point of the text with a finger.
    pub async fn drag_touch(&mut self, css: &str, to: TextPoint) -> Result<()> {
        let (from, way) = self.way(css, to).await?;
        let actions = [jump(from), press()].into_iter().chain(way).chain([release()]);
        self.touch(actions.collect()).await
    }

    /// From the middle of a handle to where its edge comes to lie at a point of the text, in
    /// steps; both must be in view.
    async fn way(&mut self, css: &str, to: TextPoint) -> Result<(Pixel, [PointerAction; 3])> {
        let to = self.drop_point(css, to).await?;
        let from = self.middle_of(css).await?;
        let edge = self.await_answer(css, "edgeOf(...arguments)", vec![json!(css)]).await?;
        let edge: Pixel = serde_json::from_value(edge)?;
        let to = Pixel { x: to.x + from.x - edge.x, y: to.y + from.y - edge.y };
        let along = |share: f64| Pixel {
            x: (from.x + (to.x - from.x) * share).round(),
            y: (from.y + (to.y - from.y) * share).round(),
        };
        Ok((from, [glide(along(0.3)), glide(along(0.8)), glide(to)]))
    }

    /// Draws a finger up over the middle of the window, by so many pixels.
    pub async fn swipe_up(&mut self, pixels: u32) -> Result<()> {
        let size = self.ask("[innerWidth, innerHeight]", vec![]).await?;
        let half = |value: &Value| (value.as_f64().unwrap_or_default() / 2.0).round();
        let (x, y) = (half(&size[0]), half(&size[1]));
        let reach = f64::from(pixels) / 2.0;
        let at = |y: f64| Pixel { x, y };
        let actions =
            vec![jump(at(y + reach)), press(), glide(at(y)), glide(at(y - reach)), release()];
        self.touch(actions).await
    }

    /// Selects words without any pointer, as the long press and the handles of a phone leave them
    /// selected: the page sees only that the selection changes.
    pub async fn select_by_script(&mut self, words: impl Into<Words>) -> Result<()> {
        let words = words.into();
        let what = words.to_string();
        self.await_answer(&what, "selectByScript(...arguments)", vec![json!(words)]).await?;
        Ok(())
    }

    pub(super) async fn element(&self, css: &str) -> Result<Element> {
        let what = format!("`{css}`");
        let found = self.await_answer(&what, "element(...arguments)", vec![json!(css)]).await?;
        as_element(&self.browser.client, &found)
    }

    /// The one visible control whose accessible name, as the browser computes it, is `name`.
    async fn control(&self, css: &str, name: &str) -> Result<Element> {
        let what = format!("a control named “{name}” in `{css}`");
        let deadline = Instant::now() + self.patience;
        loop {
            let arguments = vec![json!(name), json!(css)];
            let candidates =
                self.await_answer(&what, "controlsNamed(...arguments)", arguments).await?;
            let mut named = Vec::new();
            let mut others = Vec::new();
            for candidate in candidates.as_array().into_iter().flatten() {
                let candidate = as_element(&self.browser.client, candidate)?;
                match self.accessible_name(&candidate).await {
                    Ok(found) if found == name => named.push(candidate),
                    Ok(found) => others.push(found),
                    // The page has replaced this control in the meantime.
                    Err(_) => continue,
                }
            }
            match named.len() {
                1 => return Ok(named.remove(0)),
                0 if Instant::now() < deadline => sleep(GLANCE).await,
                0 => bail!("waited {:?} for {what}, but saw only {others:?}", self.patience),
                n => bail!("{n} controls in `{css}` are named “{name}”; name a smaller part"),
            }
        }
    }

    pub(super) async fn accessible_name(&self, element: &Element) -> Result<String> {
        let path = format!("element/{}/computedlabel", element.element_id());
        let name = self.browser.command(http::Method::GET, &path, None).await?;
        // Without the marks of direction around what stands in a sentence.
        Ok(name.as_str().unwrap_or_default().replace(['\u{2068}', '\u{2069}'], ""))
    }

    /// Clicks as soon as nothing moves or lies over the element any more; whether the page has not
    /// put another in its place meanwhile, which a person would not have noticed.
    async fn clicked(&self, element: &Element, name: &str, deadline: Instant) -> Result<bool> {
        loop {
            let error = match element.click().await {
                Ok(()) => return Ok(true),
                Err(error) => error,
            };
            // The page may still be moving: a person waits, too.
            let passing =
                [ErrorStatus::ElementClickIntercepted, ErrorStatus::ElementNotInteractable];
            let passing = passing.map(|status| status.to_string());
            match &error {
                _ if Instant::now() >= deadline => bail!("cannot click “{name}”: {error}"),
                error if is_stale(error) => return Ok(false),
                CmdError::Standard(error) if passing.contains(&error.error()) => {
                    sleep(GLANCE).await;
                }
                _ => bail!("cannot click “{name}”: {error:?}"),
            }
        }
    }

    async fn point(&self, point: TextPoint) -> Result<Pixel> {
        Ok(self.points(&[point]).await?[0])
    }

    async fn points(&self, points: &[TextPoint]) -> Result<Vec<Pixel>> {
        let what =
            points.iter().map(|point| point.words.to_string()).collect::<Vec<_>>().join(" and ");
        let still = self.standstill(&what, "points(...arguments)", vec![json!(points)]).await?;
        Ok(serde_json::from_value(still)?)
    }

    /// A point of the text to which an element is dragged, which may lie over it until then.
    async fn drop_point(&self, css: &str, to: TextPoint) -> Result<Pixel> {
        let what = to.words.to_string();
        let arguments = vec![json!([to]), json!(css)];
        let still = self.standstill(&what, "points(...arguments)", arguments).await?;
        Ok(serde_json::from_value(still[0].clone())?)
    }

    async fn middle_of(&self, css: &str) -> Result<Pixel> {
        let what = format!("`{css}`");
        let still = self.standstill(&what, "middle(...arguments)", vec![json!(css)]).await?;
        Ok(serde_json::from_value(still)?)
    }

    /// Where something is once it has stopped moving: pages still settle while they load.
    async fn standstill(
        &self,
        what: &str,
        expression: &str,
        arguments: Vec<Value>,
    ) -> Result<Value> {
        let deadline = Instant::now() + self.patience;
        let mut before = Value::Null;
        while Instant::now() < deadline {
            let now = self.await_answer(what, expression, arguments.clone()).await?;
            if now == before {
                return Ok(now);
            }
            before = now;
            sleep(GLANCE).await;
        }
        bail!("{what} kept moving for {:?}", self.patience)
    }

    async fn mouse(&self, actions: Vec<PointerAction>) -> Result<()> {
        let mouse = MouseActions::new("mouse".to_owned());
        self.act(actions.into_iter().fold(mouse, InputSource::then)).await
    }

    async fn touch(&self, actions: Vec<PointerAction>) -> Result<()> {
        let finger = TouchActions::new("finger".to_owned());
        self.act(actions.into_iter().fold(finger, InputSource::then)).await
    }

    pub(super) async fn act(&self, actions: impl Into<Actions>) -> Result<()> {
        Ok(self.browser.client.perform_actions(actions).await?)
    }
}

fn jump(Pixel { x, y }: Pixel) -> PointerAction {
    PointerAction::MoveTo { duration: Some(Duration::ZERO), x, y }
}

/// Moves as a hand does, with points between: an app that follows the pointer sees a drag.
fn glide(Pixel { x, y }: Pixel) -> PointerAction {
    PointerAction::MoveTo { duration: Some(Duration::from_millis(60)), x, y }
}

fn press() -> PointerAction {
    PointerAction::Down { button: MOUSE_BUTTON_LEFT }
}

fn release() -> PointerAction {
    PointerAction::Up { button: MOUSE_BUTTON_LEFT }
}

fn pause(duration: Duration) -> PointerAction {
    PointerAction::Pause { duration }
}
