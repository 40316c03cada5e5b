//! WebAnno TSV 3.3, which INCEpTION imports and exports
//! (<https://inception-project.github.io/releases/36.0/docs/user-guide.html>, appendix
//! "WebAnno TSV 3.3"). Its offsets are Java's: UTF-16 units.
//!
//! A line stands for a token, below it one for each part of the token that is highlighted
//! by itself; what covers several of them has a number in each. Highlights are those of a
//! layer of the project, `webanno.custom.Highlit`, with the features `tag`, `subtag`,
//! `note` and `confidence`. A block of the article is a sentence there.

use std::{collections::BTreeMap, ops::Range};

use super::{
    Draft, ImportError, Measured, Unit,
    draft::{confidence_named, name_of, of_label, without_nul},
    drafts_of,
};
use crate::{
    annotation::{Codebook, Store},
    article::{Canonical, sniff::BYTE_LIMIT},
    text::{CharOffset, Granularity, edges, trim},
};

/// What its offsets count.
pub const UNIT: Unit = Unit::Utf16;

const FORMAT: &str = "#FORMAT=WebAnno TSV";
const LAYER: &str = "webanno.custom.Highlit";
const FEATURES: [&str; 4] = ["tag", "subtag", "note", "confidence"];
const TEXT: &str = "#Text=";

/// Nothing on this token.
const NONE: &str = "_";
/// A feature that is not said.
const UNSAID: &str = "*";

/// Writes everything in a store.
pub fn write(store: &Store) -> String {
    let canonical = Canonical::of(store.article());
    let text = Measured::new(canonical.text());
    let marks: Vec<Mark> = drafts_of(store).iter().map(|draft| Mark::of(draft, &text)).collect();
    let mut file = format!("{FORMAT} 3.3\n#T_SP={LAYER}|{}\n\n", FEATURES.join("|"));
    let (mut start, mut begun) = (0, 0);
    let mut on_token: Vec<(usize, &Mark)> = Vec::new();
    for (index, line) in canonical.text().split('\n').enumerate() {
        let cuts = edges(line, Granularity::Word, store.article().language());
        let words = cuts.windows(2).map(|pair| pair[0]..pair[1]);
        let words: Vec<Range<usize>> = words.filter_map(|word| trim(line, word)).collect();
        let Some(first) = words.first() else { continue };
        file += &format!("\n{TEXT}{}\n", escaped(&line[first.start..], &TEXT_SIGNS));
        for (number, word) in words.iter().enumerate() {
            let place = start + word.start..start + word.end;
            let unit = |byte| text.count_of_byte(UNIT, byte);
            let token = Token {
                name: format!("{}-{}", index + 1, number + 1),
                place: unit(place.start)..unit(place.end),
                text: &line[word.clone()],
            };
            // Both come in text order: what began is on the token until it ends.
            let ahead = marks[begun..].iter().take_while(|it| it.place.start < token.place.end);
            let ahead = begun..begun + ahead.count();
            begun = ahead.end;
            on_token.extend(ahead.map(|index| (index, &marks[index])));
            on_token.retain(|(_, mark)| mark.place.end > token.place.start);
            token.write(&on_token, &mut file);
        }
        start += line.len() + 1;
    }
    file
}

/// A highlight on its way out.
struct Mark {
    place: Range<u32>,
    features: [Option<String>; 4],
}

impl Mark {
    /// A highlight in UTF-16 units.
    fn of(draft: &Draft, text: &Measured) -> Self {
        let [start, end] = draft.range().map(|at| text.count(UNIT, CharOffset(at)));
        let note = Some(draft.note.clone()).filter(|note| !note.is_empty());
        let confidence = draft.confidence.map(|it| name_of(it).to_owned());
        let features = [Some(draft.tag.clone()), draft.subtag.clone(), note, confidence];
        Self { place: start..end, features }
    }
}

/// A token on its way out.
struct Token<'t> {
    name: String,
    place: Range<u32>,
    text: &'t str,
}

impl Token<'_> {
    /// The line of the token, and those of its parts.
    fn write(&self, marks: &[(usize, &Mark)], file: &mut String) {
        let (whole, partly): (Vec<_>, Vec<_>) =
            marks.iter().copied().partition(|(_, mark)| self.part(mark) == self.place);
        self.line(&self.name, self.place.clone(), &whole, file);
        let mut parts: BTreeMap<(u32, u32), Vec<(usize, &Mark)>> = BTreeMap::new();
        for (index, mark) in partly {
            let part = self.part(mark);
            parts.entry((part.start, part.end)).or_default().push((index, mark));
        }
        for (number, ((start, end), marks)) in parts.into_iter().enumerate() {
            self.line(&format!("{}.{}", self.name, number + 1), start..end, &marks, file);
        }
    }

    /// What of the token a highlight covers that lies on it.
    fn part(&self, mark: &Mark) -> Range<u32> {
        self.place.start.max(mark.place.start)..self.place.end.min(mark.place.end)
    }

    fn line(&self, name: &str, place: Range<u32>, marks: &[(usize, &Mark)], file: &mut String) {
        let within = Measured::new(self.text);
        let [from, to] = [place.start, place.end].map(|at| at - self.place.start);
        let words = within.span(UNIT, [from, to]).map_or("", |span| within.slice(span));
        let words = escaped(words, &TEXT_SIGNS);
        *file += &format!("{name}\t{}-{}\t{words}", place.start, place.end);
        for feature in 0..FEATURES.len() {
            let value = |(index, mark): &(usize, &Mark)| {
                let said = mark.features[feature].as_deref();
                let said = said.map_or(UNSAID.to_owned(), value_escaped);
                format!("{said}[{}]", index + 1)
            };
            let values: Vec<String> = marks.iter().map(value).collect();
            *file += "\t";
            *file += &if values.is_empty() { NONE.to_owned() } else { values.join("|") };
        }
        // A tab ends each line of a token, as INCEpTION writes it.
        *file += "\t\n";
    }
}

