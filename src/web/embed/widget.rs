//! One `<highlit-article>` while it is on a page: what its methods come to
//! (static/widget/element.js has the element itself, docs/embedding.md says what it is for).

use std::{
    cell::{Cell, RefCell},
    rc::{Rc, Weak},
};

use gloo_timers::callback::Timeout;
use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{
    Element, HtmlElement, MutationObserver, MutationObserverInit, MutationRecord, ShadowRoot,
};
use yew::AppHandle;

use super::{
    chrome::{Chrome, Msg, Props},
    events::parsed,
    ground::Ground,
    opening::{self, Wish},
    sheet::{self, Sheet},
    work::{Refusal, Work, complain},
};
use crate::{
    annotation::{Action, AnnotationId, TagId},
    web::{
        platform::{clock, dom},
        shared::Shared,
        words::{self, say},
    },
    words::Message,
};

/// What an element shows, and its work.
pub struct Widget {
    work: Rc<Work>,
    chrome: Option<AppHandle<Chrome>>,
    watch: RefCell<Option<Watch>>,
    _sheet: Option<Rc<Sheet>>,
}

/// The styles that it brings.
pub struct Styles<'s> {
    /// What is shown in its shadow root.
    pub chrome: &'s str,
    /// What is painted in the page.
    pub marks: &'s str,
}

impl Widget {
    /// Opens what an element asks for and shows it in its shadow root; else the page is told
    /// why not, and so is whoever waits.
    pub async fn open(
        element: HtmlElement,
        shadow: ShadowRoot,
        wish: Wish,
        styles: Styles<'_>,
    ) -> Result<Self, JsValue> {
        let beginning = match opening::open(&element, &wish).await {
            Ok(beginning) => beginning,
            Err(why) => {
                // Without words there is nothing to say but that, which the element does.
                if !words::are_known() {
                    return Err(JsValue::UNDEFINED);
                }
                complain(&element, &why);
                return Err(error(&why));
            }
        };
        let earlier = opening::last_here(&beginning).await;
        let work = Work::new(beginning);
        if let Some(earlier) = earlier {
            work.bring(earlier.store());
        }
        let root: Element = match shadow.query_selector("[data-chrome]")? {
            Some(root) => root,
            None => {
                sheet::dress(&shadow, styles.chrome);
                let root = dom::element("div", &[("data-chrome", "")]);
                shadow.append_child(&root)?;
                root
            }
        };
        let sheet = Sheet::lend(styles.marks);
        let props = Props { work: Shared(work.clone()) };
        let chrome = yew::Renderer::<Chrome>::with_root_and_props(root, props).render();
        let watch = wish.root().map(|root| Watch::begin(&work, &root, &chrome));
        Ok(Self { work, chrome: Some(chrome), watch: RefCell::new(watch), _sheet: sheet })
    }

    /// The article stands in another element of the page from now on.
    pub fn follow(&self, root: &Element) {
        if let Some(chrome) = &self.chrome {
            self.watch.replace(Some(Watch::begin(&self.work, root, chrome)));
            look_again(&Rc::downgrade(&self.work), root, (**chrome).clone());
        }
    }

    /// All annotations, in text order, as Web Annotations.
    pub fn annotations(&self) -> JsValue {
        let items = Reflect::get(&parsed(&self.work.file()), &"items".into()).unwrap_or_default();
        // What has no place in this version of the text stands last there.
        Array::from(&items).slice(0, self.work.count() as u32).into()
    }

    /// All of them as a file.
    pub fn file(&self) -> String {
        self.work.file()
    }

    /// Puts in what a file brings; how many annotations it has.
    pub fn import(&self, file: &str) -> Result<usize, JsValue> {
        match self.work.import(file) {
            Err(Refusal::Prevented) => Ok(0),
            done => done.map_err(|refusal| refused(&refusal)),
        }
    }

    /// Deletes an annotation; whether that was done.
    pub fn remove(&self, id: &str) -> Result<bool, JsValue> {
        self.done(Action::Remove(annotation(id)?))
    }

    /// Gives an annotation another tag; whether that was done.
    pub fn retag(&self, id: &str, tag: &str) -> Result<bool, JsValue> {
        let tag =
            TagId::new(tag).map_err(|_| error(&Message::new("action-no-tag").text("tag", tag)))?;
        self.done(Action::Retag(annotation(id)?, tag, clock::now()))
    }

    /// Opens an annotation, or with `None` none; whether it is there.
    pub fn select(&self, id: Option<&str>) -> Result<bool, JsValue> {
        let id = id.map(annotation).transpose()?;
        Ok(match id {
            Some(id) => self.work.seek(id),
            None => self.work.open(None),
        })
    }

    /// The ids of the annotations that are drawn at a point of the viewport.
    pub fn hit_test(&self, x: f32, y: f32) -> Array {
        self.work.at(x, y).iter().map(|made| JsValue::from_str(made.id.as_str())).collect()
    }

