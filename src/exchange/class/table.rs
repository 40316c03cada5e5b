//! What a class did as tables of CSV: a row for each annotation, or for each student. They are
//! those of `highlit class`, and have the scores besides.

use std::collections::BTreeMap;

use super::Desk;
use crate::{
    annotation::{Describer, ReaderCode},
    article::Canonical,
    classroom::{Fate, HandIn, NoteId, Scores, sort_out},
    exchange::{
        COLUMNS, Draft,
        columns::{article_of, cells},
        csv,
        students::{self, Student},
    },
};

/// The columns behind those of a student: which article it is of, how many notes have a score,
/// and all their points.
const OF_STUDENTS: [&str; 3] = ["title", "scored", "score"];

/// The columns behind those of an annotation: which article it is on, and its score.
const OF_ANNOTATIONS: [&str; 2] = ["title", "score"];

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
    /// A row for each annotation that counts, student by student, if that file is the key;
    /// those on the article beside this one come last.
    pub fn annotations(&self, key: Option<usize>, columns: Columns) -> String {
        let head = COLUMNS.into_iter().chain(OF_ANNOTATIONS).map(str::to_owned).collect();
        let (here, mut numbers) = (self.counted(key), Numbers::default());
        let mut rows = vec![head];
        rows.extend(self.annotation_rows(&here, &mut numbers, columns));
        if let Some(beside) = self.beside() {
            rows.extend(beside.annotation_rows(&beside.counted(None), &mut numbers, columns));
        }
        csv::table(rows)
    }

    fn annotation_rows(
        &self,
        counted: &[&HandIn],
        numbers: &mut Numbers,
        columns: Columns,
    ) -> Vec<Vec<String>> {
        // Somebody may have marked what is set aside here.
        let store = self.with_all_taken_in();
        let canonical = Canonical::of(store.article());
        let describer = Describer::new(&canonical);
        let (article, title) = (article_of(&store), store.article().title());
        let mut rows = Vec::new();
        for hand_in in counted {
            let number = numbers.of(hand_in);
            let mut annotations: Vec<_> = hand_in.annotations.iter().collect();
            annotations.sort_by_key(|made| (made.span.start(), made.span.end()));
            for made in annotations {
                let Some(mut draft) = Draft::of(made, &canonical, &describer) else { continue };
                if !columns.with_codes {
                    draft.reader = Some(students::numbered(number));
                }
                let score = columns.scores.get(&NoteId::of(hand_in, made));
                let score = score.filter(|_| !made.note.is_empty());
                let mut row = cells(&draft, &article).map(Option::unwrap_or_default).to_vec();
                row.push(title.clone());
                row.push(score.map(|score| score.points().to_string()).unwrap_or_default());
                rows.push(row);
            }
        }
        rows
    }

    /// A row for each file that could be read, the key aside; those on the article beside this
    /// one come last.
    pub fn students(&self, key: Option<usize>, columns: Columns) -> String {
        let mut numbers = Numbers::default();
        let mut rows = self.student_rows(key, &mut numbers, columns);
        if let Some(beside) = self.beside() {
            // Both articles are read with the same tags, so that the columns are the same.
            rows.extend(beside.student_rows(None, &mut numbers, columns).into_iter().skip(1));
        }
        csv::table(rows)
    }

    /// The head, and a row for each file.
    fn student_rows(
        &self,
        key: Option<usize>,
        numbers: &mut Numbers,
        columns: Columns,
    ) -> Vec<Vec<String>> {
        let (codebook, title) = (self.store().codebook(), self.store().article().title());
        let files = self.read_files(key);
        let hand_ins: Vec<&HandIn> = files.iter().map(|(_, hand_in)| *hand_in).collect();
        let fates = sort_out(&hand_ins);
        // In the order of those that count, whatever that of the files.
        let counted = self.counted(key);
        let counted = counted.into_iter().map(|hand_in| (hand_in, numbers.of(hand_in)));
        let counted: Vec<(&HandIn, usize)> = counted.collect();
        let number = |hand_in: &&HandIn| {
            let known = counted.iter().find(|(known, _)| std::ptr::eq(*known, *hand_in));
            known.map_or(0, |(_, number)| *number)
        };
        let numbered: Vec<usize> = hand_ins.iter().map(number).collect();
        let number = |place: usize| match fates[place] {
            Fate::Counted => numbered[place],
            Fate::Repeated(other) | Fate::Superseded(other) => numbered[other],
        };
        let mut order: Vec<usize> = (0..files.len()).collect();
        if !columns.with_codes {
            // The order of the files may tell whose they are.
            order.sort_by_key(|place| number(*place));
        }
        let student = |place: &usize| {
            let (name, hand_in) = files[*place];
            let student = Student::of(name, hand_in, fates[*place], codebook);
            if columns.with_codes { student } else { student.numbered(number(*place)) }
        };
        let students: Vec<Student> = order.iter().map(student).collect();
        let mut rows = students::rows(&students, codebook);
        rows[0].extend(OF_STUDENTS.map(str::to_owned));
        for (row, place) in rows[1..].iter_mut().zip(order) {
            let tally = columns.scores.tally(hand_ins[place]);
            let score = if tally.notes > 0 { tally.points.to_string() } else { String::new() };
            row.extend([title.clone(), tally.notes.to_string(), score]);
        }
        rows
    }
}

/// The numbers that students go by: those of this article have them from the report, and who
/// has read the one beside it as well has one for both.
#[derive(Default)]
struct Numbers {
    by_code: BTreeMap<ReaderCode, usize>,
    last: usize,
}

impl Numbers {
    fn of(&mut self, hand_in: &HandIn) -> usize {
        if let Some(known) = hand_in.coder.as_ref().and_then(|code| self.by_code.get(code)) {
            return *known;
        }
        self.last += 1;
        self.by_code.extend(hand_in.coder.clone().map(|code| (code, self.last)));
        self.last
    }
}
