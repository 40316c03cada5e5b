//! Reading an article from Markdown (CommonMark, with tables and footnotes), and
//! what is known of it from the lines between `---` that may stand above it.

use std::mem;

use pulldown_cmark::{Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};

use super::{
    Article, ArticleError, Block, Href, Kind, Meta, Style, html, marking::Marking, recognise,
};
use crate::text::Language;

/// What parts the cells of a row.
const CELL_JOINT: &str = " | ";

/// Reads Markdown. Markup in HTML comes through as its text.
pub fn read(text: &str) -> Result<Article, ArticleError> {
    let text = text.trim_start_matches('\u{feff}');
    let (mut meta, text) = front_matter(text);
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS;
    let mut reading = Reading::default();
    Parser::new_ext(text, options).for_each(|event| reading.read(event));
    reading.end_block();
    let mut blocks = reading.blocks;
    blocks.retain(|(_, text)| !text.is_empty());
    name_title(&mut blocks, &mut meta);
    name_credits(&mut blocks, &mut meta);
    Article::new(meta, blocks)
}

/// What is known of the article, and the text below.
fn front_matter(text: &str) -> (Meta, &str) {
    let mut meta = Meta::default();
    let Some(rest) = text.strip_prefix("---").filter(|rest| rest.starts_with(['\n', '\r'])) else {
        return (meta, text);
    };
    let mut lines = rest.split_inclusive('\n').skip(1);
    let mut length = rest.len() - rest.split_inclusive('\n').skip(1).map(str::len).sum::<usize>();
    let mut says_something = false;
    let closing = lines.find_map(|line| {
        length += line.len();
        if matches!(line.trim_end(), "---" | "...") {
            return Some(length);
        }
        if let Some((key, value)) = line.split_once(':') {
            says_something = true;
            note(&mut meta, key.trim(), unquoted(value.trim()));
        }
        None
    });
    match closing {
        Some(end) if says_something => (meta, &rest[end..]),
        // A rule across the page, and no more.
        _ => (Meta::default(), text),
    }
}

fn note(meta: &mut Meta, key: &str, value: &str) {
    let field = match key.to_ascii_lowercase().as_str() {
        "title" => &mut meta.title,
        "author" | "byline" => &mut meta.byline,
        "date" => &mut meta.date,
        "source" | "site" => &mut meta.source,
        "lang" | "language" => {
            meta.writing.language = Language::parse(value);
            return;
        }
        _ => return,
    };
    *field = (!value.is_empty()).then(|| value.to_owned());
}

/// A value without the quotation marks that YAML may put around it.
fn unquoted(value: &str) -> &str {
    let between = |mark| value.strip_prefix(mark)?.strip_suffix(mark);
    between('"').or_else(|| between('\'')).unwrap_or(value)
}

/// The headline is the first heading of the first rank that has no text above it;
/// a title that is only in the lines above the text is put first.
fn name_title(blocks: &mut Vec<(Block, String)>, meta: &mut Meta) {
    let first = blocks.first_mut().filter(|(block, _)| block.kind == Kind::Title);
    match (first, &meta.title) {
        (Some((_, heading)), _) => meta.title = Some(heading.clone()),
        (None, Some(title)) => blocks.insert(0, (Block::new(Kind::Title), title.clone())),
        (None, None) => {}
    }
    for (block, _) in blocks.iter_mut().skip(1).filter(|(block, _)| block.kind == Kind::Title) {
        block.kind = Kind::Heading;
    }
}

/// The lines right below the headline that say who wrote the article and when.
fn name_credits(blocks: &mut [(Block, String)], meta: &mut Meta) {
    let below = blocks.iter_mut().skip_while(|(block, _)| block.kind == Kind::Title);
    for (block, text) in below {
        let byline = recognise::read_byline(text);
        let (source, date) = recognise::read_source(text);
        if block.kind != Kind::Paragraph {
            break;
        } else if byline.is_some() {
            block.kind = Kind::Byline;
            meta.byline = meta.byline.take().or(byline);
        } else if source.is_some() || date.is_some() {
            block.kind = Kind::Source;
            meta.source = meta.source.take().or(source);
            meta.date = meta.date.take().or(date);
        } else {
            break;
        }
    }
}

