//! What a class made of an article.

use super::{
    Agreement, HandIn, Interval, Likeness, Match, Reliability, Sentence, Undefined, alpha,
    alpha_interval, codings::Codings, key::Key, mean_f1, sentence,
};
use crate::{
    annotation::{Annotation, Codebook, ReaderCode},
    article::Article,
    text::TextSpan,
};

/// Where the chance of the bootstrap begins: the same class has the same interval.
const SEED: u64 = 0x0048_6967_686c_6974;

/// How many resamples it takes.
const RESAMPLES: usize = 1_000;

/// How many sentences must have been marked by two students for an interval to be told: of
/// fewer, most resamples are the same few again.
const LEAST_SENTENCES: usize = 10;

/// What a class made of an article, sentence by sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Those who handed in, in the order of their hand-ins.
    pub students: Vec<Student>,
    /// How many annotations have each tag of the codebook, in its order.
    pub by_tag: Vec<usize>,
    /// The sentences of the article, in text order.
    pub sentences: Vec<Sentence>,
    /// Krippendorff's alpha over sentences; the value is the
    /// [main tag](Reliability::of_main_tag) on one, and where a student marked nothing
    /// there is none.
    pub alpha: Agreement,
    /// Where 95 % of the alphas lie if sentences are drawn anew. [Too
    /// few](Undefined::TooFewUnits) if two students marked fewer than ten.
    pub interval: Result<Interval, Undefined>,
    /// Krippendorff's alpha over sentences for each tag of the codebook: whether it is on
    /// one or not.
    pub alphas: Vec<Agreement>,
    /// Mean F1 over pairs of coders, by code points with the same tag.
    pub overlap: Agreement,
    /// How the class marked beside the key: means over students. `None` without a key.
    pub against_key: Option<Likeness>,
}

/// What a student did.
#[derive(Clone, Debug, PartialEq)]
pub struct Student {
    /// The code, if the file has one.
    pub code: Option<ReaderCode>,
    /// How many of their annotations have each tag of the codebook, in its order.
    pub by_tag: Vec<usize>,
    /// How many of their annotations have a note.
    pub notes: usize,
    /// Whether they said that they had finished reading: what they did not mark was read.
    pub has_finished: bool,
    /// How they marked beside the key, if there is one.
    pub against_key: Option<Likeness>,
}

impl Student {
    /// How many annotations they made.
    pub fn marked(&self) -> usize {
        self.by_tag.iter().sum()
    }
}

impl Report {
    /// The report of hand-ins that all count, set beside a key that is none of them.
    pub fn of(
        article: &Article,
        codebook: &Codebook,
        hand_ins: &[&HandIn],
        key: Option<&HandIn>,
    ) -> Self {
        let codings = Codings::of(article, codebook, hand_ins);
        let data = Reliability::of_tags(&codings.sentences, &codings.students);
        let mut sentences = Sentence::all(&codings.sentences, &data);
        let key = key.map(|key| {
            let coding = [codings.coding(key)];
            let tags = Reliability::of_tags(&codings.sentences, &coding);
            let values = (0..tags.units()).map(|unit| tags.value(0, unit).unwrap_or(0)).collect();
            let [coding] = coding;
            Key { coding, values }
        });
        for (sentence, value) in sentences.iter_mut().zip(key.iter().flat_map(|key| &key.values)) {
            sentence.key = Some(*value);
        }
        let student = |(coder, hand_in): (usize, &&HandIn)| Student {
            code: hand_in.coder.clone(),
            by_tag: codings.counts(hand_in),
            notes: hand_in.annotations.iter().filter(|made| !made.note.is_empty()).count(),
            has_finished: hand_in.finished.is_some(),
            against_key: key
                .as_ref()
                .map(|key| Likeness::of(&codings.students[coder], coder, &data, key)),
        };
        let students: Vec<Student> = hand_ins.iter().enumerate().map(student).collect();
        let mut by_tag = vec![0; codebook.tags.len()];
        for student in &students {
            for (sum, count) in by_tag.iter_mut().zip(&student.by_tag) {
                *sum += count;
            }
        }
        let likenesses: Vec<Likeness> =
            students.iter().filter_map(|student| student.against_key).collect();
        let main = Reliability::of_main_tag(&codings.sentences, &codings.students);
        let compared = sentences.iter().filter(|sentence| sentence.majority().is_some()).count();
        let interval = match alpha_interval(&main, SEED, RESAMPLES) {
            Ok(_) if compared < LEAST_SENTENCES => Err(Undefined::TooFewUnits),
            interval => interval,
        };
        let of_tag = |tag| alpha(&Reliability::of_tag(tag, &codings.sentences, &codings.students));
        Self {
            sentences,
            alpha: alpha(&main),
            interval,
            alphas: codings.tags().map(of_tag).collect(),
            overlap: mean_f1(&codings.students, Match::Chars),
            against_key: key.is_some().then(|| Likeness::mean(&likenesses)),
            by_tag,
            students,
        }
    }

    /// How many hand-ins it is of.
    pub fn coders(&self) -> usize {
        self.students.len()
    }

    /// How many said that they had finished reading; `None` if nobody did, as where nobody
    /// was asked.
    pub fn finished(&self) -> Option<usize> {
        let finished = self.students.iter().filter(|student| student.has_finished).count();
        (finished > 0).then_some(finished)
    }

    /// The mean share of the most usual tag over sentences that at least two coders marked,
    /// from 0 to 1.
    ///
    /// Undefined if there are [too few coders](Undefined::TooFewCoders) or [no such
    /// sentence](Undefined::NothingToCompare).
    pub fn majority(&self) -> Agreement {
        sentence::majority(&self.sentences, self.coders())
    }

    /// The places of the sentences that split the class, those that split it most first.
    pub fn splits(&self) -> Vec<usize> {
        sentence::splits(&self.sentences)
    }

    /// The places of the sentences that the key marks and less than half of the class do,
    /// those that fewest do first.
    pub fn missed(&self) -> Vec<usize> {
        let is_missed = |sentence: &Sentence| {
            sentence.key.is_some_and(|tags| tags != 0) && sentence.marked() * 2 < self.coders()
        };
        let mut missed: Vec<usize> =
            (0..self.sentences.len()).filter(|at| is_missed(&self.sentences[*at])).collect();
        missed.sort_by_key(|at| self.sentences[*at].marked());
        missed
    }
}

/// What was said of a stretch of the article, hand-in by hand-in, each with its place.
pub fn voices<'h>(
    hand_ins: &[&'h HandIn],
    span: TextSpan,
) -> impl Iterator<Item = (usize, &'h Annotation)> {
    let all = hand_ins.iter().enumerate();
    all.flat_map(|(at, hand_in)| hand_in.annotations.iter().map(move |made| (at, made)))
        .filter(move |(_, made)| made.span.overlaps(span))
}
