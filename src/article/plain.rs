//! Reading an article from plain text.

use super::{Article, ArticleError, Block, recognise};

/// The shortest width to which editors wrap, in characters.
const WRAP_LEAST: usize = 40;

/// The longest line that may be one of a hard-wrapped paragraph, in characters.
const WRAP_LIMIT: usize = 120;

/// Reads plain text: lines become blocks, hard-wrapped lines are joined, and
/// title, source, byline, author note and site furniture are recognised.
///
/// Nothing is thrown away: what does not look like the article is set aside.
pub fn read(text: &str) -> Result<Article, ArticleError> {
    let lines = paragraphs(text);
    let (kinds, meta) = recognise::recognise(&lines);
    let blocks = kinds.into_iter().map(Block::new).zip(lines).collect();
    Article::new(meta, blocks)
}

/// The paragraphs of a text, in order, none of them blank.
fn paragraphs(text: &str) -> Vec<String> {
    let text = text.trim_start_matches('\u{feff}');
    // `lines` knows LF and CRLF; older files part lines with CR alone.
    let lines = text.lines().flat_map(|line| line.split('\r'));
    let lines: Vec<&str> = lines.map(str::trim).collect();
    let with_spaces = lines.iter().filter(|line| line.contains(' '));
    let widest = with_spaces.map(|line| length(line)).max().unwrap_or(0);

    let mut paragraphs = Vec::new();
    for together in lines.split(|line| line.is_empty()) {
        if is_wrapped(together, widest) {
            paragraphs.push(together.join(" "));
        } else {
            paragraphs.extend(together.iter().map(|line| (*line).to_owned()));
        }
    }
    paragraphs
}

/// Whether consecutive lines are one paragraph broken by an editor: each line
/// is so full that the first word of the next would not have fitted, in a text
/// whose widest line is not much wider.
fn is_wrapped(lines: &[&str], widest: usize) -> bool {
    let width = lines.iter().map(|line| length(line)).max().unwrap_or(0);
    let full = lines.windows(2).all(|pair| {
        let word = pair[1].split_whitespace().next().map_or(0, length);
        // A "word" of half a line is a script without spaces, or an address.
        word < width / 2 && length(pair[0]) + 1 + word > width
    });
    lines.len() > 1
        && (WRAP_LEAST..=WRAP_LIMIT).contains(&width)
        && widest <= WRAP_LIMIT.min(width + width / 3)
        && full
        && !lines.iter().any(|line| recognise::stands_alone(line))
}

fn length(line: &str) -> usize {
    line.chars().count()
}
