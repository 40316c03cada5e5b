//! The hand-out, read by a parser of HTML as a browser would: that its text is
//! the article's, that its marks and notes are the reader's, and that nothing
//! else is in it.

use highlit::{
    annotation::{Action, Annotation, Confidence, ReaderCode, Slot, Store},
    article::{Article, Block, Kind, Mark, Meta, Style},
    exchange::handout::{self, Words},
    text::{CharOffset, TextSpan},
};
use proptest::prelude::*;
use scraper::{ElementRef, Html, Selector};

use crate::support::{
    annotation, cases, note, sketch, store, store_of, subtag, tag, words as anything,
};

fn words() -> Words {
    Words {
        language: "en".into(),
        direction: "ltr".into(),
        imprint: "Marked by otter-7".into(),
        notes: "Notes".into(),
        sure: "sure".into(),
        unsure: "not sure".into(),
        back: "Back to the mark".into(),
    }
}

/// The elements that a hand-out may be made of.
const ALLOWED: &str = "html head meta title style body main header article section h1 h2 p ul ol \
                       li mark a b em strong sup q";

const ATTRIBUTES: &str = "lang dir charset http-equiv content name class id href aria-label \
                          target rel";

fn parse(store: &Store) -> Html {
    Html::parse_document(&handout::page(store, &words()))
}

fn all<'h>(html: &'h Html, css: &str) -> Vec<ElementRef<'h>> {
    html.select(&Selector::parse(css).unwrap()).collect()
}

fn text(element: ElementRef) -> String {
    element.text().collect()
}

