//! Files of other tools, for a page that leaves reading and writing them to a worker: what goes
//! between them is a file of our own, which keeps all that there is.

use super::{
    Assumed, Corpus, Format, FreshIds, ImportError, reader_named, recognise,
    w3c::{self, Imprint, Reading},
};
use crate::annotation::{Action, AnnotationId, Incoming, ReaderCode, Store, Timestamp};

/// A file of another tool as one of our own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Converted {
    /// That file.
    pub page: String,
    /// Whose all of its annotations are, if they are one reader's.
    pub reader: Option<ReaderCode>,
    /// How many of them did not stand where the other file says.
    pub moved: usize,
    /// How many highlights the other file has of other texts.
    pub elsewhere: usize,
}

/// Reads a file of another tool, which is called `name` and was written at `written`, against
/// the article of a store.
pub fn read(
    store: &Store,
    name: &str,
    written: Timestamp,
    bytes: &[u8],
) -> Result<Converted, ImportError> {
    let format = recognise(bytes, name)?;
    let mut ids = FreshIds::of(bytes);
    let named = reader_named(name);
    let imprint = Imprint::new(ids.next(), &named, written.clone());
    let mut assumed = Assumed { reader: named.clone(), when: written, new_id: &mut || ids.next() };
    let corpus = corpus_of(store);
    let Reading { incoming, reader, readers, moved, elsewhere, .. } =
        format.read(bytes, store, &corpus, &mut assumed)?;
    let reader = reader.or(readers.is_empty().then(|| named.clone()));
    let page = w3c::write(&with(store, incoming), &imprint);
    Ok(Converted { page, reader, moved, elsewhere })
}

/// A page has no more of an article than the article itself, which goes by its id.
fn corpus_of(store: &Store) -> Corpus<'_> {
    Corpus { number: store.article().id().as_str(), original: None }
}

/// The annotations of a file of our own, for an article without any, in another format; `None`
/// if it cannot be read.
pub fn write(store: &Store, page: &str, format: Format) -> Option<String> {
    let mut no_id = || AnnotationId::new("urn:highlit:none").expect("this is an IRI");
    let reading = w3c::read(page.as_bytes(), store, &mut no_id).ok()?;
    let imprint =
        Imprint::new(reading.id.clone()?, reading.reader.as_ref()?, reading.saved.clone()?);
    let store = with(store, reading.incoming);
    Some(format.write(&store, &imprint, &corpus_of(&store)))
}

/// The article with those annotations and no others.
fn with(store: &Store, incoming: Incoming) -> Store {
    // It is refused only if it would change nothing: then there are none.
    let applied = store.apply(Action::replace(incoming));
    applied.map_or_else(|_| store.clone(), |(store, _)| store)
}
