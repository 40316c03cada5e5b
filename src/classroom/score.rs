//! How well notes give reasons, as their teacher sees it.

use std::collections::BTreeMap;

use super::HandIn;
use crate::{annotation::Annotation, article::sha256_hex, words::Message};

/// How many hexadecimal digits name a note: enough that no two of a class share a name.
const DIGITS: usize = 16;

/// Which note: whose it is, what it is on, and what it says. One that is written anew is
/// another, and nobody has scored it yet.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NoteId(String);

impl NoteId {
    /// That of an annotation in a hand-in. A file without a code goes by its own id.
    pub fn of(hand_in: &HandIn, made: &Annotation) -> Self {
        let coder = hand_in.coder.as_ref().map(|coder| coder.as_str());
        let file = hand_in.id.as_ref().map(|id| id.as_str());
        let whose = coder.or(file).unwrap_or_default();
        Self(sha256_hex(&format!("{whose}\n{}\n{}", made.id, made.note.as_str()))[..DIGITS].into())
    }

    /// One that was written before; `None` if it is no such name.
    pub fn new(name: &str) -> Option<Self> {
        let is_hex = |digit: u8| matches!(digit, b'0'..=b'9' | b'a'..=b'f');
        let is_name = name.len() == DIGITS && name.bytes().all(is_hex);
        is_name.then(|| Self(name.to_owned()))
    }

    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A step of the rubric.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Score {
    /// It does not say why.
    NoReason,
    /// It says why.
    Reason,
    /// It says why, and points at what shows it.
    Evidence,
}

impl Score {
    /// All of them, the lowest first.
    pub const ALL: [Self; 3] = [Self::NoReason, Self::Reason, Self::Evidence];

    /// What it means.
    pub fn meaning(self) -> Message {
        match self {
            Self::NoReason => Message::new("class-score-0"),
            Self::Reason => Message::new("class-score-1"),
            Self::Evidence => Message::new("class-score-2"),
        }
    }

    /// Its points, from 0 to 2.
    pub fn points(self) -> usize {
        self as usize
    }
}

/// The most points of a note.
const MOST_POINTS: usize = Score::ALL.len() - 1;

/// The notes that were scored, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scores(BTreeMap<NoteId, Score>);

impl Scores {
    /// Whether none was.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How a note was scored, if it was.
    pub fn get(&self, note: &NoteId) -> Option<Score> {
        self.0.get(note).copied()
    }

    /// Scores a note, or takes its score away.
    pub fn set(&mut self, note: NoteId, score: Option<Score>) {
        match score {
            Some(score) => self.0.insert(note, score),
            None => self.0.remove(&note),
        };
    }

    /// How the notes of a hand-in were scored.
    pub fn tally(&self, hand_in: &HandIn) -> Tally {
        let mut tally = Tally::default();
        // To name a note takes some reckoning, and most classes have no scores.
        if self.is_empty() {
            return tally;
        }
        let noted = hand_in.annotations.iter().filter(|made| !made.note.is_empty());
        for score in noted.filter_map(|made| self.get(&NoteId::of(hand_in, made))) {
            tally.notes += 1;
            tally.points += score.points();
        }
        tally
    }

    /// All of them as text: the name of each note, a colon and its points, on a line.
    pub fn write(&self) -> String {
        let line = |(note, score): (&NoteId, &Score)| format!("{}:{}\n", note.0, score.points());
        self.0.iter().map(line).collect()
    }

    /// Read again; what is none of them is passed over.
    pub fn read(text: &str) -> Self {
        let score = |line: &str| {
            let (note, points) = line.split_once(':')?;
            let score = Score::ALL.get(points.parse::<usize>().ok()?)?;
            Some((NoteId::new(note)?, *score))
        };
        Self(text.lines().filter_map(score).collect())
    }
}

/// How a student's notes were scored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many were.
    pub notes: usize,
    /// All their points.
    pub points: usize,
}

impl Tally {
    /// What it comes to: the points, and the most that these notes could have.
    pub fn message(self) -> Message {
        let most = self.notes * MOST_POINTS;
        Message::new("class-score-sum").number("points", self.points).number("most", most)
    }
}
