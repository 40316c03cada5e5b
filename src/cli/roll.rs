//! Which works of a class count. Of each no more is held than whose it is and when it was
//! saved.

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    mem,
    path::Path,
};

use highlit::{
    annotation::{Annotation, Confidence, ReaderCode, Timestamp},
    classroom::{Fate, HandIn, sort_out},
    exchange::w3c::Reading,
};

use super::{Failure, files::Files, ground::Ground, naming::codes_of, output, progress::Progress};

/// The works of a class that can be read.
pub struct Roll<'f> {
    files: Vec<Listed<'f>>,
    /// How many files cannot be read.
    pub unread: usize,
}

/// A file of a class.
struct Listed<'f> {
    file: &'f Path,
    /// Whose it is as far as it does not say.
    assumed: ReaderCode,
    /// What is done about each of the works in it.
    fates: Vec<Fate>,
}

/// A work of a class, read once more.
pub struct Work<'f> {
    /// The file that it is in.
    pub file: &'f Path,
    /// What it says, and whose it is.
    pub reading: Reading,
    /// What is done about it.
    pub fate: Fate,
}

/// What is held of a work to tell which count.
struct Head {
    hand_in: HandIn,
    says_when: bool,
    /// A number for what was marked, the same for the same.
    mark: u64,
}

impl<'f> Roll<'f> {
    /// Reads the files one after the other; what cannot be read is told.
    pub fn call(ground: &Ground, files: &'f Files) -> Self {
        let mut progress = Progress::of(files.found.len());
        let mut unread = files.faults.len();
        for (path, why) in &files.faults {
            output::tell(&format!("{}: {why}", path.display()));
        }
        let (mut listed, mut heads) = (Vec::new(), Vec::new());
        let mut nameless = Vec::new();
        for file in &files.found {
            match ground.read(file) {
                Ok(read) => {
                    for remark in read.remarks() {
                        progress.clear();
                        output::tell(&format!("{}: {remark}", file.display()));
                    }
                    let (assumed, saved) = (read.assumed.clone(), read.saved.clone());
                    let works = read.works();
                    if works.iter().any(|work| work.reader.is_none()) {
                        nameless.push(listed.len());
                    }
                    let unsettled = vec![Fate::Counted; works.len()];
                    listed.push(Listed { file, assumed, fates: unsettled });
                    heads.extend(works.into_iter().map(|work| Head::of(work, &saved)));
                }
                Err(error) => {
                    progress.clear();
                    output::tell(&format!("{}: {error}", file.display()));
                    unread += 1;
                }
            }
            progress.step();
        }
        let mut fates = fates(&heads).into_iter();
        for file in &mut listed {
            file.fates.iter_mut().zip(&mut fates).for_each(|(fate, settled)| *fate = settled);
        }
        let named = heads.iter().filter_map(|head| head.hand_in.coder.clone()).collect();
        let files = nameless.iter().map(|place: &usize| listed[*place].file).collect::<Vec<_>>();
        for (place, code) in nameless.into_iter().zip(codes_of(&files, named)) {
            listed[place].assumed = code;
        }
        Self { files: listed, unread }
    }

    /// What is done about the works.
    pub fn fates(&self) -> impl Iterator<Item = Fate> {
        self.files.iter().flat_map(|listed| listed.fates.iter().copied())
    }

    /// All works, each read again.
    pub fn all<'r>(
        &'r self,
        ground: &'r Ground,
    ) -> impl Iterator<Item = Result<Work<'f>, Failure>> {
        self.works(ground, |_| true)
    }

    /// The works that count, each read again.
    pub fn counted<'r>(
        &'r self,
        ground: &'r Ground,
    ) -> impl Iterator<Item = Result<Work<'f>, Failure>> {
        self.works(ground, is_counted)
    }

    /// How many count.
    pub fn count(&self) -> usize {
        self.fates().filter(is_counted).count()
    }

    fn works<'r>(
        &'r self,
        ground: &'r Ground,
        is_wanted: fn(&Fate) -> bool,
    ) -> impl Iterator<Item = Result<Work<'f>, Failure>> {
        let files = self.files.iter().filter(move |listed| listed.fates.iter().any(is_wanted));
        files.flat_map(move |Listed { file, assumed, fates }| {
            let (works, fault) = match ground.read_as(file, assumed) {
                Ok(read) => (read.works(), None),
                Err(error) => (Vec::new(), Some(Err(Failure::file(file, error)))),
            };
            let works = works.into_iter().zip(fates).filter(move |(_, fate)| is_wanted(fate));
            let works = works.map(|(reading, fate)| {
                let reader = reading.reader.clone().or_else(|| Some(assumed.clone()));
                Ok(Work { file, reading: Reading { reader, ..reading }, fate: *fate })
            });
            works.chain(fault)
        })
    }
}

fn is_counted(fate: &Fate) -> bool {
    *fate == Fate::Counted
}

impl Head {
    fn of(work: Reading, saved: &Timestamp) -> Self {
        let says_when = work.saved.is_some();
        let mut hand_in = HandIn::from(work);
        let mark = mark_of(&mem::take(&mut hand_in.annotations));
        hand_in.saved.get_or_insert_with(|| saved.clone());
        Self { hand_in, says_when, mark }
    }
}

/// What is done about each work. Two heads that are alike do not make two works alike; and
/// when a file was written tells nothing of two that have the same in them.
fn fates(heads: &[Head]) -> Vec<Fate> {
    let fates = sort_out(&heads.iter().map(|head| &head.hand_in).collect::<Vec<_>>());
    let fate = |(head, fate): (&Head, Fate)| match fate {
        Fate::Repeated(counted) | Fate::Superseded(counted) => {
            let counts = &heads[counted];
            let is_same_moment = matches!(fate, Fate::Repeated(_));
            let is_dated = head.says_when || counts.says_when;
            if head.mark == counts.mark && (is_same_moment || !is_dated) {
                Fate::Repeated(counted)
            } else {
                Fate::Superseded(counted)
            }
        }
        Fate::Counted => Fate::Counted,
    };
    heads.iter().zip(fates).map(fate).collect()
}

/// A number for some annotations, the same for the same.
fn mark_of(annotations: &[Annotation]) -> u64 {
    let mut hasher = DefaultHasher::new();
    for made in annotations {
        let place = (made.span.start().0, made.span.end().0);
        let is_sure = made.confidence.map(|confidence| confidence == Confidence::Sure);
        (place, &made.tag, &made.subtag, made.note.as_str(), is_sure).hash(&mut hasher);
    }
    hasher.finish()
}
