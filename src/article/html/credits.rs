//! Reading the lines that say who wrote an article, when, and where it was
//! published: on a page all of that may stand in one.

use std::ops::Range;

use super::super::recognise;

/// What a line of credits says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Credits {
    pub byline: Option<String>,
    pub date: Option<String>,
    pub source: Option<String>,
}

/// What stands before the name of a source, or of a person.
const SOURCES: &[&str] = &["source:", "来源：", "来源:", "來源：", "fuente:", "المصدر:", "स्रोत:"];
const PEOPLE: &[&str] = &[
    "by ",
    "text: ",
    "text by ",
    "words: ",
    "words by ",
    "story by ",
    "written by ",
    "interview: ",
    "interview by ",
    "photographs and text by ",
    "von ",
    "por ",
    "par ",
    "di ",
    "作者：",
    "作者:",
    "記者",
    "记者",
    "文／",
    "بقلم ",
    "कलम से ",
];

/// What parts the pieces of a line of credits.
const JOINTS: &[char] = &['|', '｜', '·', '•', '／', '/', '—', '\u{a0}', '\u{3000}', ','];

/// The most words of a name; of the names of several, at that.
const NAME: usize = 9;

/// What a line says, if it is one of credits.
pub(super) fn read(line: &str) -> Credits {
    let date = find_date(line);
    let (before, after) =
        date.clone().map_or((line, ""), |at| (&line[..at.start], &line[at.end..]));
    let mut credits = Credits { date: date.map(|at| line[at].to_owned()), ..Credits::default() };
    for part in [before, after] {
        if let Some(source) = SOURCES.iter().find_map(|label| after_label(part, label)) {
            credits.source = source.split(JOINTS).next().and_then(first_of_labelled);
        }
        for piece in part.split(JOINTS).map(trim) {
            let named = PEOPLE.iter().find_map(|label| strip(piece, label)).map(trim);
            let alone =
                credits.date.is_some() && piece.contains(' ') && !piece.contains([':', '：']);
            let name = named.or(alone.then_some(piece)).filter(|name| is_name(name));
            credits.byline = credits.byline.or(name.map(str::to_owned));
        }
    }
    credits
}

/// Where in a line the day is written, if it is: in figures, or with its month in
/// the middle or, as in English, first.
pub(super) fn find_date(line: &str) -> Option<Range<usize>> {
    let is_part = |c: char| c.is_numeric() || "-/.年月日".contains(c);
    let mut starts = line.char_indices().filter(|(_, c)| c.is_ascii_digit()).map(|(at, _)| at);
    let in_figures = starts.find_map(|at| {
        let len = line[at..].find(|c| !is_part(c)).unwrap_or(line.len() - at);
        let figures = line[at..at + len].trim_end_matches(['-', '/', '.']);
        let parts: Vec<&str> =
            figures.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
        let is_day = parts.len() == 3 && parts.iter().any(|part| part.len() == 4);
        is_day.then(|| at..at + figures.len())
    });
    in_figures.or_else(|| {
        let words: Vec<(usize, &str)> = line
            .split_whitespace()
            .map(|word| (word.as_ptr().addr() - line.as_ptr().addr(), word))
            .collect();
        words.windows(3).find_map(|three| {
            let [(start, a), (_, b), (last, c)] = three else { return None };
            let bare = |word| str::trim_end_matches(word, ['.', ',']);
            let is_day = |word| bare(word).parse().is_ok_and(|day: u8| (1..=31).contains(&day));
            let is_month = |word: &str| word.len() > 2 && !word.contains(char::is_numeric);
            let is_year = bare(c).len() == 4 && bare(c).bytes().all(|byte| byte.is_ascii_digit());
            let is_date = is_year && (is_day(a) && is_month(b) || is_month(a) && is_day(b));
            let end = last + bare(c).len();
            is_date.then_some(*start..end)
        })
    })
}

/// What follows a label in a line, whatever the case of its letters.
fn after_label<'l>(line: &'l str, label: &str) -> Option<&'l str> {
    line.char_indices().find_map(|(at, _)| strip(&line[at..], label)).map(str::trim)
}

fn strip<'l>(line: &'l str, label: &str) -> Option<&'l str> {
    recognise::strip_prefix_ignoring_case(line, label)
}

/// A name up to where another label follows it: "The Wire Editor: Lee".
fn first_of_labelled(text: &str) -> Option<String> {
    let mut words: Vec<&str> = text.split_whitespace().collect();
    if let Some(label) = words.iter().position(|word| word.contains([':', '：'])) {
        words.truncate(label);
    }
    (!words.is_empty()).then(|| words.join(" "))
}

fn trim(piece: &str) -> &str {
    let bare = piece.trim_matches(|c: char| c.is_whitespace() || "-–,:：()（）【】[]".contains(c));
    let bare = bare.strip_suffix(" on").unwrap_or(bare);
    // The day of the week, or "Updated", goes with the date.
    let is_weekday = |word: &str| recognise::is_beside_dates(word);
    if bare.split(' ').all(is_weekday) { "" } else { bare }
}

/// Whether a piece can be the name of one or of several.
fn is_name(piece: &str) -> bool {
    let words: Vec<&str> = piece.split_whitespace().collect();
    let small = words.iter().filter(|word| word.starts_with(char::is_lowercase)).count();
    (1..=NAME).contains(&words.len())
        && small * 2 <= words.len()
        && piece.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase())
        && !piece.chars().any(char::is_numeric)
        && !recognise::ends_a_sentence(piece)
}
