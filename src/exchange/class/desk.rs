//! The desk that the files of a class are laid on.

use std::{
    collections::{BTreeSet, VecDeque},
    rc::Rc,
};

use super::{Answer, Counted, Standing, Voice};
use crate::{
    annotation::{
        Action, Annotation, AnnotationId, Codebook, Incoming, ReaderCode, Store, Timestamp,
    },
    article::sha256_hex,
    classroom::{Fate, HandIn, NoteId, Report, Research, Scores, Twice, merged, sort_out, voices},
    exchange::{
        article_file, codebook_file,
        w3c::{self, Imprint, ReadError},
        zip::{self, Entry},
    },
    json::Json,
    text::TextSpan,
    words::Message,
};

/// The most files that a class may hand in.
pub const FILE_LIMIT: usize = zip::ENTRY_LIMIT;

/// The most notes on one sentence that are handed over.
pub const VOICE_LIMIT: usize = FILE_LIMIT;

/// The article and the codebook, for a desk that stands elsewhere.
pub fn brief(store: &Store) -> String {
    Json::List(vec![
        article_file::write(store.article()).into(),
        codebook_file::write(store.codebook()).into(),
    ])
    .to_string()
}

/// The article and the codebook of what [`brief`] wrote; `None` if it cannot be read.
pub fn store_of(brief: &str) -> Option<Store> {
    let Json::List(parts) = Json::read(brief).ok()? else { return None };
    let [Json::Text(article), Json::Text(codebook)] = &*parts else { return None };
    let article = article_file::read(article.as_bytes()).ok()?;
    let codebook = Codebook::read(codebook).ok()?;
    Some(Store::new(Rc::new(article), Rc::new(codebook)))
}

/// The files of a class, and what can be asked of them.
pub struct Desk {
    store: Store,
    files: Vec<File>,
    waiting: VecDeque<Waiting>,
    /// That of another article, which is given the files that are for another text.
    beside: Option<Box<Desk>>,
}

/// A file, and what could be read of it or why nothing could.
struct File {
    name: String,
    read: Result<Read, Message>,
    /// Its bytes, if it is for another text.
    elsewhere: Option<Rc<Vec<u8>>>,
}

struct Read {
    hand_in: HandIn,
    /// Blocks set aside here that belong to the article there.
    take_in: Vec<usize>,
    other_tags: Option<String>,
    /// How many it has without a place in the article.
    orphans: usize,
}

impl File {
    fn hand_in(&self) -> Option<&HandIn> {
        self.read.as_ref().ok().map(|read| &read.hand_in)
    }
}

/// A file that is still to be read.
enum Waiting {
    Bytes(String, Vec<u8>),
    Packed(Rc<Vec<u8>>, Entry),
    Refused(String, Message),
}

impl Desk {
    /// An empty one, for what [`brief`] wrote; `None` if that cannot be read.
    pub fn new(brief: &str) -> Option<Self> {
        Some(Self {
            store: store_of(brief)?,
            files: Vec::new(),
            waiting: VecDeque::new(),
            beside: None,
        })
    }

    /// Lays a file on it, or all that are in an archive. `bytes` is `None` if it could not be
    /// read.
    pub fn take(&mut self, name: &str, bytes: Option<Vec<u8>>) {
        let name = name.to_owned();
        match bytes {
            None => self.waiting.push_back(Waiting::Refused(name, Message::new("open-unreadable"))),
            Some(bytes) if zip::begins(&bytes) => match zip::entries(&bytes) {
                Ok(entries) => {
                    let archive = Rc::new(bytes);
                    let packed =
                        entries.into_iter().map(|entry| Waiting::Packed(archive.clone(), entry));
                    self.waiting.extend(packed);
                }
                Err(error) => self.waiting.push_back(Waiting::Refused(name, error.message())),
            },
            Some(bytes) => self.waiting.push_back(Waiting::Bytes(name, bytes)),
        }
    }

    /// How many files have been read.
    pub fn done(&self) -> usize {
        self.files.len()
    }

    /// How many are still to be read.
    pub fn waiting(&self) -> usize {
        self.waiting.len()
    }

    /// Reads the next file, if there is one.
    pub fn read_next(&mut self) {
        let Some(waiting) = self.waiting.pop_front() else { return };
        let (name, bytes) = match waiting {
            Waiting::Bytes(name, bytes) => (name, Ok(bytes)),
            Waiting::Packed(archive, entry) => {
                let bytes = zip::unpack(&archive, &entry).map_err(|error| error.message());
                (entry.name, bytes)
            }
            Waiting::Refused(name, message) => (name, Err(message)),
        };
        let bytes = match bytes {
            Ok(_) if self.files.len() >= FILE_LIMIT => {
                Err(Message::new("class-too-many").number("limit", FILE_LIMIT))
            }
            bytes => bytes,
        };
        match bytes {
            Ok(bytes) => self.lay(name, Rc::new(bytes)),
            Err(why) => self.files.push(File { name, read: Err(why), elsewhere: None }),
        }
    }

