//! What keeps text from a stranger's file from becoming markup or code: the page declares a strict policy
//! and keeps to it, and no source file names a way around it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use xtask::{server::policy_of, workspace};

/// The ways to make markup or code of a string, as JavaScript and as web-sys and Yew call them.
const WAYS_AROUND: [&str; 14] = [
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "setHTMLUnsafe",
    "createContextualFragment",
    "document.write",
    "eval(",
    "new Function",
    "set_inner_html",
    "set_outer_html",
    "insert_adjacent_html",
    "create_contextual_fragment",
    "from_html_unchecked",
    "Function::new",
];

fn page() -> String {
    fs::read_to_string(workspace::root().join("index.html")).unwrap()
}

fn files_under(folder: &Path, extension: &str) -> Vec<PathBuf> {
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .flat_map(|path| if path.is_dir() { files_under(&path, extension) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .collect()
}

#[test]
fn the_page_declares_a_strict_policy() {
    let page = page();
    let policy = policy_of(&page).expect("the page declares a policy");
    let directives: Vec<&str> = policy.split("; ").collect();
    for directive in [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "font-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types highlit",
    ] {
        assert!(directives.contains(&directive), "{directive} in {policy}");
    }
    assert_eq!(directives.len(), 12, "{policy}");
}

#[test]
fn the_page_has_no_inline_script_or_style() {
    let page = page();
    let scripts: Vec<&str> = page.split("<script").skip(1).collect();
    assert_eq!(scripts.len(), 1, "the loader is the only script");
    assert!(scripts[0].contains("src=\"target/page/loader.js\" data-no-minify></script>"));
    for inline in ["<style", " style=", " onload=", " onclick=", " onerror=", "javascript:"] {
        assert!(!page.contains(inline), "{inline} in index.html");
    }
}

#[test]
fn no_source_makes_markup_or_code_of_a_string() {
    let mut sources = files_under(&workspace::root().join("src"), "rs");
    sources.extend(files_under(&workspace::root().join("static"), "js"));
    assert!(sources.iter().any(|path| path.ends_with("static/loader.js")));
    assert!(sources.iter().any(|path| path.ends_with("src/lib.rs")));
    let mut found = Vec::new();
    for path in sources {
        let text = fs::read_to_string(&path).unwrap();
        for (number, line) in text.lines().enumerate() {
            for way in WAYS_AROUND {
                if line.contains(way) {
                    found.push(format!("{}:{}: {way}", path.display(), number + 1));
                }
            }
        }
    }
    assert_eq!(found, [""; 0]);
}
