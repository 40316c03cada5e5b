//! Reading plain text: what each line is taken for, and that none is lost.

use std::{fs, path::Path};

use highlit::article::{Article, ArticleError, Kind, Meta, plain};
use proptest::{collection::vec, prelude::*, sample::select};

use crate::support::{cases, text};

const FIRST: &str = "The river ran high all night, and by morning the lower road was under water.";
const SECOND: &str =
    "Nobody in the town hall had expected it, although the forecast was plain enough.";
const THIRD: &str = "The mayor promised new walls. She did not say who would pay for them.";

/// One letter for each kind; in capitals if the block is kept.
fn letter(kind: Kind) -> char {
    match kind {
        Kind::Title => 'T',
        Kind::Source => 'S',
        Kind::Byline => 'B',
        Kind::Heading => 'H',
        Kind::Paragraph => 'P',
        Kind::AuthorNote => 'N',
        Kind::Furniture => 'F',
        Kind::Item => 'I',
        Kind::Quote => 'Q',
        Kind::Row => 'R',
        Kind::Caption => 'C',
        Kind::Picture => 'A',
    }
}

fn outline(article: &Article) -> String {
    let blocks = article.blocks().iter();
    blocks
        .map(|block| match block.kept {
            true => letter(block.kind),
            false => letter(block.kind).to_ascii_lowercase(),
        })
        .collect()
}

/// Title, source, date, byline, note; "-" for what is not known.
fn facts(meta: &Meta) -> [&str; 5] {
    [&meta.title, &meta.source, &meta.date, &meta.byline, &meta.author_note]
        .map(|fact| fact.as_deref().unwrap_or("-"))
}

fn check(text: &str, expected: &str, meta: [&str; 5]) {
    let article = plain::read(text).unwrap_or_else(|error| panic!("{error}\n{text}"));
    assert_eq!(outline(&article), expected, "{text}\n{article:#?}");
    assert_eq!(facts(article.meta()), meta, "{text}");
    check_nothing_is_lost(text, &article);

    // However lines are ended, and whatever mark a file begins with.
    for ending in ["\r\n", "\r"] {
        assert_eq!(plain::read(&text.replace('\n', ending)).as_ref(), Ok(&article));
    }
    assert_eq!(plain::read(&format!("\u{feff}{text}\n\n ")).as_ref(), Ok(&article));
}

/// Every line that is not blank stands in some block.
fn check_nothing_is_lost(text: &str, article: &Article) {
    for line in text.trim_start_matches('\u{feff}').split(['\n', '\r']).map(str::trim) {
        let found =
            (0..article.blocks().len()).any(|block| article.block_text(block).contains(line));
        assert!(found, "{line:?} is lost from {text:?}");
    }
}

/// Paragraphs parted by blank lines.
fn page(parts: &[&str]) -> String {
    parts.join("\n\n")
}

#[test]
fn a_page_copied_from_a_site() {
    let note = "The author teaches hydrology.";
    check(
        &page(&[
            "河水泛滥，市长承诺修建新墙\nNews > Latest >",
            "After the flood: what now?",
            "Source: The Tilby Post | 2022-02-07\nShare:",
            "By\u{a0}Dora Pennick",
            FIRST,
            SECOND,
            THIRD,
            note,
            "8013945 8013950",
        ]),
        "ffTSfBPPPNf",
        ["After the flood: what now?", "The Tilby Post", "2022-02-07", "Dora Pennick", note],
    );
    // A stray headline in the article's own language, parted from it by furniture.
    check(
        &page(&[
            "Council refuses to close the library on Sundays\nNews > Latest >",
            "After the flood",
            "Source: The Tilby Post",
            FIRST,
            "Copyright 2022 The Tilby Post",
        ]),
        "ffTSPf",
        ["After the flood", "The Tilby Post", "-", "-", "-"],
    );
}

