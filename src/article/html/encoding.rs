//! In which encoding a page says that it is written, as browsers look for it
//! before they read anything (HTML Standard, section 13.2.3.2), or else as they come
//! upon it in the head and begin anew (13.2.3.4).

/// How far into a page browsers look beforehand.
const PRESCAN: usize = 1024;

/// How far into it its head is looked through, if that shows nothing.
const HEAD: usize = 64 << 10;

/// Elements in which no sign is one of a tag, but for that of their own end.
const RAW: &[&str] = &["noscript", "script", "style", "template", "textarea", "title"];

/// The attributes of a `meta` element that have to do with it.
const ATTRIBUTES: &[&str] = &["charset", "content", "http-equiv"];

/// What the bytes of a page say of their encoding by a mark at their beginning
/// or in a `meta` element: a label of the Encoding Standard, not looked up.
pub fn encoding(bytes: &[u8]) -> Option<String> {
    let marks: [(&[u8], &str); 3] =
        [(b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16le"), (b"\xfe\xff", "utf-16be")];
    let mark = marks.iter().find(|(mark, _)| bytes.starts_with(mark));
    if let Some((_, label)) = mark {
        return Some((*label).to_owned());
    }
    // Signs beyond ASCII are in none of the names that are looked for.
    let start = |len: usize| -> String {
        bytes.iter().take(len).map(|byte| char::from(byte.to_ascii_lowercase())).collect()
    };
    let label = declared(&start(PRESCAN), false).or_else(|| declared(&start(HEAD), true))?;
    Some(match label.as_str() {
        // It could not have been found in that.
        "utf-16" | "utf-16le" | "utf-16be" => "utf-8".to_owned(),
        "x-user-defined" => "windows-1252".to_owned(),
        _ => label,
    })
}

/// The label that stands in the beginning of a page, in small letters. Browsers that look
/// beforehand take tags in scripts for such, and know no end of the head.
fn declared(start: &str, is_parsed: bool) -> Option<String> {
    let mut rest = start;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if rest.starts_with("!--") {
            // `<!-->` is a whole one.
            rest = &rest[rest.find("-->")?..];
        } else if rest.starts_with(['!', '?'])
            || rest.strip_prefix('/').is_some_and(|name| !begins_name(name))
        {
            rest = &rest[rest.find('>')?..];
        } else if begins_name(rest.trim_start_matches('/')) {
            let len = rest.find(|c| is_space(c) || c == '>').unwrap_or(rest.len());
            let name_len = rest.find(|c| is_space(c) || c == '/').unwrap_or(rest.len());
            let tag = &rest[..len];
            if is_parsed && matches!(tag, "/head" | "body") {
                return None;
            }
            let is_meta = &rest[..name_len] == "meta";
            let (attributes, after) = attributes(&rest[if is_meta { name_len } else { len }..]);
            rest = after;
            let label = if is_meta { of_meta(&attributes) } else { None };
            if label.is_some() {
                return label;
            } else if is_parsed && RAW.contains(&tag) {
                rest = &rest[rest.find(&format!("</{tag}"))?..];
            }
        }
    }
    None
}

fn begins_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
}

fn is_space(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\u{c}' | '\r' | ' ')
}

/// The [`ATTRIBUTES`] of a tag, and what follows all that it has; of a tag that does
/// not end here, none.
fn attributes(tag: &str) -> (Vec<(&str, &str)>, &str) {
    let mut all: Vec<(&str, &str)> = Vec::new();
    let mut rest = tag;
    loop {
        rest = rest.trim_start_matches(|c| is_space(c) || c == '/');
        if rest.is_empty() {
            return (Vec::new(), rest);
        } else if rest.starts_with('>') {
            return (all, rest);
        }
        // A name may begin with the sign that ends it otherwise.
        let first = rest.chars().next().map_or(0, char::len_utf8);
        let ends = |c| is_space(c) || matches!(c, '/' | '>' | '=');
        let len = rest[first..].find(ends).map_or(rest.len(), |at| at + first);
        let name = &rest[..len];
        rest = &rest[len..];
        let mut value = "";
        if let Some(after) = rest.trim_start_matches(is_space).strip_prefix('=') {
            (value, rest) = value_in(after.trim_start_matches(is_space));
        }
        if ATTRIBUTES.contains(&name) && all.iter().all(|(other, _)| *other != name) {
            all.push((name, value));
        }
    }
}

/// The value that a text begins with, and what follows it.
fn value_in(text: &str) -> (&str, &str) {
    for mark in ['"', '\''] {
        if let Some(value) = text.strip_prefix(mark) {
            return value.split_once(mark).unwrap_or(("", ""));
        }
    }
    text.split_at(text.find(|c| is_space(c) || c == '>').unwrap_or(text.len()))
}

fn of_meta(attributes: &[(&str, &str)]) -> Option<String> {
    let value = |name| attributes.iter().find(|(other, _)| *other == name).map(|(_, value)| *value);
    let is_pragma = value("http-equiv") == Some("content-type");
    let label = value("charset")
        .or_else(|| value("content").filter(|_| is_pragma).and_then(in_content))?
        .trim_matches(is_space);
    (!label.is_empty()).then(|| label.to_owned())
}

/// The label in "text/html; charset=…".
fn in_content(content: &str) -> Option<&str> {
    let mut rest = content;
    loop {
        rest = &rest[rest.find("charset")? + "charset".len()..];
        if let Some(value) = rest.trim_start_matches(is_space).strip_prefix('=') {
            let value = value.trim_start_matches(is_space);
            for mark in ['"', '\''] {
                if let Some(quoted) = value.strip_prefix(mark) {
                    return quoted.split_once(mark).map(|(label, _)| label);
                }
            }
            return value.split(|c| is_space(c) || c == ';').next();
        }
    }
}
