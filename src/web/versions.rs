//! Earlier versions of the article that is read, and what was said of them.

use std::{cell::RefCell, collections::BTreeSet, rc::Rc};

use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::{
    app, exercises, journal,
    platform::{
        clock, dom, files,
        importer::{self, Failure},
    },
    view::exercise::HOUSE,
};
use crate::{
    anchor::{Fate, Part, reworded},
    annotation::{Action, Annotation, Codebook, Session, Store, Timestamp},
    article::{ArticleId, Canonical},
    exchange::w3c,
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

impl Versions {
    /// The article that is compared, if it is kept here.
    pub fn earlier(&self) -> Option<&ArticleId> {
        match self {
            Self::Compared(found) => found.id.as_ref(),
            Self::Candidates(_) => None,
        }
    }
}

/// An earlier version beside this one.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// Its id; `None` if it came in a file.
    pub id: Option<ArticleId>,
    /// Its title.
    pub title: String,
    /// The name of the file that it came in, with what was said of it; `None` if it is kept here.
    pub file: Option<String>,
    /// The tags that its annotations were made with, as far as they are known.
    pub tags: Rc<Codebook>,
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
    /// What of it was kept, deleted and inserted, if one became one other.
    pub wording: Option<Vec<(Fate, String)>>,
    /// The annotations that began in what they were.
    pub marked: Vec<Rc<Annotation>>,
}