    /// Lays a file among those that were read.
    fn lay(&mut self, name: String, bytes: Rc<Vec<u8>>) {
        let read = self.read(&bytes);
        let is_elsewhere = matches!(read, Err(ReadError::AnotherText(_)));
        if let Some(beside) = self.beside.as_mut().filter(|_| is_elsewhere) {
            beside.lay(name.clone(), bytes.clone());
        }
        let read = read.map_err(|error| match error {
            ReadError::AnotherText(_) => Message::new("class-another-text"),
            // A picture, say: nothing that this page saves is not in UTF-8.
            ReadError::Encoding => ReadError::NotAnnotations.message(),
            error => error.message(),
        });
        self.files.push(File { name, read, elsewhere: is_elsewhere.then_some(bytes) });
    }

    /// Sets the article of another [`brief`] beside this one, or none: files that are for
    /// another text are then for that one. Says whether the brief can be read.
    pub fn set_beside(&mut self, brief: Option<&str>) -> bool {
        self.beside = brief.and_then(Self::new).map(Box::new);
        if let Some(beside) = &mut self.beside {
            for file in &self.files {
                if let Some(bytes) = &file.elsewhere {
                    beside.lay(file.name.clone(), bytes.clone());
                }
            }
        }
        self.beside.is_some() == brief.is_some()
    }

    fn read(&self, bytes: &[u8]) -> Result<Read, ReadError> {
        let mut number = 0_u32;
        // The same file gets the same ids, so that it is seen to be the same.
        let mut new_id = || {
            number += 1;
            fresh_id(bytes, number)
        };
        let reading = w3c::read(bytes, &self.store, &mut new_id)?;
        let (take_in, other_tags) =
            (reading.incoming.take_in.clone(), reading.other_codebook.clone());
        let orphans = reading.incoming.orphans.len();
        let hand_in = HandIn::from(reading);
        Ok(Read { hand_in, take_in, other_tags, orphans })
    }

    /// What became of each file, if that one is the key.
    pub fn standing(&self, key: Option<usize>) -> String {
        self.standings(key).write()
    }

    fn standings(&self, key: Option<usize>) -> Vec<Standing> {
        let mut fates = self.fates(key).into_iter();
        let beside = self.beside.as_ref().map(|beside| beside.standings(None));
        let mut beside = beside.into_iter().flatten();
        let standing = |(place, file): (usize, &File)| {
            let there = file.elsewhere.as_ref().and_then(|_| beside.next());
            let counted = match (&file.read, there) {
                (_, Some(Standing { counted: Counted::Yes, .. })) => Counted::Beside,
                (_, Some(there)) => there.counted,
                (Err(message), None) => Counted::Unreadable(message.clone()),
                (Ok(_), None) if key == Some(place) => Counted::Key,
                (Ok(_), None) if self.is_of_key(key, place) => Counted::OfKey,
                (Ok(_), None) => match fates.next() {
                    Some(Fate::Repeated(_)) => Counted::Repeated,
                    Some(Fate::Superseded(_)) => Counted::Superseded,
                    Some(Fate::Counted) | None => Counted::Yes,
                },
            };
            let read = file.read.as_ref().ok();
            Standing {
                name: file.name.clone(),
                counted,
                other_tags: read.and_then(|read| read.other_tags.clone()),
                of_others: read.map_or(0, |read| read.hand_in.of_others()),
                orphans: read.map_or(0, |read| read.orphans),
            }
        };
        self.files.iter().enumerate().map(standing).collect()
    }

    /// The report, if that file is the key.
    pub fn report(&self, key: Option<usize>) -> String {
        let (article, codebook) = (self.store.article(), self.store.codebook());
        Report::of(article, codebook, &self.counted(key), self.key(key)).write()
    }

    /// This article and the one beside it, as each was read; `null` if there is none.
    pub fn twice(&self, key: Option<usize>) -> String {
        let twice = self.beside.as_ref().map(|beside| {
            let articles = [&**self.store.article(), &**beside.store.article()];
            let hand_ins = [self.counted(key), beside.counted(None)];
            Twice::of(articles, self.store.codebook(), [&hand_ins[0], &hand_ins[1]])
        });
        twice.write()
    }

    /// What research asks for.
    pub fn research(&self, key: Option<usize>) -> String {
        let (article, codebook) = (self.store.article(), self.store.codebook());
        Research::of(article, codebook, &self.counted(key)).write()
    }

