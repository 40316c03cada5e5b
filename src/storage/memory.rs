//! Storage that lasts as long as the program: the twin that tests use, and the
//! stand-in where the browser allows no other.

use std::{cell::RefCell, future::ready, rc::Rc};

use super::{Answer, Kept, Storage, StorageError, Volume, last_touched_first};
use crate::{
    annotation::Entry,
    article::{Article, ArticleId},
};

/// Articles and journals in memory.
#[derive(Debug, Default)]
pub struct MemoryStorage {
    kept: RefCell<Vec<(Volume, Kept)>>,
}

impl Storage for MemoryStorage {
    fn is_lasting(&self) -> bool {
        false
    }

    fn shelf(&self) -> Answer<'_, Vec<Volume>> {
        let mut shelf: Vec<_> =
            self.kept.borrow().iter().map(|(volume, _)| volume.clone()).collect();
        last_touched_first(&mut shelf);
        Box::pin(ready(Ok(shelf)))
    }

    fn load<'a>(&'a self, id: &'a ArticleId) -> Answer<'a, Option<Kept>> {
        let kept = self.kept.borrow();
        let found = kept.iter().find(|(volume, _)| volume.id == id.as_str());
        Box::pin(ready(Ok(found.map(|(_, kept)| kept.clone()))))
    }

    fn keep<'a>(&'a self, article: &'a Article, volume: &'a Volume) -> Answer<'a, ()> {
        let mut kept = self.kept.borrow_mut();
        if !kept.iter().any(|(other, _)| other.id == volume.id) {
            let fresh = Kept { article: article.clone(), journal: Vec::new() };
            kept.push((volume.clone(), fresh));
        }
        Box::pin(ready(Ok(())))
    }

    fn append<'a>(&'a self, volume: &'a Volume, entries: &'a [Rc<Entry>]) -> Answer<'a, ()> {
        let mut all = self.kept.borrow_mut();
        let found = all.iter_mut().find(|(other, _)| other.id == volume.id);
        let Some((shelved, kept)) = found else {
            return Box::pin(ready(Err(StorageError::Damaged)));
        };
        *shelved = volume.clone();
        kept.journal.extend(entries.iter().map(|entry| entry.as_ref().clone()));
        Box::pin(ready(Ok(())))
    }
}
