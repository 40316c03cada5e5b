//! What is not wanted at first: dialogs, files, hand-outs, going through the text
//! by keys. It lies in a file of its own beside the page's WebAssembly, which is
//! fetched once the article is on screen and kept (docs/adr/0015).
//!
//! The functions are reached through [`Rare`] alone: one that the rest of the
//! page named itself would be a part of the rest.

use std::{cell::Cell, pin::Pin, rc::Rc};

use wasm_bindgen_futures::JsFuture;
use wasm_split_helpers::SplitLoaderError;
use yew::{AttrValue, Callback, Context, Event, Html, MouseEvent};

use super::{
    arranging, handout,
    importing::{self, Imported},
    open::{Material, OpenError, Question},
    platform::{copy, files, grips::Edge, last_words},
    rescue,
    shelving::{self, Wish},
    telling, versions,
    view::{
        card::Hooks,
        chooser::chooser,
        comfort::comfort,
        details::details,
        edge_menu::edge_menu,
        panel::{self, panel},
        paste::paste,
        question::question,
        reader::{Msg, Reader},
        renewal,
        shelf::shelf,
        start,
    },
    windows, words,
};
use crate::{
    annotation::{
        Action, ActionError, Annotation, AnnotationId, Codebook, CodebookError, Held, Session,
        Store,
    },
    article::{Article, ArticleId, Cursor, Travel, Unit},
    storage::{Answer, Archive, Kept, MemoryStorage, SELDOM, Seldom, Shelf, Storage, StorageError},
    text::CharOffset,
    words::Message,
};

/// The functions of that file.
pub struct Rare {
    /// See [`comfort`].
    pub comfort: fn(&Callback<()>, Callback<Event>) -> Html,
    /// See [`details`].
    pub details: fn(&Store, &Annotation, &str, &Hooks) -> Html,
    /// See [`Reader::menu_of_tools`].
    pub more: fn(&Reader, &Context<Reader>) -> Html,
    /// See [`Session::act`].
    pub act: fn(&Session, Action) -> Result<Session, ActionError>,
    /// See [`Reader::attend`].
    pub attend: fn(&mut Reader, &Context<Reader>, Msg) -> bool,
    /// See [`Reader::look_after`].
    pub look_after: fn(&mut Reader, &Context<Reader>),
    /// See [`Reader::take_in`].
    pub take_in: fn(&mut Reader, bool),
    /// See [`Reader::view_dialog`].
    pub dialog: fn(&Reader, &Context<Reader>) -> Html,
    /// See [`Reader::is_free`].
    pub is_free: fn(&mut Reader, &Action) -> bool,
    /// See [`question`].
    pub question: Ask,
    /// See [`paste`].
    pub paste: fn(&AttrValue, &Callback<start::Msg>) -> Html,
    /// See [`Reader::view_brush`].
    pub brush: fn(&Reader, &Context<Reader>) -> Html,
    /// See [`edge_menu`].
    pub edge_menu: EdgeMenu,
    /// See [`chooser`].
    pub chooser: Chooser,
    /// Storage that lasts as long as the page.
    pub memory: fn() -> Rc<dyn Storage>,
    /// See [`panel`].
    pub panel: fn(panel::Props) -> Html,
    /// See [`shelf`].
    pub shelf: fn(&Shelf, Option<&str>, bool, &Callback<start::Msg>) -> Html,
    /// See [`shelving::shelve`].
    pub shelve: fn(Wish, Archive, Rc<Codebook>) -> Answer<'static, Shelf>,
    /// See [`copy::restore`].
    pub restore: fn() -> Pin<Box<dyn Future<Output = ()>>>,
    /// See [`windows::mind`] and [`renewal::mind`].
    mind: fn(),
    /// See [`arranging::arranged`] and [`last_words::restored`].
    pub restored: fn(&Session) -> Option<Session>,
    /// See [`versions::is_retitled`].
    pub is_retitled: fn(&Session) -> bool,
    /// See [`OpenError::message`].
    pub why_not_opened: fn(&OpenError) -> Message,
    /// See [`importing::import`].
    pub import: fn(Material, Callback<Imported>),
    /// See [`handout::lay_out`].
    pub lay_out: fn(&Store),
    /// See [`shelving::open`].
    pub open: Open,
    /// See [`shelving::look`].
    pub look: fn(Archive, Rc<Codebook>) -> Answer<'static, Shelf>,
    /// See [`SELDOM`].
    pub seldom: &'static Seldom,
    /// See [`rescue::hand_out`].
    pub hand_out: fn() -> Pin<Box<dyn Future<Output = ()>>>,
    /// See [`Cursor::at`].
    pub at: fn(&Article, Unit, CharOffset) -> Option<Cursor>,
    /// See [`telling::told`].
    pub told: fn(&Store, &Held) -> String,
    /// See [`CodebookError::message`].
    pub why_no_codebook: fn(&CodebookError) -> Message,
}

