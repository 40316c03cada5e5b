//! Writing all that is in a store as one file.

use super::{CONTEXT, foreign::Parts, purpose, replaced};
use crate::{
    annotation::{
        Annotation, AnnotationId, Codebook, Confidence, Describer, ReaderCode, Selectors, Store,
        SubtagId, Timestamp,
    },
    article::{Article, Canonical},
    json::{Json, Object},
    text::Language,
};

/// What a file says of itself when it is written.
#[derive(Clone, Debug)]
pub struct Imprint<'a> {
    /// The id of this file, an IRI of its own.
    pub id: AnnotationId,
    /// Whose work it is.
    pub reader: &'a ReaderCode,
    /// When it was written.
    pub generated: Timestamp,
    /// When its reader had finished reading, if they said so: what has no tag then was
    /// read and got none.
    pub finished: Option<Timestamp>,
    /// The id of the file of the same work that was written before.
    pub replaces: Option<AnnotationId>,
}

impl<'a> Imprint<'a> {
    /// That of a first file, of reading that goes on.
    pub fn new(id: AnnotationId, reader: &'a ReaderCode, generated: Timestamp) -> Self {
        Self { id, reader, generated, finished: None, replaces: None }
    }
}

/// How many levels of a file stand in lines: an annotation has one of its own. In more of them
/// a third of the file would be blanks.
const LINES: usize = 2;

/// Writes everything in a store as one file.
pub fn write(store: &Store, imprint: &Imprint) -> String {
    let article = store.article();
    let canonical = Canonical::of(article);
    let describer = Describer::new(&canonical);
    let sha256 = canonical.sha256();
    let source = source_named(&sha256);
    let title = article.title();
    let collection = format!("{}#collection", imprint.id);
    let annotations = store.annotations();
    // What is not found here is still about the text that it was made for.
    let orphans = store.orphans().iter().filter_map(|orphan| {
        let (source, place) = replaced::was(orphan)?;
        Some((replaced::bare(orphan), source, place))
    });
    let orphans: Vec<_> = orphans.collect();
    let placed = annotations.iter().filter_map(|annotation| {
        let place = describer.describe(canonical.from_full(annotation.span)?);
        Some(item(annotation, place, &source).into())
    });
    let unplaced =
        orphans.iter().map(|(orphan, source, place)| item(orphan, place.clone(), source).into());
    let items: Vec<Json> = placed.chain(unplaced).collect();
    let mut page = Object::default()
        .with("@context", CONTEXT)
        .with("id", imprint.id.as_str())
        .with("type", "AnnotationPage")
        .with(
            "partOf",
            Object::default()
                .with("id", collection)
                .with("type", "AnnotationCollection")
                .with("label", &*title)
                .with("total", items.len() as u32),
        )
        .with("startIndex", 0)
        .with("creator", person(imprint.reader))
        .with("generator", highlit())
        .with("generated", imprint.generated.as_str());
    if let Some(finished) = &imprint.finished {
        page.put("dcterms:dateSubmitted", finished.as_str());
    }
    if let Some(replaces) = &imprint.replaces {
        page.put("dcterms:replaces", replaces.as_str());
    }
    let page = page
        .with("schema:about", about(article, &canonical, [&source, &title, &sha256]))
        .with("dcterms:conformsTo", standard(store.codebook()))
        .with("items", items);
    let mut json = Json::from(page).in_lines_to(LINES);
    json.push('\n');
    json
}

/// One annotation as it stands in such a file, but that its context is no longer than at
/// least: to see whether that tells it from others would take all of the text.
pub fn write_one(annotation: &Annotation, canonical: &Canonical, source: &str) -> Option<String> {
    let place = Selectors::nearby(canonical, canonical.from_full(annotation.span)?);
    Some(Json::from(item(annotation, place, source)).to_string())
}

/// How such a name begins.
const NAMED: &str = "nih:sha-256;";

/// Whether an address is the name of a text by its hash, and of another than this one.
pub(super) fn is_another_text(address: &str, source: &str) -> bool {
    let is_digest = |hash: &str| hash.len() == 64 && hash.bytes().all(|c| c.is_ascii_hexdigit());
    address != source && address.strip_prefix(NAMED).is_some_and(is_digest)
}

