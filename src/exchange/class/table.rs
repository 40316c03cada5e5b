//! What a class did as tables of CSV: a row for each annotation, or for each student. They are
//! those of `highlit class`, and have the scores besides.

use super::Desk;
use crate::{
    annotation::Describer,
    article::Canonical,
    classroom::{Fate, HandIn, NoteId, Scores, sort_out},
    exchange::{
        COLUMNS, Draft,
        columns::{article_of, cells},
        csv,
        students::{self, Student},
    },
};

/// The columns of scores in the table of students: how many notes have one, and all their
/// points.
const OF_STUDENTS: [&str; 2] = ["scored", "score"];

/// The column of an annotation's score.
const OF_ANNOTATIONS: &str = "score";

/// What a table says besides annotations.
#[derive(Clone, Copy, Debug)]
pub struct Columns<'c> {
    /// Whether students are called by their codes. If not, each has the number it has in the
    /// report, and no file is named, since a file's name has the code of its maker.
    pub with_codes: bool,
    /// How notes were scored.
    pub scores: &'c Scores,
}

impl Desk {
    /// A row for each annotation that counts, student by student, if that file is the key.
    pub fn annotations(&self, key: Option<usize>, columns: Columns) -> String {
        // Somebody may have marked what is set aside here.
        let store = self.with_all_taken_in();
        let canonical = Canonical::of(store.article());
        let describer = Describer::new(&canonical);
        let article = article_of(&store);
        let mut rows =
            vec![COLUMNS.into_iter().chain([OF_ANNOTATIONS]).map(str::to_owned).collect()];
        for (place, hand_in) in self.counted(key).into_iter().enumerate() {
            let mut annotations: Vec<_> = hand_in.annotations.iter().collect();
            annotations.sort_by_key(|made| (made.span.start(), made.span.end()));
            for made in annotations {
                let Some(mut draft) = Draft::of(made, &canonical, &describer) else { continue };
                if !columns.with_codes {
                    draft.reader = Some(students::numbered(place + 1));
                }
                let score = columns.scores.get(&NoteId::of(hand_in, made));
                let score = score.filter(|_| !made.note.is_empty());
                let mut row = cells(&draft, &article).map(Option::unwrap_or_default).to_vec();
                row.push(score.map(|score| score.points().to_string()).unwrap_or_default());
                rows.push(row);
            }
        }
        csv::table(rows)
    }

    /// A row for each file that could be read, the key aside.
    pub fn students(&self, key: Option<usize>, columns: Columns) -> String {
        let codebook = self.store().codebook();
        let files = self.read_files(key);
        let hand_ins: Vec<&HandIn> = files.iter().map(|(_, hand_in)| *hand_in).collect();
        let fates = sort_out(&hand_ins);
        let student = |(place, (name, hand_in)): (usize, &(&str, &HandIn))| {
            let student = Student::of(name, hand_in, fates[place], codebook);
            let counted = match fates[place] {
                Fate::Counted => place,
                Fate::Repeated(other) | Fate::Superseded(other) => other,
            };
            let before = fates[..counted].iter().filter(|fate| **fate == Fate::Counted);
            let number = before.count() + 1;
            if columns.with_codes { student } else { student.numbered(number) }
        };
        let students: Vec<Student> = files.iter().enumerate().map(student).collect();
        let mut rows = students::rows(&students, codebook);
        rows[0].extend(OF_STUDENTS.map(str::to_owned));
        for (row, hand_in) in rows[1..].iter_mut().zip(hand_ins) {
            let tally = columns.scores.tally(hand_in);
            let score = if tally.notes > 0 { tally.points.to_string() } else { String::new() };
            row.extend([tally.notes.to_string(), score]);
        }
        csv::table(rows)
    }
}
