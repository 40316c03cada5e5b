//! Files as they come: in any encoding, of any kind, of any size.

use highlit::{
    article::{
        Markup,
        sniff::{BYTE_LIMIT, NotText},
    },
    exchange::w3c,
    web::{
        open::{self, Material, OpenError, Opened, Question},
        platform::files::{self, Chosen, Missing, Picked},
    },
    words::Message,
};
use js_sys::{Array, Uint8Array};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Blob, File};

const NEWS: &str = "新闻：𠮷野家的价格是 3 €。";
/// The same in GB18030, which writes `𠮷` and `€` in ways of its own.
const NEWS_GB18030: &[u8] = b"\xd0\xc2\xce\xc5\xa3\xba\x954\xb25\xd2\xb0\xbc\xd2\xb5\xc4\xbc\xdb\xb8\xf1\xca\xc7 3 \xa2\xe3\xa1\xa3";

#[wasm_bindgen_test]
fn bytes_are_decoded_or_refused() {
    let cases: &[(&str, &[u8], Option<&str>)] = &[
        ("windows-1252", b"caf\xe9 \x80\x93\x94\x81", Some("café €“”\u{81}")),
        ("gb18030", NEWS_GB18030, Some(NEWS)),
        ("gb18030", b"\xd0\xc2\xff", None),
        ("gb18030", b"\xd0\xc2\xce", None),
        ("utf-16le", b"\xff\xfeA\0=\xd8\0\xde", Some("A😀")),
        ("utf-16le", b"A\0=\xd8", None),
        ("utf-16le", b"A\0B", None),
        ("utf-16be", b"\0A\xd8=\xde\0", Some("A😀")),
        ("utf-8", b"", Some("")),
        ("utf-8", b"\xff", None),
        ("no-such-encoding", b"A", None),
    ];
    for (encoding, bytes, expected) in cases {
        let found = files::decode(bytes, encoding);
        assert_eq!(found.as_deref(), *expected, "{encoding}: {bytes:?}");
    }
}

fn open(bytes: &[u8]) -> Result<Opened, OpenError> {
    opened(&Chosen { name: "news.txt".into(), bytes: Some(bytes.to_vec()), has_company: false })
}

/// What is not plainly text is looked at a second time.
fn opened(file: &Chosen) -> Result<Opened, OpenError> {
    match open::chosen(file)? {
        Opened::Import(Material::Foreign(name, bytes)) => open::foreign(&name, &bytes),
        opened => Ok(opened),
    }
}

fn check_article(bytes: &[u8], expected: &str) {
    match open(bytes) {
        Ok(Opened::Article(article)) => assert_eq!(article.block_text(0), expected),
        other => panic!("{other:?}"),
    }
}

fn check_refused(bytes: &[u8], expected: NotText) {
    assert_eq!(open(bytes), Err(OpenError::NotText(expected)));
}

/// What is offered for bytes whose encoding only a person can tell.
fn check_asked(bytes: &[u8], expected: &[(&str, &str)]) {
    let Ok(Opened::Ask(Question::Encoding(encodings))) = open(bytes) else {
        panic!("{:?}", open(bytes))
    };
    assert_eq!(encodings.name, "news.txt");
    let found: Vec<_> =
        encodings.choices.iter().map(|(label, text)| (*label, text.as_str())).collect();
    assert_eq!(found, expected);
}

fn utf16(text: &str, write: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(write).collect()
}

const WESTERN: &str = "windows-1252";
const CHINESE: &str = "gb18030";
const UNICODE: &str = "utf-16le";
const UNICODE_BACKWARDS: &str = "utf-16be";

#[wasm_bindgen_test]
fn text_is_opened() {
    check_article(NEWS.as_bytes(), NEWS);
    check_article(format!("\u{feff}{NEWS}").as_bytes(), NEWS);
    check_article(&utf16(&format!("\u{feff}{NEWS}"), u16::to_le_bytes), NEWS);
    check_article(&utf16(&format!("\u{feff}{NEWS}"), u16::to_be_bytes), NEWS);
    check_article(&utf16("\u{feff}Plain words.", u16::to_le_bytes), "Plain words.");
}

#[wasm_bindgen_test]
fn unknown_encodings_are_asked_for() {
    let western = files::decode(NEWS_GB18030, "windows-1252").unwrap();
    assert_eq!(NEWS_GB18030.len() % 2, 1, "else it might be UTF-16 as well");
    check_asked(NEWS_GB18030, &[(WESTERN, &western), (CHINESE, NEWS)]);
    check_asked(b"Caf\xe9 noir", &[(WESTERN, "Café noir")]);
    // Without a line end either byte order could be meant.
    let mixed = "Ça va, 世界?";
    let backwards: String =
        char::decode_utf16(mixed.encode_utf16().map(u16::swap_bytes)).map(Result::unwrap).collect();
    for (write, right, wrong) in
        [(u16::to_le_bytes as fn(u16) -> [u8; 2], 0, 1), (u16::to_be_bytes, 1, 0)]
    {
        let mut expected = [(UNICODE, ""), (UNICODE_BACKWARDS, "")];
        expected[right].1 = mixed;
        expected[wrong].1 = &backwards;
        check_asked(&utf16(mixed, write), &expected);
    }
}

#[wasm_bindgen_test]
fn utf16_needs_no_byte_order_mark() {
    let news = format!("{NEWS}\n{NEWS}");
    check_asked(&utf16(&news, u16::to_le_bytes), &[(UNICODE, &news)]);
    check_asked(&utf16(&news, u16::to_be_bytes), &[(UNICODE_BACKWARDS, &news)]);
    check_article(
        &utf16("Plain words – more of them.", u16::to_le_bytes),
        "Plain words – more of them.",
    );
    check_article(
        &utf16("Plain words – more of them.", u16::to_be_bytes),
        "Plain words – more of them.",
    );
}

