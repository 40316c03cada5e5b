//! The app: which page is shown, and how an article comes to be on it.
//!
//! The address says which: `#` and an article's id is that article, nothing is
//! the start page. So a reload, the back button and a bookmark all work.

use std::{pin::Pin, rc::Rc};

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::future::TimeoutFuture;
use web_sys::UrlSearchParams;
use yew::{html::Scope, prelude::*};

use super::{
    importing::Imported,
    journal::{self, window},
    open::{self, Material, OpenError, Opened, Question},
    platform::{
        dom,
        files::{self, Chosen, Picked},
        indexed_db::IndexedDb,
        mirror::MIRROR,
        preferences,
    },
    rare,
    shared::Shared,
    shelving::Wish,
    view::{
        dialog,
        reader::Reader,
        start::{self, Start},
        toast::toast,
    },
    words::{language, say},
};
use crate::{
    annotation::{Codebook, Session, Store},
    article::{Article, ArticleId},
    storage::{Archive, Kept, Storage, StorageError},
    words::{LANGUAGES, Message},
};

pub enum Msg {
    Begun(Result<(Archive, Codebook), Message>),
    AddressChanged,
    Open(Picked),
    Chosen(Chosen),
    /// The page says by now that this is being opened.
    Read(Chosen),
    Fetch(String),
    /// The name of something and what became of it.
    Opened(String, Result<Opened, OpenError>),
    /// The same of what took a while to be read, with the number that it was asked for by.
    Imported(u32, String, Imported),
    Start(start::Msg),
    Loaded(Result<(Kept, Session), StorageError>),
    Recalled(Result<Option<(Kept, Session)>, StorageError>),
    /// Something could not be done to the shelf, or it could not be read.
    Shelving(StorageError),
    /// Other windows may have done something to the shelf.
    Look,
    /// What was asked for could not be fetched.
    Unavailable,
    /// Show what can be chosen for reading comfort, or show it again.
    Comfort,
    CloseDialog,
    CloseProblem,
}

impl Msg {
    /// Whether it takes functions that are fetched when they are first wanted.
    fn is_rare(&self) -> bool {
        match self {
            Self::Opened(_, Ok(Opened::Article(_))) => false,
            // Why something was not opened is said in words that are fetched later as well.
            Self::Comfort | Self::Opened(..) => true,
            Self::Start(msg) => msg.is_rare(),
            _ => false,
        }
    }
}

/// What every page needs.
#[derive(Clone)]
struct Base {
    archive: Archive,
    codebook: Rc<Codebook>,
}

impl Base {
    /// An article that was opened, with the work on it. What takes reading is read
    /// by what is fetched later: a new reader has none of it.
    async fn load(self, article: Article) -> Result<(Kept, Session), StorageError> {
        if rare::here().is_some() || self.archive.knows(article.id()).await? {
            let recalled = self.recall(article.id().clone(), Some(article.clone())).await?;
            if let Some(recalled) = recalled {
                return Ok(recalled);
            }
        }
        let store = Store::new(Rc::new(article.clone()), self.codebook);
        Ok((Kept::new(article), Session::new(store, window())))
    }

    async fn recall(
        &self,
        id: ArticleId,
        opened: Option<Article>,
    ) -> Result<Option<(Kept, Session)>, StorageError> {
        let rare = rare::get().await.ok_or(StorageError::Unavailable)?;
        (rare.open)(self.archive.clone(), id, opened, self.codebook.clone()).await
    }
}

enum Page {
    Start(Start),
    Reading(Rc<Kept>, Rc<Session>),
}

/// The app.
pub struct App {
    /// `None` until the storage is open and the codebook read.
    base: Option<Base>,
    page: Option<Page>,
    problem: Option<AttrValue>,
    /// What is to be said once what is being opened is there.
    remark: Option<AttrValue>,
    is_opening: bool,
    /// How often something was asked for that replaces what is shown.
    asked: u32,
    question: Option<Question>,
    /// Whether the reader is choosing how the page looks.
    is_choosing_comfort: bool,
    _listeners: [EventListener; 2],
}

