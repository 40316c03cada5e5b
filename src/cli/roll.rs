//! Which works of a class count. Of each no more is held than whose it is and when it was
//! saved.

use std::{
    collections::BTreeMap,
    hash::{DefaultHasher, Hash, Hasher},
    mem,
    path::Path,
};

use highlit::{
    annotation::{Annotation, Confidence, ReaderCode, Timestamp},
    classroom::{Fate, HandIn, sort_out},
    exchange::{reader_named, w3c::Reading},
};

use super::{
    Failure,
    files::{self, Files},
    ground::Ground,
    naming::codes_of,
    output,
    progress::Progress,
};

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
    /// How many files before it have the same bytes.
    before: usize,
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
    /// The same of the ids of its annotations, if it has any.
    ids: Option<u64>,
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
        // Which works do not say whose they are: in which file, and which of all.
        let mut nameless = Vec::new();
        let mut alike: BTreeMap<u64, usize> = BTreeMap::new();
        for file in &files.found {
            let assumed = reader_named(&files::name(file));
            let read = Ground::bytes(file).and_then(|bytes| {
                let alike = alike.entry(hash_of(&bytes)).or_default();
                *alike += 1;
                Ok((ground.read_bytes(file, &bytes, &assumed, *alike - 1)?, *alike - 1))
            });
            match read {
                Ok((read, before)) => {
                    for remark in read.remarks() {
                        progress.clear();
                        output::tell(&format!("{}: {remark}", file.display()));
                    }
                    let saved = read.saved.clone();
                    let works = read.works();
                    let unsettled = vec![Fate::Counted; works.len()];
                    for work in works {
                        if work.reader.is_none() {
                            nameless.push((listed.len(), heads.len()));
                        }
                        heads.push(Head::of(work, &saved));
                    }
                    listed.push(Listed { file, assumed, before, fates: unsettled });
                }
                Err(error) => {
                    progress.clear();
                    output::tell(&format!("{}: {error}", file.display()));
                    unread += 1;
                }
            }
            progress.step();
        }
        let mut roll = Self { files: listed, unread };
        roll.name(&mut heads, nameless);
        let mut fates = fates(&heads).into_iter();
        for file in &mut roll.files {
            file.fates.iter_mut().zip(&mut fates).for_each(|(fate, settled)| *fate = settled);
        }
        roll
    }

    /// Gives a code to whose work has none. A table that was made of the class has the same
    /// annotations under the code that was given then: that work is of the same student. All
    /// others are of students of their own.
    fn name(&mut self, heads: &mut [Head], nameless: Vec<(usize, usize)>) {
        let said = |head: &Head| Some((head.ids?, head.hand_in.coder.clone()?));
        let by_ids: BTreeMap<u64, ReaderCode> = heads.iter().filter_map(said).collect();
        let known = |head: &Head| by_ids.get(&head.ids?).cloned();
        let (tabled, unknown): (Vec<_>, Vec<_>) =
            nameless.into_iter().partition(|(_, head)| known(&heads[*head]).is_some());
        for (file, head) in tabled {
            let code = known(&heads[head]);
            self.files[file].assumed.clone_from(code.as_ref().expect("it was parted by this"));
            heads[head].hand_in.coder = code;
        }
        let taken = heads.iter().filter_map(|head| head.hand_in.coder.clone()).collect();
        let files: Vec<&Path> = unknown.iter().map(|(file, _)| self.files[*file].file).collect();
        for ((file, _), code) in unknown.into_iter().zip(codes_of(&files, taken)) {
            self.files[file].assumed = code;
        }
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
        files.flat_map(move |Listed { file, assumed, before, fates }| {
            let bytes = Ground::bytes(file);
            let read = bytes.and_then(|it| ground.read_bytes(file, &it, assumed, *before));
            let (works, fault) = match read {
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
        let annotations = mem::take(&mut hand_in.annotations);
        let mut ids: Vec<_> = annotations.iter().map(|made| made.id.as_str()).collect();
        ids.sort_unstable();
        let ids = (!ids.is_empty()).then(|| hash_of(&ids));
        let mark = mark_of(&annotations);
        hand_in.saved.get_or_insert_with(|| saved.clone());
        Self { hand_in, says_when, mark, ids }
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
    let marks = annotations.iter().map(|made| {
        let place = (made.span.start().0, made.span.end().0);
        let is_sure = made.confidence.map(|confidence| confidence == Confidence::Sure);
        (place, &made.tag, &made.subtag, made.note.as_str(), is_sure)
    });
    let mut marks: Vec<_> = marks.collect();
    marks.sort_unstable();
    hash_of(&marks)
}

fn hash_of(thing: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    thing.hash(&mut hasher);
    hasher.finish()
}
