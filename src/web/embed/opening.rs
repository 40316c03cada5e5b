//! What an element asks for, fetched and laid out: the words, the codebook, the article, and
//! what was kept of the work on it.

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};
use yew::Callback;

use super::{
    ground::Ground,
    host_storage::{HostStorage, Keeper},
    work::Beginning,
};
use crate::{
    annotation::{Codebook, ReaderCode, Session},
    article::{Article, ArticleId, Kind, sniff::NotText},
    exchange::{
        codebook_file,
        handout::{Pen, draw_words},
    },
    storage::{Archive, Kept, MemoryStorage, Storage},
    web::{
        app, importing, journal,
        open::{self, Material, OpenError, Opened},
        platform::{
            clock,
            dom::{self, Builder},
            files,
            indexed_db::IndexedDb,
            preferences,
        },
        windows, words,
    },
    words::Message,
};

#[wasm_bindgen]
extern "C" {
    /// What an element asks for (static/widget/element.js).
    #[derive(Clone, Debug)]
    pub type Wish;

    /// The address of a file of Highlit's own.
    #[wasm_bindgen(method)]
    fn address(this: &Wish, name: &str) -> String;

    /// The language of what is shown, if the page says.
    #[wasm_bindgen(method, getter)]
    fn lang(this: &Wish) -> Option<String>;

    /// The address of a codebook, if it is not ours.
    #[wasm_bindgen(method, getter)]
    fn codebook(this: &Wish) -> Option<String>;

    /// Whether the work is kept in the browser, where no storage is brought.
    #[wasm_bindgen(method, getter)]
    fn keeps(this: &Wish) -> bool;

    /// Where on which page the element is by now.
    #[wasm_bindgen(method)]
    fn place(this: &Wish) -> String;

    /// What of the wish cannot be granted, as the element sees at once.
    #[wasm_bindgen(method, getter)]
    fn fault(this: &Wish) -> Option<String>;

    /// The selector that says where the article stands, if that is the fault.
    #[wasm_bindgen(method, getter)]
    fn selector(this: &Wish) -> Option<String>;

    /// The storage that the page brings.
    #[wasm_bindgen(method, getter)]
    fn storage(this: &Wish) -> Option<Keeper>;

    /// Whose work it is, if the page says.
    #[wasm_bindgen(method, getter)]
    fn user(this: &Wish) -> Option<String>;

    /// The element of the page that the article stands in, if it stands there already.
    #[wasm_bindgen(method, getter)]
    pub fn root(this: &Wish) -> Option<Element>;

    /// The address of an article, if it is to be fetched.
    #[wasm_bindgen(method, getter)]
    fn src(this: &Wish) -> Option<String>;

    /// The article itself, if it is handed over: text, Markdown, a page or an article file.
    #[wasm_bindgen(method, getter)]
    fn text(this: &Wish) -> Option<String>;

    /// What the file of that text is called, which tells what it is.
    #[wasm_bindgen(method, getter)]
    fn name(this: &Wish) -> Option<String>;
}

/// Fetches all of it.
pub async fn open(element: &HtmlElement, wish: &Wish) -> Result<Beginning, Message> {
    learn(wish).await?;
    match (wish.fault(), wish.selector()) {
        (None, _) => {}
        (Some(_), Some(selector)) => {
            return Err(Message::new("widget-no-selector").text("selector", &selector));
        }
        (Some(_), None) => return Err(Message::new("widget-in-shadow")),
    }
    let codebook = Rc::new(codebook(wish).await?);
    let archive = archive(wish).await?;
    let ground = match wish.root() {
        Some(root) => Ground::of_page(&root).map_err(|error| error.message())?,
        None => lay_out(element, article(wish).await?),
    };
    let (kept, session) = recall(&archive, ground.article(), codebook).await?;
    Ok(Beginning {
        element: element.clone(),
        reader: reader(wish)?,
        here: Here(wish.clone()),
        archive,
        ground,
        kept,
        session,
    })
}

/// What was kept of the work on an article, or a beginning.
pub async fn recall(
    archive: &Archive,
    article: &Rc<Article>,
    codebook: Rc<Codebook>,
) -> Result<(Kept, Session), Message> {
    let article = article.as_ref();
    let kept = archive.load(article.id(), Some(article)).await;
    let kept = kept.map_err(|error| error.fetching_message())?;
    let kept = kept.unwrap_or_else(|| Kept::new(article.clone()));
    let session = match journal::unsafe_session(article.id()) {
        Some(session) => session,
        None => kept.session(codebook, journal::window()),
    };
    Ok((kept, session))
}

/// The words come before all that is said.
async fn learn(wish: &Wish) -> Result<(), Message> {
    let unavailable = || Message::new("rare-unavailable");
    let address = |name: &str| wish.address(name);
    words::learn_from(&address, wish.lang().as_deref()).await.ok_or_else(unavailable)?;
    words::learn_more(words::ask_for_more()).await.ok_or_else(unavailable)
}

