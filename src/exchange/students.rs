//! The table of a class, one row for each file that was handed in.

use super::csv::table;
use crate::{
    annotation::{Annotation, Codebook, ReaderCode, Timestamp},
    classroom::{Fate, HandIn},
    json::{Json, Object},
};

/// A file of a class as a row: who, when, how much, and whether it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Student {
    /// What the file is called.
    pub file: String,
    reader: Option<String>,
    saved: Option<String>,
    finished: Option<String>,
    is_counted: bool,
    annotations: u32,
    notes: u32,
    by_tag: Vec<u32>,
    first: Option<String>,
    last: Option<String>,
}

impl Student {
    /// The row of a hand-in.
    pub fn of(file: &str, hand_in: &HandIn, fate: Fate, codebook: &Codebook) -> Self {
        let made = &hand_in.annotations;
        let count = |is_it: &dyn Fn(&Annotation) -> bool| {
            made.iter().filter(|made| is_it(made)).count() as u32
        };
        let times = || made.iter().map(|made| &made.modified);
        let pick = |one: &Option<&Timestamp>| one.map(Timestamp::to_string);
        Self {
            file: file.to_owned(),
            reader: hand_in.coder.as_ref().map(ReaderCode::to_string),
            saved: pick(&hand_in.saved.as_ref()),
            finished: pick(&hand_in.finished.as_ref()),
            is_counted: fate == Fate::Counted,
            annotations: count(&|_| true),
            notes: count(&|made| !made.note.is_empty()),
            by_tag: codebook.tags.iter().map(|tag| count(&|made| made.tag == tag.id)).collect(),
            first: pick(&times().reduce(|a, b| if a.is_after(b) { b } else { a })),
            last: pick(&times().reduce(|a, b| if b.is_after(a) { b } else { a })),
        }
    }

    /// The same of a student who has a number and no name. A file's name has the code in it.
    pub(super) fn numbered(self, number: usize) -> Self {
        Self { file: String::new(), reader: Some(numbered(number)), ..self }
    }

    fn cells(&self) -> Vec<Json<'_>> {
        let text = |text: &Option<String>| match text {
            Some(text) => Json::from(text.clone()),
            None => Json::Literal("null".into()),
        };
        let counted = if self.is_counted { "true" } else { "false" };
        let mut cells = vec![
            Json::from(&*self.file),
            text(&self.reader),
            text(&self.saved),
            text(&self.finished),
            Json::Literal(counted.into()),
            self.annotations.into(),
            self.notes.into(),
        ];
        cells.extend(self.by_tag.iter().map(|count| Json::from(*count)));
        cells.extend([text(&self.first), text(&self.last)]);
        cells
    }
}

/// What a student is called whose code is not told; a code itself, so that tables with it can
/// be read again.
pub(super) fn numbered(number: usize) -> String {
    format!("student-{number}")
}

/// The columns: `saved` is when the file was, `finished` when its reader had finished
/// reading, `counted` whether it counts for the report,
/// `annotations` how many it has, `notes` how many of them say why, `tag_…` how many have
/// that tag, `first` and `last` when the first and the last of them was changed.
fn names(codebook: &Codebook) -> Vec<String> {
    let before = ["file", "reader", "saved", "finished", "counted", "annotations", "notes"]
        .map(str::to_owned);
    let tags = codebook.tags.iter().map(|tag| format!("tag_{}", tag.id));
    let after = ["first", "last"].map(str::to_owned);
    before.into_iter().chain(tags).chain(after).collect()
}

/// The table as CSV, as [`super::csv`] writes it.
pub fn csv(students: &[Student], codebook: &Codebook) -> String {
    table(rows(students, codebook))
}

/// The names of the columns, and then the cells of each row.
pub(super) fn rows(students: &[Student], codebook: &Codebook) -> Vec<Vec<String>> {
    let cell = |cell: Json| match cell {
        Json::Text(text) => text.into_owned(),
        Json::Literal(literal) if literal != "null" => literal.into_owned(),
        _ => String::new(),
    };
    let rows = students.iter().map(|student| student.cells().into_iter().map(cell).collect());
    [names(codebook)].into_iter().chain(rows).collect()
}

/// The table as JSON Lines, as [`super::json_lines`] writes it.
pub fn json_lines(students: &[Student], codebook: &Codebook) -> String {
    let names = names(codebook);
    let line = |student: &Student| {
        let mut object = Object::default();
        for (name, cell) in names.iter().zip(student.cells()) {
            object.put(name, cell);
        }
        Json::from(object).to_string() + "\n"
    };
    students.iter().map(line).collect()
}