/// What is written with a backslash, and the letter that follows it.
type Sign = (char, char);

/// In the text: what would end its line.
const TEXT_SIGNS: [Sign; 6] =
    [('\\', '\\'), ('\n', 'n'), ('\r', 'r'), ('\t', 't'), ('\u{8}', 'b'), ('\u{c}', 'f')];

/// In the value of a feature, also what parts it from others.
const VALUE_SIGNS: [Sign; 12] = [
    ('\\', '\\'),
    ('\n', 'n'),
    ('\r', 'r'),
    ('\t', 't'),
    ('\u{8}', 'b'),
    ('\u{c}', 'f'),
    ('[', '['),
    (']', ']'),
    ('|', '|'),
    ('_', '_'),
    (';', ';'),
    ('*', '*'),
];

fn escaped(text: &str, signs: &[Sign]) -> String {
    let mut escaped = String::new();
    for c in without_nul(text).chars() {
        match signs.iter().find(|(sign, _)| *sign == c) {
            Some((_, letter)) => escaped.extend(['\\', *letter]),
            None => escaped.push(c),
        }
    }
    escaped
}

/// A value with its backslashes; an arrow would part the ends of a relation.
fn value_escaped(value: &str) -> String {
    escaped(value, &VALUE_SIGNS).replace("->", "\\->")
}

/// Undoes the backslashes of either kind.
fn as_it_was(text: &str) -> String {
    let mut chars = text.chars();
    let mut plain = String::new();
    while let Some(c) = chars.next() {
        let next = if c == '\\' { chars.next() } else { None };
        let sign = TEXT_SIGNS.iter().find(|(_, letter)| Some(*letter) == next);
        plain.push(sign.map_or(next.unwrap_or(c), |(sign, _)| *sign));
    }
    plain
}

/// Whether a text says of itself that it is one.
pub(super) fn is_one(text: &str) -> bool {
    text.starts_with(FORMAT)
}

/// Reads such a file: the layer that has a feature `tag`, or else the first, whose first
/// feature is then the label.
pub fn read(text: &str, codebook: &Codebook) -> Result<Vec<Draft>, ImportError> {
    let mut file = File::default();
    for (index, line) in text.lines().enumerate() {
        file.take(line).ok_or(ImportError::Line(index + 1))?;
    }
    if file.is_cut() {
        return Err(ImportError::Line(text.lines().count()));
    }
    file.into_drafts(codebook)
}

/// What has been read.
#[derive(Default)]
struct File {
    /// The columns of the layer, and the names of its features.
    layer: Option<(usize, Vec<String>)>,
    /// How many columns the layers so far take up.
    columns: usize,
    /// The text, as far as it is known.
    text: String,
    units: u32,
    /// The text of the sentence, until its first token says where it is.
    sentence: Option<String>,
    /// Where the last token ended.
    token_end: u32,
    /// Highlights by their number; those without one are numbered from the end.
    marks: BTreeMap<u32, Draft>,
    unnumbered: u32,
    order: Vec<u32>,
}

impl File {
    /// Takes a line; `None` if it is not of the form.
    fn take(&mut self, line: &str) -> Option<()> {
        if let Some(layer) = line.strip_prefix("#T_") {
            self.take_layer(layer);
        } else if let Some(text) = line.strip_prefix(TEXT) {
            // A sentence of several lines has as many of these.
            self.sentence = Some(match self.sentence.take() {
                Some(before) => before + "\n" + &as_it_was(text),
                None => as_it_was(text),
            });
        } else if !line.is_empty() && !line.starts_with('#') {
            self.take_token(line)?;
        }
        Some(())
    }

    /// Relations have one column more than features, and chains are as wide as theirs.
    fn take_layer(&mut self, layer: &str) {
        let (kind, rest) = layer.split_once('=').unwrap_or((layer, ""));
        let features: Vec<String> = rest.split('|').skip(1).map(str::to_owned).collect();
        let width = features.len().max(1);
        let has_tag = |features: &[String]| features.iter().any(|name| name == FEATURES[0]);
        let is_better = match &self.layer {
            None => true,
            Some((_, known)) => has_tag(&features) && !has_tag(known),
        };
        if kind == "SP" && is_better {
            self.layer = Some((self.columns, features));
        }
        self.columns += width;
    }

