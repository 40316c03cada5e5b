//! What is kept, as JSON: the one place that knows the form of a record.
//!
//! The types of the core are not the form of a record: they can change without
//! old records becoming unreadable. Written over JSON values rather than derived
//! for each type, which saves some twenty kilobytes on the wire (docs/adr/0004).

use std::rc::Rc;

use super::{Volume, seal};
use crate::{
    annotation::{
        Annotation, AnnotationId, AnnotationSet, Change, Codebook, Confidence, Edit, Entry,
        Foreign, History, Note, ReaderCode, Session, Step, StepId, Store, SubtagId, TagId,
        Timestamp, WindowId,
    },
    article::{Article, Block, Kind, Mark, Meta, Style, Writing, WritingMode},
    json::{Json, Object},
    text::{CharOffset, Language, TextSpan},
};

/// Something that is kept as a record.
pub trait Record: Sized {
    /// Its record.
    fn to_record(&self) -> Json<'_>;

    /// Reads it back; `None` if the record is damaged.
    fn from_record(record: &Json) -> Option<Self>;

    /// Its record as a line of JSON.
    fn to_line(&self) -> String {
        self.to_record().to_string()
    }

    /// Its record as a line under its seal.
    fn to_sealed(&self) -> String {
        seal(&self.to_line())
    }

    /// Reads it back from a line of JSON.
    fn from_line(line: &str) -> Option<Self> {
        Self::from_record(&Json::read(line).ok()?)
    }
}

fn object<'t>(fields: Vec<(&'t str, Json<'t>)>) -> Json<'t> {
    let mut object = Object::default();
    fields.into_iter().for_each(|(name, value)| object.put(name, value));
    object.into()
}

fn list<T: Record>(values: &[T]) -> Json<'_> {
    Json::List(values.iter().map(T::to_record).collect())
}

impl Record for Entry {
    fn to_record(&self) -> Json<'_> {
        let step = |step: &StepId| Json::from(step.to_string());
        match self {
            Self::Do(id, edit) => object(vec![("do", edit.to_record()), ("step", step(id))]),
            Self::Undo(id, by) => object(vec![("undo", step(id)), ("by", by.as_str().into())]),
            Self::Redo(id, by) => object(vec![("redo", step(id)), ("by", by.as_str().into())]),
        }
    }

    fn from_record(record: &Json) -> Option<Self> {
        let step = |name| StepId::parse(record.get(name)?.as_str()?);
        let by = || Some(WindowId::new(record.get("by")?.as_str()?));
        if let Some(edit) = record.get("do") {
            Some(Self::Do(step("step")?, Edit::from_record(edit)?))
        } else if let Some(id) = step("undo") {
            Some(Self::Undo(id, by()?))
        } else {
            Some(Self::Redo(step("redo")?, by()?))
        }
    }
}

impl Record for Edit {
    fn to_record(&self) -> Json<'_> {
        list(self.changes())
    }

    fn from_record(record: &Json) -> Option<Self> {
        all(record).map(Self::new)
    }
}

impl Record for Change {
    fn to_record(&self) -> Json<'_> {
        match self {
            Self::Added(annotation) => object(vec![("added", annotation.to_record())]),
            Self::Removed(annotation) => object(vec![("removed", annotation.to_record())]),
            Self::Changed { from, to } => {
                object(vec![("from", from.to_record()), ("to", to.to_record())])
            }
            Self::Orphaned(orphan) => object(vec![("orphaned", orphan.to_record())]),
            Self::Unorphaned(orphan) => object(vec![("unorphaned", orphan.to_record())]),
            Self::TakenIn(block) => object(vec![("taken-in", Json::whole(block))]),
            Self::SetAside(block) => object(vec![("set-aside", Json::whole(block))]),
            Self::Described { from, to } => {
                object(vec![("described", vec![from.to_record(), to.to_record()].into())])
            }
        }
    }

    fn from_record(record: &Json) -> Option<Self> {
        let annotation = |name| record.get(name).and_then(Annotation::from_record);
        let block = |name| record.get(name)?.as_whole();
        let writing = |index| Writing::from_record(record.get("described")?.as_list()?.get(index)?);
        annotation("added")
            .map(Self::Added)
            .or_else(|| annotation("removed").map(Self::Removed))
            .or_else(|| Some(Self::Changed { from: annotation("from")?, to: annotation("to")? }))
            .or_else(|| annotation("orphaned").map(Self::Orphaned))
            .or_else(|| annotation("unorphaned").map(Self::Unorphaned))
            .or_else(|| block("taken-in").map(Self::TakenIn))
            .or_else(|| block("set-aside").map(Self::SetAside))
            .or_else(|| Some(Self::Described { from: writing(0)?, to: writing(1)? }))
    }
}