impl Component for App {
    type Message = Msg;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        later(ctx.link(), async { Msg::Begun(begin().await) });
        journal::tell_of_doings(ctx.link().callback(|()| Msg::Look));
        later(ctx.link(), async {
            TimeoutFuture::new(journal::PATIENCE).await;
            Msg::Begun(Err(Message::new("storage-silent")))
        });
        let changed = ctx.link().callback(|()| Msg::AddressChanged);
        let _listeners = [
            EventListener::new(&dom::window(), "hashchange", move |_| changed.emit(())),
            warn_before_leaving(),
        ];
        Self {
            base: None,
            page: None,
            problem: None,
            remark: None,
            is_opening: false,
            asked: 0,
            question: None,
            is_choosing_comfort: false,
            _listeners,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let link = ctx.link();
        if msg.is_rare() && rare::here().is_none() {
            later(link, async { rare::fetch().await.map_or(Msg::Unavailable, |()| msg) });
            return false;
        }
        if let Msg::Look = msg {
            self.shelve(ctx, Wish::Look);
            return false;
        }
        // What fills the start page says nothing of what is being opened.
        self.is_opening &= matches!(msg, Msg::Start(_));
        match msg {
            Msg::Begun(Ok((archive, codebook))) => {
                self.base = Some(Base { archive, codebook: Rc::new(codebook) });
                self.go_where_address_says(ctx);
            }
            Msg::Begun(Err(problem)) if self.base.is_none() && self.problem.is_none() => {
                self.problem = Some(say(problem));
            }
            Msg::Begun(Err(_)) | Msg::Look => {}
            Msg::AddressChanged => self.go_where_address_says(ctx),
            Msg::Open(file) => {
                later(link, async move { Msg::Chosen(files::read(&file).await) });
            }
            Msg::Chosen(file) => {
                self.is_opening = true;
                let link = link.clone();
                dom::after_paint(move || link.send_message(Msg::Read(file)));
            }
            Msg::Read(file) => {
                let only = Message::new("open-first").text("name", &file.name);
                self.remark = file.has_company.then(|| say(only));
                link.send_message(Msg::Opened(file.name.clone(), open::chosen(&file)));
            }
            Msg::Fetch(address) => {
                self.is_opening = true;
                later(link, async move {
                    let opened = open::address(&address).await;
                    Msg::Opened(address, opened)
                });
            }
            Msg::Opened(name, opened) => {
                self.question = None;
                self.receive(ctx, &name, opened);
            }
            // By now the reader may be at something else.
            Msg::Imported(number, ..) if number != self.asked => {}
            Msg::Imported(_, name, imported) => link.send_message(Msg::Opened(name, imported)),
            Msg::Start(msg) => {
                if let start::Msg::Fetched(Err(error), _) = &msg {
                    self.problem = Some(say(error.message()));
                }
                if let Some(Page::Start(start)) = &mut self.page {
                    let wish = start.wish(&msg);
                    let opened = start.update(msg);
                    if let Some(wish) = wish {
                        // What was said was of the wish before.
                        self.problem = None;
                        self.shelve(ctx, wish);
                    }
                    opened.into_iter().for_each(|opened| self.receive(ctx, "", Ok(opened)));
                }
            }
            Msg::Loaded(Ok((kept, session))) => self.show(kept, session),
            Msg::Recalled(Ok(Some((kept, session)))) => self.show(kept, session),
            // An address that was passed on also says where the article lies.
            Msg::Recalled(Ok(None)) if let Some(address) = linked_article() => {
                link.send_message(Msg::Fetch(address));
            }
            Msg::Recalled(Ok(None)) => {
                self.show_start(ctx);
                self.problem = Some(say("open-not-kept"));
            }
            Msg::Loaded(Err(error)) => self.problem = Some(say(error.fetching_message())),
            Msg::Recalled(Err(error)) => {
                self.show_start(ctx);
                self.problem = Some(say(error.fetching_message()));
            }
            Msg::Shelving(error) => {
                self.problem = Some(say(error.message()));
                if matches!(error, StorageError::Changed) {
                    self.shelve(ctx, Wish::Look);
                }
            }
            Msg::Comfort => self.is_choosing_comfort = true,
            Msg::Unavailable => self.problem = Some(say("rare-unavailable")),
            Msg::CloseDialog => {
                self.question = None;
                self.is_choosing_comfort = false;
            }
            Msg::CloseProblem => self.problem = None,
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        let on_comfort = link.callback(|()| Msg::Comfort);
        let page = match (&self.base, &self.page) {
            (_, Some(Page::Start(start))) => start.view(&start::Hooks {
                on_msg: link.callback(Msg::Start),
                on_file: link.callback(Msg::Open),
                on_address: link.callback(Msg::Fetch),
                on_comfort: on_comfort.reform(|_| ()),
            }),
            (Some(base), Some(Page::Reading(kept, session))) => html! {
                <Reader key={Rc::as_ptr(session) as usize} kept={Shared(kept.clone())}
                    session={Shared(session.clone())} archive={base.archive.clone()} on_article_file={link.callback(Msg::Chosen)}
                    on_comfort={on_comfort.clone()} />
            },
            _ => html! { <p class="loading" role="status">{ say("opening") }</p> },
        };
        // The article that is read says so itself.
        let is_elsewhere =
            matches!(self.page, Some(Page::Start(_))) && journal::is_anything_at_risk();
        let elsewhere = is_elsewhere.then(|| {
            html! { <p class="trouble" role="alert">{ say("trouble-elsewhere") }</p> }
        });
        let on_close = link.callback(|_| Msg::CloseDialog);
        let comfort = rare::here()
            .filter(|_| self.is_choosing_comfort)
            .map(|rare| (rare.comfort)(&on_comfort, on_close.clone()));
        let question = self.question.as_ref().zip(rare::here()).map(|(question, rare)| {
            let on_answer = link.callback(|(name, opened)| Msg::Opened(name, opened));
            (rare.question)(question, &on_answer, on_close)
        });
        let problem = self
            .problem
            .as_ref()
            .map(|words| toast(words, true, link.callback(|_| Msg::CloseProblem), Html::default()));
        let opening = self
            .is_opening
            .then(|| html! { <p class="toast" role="status">{ say("opening") }</p> });
        html! { <>{ elsewhere.unwrap_or_default() }{ page }{ opening.unwrap_or_default() }{ comfort.unwrap_or_default() }{ question.unwrap_or_default() }{ problem.unwrap_or_default() }</> }
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        dialog::show_new();
    }
}

impl App {
    /// Takes what was opened, or says why it could not be; what is on screen
    /// stays until something else is there.
    fn receive(&mut self, ctx: &Context<Self>, name: &str, opened: Result<Opened, OpenError>) {
        match opened {
            Ok(Opened::Article(article)) => self.enter(ctx, article),
            Ok(Opened::Ask(question)) => self.question = Some(question),
            Ok(Opened::Import(material)) => {
                let Some(rare) = rare::here() else { return };
                self.is_opening = true;
                self.asked += 1;
                let (number, name) = (self.asked, name.to_owned());
                let told = ctx.link().callback(move |imported: Imported| {
                    Msg::Imported(number, name.clone(), imported)
                });
                (rare.import)(material, told);
            }
            Err(error) => {
                let why = open::say_why(&error);
                let refused = Message::new("open-refused").text("name", name).text("why", &why);
                match &mut self.page {
                    // What was pasted has no name.
                    Some(Page::Start(start)) if name.is_empty() => start.refuse(why),
                    _ => self.problem = Some(say(refused)),
                }
            }
        }
    }

