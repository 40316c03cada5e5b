//! The core knows nothing of browsers: natively, no crate of the browser's is in its tree.

use std::process::Command;

const BROWSER_CRATES: [&str; 6] = ["gloo", "idb", "js-sys", "wasm-bindgen", "web-sys", "yew"];

/// The crates of the browser's that `highlit` depends on for a target, itself left aside.
fn browser_crates_for(target: &str) -> Vec<String> {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--package", "highlit", "--target", target])
        .args(["--edges", "normal", "--prefix", "none", "--format", "{lib}"])
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let tree = String::from_utf8(output.stdout).unwrap();
    let mut crates: Vec<String> = tree
        .lines()
        .map(|line| line.trim().replace('_', "-"))
        .filter(|name| {
            BROWSER_CRATES
                .iter()
                .any(|known| name == known || name.starts_with(&format!("{known}-")))
        })
        .collect();
    crates.sort();
    crates.dedup();
    crates
}

fn host() -> String {
    let output = Command::new("rustc").arg("-vV").output().unwrap();
    let answer = String::from_utf8(output.stdout).unwrap();
    answer
        .lines()
        .find_map(|line| line.strip_prefix("host: "))
        .expect("rustc names its host")
        .to_owned()
}

#[test]
fn natively_no_browser_crate_is_in_the_tree() {
    assert_eq!(browser_crates_for(&host()), [""; 0]);
}

#[test]
fn the_fence_would_see_one() {
    let found = browser_crates_for("wasm32-unknown-unknown");
    assert!(found.contains(&"yew".to_owned()), "{found:?}");
}