async fn codebook(wish: &Wish) -> Result<Codebook, Message> {
    let address = wish.codebook();
    let address = address.unwrap_or_else(|| wish.address(&app::codebook_address()));
    let file = files::fetch(&address).await.map_err(|_| Message::new("codebook-not-fetched"))?;
    codebook_file::read(&file).map_err(|error| error.message())
}

async fn archive(wish: &Wish) -> Result<Archive, Message> {
    let storage: Rc<dyn Storage> = match wish.storage() {
        Some(keeper) => {
            let storage = HostStorage::open(keeper).await;
            Rc::new(storage.map_err(|error| error.fetching_message())?)
        }
        None if wish.keeps() => {
            match IndexedDb::open(Callback::from(|()| journal::hear_all())).await {
                Ok(database) => {
                    windows::mind();
                    Rc::new(database)
                }
                Err(_) => Rc::new(MemoryStorage::default()),
            }
        }
        None => Rc::new(MemoryStorage::default()),
    };
    Ok(Archive::new(storage))
}

fn reader(wish: &Wish) -> Result<ReaderCode, Message> {
    match wish.user() {
        Some(user) => ReaderCode::new(&user).map_err(|_| Message::new("settings-code-wrong")),
        None if wish.keeps() => Ok(preferences::fetch().code),
        None => Ok(clock::new_code()),
    }
}

async fn article(wish: &Wish) -> Result<Article, Message> {
    let (name, bytes) = match (wish.text(), wish.src()) {
        (Some(text), _) => (wish.name().unwrap_or_default(), text.into_bytes()),
        (None, Some(address)) => {
            let found = files::fetch(&address).await;
            let why = |missing| OpenError::NotFetched(address.clone(), missing).message();
            (address.clone(), found.map_err(why)?)
        }
        (None, None) => return Err(Message::new("article-empty")),
    };
    let opened = match open::bytes(&name, &bytes) {
        Ok(Opened::Import(Material::Foreign(name, bytes))) => open::foreign(&name, &bytes),
        opened => opened,
    };
    match opened.map_err(|error| error.message())? {
        Opened::Article(article) => Ok(article),
        Opened::Import(material) => importing::article_of(material).await,
        // Nobody is asked which letters these are.
        Opened::Ask(_) => Err(NotText::Binary.message()),
    }
}

/// Puts an article into the element, in place of what it showed before.
fn lay_out(host: &HtmlElement, article: Article) -> Ground {
    let root = dom::element("article", &[("data-highlit", "")]);
    dom::set_attribute(&root, "lang", article.language().map(|known| known.as_str()));
    dom::set_attribute(&root, "dir", Some(article.direction().as_str()));
    let mut elements = Vec::new();
    for (block, about) in article.blocks().iter().enumerate() {
        if !about.kept {
            elements.push(None);
            continue;
        }
        let name = match about.kind {
            Kind::Title => "h1",
            Kind::Heading => "h2",
            Kind::Quote => "blockquote",
            _ => "p",
        };
        let element = dom::element(name, &[("dir", "auto")]);
        let pen: &mut dyn Pen = &mut Builder(element.clone());
        draw_words(&article, article.block_range(block), pen);
        // The text is to the letter as its file has it, and whatever the page's style says of
        // all elements, a paragraph is one.
        for (property, value) in [("display", "block"), ("white-space", "pre-wrap")] {
            dom::set_style(&element, property, value);
        }
        let _ = root.append_child(&element);
        elements.push(Some(element));
    }
    if let Ok(Some(before)) = host.query_selector("article[data-highlit]") {
        before.remove();
    }
    let _ = host.append_child(&root);
    Ground::of_article(&root, article, &elements)
}

/// The place of an element, at which the browser remembers which article stood there last. A
/// page may take another address without being loaded anew.
#[derive(Clone, Debug)]
pub struct Here(Wish);

impl Here {
    /// Remembers that it is this article from now on; which one it was before.
    pub fn remember(&self, article: &ArticleId) -> Option<ArticleId> {
        let store = dom::local_storage().filter(|_| self.0.keeps())?;
        let name = format!("highlit-here-{}", self.0.place());
        let last = store.get_item(&name).ok()?;
        // Where there is no room, what was made of this article stays with it.
        let _ = store.set_item(&name, article.as_str());
        ArticleId::parse(&last?)
    }
}

/// The work on the article that stood at this place of the page when it was last there, if it
/// was another one. What was made of it is worth looking at.
pub async fn last_here(beginning: &Beginning) -> Option<Session> {
    let session = &beginning.session;
    let this = session.store().article().id();
    let last = beginning.here.remember(this).filter(|last| last != this)?;
    if !session.history().steps().is_empty() {
        return None;
    }
    let kept = beginning.archive.load(&last, None).await.ok()??;
    Some(kept.session(session.store().codebook().clone(), journal::window()))
}
