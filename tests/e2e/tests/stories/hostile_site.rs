//! A site where every text that can be hostile is, and the files that go with it.

use e2e::Site;
use serde_json::{Value, json};

use super::payloads::payloads;

/// The app with a hostile article and a hostile codebook.
pub fn site() -> Site {
    Site::dist()
        .with_text("/hostile.txt", article())
        .with_text("/codebooks/claims.json", codebook().to_string())
        .with_text("/samples/index.json", samples().to_string())
        .with("/favicon.ico", "harness/icon.svg")
}

/// What the hostile article is called.
pub fn title() -> String {
    payloads().swap_remove(5)
}

/// An article with every payload in a paragraph of its own, each begun by words that are only
/// there.
pub fn article() -> String {
    let head = format!("{}\n\nSource: {}\n\nBy Ada {}", title(), title(), title());
    [head].into_iter().chain(paragraphs()).collect::<Vec<_>>().join("\n\n")
}

pub fn paragraphs() -> Vec<String> {
    let claims = payloads().into_iter().enumerate().map(|(number, payload)| {
        // A text with a null byte is none, and a line that ends begins a paragraph.
        let line = payload.replace('\0', "\u{fffd}").replace('\n', " ");
        format!("Claim {number} says {line}").trim().to_owned()
    });
    claims.collect()
}

/// Three tags whose every word is hostile, with a finer tag for every payload.
fn codebook() -> Value {
    let payloads = payloads();
    let tags = payloads.chunks(payloads.len().div_ceil(3)).enumerate().map(|(index, chunk)| {
        let subtags = chunk.iter().enumerate().map(|(number, payload)| {
            json!({ "id": format!("kind-{number}"), "label": payload, "definition": payload })
        });
        json!({
            "id": tag(index), "slot": index + 1, "label": chunk[0], "letter": "<b>",
            "definition": chunk[1], "question": chunk[2], "example": chunk[3],
            "subtags": subtags.collect::<Vec<_>>(),
        })
    });
    let [id, version, title] = [6, 7, 8].map(|index: usize| &payloads[index]);
    json!({ "id": id, "version": version, "title": title, "language": "en", "tags": tags.collect::<Vec<_>>() })
}

/// A tag's name in files, which has to be short.
pub fn tag(index: usize) -> String {
    let mut short: Vec<_> = payloads().into_iter().filter(|text| text.len() < 90).collect();
    short.swap_remove(index)
}

/// Texts to practise on, called and lying where nobody would have them.
fn samples() -> Value {
    payloads()
        .into_iter()
        .map(|payload| json!({ "name": payload, "title": payload, "age": 9, "words": 9 }))
        .collect()
}

/// A file with a highlight for every payload: each stands in the note, the id, the names and values
/// of fields that nobody knows, and where it can be in the words that are quoted.
pub fn highlights() -> Value {
    let paragraphs = paragraphs();
    let items = payloads().into_iter().zip(paragraphs).enumerate().map(|(number, (payload, text))| {
        let id: String =
            payload.chars().filter(|c| !c.is_whitespace() && !c.is_control()).take(120).collect();
        let tagged = [("tagging", &tag(number % 3)), ("commenting", &payload)];
        let body = tagged.map(|(purpose, value)| json!({ "type": "TextualBody", "purpose": purpose, "value": value }));
        json!({
            "id": format!("x:{number}{id}"),
            "type": "Annotation",
            "motivation": payload,
            "created": "2026-03-04T05:06:07Z",
            "creator": { "nickname": "fox7", "name": payload, "homepage": payload },
            "body": body,
            "target": { "source": payload, "selector": { "type": "TextQuoteSelector", "exact": text } },
            payload.as_str(): payload,
        })
    });
    json!({
        "type": "AnnotationPage",
        "label": title(),
        "creator": { "nickname": "fox7", "name": title(), "homepage": title() },
        "dcterms:conformsTo": { "id": title(), "dcterms:title": title(), "schema:version": title() },
        "__proto__": { "breached": [title()] },
        "items": items.collect::<Vec<_>>(),
    })
}

/// As many payloads as one note may hold, time and again.
pub fn notes() -> Vec<String> {
    let mut notes = vec![String::new()];
    for payload in payloads() {
        let last = notes.len() - 1;
        if notes[last].chars().count() + payload.chars().count() > 9_000 {
            notes.push(payload);
        } else {
            notes[last] += &format!("\n{payload}");
        }
    }
    notes
}