    /// Does something to the shelf, where it is shown.
    fn shelve(&self, ctx: &Context<Self>, wish: Wish) {
        if let (Some(Page::Start(_)), Some(base), Some(rare)) =
            (&self.page, self.base.clone(), rare::here())
        {
            let shelved = (rare.shelve)(wish, base.archive, base.codebook);
            later(ctx.link(), async {
                shelved
                    .await
                    .map_or_else(Msg::Shelving, |shelf| Msg::Start(start::Msg::Shelved(shelf)))
            });
        }
    }

    /// Shows an article, with what was done to it before.
    fn enter(&mut self, ctx: &Context<Self>, article: Article) {
        if let Some(session) = journal::unsafe_session(article.id()) {
            return self.show(Kept::new(article), session);
        }
        let Some(base) = self.base.clone() else { return };
        self.is_opening = true;
        later(ctx.link(), async move { Msg::Loaded(base.load(article).await) });
    }

    fn show(&mut self, kept: Kept, session: Session) {
        self.asked += 1;
        let article = session.store().article().clone();
        if matches!(self.page, Some(Page::Reading(..))) {
            // What had the focus goes with the article that was read.
            dom::next_frame(|| {
                if !dom::has_focus() {
                    dom::focus("article");
                }
            });
        }
        self.page = Some(Page::Reading(Rc::new(kept), Rc::new(session)));
        self.problem = self.remark.take();
        let title = Message::new("page-title").text("title", &article.title());
        dom::document().set_title(&say(title));
        // Comes back as a change of address that is already true.
        let _ = dom::window().location().set_hash(article.id().as_str());
        dom::window().scroll_to_with_x_and_y(0.0, 0.0);
    }

