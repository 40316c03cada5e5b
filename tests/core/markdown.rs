//! Reading Markdown: its text, and what is known of it.

use highlit::{
    article::{Article, ArticleError, Kind, markdown},
    storage::Record,
};
use proptest::{collection::vec, prelude::*, sample::select};

use crate::{
    marks::marked,
    support::{cases, text},
};

fn blocks(article: &Article) -> Vec<(Kind, &str)> {
    let blocks = article.blocks().iter().enumerate();
    blocks.map(|(index, block)| (block.kind, article.block_text(index))).collect()
}

#[test]
fn blocks_are_those_of_the_text() {
    use Kind::{Heading, Item, Paragraph, Picture, Quote, Row, Title};
    let cases: &[(&str, &[(Kind, &str)])] = &[
        (
            "# Walls *rise*\n\nThey stand\nhere.",
            &[(Title, "Walls rise"), (Paragraph, "They stand here.")],
        ),
        ("Text.\n\n# Walls", &[(Paragraph, "Text."), (Heading, "Walls")]),
        ("# One\n\n# Two\n\nText.", &[(Title, "One"), (Heading, "Two"), (Paragraph, "Text.")]),
        ("Walls\n---\n\nText", &[(Heading, "Walls"), (Paragraph, "Text")]),
        (
            "- One\n- Two\n  1. Three\n\n     more",
            &[(Item, "One"), (Item, "Two"), (Item, "Three"), (Item, "more")],
        ),
        (
            "> They stand,\n> she said.\n\nGo.",
            &[(Quote, "They stand, she said."), (Paragraph, "Go.")],
        ),
        ("| a | b |\n|---|---|\n| 1 | 2 |", &[(Row, "a | b"), (Row, "1 | 2")]),
        (
            "A [wall](x 'title') and ![a gate](y) here",
            &[(Paragraph, "A wall and  here"), (Picture, "a gate")],
        ),
        ("    one\n      two\n", &[(Paragraph, "one"), (Paragraph, "two")]),
        ("```js\none\n```", &[(Paragraph, "one")]),
        ("One  \ntwo\\\nthree", &[(Paragraph, "One"), (Paragraph, "two"), (Paragraph, "three")]),
        (
            "<div>\nOne <b>wall</b>\n<script>no()</script>\n</div>\n\nTwo",
            &[(Paragraph, "One wall"), (Paragraph, "Two")],
        ),
        ("A <b>wall</b> <script>no()</script>", &[(Paragraph, "A wall")]),
        ("AT&amp;T \\*not\\* `a*b` ~~gone~~", &[(Paragraph, "AT&T *not* a*b gone")]),
        ("- [x] Done", &[(Item, "Done")]),
    ];
    for (markdown, wanted) in cases {
        assert_eq!(blocks(&markdown::read(markdown).unwrap()), *wanted, "{markdown}");
    }
    for blank in ["", "---\ntitle:\n---\n", "<script>no()</script>", "[a]: b"] {
        assert_eq!(markdown::read(blank), Err(ArticleError::Empty), "{blank}");
    }
}

/// Lines of the blocks that come of each construct of CommonMark, by the chapters
/// of its specification; the last may be what a picture shows.
#[test]
fn each_construct_comes_through_as_its_text() {
    for (markdown, lines) in [
        // Tabs.
        ("\tone\ttwo", &["one\ttwo"][..]),
        ("-\tone\n\n\ttwo", &["one", "two"]),
        // Backslashes and entities.
        (r"\# no heading \& \a", &[r"# no heading & \a"]),
        ("&copy;&#38;&#x1F600;&nope;", &["©&😀&nope;"]),
        ("```\n\\* &amp;\n```", &["\\* &amp;"]),
        // What takes precedence, and rules across the page.
        ("- `one\n- two`", &["`one", "two`"]),
        ("one\n\n* * *\n\ntwo\n\n___", &["one", "two"]),
        ("---\none\n---\ntwo", &["one", "two"]),
        // Headings of both kinds.
        ("# one\n## two ##\n###### six\n####### seven", &["one", "two", "six", "####### seven"]),
        ("one\ntwo\n===\nthree\n---", &["one two", "three"]),
        ("#one", &["#one"]),
        // Code in blocks.
        ("    one\n\n      two", &["one", "two"]),
        ("~~~ rust\none\n```\n~~~", &["one", "```"]),
        ("```\none", &["one"]),
        // HTML in blocks and lines.
        ("<div>\none\n\n*two*\n</div>", &["one", "two"]),
        ("<!-- one -->\n\ntwo <!-- three --> four", &["two  four"]),
        ("one <span title='*'>*two*</span><br/>", &["one two"]),
        // Where links point to.
        ("[one]: /wall 'title'\n\n[one] [two][one] [three][]", &["one two [three][]"]),
        ("[one](</a wall>) [two](/b \"c\") [three] (x)", &["one two [three] (x)"]),
        (
            "<https://walls.example/a> <ann@walls.example>",
            &["https://walls.example/a ann@walls.example"],
        ),
        // Paragraphs, and lines in them.
        ("one\n   two\n\n\nthree", &["one two", "three"]),
        ("one  \ntwo\\\nthree\nfour", &["one", "two", "three four"]),
        // Quotations.
        ("> one\ntwo\n>\n> > three", &["one two", "three"]),
        ("> - one\n>   two", &["one two"]),
        // Lists.
        ("* one\n\n  two\n* three", &["one", "two", "three"]),
        ("3) one\n4) two\n- three", &["one", "two", "three"]),
        ("- one\n  - two\n\n    > three", &["one", "two", "three"]),
        ("The year was\n1986. A wall fell.", &["The year was 1986. A wall fell."]),
        // Code, emphasis and pictures in lines.
        ("``one ` two`` ` three `", &["one ` two three"]),
        ("*one **two*** _three_ snake_case_word 2*3*4", &["one two three snake_case_word 234"]),
        ("**one*", &["*one"]),
        ("a ![one *two*](/x 'y') b ![](/z)", &["a  b", "one two"]),
    ] {
        let article = markdown::read(markdown).unwrap();
        let told: Vec<_> = blocks(&article).into_iter().map(|(_, text)| text).collect();
        assert_eq!(told, lines, "{markdown}");
    }
}

