//! The exercise that belongs to an article, and how far a reader is with it.
//!
//! It is kept in local storage: it is the teacher's, who has it in a file or a link, and
//! a page knows it before it has opened its database.

use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

use super::platform::{clock, dom};
use crate::{
    annotation::{AnnotationId, Codebook, ReaderCode, Session, Timestamp},
    article::ArticleId,
    classroom::{Exercise, Scores},
    exchange::{codebook_file, exercise_file},
};

/// What is known of an article beside the article.
#[derive(Clone, Copy)]
enum Fact {
    /// What is to be done with it.
    Exercise,
    /// That the reader has seen what is to be done.
    Seen,
    /// When the reader had finished reading.
    Finished,
    /// The tags that the highlights were made with, if they are not those of Highlit.
    Tags,
    /// The id of the file that was saved last, and the code of its reader.
    Last,
    /// How the teacher scored the notes of a class on it.
    Scores,
}

impl Fact {
    const ALL: [Self; 6] =
        [Self::Exercise, Self::Seen, Self::Finished, Self::Tags, Self::Last, Self::Scores];

    fn name(self, article: &str) -> String {
        let fact = match self {
            Self::Exercise => "exercise",
            Self::Seen => "seen",
            Self::Finished => "finished",
            Self::Tags => "tags",
            Self::Last => "last",
            Self::Scores => "scores",
        };
        format!("highlit-{fact}-{article}")
    }

    fn get(self, article: &str) -> Option<String> {
        let name = self.name(article);
        let here = HERE.with_borrow(|here| here.get(&name).cloned());
        here.or_else(|| dom::local_storage()?.get_item(&name).ok()?)
    }

    fn set(self, article: &str, value: &str) {
        let name = self.name(article);
        let kept = dom::local_storage().and_then(|store| store.set_item(&name, value).ok());
        // Where nothing is kept it lasts as long as the page.
        HERE.with_borrow_mut(|here| match kept {
            Some(()) => here.remove(&name),
            None => here.insert(name, value.to_owned()),
        });
    }

    fn forget(self, article: &str) {
        let name = self.name(article);
        let _ = dom::local_storage().map(|store| store.remove_item(&name));
        HERE.with_borrow_mut(|here| here.remove(&name));
    }
}

thread_local! {
    static HERE: RefCell<BTreeMap<String, String>> = const { RefCell::new(BTreeMap::new()) };

    /// The exercise as it was read last, with what it was read from.
    static READ: RefCell<Option<(String, Rc<Exercise>)>> = const { RefCell::new(None) };
}

/// An exercise was handed out with an article.
pub fn came(article: &ArticleId, exercise: &Exercise) {
    if of(article).is_some_and(|known| *known == *exercise) {
        return;
    }
    keep(article, exercise);
    for fact in [Fact::Seen, Fact::Finished] {
        fact.forget(article.as_str());
    }
}

/// Keeps an exercise that is being made here, whose maker need not be told of it. One
/// that asks for nothing is none.
pub fn keep(article: &ArticleId, exercise: &Exercise) {
    if *exercise == Exercise::default() {
        return Fact::Exercise.forget(article.as_str());
    }
    Fact::Exercise.set(article.as_str(), &exercise_file::write_bare(exercise));
    Fact::Seen.set(article.as_str(), "");
}

/// The exercise that belongs to an article.
pub fn of(article: &ArticleId) -> Option<Rc<Exercise>> {
    let text = Fact::Exercise.get(article.as_str())?;
    let known = READ.with_borrow(|read| {
        read.as_ref().filter(|(from, _)| *from == text).map(|(_, exercise)| exercise.clone())
    });
    known.or_else(|| {
        let exercise = Rc::new(exercise_file::read_bare(&text).ok()?);
        READ.set(Some((text, exercise.clone())));
        Some(exercise)
    })
}

/// An article got another headline, which makes it another article.
pub fn carry(from: &ArticleId, to: &ArticleId) {
    of(from).iter().for_each(|exercise| keep(to, exercise));
}

