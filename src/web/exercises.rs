//! The exercise that belongs to an article, and how far a reader is with it.
//!
//! It is kept in local storage: it is the teacher's, who has it in a file or a link, and
//! a page knows it before it has opened its database.

use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

use super::platform::{clock, dom};
use crate::{
    annotation::{AnnotationId, Codebook, ReaderCode, Timestamp},
    article::ArticleId,
    classroom::Exercise,
    exchange::exercise_file,
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
    /// The id of the file that was saved last, and the code of its reader.
    Last,
}

impl Fact {
    const ALL: [Self; 4] = [Self::Exercise, Self::Seen, Self::Finished, Self::Last];

    fn name(self, article: &str) -> String {
        let fact = match self {
            Self::Exercise => "exercise",
            Self::Seen => "seen",
            Self::Finished => "finished",
            Self::Last => "last",
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
    Fact::Seen.forget(article.as_str());
}

/// Keeps an exercise that is being made here, whose maker need not be told of it.
pub fn keep(article: &ArticleId, exercise: &Exercise) {
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

/// The tags that its exercise brings, if it brings any.
pub fn codebook(article: &ArticleId) -> Option<Rc<Codebook>> {
    of(article)?.codebook.clone().map(Rc::new)
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

/// The article is gone for good.
pub fn forget(article: &str) {
    Fact::ALL.iter().for_each(|fact| fact.forget(article));
}
