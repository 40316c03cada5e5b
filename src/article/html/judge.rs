//! What of a page is its article: the extractor's word, mended where it is known
//! to be wrong, and the headline and its credits, which the extractor drops.

use std::{collections::HashMap, ops::Range};

use super::{
    super::{Block, Kind, Meta, Writing, recognise},
    about::{About, alike, letters},
    blocks::{Piece, Pieces},
    credits::{self, Credits},
    lists::Lists,
    names::{self, AUTHORS, DATED},
};

/// Elements that stand beside an article.
const BESIDE: &[&str] = &["address", "aside", "dialog", "footer", "form", "nav"];

/// Words with which lines begin that send the reader elsewhere.
const ELSEWHERE: &[&str] = &[
    "advertisement",
    "also read",
    "click here",
    "continue reading",
    "download our app",
    "download the app",
    "filed under",
    "follow us",
    "get our",
    "join our",
    "listen to this",
    "more from",
    "more on this",
    "more stories",
    "read also",
    "read more",
    "read next",
    "recommended",
    "related",
    "scroll to continue",
    "see also",
    "share this",
    "sign up",
    "skip ",
    "story continues",
    "subscribe",
    "tags:",
    "topics:",
    "watch:",
    "you may also",
    "you might also",
    "阅读更多",
    "相关阅读",
    "相关新闻",
    "推荐阅读",
    "责任编辑",
    "关连记事",
    "関連記事",
    "あわせて読みたい",
    "اقرأ أيضا",
    "اقرأ المزيد",
    "مواضيع ذات صلة",
];

/// What stands in headings under which lists of links are part of an article.
const REFERENCES: &[&str] = &[
    "source",
    "reference",
    "further",
    "note",
    "see also",
    "external links",
    "fuentes",
    "referencias",
    "enlaces externos",
    "références",
    "liens externes",
    "参考",
    "來源",
    "来源",
    "延伸阅读",
    "مراجع",
    "مصادر",
    "وصلات خارجية",
    "संदर्भ",
    "सन्दर्भ",
];

/// The longest line that may be a credit or send the reader elsewhere.
const SHORT: usize = 140;

/// How many blocks may stand between a headline and its text.
const HEAD: usize = 12;

/// Judges every block; says what is known of the article.
pub(super) fn judge(pieces: Pieces, kept: &[bool], about: About) -> (Meta, Vec<(Block, String)>) {
    let mut judging = Judging::new(&pieces, kept);
    judging.drop_what_is_beside();
    judging.take_back_what_is_inside();
    judging.drop_what_leads_elsewhere();
    let mut meta = Meta {
        source: about.source,
        date: about.date,
        byline: about.byline,
        writing: Writing { language: about.language, ..Writing::default() },
        ..Meta::default()
    };
    judging.find_head(&about.titles, &mut meta);
    judging.find_author_note(&mut meta);
    judging.drop_idle_headings();
    let Judging { mut verdicts, .. } = judging;
    if verdicts.iter().all(Option::is_none) {
        // Where menus are all there is, somebody meant them to be read.
        verdicts = pieces.pieces.iter().map(|piece| Some(piece.kind)).collect();
    }
    let blocks =
        pieces.pieces.into_iter().zip(verdicts).map(|(Piece { text, marks, .. }, verdict)| {
            (Block { marks, ..Block::new(verdict.unwrap_or(Kind::Furniture)) }, text)
        });
    (meta, blocks.collect())
}

struct Judging<'p> {
    page: &'p Pieces,
    /// As what each block is kept, if it is.
    verdicts: Vec<Option<Kind>>,
    /// Which blocks lie in something that stands beside an article.
    beside: Vec<bool>,
    /// Which blocks lie in an element that the extractor kept.
    inside: Vec<bool>,
}