/// The name of a text by its hash (RFC 6920, section 7): the source of a target in it.
pub fn source_of(canonical: &Canonical) -> String {
    source_named(&canonical.sha256())
}

/// The same of the text that has this hash.
pub(super) fn source_named(sha256: &str) -> String {
    format!("{NAMED}{sha256}")
}

fn about<'t>(
    article: &'t Article,
    canonical: &'t Canonical,
    [source, title, sha256]: [&'t str; 3],
) -> Object<'t> {
    let meta = article.meta();
    let mut about = Object::default()
        .with("id", source)
        .with("type", "Text")
        .with("format", "text/plain")
        .with("dcterms:title", title);
    for (name, value) in [
        ("dcterms:publisher", meta.source.as_deref()),
        ("dcterms:date", meta.date.as_deref()),
        ("dcterms:creator", meta.byline.as_deref()),
        ("dcterms:language", article.language().map(Language::as_str)),
    ] {
        if let Some(value) = value {
            about.put(name, value);
        }
    }
    about
        .with("textDirection", article.direction().as_str())
        .with("schema:sha256", sha256)
        .with("schema:text", canonical.text())
}

fn standard(codebook: &Codebook) -> Object<'_> {
    Object::default()
        .with("id", &*codebook.id)
        .with("dcterms:title", &*codebook.title)
        .with("schema:version", &*codebook.version)
}

fn person(code: &ReaderCode) -> Object<'_> {
    Object::default().with("type", "Person").with("nickname", code.as_str())
}

fn highlit() -> Object<'static> {
    Object::default()
        .with("type", "Software")
        .with("name", "Highlit")
        .with("schema:softwareVersion", env!("CARGO_PKG_VERSION"))
}

fn item<'t>(annotation: &'t Annotation, place: Selectors, source: &'t str) -> Object<'t> {
    let mut foreign = Parts::of(annotation);
    let mut creator = person(&annotation.creator);
    creator.adopt(foreign.take("creator"));
    let body = bodies(annotation, &mut foreign);
    let mut target = Object::default()
        .with("source", source)
        .with("selector", selectors(annotation, place, &mut foreign));
    target.adopt(foreign.take("target"));
    let mut item = Object::default()
        .with("id", annotation.id.as_str())
        .with("type", "Annotation")
        .with("motivation", "tagging")
        .with("created", annotation.created.as_str())
        .with("modified", annotation.modified.as_str())
        .with("creator", creator)
        .with("generator", highlit())
        .with("body", body)
        .with("target", target);
    item.adopt(foreign.take("annotation"));
    item
}

fn bodies<'t>(annotation: &'t Annotation, foreign: &mut Parts<'t>) -> Vec<Json<'t>> {
    let note = Some(annotation.note.as_str()).filter(|note| !note.is_empty());
    let confidence = annotation.confidence.map(|confidence| match confidence {
        Confidence::Sure => "sure",
        Confidence::Unsure => "unsure",
    });
    let said = [
        (purpose::TAG, Some(annotation.tag.as_str())),
        (purpose::SUBTAG, annotation.subtag.as_ref().map(SubtagId::as_str)),
        (purpose::NOTE, note),
        (purpose::CONFIDENCE, confidence),
    ];
    let mut bodies = Vec::new();
    for (purpose, value) in said {
        let Some(value) = value else { continue };
        let mut body = Object::default()
            .with("type", "TextualBody")
            .with("purpose", purpose)
            .with("value", value);
        body.adopt(foreign.take(purpose));
        bodies.push(body.into());
    }
    bodies.extend(foreign.take_list("body"));
    bodies
}

fn selectors<'t>(
    annotation: &Annotation,
    place: Selectors,
    foreign: &mut Parts<'t>,
) -> Vec<Json<'t>> {
    let mut quote = Object::default()
        .with("type", "TextQuoteSelector")
        .with("exact", place.exact)
        .with("prefix", place.prefix)
        .with("suffix", place.suffix);
    quote.adopt(foreign.take("TextQuoteSelector"));
    let mut selectors = vec![quote.into()];
    if let Some(span) = place.position {
        let mut position = Object::default()
            .with("type", "TextPositionSelector")
            .with("start", span.start().0)
            .with("end", span.end().0);
        position.adopt(foreign.take("TextPositionSelector"));
        selectors.push(position.into());
    }
    selectors.extend(foreign.take_selectors(annotation.span));
    selectors
}
