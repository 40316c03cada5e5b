//! The names of the files that are handed out and in.

use highlit::exchange::file_name;

fn check(title: &str, code: &str, expected: &str) {
    let name = file_name(title, code, "json");
    assert_eq!(name, expected);
    let forbidden = |c: char| c.is_control() || "/\\:*?\"<>| ".contains(c);
    assert!(!name.contains(forbidden), "{name:?}");
    assert!(!name.starts_with(['.', '-']) && !name.ends_with('.'), "{name:?}");
    assert!(name.len() <= 255, "{name:?} has {} bytes", name.len());
}

#[test]
fn file_names() {
    check("The Skate Park", "otter-7", "The-Skate-Park--otter-7.json");
    check("What’s next? “A/B”: 3 €…", "Ana M.", "What-s-next-A-B-3-€--Ana-M.json");
    check("..\\..\\CON: <aux>|\"*\"", "a/b", "CON-aux--a-b.json");
    check("新闻：《𠮷野家》。", "读者_3", "新闻：-𠮷野家--读者-3.json");
    check("!?", "", "highlit.json");
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

/// Windows opens a device for these names, whatever ending follows.
#[test]
fn no_name_is_that_of_a_device() {
    for device in
        ["CON", "con", "PRN", "Aux", "NUL", "COM1", "com9", "COM0", "LPT1", "LPT³", "com¹"]
    {
        check(device, "", &format!("highlit-{device}.json"));
        check("", device, &format!("highlit-{device}.json"));
        check(&format!("..{device}.txt"), "", &format!("{device}-txt.json"));
        check(device, "fox", &format!("{device}--fox.json"));
    }
    for other in ["CONS", "COM", "COM10", "LPTX", "NUL1", "COMé"] {
        check(other, "", &format!("{other}.json"));
    }
}

#[test]
fn names_of_odd_titles() {
    for (title, code, expected) in [
        ("...", ".", "highlit.json"),
        (".profile", "7", "profile--7.json"),
        ("-rf /", "7", "rf--7.json"),
        ("--help", "", "help.json"),
        ("The end.", "7.", "The-end--7.json"),
        ("The end...", "", "The-end.json"),
        ("trailing space ", " ", "trailing-space.json"),
        ("a\0b\nc\td\u{7f}e", "", "a-b-c-d-e.json"),
        ("a\u{e0041}b\u{fffc}c\u{e000}d\u{180e}e", "", "a-b-c-d-e.json"),
        ("C:\\Windows\\system32", "", "C-Windows-system32.json"),
        ("file:///etc/passwd", "", "file-etc-passwd.json"),
        ("a;rm -rf $HOME`id`", "", "a-rm-rf-HOME-id.json"),
    ] {
        check(title, code, expected);
    }
}

#[test]
fn names_fit_in_bytes() {
    let (title, code) = ("𠮷".repeat(200), "𠮷".repeat(24));
    // 255 bytes less those of "--", the code and ".json" leave room for 38.
    check(&title, &code, &format!("{}--{code}.json", "𠮷".repeat(38)));
    check("", &title, &format!("{}.json", "𠮷".repeat(60)));
    check(&title, &title, &format!("𠮷𠮷--{}.json", "𠮷".repeat(60)));
    // No hyphen is left where a word was cut off.
    let start = format!("{}aaa", "𠮷".repeat(37));
    check(&format!("{start} words"), &code, &format!("{start}--{code}.json"));
}