impl Record for Annotation {
    fn to_record(&self) -> Json<'_> {
        let span = vec![Json::from(self.span.start().0), Json::from(self.span.end().0)];
        object(vec![
            ("id", self.id.as_str().into()),
            ("span", span.into()),
            ("tag", self.tag.as_str().into()),
            ("subtag", self.subtag.as_ref().map(SubtagId::as_str).into()),
            ("note", self.note.as_str().into()),
            ("sure", self.confidence.map(|confidence| confidence == Confidence::Sure).into()),
            ("creator", self.creator.as_str().into()),
            ("created", self.created.as_str().into()),
            ("modified", self.modified.as_str().into()),
            ("foreign", self.foreign.as_ref().map(Foreign::as_str).into()),
        ])
    }

    fn from_record(record: &Json) -> Option<Self> {
        let text = |name| record.get(name)?.as_str();
        let offset =
            |index: usize| Some(CharOffset(record.get("span")?.as_list()?.get(index)?.as_u32()?));
        Some(Self {
            id: AnnotationId::new(text("id")?).ok()?,
            span: TextSpan::new(offset(0)?, offset(1)?).ok()?,
            tag: TagId::new(text("tag")?).ok()?,
            subtag: text("subtag").map(SubtagId::new).transpose().ok()?,
            note: Note::new(text("note")?).ok()?,
            confidence: record.get("sure").and_then(Json::as_bool).map(|sure| match sure {
                true => Confidence::Sure,
                false => Confidence::Unsure,
            }),
            creator: ReaderCode::new(text("creator")?).ok()?,
            created: Timestamp::new(text("created")?).ok()?,
            modified: Timestamp::new(text("modified")?).ok()?,
            // Annotations that were kept before this was known of them lack it.
            foreign: text("foreign").map(Foreign::new).transpose().ok()?,
        })
    }
}

impl Record for Writing {
    fn to_record(&self) -> Json<'_> {
        object(vec![
            ("language", self.language.as_ref().map(Language::as_str).into()),
            ("vertical", (self.mode == WritingMode::Vertical).into()),
        ])
    }

    fn from_record(record: &Json) -> Option<Self> {
        let language = match record.get("language")? {
            Json::Literal(null) if null == "null" => None,
            tag => Some(Language::parse(tag.as_str()?)?),
        };
        let mode = match record.get("vertical")?.as_bool()? {
            true => WritingMode::Vertical,
            false => WritingMode::Horizontal,
        };
        Some(Self { language, mode })
    }
}

impl Record for Article {
    fn to_record(&self) -> Json<'_> {
        let blocks = self.blocks().iter().enumerate().map(|(index, block)| {
            let mut fields = vec![
                ("kind", block.kind.name().into()),
                ("kept", block.kept.into()),
                ("text", self.block_text(index).into()),
            ];
            if !block.marks.is_empty() {
                fields.push(("marks", list(&block.marks)));
            }
            object(fields)
        });
        let Meta { title, source, date, byline, author_note, writing } = self.meta();
        object(vec![
            ("title", title.as_deref().into()),
            ("source", source.as_deref().into()),
            ("date", date.as_deref().into()),
            ("byline", byline.as_deref().into()),
            ("author-note", author_note.as_deref().into()),
            ("writing", writing.to_record()),
            ("blocks", blocks.collect::<Vec<_>>().into()),
        ])
    }

    fn from_record(record: &Json) -> Option<Self> {
        let text = |name| record.get(name)?.as_str().map(str::to_owned);
        let meta = Meta {
            title: text("title"),
            source: text("source"),
            date: text("date"),
            byline: text("byline"),
            author_note: text("author-note"),
            // Articles that were kept before this was known of them lack it.
            writing: record.get("writing").and_then(Writing::from_record).unwrap_or_default(),
        };
        let block = |record: &Json| {
            let kind = Kind::named(record.get("kind")?.as_str()?)?;
            let kept = record.get("kept")?.as_bool()?;
            // Most blocks have none; one that is damaged takes no text with it.
            let mut marks = Vec::new();
            if let Some(Json::List(records)) = record.get("marks") {
                records.iter().for_each(|record| marks.extend(Mark::from_record(record)));
            }
            Some((Block { kind, kept, marks }, record.get("text")?.as_str()?.to_owned()))
        };
        let blocks: Option<Vec<_>> = record.get("blocks")?.as_list()?.iter().map(block).collect();
        Article::new(meta, blocks?).ok()
    }
}

impl Record for Mark {
    fn to_record(&self) -> Json<'_> {
        format!("{}:{}:{}", self.range.start, self.range.end, self.style.name()).into()
    }

    fn from_record(record: &Json) -> Option<Self> {
        let mut parts = record.as_str()?.splitn(3, ':');
        let range = parts.next()?.parse().ok()?..parts.next()?.parse().ok()?;
        Some(Self { range, style: Style::named(parts.next()?)? })
    }
}

