//! The names of the files that are handed out and in.

use highlit::exchange::file_name;

fn check(title: &str, code: &str, expected: &str) {
    let name = file_name(title, code, "json");
    assert_eq!(name, expected);
    let forbidden = |c: char| c.is_control() || "/\\:*?\"<>| ".contains(c);
    assert!(!name.contains(forbidden), "{name:?}");
}

#[test]
fn file_names() {
    check("The Skate Park", "otter-7", "The-Skate-Park--otter-7.json");
    check("What’s next? “A/B”: 3 €…", "Ana M.", "What-s-next-A-B-3-€--Ana-M.json");
    check("..\\..\\CON: <aux>|\"*\"", "a/b", "CON-aux--a-b.json");
    check("新闻：《𠮷野家》。", "读者_3", "新闻：-𠮷野家--读者-3.json");
    check("!?", "", ".json");
}

#[test]
fn marks_of_every_script_stay_in_file_names() {
    check("हिन्दी समाचार।", "क्षत्रिय ७", "हिन्दी-समाचार।--क्षत्रिय-७.json");
    check("ข่าววันนี้", "ก๊อต", "ข่าววันนี้--ก๊อต.json");
    check("Cafe\u{301}", "e\u{301}", "Cafe\u{301}--e\u{301}.json");
    check("👩‍🏫 school", "7", "👩-🏫-school--7.json");
}

/// A name that turned the writing direction could show another ending than it has.
#[test]
fn nothing_turns_the_direction_of_file_names() {
    for sign in ('\u{200e}'..='\u{200f}')
        .chain('\u{2028}'..='\u{202e}')
        .chain('\u{2066}'..='\u{2069}')
        .chain(['\u{61c}', '\u{feff}', '\u{85}', '\u{ad}'])
    {
        check(&format!("annex{sign}nosj"), &format!("{sign}7{sign}"), "annex-nosj--7.json");
    }
    check("חדשות \u{202e}היום\u{202c}", "דנה", "חדשות-היום--דנה.json");
}

#[test]
fn long_titles_are_cut() {
    check(&"ह".repeat(200), "7", &format!("{}--7.json", "ह".repeat(60)));
}
