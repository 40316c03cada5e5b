//! What is kept, as JSON: the one place that knows the form of a record.
//!
//! The types of the core are not the form of a record: they can change without
//! old records becoming unreadable. Written over JSON values rather than derived
//! for each type, which saves some twenty kilobytes on the wire (docs/adr/0004).

use serde_json::{Map, Value};

use std::rc::Rc;

use super::{Volume, seal};
use crate::{
    annotation::{
        Annotation, AnnotationId, Change, Codebook, Confidence, Edit, Entry, Foreign, History,
        Note, ReaderCode, Session, Step, StepId, Store, SubtagId, TagId, Timestamp, WindowId,
    },
    article::{Article, Block, Kind, Mark, Meta, Style, Writing, WritingMode},
    json::Json,
    text::{CharOffset, Language, TextSpan},
};

/// Something that is kept as a record.
pub trait Record: Sized {
    /// Its record.
    fn to_record(&self) -> Value;

    /// Reads it back; `None` if the record is damaged.
    fn from_record(record: &Value) -> Option<Self>;

    /// Its record as a line of JSON.
    fn to_line(&self) -> String {
        Json::from(&self.to_record()).to_string()
    }

    /// Its record as a line under its seal.
    fn to_sealed(&self) -> String {
        seal(&self.to_line())
    }

    /// Reads it back from a line of JSON.
    fn from_line(line: &str) -> Option<Self> {
        Self::from_record(&serde_json::from_str(line).ok()?)
    }
}

/// An object of JSON. The macro of serde_json is compiled anew for every type of
/// value, each time with a failure that cannot come about.
fn object(fields: &mut [(&str, Value)]) -> Value {
    let mut object = Map::new();
    for (name, value) in fields {
        object.insert((*name).to_owned(), value.take());
    }
    Value::Object(object)
}

impl Record for Entry {
    fn to_record(&self) -> Value {
        let step = |step: &StepId| Value::from(step.to_string());
        match self {
            Self::Do(id, edit) => object(&mut [("do", edit.to_record()), ("step", step(id))]),
            Self::Undo(id, by) => object(&mut [("undo", step(id)), ("by", by.as_str().into())]),
            Self::Redo(id, by) => object(&mut [("redo", step(id)), ("by", by.as_str().into())]),
        }
    }

    fn from_record(record: &Value) -> Option<Self> {
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
    fn to_record(&self) -> Value {
        self.changes().iter().map(Record::to_record).collect::<Vec<_>>().into()
    }

    fn from_record(record: &Value) -> Option<Self> {
        let changes: Option<Vec<_>> = record.as_array()?.iter().map(Record::from_record).collect();
        Some(Self::new(changes?))
    }
}

impl Record for Change {
    fn to_record(&self) -> Value {
        match self {
            Self::Added(annotation) => object(&mut [("added", annotation.to_record())]),
            Self::Removed(annotation) => object(&mut [("removed", annotation.to_record())]),
            Self::Changed { from, to } => {
                object(&mut [("from", from.to_record()), ("to", to.to_record())])
            }
            Self::TakenIn(block) => object(&mut [("taken-in", (*block).into())]),
            Self::SetAside(block) => object(&mut [("set-aside", (*block).into())]),
            Self::Described { from, to } => {
                object(&mut [("described", vec![from.to_record(), to.to_record()].into())])
            }
        }
    }