/// Reading Markdown: what is done, and the block at hand.
#[derive(Default)]
struct Reading {
    blocks: Vec<(Block, String)>,
    text: String,
    marking: Marking,
    /// The lists, quotations and other blocks that the text lies in.
    inside: Vec<Kind>,
    /// What a picture shows, while it is read.
    pictures: Vec<String>,
    /// How many pictures lie in one another here.
    depth: usize,
    html: String,
    is_code: bool,
    is_unseen: bool,
}

impl Reading {
    fn read(&mut self, event: Event) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if self.is_code => {
                for line in text.lines() {
                    self.text.push_str(line);
                    self.end_block();
                }
            }
            Event::Text(text) | Event::Code(text) => self.write(&text),
            Event::SoftBreak => self.write(" "),
            Event::HardBreak if self.depth > 0 || self.kind() == Kind::Heading => self.write(" "),
            Event::HardBreak => self.end_block(),
            Event::Html(html) => self.html.push_str(&html),
            Event::InlineHtml(tag) => self.inline_html(&tag),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag) {
        match tag {
            Tag::Heading { level, .. } => {
                self.end_block();
                let is_first = level == HeadingLevel::H1;
                self.inside.push(if is_first { Kind::Title } else { Kind::Heading });
            }
            Tag::BlockQuote(_) => self.open(Kind::Quote),
            Tag::Item => self.open(Kind::Item),
            Tag::TableHead | Tag::TableRow => self.open(Kind::Row),
            Tag::TableCell if !self.text.is_empty() => self.text.push_str(CELL_JOINT),
            Tag::CodeBlock(_) => {
                self.end_block();
                self.is_code = true;
            }
            Tag::Image { .. } => {
                if self.depth == 0 {
                    self.pictures.push(String::new());
                }
                self.depth += 1;
            }
            Tag::Paragraph | Tag::HtmlBlock | Tag::List(_) | Tag::FootnoteDefinition(_) => {
                self.end_block();
            }
            Tag::Emphasis => self.begin(Some(Style::Emphasis)),
            Tag::Strong => self.begin(Some(Style::Strong)),
            Tag::Link { link_type: LinkType::Email, dest_url, .. } => {
                self.begin_link(&format!("mailto:{dest_url}"));
            }
            Tag::Link { dest_url, .. } => self.begin_link(&dest_url),
            _ => {}
        }
    }

    fn begin_link(&mut self, address: &str) {
        self.begin(Href::parse(address).map(Style::Link));
    }

    fn begin(&mut self, style: Option<Style>) {
        self.marking.begin(style, self.text.len());
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_)
            | TagEnd::BlockQuote(_)
            | TagEnd::Item
            | TagEnd::TableHead
            | TagEnd::TableRow => {
                self.end_block();
                self.inside.pop();
            }
            TagEnd::CodeBlock => self.is_code = false,
            TagEnd::Image => self.depth -= 1,
            TagEnd::HtmlBlock => {
                let html = mem::take(&mut self.html);
                let kind = self.kind();
                let lines = html::lines(&html).into_iter();
                let block = |(line, marks)| (Block { marks, ..Block::new(kind) }, line);
                self.blocks.extend(lines.map(block));
            }
            TagEnd::Paragraph => self.end_block(),
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link => self.marking.end(self.text.len()),
            _ => {}
        }
    }

    fn open(&mut self, kind: Kind) {
        self.end_block();
        self.inside.push(kind);
    }

    fn kind(&self) -> Kind {
        self.inside.last().copied().unwrap_or(Kind::Paragraph)
    }

    fn write(&mut self, text: &str) {
        if self.is_unseen {
            return;
        }
        match self.pictures.last_mut().filter(|_| self.depth > 0) {
            Some(picture) => picture.push_str(text),
            None => self.text.push_str(text),
        }
    }

    /// A tag within a line: what a script or a style says is no text.
    fn inline_html(&mut self, tag: &str) {
        let tag = tag.to_ascii_lowercase();
        let name = tag.trim_start_matches(['<', '/']);
        if name.starts_with("script") || name.starts_with("style") {
            self.is_unseen = !tag.starts_with("</");
        }
    }

    fn end_block(&mut self) {
        let (text, marks) = self.marking.end_block(&mem::take(&mut self.text));
        self.is_unseen = false;
        self.blocks.push((Block { marks, ..Block::new(self.kind()) }, text));
        let pictures = mem::take(&mut self.pictures);
        let pictures = pictures.into_iter().map(|shown| (Block::new(Kind::Picture), shown));
        self.blocks.extend(pictures);
    }
}