impl Record for Volume {
    fn to_record(&self) -> Json<'_> {
        object(vec![
            ("id", self.id.as_str().into()),
            ("title", self.title.as_str().into()),
            ("source", self.source.as_deref().into()),
            ("touched", self.touched.as_str().into()),
            ("highlights", Json::whole(self.highlights)),
            ("explained", Json::whole(self.explained)),
            ("lines", Json::whole(self.lines)),
            ("binned", self.binned.as_ref().map(Timestamp::as_str).into()),
        ])
    }

    fn from_record(record: &Json) -> Option<Self> {
        let text = |name| record.get(name)?.as_str().map(str::to_owned);
        let count = |name| record.get(name)?.as_whole();
        Some(Self {
            id: text("id")?,
            title: text("title")?,
            source: text("source"),
            touched: Timestamp::new(&text("touched")?).ok()?,
            highlights: count("highlights")?,
            explained: count("explained")?,
            // What was kept before there was a bin does not say these.
            lines: count("lines").unwrap_or_default(),
            binned: text("binned").and_then(|at| Timestamp::new(&at).ok()),
        })
    }
}

impl Record for Step {
    fn to_record(&self) -> Json<'_> {
        object(vec![
            ("id", self.id.to_string().into()),
            ("edit", self.edit.to_record()),
            ("owner", self.owner.as_str().into()),
            ("done", self.is_done.into()),
            ("begun", self.begun.into()),
            ("turned", self.turned.into()),
        ])
    }

    fn from_record(record: &Json) -> Option<Self> {
        let turn = |name| record.get(name)?.as_u32();
        Some(Self {
            id: StepId::parse(record.get("id")?.as_str()?)?,
            edit: Rc::new(Edit::from_record(record.get("edit")?)?),
            owner: WindowId::new(record.get("owner")?.as_str()?),
            is_done: record.get("done")?.as_bool()?,
            begun: turn("begun")?,
            turned: turn("turned")?,
        })
    }
}

/// What a journal comes to up to a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot {
    /// The number of that line.
    pub upto: u64,
    /// How many lines there are up to it.
    pub lines: usize,
    blocks: Vec<bool>,
    writing: Writing,
    annotations: Vec<Annotation>,
    orphans: Vec<Annotation>,
    steps: Vec<Step>,
}

impl Snapshot {
    /// Sums up a session.
    pub fn of(session: &Session, upto: u64, lines: usize) -> Self {
        let store = session.store();
        let all = |set: &AnnotationSet| set.iter().map(|made| made.as_ref().clone()).collect();
        Self {
            upto,
            lines,
            blocks: store.article().blocks().iter().map(|block| block.kept).collect(),
            writing: store.article().meta().writing.clone(),
            annotations: all(store.annotations()),
            orphans: all(store.orphans()),
            steps: session.history().steps().iter().map(|step| step.as_ref().clone()).collect(),
        }
    }

    /// Whether it can be one of that article.
    pub fn fits(&self, article: &Article) -> bool {
        let end = article.char_len();
        self.blocks.len() == article.blocks().len()
            && self.blocks.contains(&true)
            && self.annotations.iter().all(|made| made.span.end() <= end)
            && self.history().is_some()
    }

    /// The store that it sums up; `None` if it is not of that article.
    pub fn store(&self, article: &Article, codebook: Rc<Codebook>) -> Option<Store> {
        let kept = |block: usize| self.blocks.get(block).copied().unwrap_or_default();
        let article = article.with_kept(kept)?.with_writing(self.writing.clone());
        let mut came: Vec<_> = self.annotations.iter().cloned().map(Change::Added).collect();
        came.extend(self.orphans.iter().cloned().map(Change::Orphaned));
        Some(Store::new(Rc::new(article), codebook).with(&Edit::new(came)))
    }

    /// The history that led there.
    pub fn history(&self) -> Option<History> {
        History::of(self.steps.clone())
    }
}

fn all<T: Record>(records: &Json) -> Option<Vec<T>> {
    records.as_list()?.iter().map(T::from_record).collect()
}

impl Record for Snapshot {
    fn to_record(&self) -> Json<'_> {
        object(vec![
            ("upto", Json::whole(self.upto)),
            ("lines", Json::whole(self.lines)),
            ("blocks", Json::List(self.blocks.iter().copied().map(Json::from).collect())),
            ("writing", self.writing.to_record()),
            ("annotations", list(&self.annotations)),
            ("orphans", list(&self.orphans)),
            ("steps", list(&self.steps)),
        ])
    }

    fn from_record(record: &Json) -> Option<Self> {
        let blocks = record.get("blocks")?.as_list()?.iter().map(Json::as_bool);
        Some(Self {
            upto: record.get("upto")?.as_whole()?,
            lines: record.get("lines")?.as_whole()?,
            blocks: blocks.collect::<Option<_>>()?,
            writing: Writing::from_record(record.get("writing")?)?,
            annotations: all(record.get("annotations")?)?,
            // What was kept before there were any lacks them.
            orphans: record.get("orphans").map_or(Some(Vec::new()), all)?,
            steps: all(record.get("steps")?)?,
        })
    }
}
