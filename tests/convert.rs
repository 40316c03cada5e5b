//! `highlit convert`, as it is called from a shell.
#![cfg(not(target_arch = "wasm32"))]

use std::{
    fs,
    path::PathBuf,
    process::Command,
    sync::atomic::{AtomicUsize, Ordering},
};

use highlit::{
    article::{Article, html, markdown, plain},
    exchange::article_file,
};

/// What it prints for a file of that name with these bytes, or else the error.
fn convert(name: &str, bytes: &[u8]) -> Result<Vec<u8>, String> {
    // Tests run side by side, and the name is a part of what is tested.
    static CALLS: AtomicUsize = AtomicUsize::new(0);
    let call = CALLS.fetch_add(1, Ordering::Relaxed).to_string();
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("convert").join(call);
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join(name);
    fs::write(&file, bytes).unwrap();
    let done = Command::new(env!("CARGO_BIN_EXE_highlit")).arg("convert").arg(&file).output();
    let done = done.unwrap();
    fs::remove_dir_all(&folder).unwrap();
    let error = String::from_utf8(done.stderr).unwrap();
    if done.status.success() { Ok(done.stdout) } else { Err(error) }
}

#[test]
fn a_file_is_read_as_what_it_is() {
    let page = include_str!("core/pages/news-plain.html");
    let prose = "# The wall\n\nThe river ran high all night.";
    let utf16: Vec<u8> = "\u{feff}The river".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let cases: [(&str, &[u8], Article); 6] = [
        ("page.html", page.as_bytes(), html::read(page).unwrap()),
        ("page.txt", page.as_bytes(), html::read(page).unwrap()),
        ("piece.HTM", b"<p>River", html::read("<p>River").unwrap()),
        ("prose.md", prose.as_bytes(), markdown::read(prose).unwrap()),
        ("prose.txt", prose.as_bytes(), plain::read(prose).unwrap()),
        ("wide.txt", &utf16, plain::read("The river").unwrap()),
    ];
    for (name, bytes, article) in cases {
        let file = convert(name, bytes).unwrap();
        assert_eq!(article_file::read(&file), Ok(article), "{name}");
    }
}

/// A page is read as its head says, like browsers do, unless its bytes are UTF-8 by themselves.
#[test]
fn a_page_is_read_in_its_encoding() {
    let utf16: Vec<u8> =
        "<!doctype html><p>Café".encode_utf16().flat_map(u16::to_be_bytes).collect();
    let late = format!("<!--{}--><meta charset=iso-8859-7>", "-".repeat(3_000)).into_bytes();
    let late = [&late[..], b"<p>\xea\xe1\xf6\xdd"].concat();
    let cases: [(&str, &[u8], &str); 14] = [
        ("latin.html", b"<p>Caf\xe9 \x97 \x80", "Café — €"),
        ("greek.html", b"<meta charset=iso-8859-7><p>\xea\xe1\xf6\xdd", "καφέ"),
        (
            "russian.html",
            b"<meta http-equiv=Content-Type content='text/html; charset=windows-1251'><p>\xea\xee\xf4\xe5",
            "кофе",
        ),
        ("chinese.html", b"<meta charset=gb2312><p>\xbf\xa7\xb7\xc8", "咖啡"),
        ("japanese.html", b"<meta charset=shift_jis><p>\x83R\x81[\x83q\x81[", "コーヒー"),
        ("escaped.html", b"<meta charset=iso-2022-jp><p>\x1b$B%3\x1b(B", "コ"),
        ("silent.html", b"<!doctype html><p>\x1b$B%3\x1b(B", "コ"),
        ("escaped.txt", b"\x1b$B%3\x1b(B", "コ"),
        ("late.html", &late, "καφέ"),
        ("resaved.html", "<meta charset=windows-1252><p>Café".as_bytes(), "Café"),
        ("unknown.html", b"<meta charset=klingon><p>Caf\xe9", "Café"),
        ("broken.html", b"<meta charset=utf-8><p>Caf\xc3\xa9 \xff", "Café \u{fffd}"),
        ("unmarked.html", &utf16, "Café"),
        ("page.txt", b"<!doctype html><meta charset=latin1><p>Caf\xe9", "Café"),
    ];
    for (name, bytes, text) in cases {
        let article = article_file::read(&convert(name, bytes).unwrap()).unwrap();
        assert_eq!(article.block_text(0), text, "{name}");
    }
}

#[test]
fn what_cannot_be_read_is_named() {
    for (name, bytes, words) in [
        ("empty.html", &b"<script>river()</script>"[..], "There is no text in the page to read."),
        ("empty.md", b"", "There is no text in it."),
        ("report.html", b"%PDF-1.7 \xff", "It is a PDF"),
        ("latin.txt", b"caf\xe9 in the town by the river", "Save it in that encoding"),
    ] {
        let error = convert(name, bytes).unwrap_err();
        assert!(error.contains(words) && error.contains(name), "{name}: {error}");
    }
    for arguments in [&["convert"][..], &["convert", "/no/such/file"], &["run"]] {
        let done = Command::new(env!("CARGO_BIN_EXE_highlit")).args(arguments).output().unwrap();
        assert!(!done.status.success() && !done.stderr.is_empty(), "{arguments:?}");
    }
}