    fn show_start(&mut self, ctx: &Context<Self>) {
        dom::document().set_title("Highlit");
        let Some(base) = self.base.clone() else { return };
        if matches!(self.page, Some(Page::Start(_))) {
            return;
        }
        self.page = Some(Page::Start(Start::new(ctx.link().callback(Msg::Open))));
        later(ctx.link(), async { Msg::Start(start::fetch(base.archive, base.codebook).await) });
        later(ctx.link(), async {
            TimeoutFuture::new(journal::PATIENCE).await;
            Msg::Start(start::Msg::Late)
        });
    }

    fn go_where_address_says(&mut self, ctx: &Context<Self>) {
        let Some(base) = self.base.clone() else { return };
        let location = dom::window().location();
        let mut hash = location.hash().unwrap_or_default();
        if let Some(id) = ArticleId::parse(hash.trim_start_matches('#')) {
            if self.shown().as_ref() == Some(&id) {
                return;
            }
            if let Some(session) = journal::unsafe_session(&id) {
                self.show(Kept::new(session.store().article().as_ref().clone()), session);
            } else {
                later(ctx.link(), async move { Msg::Recalled(base.recall(id, None).await) });
            }
            return;
        }
        if hash.starts_with("#exercise:") {
            let link = Material::Elsewhere(hash.split_off(1));
            let opened = Msg::Opened("link".into(), Ok(Opened::Import(link)));
            ctx.link().send_message(opened);
        }
        // Leaving an article for the start page must not open it again.
        let is_arrival = self.page.is_none();
        self.show_start(ctx);
        let address = linked_article().filter(|_| is_arrival);
        address.into_iter().for_each(|address| ctx.link().send_message(Msg::Fetch(address)));
    }

    fn shown(&self) -> Option<ArticleId> {
        match &self.page {
            Some(Page::Reading(_, session)) => Some(session.store().article().id().clone()),
            _ => None,
        }
    }
}

/// Sends the message that comes of something. Boxed: what waits for it is compiled
/// once, and not for each thing that is waited for.
fn later(link: &Scope<App>, msg: impl Future<Output = Msg> + 'static) {
    let msg: Pin<Box<dyn Future<Output = Msg>>> = Box::pin(msg);
    link.send_future(msg);
}

/// Asks before the page is left with work that is not kept.
fn warn_before_leaving() -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&dom::window(), "beforeunload", options, |event| {
        if journal::is_anything_at_risk() {
            event.prevent_default();
        }
    })
}

/// The address that the page's own address gives as `?article=`.
fn linked_article() -> Option<String> {
    let search = dom::window().location().search().ok()?;
    let address = UrlSearchParams::new_with_str(&search).ok()?.get("article")?;
    (!address.trim().is_empty()).then_some(address)
}

/// Opens the storage and fetches the codebook.
pub async fn begin() -> Result<(Archive, Codebook), Message> {
    let codebook = files::part(&codebook_address()).await;
    let codebook = codebook.ok_or(Message::new("codebook-not-fetched"))?;
    let unavailable = || Message::new("rare-unavailable");
    let codebook = match Codebook::read_free(&String::from_utf8_lossy(&codebook)) {
        Ok(codebook) => codebook,
        Err(error) => {
            let rare = rare::get().await.ok_or_else(unavailable)?;
            return Err((rare.why_no_codebook)(&error));
        }
    };
    let archive = open_storage().await.ok_or_else(unavailable)?;
    Ok((archive, codebook))
}

/// Opens the best storage there is: the browser's, or memory where that is
/// refused. `None` if that cannot be fetched.
async fn open_storage() -> Option<Archive> {
    let on_gone = Callback::from(|()| journal::hear_all());
    let storage = match IndexedDb::open(on_gone).await {
        Ok(database) => {
            // It has been thrown away, and there is a copy of it.
            if database.is_new() && preferences::is_copied() {
                (rare::get().await?.restore)().await;
            }
            Rc::new(database) as Rc<dyn Storage>
        }
        Err(_) => (rare::get().await?.memory)(),
    };
    Some(Archive::mirrored(storage, MIRROR))
}

/// The codebook is written in the first language; beside it lie its translations.
pub fn codebook_address() -> String {
    match language() {
        first if *first == LANGUAGES[0] => "codebooks/claims.json".into(),
        language => format!("codebooks/claims.{}.json", language.tag),
    }
}