type Open = fn(
    Archive,
    ArticleId,
    Option<Article>,
    Rc<Codebook>,
) -> Answer<'static, Option<(Kept, Session)>>;

type Ask = fn(&Question, &Callback<(String, Imported)>, Callback<Event>) -> Html;

type EdgeMenu = fn(&Callback<(Edge, Travel)>, Callback<MouseEvent>, Callback<MouseEvent>) -> Html;

type Chooser = fn(&Store, &[Rc<Annotation>], &Callback<AnnotationId>, Callback<MouseEvent>) -> Html;

/// It could not be fetched.
#[derive(Clone, Copy, Debug)]
pub struct Unavailable;

impl From<SplitLoaderError> for Unavailable {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// A way to come by them.
pub type Fetch = fn() -> Pin<Box<dyn Future<Output = Result<Functions, Unavailable>>>>;

/// The functions, for whoever only hands them on.
pub struct Functions(&'static Rare);

thread_local! {
    static FETCH: Cell<Option<Fetch>> = const { Cell::new(None) };

    static RARE: Cell<Option<&'static Rare>> = const { Cell::new(None) };
}

/// From now on they are fetched so.
pub fn come_by(fetch: Fetch) {
    FETCH.set(Some(fetch));
}

/// The functions, if they have been fetched.
pub fn here() -> Option<&'static Rare> {
    RARE.get()
}

/// Fetches them, if they have not been yet. What failed can be tried again.
pub async fn fetch() -> Result<(), Unavailable> {
    if here().is_none() {
        // Both at once: on a poor line it is the way to and fro that takes its time.
        let words = words::ask_for_more();
        let style = files::ask_for_style("style/more.css");
        let rare = FETCH.get().ok_or(Unavailable)?().await?.0;
        JsFuture::from(style).await.map_err(|_| Unavailable)?;
        words::learn_more(words).await.ok_or(Unavailable)?;
        // Two may have asked for it at once.
        if RARE.replace(Some(rare)).is_none() {
            (rare.mind)();
        }
    }
    Ok(())
}

/// The functions, fetched if they have not been yet; `None` if they cannot be had.
pub async fn get() -> Option<&'static Rare> {
    fetch().await.ok()?;
    here()
}

/// What a ledger seldom wants, fetched if it has not been yet.
pub fn seldom() -> Answer<'static, &'static Seldom> {
    Box::pin(async { get().await.map(|rare| rare.seldom).ok_or(StorageError::Unavailable) })
}

/// The functions themselves: whoever names this has them beside all else.
pub fn functions() -> Functions {
    static FUNCTIONS: Rare = Rare {
        comfort,
        more: Reader::menu_of_tools,
        act: Session::act,
        attend: Reader::attend,
        look_after: Reader::look_after,
        take_in: Reader::take_in,
        dialog: Reader::view_dialog,
        is_free: Reader::is_free,
        question,
        paste,
        details,
        brush: Reader::view_brush,
        edge_menu,
        chooser,
        memory: || Rc::new(MemoryStorage::default()),
        panel,
        shelf,
        shelve: shelving::shelve,
        restore: || Box::pin(copy::restore()),
        mind: || {
            windows::mind();
            renewal::mind();
        },
        restored: |session| {
            versions::arrived(session);
            let arranged = arranging::arranged(session);
            last_words::restored(arranged.as_ref().unwrap_or(session)).or(arranged)
        },
        is_retitled: versions::is_retitled,
        why_not_opened: OpenError::message,
        import: importing::import,
        lay_out: handout::lay_out,
        open: shelving::open,
        look: shelving::look,
        seldom: &SELDOM,
        hand_out: rescue::hand_out,
        at: Cursor::at,
        told: telling::told,
        why_no_codebook: CodebookError::message,
    };
    Functions(&FUNCTIONS)
}
