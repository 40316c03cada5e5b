//! Which files of a class count. Of each no more is held than whose it is and when it was
//! saved.

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
};

use highlit::{
    annotation::Annotation,
    classroom::{Fate, HandIn, sort_out},
};

use super::{
    ground::{Ground, Read},
    output::plain,
    progress::Progress,
};

/// The files of a class that can be read, each with what is done about it.
pub struct Roll<'f> {
    /// In their order.
    pub files: Vec<(&'f Path, Fate)>,
    /// How many files cannot be read.
    pub unread: usize,
}

impl<'f> Roll<'f> {
    /// Reads them one after the other; what cannot be read is told.
    pub fn call(ground: &Ground, files: &'f [PathBuf]) -> Self {
        let mut progress = Progress::of(files.len());
        let (mut paths, mut heads, mut marks) = (Vec::new(), Vec::new(), Vec::new());
        for file in files {
            match ground.read(file) {
                Ok(Read { reading, .. }) => {
                    let hand_in = HandIn::from(reading);
                    paths.push(file.as_path());
                    marks.push(mark_of(&hand_in.annotations));
                    heads.push(HandIn { annotations: Vec::new(), ..hand_in });
                }
                Err(error) => {
                    progress.clear();
                    eprintln!("{}", plain(&format!("{}: {error}", file.display())));
                }
            }
            progress.step();
        }
        let fates = sort_out(&heads.iter().collect::<Vec<_>>()).into_iter().enumerate();
        // Two heads that are alike do not make two files alike.
        let fate = |(place, fate)| match fate {
            Fate::Repeated(counted) if marks[counted] != marks[place] => Fate::Superseded(counted),
            fate => fate,
        };
        let unread = files.len() - paths.len();
        Self { files: paths.into_iter().zip(fates.map(fate)).collect(), unread }
    }

    /// Those that count.
    pub fn counted(&self) -> impl Iterator<Item = &'f Path> {
        let counted = self.files.iter().filter(|(_, fate)| *fate == Fate::Counted);
        counted.map(|(file, _)| *file)
    }
}

/// A number for some annotations, the same for the same.
fn mark_of(annotations: &[Annotation]) -> u64 {
    let mut hasher = DefaultHasher::new();
    for made in annotations {
        let place = (made.span.start().0, made.span.end().0);
        (place, made.tag.as_str(), made.note.as_str()).hash(&mut hasher);
    }
    hasher.finish()
}