    fn from_record(record: &Value) -> Option<Self> {
        let annotation = |name| record.get(name).and_then(Annotation::from_record);
        let block = |name| usize::try_from(record.get(name)?.as_u64()?).ok();
        let writing = |index| Writing::from_record(record.get("described")?.get(index)?);
        annotation("added")
            .map(Self::Added)
            .or_else(|| annotation("removed").map(Self::Removed))
            .or_else(|| Some(Self::Changed { from: annotation("from")?, to: annotation("to")? }))
            .or_else(|| block("taken-in").map(Self::TakenIn))
            .or_else(|| block("set-aside").map(Self::SetAside))
            .or_else(|| Some(Self::Described { from: writing(0)?, to: writing(1)? }))
    }
}

impl Record for Annotation {
    fn to_record(&self) -> Value {
        let span = vec![Value::from(self.span.start().0), Value::from(self.span.end().0)];
        object(&mut [
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

    fn from_record(record: &Value) -> Option<Self> {
        let text = |name| record.get(name)?.as_str();
        let offset =
            |index| Some(CharOffset(record["span"].get(index)?.as_u64()?.try_into().ok()?));
        Some(Self {
            id: AnnotationId::new(text("id")?).ok()?,
            span: TextSpan::new(offset(0)?, offset(1)?).ok()?,
            tag: TagId::new(text("tag")?).ok()?,
            subtag: text("subtag").map(SubtagId::new).transpose().ok()?,
            note: Note::new(text("note")?).ok()?,
            confidence: record["sure"].as_bool().map(|sure| match sure {
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
    fn to_record(&self) -> Value {
        object(&mut [
            ("language", self.language.as_ref().map(Language::as_str).into()),
            ("vertical", (self.mode == WritingMode::Vertical).into()),
        ])
    }

    fn from_record(record: &Value) -> Option<Self> {
        let language = match record.get("language")? {
            Value::Null => None,
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
    fn to_record(&self) -> Value {
        let blocks = self.blocks().iter().enumerate().map(|(index, block)| {
            let mut fields = vec![
                ("kind", block.kind.name().into()),
                ("kept", block.kept.into()),
                ("text", self.block_text(index).into()),
            ];
            if !block.marks.is_empty() {
                fields.push(("marks", block.marks.iter().map(Record::to_record).collect()));
            }
            object(&mut fields)
        });
        let Meta { title, source, date, byline, author_note, writing } = self.meta();
        object(&mut [
            ("title", title.as_deref().into()),
            ("source", source.as_deref().into()),
            ("date", date.as_deref().into()),
            ("byline", byline.as_deref().into()),
            ("author-note", author_note.as_deref().into()),
            ("writing", writing.to_record()),
            ("blocks", blocks.collect::<Vec<_>>().into()),
        ])
    }

    fn from_record(record: &Value) -> Option<Self> {
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
        let block = |record: &Value| {
            let kind = Kind::named(record.get("kind")?.as_str()?)?;
            let kept = record.get("kept")?.as_bool()?;
            // Most blocks have none; one that is damaged takes no text with it.
            let mut marks = Vec::new();
            if let Some(Value::Array(records)) = record.get("marks") {
                records.iter().for_each(|record| marks.extend(Mark::from_record(record)));
            }
            Some((Block { kind, kept, marks }, record.get("text")?.as_str()?.to_owned()))
        };
        let blocks: Option<Vec<_>> = record.get("blocks")?.as_array()?.iter().map(block).collect();
        Article::new(meta, blocks?).ok()
    }
}

impl Record for Mark {
    fn to_record(&self) -> Value {
        format!("{}:{}:{}", self.range.start, self.range.end, self.style.name()).into()
    }

    fn from_record(record: &Value) -> Option<Self> {
        let mut parts = record.as_str()?.splitn(3, ':');
        let range = parts.next()?.parse().ok()?..parts.next()?.parse().ok()?;
        Some(Self { range, style: Style::named(parts.next()?)? })
    }
}

impl Record for Volume {
    fn to_record(&self) -> Value {
        object(&mut [
            ("id", self.id.as_str().into()),
            ("title", self.title.as_str().into()),
            ("source", self.source.as_deref().into()),
            ("touched", self.touched.as_str().into()),
            ("highlights", self.highlights.into()),
            ("explained", self.explained.into()),
            ("lines", self.lines.into()),
            ("binned", self.binned.as_ref().map(Timestamp::as_str).into()),
        ])
    }

    fn from_record(record: &Value) -> Option<Self> {
        let text = |name| record.get(name)?.as_str().map(str::to_owned);
        let count = |name| usize::try_from(record.get(name)?.as_u64()?).ok();
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
    fn to_record(&self) -> Value {
        object(&mut [
            ("id", self.id.to_string().into()),
            ("edit", self.edit.to_record()),
            ("owner", self.owner.as_str().into()),
            ("done", self.is_done.into()),
            ("begun", self.begun.into()),
            ("turned", self.turned.into()),
        ])
    }

    fn from_record(record: &Value) -> Option<Self> {
        let turn = |name| u32::try_from(record.get(name)?.as_u64()?).ok();
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
    steps: Vec<Step>,
}

impl Snapshot {
    /// Sums up a session.
    pub fn of(session: &Session, upto: u64, lines: usize) -> Self {
        let store = session.store();
        Self {
            upto,
            lines,
            blocks: store.article().blocks().iter().map(|block| block.kept).collect(),
            writing: store.article().meta().writing.clone(),
            annotations: store.annotations().iter().map(|made| made.as_ref().clone()).collect(),
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
        let added = self.annotations.iter().cloned().map(Change::Added).collect();
        Some(Store::new(Rc::new(article), codebook).with(&Edit::new(added)))
    }

    /// The history that led there.
    pub fn history(&self) -> Option<History> {
        History::of(self.steps.clone())
    }
}

fn all<T: Record>(records: &Value) -> Option<Vec<T>> {
    records.as_array()?.iter().map(T::from_record).collect()
}

impl Record for Snapshot {
    fn to_record(&self) -> Value {
        let annotations: Vec<_> = self.annotations.iter().map(Record::to_record).collect();
        let steps: Vec<_> = self.steps.iter().map(Record::to_record).collect();
        object(&mut [
            ("upto", self.upto.into()),
            ("lines", self.lines.into()),
            ("blocks", self.blocks.clone().into()),
            ("writing", self.writing.to_record()),
            ("annotations", annotations.into()),
            ("steps", steps.into()),
        ])
    }

    fn from_record(record: &Value) -> Option<Self> {
        let blocks = record.get("blocks")?.as_array()?.iter().map(Value::as_bool);
        Some(Self {
            upto: record.get("upto")?.as_u64()?,
            lines: record.get("lines")?.as_u64()?.try_into().ok()?,
            blocks: blocks.collect::<Option<_>>()?,
            writing: Writing::from_record(record.get("writing")?)?,
            annotations: all(record.get("annotations")?)?,
            steps: all(record.get("steps")?)?,
        })
    }
}
