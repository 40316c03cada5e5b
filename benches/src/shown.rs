//! The lines that a piece of HTML shows, read without any of what Highlit reads pages with but the
//! parser.

use dom_query::{Document, NodeRef};

/// Elements that part no words.
const INLINE: &[&str] = &[
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "img", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike",
    "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
];

/// Elements whose text is none.
const UNSEEN: &[&str] = &["iframe", "noscript", "script", "style", "svg", "template"];

pub fn lines_of(html: &str) -> Vec<String> {
    let mut text = String::new();
    write(&Document::from(html).root(), false, &mut text);
    let line = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    text.lines().map(line).filter(|line| !line.is_empty()).collect()
}

fn write(node: &NodeRef, is_preformatted: bool, text: &mut String) {
    for child in node.children_it(false) {
        let name = child.node_name().map(|name| name.to_string()).unwrap_or_default();
        if child.is_text() && is_preformatted {
            text.push_str(&child.text());
        } else if child.is_text() {
            text.push_str(&child.text().replace(['\n', '\r'], " "));
        } else if child.is_element() && !UNSEEN.contains(&name.as_str()) {
            let parting = if INLINE.contains(&name.as_str()) { "" } else { "\n" };
            text.push_str(parting);
            write(&child, is_preformatted || name == "pre", text);
            text.push_str(parting);
        }
    }
}
