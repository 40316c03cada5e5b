//! Reading a file against the article and the codebook here.

use std::borrow::Cow;

use super::{
    BYTE_LIMIT, COUNT_LIMIT, Problem, ReadError,
    error::shorten,
    item::{self, Ground, Item},
    names::{reissue, reissue_orphans},
    write::source_named,
};
use crate::{
    annotation::{AnnotationId, Codebook, Describer, Incoming, ReaderCode, Store, Timestamp},
    article::{Article, Block, Canonical, Kind, Meta, sha256_hex},
    classroom::HandIn,
    json::{self, Json, Object},
    text::Language,
};

/// A file read against an article.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// What it brings.
    pub incoming: Incoming,
    /// Whose work it says it is, if it says so with a code.
    pub reader: Option<ReaderCode>,
    /// Whose its annotations are, each once and in order, as far as a file of another tool says.
    pub readers: Vec<ReaderCode>,
    /// When it was saved, if it says.
    pub saved: Option<Timestamp>,
    /// When its reader had finished reading, if it says.
    pub finished: Option<Timestamp>,
    /// Its own id, if it has one.
    pub id: Option<AnnotationId>,
    /// The id of the file that it takes the place of, if it says.
    pub replaces: Option<AnnotationId>,
    /// The codebook it was made with, by its title and version, if it says one
    /// and that is not the one in use here.
    pub other_codebook: Option<String>,
    /// How many of its highlights were found by their words, because they no
    /// longer stood where the file says.
    pub moved: usize,
    /// How many of its highlights got a fresh id, because another has theirs.
    pub reissued: usize,
    /// How many highlights it has of other texts, which stay out.
    pub elsewhere: usize,
}

impl From<Reading> for HandIn {
    fn from(reading: Reading) -> Self {
        Self {
            coder: reading.reader,
            saved: reading.saved,
            finished: reading.finished,
            id: reading.id,
            replaces: reading.replaces,
            annotations: reading.incoming.annotations,
        }
    }
}

/// Reads a file against the article and the codebook of a store. It is all or
/// nothing: the first fault found is the answer, and nothing has changed.
/// `new_id` is asked for an id for each annotation that cannot keep its own.
pub fn read(
    bytes: &[u8],
    store: &Store,
    new_id: &mut dyn FnMut() -> AnnotationId,
) -> Result<Reading, ReadError> {
    if bytes.len() > BYTE_LIMIT {
        return Err(ReadError::TooLarge);
    }
    let text = json::text_of(bytes).ok_or(ReadError::Encoding)?;
    let Json::Object(mut page) = Json::read(&text).map_err(ReadError::Json)? else {
        return Err(ReadError::NotAnnotations);
    };
    let (kind, items) = (page.take("type"), page.take("items"));
    let Some(Json::List(items)) = items.filter(|_| kind == Some("AnnotationPage".into())) else {
        return Err(ReadError::NotAnnotations);
    };
    if items.len() > COUNT_LIMIT {
        return Err(ReadError::TooMany(items.len()));
    }
    let mut about = object(&mut page, "schema:about")?.unwrap_or_default();
    let language = language_of(&mut about)?.filter(|it| is_news(it, store.article()));
    let reader = reader_of(&mut page)?;
    let saved = time_of(&mut page, "generated")?;
    let finished = time_of(&mut page, "dcterms:dateSubmitted")?;
    let id = id_of(&mut page, "id")?;
    let replaces = id_of(&mut page, "dcterms:replaces")?;
    let other_codebook = other_codebook(&mut page, store.codebook())?;
    let source = match about.get("schema:sha256") {
        Some(Json::Text(hash)) => Some(source_named(hash)),
        _ => None,
    };
    let article = article_of(&mut about, store)?;
    let canonical = Canonical::of(&article);
    let ground = Ground {
        article: &article,
        canonical: &canonical,
        describer: &Describer::new(&canonical),
        codebook: store.codebook(),
        source,
    };
    let fault = |index, problem| ReadError::Annotation { number: index + 1, problem };
    let mut moved = 0;
    let mut annotations = Vec::with_capacity(items.len());
    let mut orphans = Vec::new();
    for (index, item) in items.into_iter().enumerate() {
        match item::read(item, &ground).map_err(|problem| fault(index, problem))? {
            Item::Here(annotation) => annotations.push(annotation),
            Item::Moved(annotation) => {
                moved += 1;
                annotations.push(annotation);
            }
            Item::Orphan(orphan) => orphans.push(orphan),
        }
    }
    let reissued =
        reissue(&mut annotations, store, new_id).map_err(|index| fault(index, Problem::SameId))?;
    let reissued = reissued + reissue_orphans(&mut orphans, &annotations, store, new_id);
    let take_in = (0..article.blocks().len())
        .filter(|&block| article.blocks()[block].kept && !store.article().blocks()[block].kept)
        .collect();
    let incoming = Incoming { take_in, language, annotations, orphans };
    let (readers, elsewhere) = (Vec::new(), 0);
    Ok(Reading {
        incoming,
        reader,
        readers,
        saved,
        finished,
        id,
        replaces,
        other_codebook,
        moved,
        reissued,
        elsewhere,
    })
}

/// The article that a file was made for, as far as the file has it: each line of its text
/// is a block. `None` if it brings no text.
pub fn article_there(bytes: &[u8]) -> Option<Article> {
    let file = json::text_of(bytes)?;
    let Json::Object(mut page) = Json::read(&file).ok()? else { return None };
    let mut about = object(&mut page, "schema:about").ok()??;
    let title = text(&mut about, "dcterms:title").ok()?.map(Cow::into_owned);
    let said = text(&mut about, "schema:text").ok()??;
    let blocks = said.split('\n').map(|line| (Block::new(Kind::Paragraph), line.to_owned()));
    Article::new(Meta { title, ..Meta::default() }, blocks.collect()).ok()
}

