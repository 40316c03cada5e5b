//! The formats for annotations, by name, and telling which one a file is in.

use super::{
    Assumed, Corpus, ImportError, brat, csv, doccano, hypothesis, json_lines, label_studio, ptc,
    settle,
    w3c::{self, BYTE_LIMIT, Imprint, ReadError, Reading},
    webanno,
};
use crate::{
    annotation::Store,
    json::{self, Json, Object},
};

/// A format for annotations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Web Annotations, the format of our own: [`w3c`].
    W3c,
    /// A table for spreadsheets: [`csv`].
    Csv,
    /// A table for data frames: [`json_lines`].
    JsonLines,
    /// [`hypothesis`].
    Hypothesis,
    /// [`ptc`].
    Ptc,
    /// [`doccano`].
    Doccano,
    /// [`label_studio`].
    LabelStudio,
    /// [`brat`].
    Brat,
    /// [`webanno`].
    WebAnno,
}

impl Format {
    /// All of them, with the name that each has on the command line.
    pub const ALL: [(Self, &str); 9] = [
        (Self::W3c, "w3c"),
        (Self::Csv, "csv"),
        (Self::JsonLines, "jsonl"),
        (Self::Hypothesis, "hypothesis"),
        (Self::Ptc, "ptc"),
        (Self::Doccano, "doccano"),
        (Self::LabelStudio, "label-studio"),
        (Self::Brat, "brat"),
        (Self::WebAnno, "webanno"),
    ];

    /// Its name.
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(other, _)| *other == self).map_or("", |(_, name)| name)
    }

    /// The format of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, other)| *other == name).map(|(format, _)| *format)
    }

    /// What its tool calls it.
    pub fn title(self) -> &'static str {
        match self {
            Self::W3c => "Web Annotation",
            Self::Csv => "CSV",
            Self::JsonLines => "JSON Lines",
            Self::Hypothesis => "Hypothesis",
            Self::Ptc => "SemEval (PTC)",
            Self::Doccano => "doccano",
            Self::LabelStudio => "Label Studio",
            Self::Brat => "brat",
            Self::WebAnno => "INCEpTION (WebAnno TSV)",
        }
    }

    /// What the names of its files end in, without the first dot.
    pub fn ending(self) -> &'static str {
        match self {
            Self::W3c => "json",
            Self::Csv => "csv",
            Self::JsonLines => "jsonl",
            Self::Hypothesis => "hypothesis.json",
            Self::Ptc => "labels.tsv",
            Self::Doccano => "doccano.jsonl",
            Self::LabelStudio => "label-studio.json",
            Self::Brat => "ann",
            Self::WebAnno => "webanno.tsv",
        }
    }

    /// A file of this format with all annotations of a store. `imprint` is for our own, which
    /// alone says so much of itself; `corpus` is for [`ptc`].
    pub fn write(self, store: &Store, imprint: &Imprint, corpus: &Corpus) -> String {
        match self {
            Self::W3c => w3c::write(store, imprint),
            Self::Csv => csv::write(store),
            Self::JsonLines => json_lines::write(store),
            Self::Hypothesis => hypothesis::write(store),
            Self::Ptc => ptc::write(store, corpus),
            Self::Doccano => doccano::write(store),
            Self::LabelStudio => label_studio::write(store),
            Self::Brat => brat::write(store),
            Self::WebAnno => webanno::write(store),
        }
    }

    /// Reads a file of this format against the article and the codebook of a store, as
    /// [`w3c::read`] reads one of our own. `corpus` is for [`ptc`].
    pub fn read(
        self,
        bytes: &[u8],
        store: &Store,
        corpus: &Corpus,
        assumed: &mut Assumed,
    ) -> Result<Reading, ImportError> {
        if self == Self::W3c {
            return Ok(w3c::read(bytes, store, assumed.new_id)?);
        }
        if bytes.len() > BYTE_LIMIT {
            return Err(ReadError::TooLarge.into());
        }
        let file = json::text_of(bytes).ok_or(ReadError::Encoding)?;
        let codebook = store.codebook();
        let mut of_others = 0;
        let drafts = match self {
            Self::W3c | Self::Csv => csv::read(&file),
            Self::JsonLines => json_lines::read(&file),
            Self::Hypothesis => hypothesis::read(&file, codebook),
            Self::Ptc => ptc::read(&file, store, corpus).map(|(drafts, elsewhere)| {
                of_others = elsewhere;
                drafts
            }),
            Self::Doccano => doccano::read(&file, codebook),
            Self::LabelStudio => label_studio::read(&file, codebook),
            Self::Brat => brat::read(&file, codebook),
            Self::WebAnno => webanno::read(&file, codebook),
        };
        let unit = match self {
            Self::Hypothesis => hypothesis::UNIT,
            Self::WebAnno => webanno::UNIT,
            _ => super::Unit::CodePoints,
        };
        let drafts = drafts?;
        if drafts.is_empty() && of_others > 0 {
            return Err(ReadError::AnotherText(None).into());
        }
        let reading = settle(drafts, unit, store, assumed)?;
        Ok(Reading { elsewhere: reading.elsewhere + of_others, ..reading })
    }
}

/// The format that a file is in, by what it says. What it is called makes no difference, but
/// where there is nothing in it: some tools write that of a text without highlights.
pub fn recognise(bytes: &[u8], name: &str) -> Result<Format, ImportError> {
    let text = json::text_of(bytes).ok_or(ReadError::Encoding)?;
    let format = match text.trim_matches(['\u{feff}', ' ', '\n', '\r']) {
        "" => of_nothing(name),
        _ => recognise_text(&text),
    };
    format.ok_or(ImportError::Unknown)
}

/// The format of a file in which nothing is, by its ending.
fn of_nothing(name: &str) -> Option<Format> {
    let name = name.to_ascii_lowercase();
    let ends = |format: &&Format| name.ends_with(&format!(".{}", format.ending()));
    [Format::Brat, Format::JsonLines, Format::Ptc].iter().find(ends).copied()
}

fn recognise_text(text: &str) -> Option<Format> {
    if webanno::is_one(text) {
        return Some(Format::WebAnno);
    }
    if text.trim_start().starts_with(['{', '[']) {
        return recognise_json(text);
    }
    if csv::is_one(text) {
        return Some(Format::Csv);
    }
    let start = text.trim_start_matches(['\n', '\r']);
    let is_brat = brat::is_one(start);
    is_brat.then_some(Format::Brat).or_else(|| ptc::is_one(start).then_some(Format::Ptc))
}

/// Of lines of JSON the first is looked at. What begins as JSON and cannot be read is
/// taken for a file of our own, which then says where it breaks.
fn recognise_json(text: &str) -> Option<Format> {
    let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    if let Ok(Json::Object(line)) = Json::read(line)
        && let Some(format) = recognise_line(&line)
    {
        return Some(format);
    }
    match Json::read(text) {
        Ok(json) if hypothesis::is_one(&json) => Some(Format::Hypothesis),
        Ok(json) if label_studio::is_one(&json) => Some(Format::LabelStudio),
        Ok(Json::Object(page)) if page.get("type") == Some(&"AnnotationPage".into()) => {
            Some(Format::W3c)
        }
        Ok(Json::Object(line)) => recognise_line(&line),
        Ok(_) => None,
        Err(_) => Some(Format::W3c),
    }
}

fn recognise_line(line: &Object) -> Option<Format> {
    if json_lines::is_line(line) {
        return Some(Format::JsonLines);
    }
    doccano::is_line(line).then_some(Format::Doccano)
}