impl<'p> Judging<'p> {
    fn new(page: &'p Pieces, kept: &'p [bool]) -> Self {
        let is_kept = |piece: &Piece| {
            // A part without letters, such as a sign between paragraphs, counts as one.
            let of = |(element, chars): &(usize, usize)| if kept[*element] { chars + 1 } else { 0 };
            piece.parts.iter().map(of).sum::<usize>() * 2 > piece.chars() + piece.parts.len()
        };
        let by_extractor = page.pieces.iter().map(|piece| is_kept(piece).then_some(piece.kind));
        let mut judging =
            Self { page, verdicts: by_extractor.collect(), beside: Vec::new(), inside: Vec::new() };
        let of_pieces = |elements: Vec<bool>| {
            let elements = &elements;
            page.pieces.iter().map(|piece| elements[piece.element]).collect()
        };
        judging.beside = of_pieces(judging.elements_beside());
        judging.inside = of_pieces(page.handed_down(|element| kept[element.number]));
        if judging.verdicts.iter().all(Option::is_none) {
            // The extractor found nothing: better too much than an empty page.
            let is_all_beside = judging.beside.iter().all(|is_beside| *is_beside);
            for (at, piece) in page.pieces.iter().enumerate() {
                let stays = is_all_beside || !judging.beside[at];
                judging.verdicts[at] = stays.then_some(piece.kind);
            }
        }
        judging
    }