/// Takes out an object; another tool may give only its address, which tells nothing.
fn object<'t>(
    parent: &mut Object<'t>,
    name: &'static str,
) -> Result<Option<Object<'t>>, ReadError> {
    match parent.take(name) {
        Some(Json::Object(object)) => Ok(Some(object)),
        None | Some(Json::Text(_)) => Ok(None),
        Some(_) => Err(ReadError::Field(name)),
    }
}

/// Takes out a text.
fn text<'t>(
    object: &mut Object<'t>,
    name: &'static str,
) -> Result<Option<Cow<'t, str>>, ReadError> {
    match object.take(name) {
        None => Ok(None),
        Some(Json::Text(text)) => Ok(Some(text)),
        Some(_) => Err(ReadError::Field(name)),
    }
}

fn reader_of(page: &mut Object) -> Result<Option<ReaderCode>, ReadError> {
    let mut creator = object(page, "creator")?.unwrap_or_default();
    let nickname = text(&mut creator, "nickname")?;
    nickname.map(|nickname| ReaderCode::new(&nickname).map_err(|_| ReadError::Code)).transpose()
}

fn time_of(page: &mut Object, name: &'static str) -> Result<Option<Timestamp>, ReadError> {
    Ok(text(page, name)?.and_then(|time| Timestamp::new(&time).ok()))
}

fn id_of(page: &mut Object, name: &'static str) -> Result<Option<AnnotationId>, ReadError> {
    Ok(text(page, name)?.and_then(|id| AnnotationId::new(&id).ok()))
}

fn other_codebook(page: &mut Object, here: &Codebook) -> Result<Option<String>, ReadError> {
    let mut said = object(page, "dcterms:conformsTo")?.unwrap_or_default();
    let version = text(&mut said, "schema:version")?.unwrap_or_default();
    let title = text(&mut said, "dcterms:title")?;
    let Some(id) = text(&mut said, "id")? else { return Ok(None) };
    let is_other = (&*id, &*version) != (&*here.id, &*here.version);
    let name = shorten(title.as_ref().unwrap_or(&id));
    Ok(is_other.then(|| format!("{name} ({})", shorten(&version))))
}

/// The article here, with the blocks kept that the file kept.
///
/// A file of another tool names no hash: it is taken for one of this article,
/// since every annotation has to be found by its words anyway.
fn article_of(about: &mut Object, store: &Store) -> Result<Article, ReadError> {
    let here = store.article().as_ref();
    let title = text(about, "dcterms:title")?;
    let said = text(about, "schema:text")?;
    let hash = text(about, "schema:sha256")?;
    let Some(hash) = hash else {
        return Ok(here.clone());
    };
    if said.as_ref().is_some_and(|said| sha256_hex(said) != hash) {
        return Err(ReadError::Damaged);
    }
    let canonical = Canonical::of(here);
    // Where the file brings its text, that is compared with less work than a hash.
    let is_this = match &said {
        Some(said) => canonical.text() == said,
        None => canonical.sha256() == hash,
    };
    if is_this {
        return Ok(here.clone());
    }
    said.and_then(|said| with_blocks_of(here, &said))
        .ok_or_else(|| ReadError::AnotherText(title.as_deref().map(shorten)))
}

/// The language a file says its article is in, if it says one that is known
/// here; other tools may use the model's own word for it (section 3.2.1).
fn language_of(about: &mut Object) -> Result<Option<Language>, ReadError> {
    const OURS: &str = "dcterms:language";
    let theirs = about.take("language");
    let said = about.take(OURS).or(theirs).map_or_else(Vec::new, one_or_many);
    let mut language = None;
    for tag in said {
        let Json::Text(tag) = tag else { return Err(ReadError::Field(OURS)) };
        language = language.or_else(|| Language::parse(&tag));
    }
    Ok(language)
}

/// What a reader has said of the language here stands against any file.
fn is_news(language: &Language, article: &Article) -> bool {
    article.meta().writing.language.is_none() && article.language() != Some(language)
}

/// The article with just those blocks kept that make up `text`, if they do.
/// Where a line could be a block set aside here or a later one of the same
/// words, it is the later one: sites repeat a headline above the article's own.
fn with_blocks_of(article: &Article, text: &str) -> Option<Article> {
    let lines: Vec<&str> = text.split('\n').collect();
    let blocks = article.blocks();
    // How many of the last lines are made up by the blocks from each one on.
    let mut made = vec![0; blocks.len() + 1];
    for block in (0..blocks.len()).rev() {
        let last = made[block + 1];
        let line = lines.len().checked_sub(last + 1).map(|line| lines[line]);
        made[block] = last + usize::from(line == Some(article.block_text(block)));
    }
    let mut next = 0;
    let variant = article.with_kept(|block| {
        let can_wait = !blocks[block].kept && next + made[block + 1] >= lines.len();
        let keep = !can_wait && lines.get(next) == Some(&article.block_text(block));
        next += usize::from(keep);
        keep
    })?;
    (next == lines.len()).then_some(variant)
}

/// JSON-LD writes a set of one as the thing itself.
pub(super) fn one_or_many(value: Json) -> Vec<Json> {
    match value {
        Json::List(many) => many,
        one => vec![one],
    }
}
