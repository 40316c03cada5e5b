//! A page as a tree, without what nobody sees.

use dom_query::{Document, NodeRef};

/// Elements that are no text, or that work something; also what a formula says once more in
/// another language.
const NO_TEXT: &[&str] = &[
    "annotation",
    "annotation-xml",
    "applet",
    "audio",
    "button",
    "canvas",
    "datalist",
    "embed",
    "frameset",
    "head",
    "iframe",
    "input",
    "link",
    "meta",
    "noembed",
    "noframes",
    "noscript",
    "object",
    "rp",
    "rt",
    "script",
    "select",
    "style",
    "svg",
    "template",
    "textarea",
    "title",
    "video",
];

pub(super) fn parse(html: &str) -> Document {
    Document::from(html)
}

/// Takes out what a browser would not show, and what is no text. What is said of
/// the page as a whole does not count: pages hide themselves until their scripts
/// have run.
pub(super) fn prune(document: &Document) {
    let is_page = |node: &NodeRef| node.has_name("html") || node.has_name("body");
    for node in document.root().descendants() {
        let goes = node.is_comment()
            || node.is_element() && !is_page(&node) && (is_no_text(&node) || is_hidden(&node));
        if goes {
            node.remove_from_parent();
        }
    }
}

fn is_no_text(node: &NodeRef) -> bool {
    node.node_name().is_some_and(|name| NO_TEXT.contains(&&*name))
}

fn is_hidden(node: &NodeRef) -> bool {
    let style = node.attr_or("style", "").to_ascii_lowercase();
    let style: String = style.chars().filter(|c| !c.is_whitespace()).collect();
    let is_folded = node.has_name("dialog") && !node.has_attr("open");
    is_folded
        || node.has_attr("hidden")
        || node.attr("aria-hidden").is_some_and(|value| &*value == "true")
        || node.attr("layout").is_some_and(|value| &*value == "nodisplay")
        || declares(&style, "display", "none")
        || declares(&style, "visibility", "hidden")
}

/// Whether a style, without its spaces, has such a declaration.
fn declares(style: &str, property: &str, value: &str) -> bool {
    style
        .split(';')
        .filter_map(|declaration| declaration.split_once(':'))
        .any(|(name, says)| name == property && says.trim_end_matches("!important") == value)
}

/// How many elements lie in one another at most.
pub(super) fn depth(document: &Document) -> usize {
    let mut deepest = 0;
    let mut open = vec![(document.root(), 0)];
    while let Some((node, depth)) = open.pop() {
        deepest = deepest.max(depth);
        open.extend(node.children_it(false).map(|child| (child, depth + 1)));
    }
    deepest
}

/// The name of the attribute that numbers an element. Each has one of its own
/// name: the extractor folds elements into one another and hands on their
/// attributes, and those of one name would overwrite each other.
const NUMBER: &str = "highlit-";

/// Numbers the body, which is 0, and the elements in it; says how many there are.
pub(super) fn number(document: &Document) -> usize {
    let body = document.select_single("body");
    let Some(body) = body.nodes().first() else { return 0 };
    // The extractor takes the attributes of these away.
    document.select("font").rename("span");
    let has_words = |node: &NodeRef| node.is_text() && !node.text().trim().is_empty();
    if body.children_it(false).any(|child| has_words(&child)) {
        // The extractor puts what lies loose in the body into a new element.
        let all = body.tree.new_element("div");
        body.tree.reparent_children_of(&body.id, Some(all.id));
        body.append_child(&all);
    }
    let mut elements = body.descendants();
    elements.retain(NodeRef::is_element);
    for (index, node) in elements.iter().enumerate() {
        let own = node.attrs();
        let own = own.iter().map(|attribute| &*attribute.name.local);
        node.remove_attrs(&own.filter(|name| name.starts_with(NUMBER)).collect::<Vec<_>>());
        node.set_attr(&format!("{NUMBER}{}", index + 1), "");
    }
    elements.len() + 1
}

/// The numbers that an element bears.
pub(super) fn numbers_of(node: &NodeRef) -> Vec<usize> {
    let attributes = node.attrs();
    let numbers = attributes.iter().map(|attribute| attribute.name.local.strip_prefix(NUMBER));
    numbers.flatten().filter_map(|number| number.parse().ok()).collect()
}