    /// Takes the last step back; whether there was one.
    pub fn undo(&self) -> bool {
        self.work.undo()
    }

    /// Does again what was last taken back; whether there was something.
    pub fn redo(&self) -> bool {
        self.work.redo()
    }

    fn done(&self, action: Action) -> Result<bool, JsValue> {
        match self.work.act(action) {
            Ok(()) => Ok(true),
            Err(Refusal::Prevented) => Ok(false),
            Err(refusal) => Err(refused(&refusal)),
        }
    }
}

impl Drop for Widget {
    fn drop(&mut self) {
        self.chrome.take().into_iter().for_each(AppHandle::destroy);
        self.work.leave();
    }
}

fn annotation(id: &str) -> Result<AnnotationId, JsValue> {
    AnnotationId::new(id).map_err(|_| error(&Message::new("action-no-highlight")))
}

fn refused(refusal: &Refusal) -> JsValue {
    match refusal {
        Refusal::Impossible(why) => error(why),
        Refusal::Prevented => JsValue::UNDEFINED,
    }
}

fn error(why: &Message) -> JsValue {
    js_sys::Error::new(&say(why.clone())).into()
}

/// Watches whether the page changes its article, until it is dropped.
struct Watch {
    observer: MutationObserver,
    _on_change: Closure<dyn FnMut(Array)>,
}

/// The attributes by which a page shows what it has hidden, and hides what it has shown.
const SHOWING: [&str; 7] =
    ["aria-hidden", "class", "contenteditable", "data-highlit-ignore", "hidden", "open", "style"];

/// How long after a change of how it looks the article is looked at again, in milliseconds: what
/// a page moves by its style changes with every frame.
const MOVING: u32 = 100;

impl Watch {
    fn begin(work: &Rc<Work>, root: &Element, chrome: &AppHandle<Chrome>) -> Self {
        let (work_there, link) = (Rc::downgrade(work), (**chrome).clone());
        let (settling, there) = (RefCell::new(None), root.clone());
        let is_waiting = Rc::new(Cell::new(false));
        let _on_change = Closure::<dyn FnMut(Array)>::new(move |records: Array| {
            let Some(work) = work_there.upgrade() else { return };
            let ground = work.ground();
            let records = records.iter().map(JsCast::unchecked_into::<MutationRecord>);
            let records: Vec<_> = records.filter(|record| !is_aside(&ground, record)).collect();
            let is_slow = records.iter().all(is_of_attribute);
            if records.is_empty() || is_slow && is_waiting.get() {
                return;
            }
            is_waiting.set(true);
            let is_waiting = is_waiting.clone();
            let (work, there, link) = (work_there.clone(), there.clone(), link.clone());
            // All that a framework does at once is looked at once.
            settling.replace(Some(Timeout::new(if is_slow { MOVING } else { 0 }, move || {
                is_waiting.set(false);
                look_again(&work, &there, link);
            })));
        });
        let observer = MutationObserver::new(_on_change.as_ref().unchecked_ref())
            .expect_throw("a function observes");
        let options = MutationObserverInit::new();
        options.set_child_list(true);
        options.set_character_data(true);
        options.set_subtree(true);
        options.set_attribute_filter(&SHOWING.map(JsValue::from).into_iter().collect::<Array>());
        // It is a node, and something is to be watched of it.
        let _ = observer.observe_with_options(root, &options);
        Self { observer, _on_change }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Whether a change is of no matter to the article, as the ticking of a clock that is left out.
fn is_aside(ground: &Ground, record: &MutationRecord) -> bool {
    let changed = record.target();
    // By an attribute a node itself may come in or go.
    let within = match is_of_attribute(record) {
        true => changed.and_then(|node| node.parent_node()),
        false => changed,
    };
    within.is_some_and(|node| ground.leaves_out(&node))
}

fn is_of_attribute(record: &MutationRecord) -> bool {
    record.type_() == "attributes"
}

fn look_again(work: &Weak<Work>, root: &Element, link: yew::html::Scope<Chrome>) {
    let Some(work) = work.upgrade() else { return };
    let look = work.look();
    // A page that shows nothing for a moment will show something again.
    let Ok(ground) = Ground::of_page(root) else { return };
    if ground.article().id() == work.ground().article().id() {
        work.stand_on(ground);
        return link.send_message(Msg::Relaid);
    }
    // What is being written is about the text as it was.
    link.send_message(Msg::Written);
    spawn_local(async move {
        let codebook = work.store().codebook().clone();
        let recalled = opening::recall(work.archive(), ground.article(), codebook).await;
        if !work.is_latest(look) {
            return;
        }
        match recalled {
            Ok((kept, session)) => {
                work.move_to(ground, &kept, session);
                link.send_message(Msg::Relaid);
            }
            Err(why) => work.complain(&why),
        }
    });
}
