//! Telling what the bytes of a file are.

use highlit::article::sniff::{NotText, Sniffed, plain, sniff};

/// Of all encodings that are read, this one alone writes its letters in bytes of ASCII, so that
/// it passes for UTF-8.
#[test]
fn japanese_in_escapes_is_told_from_other_text_of_ascii() {
    let japanese = Sniffed::Encoded("iso-2022-jp");
    for bytes in [
        &b"\x1b$B%3\x1b(B"[..],
        b"<!doctype html><meta charset=iso-2022-jp><p>\x1b$@%3\x1b(B",
        b"\x1b(J\\100",
        b"The town \x1b(I:\x1b(B",
    ] {
        assert_eq!(plain(bytes), None, "{}", bytes.escape_ascii());
        assert_eq!(sniff(bytes), Ok(japanese.clone()), "{}", bytes.escape_ascii());
    }
    for text in [
        "The river ran high all night.",
        // What terminals show in colour.
        "\x1b[1mThe river\x1b(B\x1b[m ran high",
        "\x1b$B%3\x1b(B – in letters of UTF-8",
        "\x1b",
    ] {
        assert_eq!(plain(text.as_bytes()), Some(text), "{}", text.escape_debug());
        assert_eq!(sniff(text.as_bytes()), Ok(Sniffed::Text(text.to_owned())));
    }
}

/// So is a page that was saved in one file with all that belongs to it.
#[test]
fn a_page_with_its_parts_is_no_text() {
    let page = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://news.example/\r\n\
        Subject: Harbour\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"a\"\r\n\r\n";
    assert_eq!(plain(page.as_bytes()), None);
    assert_eq!(sniff(page.as_bytes()), Err(NotText::Kind("mail")));
    let said = "From: The editor\n\nMail programs write “MIME-Version: 1.0” first.\n";
    assert_eq!(plain(said.as_bytes()), Some(said));
}

/// A drawing is text, too.
#[test]
fn a_drawing_is_a_picture() {
    let picture = Err(NotText::Kind("picture"));
    for drawing in [
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>Harbour</text></svg>",
        "\n<?xml version=\"1.0\"?>\n<!-- A boat. -->\n<svg><text>Harbour</text></svg>",
    ] {
        assert_eq!(plain(drawing.as_bytes()), None);
        assert_eq!(sniff(drawing.as_bytes()), picture);
    }
    for page in ["<p>How to write <svg>.</p>", "<?xml version=\"1.0\"?><html><p>Boat</p></html>"] {
        assert_eq!(sniff(page.as_bytes()), Ok(Sniffed::Text(page.to_owned())));
    }
}
