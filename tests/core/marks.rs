//! What pages mark within their lines: which marks an article has, how they are
//! drawn, and which links there are.

use std::collections::BTreeSet;

use highlit::{
    annotation::Action,
    article::{Article, Block, Canonical, HREF_LIMIT, Href, Kind, Mark, Meta, ROOM, Style},
    exchange::handout::{Pen, draw_words},
    storage::Record,
    text::CharOffset,
};
use proptest::{prelude::*, sample::Index};
use serde_json::{Value, json};

use crate::support::{any_marks, article, cases, store_of, text};

fn article_of(text: &str, marks: Vec<Mark>) -> Article {
    let block = Block { marks, ..Block::new(Kind::Paragraph) };
    Article::new(Meta::default(), vec![(block, text.to_owned())]).unwrap()
}

fn marks_of(article: &Article) -> Vec<Mark> {
    article.blocks()[0].marks.clone()
}

fn mark(start: u32, end: u32, name: &str) -> Mark {
    Mark { range: start..end, style: Style::named(name).unwrap() }
}

/// The marks of all blocks: the words of each, and its name.
pub fn marked(article: &Article) -> Vec<(&str, String)> {
    let mut marked = Vec::new();
    for (index, block) in article.blocks().iter().enumerate() {
        let start = article.block_range(index).start.0;
        for Mark { range, style } in &block.marks {
            let range = CharOffset(start + range.start)..CharOffset(start + range.end);
            marked.push((article.words(range), style.name().to_owned()));
        }
    }
    marked
}

const ADDRESS: &str = "https://walls.example/";

#[test]
fn only_whole_addresses_of_web_and_mail_are_links() {
    let longest = ADDRESS.to_owned() + &"a".repeat(HREF_LIMIT - ADDRESS.len());
    for address in [
        "https://walls.example",
        "http://walls.example/a?b=c#d",
        "https://Walls.example",
        "mailto:ann@walls.example?subject=Walls",
        "https://zh.example/wiki/河水",
        "https://[::1]:8080/",
        &longest,
    ] {
        assert_eq!(Href::parse(address).unwrap().as_str(), address);
        assert_eq!(Style::named(address).unwrap().name(), address);
    }
    for address in [
        "",
        "walls",
        "/walls",
        "//walls.example",
        "\\\\walls.example",
        "https:",
        "https:/walls.example",
        "https:///walls.example",
        "HTTPS://walls.example",
        "https:\\\\walls.example",
        "https://",
        "https://?walls",
        "https://walls.example/a b",
        "https://walls.example\\@gates.example",
        " https://walls.example",
        "https://walls.example\n",
        "https://walls.\u{0}example",
        "ht\ntps://walls.example",
        "mailto:",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "\u{1}javascript:alert(1)",
        "java\nscript:alert(1)",
        "java\tscript:alert(1)",
        "java\u{0}script:alert(1)",
        "javascript\u{a0}:alert(1)",
        "javascript://https://walls.example/%0aalert(1)",
        "data:text/html,<script>alert(1)</script>",
        "DATA:text/html;base64,PHNjcmlwdD4=",
        "vbscript:alert(1)",
        "file:///etc/passwd",
        "ftp://walls.example",
        "blob:https://walls.example/1",
        "view-source:https://walls.example",
        "ｈttps://walls.example",
        "é",
        &(longest.clone() + "a"),
    ] {
        assert_eq!(Href::parse(address), None, "{address:?}");
        assert_eq!(Style::named(address), None, "{address:?}");
    }
}

