//! Drawing elements of HTML, and the pen that writes them as a file.

/// Draws elements, one within the other. Their names and those of their
/// attributes are the program's own; values and text may come from anyone.
pub trait Pen {
    /// Begins an element.
    fn open(&mut self, name: &'static str, attributes: &[(&'static str, &str)]);

    /// Puts text, never markup, into the element begun last.
    fn text(&mut self, text: &str);

    /// Ends the element begun last.
    fn close(&mut self);
}

impl dyn Pen + '_ {
    /// Draws an element with nothing but text in it.
    pub fn draw(&mut self, name: &'static str, attributes: &[(&'static str, &str)], text: &str) {
        self.open(name, attributes);
        self.text(text);
        self.close();
    }
}

/// Writes what it draws as HTML.
pub(in crate::exchange) struct Writer {
    html: String,
    open: Vec<&'static str>,
}

impl Writer {
    pub fn new() -> Self {
        Self { html: "<!doctype html>".to_owned(), open: Vec::new() }
    }

    /// What was drawn.
    pub fn into_html(self) -> String {
        self.html
    }
}

impl Pen for Writer {
    fn open(&mut self, name: &'static str, attributes: &[(&'static str, &str)]) {
        self.html.push('<');
        self.html.push_str(name);
        for (name, value) in attributes {
            self.html.push(' ');
            self.html.push_str(name);
            self.html.push_str("=\"");
            self.text(value);
            self.html.push('"');
        }
        self.html.push('>');
        self.open.push(name);
    }

    /// Writes text in such a way that it reads the same and is no markup, between
    /// tags as in an attribute. What no HTML file may hold (HTML Standard,
    /// section 13.2.3.5) is shown as the sign for a character that is lost.
    fn text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.html.push_str("&amp;"),
                '<' => self.html.push_str("&lt;"),
                '"' => self.html.push_str("&quot;"),
                '\t' | '\n' | '\u{c}' | '\r' => self.html.push(c),
                '\u{fdd0}'..='\u{fdef}' => self.html.push('\u{fffd}'),
                _ if c.is_control() || c as u32 & 0xfffe == 0xfffe => self.html.push('\u{fffd}'),
                _ => self.html.push(c),
            }
        }
    }

    fn close(&mut self) {
        match self.open.pop() {
            // The only element drawn here that HTML forbids to be closed.
            None | Some("meta") => {}
            Some(name) => {
                self.html.push_str("</");
                self.html.push_str(name);
                self.html.push('>');
            }
        }
    }
}
