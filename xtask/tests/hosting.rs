//! What `docs/hosting.md` tells a site's owner to send is what the project's own server sends.

use std::fs;

use xtask::{
    server::{HEADERS, policy_as_header, policy_of},
    workspace,
};

type Syntax = fn(&str, &str) -> String;

/// How each server is told to send a header.
const SYNTAXES: [(&str, Syntax); 4] = [
    ("nginx", |name, value| format!("add_header {name} \"{value}\" always;")),
    ("apache", |name, value| format!("Header always set {name} \"{value}\"")),
    ("caddy", |name, value| format!("{name} \"{value}\"")),
    ("text", |name, value| format!("{name}: {value}")),
];

#[test]
fn every_snippet_sends_every_header() {
    let read = |name| fs::read_to_string(workspace::root().join(name)).unwrap();
    let (page, guide) = (read("index.html"), read("docs/hosting.md"));
    let policy = policy_as_header(policy_of(&page).expect("the page declares a policy"));
    let headers = [("Content-Security-Policy", policy.as_str())].into_iter().chain(HEADERS);
    for (server, written) in SYNTAXES {
        let (_, rest) = guide.split_once(&format!("```{server}\n")).expect(server);
        let snippet = rest.split("```").next().unwrap_or_default();
        let lines: Vec<&str> = snippet.lines().map(str::trim).collect();
        for (name, value) in headers.clone() {
            let line = written(name, value);
            assert!(lines.contains(&line.as_str()), "{server} lacks: {line}");
        }
    }
}
