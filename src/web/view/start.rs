//! The start page: what to read, and what was being read.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{
    icon::{Picture, icon},
    language::language_choice,
    shelf::{self, Fate},
};
use crate::{
    annotation::Codebook,
    json::Json,
    storage::{Archive, Shelf, StorageError},
    web::{
        open::{self, Material, Opened},
        platform::{
            dom,
            files::{self, Drops, Picked},
        },
        rare,
        shelving::Wish,
        words::say,
    },
    words::Message,
};

/// A text that ships with the page, written for practice.
pub struct Sample {
    /// The name of its file, without `.txt`.
    name: String,
    title: String,
    /// The age from which a reader can do it, in years.
    age: usize,
    words: usize,
}

pub enum Msg {
    Fetched(Result<Shelf, StorageError>, Vec<Sample>),
    /// What it is filled with has been long in coming.
    Late,
    /// Something was done to the shelf, which now looks like this.
    Shelved(Shelf),
    /// Something is to be done to the volume of that id.
    Fate(String, Fate),
    /// Save what could not be read to a file.
    SaveDamaged,
    /// Forget what could not be read.
    ForgetDamaged,
    Paste,
    /// Open the text that was pasted.
    Read(String),
    /// Open what was pasted with its markup.
    Rich(Material),
    Close,
    Speak,
}

impl Msg {
    /// Whether it takes functions that are fetched when they are first wanted: there
    /// is nothing on the shelf of a new reader.
    pub fn is_rare(&self) -> bool {
        match self {
            Self::Fetched(shelf, _) => shelf.as_ref().is_ok_and(|shelf| !shelf.is_empty()),
            Self::Paste => true,
            _ => false,
        }
    }
}

/// The start page.
pub struct Start {
    /// The volume that the reader is asked about before it is gone for good.
    doomed: Option<String>,
    /// Whether it is shown below its heading: what came onto the shelf later would push the
    /// rest away from under a finger.
    is_laid_out: bool,
    shelf: Shelf,
    /// Whether what could not be read was saved to a file.
    has_saved_damaged: bool,
    samples: Vec<Sample>,
    /// While a text is being pasted: what was wrong with it.
    pasting: Option<AttrValue>,
    _drops: Drops,
}

/// What the start page asks for.
pub struct Hooks {
    pub on_msg: Callback<Msg>,
    /// Asked to open a file.
    pub on_file: Callback<Picked>,
    /// Asked to open an address of this site.
    pub on_address: Callback<String>,
    /// Asked to show what can be chosen for reading comfort.
    pub on_comfort: Callback<MouseEvent>,
}

/// Fetches what lies on the shelves.
pub async fn fetch(archive: Archive, codebook: Rc<Codebook>) -> Msg {
    let shelf = shelf(archive, codebook).await;
    let index = files::part("samples/index.json").await.unwrap_or_default();
    Msg::Fetched(shelf, samples(&index))
}

async fn shelf(archive: Archive, codebook: Rc<Codebook>) -> Result<Shelf, StorageError> {
    if archive.is_empty().await? {
        return Ok(Shelf::default());
    }
    let rare = rare::get().await.ok_or(StorageError::Unavailable)?;
    (rare.look)(archive, codebook).await
}

impl Start {
    /// A start page with nothing on its shelves yet; `on_file` is asked to open what
    /// is dropped on it.
    pub fn new(on_file: Callback<Picked>) -> Self {
        let _drops = Drops::watch(on_file);
        Self {
            doomed: None,
            is_laid_out: false,
            shelf: Shelf::default(),
            has_saved_damaged: false,
            samples: Vec::new(),
            pasting: None,
            _drops,
        }
    }

    /// What a message asks to be done to the shelf.
    pub fn wish(&self, msg: &Msg) -> Option<Wish> {
        match msg {
            Msg::Fate(id, fate) if *fate != Fate::Erase || self.doomed.as_ref() == Some(id) => {
                let volume = self.shelf.volumes.iter().find(|volume| volume.id == *id)?;
                Some(Wish::Fate(volume.clone(), *fate))
            }
            Msg::SaveDamaged => Some(Wish::SaveDamaged),
            Msg::ForgetDamaged => Some(Wish::ForgetDamaged),
            _ => None,
        }
    }