#[test]
fn headlines() {
    for (head, kinds, title) in [
        ("Who owns the river?", "T", "Who owns the river?"),
        ("Give us the river back!", "T", "Give us the river back!"),
        ("“We will not pay”", "T", "“We will not pay”"),
        ("« Nous ne paierons pas »", "T", "« Nous ne paierons pas »"),
        ("Copyright and the river", "T", "Copyright and the river"),
        (
            "A river, and the headline that is long enough to fill a line",
            "T",
            "A river, and the headline that is long enough to fill a line",
        ),
        ("河水泛滥\n\nWho owns the river?", "fT", "Who owns the river?"),
        ("Opinion\n\nWho owns the river?", "HT", "Who owns the river?"),
    ] {
        let credits = "Source: Post | 2022-02-07\nBy Dora Pennick";
        check(
            &page(&[head, credits, FIRST, SECOND]),
            &format!("{kinds}SBPP"),
            [title, "Post", "2022-02-07", "Dora Pennick", "-"],
        );
        // Without a line between them, and in the other order.
        check(
            &format!("{head}\nBy Dora Pennick\nSource: Post | 2022-02-07\n\n{FIRST}\n\n{SECOND}"),
            &format!("{kinds}BSPP"),
            [title, "Post", "2022-02-07", "Dora Pennick", "-"],
        );
    }
    // No credits at all.
    for title in ["After the flood", "Who owns the river?"] {
        check(&page(&[title, FIRST, SECOND]), "TPP", [title, "-", "-", "-", "-"]);
    }
    check("After the flood", "T", ["After the flood", "-", "-", "-", "-"]);
    let none = ["-"; 5];
    check(&page(&[FIRST, SECOND]), "PP", none);
    check("It rained.\n\nIt poured.", "PP", none);
}

#[test]
fn a_standfirst_does_not_hide_the_credits() {
    for standfirst in [
        "The walls will be built. The question is who pays.",
        "The walls will be built, but who pays",
    ] {
        check(
            &page(&["After the flood", standfirst, FIRST]),
            "TPP",
            ["After the flood", "-", "-", "-", "-"],
        );
    }
    check(
        &page(&[
            "After the flood",
            "The walls will be built. The question is who pays.",
            "By Dora Pennick",
            "2022-02-07",
            FIRST,
            SECOND,
        ]),
        "TPBSPP",
        ["After the flood", "-", "2022-02-07", "Dora Pennick", "-"],
    );
}

#[test]
fn dates_and_credits() {
    for (credit, source, date) in [
        ("Source: Post | 2022-02-07", "Post", "2022-02-07"),
        ("SOURCE : Post | Tilby | 2022-02-07", "Post", "2022-02-07"),
        ("Source: Post", "Post", "-"),
        ("来源：新华社｜2022-02-07", "新华社", "2022-02-07"),
        ("المصدر: الجزيرة | 2022-02-07", "الجزيرة", "2022-02-07"),
        ("2022-02-07", "-", "2022-02-07"),
        ("2022-02-07T10:00Z", "-", "2022-02-07T10:00Z"),
        ("07/02/2022 10:00", "-", "07/02/2022 10:00"),
        ("7 February 2022", "-", "7 February 2022"),
        ("Feb. 7, 2022", "-", "Feb. 7, 2022"),
        ("Mon 7 Feb 2022 10.00 GMT", "-", "Mon 7 Feb 2022 10.00 GMT"),
    ] {
        check(
            &page(&["After the flood", credit, FIRST]),
            "TSP",
            ["After the flood", source, date, "-", "-"],
        );
    }
    for (byline, name) in [
        ("By Dora Pennick", "Dora Pennick"),
        ("BY DORA PENNICK", "DORA PENNICK"),
        ("Por Ana Ruiz", "Ana Ruiz"),
        ("作者：宋芳", "宋芳"),
    ] {
        check(
            &page(&["After the flood", byline, FIRST]),
            "TBP",
            ["After the flood", "-", "-", name, "-"],
        );
    }
    // Sentences that only look like credits.
    for line in
        ["By the river, nothing moved.", "By June 2022 the water was gone", "Source of the river"]
    {
        let article = plain::read(&page(&["After the flood", FIRST, line, SECOND])).unwrap();
        assert_eq!(article.meta().byline.as_deref(), None, "{line}");
        assert_eq!(article.meta().source.as_deref(), None, "{line}");
    }
    // Angle brackets may be what an article is about.
    for title in ["<img src=x onerror=alert(1)>", "By <script>alert(1)</script>", "Why <b> is bold"]
    {
        check(
            &page(&[title, "By Dora Pennick", FIRST]),
            "TBP",
            [title, "-", "-", "Dora Pennick", "-"],
        );
    }
    let late = page(&["After the flood", FIRST, SECOND, THIRD, "By Someone Else", FIRST]);
    check(&late, "TPPPHP", ["After the flood", "-", "-", "-", "-"]);
    // Further down a credit is a line like any other.
    let again = page(&[
        "After the flood",
        "Source: Post",
        FIRST,
        "Source: Another",
        "By Someone Else",
        SECOND,
    ]);
    check(&again, "TSPPHP", ["After the flood", "Post", "-", "-", "-"]);
}