#[test]
fn marks_that_cannot_be_drawn_are_left_out() {
    const TEXT: &str = "The 😀 river rose.";
    let all = || vec![mark(0, 11, ADDRESS), mark(4, 11, "strong"), mark(4, 5, "emphasis")];
    for (given, left) in [
        (all(), all()),
        (vec![mark(0, 17, "strong")], vec![mark(0, 17, "strong")]),
        (vec![mark(0, 18, "strong")], vec![]),
        (vec![mark(4, 4, "strong")], vec![]),
        (vec![mark(5, 4, "strong")], vec![]),
        (vec![mark(0, u32::MAX, "strong")], vec![]),
        // Out of order, across one another, and within one of their own kind.
        (vec![mark(4, 5, "strong"), mark(0, 3, "emphasis")], vec![]),
        (vec![mark(0, 5, "strong"), mark(4, 8, "emphasis")], vec![]),
        (vec![mark(0, 5, "strong"), mark(1, 4, "strong")], vec![]),
        (vec![mark(0, 5, ADDRESS), mark(1, 4, "http://b.example")], vec![]),
        // One that does not fit takes the others of its block with it.
        (vec![mark(0, 5, "strong"), mark(6, 60, "strong")], vec![]),
    ] {
        let article = article_of(TEXT, given.clone());
        assert_eq!(marks_of(&article), left, "{given:?}");
    }
}

#[test]
fn marks_have_so_much_room_and_no_more() {
    let address = ADDRESS.to_owned() + &"a".repeat(HREF_LIMIT - ADDRESS.len());
    let marks: Vec<_> = (0..100).map(|at| mark(at, at + 1, &address)).collect();
    let block = || (Block { marks: marks.clone(), ..Block::new(Kind::Paragraph) }, "a".repeat(100));
    let blocks = std::iter::repeat_with(block).take(20).collect();
    let article = Article::new(Meta::default(), blocks).unwrap();
    let kept = article.blocks().iter().filter(|block| block.marks == marks).count();
    assert_eq!(kept, ROOM / (100 * (HREF_LIMIT + 64)));
}

/// What is drawn: pieces of text, each with the names of the elements around it.
#[derive(Default)]
struct Drawn {
    pieces: Vec<(String, BTreeSet<String>)>,
    open: Vec<String>,
}

impl Pen for Drawn {
    fn open(&mut self, name: &'static str, attributes: &[(&'static str, &str)]) {
        let href = attributes.iter().find(|(name, _)| *name == "href");
        assert_eq!(href.is_some(), name == "a");
        self.open.push(match href {
            Some((_, address)) => (*address).to_owned(),
            None => name.replace("em", "emphasis"),
        });
    }

    fn text(&mut self, text: &str) {
        assert!(!text.is_empty());
        let around: BTreeSet<String> = self.open.iter().cloned().collect();
        assert_eq!(around.len(), self.open.len(), "one lies in one of its own kind");
        self.pieces.push((text.to_owned(), around));
    }

    fn close(&mut self) {
        self.open.pop().unwrap();
    }
}

fn drawn(article: &Article, from: u32, to: u32) -> Drawn {
    let mut drawn = Drawn::default();
    draw_words(article, CharOffset(from)..CharOffset(to), &mut drawn);
    assert!(drawn.open.is_empty());
    drawn
}

#[test]
fn a_block_without_marks_is_one_piece() {
    let article = article_of("The river rose.", vec![]);
    let whole = ("The river rose.".to_owned(), BTreeSet::new());
    assert_eq!(drawn(&article, 0, 15).pieces, [whole]);
}