/// The work with the tags that its exercise asks for. But highlights keep those that they
/// were made with: other tags would say what no reader has said.
pub fn with_tags(
    article: &ArticleId,
    house: Rc<Codebook>,
    session: impl Fn(Rc<Codebook>) -> Session,
) -> Session {
    let asked = of(article).and_then(|exercise| exercise.codebook.clone());
    let asked = asked.filter(|asked| codebook_file::check(asked).is_ok()).map(Rc::new);
    let used = tags_of(article).map_or_else(|| house.clone(), Rc::new);
    let wanted = asked.unwrap_or_else(|| house.clone());
    let as_wanted = session(wanted.clone());
    let is_empty = as_wanted.store().annotations().is_empty();
    let session = match is_empty || wanted.id == used.id && fits(&as_wanted) {
        true => as_wanted,
        false => Some(session(used)).filter(fits).unwrap_or(as_wanted),
    };
    let tags = session.store().codebook();
    match tags.id == house.id {
        true => Fact::Tags.forget(article.as_str()),
        false => Fact::Tags.set(article.as_str(), &codebook_file::write(tags)),
    }
    session
}

/// The tags that the highlights of an article were made with, if they are not those of
/// Highlit.
pub fn tags_of(article: &ArticleId) -> Option<Codebook> {
    Fact::Tags.get(article.as_str()).and_then(|used| Codebook::read(&used).ok())
}

/// Whether every tag and finer tag that was used is in the codebook.
pub fn fits(session: &Session) -> bool {
    let store = session.store();
    store.annotations().iter().all(|made| store.codebook().has_tags_of(made))
}

/// Whether the reader has still to be told what to do.
pub fn is_unseen(article: &ArticleId) -> bool {
    Fact::Seen.get(article.as_str()).is_none()
}

/// The reader has seen what is to be done.
pub fn saw(article: &ArticleId) {
    Fact::Seen.set(article.as_str(), "");
}

/// When the reader had finished reading, if so.
pub fn finished(article: &ArticleId) -> Option<Timestamp> {
    Timestamp::new(&Fact::Finished.get(article.as_str())?).ok()
}

/// The reader has finished reading, or reads on.
pub fn finish(article: &ArticleId, is_finished: bool) {
    match is_finished {
        true => Fact::Finished.set(article.as_str(), clock::now().as_str()),
        false => Fact::Finished.forget(article.as_str()),
    }
}

/// The file of this work that a reader saved last. Others may read in the same browser.
pub fn last(article: &ArticleId, reader: &ReaderCode) -> Option<AnnotationId> {
    let last = Fact::Last.get(article.as_str())?;
    let (id, code) = last.split_once('\n')?;
    AnnotationId::new(id).ok().filter(|_| code == reader.as_str())
}

/// A reader saved a file of this work.
pub fn handed_in(article: &ArticleId, file: &AnnotationId, reader: &ReaderCode) {
    Fact::Last.set(article.as_str(), &format!("{file}\n{}", reader.as_str()));
}

/// The reader leaves the exercise; the highlights keep the tags that they were made with.
pub fn leave(article: &ArticleId) {
    for fact in [Fact::Exercise, Fact::Seen, Fact::Finished] {
        fact.forget(article.as_str());
    }
}

/// How the notes of a class on an article were scored.
pub fn scores(article: &ArticleId) -> Scores {
    Fact::Scores.get(article.as_str()).map_or_else(Scores::default, |kept| Scores::read(&kept))
}

/// Keeps how they were scored.
pub fn keep_scores(article: &ArticleId, scores: &Scores) {
    match scores.is_empty() {
        true => Fact::Scores.forget(article.as_str()),
        false => Fact::Scores.set(article.as_str(), &scores.write()),
    }
}

/// The article is gone for good.
pub fn forget(article: &str) {
    Fact::ALL.iter().for_each(|fact| fact.forget(article));
}
