//! Labels of the Propaganda Techniques Corpus, as SemEval-2023 task 3 gives the spans of
//! its third subtask: lines of an article's number, a technique, and where it begins and
//! ends in the article's text, parted by tabs (Piskorski et al. 2023, "SemEval-2023 Task 3:
//! Detecting the Category, the Framing, and the Persuasion Techniques in Online News in a
//! Multi-lingual Setup"). Characters are Python's: code points.
//!
//! The techniques are ways of framing; facts and opinions have no name there.

use super::{
    Corpus, Draft, ImportError, Original, drafts_of,
    w3c::{Problem, shorten},
};
use crate::{
    annotation::Store,
    article::{Canonical, CanonicalSpan},
    text::CharOffset,
};

/// The tag whose sub-tags are techniques.
const TAG: &str = "framing";

/// The techniques of the task and the sub-tag of `static/codebooks/claims.json` that each
/// comes nearest to; the first of a sub-tag is the one that it goes out as.
const TECHNIQUES: [(&str, Option<&str>); 23] = [
    ("Loaded_Language", Some("charged")),
    ("Name_Calling-Labeling", Some("label")),
    ("Flag_Waving", Some("us-them")),
    ("Appeal_to_Fear-Prejudice", Some("fear")),
    ("False_Dilemma-No_Choice", Some("either-or")),
    ("Causal_Oversimplification", Some("single-cause")),
    ("Appeal_to_Authority", Some("authority")),
    ("Whataboutism", Some("whatabout")),
    ("Appeal_to_Hypocrisy", None),
    ("Appeal_to_Popularity", None),
    ("Appeal_to_Time", None),
    ("Appeal_to_Values", None),
    ("Consequential_Oversimplification", None),
    ("Conversation_Killer", None),
    ("Doubt", None),
    ("Exaggeration-Minimisation", None),
    ("Guilt_by_Association", None),
    ("Obfuscation-Vagueness-Confusion", None),
    ("Questioning_the_Reputation", None),
    ("Red_Herring", None),
    ("Repetition", None),
    ("Slogans", None),
    ("Straw_Man", None),
];

/// Writes what has a technique: framing with a sub-tag that is one, or with the bare name
/// of a technique for a note, which is how [`read`] brings in those without a sub-tag.
/// Offsets are of the corpus's file, where it is at hand, and else of the canonical text.
pub fn write(store: &Store, corpus: &Corpus) -> String {
    let canonical = Canonical::of(store.article());
    let place = |draft: &Draft| {
        let [start, end] = draft.range();
        let Some(original) = corpus.original else { return Some([start, end]) };
        let span = CanonicalSpan::new(CharOffset(start), CharOffset(end))?;
        original.in_file(canonical.to_full(span)?)
    };
    let line = |draft: &Draft| {
        let (technique, [start, end]) = (technique_of(draft)?, place(draft)?);
        Some(format!("{}\t{technique}\t{start}\t{end}\n", corpus.number))
    };
    drafts_of(store).iter().filter_map(line).collect()
}

/// The technique that an annotation goes out as.
fn technique_of(draft: &Draft) -> Option<&'static str> {
    let is_it = |(technique, subtag): &&(&str, Option<&str>)| match &draft.subtag {
        Some(ours) => *subtag == Some(ours),
        None => subtag.is_none() && *technique == draft.note,
    };
    let known = TECHNIQUES.iter().find(is_it).map(|(technique, _)| *technique);
    known.filter(|_| draft.tag == TAG)
}

/// Reads such lines. They have no words: those of the corpus's file are taken, where it is at
/// hand. Without it the offsets are of the canonical text, and nobody can notice if they are
/// not.
///
/// Lines of other articles are left out; how many is said as well. An article that is not
/// named by a number may be called otherwise in the corpus: all lines are of it, if they are
/// of one article.
pub fn read(
    labels: &str,
    store: &Store,
    corpus: &Corpus,
) -> Result<(Vec<Draft>, usize), ImportError> {
    let canonical = Canonical::of(store.article());
    let lines = labels.lines().enumerate().filter(|(_, line)| !line.is_empty());
    let labels = lines.map(|(index, line)| parts(line).ok_or(ImportError::Line(index + 1)));
    let labels: Vec<Label> = labels.collect::<Result<_, _>>()?;
    let is_numbered =
        !corpus.number.is_empty() && corpus.number.bytes().all(|digit| digit.is_ascii_digit());
    let is_one = labels.windows(2).all(|pair| pair[0].article == pair[1].article);
    let is_known = is_numbered || !is_one;
    let mut drafts = Vec::new();
    let mut elsewhere = 0;
    for Label { article, technique, place } in labels {
        if is_known && article != corpus.number {
            elsewhere += 1;
            continue;
        }
        let known = TECHNIQUES.iter().find(|(name, _)| *name == technique);
        let subtag = known.and_then(|(_, subtag)| *subtag);
        let place = match corpus.original {
            None => place,
            Some(original) => in_article(place, original, &canonical, drafts.len() + 1)?,
        };
        drafts.push(Draft {
            place: Some(place),
            tag: TAG.to_owned(),
            subtag: subtag.map(str::to_owned),
            note: if subtag.is_some() { String::new() } else { technique.to_owned() },
            ..Draft::default()
        });
    }
    Ok((drafts, elsewhere))
}

/// A place of the corpus's file in the canonical text; `number` is the annotation's, from 1.
fn in_article(
    place: [u32; 2],
    original: &Original,
    canonical: &Canonical,
    number: usize,
) -> Result<[u32; 2], ImportError> {
    let fault = |problem| ImportError::annotation(number, problem);
    let span = original.in_article(place).ok_or_else(|| fault(Problem::Field("start, end")))?;
    let kept = canonical.from_full(span).filter(|kept| canonical.to_full(*kept) == Some(span));
    // What is set aside, whole or in part, is no part of the article.
    let kept = kept.ok_or_else(|| fault(Problem::SetAside(shorten(&original.words(place)))))?;
    Ok([kept.start().0, kept.end().0])
}

/// A line: of which article, which technique, and where it begins and ends.
struct Label<'t> {
    article: &'t str,
    technique: &'t str,
    place: [u32; 2],
}

/// The parts of a line.
fn parts(line: &str) -> Option<Label<'_>> {
    let mut parts = line.split('\t');
    let (article, technique) = (parts.next()?, parts.next()?);
    let place = [parts.next()?.trim().parse().ok()?, parts.next()?.trim().parse().ok()?];
    let is_one = parts.next().is_none() && !technique.is_empty();
    is_one.then_some(Label { article, technique, place })
}

/// Whether a text begins with such a line.
pub(super) fn is_one(text: &str) -> bool {
    text.lines().next().is_some_and(|line| parts(line).is_some())
}
