//! The article and the codebook that files of annotations are read against.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    rc::Rc,
};

use highlit::{
    annotation::{
        Action, Annotation, AnnotationId, Codebook, Incoming, ReaderCode, Store, Timestamp,
        clashing,
    },
    exchange::{
        Assumed, Corpus, Format, FreshIds, Original, article_file, code_in, reader_named,
        recognise,
        w3c::{self, Reading},
    },
};

use super::{Failure, article, files};

/// The codebook of the page.
const CLAIMS: &str = include_str!("../../static/codebooks/claims.json");

/// The most bytes of a codebook.
const CODEBOOK_LIMIT: usize = 1 << 20;

/// What files are read against.
pub struct Ground {
    /// The article with nothing on it.
    pub store: Store,
    /// The number that the article has in a corpus.
    number: String,
    original: Option<Original>,
}

/// A file of annotations that has been read.
pub struct Read {
    /// What it is in.
    pub format: Format,
    /// What it says. Whose it is may be said by what it is called: Highlit puts a code there.
    pub reading: Reading,
    /// Whose it is assumed to be as far as it does not say.
    pub assumed: ReaderCode,
    /// When it was saved: as it says, or as the system does.
    pub saved: Timestamp,
    /// A name for what is made of it, the same each time.
    pub id: AnnotationId,
}

/// Whether that is only assumed, and the reader.
type Whose = (bool, ReaderCode);

/// Annotations, and those of an earlier version that have no place.
type Kinds = [Vec<Annotation>; 2];

impl Read {
    /// Whose it is: as it says, or as is assumed.
    pub fn reader(&self) -> &ReaderCode {
        self.reading.reader.as_ref().unwrap_or(&self.assumed)
    }

    /// What there is to tell of how it was read.
    pub fn remarks(&self) -> Vec<String> {
        let Reading { incoming, moved, elsewhere, other_codebook, .. } = &self.reading;
        let counted = [
            (*moved, "found by words, not where the file says"),
            (*elsewhere, "of other texts, left out"),
            (incoming.orphans.len(), "of an earlier version, not found in this one"),
        ];
        let counted = counted.into_iter().filter(|(count, _)| *count > 0);
        let counted = counted.map(|(count, what)| format!("{what}: {count}"));
        let tags = other_codebook.iter().map(|tags| format!("made with other tags: {tags}"));
        counted.chain(tags).collect()
    }

    /// The works in it, each of one reader: a table may have those of a whole class, and so may
    /// a page whose own maker has made none of its annotations. They come in the order of their
    /// codes; what is of nobody that is named comes last.
    pub fn works(self) -> Vec<Reading> {
        let reading = self.reading;
        let makers: BTreeSet<&ReaderCode> =
            reading.incoming.annotations.iter().map(|made| &made.creator).collect();
        let is_of_others = !reading.reader.as_ref().is_some_and(|own| makers.contains(own));
        let is_merged = self.format == Format::W3c && is_of_others && makers.len() > 1;
        if reading.readers.is_empty() && !is_merged {
            return vec![reading];
        }
        let Incoming { annotations, orphans, take_in, language } = reading.incoming;
        let whose = |made: &Annotation| {
            (!is_merged && !reading.readers.contains(&made.creator), made.creator.clone())
        };
        let mut by_reader: BTreeMap<Whose, Kinds> = BTreeMap::new();
        for (kind, all) in [annotations, orphans].into_iter().enumerate() {
            for made in all {
                by_reader.entry(whose(&made)).or_default()[kind].push(made);
            }
        }
        let work = |((is_assumed, reader), [annotations, orphans]): (Whose, Kinds)| Reading {
            reader: (!is_assumed).then_some(reader),
            saved: reading.saved.clone(),
            incoming: Incoming {
                annotations,
                orphans,
                take_in: take_in.clone(),
                language: language.clone(),
            },
            ..Reading::default()
        };
        by_reader.into_iter().map(work).collect()
    }
}

impl Ground {
    /// Opens the article, and the codebook if another is named than that of the exercise or of
    /// the page.
    pub fn open(article: &Path, codebook: Option<&Path>) -> Result<Self, Failure> {
        let opened = article::open(article).map_err(|error| Failure::file(article, error))?;
        let codebook = match (codebook, opened.codebook) {
            (Some(file), _) => files::read(file, CODEBOOK_LIMIT)
                .and_then(|bytes| String::from_utf8(bytes).map_err(|error| error.to_string()))
                .and_then(|text| Codebook::read(&text).map_err(|error| error.to_string()))
                .map_err(|error| Failure::file(file, error))?,
            (None, Some(codebook)) => codebook,
            (None, None) => {
                Codebook::read(CLAIMS).map_err(|error| Failure::File(error.to_string()))?
            }
        };
        let store = Store::new(Rc::new(opened.article), Rc::new(codebook));
        Ok(Self { store, number: number_of(article), original: opened.original })
    }

    /// How a corpus knows the article.
    pub fn corpus(&self) -> Corpus<'_> {
        Corpus { number: &self.number, original: self.original.as_ref() }
    }

    /// Reads a file of annotations; what is wrong with it is told in a sentence.
    pub fn read(&self, file: &Path) -> Result<Read, String> {
        self.read_bytes(file, &Self::bytes(file)?, &reader_named(&files::name(file)), 0)
    }

    /// The bytes of a file of annotations.
    pub fn bytes(file: &Path) -> Result<Vec<u8>, String> {
        files::read(file, w3c::BYTE_LIMIT)
    }

    /// The same of a file of a class whose bytes are at hand. It is of that reader as far as it
    /// does not say; so many before it have the same bytes.
    pub fn read_bytes(
        &self,
        file: &Path,
        bytes: &[u8],
        assumed: &ReaderCode,
        before: usize,
    ) -> Result<Read, String> {
        let name = files::name(file);
        let format = recognise(bytes, &name);
        if format.is_err() && article_file::is_one(bytes) {
            return Err("It is an article or an exercise, and has no annotations.".to_owned());
        }
        let format = format.map_err(|error| error.to_string())?;
        let mut ids = FreshIds::of_nth(bytes, before);
        let id = ids.next();
        let saved = files::written(file);
        let mut context =
            Assumed { reader: assumed.clone(), when: saved.clone(), new_id: &mut || ids.next() };
        let reading = format.read(bytes, &self.store, &self.corpus(), &mut context);
        let mut reading = reading.map_err(|error| error.to_string())?;
        if reading.reader.is_none() && reading.readers.is_empty() {
            reading.reader = code_in(&name);
        }
        let saved = reading.saved.clone().unwrap_or(saved);
        Ok(Read { format, reading, assumed: assumed.clone(), saved, id })
    }

    /// How many annotations lie over words of another whose tag excludes theirs.
    pub fn clashes(&self, reading: &Reading) -> usize {
        // To lay them out costs as much as to read them.
        match self.store.codebook().exclusions.is_empty() {
            true => 0,
            false => clashing(&self.with(reading.clone())),
        }
    }

    /// The article with what has been read on it, and no more.
    pub fn with(&self, reading: Reading) -> Store {
        let replaced = self.store.apply(Action::replace(reading.incoming));
        // Nothing changes by a file that has no annotations.
        replaced.map_or_else(|_| self.store.clone(), |(store, _)| store)
    }
}

/// The number of an article of the corpus, whose file is called `article111111112.txt`.
fn number_of(article: &Path) -> String {
    let stem = files::stem(article);
    stem.strip_prefix("article").unwrap_or(&stem).replace(['\t', '\n', '\r'], " ")
}