#[wasm_bindgen_test]
fn utf8_may_be_cut_in_the_middle_of_a_character() {
    for length in 1..=2 {
        let cut = format!("{NEWS}😀");
        check_article(&cut.as_bytes()[..NEWS.len() + length], NEWS);
    }
    check_asked(b"Caf\xe9", &[(WESTERN, "Café")]);
}

#[wasm_bindgen_test]
fn what_is_no_text_is_refused_with_its_reason() {
    for blank in [
        b"".as_slice(),
        b" \n\t\r\n",
        "\u{feff}\u{200b} \u{2060}\n\u{200d}".as_bytes(),
        b"\xef\xbb\xbf",
        b"\xff\xfe",
        b"\xfe\xff\0 ",
    ] {
        check_refused(blank, NotText::Empty);
    }
    for binary in [
        b"\0\x01\x02\x03\0\0".as_slice(),
        b"\x7fELF\x02\xff\0\0\0\x80",
        b"\xff\xfe\0\xd8",
        b"\0\xd8\0\0",
    ] {
        check_refused(binary, NotText::Binary);
    }
    check_refused(b"%PDF-1.7\n", NotText::Kind("pdf"));
    let gone = Chosen { name: "gone.txt".into(), ..Chosen::default() };
    assert_eq!(open::chosen(&gone), Err(OpenError::Unreadable));
}

#[wasm_bindgen_test]
fn what_is_marked_up_is_imported() {
    let page = "<!DOCTYPE html>\n<title>é 新闻</title>";
    let imported = |text: &str| Ok(Opened::Import(Material::Marked(Markup::Page, text.to_owned())));
    let shouted = format!(" \n<HTML lang=fr>{page}");
    for (bytes, text) in [
        (page.as_bytes().to_vec(), page),
        (shouted.clone().into_bytes(), &shouted),
        (utf16(&format!("\u{feff}{page}"), u16::to_le_bytes), page),
        (utf16(page, u16::to_le_bytes), page),
        (
            b"<!DOCTYPE html>\n<title>\x1b$B%3\x1b(B</title>".to_vec(),
            "<!DOCTYPE html>\n<title>コ</title>",
        ),
    ] {
        assert_eq!(open(&bytes), imported(text));
    }
    let foreign = b"<!DOCTYPE html>\n<title>\xd0\xc2\xce\xc5</title>".to_vec();
    assert_eq!(open(&foreign), Ok(Opened::Import(Material::Page(foreign))));
    for (name, markup) in [
        ("piece.HTM", Some(Markup::Page)),
        ("notes.md", Some(Markup::Markdown)),
        ("notes.markdown", Some(Markup::Markdown)),
        ("md.txt", None),
        ("", None),
    ] {
        let found = match open::text(name, "It was *late*.".to_owned()) {
            Ok(Opened::Import(Material::Marked(markup, _))) => Some(markup),
            Ok(Opened::Article(_)) => None,
            other => panic!("{other:?}"),
        };
        assert_eq!(found, markup, "{name}");
    }
}

#[wasm_bindgen_test]
fn five_megabytes_are_enough() {
    let mut largest = b"Plain words.".to_vec();
    largest.resize(BYTE_LIMIT, b' ');
    check_article(&largest, "Plain words.");
    check_refused(&b"a".repeat(BYTE_LIMIT + 1), NotText::TooLarge(BYTE_LIMIT + 1));
    assert_eq!(
        open::text("", "é".repeat(BYTE_LIMIT / 2 + 1)),
        Err(OpenError::NotText(NotText::TooLarge(BYTE_LIMIT + 2)))
    );
    let expected = Message::new("not-text-large").number("size", 5).number("limit", 5);
    assert_eq!(OpenError::NotText(NotText::TooLarge(BYTE_LIMIT + 1)).message(), expected);
}

/// A file of some parts of a megabyte.
fn file(parts: usize) -> Picked {
    let part = Uint8Array::new_with_length(1 << 20).fill(b'a', 0, 1 << 20);
    let part = Blob::new_with_u8_array_sequence(&Array::of1(&part)).unwrap();
    let parts: Array = std::iter::repeat_n(part, parts).collect();
    let file = File::new_with_blob_sequence(&parts, "news.txt").unwrap();
    Picked { file, has_company: false }
}

#[wasm_bindgen_test]
async fn a_file_is_read_whole() {
    let chosen = files::read(&file(2)).await;
    assert_eq!(chosen.name, "news.txt");
    assert!(chosen.bytes == Some(vec![b'a'; 2 << 20]));
}

#[wasm_bindgen_test]
async fn a_huge_file_cannot_fill_the_memory() {
    let chosen = files::read(&file(80)).await;
    let length = chosen.bytes.as_ref().unwrap().len();
    // One byte too many for any file shows that it is too large.
    assert_eq!(length, w3c::BYTE_LIMIT + 1);
    let refused = opened(&chosen);
    assert!(matches!(refused, Err(OpenError::NotText(NotText::TooLarge(_)))));
}

#[wasm_bindgen_test]
async fn only_the_pages_own_site_is_read() {
    let elsewhere = "https://example.org/news.txt";
    let asked = Opened::Import(Material::Elsewhere(elsewhere.into()));
    assert_eq!(open::address(elsewhere).await, Ok(asked));
    for missing in ["no/such/file.txt", "http://["] {
        let why = OpenError::NotFetched(missing.into(), Missing::Status(404));
        assert_eq!(open::address(missing).await, Err(why));
    }
}
