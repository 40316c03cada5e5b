//! Standoff of brat (<https://brat.nlplab.org/standoff.html>): a line of an `.ann` file for
//! each thing that is said of the `.txt` beside it. Its offsets are Python's: code points.
//!
//! A highlight is a text-bound annotation, whose type is the tag; its sub-tag and how sure
//! its reader is are attributes of it, and the note is a note on it. brat has no line
//! breaks within words: a highlight over several lines goes out in as many fragments, and
//! comes back from the first to the last. A note has none either: its line breaks and tabs
//! go out as `\n` and `\t`, its backslashes as `\\`.

use std::collections::BTreeMap;

use super::{
    Draft, ImportError, Unit,
    draft::{confidence_named, name_of, without_nul},
    drafts_of,
};
use crate::annotation::{Codebook, Store, Subtag, Tag};

/// What its offsets count.
pub const UNIT: Unit = Unit::CodePoints;

const NOTE: &str = "AnnotatorNotes";
const SUBTAG: &str = "Subtag";
const CONFIDENCE: &str = "Confidence";

/// Writes everything in a store as an `.ann` file; its `.txt` is the canonical text.
pub fn write(store: &Store) -> String {
    let mut lines = String::new();
    let mut attributes = 0;
    for (index, draft) in drafts_of(store).iter().enumerate() {
        let number = index + 1;
        let place = fragments(draft).join(";");
        let words = draft.exact.replace(is_break, " ");
        lines += &format!("T{number}\t{} {place}\t{words}\n", name(&draft.tag));
        let subtag = draft.subtag.as_deref().map(name);
        let confidence = draft.confidence.map(|it| name_of(it).to_owned());
        for (kind, value) in [(SUBTAG, subtag), (CONFIDENCE, confidence)] {
            if let Some(value) = value {
                attributes += 1;
                lines += &format!("A{attributes}\t{kind} T{number} {value}\n");
            }
        }
        if !draft.note.is_empty() {
            lines += &format!("#{number}\t{NOTE} T{number}\t{}\n", escaped(&draft.note));
        }
    }
    lines
}

/// What would end a line for whoever reads it, or part its fields.
fn is_break(c: char) -> bool {
    matches!(c, '\0' | '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The lines of a highlight, each as `start end`.
fn fragments(draft: &Draft) -> Vec<String> {
    let mut at = draft.range()[0];
    let mut fragments = Vec::new();
    for line in draft.exact.split('\n') {
        let end = at + line.chars().count() as u32;
        if at < end {
            fragments.push(format!("{at} {end}"));
        }
        at = end + 1;
    }
    fragments
}

/// A name as brat allows it: letters, digits, hyphens and underscores.
fn name(id: &str) -> String {
    let is_one = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    id.chars().map(|c| if is_one(c) { c } else { '_' }).collect()
}

fn escaped(note: &str) -> String {
    without_nul(note)
        .replace('\\', "\\\\")
        .replace('\n', "\\n")
        .replace('\t', "\\t")
        .replace('\r', "\\r")
}

fn as_it_was(note: &str) -> String {
    let mut text = String::new();
    let mut chars = note.chars();
    while let Some(c) = chars.next() {
        match (c, chars.as_str().chars().next()) {
            ('\\', Some(next @ ('\\' | 'n' | 't' | 'r'))) => {
                chars.next();
                text.push(match next {
                    'n' => '\n',
                    't' => '\t',
                    'r' => '\r',
                    other => other,
                });
            }
            _ => text.push(c),
        }
    }
    text
}

/// What the lines of an `.ann` file begin with: text-bound annotations, relations, events,
/// equivalences, attributes in two spellings, normalisations and notes.
const KINDS: [char; 8] = ['T', 'R', 'E', '*', 'A', 'M', 'N', '#'];

/// Whether a text has a text-bound annotation, and before it nothing but lines of brat.
pub(super) fn is_one(text: &str) -> bool {
    let mut lines = text.split('\n').skip_while(|line| {
        line.starts_with(KINDS) && line.contains('\t') && !line.starts_with('T')
    });
    lines.next().is_some_and(|line| line.starts_with('T') && bound(line).is_some())
}

/// Reads an `.ann` file. Relations, events and whatever else it has are left out.
pub fn read(text: &str, codebook: &Codebook) -> Result<Vec<Draft>, ImportError> {
    let mut drafts: Vec<Draft> = Vec::new();
    let mut by_id: BTreeMap<&str, usize> = BTreeMap::new();
    let mut beside = Vec::new();
    for (index, line) in text.split('\n').enumerate() {
        let line = line.trim_end_matches('\r');
        let fault = || ImportError::Line(index + 1);
        match line.chars().next() {
            Some('T') => {
                let (id, kind, place, words) = bound(line).ok_or_else(fault)?;
                by_id.insert(id, drafts.len());
                let tag = tag_of(kind, codebook).map_or(kind, |tag| tag.id.as_str());
                drafts.push(Draft {
                    place: Some(place),
                    exact: words.to_owned(),
                    tag: tag.to_owned(),
                    ..Draft::default()
                });
            }
            Some('A' | 'M' | '#') => beside.push(said(line).ok_or_else(fault)?),
            _ => {}
        }
    }
    for (kind, of, value) in beside {
        let Some(index) = by_id.get(of) else { continue };
        let draft = &mut drafts[*index];
        match kind {
            NOTE => draft.note = as_it_was(value),
            SUBTAG => draft.subtag = Some(subtag_of(value, &draft.tag, codebook)),
            CONFIDENCE => draft.confidence = confidence_named(value),
            _ => {}
        }
    }
    Ok(drafts)
}

type Bound<'t> = (&'t str, &'t str, [u32; 2], &'t str);

/// The id, the type, the place and the words of a text-bound annotation.
fn bound(line: &str) -> Option<Bound<'_>> {
    let mut fields = line.splitn(3, '\t');
    let (id, what, words) = (fields.next()?, fields.next()?, fields.next()?);
    let (kind, place) = what.split_once(' ')?;
    let fragments: Option<Vec<[u32; 2]>> = place.split(';').map(pair).collect();
    let fragments = fragments?;
    let place = [fragments.first()?[0], fragments.last()?[1]];
    Some((id, kind, place, words))
}

fn pair(fragment: &str) -> Option<[u32; 2]> {
    let (start, end) = fragment.split_once(' ')?;
    Some([start.parse().ok()?, end.parse().ok()?])
}

/// What an attribute or a note says: its kind, of which annotation, and its value.
fn said(line: &str) -> Option<(&str, &str, &str)> {
    let (_, rest) = line.split_once('\t')?;
    let (kind, rest) = rest.split_once(' ')?;
    // An attribute without a value holds if it is there.
    let (of, value) = rest.split_once(['\t', ' ']).unwrap_or((rest, ""));
    Some((kind, of, value))
}

fn tag_of<'c>(written: &str, codebook: &'c Codebook) -> Option<&'c Tag> {
    codebook.tags.iter().find(|tag| name(tag.id.as_str()) == written)
}

fn subtag_of(written: &str, tag: &str, codebook: &Codebook) -> String {
    let tag = codebook.tags.iter().find(|known| known.id.as_str() == tag);
    let is_it = |subtag: &&Subtag| name(subtag.id.as_str()) == written;
    let known = tag.and_then(|tag| tag.subtags.iter().find(is_it));
    known.map_or_else(|| written.to_owned(), |subtag| subtag.id.to_string())
}
