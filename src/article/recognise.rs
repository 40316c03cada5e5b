//! Telling an article from the page around it, line by line.
//!
//! The signs are ordered from certain to likely, and a wrong guess costs one
//! click: whatever is taken for furniture is set aside, never dropped.

use super::{Kind, Meta};

/// How many characters a line may have and still be a headline.
const HEADLINE: usize = 160;

/// Running text begins at the first line of this many characters.
const RUNNING: usize = 200;

/// How many lines at the end may be notes on the author or furniture.
const TAIL: usize = 6;

/// How many sentences may stand between a headline and its credits.
const STANDFIRST: usize = 2;

const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

const WEEKDAYS: &[&str] =
    &["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// What else may stand in a line that gives a date.
const BESIDE_DATES: &[&str] = &[
    "am",
    "at",
    "bst",
    "cest",
    "cet",
    "edt",
    "est",
    "et",
    "gmt",
    "of",
    "on",
    "pm",
    "posted",
    "published",
    "updated",
    "utc",
];

/// Words that sites put around articles. A line is furniture if it is one of
/// these alone, whatever its case and whether or not a colon follows.
const FURNITURE: &[&str] = &[
    "advertisement",
    "advertising",
    "comments",
    "copy link",
    "download the app",
    "email",
    "facebook",
    "follow us",
    "home",
    "latest",
    "leave a comment",
    "log in",
    "menu",
    "most popular",
    "most read",
    "next article",
    "previous article",
    "print",
    "read more",
    "recommended",
    "related",
    "related articles",
    "related stories",
    "save",
    "search",
    "share",
    "share this",
    "share this article",
    "sign in",
    "sign up",
    "skip to content",
    "skip to main content",
    "subscribe",
    "top stories",
    "trending",
    "tweet",
    "twitter",
    "whatsapp",
    "分享",
    "评论",
    "相关阅读",
];

/// Names every line, and gathers the metadata that the lines hold.
pub(super) fn recognise(lines: &[String]) -> (Vec<Kind>, Meta) {
    let mut kinds: Vec<Kind> = lines.iter().map(|line| by_itself(line)).collect();
    let mut meta = Meta::default();
    if kinds.iter().all(|kind| *kind == Kind::Furniture) {
        // Where that is all there is, somebody meant it to be read.
        kinds.fill(Kind::Paragraph);
        return (kinds, meta);
    }

    let head = head_length(lines, &kinds);
    if let Some(title) = find_title(lines, &kinds, head) {
        kinds[title] = Kind::Title;
        set_strays_aside(lines, &mut kinds, title, head);
        meta.title = Some(lines[title].clone());
    }
    demote_repeats(&mut kinds, head);
    let tail = lines.len().saturating_sub(TAIL).max(head);
    for index in tail..lines.len() {
        if kinds[index] == Kind::Paragraph && is_author_note(&lines[index]) {
            kinds[index] = Kind::AuthorNote;
        }
    }
    name_headings(lines, &mut kinds, head);

    for (line, kind) in lines.iter().zip(&kinds) {
        match kind {
            Kind::Source => {
                let (source, date) = read_source(line);
                meta.source = meta.source.or(source);
                meta.date = meta.date.or(date);
            }
            Kind::Byline => meta.byline = meta.byline.or_else(|| read_byline(line)),
            Kind::AuthorNote => meta.author_note = meta.author_note.or_else(|| Some(line.clone())),
            _ => {}
        }
    }
    (kinds, meta)
}

/// Whether a line shows of itself that it is no running text.
pub(super) fn stands_alone(line: &str) -> bool {
    by_itself(line) != Kind::Paragraph
}

/// What a line shows of itself, wherever it stands.
fn by_itself(line: &str) -> Kind {
    if is_furniture(line) {
        Kind::Furniture
    } else if read_source(line) != (None, None) {
        Kind::Source
    } else if read_byline(line).is_some() {
        Kind::Byline
    } else {
        Kind::Paragraph
    }
}

/// How many lines stand before the running text.
fn head_length(lines: &[String], kinds: &[Kind]) -> usize {
    let is_long = |index: usize| lines[index].chars().count() >= RUNNING;
    let first = kinds.iter().position(|kind| *kind == Kind::Paragraph);
    let is_running = |&index: &usize| {
        let line = &lines[index];
        // The first line of all may be a headline that asks or exclaims.
        let ends = is_statement(line) || ends_a_sentence(line) && Some(index) != first;
        kinds[index] == Kind::Paragraph && (is_long(index) || ends)
    };
    let credit = kinds.iter().position(is_credit).filter(|&credit| {
        let mut above = (0..credit).filter(is_running);
        above.clone().count() <= STANDFIRST && !above.any(is_long)
    });
    (credit.unwrap_or(0)..lines.len())
        .find(is_running)
        .unwrap_or(credit.map_or(1, |credit| credit + 1))
}

fn is_credit(kind: &Kind) -> bool {
    matches!(kind, Kind::Source | Kind::Byline)
}

/// The headline is the line of the head nearest above the source or byline that
/// is no sentence of a standfirst. Without such a credit it is the first line in
/// the language of the text, below the breadcrumb if there is one.
fn find_title(lines: &[String], kinds: &[Kind], head: usize) -> Option<usize> {
    let could_be = |&index: &usize| {
        kinds[index] == Kind::Paragraph && lines[index].chars().count() <= HEADLINE
    };
    let credit = kinds[..head].iter().position(is_credit);
    let above = credit.and_then(|credit| {
        let mut candidates = (0..credit).rev().filter(could_be);
        let nearest = candidates.clone().next();
        candidates.find(|&index| !is_statement(&lines[index])).or(nearest)
    });
    let script = body_script(lines, head);
    let breadcrumb = lines[..head].iter().rposition(|line| is_breadcrumb(line));
    let candidates = || (0..head).filter(could_be);
    let alike = || candidates().filter(|&index| Script::of(&lines[index]) == script);
    above
        .or(alike().find(|&index| breadcrumb.is_some_and(|above| above < index)))
        .or(alike().next())
        .or(candidates().next())
}

/// Lines above the title are another story's if they are in another script or
/// if the site's own furniture parts them from it.
fn set_strays_aside(lines: &[String], kinds: &mut [Kind], title: usize, head: usize) {
    let script = body_script(lines, head);
    let parted = |index: usize, kinds: &[Kind]| kinds[index..title].contains(&Kind::Furniture);
    for index in 0..title {
        let stray = Script::of(&lines[index]) != script || parted(index, kinds);
        if kinds[index] == Kind::Paragraph {
            kinds[index] = if stray { Kind::Furniture } else { Kind::Heading };
        }
    }
}

/// A source or a byline is one of the head; further down it is a sentence that
/// happens to look like one.
fn demote_repeats(kinds: &mut [Kind], head: usize) {
    for kind in kinds.iter_mut().skip(head) {
        if is_credit(kind) {
            *kind = Kind::Paragraph;
        }
    }
}

/// A short line without a full stop, with text after it, heads that text.
fn name_headings(lines: &[String], kinds: &mut [Kind], head: usize) {
    for index in head..lines.len().saturating_sub(1) {
        let line = &lines[index];
        let next = &lines[index + 1];
        if kinds[index] == Kind::Paragraph
            && kinds[index + 1] == Kind::Paragraph
            && line.chars().count() <= 80
            && next.chars().count() > line.chars().count()
            && line.chars().any(char::is_alphabetic)
            && !line.ends_with(|c: char| ".?!:;,…\"”'’)）。？！：；，」』".contains(c))
            && !line.starts_with(['-', '–', '—', '•', '*'])
            && ends_a_sentence(next)
        {
            kinds[index] = Kind::Heading;
        }
    }
}

pub(super) fn ends_a_sentence(line: &str) -> bool {
    unquoted(line).ends_with(['.', '?', '!', '…', '。', '？', '！', '؟', '।'])
}

/// A sentence that ends in a full stop, as headlines do not.
fn is_statement(line: &str) -> bool {
    unquoted(line).ends_with(['.', '。', '।'])
}

fn unquoted(line: &str) -> &str {
    line.trim_end_matches(['"', '”', '’', '\'', ')', '）', '」', '』', '»']).trim_end()
}

pub(super) fn is_furniture(line: &str) -> bool {
    let bare = line.trim_end_matches([':', '：']).trim().to_ascii_lowercase();
    FURNITURE.contains(&bare.as_str()) || is_breadcrumb(line) || is_id_line(line) || is_rights(line)
}

/// "News > Latest >": short pieces parted by pointers.
fn is_breadcrumb(line: &str) -> bool {
    if line.contains(['«', '‹', '<']) {
        // Here the pointers are quotation marks, or the ends of tags.
        return false;
    }
    let pointers = ['>', '›', '»', '→'];
    let pieces: Vec<&str> = line.split(pointers).map(str::trim).collect();
    let short = |piece: &&str| piece.split_whitespace().count() <= 4;
    pieces.len() >= 3 && pieces.iter().all(short)
        || pieces.len() == 2 && pieces[1].is_empty() && short(&pieces[0])
}

/// "8013945 8013950": numbers of the site's own.
fn is_id_line(line: &str) -> bool {
    line.chars().filter(char::is_ascii_digit).count() >= 5
        && line.chars().all(|c| c.is_ascii_digit() || c == ' ' || c == '#')
}

/// "© 2022 The Post", "Copyright 2022. All rights reserved."
fn is_rights(line: &str) -> bool {
    let lower = line.to_ascii_lowercase();
    let dated = || lower.contains('©') || words_of(&lower).any(is_year);
    line.chars().count() <= RUNNING
        && (lower.starts_with('©') || lower.starts_with("copyright") && dated())
}

fn words_of(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit())
}

