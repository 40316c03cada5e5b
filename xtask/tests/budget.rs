//! The budget of the site: every file of it has a part, every part a limit, and a part that is too heavy is
//! named.

use xtask::{
    budget::{Budget, check, part_of},
    site::Size,
};

fn size(brotli: usize) -> Size {
    Size { raw: 3 * brotli, gzip: brotli + 1, brotli }
}

fn files(files: &[(&str, usize)]) -> Vec<(String, Size)> {
    files.iter().map(|(address, brotli)| ((*address).to_owned(), size(*brotli))).collect()
}

fn refusal<T: std::fmt::Debug>(refused: Result<T, xtask::error::Error>) -> String {
    refused.unwrap_err().to_string()
}

#[test]
fn every_file_is_of_a_part() {
    for (address, part) in [
        ("codebooks/claims.fr.json", "language-fr"),
        ("codebooks/claims.json", "first-load"),
        ("fonts/a.woff2", "fonts"),
        ("highlit-0.js", "first-load"),
        ("highlit-0_bg.wasm", "first-load"),
        ("highlit-0_rare.wasm", "later"),
        ("highlit.html", "single-file"),
        ("icons/192.png", "offline"),
        ("importer-0.js", "worker"),
        ("importer-0_bg.wasm", "worker"),
        ("index.html", "first-load"),
        ("later.js", "offline"),
        ("locales/en.ftl", "first-load"),
        ("locales/en.more.ftl", "later"),
        ("locales/zh-Hans.ftl", "language-zh-Hans"),
        ("locales/zh-Hans.more.ftl", "language-zh-Hans"),
        ("manifest.webmanifest", "offline"),
        ("npm/highlit-0.1.0.tgz", "package"),
        ("npm/highlit/highlit.js", "element"),
        ("npm/highlit/highlit_bg.wasm", "element"),
        ("npm/highlit/importer_bg.wasm", "package"),
        ("offline-worker.js", "offline"),
        ("samples/index.json", "first-load"),
        ("samples/park.txt", "samples"),
        ("style-0.css", "first-load"),
        ("style/more.css", "later"),
    ] {
        assert_eq!(part_of(address), part, "{address}");
    }
}

#[test]
fn a_part_is_what_its_files_come_to() {
    let budget =
        Budget::parse("# In bytes.\n\nfirst-load = 1_000 # of a poor line\nworker=500\n").unwrap();
    let site = files(&[("index.html", 300), ("style-0.css", 700), ("importer-0.js", 500)]);
    let parts = budget.parts(&site).unwrap();
    let seen: Vec<_> =
        parts.iter().map(|part| (part.name.as_str(), part.size.brotli, part.limit)).collect();
    assert_eq!(seen, [("first-load", 1000, 1000), ("worker", 500, 500)]);
    check(&parts).unwrap();
}

#[test]
fn a_part_that_is_too_heavy_is_named_with_its_size_and_its_limit() {
    let budget = Budget::parse("first-load = 1000\nworker = 500\nfonts = 10").unwrap();
    let site = files(&[("index.html", 1001), ("importer-0.js", 600), ("fonts/a.woff2", 10)]);
    let refused = refusal(check(&budget.parts(&site).unwrap()));
    assert!(refused.starts_with(
        "first-load is 1001 bytes of brotli; its limit is 1000. worker is 600 bytes of brotli; its limit is 500. "
    ), "{refused}");
    assert!(!refused.contains("fonts"), "{refused}");
}

#[test]
fn no_part_is_without_a_limit_and_no_limit_without_a_part() {
    let budget = Budget::parse("first-load = 1000\nworker = 500").unwrap();
    let page = ("index.html", 1);
    assert_eq!(
        refusal(budget.parts(&files(&[page, ("locales/xx.ftl", 1)]))),
        "locales/xx.ftl is of the part language-xx, which has no limit in budget.toml. Give it one."
    );
    assert_eq!(
        refusal(budget.parts(&files(&[page]))),
        "budget.toml has a limit for worker, and the site has no such part. Take it out."
    );
}

#[test]
fn a_faulty_line_is_named() {
    for (text, message) in [
        ("\nfirst-load 1000", "budget.toml, line 2: this is not of the form `part = 160_000`."),
        ("fonts = many", "budget.toml, line 1: this is not of the form `part = 160_000`."),
        ("fonts = -1", "budget.toml, line 1: this is not of the form `part = 160_000`."),
        ("fonts = 1\nfonts = 2", "budget.toml, line 2: fonts has a limit already."),
    ] {
        assert_eq!(refusal(Budget::parse(text)), message);
    }
}

#[test]
fn the_budget_of_the_project_is_read() {
    Budget::read().unwrap();
}
