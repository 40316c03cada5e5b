//! A small tree of elements, and how HTML writes it.

/// An element of HTML. Its name and the names of its attributes are the
/// program's own; all else may come from anyone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// What it is.
    pub name: &'static str,
    /// Its attributes, each of another name.
    pub attributes: Vec<(&'static str, String)>,
    /// What is in it, in order.
    pub children: Vec<Node>,
}

/// What an element holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// Another element.
    Element(Element),
    /// Text, never markup.
    Text(String),
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

/// An element with nothing in it yet.
pub(super) fn element(name: &'static str) -> Element {
    Element { name, attributes: Vec::new(), children: Vec::new() }
}

impl Element {
    pub(super) fn with(mut self, attribute: &'static str, value: &str) -> Self {
        self.attributes.push((attribute, value.to_owned()));
        self
    }

    pub(super) fn text(self, text: &str) -> Self {
        self.add(Node::Text(text.to_owned()))
    }

    pub(super) fn add(mut self, child: impl Into<Node>) -> Self {
        self.push(child);
        self
    }

    pub(super) fn push(&mut self, child: impl Into<Node>) {
        self.children.push(child.into());
    }

    /// Appends the element as HTML.
    pub(super) fn write(&self, html: &mut String) {
        html.push('<');
        html.push_str(self.name);
        for (name, value) in &self.attributes {
            html.push(' ');
            html.push_str(name);
            html.push_str("=\"");
            escape(value, html);
            html.push('"');
        }
        html.push('>');
        for child in &self.children {
            match child {
                Node::Element(child) => child.write(html),
                Node::Text(text) => escape(text, html),
            }
        }
        // The only element here that HTML forbids to be closed.
        if self.name != "meta" {
            html.push_str("</");
            html.push_str(self.name);
            html.push('>');
        }
    }
}

/// Appends text in such a way that it reads the same and is no markup, between
/// tags as in an attribute. What no HTML file may hold (HTML Standard, section
/// 13.2.3.5) is shown as the sign for a character that is lost.
fn escape(text: &str, html: &mut String) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '"' => html.push_str("&quot;"),
            '\t' | '\n' | '\u{c}' | '\r' => html.push(c),
            '\u{fdd0}'..='\u{fdef}' => html.push('\u{fffd}'),
            _ if c.is_control() || c as u32 & 0xfffe == 0xfffe => html.push('\u{fffd}'),
            _ => html.push(c),
        }
    }
}
