//! Another article on the same event, chosen to be set beside this one.

use std::rc::Rc;

use web_sys::{DragEvent, Event, File, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::{files, twice::twice, why};
use crate::{
    annotation::Store,
    article::{Article, ArticleId},
    classroom::Twice,
    exchange::exercise_file,
    storage::{Archive, Volume},
    web::{
        journal,
        open::{self, Material, Opened},
        platform::{
            desk::Desk,
            dom,
            files::{Picked, read},
        },
        shared::Shared,
        words::say,
    },
    words::Message,
};

const SELECT_ID: &str = "beside";

const FILE_ID: &str = "beside-file";

/// How many entries of a list are shown at first, and how many more each time.
const STEP: usize = 50;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub desk: Shared<Desk>,
    pub store: Shared<Store>,
    pub archive: Archive,
    /// Which file is the key.
    pub key_file: Option<usize>,
    /// How many files have been read: with more of them it is reckoned anew.
    pub files: usize,
    /// Another article was set beside this one, or none, or it was reckoned anew: other
    /// files may count.
    pub on_beside: Callback<Option<Rc<Compared>>>,
}

/// Another article, and what comes of the two.
pub struct Compared {
    pub store: Rc<Store>,
    pub told: Twice,
}

/// What is to be set beside this article.
pub enum Choice {
    Kept(ArticleId),
    File(File),
}

pub enum Msg {
    Shelf(Vec<Volume>),
    Chosen(Option<Choice>),
    Given(u32, Result<Article, Message>),
    Reckoned(u32, Option<Rc<Store>>, Result<Option<Twice>, Message>),
    More,
}

/// Another article beside this one.
pub struct Beside {
    shelf: Vec<Volume>,
    other: Option<Rc<Store>>,
    compared: Option<Rc<Compared>>,
    /// How often something was asked for: what an earlier wish comes to is let be.
    turn: u32,
    is_working: bool,
    refused: Option<Message>,
    shown: usize,
}

impl Component for Beside {
    type Message = Msg;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let Props { archive, store, .. } = ctx.props();
        let (archive, store) = (archive.clone(), store.clone());
        ctx.link().send_future(async move {
            let shelf = archive.shelf(store.codebook()).await;
            let mut volumes = shelf.map_or_else(|_| Vec::new(), |shelf| shelf.volumes);
            let this = store.article().id().as_str();
            volumes.retain(|other| other.id != this && other.binned.is_none());
            Msg::Shelf(volumes)
        });
        Self {
            shelf: Vec::new(),
            other: None,
            compared: None,
            turn: 0,
            is_working: false,
            refused: None,
            shown: STEP,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &Props) -> bool {
        let now = ctx.props();
        if self.other.is_some() && (now.key_file, now.files) != (before.key_file, before.files) {
            self.is_working = true;
            self.reckon(ctx);
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Shelf(shelf) => self.shelf = shelf,
            Msg::Chosen(choice) => {
                self.next_turn();
                match choice {
                    Some(choice) => self.fetch(ctx, choice),
                    None => self.set_beside(ctx, None),
                }
            }
            Msg::Given(turn, _) | Msg::Reckoned(turn, ..) if turn != self.turn => return false,
            Msg::Given(_, Ok(article)) => {
                let codebook = ctx.props().store.codebook().clone();
                self.set_beside(ctx, Some(Store::new(Rc::new(article), codebook)));
            }
            Msg::Given(_, Err(why)) => {
                self.is_working = false;
                self.refused = Some(why);
            }
            Msg::Reckoned(_, other, reckoned) => {
                self.is_working = false;
                self.shown = STEP;
                let twice = reckoned.unwrap_or_else(|why| {
                    self.refused = Some(why);
                    None
                });
                let compared = other.zip(twice);
                self.compared = compared.map(|(store, told)| Rc::new(Compared { store, told }));
                ctx.props().on_beside.emit(self.compared.clone());
            }
            Msg::More => self.shown += STEP,
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        let store = &ctx.props().store;
        let drop = link.batch_callback(|event: DragEvent| {
            event.prevent_default();
            event.stop_propagation();
            dropped(files::listed(event.data_transfer().and_then(|given| given.files())))
        });
        let on_more = link.callback(|_| Msg::More);
        html! {
            <section class="beside" aria-labelledby="beside-title" aria-busy={self.is_working.to_string()} ondrop={drop}>
                <h3 id="beside-title">{ say("twice-title") }</h3>
                <p class="hint">{ say("twice-lead") }</p>
                { self.view_choice(ctx) }
                <div role="status">
                    if self.is_working { <p>{ say("class-working") }</p> }
                    if let Some(why) = &self.refused { <p class="error">{ say(why.clone()) }</p> }
                </div>
                if let Some(compared) = &self.compared {
                    { twice(&compared.told, [store, &compared.store], self.shown, &on_more) }
                }
            </section>
        }
    }
}

/// The first of some files; the others are left.
fn dropped(files: Vec<File>) -> Option<Msg> {
    files.into_iter().next().map(|file| Msg::Chosen(Some(Choice::File(file))))
}

impl Beside {
    fn next_turn(&mut self) {
        self.turn += 1;
        self.is_working = true;
        self.refused = None;
    }

