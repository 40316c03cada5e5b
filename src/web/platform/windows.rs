//! The other windows that this page is open in (Web Locks API; HTML Standard,
//! section 9.5, broadcasting).
//!
//! Each window holds a lock under its own name for as long as it lives, however
//! it ends: so the others know which windows there are, and when one goes. And it
//! shares one under the name of the article that is open in it.

use std::cell::RefCell;

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{closure::Closure, prelude::*};
use wasm_bindgen_futures::JsFuture;
use web_sys::{BroadcastChannel, MessageEvent};

use super::dom;
use crate::annotation::WindowId;

#[wasm_bindgen]
extern "C" {
    /// `navigator.locks`, which web-sys counts as unstable.
    type Locks;

    #[wasm_bindgen(method, catch)]
    fn request(this: &Locks, name: &str, hold: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch, js_name = request)]
    fn share(
        this: &Locks,
        name: &str,
        options: &Object,
        hold: &JsValue,
    ) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn query(this: &Locks) -> Result<Promise, JsValue>;
}

/// What comes before a window's name in the name of its lock.
const WINDOW: &str = "highlit-window-";

/// The same for an article's.
const ARTICLE: &str = "highlit-article-";

thread_local! {
    /// The article that this window has open, and what lets go of its lock.
    static OPEN: RefCell<Option<(String, Option<Function>)>> = const { RefCell::new(None) };
}

/// `None` where the page is not served securely: browsers have no locks there.
fn locks() -> Option<Locks> {
    let locks = Reflect::get(&dom::window().navigator(), &"locks".into()).ok()?;
    locks.is_object().then(|| locks.unchecked_into())
}

fn lock_of(window: &WindowId) -> String {
    format!("{WINDOW}{}", window.as_str())
}

/// Shows others that this window lives.
pub fn live(window: &WindowId) {
    // It is never let go of.
    let hold = Closure::once_into_js(|| Promise::new(&mut |_, _| {}));
    let _ = locks().map(|locks| locks.request(&lock_of(window), &hold));
}

/// The other windows that live.
pub async fn others(window: &WindowId) -> Vec<WindowId> {
    let held = held().await.into_iter();
    held.filter_map(|name| Some(WindowId::new(name.strip_prefix(WINDOW)?)))
        .filter(|other| other != window)
        .collect()
}

/// The names of all locks that are held.
async fn held() -> Vec<String> {
    let Some(Ok(asked)) = locks().map(|locks| locks.query()) else { return Vec::new() };
    let held = JsFuture::from(asked).await.and_then(|state| Reflect::get(&state, &"held".into()));
    let name = |lock: JsValue| Reflect::get(&lock, &"name".into()).ok()?.as_string();
    Array::from(&held.unwrap_or_default()).iter().filter_map(name).collect()
}

/// Shows others which article this window has open, if any.
pub fn show_open(article: Option<&str>) {
    OPEN.with_borrow_mut(|open| {
        if open.as_ref().map(|(shown, _)| shown.as_str()) == article {
            return;
        }
        if let Some((_, Some(let_go))) = open.take() {
            let _ = let_go.call0(&JsValue::UNDEFINED);
        }
        *open = article.map(|article| {
            let mut let_go = None;
            let held = Promise::new(&mut |done, _| let_go = Some(done));
            let hold = Closure::once_into_js(move || held);
            let shared = Object::new();
            // A plain object takes any property.
            let _ = Reflect::set(&shared, &"mode".into(), &"shared".into());
            let name = format!("{ARTICLE}{article}");
            let _ = locks().map(|locks| locks.share(&name, &shared, &hold));
            (article.to_owned(), let_go)
        });
    });
}

/// Whether any window has that article open.
pub async fn is_open(article: &str) -> bool {
    let name = format!("{ARTICLE}{article}");
    held().await.contains(&name)
}

/// Says when another window has gone.
pub fn when_gone(other: &WindowId, told: impl FnOnce() + 'static) {
    let hold = Closure::once_into_js(told);
    let _ = locks().map(|locks| locks.request(&lock_of(other), &hold));
}

/// What windows tell each other through: the ids of articles that something was
/// done to.
pub struct Channel(BroadcastChannel);

impl Channel {
    /// Listens for as long as the page is there.
    pub fn open(heard: impl Fn(String) + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new("highlit").ok()?;
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            event.data().as_string().into_iter().for_each(&heard);
        });
        channel.set_onmessage(Some(on_message.into_js_value().unchecked_ref()));
        Some(Self(channel))
    }

    /// Tells the other windows.
    pub fn tell(&self, article: &str) {
        // It is closed with the page alone.
        let _ = self.0.post_message(&article.into());
    }
}