    /// The notes on each of some stretches of the article, the key's first.
    pub fn voices(&self, key: Option<usize>, spans: &[TextSpan]) -> String {
        let counted = self.counted(key);
        let of_key: Vec<&HandIn> = self.key(key).into_iter().collect();
        let tags = &self.store.codebook().tags;
        let notes = |span: &TextSpan| {
            let of_key = voices(&of_key, *span).map(|(place, made)| (None, of_key[place], made));
            let of_class =
                voices(&counted, *span).map(|(place, made)| (Some(place), counted[place], made));
            let noted = of_key.chain(of_class).filter(|(_, _, made)| !made.note.is_empty());
            let voice = noted.filter_map(|(student, hand_in, made)| {
                let tag = tags.iter().position(|tag| tag.id == made.tag)?;
                let id = NoteId::of(hand_in, made);
                Some(Voice { student, tag, note: made.note.as_str().to_owned(), id })
            });
            voice.take(VOICE_LIMIT).collect::<Vec<_>>()
        };
        spans.iter().map(notes).collect::<Vec<Vec<Voice>>>().write()
    }

    /// How each student's notes were scored.
    pub fn tallies(&self, key: Option<usize>, scores: &Scores) -> String {
        let tallies = self.counted(key).into_iter().map(|hand_in| scores.tally(hand_in));
        tallies.collect::<Vec<_>>().write()
    }

    /// All that the class marked, as one file of annotations.
    pub fn merged(
        &self,
        key: Option<usize>,
        id: AnnotationId,
        reader: &ReaderCode,
        generated: Timestamp,
    ) -> String {
        let counted = self.counted(key);
        let annotations = merged(counted.iter().map(|hand_in| &*hand_in.annotations));
        w3c::write(&self.with(annotations), &Imprint::new(id, reader, generated))
    }

    /// The article with all blocks that any file has, and these annotations.
    fn with(&self, annotations: Vec<Annotation>) -> Store {
        let read = self.files.iter().flat_map(|file| &file.read);
        let take_in: BTreeSet<usize> = read.flat_map(|read| read.take_in.clone()).collect();
        let take_in = take_in.into_iter().collect();
        let incoming = Incoming { annotations, take_in, ..Incoming::default() };
        // It is refused only if it would change nothing.
        let merged = self.store.apply(Action::merge(incoming));
        merged.map_or_else(|_| self.store.clone(), |(store, _)| store)
    }

    /// The article with all blocks that any file has.
    pub(super) fn with_all_taken_in(&self) -> Store {
        self.with(Vec::new())
    }

    pub(super) fn beside(&self) -> Option<&Self> {
        self.beside.as_deref()
    }

    pub(super) fn store(&self) -> &Store {
        &self.store
    }

    fn key(&self, key: Option<usize>) -> Option<&HandIn> {
        self.files.get(key?)?.hand_in()
    }

    /// Whether a file is the key or of whoever made the key.
    fn is_of_key(&self, key: Option<usize>, place: usize) -> bool {
        let coder = |place| self.key(Some(place))?.coder.as_ref();
        key == Some(place) || key.and_then(coder).is_some_and(|maker| coder(place) == Some(maker))
    }

    /// The name of each file but the key, and others of its maker, that could be read, and what
    /// was read, in their order.
    pub(super) fn read_files(&self, key: Option<usize>) -> Vec<(&str, &HandIn)> {
        let files = self.files.iter().enumerate();
        let files = files.filter(|(place, _)| !self.is_of_key(key, *place));
        files.filter_map(|(_, file)| Some((&*file.name, file.hand_in()?))).collect()
    }

    fn hand_ins(&self, key: Option<usize>) -> Vec<&HandIn> {
        self.read_files(key).into_iter().map(|(_, hand_in)| hand_in).collect()
    }

    fn fates(&self, key: Option<usize>) -> Vec<Fate> {
        sort_out(&self.hand_ins(key))
    }

    /// The hand-ins that count. Files mostly come in the order of their codes: here they have
    /// one that tells nobody which number is whose.
    pub(super) fn counted(&self, key: Option<usize>) -> Vec<&HandIn> {
        let read = self.hand_ins(key).into_iter().zip(self.fates(key));
        let counted = read.filter(|(_, fate)| *fate == Fate::Counted).map(|(hand_in, _)| hand_in);
        let mut counted: Vec<&HandIn> = counted.collect();
        let article = self.store.article().id();
        counted.sort_by_cached_key(|hand_in| {
            let name = hand_in.coder.as_ref().map(ReaderCode::as_str);
            let name = name.or(hand_in.id.as_ref().map(AnnotationId::as_str));
            sha256_hex(&format!("{} {}", article.as_str(), name.unwrap_or_default()))
        });
        counted
    }
}

/// An id that follows from a file, and from a number in it.
fn fresh_id(bytes: &[u8], number: u32) -> AnnotationId {
    let hash = sha256_hex(&String::from_utf8_lossy(bytes));
    match AnnotationId::new(&format!("urn:highlit:{hash}:{number}")) {
        Ok(id) => id,
        Err(_) => unreachable!("urn:highlit:… is an address"),
    }
}