    fn fetch(&self, ctx: &Context<Self>, choice: Choice) {
        let (turn, this) = (self.turn, ctx.props().store.article().id().clone());
        let (archive, store) = (ctx.props().archive.clone(), ctx.props().store.clone());
        let article = async move {
            let article = match choice {
                Choice::Kept(id) => kept(&archive, &store, &id).await,
                Choice::File(file) => of_file(file).await,
            };
            article.and_then(|article| match *article.id() == this {
                true => Err(Message::new("twice-same")),
                false => Ok(article),
            })
        };
        ctx.link().send_future(async move { Msg::Given(turn, article.await) });
    }

    fn set_beside(&mut self, ctx: &Context<Self>, other: Option<Store>) {
        self.other = other.map(Rc::new);
        self.compared = None;
        let (desk, other) = (ctx.props().desk.clone(), self.other.clone());
        let (turn, key) = (self.turn, ctx.props().key_file);
        ctx.link().send_future(async move {
            let twice = match desk.set_beside(other.as_deref()).await {
                Ok(()) => desk.twice(key).await,
                Err(failure) => Err(failure),
            };
            Msg::Reckoned(turn, other, twice.map_err(why))
        });
    }

    fn reckon(&self, ctx: &Context<Self>) {
        let (desk, other) = (ctx.props().desk.clone(), self.other.clone());
        let (turn, key) = (self.turn, ctx.props().key_file);
        ctx.link().send_future(async move {
            Msg::Reckoned(turn, other, desk.twice(key).await.map_err(why))
        });
    }

    fn view_choice(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        let onchange = link.callback(|event: Event| {
            let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
            Msg::Chosen(ArticleId::parse(&chosen).map(Choice::Kept))
        });
        let take = link.batch_callback(|event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let files = files::listed(input.files());
            input.set_value("");
            dropped(files)
        });
        let pick = |_: MouseEvent| {
            dom::find::<HtmlInputElement>(FILE_ID).into_iter().for_each(|input| input.click());
        };
        let chosen = self.other.as_ref().map(|other| other.article().id().as_str());
        let option = |id: &str, title: &str| {
            let selected = chosen == Some(id);
            html! { <option value={id.to_owned()} {selected}>{ title.to_owned() }</option> }
        };
        let is_on_shelf = self.shelf.iter().any(|volume| Some(&*volume.id) == chosen);
        let from_file = self.other.as_ref().filter(|_| !is_on_shelf);
        html! {
            <>
                <div class="field">
                    <label for={SELECT_ID}>{ say("twice-choose") }</label>
                    <select id={SELECT_ID} {onchange}>
                        <option value="" selected={chosen.is_none()}>{ say("twice-none") }</option>
                        { for self.shelf.iter().map(|volume| option(&volume.id, &volume.title)) }
                        { for from_file.map(|other| option(other.article().id().as_str(), &other.article().title())) }
                    </select>
                </div>
                <input id={FILE_ID} type="file" class="sr" tabindex="-1" aria-hidden="true" onchange={take} />
                <button type="button" onclick={pick}>{ say("twice-file") }</button>
            </>
        }
    }
}

/// An article of the shelf, with the parts that are kept of it.
async fn kept(archive: &Archive, store: &Store, id: &ArticleId) -> Result<Article, Message> {
    let kept = archive.load(id, None).await.map_err(|error| error.fetching_message())?;
    let kept = kept.ok_or(Message::new("open-not-kept"))?;
    let session = kept.session(store.codebook().clone(), journal::window());
    Ok(Article::clone(session.store().article()))
}

async fn of_file(file: File) -> Result<Article, Message> {
    let file = read(&Picked { file, has_company: false }).await;
    match open::chosen(&file).map_err(|error| error.message())? {
        Opened::Article(article) => Ok(article),
        Opened::Import(Material::File(bytes)) => {
            exercise_file::read(&bytes).map(|(article, _)| article).map_err(|error| error.message())
        }
        _ => Err(Message::new("twice-not-article")),
    }
}
