//! Reading an article from plain text.

use super::{Article, ArticleError, Block, recognise};

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
    let mut paragraphs = Vec::new();
    let mut together: Vec<&str> = Vec::new();
    // `lines` knows LF and CRLF; older files part lines with CR alone.
    for line in text.lines().flat_map(|line| line.split('\r')).chain([""]) {
        let line = line.trim();
        if !line.is_empty() {
            together.push(line);
            continue;
        }
        if is_wrapped(&together) {
            paragraphs.push(together.join(" "));
        } else {
            paragraphs.extend(together.iter().map(|line| (*line).to_owned()));
        }
        together.clear();
    }
    paragraphs
}

/// Whether consecutive lines are one paragraph broken by an editor: each line
/// is so full that the first word of the next would not have fitted.
fn is_wrapped(lines: &[&str]) -> bool {
    let length = |line: &str| line.chars().count();
    let Some(width) = lines.iter().map(|line| length(line)).max() else {
        return false;
    };
    let full = lines.windows(2).all(|pair| {
        let word = pair[1].split_whitespace().next().map_or(0, length);
        // A "word" of half a line is a script without spaces, or an address.
        word < width / 2 && length(pair[0]) + 1 + word > width
    });
    lines.len() > 1 && (40..=WRAP_LIMIT).contains(&width) && full
}
