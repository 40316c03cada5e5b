//! Reading web pages: what is seen comes through, what is not does not, and what
//! the page says of itself is found.

use highlit::{
    article::{
        Article, Kind,
        html::{self, BYTE_LIMIT, DEPTH_LIMIT, PageError},
    },
    storage::Record,
};
use proptest::{collection::vec, prelude::*, sample::select};

use crate::{
    marks::marked,
    support::{cases, text},
};

/// Text enough that no extractor could miss it.
const BODY: &str = "<p>The river ran high all night, and by morning the lower road was under water, \
    said the mayor, who had seen it. Nobody in the town hall had expected it, although the \
    forecast was plain enough.</p><p>The mayor promised new walls, higher than before, and the \
    council, which met on Monday, agreed. She did not say who would pay for them.</p>";

fn page(head: &str, body: &str) -> Article {
    let page =
        format!("<!doctype html><html lang=en><head>{head}</head><body>{body}</body></html>");
    html::read(&page).unwrap()
}

fn kept(article: &Article) -> Vec<(Kind, &str)> {
    let blocks = article.blocks().iter().enumerate().filter(|(_, block)| block.kept);
    blocks.map(|(index, block)| (block.kind, article.block_text(index))).collect()
}

fn whole(article: &Article) -> String {
    (0..article.blocks().len())
        .map(|block| article.block_text(block))
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn what_nobody_sees_stays_out() {
    for unseen in [
        "<script>secret()</script>",
        "<style>.secret { color: red }</style>",
        "<!-- secret -->",
        "<noscript>secret</noscript>",
        "<template>secret</template>",
        "<p hidden>secret</p>",
        "<p aria-hidden=true>secret</p>",
        "<p style='color: red; DISPLAY : none !important'>secret</p>",
        "<div style='visibility:hidden'><p>secret</p></div>",
        "<amp-sidebar layout=nodisplay><p>secret</p></amp-sidebar>",
        "<dialog><p>secret</p></dialog>",
        "<button>secret</button>",
        "<select><option>secret</select>",
        "<textarea>secret</textarea>",
        "<iframe>secret</iframe>",
        "<object>secret</object>",
        "<svg><title>secret</title><text>secret</text></svg>",
        "<math><semantics><mi>a</mi><annotation>secret</annotation></semantics></math>",
        "<p title=secret data-secret=secret>River</p>",
        "<a href='javascript:secret()'>River</a>",
    ] {
        let article = page("", &format!("<main>{BODY}{unseen}</main>"));
        assert!(!whole(&article).contains("secret"), "{unseen}");
        assert!(whole(&article).contains("lower road"), "{unseen}");
    }
}

/// The cases of the HTML Standard's prescan of a byte stream.
#[test]
fn a_page_says_in_which_encoding_it_is() {
    for (page, label) in [
        (&b"\xef\xbb\xbf<meta charset=big5>"[..], Some("utf-8")),
        (b"\xff\xfe<\0", Some("utf-16le")),
        (b"\xfe\xff\0<", Some("utf-16be")),
        (b"<meta charset=big5>", Some("big5")),
        (b"<META/CharSet = ' Big5 '>", Some("big5")),
        (b"<html><head><title>\xe9</title><meta charset=\"big5\"", None),
        (b"<html><head><title>\xe9</title><meta charset=\"big5\">", Some("big5")),
        (b"<meta charset=utf-16>", Some("utf-8")),
        (b"<meta charset=x-user-defined>", Some("windows-1252")),
        (b"<meta charset=>", None),
        (b"<meta charset=koi8-r charset=big5>", Some("koi8-r")),
        (b"<meta http-equiv=content-type content='text/html; charset = big5; x'>", Some("big5")),
        (b"<meta content='text/html;charset=\"big5\"' http-equiv=CONTENT-TYPE>", Some("big5")),
        (b"<meta http-equiv=content-type content='charset charset=big5'>", Some("big5")),
        (b"<meta http-equiv=content-type content='charset=\"big5'>", None),
        (b"<meta content='text/html; charset=big5'>", None),
        (b"<meta name=charset content=big5>", None),
        (b"<metadata charset=big5>", None),
        (b"</meta charset=big5>", None),
        (b"<p title='<meta charset=big5>'>", None),
        (b"<p title=<meta charset=big5>", None),
        (b"<!-- <meta charset=big5> --><meta charset=koi8-r>", Some("koi8-r")),
        (b"<!--><meta charset=big5>-->", Some("big5")),
        (b"<!doctype html><meta charset=big5>", Some("big5")),
        (b"<?xml version='1.0' encoding='big5'?>", None),
        (b"</ <meta charset=big5>", None),
        (b"< <meta charset=big5>", Some("big5")),
        (b"<a =x<meta charset=koi8-r><meta charset=big5>", Some("big5")),
        (b"", None),
    ] {
        assert_eq!(html::encoding(page).as_deref(), label, "{}", page.escape_ascii());
    }
}

/// Browsers that have begun to read without knowing begin anew when they come upon it.
#[test]
fn a_page_may_say_late_in_its_head_in_which_encoding_it_is() {
    const META: &str = "<meta charset=big5>";
    let comment = format!("<!-- <body> {} -->", "-".repeat(3_000));
    for (page, label) in [
        (format!("<head>{comment}{META}"), Some("big5")),
        (format!("<head>{comment}</title></noscript>{META}"), Some("big5")),
        (
            format!("<head>{comment}<script>'</head><META charset=koi8-r>'</SCRIPT>{META}"),
            Some("big5"),
        ),
        (format!("<head>{comment}<title lang=en>{META}</title>"), None),
        (format!("<head>{comment}<script>{META}"), None),
        (format!("<head>{comment}</head>{META}"), None),
        (format!("{comment}<BODY class=a>{META}"), None),
        // Within the first bytes, they do not tell scripts from tags.
        (format!("<script>{META}</script>{comment}<meta charset=koi8-r>"), Some("big5")),
        (format!("<head>{}{META}", " ".repeat((64 << 10) - 25)), Some("big5")),
        (format!("<head>{}{META}", " ".repeat((64 << 10) - 24)), None),
    ] {
        let end = &page[page.len().saturating_sub(80)..];
        assert_eq!(html::encoding(page.as_bytes()).as_deref(), label, "{end}");
    }
}

#[test]
fn blocks_are_the_lines_of_the_page() {
    for (markup, blocks) in [
        (
            "<h2>Two <b>walls</b></h2><p>They stand.</p>",
            vec![(Kind::Heading, "Two walls"), (Kind::Paragraph, "They stand.")],
        ),
        (
            "<ul><li>One wall<ul><li>and a gate</ul><li>Two</ul>",
            vec![(Kind::Item, "One wall"), (Kind::Item, "and a gate"), (Kind::Item, "Two")],
        ),
        (
            "<blockquote><p>They stand, she said.</p></blockquote>",
            vec![(Kind::Quote, "They stand, she said.")],
        ),
        (
            "<table><tr><th>Year<th>Walls<tr><td>2023<td>2<tr><td>2024<td></table>",
            vec![(Kind::Row, "Year | Walls"), (Kind::Row, "2023 | 2"), (Kind::Row, "2024 |")],
        ),
        (
            "<figure><img src=a.jpg alt='A wall by the river'><figcaption>The new wall.</figure>",
            vec![(Kind::Picture, "A wall by the river"), (Kind::Caption, "The new wall.")],
        ),
        (
            "Loose.<br>Lines.<br><br>Three.",
            vec![
                (Kind::Paragraph, "Loose."),
                (Kind::Paragraph, "Lines."),
                (Kind::Paragraph, "Three."),
            ],
        ),
        (
            "<p> Much   white\n\t space,\u{a0}some&nbsp;kept <i> here </i>.</p>",
            vec![(Kind::Paragraph, "Much white space,\u{a0}some\u{a0}kept here .")],
        ),
        (
            "<p>河水整夜上涨，\n    直到早晨。</p>",
            vec![(Kind::Paragraph, "河水整夜上涨，直到早晨。")],
        ),
        (
            "<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字です。</p>",
            vec![(Kind::Paragraph, "漢字です。")],
        ),
        ("<p>Well done <img class=emoji alt='😀'>!</p>", vec![(Kind::Paragraph, "Well done 😀!")]),
        (
            "<p>Where <math><mi>a</mi><mo>≠</mo><mn>0</mn></math>, it rises by\
             <math display=block>\n <mfrac><mn>1</mn><msqrt><mi> a </mi></msqrt></mfrac><mo>&it;</mo>\
             <mi>b</mi></math> a year.",
            vec![
                (Kind::Paragraph, "Where a≠0, it rises by"),
                (Kind::Paragraph, "1/√ a b"),
                (Kind::Paragraph, "a year."),
            ],
        ),
        ("<pre>one\n  two</pre>", vec![(Kind::Paragraph, "one"), (Kind::Paragraph, "two")]),
        (
            "<details open><summary>More</summary>Hidden walls stand, too.</details>",
            vec![(Kind::Paragraph, "More"), (Kind::Paragraph, "Hidden walls stand, too.")],
        ),
    ] {
        let article = page("", &format!("<article>{BODY}{markup}{BODY}</article>"));
        let all: Vec<_> = kept(&article);
        assert_eq!(all[2..all.len() - 2], blocks, "{markup}");
    }
}

/// What pages of other people's showed to be taken for furniture, or not to be.
#[test]
fn what_belongs_to_the_text_is_told_from_what_does_not() {
    let contents = "<ul><li><a href='#gates'>Gates</a><li><a href='#walls'>Walls</a></ul>";
    let heading = "<h2><a href='#gates'>Gates</a><a href='#gates'>¶</a></h2><p>They open.</p>";
    let linked =
        "<h2><a href=/gates>Gates of iron</a></h2><p>They open in the morning, at six.</p>";
    let list = "<ul><li><a href=/gates>Gates of iron</a>\
        <li>A wall, which the council has long wanted\
        <li>A road along the river, for which there is no money</ul>";
    let menu = "<ul><li><a href=/gates>Gates of iron</a><li><a href=/walls>Walls</a></ul>";
    let table = "<table><tr><th><a href=/gates>Gates of iron</a><td>They were forged in the \
        old works by the river, which closed many years ago, and have stood ever since then, \
        through two floods and a fire that took the roof of the town hall and all its papers, \
        so that nobody knows any more what they cost.</table>";
    let gates = (Kind::Heading, "Gates");
    let iron = |kind| (kind, "Gates of iron");
    for (markup, blocks) in [
        (contents.to_owned(), vec![(Kind::Item, "Gates"), (Kind::Item, "Walls")]),
        (heading.replace("¶", ""), vec![gates, (Kind::Paragraph, "They open.")]),
        (
            linked.to_owned(),
            vec![iron(Kind::Heading), (Kind::Paragraph, "They open in the morning, at six.")],
        ),
        (
            list.to_owned(),
            vec![
                iron(Kind::Item),
                (Kind::Item, "A wall, which the council has long wanted"),
                (Kind::Item, "A road along the river, for which there is no money"),
            ],
        ),
        (menu.to_owned(), vec![]),
        (
            format!("<h2>参考资料</h2>{menu}"),
            vec![(Kind::Heading, "参考资料"), iron(Kind::Item), (Kind::Item, "Walls")],
        ),
        (
            "<h2><a href=/gates>Gates of iron</a></h2><ul><li>Two by the river</ul>".to_owned(),
            vec![iron(Kind::Heading), (Kind::Item, "Two by the river")],
        ),
        (
            "<pre><a href=x>https://walls.example</a>\nCopyright 2024\n</pre>".to_owned(),
            vec![(Kind::Paragraph, "https://walls.example"), (Kind::Paragraph, "Copyright 2024")],
        ),
        (
            format!("<h2>See also</h2>{menu}"),
            vec![(Kind::Heading, "See also"), iron(Kind::Item), (Kind::Item, "Walls")],
        ),
        (
            "<h2>Sources</h2><p>https://walls.example/gates</p>".to_owned(),
            vec![(Kind::Heading, "Sources"), (Kind::Paragraph, "https://walls.example/gates")],
        ),
        ("<p><a href=x>https://walls.example/gates</a></p>".to_owned(), vec![]),
        (
            "<section id=sharing-a-wall-with-others><p>Two can.</p></section>".to_owned(),
            vec![(Kind::Paragraph, "Two can.")],
        ),
        ("<div id=sharing-tools><p>Two can.</p></div>".to_owned(), vec![]),
        ("<div class=relatedposts><p>Another wall fell.</p></div>".to_owned(), vec![]),
        ("<div role=tooltip><p>Another wall fell.</p></div>".to_owned(), vec![]),
        ("<p>ADVERTISING</p>".to_owned(), vec![]),
    ] {
        let article = page("", &format!("<article>{BODY}{markup}{BODY}</article>"));
        let all = kept(&article);
        assert_eq!(all[2..all.len() - 2], blocks, "{markup}");
    }
    let article = page("", &format!("<article>{BODY}{table}{BODY}</article>"));
    assert!(kept(&article).contains(&iron(Kind::Paragraph)));
}

#[test]
fn what_readers_say_is_set_aside_even_where_it_is_more_than_the_article() {
    let said = "<div><p>I have lived by that wall for forty years, and never has anybody asked \
        me what I think of it, although I would have told them.</p></div>";
    let said = said.repeat(5);
    let article = page("", &format!("<main>{BODY}<div id=comments>{said}</div></main>"));
    assert_eq!(kept(&article).len(), 2);
}

/// The extractor tries again with looser rules only if it found next to nothing.
#[test]
fn a_note_below_is_not_taken_for_the_article() {
    let note = "<p>This page was printed from the site of the post, and may be passed on as it \
        is, provided that nobody asks for money, that nothing in it is changed, and that the \
        name of whoever wrote it stays where it stands, above the text and not below it, as it \
        is the custom with us and should be with all.</p>";
    let article = page(
        "",
        &format!("<div class='row site_header'><article>{BODY}{BODY}</article></div>{note}"),
    );
    assert!(kept(&article).len() >= 4);
}

#[test]
fn a_page_knows_better_than_its_greatest_heading_what_it_is_called() {
    const SHARED: &str = "<title>Walls rise again</title>\
        <meta property=og:title content='You will not believe it'>\
        <script type='application/ld+json'>\
        {\"@type\": \"NewsArticle\", \"headline\": \"Walls rise again\"}</script>";
    let title = "<title>Walls rise again by the river</title>";
    for (head, heading, wanted) in [
        (title, "<h1><a href=/>The Post</a></h1>", "Walls rise again by the river"),
        (title, "<h1>Why we build</h1>", "Walls rise again by the river"),
        (title, "<h1>Walls rise again</h1>", "Walls rise again"),
        ("", "<h1>Why we build</h1>", "Why we build"),
        (
            "<title>Walls rise again by the river – The Post</title>",
            "",
            "Walls rise again by the river",
        ),
        (
            "<title></title><title>Walls rise again</title>\
             <meta property=og:title content='You will not believe it'>",
            "<h1>Walls rise again</h1>",
            "Walls rise again",
        ),
        // What is made for sharing may stand above the text as well.
        (SHARED, "<h1>You will not believe it</h1>", "Walls rise again"),
        (
            &SHARED.replace("<title>Walls rise again</title>", ""),
            "<h1>You will not believe it</h1>",
            "You will not believe it",
        ),
        ("<title>Walls – gates and roads</title>", "", "Walls – gates and roads"),
    ] {
        let article = page(head, &format!("{heading}<main>{BODY}</main>"));
        assert_eq!(article.meta().title.as_deref(), Some(wanted), "{head}{heading}");
    }
}

/// Marks are of the words as they come through, whatever becomes of the white space.
#[test]
fn emphasis_and_links_are_marked() {
    const BASE: &str = "<link rel=canonical href='https://post.example/2024/walls.html?a=b#c'>";
    let link = |href: &str| format!("<p>The <a href='{href}'>new wall</a> stands.</p>");
    let leads = |address: &'static str| vec![("new wall", address)];
    for (head, markup, marks) in [
        (
            "",
            "<p>\n  One <em> very\n high </em><b>wall</b> <i></i><strong> </strong>and a <i>gate</i>.</p>".to_owned(),
            vec![("very high", "emphasis"), ("wall", "strong"), ("gate", "emphasis")],
        ),
        (
            "",
            "<p>&nbsp;A&#xad; 😀 <a href=' https://a.example/?b=c&amp;d '>wall <em>and <i>gate</i></em></a></p>"
                .to_owned(),
            vec![("wall and gate", "https://a.example/?b=c&d"), ("and gate", "emphasis")],
        ),
        ("", "<h2><b><em>Two</em></b> walls</h2>".to_owned(), vec![("Two", "strong"), ("Two", "emphasis")]),
        // What goes on in the next block is marked there, too.
        ("", "<em>One wall.<br> Two <p>Three.</p></em>Four.".to_owned(), vec![
            ("One wall.", "emphasis"),
            ("Two", "emphasis"),
            ("Three.", "emphasis"),
        ]),
        ("", "<b><p>One <i>wall</b></i> and a gate.</p>".to_owned(), vec![
            ("One wall", "strong"),
            ("wall", "emphasis"),
        ]),
        (
            "",
            "<table><tr><th>Year<th><b>Walls</b><tr><td><i>2023</i><td>2</table>".to_owned(),
            vec![("Walls", "strong"), ("2023", "emphasis")],
        ),
        ("", "<p>河<em>水\n整夜</em>\n上涨，还在上涨。</p>".to_owned(), vec![("水整夜", "emphasis")]),
        ("", link("walls.html"), vec![]),
        ("", link("//gates.example/"), vec![]),
        ("", link("#walls"), vec![]),
        ("", link(""), vec![]),
        (BASE, link("#walls"), vec![]),
        (BASE, link(""), vec![]),
        (BASE, link("gates.html"), leads("https://post.example/2024/gates.html")),
        (BASE, link("../gates"), leads("https://post.example/2024/../gates")),
        (BASE, link("/gates"), leads("https://post.example/gates")),
        (BASE, link("//gates.example/a:b"), leads("https://gates.example/a:b")),
        (BASE, link("?gates"), leads("https://post.example/2024/walls.html?gates")),
        (BASE, link("HTTP://gates.example"), leads("http://gates.example")),
        (BASE, link("javascript:alert(1)"), vec![]),
        (BASE, link("&#1;javascript:alert(1)"), vec![]),
        (BASE, link("java\nscript:alert(1)"), vec![]),
        (BASE, link("data:text/html,walls"), vec![]),
        (BASE, link("\\\\gates.example"), vec![]),
        (BASE, link("gates walls"), vec![]),
        (BASE, link(&"a".repeat(3_000)), vec![]),
        ("<base href=https://a.example>", link("gates"), leads("https://a.example/gates")),
        ("<base href=https://a.example>", link("/gates"), leads("https://a.example/gates")),
        ("<base href=javascript:alert(1)//>", link("gates"), vec![]),
        ("<base href=data:text/html,>", link("/gates"), vec![]),
        ("<base href=mailto:ann@a.example>", link("/gates"), vec![]),
        ("<base href=/b/>", link("gates"), vec![]),
        (
            "<meta property=og:url content=https://a.example/x/y><base href=/b/>",
            link("gates"),
            leads("https://a.example/b/gates"),
        ),
    ] {
        let article = page(head, &format!("<article>{BODY}{markup}{BODY}</article>"));
        let marks: Vec<_> = marks.into_iter().map(|(words, name)| (words, name.to_owned())).collect();
        assert_eq!(marked(&article), marks, "{head} {markup}");
    }
}

#[test]
fn what_the_page_says_of_itself_is_found() {
    let ld = |json: &str| format!("<script type='application/ld+json'>{json}</script>");
    for (head, wanted) in [
        (
            ld(r#"{"@type": "NewsArticle", "headline": "Walls", "author": {"name": "Ann Lee"},
                "publisher": {"name": "The Post"}, "datePublished": "2024-05-03T10:00:00Z"}"#),
            ["Walls", "Ann Lee", "The Post", "2024-05-03"],
        ),
        (
            ld(
                r#"{"@graph": [{"@type": "WebSite", "name": "No"}, {"@type": ["Thing", "BlogPosting"],
                "headline": "Walls &amp; gates", "author": [{"name": "Ann"}, {"name": "Bo"}]}]}"#,
            ),
            ["Walls & gates", "Ann, Bo", "", ""],
        ),
        (
            ld(r#"//<![CDATA[
                {"@type": "Article", "headline": "Walls", "author": "Ann Lee"}
                //]]>"#),
            ["Walls", "Ann Lee", "", ""],
        ),
        (
            ld(r#"/*<![CDATA[*/ [{"@type": "Article", "headline": "Walls"}] /*]]>*/"#),
            ["Walls", "", "", ""],
        ),
        (
            ld(r#"{"@type": "Article", "headline": "<![CDATA[Walls]]>"}"#),
            ["<![CDATA[Walls]]>", "", "", ""],
        ),
        (
            ld("{ broken")
                + "<title>Walls rise by the river | Post</title><meta property=og:site_name content=Post>",
            ["Walls rise by the river", "", "Post", ""],
        ),
        (
            "<meta property=og:title content='Walls'><meta name=author content='By Ann Lee'>\
             <meta property=article:published_time content=2024-05-03>\
             <meta property='x og:site_name' content='The Post'>"
                .to_owned(),
            ["Walls", "Ann Lee", "The Post", "2024-05-03"],
        ),
        (
            "<meta property=og:title content='You will not believe it'>\
             <meta property='x dc:title' content='Walls'>"
                .to_owned(),
            ["Walls", "", "", ""],
        ),
        ("<meta name=author content='https://post.example/ann'>".to_owned(), ["", "", "", ""]),
    ] {
        let article = page(&head, BODY);
        let meta = article.meta();
        let told = [&meta.title, &meta.byline, &meta.source, &meta.date];
        assert_eq!(told.map(|it| it.as_deref().unwrap_or_default()), wanted, "{head}");
    }
}

#[test]
fn lines_of_credits_are_read_apart() {
    for (line, wanted) in [
        ("By Ann Lee", ["Ann Lee", "", ""]),
        ("May 2, 2025 by Ann Lee", ["Ann Lee", "May 2, 2025", ""]),
        ("By Ann Lee and Bo Ek | Updated 3 March 2025", ["Ann Lee and Bo Ek", "3 March 2025", ""]),
        ("Ann Lee · 9 April 2025", ["Ann Lee", "9 April 2025", ""]),
        ("Interview: Ann Lee", ["Ann Lee", "", ""]),
        ("Por Lucía Ferrer, 14/02/2025", ["Lucía Ferrer", "14/02/2025", ""]),
        ("2025年02月16日 10:24 来源：山城晚报", ["", "2025年02月16日", "山城晚报"]),
        ("Source: The Wire 2025-01-19 09:42 Editor: Lee", ["", "2025-01-19", "The Wire"]),
        ("Monday, 7 April 2025", ["", "7 April 2025", ""]),
        ("3 min read", ["", "", ""]),
        ("About 40 of 2000 walls", ["", "", ""]),
    ] {
        let article = page("", &format!("<main><h1>Walls rise</h1><p>{line}</p>{BODY}</main>"));
        let meta = article.meta();
        let told = [&meta.byline, &meta.date, &meta.source];
        assert_eq!(told.map(|it| it.as_deref().unwrap_or_default()), wanted, "{line}");
    }
}

#[test]
fn the_language_is_the_pages_unless_its_lines_run_the_other_way() {
    for (attributes, language) in [
        ("lang=pt_BR", Some("pt-BR")),
        ("lang=ar dir=rtl", Some("ar")),
        ("xml:lang=fr", Some("fr")),
        ("lang=en dir=rtl", None),
        ("lang=''", None),
        ("", None),
    ] {
        let article = html::read(&format!("<html {attributes}><body>{BODY}")).unwrap();
        let told = article.meta().writing.language.as_ref().map(|language| language.as_str());
        assert_eq!(told, language, "{attributes}");
    }
}

#[test]
fn too_much_is_refused_and_little_is_not() {
    let deep = |tag: &str, count| format!("{}<p>River", tag.repeat(count));
    for (page, error) in [
        (String::new(), PageError::Empty),
        ("<p> </p><script>river()</script>".to_owned(), PageError::Empty),
        ("a".repeat(BYTE_LIMIT + 1), PageError::TooLarge(BYTE_LIMIT + 1)),
        (deep("<div>", DEPTH_LIMIT + 1), PageError::TooDeep),
        (deep("<table><tr><td>", DEPTH_LIMIT), PageError::TooDeep),
        (deep("<ul><li>", DEPTH_LIMIT + 1), PageError::TooDeep),
        (deep("<b id=1>", 200) + &"<p>".repeat(5_000), PageError::TooMany),
        ("<p>".repeat(500_000), PageError::TooMany),
    ] {
        assert_eq!(html::read(&page).map(|_| ()), Err(error), "{}", &page[..page.len().min(40)]);
    }
    for page in [
        "River",
        "<p>River",
        "<title>Walls</title>River",
        "<nav><a href=x>River</a></nav>",
        "<footer>River</footer>",
    ] {
        assert!(whole(&html::read(page).unwrap()).contains("River"), "{page}");
    }
    for page in
        ["<div>".repeat(200) + "River", "<p>River<br>".repeat(9_000), "<b>River<p>".repeat(200)]
    {
        assert!(html::read(&page).is_ok(), "{}", &page[..40]);
    }
}

/// A page may bear any attribute; none of it decides what lies in what.
#[test]
fn attributes_of_the_page_move_nothing() {
    let numbered = |number: usize| format!("<div highlit-{number}><i highlit-{}>", number + 1);
    let markup: String = (0..40).map(|at| numbered(40 - at)).collect();
    let article = page("", &format!("{BODY}{markup}<p>The end of it is here.</p>"));
    assert!(whole(&article).contains("The end of it is here."));
}

const TAGS: &[&str] = &[
    "<p>",
    "</p>",
    "<div class='content'>",
    "<div class=\"share\">",
    "</div>",
    "<table>",
    "<tr>",
    "<td>",
    "</table>",
    "<b>",
    "<a href=#>",
    "<a href='https://walls.example/a?b'>",
    "<em>",
    "</em>",
    "<i>",
    "</b>",
    "</a>",
    "<br>",
    "<br><br>",
    "<ul><li>",
    "</ul>",
    "<h1>",
    "<h2>",
    "</h2>",
    "<article>",
    "<svg>",
    "<math>",
    "<template>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<script>",
    "</script>",
    "<title>",
    "<body>",
    "</body>",
    "<html>",
    "<head>",
    "<frameset>",
    "<select>",
    "<option>",
    "<font color=red>",
    "<pre>",
    "<plaintext>",
    "<textarea>",
    "<noscript>",
    "<img alt='a b c'>",
    "<figure>",
    "<figcaption>",
    "<form>",
    "<nav>",
    "<aside>",
    "<time>",
    "<p class=byline>",
    "&amp;",
    "&#0;",
    "&#xD800;",
    "<",
    ">",
    "\"",
    "<a b='",
    "<meta property=og:title content='x'>",
    "<div highlit-3 highlit-99999999999 style='display:none'>",
    "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":[]}</script>",
    "The river ran high all night, and by morning the lower road was under water, said the mayor.",
];

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn any_bytes_may_be_asked_for_their_encoding(bytes in vec(prop_oneof![select(b"<>!-/='\" metacharset;".as_slice()), any::<u8>()], 0..80)) {
        html::encoding(&bytes);
        html::encoding(&[b"<meta ", &bytes[..]].concat());
    }

    #[test]
    fn whatever_a_page_is_it_is_read_or_refused(parts in vec(prop_oneof![select(TAGS).prop_map(str::to_owned), text(4)], 0..60)) {
        if let Ok(article) = html::read(&parts.concat()) {
            prop_assert_eq!(Article::from_line(&article.to_line()), Some(article));
        }
    }
}
