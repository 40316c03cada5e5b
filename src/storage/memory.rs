//! Storage that lasts as long as the program: the twin that tests use, and the
//! stand-in where the browser allows no other.

use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

use super::{Kept, Storage, StorageError, Volume};
use crate::{
    annotation::Entry,
    article::{Article, ArticleId},
};

/// Articles and journals in memory.
#[derive(Debug, Default)]
pub struct MemoryStorage {
    kept: RefCell<BTreeMap<String, (Volume, Kept)>>,
}

impl Storage for MemoryStorage {
    async fn shelf(&self) -> Result<Vec<Volume>, StorageError> {
        let mut shelf: Vec<_> =
            self.kept.borrow().values().map(|(volume, _)| volume.clone()).collect();
        shelf.sort_by(|a, b| b.touched.cmp(&a.touched));
        Ok(shelf)
    }

    async fn load(&self, id: &ArticleId) -> Result<Option<Kept>, StorageError> {
        Ok(self.kept.borrow().get(id.as_str()).map(|(_, kept)| kept.clone()))
    }

    async fn keep(&self, article: &Article, volume: &Volume) -> Result<(), StorageError> {
        let kept = Kept { article: article.clone(), journal: Vec::new() };
        self.kept.borrow_mut().entry(volume.id.clone()).or_insert((volume.clone(), kept));
        Ok(())
    }

    async fn append(&self, volume: &Volume, entries: &[Rc<Entry>]) -> Result<(), StorageError> {
        let mut kept = self.kept.borrow_mut();
        let (shelved, kept) = kept.get_mut(&volume.id).ok_or(StorageError::Damaged)?;
        *shelved = volume.clone();
        kept.journal.extend(entries.iter().map(|entry| entry.as_ref().clone()));
        Ok(())
    }
}
