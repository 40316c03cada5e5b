//! The article and the codebook that files of annotations are read against.

use std::{path::Path, rc::Rc};

use highlit::{
    annotation::{Action, AnnotationId, Codebook, ReaderCode, Store, Timestamp, clashing},
    exchange::{
        Assumed, Format, FreshIds, reader_named, recognise,
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
    /// The file of the article, if it is plain text.
    text: Option<String>,
}

/// A file of annotations that has been read.
pub struct Read {
    /// What it is in.
    pub format: Format,
    /// What it says.
    pub reading: Reading,
    /// Whose it is: as it says, or as it is called.
    pub reader: ReaderCode,
    /// When it was saved: as it says, or as the system does.
    pub saved: Timestamp,
    /// A name for what is made of it, the same each time.
    pub id: AnnotationId,
}

impl Ground {
    /// Opens the article, and the codebook if another than the page's is named.
    pub fn open(article: &Path, codebook: Option<&Path>) -> Result<Self, Failure> {
        let opened = article::open(article).map_err(|error| Failure::file(article, error))?;
        let codebook = match codebook {
            None => Codebook::read(CLAIMS).map_err(|error| Failure::File(error.to_string()))?,
            Some(file) => files::read(file, CODEBOOK_LIMIT)
                .and_then(|bytes| String::from_utf8(bytes).map_err(|error| error.to_string()))
                .and_then(|text| Codebook::read(&text).map_err(|error| error.to_string()))
                .map_err(|error| Failure::file(file, error))?,
        };
        let store = Store::new(Rc::new(opened.article), Rc::new(codebook));
        Ok(Self { store, text: opened.text })
    }

    /// Reads a file of annotations; what is wrong with it is told in a sentence.
    pub fn read(&self, file: &Path) -> Result<Read, String> {
        let bytes = files::read(file, w3c::BYTE_LIMIT)?;
        let format = recognise(&bytes);
        let format = format.ok_or_else(|| highlit::exchange::ImportError::Unknown.to_string())?;
        let mut ids = FreshIds::of(&bytes);
        let id = ids.next();
        let saved = files::written(file);
        let reader = reader_named(&files::name(file));
        let mut assumed =
            Assumed { reader: reader.clone(), when: saved.clone(), new_id: &mut || ids.next() };
        let reading = format.read(&bytes, &self.store, self.text.as_deref(), &mut assumed);
        let reading = reading.map_err(|error| error.to_string())?;
        let reader = reading.reader.clone().unwrap_or(reader);
        let saved = reading.saved.clone().unwrap_or(saved);
        Ok(Read { format, reading, reader, saved, id })
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