#[test]
fn furniture_is_set_aside() {
    for line in [
        "Share:",
        "SHARE",
        "Advertisement",
        "分享：",
        "News > Latest >",
        "Home › World › Asia",
        "News »",
        "8013945 8013950",
        "#12345",
        "© 2022 The Tilby Post",
        "Copyright 2022 The Tilby Post. All rights reserved.",
    ] {
        check(
            &page(&["After the flood", FIRST, line, SECOND]),
            "TPfP",
            ["After the flood", "-", "-", "-", "-"],
        );
        // Where it is all there is, somebody meant it.
        check(line, "P", ["-"; 5]);
        check(&format!("{line}\n\nMenu"), "PP", ["-"; 5]);
    }
    for line in [
        "We share: that is all we do, and it is all that we have ever done.",
        "« Oui »",
        "« Oui » « Non »",
        "»Ja« »Nein«",
        "2022",
        "1,234,567",
        "Copyright law was not written for rivers.",
    ] {
        let article = plain::read(&page(&["After the flood", FIRST, line, SECOND])).unwrap();
        assert!(article.blocks()[2].kept, "{line}");
    }
}

#[test]
fn headings_and_notes() {
    check(
        &page(&["After the flood", FIRST, "The bill", SECOND, "About the author", THIRD]),
        "TPHPNP",
        ["After the flood", "-", "-", "-", "About the author"],
    );
    // A list is no heading; nor is a line with nothing under it.
    check(
        &page(&["After the flood", FIRST, "- sandbags", SECOND, "The end"]),
        "TPPPP",
        ["After the flood", "-", "-", "-", "-"],
    );
    // A note on the author stands at the end; elsewhere it is the story.
    let early = page(&[
        "After the flood",
        "The author of the plan was not there.",
        FIRST,
        SECOND,
        THIRD,
        FIRST,
        SECOND,
        THIRD,
    ]);
    check(&early, "TPPPPPPP", ["After the flood", "-", "-", "-", "-"]);
}

/// Breaks a text into lines of at most `width` characters, as an editor does.
fn wrapped(text: &str, width: usize) -> String {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let line = lines.last().unwrap();
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > width {
            lines.push(String::new());
        }
        let line = lines.last_mut().unwrap();
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.join("\n")
}

#[test]
fn hard_wrapped_lines_are_joined() {
    let long = format!("{FIRST} {SECOND} {THIRD}");
    for width in [50, 60, 72, 80, 100] {
        let text = page(&[
            "After the flood",
            "By Dora Pennick",
            &wrapped(&long, width),
            &wrapped(&long, width),
        ]);
        let article = plain::read(&text).unwrap();
        assert_eq!(outline(&article), "TBPP", "{width}");
        assert_eq!(article.block_text(2), long, "{width}");
        assert_eq!(article.block_text(3), long, "{width}");
    }
}

