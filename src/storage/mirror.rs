//! A copy of what is not on the disk yet, where it outlasts the program.
//!
//! A program that breaks takes its memory along. What it is about to write is
//! therefore shown to a mirror as soon as it is done, or a frame later if it is
//! long, and wiped off once the disk was seen to have it.

use super::{Answer, Drawer, MemoryStorage, Storage, StorageError, Write};

/// Keeps the copy.
#[derive(Clone, Copy, Debug)]
pub struct Mirror {
    /// Takes in something that is to be written. What it puts into a drawer stands
    /// in place of what was to be put there before.
    pub show: fn(&Write),
    /// So many lines of the journal of the article of that id are on the disk, the
    /// first that were shown, and so is all of it that lies in drawers.
    pub wipe: fn(&str, usize),
}

/// What is left of an article when the program has broken: what the disk has, and
/// on top of it what a mirror has. The disk stays as it is.
pub fn remains<'a>(
    disk: &'a dyn Storage,
    article: &'a str,
    mirrored: &'a [Write],
) -> Answer<'a, MemoryStorage> {
    Box::pin(async move {
        let remains = MemoryStorage::default();
        for drawer in [Drawer::Articles, Drawer::Snapshots] {
            if let Some(line) = disk.read(drawer, article).await? {
                remains.write(&[Write::Put(drawer, article.to_owned(), line)]).await?;
            }
        }
        for line in disk.journal(article, 0).await? {
            remains.restore(article, line);
        }
        remains.write(mirrored).await?;
        Ok::<_, StorageError>(remains)
    })
}
