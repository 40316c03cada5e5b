//! Labels of the Propaganda Techniques Corpus, as SemEval-2023 task 3 gives the spans of
//! its third subtask: lines of an article's number, a technique, and where it begins and
//! ends in the article's text, parted by tabs (Piskorski et al. 2023, "SemEval-2023 Task 3:
//! Detecting the Category, the Framing, and the Persuasion Techniques in Online News in a
//! Multi-lingual Setup"). Characters are Python's: code points.
//!
//! The techniques are ways of framing; facts and opinions have no name there.

use super::{Draft, ImportError, Measured, Unit, drafts_of};
use crate::annotation::Store;

/// What its offsets count.
pub const UNIT: Unit = Unit::CodePoints;

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
/// `article` is the number or the name that the text has in the corpus.
pub fn write(store: &Store, article: &str) -> String {
    let line = |draft: &Draft| {
        let [start, end] = draft.range();
        Some(format!("{article}\t{}\t{start}\t{end}\n", technique_of(draft)?))
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

/// Reads such lines. They have no words; those of `text` are taken, which is what the
/// offsets are of, and so they are found in an article that was made of it. Without it the
/// offsets are of the canonical text, and nobody can notice if they are not.
pub fn read(labels: &str, text: Option<&str>) -> Result<Vec<Draft>, ImportError> {
    let text = text.map(Measured::new);
    let mut drafts = Vec::new();
    for (index, line) in labels.lines().enumerate().filter(|(_, line)| !line.is_empty()) {
        let (technique, place) = parts(line).ok_or(ImportError::Line(index + 1))?;
        let known = TECHNIQUES.iter().find(|(name, _)| *name == technique);
        let subtag = known.and_then(|(_, subtag)| *subtag);
        let mut draft = Draft {
            place: Some(place),
            tag: TAG.to_owned(),
            subtag: subtag.map(str::to_owned),
            note: if subtag.is_some() { String::new() } else { technique.to_owned() },
            ..Draft::default()
        };
        if let Some(text) = &text {
            draft.take_words(text, UNIT, drafts.len() + 1)?;
        }
        drafts.push(draft);
    }
    Ok(drafts)
}

/// The technique of a line, and where it begins and ends.
fn parts(line: &str) -> Option<(&str, [u32; 2])> {
    let mut parts = line.split('\t');
    let (_, technique) = (parts.next()?, parts.next()?);
    let place = [parts.next()?.trim().parse().ok()?, parts.next()?.trim().parse().ok()?];
    (parts.next().is_none() && !technique.is_empty()).then_some((technique, place))
}

/// Whether a text begins with such a line.
pub(super) fn is_one(text: &str) -> bool {
    text.lines().next().is_some_and(|line| parts(line).is_some())
}