    /// Does what a message asks for; what was pasted is to be taken.
    pub fn update(&mut self, msg: Msg) -> Option<Opened> {
        match msg {
            Msg::Shelved(shelf) => self.shelf = shelf,
            Msg::Fate(id, Fate::Erase) if self.doomed.as_ref() != Some(&id) => {
                self.doomed = Some(id);
                dom::next_frame(|| dom::focus(shelf::KEEP));
            }
            // What is done to the shelf itself comes back as `Shelved`.
            Msg::Fate(..) => self.doomed = None,
            Msg::SaveDamaged => self.has_saved_damaged = true,
            Msg::ForgetDamaged => {}
            Msg::Fetched(shelf, samples) => {
                self.is_laid_out = true;
                self.shelf = shelf.unwrap_or_default();
                self.samples = samples;
            }
            Msg::Late => self.is_laid_out = true,
            Msg::Paste => self.pasting = Some(AttrValue::default()),
            Msg::Read(text) => match open::text("", text) {
                Ok(opened) => return Some(opened),
                Err(error) => {
                    let why = (rare::here()?.why_not_opened)(&error);
                    self.pasting = Some(say(why));
                }
            },
            Msg::Rich(material) => return Some(Opened::Import(material)),
            Msg::Close => self.pasting = None,
            Msg::Speak => dom::reload(),
        }
        None
    }

    /// Says what is wrong with what was pasted.
    pub fn refuse(&mut self, why: AttrValue) {
        self.pasting = Some(why);
    }

    /// Markup for it.
    pub fn view(&self, hooks: &Hooks) -> Html {
        let pasting = self.pasting.as_ref().zip(rare::here());
        let pasting = pasting.map(|(error, rare)| (rare.paste)(error, &hooks.on_msg));
        let shelf = rare::here().map_or_else(Html::default, |rare| {
            (rare.shelf)(&self.shelf, self.doomed.as_deref(), self.has_saved_damaged, &hooks.on_msg)
        });
        let rest = self.is_laid_out.then(|| html! {
            <>
                <main>
                    { shelf }
                    <section aria-labelledby="open-title">
                        <h2 id="open-title">{ say("start-open") }</h2>
                        { doors(&hooks.on_file, hooks.on_msg.reform(|_: MouseEvent| Msg::Paste)) }
                    </section>
                    <section aria-labelledby="samples-title">
                        <h2 id="samples-title">{ say("start-samples") }</h2>
                        <ul class="samples">
                            { for self.samples.iter().map(|shipped| sample(shipped, &hooks.on_address)) }
                        </ul>
                    </section>
                </main>
                <footer>{ language_choice(&hooks.on_msg.reform(|()| Msg::Speak)) }</footer>
            </>
        });
        html! {
            <div class="app start">
                <header class="welcome">
                    <div class="top">
                        <p class="brand">{ "Highlit" }</p>
                        <button type="button" class="quiet" onclick={hooks.on_comfort.clone()}>
                            { icon(Picture::Comfort) }{ say("comfort-title") }
                        </button>
                    </div>
                    <h1>{ say("start-title") }</h1>
                    <p class="lead">{ say("start-lead") }</p>
                </header>
                { rest.unwrap_or_default() }
                { pasting.unwrap_or_default() }
            </div>
        }
    }
}

/// The samples of an index; those that are not as they should be are left out.
fn samples(index: &[u8]) -> Vec<Sample> {
    let index = String::from_utf8_lossy(index);
    let index = Json::read(&index).ok();
    let sample = |entry: &Json| {
        let text = |name| entry.get(name)?.as_str().map(str::to_owned);
        let number = |name| entry.get(name)?.as_whole();
        Some(Sample {
            name: text("name")?,
            title: text("title")?,
            age: number("age")?,
            words: number("words")?,
        })
    };
    let entries = index.as_ref().and_then(Json::as_list).unwrap_or_default();
    entries.iter().filter_map(sample).collect()
}

fn doors(on_file: &Callback<Picked>, on_paste: Callback<MouseEvent>) -> Html {
    let on_file = on_file.clone();
    let onchange = move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        files::take_chosen(&input).into_iter().for_each(|file| on_file.emit(file));
    };
    html! {
        <div class="doors">
            <label class="door">
                <input id="article-file" type="file" accept=".txt,.html,.htm,.xhtml,.md,.markdown,.json,text/plain,text/html,text/markdown" class="sr" {onchange} />
                <strong>{ say("start-choose") }</strong>
                <span class="drop-hint">{ say("start-choose-hint") }</span>
            </label>
            <button type="button" class="door" onclick={on_paste}>
                <strong>{ say("start-paste") }</strong>
                <span>{ say("start-paste-hint") }</span>
            </button>
        </div>
    }
}

fn sample(sample: &Sample, on_address: &Callback<String>) -> Html {
    let file = format!("samples/{}.txt", sample.name);
    let summary = Message::new("sample-summary").text("sample", &sample.name);
    let facts =
        Message::new("sample-facts").number("age", sample.age).number("count", sample.words);
    html! {
        <li>
            <button type="button" onclick={on_address.reform(move |_: MouseEvent| file.clone())}>
                <strong lang="en" dir="auto">{ &sample.title }</strong>
                <span>{ say(summary) }</span>
                <span class="small">{ say(facts) }</span>
            </button>
        </li>
    }
}