    fn pieces(&self) -> impl Iterator<Item = (usize, &'p Piece)> + use<'p> {
        self.page.pieces.iter().enumerate()
    }

    fn is_kept(&self, at: usize) -> bool {
        self.verdicts[at].is_some()
    }

    /// Which elements stand beside an article, or lie in such. What holds much of
    /// the text is not that, whatever it is called.
    fn elements_beside(&self) -> Vec<bool> {
        let all = match self.chars_kept() {
            0 => self.page.pieces.iter().map(Piece::chars).sum(),
            kept => kept,
        };
        let mut widest: HashMap<usize, usize> = HashMap::new();
        for cell in self.page.elements.iter().filter(|element| element.tag == "td") {
            let most = widest.entry(cell.parent.unwrap_or_default()).or_default();
            *most = cell.chars.max(*most);
        }
        self.page.handed_down(|element| {
            let is_named = element.words.iter().any(|word| names::is_furniture(word));
            // Beside a wide column of a page laid out as a table there is a narrow one.
            let row = element.parent.filter(|_| element.tag == "td");
            let widest = row.and_then(|row| widest.get(&row)).copied().unwrap_or_default();
            let is_column = element.chars * 5 < widest && widest * 2 > all;
            let is_talk = element.words.iter().any(|word| names::is_talk(word));
            (is_column || is_named || BESIDE.contains(&element.tag.as_str()))
                && element.chars * 2 < all
                || is_talk && element.chars * 5 < all * 4
        })
    }

    fn chars_kept(&self) -> usize {
        self.pieces().filter(|(at, _)| self.is_kept(*at)).map(|(_, piece)| piece.chars()).sum()
    }

    fn drop_what_is_beside(&mut self) {
        let beside: usize = self
            .pieces()
            .filter(|(at, _)| self.is_kept(*at) && self.beside[*at])
            .map(|(_, piece)| piece.chars())
            .sum();
        // A page that names all of its parts so is believed in none.
        if beside * 5 < self.chars_kept() * 4 {
            for at in 0..self.verdicts.len() {
                if self.beside[at] {
                    self.verdicts[at] = None;
                }
            }
        }
    }

    /// Takes back what lies in an element that the extractor kept and reads like a
    /// part of the text: it drops short lists, tables and headings.
    fn take_back_what_is_inside(&mut self) {
        let Some(first) = self.verdicts.iter().position(Option::is_some) else { return };
        let last = self.verdicts.iter().rposition(Option::is_some).unwrap_or(first);
        for (at, piece) in self.pieces() {
            let is_between = (first..=last).contains(&at);
            let reads_on = is_between && piece.kind != Kind::Picture || is_sentence(piece);
            if !self.is_kept(at)
                && !self.beside[at]
                && self.inside[at]
                && reads_on
                && piece.linked * 3 < piece.chars()
            {
                self.verdicts[at] = Some(piece.kind);
            }
        }
    }

    /// Drops lines that send the reader elsewhere, and lists of nothing but links.
    fn drop_what_leads_elsewhere(&mut self) {
        let lists = Lists::of(self.page);
        let mut is_reference = false;
        for (at, piece) in self.pieces() {
            if piece.kind == Kind::Heading {
                let words = piece.text.to_lowercase();
                is_reference = REFERENCES.iter().any(|word| words.contains(word));
            }
            if self.page.elements[piece.element].tag == "pre" {
                // What was set line by line is meant line by line.
                continue;
            }
            let is_link = piece.is_linked()
                && !is_sentence(piece)
                && !self.heads_text(at)
                && !lists.has_point(piece);
            let points = is_link || is_address(piece);
            let is_referred =
                is_reference && (points || piece.is_linked() || piece.kind == Kind::Heading);
            if !is_referred && (points || leads_elsewhere(piece)) {
                self.verdicts[at] = None;
            }
        }
    }

    /// Whether a block is a heading with text right below, or tells of a picture.
    fn heads_text(&self, at: usize) -> bool {
        match self.page.pieces[at].kind {
            Kind::Caption => true,
            Kind::Heading => self.page.pieces.get(at + 1).is_some_and(|below| {
                let reads_on = is_sentence(below) || below.kind == Kind::Item;
                self.is_kept(at + 1) && reads_on && below.linked * 3 < below.chars()
            }),
            _ => false,
        }
    }

    /// Finds the headline and, between it and the text, a standfirst, who wrote it
    /// and when.
    fn find_head(&mut self, titles: &[String], meta: &mut Meta) {
        let text = self
            .pieces()
            .find(|(at, piece)| {
                self.is_kept(*at) && piece.kind != Kind::Heading && is_sentence(piece)
            })
            .map_or(self.verdicts.len(), |(at, _)| at);
        let title = self.find_title(titles, text);
        let heading = title.map(|at| self.page.pieces[at].text.clone());
        // A page knows better what it is called than its greatest heading does, if
        // they have nothing in common.
        let is_said = |heading: &String| titles.iter().any(|title| agree(heading, title));
        let said = titles.first().cloned();
        meta.title = heading.clone().filter(is_said).or(said).or(heading);
        let Some(title) = title else {
            return self.find_credits(text.saturating_sub(HEAD)..text, meta);
        };
        for (at, piece) in self.pieces() {
            // Pages say their title again in trails and beside pictures.
            let is_again = at != title && alike(&piece.text, &self.page.pieces[title].text);
            let is_above = at < title && piece.kind != Kind::Picture;
            if is_again || is_above {
                self.verdicts[at] = None;
            }
        }
        self.verdicts[title] = Some(Kind::Title);
        let text = text.max(title + 1);
        if text - title <= HEAD * 2 {
            for at in title + 1..text {
                let piece = &self.page.pieces[at];
                if !self.beside[at]
                    && is_sentence(piece)
                    && !piece.is_linked()
                    && !leads_elsewhere(piece)
                {
                    self.verdicts[at] = Some(Kind::Paragraph);
                }
            }
        }
        self.find_credits(
            title.saturating_sub(HEAD / 2)..(text + 2).min(self.verdicts.len()),
            meta,
        );
    }

    /// The headline: the heading that agrees best with what the page calls itself,
    /// or else the last great heading above the text.
    fn find_title(&self, titles: &[String], text: usize) -> Option<usize> {
        let agrees = |piece: &Piece| titles.iter().any(|title| agree(&piece.text, title));
        let headings = || self.pieces().filter(|(_, piece)| piece.kind == Kind::Heading);
        let best =
            headings().filter(|(_, piece)| agrees(piece)).min_by_key(|(_, piece)| piece.level);
        let above = || headings().take_while(|(at, _)| *at < text);
        let line = || {
            let mut above = self.pieces().take(text);
            above.find(|(_, piece)| titles.iter().any(|title| alike(&piece.text, title)))
        };
        best.or_else(line)
            .or_else(|| {
                // The name of the site is a link to its front page.
                let is_headline = |at: usize, piece: &Piece| {
                    piece.level == 1 && !self.beside[at] && !piece.is_linked()
                };
                above().filter(|(at, piece)| is_headline(*at, piece)).last()
            })
            .or_else(|| above().filter(|_| titles.is_empty()).last())
            .map(|(at, _)| at)
    }

    fn find_credits(&mut self, range: Range<usize>, meta: &mut Meta) {
        for at in range {
            let piece = &self.page.pieces[at];
            let is_apart = self.beside[at] && !self.inside[at];
            let is_long = piece.text.chars().count() > SHORT || is_sentence(piece);
            if is_long || is_apart || self.verdicts[at] == Some(Kind::Title) {
                continue;
            }
            let Credits { byline, date, source } = credits::read(&piece.text);
            let is_author = self.is_named(piece, AUTHORS);
            let is_dated = date.is_some()
                || has_digit(&piece.text)
                    && (self.is_named(piece, DATED) || self.is_in(piece, "time"));
            if byline.is_some() || is_author && !has_digit(&piece.text) {
                self.verdicts[at] = Some(Kind::Byline);
            } else if is_dated || source.is_some() {
                self.verdicts[at] = Some(Kind::Source);
            } else {
                continue;
            }
            let whole = || Some(piece.text.clone());
            let byline =
                byline.or_else(|| whole().filter(|_| is_author && !has_digit(&piece.text)));
            let date = date.or_else(|| whole().filter(|_| is_dated));
            meta.byline = meta.byline.take().or(byline);
            meta.date = meta.date.take().or(date);
            meta.source = meta.source.take().or(source);
        }
    }

    /// Finds what the page says of its author, which it does after the text.
    fn find_author_note(&mut self, meta: &mut Meta) {
        for (at, piece) in self.pieces().skip(self.verdicts.len() / 2) {
            let is_note = self.is_named(piece, &["bio"]) && self.is_named(piece, AUTHORS)
                || recognise::is_author_note(&piece.text);
            if is_note && is_sentence(piece) && meta.author_note.is_none() {
                self.verdicts[at] = Some(Kind::AuthorNote);
                meta.author_note = Some(piece.text.clone());
            }
        }
    }

    /// Whether an element close around a block's words is named by one of these.
    fn is_named(&self, piece: &Piece, names: &[&str]) -> bool {
        let around = piece.parts.iter().flat_map(|(number, _)| self.page.around(*number).take(3));
        around.flat_map(|(_, element)| &element.words).any(|word| names.contains(&word.as_str()))
    }

    /// Whether some of a block's words lie in an element of that tag.
    fn is_in(&self, piece: &Piece, tag: &str) -> bool {
        piece.parts.iter().any(|(number, _)| self.page.elements[*number].tag == tag)
    }

    /// Drops headings with nothing under them.
    fn drop_idle_headings(&mut self) {
        let mut is_idle = true;
        for at in (0..self.verdicts.len()).rev() {
            match self.verdicts[at] {
                Some(Kind::Heading) if is_idle => self.verdicts[at] = None,
                Some(kind) => is_idle = kind == Kind::Title,
                None => {}
            }
        }
    }
}

fn has_digit(text: &str) -> bool {
    text.chars().any(|c| c.is_numeric())
}

fn is_sentence(piece: &Piece) -> bool {
    piece.chars() >= 20 && recognise::ends_a_sentence(&piece.text)
}

/// Whether a line is an address and no more.
fn is_address(piece: &Piece) -> bool {
    ["http://", "https://"].iter().any(|start| piece.text.starts_with(start))
        && !piece.text.contains(' ')
}

/// Whether a line begins as those do that send the reader away.
fn leads_elsewhere(piece: &Piece) -> bool {
    let line = piece.text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let small: String = line.chars().take(SHORT).flat_map(char::to_lowercase).collect();
    line.chars().count() <= SHORT
        && (recognise::is_furniture(line) || ELSEWHERE.iter().any(|start| small.starts_with(start)))
        && (piece.linked > 0 || !recognise::ends_a_sentence(line))
}

/// Whether a heading is the title that the page gives: one holds the other, and
/// they are of like length.
fn agree(heading: &str, title: &str) -> bool {
    let (heading, title): (String, String) = (letters(heading).collect(), letters(title).collect());
    let (short, long) = match heading.len() <= title.len() {
        true => (&heading, &title),
        false => (&title, &heading),
    };
    !short.is_empty() && long.contains(short.as_str()) && short.len() * 2 >= long.len()
}