    fn take_token(&mut self, line: &str) -> Option<()> {
        let mut fields = line.split('\t');
        let (_, place) = (fields.next()?, fields.next()?);
        let (start, end) = place.split_once('-')?;
        let (start, end): (u32, u32) = (start.parse().ok()?, end.parse().ok()?);
        let cells: Vec<&str> = fields.skip(1).collect();
        if let Some(sentence) = self.sentence.take() {
            self.place_sentence(&sentence, start)?;
        }
        self.token_end = self.token_end.max(end);
        let Some((column, features)) = self.layer.clone() else { return Some(()) };
        let width = features.len().max(1);
        let cells = cells.get(column..column + width).unwrap_or_default();
        let stacked: Vec<Vec<&str>> = cells.iter().map(|cell| parted(cell)).collect();
        let depth = stacked.first().map_or(0, Vec::len);
        for layer in 0..depth {
            let values = stacked.iter().map(|cell| cell.get(layer).copied().unwrap_or(UNSAID));
            self.take_mark(&features, &values.collect::<Vec<_>>(), [start, end]);
        }
        Some(())
    }

    /// Puts a sentence where its first token says. What is between it and the one before
    /// is not in the file: it is white space, whichever.
    fn place_sentence(&mut self, sentence: &str, start: u32) -> Option<()> {
        // No article is as long as that; a file that says so would fill the memory.
        let gap = start.checked_sub(self.units).filter(|_| start as usize <= BYTE_LIMIT)?;
        self.text.extend((0..gap).map(|_| '\n'));
        self.text += sentence;
        self.units = start + sentence.encode_utf16().count() as u32;
        Some(())
    }

    fn take_mark(&mut self, features: &[String], values: &[&str], [start, end]: [u32; 2]) {
        if values.iter().all(|value| *value == NONE) {
            return;
        }
        let parts: Vec<(&str, Option<u32>)> = values.iter().map(|value| numbered(value)).collect();
        let number = parts.iter().find_map(|(_, number)| *number).unwrap_or_else(|| {
            self.unnumbered += 1;
            u32::MAX - self.unnumbered
        });
        if let Some(known) = self.marks.get_mut(&number) {
            let [from, to] = known.range();
            known.place = Some([from.min(start), to.max(end)]);
            return;
        }
        let mut draft = Draft { place: Some([start, end]), ..Draft::default() };
        let said = |name: &str| {
            let at = features.iter().position(|feature| feature == name)?;
            let (value, _) = parts.get(at)?;
            (*value != UNSAID && *value != NONE).then(|| as_it_was(value))
        };
        let label = parts.first().map_or("", |(value, _)| value);
        draft.tag = said(FEATURES[0]).unwrap_or_else(|| as_it_was(label));
        draft.subtag = said(FEATURES[1]);
        draft.note = said(FEATURES[2]).unwrap_or_default();
        draft.confidence = said(FEATURES[3]).as_deref().and_then(confidence_named);
        self.marks.insert(number, draft);
        self.order.push(number);
    }

    /// Whether letters of the last sentence are in no token: the file was cut off.
    fn is_cut(&self) -> bool {
        let mut unit = 0;
        let after = self.text.chars().filter(|c| {
            unit += c.len_utf16() as u32;
            unit > self.token_end
        });
        self.sentence.is_some() || after.into_iter().any(char::is_alphanumeric)
    }

    fn into_drafts(mut self, codebook: &Codebook) -> Result<Vec<Draft>, ImportError> {
        let text = Measured::new(&self.text);
        let mut drafts = Vec::with_capacity(self.order.len());
        for number in &self.order {
            let Some(mut draft) = self.marks.remove(number) else { continue };
            if draft.subtag.is_none() {
                (draft.tag, draft.subtag) = of_label(&draft.tag, codebook);
            }
            draft.take_words(&text, UNIT, drafts.len() + 1)?;
            drafts.push(draft);
        }
        Ok(drafts)
    }
}

/// The values of a cell: stacked highlights are parted by bars.
fn parted(cell: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut is_escaped) = (0, false);
    for (at, c) in cell.char_indices() {
        if c == '|' && !is_escaped {
            parts.push(&cell[start..at]);
            start = at + 1;
        }
        is_escaped = c == '\\' && !is_escaped;
    }
    parts.push(&cell[start..]);
    parts
}

/// A value and the number behind it, which the parts of one highlight share.
fn numbered(value: &str) -> (&str, Option<u32>) {
    let number = value.strip_suffix(']').and_then(|rest| rest.rsplit_once('['));
    match number.and_then(|(value, number)| Some((value, number.parse().ok()?))) {
        Some((value, number)) => (value, Some(number)),
        None => (value, None),
    }
}