proptest! {
    #![proptest_config(cases(300))]

    /// Whatever is given, what is left lies in the text, in order, and each within
    /// those around it; nothing else of the article depends on it.
    #[test]
    fn an_articles_marks_can_be_drawn(text in text(14), given in any_marks()) {
        prop_assume!(!text.trim().is_empty());
        let article = article_of(&text, given.clone());
        let marks = marks_of(&article);
        prop_assert!(marks.is_empty() || marks == given);
        let len = text.chars().count() as u32;
        for (at, mark) in marks.iter().enumerate() {
            prop_assert!(mark.range.start < mark.range.end && mark.range.end <= len);
            for before in &marks[..at] {
                prop_assert!(before.range.start <= mark.range.start);
                let is_apart = before.range.end <= mark.range.start;
                let is_around = mark.range.end <= before.range.end;
                let is_alike = std::mem::discriminant(&before.style) == std::mem::discriminant(&mark.style);
                prop_assert!(is_apart || is_around && !is_alike, "{:?}", marks);
            }
        }
        let again = article_of(&text, marks.clone());
        prop_assert_eq!(marks_of(&again), marks);
        let bare = article_of(&text, vec![]);
        prop_assert_eq!(bare.id(), article.id());
        prop_assert_eq!(bare.block_text(0), article.block_text(0));
        prop_assert_eq!(Canonical::of(&bare).sha256(), Canonical::of(&article).sha256());
    }

    /// Every stretch is drawn as its own words, each within the marks that cover it.
    #[test]
    fn words_are_drawn_within_their_marks(article in article(), ends in any::<(Index, Index)>()) {
        for (index, block) in article.blocks().iter().enumerate() {
            let range = article.block_range(index);
            let len = range.end.0 - range.start.0;
            let place = |end: Index| range.start.0 + end.index(len as usize + 1) as u32;
            let (from, to) = (place(ends.0).min(place(ends.1)), place(ends.0).max(place(ends.1)));
            prop_assume!(from < range.end.0);
            let mut expected = Vec::new();
            for (at, c) in (from..to).zip(article.words(CharOffset(from)..CharOffset(to)).chars()) {
                let covering = block.marks.iter().filter(|mark| mark.range.contains(&(at - range.start.0)));
                let names = covering.map(|mark| mark.style.name().to_owned());
                expected.push((c, names.collect::<BTreeSet<_>>()));
            }
            let drawn = drawn(&article, from, to).pieces;
            let drawn = drawn.iter().flat_map(|(text, around)| text.chars().map(|c| (c, around.clone())));
            prop_assert_eq!(drawn.collect::<Vec<_>>(), expected);
        }
    }

    #[test]
    fn marks_stay_when_blocks_come_and_go(article in article(), block in any::<Index>()) {
        let block = block.index(article.blocks().len());
        let marks = |article: &Article| article.blocks().iter().map(|block| block.marks.clone()).collect::<Vec<_>>();
        let expected = marks(&article);
        let store = store_of(article);
        for action in [Action::SetAside(block), Action::TakeIn(block)] {
            if let Ok((store, _)) = store.apply(action) {
                prop_assert_eq!(&marks(store.article()), &expected);
            }
        }
    }
}

#[test]
fn a_record_without_marks_is_read_as_ever() {
    let article =
        article_of("The river rose.", vec![mark(4, 9, "emphasis"), mark(10, 14, ADDRESS)]);
    let mut record: Value = serde_json::from_str(&article.to_line()).unwrap();
    assert_eq!(record["blocks"][0]["marks"], json!(["4:9:emphasis", format!("10:14:{ADDRESS}")]));
    assert_eq!(Article::from_line(&article.to_line()), Some(article.clone()));
    // What is damaged, or of a kind that is not known, takes no text with it.
    for (marks, left) in [
        (json!(null), vec![]),
        (json!("4:9:strong"), vec![]),
        (json!(["4:9:loud", "10:14:strong"]), vec![mark(10, 14, "strong")]),
        (json!(["4:9", "-1:9:strong", 7, "4:9:javascript:alert(1)", "4:9:", ""]), vec![]),
        (json!(["4:99:strong"]), vec![]),
        (json!(["9:4:strong"]), vec![]),
        (json!(["4:4294967296:strong"]), vec![]),
    ] {
        record["blocks"][0]["marks"] = marks;
        let read = Article::from_line(&record.to_string()).unwrap();
        assert_eq!(marks_of(&read), left, "{record}");
    }
    let bare = article_of("The river rose.", vec![]);
    assert!(!bare.to_line().contains("marks"));
    assert_eq!(bare.id(), article.id());
}