impl Edited {
    /// Whether they read as they read, but stand elsewhere.
    pub fn only_moved(&self) -> bool {
        self.before == self.after
    }
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

/// A change of the headline, which can be undone.
struct Retitling {
    was: ArticleId,
    is: ArticleId,
    /// The last turn of the history that the article has now, when it came: what was done
    /// since is to be undone first.
    since: Option<u32>,
}

#[derive(Default)]
struct Headlines {
    changes: Vec<Retitling>,
    /// The articles that came to be by that alone, and which nobody has but this page.
    tried: BTreeSet<ArticleId>,
}

thread_local! {
    static HEADLINES: RefCell<Headlines> = RefCell::default();
}

/// Of two articles, the second was made of the first by giving it another headline.
pub fn was_retitled(before: &ArticleId, after: &ArticleId) {
    HEADLINES.with_borrow_mut(|Headlines { changes, tried }| {
        let is_back = changes.iter().any(|change| change.was == *after);
        if !is_back {
            tried.insert(after.clone());
        }
        changes.push(Retitling { was: before.clone(), is: after.clone(), since: None });
    });
    if let Some(store) = dom::local_storage() {
        let _ = store.set_item(&origin_name(after.as_str()), before.as_str());
    }
}

/// An article was handed out: it is more than a headline that was tried.
pub fn was_handed_out(article: &ArticleId) {
    HEADLINES.with_borrow_mut(|headlines| headlines.tried.remove(article));
}

/// An article is shown from now on.
pub fn arrived(session: &Session) {
    HEADLINES.with_borrow_mut(|Headlines { changes, .. }| match changes.last_mut() {
        Some(last) if last.is == *session.store().article().id() => {
            last.since.get_or_insert(last_turn(session));
        }
        _ => changes.clear(),
    });
}

fn last_turn(session: &Session) -> u32 {
    session.history().steps().last().map_or(0, |step| step.turned)
}

/// Whether undo would give the article the headline that it had before.
pub fn is_retitled(session: &Session) -> bool {
    HEADLINES.with_borrow(|headlines| {
        headlines.changes.last().is_some_and(|last| {
            last.is == *session.store().article().id() && last.since == Some(last_turn(session))
        })
    })
}

/// Goes back to it.
pub fn title_back() {
    let last = HEADLINES.with_borrow_mut(|headlines| headlines.changes.pop());
    if let Some(last) = last {
        let _ = dom::window().location().set_hash(last.was.as_str());
    }
}

/// Puts the headlines into the bin that were tried and left, with nothing done to the
/// article under them.
pub fn tidy(archive: Archive, store: Store) {
    let this = store.article().id().clone();
    let left = HEADLINES.with_borrow(|headlines| headlines.tried.clone());
    if left.iter().all(|id| *id == this) {
        return;
    }
    spawn_local(async move {
        let shelf = archive.shelf(store.codebook()).await.unwrap_or_default();
        for volume in shelf.volumes {
            let id = ArticleId::parse(&volume.id).filter(|id| *id != this && left.contains(id));
            let is_bare = volume.lines == 0 && volume.binned.is_none();
            if id.is_some_and(|id| is_bare && exercises::of(&id).is_none()) {
                // What stays on the shelf is one line more there.
                let _ = archive.bin(&volume, Some(clock::now())).await;
            }
        }
    });
}

/// The ids of the articles that this was made of here, the last first.
fn origins(article: &ArticleId) -> Vec<String> {
    let of = |id: &String| dom::local_storage()?.get_item(&origin_name(id)).ok()?;
    let mut origins: Vec<String> = Vec::new();
    let mut next = of(&article.as_str().to_owned());
    // A headline may have been changed back.
    while let Some(id) = next.filter(|id| !origins.contains(id)) {
        next = of(&id);
        origins.push(id);
    }
    origins
}

fn origin_name(article: &str) -> String {
    format!("highlit-made-of-{article}")
}

/// Tells the id of an article that has highlights, if there is one of the same title
/// or that this was made of, with some that are new here. Those that the reader had seen when
/// they brought others along, or did not want any, are not.
pub fn likely(archive: Archive, session: Session, told: Callback<String>) {
    spawn_local(async move {
        let store = session.store();
        let origins = origins(store.article().id());
        let made_of = |volume: &Volume| origins.contains(&volume.id);
        let volumes = candidates(&archive, store).await.unwrap_or_default().into_iter();
        for likely in volumes.filter(|one| made_of(one) || is_same_title(&one.title, store)) {
            if has_news(&archive, &likely, &session).await {
                return told.emit(likely.id);
            }
        }
    });
}

/// Whether an article was marked before this one, and has something that the reader was not
/// asked about.
async fn has_news(archive: &Archive, other: &Volume, here: &Session) -> bool {
    let Some(id) = ArticleId::parse(&other.id) else { return false };
    let this = here.store().article().id();
    let answered = answered(this, &id);
    // Who brought that along from this one has this one for the earlier of the two.
    if answered.is_none() && self::answered(&id, this).is_some() {
        return false;
    }
    let Ok(Some(kept)) = archive.load(&id, None).await else { return false };
    let there = kept.session(here.store().codebook().clone(), journal::window());
    let first = |store: &Store| store.annotations().iter().map(|made| made.created.clone()).min();
    let begun = first(here.store());
    let is_earlier = begun.is_none_or(|begun| first(there.store()) <= Some(begun));
    let is_new = |made: &Annotation| {
        let store = here.store();
        let known = store.annotations().get(&made.id).or_else(|| store.orphans().get(&made.id));
        let is_news = match known {
            Some(known) => made.modified.is_after(&known.modified),
            None => here.last_seen(&made.id).is_none(),
        };
        is_news && answered.as_ref().is_none_or(|at| made.modified.is_after(at))
    };
    (answered.is_some() || is_earlier)
        && there.store().annotations().iter().any(|made| is_new(made))
}

/// The reader has seen what was said of an earlier version, and brought it along or did not
/// want to.
pub fn answer(article: &ArticleId, earlier: &str) {
    let mut answers = answers(article);
    answers.retain(|(id, _)| id != earlier);
    answers.push((earlier.to_owned(), clock::now()));
    let lines: Vec<String> = answers.iter().map(|(id, at)| format!("{id} {at}")).collect();
    if let Some(store) = dom::local_storage() {
        let _ = store.set_item(&answers_name(article.as_str()), &lines.join("\n"));
    }
}

/// When that was, if it was.
fn answered(article: &ArticleId, earlier: &ArticleId) -> Option<Timestamp> {
    let mut answers = answers(article).into_iter();
    answers.find(|(id, _)| id == earlier.as_str()).map(|(_, at)| at)
}

fn answers(article: &ArticleId) -> Vec<(String, Timestamp)> {
    let name = answers_name(article.as_str());
    let kept = dom::local_storage().and_then(|store| store.get_item(&name).ok()?);
    let answer = |line: &str| {
        let (id, at) = line.split_once(' ')?;
        Some((id.to_owned(), Timestamp::new(at).ok()?))
    };
    kept.iter().flat_map(|kept| kept.lines()).filter_map(answer).collect()
}

fn answers_name(article: &str) -> String {
    format!("highlit-answered-{article}")
}

/// The article is gone for good.
pub fn forget(article: &str) {
    if let Some(store) = dom::local_storage() {
        let _ = store.remove_item(&origin_name(article));
        let _ = store.remove_item(&answers_name(article));
    }
}

async fn candidates(archive: &Archive, store: &Store) -> Result<Vec<Volume>, Message> {
    let shelf = archive.shelf(store.codebook()).await;
    let mut volumes = shelf.map_err(|error| error.fetching_message())?.volumes;
    let this = store.article().id().as_str();
    volumes.retain(|other| other.id != this && other.highlights > 0 && other.binned.is_none());
    let (mut likely, others): (Vec<_>, Vec<_>) =
        volumes.into_iter().partition(|other| is_same_title(&other.title, store));
    likely.extend(others);
    Ok(likely)
}

fn is_same_title(other: &str, store: &Store) -> bool {
    let plain = |title: &str| title.to_lowercase().split_whitespace().collect::<String>();
    plain(other) == plain(&store.article().title())
}

async fn compare(archive: &Archive, store: &Store, id: &ArticleId) -> Result<Versions, Message> {
    let kept = archive.load(id, None).await.map_err(|error| error.fetching_message())?;
    let kept = kept.ok_or(Message::new("open-not-kept"))?;
    let old = kept.session(tags_of(id, store).await, journal::window());
    let compared = compared(old.store(), store, None).await?;
    Ok(Versions::Compared(Compared { id: Some(id.clone()), ..compared }))
}

/// The tags that an article was marked with.
async fn tags_of(id: &ArticleId, here: &Store) -> Rc<Codebook> {
    let house = async {
        let file = files::part(&app::codebook_address()).await?;
        Codebook::read(&String::from_utf8(file).ok()?).ok()
    };
    let tags = match exercises::tags_of(id) {
        None if here.codebook().id != HOUSE => house.await,
        tags => tags,
    };
    tags.map_or_else(|| here.codebook().clone(), Rc::new)
}

/// The work that a file brings which was made for another text than the one here; `None` if
/// it brings no such text, or nothing that was said of it.
pub fn work_of(file: &[u8], here: &Store) -> Option<Store> {
    let there = Store::new(Rc::new(w3c::article_there(file)?), here.codebook().clone());
    let reading = w3c::read(file, &there, &mut clock::new_id).ok()?;
    there.apply(Action::merge(reading.incoming)).ok().map(|(store, _)| store)
}

/// Compares with the work that a file of that name brought. If little of it is found here
/// the file is refused, for that reason.
pub fn look_in_file(name: String, old: Store, new: Store, why: Message, told: Callback<Looked>) {
    spawn_local(async move {
        let found = compared(&old, &new, Some(name)).await;
        let is_same = is_same_title(&old.article().title(), &new);
        // What had no place there either says nothing of the text.
        let placed = old.annotations().len();
        let is_version = |found: &Compared| {
            let found = found.earlier.iter().take(placed).filter(|one| one.is.is_some());
            is_same || 2 * found.count() >= placed
        };
        let found = found.and_then(|found| if is_version(&found) { Ok(found) } else { Err(why) });
        told.emit(found.map(|found| Rc::new(Versions::Compared(found))));
    });
}

async fn compared(old: &Store, store: &Store, file: Option<String>) -> Result<Compared, Message> {
    let [before, after] = [old, store].map(|store| Canonical::of(store.article()));
    let compared = importer::compare(before.text(), after.text(), &revision::passages(old)).await;
    let (traced, changes) = compared.map_err(why)?;
    let changes = changes.into_iter().map(|changed| edited(old, store, changed));
    Ok(Compared {
        id: None,
        title: old.article().title(),
        file,
        tags: old.codebook().clone(),
        earlier: revision::compare(old, store, &traced),
        changes: changes.collect(),
    })
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
    let (before, after) = (texts(old, were), texts(new, are.get(after).unwrap_or_default()));
    let owned = |(fate, part): Part| (fate, part.to_owned());
    let wording = match (&*before, &*after) {
        ([was], [is]) => Some(reworded(was, is).into_iter().map(owned).collect()),
        _ => None,
    };
    Edited {
        before,
        after,
        wording,
        marked: old.annotations().iter().filter(begins_there).cloned().collect(),
    }
}