/// "Source: CGTN | 2022-02-07", or a line that is only a date.
pub(super) fn read_source(line: &str) -> (Option<String>, Option<String>) {
    if line.chars().count() > HEADLINE {
        return (None, None);
    }
    let labelled = ["source", "来源", "fuente", "المصدر", "स्रोत"].iter().find_map(|label| {
        let rest = strip_prefix_ignoring_case(line, label)?.trim_start();
        rest.strip_prefix([':', '：']).map(str::trim)
    });
    if let Some(rest) = labelled {
        let mut parts = rest.split(['|', '｜', '·']).map(str::trim).filter(|part| !part.is_empty());
        return (parts.next().map(str::to_owned), parts.next_back().map(str::to_owned));
    }
    let dated = is_date(line) || is_written_date(line);
    (None, dated.then(|| line.to_owned()))
}

/// "2022-02-07", with a time of day or without.
fn is_date(line: &str) -> bool {
    let day = line.split([' ', 'T']).next().unwrap_or(line);
    let parts: Vec<&str> = day.split(['-', '/', '.']).collect();
    let digits = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    line.len() <= 32
        && parts.len() == 3
        && parts.iter().all(digits)
        && parts.iter().any(|part| part.len() == 4)
}

/// "7 February 2022", "Updated: Mon, Feb. 7, 2022 10:00 GMT".
fn is_written_date(line: &str) -> bool {
    let lower = line.to_ascii_lowercase();
    let is_month = |word: &str| {
        // "May", "Sept" and "February" alike.
        word.len() >= 3 && MONTHS.iter().any(|month| month.starts_with(word))
    };
    let is_day = |word: &str| word.parse().is_ok_and(|day: u8| (1..=31).contains(&day));
    let belongs = |word: &str| {
        word.starts_with(|c: char| c.is_ascii_digit()) || is_month(word) || is_beside_dates(word)
    };
    let words = || words_of(&lower);
    lower.len() <= 60
        && words().any(is_month)
        && words().any(is_year)
        && words().any(is_day)
        && words().all(belongs)
}