#[test]
fn lines_that_are_not_wrapped_stay_apart() {
    // Every line is shorter than the one before it, as if the next word had not
    // fitted; but they stand among lines far too long to be wrapped.
    let long = format!("{FIRST} {SECOND} {THIRD}");
    check(&format!("{SECOND}\n{FIRST}\n\n{long}"), "PPP", ["-"; 5]);
    check(
        &format!(
            "Council refuses to close the library on Sundays\nNews > Latest >\n\nAfter the flood\n\n{FIRST}"
        ),
        "ffTP",
        ["After the flood", "-", "-", "-", "-"],
    );
    check(
        &format!(
            "A river, and the headline that is long enough to fill a line\nBy Dora Pennick\n\n{FIRST}"
        ),
        "TBP",
        [
            "A river, and the headline that is long enough to fill a line",
            "-",
            "-",
            "Dora Pennick",
            "-",
        ],
    );
    // Chinese has no spaces at which an editor could break.
    let chinese = "河水一夜上涨，到了早上，下面的道路已经被水淹没，市政厅里没有人料到这件事，虽然预报说得很清楚。";
    check(&format!("{chinese}\n{}", &chinese[..90]), "PP", ["-"; 5]);
    // Verse.
    let verse = "The river rose, the river fell,\nand none of us had heard the bell";
    assert_eq!(plain::read(verse).unwrap().blocks().len(), 2);
}

#[test]
fn a_text_without_words_is_refused() {
    for text in ["", " ", "\n\r\n\t", "\u{feff}", "\u{feff}\n \u{3000}"] {
        assert_eq!(plain::read(text), Err(ArticleError::Empty), "{text:?}");
    }
}

#[test]
fn the_real_article() {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/articles/cgtn-shared-future.txt");
    let Ok(text) = fs::read_to_string(&path) else {
        // It is not ours to ship; where it stands beside the checkout it is read.
        println!("skipped: {} is not there", path.display());
        return;
    };
    let article = plain::read(&text).unwrap();
    check_nothing_is_lost(&text, &article);
    assert_eq!(outline(&article), format!("ffTSfB{}Nf", "P".repeat(15)));
    let meta = article.meta();
    assert_eq!(facts(meta)[1..4], ["CGTN", "2022-02-07", "Song Fang"]);
    assert_eq!(meta.title.as_deref().map(|title| title.chars().count()), Some(46));
    assert!(
        meta.author_note
            .as_deref()
            .is_some_and(|note| note.starts_with("The author is a lecturer"))
    );
}

/// Lines that mean something to the reader, in any order.
fn lines() -> impl Strategy<Value = String> {
    let known = select(vec![
        "",
        " ",
        "\u{feff}",
        "Share:",
        "News > Latest >",
        "Source: Post | 2022-02-07",
        "2022-02-07",
        "By Dora Pennick",
        "After the flood",
        "Who?",
        "12345",
        "The author teaches.",
        "河水泛滥",
        FIRST,
        SECOND,
        "来源：",
        "A river, and the headline that is long enough to fill a line",
    ]);
    let line = prop_oneof![3 => known.prop_map(str::to_owned), 1 => text(12), 1 => any::<String>()];
    (vec(line, 0..14), select(vec!["\n", "\r\n", "\r", "\n\n"]))
        .prop_map(|(lines, end)| lines.join(end))
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn nothing_is_lost_from_any_text(text in lines()) {
        match plain::read(&text) {
            Ok(article) => {
                check_nothing_is_lost(&text, &article);
                let titles: Vec<usize> = (0..article.blocks().len())
                    .filter(|&block| article.blocks()[block].kind == Kind::Title)
                    .collect();
                let named: Vec<&str> = titles.iter().map(|&block| article.block_text(block)).collect();
                prop_assert_eq!(named, article.meta().title.as_deref().into_iter().collect::<Vec<_>>());
            }
            Err(error) => {
                prop_assert_eq!(error, ArticleError::Empty);
                prop_assert_eq!(text.trim_start_matches('\u{feff}').trim(), "");
            }
        }
    }
}