/// What is left of a text in a file of HTML: a parser makes one line end of all
/// of them, and what no file may hold is shown as lost.
fn as_html_reads(text: &str) -> String {
    let lost = |c: char| {
        let code = c as u32;
        (c.is_control() && !"\t\n\u{c}\r".contains(c))
            || (0xfdd0..=0xfdef).contains(&code)
            || matches!(code & 0xffff, 0xfffe | 0xffff)
    };
    let text: String = text.chars().map(|c| if lost(c) { '\u{fffd}' } else { c }).collect();
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// The text of a block without the letters and numbers of its marks.
fn words_of(block: ElementRef) -> String {
    let mut words = String::new();
    for node in block.children() {
        match ElementRef::wrap(node) {
            None => words += &node.value().as_text().unwrap().text,
            Some(child) if ["mark", "em", "strong"].contains(&child.value().name()) => {
                words += &words_of(child);
            }
            Some(child) if child.attr("target").is_some() => words += &words_of(child),
            Some(child) => assert!(["a", "sup"].contains(&child.value().name())),
        }
    }
    words
}

/// Holds a hand-out against the store it was made of.
fn check(store: &Store) {
    let html = parse(store);
    assert!(html.errors.is_empty(), "{:?}", html.errors);
    let (allowed, attributes): (Vec<_>, Vec<_>) =
        (ALLOWED.split(' ').collect(), ATTRIBUTES.split(' ').collect());
    for element in all(&html, "*") {
        let element = element.value();
        assert!(allowed.contains(&element.name()), "<{}>", element.name());
        for (name, _) in element.attrs() {
            assert!(attributes.contains(&name), "<{} {name}>", element.name());
        }
    }
    let article = store.article();
    let kept = (0..article.blocks().len()).filter(|&block| article.blocks()[block].kept);
    let expected: Vec<String> =
        kept.map(|block| as_html_reads(article.block_text(block))).collect();
    let shown: Vec<String> = all(&html, "article > *").into_iter().map(words_of).collect();
    assert_eq!(shown, expected);

    let made: Vec<_> = store.annotations().iter().collect();
    for (index, made) in made.iter().enumerate() {
        let number = index + 1;
        let start = all(&html, &format!("article a#mark-{number}[href='#note-{number}']"));
        assert_eq!(start.len(), 1, "mark {number}");
        let tag = store.codebook().tag(&made.tag).unwrap();
        assert_eq!(text(start[0]), format!("{}{number}", tag.letter));
        let item = all(&html, &format!("ol > li:nth-child({number})#note-{number}"))[0];
        let quote = text(item.select(&Selector::parse("q").unwrap()).next().unwrap());
        assert_eq!(quote, as_html_reads(&article.quote(made.span)));
        let why = item.select(&Selector::parse("q ~ p").unwrap()).next().map(text);
        let said = (!made.note.is_empty()).then(|| as_html_reads(made.note.as_str()));
        assert_eq!(why, said);
    }
    assert_eq!(all(&html, "li[id]").len(), made.len());
    let ends: Vec<String> = all(&html, "article sup").into_iter().map(text).collect();
    assert_eq!(ends.len(), made.len(), "each mark ends once: {ends:?}");
}

fn article_of(blocks: &[&str]) -> Article {
    let block = |(index, text): (usize, &&str)| {
        let kind = if index == 0 { Kind::Title } else { Kind::Paragraph };
        (Block::new(kind), (*text).to_owned())
    };
    let meta = Meta { title: Some(blocks[0].to_owned()), ..Meta::default() };
    Article::new(meta, blocks.iter().enumerate().map(block).collect()).unwrap()
}

/// A store whose highlights cover these words, each the first such words of the
/// full text, with a tag.
fn marked(blocks: &[&str], highlights: &[(&str, &str)]) -> Store {
    let full = blocks.join("\n");
    let mut store = store_of(article_of(blocks));
    for (number, (words, tag_id)) in highlights.iter().enumerate() {
        let at = full.find(words).unwrap();
        let start = full[..at].chars().count() as u32;
        let end = start + words.chars().count() as u32;
        let span = TextSpan::new(CharOffset(start), CharOffset(end)).unwrap();
        let made = Annotation { tag: tag(tag_id), ..annotation(number as u8 + 1, span) };
        store = store.apply(Action::Add(made)).unwrap().0;
    }
    store
}

/// One block with its marks in a short hand: `[F1` begins a mark, `1]` ends it,
/// `{…}` is what one mark or several cover, with their classes.
fn sketched(block: ElementRef) -> String {
    let mut sketch = String::new();
    for node in block.children() {
        let Some(child) = ElementRef::wrap(node) else {
            sketch += &node.value().as_text().unwrap().text;
            continue;
        };
        sketch += &match child.value().name() {
            "a" => format!("[{}", text(child)),
            "sup" => format!("{}]", text(child)),
            _ => {
                let mark = Selector::parse("mark").unwrap();
                let classes = std::iter::once(child).chain(child.select(&mark));
                let classes: Vec<_> = classes
                    .map(|mark| {
                        let class = mark.value().attr("class").unwrap();
                        class.replace("slot-", "").replace(" lane-", "/")
                    })
                    .collect();
                format!("{{{}:{}}}", classes.join("+"), text(child))
            }
        };
    }
    sketch
}

fn check_marks(blocks: &[&str], highlights: &[(&str, &str)], expected: &[&str]) {
    let store = marked(blocks, highlights);
    check(&store);
    let html = parse(&store);
    let shown: Vec<String> = all(&html, "article > *").into_iter().map(sketched).collect();
    assert_eq!(shown, expected);
}

#[test]
fn marks_are_lettered_and_numbered() {
    check_marks(
        &["Floods", "The river rose. It fell."],
        &[("The river rose.", "fact"), ("It fell", "opinion")],
        &["Floods", "[F1{1/0:The river rose.}1] [O2{2/0:It fell}2]."],
    );
}

#[test]
fn marks_that_overlap_keep_lines_of_their_own() {
    check_marks(
        &["Floods", "one two three four five"],
        &[("one two three", "fact"), ("three four", "framing"), ("two three four five", "fact")],
        &[
            "Floods",
            "[F1{1/0:one }[F2{1/0+1/1:two }[R3{1/0+1/1+3/2:three}1]{1/1+3/2: four}3]{1/1: five}2]",
        ],
    );
    // A lane is free again where its mark ends, and alike spans keep apart.
    check_marks(
        &["Floods", "one two three"],
        &[("one", "fact"), ("one two", "opinion"), ("three", "framing")],
        &["Floods", "[F1[O2{1/0+2/1:one}1]{2/1: two}2] [R3{3/0:three}3]"],
    );
    check_marks(
        &["Floods", "one"],
        &[("one", "fact"), ("one", "opinion")],
        &["Floods", "[F1[O2{1/0+2/1:one}1]2]"],
    );
}

#[test]
fn a_mark_across_paragraphs_begins_and_ends_once() {
    check_marks(
        &["Floods", "one two", "three four", "five six"],
        &[("two\nthree four\nfive", "fact")],
        &["Floods", "one [F1{1/0:two}", "{1/0:three four}", "{1/0:five}1] six"],
    );
}

/// What the page marks lies within the reader's marks, and is cut where those are.
#[test]
fn emphasis_and_links_stay() {
    let style = |name| Style::named(name).unwrap();
    let marks = vec![
        Mark { range: 4..19, style: style("https://walls.example/?a=\"b\"&c") },
        Mark { range: 8..14, style: style("emphasis") },
    ];
    let block = Block { marks, ..Block::new(Kind::Paragraph) };
    let text = "one two threefour five".to_owned();
    let store = store_of(Article::new(Meta::default(), vec![(block, text)]).unwrap());
    let span = TextSpan::new(CharOffset(4), CharOffset(13)).unwrap();
    let store = store.apply(Action::Add(annotation(1, span))).unwrap().0;
    check(&store);
    let link = "<a href=\"https://walls.example/?a=&quot;b&quot;&amp;c\" target=\"_blank\" \
                rel=\"noopener noreferrer\">";
    let expected = format!(
        "{link}two <em>three</em></a></mark><sup dir=\"auto\">1</sup>{link}<em>f</em>our f</a>ive</p>"
    );
    let page = handout::page(&store, &words());
    assert!(page.contains(&expected), "{page}");
}

#[test]
fn marks_hold_in_every_script() {
    check_marks(
        &["👨‍👩‍👧 news", "Run 👍🏽 fast", "اليوم خبر جديد", "今天的新闻", "cafe\u{301} हिन्दी"],
        &[("👍🏽", "fact"), ("خبر", "opinion"), ("新闻", "framing"), ("हिन्दी", "fact")],
        &[
            "👨‍👩‍👧 news",
            "Run [F1{1/0:👍🏽}1] fast",
            "اليوم [O2{2/0:خبر}2] جديد",
            "今天的[R3{3/0:新闻}3]",
            "cafe\u{301} [F4{1/0:हिन्दी}4]",
        ],
    );
    let html = parse(&marked(&["a", "b"], &[("b", "fact")]));
    assert!(
        all(&html, "article > *, q, .letter, sup").iter().all(|e| e.attr("dir") == Some("auto"))
    );
}

#[test]
fn hostile_text_stays_text() {
    let nasty = "</p></article></style></title><script>alert(1)</script><img src=x onerror=alert(1)> \
                 &lt;b&gt; &#60; \" ' <!-- ]]> \u{202e}";
    check_marks(&[nasty, nasty], &[], &[nasty, nasty]);
    let store = marked(&[nasty, "plain words"], &[("plain", "fact")]);
    let explained = Action::Explain(
        store.annotations().iter().next().unwrap().id.clone(),
        note(nasty),
        crate::support::moment(1),
    );
    check(&store.apply(explained).unwrap().0);
    let html = parse(&store);
    assert_eq!(text(all(&html, "title")[0]), nasty);
}

#[test]
fn a_note_says_all_that_the_reader_said() {
    let mut store = marked(&["Floods", "one two"], &[("one", "fact"), ("two", "framing")]);
    let plain = store.clone();
    let second = store.annotations().iter().nth(1).unwrap().as_ref().clone();
    let full = Annotation {
        subtag: Some(subtag("us-them")),
        note: note("Who is “we”?\nNobody says."),
        confidence: Some(Confidence::Unsure),
        ..second.clone()
    };
    store = store.apply(Action::Remove(second.id)).unwrap().0;
    store = store.apply(Action::Add(full.clone())).unwrap().0;
    let told = |store: &Store| -> Vec<String> {
        all(&parse(store), "ol > li").into_iter().map(text).collect()
    };
    assert_eq!(
        told(&store),
        [
            "F Fact claim ↑one".to_owned(),
            "R Framing · Us and them · not sure ↑twoWho is “we”?\nNobody says.".to_owned()
        ]
    );
    let key: Vec<String> = all(&parse(&store), "header li").into_iter().map(text).collect();
    assert_eq!(key, ["F Fact claim 1", "O Opinion 0", "R Framing 1"]);
    assert!(all(&parse(&store_of(article_of(&["Floods", "one"]))), "section").is_empty());

    // Work of several readers says whose each note is.
    let fox = ReaderCode::new("fox").unwrap();
    let other = Annotation { creator: fox.clone(), id: crate::support::id(9), ..full };
    let both = plain.apply(Action::Add(other)).unwrap().0;
    assert_eq!(handout::makers(&plain).len(), 1);
    assert!(handout::makers(&both).contains(&&fox));
    assert!(told(&both).iter().all(|note| note.contains(" · otter-7") || note.contains(" · fox")));
}

#[test]
fn the_page_is_whole_and_lets_nothing_in() {
    let html = parse(&marked(&["Floods", "one"], &[("one", "fact")]));
    let root = all(&html, "html")[0];
    assert_eq!((root.attr("lang"), root.attr("dir")), (Some("en"), Some("ltr")));
    assert_eq!(all(&html, "meta[charset='utf-8']").len(), 1);
    let style = text(all(&html, "style")[0]);
    assert_eq!(style, handout::STYLE, "a sign in the style was written otherwise");
    assert!(!style.contains("url(") && !style.contains("@import"));
    let policy = all(&html, "meta[http-equiv]")[0].attr("content").unwrap().to_owned();
    let hash = highlit::article::sha256_base64(&style);
    assert_eq!(policy, format!("default-src 'none'; style-src 'sha256-{hash}'"));
}

#[test]
fn hashes_are_written_in_base64() {
    // The digests of FIPS 180-2, appendix B, and of nothing.
    for (text, expected) in [
        ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
        ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
    ] {
        assert_eq!(highlit::article::sha256_base64(text), expected);
    }
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn any_work_can_be_handed_out(store in store()) {
        check(&store);
    }

    #[test]
    fn any_text_stays_text(
        blocks in proptest::collection::vec(anything(), 1..4),
        sketches in proptest::collection::vec(sketch(), 0..6),
    ) {
        let blocks =
            blocks.iter().map(|text| (Block::new(Kind::Paragraph), text.as_str().to_owned()));
        let Ok(article) = Article::new(Meta::default(), blocks.collect()) else { return Ok(()) };
        let mut store = store_of(article);
        for made in sketches.iter().filter_map(|sketch| sketch.on(store.article())).collect::<Vec<_>>() {
            if let Ok((next, _)) = store.apply(Action::Add(made)) {
                store = next;
            }
        }
        check(&store);
    }
}

/// A tag has the same kind of line on paper as on screen.
#[test]
fn lines_are_those_of_the_screen() {
    let screen = include_str!("../../static/style/marks.css");
    let value = |css: &str, rule: &str, name: &str| {
        let rule = css.lines().find(|line| line.trim_start().starts_with(rule)).unwrap();
        let value = rule.split(name).nth(1).unwrap();
        value.split(';').next().unwrap().trim().to_owned()
    };
    for slot in 1..=Slot::COUNT {
        let painted =
            value(screen, &format!("::highlight(highlit-tag-{slot})"), "text-decoration-style:");
        assert_eq!(
            value(handout::STYLE, &format!("#handout .slot-{slot} "), "--line:"),
            painted,
            "{slot}"
        );
    }
}