/// Whether a word stands with dates: a day of the week, "posted", "GMT".
pub(super) fn is_beside_dates(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    let is_weekday = |day: &&str| word.len() >= 3 && day.starts_with(word.as_str());
    BESIDE_DATES.contains(&word.as_str()) || WEEKDAYS.iter().any(is_weekday)
}

/// "By Song Fang".
pub(super) fn read_byline(line: &str) -> Option<String> {
    // Pages part "By" from the name with any kind of space.
    let by = |word| {
        strip_prefix_ignoring_case(line, word).filter(|rest| rest.starts_with(char::is_whitespace))
    };
    let labelled = |label| strip_prefix_ignoring_case(line, label);
    let named = by("by").or(by("por")).or(labelled("作者：")).or(labelled("作者:"))?.trim();
    let short = line.chars().count() <= 80 && !line.ends_with(['.', '?', '!', ':']);
    let is_name = named.starts_with(char::is_alphabetic) && !named.starts_with(is_small);
    // Names may have small words in them, but not as many as sentences.
    let small = |word: &&str| word.starts_with(is_small);
    let words = named.split_whitespace();
    let few_small = words.clone().filter(small).count() * 2 <= words.count();
    (short && is_name && few_small).then(|| named.to_owned())
}

/// Whether a letter is small, of those that names after "By" or "Por" are written in: the
/// table of all small letters would be a kilobyte more to load.
fn is_small(c: char) -> bool {
    c.is_ascii_lowercase() || matches!(c, 'ß'..='ÿ' if c != '÷')
}

pub(super) fn is_author_note(line: &str) -> bool {
    ["the author ", "the writer ", "about the author", "the authors ", "作者", "编者"]
        .iter()
        .any(|sign| strip_prefix_ignoring_case(line, sign).is_some())
}

pub(super) fn strip_prefix_ignoring_case<'l>(line: &'l str, prefix: &str) -> Option<&'l str> {
    let head = line.get(..prefix.len())?;
    head.eq_ignore_ascii_case(prefix).then(|| &line[prefix.len()..])
}

/// The writing system that most letters of a line belong to, as far as telling
/// a stray headline of another language needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Script {
    Latin,
    Han,
    Other,
}

impl Script {
    fn of(line: &str) -> Self {
        let count = |of: fn(char) -> bool| line.chars().filter(|&c| of(c)).count();
        let latin = count(|c| c.is_alphabetic() && c < '\u{250}');
        let han = count(|c| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}'));
        let letters = count(char::is_alphabetic);
        match (latin * 2 > letters, han * 2 > letters) {
            (true, _) => Self::Latin,
            (_, true) => Self::Han,
            _ => Self::Other,
        }
    }
}

fn body_script(lines: &[String], head: usize) -> Script {
    lines.get(head).map_or(Script::Other, |line| Script::of(line))
}
