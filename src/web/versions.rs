//! Earlier versions of the article that is read, and what was said of them.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::{
    journal,
    platform::{
        dom,
        importer::{self, Failure},
    },
};
use crate::{
    annotation::{Annotation, Store},
    article::{ArticleId, Canonical},
    revision::{self, Changed, Earlier},
    storage::{Archive, Volume},
    words::Message,
};

/// What there is to be brought along.
#[derive(Clone, Debug, PartialEq)]
pub enum Versions {
    /// Articles that may be earlier versions, the likeliest first.
    Candidates(Vec<Volume>),
    /// One of them.
    Compared(Compared),
}

/// An earlier version beside this one.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// Its title.
    pub title: String,
    /// What becomes of each of its annotations.
    pub earlier: Vec<Earlier>,
    /// What was changed in the text.
    pub changes: Vec<Edited>,
}

/// Paragraphs that became others.
#[derive(Clone, Debug, PartialEq)]
pub struct Edited {
    /// As they were; none if these were put in.
    pub before: Vec<String>,
    /// As they are; none if those were taken out.
    pub after: Vec<String>,
    /// The annotations that began in what they were.
    pub marked: Vec<Rc<Annotation>>,
}

/// That, or what to say if it cannot be had.
pub type Looked = Result<Rc<Versions>, Message>;

/// Looks for earlier versions of an article, or compares it with the one of that id.
pub fn look(archive: Archive, store: Store, chosen: Option<String>, told: Callback<Looked>) {
    spawn_local(async move {
        let versions = match chosen.as_deref().and_then(ArticleId::parse) {
            Some(id) => compare(&archive, &store, &id).await,
            None => candidates(&archive, &store).await.map(Versions::Candidates),
        };
        told.emit(versions.map(Rc::new));
    });
}

/// Of two articles, the second was made of the first by giving it another headline.
pub fn was_retitled(before: &ArticleId, after: &ArticleId) {
    if let Some(store) = dom::local_storage() {
        let _ = store.set_item(&origin_name(after), before.as_str());
    }
}

/// The id of the article that this was made of here, if it was.
fn origin(article: &ArticleId) -> Option<String> {
    dom::local_storage()?.get_item(&origin_name(article)).ok()?
}

fn origin_name(article: &ArticleId) -> String {
    format!("highlit-made-of-{}", article.as_str())
}

/// Tells the id of an article that has highlights, if there is one of the same title
/// or that this was made of, for an article that has none.
pub fn likely(archive: Archive, store: Store, told: Callback<String>) {
    spawn_local(async move {
        let origin = origin(store.article().id());
        let made_of = |volume: &Volume| origin.as_ref() == Some(&volume.id);
        let mut volumes = candidates(&archive, &store).await.unwrap_or_default().into_iter();
        let likely = volumes.find(|one| made_of(one) || is_same_title(one, &store));
        likely.into_iter().for_each(|likely| told.emit(likely.id));
    });
}

async fn candidates(archive: &Archive, store: &Store) -> Result<Vec<Volume>, Message> {
    let shelf = archive.shelf(store.codebook()).await;
    let mut volumes = shelf.map_err(|error| error.fetching_message())?.volumes;
    let this = store.article().id().as_str();
    volumes.retain(|other| other.id != this && other.highlights > 0 && other.binned.is_none());
    let (mut likely, others): (Vec<_>, Vec<_>) =
        volumes.into_iter().partition(|other| is_same_title(other, store));
    likely.extend(others);
    Ok(likely)
}

fn is_same_title(other: &Volume, store: &Store) -> bool {
    let plain = |title: &str| title.to_lowercase().split_whitespace().collect::<String>();
    plain(&other.title) == plain(&store.article().title())
}

async fn compare(archive: &Archive, store: &Store, id: &ArticleId) -> Result<Versions, Message> {
    let kept = archive.load(id, None).await.map_err(|error| error.fetching_message())?;
    let kept = kept.ok_or(Message::new("open-not-kept"))?;
    let old = kept.session(store.codebook().clone(), journal::window());
    let old = old.store();
    let [before, after] = [old, store].map(|store| Canonical::of(store.article()));
    let compared = importer::compare(before.text(), after.text(), &revision::passages(old)).await;
    let (traced, changes) = compared.map_err(why)?;
    let changes = changes.into_iter().map(|changed| edited(old, store, changed));
    Ok(Versions::Compared(Compared {
        title: old.article().title(),
        earlier: revision::compare(old, store, &traced),
        changes: changes.collect(),
    }))
}

fn why(failure: Failure) -> Message {
    match failure {
        Failure::Unavailable | Failure::Refused(_) => Message::new("rare-unavailable"),
        Failure::Slow => Message::new("versions-slow"),
    }
}

/// The blocks that are kept are the lines of the canonical text.
fn edited(old: &Store, new: &Store, (before, after): Changed) -> Edited {
    let kept = |store: &Store| -> Vec<usize> {
        let blocks = store.article().blocks().iter().enumerate();
        blocks.filter(|(_, block)| block.kept).map(|(index, _)| index).collect()
    };
    let texts = |store: &Store, blocks: &[usize]| -> Vec<String> {
        blocks.iter().map(|&block| store.article().block_text(block).to_owned()).collect()
    };
    let (were, are) = (kept(old), kept(new));
    let were = were.get(before).unwrap_or_default();
    let begins_there =
        |made: &&Rc<Annotation>| were.contains(&old.article().block_at(made.span.start()));
    Edited {
        before: texts(old, were),
        after: texts(new, are.get(after).unwrap_or_default()),
        marked: old.annotations().iter().filter(begins_there).cloned().collect(),
    }
}
