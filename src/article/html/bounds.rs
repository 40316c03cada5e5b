//! What a page may ask of the parser, counted before it is parsed.
//!
//! A parser of HTML takes time by the depth of each element, and opens every
//! forgotten `<b>` anew in every paragraph after it. Browsers stop at a depth;
//! the parser here does not, so that a page that would make it take minutes is
//! refused beforehand.

use super::PageError;

/// How many elements may lie in one another; browsers stop there as well.
pub const DEPTH_LIMIT: usize = 512;

/// How many elements may come of a page.
pub const ELEMENT_LIMIT: usize = 100_000;

/// Elements that end by themselves, or that have nothing in them.
const UNENDED: &[&str] = &[
    "area", "base", "br", "col", "colgroup", "dd", "dt", "embed", "hr", "img", "input", "li",
    "link", "meta", "optgroup", "option", "p", "param", "rb", "rp", "rt", "rtc", "source", "tbody",
    "td", "tfoot", "th", "thead", "tr", "track", "wbr",
];

/// Elements that the parser opens again until they are ended.
const REOPENED: &[&str] = &[
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
];

/// Elements whose text is not looked at for tags.
const RAW: &[&str] = &["script", "style", "textarea", "title"];

/// Refuses a page of which too much could come. What is counted is more than what
/// will be there: tags are taken at their word.
pub(super) fn check(html: &str) -> Result<(), PageError> {
    let (mut open, mut reopened, mut elements) = (0_usize, 0_usize, 0_usize);
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end..]);
            continue;
        }
        let is_end = rest.starts_with('/');
        rest = rest.strip_prefix('/').unwrap_or(rest);
        let len = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
        let name = rest[..len].to_ascii_lowercase();
        rest = &rest[len..];
        let name = name.as_str();
        if name.is_empty() || UNENDED.contains(&name) && is_end {
            continue;
        }
        if RAW.contains(&name) && !is_end {
            rest = end_of_raw(rest, name);
            continue;
        }
        let is_reopened = REOPENED.contains(&name);
        if is_end {
            open = open.saturating_sub(1);
            reopened = reopened.saturating_sub(usize::from(is_reopened));
            continue;
        }
        elements += 1 + reopened;
        open += usize::from(!UNENDED.contains(&name) && !closes_itself(rest));
        reopened += usize::from(is_reopened);
        if open > DEPTH_LIMIT {
            return Err(PageError::TooDeep);
        }
        if elements > ELEMENT_LIMIT {
            return Err(PageError::TooMany);
        }
    }
    Ok(())
}

/// Whether a tag ends in `/>`, as those of pictures drawn in SVG do.
fn closes_itself(tag: &str) -> bool {
    tag.find('>').is_some_and(|end| tag[..end].ends_with('/'))
}

fn end_of_raw<'t>(text: &'t str, name: &str) -> &'t str {
    let mut from = 0;
    while let Some(at) = text[from..].find("</").map(|at| from + at + 2) {
        if text.get(at..at + name.len()).is_some_and(|end| end.eq_ignore_ascii_case(name)) {
            return &text[at..];
        }
        from = at;
    }
    ""
}