#[test]
fn emphasis_and_links_are_marked() {
    let cases: &[(&str, &[(&str, &str)])] = &[
        (
            "# A *high* wall\n\nThey **really *do*\nstand**.",
            &[("high", "emphasis"), ("really do stand", "strong"), ("do", "emphasis")],
        ),
        (
            "😀 [A `new` *wall*](https://walls.example/a(b) \"title\") and [gates][1]\n\n[1]: http://b.example",
            &[
                ("A new wall", "https://walls.example/a(b)"),
                ("wall", "emphasis"),
                ("gates", "http://b.example"),
            ],
        ),
        (
            "<https://walls.example> <ann@walls.example>",
            &[
                ("https://walls.example", "https://walls.example"),
                ("ann@walls.example", "mailto:ann@walls.example"),
            ],
        ),
        ("*One  \ntwo* three", &[("One", "emphasis"), ("two", "emphasis")]),
        ("| a | *b* |\n|---|---|\n| **1** | 2 |", &[("b", "emphasis"), ("1", "strong")]),
        ("*a ![a **gate**](y) b*", &[("a  b", "emphasis")]),
        ("***A** wall*", &[("A wall", "emphasis"), ("A", "strong")]),
        ("<p>A <b>high</b> wall\n", &[("high", "strong")]),
        ("[a](walls) [b](/walls) [c](//walls.example) [d](#walls) [e]()", &[]),
        ("[a](javascript:alert(1)) [b](JAVASCRIPT:alert(1)) [c](data:text/html,a)", &[]),
        (
            "[a](<java\tscript:alert(1)>) [b](&#1;javascript:alert(1)) [c](https:\\\\walls.example)",
            &[],
        ),
        ("[a *high* wall](javascript:alert(1))", &[("high", "emphasis")]),
    ];
    for (markdown, wanted) in cases {
        let wanted: Vec<_> =
            wanted.iter().map(|(words, name)| (*words, (*name).to_owned())).collect();
        assert_eq!(marked(&markdown::read(markdown).unwrap()), wanted, "{markdown}");
    }
}

#[test]
fn what_stands_above_the_text_is_known_of_it() {
    for (markdown, known) in [
        (
            "---\ntitle: \"Walls: a history\"\nauthor: 'Ann Lee'\ndate: 2024-05-03\nsite: The Post\nlang: pt-BR\nlayout: x\n---\nText.",
            ["Walls: a history", "Ann Lee", "2024-05-03", "The Post", "pt-BR"],
        ),
        ("---\r\ntitle: Walls\r\n---\r\nText.", ["Walls", "", "", "", ""]),
        ("---\ntitle: Walls\n---\n# Higher walls\n\nText.", ["Higher walls", "", "", "", ""]),
        ("---\ntitle: Walls\n\nText that goes on.", ["", "", "", "", ""]),
        (
            "# Walls\n\nBy Ann Lee\n\nSource: The Post | 2024-05-03\n\nText.",
            ["Walls", "Ann Lee", "2024-05-03", "The Post", ""],
        ),
        ("Text.\n\nBy Ann Lee", ["", "", "", "", ""]),
    ] {
        let article = markdown::read(markdown).unwrap();
        let meta = article.meta();
        let language = meta.writing.language.as_ref().map(|language| language.as_str());
        let parts = [&meta.title, &meta.byline, &meta.date, &meta.source];
        let [title, byline, date, source] = parts.map(Option::as_deref);
        let told = [title, byline, date, source, language].map(Option::unwrap_or_default);
        assert_eq!(told, known, "{markdown}");
    }
    let untitled = markdown::read("---\ntitle: Walls\n---\nText.").unwrap();
    assert_eq!(blocks(&untitled)[0], (Kind::Title, "Walls"));
}

const SIGNS: &[&str] = &[
    "\n",
    "\n\n",
    "  \n",
    "# ",
    "## ",
    "> ",
    "- ",
    "1. ",
    "    ",
    "\t",
    "```\n",
    "~~~",
    "| ",
    "|--|\n",
    "---\n",
    "title: x\n",
    "*",
    "**",
    "_",
    "`",
    "[",
    "](",
    ")",
    "![",
    "<b>",
    "</b>",
    "<div>\n",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "&amp;",
    "\\",
    "[^1]",
    "[^1]: ",
    "[x] ",
    "http://a.example",
    "](http://a.example)",
    "\u{feff}",
    "\0",
];

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn whatever_is_written_is_read(parts in vec(prop_oneof![select(SIGNS).prop_map(str::to_owned), text(4)], 0..60)) {
        if let Ok(article) = markdown::read(&parts.concat()) {
            prop_assert_eq!(Article::from_line(&article.to_line()), Some(article));
        }
    }
}
