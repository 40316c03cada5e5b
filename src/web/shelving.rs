//! What is done to the shelf of the start page.

use std::rc::Rc;

use super::{
    exercises, journal,
    platform::{clock, copy, dom, files, last_words, lasting, windows},
    versions,
    view::shelf::{self, Fate},
};
use crate::{
    annotation::{Codebook, Session},
    article::{Article, ArticleId},
    storage::{Answer, Archive, Kept, Shelf, StorageError, Volume},
};

/// Something that a reader wants done to the shelf.
pub enum Wish {
    /// Let a volume meet its fate.
    Fate(Volume, Fate),
    /// Save what could not be read to a file.
    SaveDamaged,
    /// Forget what could not be read.
    ForgetDamaged,
    /// Look again what lies on it.
    Look,
}

/// Does it, and gives what lies on the shelf then.
pub fn shelve(wish: Wish, archive: Archive, codebook: Rc<Codebook>) -> Answer<'static, Shelf> {
    Box::pin(async move {
        match wish {
            Wish::Fate(volume, fate) => meet(volume, fate, &archive).await?,
            Wish::SaveDamaged => save_damaged(&archive).await?,
            Wish::ForgetDamaged => archive.clear_quarantine().await?,
            Wish::Look => {}
        }
        let shelf = look(archive, codebook).await;
        dom::next_frame(shelf::keep_focus);
        shelf
    })
}

/// What lies on the shelf.
pub fn look(archive: Archive, codebook: Rc<Codebook>) -> Answer<'static, Shelf> {
    // Who looks at the shelf has no article open.
    windows::show_open(None);
    Box::pin(async move { archive.shelf(&codebook).await })
}

/// An article with the work on it, if it is kept; see [`Archive::load`].
pub fn open(
    archive: Archive,
    id: ArticleId,
    opened: Option<Article>,
    codebook: Rc<Codebook>,
) -> Answer<'static, Option<(Kept, Session)>> {
    Box::pin(async move {
        let kept = archive.load(&id, opened.as_ref()).await?;
        Ok(kept.map(|kept| {
            let session =
                exercises::with_tags(&id, codebook, |tags| kept.session(tags, journal::window()));
            (kept, session)
        }))
    })
}

async fn meet(volume: Volume, fate: Fate, archive: &Archive) -> Result<(), StorageError> {
    match fate {
        Fate::Bin => archive.bin(&volume, Some(clock::now())).await?,
        Fate::Restore => archive.bin(&volume, None).await?,
        // That window would write again what it has.
        Fate::Erase if windows::is_open(&volume.id).await => return Err(StorageError::InUse),
        Fate::Erase => {
            archive.erase(&volume).await?;
            lasting::forget(&volume.id);
            exercises::forget(&volume.id);
            copy::forget(&volume.id);
            last_words::forget(&volume.id);
            versions::forget(&volume.id);
        }
    }
    journal::tell(&volume.id);
    Ok(())
}

/// Gives the reader what could not be read, as it is: someone may still make
/// something of it.
async fn save_damaged(archive: &Archive) -> Result<(), StorageError> {
    let mut text = String::new();
    for (name, line) in archive.quarantine().await? {
        text.extend([&name, "\n", &line, "\n\n"]);
    }
    // A browser that hands out no files has said so itself.
    let _ = files::save("highlit-damaged.txt", "text/plain;charset=utf-8", &text);
    Ok(())
}
